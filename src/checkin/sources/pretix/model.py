"""What a download remembers from run to run, and the parts it yields."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from typing import Any

from checkin.domain.event import CheckInList, ProgrammeSession, Question
from checkin.domain.registration_list import IncomingRegistration, Problem
from checkin.sources.ports import EventFacts, ListExtra, QuestionExtra, RegistrationExtra, RemoteCheckIn

STATE_VERSION = 1


@dataclass(frozen=True, slots=True)
class Access:
    """How to reach one event: the server, its key, and what the key is.

    `token` belongs to a paired device (`device_id` its number there, `profile` its security profile, `gate` the id of
    its gate) or, with `device_id` None, to a team.
    """

    url: str
    organizer: str
    event: str
    token: str = field(repr=False)
    device_id: int | None = None
    profile: str = ""
    gate: str = ""

    @property
    def authorization(self) -> str:
        """The value of the Authorization header."""
        return f"{'Token' if self.device_id is None else 'Device'} {self.token}"


@dataclass(frozen=True, slots=True)
class PretixState:
    """Where the last download stopped. All times are the server's own texts (ISO 8601 or HTTP dates).

    `orders_since`: X-Page-Generated of the first page of the last complete run. `first_generated` and `created_since`:
    the same of a first run that is under way, and the newest order it has. `catalogue` holds the small lists as the
    server sent them (trimmed), `last_modified` their Last-Modified by path.
    """

    orders_since: str = ""
    first_generated: str = ""
    created_since: str = ""
    revoked_since: str = ""
    blocked_since: str = ""
    catalogue: Mapping[str, Any] = field(default_factory=dict, repr=False)
    last_modified: Mapping[str, str] = field(default_factory=dict)

    def pack(self) -> bytes:
        """Return the state as bytes to keep."""
        return json.dumps({"version": STATE_VERSION, **asdict(self)}, ensure_ascii=False).encode()

    @classmethod
    def unpack(cls, data: bytes | None) -> PretixState | None:
        """Read what `pack` wrote; None (so that all is fetched afresh) for nothing, damage, or another version."""
        try:
            found = json.loads(data) if data else None
        except ValueError:
            return None
        if not isinstance(found, dict) or found.get("version") != STATE_VERSION:
            return None
        known = {part.name: found[part.name] for part in fields(cls) if part.name in found}
        whole = all(isinstance(known.get(name, {}), dict) for name in ("catalogue", "last_modified"))
        return cls(**known) if whole else None


@dataclass(frozen=True, slots=True)
class PretixPage:
    """One page, to be applied whole together with `state`. None means "as before" (see `ports.Pull`)."""

    state: PretixState
    registrations: tuple[IncomingRegistration, ...] = ()
    extras: Mapping[str, RegistrationExtra] = field(default_factory=dict)
    check_ins: tuple[RemoteCheckIn, ...] = ()
    problems: tuple[Problem, ...] = ()
    lists: tuple[CheckInList, ...] | None = None
    list_extras: Mapping[str, ListExtra] = field(default_factory=dict)
    sessions: tuple[ProgrammeSession, ...] | None = None
    questions: tuple[Question, ...] | None = None
    question_extras: Mapping[str, QuestionExtra] = field(default_factory=dict)
    facts: EventFacts | None = None
    revoked: tuple[str, ...] = field(default=(), repr=False)
    blocked: Mapping[str, bool] = field(default_factory=dict, repr=False)
    complete: bool = False
