"""Telling a source what happened at the doors: in order, each act noted down as soon as its answer is here.

A crash between sending and noting sends the act again under the same id (`PendingUpload.nonce`), which the other side
stores once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from checkin.domain.admission import Candidate
from checkin.domain.changes import ChangeKind, Draft
from checkin.domain.errors import BadInputError
from checkin.services.source_acts import CORRECTABLE, CORRECTION, WALK_IN, Kept, Outgoing, outgoing, queue_acts
from checkin.sources.ports import (
    Ability,
    NewRegistration,
    PendingUpload,
    RegistrationSource,
    SourceError,
    Trouble,
    UploadResult,
    UploadState,
)
from checkin.store.event_file import EventFile, Transaction
from checkin.store.source_tables import Delivery, SourceRow
from checkin.store.values import to_json

WAITING, KEPT = "waiting", "kept"
#: How many acts are made ready in one step on the store thread.
_BATCH = 20


@dataclass(slots=True)
class Uploaded:
    """What a run of uploads came to. `contradicted` are ids of check-ins, `stopped` why the rest has to wait."""

    sent: int = 0
    refused: int = 0
    contradicted: list[str] = field(default_factory=list)
    stopped: str = ""
    retry_after: float = 0


class Uploading:
    """Sends one source's queue. `step` does work on the store thread; everything else runs where it is called."""

    def __init__(
        self,
        file: EventFile,
        row: SourceRow,
        source: RegistrationSource,
        step: Callable[..., Any],
        done: Uploaded | None = None,
    ) -> None:
        """`done` counts what was sent, also where `send` raises."""
        self._file = file
        self._row = row
        self._source = source
        self._step = step
        self._waiting: dict[str, Delivery] = {}
        self.done = done or Uploaded()

    def send(self, *, corrections: bool = True) -> Uploaded:
        """Send what waits. Raises SourceError where nobody can send anything until somebody acts."""
        if corrections:
            self._corrections()
        for result in self._source.push(self._pending()):
            self._note(result)
        return self.done

    # -- check-ins and what belongs to them

    def _pending(self) -> Iterator[PendingUpload]:
        """Yield what waits, a few at a time: acts that happen meanwhile are sent in the same run."""
        place = 0
        while batch := self._step(partial(self._next, place)):
            for one in batch:
                place = max(place, one.delivery.sequence)
                if one.upload is not None:
                    self._waiting[one.upload.nonce] = one.delivery
                    yield one.upload

    def _next(self, place: int) -> list[Outgoing]:
        with self._file.reading() as transaction:
            found = transaction.sources.deliveries(self._row.source_id, WAITING, place, _BATCH)
            ready = [outgoing(transaction, self._row, one) for one in found if one.kind not in (CORRECTION, WALK_IN)]
            # a page of nothing but corrections is no end of the queue
            beside = [Outgoing(one, None) for one in found if one.kind in (CORRECTION, WALK_IN)]
        for one in ready:
            if one.kept is not None:
                self._settle(one.delivery, KEPT, one.kept)
        return [*ready, *beside]

    def _note(self, result: UploadResult) -> None:
        delivery = self._waiting.pop(result.nonce)
        if not result.state.settled:
            self.done.stopped = self.done.stopped or result.reason
            self.done.retry_after = max(self.done.retry_after, result.after)
            if delivery.reason != result.reason:
                self._step(partial(self._settle, delivery, WAITING, result.reason))
            return
        if result.state is UploadState.FINAL_REFUSAL:
            self.done.refused += 1
        else:
            self.done.sent += 1
        draft = None
        if result.state is UploadState.CONTRADICTED:
            draft = self._contradiction(delivery, result)
            self.done.contradicted.append(delivery.change.payload["check_in_id"])
        self._step(partial(self._settle, delivery, result.state.value, result.reason, draft))

    def _settle(self, delivery: Delivery, state: str, reason: str, draft: Draft | None = None) -> None:
        with self._file.writing() as transaction:
            transaction.sources.settle(self._row.source_id, delivery.change.id, state, reason)
            if draft is not None:
                transaction.append([draft])

    def _contradiction(self, delivery: Delivery, result: UploadResult) -> Draft:
        payload = delivery.change.payload
        told = {
            "check_in_id": payload["check_in_id"],
            "source": self._row.source_id,
            "list_id": payload["list_id"],
            "at": payload["at"],
            "reason": result.reason,
            "code": result.outcome.value if result.outcome else "",
            "other_at": to_json(result.other_at),
        }
        return Draft(ChangeKind.SCAN_CONTRADICTED, told, delivery.change.subject)

    # -- walk-ins and corrections

    def _corrections(self) -> None:
        """Send walk-ins and corrected names first: an entry can only be sent for somebody who is there."""
        read = partial(self._deliveries, (WAITING, KEPT))
        for delivery in self._step(read):
            if delivery.kind == WALK_IN:
                self._walk_in(delivery)
            elif delivery.kind == CORRECTION:
                self._correct(delivery)

    def _deliveries(self, states: tuple[str, ...]) -> list[Delivery]:
        with self._file.reading() as transaction:
            found = [one for state in states for one in transaction.sources.deliveries(self._row.source_id, state)]
        return [one for one in found if one.kind in (CORRECTION, WALK_IN)]

    def _walk_in(self, delivery: Delivery) -> None:
        person = self._step(partial(self._candidate, delivery.change.subject))
        add = getattr(self._source, "add_walk_in", None)
        if person is None or person.registration.source:
            self._step(partial(self._settle, delivery, UploadState.DONE.value, ""))
        elif add is None or self._source.capabilities().walk_ins is Ability.NO:
            self._keep(delivery, Kept.FORBIDDEN if add else Kept.NOT_TAKEN)
        else:
            fields = {name: getattr(person.attendee, name) for name in (*CORRECTABLE, "category", "language")}
            try:
                made = add(delivery.change.id, fields, dict(person.attendee.answers))
            except (SourceError, BadInputError) as error:
                self._trouble(delivery, error)
                return
            self.done.sent += 1
            self._step(partial(self._made, delivery, person, made))

    def _made(self, delivery: Delivery, person: Candidate, made: NewRegistration) -> None:
        payload = {
            "registration_id": person.registration.registration_id,
            "attendee": {},
            "registration": {"source": self._row.source_id, "source_key": made.key},
            "tickets": [{"code": made.code, "own": False}] if made.code else [],
        }
        draft = Draft(ChangeKind.REGISTRATION_IMPORTED, payload, person.attendee.attendee_id)
        with self._file.writing() as transaction:
            transaction.append([draft])
            transaction.sources.settle(self._row.source_id, delivery.change.id, UploadState.DONE.value)
            # what this person did at the doors can be told now
            for one in transaction.sources.deliveries(self._row.source_id, KEPT):
                if one.reason == Kept.NOT_THERE and one.change.subject == person.attendee.attendee_id:
                    transaction.sources.settle(self._row.source_id, one.change.id, WAITING)

    def _correct(self, delivery: Delivery) -> None:
        person = self._step(partial(self._candidate, delivery.change.subject))
        correct = getattr(self._source, "correct", None)
        if person is None:
            self._keep(delivery, Kept.ERASED)
        elif correct is None or self._source.capabilities().corrections is Ability.NO:
            self._keep(delivery, Kept.FORBIDDEN if correct else Kept.NOT_TAKEN)
        else:
            said = set(delivery.change.payload.get("attendee") or {})
            names = {"given_name", "family_name", "name"}
            wanted = [name for name in CORRECTABLE if name in said or (name in names and said & names)]
            fields = {name: getattr(person.attendee, name) for name in wanted}
            scheme = person.registration.extra.get("remote:name_scheme", "")
            try:
                correct(person.registration.source_key, fields, **({"scheme": scheme} if scheme else {}))
            except (SourceError, BadInputError) as error:
                self._trouble(delivery, error)
                return
            self.done.sent += 1
            self._step(partial(self._settle, delivery, UploadState.DONE.value, ""))

    def _candidate(self, attendee_id: str) -> Candidate | None:
        with self._file.reading() as transaction:
            return transaction.queries.candidate(attendee_id)

    def _keep(self, delivery: Delivery, why: Kept) -> None:
        if (delivery.state, delivery.reason) != (KEPT, why):
            self._step(partial(self._settle, delivery, KEPT, why))

    def _trouble(self, delivery: Delivery, error: SourceError | BadInputError) -> None:
        if not isinstance(error, SourceError):
            self._keep(delivery, Kept.NOT_TAKEN)
        elif error.trouble in (Trouble.FORBIDDEN, Trouble.REJECTED, Trouble.NOT_FOUND):
            self._keep(delivery, Kept.FORBIDDEN if error.trouble is Trouble.FORBIDDEN else Kept.NOT_TAKEN)
        elif error.trouble in (Trouble.UNAUTHORIZED, Trouble.OFF_ORIGIN, Trouble.REVOKED):
            raise error
        elif delivery.reason != error.trouble:
            self._step(partial(self._settle, delivery, WAITING, error.trouble.value))


def queue_all(file: EventFile, source_id: str, step: Callable[..., Any]) -> None:
    """Queue everything that happened since the last time, page by page."""

    def page() -> bool:
        with file.writing() as transaction:
            row = transaction.sources.row(source_id)
            return row is not None and queue_acts(transaction, row)

    while step(page):
        pass


def pending(transaction: Transaction, source_id: str) -> int:
    """Return how many acts a source is still to be told of."""
    counts = transaction.sources.counts(source_id)
    return sum(number for (state, _), number in counts.items() if state == WAITING)
