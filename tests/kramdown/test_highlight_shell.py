"""In a shell's code the same options and commands are marked as in Rouge's."""

import re
import subprocess

import needs
import pytest

from mkdocs_blogpost.kramdown.highlight import markup_of

MARKED = re.compile(r'<span class="(?:nt|nb)">(.*?)</span>', re.DOTALL)
SAMPLES = [
    ("sh", "gem install jekyll --pre -v\n"),
    ("bash", "ruby -v\nmkdir -p a-b && cd a-b\n"),
    ("shell", "ls -l | grep -v 'a -b'\n"),
    ("zsh", "./install thing  # rm -rf\n"),
]


def marked(html):
    return [each.strip() for each in MARKED.findall(html)]


@pytest.mark.parametrize(("language", "code"), SAMPLES)
class TestAgainstRouge:
    pytestmark = needs.ruby

    def test_options_and_commands_are_marked(self, language, code):
        script = "puts Rouge::Formatters::HTML.new.format(Rouge::Lexer.find(ARGV[0]).lex(ARGV[1]))"
        command = ["ruby", "-rrouge", "-e", script, language, code]
        rouge = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        assert marked(markup_of(code, language)) == marked(rouge)


def test_a_session_marks_its_commands():
    assert marked(markup_of("$ ruby -v\nruby 3.1 -v\n", "console")) == ["-v"]
