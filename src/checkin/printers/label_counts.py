"""How many labels each printer has left, for printers whose labels somebody counts."""

from __future__ import annotations

import logging
import threading

from checkin.domain.errors import QT_TRANSLATE_NOOP, CheckinError, WrongUseError
from checkin.printers.jobs import JobStore

_log = logging.getLogger(__name__)


class LabelCounts:
    """Counts down from what staff said of a new roll; kept over a restart."""

    def __init__(self, store: JobStore) -> None:
        self._store = store
        self._left = dict(store.remaining())
        self._lock = threading.Lock()

    def left(self, printer: str) -> int | None:
        """Return how many labels a printer has left, None where nobody counts."""
        with self._lock:
            return self._left.get(printer)

    def set(self, printer: str, labels: int | None) -> None:
        """Say how many labels are in a printer, after a new roll; None stops counting. Raises WrongUseError below 0."""
        if labels is not None and labels < 0:
            raise WrongUseError(QT_TRANSLATE_NOOP("errors", "A printer cannot hold fewer than no labels."))
        with self._lock:
            self._keep(printer, labels)

    def take(self, printer: str, labels: int) -> None:
        """Count labels that came out."""
        with self._lock:
            if labels <= 0 or (left := self._left.get(printer)) is None:
                return
            try:
                self._keep(printer, max(left - labels, 0))
            except (CheckinError, OSError) as error:  # a full disk must not stop the printing
                _log.error("a count of labels could not be kept: %s", type(error).__name__)

    def _keep(self, printer: str, labels: int | None) -> None:
        self._store.put_remaining(printer, labels)
        if labels is None:
            self._left.pop(printer, None)
        else:
            self._left[printer] = labels
