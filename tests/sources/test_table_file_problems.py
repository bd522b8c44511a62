"""What is odd about a list is told with row and column, and never stops the rest."""

from __future__ import annotations

import dataclasses
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.people import RegistrationState as S
from checkin.domain.registration_list import IncomingRegistration, ProblemKind, RegistrationTable, Severity
from checkin.sources.table_file import FileFormat, Grid, load_grid, speaks_of_group


def load(headers: str, *rows: str) -> RegistrationTable:
    return load_grid(Grid("list.csv", [row.split(";") for row in (headers, *rows)], FileFormat.TEXT))


def told(table: RegistrationTable) -> list[tuple[int, str, ProblemKind]]:
    return [(one.row, one.column, one.kind) for one in table.problems]


def test_row_without_any_name_is_left_out_and_the_others_stay() -> None:
    table = load("Name;Telefon", "Eva;1", ";2", "Ida;3")
    assert [one.fields["name"] for one in table.registrations] == ["Eva", "Ida"]
    assert [(one.row, one.severity, one.kind) for one in table.problems] == [(3, Severity.ERROR, ProblemKind.NO_NAME)]
    assert table.skipped == 1


def test_row_with_an_address_but_no_name_comes_in_with_a_warning() -> None:
    table = load("Name;E-Mail", ";eva@example.org")
    assert table.registrations[0].fields == {"name": "", "email": "eva@example.org"}
    assert [(one.severity, one.kind) for one in table.problems] == [(Severity.WARNING, ProblemKind.NO_NAME)]


@pytest.mark.parametrize(
    "name", ["MÃ¼ller", "JÃ¶rg MÃ¼ÃŸig", "Çağla".encode().decode("cp1252", "replace"), "M\ufffdller", "M?ller"]
)
def test_destroyed_name_is_told(name: str) -> None:
    assert told(load("Name", name, "Eva")) == [(2, "Name", ProblemKind.DESTROYED_CHARACTERS)]


@pytest.mark.parametrize("name", ["Ångström", "Ãlvaro", "Øystein", "Ñañez", "Ðorđe", "Ù", "Żółć", "D’Angelo", "Â"])
def test_rare_but_healthy_letters_are_not_taken_for_destroyed_ones(name: str) -> None:
    assert told(load("Name", name)) == []


def test_question_mark_at_the_end_of_an_organisation_is_no_damage() -> None:
    assert told(load("Name;Verein", "Eva;Wer bin ich?", "Ida;Verein f?r Kinder")) == [
        (3, "Verein", ProblemKind.DESTROYED_CHARACTERS)
    ]


@pytest.mark.parametrize(
    "email", ["eva@example", "eva.example.org", "eva@@example.org", "a@b.de, c@d.de", "eva @b.de", "@b.de"]
)
def test_address_that_is_none_is_told_and_kept(email: str) -> None:
    table = load("Name;E-Mail", f"Eva;{email}", "Ida;ida@example.org", "Max;")
    assert told(table) == [(2, "E-Mail", ProblemKind.BAD_EMAIL)]
    assert table.registrations[0].fields["email"] == email


def test_value_of_two_thousand_characters_is_cut_with_a_warning() -> None:
    table = load("Name", "x" * 2000)
    assert len(table.registrations[0].fields["name"]) == 1000
    assert told(table) == [(2, "Name", ProblemKind.VALUE_TOO_LONG)]


def test_name_of_a_thousand_characters_is_kept() -> None:
    table = load("Name", "x" * 1000)
    assert len(table.registrations[0].fields["name"]) == 1000
    assert told(table) == []


def test_row_longer_than_the_header_is_told() -> None:
    table = load("Name;E-Mail", "Eva;eva@example.org;Kreis", "Ida;ida@example.org;;", "Max")
    assert told(table) == [(2, "", ProblemKind.ROW_TOO_LONG)]
    assert len(table.registrations) == 3


def test_control_characters_are_taken_out_and_told() -> None:
    table = load("Name", "E\x07va", "Ida")
    assert table.registrations[0].fields["name"] == "Eva"
    assert told(table) == [(2, "Name", ProblemKind.CONTROL_CHARACTERS)]


def test_second_row_with_the_same_id_loses_it() -> None:
    rows = [f"{number};Person {number}" for number in range(1, 20)]
    table = load("ID;Name", *rows, "7;Zweite")
    assert table.registrations[-1].key == ""
    assert table.registrations[6].key == "7"
    assert told(table) == [(21, "ID", ProblemKind.DUPLICATE_KEY)]


def test_second_row_with_the_same_ticket_code_loses_it() -> None:
    rows = [f"A{number};Person {number}" for number in range(1, 20)]
    table = load("Ticketcode;Name", *rows, "A7;Zweite")
    assert table.registrations[-1].ticket_codes == ()
    assert told(table) == [(21, "Ticketcode", ProblemKind.DUPLICATE_CODE)]


def test_code_that_a_spreadsheet_rounded_is_told_and_not_used() -> None:
    table = load("Ticketcode;Name", "1,27492E+19;Eva", "12.0;Ida", "007;Max")
    assert [one.ticket_codes for one in table.registrations] == [(), ("12",), ("007",)]
    assert told(table) == [(2, "Ticketcode", ProblemKind.DESTROYED_CHARACTERS)]


def test_same_name_and_address_twice_is_noted_and_never_merged() -> None:
    table = load("Name;E-Mail", "Eva Ott;eva@example.org", "Hans;h@example.org", "eva ott;Eva@example.org")
    assert len(table.registrations) == 3
    assert [(one.row, one.severity, one.kind) for one in table.problems] == [
        (4, Severity.NOTE, ProblemKind.POSSIBLE_DUPLICATE)
    ]


def test_three_people_of_one_name_with_addresses_of_their_own_are_no_duplicates() -> None:
    table = load("Name;E-Mail", "Hans Müller;a@example.org", "Hans Müller;b@example.org", "Hans Müller;c@example.org")
    assert (len(table.registrations), told(table)) == (3, [])


@pytest.mark.parametrize(
    "text",
    [
        "Eva Ott und fünf Kollegen", "Eva Ott + 5", "Eva Ott +2", "Eva Ott and five colleagues", "Ott mit Begleitung",
        "und 3 weitere Personen", "Eva Ott & Kolleginnen", "plus two guests", "Verein (mit 4 Mitgliedern)",
        "für 6 Personen",
    ],
)  # fmt: skip
def test_registration_for_several_is_noted(text: str) -> None:
    assert speaks_of_group(text)
    table = load("Name;Bemerkung", f"Eva;{text}")
    assert told(table) == [(2, "Bemerkung", ProblemKind.POSSIBLE_GROUP)]


@pytest.mark.parametrize(
    "text", ["-2+3", "+49 2452 130", "Sprache & Bildung", "Rollstuhl und Aufzug", "Ott-Kollegger", "1+1"]
)
def test_other_texts_are_no_group(text: str) -> None:
    assert not speaks_of_group(text)


@pytest.mark.parametrize(
    ("word", "state"),
    [
        ("storniert", S.WITHDRAWN), ("Canceled", S.WITHDRAWN), ("Absage", S.WITHDRAWN), ("zurückgezogen", S.WITHDRAWN),
        ("unbezahlt", S.UNPAID), ("Payment pending", S.UNPAID), ("Warteliste", S.UNAPPROVED), ("Pending", S.UNAPPROVED),
        ("Completed", S.CONFIRMED), ("bestätigt", S.CONFIRMED), ("ACTIVE", S.CONFIRMED), ("CHECKED_IN", S.CONFIRMED),
        ("", S.CONFIRMED),
    ],
)  # fmt: skip
def test_words_for_states_are_understood(word: str, state: S) -> None:
    table = load("Name;Status", f"Eva;{word}")
    assert (table.registrations[0].state, told(table)) == (state, [])


def test_unknown_state_counts_as_confirmed_and_is_told() -> None:
    table = load("Name;Status", "Eva;blau")
    assert table.registrations[0].state is S.CONFIRMED
    assert told(table) == [(2, "Status", ProblemKind.UNKNOWN_STATE)]


@pytest.mark.parametrize(("heading", "state"), [("Bezahlt", S.UNPAID), ("Zusage", S.WITHDRAWN)])
def test_no_means_what_its_heading_says(heading: str, state: S) -> None:
    assert [one.state for one in load(f"Name;{heading}", "Eva;nein", "Ida;ja").registrations] == [state, S.CONFIRMED]


def test_refusing_pictures_is_the_opposite_of_consent() -> None:
    table = load("Name;Ich möchte nicht fotografiert werden", "Eva;ja", "Ida;nein", "Max;")
    assert [one.photo_consent for one in table.registrations] == [False, True, None]


def test_neither_yes_nor_no_is_told_and_assumes_nothing() -> None:
    table = load("Name;Foto", "Eva;Ja, gerne", "Ida;Nein danke", "Max;vielleicht")
    assert [one.photo_consent for one in table.registrations] == [True, False, None]
    assert told(table) == [(4, "Foto", ProblemKind.UNKNOWN_STATE)]


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("01.09.2026 08:00:09", 6), ("1.9.26 8:00", 6), ("2026-09-01T08:00:09+02:00", 6), ("9/1/2026 8:00 PM", 18),
        ("2026-09-01 08:00", 6), ("46266,3333333", 6), ("46266.3333333", 6), ("01.09.2026, 08:00 Uhr", 6),
    ],
)  # fmt: skip
def test_dates_are_read_as_lists_write_them(text: str, hour: int) -> None:
    (one,) = load("Name;Zeitstempel", f"Eva;{text}").registrations
    assert one.registered_at is not None
    assert (one.registered_at.date(), one.registered_at.hour) == (datetime(2026, 9, 1, tzinfo=UTC).date(), hour)


def test_month_first_is_given_up_where_a_cell_shows_the_day_first() -> None:
    table = load("Name;Zeitstempel", "Eva;01/09/2026 08:00", "Ida;23/09/2026 08:00")
    assert [one.registered_at and one.registered_at.month for one in table.registrations] == [9, 9]


@pytest.mark.parametrize("text", ["gestern", "31.02.2026", "99999", "0000-00-00 00:00:00"])
def test_date_that_is_none_is_told_and_ignored(text: str) -> None:
    table = load("Name;Zeitstempel", f"Eva;{text}")
    assert table.registrations[0].registered_at is None
    assert told(table) == [(2, "Zeitstempel", ProblemKind.BAD_DATE)]


def test_persian_joiner_stays_and_direction_marks_go() -> None:
    table = load("Name", "\u200fعلی\u200cرضا\u200e", "Ja\u00adna  \xa0Ott ")
    assert [one.fields["name"] for one in table.registrations] == ["علی\u200cرضا", "Jana Ott"]


def test_apostrophe_of_a_name_is_not_taken_for_disarming() -> None:
    table = load("Name;Telefon", "'t Hooft;'+49 2452", "O'Brien;'")
    assert [dict(one.fields) for one in table.registrations] == [
        {"name": "'t Hooft", "phone": "+49 2452"},
        {"name": "O'Brien", "phone": "'"},
    ]


def test_choices_parted_by_commas_are_told_from_commas_within_a_name() -> None:
    table = load("Name;Forum", "Eva;Forum 1: Sprache, Bildung", "Ida;Forum 1, Forum 2", "Max;kein Forum")
    assert [one.sessions for one in table.registrations] == [("Forum 1: Sprache, Bildung",), ("Forum 1", "Forum 2"), ()]


def test_header_repeated_on_every_page_is_nobody() -> None:
    table = load("Name;Ort", "Eva;Aachen", "Name;Ort", "Ida;Jülich", *["Max;x"] * 8)
    assert told(table) == [(3, "", ProblemKind.HEADER_AGAIN)]


def test_headers_once_more_in_another_language_are_nobody() -> None:
    table = load("Nr.;Nachname;Vorname;E-Mail;Foto", "No;Surname;First name;E-mail;Photo", "1;Ott;Eva;e@example.org;Ja")
    assert [one.fields["family_name"] for one in table.registrations] == ["Ott"]
    assert (table.skipped, told(table)) == (1, [(2, "", ProblemKind.HEADER_AGAIN)])


def test_whoever_is_called_like_a_heading_stays() -> None:
    table = load(
        "Nachname;Vorname;Institution;E-Mail", "Name;Titel;Stadt;n@example.org", "Ort;Gast;Verein;o@example.org"
    )
    assert [one.fields["family_name"] for one in table.registrations] == ["Name", "Ort"]


def test_free_columns_become_questions_with_stable_identifiers() -> None:
    table = load("Name;Essenswunsch?;Größe des T-Shirts", "Eva;vegan;M")
    assert [(one.identifier, one.text) for one in table.questions] == [
        ("essenswunsch", "Essenswunsch?"),
        ("groesse_des_t_shirts", "Größe des T-Shirts"),
    ]
    assert table.registrations[0].answers == {"essenswunsch": "vegan", "groesse_des_t_shirts": "M"}


def test_every_attribute_of_a_registration_is_set() -> None:
    """They are set one by one for speed: one that the domain adds must not be forgotten."""
    (one,) = load("Name", "Eva").registrations
    assert one == IncomingRegistration(2, fields={"name": "Eva"})
    assert len(dataclasses.asdict(one)) == len(dataclasses.fields(IncomingRegistration))


def test_progress_reaches_the_number_of_rows() -> None:
    said: list[tuple[int, int]] = []
    rows = [["Name"], *[[f"Person {number}"] for number in range(4500)]]
    load_grid(Grid("list.csv", rows, FileFormat.TEXT), progress=lambda done, total: said.append((done, total)))
    assert said == [(0, 4500), (2000, 4500), (4000, 4500), (4500, 4500)]


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters=";\r\n"), min_size=1), min_size=1))
def test_no_message_ever_repeats_what_a_cell_says(cells: list[str]) -> None:
    table = load("Name;E-Mail;Status;Zeitstempel", *[f"Zyxw{cell};{cell};{cell};{cell}" for cell in cells])
    assert not any("Zyxw" in problem.message for problem in table.problems)
