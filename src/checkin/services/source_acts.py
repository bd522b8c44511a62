"""Which acts a source is told of, and in which words: from changes of the log to what its queue sends.

What happened is read from the log; whose it was, under which code, is read anew when it is sent: a walk-in may have got
a ticket there meanwhile.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from checkin.domain.admission import Candidate
from checkin.domain.changes import Change, ChangeKind
from checkin.domain.event import CheckInList
from checkin.domain.people import ADDON, Ticket
from checkin.domain.scanning import OutcomeCode
from checkin.sources.ports import PendingUpload, UploadKind
from checkin.store.event_file import Transaction
from checkin.store.privacy_queries import wall_time
from checkin.store.source_tables import Delivery, SourceRow

#: A person's fields that a source may take back.
CORRECTABLE = ("given_name", "family_name", "name", "organisation", "email")
#: Corrections and walk-ins, beside the kinds of `ports.UploadKind`.
CORRECTION, WALK_IN = "correction", "walk_in"
#: How many changes are looked through in one step.
PAGE = 500

_KINDS = frozenset(
    {
        ChangeKind.CHECKED_IN,
        ChangeKind.CHECKED_OUT,
        ChangeKind.CHECK_IN_ANNULLED,
        ChangeKind.SCAN_REFUSED,
        ChangeKind.BADGE_PRINTED,
        ChangeKind.ATTENDEE_EDITED,
        ChangeKind.WALK_IN_ADDED,
    }
)
_PASSAGES = {ChangeKind.CHECKED_IN: UploadKind.ENTRY, ChangeKind.CHECKED_OUT: UploadKind.EXIT}


class Kept(StrEnum):
    """Why an act is kept apart instead of being sent."""

    NOT_THERE = "not_in_source"
    FORBIDDEN = "forbidden"
    NOT_TAKEN = "not_taken"
    ERASED = "erased"


@dataclass(frozen=True, slots=True)
class Outgoing:
    """An act on its way. `upload` is None where it cannot be sent; `kept` then says why."""

    delivery: Delivery
    upload: PendingUpload | None
    kept: Kept | None = None


def queue_acts(transaction: Transaction, row: SourceRow) -> bool:
    """Queue what happened since the source's cursor, one page; return whether there may be more."""
    acts = transaction.sources.acts(row.cursor, _KINDS, PAGE)
    view = _View(transaction, row)
    found = [(place, change.id, kind) for place, change in acts if (kind := view.kind_of(change))]
    cursor = acts[-1][0] if len(acts) == PAGE else transaction.queries.newest_change()
    if cursor != row.cursor:
        transaction.sources.queue(row.source_id, found, cursor)
    return len(acts) == PAGE


def outgoing(transaction: Transaction, row: SourceRow, delivery: Delivery) -> Outgoing:
    """Return one act as the source is told of it."""
    return _View(transaction, row).outgoing(delivery)


def ticket_there(transaction: Transaction, list_id: str, person: Candidate) -> tuple[str, str]:
    """Return code and key under which a list's source knows a person; ("", "") where it does not."""
    row = transaction.sources.row(list_id.rpartition(":")[0])
    return _View(transaction, row).ticket(person, list_id) if row is not None else ("", "")


class _View:
    """One source's view of the event inside a transaction."""

    def __init__(self, transaction: Transaction, row: SourceRow) -> None:
        self._transaction = transaction
        self._row = row
        self._lists = {one.list_id: one for one in transaction.queries.lists()}
        self._main = next((one for one in self._lists.values() if one.main), None)

    # -- which acts concern the source

    def kind_of(self, change: Change) -> str:
        """Return what an act is to this source, "" where it is none of its business."""
        if self._row.kind not in ("pretix", "indico"):
            return ""
        payload = change.payload
        match change.kind:
            case ChangeKind.CHECKED_IN | ChangeKind.CHECKED_OUT:
                return _PASSAGES[change.kind].value if self._concerns_passage(change.subject, payload) else ""
            case ChangeKind.CHECK_IN_ANNULLED:
                return self._annulment(change)
            case ChangeKind.SCAN_REFUSED:
                return UploadKind.FAILED.value if self._is_theirs(payload.get("list_id", "")) else ""
            case ChangeKind.BADGE_PRINTED:
                known = self._candidate(change.subject) if self._row.kind == "pretix" else None
                return UploadKind.PRINTLOG.value if known and self._is_of(known) else ""
            case ChangeKind.ATTENDEE_EDITED:
                said = payload.get("attendee") or {}
                known = self._candidate(change.subject) if set(CORRECTABLE) & said.keys() else None
                return CORRECTION if known and self._is_of(known) else ""
            case _:
                is_ours = self._main is not None and self._main.source == self._row.source_id
                return WALK_IN if is_ours and payload else ""

    def _concerns_passage(self, attendee_id: str, payload: Mapping[str, Any]) -> bool:
        if payload.get("remote") or payload.get("moved_from"):
            return False
        list_id = payload.get("list_id", "")
        if self._row.kind == "pretix":
            return self._is_theirs(list_id)
        known = self._candidate(attendee_id)
        return self._main is not None and list_id == self._main.list_id and known is not None and self._is_of(known)

    def _annulment(self, change: Change) -> str:
        if change.payload.get("remote") or change.payload.get("moved"):
            return ""
        check_in = self._transaction.queries.check_in(change.payload["check_in_id"])
        if check_in is None or check_in.remote:
            return ""
        told = self._concerns_passage(change.subject, {"list_id": check_in.list_id})
        return UploadKind.ANNUL.value if told else ""

    def _is_theirs(self, list_id: str) -> bool:
        return list_id.startswith(f"{self._row.source_id}:")

    def _is_of(self, known: Candidate) -> bool:
        return known.registration.source == self._row.source_id

    def _candidate(self, attendee_id: str) -> Candidate | None:
        return self._transaction.queries.candidate(attendee_id) if attendee_id else None

    # -- what the source is told

    def outgoing(self, delivery: Delivery) -> Outgoing:
        """Return the act as it is sent."""
        change, kind = delivery.change, UploadKind(delivery.kind)
        person = self._candidate(change.subject)
        if kind is UploadKind.FAILED:
            return Outgoing(delivery, self._failed(change, person))
        if person is None:
            return Outgoing(delivery, None, Kept.ERASED)
        code = self._code(person, self._lists.get(change.payload.get("list_id", "")), change.payload.get("part", ""))
        if not code or not (self._is_of(person)):
            return Outgoing(delivery, None, Kept.NOT_THERE)
        key, list_id = person.registration.source_key, change.payload.get("list_id", "")
        match kind:
            case UploadKind.ANNUL:
                target = self._first_id(change.subject, change.payload["check_in_id"])
                upload = PendingUpload(kind, change.id, wall_time(change.at), list_id, code, key, target)
            case UploadKind.PRINTLOG:
                upload = PendingUpload(kind, change.id, _at(change), list_id, code, key)
            case _:
                upload = PendingUpload(
                    kind,
                    change.payload["check_in_id"],
                    _at(change),
                    list_id,
                    code,
                    key,
                    answers=self._answers(change),
                    force=bool(change.payload.get("forced")),
                )
        return Outgoing(delivery, upload)

    def ticket(self, person: Candidate, list_id: str) -> tuple[str, str]:
        """Return code and key of a person on a list; ("", "") for somebody of another source."""
        if not self._is_of(person):
            return "", ""
        if person.ticket is not None and person.ticket.part:
            return person.ticket.code, person.registration.source_key
        return self._code(person, self._lists.get(list_id)), person.registration.source_key

    def _failed(self, change: Change, person: Candidate | None) -> PendingUpload:
        payload = change.payload
        list_id = payload.get("list_id", "")
        code = payload.get("ticket", "")
        if person and not code:
            code = self._code(person, self._lists.get(list_id), payload.get("part", ""))
        key = person.registration.source_key if person else ""
        outcome = OutcomeCode(payload["code"]) if payload.get("code") else None
        return PendingUpload(UploadKind.FAILED, change.id, _at(change), list_id, code, key, outcome=outcome)

    def _code(self, person: Candidate, check_in_list: CheckInList | None, part: str = "") -> str:
        """Return the code under which the source knows the person on a list: its own, or that of what was booked.

        `part` is what was judged (`CheckIn.part`): a ticket that stands for something booked is told by its code.
        """
        extra = person.registration.extra
        session = check_in_list.session_id if check_in_list is not None else None
        if booked := extra.get(f"{ADDON}{part}") or (session and extra.get(f"{ADDON}{session}")):
            return booked
        given = [ticket for ticket in self._transaction.queries.tickets(person.attendee.attendee_id) if not ticket.own]
        return min(given, key=_usable).code if given else ""

    def _answers(self, change: Change) -> dict[str, str]:
        """Return what was answered with a check-in: the change that the same act wrote right behind it."""
        for other in self._transaction.privacy.changes_of(change.subject):
            if other.station == change.station and other.number == change.number + 1:
                said = (other.payload.get("attendee") or {}) if other.kind is ChangeKind.ATTENDEE_EDITED else {}
                return {name[8:]: str(text) for name, text in said.items() if name.startswith("answers.")}
        return {}

    def _first_id(self, attendee_id: str, check_in_id: str) -> str:
        """Return under which id the source was told of a check-in, also where that moved to another registration."""
        for change in self._transaction.privacy.changes_of(attendee_id):
            if change.kind in _PASSAGES and change.payload.get("check_in_id") == check_in_id:
                return str(change.payload.get("moved_from") or check_in_id)
        return check_in_id


def _usable(ticket: Ticket) -> tuple[bool, str]:
    return ticket.revoked, ticket.code


def _at(change: Change) -> datetime:
    return datetime.fromisoformat(change.payload["at"])
