"""Tells listeners what changed, in order, on a thread of its own: a slow one never holds up a printer."""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable
from typing import Generic, TypeVar

_log = logging.getLogger(__name__)
T = TypeVar("T")


class Listeners(Generic[T]):
    """Whoever wants to know. One that fails does not keep others from hearing."""

    def __init__(self, name: str) -> None:
        self._told: queue.SimpleQueue[T | None] = queue.SimpleQueue()
        self._listeners: list[Callable[[T], None]] = []
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def subscribe(self, listener: Callable[[T], None]) -> Callable[[], None]:
        """Call `listener` from now on; return what ends that."""
        self._listeners.append(listener)

        def unsubscribe() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return unsubscribe

    def tell(self, news: T) -> None:
        """Tell all, soon."""
        self._told.put(news)

    def close(self, seconds: float) -> None:
        """Tell what is left, then end."""
        self._told.put(None)
        self._thread.join(seconds)

    def _run(self) -> None:
        while (news := self._told.get()) is not None:
            for listener in list(self._listeners):
                try:
                    listener(news)
                except Exception as error:
                    _log.error("a listener failed: %s", type(error).__name__)
