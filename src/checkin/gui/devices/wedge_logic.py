"""Tells a scanner that plays keyboard from a person at the keys, by timing and by what ends a burst. Without Qt.

A scanner sends a key every 0 to about 30 ms and ends with Enter or Tab, or with nothing; a person nearly always
needs more than 45 ms from one key to the next. So each key is held until the next one shows whose it was: a burst
becomes a scan and none of its keys reaches a text field; slow keys are replayed in order, `longest_gap_ms` late.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

#: A burst that no key ended is a scan only if it is this long and this fast (median gap, ms).
_UNENDED_LEAST = 6
_UNENDED_GAP = 25.0
#: So many keys at this pace (median gap, ms) are no person's: a busy machine may then stall for this long (ms) in the
#: middle of a code without tearing it in two.
_SURE_KEYS, _SURE_GAP, _STALL = 5, 15.0, 150.0
_LONGEST_PROOF = 64
#: After a scan, an ending key that comes late (ms) still belongs to it and must press no button.
_LATE_END = 350.0
#: The first keys belong to a person where the gap behind them is this many times the burst's usual one, and this long.
_SPLIT_FACTOR, _SPLIT_GAP = 3.0, 14.0
_MOST = 5000
#: More letters than this nobody types while a scan lasts.
_MOST_STRAYS = 4
_IN_CODES = frozenset("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")


class KeyKind(Enum):
    """What a key does to a burst."""

    TEXT = auto()
    END = auto()  # Enter, Tab
    OTHER = auto()  # arrows, function keys, anything with Ctrl or Alt: never part of a scan
    RELEASE = auto()
    MODIFIER = auto()  # Shift, AltGr, Caps Lock alone: part of scans as well as of typing


@dataclass(frozen=True, slots=True)
class Key:
    """One key event. `at` in ms of a steady clock; `text` as the system's layout gives it (a dead key: its accent).

    `us` is what the same key means on a US keyboard ("" where the platform does not tell). `code` names the physical
    key. `token` is the caller's own (the event to replay).
    """

    at: float
    kind: KeyKind
    text: str = ""
    us: str = ""
    code: int = 0
    repeated: bool = False
    token: object = None


@dataclass(frozen=True, slots=True)
class Scan:
    """A scanned text; `also` are other readings of the same keys."""

    text: str
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """What to do now, in this order: replay keys that were held, hand on a scan; then `passes`: let this key through
    (False: it is held or swallowed)."""

    replay: tuple[Key, ...] = ()
    scan: Scan | None = None
    passes: bool = False


@dataclass(frozen=True, slots=True)
class WedgeRules:
    """How the scanner is set. Gaps in ms; `prefix` and `suffix` are what it sends around each code."""

    prefix: str = ""
    suffix: str = ""
    longest_gap_ms: float = 45.0
    shortest: int = 4


class WedgeLogic:
    """Feed it every key by `key`, and call `expired` once `deadline` has passed without one."""

    def __init__(self, rules: WedgeRules | None = None, is_code: Callable[[str], bool] | None = None) -> None:
        """`is_code` tells codes that carry a check of their own: with it, letters that a person typed while a scan was
        under way are told from the scan's."""
        self.rules = rules or WedgeRules()
        self._is_code = is_code
        self._held: list[Key] = []
        self._typed: list[Key] = []
        self._ended_at: float | None = None
        self._swallowed: set[int] = set()

    @property
    def deadline(self) -> float | None:
        """When (ms) the held keys are decided if nothing else comes; None while nothing is held."""
        return self._typed[-1].at + self.patience if self._typed else None

    @property
    def patience(self) -> float:
        """How long (ms) to wait for the next key."""
        last = self._typed[-_SURE_KEYS - 1 :]
        if len(last) < _SURE_KEYS or _usual_gap(last) > _SURE_GAP or len({key.text for key in last}) == 1:
            return self.rules.longest_gap_ms
        # nothing more is to come of a code that is whole
        whole = len(self._typed) <= _LONGEST_PROOF and self._proves_itself()
        return self.rules.longest_gap_ms if whole else max(_STALL, self.rules.longest_gap_ms)

    def key(self, key: Key) -> Step:
        """Take one key event and say what to do."""
        if key.kind in (KeyKind.RELEASE, KeyKind.MODIFIER):
            return self._aside(key)
        late = self.deadline is not None and key.at > (self.deadline or 0.0)
        before = self._decide(ended=False) if late else Step()
        if key.kind is KeyKind.END:
            return _joined(before, self._end(key))
        if key.kind is KeyKind.OTHER or not key.text:
            return _joined(before, Step(replay=self._give_back(), passes=True))
        if key.repeated and all(held.text == key.text for held in self._typed):
            return _joined(before, Step(replay=self._give_back(), passes=True))
        return _joined(before, self._hold(key))

    def expired(self) -> Step:
        """Decide what is held: no further key came in time."""
        return self._decide(ended=False)

    def reset(self) -> Step:
        """Give back what is held at once, such as when the window loses the focus."""
        return Step(replay=self._give_back())

    def _aside(self, key: Key) -> Step:
        if key.kind is KeyKind.RELEASE and key.code in self._swallowed and not self._is_down(key.code):
            self._swallowed.discard(key.code)
            return Step()
        if self._typed:
            self._held.append(key)
            return Step()
        return Step(passes=True)

    def _is_down(self, code: int) -> bool:
        return any(key.code == code and key.kind is KeyKind.TEXT for key in self._held)

    def _hold(self, key: Key) -> Step:
        self._held.append(key)
        self._typed.append(key)
        self._ended_at = None
        suffix = self.rules.suffix
        if suffix and len(self._typed) > self.rules.shortest and self._text().endswith(suffix):
            return self._decide(ended=True)
        return self._decide(ended=True) if len(self._typed) >= _MOST else Step()

    def _end(self, key: Key) -> Step:
        if not self._typed:
            if self._ended_at is not None and key.at - self._ended_at <= _LATE_END:
                self._swallowed.add(key.code)
                return Step()
            return Step(passes=True)
        step = self._decide(ended=True)
        if step.scan is None:
            return Step(replay=step.replay, passes=True)
        self._swallowed.add(key.code)
        self._ended_at = key.at  # some scanners send CR and LF, or Enter and Tab
        return step

    def _decide(self, *, ended: bool) -> Step:
        if not self._typed:
            return Step()
        strays = self._strays()
        # a code that proves itself is the scanner's from its first key, however late the second one came
        persons = 0 if strays or self._proves_itself() else _persons_keys(self._typed)
        burst = [key for key in self._typed[persons:] if key not in strays]
        if not self._is_scan(burst, ended=ended):
            return Step(replay=self._give_back())
        replay = strays or (self._before(burst[0]) if persons else ())
        down = {key.code for key in burst}
        # keys still pressed: their releases come later and must not reach anything either
        released = {key.code for key in self._held if key.kind is KeyKind.RELEASE and key.at >= burst[-1].at}
        self._swallowed |= down - released
        self._ended_at = burst[-1].at
        scan = self._scan(burst)
        self._held, self._typed = [], []
        return Step(replay=replay, scan=scan)

    def _strays(self) -> tuple[Key, ...]:
        """Return the keys that a person typed into the burst, where the rest is a code that proves itself."""
        if self._is_code is None or len(self._typed) < 2 * self.rules.shortest:
            return ()
        for texts in ([key.text for key in self._typed], [key.us for key in self._typed]):
            whole = self._stripped("".join(texts))
            if self._is_code(whole):
                return ()
            for strays in _suspects(texts):
                rest = "".join(text for place, text in enumerate(texts) if place not in strays)
                if self._is_code(self._stripped(rest)):
                    return tuple(self._typed[place] for place in sorted(strays))
        return ()

    def _proves_itself(self) -> bool:
        if self._is_code is None or len(self._typed) < self.rules.shortest:
            return False
        readings = ([key.text for key in self._typed], [key.us for key in self._typed])
        return any(self._is_code(self._stripped("".join(texts))) for texts in readings)

    def _before(self, first: Key) -> tuple[Key, ...]:
        return tuple(self._held[: self._held.index(first)])

    def _is_scan(self, burst: Sequence[Key], *, ended: bool) -> bool:
        texts = [key.text for key in burst]
        prefix = self.rules.prefix
        if prefix and "".join(texts).startswith(prefix) and len(burst) > len(prefix):
            return True
        if len(burst) < max(1, self.rules.shortest) or len(set(texts)) == 1:
            return False
        if ended:
            return True
        return len(burst) >= _UNENDED_LEAST and _usual_gap(burst) <= _UNENDED_GAP

    def _scan(self, burst: Sequence[Key]) -> Scan:
        text = self._stripped("".join(key.text for key in burst))
        us = "".join(key.us for key in burst) if all(key.us for key in burst) else ""
        us = self._stripped(us)
        return Scan(text, (us,) if us and us != text else ())

    def _stripped(self, text: str) -> str:
        if self.rules.prefix:
            text = text.removeprefix(self.rules.prefix)
        if self.rules.suffix:
            text = text.removesuffix(self.rules.suffix)
        return text

    def _text(self) -> str:
        return "".join(key.text for key in self._typed)

    def _give_back(self) -> tuple[Key, ...]:
        held = tuple(self._held)
        self._held, self._typed = [], []
        return held


def _gaps(keys: Sequence[Key]) -> list[float]:
    return [after.at - before.at for before, after in itertools.pairwise(keys)]


def _middle(gaps: Sequence[float]) -> float:
    return sorted(gaps)[len(gaps) // 2]


def _usual_gap(keys: Sequence[Key]) -> float:
    gaps = _gaps(keys)
    return _middle(gaps) if gaps else 0.0


def _suspects(texts: Sequence[str]) -> Iterator[frozenset[int]]:
    """Yield what may have come from a person: everything a code has not (small letters, umlauts), then any one key."""
    foreign = frozenset(place for place, text in enumerate(texts) if not _IN_CODES.issuperset(text))
    if 0 < len(foreign) <= _MOST_STRAYS:
        yield foreign
    if not foreign:
        yield from (frozenset((place,)) for place in range(len(texts)))


def _persons_keys(keys: Sequence[Key]) -> int:
    """Return how many of the first keys a person typed just before a scanner's burst began (at most two)."""
    gaps = _gaps(keys)
    for first in (2, 1):
        if len(gaps) > first + 3:
            usual = _middle(gaps[first:])
            if gaps[first - 1] > max(_SPLIT_GAP, _SPLIT_FACTOR * (usual + 1.0)):
                return first
    return 0


def _joined(first: Step, second: Step) -> Step:
    """Return two steps as one; a scan of the first never meets one of the second, which only holds a single key."""
    if first == Step():
        return second
    if first.scan is not None and second.replay:
        raise AssertionError("keys held from before a scan were given back after it")
    return Step(first.replay + second.replay, first.scan or second.scan, second.passes)
