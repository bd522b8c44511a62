"""The demo event's files: 300 made-up people with everything that real lists hold."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

TOP = Path(__file__).resolve().parents[2]
DEMO = TOP / "resources" / "demo"
FILES = ("registrations.csv", "walk_ins.csv", "event.json", "day.json")

Row = dict[str, str]


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    with (DEMO / "registrations.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


@pytest.fixture(scope="module")
def event() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((DEMO / "event.json").read_text(encoding="utf-8"))
    return loaded


def script(row: Row) -> set[str]:
    """The scripts of a person's name, as the first words of its letters' Unicode names."""
    return {unicodedata.name(letter).split()[0] for letter in row["Vorname"] + row["Nachname"] if letter.isalpha()}


def test_running_the_generator_gives_exactly_the_committed_files(tmp_path: Path) -> None:
    subprocess.run([sys.executable, TOP / "packaging" / "demo" / "make_demo.py", tmp_path], check=True)
    different = [name for name in FILES if (tmp_path / name).read_bytes() != (DEMO / name).read_bytes()]
    assert not different
    assert {path.name for path in tmp_path.iterdir()} == set(FILES)


def test_the_list_is_as_a_german_office_saves_it() -> None:
    raw = (DEMO / "registrations.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbfRegistrierungs-ID;Anrede;Titel;Vorname;Nachname;")
    assert raw.count(b"\r\n") == 301
    assert raw.count(b"\n") == 301


def test_300_registrations_have_different_ids(rows: list[Row]) -> None:
    assert len({row["Registrierungs-ID"] for row in rows}) == len(rows) == 300


def test_categories_come_in_the_conference_s_numbers(rows: list[Row]) -> None:
    assert Counter(row["Kategorie"] for row in rows) == {
        "Gast": 205, "Messestand": 42, "Team": 20, "Ehrengast": 14, "Referent/in": 11, "Presse": 8,
    }  # fmt: skip


def test_every_category_and_forum_of_the_list_is_one_of_the_event(rows: list[Row], event: dict[str, Any]) -> None:
    assert {row["Kategorie"] for row in rows} == {category["name"] for category in event["categories"]}
    forums = {session["name"] for session in event["sessions"] if session["enrolment"]}
    assert {row["Forum"] for row in rows} - {""} == forums


def test_seven_cancelled_and_two_wait_for_confirmation(rows: list[Row]) -> None:
    states = Counter(row["Status"] for row in rows)
    assert states == {"bestätigt": 291, "storniert": 7, "wartet auf Bestätigung": 2}


def test_no_forum_is_overbooked_and_the_third_is_booked_out(rows: list[Row], event: dict[str, Any]) -> None:
    booked = Counter(row["Forum"] for row in rows if row["Status"] == "bestätigt")
    seats = {session["name"]: session["capacity"] for session in event["sessions"] if session["enrolment"]}
    assert [name for name, count in booked.items() if name and count > seats[name]] == []
    third = next(name for name in seats if name.startswith("Forum 3"))
    assert booked[third] == seats[third]


def test_names_come_in_nine_scripts_about_one_in_eight_not_latin(rows: list[Row]) -> None:
    scripts = Counter(name for row in rows for name in script(row))
    wanted = {"LATIN", "CYRILLIC", "ARABIC", "GREEK", "GEORGIAN", "TAMIL", "DEVANAGARI", "HEBREW", "ETHIOPIC"}
    assert wanted <= set(scripts)
    assert 30 <= sum("LATIN" not in script(row) for row in rows) <= 42


@pytest.mark.parametrize("letters", ["şğıİ", "żśłź", "ță", "đ", "êî", "ōþž", "ệễầăạượ", "’", "چژ", "Їґ"])
def test_latin_names_keep_their_own_letters(rows: list[Row], letters: str) -> None:
    text = "".join(row["Vorname"] + row["Nachname"] for row in rows).lower()
    assert any(letter.lower() in text for letter in letters)


def test_three_different_people_are_called_hans_mueller(rows: list[Row]) -> None:
    found = [row for row in rows if (row["Vorname"], row["Nachname"]) == ("Hans", "Müller")]
    assert len({(row["Institution"], row["E-Mail"]) for row in found}) == len(found) == 3


def test_no_other_full_name_comes_twice(rows: list[Row]) -> None:
    names = Counter((row["Vorname"], row["Nachname"]) for row in rows)
    assert [name for name, count in names.items() if count > 1] == [("Hans", "Müller")]


def test_two_people_registered_twice_under_one_address(rows: list[Row]) -> None:
    addresses = Counter(row["E-Mail"] for row in rows if row["E-Mail"])
    assert sorted(count for count in addresses.values() if count > 1) == [2, 2]


def test_six_guests_have_no_address(rows: list[Row]) -> None:
    assert sum(not row["E-Mail"] for row in rows) == 6


def test_a_90_letter_name_comes_from_a_110_letter_ministry(rows: list[Row]) -> None:
    longest = max(rows, key=lambda row: len(row["Nachname"]))
    assert len(f"{longest['Vorname']} {longest['Nachname']}") == 90
    assert len(longest["Institution"]) == 110


def test_two_people_have_one_name_only(rows: list[Row]) -> None:
    assert sum(not (row["Vorname"] and row["Nachname"]) for row in rows) == 2
    assert all(row["Vorname"] or row["Nachname"] for row in rows)


def test_one_registration_stands_for_a_group(rows: list[Row]) -> None:
    assert [row["Kategorie"] for row in rows if "fünf Kollegen" in row["Nachname"]] == ["Gast"]


def test_needs_notes_and_photo_consent_are_there(rows: list[Row]) -> None:
    needs = " ".join(row["Bedarfe"] for row in rows)
    assert all(word in needs for word in ("Rollstuhlplatz", "Dolmetschung Arabisch", "Gebärdensprach"))
    assert sum(row["Bemerkung"].startswith("VIP:") for row in rows) == 2
    assert {row["Foto"] for row in rows} == {"Ja", "Nein", ""}


def test_nobody_can_be_written_to_or_called(rows: list[Row]) -> None:
    assert all(row["E-Mail"].endswith("@example.org") and row["E-Mail"].isascii() for row in rows if row["E-Mail"])
    fiction = ("2214710", "3023125", "17604069", "17139200")
    digits = ["".join(filter(str.isdigit, row["Telefon"])).removeprefix("49").lstrip("0") for row in rows]
    assert not [number for number in digits if number and not number.startswith(fiction)]


def test_every_cell_is_composed_unicode_without_stray_blanks(rows: list[Row]) -> None:
    cells = [cell for row in rows for cell in row.values()]
    assert [cell for cell in cells if cell != unicodedata.normalize("NFC", cell).strip()] == []


def test_the_event_has_17_booths_whose_people_are_registered(rows: list[Row], event: dict[str, Any]) -> None:
    booths = {booth["organisation"] for booth in event["booths"]}
    staffed = Counter(row["Institution"] for row in rows if row["Kategorie"] == "Messestand")
    assert len(booths) == 17
    assert set(staffed) == booths


def test_one_list_is_the_main_one_and_forum_lists_name_their_sessions(event: dict[str, Any]) -> None:
    assert [entry["name"] for entry in event["lists"] if entry["main"]] == ["Einlass"]
    sessions = {session["name"] for session in event["sessions"] if session["enrolment"]}
    assert {entry["session"] for entry in event["lists"]} - {None} == sessions


def test_eight_people_walk_in_who_are_not_registered(rows: list[Row]) -> None:
    with (DEMO / "walk_ins.csv").open(encoding="utf-8-sig", newline="") as file:
        walk_ins = list(csv.DictReader(file, delimiter=";"))
    registered = {(row["Vorname"], row["Nachname"]) for row in rows}
    assert len(walk_ins) == 8
    assert not [row for row in walk_ins if (row["Vorname"], row["Nachname"]) in registered]
