"""Registrations as a source delivers them, before they are matched with those already known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from checkin.domain.people import RegistrationState


class Severity(StrEnum):
    """How much a problem matters: the row was left out, it came in with a loss, or it is only worth knowing."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class ProblemKind(StrEnum):
    """What was found in a list."""

    NO_NAME = "no_name"
    DESTROYED_CHARACTERS = "destroyed_characters"
    BAD_EMAIL = "bad_email"
    BAD_DATE = "bad_date"
    DUPLICATE_CODE = "duplicate_code"
    DUPLICATE_KEY = "duplicate_key"
    POSSIBLE_DUPLICATE = "possible_duplicate"
    POSSIBLE_GROUP = "possible_group"
    ROW_TOO_LONG = "row_too_long"
    VALUE_TOO_LONG = "value_too_long"
    CONTROL_CHARACTERS = "control_characters"
    NOT_SUBMITTED = "not_submitted"
    SUM_ROW = "sum_row"
    HEADER_AGAIN = "header_again"
    UNKNOWN_STATE = "unknown_state"
    KEY_CONTRADICTS = "key_contradicts"
    BAD_QUOTING = "bad_quoting"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something to tell about a row. `row` is its place in the file (1-based, as a spreadsheet counts).

    `column` is the header. `message` is one English sentence for the command line and logs of an import; it must hold
    no personal data beyond the column's name.
    """

    row: int
    column: str
    severity: Severity
    kind: ProblemKind
    message: str


@dataclass(frozen=True, slots=True)
class IncomingRegistration:
    """One registration as the source has it.

    `key` is the source's own id of it where that is stable (an answer id, an order position), else "". `fields` holds
    values for `people.TEXT_FIELDS`, only for columns that the source has; an empty text means the source says "empty".
    `answers` maps question identifiers to text. `sessions` are names of programme sessions chosen, None where the
    source has no such column. `ticket_codes` are codes the source issued. `checked_in_at` is when the source says the
    person came, as far as it says (aware, UTC).
    """

    row: int
    key: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    answers: Mapping[str, str] = field(default_factory=dict)
    photo_consent: bool | None = None
    sessions: tuple[str, ...] | None = None
    state: RegistrationState = RegistrationState.CONFIRMED
    ticket_codes: tuple[str, ...] = ()
    registered_at: datetime | None = None
    checked_in_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class IncomingQuestion:
    """A free column: `identifier` is stable for the same header, `text` the header as the source writes it."""

    identifier: str
    text: str


@dataclass(frozen=True, slots=True)
class RegistrationTable:
    """Everything a source delivered in one go. `source` names the kind of list (e.g. "file")."""

    source: str
    registrations: Sequence[IncomingRegistration]
    questions: Sequence[IncomingQuestion] = ()
    problems: Sequence[Problem] = ()
    skipped: int = 0
