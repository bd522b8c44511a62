"""Signed tickets that nobody here is known by: proved by the event's keys, revoked by the server, found again later."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from checkin.domain.changes import ChangeKind, Draft
from checkin.domain.event import CheckInList
from checkin.domain.ids import code_mark
from checkin.domain.registration_list import IncomingRegistration, RegistrationTable
from checkin.domain.scanning import Direction, OutcomeCode, ScanOutcome, ScanRequest
from checkin.services import drafts
from checkin.services.desk import Desk
from checkin.services.setting_up import create_event_file, new_event
from checkin.services.source_applying import Applier
from checkin.services.source_definitions import facts_name
from checkin.sources.ports import Pull, RegistrationExtra
from checkin.store.event_file import EventFile

VECTORS = json.loads((Path(__file__).parents[1] / "data/qr/sig1_vectors.json").read_text(encoding="utf-8"))
SOURCE, LIST = "pretix-1", "pretix-1:5"
NOW = datetime(2026, 9, 25, 6, 41, tzinfo=UTC)


def ticket() -> dict[str, Any]:
    """Return a vector without times that a key of the first event verifies."""
    rows = VECTORS["vectors"]
    found: dict[str, Any] = next(
        row
        for row in rows
        if row.get("verifies_with_key_index") is not None and row["payload"]["validFromUnixTime"] is None
        and row["payload"]["validUntilUnixTime"] is None and not row["payload"]["subevent"]
    )  # fmt: skip
    return found


def keys() -> list[str]:
    """Return the keys of the event that the vectors were signed for."""
    return list(VECTORS["valid_keys"])


@pytest.fixture
def file(tmp_path: Path) -> Iterator[EventFile]:
    made = create_event_file(tmp_path / "event.checkin", new_event("Konferenz"), machine="m")
    product = str(ticket()["payload"]["item"])
    facts = {"keys": keys(), "products": {product: "Konferenzticket"}, "timezone": "Europe/Berlin"}
    on = CheckInList(LIST, "Einlass", extra={"source": SOURCE, "products": [product]})
    with made.writing() as transaction:
        event_id = transaction.queries.event().event_id
        transaction.append([drafts.settings_set(event_id, {facts_name(SOURCE): facts}), drafts.list_set(on)])
        transaction.sources.add(SOURCE, "pretix", {})
    yield made
    made.close()


def scan(file: EventFile, code: str, **more: Any) -> ScanOutcome:
    return Desk(file).scan(ScanRequest(code, LIST, Direction.ENTRY, NOW, **more))


def mark(file: EventFile, code: str, **what: bool) -> None:
    with file.writing() as transaction:
        transaction.append([Draft(ChangeKind.TICKET_BLOCKED, {"code": code_mark(code), **what})])


def test_it_passes_once_by_the_events_key(file: EventFile) -> None:
    first = scan(file, ticket()["qr"])
    assert (first.code, first.attendee and first.attendee.category) == (OutcomeCode.ADMITTED, "Konferenzticket")
    assert scan(file, ticket()["qr"]).code is OutcomeCode.ALREADY_CHECKED_IN


def test_a_forged_one_is_nobodys(file: EventFile) -> None:
    with file.writing() as transaction:
        event_id = transaction.queries.event().event_id
        transaction.append([drafts.settings_set(event_id, {facts_name(SOURCE): {"keys": []}})])
    assert scan(file, ticket()["qr"]).code is OutcomeCode.UNKNOWN_TICKET


@pytest.mark.parametrize(("what", "verdict"), [("revoked", OutcomeCode.REVOKED), ("blocked", OutcomeCode.BLOCKED)])
def test_one_that_the_server_took_back_is_refused(file: EventFile, what: str, verdict: OutcomeCode) -> None:
    mark(file, ticket()["qr"], **{what: True})
    assert scan(file, ticket()["qr"]).code is verdict


def test_its_check_in_moves_over_when_the_order_comes(file: EventFile) -> None:
    scan(file, ticket()["qr"])
    eva = IncomingRegistration(0, "77", {"given_name": "Eva", "family_name": "Ott"}, ticket_codes=(ticket()["qr"],))
    product = str(ticket()["payload"]["item"])
    extras = {"77": RegistrationExtra(product=product)}
    pull = Pull(RegistrationTable("pretix", (eva,)), extras=extras, state=b"x")
    applier = Applier(file, SOURCE, "pretix", lambda work: work())
    applier.apply(pull)
    applier.apply(pull)  # as after a crash
    again = scan(file, ticket()["qr"])
    assert (again.code, again.attendee and again.attendee.name) == (OutcomeCode.ALREADY_CHECKED_IN, "Eva Ott")
    with file.reading() as transaction:
        assert transaction.queries.counts()[LIST] == (1, 1)
        assert transaction.reports.totals() == (1, 1)
