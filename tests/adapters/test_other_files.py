from types import SimpleNamespace

import pytest

from mkdocs_blogpost.adapters.mkdocs.other_files import is_other_language, too_early


@pytest.mark.parametrize(
    ("plugins", "early"),
    [
        (["search", "blogpost", "llmstxt"], []),
        (["llmstxt", "search", "blogpost"], ["llmstxt"]),
        (["material/search", "vendor/llmstxt", "blogpost", "blogpost #2"], ["llmstxt"]),
        (["llmstxt"], []),
    ],
)
def test_plugins_that_do_not_see_posts(plugins, early):
    assert too_early(SimpleNamespace(plugins=dict.fromkeys(plugins))) == early


@pytest.mark.parametrize(("plugin", "other"), [(None, False), (object(), False)])
def test_a_site_has_one_language(plugin, other):
    assert is_other_language(SimpleNamespace(plugins={"i18n": plugin} if plugin else {})) is other


@pytest.mark.parametrize("is_default", [True, False])
def test_another_language_is_built(is_default):
    plugin = SimpleNamespace(is_default_language_build=is_default)
    assert is_other_language(SimpleNamespace(plugins={"i18n": plugin})) is not is_default
