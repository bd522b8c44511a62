"""What an erasure takes out of a change, by two degrees: contact data only, or everything about the person.

Pure and the same everywhere: each station strips its own copy of a change and comes to the same rest. What is stripped
loses its salt too, so that nobody can find the old value by trying; the digest stays, and with it the chain.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from typing import Any

from checkin.domain.changes import ChangeKind

Payload = Mapping[str, Any]


class Degree(IntEnum):
    """How much of a person was erased."""

    NOTHING = 0
    CONTACT = 1
    EVERYTHING = 2


#: What the proof of attendance needs of a person; all other fields are contact data, also those of later versions.
PROOF_FIELDS = frozenset(
    {"title", "given_name", "family_name", "name", "organisation", "category", "sessions", "restricted"}
)
#: What the proof needs of a registration. `source_key`, `extra` and what the list said may hold an e-mail address.
PROOF_REGISTRATION = frozenset({"attendee_id", "origin", "state", "source", "valid_from", "valid_until"})
PROOF_MARK = frozenset({"code", "attendee_id", "blocked", "revoked"})

_REGISTERING = frozenset({ChangeKind.REGISTRATION_IMPORTED, ChangeKind.ATTENDEE_EDITED, ChangeKind.WALK_IN_ADDED})
#: Changes whose payload tells about a person and is wiped with that person. The others hold only ids and times.
PERSONAL_KINDS = frozenset(
    {
        *_REGISTERING,
        ChangeKind.REGISTRATION_WITHDRAWN,
        ChangeKind.SCAN_REFUSED,
        ChangeKind.TICKET_ISSUED,
        ChangeKind.TICKET_BLOCKED,
        ChangeKind.NOTE_ADDED,
    }
)
#: Changes that are kept as ids and times, but for what somebody typed as their reason.
_REASONED = frozenset(
    {ChangeKind.CHECKED_IN, ChangeKind.CHECKED_OUT, ChangeKind.CHECK_IN_ANNULLED, ChangeKind.BADGE_PRINTED}
)
#: Changes that an erasure touches.
STRIPPABLE = PERSONAL_KINDS | _REASONED


def stripped(kind: ChangeKind, payload: Payload, subject: str, degree: Degree) -> Payload:
    """Return what stays of a change's payload; the same object where nothing goes. Stripping twice changes nothing."""
    if degree is Degree.NOTHING or kind not in STRIPPABLE or not payload:
        return payload
    if kind in _REASONED:
        return _without(payload, "reason")
    if degree is Degree.EVERYTHING or kind is ChangeKind.NOTE_ADDED:
        return {}
    if kind is ChangeKind.SCAN_REFUSED:
        return _without(payload, "ticket")
    if kind in _REGISTERING:
        return _proof(kind, payload, subject)
    # a block's reason is a field with a stamp of its own, so it goes even where it is empty
    return {name: value for name, value in payload.items() if name != "reason"} if "reason" in payload else payload


def may_lack_salt(kind: ChangeKind, payload: Payload, subject: str) -> bool:
    """Tell whether this can be what an erasure left of a payload: without its salt nobody can check it otherwise."""
    if kind is ChangeKind.SCAN_REFUSED and not subject:
        return without_ticket(payload) is payload
    return kind in STRIPPABLE and stripped(kind, payload, subject, Degree.CONTACT) is payload


def without_ticket(payload: Payload) -> Payload:
    """Return a refused scan without the text that was scanned."""
    return _without(payload, "ticket")


def _without(payload: Payload, name: str) -> Payload:
    return {key: value for key, value in payload.items() if key != name} if payload.get(name) else payload


def _proof(kind: ChangeKind, payload: Payload, subject: str) -> Payload:
    said: Payload = payload.get("attendee") or {}
    place: Payload = payload.get("registration") or {}
    person = {name: value for name, value in said.items() if name in PROOF_FIELDS}
    kept = {name: value for name, value in place.items() if name in PROOF_REGISTRATION}
    if not kept and (place or (kind is ChangeKind.REGISTRATION_IMPORTED and said)):
        # without this, whether the row exists would depend on what came first
        kept = {"attendee_id": subject}
    rest = {name: value for name, value in payload.items() if name not in ("attendee", "registration", "reason")}
    result = {**rest, "attendee": person, "registration": kept}
    same = person == said and kept == place and not payload.get("reason")
    return payload if same else result
