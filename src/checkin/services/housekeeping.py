"""What an open event needs done now and then: a backup on a timer and at quitting, and traces of erasures cleared."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from checkin.domain.errors import CheckinError
from checkin.services.backups import Backups, Made
from checkin.services.erasing import Erasing, clear_traces
from checkin.store.event_file import EventFile

_log = logging.getLogger(__name__)


class Housekeeping:
    """Runs on a thread of its own from `start` to `close`. `told` hears of every backup, or of what stopped it."""

    def __init__(
        self,
        file: EventFile,
        backups: Backups,
        *,
        minutes: float = 10,
        told: Callable[[Made | CheckinError], None] | None = None,
    ) -> None:
        self._file = file
        self._backups = backups
        self._minutes = minutes
        self._told = told
        self._ending = threading.Event()
        self._thread = threading.Thread(target=self._loop, name="housekeeping", daemon=True)

    def start(self) -> None:
        """Begin: clear what erasures elsewhere left, then back up as often as was asked for (0 = only at quitting)."""
        self._thread.start()

    def once(self) -> None:
        """Do now what is due; what stands in the way is told, never raised."""
        try:
            if self._backups.run(Erasing(self._file).has_traces):
                clear_traces(self._file, self._backups)
            made = self._backups.make_if_changed()
        except CheckinError as error:
            _log.warning("housekeeping was stopped by a %s", type(error).__name__)
            self._tell(error)
        else:
            if made is not None:
                self._tell(made.problem or made)

    def _tell(self, what: Made | CheckinError) -> None:
        if self._told is not None:
            self._told(what)

    def _loop(self) -> None:
        self.once()
        while not self._ending.wait(self._minutes * 60 if self._minutes > 0 else None):
            self.once()

    def close(self) -> None:
        """Stop the timer and make the last backup; call it before the workspace is closed."""
        self._stop()
        self.once()

    def forget(self) -> None:
        """Stop the timer and remove every backup: this copy of the event is to be wiped."""
        self._stop()
        try:
            self._backups.forget()
        except CheckinError as error:
            _log.warning("backups could not be removed: %s", type(error).__name__)

    def _stop(self) -> None:
        self._ending.set()
        if self._thread.is_alive():
            self._thread.join()
