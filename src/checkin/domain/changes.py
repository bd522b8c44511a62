"""Changes: everything that ever happens to an event, as facts in the past tense.

A change is appended once and never edited; the store folds it into its tables. Folding is idempotent by `id` and gives
the same tables in whatever order changes arrive (docs/architecture.md, "Changes").
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

Payload = Mapping[str, Any]

_encode = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode


class ChangeKind(StrEnum):
    """The verbs of the log."""

    EVENT_EDITED = "event_edited"
    LIST_EDITED = "list_edited"
    SESSION_EDITED = "session_edited"
    QUESTION_EDITED = "question_edited"
    STATION_NAMED = "station_named"
    STATION_JOINED = "station_joined"
    STATION_REMOVED = "station_removed"
    REGISTRATION_IMPORTED = "registration_imported"
    REGISTRATION_WITHDRAWN = "registration_withdrawn"
    ATTENDEE_EDITED = "attendee_edited"
    WALK_IN_ADDED = "walk_in_added"
    CHECKED_IN = "checked_in"
    CHECKED_OUT = "checked_out"
    CHECK_IN_ANNULLED = "check_in_annulled"
    SCAN_REFUSED = "scan_refused"
    SCAN_CONTRADICTED = "scan_contradicted"
    DOUBLE_ADMISSION_SEEN = "double_admission_seen"
    BADGE_PRINTED = "badge_printed"
    TICKET_ISSUED = "ticket_issued"
    TICKET_BLOCKED = "ticket_blocked"
    NOTE_ADDED = "note_added"
    NOTE_SEEN = "note_seen"
    CONTACT_ERASED = "contact_erased"
    ATTENDEE_ERASED = "attendee_erased"
    LIST_EXPORTED = "list_exported"


#: By which field a change of a list, session or question names it.
NAMED_BY = {
    ChangeKind.LIST_EDITED: "list_id",
    ChangeKind.SESSION_EDITED: "session_id",
    ChangeKind.QUESTION_EDITED: "identifier",
}


@dataclass(frozen=True, slots=True)
class Draft:
    """A change before it is stamped. `subject` is the attendee it is about ("" = nobody), so that erasure finds it."""

    kind: ChangeKind
    payload: Payload
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """One entry of a station's log.

    `at` is the hybrid clock's text. `number` counts the station's changes from 1. `chain` is the SHA-256 (hex) over the
    station's previous `chain`, this change's head and `digest`; `digest` is the salted SHA-256 (hex) of the payload, so
    that payload and salt can be erased and the chain still be verified. `signature` is the station's over `chain`;
    empty until the change leaves its station.
    """

    id: str
    station: str
    at: str
    kind: ChangeKind
    payload: Payload
    subject: str
    number: int
    salt: str
    digest: str
    chain: str
    signature: bytes = b""


def canonical(payload: Payload) -> str:
    """Return the payload as JSON in one fixed form (sorted keys, no spaces, UTF-8 kept)."""
    return _encode(payload)


def payload_digest(salt: str, canonical_payload: str) -> str:
    """Return the salted SHA-256 (hex) of a payload in canonical form."""
    return hashlib.sha256(f"{salt}\n{canonical_payload}".encode()).hexdigest()


def chain_digest(
    previous: str, change_id: str, station: str, at: str, kind: str, number: int, subject: str, digest: str
) -> str:
    """Return the link (SHA-256, hex) that binds a change to all before it; `previous` is "" for a station's first."""
    head = f"{previous}\n{change_id}\n{station}\n{at}\n{kind}\n{number}\n{subject}\n{digest}"
    return hashlib.sha256(head.encode()).hexdigest()
