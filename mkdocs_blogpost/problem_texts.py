"""The text and level of each kind of problem: one entry a code.

A text says what is wrong and what to do. `{name}` is a value of the problem.
"""

from collections.abc import Mapping
from enum import Enum

from mkdocs_blogpost.values import value_class


class Level(Enum):
    """How serious a problem is: a note is only shown, a warning fails a strict build."""

    NOTE = "note"
    WARNING = "warning"


@value_class
class Text:
    """The text of one kind of problem."""

    text: str
    """What is wrong and what to do, with the problem's values in braces."""
    level: Level = Level.WARNING
    """Whether a strict build fails because of it."""


def note(text: str) -> Text:
    """Return the text of a problem that is only shown."""
    return Text(text, Level.NOTE)


TEXTS: Mapping[str, Text] = {
    # Files and folders
    "plugin-before": note(
        "the plugin '{plugin}' looks for pages before 'blogpost' adds its own: put it below 'blogpost'"
    ),
    "file-unreadable": Text("the file cannot be read: {reason}"),
    "file-not-text": Text("the file is no {encoding} text: save it as such"),
    "file-binary": note("the file is no text: it is left out"),
    "entry-unreadable": Text("it cannot be read: give access to it, or a name that is UTF-8 text"),
    "link-outside": Text("this link leads out of the source tree and is not read: put the file here"),
    "link-dead": Text("this link leads to no file and no folder: it is not read"),
    "link-circle": Text("this link leads to a folder around it, so it would never end: it is not read"),
    "markup-not-converted": Text("{language} is not converted here: make it Markdown or HTML; it is left out"),
    "markup-not-installed": Text(
        "{language} is converted where the extra '{extra}' is installed: pip install 'mkdocs-blogpost[{extra}]'; it is "
        "left out"
    ),
    "script-not-converted": note(
        "{language} is not run here: put the JavaScript that it becomes beside it; it is left out"
    ),
    "style-not-converted": note(
        "{language} becomes CSS where the extra 'sass' is installed: pip install 'mkdocs-blogpost[sass]'. It is left "
        "out, the theme has its own styles"
    ),
    "textile-unreadable": Text("its Textile is shown as it is written, because it cannot be converted: {reason}"),
    "style-unreadable": note(
        "the Sass compiler cannot read it ({reason}): it is left out, the theme has its own styles"
    ),
    "file-without-config": note(
        "it is not published, one file of {count}: without a _config.yml only pages, posts, pictures and folders such "
        "as assets/ are. An empty _config.yml publishes every file"
    ),
    # Front matter
    "front-matter-not-closed": Text("the front matter does not end: write a line `---` after its last key"),
    "front-matter-not-closed-hidden": Text(
        "the front matter does not end, and it says that the text is not public, so it is left out: "
        "write a line `---` after its last key"
    ),
    "front-matter-not-first": Text(
        "the front matter is shown as text: let the first line of the file be `---`, and a line `---` follow its last "
        "key"
    ),
    "front-matter-not-first-hidden": Text(
        "the front matter cannot be read, and it says that the text is not public, so it is left out: let the first "
        "line of the file be `---`, and a line `---` follow its last key"
    ),
    "front-matter-repeated": note("the key '{key}' is there more than once: the last one counts"),
    "front-matter-value": Text("`{key}` is to be a text, and not '{value}': it is left out"),
    "front-matter-odd": Text("`{key}` is to be {kind}: '{value}' is shown as it is written here"),
    "published-text": Text(
        "`published` is the text '{value}', so the text is public, as in Jekyll: else write `published: false`"
    ),
    "file-nul": Text("there are NUL characters in it: they are replaced"),
    "post-name": note("Jekyll publishes no file with this name as a post: call it '{name}'"),
    "front-matter-unreadable": Text("the front matter cannot be read: {reason}"),
    "date-unreadable": Text(
        "{what} is no date: '{value}'; write 2024-01-31 or 2024-01-31 18:30:00 +0100. The post is left out"
    ),
    "date-moved": note("{what} '{value}' is no day of the calendar: {day} is taken, as in Jekyll"),
    "date-odd": note("its date is {day}: is that meant?"),
    "updated-unreadable": Text(
        "{what} is no date: '{value}'; write 2024-01-31 or 2024-01-31 18:30:00 +0100. It is not used"
    ),
    "permalink-placeholder": Text("a permalink has no placeholder ':{name}': it stays as it is.{guess}"),
    "permalink-of-jekyll-4": note(
        "the site's own Jekyll has no placeholder ':{name}' and stops at it: here it is filled as in Jekyll 4"
    ),
    # Configuration and data
    "dialect": note("the site is read as {title} builds it: {reason}. The option 'dialect' overrides this"),
    "dialect-in-doubt": note(
        "the site is read as {title} builds it, but nothing is sure: {reason}. If GitHub Pages builds it, "
        "set 'dialect: github-pages'"
    ),
    "config-yaml": Text("the configuration is no YAML ({reason}): correct it, its settings are left out"),
    "config-toml": Text("the configuration is no TOML ({reason}): correct it, its settings are left out"),
    "config-unreadable": Text("the configuration cannot be read ({reason})"),
    "config-value": Text("`{key}` is to be {kind}, and not '{value}': it is left out, so its default counts"),
    "config-not-a-table": Text("the configuration is no list of `key: value` lines: it is left out"),
    "config-timezone": Text("no time zone is called '{value}': UTC is taken; write one such as Europe/Berlin"),
    "timezone-unset": note(
        "no `timezone` is set, so the address {url} of {post} depends on the machine that builds it: write `timezone: "
        "Europe/Berlin`, or where you are"
    ),
    "config-encoding": Text("nobody knows the encoding '{value}': utf-8 is taken"),
    "config-collection-name": Text("a collection's name holds letters, figures and _ . - alone: '{name}' is '{label}'"),
    "config-defaults": Text("an entry of `defaults` has no `values`, or no table as `scope`: it is left out"),
    "config-source": note("its `source` is not followed: to read '{folder}', name that folder"),
    "config-time": Text("`time` is no date: '{value}'; now is taken"),
    "markdown-converter": note(
        "`markdown: {name}` is read as kramdown: that is the nearest dialect here, so some texts may differ"
    ),
    "commonmark-not-installed": note(
        "`markdown: {name}` is read as kramdown, so some texts may differ: install mkdocs-blogpost[commonmark]"
    ),
    "theme-not-read": note(
        "the layouts, includes and files of the theme '{name}' are not in the tree and not read: copy what posts need"
    ),
    "plugin-not-allowed": note("GitHub Pages does not run the plugin '{name}': neither does this site"),
    "plugin-unknown": note("the plugin '{name}' is not known here: what it does is missing"),
    "data-yaml": Text("the data file is no YAML ({reason}): correct it, it is left out"),
    "data-table": Text("the data file is no table ({reason}): correct it, it is left out"),
    "data-unreadable": Text("the data file cannot be read ({reason})"),
    # Liquid
    "liquid-syntax-error": Text("Liquid syntax error: {message}"),
    "liquid-error": Text("Liquid error: {message}"),
    "liquid-filter": note("{message}"),
    "liquid-stopped": Text("the post's Liquid was stopped: {reason}."),
    # Rendering
    "kramdown-option": note("{message}"),
    "kramdown-warning": note("{message}"),
    "mojibake": note("'{word}' is shown as '{repaired}': it was saved in the wrong encoding"),
    "picture-missing": note("the picture '{src}' is not there, so it is not shown"),
    "picture-copy": Text("{reason}"),
    "code-too-long": note("this code has {count} characters, or a very long line: it is shown without colours"),
    "page-not-converted": Text(
        "the page could not be converted as it is ({reason}): it is shown without the theme's parts"
    ),
    "page-not-rendered": Text("the page could not be rendered ({reason}): it is empty; please report this"),
    "page-empty": note("nothing of it is shown: its text prints nothing"),
    "page-empty-layout": note(
        "nothing of it is shown: its text is in the layout '{layout}', which is not in the tree. Copy the layout from "
        "the theme into _layouts, or let the option 'layouts' name a template"
    ),
    "page-empty-in-layout": note(
        "nothing of it is shown: the layout '{layout}' writes the whole page, and the theme of MkDocs takes its place"
    ),
    "layout-unknown": note(
        "no template is known for the layout '{layout}', so {template} shows it: the option 'layouts' can name another"
    ),
    "layout-unreadable": Text("the layout cannot be read ({reason}): the theme's templates are used in its place"),
    "layout-circle": Text("layouts are inside of each other in a circle: {names}"),
    "posts-excluded": Text("there are posts in _posts, but `exclude` in _config.yml leaves all of them out"),
    "source-without-posts": Text("there is no folder '_posts' in it: let the option 'source' name its parent"),
    # Addresses
    "address-unsafe": Text("its address '{asked}' cannot be used ({reason}): it is published at {url}"),
    "address-windows": note("Windows cannot write the file of its address {url}, because of '{part}' in it"),
    "site-url": note(
        "`url` and `baseurl` say that the site is at {own}, `site_url` in mkdocs.yml says {host}: addresses in feeds "
        "and canonical links change. If that is not meant, write `site_url: {own}`"
    ),
    "address-shared": Text(
        "its address {url} is that of {other} too: only one of them is published, so give one another `permalink`"
    ),
    "address-below": Text("its address {url} would lie below the file of {other}: it is not published"),
    "address-case": note(
        "its address {url} differs only in capital letters from that of {other}: macOS and Windows keep only one"
    ),
    "address-taken": Text("'{other}' has its URL {url} already: it is not published"),
    "view-replaced": note("it is published at {url}, so {lost} is not there"),
    "redirect-hides-page": Text("a redirect from {url} would hide the page there ({won}): it is left out"),
    "redirect-unsafe": Text("no redirect is written at its old URL '{url}': {reason}"),
    "redirect-shared": note("its old URL '{url}' is also one of {other}: the redirect leads to only one of them"),
    "redirect-target": Text("`redirect_to` is no address that a link may have: '{value}'; it is left out"),
    "redirect-circle": Text("`redirect_to: {value}` leads in a circle: it is left out"),
    "redirect-without-file": note(
        "no file can answer its old URL {url}, which has a query or a fragment: let the server redirect it, "
        "`views: {{redirects: hosts}}` writes the rule for hosts that read _redirects"
    ),
    "redirect-replaces-page": note(
        "its URL {url} is that of a redirect in {won}: the redirect is there, as in Jekyll, and the page is left out"
    ),
    "analytics-not-copied": note(
        "the site counts its readers ({names}): that is not carried over. If you want it, use Material's "
        "`extra: {{analytics: …}}`, or `extra_javascript`"
    ),
    "menu-entry-lost": note("the menu's entry '{title}' leads to {url}, where nothing is: the entry is left out"),
    "name-long": Text(
        "`{key}` has a name of {length} characters ('{name}…'): addresses have fewer of them, and lists the first 1,000"
    ),
    "text-cut": Text("its text has more than {most} words, cells and other parts: the rest is left out"),
    "links-unchecked": Text("{count} of its links are not checked: they are too long, or too many that lead nowhere"),
    "link-to-term": note(
        "its link {url} leads nowhere: the page of '{name}' is at {at}. If the site had such pages at {pattern}, write "
        "`views: {{{kind}: {pattern}}}` below the plugin in mkdocs.yml"
    ),
    # Other plugins
    "text-of-plugins": note(
        "a plugin would change the text of this page (one of: {plugins}). The text is Jekyll's, so it stays as it is; "
        "to let a plugin change it, name the plugin in the option `markdown_plugins`"
    ),
    "posts-left-out": note(
        "another plugin leaves every post out of the build ({count} files, among them {first}): see its options"
    ),
    "text-taken-away": note("a plugin has taken the text of this page away: no list, feed or search shows it"),
    "page-not-written": Text(
        "another plugin has left its page out after the lists were made: they lead to it. Leave it out with "
        "`published: false`, or in the event `on_files`"
    ),
    # Views
    "latest-comment": Text("blogpost comment: {message}"),
}
"""Code to text."""
