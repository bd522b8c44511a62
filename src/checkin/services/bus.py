"""Tells whoever wants to know that something happened to the event."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence

from checkin.domain.changes import Change

Listener = Callable[[Sequence[Change]], None]
_log = logging.getLogger(__name__)


class Bus:
    """Listeners are called in the thread that wrote the changes; one that fails does not keep others from hearing."""

    def __init__(self) -> None:
        self._listeners: list[Listener] = []
        self._lock = threading.Lock()

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` with the changes of each commit; return what ends that."""
        with self._lock:
            self._listeners.append(listener)

        def unsubscribe() -> None:
            with self._lock:
                if listener in self._listeners:
                    self._listeners.remove(listener)

        return unsubscribe

    def publish(self, changes: Sequence[Change]) -> None:
        """Tell all listeners."""
        with self._lock:
            listeners = list(self._listeners)
        for listener in listeners:
            try:
                listener(changes)
            except Exception as error:
                _log.error("a listener failed: %s", type(error).__name__)
