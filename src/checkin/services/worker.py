"""The store thread: one thread that alone touches the event file, the most urgent work first."""

from __future__ import annotations

import gc
import itertools
import queue
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any, TypeVar

from checkin.domain.errors import QT_TRANSLATE_NOOP, RefusedError

_Result = TypeVar("_Result")


_SWITCH_S = 0.0002
_CLOSED = QT_TRANSLATE_NOOP("errors", "This event is closed. Open it again, then try once more.")
_OLD_ROUNDS = 10_000
_USUAL = gc.get_threshold()


class Priority(IntEnum):
    """What goes first. A scan never waits behind more than the one piece of work under way."""

    SCAN = 0
    ACT = 1
    SEARCH = 2
    PRINT = 3
    REPORT = 4
    SYNC = 5


@dataclass(order=True, slots=True)
class _Job:
    priority: int
    order: int
    run: Callable[[], Any] | None = field(compare=False)
    future: Future[Any] = field(compare=False)


class Worker:
    """Runs work on one thread by priority, then in order of arrival."""

    def __init__(self, name: str = "store") -> None:
        # each of a scan's thirty calls into SQLite gives the interpreter lock away and must get it back; from a busy
        # thread (a list being read, the search index being built) that takes a switch interval, 5 ms if left as it is
        sys.setswitchinterval(_SWITCH_S)
        self._jobs: queue.PriorityQueue[_Job] = queue.PriorityQueue()
        self._order = itertools.count()
        self._lock = threading.Lock()
        self._closed = False
        self._thread = threading.Thread(target=self._loop, name=name, daemon=True)
        self._thread.start()

    def submit(self, priority: Priority, work: Callable[[], _Result]) -> Future[_Result]:
        """Queue `work`; its result or error comes by the future. Cancelling the future drops work not yet begun."""
        future: Future[_Result] = Future()
        with self._lock:
            if self._closed:
                future.set_exception(
                    RefusedError(
                        QT_TRANSLATE_NOOP("errors", "This event is closed. Open it again, then try once more.")
                    )
                )
            else:
                self._jobs.put(_Job(priority, next(self._order), work, future))
        return future

    def is_waited_for(self, priority: Priority) -> bool:
        """Tell whether anything more urgent than `priority` waits: long work asks now and then, and makes room."""
        with self._jobs.mutex:
            return bool(self._jobs.queue) and self._jobs.queue[0].priority < priority

    def close(self) -> None:
        """Finish everything queued, then end the thread; what is submitted afterwards is refused."""
        with self._lock:
            self._closed = True
            self._jobs.put(_Job(max(Priority) + 1, next(self._order), None, Future()))
        self._thread.join()

    def _loop(self) -> None:
        while True:
            job = self._jobs.get()
            if job.run is None:
                return
            if not job.future.set_running_or_notify_cancel():
                continue
            try:
                result = job.run()
            except BaseException as error:
                job.future.set_exception(error)
            else:
                job.future.set_result(result)
            # nothing of the last job (a guest's data, an exception's frames) outlives it here
            del job


class _Rounds:
    """How many pieces of long work are under way, for `few_rounds`."""

    lock = threading.Lock()
    under_way = 0


@contextmanager
def few_rounds() -> Iterator[None]:
    """Spare long work the garbage collector's rounds over everything.

    While a list of 20,000 people is read and planned such a round stops all threads for 40 to 110 ms, and a scan waits.
    Young objects are looked through as always; what is old and in cycles goes with the first round afterwards.
    """
    with _Rounds.lock:
        _Rounds.under_way += 1
        gc.set_threshold(*_USUAL[:2], _OLD_ROUNDS)
    try:
        yield
    finally:
        with _Rounds.lock:
            _Rounds.under_way -= 1
            if not _Rounds.under_way:
                gc.set_threshold(*_USUAL)


def within(seconds: float) -> Callable[[], bool]:
    """Return what says when so much time has passed from now on."""
    end = time.monotonic() + seconds
    return lambda: time.monotonic() >= end
