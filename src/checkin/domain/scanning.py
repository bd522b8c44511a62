"""Check-ins and what a scan comes to. Codes and data only: the words are the gui's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Direction(StrEnum):
    """Which way somebody goes through the door."""

    ENTRY = "entry"
    EXIT = "exit"


class OutcomeCode(StrEnum):
    """The verdict of a scan."""

    ADMITTED = "ADMITTED"
    CHECKED_OUT = "CHECKED_OUT"
    ALREADY_CHECKED_IN = "ALREADY_CHECKED_IN"
    UNKNOWN_TICKET = "UNKNOWN_TICKET"
    NOT_A_TICKET = "NOT_A_TICKET"
    OTHER_EVENT = "OTHER_EVENT"
    CANCELLED = "CANCELLED"
    UNPAID = "UNPAID"
    UNAPPROVED = "UNAPPROVED"
    BLOCKED = "BLOCKED"
    REVOKED = "REVOKED"
    NOT_YET_VALID = "NOT_YET_VALID"
    NO_LONGER_VALID = "NO_LONGER_VALID"
    WRONG_LIST = "WRONG_LIST"
    RULES = "RULES"
    QUESTIONS_REQUIRED = "QUESTIONS_REQUIRED"
    AMBIGUOUS = "AMBIGUOUS"
    FULL = "FULL"

    @property
    def passed(self) -> bool:
        """Whether the person may go on (exit status 0 of `checkin scan`)."""
        return self in (OutcomeCode.ADMITTED, OutcomeCode.CHECKED_OUT)


class AlertKind(StrEnum):
    """What staff should notice besides the verdict."""

    STAFF_NOTE = "staff_note"
    VIP = "vip"
    ATTENTION = "attention"
    FORCED = "forced"
    UNPAID_IGNORED = "unpaid_ignored"
    CAPACITY_NEAR = "capacity_near"
    CAPACITY_REACHED = "capacity_reached"
    NOT_INSIDE = "not_inside"
    BOOKED_SESSIONS = "booked_sessions"
    LIST_NOT_OPEN = "list_not_open"
    LIST_CLOSED = "list_closed"
    LAYOUT_REPAIRED = "layout_repaired"
    QUESTION = "question"
    CODE_KIND = "code_kind"
    RULE = "rule"
    RESTRICTED = "restricted"
    DOORS_APART = "doors_apart"
    BESIDE_FAILED = "beside_failed"


@dataclass(frozen=True, slots=True)
class Alert:
    """One thing to notice. `text` is data (a note, a session's name, a code's kind), never a sentence of ours."""

    kind: AlertKind
    text: str = ""


@dataclass(frozen=True, slots=True)
class CheckIn:
    """Somebody went through the door of a list. `at` is when (UTC), `stamp` the hybrid clock's text for ordering.

    `remote` names the registration source that told of it ("" = seen at a door of ours); `untimed` says that the source
    stamps its own time, so that it cannot be told from one that we sent there (see presence.without_echoes). `part` is
    what of a server's ticket was checked in where it is counted apart (`people.Ticket.part`).
    """

    check_in_id: str
    attendee_id: str
    list_id: str
    direction: Direction
    at: datetime
    station_id: str
    door: str = ""
    forced: bool = False
    reason: str = ""
    operator: str = ""
    annulled: bool = False
    stamp: str = ""
    remote: str = ""
    untimed: bool = False
    part: str = ""


@dataclass(frozen=True, slots=True)
class AttendeeSummary:
    """What a verdict and a search result show of a person."""

    attendee_id: str
    name: str
    organisation: str = ""
    category: str = ""


@dataclass(frozen=True, slots=True)
class Ruling:
    """How a registration source judged a scan that it was asked about first; it has stored it already.

    `questions` are the identifiers of those that it wants answered first.
    """

    source: str
    outcome: OutcomeCode
    registration_key: str = ""
    questions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ScanRequest:
    """What a door asks. `code` is the payload as scanned; `at` (aware) is both now and the check-in's time.

    `also` are other readings of the same scan, tried where `code` is not known.

    Between doors: `check_in_id` is the id that an entry was claimed with ("" = none was), `told` are entries that
    another door claimed first and that are still on their way here, `unanswered` says that nobody could say whether one
    was. `ruling` is the source's verdict where it was asked first: it stands.
    """

    code: str
    list_id: str
    direction: Direction
    at: datetime
    door: str = ""
    operator: str = ""
    force: bool = False
    reason: str = ""
    ignore_unpaid: bool = False
    answers: Mapping[str, str] = field(default_factory=dict)
    also: tuple[str, ...] = ()
    check_in_id: str = ""
    told: tuple[CheckIn, ...] = ()
    unanswered: bool = False
    ruling: Ruling | None = None


@dataclass(frozen=True, slots=True)
class ScanOutcome:
    """What a scan came to: the answer a door shows, durable once it is returned.

    `first_check_in` is the entry that counts for ALREADY_CHECKED_IN. `change_id` names the change that recorded it.
    `beside` are the verdicts of other lists that this door counts for with the same scan.
    """

    code: OutcomeCode
    list_id: str
    list_name: str
    at: datetime
    direction: Direction = Direction.ENTRY
    attendee: AttendeeSummary | None = None
    check_in_id: str | None = None
    first_check_in: CheckIn | None = None
    alerts: tuple[Alert, ...] = ()
    change_id: str | None = None
    ticket_code: str = ""
    beside: tuple[ScanOutcome, ...] = ()
