"""What door staff do, on a real event file."""

from __future__ import annotations

import random
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from checkin import codes
from checkin.domain.errors import BadInputError, CheckinError, WrongUseError
from checkin.domain.event import CapacityRule, CheckInList
from checkin.domain.scanning import AlertKind, Direction, OutcomeCode, ScanOutcome, ScanRequest
from checkin.services import drafts
from checkin.services.desk import Desk
from checkin.services.overview import overview
from checkin.services.setting_up import create_event_file, new_event
from checkin.store.event_file import EventFile

NOW = datetime(2026, 9, 25, 6, 41, tzinfo=UTC)


@pytest.fixture
def file(tmp_path: Path) -> Iterator[EventFile]:
    made = create_event_file(tmp_path / "event.checkin", new_event("Konferenz"), machine="m")
    yield made
    made.close()


@pytest.fixture
def desk(file: EventFile) -> Desk:
    return Desk(file)


def main_list(file: EventFile) -> CheckInList:
    with file.reading() as transaction:
        return transaction.queries.lists()[0]


def code_of(file: EventFile, attendee_id: str) -> str:
    with file.reading() as transaction:
        return transaction.queries.tickets(attendee_id)[0].code


def scan(file: EventFile, code: str, direction: Direction = Direction.ENTRY, **more: Any) -> ScanOutcome:
    at = more.pop("at", NOW)
    return Desk(file).scan(ScanRequest(code, main_list(file).list_id, direction, at, **more))


@pytest.fixture
def eva(file: EventFile, desk: Desk) -> tuple[str, str]:
    attendee = desk.add_walk_in({"given_name": "Eva", "family_name": "Ott"})
    return attendee.attendee_id, code_of(file, attendee.attendee_id)


def test_a_scan_is_durable_once_it_is_answered(file: EventFile, eva: tuple[str, str]) -> None:
    outcome = scan(file, eva[1])
    other = EventFile.open(file.path, machine="other")
    with other.reading() as transaction:
        assert [one.check_in_id for one in transaction.queries.history(eva[0])] == [outcome.check_in_id]
    other.close()


def test_the_second_scan_says_when_and_at_which_door_the_first_was(file: EventFile, eva: tuple[str, str]) -> None:
    scan(file, eva[1], door="Tür 2")
    outcome = scan(file, eva[1], at=NOW + timedelta(minutes=5))
    assert outcome.code is OutcomeCode.ALREADY_CHECKED_IN
    assert outcome.first_check_in is not None
    assert (outcome.first_check_in.at, outcome.first_check_in.door) == (NOW, "Tür 2")


def test_undo_lets_the_same_ticket_in_again_and_may_be_repeated(
    file: EventFile, desk: Desk, eva: tuple[str, str]
) -> None:
    outcome = scan(file, eva[1])
    assert outcome.check_in_id
    desk.undo(outcome.check_in_id)
    desk.undo(outcome.check_in_id)
    assert overview(file).present == 0
    assert scan(file, eva[1]).code is OutcomeCode.ADMITTED


def test_undoing_what_never_was_is_one_clear_sentence(desk: Desk) -> None:
    with pytest.raises(BadInputError, match="no check-in with the id nonsense"):
        desk.undo("nonsense")


def test_a_corrected_name_keeps_the_ticket_valid(file: EventFile, desk: Desk, eva: tuple[str, str]) -> None:
    assert desk.edit(eva[0], {"family_name": "  Otto\n Ött "}).family_name == "Otto Ött"
    outcome = scan(file, eva[1])
    assert outcome.attendee is not None
    assert outcome.attendee.name == "Eva Otto Ött"


def test_an_unknown_field_is_refused_by_name(desk: Desk, eva: tuple[str, str]) -> None:
    with pytest.raises(WrongUseError, match="no field named shoe_size"):
        desk.edit(eva[0], {"shoe_size": "44"})


def test_a_walk_in_without_a_name_is_refused(desk: Desk) -> None:
    with pytest.raises(BadInputError, match="needs a name"):
        desk.add_walk_in({"organisation": "Stadt"})


def test_a_walk_in_is_refused_where_the_hall_is_full(file: EventFile, desk: Desk, eva: tuple[str, str]) -> None:
    hall = main_list(file)
    full = CheckInList(hall.list_id, hall.name, main=True, capacity=1, capacity_rule=CapacityRule.STOP)
    with file.writing() as transaction:
        transaction.append([drafts.list_set(full)])
    scan(file, eva[1])
    with pytest.raises(WrongUseError, match="is full"):
        desk.add_walk_in({"name": "Otto"}, list_id=hall.list_id)


def test_blocking_stops_the_ticket_and_the_person_until_it_is_lifted(
    file: EventFile, desk: Desk, eva: tuple[str, str]
) -> None:
    desk.block(eva[0], reason="verloren")
    by_hand = ScanRequest("", main_list(file).list_id, Direction.ENTRY, NOW)
    assert scan(file, eva[1]).code is OutcomeCode.BLOCKED
    assert desk.admit(eva[0], by_hand).code is OutcomeCode.BLOCKED
    desk.block(eva[0], blocked=False)
    assert scan(file, eva[1]).code is OutcomeCode.ADMITTED


def test_a_code_that_a_keyboard_layout_garbled_is_found_and_said(file: EventFile, desk: Desk) -> None:
    attendee = desk.add_walk_in({"name": "Yvonne"})
    with file.writing() as transaction:
        transaction.append([drafts.ticket_issued(attendee.attendee_id, attendee.attendee_id, "xyz-12/34")])
    outcome = scan(file, "xzyß12-34")
    assert outcome.code is OutcomeCode.ADMITTED
    assert AlertKind.LAYOUT_REPAIRED in {alert.kind for alert in outcome.alerts}


@pytest.mark.parametrize(
    ("payload", "expected"),
    [
        ("https://www.example.org/", OutcomeCode.NOT_A_TICKET),
        ("", OutcomeCode.NOT_A_TICKET),
        ("WIFI:T:WPA;S:Halle;P:geheim;;", OutcomeCode.NOT_A_TICKET),
        ("x" * 10_000, OutcomeCode.NOT_A_TICKET),
        ("abcdefgh", OutcomeCode.UNKNOWN_TICKET),
        (codes.new_ticket_code("another event", random.Random(1)), OutcomeCode.OTHER_EVENT),
    ],
)
def test_what_is_no_ticket_of_this_event_is_named_for_what_it_is(
    file: EventFile, payload: str, expected: OutcomeCode
) -> None:
    assert scan(file, payload).code is expected


def test_a_refused_scan_is_kept_but_no_password_is(file: EventFile) -> None:
    scan(file, "WIFI:T:WPA;S:Halle;P:streng-geheim;;")
    scan(file, "abcdefgh")
    with file.reading() as transaction:
        refused = [change.payload for _, change in transaction.queries.changes() if change.kind == "scan_refused"]
    assert [payload["ticket"] for payload in refused] == ["", "abcdefgh"]
    assert b"streng-geheim" not in file.path.read_bytes()


def test_two_programs_scanning_one_ticket_at_once_admit_it_once(file: EventFile, eva: tuple[str, str]) -> None:
    other = EventFile.open(file.path, machine="other")
    start = threading.Barrier(2)
    verdicts: list[OutcomeCode] = []

    def at_once(program: EventFile) -> None:
        start.wait()
        verdicts.append(scan(program, eva[1]).code)

    threads = [threading.Thread(target=at_once, args=(program,)) for program in (file, other)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    other.close()
    assert sorted(verdicts) == [OutcomeCode.ADMITTED, OutcomeCode.ALREADY_CHECKED_IN]


def test_erasing_a_person_leaves_a_whole_chain_and_no_trace(file: EventFile, desk: Desk) -> None:
    attendee = desk.add_walk_in({"given_name": "Wlodzimierz", "email": "wlodek@example.org"})
    code = code_of(file, attendee.attendee_id)
    scan(file, code)
    desk.erase(attendee.attendee_id, "auf Wunsch")
    with file.reading() as transaction:
        assert transaction.findings() == []
        assert transaction.reports.people() == []
    file.close()
    for part in file.path.parent.iterdir():
        content = part.read_bytes()
        assert b"Wlodzimierz" not in content
        assert b"wlodek@" not in content
        assert code.encode() not in content


def test_an_altered_change_is_found(file: EventFile, eva: tuple[str, str]) -> None:
    from sqlcipher3 import dbapi2

    connection = dbapi2.connect(str(file.path))
    connection.execute("UPDATE changes SET payload = replace(payload, 'Ott', 'Utt') WHERE kind = 'walk_in_added'")
    connection.commit()
    connection.close()
    with file.reading() as transaction:
        assert [finding.damage.value for finding in transaction.findings()] == ["payload_altered"]


def test_a_lost_change_is_found(file: EventFile, eva: tuple[str, str]) -> None:
    from sqlcipher3 import dbapi2

    connection = dbapi2.connect(str(file.path))
    connection.execute("DELETE FROM changes WHERE kind = 'walk_in_added'")
    connection.commit()
    connection.close()
    with file.reading() as transaction:
        assert "lost" in {finding.damage.value for finding in transaction.findings()}


def test_a_list_that_is_not_there_is_told(file: EventFile, eva: tuple[str, str]) -> None:
    with pytest.raises(CheckinError, match="no such check-in list"):
        Desk(file).scan(ScanRequest(eva[1], "nowhere", Direction.ENTRY, NOW))
