"""One run with a registration source: tell it what happened here, then bring in what it says."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from functools import partial
from typing import Any

from checkin.domain.errors import CheckinError
from checkin.domain.registration_list import Problem
from checkin.services.source_applying import Applied, Applier
from checkin.services.source_registry import Sources
from checkin.services.source_uploading import KEPT, WAITING, Uploaded, Uploading, queue_all
from checkin.sources.ports import DeviceRevokedError, Progress, RegistrationSource, SourceError
from checkin.store.event_file import EventFile, Transaction
from checkin.store.source_tables import Contradicted, SourceRow
from checkin.store.values import utc_text


class SourceState(StrEnum):
    """How a source stands: in order; out of reach for now; needing somebody to act; withdrawn by its server."""

    OK = "ok"
    OFFLINE = "offline"
    ERROR = "error"
    REVOKED = "revoked"


@dataclass(frozen=True, slots=True)
class KeptApart:
    """A correction, a walk-in or a check-in that the source does not take, and why (`source_acts.Kept`)."""

    kind: str
    attendee_id: str
    reason: str


@dataclass(slots=True)
class SyncReport:
    """What a run came to. `pending` acts still wait; `waiting` says for what, by reason.

    `contradicted` are check-ins of this run that the source stored but would not have allowed. `missing` are people
    whom the list lacks and who were kept, because it lacks too many to be whole. `retry_after` is in seconds.
    """

    source_id: str
    kind: str
    place: str
    state: SourceState = SourceState.OK
    added: int = 0
    changed: int = 0
    withdrawn: int = 0
    check_ins: int = 0
    missing: int = 0
    uploaded: int = 0
    refused: int = 0
    pending: int = 0
    waiting: dict[str, int] = field(default_factory=dict)
    kept: tuple[KeptApart, ...] = ()
    contradicted: tuple[Contradicted, ...] = ()
    problems: tuple[Problem, ...] = ()
    error: CheckinError | None = None
    retry_after: float = 0

    @property
    def is_news(self) -> bool:
        """Whether the run changed anything worth a line."""
        counts = (self.added, self.changed, self.withdrawn, self.check_ins, self.uploaded, self.refused)
        return any(counts) or bool(self.contradicted)


class Syncing:
    """Runs with sources. Runs where it is called; `step` does work on the store thread, behind everything urgent."""

    def __init__(self, file: EventFile, sources: Sources, step: Callable[..., Any]) -> None:
        self._file = file
        self._sources = sources
        self._step = step
        self._current: RegistrationSource | None = None
        self._running = threading.Lock()

    def cancel(self) -> None:
        """Give up what is being waited for, from another thread; the run then ends as if the source were away."""
        if (source := self._current) is not None:
            source.close()

    def run(self, source_id: str, progress: Progress | None = None, *, only_tell: bool = False) -> SyncReport:
        """Do one run; never raises for what the source does. Raises BadInputError for an unknown id.

        With `only_tell` the source is told what happened here and not asked for anything. One run at a time: the timer
        and somebody who looks now take turns.
        """
        with self._running:
            return self._run(source_id, progress, only_tell=only_tell)

    def _run(self, source_id: str, progress: Progress | None, *, only_tell: bool) -> SyncReport:
        known = self._step(partial(self._sources.known, source_id))
        report = SyncReport(source_id, known.kind, known.place)
        queue_all(self._file, source_id, self._step)
        applied, uploaded = Applied(), Uploaded()
        if only_tell and not self._step(partial(self._sources.unsent, source_id)):
            return report
        try:
            with closing(self._sources.build(source_id, self._step)) as source:
                self._current = source
                self._talk(source_id, source, applied, uploaded, progress, only_tell=only_tell)
        except CheckinError as error:
            report.error = error
            report.state = state_of(error)
            report.retry_after = getattr(error, "retry_after", None) or 0
        finally:
            self._current = None
        self._count(report, applied, uploaded)
        self._step(partial(self._finish, report, uploaded))
        return report

    def _talk(
        self,
        source_id: str,
        source: RegistrationSource,
        applied: Applied,
        uploaded: Uploaded,
        progress: Progress | None,
        *,
        only_tell: bool,
    ) -> None:
        row: SourceRow = self._step(partial(self._row, source_id))
        uploading = Uploading(self._file, row, source, self._step, uploaded)
        # told first, so that the answer shows it; without notes from the last run (an erasure takes them along) the
        # source does not know its own products, which walk-ins need
        uploading.send(corrections=row.state is not None)
        if only_tell:
            return
        keep_missing = bool(row.config.get("keep_missing"))
        applier = Applier(self._file, source_id, row.kind, self._step, keep_missing=keep_missing)
        for pull in source.pull(row.state, progress):
            applied.add(applier.apply(pull))

    def _row(self, source_id: str) -> SourceRow:
        with self._file.reading() as transaction:
            row = transaction.sources.row(source_id)
        assert row is not None
        return row

    def _count(self, report: SyncReport, applied: Applied, uploaded: Uploaded) -> None:
        report.added, report.changed, report.withdrawn = applied.added, applied.changed, applied.withdrawn
        report.check_ins, report.missing = applied.check_ins, applied.missing
        report.problems = tuple(applied.problems)
        report.uploaded, report.refused = uploaded.sent, uploaded.refused
        report.retry_after = max(report.retry_after, uploaded.retry_after)

    def _finish(self, report: SyncReport, uploaded: Uploaded) -> None:
        with self._file.writing() as transaction:
            read_queue(transaction, report)
            mine = set(uploaded.contradicted)
            found = transaction.sources.contradicted(report.source_id) if mine else []
            report.contradicted = tuple(one for one in found if one.check_in_id in mine)
            transaction.sources.set_result(report.source_id, _result(report))


def read_queue(transaction: Transaction, report: SyncReport) -> None:
    """Fill in what waits for the source and what is kept apart."""
    counts = transaction.sources.counts(report.source_id)
    report.waiting = {reason: number for (state, reason), number in sorted(counts.items()) if state == WAITING}
    report.pending = sum(report.waiting.values())
    report.kept = tuple(
        KeptApart(one.kind, one.change.subject, one.reason)
        for one in transaction.sources.deliveries(report.source_id, KEPT)
    )


def state_of(error: CheckinError) -> SourceState:
    """Return what an error means for the source."""
    if isinstance(error, DeviceRevokedError):
        return SourceState.REVOKED
    if isinstance(error, SourceError) and error.trouble.passing:
        return SourceState.OFFLINE
    return SourceState.ERROR


def _result(report: SyncReport) -> dict[str, Any]:
    return {
        "at": utc_text(datetime.now(UTC)),
        "state": report.state.value,
        "error": str(report.error) if report.error else None,
        "added": report.added,
        "changed": report.changed,
        "withdrawn": report.withdrawn,
        "uploaded": report.uploaded,
        "missing": report.missing,
    }
