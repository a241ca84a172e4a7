"""The sets of options that random texts are rendered with: Jekyll's first, then each option in turn."""

from typing import Any

from oracle.kramdown import JEKYLL

OPTIONS: list[dict[str, Any]] = [
    JEKYLL,
    {"input": "kramdown"},
    {"input": "GFM"},
    *(
        JEKYLL | changed
        for changed in [
            {"hard_wrap": True},
            {"auto_ids": False},
            {"auto_id_prefix": "p-"},
            {"auto_id_stripping": True},
            {"entity_output": "numeric"},
            {"entity_output": "symbolic"},
            {"entity_output": "as_input"},
            {"footnote_nr": 7, "footnote_prefix": "n-"},
            {"footnote_backlink": ""},
            {"footnote_backlink": "up & away"},
            {"footnote_backlink_inline": True},
            {"header_offset": 2},
            {"html_to_native": True},
            {"link_defs": {"a": ["/defined"], "note": ["/note", "A note"]}},
            {"math_engine": None},
            {"parse_block_html": True},
            {"parse_span_html": False},
            {"remove_span_html_tags": True},
            {"smart_quotes": "apos,apos,quot,quot"},
            {"syntax_highlighter": None},
            {"toc_levels": "2..3"},
            {"typographic_symbols": {"hellip": "...", "ndash": "--"}},
            {"remove_line_breaks_for_cjk": True},
            {"gfm_quirks": ""},
            {"gfm_quirks": "paragraph_end,no_auto_typographic"},
        ]
    ),
    {"input": "kramdown", "parse_block_html": True},
    {"input": "kramdown", "html_to_native": True},
    {"input": "kramdown", "auto_id_stripping": True, "header_offset": -1},
]
