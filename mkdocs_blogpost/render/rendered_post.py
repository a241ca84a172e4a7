"""What rendering a post returns beside its tree: a value without any host."""

from mkdocs_blogpost.art.specification import DrawingSpec
from mkdocs_blogpost.model.reads import Read
from mkdocs_blogpost.problems import Problem
from mkdocs_blogpost.render.images.copies import Copy
from mkdocs_blogpost.render.images.post_picture import PostPicture
from mkdocs_blogpost.values import value_class


@value_class
class Heading:
    """A heading of a body."""

    level: int
    """The level on the page, from 1."""
    id: str
    """Its id; empty if it has none."""
    text: str
    """Its text, without markup."""


@value_class
class RenderedPost:
    """A rendered post, or page: everything that others need to know about its body."""

    path: str
    """The file, relative to the source tree."""
    title: str
    """The title, with its mojibake repaired."""
    excerpt: str
    """The excerpt as HTML; empty if there is none."""
    summary: str
    """One paragraph of plain text: the excerpt's prose, else the first paragraph's."""
    first_paragraph: str
    """The first paragraph that has words, as plain HTML; empty if there is none."""
    minutes: int
    """The reading time in minutes, at least 1."""
    headings: tuple[Heading, ...]
    """The headings of the body in document order."""
    head_picture: PostPicture | None
    """The picture that the front matter names for the post's head."""
    card_picture: PostPicture | None
    """The picture that the front matter names for cards; a small one if there is one."""
    text_picture: PostPicture | None
    """The first picture of this site in the body that can represent the post."""
    opening_image: str
    """The file name of the image with which the body begins; empty if it begins otherwise."""
    drawing: DrawingSpec
    """What is drawn for a card if there is no picture."""
    drawings: tuple[DrawingSpec, ...]
    """The drawings in the body."""
    copies: tuple[Copy, ...]
    """The smaller copies of images that the body and the pictures offer."""
    problems: tuple[Problem, ...]
    """What its author should know."""
    reads: tuple[Read, ...]
    """Every fact of the site that the rendering looked at."""
