"""Pictures that a post names without their folder, because its front matter names the folder once.

Follows https://chirpy.cotes.page/posts/write-a-new-post/#url-prefix, whose layout does it in Jekyll.
"""

from mkdocs_blogpost.kramdown.document import Document
from mkdocs_blogpost.render import tree
from mkdocs_blogpost.render.images.hero import below_folder, folder_of
from mkdocs_blogpost.render.step_context import StepContext


def add_media_folder(_document: Document, context: StepContext) -> None:
    """Put the folder before the names of the pictures that are in it."""
    if folder_of(context.post.data) is None:
        return
    for element in context.elements.all:
        src = element.attr.get("src", "") if tree.is_media(element) else ""
        place = below_folder(src, context.post.data) if src else src
        if place != src and context.images.find(place, context.post.url):
            element.attr["src"] = place
