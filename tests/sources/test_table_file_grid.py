"""Cells as they come out of any file: encodings, delimiters, quotation marks, sheets."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
import xlsxwriter

from checkin.domain.registration_list import ProblemKind
from checkin.sources.table_file import FileFormat, load, read_grid

DATA = Path(__file__).parent.parent / "data"
ROWS = [["Vorname", "Nachname", "E-Mail"], ["Jörg", "Müßig", "j@example.org"], ["Ägidius", "Öztürk", "o@example.org"]]


def write(folder: Path, text: str, encoding: str = "utf-8", name: str = "list.csv") -> Path:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


def lines(delimiter: str) -> str:
    return "".join(delimiter.join(row) + "\r\n" for row in ROWS)


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "cp850", "mac_roman"],
)
def test_encoding_is_found(tmp_path: Path, encoding: str) -> None:
    assert read_grid(write(tmp_path, lines(";"), encoding)).rows == ROWS


def test_cyrillic_windows_encoding_is_found(tmp_path: Path) -> None:
    text = "Name;E-Mail\nОлександр Шевченко;o@example.org\nНаталія Галаган;n@example.org\n"
    grid = read_grid(write(tmp_path, text, "cp1251"))
    assert [row[0] for row in grid.rows[1:]] == ["Олександр Шевченко", "Наталія Галаган"]


@pytest.mark.parametrize(
    ("encoding", "names"),
    [
        ("cp1254", ("Çağla;Yıldız-Öztürk", "İbrahim;Şahin", "Jörg;Müßig")),
        ("cp1250", ("Łukasz;Wójcik", "Małgorzata;Żółć", "Jörg;Müßig")),
        ("cp1252", ("Siobhán;Müßig", "François;Lefèvre", "Jiří;Nový".replace("ř", "?").replace("í", "i"))),
    ],
)
def test_encodings_of_turkish_and_polish_windows_are_told_from_the_western_one(
    tmp_path: Path, encoding: str, names: tuple[str, ...]
) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes("\r\n".join(("Vorname;Nachname", *names)).encode(encoding))
    assert [";".join(row) for row in read_grid(path).rows[1:]] == list(names)


def test_encoding_can_be_told(tmp_path: Path) -> None:
    grid = read_grid(write(tmp_path, "Name\nYıldız Şahin\n", "cp1254"), encoding="cp1254")
    assert grid.rows[1] == ["Yıldız Şahin"]


def test_one_broken_byte_does_not_turn_utf8_into_something_else(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes("Name;E-Mail\nJörg Müßig;ä@example.org\nÇağla Öz".encode() + b"\xc3;c@example.org\n")
    table = load(path)
    assert table.registrations[0].fields["name"] == "Jörg Müßig"
    assert (3, ProblemKind.DESTROYED_CHARACTERS) in [(one.row, one.kind) for one in table.problems]


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_delimiter_is_found(tmp_path: Path, delimiter: str) -> None:
    grid = read_grid(write(tmp_path, lines(delimiter)))
    assert (grid.delimiter, grid.rows) == (delimiter, ROWS)


def test_unusual_delimiter_is_taken_from_the_sep_line(tmp_path: Path) -> None:
    assert read_grid(write(tmp_path, "sep=^\r\n" + lines("^"))).rows == ROWS


def test_single_column_is_not_split_at_the_commas_of_names(tmp_path: Path) -> None:
    grid = read_grid(write(tmp_path, "Name\nMüller, Hans\nvon der Heydt, Annegret\n"))
    assert grid.rows[1:] == [["Müller, Hans"], ["von der Heydt, Annegret"]]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_line_ends_of_every_system_are_understood(tmp_path: Path, newline: str) -> None:
    assert read_grid(write(tmp_path, lines(";").replace("\r\n", newline))).rows == ROWS


def test_quotation_mark_that_never_closes_spoils_only_its_own_row(tmp_path: Path) -> None:
    text = 'Name;E-Mail\nJörg;j@b.de\n"Hans;h@b.de\nEva;e@example.org\nMax;m@example.org\nIda;i@b.de\n'
    table = load(write(tmp_path, text))
    assert [one.fields["name"] for one in table.registrations] == ["Jörg", "Hans", "Eva", "Max", "Ida"]
    assert [(one.row, one.kind) for one in table.problems] == [(3, ProblemKind.BAD_QUOTING)]


@pytest.mark.parametrize("name", ["office.xls", "office.ods"])
def test_older_and_open_workbooks_are_read(name: str) -> None:
    first, second = load(DATA / "workbooks" / name).registrations
    assert (first.fields["given_name"], second.fields["family_name"]) == ("Jörg", "Шевченко")
    assert second.registered_at == datetime(2026, 9, 2, 6, 7, tzinfo=UTC)


def workbook(path: Path, sheets: dict[str, list[list[object]]]) -> Path:
    with xlsxwriter.Workbook(path) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for index, row in enumerate(rows):
                sheet.write_row(index, 0, row)
    return path


def test_sheet_with_the_list_is_found_among_others(tmp_path: Path) -> None:
    path = workbook(tmp_path / "list.xlsx", {"Übersicht": [["Stand", "18.09."], ["Plätze", 300]], "Liste": ROWS})
    grid = read_grid(path)
    assert (grid.sheet, grid.sheets, grid.format) == ("Liste", ("Übersicht", "Liste"), FileFormat.WORKBOOK)
    assert grid.rows == ROWS


def test_sheet_can_be_named(tmp_path: Path) -> None:
    path = workbook(tmp_path / "list.xlsx", {"A": ROWS, "B": [["Name"], ["Eva"]]})
    assert read_grid(path, sheet="B").rows == [["Name"], ["Eva"]]


def test_other_sheets_with_people_are_told_unless_one_was_chosen(tmp_path: Path) -> None:
    header = ["Vorname", "Nachname", "E-Mail"]
    lists = {f"Forum {n}": [header, ["Eva", f"Ott {n}", f"{n}@example.org"]] for n in (1, 2)}
    path = workbook(tmp_path / "list.xlsx", {"Legende": [["Name"], ["Foto"]], **lists, "leer": [header]})
    assert (read_grid(path).sheet, read_grid(path).unread) == ("Forum 1", ("Forum 2",))
    assert read_grid(path, sheet="Forum 2").unread == ()


def test_hidden_sheet_is_passed_over(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "list.xlsx") as book:
        old = book.add_worksheet("alt")
        old.write_row(0, 0, ["Vorname", "Nachname", "E-Mail", "Telefon", "Organisation"])
        book.add_worksheet("neu").write_row(0, 0, ["Name"])
        old.hide()
        book.worksheets()[1].activate()
    assert read_grid(tmp_path / "list.xlsx").sheet == "neu"


def test_empty_rows_above_the_list_are_counted(tmp_path: Path) -> None:
    path = workbook(tmp_path / "list.xlsx", {"Liste": [[], [], ["Name"], [], ["Eva"]]})
    assert [one.row for one in load(path).registrations] == [5]


def test_numbers_and_dates_become_plain_text(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "list.xlsx") as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, [12.0, 1.5, True, "007", 100000000000991])
        sheet.write_number(0, 5, 46266.35, book.add_format({"num_format": "dd.mm.yyyy hh:mm"}))
    assert read_grid(tmp_path / "list.xlsx").rows == [
        ["12", "1.5", "true", "007", "100000000000991", "2026-09-01 08:24:00"]
    ]


def test_cell_merged_downwards_counts_for_each_of_its_rows(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "list.xlsx") as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["Name", "Organisation"])
        sheet.write_column(1, 0, ["Eva", "Ida", "Max"])
        sheet.merge_range(1, 1, 2, 1, "Kreis Heinsberg")
    houses = [one.fields["organisation"] for one in load(tmp_path / "list.xlsx").registrations]
    assert houses == ["Kreis Heinsberg", "Kreis Heinsberg", ""]


def test_cells_of_an_ods_merged_downwards_count_for_each_of_their_rows() -> None:
    """Its header stands in two rows, too; LibreOffice wrote the file."""
    people = [one.fields for one in load(DATA / "workbooks" / "merged.ods").registrations]
    names = [(one["given_name"], one["family_name"], one["email"], one["organisation"]) for one in people]
    assert names == [
        ("Eva", "Kowalski", "eva@example.org", "Kreis Heinsberg"),
        ("Ida", "Öz", "ida@example.org", "Kreis Heinsberg"),
        ("Max", "Ott", "max@example.org", "Stadt"),
    ]


def test_header_of_two_merged_rows_is_understood(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "list.xlsx") as book:
        sheet = book.add_worksheet()
        sheet.merge_range(0, 0, 0, 1, "Teilnehmende Person")
        sheet.merge_range(0, 2, 1, 2, "E-Mail")
        sheet.write_row(1, 0, ["Vorname", "Nachname"])
        sheet.write_row(2, 0, ["Eva", "Kowalski", "eva@example.org"])
    (eva,) = load(tmp_path / "list.xlsx").registrations
    assert eva.fields == {"given_name": "Eva", "family_name": "Kowalski", "email": "eva@example.org"}
