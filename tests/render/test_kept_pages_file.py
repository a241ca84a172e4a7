"""The file of kept pages: bounded, whole or not there, and never an error."""

import pytest

from mkdocs_blogpost.packed import PACKER
from mkdocs_blogpost.render.kept_pages import KeptPages


def written(place, **pages):
    kept = KeptPages(place)
    for key, text in pages.items():
        kept.keep(key, "", text)
    kept.save()
    return kept


def test_pages_come_back(tmp_path):
    place = tmp_path / "new" / "pages.bin"
    written(place, a="<p>ä</p>", b="x" * 100_000)
    kept = KeptPages(place)
    assert kept.find("a", "") == "<p>ä</p>"
    assert kept.find("b", "") == "x" * 100_000
    assert kept.find("c", "") is None


@pytest.mark.parametrize("text", ["<b>1</b><main>{}</main>\n2", "{}", "nothing of it", "", "{} and {}", "7\n{}"])
def test_a_page_comes_back_with_its_content_which_is_not_kept(tmp_path, text):
    content = "\n".join(f"<p>{number * number}ä</p>" for number in range(5_000))
    text = text.replace("{}", content, 1).replace("{}", content[:9])
    written(tmp_path / "whole.bin", a=text)
    kept = KeptPages(tmp_path / "pages.bin")
    kept.keep("a", content, text)
    kept.save()
    assert KeptPages(tmp_path / "pages.bin").find("a", content) == text
    is_less = (tmp_path / "pages.bin").stat().st_size < (tmp_path / "whole.bin").stat().st_size / 5
    assert is_less == (content in text)


def test_what_pages_have_in_common_is_kept_once(tmp_path):
    place = tmp_path / "pages.bin"
    common = " ".join(str(number * number) for number in range(3_000))
    alone = len(PACKER.compressed(common.encode()))
    written(place, **{f"p{number}": f"{common} page {number}" for number in range(50)})
    assert place.stat().st_size < 50 * alone / 2
    kept = KeptPages(place)
    assert kept.find("p7", "") == f"{common} page 7"
    kept.keep("q", "", f"{common} another page")
    kept.save()
    kept = KeptPages(place)
    assert [kept.find(key, "") for key in ("p7", "q")] == [f"{common} page 7", f"{common} another page"]


def test_only_what_a_build_uses_is_kept(tmp_path):
    place = tmp_path / "pages.bin"
    written(place, a="1", b="2")
    kept = KeptPages(place)
    kept.find("a", "")
    kept.keep("c", "", "3")
    kept.save()
    kept = KeptPages(place)
    assert [kept.find(key, "") for key in "abc"] == ["1", None, "3"]
    assert [path.name for path in tmp_path.iterdir()] == ["pages.bin"]


def test_a_damaged_file_is_no_error_and_gives_nothing_wrong(tmp_path):
    place = tmp_path / "pages.bin"
    written(place, a="first page", b="second page")
    data = place.read_bytes()
    for at in range(len(data)):
        for damaged in (data[:at], data[:at] + bytes([data[at] ^ 0x55]) + data[at + 1 :]):
            place.write_bytes(damaged)
            kept = KeptPages(place)
            assert kept.find("a", "") in (None, "first page")
            assert kept.find("b", "") in (None, "second page")
            kept.close()


@pytest.mark.parametrize("data", [b"", b"\0" * 100, b"cos\nsystem\n(S'touch planted'\ntR."])
def test_a_foreign_file_is_no_error_and_is_replaced(tmp_path, monkeypatch, data):
    monkeypatch.chdir(tmp_path)
    place = tmp_path / "pages.bin"
    place.write_bytes(data)
    written(place, a="1")
    assert KeptPages(place).find("a", "") == "1"
    assert [path.name for path in tmp_path.iterdir()] == ["pages.bin"]


def test_two_builds_at_once_do_not_hurt_each_other(tmp_path):
    place = tmp_path / "pages.bin"
    written(place, a="1")
    one, two = KeptPages(place), KeptPages(place)
    one.keep("b", "", "2")
    one.save()
    assert two.find("a", "") == "1"
    two.keep("c", "", "3")
    two.save()
    kept = KeptPages(place)
    assert [kept.find(key, "") for key in "ac"] == ["1", "3"]


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path):
    (tmp_path / "file").write_text("")
    written(tmp_path / "file" / "pages.bin", a="1")
    assert (tmp_path / "file").read_text() == ""
