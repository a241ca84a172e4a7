"""Texts and bytes in a file come back as they were, whatever becomes of the file."""

import gc
import os
import pickle
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import FrozenInstanceError, field, replace
from pathlib import Path

import pytest

from mkdocs_blogpost import spool
from mkdocs_blogpost.spool import SHORTEST, SPOOLED, Spool, Spooled, unspooled
from mkdocs_blogpost.values import value_class

LONG = "“a text” " * SHORTEST
needs_files = pytest.mark.skipif(not hasattr(os, "pread"), reason="this system has no files that threads share")


@value_class
class Text:
    """A value with a spooled field."""

    number: int
    text: str = field(default="", metadata=SPOOLED)


@value_class
class LongText(Text):
    """A value that has the field of another class."""

    data: bytes = field(default=b"", metadata=SPOOLED)


@pytest.mark.parametrize(
    "value",
    [
        *("", "a", "a" * SHORTEST, LONG, "\ud800" + LONG, "\0\r\n" * SHORTEST),
        *(b"", b"a", bytes(range(256)) * 2),
        *((), ("",), ("a", ""), ("", "a\n", "") * SHORTEST, ("1 2\n", "“é”", "\ud800", "\0", LONG)),
        ("\U0001f600" * 70_000,),
        None,
    ],
)
def test_values_come_back(value):
    assert unspooled(Spool().put(value)) == value


@needs_files
def test_only_long_values_are_in_a_file():
    assert isinstance(Spool().put("a" * SHORTEST), Spooled)
    assert Spool().put("a" * (SHORTEST - 1)) == "a" * (SHORTEST - 1)


def test_a_field_holds_its_value_as_any_other_field():
    value = LongText(1, LONG, LONG.encode())
    assert (value.number, value.text, value.data) == (1, LONG, LONG.encode())
    assert value == LongText(1, LONG, LONG.encode())
    assert hash(value) == hash(LongText(1, LONG, LONG.encode()))
    assert value != LongText(1, LONG)
    assert replace(value, number=2) == LongText(2, LONG, LONG.encode())
    assert replace(value, text="short").text == "short"
    assert Text(1) == Text(1, "")
    assert repr(Text(1, "a")) == "Text(number=1, text='a')"
    assert pickle.loads(pickle.dumps(value)) == value
    with pytest.raises(FrozenInstanceError):
        value.text = "other"


@needs_files
def test_a_field_of_a_long_text_takes_no_memory():
    assert isinstance(Text.__dict__["text"]._slot.__get__(Text(1, LONG)), Spooled)
    assert isinstance(Text.__dict__["text"]._slot.__get__(LongText(1, LONG)), Spooled)


def refuse(*_arguments, **_named):
    raise OSError(28, "No space left on device")


@pytest.mark.parametrize("write", [refuse, lambda *_: 1])
def test_what_cannot_be_written_stays_in_memory(monkeypatch, write):
    kept = Spool()
    before = kept.put(LONG)
    with monkeypatch.context() as patch:
        patch.setattr(os, "pwrite", write, raising=False)
        assert kept.put("b" + LONG) == "b" + LONG
    after = kept.put("c" + LONG)
    assert (unspooled(before), unspooled(after)) == (LONG, "c" + LONG)


def test_without_a_folder_for_files_values_stay_in_memory(monkeypatch):
    monkeypatch.setattr(spool.tempfile, "TemporaryFile", refuse)
    assert Spool().put(LONG) == LONG


def test_a_system_that_cannot_read_in_threads_keeps_values_in_memory(monkeypatch):
    monkeypatch.setattr(spool, "_CAN_READ", False)
    assert Spool().put(LONG) == LONG


@needs_files
def test_a_limit_for_files_keeps_values_in_memory():
    resource = pytest.importorskip("resource")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    kept = Spool()
    resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, hard))
    try:
        values = [kept.put(f"{number} {LONG}") for number in range(10)]
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert {type(value) for value in values} == {Spooled, str}
    assert [unspooled(value) for value in values] == [f"{number} {LONG}" for number in range(10)]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
def test_a_fork_does_not_write_into_the_values_of_its_parent():
    kept = Spool()
    before = kept.put(LONG)
    child = os.fork()
    if not child:
        own = kept.put("child " + LONG)
        os._exit(0 if (unspooled(own), unspooled(before)) == ("child " + LONG, LONG) else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    after = kept.put("parent " + LONG)
    assert (unspooled(before), unspooled(after)) == (LONG, "parent " + LONG)


def test_threads_may_share_a_spool():
    kept = Spool()
    texts = [f"{number} {LONG}" for number in range(200)]
    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(unspooled, threads.map(kept.put, texts))) == texts


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux lists the open files of a process")
def test_files_go_with_their_last_value(monkeypatch):
    def opened():
        gc.collect()
        return len(list(Path("/proc/self/fd").iterdir()))

    monkeypatch.setattr(spool, "LARGEST", 3 * len(LONG.encode()))
    kept, before = Spool(), opened()
    values = [kept.put(LONG) for _ in range(41)]
    assert opened() == before + 11
    del values[:20]
    assert opened() == before + 6
    del values
    assert opened() == before + 1, "the file that grows is still there"
    del kept
    assert opened() == before
