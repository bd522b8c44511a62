"""The changes that services write, each made in one place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from checkin.domain.changes import NAMED_BY, ChangeKind, Draft
from checkin.domain.event import CheckInList, ProgrammeSession, Question
from checkin.domain.people import RegistrationState
from checkin.domain.scanning import CheckIn, Direction, OutcomeCode, ScanRequest
from checkin.store.values import to_json, utc_text


def passed(request: ScanRequest, check_in_id: str, attendee_id: str, *, forced: bool, part: str = "") -> Draft:
    """Somebody went in or out. `part` is what of a server's ticket that was (`CheckIn.part`)."""
    kind = ChangeKind.CHECKED_IN if request.direction is Direction.ENTRY else ChangeKind.CHECKED_OUT
    payload = {
        "check_in_id": check_in_id,
        "list_id": request.list_id,
        "at": utc_text(request.at),
        "door": request.door,
        "operator": request.operator,
        "forced": forced,
        "reason": request.reason,
        **({"part": part} if part else {}),
    }
    return Draft(kind, payload, attendee_id)


def refused(request: ScanRequest, code: OutcomeCode, attendee_id: str, ticket: str, *, part: str = "") -> Draft:
    """A scan was not let through. `ticket` is "" for what must not be kept (not a ticket, or a secret)."""
    payload = {
        "code": code.value,
        "list_id": request.list_id,
        "direction": request.direction.value,
        "at": utc_text(request.at),
        "door": request.door,
        "operator": request.operator,
        "ticket": ticket,
        **({"part": part} if part else {}),
    }
    return Draft(ChangeKind.SCAN_REFUSED, payload, attendee_id)


def annulled(check_in: CheckIn, door: str, reason: str, operator: str) -> Draft:
    """A check-in or check-out is taken back."""
    payload = {
        "check_in_id": check_in.check_in_id,
        "list_id": check_in.list_id,
        "door": door,
        "reason": reason,
        "operator": operator,
    }
    return Draft(ChangeKind.CHECK_IN_ANNULLED, payload, check_in.attendee_id)


def edited(attendee_id: str, fields: Mapping[str, Any], *, door: str = "", operator: str = "") -> Draft:
    """Fields of a person were corrected by hand."""
    payload = {"attendee": to_json(fields), "door": door, "operator": operator}
    return Draft(ChangeKind.ATTENDEE_EDITED, payload, attendee_id)


def state_set(attendee_id: str, registration_id: str, state: RegistrationState) -> Draft:
    """A registration's state was set by hand."""
    payload = {"registration_id": registration_id, "registration": {"state": state.value}}
    return Draft(ChangeKind.ATTENDEE_EDITED, payload, attendee_id)


def walk_in(attendee_id: str, fields: Mapping[str, Any], code: str, *, door: str = "", operator: str = "") -> Draft:
    """Somebody came without a registration and gets one."""
    payload = {
        "registration_id": attendee_id,
        "attendee": to_json(fields),
        "registration": {"origin": "walk_in", "state": "confirmed"},
        "tickets": [{"code": code, "own": True}],
        "door": door,
        "operator": operator,
    }
    return Draft(ChangeKind.WALK_IN_ADDED, payload, attendee_id)


def ticket_issued(attendee_id: str, registration_id: str, code: str, replaces: str = "") -> Draft:
    """A registration got a code of ours; `replaces` names one that is no longer good."""
    payload = {"code": code, "registration_id": registration_id, "own": True, "replaces": replaces}
    return Draft(ChangeKind.TICKET_ISSUED, payload, attendee_id)


def ticket_blocked(
    attendee_id: str, code: str, reason: str, *, blocked: bool, door: str = "", operator: str = ""
) -> Draft:
    """A ticket was blocked, or its blocking lifted."""
    payload = {"code": code, "blocked": blocked, "reason": reason, "door": door, "operator": operator}
    return Draft(ChangeKind.TICKET_BLOCKED, payload, attendee_id)


def badge_printed(attendee_id: str, at: datetime, *, door: str, layout: str, printer: str, reason: str) -> Draft:
    """A badge came out of a printer or went into a PDF."""
    payload = {"at": utc_text(at), "door": door, "layout": layout, "printer": printer, "reason": reason}
    return Draft(ChangeKind.BADGE_PRINTED, payload, attendee_id)


def note_added(attendee_id: str, text: str, at: datetime, *, kind: str = "staff", door: str = "") -> Draft:
    """Staff wrote a note about a person."""
    return Draft(ChangeKind.NOTE_ADDED, {"text": text, "at": utc_text(at), "kind": kind, "door": door}, attendee_id)


def refusal_solved(refusal_id: str, door: str = "", operator: str = "") -> Draft:
    """Staff solved what a refused scan (the id of its change) left open."""
    return Draft(ChangeKind.NOTE_SEEN, {"note_id": refusal_id, "door": door, "operator": operator})


def double_admission_seen(first_id: str, second_id: str, door: str = "") -> Draft:
    """Staff took note of a double admission."""
    return Draft(ChangeKind.DOUBLE_ADMISSION_SEEN, {"first_id": first_id, "second_id": second_id, "door": door})


def erased(attendee_id: str, reason: str, also: Sequence[str] = ()) -> Draft:
    """A person's data is wiped; `also` are refused scans that nobody was known by, of this person's codes."""
    return Draft(ChangeKind.ATTENDEE_ERASED, _erasure(reason, also), attendee_id)


def contact_erased(attendee_id: str, reason: str, also: Sequence[str] = ()) -> Draft:
    """A person's contact data is wiped, the proof of attendance is kept; `also` as for `erased`."""
    return Draft(ChangeKind.CONTACT_ERASED, _erasure(reason, also), attendee_id)


def _erasure(reason: str, also: Sequence[str]) -> dict[str, Any]:
    return {"reason": reason, "also": sorted(also)} if also else {"reason": reason}


def restricted(attendee_id: str, reason: str, *, restricted: bool) -> Draft:
    """A person's data may from now on only be kept, or that is lifted."""
    return Draft(ChangeKind.ATTENDEE_EDITED, {"attendee": {"restricted": restricted}, "reason": reason}, attendee_id)


def list_exported(kind: str, form: str, rows: int, at: datetime, door: str) -> Draft:
    """A list left the program as a file."""
    payload = {"kind": kind, "format": form, "rows": rows, "at": utc_text(at), "door": door}
    return Draft(ChangeKind.LIST_EXPORTED, payload)


def settings_set(event_id: str, values: Mapping[str, Any]) -> Draft:
    """Settings of the event that all stations share; a value of None takes one away."""
    fields = {f"settings.{name}": to_json(value) for name, value in values.items()}
    return Draft(ChangeKind.EVENT_EDITED, {"event_id": event_id, "fields": fields})


def station_named(station_id: str, door: str) -> Draft:
    """A station got its label."""
    return Draft(ChangeKind.STATION_NAMED, {"station_id": station_id, "door": door})


def station_joined(station_id: str, chain_key: str, user_key: str, certificate: str) -> Draft:
    """A station takes part over the wire from now on, known by these public keys."""
    keys = {"chain_key": chain_key, "user_key": user_key, "certificate": certificate}
    return Draft(ChangeKind.STATION_JOINED, {"station_id": station_id, **keys})


def station_removed(station_id: str, *, erase: bool) -> Draft:
    """A station may no longer take part; `erase` asks it to wipe its copy."""
    return Draft(ChangeKind.STATION_REMOVED, {"station_id": station_id, "erase": erase})


def list_set(check_in_list: CheckInList) -> Draft:
    """All that is known of a check-in list."""
    return Draft(
        ChangeKind.LIST_EDITED, {"list_id": check_in_list.list_id, "fields": _fields(check_in_list, "list_id")}
    )


def session_set(session: ProgrammeSession) -> Draft:
    """All that is known of a programme session."""
    return Draft(
        ChangeKind.SESSION_EDITED, {"session_id": session.session_id, "fields": _fields(session, "session_id")}
    )


def question_set(question: Question) -> Draft:
    """All that is known of a question."""
    return Draft(
        ChangeKind.QUESTION_EDITED, {"identifier": question.identifier, "fields": _fields(question, "identifier")}
    )


def thing_removed(kind: ChangeKind, key: str) -> Draft:
    """A session, list or question is not needed any more; `kind` is that of its edits."""
    return Draft(kind, {NAMED_BY[kind]: key, "fields": {"removed": True}})


def _fields(thing: CheckInList | ProgrammeSession | Question, key: str) -> dict[str, Any]:
    fields = {name: to_json(getattr(thing, name)) for name in thing.__slots__ if name not in (key, "extra")}
    extra = {} if isinstance(thing, ProgrammeSession) else thing.extra
    return fields | {f"extra.{name}": to_json(value) for name, value in extra.items()}
