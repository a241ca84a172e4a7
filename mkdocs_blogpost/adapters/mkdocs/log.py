"""What the plugin logs: MkDocs prints it, and counts the warnings of a strict build."""

from mkdocs.plugins import get_plugin_logger

from mkdocs_blogpost.problem_texts import Level
from mkdocs_blogpost.problems import Problems, grouped

log = get_plugin_logger("blogpost")


def log_problems(problems: Problems) -> None:
    """Log what was found since the last call, one message a kind; MkDocs counts the warnings of a strict build."""
    for level, message in grouped(problems.take()):
        (log.warning if level is Level.WARNING else log.info)(message)
