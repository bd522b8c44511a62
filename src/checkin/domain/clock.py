"""Hybrid logical clock: orders changes of several stations, close to real time but never backwards.

After Kulkarni et al., "Logical Physical Clocks" (2014): wall time in ms, a counter for what happens within one ms or
while the wall clock is behind what was already seen, and the station's id to break ties.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class HybridTimestamp:
    """One moment of the hybrid clock. `wall_ms` is Unix time in ms (UTC)."""

    wall_ms: int
    counter: int
    station: str

    def text(self) -> str:
        """Return a text that sorts as the timestamp does: 12 + 4 hexadecimal digits and the station's id."""
        return f"{self.wall_ms:012x}{self.counter:04x}{self.station}"

    @classmethod
    def parse(cls, text: str) -> HybridTimestamp:
        """Read what `text()` wrote; raises ValueError for anything else."""
        return cls(int(text[:12], 16), int(text[12:16], 16), text[16:])


class HybridClock:
    """The clock of one station. Safe to use from several threads."""

    def __init__(self, station: str, now_ms: Callable[[], int] = lambda: time.time_ns() // 1_000_000) -> None:
        self.station = station
        self._now_ms = now_ms
        self._wall = 0
        self._counter = 0
        self._lock = threading.Lock()

    def tick(self) -> HybridTimestamp:
        """Return the time of a local act: later than everything this clock ticked or observed."""
        with self._lock:
            now = self._now_ms()
            if now > self._wall:
                self._wall, self._counter = now, 0
            else:
                self._counter += 1
                if self._counter > 0xFFFF:
                    self._wall, self._counter = self._wall + 1, 0
            return HybridTimestamp(self._wall, self._counter, self.station)

    def observe(self, seen: HybridTimestamp) -> None:
        """Take note of another station's time, so that what happens here afterwards sorts behind it."""
        with self._lock:
            self._wall, self._counter = max((self._wall, self._counter), (seen.wall_ms, seen.counter))
