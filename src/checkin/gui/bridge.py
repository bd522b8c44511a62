"""From the store thread to the window: futures and changes become signals of the GUI thread, errors sentences."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from concurrent.futures import CancelledError, Future
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from checkin.domain.changes import Change
from checkin.domain.errors import CheckinError
from checkin.gui.words.errors import told_of

_log = logging.getLogger(__name__)
_Result = TypeVar("_Result")
Failed = Callable[[BaseException], None]


class Bridge(QObject):
    """Delivers in the thread it was made in. `trouble` carries a translated sentence for the message bar."""

    trouble = Signal(str)
    changed = Signal(object)
    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._arrived.connect(self._deliver)

    def when_done(
        self, future: Future[_Result], done: Callable[[_Result], None], failed: Failed | None = None
    ) -> Future[_Result]:
        """Call `done` with the result in the GUI thread; where it failed call `failed`, or tell by `trouble`."""
        future.add_done_callback(lambda finished: self._emit((finished, done, failed)))
        return future

    def publish(self, changes: Sequence[Change]) -> None:
        """Listen on the bus: called in the store thread."""
        self._send(self.changed, changes)

    def tell(self, error: BaseException) -> None:
        """Tell the user what went wrong: their kind of error in its own words, ours as an apology."""
        if not isinstance(error, CheckinError):
            _log.error("a bug: %s", type(error).__name__)
        self.trouble.emit(told_of(error))

    def _emit(self, parcel: tuple[Future[Any], Callable[[Any], None], Failed | None]) -> None:
        self._send(self._arrived, parcel)

    def _send(self, signal: Any, what: object) -> None:
        try:
            signal.emit(what)
        except RuntimeError:  # the window is closed and Qt has deleted this
            _log.debug("nobody is left to hear it")

    @Slot(object)
    def _deliver(self, parcel: tuple[Future[Any], Callable[[Any], None], Failed | None]) -> None:
        future, done, failed = parcel
        try:
            result = future.result()
        except CancelledError:
            return
        except Exception as error:
            (failed or self.tell)(error)
            return
        try:
            done(result)
        except Exception as error:
            self.tell(error)


class Reading(Generic[_Result]):
    """Something that is read anew whenever it may have changed, never more than one read at a time.

    On a busy store thread a report waits behind every scan; asked for again meanwhile, it is read once more afterwards,
    not once for every time it was asked for.
    """

    def __init__(
        self, bridge: Bridge, read: Callable[[], Future[_Result] | None], done: Callable[[_Result], None]
    ) -> None:
        self._bridge, self._read, self._done = bridge, read, done
        self._under_way: Future[_Result] | None = None
        self._again = False

    def ask(self) -> None:
        """Read it now, or once more after the read under way."""
        if self._under_way is not None and not self._under_way.done():
            self._again = True
            return
        self._again = False
        self._under_way = self._read()
        if self._under_way is not None:
            self._bridge.when_done(self._under_way, self._take)

    def _take(self, result: _Result) -> None:
        again, self._again = self._again, False
        self._done(result)
        if again:
            self.ask()
