"""What is no list: one clear sentence each, and never anything but that."""

from __future__ import annotations

import contextlib
import io
import struct
import zipfile
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checkin.domain.errors import BadInputError, SurroundingsError
from checkin.sources.table_file import _files as files
from checkin.sources.table_file import load, read_grid

DATA = Path(__file__).parent.parent / "data"
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0"


def refused(path: Path, sentence: str) -> BadInputError:
    with pytest.raises(BadInputError, match=sentence) as caught:
        load(path)
    assert str(caught.value).count(". ") == 0, "one sentence"
    return caught.value


def workbook(headers: list[str]) -> bytes:
    target = io.BytesIO()
    with xlsxwriter.Workbook(target) as book:
        book.add_worksheet().write_row(0, 0, headers)
    return target.getvalue()


def test_missing_file(tmp_path: Path) -> None:
    refused(tmp_path / "none.csv", r"none\.csv was not found")


def test_folder(tmp_path: Path) -> None:
    refused(tmp_path, "is a folder; choose the list in it")


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b"\r\n \r\n", b"\xff\xfe", b";;;\r\n;;;\r\n", b"sep=;\r\n"])
def test_empty_file(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(content)
    refused(path, r"list\.csv is empty")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (PNG, "is not a list but a PNG file"),
        (b"%PDF-1.7\n", "is not a list but a PDF file"),
        (bytes(range(256)) * 20, "holds binary data"),
        (b"<!DOCTYPE html><html><table><tr><td>Name</td></tr></table></html>", "is a web page"),
    ],
)
def test_something_else_under_the_name_of_a_list(tmp_path: Path, content: bytes, sentence: str) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(content)
    refused(path, sentence)


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9, 0.99])
def test_truncated_workbook(tmp_path: Path, share: float) -> None:
    whole = (DATA / "csv" / "ms_forms_de.xlsx").read_bytes()
    path = tmp_path / "list.xlsx"
    path.write_bytes(whole[: int(len(whole) * share)])
    refused(path, r"list\.xlsx is damaged or incomplete")


def test_zip_file_that_is_no_workbook(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("photo.txt", "x")
    refused(path, "is damaged or incomplete")


def test_workbook_with_a_password() -> None:
    refused(DATA / "workbooks" / "password.xlsx", r"password\.xlsx is protected by a password")


def test_stray_cell_in_the_last_corner_of_a_workbook_does_not_kill_the_program(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "list.xlsx") as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["Name"])
        sheet.write(1_048_575, 16_383, "x")
    refused(tmp_path / "list.xlsx", "delete stray cells")
    refused(DATA / "workbooks" / "stray_cell.ods", "delete stray cells")


def test_stray_cell_is_seen_where_the_sheet_does_not_tell_its_size(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "list.xlsx") as book:
        book.add_worksheet().write(1_048_575, 16_383, "x")
    with zipfile.ZipFile(tmp_path / "list.xlsx") as old, zipfile.ZipFile(tmp_path / "new.xlsx", "w") as new:
        for part in old.namelist():
            new.writestr(part, old.read(part).replace(b'<dimension ref="XFD1048576"/>', b""))
    refused(tmp_path / "new.xlsx", "delete stray cells")


def test_formatted_but_empty_cells_far_away_do_no_harm(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "list.xlsx") as book:
        sheet = book.add_worksheet()
        sheet.write_column(0, 0, ["Name", "Eva"])
        sheet.write_blank(1_048_575, 16_383, None, book.add_format({"bold": True}))
    assert [one.fields["name"] for one in load(tmp_path / "list.xlsx").registrations] == ["Eva"]


@pytest.mark.parametrize("target", ["directory", "workbook"])
def test_older_workbook_whose_sectors_run_in_a_circle_does_not_kill_the_program(tmp_path: Path, target: str) -> None:
    content = bytearray((DATA / "workbooks" / "office.xls").read_bytes())
    (table,) = struct.unpack_from("<I", content, 76)
    (sector,) = struct.unpack_from("<I", content, 48) if target == "directory" else (0,)
    struct.pack_into("<I", content, (table + 1) * 512 + sector * 4, sector)
    (tmp_path / "list.xls").write_bytes(content)
    refused(tmp_path / "list.xls", "is damaged or incomplete")


def test_older_workbook_that_claims_a_billion_strings_does_not_kill_the_program(tmp_path: Path) -> None:
    content = bytearray((DATA / "workbooks" / "office.xls").read_bytes())
    place = 512  # the records begin in the first sector
    while struct.unpack_from("<H", content, place)[0] != 0x00FC:
        place += 4 + struct.unpack_from("<H", content, place + 2)[0]
    struct.pack_into("<I", content, place + 8, 2**30)
    (tmp_path / "list.xls").write_bytes(content)
    refused(tmp_path / "list.xls", "too large to read")


def test_unknown_sheet(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    path.write_bytes(workbook(["Name"]))
    with pytest.raises(BadInputError, match=r"list\.xlsx has no sheet “Gäste”; it has: Sheet1"):
        read_grid(path, sheet="Gäste")


def test_unknown_encoding(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(b"Name\nEva\n")
    with pytest.raises(BadInputError, match="“klingon” is no encoding"):
        read_grid(path, encoding="klingon")


@pytest.mark.parametrize("name", ["list.csv", "list.xlsx"])
def test_only_a_header(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"Vorname;Nachname\r\n" if name.endswith("csv") else workbook(["Vorname", "Nachname"]))
    assert refused(path, "only a header").row == 1


def test_huge_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "LARGEST_FILE", 1_000_000)
    path = tmp_path / "list.csv"
    path.write_bytes(b"Name\n" * 300_000)
    refused(path, r"list\.csv is larger than 1 MB")


def test_file_that_the_system_does_not_let_open_is_a_matter_of_the_surroundings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(b"Name\nEva\n")

    def locked(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", locked)
    with pytest.raises(SurroundingsError, match=r"list\.csv cannot be opened \(Permission denied\)"):
        load(path)


fuzz = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
HEADS = st.sampled_from(["Name;E-Mail", "Vorname,Nachname,ID,Status", "Nr.\tName\tForum\tFoto", "Zeitstempel|Name", ""])


def load_or_refuse(path: Path) -> None:
    with contextlib.suppress(BadInputError):
        load(path)


@fuzz
@given(content=st.binary(max_size=2000), name=st.sampled_from(["list.csv", "list.xlsx", "list.txt"]))
def test_random_bytes_give_a_list_or_one_sentence(tmp_path: Path, content: bytes, name: str) -> None:
    (tmp_path / name).write_bytes(content)
    load_or_refuse(tmp_path / name)


@fuzz
@given(head=HEADS, text=st.text(max_size=600), encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"]))
def test_random_text_below_a_header_gives_a_list_or_one_sentence(
    tmp_path: Path, head: str, text: str, encoding: str
) -> None:
    (tmp_path / "list.csv").write_bytes(f"{head}\n{text}".encode(encoding, "replace"))
    load_or_refuse(tmp_path / "list.csv")


PIECES = st.lists(
    st.sampled_from(['"', ";", ",", "\n", "\r", "\t", "'", "=", "Eva", "@", "1", " ", "\0", "\xa0", "Summe", "ü"])
)


@fuzz
@given(head=HEADS, pieces=PIECES)
def test_any_mixture_of_signs_gives_a_list_or_one_sentence(tmp_path: Path, head: str, pieces: list[str]) -> None:
    (tmp_path / "list.csv").write_text(f"{head}\n{''.join(pieces)}", encoding="utf-8", newline="")
    load_or_refuse(tmp_path / "list.csv")


@fuzz
@given(data=st.data())
def test_workbook_with_any_byte_changed_gives_a_list_or_one_sentence(tmp_path: Path, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(["csv/ms_forms_de.xlsx", "workbooks/office.xls", "workbooks/office.ods"]))
    content = bytearray((DATA / name).read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path / Path(name).name
    path.write_bytes(content)
    load_or_refuse(path)
