"""The contract that every table format keeps, and what each promises beyond it."""

from __future__ import annotations

import csv
import json
import os
import re
import resource
import shutil
import signal
import subprocess
import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from exports_data import DANGEROUS, pdf_text, people, table
from python_calamine import CalamineWorkbook

from checkin.domain.errors import SurroundingsError, WrongUseError
from checkin.exports.attendees import attendee_sheet
from checkin.exports.choice import ExportChoice
from checkin.exports.csv_files import ExcelCsv, PlainCsv, disarmed
from checkin.exports.formats import SheetFormat, formats, sheet_format
from checkin.exports.json_file import Json
from checkin.exports.ods_file import Ods
from checkin.exports.pdf_file import PdfSheet
from checkin.exports.sheet import Sheet
from checkin.exports.xlsx_file import CELL_LIMIT, Xlsx, shortened

BUILT_IN: tuple[SheetFormat, ...] = (Xlsx(), ExcelCsv(), PlainCsv(), Json(), Ods(), PdfSheet())
EVERY = pytest.mark.parametrize("written_by", BUILT_IN, ids=lambda one: one.name)


@pytest.fixture
def sheet() -> Sheet:
    return attendee_sheet(table(), ExportChoice(order=()))


def texts_of(path: Path) -> str:
    """All text that a reader of the file finds in it, read by another program's eyes."""
    if path.suffix in (".xlsx", ".ods"):
        return "\n".join(
            str(cell) for row in CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python() for cell in row
        )
    if path.suffix == ".json":
        return "\n".join(str(value) for record in json.loads(path.read_text("utf-8")) for value in record.values())
    if path.suffix == ".pdf":
        return pdf_text(path)
    return path.read_text("utf-8-sig")


@EVERY
def test_every_name_arrives_as_it_is_written(written_by: SheetFormat, sheet: Sheet, tmp_path: Path) -> None:
    target = tmp_path / f"list{written_by.suffix}"
    written_by.write(sheet, target)
    found = texts_of(target)
    for person in people()[:6]:
        assert person.attendee.display_name in found


@EVERY
def test_an_empty_list_is_a_file_too(written_by: SheetFormat, tmp_path: Path) -> None:
    target = tmp_path / f"empty{written_by.suffix}"
    written_by.write(attendee_sheet(table(rows=[])), target)
    assert target.stat().st_size > 0
    texts_of(target)


@EVERY
def test_only_the_target_is_left_in_its_folder(written_by: SheetFormat, sheet: Sheet, tmp_path: Path) -> None:
    target = tmp_path / f"list{written_by.suffix}"
    target.write_text("old")
    written_by.write(sheet, target)
    assert list(tmp_path.iterdir()) == [target]
    assert target.read_bytes()[:3] != b"old"


@EVERY
def test_progress_runs_from_nothing_to_all(written_by: SheetFormat, sheet: Sheet, tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    written_by.write(sheet, tmp_path / f"list{written_by.suffix}", lambda done, total: seen.append((done, total)))
    assert seen[0][0] == 0
    assert seen[-1][0] == seen[-1][1] >= sheet.row_count
    assert {total for _, total in seen} == {seen[0][1]}
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)


class StoppedError(Exception):
    """The user pressed "stop"."""


@EVERY
def test_stopping_leaves_the_old_file_whole(written_by: SheetFormat, sheet: Sheet, tmp_path: Path) -> None:
    target = tmp_path / f"list{written_by.suffix}"
    target.write_text("old")

    def stop(done: int, total: int) -> None:
        raise StoppedError

    with pytest.raises(StoppedError):
        written_by.write(sheet, target, stop)
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


@EVERY
def test_a_folder_that_is_not_there_is_told(written_by: SheetFormat, sheet: Sheet, tmp_path: Path) -> None:
    with pytest.raises(SurroundingsError, match="folder is not there"):
        written_by.write(sheet, tmp_path / "stick" / f"list{written_by.suffix}")
    assert list(tmp_path.iterdir()) == []


@EVERY
def test_a_folder_that_vanishes_while_writing_is_told(written_by: SheetFormat, sheet: Sheet, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()

    def pull(done: int, total: int) -> None:
        shutil.rmtree(stick, ignore_errors=True)

    with pytest.raises(SurroundingsError, match="folder is not there"):
        written_by.write(sheet, stick / f"list{written_by.suffix}", pull)
    assert list(tmp_path.iterdir()) == []


@EVERY
def test_a_read_only_target_is_told_and_kept(written_by: SheetFormat, sheet: Sheet, tmp_path: Path) -> None:
    target = tmp_path / f"list{written_by.suffix}"
    target.write_text("old")
    target.chmod(0o444)
    with pytest.raises(SurroundingsError, match="read-only"):
        written_by.write(sheet, target)
    assert target.read_text() == "old"


@EVERY
def test_a_folder_as_target_is_told(written_by: SheetFormat, sheet: Sheet, tmp_path: Path) -> None:
    with pytest.raises(SurroundingsError, match="is a folder"):
        written_by.write(sheet, tmp_path)


@EVERY
@pytest.mark.skipif(os.name == "nt", reason="POSIX limits")
def test_a_full_disk_is_told_and_the_old_file_kept(written_by: SheetFormat, sheet: Sheet, tmp_path: Path) -> None:
    """The kernel refuses to write more than the limit, as it does on a full disk."""
    target = tmp_path / f"list{written_by.suffix}"
    target.write_text("old")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (300, hard))
    try:
        with pytest.raises(SurroundingsError, match="disk is full"):
            written_by.write(sheet, target)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, handler)
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


@EVERY
def test_a_target_that_another_program_holds_open_is_told(
    written_by: SheetFormat, sheet: Sheet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows answers the rename with a sharing violation while Excel has the file open."""
    target = tmp_path / f"list{written_by.suffix}"
    target.write_text("old")

    def refuse(self: Path, other: Path) -> None:
        error = PermissionError(13, "in use")
        error.winerror = 32  # type: ignore[attr-defined]
        raise error

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(SurroundingsError, match="open in another program"):
        written_by.write(sheet, target)
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


@EVERY
@pytest.mark.skipif(os.name == "nt", reason="symbolic links need a privilege on Windows")
def test_a_link_is_followed(written_by: SheetFormat, sheet: Sheet, tmp_path: Path) -> None:
    real, link = tmp_path / "real", tmp_path / f"link{written_by.suffix}"
    real.write_text("old")
    link.symlink_to(real)
    written_by.write(sheet, link)
    assert link.is_symlink()
    assert real.read_bytes()[:3] != b"old"


@EVERY
def test_characters_that_no_format_may_hold_do_not_spoil_the_file(written_by: SheetFormat, tmp_path: Path) -> None:
    broken = people()[3]
    spoiled = type(broken.attendee)("x", given_name="A\x00B\x1b", family_name="C\ud800D", organisation="E\x0bF")
    target = tmp_path / f"list{written_by.suffix}"
    written_by.write(attendee_sheet(table(rows=[type(broken)(spoiled)])), target)
    assert "B" in texts_of(target)


def test_the_registered_formats_are_the_built_in_ones() -> None:
    assert {one.name: type(one) for one in BUILT_IN}.items() <= {n: type(f) for n, f in formats().items()}.items()


def test_an_unknown_format_is_told() -> None:
    with pytest.raises(WrongUseError, match="no export format “docx”"):
        sheet_format("docx")


# --- CSV ---


def records(path: Path, encoding: str, delimiter: str) -> list[dict[str, str]]:
    with path.open(encoding=encoding, newline="") as file:
        return list(csv.DictReader(file, delimiter=delimiter))


def test_german_csv_is_what_excel_opens(sheet: Sheet, tmp_path: Path) -> None:
    target = tmp_path / "list.csv"
    ExcelCsv().write(sheet, target)
    raw = target.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbfName;Vorname;Nachname;")
    assert raw.count(b"\r\n") == sheet.row_count + 1
    rows = records(target, "utf-8-sig", ";")
    assert rows[0]["Organisation"] == "Kreis Heinsberg; Amt 50"
    assert rows[0]["Einlass: erster Eintritt"] == "24.11.2026 08:41:00"
    assert rows[0]["Anwesend"] == "ja"


def test_german_csv_disarms_what_a_spreadsheet_would_compute(sheet: Sheet, tmp_path: Path) -> None:
    target = tmp_path / "list.csv"
    ExcelCsv().write(sheet, target)
    rows = records(target, "utf-8-sig", ";")
    assert [row["Nachname"] for row in rows[6:]] == [f"'{text}" for text in DANGEROUS]


@pytest.mark.parametrize("text", ["", "Müller-Lüdenscheid", "a=b", "1+1", "'=1", "e@mail"])
def test_harmless_texts_are_left_alone(text: str) -> None:
    assert disarmed(text) == text


def test_plain_csv_changes_nothing(sheet: Sheet, tmp_path: Path) -> None:
    target = tmp_path / "list.csv"
    PlainCsv().write(sheet, target)
    assert not target.read_bytes().startswith(b"\xef\xbb\xbf")
    rows = records(target, "utf-8", ",")
    assert [row["Nachname"] for row in rows[6:]] == list(DANGEROUS)
    assert rows[0]["Einlass: erster Eintritt"] == "2026-11-24T08:41:00+01:00"


# --- JSON ---


def test_json_is_the_contract_of_the_command_line(sheet: Sheet, tmp_path: Path) -> None:
    target = tmp_path / "list.json"
    Json().write(sheet, target)
    assert json.loads(target.read_text("utf-8"))[0] == {
        "attendee_id": "a1",
        "ticket_code": "Ta1",
        "given_name": "Jürgen",
        "family_name": "Öztürk",
        "name": "Jürgen Öztürk",
        "organisation": "Kreis Heinsberg; Amt 50",
        "email": "j@example.org",
        "category": "Gast",
        "state": "confirmed",
        "origin": "source",
        "answers": {"diet": "vegan"},
        "presence": [
            {
                "list": "Einlass",
                "first_in": "2026-11-24T08:41:00+01:00",
                "last_out": "2026-11-24T17:00:00+01:00",
                "present": False,
            },
            {
                "list": "Forum 1: Sprache & Arbeit",
                "first_in": "2026-11-24T14:02:00+01:00",
                "last_out": None,
                "present": True,
            },
        ],
    }


# --- XLSX and ODS ---


@pytest.mark.parametrize("written_by", [Xlsx(), Ods()], ids=lambda one: one.name)
def test_spreadsheets_hold_real_dates_and_numbers(written_by: SheetFormat, sheet: Sheet, tmp_path: Path) -> None:
    target = tmp_path / f"list{written_by.suffix}"
    written_by.write(sheet, target)
    header, first, *_ = CalamineWorkbook.from_path(str(target)).get_sheet_by_index(0).to_python()
    cells = dict(zip(header, first, strict=True))
    assert cells["Einlass: erster Eintritt"] == datetime(2026, 11, 24, 8, 41)  # noqa: DTZ001 (a cell has no zone)
    assert cells["Einlass: Minuten"] == 499
    assert cells["Ausweise gedruckt"] == 2


@pytest.mark.parametrize("written_by", [Xlsx(), Ods()], ids=lambda one: one.name)
def test_spreadsheets_hold_dangerous_texts_unchanged_and_no_formula(
    written_by: SheetFormat, sheet: Sheet, tmp_path: Path
) -> None:
    target = tmp_path / f"list{written_by.suffix}"
    written_by.write(sheet, target)
    header, *rows = CalamineWorkbook.from_path(str(target)).get_sheet_by_index(0).to_python()
    # calamine leaves out the tab that OpenDocument writes as an element
    assert [str(row[header.index("Nachname")]).strip("\t") for row in rows[6:]] == [t.strip("\t") for t in DANGEROUS]
    with zipfile.ZipFile(target) as package:
        inside = b"".join(package.read(name) for name in package.namelist() if name.endswith(".xml"))
    assert b"<f>" not in inside
    assert b"table:formula" not in inside
    assert b"hyperlink" not in inside


def test_xlsx_has_a_frozen_header_a_filter_and_its_properties(sheet: Sheet, tmp_path: Path) -> None:
    target = tmp_path / "list.xlsx"
    Xlsx().write(sheet, target)
    with zipfile.ZipFile(target) as package:
        page = package.read("xl/worksheets/sheet1.xml").decode()
        core = package.read("docProps/core.xml").decode()
    assert 'ySplit="1"' in page
    assert 'state="frozen"' in page
    assert f'<autoFilter ref="A1:T{sheet.row_count + 1}"/>' in page
    assert "<dc:subject>Zweite Integrationskonferenz</dc:subject>" in core


def test_rows_of_several_lines_are_high_enough_in_xlsx(tmp_path: Path) -> None:
    """The note of two lines, and a text that is broken at the widest column's 48 characters."""
    long = people()[3]
    rows = [long, type(long)(type(long.attendee)("x", note="wort " * 30)), people()[0]]
    choice = ExportChoice(columns=("name", "note"), order=())
    Xlsx().write(attendee_sheet(table(rows=rows), choice), tmp_path / "list.xlsx")
    with zipfile.ZipFile(tmp_path / "list.xlsx") as package:
        page = package.read("xl/worksheets/sheet1.xml").decode()
    heights = dict(re.findall(r'<row r="([234])"[^>]*?(?: ht="(\d+)"[^>]*)?>', page))
    assert heights == {"2": "30", "3": "60", "4": ""}


def test_a_text_longer_than_a_cell_ends_in_an_ellipsis() -> None:
    assert shortened("x" * CELL_LIMIT) == "x" * CELL_LIMIT
    assert shortened("😀" * CELL_LIMIT).endswith("😀…")
    assert len(shortened("😀" * CELL_LIMIT).encode("utf-16-le")) // 2 <= CELL_LIMIT


@pytest.fixture(scope="module")
def convert(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., list[list[str]]]:
    """Give a function by which LibreOffice opens a file and says what stands in its first table."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        pytest.skip("LibreOffice is not installed (apt-get install --no-install-recommends libreoffice-calc)")
    profile = tmp_path_factory.mktemp("office")

    def run(path: Path, *options: str) -> list[list[str]]:
        folder = path.parent / "converted"
        # 44 = comma, 34 = quote, 76 = UTF-8, then: cells as shown, no formulas
        export = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false"
        done = subprocess.run(
            [office, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", *options,
             "--convert-to", export, "--outdir", str(folder), str(path)],
            capture_output=True, text=True, timeout=240, check=True,
        )  # fmt: skip
        told = (done.stderr + done.stdout).lower().replace("warning: failed to launch javaldx", "")
        assert "warn" not in told
        assert "error" not in told
        with (folder / f"{path.stem}.csv").open(encoding="utf-8", newline="") as file:
            return list(csv.reader(file))

    return run


@pytest.mark.slow
@pytest.mark.parametrize("written_by", [Xlsx(), Ods()], ids=lambda one: one.name)
def test_libreoffice_opens_it_and_shows_what_was_written(
    written_by: SheetFormat, sheet: Sheet, tmp_path: Path, convert: Callable[..., list[list[str]]]
) -> None:
    target = tmp_path / f"list{written_by.suffix}"
    written_by.write(sheet, target)
    header, *rows = convert(target)
    assert len(rows) == sheet.row_count
    first = dict(zip(header, rows[0], strict=True))
    assert first["Name"] == "Jürgen Öztürk"
    # shown as LibreOffice's own locale writes dates: so it took the cell for a date
    assert first["Einlass: erster Eintritt"] in ("24.11.2026 08:41:00", "11/24/2026 08:41:00", "2026-11-24 08:41:00")
    # of an OpenDocument cell LibreOffice leaves out a leading tab, which is written as the format wants it
    assert [row[header.index("Nachname")].strip("\t") for row in rows[6:]] == [t.strip("\t") for t in DANGEROUS]


@pytest.mark.slow
def test_libreoffice_reads_the_german_csv_and_computes_nothing(
    sheet: Sheet, tmp_path: Path, convert: Callable[..., list[list[str]]]
) -> None:
    target = tmp_path / "list.csv"
    ExcelCsv().write(sheet, target)
    # 59 = semicolon; 1031 = German, so that dates are taken as dates
    header, *rows = convert(target, "--infilter=Text - txt - csv (StarCalc):59,34,76,1,,1031,false,true")
    assert header[:3] == ["Name", "Vorname", "Nachname"]
    assert rows[0][header.index("Organisation")] == "Kreis Heinsberg; Amt 50"
    shown = [row[header.index("Nachname")] for row in rows[6:]]
    assert [text.strip() for text in shown] == [f"'{text}".strip() for text in DANGEROUS]
