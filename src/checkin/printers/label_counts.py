"""How many labels each printer has left, for printers whose labels somebody counts.

A roll is in a printer, not in an event: the counts are the machine's, shared by all programs on it.
"""

from __future__ import annotations

import json
import logging
import threading
from collections.abc import Callable
from pathlib import Path

from checkin.domain.errors import QT_TRANSLATE_NOOP, CheckinError, SurroundingsError, WrongUseError
from checkin.files import write_whole
from checkin.printers.locking import held

FILE_NAME = "label-counts.json"
_log = logging.getLogger(__name__)


class LabelCounts:
    """Counts down from what staff said of a new roll; kept in `folder`, without one in memory."""

    def __init__(self, folder: Path | None = None) -> None:
        self._path = folder / FILE_NAME if folder is not None else None
        self._left: dict[str, int] = {}
        self._lock = threading.Lock()

    def left(self, printer: str) -> int | None:
        """Return how many labels a printer has left, None where nobody counts."""
        with self._lock:
            return self._read().get(printer)

    def set(self, printer: str, labels: int | None) -> None:
        """Say how many labels are in a printer, after a new roll; None stops counting.

        Raises WrongUseError below 0, SurroundingsError where that cannot be kept.
        """
        if labels is not None and labels < 0:
            raise WrongUseError(QT_TRANSLATE_NOOP("errors", "A printer cannot hold fewer than no labels."))
        self._change(printer, lambda _before: labels)

    def take(self, printer: str, labels: int) -> None:
        """Count labels that came out."""
        if labels <= 0:
            return
        try:
            self._change(printer, lambda left: None if left is None else max(left - labels, 0))
        except (CheckinError, OSError) as error:  # a full disk must not stop the printing
            _log.error("a count of labels could not be kept: %s", type(error).__name__)

    def _change(self, printer: str, new: Callable[[int | None], int | None]) -> None:
        with self._lock:
            if self._path is None:
                self._left = _with(self._left, printer, new)
                return
            try:
                # another program may count the same printer's labels
                with held(self._path.with_suffix(".lock")):
                    before = self._read()
                    after = _with(before, printer, new)
                    if after != before:
                        write_whole(self._path, json.dumps(after).encode())
            except OSError as error:
                template = QT_TRANSLATE_NOOP(
                    "errors", "The labels left cannot be kept in {file}: check the disk and its rights."
                )
                raise SurroundingsError(template, file=self._path) from error

    def _read(self) -> dict[str, int]:
        if self._path is None:
            return self._left
        try:
            content = json.loads(self._path.read_text(encoding="utf-8"))
            return {str(name): int(count) for name, count in content.items()}
        except (OSError, ValueError, TypeError, AttributeError):
            return {}


def _with(left: dict[str, int], printer: str, new: Callable[[int | None], int | None]) -> dict[str, int]:
    labels = new(left.get(printer))
    others = {name: count for name, count in left.items() if name != printer}
    return others if labels is None else others | {printer: labels}
