"""What a door remembers of the last scans: to undo any of them, and to tell a scanner's stutter from a second visit."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from datetime import datetime

from checkin.domain.scanning import ScanOutcome

#: The same code again within this time (s) after it let somebody pass is the scanner's stutter, not a second visit.
STUTTER = 2.5
_KEPT = 50


@dataclass(slots=True)
class Recent:
    """One of the last scans. `number` tells them apart; `undone_at` (aware) and `undone_by` say who took it back."""

    number: int
    outcome: ScanOutcome
    undone: bool = False
    undone_at: datetime | None = None
    undone_by: str = ""

    @property
    def check_in_ids(self) -> tuple[str, ...]:
        """What undoing takes back: the check-in on the list in use and those on the lists beside it."""
        every = (self.outcome, *self.outcome.beside)
        return tuple(each.check_in_id for each in every if each.check_in_id)


class LastScans:
    """The newest scans, the newest first."""

    def __init__(self) -> None:
        self.all: deque[Recent] = deque(maxlen=_KEPT)
        self._numbers = 0

    def add(self, outcome: ScanOutcome) -> None:
        """Take in a verdict."""
        self._numbers += 1
        self.all.appendleft(Recent(self._numbers, outcome))

    def standing(self) -> Recent | None:
        """Return the newest that can be undone."""
        return next((each for each in self.all if each.check_in_ids and not each.undone), None)

    def of_check_in(self, check_in_id: str) -> Recent | None:
        """Return the scan that made a check-in."""
        return next((each for each in self.all if check_in_id in each.check_in_ids), None)

    def mark_undone(self, check_in_id: str, at: datetime, by: str) -> bool:
        """Note that a check-in was taken back, here or at another door; return whether it was one of the last."""
        recent = self.of_check_in(check_in_id)
        if recent is None or recent.undone or recent.outcome.check_in_id != check_in_id:
            return False
        recent.undone, recent.undone_at, recent.undone_by = True, at, by
        return True


class Stutter:
    """Swallows a code that a scanner sends again at once. Any other scan in between makes it a scan of its own."""

    def __init__(self) -> None:
        self._text = ""
        self._under_way = False
        self._until = 0.0

    def swallows(self, text: str, now: float) -> bool:
        """Take a scan (`now` in s of a steady clock); return whether it is the last one over again."""
        if text and text == self._text and (self._under_way or now < self._until):
            return True
        self._text, self._under_way, self._until = text, True, 0.0
        return False

    def judged(self, text: str, now: float, *, passed: bool) -> None:
        """Note a verdict."""
        if text == self._text:
            self._under_way = False
            self._until = now + STUTTER if passed else 0.0

    def forget(self) -> None:
        """Judge whatever comes next."""
        self._text, self._under_way, self._until = "", False, 0.0
