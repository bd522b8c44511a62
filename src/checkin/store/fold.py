"""Folding changes into the tables: idempotent by id, and the same whatever order they come in.

How each kind keeps its promise: fields by last writer (registers.py); facts (check-ins, prints, notes, tickets) as sets
that only grow; what is computed from facts (presence, counts, double admissions) anew from all of them; erasure wins
over everything that was or will be said of that person.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from sqlalchemy import Connection, Table, bindparam, delete, func, select, update
from sqlalchemy.dialects.sqlite import Insert, insert

from checkin.domain.changes import Change, ChangeKind
from checkin.store import erasing, registers, tables
from checkin.store.fold_many import add_booked_codes
from checkin.store.fold_passages import annulment_row, passage_row, refusal_row
from checkin.store.fold_presence import refold_list, refold_presence
from checkin.store.stripping import PERSONAL_KINDS, Degree

_Payload = Mapping[str, Any]
_ANNULLED = select(tables.annulments.c.check_in_id).where(tables.annulments.c.check_in_id == bindparam("check_in"))


def fold(connection: Connection, change: Change) -> None:
    """Fold one change that is new to this file into the tables; `erasing.as_kept` has already been over it."""
    if change.kind in PERSONAL_KINDS and not change.payload:
        # it was wiped here or elsewhere; if elsewhere, its tombstone is on the way
        return
    _FOLDS[change.kind](connection, change, change.payload)


def _event_edited(connection: Connection, change: Change, payload: _Payload) -> None:
    registers.EVENT.set(connection, payload["event_id"], payload["fields"], change.at)


def _station_named(connection: Connection, change: Change, payload: _Payload) -> None:
    registers.STATIONS.set(connection, payload["station_id"], {"door": payload["door"]}, change.at)


def _station_joined(connection: Connection, change: Change, payload: _Payload) -> None:
    row = {name: payload[name] for name in ("station_id", "chain_key", "user_key", "certificate")}
    # whoever claims the same station later does not become it
    _keep_earliest(connection, tables.station_keys, row | {"stamp": change.at})


def _station_removed(connection: Connection, change: Change, payload: _Payload) -> None:
    row = {"station_id": payload["station_id"], "erase": bool(payload.get("erase")), "stamp": change.at}
    connection.execute(_REMOVED, row)


def _list_edited(connection: Connection, change: Change, payload: _Payload) -> None:
    won = registers.LISTS.set(connection, payload["list_id"], payload["fields"], change.at)
    if "reentry" in won:
        # what counts as a double admission depends on the policy, also for check-ins that came before it
        refold_list(connection, payload["list_id"])


def _session_edited(connection: Connection, change: Change, payload: _Payload) -> None:
    registers.SESSIONS.set(connection, payload["session_id"], payload["fields"], change.at)


def _question_edited(connection: Connection, change: Change, payload: _Payload) -> None:
    registers.QUESTIONS.set(connection, payload["identifier"], payload["fields"], change.at)


def _person(connection: Connection, change: Change, payload: _Payload) -> None:
    """Registrations imported, walk-ins and edits differ only in which parts they carry."""
    attendee_id = change.subject
    if attendee := payload.get("attendee"):
        _set_attendee(connection, attendee_id, attendee, change.at)
    if registration := payload.get("registration"):
        fields = {"attendee_id": attendee_id, **registration}
        registers.REGISTRATIONS.set(connection, payload["registration_id"], fields, change.at)
        add_booked_codes(connection, change)
    for ticket in payload.get("tickets", ()):
        _add_ticket(connection, change, ticket["code"], payload["registration_id"], own=ticket["own"])
    for code in payload.get("revoked_codes", ()):
        _mark_ticket(connection, change, code, {"revoked": True})
    for code in payload.get("restored_codes", ()):
        _mark_ticket(connection, change, code, {"revoked": False})


def _imported(connection: Connection, change: Change, payload: _Payload) -> None:
    _person(connection, change, payload)
    said = {f"source_values.{name}": value for name, value in payload.get("attendee", {}).items()}
    if said and erasing.degree_of(connection, change.subject) is Degree.NOTHING:
        fields = {"attendee_id": change.subject, **said}
        registers.REGISTRATIONS.set(connection, payload["registration_id"], fields, change.at)


def _set_attendee(connection: Connection, attendee_id: str, fields: _Payload, stamp: str) -> None:
    won = registers.ATTENDEES.set(connection, attendee_id, fields, stamp)
    if "sessions" in won:
        _delete(connection, tables.enrolments, "attendee_id", attendee_id)
        rows = [{"attendee_id": attendee_id, "session_id": session_id} for session_id in set(fields["sessions"])]
        if rows:
            connection.execute(insert(tables.enrolments), rows)


def _withdrawn(connection: Connection, change: Change, payload: _Payload) -> None:
    fields = {"attendee_id": change.subject, "state": "withdrawn"}
    registers.REGISTRATIONS.set(connection, payload["registration_id"], fields, change.at)


def _add_ticket(connection: Connection, change: Change, code: str, registration_id: str, *, own: bool) -> None:
    row = {"code": code, "attendee_id": change.subject, "registration_id": registration_id, "own": own}
    _add(connection, tables.tickets, row)


def _mark_ticket(connection: Connection, change: Change, code: str, fields: _Payload) -> None:
    whose = {"code": code, "attendee_id": change.subject}
    registers.TICKET_MARKS.set(connection, f"{change.subject}/{code}", {**whose, **fields}, change.at)


def _ticket_issued(connection: Connection, change: Change, payload: _Payload) -> None:
    _add_ticket(connection, change, payload["code"], payload["registration_id"], own=payload["own"])
    if replaced := payload.get("replaces"):
        _mark_ticket(connection, change, replaced, {"revoked": True})


def _ticket_blocked(connection: Connection, change: Change, payload: _Payload) -> None:
    fields = {name: payload[name] for name in ("blocked", "revoked", "reason") if name in payload}
    _mark_ticket(connection, change, payload["code"], fields)


def _passed(connection: Connection, change: Change, payload: _Payload) -> None:
    annulled = connection.execute(_ANNULLED, {"check_in": payload["check_in_id"]}).first() is not None
    row = passage_row(change, annulled=annulled)
    # an id given twice can only be a mistake elsewhere; the same one must stand in every order
    _keep_earliest(connection, tables.check_ins, row)
    refold_presence(connection, change.subject, payload["list_id"])


def _annulled(connection: Connection, change: Change, payload: _Payload) -> None:
    check_in_id = payload["check_in_id"]
    _keep_earliest(connection, tables.annulments, annulment_row(change))
    check_ins = tables.check_ins
    connection.execute(update(check_ins).where(check_ins.c.check_in_id == check_in_id).values(annulled=True))
    refold_presence(connection, change.subject, payload["list_id"])


def _refused(connection: Connection, change: Change, _: _Payload) -> None:
    _add(connection, tables.refusals, refusal_row(change))


def _contradicted(connection: Connection, change: Change, payload: _Payload) -> None:
    row = {name: payload[name] for name in ("check_in_id", "source", "list_id", "at", "reason", "code", "other_at")}
    row |= {"attendee_id": change.subject, "stamp": change.at}
    _keep_earliest(connection, tables.contradictions, row)


def _double_seen(connection: Connection, change: Change, payload: _Payload) -> None:
    row = {"first_id": payload["first_id"], "second_id": payload["second_id"], "stamp": change.at}
    _keep_earliest(connection, tables.double_admissions_seen, row)


def _badge_printed(connection: Connection, change: Change, payload: _Payload) -> None:
    row = {
        "change_id": change.id,
        "attendee_id": change.subject,
        "at": payload["at"],
        "station": change.station,
        "door": payload.get("door", ""),
        "layout": payload.get("layout", ""),
        "printer": payload.get("printer", ""),
        "reason": payload.get("reason", ""),
    }
    _add(connection, tables.badge_prints, row)


def _note_added(connection: Connection, change: Change, payload: _Payload) -> None:
    row = {
        "note_id": change.id,
        "attendee_id": change.subject,
        "kind": payload.get("kind", ""),
        "text": payload["text"],
        "at": payload["at"],
        "door": payload.get("door", ""),
    }
    _add(connection, tables.notes, row)


def _note_seen(connection: Connection, change: Change, payload: _Payload) -> None:
    _keep_earliest(connection, tables.notes_seen, {"note_id": payload["note_id"], "stamp": change.at})


def _contact_erased(connection: Connection, change: Change, payload: _Payload) -> None:
    _keep_earliest(connection, tables.contact_erasures, _tombstone(change, payload))
    erasing.erase(connection, change.subject, Degree.CONTACT, payload.get("also", ()))


def _erased(connection: Connection, change: Change, payload: _Payload) -> None:
    _keep_earliest(connection, tables.erasures, _tombstone(change, payload))
    erasing.erase(connection, change.subject, Degree.EVERYTHING, payload.get("also", ()))


def _tombstone(change: Change, payload: _Payload) -> dict[str, Any]:
    return {
        "attendee_id": change.subject,
        "stamp": change.at,
        "station": change.station,
        "reason": payload.get("reason", ""),
    }


def _exported(connection: Connection, change: Change, payload: _Payload) -> None:
    row = {name: payload[name] for name in ("kind", "format", "rows", "at", "door")}
    _add(connection, tables.exports_made, {"change_id": change.id, **row})


def _add(connection: Connection, table: Table, row: dict[str, Any]) -> None:
    connection.execute(_adding(table), row)


@cache
def _adding(table: Table) -> Insert:
    return insert(table).on_conflict_do_nothing()


# since when it is removed is the earliest that was said; whoever asks later for its copy to be erased is heard too
_removal, _removals = insert(tables.station_removals), tables.station_removals.c
_REMOVED = _removal.on_conflict_do_update(
    index_elements=["station_id"],
    set_={
        "erase": func.max(_removals.erase, _removal.excluded.erase),
        "stamp": func.min(_removals.stamp, _removal.excluded.stamp),
    },
)


def _keep_earliest(connection: Connection, table: Table, row: dict[str, Any]) -> None:
    """Add a row, or let it replace one that a later change wrote."""
    connection.execute(_keeping_earliest(table, tuple(row)), row)


@cache
def _keeping_earliest(table: Table, columns: tuple[str, ...]) -> Insert:
    statement = insert(table)
    others = {name: statement.excluded[name] for name in columns if name not in table.primary_key.columns}
    conflict = [column.name for column in table.primary_key.columns]
    earlier = statement.excluded.stamp < table.c.stamp
    return statement.on_conflict_do_update(index_elements=conflict, set_=others, where=earlier)


def _delete(connection: Connection, table: Table, column: str, value: str) -> None:
    connection.execute(delete(table).where(table.c[column] == value))


_FOLDS: dict[ChangeKind, Callable[[Connection, Change, _Payload], None]] = {
    ChangeKind.EVENT_EDITED: _event_edited,
    ChangeKind.LIST_EDITED: _list_edited,
    ChangeKind.SESSION_EDITED: _session_edited,
    ChangeKind.QUESTION_EDITED: _question_edited,
    ChangeKind.STATION_NAMED: _station_named,
    ChangeKind.STATION_JOINED: _station_joined,
    ChangeKind.STATION_REMOVED: _station_removed,
    ChangeKind.REGISTRATION_IMPORTED: _imported,
    ChangeKind.REGISTRATION_WITHDRAWN: _withdrawn,
    ChangeKind.ATTENDEE_EDITED: _person,
    ChangeKind.WALK_IN_ADDED: _person,
    ChangeKind.CHECKED_IN: _passed,
    ChangeKind.CHECKED_OUT: _passed,
    ChangeKind.CHECK_IN_ANNULLED: _annulled,
    ChangeKind.SCAN_REFUSED: _refused,
    ChangeKind.SCAN_CONTRADICTED: _contradicted,
    ChangeKind.DOUBLE_ADMISSION_SEEN: _double_seen,
    ChangeKind.BADGE_PRINTED: _badge_printed,
    ChangeKind.TICKET_ISSUED: _ticket_issued,
    ChangeKind.TICKET_BLOCKED: _ticket_blocked,
    ChangeKind.NOTE_ADDED: _note_added,
    ChangeKind.NOTE_SEEN: _note_seen,
    ChangeKind.CONTACT_ERASED: _contact_erased,
    ChangeKind.ATTENDEE_ERASED: _erased,
    ChangeKind.LIST_EXPORTED: _exported,
}
