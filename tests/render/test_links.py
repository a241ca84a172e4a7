"""Links into the site become what the host says stands for them."""

from rendering import Trip


def upper(url, post):
    """Stand in for a host: tell what was asked, and know every address of the site."""
    return f"{post.slug}:{url}" if url.startswith("/") else None


def test_every_attribute_that_holds_an_address(tmp_path):
    body = (
        "[a](/a) ![b](/b.png) <a href='/c'>c</a>\n\n"
        '<video src="/d.mp4" poster="/e.png"><source src="/f.mp4"><track src="/g.vtt"></video>\n\n'
        '<img srcset="/h.png 1x, /i.png 2x, x.png 3x" src="/j.png">\n'
    )
    html = Trip(tmp_path, body, resolve=upper, adapt={"images": False}).html
    for each in ("/a", "/b.png", "/c", "/d.mp4", "/e.png", "/f.mp4", "/g.vtt", "/j.png"):
        assert f'="trains:{each}"' in html
    assert 'srcset="trains:/h.png 1x, trains:/i.png 2x, x.png 3x"' in html


def test_what_nobody_knows_stays(tmp_path):
    html = Trip(tmp_path, "[a](b) [c](https://x.org) [d](#e) <m@x.org>\n", resolve=upper).html
    assert all(f'href="{each}"' in html for each in ("b", "https://x.org", "#e"))


def test_a_place_on_the_page_is_never_asked_about(tmp_path):
    asked = []
    Trip(tmp_path, "# A\n\n[d](#a)[^1]\n\n[^1]: n\n", resolve=lambda url, _post: asked.append(url))
    assert asked == []


def test_code_is_not_asked_about(tmp_path):
    html = Trip(tmp_path, '<pre><a href="/a">a</a></pre>\n\n`[a](/a)`\n', resolve=upper).html
    assert "trains:" not in html


def test_links_in_footnotes_and_tables(tmp_path):
    html = Trip(tmp_path, "x[^1]\n\n| [a](/a) | b |\n\n[^1]: [b](/b)\n", resolve=upper).html
    assert 'href="trains:/a"' in html
    assert 'href="trains:/b"' in html


def test_switched_off(tmp_path):
    assert 'href="/a"' in Trip(tmp_path, "[a](/a)\n", resolve=upper, adapt={"links": False}).html
