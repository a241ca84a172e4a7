"""Everything that a rendering may look at, made once a build."""

from mkdocs_blogpost.liquid.engine import Engine, liquid_options
from mkdocs_blogpost.model.digests import ItemDigests
from mkdocs_blogpost.model.lookups import SiteLookups
from mkdocs_blogpost.model.reads import Read, ReadRecorder
from mkdocs_blogpost.model.site import Site
from mkdocs_blogpost.render.images.files import ImageFiles
from mkdocs_blogpost.render.options import RenderOptions, options_digest
from mkdocs_blogpost.values import value_class


@value_class
class Lookups:
    """The site, its Liquid and its images: each fact that is read through them is recorded."""

    site: SiteLookups
    """The facts of the site."""
    liquid: Engine
    """The Liquid of the site, and what it knows of other posts."""
    images: ImageFiles
    """The image files of the site."""
    options: RenderOptions
    """How posts are rendered."""

    @property
    def recorder(self) -> ReadRecorder:
        """Return what records the reads and problems."""
        return self.site.recorder

    def is_current(self, read: Read) -> bool:
        """Return whether a fact is what it was when it was read: a post of which all reads are so is not rendered."""
        return self.site.is_current(read)


def lookups_of(
    site: Site, options: RenderOptions, environment: str = "development", known: ItemDigests | None = None
) -> Lookups:
    """Return the lookups of a site for one build; `known` are the digests that other builds have computed."""
    recorded = SiteLookups(site, environment=environment, options=options_digest(options), known=known)
    engine = Engine(recorded, liquid_options(site, kramdown=options.kramdown, tags=options.tags))
    return Lookups(recorded, engine, ImageFiles(recorded), options)
