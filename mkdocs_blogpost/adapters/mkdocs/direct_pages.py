"""Posts whose HTML is printed without Python-Markdown's tree, where MkDocs and all extensions are known.

What MkDocs' own processors find in the tree of a page is noted while it is printed: its anchors, its links, its
table of contents. MkDocs' own methods still follow each link and read the anchors of the text.
"""

import mkdocs
from markdown import Markdown
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import _RawHTMLPreprocessor, _RelativePathTreeprocessor

from mkdocs_blogpost.adapters.mkdocs.conversion import PostReader, with_kramdown
from mkdocs_blogpost.adapters.python_markdown.direct import DirectHost, DirectHtml, direct_host
from mkdocs_blogpost.kramdown.document import Document
from mkdocs_blogpost.render.adapt import Adapt
from mkdocs_blogpost.render.slots import SlotTable

KNOWN = "1.6."
"""How the versions of MkDocs begin whose processors are known."""


class NoReader:
    """Stands where the reader of a page would be, whose document is given directly."""

    def document(self, text: str) -> Document:
        """Read nothing."""
        raise NotImplementedError(text)


class DirectPages:
    """Converts the posts of a build; what extensions there are is looked at once."""

    def __init__(self) -> None:
        self._host: DirectHost | None = None
        self._is_asked = False

    def converted(self, file: File, reader: PostReader, config: MkDocsConfig, files: Files) -> DirectHtml | None:
        """Return the HTML of a page and what MkDocs knows of it; None if Python-Markdown has to convert it."""
        host, text = self._host_of(config, reader.adapt), reader.given
        if host is None or not text.strip():
            return None
        links = _RelativePathTreeprocessor(file, files, config)
        found = host.converted(reader.document(text), reader.table, links.path_to_url)
        if found is not None:
            raw = _RawHTMLPreprocessor()
            raw.run([text])
            found.anchors.update(raw.present_anchor_ids)
        return found

    def _host_of(self, config: MkDocsConfig, adapt: Adapt) -> DirectHost | None:
        if not self._is_asked and mkdocs.__version__.startswith(KNOWN):
            changed = with_kramdown(config, adapt, NoReader(), SlotTable())
            md = Markdown(extensions=changed.markdown_extensions, extension_configs=changed.mdx_configs or {})
            self._host = direct_host(md)
        self._is_asked = True
        return self._host
