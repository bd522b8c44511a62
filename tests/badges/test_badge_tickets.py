"""Tickets, ticket folders, calendar files, file names, signs."""

from __future__ import annotations

import csv
import io
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from badge_samples import EVENT, FORUM, badge, codes_of, everybody, page_mm, text_of
from hypothesis import given
from hypothesis import strategies as st

from checkin.badges import (
    Booth,
    TicketForm,
    TicketOptions,
    UniqueNames,
    calendar,
    render_booth_signs,
    render_door_signs,
    render_name_tents,
    render_tickets,
    safe_name,
    ticket_files,
    words_for,
    write_ticket_folder,
)
from checkin.badges.tickets import grouped
from checkin.domain.errors import SurroundingsError
from checkin.domain.event import ProgrammeSession

STAMP = datetime(2026, 11, 1, 9, 30, tzinfo=UTC)
TIMED = replace(FORUM, starts=datetime(2026, 11, 25, 13, tzinfo=UTC), ends=datetime(2026, 11, 25, 15, 30, tzinfo=UTC))


@pytest.mark.parametrize(("form", "size"), [(TicketForm.A4, (210, 297)), (TicketForm.PHONE, (75, 150))])
def test_a_ticket_has_everything_and_scans(form: TicketForm, size: tuple[int, int]) -> None:
    pdf = render_tickets([badge(0, sessions=(TIMED,))], form)
    assert page_mm(pdf.content) == pytest.approx(size, abs=0.01)
    assert codes_of(pdf.content) == [badge(0).ticket_code]
    text = text_of(pdf.content)
    assert all(
        word in text for word in ("Jörg", "Müßig-Schröder", "Mittwoch, 25. November 2026", "Festhalle Oberbruch")
    )
    assert "Saal A · 14:00–16:30 Uhr" in text


def test_everybody_gets_a_readable_ticket() -> None:
    pdf = render_tickets(everybody())
    assert pdf.pages == len(everybody())
    assert all(codes_of(pdf.content, page, 100) for page in (1, 12, 20, pdf.pages))


def test_an_english_event_has_english_tickets() -> None:
    data = replace(badge(0), event=replace(EVENT, language="en"))
    text = text_of(render_tickets([data]).content)
    assert "Wednesday 25 November 2026" in text
    assert "good for one person" in text


def test_callers_may_bring_their_own_words() -> None:
    words = replace(words_for("de"), title="Einlasskarte", hints=("Bitte pünktlich.",))
    text = text_of(render_tickets([badge(0)], words=words).content)
    assert "Einlasskarte" in text
    assert "Bitte pünktlich." in text
    assert "Namensschild" not in text


def test_a_code_is_grouped_for_those_who_type_it() -> None:
    assert grouped("C0AB345") == "C0AB 345"
    assert grouped("a-b") == "a-b"
    assert grouped("x" * 300) == ""


def test_a_folder_holds_one_ticket_each_and_the_list_for_the_mail_merge(tmp_path: Path) -> None:
    people = [badge(0, email="j@example.org"), badge(2), badge(3), badge(12, organisation="=1+1")]
    done = write_ticket_folder(people, tmp_path / "out", TicketOptions(calendar_stamp=STAMP))
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert done.tickets == 4
    assert [name for name in names if name.endswith(".pdf")] == [
        "Hans Müller (2).pdf", "Hans Müller.pdf", "Jörg Müßig-Schröder.pdf", "فاطمة الزهراء حسن.pdf",
    ]  # fmt: skip
    assert len([name for name in names if name.endswith(".ics")]) == 4
    rows = list(csv.reader(io.StringIO((tmp_path / "out" / "tickets.csv").read_text("utf-8-sig")), delimiter=";"))
    assert rows[1][0] == "j@example.org"
    assert rows[4][4] == "'=1+1"
    for row in rows[1:]:
        assert (tmp_path / "out" / row[5]).exists()


def test_a_zip_holds_the_same_as_a_folder(tmp_path: Path) -> None:
    people = [badge(0), badge(11)]
    write_ticket_folder(people, tmp_path / "folder")
    write_ticket_folder(people, tmp_path / "tickets.zip")
    with zipfile.ZipFile(tmp_path / "tickets.zip") as archive:
        packed = {name: archive.read(name) for name in archive.namelist()}
    assert packed == {path.name: path.read_bytes() for path in (tmp_path / "folder").iterdir()}


def test_a_cancelled_zip_is_not_written(tmp_path: Path) -> None:
    seen: list[int] = []
    done = write_ticket_folder(
        everybody(), tmp_path / "tickets.zip", progress=seen.append, cancelled=lambda: len(seen) >= 3
    )
    assert done.cancelled
    assert seen == [1, 2, 3]
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(SurroundingsError, match="out cannot be made"):
        write_ticket_folder([badge(0)], tmp_path / "file" / "out")


def test_a_ticket_that_cannot_be_made_is_reported_and_the_rest_written() -> None:
    files = list(ticket_files([badge(0, ticket_code="x" * 5000), badge(1)]))
    assert [file.name for file in files if file.name.endswith(".pdf")] == ["Annegret von der Heydt.pdf"]
    assert [notice.attendee_id for file in files for notice in file.notices if notice.trouble] == ["0"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("CON", "CON_"), ("nul.txt", "nul.txt_"), ("COM¹", "COM¹_"), ("a/b\\c:d*?", "a_b_c_d"), ("..", "ticket"),
        ("  Eva . ", "Eva"), ("Zeile\numbruch", "Zeile umbruch"), ("\u202egnp.exe", "gnp.exe"), ("", "ticket"),
        ("Gu\u0308nter", "Günter"), ("محمد العلي", "محمد العلي"),
    ],
)  # fmt: skip
def test_file_names_are_without_surprises(text: str, expected: str) -> None:
    assert safe_name(text) == expected


@given(st.text(max_size=200))
def test_every_name_is_a_file_name_on_every_system(text: str) -> None:
    name = safe_name(text)
    assert name
    assert len(name.encode("utf-8")) <= 121
    assert name == name.strip()
    assert not name.endswith(".")
    assert not set(name) & set('<>:"/\\|?*\n\t\x00')


@given(st.lists(st.sampled_from(["Eva", "EVA", "eva", "Évà", "E\u0301va\u0300", "Hans"]), max_size=12))
def test_names_differ_whatever_the_file_system_takes_for_equal(names: list[str]) -> None:
    taken = UniqueNames()
    found = [taken.take(name) for name in names]
    assert len({name.casefold() for name in found}) == len(names)


def test_a_calendar_file_has_the_day_and_the_booked_session() -> None:
    text = calendar(badge(0, sessions=(TIMED, ProgrammeSession("x", "Ohne Zeit"))), stamp=STAMP).decode()
    assert text.startswith("BEGIN:VCALENDAR\r\n")
    assert "DTSTART;VALUE=DATE:20261125\r\n" in text
    assert "DTSTART:20261125T130000Z\r\nDTEND:20261125T153000Z\r\n" in text
    assert "LOCATION:Saal A\\, Festhalle Oberbruch\r\n" in text
    assert text.count("BEGIN:VEVENT") == 2
    assert badge(0).ticket_code not in text


def test_calendar_lines_are_folded_between_characters_and_can_hide_nothing() -> None:
    session = replace(TIMED, name="Ümläut; " * 20 + "\r\nATTACH:http://example.org")
    content = calendar(badge(0, sessions=(session,)), stamp=STAMP)
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    unfolded = content.decode().replace("\r\n ", "")
    assert "\r\nATTACH" not in unfolded
    assert "Ümläut\\; " * 20 in unfolded


def test_name_tents_show_the_name_on_both_sides() -> None:
    pdf = render_name_tents([badge(0)])
    assert page_mm(pdf.content) == pytest.approx((297, 210), abs=0.01)
    assert text_of(pdf.content).count("Jörg Müßig-Schröder") == 2


def test_a_door_sign_says_room_session_and_time() -> None:
    pdf = render_door_signs(EVENT, [TIMED, ProgrammeSession("x", "Plenum")], note="Bitte leise")
    assert pdf.pages == 2
    text = text_of(pdf.content)
    assert all(word in text for word in ("Saal A", "Forum 1:", "14:00–16:30 Uhr", "Bitte leise"))


def test_a_booth_sign_says_number_and_name() -> None:
    pdf = render_booth_signs(EVENT, [Booth("Український дім", "12", "Beratung"), Booth("Jobcenter")])
    assert all(word in text_of(pdf.content) for word in ("Український дім", "12", "Stand", "Beratung"))
    assert "Stand" not in text_of(pdf.content, 2)
