"""Choosing columns, order and filter of the attendee list, and what stands in the columns."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from exports_data import FORUM, HALL, NOW, check_in, people, row, table
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.errors import BadInputError
from checkin.domain.people import Attendee
from checkin.domain.presence import CheckOutRule, MissingCheckOut
from checkin.domain.scanning import Direction
from checkin.exports.attendees import attendee_record, attendee_sheet, select
from checkin.exports.choice import ExportChoice, Who
from checkin.exports.columns import available, usual
from checkin.exports.model import ExportTable
from checkin.exports.order import initial, sort_key
from checkin.exports.words import _WORDS, word

SIX = people()[:6]


def ids(choice: ExportChoice, of: ExportTable | None = None) -> list[str]:
    return [found.attendee.attendee_id for found in select(of or table(rows=SIX), choice)]


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        (ExportChoice(order=()), ["a1", "a2", "a3", "a4", "a5", "a6"]),
        (ExportChoice(order=(), who=Who.PRESENT), ["a1", "a2", "a3", "a6"]),
        (ExportChoice(order=(), who=Who.PRESENT, list_id="f1"), ["a1"]),
        (ExportChoice(order=(), who=Who.ABSENT), ["a4"]),
        (ExportChoice(order=(), who=Who.ABSENT, list_id="f1"), ["a2", "a3", "a4", "a6"]),
        (ExportChoice(order=(), who=Who.INSIDE), ["a2", "a3", "a6"]),
        (ExportChoice(order=(), who=Who.INSIDE, list_id="f1"), ["a1"]),
        (ExportChoice(order=(), who=Who.WALK_INS), ["a6"]),
        (ExportChoice(order=(), who=Who.WITHDRAWN), ["a5"]),
        (ExportChoice(order=(), who=Who.REGISTERED), ["a1", "a2", "a3", "a4", "a6"]),
        (ExportChoice(order=(), categories=("Presse", "Team")), ["a3", "a5"]),
        (ExportChoice(order=(), sessions=("s2",)), ["a2"]),
    ],
)
def test_the_filter_keeps_whom_it_names(choice: ExportChoice, expected: list[str]) -> None:
    assert ids(choice) == expected


def test_the_usual_order_is_that_of_a_dictionary_and_one_name_people_stand_under_theirs() -> None:
    assert ids(ExportChoice()) == ["a5", "a6", "a1", "a4", "a2", "a3"]  # Ärmel İrem Öztürk Zimmer Ґалаґан محمد


def test_a_minus_turns_the_order_round() -> None:
    assert ids(ExportChoice(order=("-attendee_id",))) == ["a6", "a5", "a4", "a3", "a2", "a1"]


def test_ordering_by_time_puts_the_first_to_come_first() -> None:
    assert ids(ExportChoice(order=("list:hall:first_in",), who=Who.PRESENT)) == ["a2", "a1", "a3", "a6"]


@pytest.mark.parametrize("choice", [ExportChoice(list_id="cellar"), ExportChoice(sessions=("cellar",))])
def test_an_unknown_list_or_session_is_told_and_not_taken_for_an_empty_one(choice: ExportChoice) -> None:
    with pytest.raises(BadInputError, match="“cellar”"):
        ids(choice)


def test_columns_come_as_chosen() -> None:
    sheet = attendee_sheet(
        table(rows=SIX), ExportChoice(columns=("family_name", "answer:diet", "session:s1"), order=())
    )
    assert [column.header for column in sheet.columns] == ["Nachname", "Ernährung", "Forum 1: Sprache"]
    assert next(iter(sheet.rows())) == ["Öztürk", "vegan", True]


def test_an_unknown_column_is_named() -> None:
    with pytest.raises(BadInputError, match="no column “shoe_size”"):
        attendee_sheet(table(), ExportChoice(columns=("name", "shoe_size")))


def test_the_usual_columns_have_no_ticket_codes_and_no_removed_questions() -> None:
    assert "ticket_code" not in usual(table())
    assert "answer:diet" in usual(table())
    assert "answer:old" not in usual(table())
    assert "answer:old" in available(table())


def test_the_door_log_tells_each_passage_that_counts() -> None:
    undone = replace(check_in("x", "hall", 50), annulled=True)
    person = row(Attendee("x"), check_in("x", "hall", 41), undone, check_in("x", "hall", 300, Direction.EXIT))
    log = available(table())["door_log"].value(person)
    assert log == "24.11. 08:41 ein Einlass · Tür 1\n24.11. 13:00 aus Einlass · Tür 1"


def minutes(of: ExportTable, *check_ins: Any, column: str = "list:hall:minutes") -> object:
    return available(of)[column].value(row(Attendee("x"), *check_ins))


def test_minutes_of_closed_stays_add_up() -> None:
    stays = [check_in("x", "hall", 0), check_in("x", "hall", 60, Direction.EXIT), check_in("x", "hall", 120),
             check_in("x", "hall", 150, Direction.EXIT)]  # fmt: skip
    assert minutes(table(), *stays) == 90


def test_minutes_of_somebody_inside_run_until_the_programme_is_over() -> None:
    assert minutes(table(), check_in("x", "hall", 0)) == 8 * 60  # 8:00 to 16:00, the end of the last session


def test_minutes_of_somebody_inside_run_until_now_while_the_event_lasts() -> None:
    noon = datetime(2026, 11, 24, 11, tzinfo=UTC)
    assert minutes(table(generated_at=noon), check_in("x", "hall", 0)) == 4 * 60


def test_a_list_that_closes_ends_the_stay() -> None:
    closing = replace(HALL, closes=datetime(2026, 11, 24, 10, tzinfo=UTC))
    assert minutes(table(lists=(closing,)), check_in("x", "hall", 0)) == 3 * 60


def test_minutes_are_unknown_where_nobody_knows_when_the_list_was_over() -> None:
    later = datetime(2026, 11, 26, 9, tzinfo=UTC)
    assert minutes(table(sessions=(), generated_at=later), check_in("x", "hall", 0)) is None


def test_the_rule_for_missing_check_outs_is_kept() -> None:
    zero = CheckOutRule(MissingCheckOut.ZERO)
    fixed = CheckOutRule(MissingCheckOut.FIXED, minutes=45)
    assert minutes(table(rule=zero), check_in("x", "hall", 0)) == 0
    assert minutes(table(rule=fixed), check_in("x", "hall", 0)) == 45


def test_who_never_came_has_no_minutes() -> None:
    assert minutes(table()) is None


def test_the_contract_tells_every_list_but_removed_ones_never_entered() -> None:
    gone = replace(FORUM, removed=True)
    presence: Any = attendee_record(table(lists=(HALL, gone)), SIX[3])["presence"]
    assert presence == [{"list": "Einlass", "first_in": None, "last_out": None, "present": False}]
    kept: Any = attendee_record(table(lists=(HALL, gone)), SIX[0])["presence"]
    assert [found["list"] for found in kept] == ["Einlass", gone.name]


texts = st.lists(st.text(max_size=8), max_size=4).map(tuple)
choices = st.builds(ExportChoice, texts, texts, st.sampled_from(list(Who)), st.text(max_size=5), texts, texts)


@given(choices)
def test_a_choice_survives_saving(choice: ExportChoice) -> None:
    assert ExportChoice.from_json(json.loads(json.dumps(choice.to_json()))) == choice


def test_a_choice_saved_without_an_order_has_the_usual_one() -> None:
    assert ExportChoice.from_json({}) == ExportChoice()


@pytest.mark.parametrize(
    "data", [{"columns": "name"}, {"who": "everybody"}, {"columns": [1]}, {"version": "x"}, {"order": None}, []]
)
def test_a_damaged_choice_is_told(data: Any) -> None:
    with pytest.raises(BadInputError, match="damaged"):
        ExportChoice.from_json(data)


def test_a_choice_of_a_newer_version_is_told() -> None:
    with pytest.raises(BadInputError, match="newer version"):
        ExportChoice.from_json({"version": 99})


def test_english_headers_and_words() -> None:
    sheet = attendee_sheet(table(rows=SIX, language="en"), ExportChoice(columns=("name", "came", "state"), order=()))
    assert [column.header for column in sheet.columns] == ["Name", "Attended", "State"]
    assert list(sheet.rows())[4] == ["Hans Ärmel", False, "withdrawn"]


def test_every_word_exists_in_both_languages_with_the_same_placeholders() -> None:
    for german, english in _WORDS.values():
        assert german
        assert english
        assert sorted(part.split("}")[0] for part in german.split("{")[1:]) == sorted(
            part.split("}")[0] for part in english.split("{")[1:]
        )
    assert word("yes", "fr") == "yes"


@pytest.mark.parametrize(
    ("text", "letter"),
    [("Öztürk", "O"), ("öttinger", "O"), ("Łukasz", "L"), ("ßtraße", "S"), ("Ґалаґан", "Г"), ("שרה", "ש"),
     ("محمد", "م"), ("'t Hooft", "T"), ("3M", "#"), ("", "#"), ("İrem", "I"), ("Éva", "E"), ("Æsir", "A")],
)  # fmt: skip
def test_names_are_filed_under_their_plain_letter(text: str, letter: str) -> None:
    assert initial(text) == letter


def test_umlauts_sort_as_their_vowels() -> None:
    assert sorted(["Zimmer", "Öl", "Ost", "Müller", "Muller", "Mull"], key=sort_key) == [
        "Mull", "Muller", "Müller", "Öl", "Ost", "Zimmer",
    ]  # fmt: skip


def test_times_are_written_in_the_events_zone() -> None:
    assert table().local(NOW).utcoffset() == datetime(2026, 11, 24, tzinfo=table().zone).utcoffset()
