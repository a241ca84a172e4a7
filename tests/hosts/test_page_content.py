"""The HTML of posts is made when it is read; a text that a plugin has put in its place stays."""

from mkdocs_blogpost.adapters.mkdocs.page_content import FilledHtml, HeldText, PageContent
from mkdocs_blogpost.render.slots import LinkSlot, SlottedHtml

BODY = SlottedHtml(('<a href="', '">A</a>'), (LinkSlot("/a/"),))
HTML = '<a href="../a/">A</a>'


def content(held):
    return PageContent(held, FilledHtml(BODY, ("../a/",)))


def test_only_one_page_holds_its_text():
    held = HeldText()
    first, second = content(held), content(held)
    text = first.text
    assert first.text is text == HTML
    assert second.text == HTML
    assert first.text == HTML
    assert first.text is not text


def test_the_same_text_changes_nothing():
    page = content(HeldText())
    page.change("".join(HTML))
    assert page.filled


def test_a_changed_text_stays():
    held = HeldText()
    page, other = content(held), content(held)
    page.change("<p>Another</p>")
    assert other.text == HTML
    page.forget_text()
    assert (page.text, page.filled) == ("<p>Another</p>", None)
    assert page.copied().text == "<p>Another</p>"


def test_a_page_without_content_has_none():
    page = PageContent(HeldText())
    assert page.text is None
    page.change("<p>A</p>")
    assert page.text == "<p>A</p>"
