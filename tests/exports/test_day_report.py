"""The report as a reader finds it, and its numbers as a table."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from exports_data import FORUM, HALL, check_in, pdf_pages, people, row, table
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.people import Attendee
from checkin.exports.charts import nice_top
from checkin.exports.csv_files import ExcelCsv
from checkin.exports.dates import decimal, hours_and_minutes, long_day, percent, span
from checkin.exports.report import figures_sheet, tiles, write_report
from checkin.exports.statistics import day_statistics

SIX = table(rows=people()[:6])


def test_the_report_tells_the_key_figures_and_titles_of_its_charts(tmp_path: Path) -> None:
    write_report(SIX, day_statistics(SIX), tmp_path / "report.pdf")
    first, second = pdf_pages(tmp_path / "report.pdf")
    for words in ("Das Bild des Tages", "3 von 4 Angemeldeten", "Ankünfte je fünf Minuten", "Tür 1", "Tür 2",
                  "Personen im Raum · Einlass", "erlaubt 200", "Seite 1 von 2"):  # fmt: skip
        assert words in first
    for words in ("Forum 1: Sprache", "Raum A · 40 Plätze", "Nicht erschienen nach Kategorie", "1 von 3", "Gast"):
        assert words in second


def test_charts_are_vectors_and_all_fonts_embedded(tmp_path: Path) -> None:
    write_report(SIX, day_statistics(SIX), tmp_path / "report.pdf")
    raw = (tmp_path / "report.pdf").read_bytes()
    assert b"/Subtype /Image" not in raw
    assert b"/BaseFont /Helvetica" not in raw


def test_an_event_before_its_day_has_a_report(tmp_path: Path) -> None:
    early = table(rows=[row(Attendee("a"))])
    write_report(early, day_statistics(early), tmp_path / "report.pdf")
    assert "Noch keine Zahlen." in pdf_pages(tmp_path / "report.pdf")[0]


def test_one_arrival_is_enough_for_a_report(tmp_path: Path) -> None:
    one = table(
        rows=[row(Attendee("a"), check_in("a", "hall", 0, door=""))], generated_at=datetime(2026, 11, 24, 7, tzinfo=UTC)
    )
    write_report(one, day_statistics(one), tmp_path / "report.pdf")
    assert "ohne Namen" in pdf_pages(tmp_path / "report.pdf")[0]


def test_more_people_than_permitted_is_an_alarm() -> None:
    full = replace(SIX, lists=(replace(HALL, capacity=3), FORUM))
    tile = tiles(full, day_statistics(full))[3]
    assert tile.alarm
    assert tile.remark == "um 09:02 Uhr · 6 Stunden 58 Minuten über der erlaubten Zahl"
    assert not tiles(SIX, day_statistics(SIX))[3].alarm


def test_an_english_report(tmp_path: Path) -> None:
    english = replace(SIX, language="en")
    write_report(english, day_statistics(english), tmp_path / "report.pdf")
    assert "The picture of the day" in pdf_pages(tmp_path / "report.pdf")[0]


def test_the_numbers_are_a_table_with_one_number_a_row(tmp_path: Path) -> None:
    ExcelCsv().write(figures_sheet(SIX, day_statistics(SIX)), tmp_path / "figures.csv")
    with (tmp_path / "figures.csv").open(encoding="utf-8-sig", newline="") as file:
        found = [tuple(cells) for cells in csv.reader(file, delimiter=";")]
    assert found[0] == ("Thema", "Bezeichnung", "Zeit", "Kennzahl", "Wert")
    for cells in (
        ("Gesamt", "", "", "nicht erschienen", "1"),
        ("Gesamt", "", "", "Quote nicht erschienen in %", "25,0"),
        ("Gesamt", "", "24.11.2026 09:02:00", "höchstens zugleich", "4"),
        ("Liste", "Einlass", "", "erlaubt", "200"),
        ("Programmteile", "Forum 2: Wohnen", "", "Plätze", "30"),
        ("Ankünfte je fünf Minuten", "Tür 2", "24.11.2026 08:30:00", "Anwesend", "1"),
        ("Personen im Raum", "", "24.11.2026 08:41:00", "im Raum", "2"),
    ):
        assert cells in found


@given(st.integers(0, 1_000_000))
def test_axes_end_at_a_round_number_not_far_above(most: int) -> None:
    top = nice_top(most)
    assert top >= most
    assert top <= max(5, 2 * most)


@pytest.mark.parametrize(
    ("minutes", "german", "english"),
    [(0, "0 Minuten", "0 minutes"), (1, "1 Minute", "1 minute"), (60, "1 Stunde", "1 hour"),
     (391, "6 Stunden 31 Minuten", "6 hours 31 minutes")],
)  # fmt: skip
def test_lengths_of_time_in_words(minutes: int, german: str, english: str) -> None:
    assert hours_and_minutes(timedelta(minutes=minutes), "de") == german
    assert hours_and_minutes(timedelta(minutes=minutes), "en") == english


def test_days_numbers_and_shares_follow_the_language() -> None:
    day = datetime(2026, 3, 1, 13, tzinfo=UTC)
    assert (long_day(day.date(), "de"), long_day(day.date(), "en")) == ("1. März 2026", "1 March 2026")
    assert (decimal(12.25, "de", 2), decimal(12.25, "en", 2)) == ("12,25", "12.25")
    assert (percent(0.125, "de"), percent(0.125, "en")) == ("13\xa0%", "13%")
    assert (span(day, None), span(None, None), span(day, day)) == ("13:00", "", "13:00–13:00")
