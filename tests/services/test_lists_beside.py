"""One scan for several lists: the hall and whatever forum somebody booked."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from checkin.domain.event import CapacityRule, CheckInList
from checkin.domain.scanning import Direction, ScanRequest
from checkin.services import drafts
from checkin.services.lists_beside import chosen_lists, judged_beside, keep_chosen
from checkin.services.worker import Priority

sys.path.append(str(Path(__file__).parents[1] / "gui"))
from gui_stage import make_event

BESIDE = ("list-1", "list-2", "lunch")


@pytest.fixture
def event(tmp_path):
    made = make_event(tmp_path / "event.checkin")
    made.do(made.desk.edit, made.ids["Ott"], {"sessions": ["forum-2"]})
    yield made
    made.workspace.close()


def passes(event, family, direction=Direction.ENTRY, beside=BESIDE):
    request = ScanRequest(event.codes[family], event.main, direction, datetime.now(UTC))
    return judged_beside(event.workspace, event.workspace.scan(request), request, beside).result(20)


def inside(event, list_id):
    with event.workspace.file.reading() as transaction:
        return transaction.queries.inside(list_id)


def test_one_scan_checks_in_to_the_hall_and_to_the_forum_booked_and_to_no_other(event):
    outcome = passes(event, "Ott")
    assert outcome.code.value == "ADMITTED"
    assert {each.list_id: each.code.value for each in outcome.beside} == {"list-2": "ADMITTED", "lunch": "ADMITTED"}
    assert event.do(inside, event, "list-2") == 1
    assert event.do(inside, event, "list-1") == 0


def test_what_a_list_is_not_meant_for_somebody_is_no_refusal(event):
    passes(event, "Müller", beside=("list-1", "list-2"))
    assert event.workspace.concerns().result().problems == ()


def test_leaving_counts_out_of_every_list_they_are_inside_of(event):
    passes(event, "Ott", beside=("list-2",))
    outcome = passes(event, "Ott", Direction.EXIT, beside=("list-1", "list-2"))
    assert [(each.list_id, each.code.value) for each in outcome.beside] == [("list-2", "CHECKED_OUT")]


def test_a_refusal_at_the_first_list_checks_in_to_none(event):
    passes(event, "Ott", beside=())
    outcome = passes(event, "Ott")
    assert (outcome.code.value, outcome.beside) == ("ALREADY_CHECKED_IN", ())
    assert event.do(inside, event, "list-2") == 0


def test_a_full_list_beside_is_told_and_the_hall_still_counts(event):
    full = CheckInList("lunch", "Mittagessen", capacity=0, capacity_rule=CapacityRule.STOP)

    def write():
        with event.workspace.file.writing() as transaction:
            transaction.append([drafts.list_set(full)])

    event.do(write)
    outcome = passes(event, "Ott", beside=("lunch",))
    assert (outcome.code.value, [each.code.value for each in outcome.beside]) == ("ADMITTED", ["FULL"])


def test_a_list_that_is_gone_does_not_matter(event):
    assert passes(event, "Ott", beside=("no such list",)).code.value == "ADMITTED"


def test_the_choice_is_remembered_for_the_next_start(event):
    assert event.do(chosen_lists, event.workspace.file) == ("", ())
    event.do(keep_chosen, event.workspace.file, "list-1", ("lunch",))
    assert event.do(chosen_lists, event.workspace.file) == ("list-1", ("lunch",))
    state = event.workspace.door_state().result()
    assert (state.chosen, state.beside) == ("list-1", ("lunch",))


def test_what_was_solved_at_one_door_is_open_at_none_and_comes_back_with_the_next_refusal(event):
    refused = ScanRequest(event.codes["Müller"], "list-1", Direction.ENTRY, datetime.now(UTC))
    event.workspace.scan(refused).result()
    (problem,) = event.workspace.concerns().result().problems
    event.do(event.desk.solve, problem.change_id, operator="Eva")
    assert event.workspace.concerns().result().problems == ()
    event.workspace.scan(refused).result()
    assert len(event.workspace.concerns().result().problems) == 1


def test_the_card_tells_who_undid_a_check_in_and_when(event):
    outcome = passes(event, "Ott", beside=())
    event.do(event.desk.undo, outcome.check_in_id, operator="Eva")
    (passage,) = event.workspace.card(event.ids["Ott"]).result().passages
    assert passage.undone is not None
    assert passage.undone.operator == "Eva"
    assert abs((datetime.now(UTC) - passage.undone.at).total_seconds()) < 60


def test_every_act_of_a_door_is_in_the_log_with_its_door_and_operator(event):
    ott = event.ids["Ott"]
    outcome = passes(event, "Ott", beside=())
    event.do(event.desk.undo, outcome.check_in_id, operator="Eva")
    event.do(event.desk.edit, ott, {"given_name": "Ewa"}, operator="Eva")
    event.do(event.desk.add_note, ott, "n", operator="Eva")
    event.do(event.desk.block, ott, reason="lost", operator="Eva")
    event.do(event.desk.add_walk_in, {"name": "X"}, operator="Eva")

    def read():
        with event.workspace.file.reading() as transaction:
            return [change for _, change in transaction.queries.changes()]

    acts = event.workspace.later(Priority.ACT, read).result()[-5:]
    assert [change.payload["operator"] for change in acts] == ["Eva"] * 5
    assert all(change.payload["door"] for change in acts)
