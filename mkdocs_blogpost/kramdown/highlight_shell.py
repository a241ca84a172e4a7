"""Lexers for shells that also mark options and common commands; those of Pygments leave them as text."""

from typing import Any, ClassVar

from pygments.lexer import inherit, words
from pygments.lexers.shell import BashLexer, BashSessionLexer
from pygments.token import Name

COMMANDS = (
    "apt", "apt-get", "awk", "basename", "cat", "chgrp", "chmod", "chown", "clear", "cp", "curl", "cut", "date", "dd",
    "df", "diff", "dirname", "du", "env", "expr", "find", "fold", "grep", "groups", "gunzip", "gzip", "head", "id",
    "install", "join", "link", "ln", "ls", "mkdir", "mkfifo", "mktemp", "mv", "nice", "nohup", "od", "paste", "rm",
    "rmdir", "sed", "seq", "sh", "sleep", "sort", "split", "stat", "stty", "su", "sudo", "sum", "tail", "tar", "tee",
    "touch", "tr", "tty", "uname", "uniq", "unlink", "unzip", "users", "wc", "which", "who", "whoami", "xargs", "yes",
    "zip",
)  # fmt: skip
"""Commands that are on nearly every machine."""
OPTION = r"(?<!\S)--?[A-Za-z][\w-]*"
"""An option such as `-x` or `--long-name`."""


class ShellLexer(BashLexer):
    """Reads a shell's code."""

    tokens: ClassVar = {
        "basic": [
            (OPTION, Name.Tag),
            (words(COMMANDS, prefix=r"(?<![\w/.-])", suffix=r"(?=[\s)`]|\Z)"), Name.Builtin),
            inherit,
        ]
    }


class ShellSessionLexer(BashSessionLexer):
    """Reads a shell's prompts, commands and output."""

    _innerLexerCls = ShellLexer  # noqa: N815  the name that Pygments reads


_LEXERS: dict[type, type] = {BashLexer: ShellLexer, BashSessionLexer: ShellSessionLexer}


def marking_more(lexer: Any) -> Any:
    """Return the class of a lexer, or the class here that takes its place."""
    return _LEXERS.get(lexer, lexer)
