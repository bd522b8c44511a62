"""The registration sources of an event: adding, listing, removing; what waits for them, and giving up what came there.

What is kept of a source belongs to this copy of the file: each station pairs and fetches for itself. Lists, people and
check-ins that come from a source are changes like all others.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from checkin.domain.errors import QT_TRANSLATE_NOOP, BadInputError, WrongUseError
from checkin.services.source_building import SourceSettings, build_source, source_id_of
from checkin.services.source_definitions import said_key
from checkin.services.source_secrets import SourceSecrets
from checkin.services.source_uploading import KEPT, WAITING, pending
from checkin.sources.ports import RegistrationSource
from checkin.store.event_file import EventFile, Transaction
from checkin.store.source_tables import SourceRow

FILE = "file"
#: People whose data is given up in one transaction.
_FORGOTTEN = 10


@dataclass(frozen=True, slots=True)
class NewSource:
    """A source as it was entered. `place` tells it from others of its kind; `secret` "" where it needs none."""

    kind: str
    place: tuple[str, ...]
    config: dict[str, Any]
    secret: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class KnownSource:
    """A source as it stands. `place` is fit for the screen; `result` is what the last run came to ({} = none yet)."""

    source_id: str
    kind: str
    place: str
    pending: int
    result: dict[str, Any]
    ask_first: bool = False


class Sources:
    """The registration sources of one event file. Called on the store thread, but for `build`."""

    def __init__(self, file: EventFile) -> None:
        self._file = file
        self.secrets = SourceSecrets(file)
        #: Called after a source was added, removed or given other settings.
        self.changed: Callable[[], None] = _nobody

    def add(self, new: NewSource) -> KnownSource:
        """Add a source, or give a known one other settings or another key; nothing is fetched yet.

        Raises what the source itself raises for settings that cannot be right.
        """
        self._check(new)
        with self._file.writing() as transaction:
            source_id = _id_for(transaction, new)
            transaction.sources.add(source_id, new.kind, new.config)
            transaction.set_local(f"gate:{source_id}", str(new.config.get("gate", "")))
        if new.secret:
            self.secrets.put(source_id, new.secret)
        self.changed()
        return self.known(source_id)

    def _check(self, new: NewSource) -> None:
        with self._file.reading() as transaction:
            zone = transaction.queries.event().timezone
        build_source(SourceSettings("new", new.kind, new.config, new.secret, timezone=zone)).close()

    def listed(self) -> list[KnownSource]:
        """Return the sources in the order in which they were added."""
        with self._file.reading() as transaction:
            return [self._shown(transaction, row) for row in transaction.sources.rows()]

    def known(self, source_id: str) -> KnownSource:
        """Return one source; raises BadInputError for an unknown id."""
        with self._file.reading() as transaction:
            row = transaction.sources.row(source_id)
            if row is None:
                known = ", ".join(one.source_id for one in transaction.sources.rows()) or "-"
                raise BadInputError(
                    QT_TRANSLATE_NOOP("errors", "This event has no source {source}. It has: {known}."),
                    source=source_id[:64],
                    known=known,
                )
            return self._shown(transaction, row)

    def _shown(self, transaction: Transaction, row: SourceRow) -> KnownSource:
        place = str(row.config.get("place", ""))
        ask_first = bool(row.config.get("ask_first"))
        return KnownSource(row.source_id, row.kind, place, pending(transaction, row.source_id), row.result, ask_first)

    def kept_apart(self, source_id: str) -> list[tuple[str, str]]:
        """Return what a source does not take and only this event knows: kind of act and whose, the oldest first.

        Kinds are `CORRECTION`, `WALK_IN` and those of `ports.UploadKind`; of somebody erased the name is "".
        """
        with self._file.reading() as transaction:
            found = transaction.sources.deliveries(source_id, KEPT)
            people = {
                subject: transaction.queries.candidate(subject) for subject in {one.change.subject for one in found}
            }
            names = {subject: known.attendee.display_name for subject, known in people.items() if known is not None}
        return [(one.kind, names.get(one.change.subject, "")) for one in found]

    def remove(self, source_id: str, *, unsent_too: bool = False) -> None:
        """Take a source away; the people and check-ins that came from it stay.

        Raises WrongUseError where acts wait to be sent, unless they may be dropped (`unsent_too`).
        """
        waiting = self.known(source_id).pending
        if waiting and not unsent_too:
            raise WrongUseError(
                QT_TRANSLATE_NOOP(
                    "errors", "{count} acts were not sent to {source} yet. Send them, or export them first."
                ),
                count=waiting,
                source=source_id,
            )
        self.secrets.drop(source_id)
        with self._file.writing() as transaction:
            transaction.sources.remove(source_id)
            transaction.drop_local(said_key(source_id))
            transaction.drop_local(f"gate:{source_id}")
        self.changed()

    def forget(self, source_id: str, step: Callable[..., Any] = lambda work: work()) -> int:
        """Give up everything that came from a source, in this copy of the file alone; return how many people it was.

        For a device whose access was withdrawn: other stations keep their data, and pairing again brings it back.
        Ids and times of check-ins stay. What waits to be sent has to be exported before; it is dropped. `step` does a
        small piece of the work on the store thread, so that scans get in between.
        """
        people: list[str] = step(partial(self._people_of, source_id))
        for start in range(0, len(people), _FORGOTTEN):
            step(partial(self._forget_some, people[start : start + _FORGOTTEN], source_id))
        step(partial(self.remove, source_id, unsent_too=True))
        return len(people)

    def _people_of(self, source_id: str) -> list[str]:
        with self._file.reading() as transaction:
            return transaction.sources.people_of(source_id)

    def _forget_some(self, people: list[str], source_id: str) -> None:
        with self._file.writing() as transaction:
            transaction.sources.forget(people, source_id)

    def set_ask_first(self, source_id: str, *, ask_first: bool) -> None:
        """Let the source judge scans first where it can be reached in time, or judge here at once (the default)."""
        self.known(source_id)
        with self._file.writing() as transaction:
            row = transaction.sources.row(source_id)
            assert row is not None
            transaction.sources.add(source_id, row.kind, row.config | {"ask_first": ask_first})
        self.changed()

    def settings(self, source_id: str) -> SourceSettings:
        """Return what the source is made from, its secret included."""
        secret = self.secrets.get(source_id) or ""
        with self._file.reading() as transaction:
            row = transaction.sources.row(source_id)
            event = transaction.queries.event()
        if row is None:
            raise BadInputError(
                QT_TRANSLATE_NOOP("errors", "This event has no source {source}. It has: {known}."),
                source=source_id[:64],
                known="-",
            )
        return SourceSettings(source_id, row.kind, row.config, secret, row.state, event.timezone, event.language)

    def build(self, source_id: str, step: Callable[..., Any]) -> RegistrationSource:
        """Return the source, ready to be asked; on any thread (`step` does work on the store thread)."""
        settings: SourceSettings = step(lambda: self.settings(source_id))
        return build_source(settings)

    def unsent(self, source_id: str) -> int:
        """Return how many acts wait to be sent."""
        with self._file.reading() as transaction:
            return sum(n for (state, _), n in transaction.sources.counts(source_id).items() if state == WAITING)


def _nobody() -> None:
    """Nobody wants to know."""


def _id_for(transaction: Transaction, new: NewSource) -> str:
    """Return the source's id; the first file goes on where `checkin import` began, with the same people."""
    if new.kind != FILE:
        return source_id_of(new.kind, *new.place)
    files = {row.source_id: row for row in transaction.sources.rows() if row.kind == FILE}
    same = next((one.source_id for one in files.values() if one.config.get("path") == new.config.get("path")), None)
    if same is not None:
        return same
    if FILE not in files:
        return FILE
    return f"{FILE}-{hashlib.sha256(Path(new.place[0]).name.encode()).hexdigest()[:8]}"
