"""Erasing in one event file: out of the log and the tables, whatever order the changes come in."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sqlalchemy import Connection, bindparam, select, update
from sqlalchemy.dialects.sqlite import insert

from checkin.domain.changes import Change, ChangeKind, Draft, canonical
from checkin.store import registers, tables
from checkin.store.batches import those_in
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
#: What erases, and how much.
ERASING = {ChangeKind.CONTACT_ERASED: Degree.CONTACT, ChangeKind.ATTENDEE_ERASED: Degree.EVERYTHING}
_REASONED_TABLES = (tables.check_ins, tables.badge_prints)
_PERSONAL_TABLES = (
    tables.registrations,
    tables.attendees,
    tables.tickets,
    tables.booked_codes,
    tables.ticket_marks,
    tables.enrolments,
    tables.notes,
    tables.refusals,
)


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
    if not degrees and not any(draft.kind in ERASING for draft in drafts):
        return drafts
    kept = []
    for draft in drafts:
        if draft.kind in ERASING:
            degrees[draft.subject] = max(ERASING[draft.kind], degrees.get(draft.subject, Degree.NOTHING))
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
    wanted = sorted(subjects)
    for table, degree in (("contact_erasures", Degree.CONTACT), ("erasures", Degree.EVERYTHING)):
        found.update(dict.fromkeys(those_in(connection, table, "attendee_id", wanted), degree))
    return found


#: Made once, as plain SQL of our own tables: an erasure runs them for everybody.
_KINDS = ", ".join(f"'{kind.value}'" for kind in sorted(STRIPPABLE))
_OF_PERSON = f"SELECT sequence, kind, payload FROM changes WHERE subject = ? AND kind IN ({_KINDS})"  # noqa: S608
_SET_PAYLOAD = "UPDATE changes SET payload = ?, salt = '' WHERE sequence = ?"
_DELETIONS = tuple(f"DELETE FROM {table.name} WHERE attendee_id = ?" for table in _PERSONAL_TABLES)  # noqa: S608
_WITHOUT_REASON = tuple(
    f"UPDATE {table.name} SET reason = '' WHERE attendee_id = ? AND reason != ''"  # noqa: S608
    for table in _REASONED_TABLES
)


def erase(connection: Connection, attendee_id: str, degree: Degree, also: Iterable[str]) -> None:
    """Take a person out of log and tables; `also` are refused scans of nobody that had one of their codes."""
    annulled = _strip_log(connection, attendee_id, degree)
    this = (attendee_id,)
    # what only a newer version can read may be about this person too
    connection.exec_driver_sql("UPDATE set_aside SET content = '' WHERE subject = ?", this)
    # a source's own notes may hold answers of its people; without them the next pull reads everything anew
    connection.exec_driver_sql("UPDATE sources SET state = NULL WHERE state IS NOT NULL")
    if degree is Degree.EVERYTHING:
        for statement in _DELETIONS:
            connection.exec_driver_sql(statement, this)
    else:
        registers.ATTENDEES.forget(connection, "attendee_id", attendee_id, PROOF_FIELDS)
        registers.REGISTRATIONS.forget(connection, "attendee_id", attendee_id, PROOF_REGISTRATION)
        registers.TICKET_MARKS.forget(connection, "attendee_id", attendee_id, PROOF_MARK)
        connection.exec_driver_sql("DELETE FROM notes WHERE attendee_id = ?", this)
        connection.exec_driver_sql("DELETE FROM booked_codes WHERE attendee_id = ?", this)
        connection.exec_driver_sql("UPDATE refusals SET ticket = '' WHERE attendee_id = ? AND ticket != ''", this)
    for statement in _WITHOUT_REASON:
        connection.exec_driver_sql(statement, this)
    for check_in_id in annulled:
        connection.exec_driver_sql("UPDATE annulments SET reason = '' WHERE check_in_id = ?", (check_in_id,))
    for change_id in also:
        _wipe_refusal(connection, change_id)


def _strip_log(connection: Connection, attendee_id: str, degree: Degree) -> list[str]:
    """Strip the person's changes in the log; return the ids of check-ins whose annulments lost their reason."""
    annulled = []
    for sequence, name, text in connection.exec_driver_sql(_OF_PERSON, (attendee_id,)).all():
        kind, payload = ChangeKind(name), json.loads(text)
        rest = stripped(kind, payload, attendee_id, degree)
        if rest is payload:
            continue
        connection.exec_driver_sql(_SET_PAYLOAD, (canonical(rest), sequence))
        if kind is ChangeKind.CHECK_IN_ANNULLED:
            annulled.append(str(payload["check_in_id"]))
    return annulled


def _wipe_refusal(connection: Connection, change_id: str) -> None:
    connection.execute(insert(tables.wiped_changes).on_conflict_do_nothing(), {"change_id": change_id})
    log, refusals = tables.changes, tables.refusals
    row = connection.execute(select(log).where(log.c.id == change_id)).first()
    if row is None or row.kind != ChangeKind.SCAN_REFUSED or row.subject:
        return
    payload = json.loads(row.payload)
    if payload.get("ticket"):
        connection.exec_driver_sql(_SET_PAYLOAD, (canonical(without_ticket(payload)), row.sequence))
        connection.execute(update(refusals).where(refusals.c.change_id == change_id).values(ticket=""))
