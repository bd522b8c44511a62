"""The printed lists as a reader of the PDF finds them."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from exports_data import HALL, check_in, pdf_pages, pdf_text, people, row, table
from hypothesis import given, settings
from hypothesis import strategies as st

from checkin.domain.errors import BadInputError, SurroundingsError
from checkin.domain.people import Attendee
from checkin.exports.attendees import attendee_sheet
from checkin.exports.choice import ExportChoice, SignatureOptions, Who
from checkin.exports.model import AttendeeRow
from checkin.exports.pdf_file import PdfSheet
from checkin.exports.pdf_lists import (
    evacuation_part,
    filed_name,
    pick_up_part,
    session_part,
    signature_parts,
    write_evacuation,
    write_pick_up,
    write_sessions,
    write_signatures,
)
from checkin.exports.pdf_table import PdfColumn, PdfGroup, PdfPart, paginate

SIX = table(rows=people()[:6])
#: A name of 90 letters from a ministry of 110, as a registration list may hold them.
LONG_NAME = "Maximiliane Friederike Wilhelmine Freifrau von und zu Hohenstein-Wittelsbach-Lichtenfels"
LONG_OFFICE = (
    "Ministerium für Kinder, Jugend, Familie, Gleichstellung, Flucht und Integration des Landes Nordrhein-Westfalen"
)


def crowd(count: int) -> list[AttendeeRow]:
    """People with names from A to Z, all inside."""
    made = []
    for number in range(count):
        letter = chr(ord("A") + number * 26 // count)
        attendee = Attendee(f"p{number}", given_name="Kim", family_name=f"{letter}person{number:03d}", category="Gast")
        made.append(row(attendee, check_in(f"p{number}", "hall", number % 60)))
    return made


def test_the_signature_list_has_everybody_registered_numbered_and_empty_lines(tmp_path: Path) -> None:
    write_signatures(SIX, tmp_path / "list.pdf")
    text = pdf_text(tmp_path / "list.pdf")
    for name in ("Öztürk, Jürgen", "Ґалаґан, Олександр", "İrem, Żółć", "Zimmer, Eva", "محمد"):
        assert name in text
    assert "Ärmel" not in text  # who withdrew does not sign
    assert "Vor Ort angemeldet" in text
    assert "5 Personen" in text
    assert "Zweite Integrationskonferenz · 24. November 2026 · Festhalle Oberbruch" in text


def test_every_page_has_its_number_the_title_and_the_column_heads(tmp_path: Path) -> None:
    write_signatures(table(rows=crowd(100)), tmp_path / "list.pdf", SignatureOptions(lines_per_page=22, empty_lines=0))
    pages = pdf_pages(tmp_path / "list.pdf")
    assert len(pages) == 5  # 100 lines, 22 to a page
    for number, text in enumerate(pages, start=1):
        assert f"Seite {number} von 5" in text
        assert "Unterschriftenliste" in text
        assert "Organisation" in text
        assert "Unterschrift\n" in text


@pytest.mark.parametrize("lines", [5, 12, 22, 30, 45])
def test_the_lines_per_page_are_those_asked_for(lines: int, tmp_path: Path) -> None:
    options = SignatureOptions(lines_per_page=lines, empty_lines=0)
    write_signatures(table(rows=crowd(lines + 1)), tmp_path / "list.pdf", options)
    first, second = pdf_pages(tmp_path / "list.pdf")
    assert len(re.findall(r"person\d{3}", first)) == lines
    assert len(re.findall(r"person\d{3}", second)) == 1


def test_signatures_by_letter_have_headings() -> None:
    (part,) = signature_parts(SIX, SignatureOptions(by_letter=True, empty_lines=0))
    assert [group.heading for group in part.groups] == ["I", "O", "Z", "Г", "م"]


def test_the_signature_list_follows_its_choice() -> None:
    options = SignatureOptions(empty_lines=0, choice=ExportChoice(who=Who.PRESENT, categories=("Gast",)))
    names = [cells[1] for group in signature_parts(SIX, options)[0].groups for cells in group.rows]
    assert names == ["İrem, Żółć", "Öztürk, Jürgen", "Ґалаґан, Олександр"]


def test_long_names_and_offices_are_not_cut_off(tmp_path: Path) -> None:
    guest = row(Attendee("x", given_name="", name=LONG_NAME, organisation=LONG_OFFICE), check_in("x", "hall", 1))
    for number, write in enumerate((write_signatures, write_pick_up)):
        target = tmp_path / f"{number}.pdf"
        write(table(rows=[guest]), target)
        text = " ".join(pdf_text(target).split())
        assert LONG_NAME in text
        assert LONG_OFFICE in text
    write_evacuation(table(rows=[guest]), tmp_path / "e.pdf")
    assert LONG_NAME in " ".join(pdf_text(tmp_path / "e.pdf").split())


def test_a_session_list_has_the_enrolled_with_the_time_of_entry(tmp_path: Path) -> None:
    write_sessions(SIX, tmp_path / "list.pdf")
    first, second = pdf_pages(tmp_path / "list.pdf")
    assert "Forum 1: Sprache" in first
    assert "14:00–16:00 · Raum A · Zweite Integrationskonferenz" in first
    assert "1 angemeldet · 40 Plätze" in first
    assert "Öztürk, Jürgen" in first
    assert "14:02" in first
    assert "Ґалаґан" in second
    assert "Öztürk" not in second


def test_only_the_sessions_asked_for_are_listed(tmp_path: Path) -> None:
    write_sessions(SIX, tmp_path / "list.pdf", ["s2"])
    assert "Forum 1" not in pdf_text(tmp_path / "list.pdf")


def test_an_empty_session_says_so(tmp_path: Path) -> None:
    write_sessions(table(rows=[]), tmp_path / "list.pdf", ["s1"])
    assert "Niemand auf dieser Liste." in pdf_text(tmp_path / "list.pdf")


def test_an_event_without_sessions_or_people_has_a_page_that_says_so(tmp_path: Path) -> None:
    write_sessions(table(sessions=()), tmp_path / "sessions.pdf")
    write_signatures(table(rows=[]), tmp_path / "groups.pdf", SignatureOptions(per="category"))
    for name in ("sessions.pdf", "groups.pdf"):
        (page,) = pdf_pages(tmp_path / name)
        assert "Niemand auf dieser Liste." in page


def test_an_unknown_session_or_list_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match="no session “s9”"):
        write_sessions(SIX, tmp_path / "list.pdf", ["s1", "s9"])
    with pytest.raises(BadInputError, match="no check-in list “cellar”"):
        write_evacuation(SIX, tmp_path / "list.pdf", "cellar")
    assert list(tmp_path.iterdir()) == []


def test_a_list_for_each_value_of_a_column_who_gave_none_last() -> None:
    titles = [part.title for part in signature_parts(SIX, SignatureOptions(per="answer:diet"))]
    assert titles == ["vegan", "Ernährung: ohne Angabe"]


def test_a_signature_list_for_each_forum_has_its_enrolled_only() -> None:
    parts = signature_parts(SIX, SignatureOptions(per=SignatureOptions.FORUMS, empty_lines=3))
    assert [part.title for part in parts] == [one.name for one in SIX.sessions if not one.removed]
    for part, session in zip(parts, SIX.sessions, strict=False):
        enrolled = [r for r in SIX.rows if session.session_id in r.attendee.sessions and r.state != "withdrawn"]
        assert len(part.groups[0].rows) == len(enrolled)
        assert len(part.groups[-1].rows) == 3  # free lines for walk-ins, on each


@pytest.mark.parametrize("said", [{}, {"lines_per_page": "many", "per": None}, {"lines_per_page": True}])
def test_signature_options_that_make_no_sense_are_as_usual(said: dict[str, object]) -> None:
    assert SignatureOptions.from_json(said) == SignatureOptions()


def test_signature_options_of_a_newer_version_are_told() -> None:
    with pytest.raises(BadInputError, match="newer version"):
        SignatureOptions.from_json({"version": 2})


def test_signature_options_come_back_as_they_were_kept() -> None:
    options = SignatureOptions(12, 0, by_letter=True, per="category")
    assert SignatureOptions.from_json(options.to_json()) == options


def test_a_column_may_be_named_by_its_header() -> None:
    by_key = signature_parts(SIX, SignatureOptions(per="answer:diet"))
    by_header = signature_parts(SIX, SignatureOptions(per="ERNÄHRUNG"))
    assert [part.title for part in by_header] == [part.title for part in by_key]


def test_an_unknown_column_to_group_by_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match="no column “booth”"):
        write_signatures(SIX, tmp_path / "list.pdf", SignatureOptions(per="booth"))
    assert list(tmp_path.iterdir()) == []


def test_the_pick_up_list_tells_whose_badge_is_printed() -> None:
    cells = {c[1]: c[4] for group in pick_up_part(SIX).groups for c in group.rows}
    assert cells == {
        "İrem, Żółć": "–",
        "Öztürk, Jürgen": "✓",
        "Zimmer, Eva": "–",
        "Ґалаґан, Олександр": "✓",
        "محمد": "–",
    }


def test_the_evacuation_list_has_who_is_inside_now_and_where() -> None:
    inside = row(Attendee("x", given_name="Lea", family_name="Ott"), check_in("x", "hall", 1), check_in("x", "f1", 300))
    part = evacuation_part(table(rows=[*people()[:6], inside]))
    found = {cells[1]: cells[2] for group in part.groups for cells in group.rows}
    assert found == {"İrem, Żółć": "", "Ott, Lea": "Raum A", "Ґалаґан, Олександр": "", "محمد": ""}
    assert part.info == "4 Personen im Gebäude"


def test_the_evacuation_list_of_another_list() -> None:
    part = evacuation_part(SIX, "f1")
    assert [cells[1] for group in part.groups for cells in group.rows] == ["Öztürk, Jürgen"]


def test_an_empty_house_is_told(tmp_path: Path) -> None:
    write_evacuation(table(rows=[]), tmp_path / "list.pdf")
    text = pdf_text(tmp_path / "list.pdf")
    assert "0 Personen im Gebäude" in text
    assert "Niemand ist im Gebäude." in text


def test_the_evacuation_list_holds_every_name_once(tmp_path: Path) -> None:
    write_evacuation(table(rows=crowd(300)), tmp_path / "list.pdf")
    found = re.findall(r"person\d{3}", pdf_text(tmp_path / "list.pdf"))
    assert len(found) == 300
    assert len(set(found)) == 300


def test_english_lists(tmp_path: Path) -> None:
    write_evacuation(replace(SIX, language="en"), tmp_path / "list.pdf")
    text = pdf_text(tmp_path / "list.pdf")
    assert "Evacuation list" in text
    assert "Page 1 of 1" in text
    assert "as of 2026-11-24, 19:00" in text


@settings(deadline=None)
@given(st.lists(st.integers(0, 60), max_size=8), st.integers(1, 3), st.sampled_from([18.0, 26.0, 33.0]))
def test_pages_hold_every_row_once_in_order_and_no_heading_alone(sizes: list[int], flow: int, height: float) -> None:
    groups = [PdfGroup(f"G{g}", [[f"{g}-{n}"] for n in range(size)]) for g, size in enumerate(sizes) if size]
    part = PdfPart("T", "", [PdfColumn("H", 1)], groups, row_height=height, flow=flow)
    rows = []
    for page in paginate(part, 842.0):
        for item, after in zip(page.items, [*page.items[1:], None], strict=False):
            if item.row is None:
                assert after is not None
                assert after.row is not None
                assert after.flow == item.flow
            else:
                rows.append(item.row[0])
                assert item.top - height >= 42.5 + 26 - 0.02
    assert rows == [cells[0] for group in groups for cells in group.rows]


def test_columns_too_many_for_a_page_follow_with_the_names_before_them(tmp_path: Path) -> None:
    PdfSheet().write(attendee_sheet(SIX), tmp_path / "list.pdf")
    pages = pdf_pages(tmp_path / "list.pdf")
    assert "Teil 1 von" in pages[0]
    assert all("Jürgen Öztürk" in text for text in pages)
    assert "24.11.2026 08:41" in "".join(pages)


def test_a_printed_list_shows_fewer_columns_where_none_were_chosen(tmp_path: Path) -> None:
    PdfSheet().write(attendee_sheet(SIX, paper=True), tmp_path / "list.pdf")
    (page,) = pdf_pages(tmp_path / "list.pdf")
    text = " ".join(page.split())
    assert "Einlass: Minuten" in text
    assert "E-Mail" not in text


@pytest.mark.parametrize("write", [write_signatures, write_sessions, write_pick_up, write_evacuation])
def test_a_list_that_cannot_be_written_leaves_the_old_one(write: object, tmp_path: Path) -> None:
    target = tmp_path / "list.pdf"
    target.write_text("old")
    target.chmod(0o444)
    with pytest.raises(SurroundingsError, match="read-only"):
        write(SIX, target)  # type: ignore[operator]
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_names_are_filed_by_family_name() -> None:
    assert filed_name(row(Attendee("x", given_name="Eva", family_name="Ott"))) == "Ott, Eva"
    assert filed_name(row(Attendee("x", name="Madonna"))) == "Madonna"
    assert filed_name(row(Attendee("x", family_name="Öztürk"))) == "Öztürk"


def test_a_session_without_seats_tells_only_the_booked() -> None:
    of = replace(SIX, sessions=(replace(SIX.sessions[0], capacity=None, starts=None, ends=None),), lists=(HALL,))
    part = session_part(of, "s1")
    assert part.info == "1 angemeldet"
    assert part.subtitle == "Raum A · Zweite Integrationskonferenz"
