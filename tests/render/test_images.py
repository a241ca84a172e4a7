"""Local images have their dimensions, later ones load lazily, and smaller copies are offered."""

from io import BytesIO

import pytest
from rendering import Rendering, png

from mkdocs_blogpost.art.size import Size
from mkdocs_blogpost.problems import SettingsError
from mkdocs_blogpost.render.images import copies as image_copies
from mkdocs_blogpost.render.images.files import ImageFile
from mkdocs_blogpost.render.images.header import size_of
from mkdocs_blogpost.render.steps.responsive import copies_in
from mkdocs_blogpost.render.tree import elements

FILES = {
    "_config.yml": "url: https://blog.example\nbaseurl: /base\n",
    "assets/a b.png": png(640, 480),
    "assets/a.png": png(640, 480),
}
LONG = "Word word word. " * 200 + "\n\n"


@pytest.mark.parametrize(
    "src",
    [
        "/assets/a.png", "/base/assets/a.png", "https://blog.example/base/assets/a.png",
        "../../../assets/a.png",
        "/assets/a%20b.png", "/assets/a b.png", "{{ site.baseurl }}/assets/a.png", "/assets/a.png?v=2",
    ],
)  # fmt: skip
def test_the_file_tells_the_size_by_every_spelling_of_its_address(tmp_path, src):
    image = Rendering(tmp_path, f"![a]({src})\n", files=FILES).attributes("img")
    assert (image["width"], image["height"]) == ("640", "480")


@pytest.mark.parametrize(
    ("given", "size", "style"),
    [
        ('width="320"', ("320", "240"), None),
        ('width="320px"', ("320", "240"), None),
        ('width="auto" height="240"', ("320", "240"), None),
        ('width="10" height="10"', ("10", "10"), None),
        ('width="50%"', ("640", "480"), "width: 50%; height: auto"),
        ('width="20em"', ("640", "480"), "width: 20em; height: auto"),
        ('style="width: 50%"', ("640", "480"), "width: 50%; height: auto"),
        ('style="float: left; width:50% ;"', ("640", "480"), "float: left; width:50% ; height: auto"),
        ('style="max-height: 9em"', ("640", "480"), "max-height: 9em; width: auto; height: auto"),
        ('style="max-width: 50em; height: auto"', ("640", "480"), "max-width: 50em; height: auto; width: auto"),
        ('style="border-width: 2px"', ("640", "480"), "border-width: 2px"),
        ('style="zoom: 50%"', ("640", "480"), "zoom: 50%"),
    ],
)
def test_what_the_author_says_comes_first(tmp_path, given, size, style):
    shown = Rendering(tmp_path, f"![a](/assets/a.png){{: {given}}}\n", files=FILES, adapt={"banners": False})
    image = shown.attributes("img")
    assert (image.get("width"), image.get("height")) == size
    assert image.get("style", "").partition("; background")[0] == (style or image.get("style", ""))


@pytest.mark.parametrize(
    ("given", "alt"),
    [
        ('<img src="/assets/a.png">', ""),
        ('<img src="/assets/a.png" title="The bay">', "The bay"),
        ("![](/assets/a.png)", ""),
        ("![a](/assets/a.png)", "a"),
        ("[![](/assets/old-map.png)](/map)", "old map"),
        ('<a href="/map"><img src="/assets/old-map.png"></a>', "old map"),
        ("[![A map](/assets/a.png)](/map)", "A map"),
        ("[![](/assets/a.png) of the bay](/map)", ""),
        ('[![](/assets/a.png)](/map "The map")', ""),
    ],
)
def test_readers_who_cannot_see_an_image_have_its_words(tmp_path, given, alt):
    shown = Rendering(tmp_path, f"{given}\n\nText.\n", files=FILES, adapt={"banners": False})
    assert shown.attributes("img")["alt"] == alt


@pytest.mark.parametrize(
    ("frame", "title", "loading"),
    [
        ('<iframe src="https://www.youtube.com/embed/x"></iframe>', "youtube.com", None),
        ('<iframe src="//maps.example/x" title="A map"></iframe>', "A map", None),
        ('<iframe src="/demo/boxes.html?x=1"></iframe>', "boxes.html", None),
        ('<iframe srcdoc="x"></iframe>', None, None),
        (
            '<iframe src="//v.example" height="900"></iframe><iframe src="//w.example" id="x"></iframe>',
            "w.example",
            "lazy",
        ),
        (LONG + '<iframe src="https://v.example/1" id="x"></iframe>', "v.example", "lazy"),
    ],
)
def test_a_frame_has_a_name_and_loads_when_it_is_near(tmp_path, frame, title, loading):
    shown = Rendering(tmp_path, frame + "\n", files=FILES)
    found = shown.attributes("#x" if 'id="x"' in frame else "iframe")
    assert (found.get("title"), found.get("loading")) == (title, loading)


def test_code_that_names_a_frame_is_no_frame(tmp_path):
    shown = Rendering(tmp_path, LONG + "Write an `iframe`.\n", files=FILES)
    assert shown.attributes("code").keys() == {"class"}


@pytest.mark.parametrize(
    "src", ["/../secret.png", "/assets/%2e%2e/%2e%2e/secret.png", "/assets/none.png", "//[", "/\0"]
)
def test_what_is_no_file_of_the_site_has_no_size(tmp_path, src):
    (tmp_path / "secret.png").write_bytes(png(9, 9))
    shown = Rendering(tmp_path / "site", f'<img src="{src}">\n', files=FILES)
    assert "width" not in shown.attributes("img")


def test_the_first_screen_is_eager_and_the_rest_lazy(tmp_path):
    body = f"![1](/assets/a.png)\n\nShort.\n\n{LONG}![2](/assets/a.png)\n\n![3](https://x.org/a.png)\n"
    shown = Rendering(tmp_path, body, files=FILES)
    assert [img.attributes.get("loading") for img in shown.page.css("img")] == [None, "lazy", "lazy"]
    assert {img.attributes.get("decoding") for img in shown.page.css("img")} == {"async"}


def test_the_first_image_is_eager_wherever_it_is(tmp_path):
    assert "loading" not in Rendering(tmp_path, LONG + "![1](/assets/a.png)\n", files=FILES).attributes("img")


def test_an_author_s_loading_stays(tmp_path):
    body = LONG + '![](/assets/a.png)\n\n<img src="/assets/a.png" loading="eager" decoding="sync" id="x">\n'
    image = Rendering(tmp_path, body, files=FILES).attributes("#x")
    assert (image["loading"], image["decoding"]) == ("eager", "sync")


@pytest.mark.parametrize("key", ["media_subpath", "img_path"])
@pytest.mark.parametrize("folder", ["/assets", "/assets/", "/base/assets"])
def test_a_folder_that_is_named_once_for_all_pictures(tmp_path, key, folder):
    head = f"---\ntitle: Night trains\n{key}: {folder}\n---\n"
    body = "![a](a.png) ![b](/assets/a.png) ![c](none.png) ![d](https://x.org/a.png)\n"
    shown = Rendering(tmp_path, body, head=head, files=FILES)
    sources = [image.attributes["src"] for image in shown.page.css("img")]
    assert sources == [f"{folder.rstrip('/')}/a.png", "/assets/a.png", "none.png", "https://x.org/a.png"]
    assert shown.attributes("img")["width"] == "640"


def test_switched_off(tmp_path):
    shown = Rendering(tmp_path, "![a](/assets/a.png)\n", files=FILES, adapt={"images": False})
    assert shown.attributes("img") == {"src": "/assets/a.png", "alt": "a"}


def encoded(kind, size=(61, 37), **options):
    from PIL import Image

    stream = BytesIO()
    Image.new("RGB", size, "#c86432").save(stream, kind, **options)
    return stream.getvalue()


def exif(orientation):
    from PIL import Image

    data = Image.Exif()
    data[0x0112] = orientation
    return data


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP", "BMP", "AVIF"])
def test_headers_of_every_format(kind):
    assert size_of(encoded(kind)) == Size(61, 37)


def test_headers_of_webp_s_three_kinds():
    assert size_of(encoded("WEBP", lossless=True)) == Size(61, 37)
    assert size_of(encoded("WEBP", exif=exif(1))) == Size(61, 37)


@pytest.mark.parametrize(
    ("orientation", "size"), [(1, Size(61, 37)), (3, Size(61, 37)), (6, Size(37, 61)), (8, Size(37, 61))]
)
def test_a_turned_photograph(orientation, size):
    assert size_of(encoded("JPEG", exif=exif(orientation))) == size


@pytest.mark.parametrize(
    ("svg", "size"),
    [
        ('<?xml version="1.0"?><!-- c --><svg width="40px" height="30">', Size(40, 30)),
        ('<svg xmlns="x" viewBox="0 0 40 30">', Size(40, 30)),
        ('<svg viewBox="0,0,40,30" width="80">', Size(80, 60)),
        ('<svg viewBox="0 0 40.4 30.2" width="100%" height="100%">', Size(40, 30)),
        ("<svg>", None),
        ('<svg width="0" height="3">', None),
    ],
)
def test_headers_of_svg(svg, size):
    assert size_of(svg.encode()) == size


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP", "BMP", "AVIF"])
def test_a_broken_header_is_no_error(kind):
    whole = encoded(kind)
    for length in range(0, min(len(whole), 400), 3):
        assert size_of(whole[:length]) in (None, Size(61, 37))


@pytest.mark.parametrize("head", [b"", b"\xff\xd8\xff" + b"\xff" * 5000, b"text", b"\0" * 100, b"RIFF1234WEBPVP8X"])
def test_no_image_is_no_error(head):
    assert size_of(head) is None


def test_smaller_copies_are_offered_and_planned(tmp_path):
    files = {"assets/photo.jpg": encoded("JPEG", (1000, 500)), "assets/clear.png": png(500, 200)}
    shown = Rendering(
        tmp_path,
        "![a](/assets/photo.jpg) ![b](/assets/clear.png) ![c](/assets/x.svg)\n",
        files=files,
        images={"responsive": True, "widths": [400, 800, 1600], "formats": ["avif", "webp"]},
    )
    sources = [source.attributes for source in shown.page.css("picture")[0].css("source")]
    assert [source["type"] for source in sources] == ["image/avif", "image/webp"]
    candidates = [each.split() for each in sources[1]["srcset"].split(", ")]
    assert [width for _url, width in candidates] == ["400w", "800w", "1000w"]
    assert all(url.startswith("/assets/blogpost/images/photo-") for url, _width in candidates)
    assert shown.attributes("img")["src"] == "/assets/photo.jpg"
    assert shown.attributes("img")["style"] == "background: #c86432"
    copies = list(copies_in(elements(shown.document)))
    assert [(copy.path, copy.width) for copy in copies if copy.format == "webp"] == [
        ("assets/photo.jpg", 400), ("assets/photo.jpg", 800), ("assets/photo.jpg", 1000),
        ("assets/clear.png", 400), ("assets/clear.png", 500),
    ]  # fmt: skip
    assert {copy.url.rpartition("/")[2] for copy in copies} >= {url.rpartition("/")[2] for url, _width in candidates}


def test_small_images_have_no_copies_and_narrow_ones_say_how_wide_they_stand(tmp_path):
    files = {"small.png": png(480, 200), "large.png": png(900, 600)}
    body = '![a](/small.png) ![b](/large.png){: width="320"} ![c](/large.png)\n'
    sources = Rendering(tmp_path, body, files=files).page.css("picture source")
    assert [source.attributes["sizes"] for source in sources] == ["320px", "(min-width: 48em) 44rem, 100vw"]


def test_copies_are_made_once_and_originals_stay(tmp_path):
    from PIL import Image

    original = encoded("JPEG", (1000, 500))
    shown = Rendering(tmp_path, "![a](/assets/p.jpg)\n", files={"assets/p.jpg": original}, images={"responsive": True})
    copy = next(copies_in(elements(shown.document)))
    target = tmp_path / "out" / copy.url.lstrip("/")
    content = image_copies.content_of(copy, tmp_path / copy.path, target)
    with Image.open(target) as made:
        assert (made.format, made.size) == ("WEBP", (480, 240))
    stamp = target.stat().st_mtime_ns
    assert image_copies.content_of(copy, tmp_path / copy.path, target) == content == target.read_bytes()
    assert target.stat().st_mtime_ns == stamp
    assert (tmp_path / copy.path).read_bytes() == original


def test_a_broken_original_is_said(tmp_path):
    copy = image_copies.Copy("a.jpg", "/a.webp", 10, "webp", 80)
    (tmp_path / "a.jpg").write_bytes(b"\xff\xd8\xffnonsense")
    assert "no smaller copy" in image_copies.content_of(copy, tmp_path / "a.jpg", tmp_path / "a.webp")
    assert not list(tmp_path.glob("*.part"))
    assert image_copies.colour(ImageFile("a.jpg", "/a.jpg", tmp_path / "a.jpg")) is None


@pytest.mark.parametrize(
    ("images", "message"),
    [
        ({"width": [1]}, "Did you mean 'widths'"),
        ({"widths": ["x", 3]}, "is a number, not 'x'"),
        ({"widths": [3]}, "a number from 16 to 8192, not 3"),
        ({"formats": ["wepb"]}, "Did you mean 'webp'"),
        ({"responsive": "yes"}, "true or false"),
        ({"folder": "../x"}, "must stay inside the site"),
        ({"quality": 0}, "from 1 to 100"),
    ],
)
def test_settings_say_what_is_wrong(tmp_path, images, message):
    with pytest.raises(SettingsError, match=message):
        Rendering(tmp_path, "x\n", images=images)


@pytest.mark.parametrize("kind", ["WEBP", "PNG"])
def test_an_animation_has_no_copies(tmp_path, kind):
    from PIL import Image

    stream = BytesIO()
    frames = [Image.new("RGB", (900, 600), colour) for colour in ("red", "blue")]
    frames[0].save(stream, kind, save_all=True, append_images=frames[1:], duration=100)
    files = {f"a.{kind.lower()}": stream.getvalue()}
    assert Rendering(tmp_path, f"![a](/a.{kind.lower()})\n", files=files).page.css_first("picture") is None


def test_16_bit_greys_stay_greys(tmp_path):
    from PIL import Image

    ramp = Image.new("I;16", (900, 300))
    ramp.putdata([65535 * column // 899 for _ in range(300) for column in range(900)])
    stream = BytesIO()
    ramp.save(stream, "PNG")
    shown = Rendering(tmp_path, "![ramp](/ramp.png)\n", files={"ramp.png": stream.getvalue()})
    assert "#fff" not in shown.attributes("img")["style"]
    content = image_copies.content_of(shown.rendered.copies[0], tmp_path / "ramp.png", None)
    with Image.open(BytesIO(content)) as copy:
        assert len(copy.convert("L").getcolors()) > 100


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_no_copy_is_offered_of_a_file_that_ends_too_early(tmp_path, kind):
    from PIL import Image

    noise = Image.effect_noise((900, 600), 90).convert("RGB")
    stream = BytesIO()
    noise.save(stream, kind)
    files = {"cut.png": stream.getvalue()[: len(stream.getvalue()) // 2]}
    shown = Rendering(tmp_path, "![cut](/cut.png)\n", files=files)
    assert shown.page.css_first("picture") is None
    assert shown.page.css_first("img")
    assert not shown.rendered.copies


@pytest.mark.parametrize(
    ("given", "expected"),
    [('w="300" h="90"', ("300", "90")), ('w="320"', ("320", "240")), ('w="3" width="320" h="9"', ("320", "9"))],
)
def test_chirpy_names_the_sides_by_one_letter(tmp_path, given, expected):
    image = Rendering(tmp_path, f'![a](/assets/a.png){{: {given} lqip="/x.png" }}\n', files=FILES).attributes("img")
    assert (image["width"], image["height"]) == expected
    assert not {"w", "h", "lqip"} & set(image)
