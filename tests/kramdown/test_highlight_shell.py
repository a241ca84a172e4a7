"""In a shell's code the same options and commands are marked as in Rouge's."""

import json
import re
import subprocess
from itertools import chain

import needs

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


class TestAgainstRouge:
    pytestmark = needs.ruby

    def test_options_and_commands_are_marked(self):
        script = """
        formatter = Rouge::Formatters::HTML.new
        marked = ARGV.each_slice(2).map { |name, code| formatter.format(Rouge::Lexer.find(name).lex(code)) }
        puts JSON.generate(marked)
        """
        command = ["ruby", "-rjson", "-rrouge", "-e", script, *chain.from_iterable(SAMPLES)]
        rouge = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
        assert [marked(markup_of(code, language)) for language, code in SAMPLES] == [marked(html) for html in rouge]


def test_a_session_marks_its_commands():
    assert marked(markup_of("$ ruby -v\nruby 3.1 -v\n", "console")) == ["-v"]
