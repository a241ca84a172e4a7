"""A recording keeps everything that the recordings inside it found."""

from mkdocs_blogpost.model.reads import Read, ReadRecorder
from mkdocs_blogpost.problems import Problems


def test_no_recording_of_many_is_lost():
    problems = Problems()
    recorder = ReadRecorder(problems)
    with recorder.recording() as around:
        for number in range(200):
            with recorder.recording():
                recorder.record(Read("file", f"{number}", ""))
                recorder.problems.report("liquid-error", "a.md", number, message="x")
    assert len(around.reads) == len(problems) == 200
