"""Tickets by e-mail: one message a person, nobody twice, slowly enough for a server, gone on with after a break.

Before a message leaves, the event file says that it is being sent; after the server took it, that it was sent. Whoever
was under way when the program ended counts as uncertain and is not written to again unasked. The record is this copy's
own: it never goes to other stations.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from checkin.services.mail_messages import MailText, address_of, message_for
from checkin.services.mail_server import Delivery, MailServer, MessageRefusedError
from checkin.services.workspace import Workspace

if TYPE_CHECKING:
    from checkin.badges import BadgeData

_KEY = "mailed:"
_UNDER_WAY, _SENT = "under_way", "sent"


class MailState(StrEnum):
    """What became of one person's message, or would."""

    PENDING = "pending"
    SENT = "sent"
    ALREADY_SENT = "already_sent"
    UNCERTAIN = "uncertain"
    NO_ADDRESS = "no_address"
    NO_TICKET = "no_ticket"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class MailOutcome:
    """One person's message. `reason` is the server's own answer where it refused it."""

    attendee_id: str
    state: MailState
    reason: str = ""


@dataclass(frozen=True, slots=True)
class MailJob:
    """What to send, and how fast. `form` is the ticket's, as `BadgeDesk.write_tickets` names it."""

    server: MailServer
    text: MailText
    form: str = "a4"
    per_minute: int = 30
    again_uncertain: bool = False


@dataclass(slots=True)
class MailResult:
    """What was done; `cancelled` says that the user stopped it, the rest is sent next time."""

    outcomes: list[MailOutcome] = field(default_factory=list)
    cancelled: bool = False

    def count(self, state: MailState) -> int:
        """Return how many ended so."""
        return sum(outcome.state is state for outcome in self.outcomes)


class Mailing:
    """Called on a thread of its own: it waits for the store thread and for the server."""

    def __init__(self, workspace: Workspace, wait: Callable[[float], bool]) -> None:
        """Take `wait`, which waits so many seconds and returns True where the user stopped it meanwhile."""
        self._workspace = workspace
        self._wait = wait

    def plan(self, people: Sequence[BadgeData], *, again_uncertain: bool = False) -> list[MailOutcome]:
        """Return for each person whether a message would be sent; nothing is."""
        known = self._workspace.step(self._known)
        return [MailOutcome(one.attendee.attendee_id, _state(one, known, again_uncertain)) for one in people]

    def send(
        self,
        people: Sequence[BadgeData],
        job: MailJob,
        password: str = "",
        progress: Callable[[MailOutcome], None] | None = None,
    ) -> MailResult:
        """Send to whoever has no message yet.

        A person whom the server refuses is told of in the result and skipped. Raises SurroundingsError where the server
        is out of reach or refuses us: whoever got a message is recorded, calling again goes on with the others.
        """
        result = MailResult()
        plans = self.plan(people, again_uncertain=job.again_uncertain)
        pause = 60 / max(1, job.per_minute)
        with Delivery(job.server, password, self._wait) as delivery:
            for person, planned in zip(people, plans, strict=True):
                outcome = planned
                if planned.state is MailState.PENDING:
                    waited = result.count(MailState.SENT) > 0 and self._wait(pause)
                    if waited or self._wait(0):
                        result.cancelled = True
                        return result
                    outcome = self._send_one(person, job, delivery)
                result.outcomes.append(outcome)
                if progress is not None:
                    progress(outcome)
        return result

    def _send_one(self, person: BadgeData, job: MailJob, delivery: Delivery) -> MailOutcome:
        attendee_id = person.attendee.attendee_id
        message = message_for(person, job.server, job.text, job.form)
        # a server out of reach is found out before anybody counts as under way
        delivery.connect()
        self._workspace.step(lambda: self._record(person, _UNDER_WAY))
        try:
            delivery.send(message)
        except MessageRefusedError as refused:
            self._workspace.step(lambda: self._forget(attendee_id))
            return MailOutcome(attendee_id, MailState.REFUSED, refused.answer)
        except BaseException as trouble:
            if not getattr(trouble, "may_have_arrived", True):
                self._workspace.step(lambda: self._forget(attendee_id))
            raise
        self._workspace.step(lambda: self._record(person, _SENT))
        return MailOutcome(attendee_id, MailState.SENT)

    # -- the record, on the store thread

    def _known(self) -> dict[str, dict[str, Any]]:
        with self._workspace.file.reading() as transaction:
            found = transaction.queries.locals(_KEY)
        return {attendee_id: _parsed(text) for attendee_id, text in found.items()}

    def _record(self, person: BadgeData, state: str) -> None:
        entry = {"state": state, "ticket": _fingerprint(person.ticket_code), "at": datetime.now(UTC).isoformat()}
        with self._workspace.file.writing() as transaction:
            transaction.set_local(f"{_KEY}{person.attendee.attendee_id}", json.dumps(entry))

    def _forget(self, attendee_id: str) -> None:
        with self._workspace.file.writing() as transaction:
            transaction.drop_local(f"{_KEY}{attendee_id}")


def _state(person: BadgeData, known: dict[str, dict[str, Any]], again_uncertain: bool) -> MailState:
    if not person.ticket_code:
        return MailState.NO_TICKET
    if address_of(person.attendee.email) is None:
        return MailState.NO_ADDRESS
    entry = known.get(person.attendee.attendee_id)
    # whoever got a new ticket since gets it
    if entry is None or entry.get("ticket") != _fingerprint(person.ticket_code):
        return MailState.PENDING
    if entry.get("state") == _SENT:
        return MailState.ALREADY_SENT
    return MailState.PENDING if again_uncertain else MailState.UNCERTAIN


def _fingerprint(code: str) -> str:
    """Tickets are secrets: the record can tell one from another without holding it."""
    return hashlib.sha256(code.encode()).hexdigest()[:16]


def _parsed(text: str) -> dict[str, Any]:
    try:
        found = json.loads(text)
    except ValueError:
        found = None
    return found if isinstance(found, dict) else {}
