"""What a column means, and the reason that the assistant shows for it."""

from __future__ import annotations

import pytest

from checkin.domain.errors import BadInputError
from checkin.sources.table_file import ColumnMeaning as M
from checkin.sources.table_file import FileFormat, Grid, Reason, Recognition, load_grid, recognise, remap


def grid(*rows: list[str]) -> Grid:
    return Grid("list.csv", rows, FileFormat.TEXT)


def meanings(headers: list[str], *rows: list[str]) -> list[M]:
    return [column.meaning for column in recognise(grid(headers, *rows)).columns]


@pytest.mark.parametrize(
    ("header", "meaning"),
    [
        ("Vorname", M.GIVEN_NAME), ("First Name", M.GIVEN_NAME), ("firstName", M.GIVEN_NAME),
        ("Ihr\xa0Vorname", M.GIVEN_NAME),
        ("Nachname", M.FAMILY_NAME), ("Familienname", M.FAMILY_NAME), ("LAST NAME", M.FAMILY_NAME),
        ("Vor- und Nachname", M.NAME), ("Attendee name", M.NAME),
        ("Bitte geben Sie Ihren Vor- und Nachnamen an", M.NAME),
        ("E-Mail", M.EMAIL), ("Ihre E-Mail-Adresse:", M.EMAIL), ("email address", M.EMAIL),
        ("Institution", M.ORGANISATION), ("Einrichtung / Organisation", M.ORGANISATION), ("Company", M.ORGANISATION),
        ("Für welche Institution nehmen Sie teil?", M.ORGANISATION), ("Behörde", M.ORGANISATION),
        ("Telefon", M.PHONE), ("Mobile phone", M.PHONE), ("Anrede", M.SALUTATION), ("Titel", M.TITLE),
        ("Funktion", M.ROLE), ("Sprache", M.LANGUAGE), ("Ticketart", M.CATEGORY), ("Bestellnummer", M.ORDER_CODE),
        ("Bemerkung", M.NOTE), ("Antwort ID", M.KEY), ("Nr.", M.ROW_NUMBER), ("Lfd. Nr.", M.ROW_NUMBER),
        ("Secret", M.TICKET_CODE),
        ("Registration state", M.STATE), ("Eingecheckt", M.CHECKED_IN), ("Check-in date", M.CHECKED_IN_AT),
        ("Zeitstempel", M.REGISTERED_AT), ("Datum Abgeschickt", M.SUBMITTED_AT), ("Foto ja/nein", M.PHOTO_CONSENT),
        ("Darf fotografiert werden?", M.PHOTO_CONSENT), ("Ich möchte nicht fotografiert werden", M.PHOTO_REFUSAL),
        ("Workshop am Nachmittag", M.SESSION_CHOICE), ("Essenswunsch", M.QUESTION), ("Letzte Seite", M.IGNORE),
        ("Name der Begleitperson", M.QUESTION), ("E-Mail für Rechnung", M.QUESTION), ("Veranstaltungsname", M.QUESTION),
    ],
)  # fmt: skip
def test_header_is_understood(header: str, meaning: M) -> None:
    found = meanings([header, "Name" if meaning not in (M.NAME, M.GIVEN_NAME) else "x"], ["", "Eva"])
    assert found[0] is meaning


def reason(recognition: Recognition, header: str) -> tuple[Reason, str]:
    return next((column.reason, column.evidence) for column in recognition.columns if column.header == header)


def test_reason_tells_the_words_that_were_matched() -> None:
    found = recognise(grid(["Vorname", "Name", "Ihr Forum", "Essen"], ["Eva", "Ott", "Forum 1", "vegan"]))
    assert reason(found, "Vorname") == (Reason.HEADER_KNOWN, "vorname")
    assert reason(found, "Name") == (Reason.NEXT_TO_GIVEN_NAME, "name")
    assert reason(found, "Ihr Forum") == (Reason.HEADER_SIMILAR, "forum")
    assert reason(found, "Essen") == (Reason.FREE, "")


def test_name_beside_given_and_family_name_is_the_full_name() -> None:
    assert meanings(["Name", "First Name", "Last Name"], ["A B", "A", "B"]) == [M.NAME, M.GIVEN_NAME, M.FAMILY_NAME]


def test_addresses_are_recognised_under_any_header() -> None:
    found = recognise(grid(["Name", "Kontakt"], ["Eva", "eva@example.org"], ["Ida", "ida@example.org"]))
    assert (found.columns[1].meaning, found.columns[1].reason) == (M.EMAIL, Reason.CONTENT_EMAILS)


def test_address_that_was_asked_for_beats_the_anonymous_one() -> None:
    found = meanings(["E-Mail", "Name", "Kontakt-E-Mail"], ["anonymous", "Eva", "eva@example.org"])
    assert found == [M.IGNORE, M.NAME, M.EMAIL]


def test_names_written_with_a_comma_are_taken_apart() -> None:
    table = load_grid(
        grid(["Name"], ["Müller, Hans"], ["von der Heydt, Annegret"], ["Sukarno"], ["Ott, Eva"], ["B, C"])
    )
    assert table.registrations[1].fields == {"family_name": "von der Heydt", "given_name": "Annegret", "name": ""}
    assert table.registrations[2].fields["name"] == "Sukarno"


def test_id_that_many_rows_share_is_no_key() -> None:
    rows = [["7", f"Person {number}"] for number in range(5)]
    assert meanings(["Ticket ID", "Name"], *rows) == [M.IGNORE, M.NAME]


def test_forum_columns_marked_with_an_x_are_options() -> None:
    table = load_grid(grid(["Name", "Forum Arbeit", "Forum Bildung"], ["Eva", "x", ""], ["Ida", "x", "x"]))
    assert [one.sessions for one in table.registrations] == [("Forum Arbeit",), ("Forum Arbeit", "Forum Bildung")]


def test_free_text_about_a_forum_is_no_choice() -> None:
    rows = [[f"Person {number}", f"Ich freue mich auf Beitrag {number}"] for number in range(20)]
    assert meanings(["Name", "Was erwarten Sie vom Forum?"], *rows) == [M.NAME, M.QUESTION]


def test_languages_of_interpretation_that_are_no_single_language_stay_a_question() -> None:
    assert meanings(["Name", "Sprache"], ["Eva", "Deutsch und Arabisch"], ["Ida", "bitte dolmetschen"])[1] is M.QUESTION


def test_repeated_and_empty_headers_get_names_of_their_own() -> None:
    found = recognise(grid(["Name", "Essen", "Essen", "", "Ort"], ["Eva", "a", "b", "c", "d"]))
    assert [column.header for column in found.columns] == ["Name", "Essen", "Essen (2)", "Column D", "Ort"]


def test_header_is_found_below_title_rows_that_speak_of_names() -> None:
    found = recognise(grid(["Name der Veranstaltung: Forum"], ["Stand"], [], ["Vorname", "Nachname"], ["Eva", "Ott"]))
    assert found.header_row == 4


def test_meaning_changed_by_hand_is_kept_with_that_reason() -> None:
    found = remap(recognise(grid(["Name", "Verein"], ["Eva", "x"])), 1, M.QUESTION)
    assert (found.columns[1].meaning, found.columns[1].reason) == (M.QUESTION, Reason.CHOSEN)


def test_unknown_header_is_told_with_what_was_found_and_what_is_needed() -> None:
    with pytest.raises(BadInputError, match=r"list\.csv has no header .*“Wer”, “Woher”.*“Vorname” and “Nachname”"):
        recognise(grid(["Wer", "Woher"], ["Eva", "Aachen"]))


def test_message_about_an_unknown_header_names_nobodys_address() -> None:
    with pytest.raises(BadInputError) as caught:
        recognise(grid(["Eva", "eva@example.org"], ["Ida", "ida@example.org"]))
    assert "@" not in str(caught.value)


def test_list_with_only_a_header_is_told() -> None:
    with pytest.raises(BadInputError, match=r"only a header \(row 1\)"):
        recognise(grid(["Vorname", "Nachname"], ["", " "]))
