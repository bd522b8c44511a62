"""Noticing what another program writes to the same event file: a command beside a window, or beside a station."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from checkin.domain.changes import Change
from checkin.services.worker import Priority
from checkin.services.workspace import Workspace

_EVERY_S = 0.04
_AT_ONCE = 500
#: Every so many turns the file itself is asked.
_SURELY = 12


def _written(wal: Path) -> tuple[int, int]:
    """Return what changes when anybody writes to the file; it costs next to nothing to ask."""
    try:
        found = wal.stat()
    except OSError:
        return 0, 0
    return found.st_mtime_ns, found.st_size


class Following:
    """Looks often and cheaply whether the file was written to; tells this program's bus what was new."""

    def __init__(self, workspace: Workspace, noticed: Callable[[], None]) -> None:
        self._workspace = workspace
        self._noticed = noticed
        self._wal = workspace.path.with_name(workspace.path.name + "-wal")
        self._written = (0, 0)
        self._ours: set[str] = set()
        self._version = -1
        self._place = -1
        self._ending = threading.Event()
        self._unsubscribe = workspace.bus.subscribe(self._on_changes)
        threading.Thread(target=self._loop, name="following", daemon=True).start()

    def _on_changes(self, changes: Sequence[Change]) -> None:
        self._ours.update(change.id for change in changes)
        self._written = _written(self._wal)

    def _loop(self) -> None:
        turn = 0
        while not self._ending.wait(_EVERY_S):
            turn += 1
            written = _written(self._wal)
            # the time of two writes may be the same, so it is not all there is to go by
            if written != self._written or turn % _SURELY == 0:
                self._written = written
                self._workspace.later(Priority.SYNC, self._look).exception()

    def _look(self) -> None:
        """On the store thread: tell what others wrote since the last look."""
        file = self._workspace.file
        version = file.data_version()
        if version == self._version:
            return
        self._version = version
        with file.reading() as transaction:
            queries = transaction.queries
            if self._place < 0:
                self._place = queries.newest_change()
            found = queries.changes(self._place, _AT_ONCE)
        if len(found) == _AT_ONCE:
            self._version = -1
        self._place = found[-1][0] if found else self._place
        others = [change for _, change in found if change.id not in self._ours]
        self._ours.difference_update(change.id for _, change in found)
        if others:
            self._workspace.bus.publish(others)
            self._workspace.searching.follow(others)
            # what was just told is not ours
            self._ours.difference_update(change.id for change in others)
            self._noticed()

    def close(self) -> None:
        """Look no more."""
        self._ending.set()
        self._unsubscribe()
