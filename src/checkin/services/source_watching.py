"""Looking at the registration sources again and again, on a thread of its own: on a timer, by a key, after each act.

A source out of reach is a state, never a question to anybody: it is tried again, less and less often, and what
happened meanwhile waits in its queue.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from checkin.domain.errors import CheckinError, RefusedError
from checkin.services.source_registry import Sources
from checkin.services.source_syncing import SourceState, Syncing, SyncReport
from checkin.store.event_file import EventFile

#: Seconds between two looks at a source, and how long it is left alone at most while it is out of reach.
EVERY, LONGEST = 30.0, 60.0
#: Seconds between two looks at whether something happened here that a source should be told.
_ACTS_EVERY = 1.0
#: Seconds that a run gets to end when the window closes.
_PATIENCE = 3.0

Told = Callable[[SyncReport], None]


@dataclass(frozen=True, slots=True)
class Watched:
    """How a source stands. `since` is when that began (UTC); `busy` says that it is being looked at just now.

    `news` is the last run that changed anything: what changed is told in one quiet line.
    """

    source_id: str
    kind: str
    place: str
    state: SourceState
    since: datetime
    pending: int = 0
    busy: bool = False
    error: CheckinError | None = None
    news: SyncReport | None = None


@dataclass(slots=True)
class _Turn:
    """When a source is looked at next (monotonic), and how often in a row it was out of reach."""

    due: float = 0.0
    failures: int = 0


class SourceWatcher:
    """Runs with every source of an event until it is stopped. `told` is called on this thread after each run.

    `may` tells whether this station is the one that speaks to the sources now: among several doors one does.
    """

    def __init__(
        self,
        file: EventFile,
        sources: Sources,
        syncing: Syncing,
        step: Callable[..., Any],
        *,
        every: float = EVERY,
        told: Told | None = None,
        may: Callable[[], bool] = lambda: True,
    ) -> None:
        self._file = file
        self._sources = sources
        self._syncing = syncing
        self._step = step
        self._every = every
        self._told = told
        self._may = may
        self._turns: dict[str, _Turn] = {}
        self._watched: dict[str, Watched] = {}
        self._lock = threading.Lock()
        self._wake = threading.Event()
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="sources", daemon=True)
        self._newest = -1

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """End the run under way; what was confirmed is kept, the rest waits for the next time.

        A server that hangs is not waited for: the thread ends with its request, and can write nothing any more once the
        workspace is closed.
        """
        self._stopped.set()
        self._wake.set()
        self._syncing.cancel()
        if self._thread.ident is not None:
            self._thread.join(_PATIENCE)

    def look_now(self) -> None:
        """Look at every source at once (the key F5 in the window)."""
        with self._lock:
            for turn in self._turns.values():
                turn.due = 0.0
        self._wake.set()

    def states(self) -> list[Watched]:
        """Return how the sources stand."""
        with self._lock:
            return list(self._watched.values())

    # -- the thread

    def _watch(self) -> None:
        try:
            self._loop()
        except RefusedError:
            # a server that hung was waited for until after the event was closed: nothing is written any more
            if not self._stopped.is_set():
                raise

    def _loop(self) -> None:
        while not self._stopped.is_set():
            known, happened = self._step(self._known), self._something_happened()
            for source_id in known:
                if self._stopped.is_set():
                    return
                if not self._may():
                    break
                self._turn(source_id, happened=happened)
            self._wake.wait(min(_ACTS_EVERY, self._pause()))
            self._wake.clear()

    def _known(self) -> list[str]:
        found = self._sources.listed()
        with self._lock:
            known = {one.source_id for one in found}
            gone = [one for name, one in self._watched.items() if name not in known]
            self._turns = {name: self._turns.get(name, _Turn()) for name in known}
            now = datetime.now(UTC)
            self._watched = {
                one.source_id: self._watched.get(
                    one.source_id, Watched(one.source_id, one.kind, one.place, SourceState.OK, now, one.pending)
                )
                for one in found
            }
        self._leave(gone)
        return [one.source_id for one in found]

    def _leave(self, gone: list[Watched]) -> None:
        """Tell that sources which were removed are in nobody's way any more, whatever was last said of them."""
        for one in gone:
            if self._told is not None and one.state is not SourceState.OK:
                self._told(SyncReport(one.source_id, one.kind, one.place))

    def _pause(self) -> float:
        with self._lock:
            due = min((turn.due for turn in self._turns.values()), default=time.monotonic() + self._every)
        return max(0.0, due - time.monotonic())

    def _turn(self, source_id: str, *, happened: bool) -> None:
        turn = self._turns[source_id]
        now = time.monotonic()
        if now >= turn.due:
            self._look(source_id, turn, only_tell=False)
        elif happened and turn.failures == 0:
            self._look(source_id, turn, only_tell=True)

    def _something_happened(self) -> bool:
        newest: int = self._step(self._newest_change)
        happened, self._newest = newest != self._newest, newest
        return happened

    def _newest_change(self) -> int:
        with self._file.reading() as transaction:
            return transaction.queries.newest_change()

    def _look(self, source_id: str, turn: _Turn, *, only_tell: bool) -> None:
        self._set(source_id, busy=True)
        report = self._syncing.run(source_id, only_tell=only_tell)
        if only_tell and report.error is None and not report.is_news and not report.pending:
            self._set(source_id, busy=False)  # what happened was none of its business
            return
        passing = report.state is SourceState.OFFLINE or report.retry_after > 0
        turn.failures = turn.failures + 1 if passing else 0
        pause = min(2.0**turn.failures, LONGEST) if passing else self._every
        if passing or not only_tell:
            turn.due = time.monotonic() + max(pause, report.retry_after)
        self._note(report)
        if self._told is not None:
            self._told(report)

    def _note(self, report: SyncReport) -> None:
        with self._lock:
            before = self._watched.get(report.source_id)
        if before is None:
            return
        since = before.since if before.state is report.state else datetime.now(UTC)
        self._set(
            report.source_id,
            busy=False,
            state=report.state,
            since=since,
            pending=report.pending,
            error=report.error,
            news=report if report.is_news else before.news,
        )

    def _set(self, source_id: str, **values: Any) -> None:
        with self._lock:
            if source_id in self._watched:
                self._watched[source_id] = replace(self._watched[source_id], **values)
