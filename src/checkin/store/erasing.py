"""Erasing in one event file: out of the log and the tables, whatever order the changes come in."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sqlalchemy import Connection, Table, bindparam, delete, select, update
from sqlalchemy.dialects.sqlite import insert

from checkin.domain.changes import Change, ChangeKind, Draft, canonical
from checkin.store import registers, tables
from checkin.store.batches import batched
from checkin.store.stripping import (
    PERSONAL_KINDS,
    PROOF_FIELDS,
    PROOF_MARK,
    PROOF_REGISTRATION,
    STRIPPABLE,
    Degree,
    stripped,
    without_ticket,
)

_ERASED = select(tables.erasures.c.attendee_id).where(tables.erasures.c.attendee_id == bindparam("attendee"))
_CONTACT_ERASED = select(tables.contact_erasures.c.attendee_id).where(
    tables.contact_erasures.c.attendee_id == bindparam("attendee")
)
_WIPED = select(tables.wiped_changes.c.change_id).where(tables.wiped_changes.c.change_id == bindparam("change"))
_ERASING = {ChangeKind.CONTACT_ERASED: Degree.CONTACT, ChangeKind.ATTENDEE_ERASED: Degree.EVERYTHING}
_REASONED_TABLES = (tables.check_ins, tables.badge_prints)
_PERSONAL_TABLES = (
    tables.registrations,
    tables.attendees,
    tables.tickets,
    tables.ticket_marks,
    tables.enrolments,
    tables.notes,
    tables.refusals,
)
_UNREAD = tables.set_aside


def degree_of(connection: Connection, attendee_id: str) -> Degree:
    """Return how much of this person was erased (\"\" is nobody)."""
    if not attendee_id:
        return Degree.NOTHING
    if connection.execute(_ERASED, {"attendee": attendee_id}).first():
        return Degree.EVERYTHING
    if connection.execute(_CONTACT_ERASED, {"attendee": attendee_id}).first():
        return Degree.CONTACT
    return Degree.NOTHING


def as_kept(connection: Connection, change: Change) -> Change:
    """Return a change of elsewhere as this file keeps it: without what was erased of its person."""
    payload = change.payload
    if change.kind is ChangeKind.SCAN_REFUSED and payload.get("ticket") and not change.subject:
        if connection.execute(_WIPED, {"change": change.id}).first():
            payload = without_ticket(payload)
    elif _may_be_stripped(change.kind, payload):
        payload = stripped(change.kind, payload, change.subject, degree_of(connection, change.subject))
    return change if payload is change.payload else replace(change, payload=payload, salt="")


def kept_drafts(connection: Connection, drafts: Sequence[Draft]) -> Sequence[Draft]:
    """Return what happens here as this file keeps it: an import does not bring back whom an erasure took."""
    subjects = {draft.subject for draft in drafts if draft.subject and _may_be_stripped(draft.kind, draft.payload)}
    degrees = _degrees(connection, subjects)
    if not degrees and not any(draft.kind in _ERASING for draft in drafts):
        return drafts
    kept = []
    for draft in drafts:
        if draft.kind in _ERASING:
            degrees[draft.subject] = max(_ERASING[draft.kind], degrees.get(draft.subject, Degree.NOTHING))
        rest = stripped(draft.kind, draft.payload, draft.subject, degrees.get(draft.subject, Degree.NOTHING))
        kept.append(Draft(draft.kind, rest, draft.subject))
    return kept


def _may_be_stripped(kind: ChangeKind, payload: object) -> bool:
    if kind in PERSONAL_KINDS:
        return True
    # the way of every scan: nothing to look up where nobody typed a reason
    return kind in STRIPPABLE and isinstance(payload, dict) and bool(payload.get("reason"))


def _degrees(connection: Connection, subjects: Iterable[str]) -> dict[str, Degree]:
    found: dict[str, Degree] = {}
    for table, degree in ((tables.contact_erasures, Degree.CONTACT), (tables.erasures, Degree.EVERYTHING)):
        for some in batched(sorted(subjects), 500):
            ids = connection.execute(select(table.c.attendee_id).where(table.c.attendee_id.in_(some))).scalars()
            found.update(dict.fromkeys(ids, degree))
    return found


def erase(connection: Connection, attendee_id: str, degree: Degree, also: Iterable[str]) -> None:
    """Take a person out of log and tables; `also` are refused scans of nobody that had one of their codes."""
    annulled = _strip_log(connection, attendee_id, degree)
    # what only a newer version can read may be about this person too
    connection.execute(update(_UNREAD).where(_UNREAD.c.subject == attendee_id).values(content=""))
    if degree is Degree.EVERYTHING:
        for table in _PERSONAL_TABLES:
            connection.execute(delete(table).where(table.c.attendee_id == attendee_id))
    else:
        registers.ATTENDEES.forget(connection, "attendee_id", attendee_id, PROOF_FIELDS)
        registers.REGISTRATIONS.forget(connection, "attendee_id", attendee_id, PROOF_REGISTRATION)
        registers.TICKET_MARKS.forget(connection, "attendee_id", attendee_id, PROOF_MARK)
        connection.execute(delete(tables.notes).where(tables.notes.c.attendee_id == attendee_id))
        refusals = tables.refusals
        connection.execute(update(refusals).where(refusals.c.attendee_id == attendee_id).values(ticket=""))
    for table in _REASONED_TABLES:
        connection.execute(update(table).where(table.c.attendee_id == attendee_id).values(reason=""))
    _without_reason(connection, tables.annulments, annulled)
    for change_id in also:
        _wipe_refusal(connection, change_id)


def _strip_log(connection: Connection, attendee_id: str, degree: Degree) -> list[str]:
    """Strip the person's changes in the log; return the ids of check-ins whose annulments lost their reason."""
    log = tables.changes
    kinds = log.c.kind.in_(sorted(STRIPPABLE))
    annulled = []
    for row in connection.execute(select(log).where(log.c.subject == attendee_id, kinds)).all():
        kind, payload = ChangeKind(row.kind), json.loads(row.payload)
        rest = stripped(kind, payload, attendee_id, degree)
        if rest is payload:
            continue
        _set_payload(connection, row.sequence, canonical(rest))
        if kind is ChangeKind.CHECK_IN_ANNULLED:
            annulled.append(str(payload["check_in_id"]))
    return annulled


def _set_payload(connection: Connection, sequence: int, text: str) -> None:
    log = tables.changes
    connection.execute(update(log).where(log.c.sequence == sequence).values(payload=text, salt=""))


def _without_reason(connection: Connection, table: Table, check_in_ids: Sequence[str]) -> None:
    for some in batched(check_in_ids, 500):
        connection.execute(update(table).where(table.c.check_in_id.in_(some)).values(reason=""))


def _wipe_refusal(connection: Connection, change_id: str) -> None:
    connection.execute(insert(tables.wiped_changes).on_conflict_do_nothing(), {"change_id": change_id})
    log, refusals = tables.changes, tables.refusals
    row = connection.execute(select(log).where(log.c.id == change_id)).first()
    if row is None or row.kind != ChangeKind.SCAN_REFUSED or row.subject:
        return
    payload = json.loads(row.payload)
    if payload.get("ticket"):
        _set_payload(connection, row.sequence, canonical(without_ticket(payload)))
        connection.execute(update(refusals).where(refusals.c.change_id == change_id).values(ticket=""))
