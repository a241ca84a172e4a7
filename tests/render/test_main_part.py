"""The part of a whole page that holds its own text."""

import pytest

from mkdocs_blogpost.render.main_part import main_part


@pytest.mark.parametrize(
    ("html", "part"),
    [
        ("<html><body><main><p>a</p></main><p>b</p></body></html>", "<p>a</p>"),
        ("<body><header>h</header><nav>n</nav><p>a</p><footer>f</footer></body>", "<p>a</p>"),
        ("<body><main><header><h2>A</h2></header><aside>x</aside>b</main>", "<header><h2>A</h2></header>b"),
        ("<body class='nav-open'><div class='site-header'>h</div><p>a</p><script>'</p>'</script></body>", "<p>a</p>"),
        ("<body><p>a\nb</p>\n<div id=sidebar>s<p>t</div>c</body>", "<p>a\nb</p>\nc"),
        ("<body><nav>never closed <p>a</p></body>", "<nav>never closed <p>a</p>"),
        ("no tags", "no tags"),
        ("", ""),
    ],
)
def test_menus_headers_footers_and_scripts_are_left_out(html, part):
    assert main_part(html) == part
