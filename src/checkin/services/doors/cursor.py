"""How far this file has read the hub's stream, and which changes of each station the stream has.

What the stream lacks and this file has is published: that one rule serves new acts, a hub that took over with less,
and a host that comes back with acts nobody saw.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(slots=True)
class Coverage:
    """Numbers of changes per station that the stream has: all up to `heads`, and spans behind a gap."""

    heads: dict[str, int] = field(default_factory=dict)
    _loose: dict[str, list[tuple[int, int]]] = field(default_factory=dict)

    def head(self, station: str) -> int:
        """Return up to which number the stream has everything of a station."""
        return self.heads.get(station, 0)

    def add(self, station: str, first: int, last: int) -> None:
        """Take note of changes seen in the stream."""
        spans = sorted([*self._loose.pop(station, []), (first, last)])
        head, loose = self.head(station), []
        for begin, end in spans:
            if begin <= head + 1:
                head = max(head, end)
            else:
                loose.append((begin, end))
        self.heads[station] = head
        if loose:
            self._loose[station] = loose

    def has(self, station: str, number: int) -> bool:
        """Tell whether the stream has a change."""
        loose = self._loose.get(station, ())
        return number <= self.head(station) or any(first <= number <= last for first, last in loose)

    def lacking(self, heads: Mapping[str, int]) -> list[str]:
        """Return the stations of which somebody with these heads knows more than the stream has."""
        return [station for station, number in heads.items() if number and not self.has(station, number)]


@dataclass(slots=True)
class Cursor:
    """The place of the last message taken in, in one life (`epoch`) of the stream."""

    epoch: str
    place: int = 0
    coverage: Coverage = field(default_factory=Coverage)

    def text(self) -> str:
        """Return it as the file keeps it; spans behind a gap are read again after a restart."""
        return json.dumps({"epoch": self.epoch, "place": self.place, "heads": self.coverage.heads})

    @staticmethod
    def last_epoch(text: str | None) -> str:
        """Return which life of the stream the file kept a place of."""
        try:
            return str(json.loads(text or "{}").get("epoch", ""))
        except (ValueError, AttributeError):
            return ""

    @classmethod
    def read(cls, text: str | None, epoch: str) -> Cursor:
        """Return what the file kept, or a new one where that belongs to another life of the stream."""
        try:
            found = json.loads(text or "{}")
            if found.get("epoch") == epoch:
                heads = {str(station): int(number) for station, number in found["heads"].items()}
                return cls(epoch, int(found["place"]), Coverage(heads))
        except (ValueError, KeyError, AttributeError, TypeError):
            pass
        return cls(epoch)
