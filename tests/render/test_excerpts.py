"""What other pages and feeds show of a post: excerpts repaired, drawings as images."""

from rendering import Trip


def test_an_excerpt_is_repaired_but_not_its_code(tmp_path):
    trip = Trip(tmp_path, "x\n")
    html = '<p title="â€”">itâ€™s <code>â€”</code> <em>â€”</em><!-- â€” --></p><pre>â€”</pre>'
    assert trip.renderer.excerpt(trip.post, html) == (
        '<p title="â€”">it’s <code>â€”</code> <em>—</em><!-- â€” --></p><pre>â€”</pre>'
    )


def test_a_body_that_begins_with_a_contents_list_is_told_by_its_first_words(tmp_path):
    trip = Trip(tmp_path, "* contents\n{:toc}\n\n![a](/a.png)\n\nIt's *here* & [there](/x)[^1].\n\n# A\n\n[^1]: n\n")
    assert trip.renderer.excerpt(trip.post, "") == "<p>It’s here &amp; there.</p>"
    assert trip.renderer.excerpt(trip.post, "<ul></ul>") == "<p>It’s here &amp; there.</p>"
    assert trip.renderer.excerpt(trip.post, "<p>Own</p>") == "<p>Own</p>"


def test_a_body_without_words_has_none(tmp_path):
    trip = Trip(tmp_path, "![a](/a.png)\n")
    assert trip.renderer.excerpt(trip.post, "") == ""


def test_drawings_are_images_in_feeds_with_the_site_s_palette(tmp_path):
    art = {"art": {"palette": ["#123456", "#654321"]}}
    trip = Trip(tmp_path, "![sea](https://source.unsplash.com/800x110/?sea)\n", banners=art)
    asked = []
    html = trip.renderer.feed_html(trip.html, lambda file: asked.append(file) or "x.png")
    assert '<img src="x.png" alt="sea" width="800" height="110" />' in html
    assert asked[0].rules.palette == ("#123456", "#654321")


def test_drawings_are_kept_between_builds(tmp_path):
    trip = Trip(tmp_path, "x\n")
    drawing = trip.renderer.card(trip.post).drawing
    kept = drawing.kept(tmp_path / "cache")
    (place,) = (tmp_path / "cache").iterdir()
    assert place.read_bytes() == kept == drawing.content()
    place.write_bytes(b"kept")
    assert drawing.kept(tmp_path / "cache") == b"kept"
    assert drawing.kept(None) == kept


def test_renderer_knows_which_copies_were_offered(tmp_path):
    from rendering import png

    trip = Trip(tmp_path, "![a](/a.png)\n", files={"a.png": png(900, 600)}, images={"responsive": True})
    assert [copy.width for copy in trip.renderer.copies.values()] == [480, 800, 900]
