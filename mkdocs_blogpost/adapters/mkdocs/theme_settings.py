"""The settings of the theme that follow the Jekyll site: its language and its icon."""

from collections.abc import Mapping
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from mkdocs_blogpost.values import value_class

ICON = "site_favicon"
"""The name that MkDocs' own themes have for the icon."""


@value_class
class ThemeSettings:
    """The settings of the theme at one moment."""

    values: Mapping[str, Any]
    """Each setting by its name."""
    icon: Any
    """The icon that MkDocs' own themes show."""

    @classmethod
    def of(cls, config: MkDocsConfig) -> "ThemeSettings":
        """Return the settings as they are."""
        return cls(dict(config.theme), config.get(ICON))

    def put_back(self, config: MkDocsConfig) -> None:
        """Make the settings what they were."""
        for name in set(config.theme) - set(self.values):
            del config.theme[name]
        config.theme.update(self.values)
        config.data.pop(ICON, None)
        if self.icon is not None:
            config[ICON] = self.icon
