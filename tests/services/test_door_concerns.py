"""What staff should still look into: what a registration's source would not have allowed, until it is seen."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from checkin.domain.changes import ChangeKind, Draft
from checkin.domain.scanning import Direction, OutcomeCode, ScanRequest
from checkin.services.desk import Desk
from checkin.services.door_view import concerns
from checkin.services.setting_up import create_event_file, new_event
from checkin.store.event_file import EventFile
from checkin.store.values import utc_text

NOW = datetime(2026, 9, 25, 6, 41, tzinfo=UTC)


@pytest.fixture
def file(tmp_path: Path) -> Iterator[EventFile]:
    made = create_event_file(tmp_path / "event.checkin", new_event("Konferenz"), machine="m")
    yield made
    made.close()


def contradicted(file: EventFile) -> str:
    """Let somebody in whom the server then says it had let in before; return the person's id."""
    desk = Desk(file)
    guest = desk.add_walk_in({"given_name": "Eva", "family_name": "Ott"})
    with file.reading() as transaction:
        main = transaction.queries.lists()[0].list_id
    outcome = desk.admit(guest.attendee_id, ScanRequest("", main, Direction.ENTRY, NOW))
    told = {
        "check_in_id": outcome.check_in_id,
        "source": "pretix-1",
        "list_id": main,
        "at": utc_text(NOW),
        "reason": "already_redeemed",
        "code": OutcomeCode.ALREADY_CHECKED_IN.value,
        "other_at": utc_text(NOW),
    }
    with file.writing() as transaction:
        transaction.append([Draft(ChangeKind.SCAN_CONTRADICTED, told, guest.attendee_id)])
    return guest.attendee_id


def test_what_the_source_would_not_have_allowed_is_shown_with_who_and_when(file: EventFile) -> None:
    guest = contradicted(file)
    (one,) = concerns(file).objections
    assert (one.attendee.attendee_id, one.code, one.at) == (guest, OutcomeCode.ALREADY_CHECKED_IN, NOW)


def test_once_seen_it_is_shown_no_more(file: EventFile) -> None:
    contradicted(file)
    Desk(file).solve(concerns(file).objections[0].key)
    assert concerns(file).objections == ()
