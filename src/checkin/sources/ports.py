"""What every registration source offers: registrations in parts, and, where the other side takes them, acts back.

A source never keeps state of its own between two runs: it is given the bytes that its last `Pull` carried. It never
judges a scan and never writes to the store.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, ClassVar, Protocol, runtime_checkable

from checkin.domain.errors import SurroundingsError
from checkin.domain.event import CheckInList, ProgrammeSession, Question
from checkin.domain.people import ADDON, ADDON_BLOCKED, ADDON_FROM, ADDON_UNTIL
from checkin.domain.registration_list import RegistrationTable
from checkin.domain.scanning import Direction, OutcomeCode

#: Called with (done, total); total is None while it is unknown.
Progress = Callable[[int, int | None], None]


class Trouble(StrEnum):
    """Why a source cannot be used just now."""

    UNREACHABLE = "unreachable"
    TIMED_OUT = "timed_out"
    BAD_CERTIFICATE = "bad_certificate"
    CUT_OFF = "cut_off"
    NOT_JSON = "not_json"
    TOO_LARGE = "too_large"
    OFF_ORIGIN = "off_origin"
    UNAUTHORIZED = "unauthorized"
    FORBIDDEN = "forbidden"
    NOT_FOUND = "not_found"
    RATE_LIMITED = "rate_limited"
    SERVER_ERROR = "server_error"
    REJECTED = "rejected"
    UNEXPECTED = "unexpected"
    REVOKED = "revoked"
    CANCELLED = "cancelled"
    UNREADABLE = "unreadable"

    @property
    def passing(self) -> bool:
        """Whether trying again later may help without anybody doing anything."""
        return self in _PASSING


_PASSING = frozenset(
    {
        Trouble.UNREACHABLE,
        Trouble.TIMED_OUT,
        Trouble.CUT_OFF,
        Trouble.NOT_JSON,
        Trouble.RATE_LIMITED,
        Trouble.SERVER_ERROR,
        Trouble.CANCELLED,
    }
)


class SourceError(SurroundingsError):
    """A source that cannot be used: a state for the status line, told in one sentence.

    `retry_after` is in seconds where the other side named a time. `status` is the HTTP status where there was one.
    """

    def __init__(
        self,
        trouble: Trouble,
        template: str,
        *,
        retry_after: float | None = None,
        status: int | None = None,
        **params: object,
    ) -> None:
        super().__init__(template, **params)
        self.trouble = trouble
        self.retry_after = retry_after
        self.status = status


class DeviceRevokedError(SourceError):
    """The server withdrew this device's access: what came from there must be erased here.

    Before erasing, check-ins that were not sent yet are offered for export.
    """


# -- from the source


@dataclass(frozen=True, slots=True)
class RegistrationExtra:
    """What a source says of one registration beyond `IncomingRegistration`.

    `product`, `variation` and `subevent` are the server's ids as text ("" = none), as rules compare them; `category` of
    the registration is the product's name. `addons` maps the id of a programme session (of several like ones the later
    with "#" and their number) to the code that the source issued for it: uploads for a list of that session use it.
    `valid_from` and `valid_until` are aware. `attention` asks staff to look twice, `staff_note` says why. `remote` is
    what corrections need to address the registration there.
    """

    product: str = ""
    variation: str = ""
    subevent: str = ""
    blocked: bool = False
    valid_from: datetime | None = None
    valid_until: datetime | None = None
    attention: bool = False
    staff_note: str = ""
    addons: Mapping[str, AddOn] = field(default_factory=dict)
    remote: Mapping[str, str] = field(default_factory=dict)

    def flat(self) -> dict[str, str]:
        """Return it as `Registration.extra` keeps it: texts only, "addon:<session id>" holding the add-on's code."""
        texts = {"product": self.product, "variation": self.variation, "subevent": self.subevent}
        texts |= {"staff_note": self.staff_note, "attention": "1" if self.attention else ""}
        for part, addon in self.addons.items():
            texts |= {f"{ADDON}{part}": addon.code, f"{ADDON_BLOCKED}{part}": "1" if addon.blocked else ""}
            texts |= {f"{ADDON_FROM}{part}": _text_of(addon.valid_from)}
            texts |= {f"{ADDON_UNTIL}{part}": _text_of(addon.valid_until)}
        texts |= {f"remote:{name}": value for name, value in self.remote.items()}
        return {name: text for name, text in texts.items() if text}


@dataclass(frozen=True, slots=True)
class AddOn:
    """Something booked on top of a ticket: its own id and code there, what rules compare, and when it is valid."""

    key: str
    code: str = field(repr=False)
    product: str = ""
    variation: str = ""
    valid_from: datetime | None = None
    valid_until: datetime | None = None
    blocked: bool = False


def _text_of(moment: datetime | None) -> str:
    return moment.isoformat() if moment is not None else ""


@dataclass(frozen=True, slots=True)
class RemoteCheckIn:
    """A check-in that the other side knows, its own or ours. `at` is aware; `remote_id` is stable there.

    `own` is True where it is certain that this device sent it. `device` is the sender's number there, "" if unknown.
    `part` is which of the registration's `addons` was checked in, "" = the registration itself.
    """

    registration_key: str
    list_id: str
    at: datetime
    direction: Direction
    remote_id: str
    device: str = ""
    own: bool = False
    part: str = ""


@dataclass(frozen=True, slots=True)
class ListExtra:
    """What a source says of a check-in list beyond `CheckInList`.

    `remote` is its id there. `products` are the ids of the products it admits, None = all. `addon_match` means that the
    code of a main ticket stands for its add-ons on this list. `subevent` limits it to one date of a series.
    """

    remote: str
    products: frozenset[str] | None = None
    addon_match: bool = False
    subevent: str = ""


@dataclass(frozen=True, slots=True)
class QuestionExtra:
    """What a source says of a question beyond `Question`.

    `products`: asked only of those (None = all); `depends_on`, `depends_values`: asked only where that question
    (identifier) has one of these answers.
    """

    remote: str
    products: frozenset[str] | None = None
    depends_on: str = ""
    depends_values: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class EventFacts:
    """The event as the server has it: what rules and signed tickets need. Datetimes are aware.

    `keys` are base64 of PEM public keys for signed tickets (pretix_sig1). `products` and `variations` map ids to the
    names that categories and sessions bear. `gate` is the id of this device's gate.
    """

    name: str = ""
    timezone: str = ""
    date_from: datetime | None = None
    date_to: datetime | None = None
    date_admission: datetime | None = None
    keys: tuple[str, ...] = ()
    products: Mapping[str, str] = field(default_factory=dict)
    variations: Mapping[str, str] = field(default_factory=dict)
    gate: str = ""


@dataclass(frozen=True, slots=True)
class Pull:
    """One part of what a source delivers, to be applied whole or not at all, together with `state`.

    None for `lists`, `sessions`, `questions`, `facts` means "as before"; a tuple is the whole set, what is missing is
    gone. `extras` goes by the registration's key. `gone` are keys that the source says are no more. `revoked` are codes
    that no longer admit, `blocked` maps codes to whether they are blocked now. `complete` marks the last part of a run;
    `whole` says that the run's parts together are all there is, so that a key not seen in them is gone.
    """

    table: RegistrationTable
    lists: tuple[CheckInList, ...] | None = None
    list_extras: Mapping[str, ListExtra] = field(default_factory=dict)
    sessions: tuple[ProgrammeSession, ...] | None = None
    questions: tuple[Question, ...] | None = None
    question_extras: Mapping[str, QuestionExtra] = field(default_factory=dict)
    facts: EventFacts | None = None
    extras: Mapping[str, RegistrationExtra] = field(default_factory=dict)
    check_ins: tuple[RemoteCheckIn, ...] = ()
    gone: tuple[str, ...] = ()
    revoked: tuple[str, ...] = ()
    blocked: Mapping[str, bool] = field(default_factory=dict)
    complete: bool = True
    whole: bool = False
    state: bytes = field(default=b"", repr=False)


# -- back to the source


class UploadKind(StrEnum):
    """What is told to the other side."""

    ENTRY = "entry"
    EXIT = "exit"
    FAILED = "failed"
    ANNUL = "annul"
    PRINTLOG = "printlog"


@dataclass(frozen=True, slots=True)
class PendingUpload:
    """One act to be told, in the order in which it happened.

    `nonce` is the act's own id (check-in id or change id): sending it twice stores it once. `at` is when it happened
    (aware). `list_id` is our list. `code` is the ticket's code as the source issued it, `key` the registration's key.
    `target` is the nonce of the check-in that an annulment takes back. `outcome` is why a scan was refused. `answers`
    maps question identifiers to text. `force` marks what staff forced.
    """

    kind: UploadKind
    nonce: str
    at: datetime
    list_id: str = ""
    code: str = field(default="", repr=False)
    key: str = ""
    target: str = ""
    outcome: OutcomeCode | None = None
    explanation: str = ""
    answers: Mapping[str, str] = field(default_factory=dict, repr=False)
    force: bool = False


class UploadState(StrEnum):
    """What became of an upload.

    DONE: stored there. CONTRADICTED: stored there, but the server would have decided otherwise: show it to staff.
    FINAL_REFUSAL: the server will never take it; do not send it again. RETRY_LATER: keep it and send it again.
    """

    DONE = "done"
    CONTRADICTED = "contradicted"
    FINAL_REFUSAL = "final_refusal"
    RETRY_LATER = "retry_later"

    @property
    def settled(self) -> bool:
        """Whether the act may leave the queue."""
        return self is not UploadState.RETRY_LATER


@dataclass(frozen=True, slots=True)
class UploadResult:
    """What became of one act. `reason` is the server's reason code ("already_redeemed") or a `Trouble`, never a text.

    `after` is in seconds, for RETRY_LATER. `outcome` is the reason as our verdict, `other_at` the entry that was there
    before ours, for CONTRADICTED.
    """

    nonce: str
    state: UploadState
    reason: str = ""
    after: float = 0
    outcome: OutcomeCode | None = None
    other_at: datetime | None = None


class Ability(StrEnum):
    """Whether the other side takes something from us; UNKNOWN until it is tried."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What a source takes back."""

    check_ins: Ability = Ability.NO
    exits: Ability = Ability.NO
    refusals: Ability = Ability.NO
    annulments: Ability = Ability.NO
    prints: Ability = Ability.NO
    corrections: Ability = Ability.NO
    walk_ins: Ability = Ability.NO
    online_verdicts: Ability = Ability.NO


@runtime_checkable
class RegistrationSource(Protocol):
    """A registration list. Built by its entry point (group `checkin.sources`) from its settings."""

    kind: ClassVar[str]

    def describe(self) -> str:
        """Return where the list comes from, fit for the screen (never a secret)."""
        ...

    def capabilities(self) -> Capabilities:
        """Return what the other side takes back, as far as it is known without asking."""
        ...

    def pull(self, state: bytes | None, progress: Progress | None = None) -> Iterator[Pull]:
        """Yield what is new since `state` (None = everything), each part to be applied whole with its `state`.

        Raises SourceError where it cannot go on; what was yielded until then stays good.
        """
        ...

    def push(self, pending: Iterable[PendingUpload]) -> Iterator[UploadResult]:
        """Send the acts in order and yield each one's result; one bad act does not hold up the rest.

        Raises DeviceRevokedError, and SourceError where nobody can send anything until somebody acts.
        """
        ...

    def close(self) -> None:
        """Let go of connections and files."""
        ...


# -- asking the other side at the door


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """A question that must be answered first: its identifier and whether it may stay empty."""

    identifier: str
    required: bool


@dataclass(frozen=True, slots=True)
class RemoteVerdict:
    """How the server judged a scan. `reason` is its reason code, `explanation` its own words (its language, data)."""

    outcome: OutcomeCode
    reason: str = ""
    explanation: str = field(default="", repr=False)
    registration_key: str = ""
    attention: bool = False
    staff_notes: tuple[str, ...] = field(default=(), repr=False)
    questions: tuple[AskedQuestion, ...] = ()
    details: Mapping[str, Any] = field(default_factory=dict, repr=False)


class OnlineJudge(Protocol):
    """A source that can be asked for a verdict at the door."""

    def redeem(
        self, upload: PendingUpload, *, ignore_unpaid: bool = False, can_ask: bool = True, simulate: bool = False
    ) -> RemoteVerdict:
        """Return the server's verdict and have it stored (unless `simulate`). Raises SourceError."""
        ...


@dataclass(frozen=True, slots=True)
class NewRegistration:
    """A walk-in as the server stored it."""

    key: str
    code: str = field(repr=False)
    order_code: str = ""


class CorrectionTaker(Protocol):
    """A source that takes corrected names and walk-ins. Both raise SourceError (FORBIDDEN where not allowed)."""

    def correct(self, key: str, fields: Mapping[str, str]) -> None:
        """Send the attendee's own fields (`people.TEXT_FIELDS`) as they are now."""
        ...

    def add_walk_in(self, nonce: str, fields: Mapping[str, str], answers: Mapping[str, str]) -> NewRegistration:
        """Make a registration there; `nonce` keeps a repeated call from making two."""
        ...
