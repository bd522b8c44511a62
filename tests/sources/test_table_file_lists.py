"""The sign-up lists as they really arrive: each loads with the right people, without a mapping by hand."""

from __future__ import annotations

import unicodedata
from datetime import UTC, datetime
from pathlib import Path

import pytest

from checkin.domain.people import RegistrationState
from checkin.domain.registration_list import ProblemKind, RegistrationTable, Severity
from checkin.sources.table_file import load

DATA = Path(__file__).parent.parent / "data"
LISTS = DATA / "csv"

#: Given name, family name, local part of the e-mail address, as written on each list (made NFC below).
PEOPLE = (
    ("Jörg", "Müßig-Schröder", "j.muessig"),
    ("Annegret", "von der Heydt", "a.heydt"),
    ("Hans", "Müller", "h.mueller1"),
    ("Hans", "Müller", "h.mueller2"),
    ("Hans", "Mueller", "h.mueller3"),
    ("Günter", "Größer", "nfd"),
    ("Çağla", "Yıldız-Öztürk", "cagla"),
    ("İbrahim", "Şahin", "i.sahin"),
    ("Işıl", "Ünlü", "isil"),
    ("Олександр", "Шевченко", "o.shevchenko"),
    ("Наталія", "Ґалаґан", "n.galagan"),
    ("محمد", "العلي", "m.alali"),
    ("فاطمة الزهراء", "حسن", "f.hassan"),
    ("Abd al-Rahman", "ʿĀbidīn al-Ḥusaynī", "abd"),
    ("نیلوفر", "کریمی", "n.karimi"),
    ("Şêrko", "Xelîl", "s.xelil"),
    ("Łukasz", "Wójcik", "l.wojcik"),
    ("Ștefan", "Țurcanu", "s.turcanu"),
    ("Nguyễn Thị", "Phương", "phuong"),
    ("Maria-Theresia Franziska Walburga", "Freifrau von und zu Hohenlohe-Schillingsfürst-Löwenstein", "mt"),
    ("Siobhán", "O’Brien-D'Angelo", "siobhan"),
    ("Sukarno", "", "sukarno"),
    ('=HYPERLINK("http://example.org";"x")', "@SUM(1)", "formel"),
    ("Eva", "KOWALSKI", "eva"),
    ("Zeile umbruch", 'Test "Zitat"', "zeile"),
)
EXPECTED = [tuple(unicodedata.normalize("NFC", part) for part in person) for person in PEOPLE]
UNFINISHED = [person for person in EXPECTED if person[2] != "isil"]
#: Indico strips the sign that begins a formula.
DISARMED = [(given.removeprefix("="), family.removeprefix("@"), email) for given, family, email in EXPECTED]


def people(table: RegistrationTable) -> list[tuple[str, str, str]]:
    fields = [one.fields for one in table.registrations]
    return [(one["given_name"], one["family_name"], one["email"].removesuffix("@example.org")) for one in fields]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("csv/attendize_attendees.csv", EXPECTED),
        ("csv/excel_de_titelzeilen_vor_kopf.csv", EXPECTED),
        ("csv/excel_de_unicode_text_utf16_tab.txt", EXPECTED),
        ("csv/excel_de_utf8bom_semikolon_sepzeile.csv", EXPECTED),
        ("csv/hi_events_attendees.csv", EXPECTED),
        ("csv/indico_registrations.csv", DISARMED),
        ("csv/limesurvey_de_comma.csv", UNFINISHED),
        ("csv/limesurvey_de_semicolon.csv", UNFINISHED),
        ("csv/ms_forms_de.xlsx", EXPECTED),
        ("csv/nextcloud_forms_de.csv", EXPECTED),
        ("alfio/import_attendees.csv", EXPECTED),
        ("alfio/export_attendees_tabescaped.csv", EXPECTED),
    ],
)
def test_list_gives_exactly_its_people(name: str, expected: list[tuple[str, str, str]]) -> None:
    assert people(load(DATA / name)) == expected


def test_full_names_stay_whole() -> None:
    table = load(LISTS / "google_forms_de.csv")
    assert [one.fields["name"] for one in table.registrations] == [f"{a} {b}".strip() for a, b, _ in EXPECTED]


def test_leads_of_eventyay_give_ten_names_with_their_badge_codes() -> None:
    table = load(LISTS / "eventyay_leads.csv")
    assert [one.fields["name"] for one in table.registrations] == [f"{a} {b}" for a, b, _ in EXPECTED[:10]]
    assert table.registrations[0].ticket_codes == ("98DE0F06E5",)


def test_cp1252_list_keeps_what_the_file_still_has() -> None:
    table = load(LISTS / "excel_de_cp1252_semikolon.csv")
    whole = [person for person in people(table) if "?" not in person[0] + person[1]]
    assert len(table.registrations) == 25
    assert [person for person in EXPECTED if person in whole] == whole
    assert len(whole) == 10


def test_destroyed_names_of_a_cp1252_list_are_told_with_row_and_column() -> None:
    table = load(LISTS / "excel_de_cp1252_semikolon.csv")
    destroyed = {(one.row, one.column) for one in table.problems if one.kind is ProblemKind.DESTROYED_CHARACTERS}
    expected = {
        (one.row, column)
        for one in table.registrations
        for field, column in (("family_name", "Name"), ("given_name", "Vorname"), ("organisation", "Institution"))
        if "?" in one.fields[field]
    }
    assert destroyed == expected
    assert (8, "Vorname") in destroyed
    assert (11, "Institution") in destroyed


@pytest.mark.parametrize(
    "name",
    sorted(
        path.name
        for path in LISTS.iterdir()
        if path.suffix in (".csv", ".txt", ".xlsx") and not path.name.startswith("excel_de_cp1252")
    ),
)
def test_healthy_lists_give_no_warning(name: str) -> None:
    assert [one for one in load(LISTS / name).problems if one.severity is not Severity.NOTE] == []


@pytest.mark.parametrize("name", ["limesurvey_de_comma.csv", "limesurvey_de_semicolon.csv"])
def test_unfinished_answer_of_limesurvey_is_left_out_with_a_note(name: str) -> None:
    table = load(LISTS / name)
    assert [(one.row, one.kind, one.severity) for one in table.problems] == [
        (10, ProblemKind.NOT_SUBMITTED, Severity.NOTE)
    ]
    assert table.skipped == 1


def test_sum_row_after_the_list_is_left_out_with_a_note() -> None:
    table = load(LISTS / "excel_de_titelzeilen_vor_kopf.csv")
    assert [(one.row, one.kind) for one in table.problems] == [(31, ProblemKind.SUM_ROW)]


def test_rows_are_counted_as_a_spreadsheet_counts_them() -> None:
    """The line that says `sep=;` is no row; a newline within a cell does not begin one; title rows do."""
    assert [one.row for one in load(LISTS / "excel_de_utf8bom_semikolon_sepzeile.csv").registrations] == [*range(2, 27)]
    assert [one.row for one in load(LISTS / "excel_de_titelzeilen_vor_kopf.csv").registrations] == [*range(5, 30)]


def test_office_list_gives_forum_consent_and_notes() -> None:
    table = load(LISTS / "excel_de_utf8bom_semikolon_sepzeile.csv")
    heydt, third = table.registrations[1], table.registrations[4]
    assert heydt.sessions == ("Forum 2: Arbeit",)
    assert (heydt.photo_consent, third.photo_consent) == (False, None)
    assert third.sessions == ()
    assert heydt.fields["note"] == "Rollstuhlplatz"
    assert (heydt.fields["title"], heydt.fields["salutation"]) == ("Dr.", "Frau")
    assert heydt.fields["organisation"] == "Caritasverband; Region"


def test_running_number_is_no_key() -> None:
    assert {one.key for one in load(LISTS / "excel_de_utf8bom_semikolon_sepzeile.csv").registrations} == {""}


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("limesurvey_de_comma.csv", "1"),
        ("ms_forms_de.xlsx", "1"),
        ("indico_registrations.csv", "1"),
        ("hi_events_attendees.csv", "1"),
        ("attendize_attendees.csv", "100000000000000"),
        ("eventyay_leads.csv", "35"),
    ],
)
def test_ids_of_the_source_are_keys(name: str, first: str) -> None:
    keys = [one.key for one in load(LISTS / name).registrations]
    assert keys[0] == first
    assert len(set(keys)) == len(keys)


def test_option_columns_of_limesurvey_become_sessions_by_the_option_alone() -> None:
    table = load(LISTS / "limesurvey_de_comma.csv")
    assert table.registrations[0].sessions == ("Forum 1: Sprache & Bildung",)
    assert table.registrations[4].sessions == ()
    assert [question.text for question in table.questions] == ["Bedarfe [Sonstiges]"]
    assert table.registrations[1].answers == {"bedarfe_sonstiges": "Rollstuhlplatz"}


def test_choices_of_microsoft_forms_lose_their_last_semicolon() -> None:
    assert load(LISTS / "ms_forms_de.xlsx").registrations[0].sessions == ("Forum 1: Sprache & Bildung",)


def test_phone_numbers_that_nextcloud_disarmed_are_armed_again() -> None:
    assert load(LISTS / "nextcloud_forms_de.csv").registrations[0].fields["phone"] == "+49 2452 130"


@pytest.mark.parametrize(
    ("name", "when"),
    [
        ("nextcloud_forms_de.csv", datetime(2026, 9, 1, 6, 0, 9, tzinfo=UTC)),
        ("google_forms_de.csv", datetime(2026, 9, 1, 6, 0, 9, tzinfo=UTC)),
        ("limesurvey_de_comma.csv", datetime(2026, 9, 1, 6, 0, 9, tzinfo=UTC)),
        ("ms_forms_de.xlsx", datetime(2026, 9, 1, 6, 27, 1, tzinfo=UTC)),
        ("hi_events_attendees.csv", datetime(2026, 9, 1, 10, 0, tzinfo=UTC)),
    ],
)
def test_time_of_registration_is_read_in_the_events_zone(name: str, when: datetime) -> None:
    zone = "UTC" if name.startswith("hi_events") else "Europe/Berlin"
    assert load(LISTS / name, timezone=zone).registrations[0].registered_at == when


def test_who_came_already_is_known_with_the_time() -> None:
    table = load(LISTS / "indico_registrations.csv")
    assert table.registrations[0].checked_in_at == datetime(2026, 9, 25, 6, 10, tzinfo=UTC)
    assert table.registrations[3].checked_in_at is None


def test_who_withdrew_is_known() -> None:
    table = load(LISTS / "indico_registrations.csv")
    withdrawn = [one.row for one in table.registrations if one.state is RegistrationState.WITHDRAWN]
    assert withdrawn == [6]
