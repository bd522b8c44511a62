"""Presence: what the check-ins of one attendee on one list come to.

Pure, and the same for every order in which check-ins arrive: they are put in order by (`at`, `stamp`, id), and annulled
ones count for nothing. All arithmetic is done in UTC, because Python compares and subtracts two local times of one zone
by their wall clock, which is an hour wrong across a change to or from daylight-saving time.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from checkin.domain.event import ReentryPolicy
from checkin.domain.scanning import CheckIn, Direction

Interval = tuple[datetime, datetime | None]

_ZERO = timedelta(0)


@dataclass(frozen=True, slots=True)
class Presence:
    """One attendee on one list. All times are UTC.

    `entries` and `exits` count every check-in that is not annulled. `intervals` are the stays in order, each from the
    entry that began it to the exit that ended it; only the last may be open (None). A second entry while inside begins
    no new stay, and an exit of somebody who is outside ends none.
    """

    list_id: str
    first_in: datetime | None = None
    last_in: datetime | None = None
    last_out: datetime | None = None
    inside: bool = False
    entries: int = 0
    exits: int = 0
    intervals: tuple[Interval, ...] = ()

    @property
    def came(self) -> bool:
        """Whether the attendee ever entered."""
        return self.entries > 0


class MissingCheckOut(StrEnum):
    """Until when somebody counts as present who entered and was never checked out."""

    SESSION_END = "session_end"
    LIST_END = "list_end"
    ZERO = "zero"
    FIXED = "fixed"


@dataclass(frozen=True, slots=True)
class CheckOutRule:
    """How a stay without a check-out counts.

    SESSION_END: until the end of the time looked at. LIST_END: until `list_end` (where that is None: as SESSION_END).
    ZERO: not at all. FIXED: for `minutes` from the entry.
    """

    missing: MissingCheckOut = MissingCheckOut.SESSION_END
    minutes: int = 0
    list_end: datetime | None = None

    def end_of(self, began: datetime, end: datetime) -> datetime:
        """Return when a stay counts as ended that began at `began`; `end` bounds the time asked for."""
        match self.missing:
            case MissingCheckOut.ZERO:
                return began
            case MissingCheckOut.FIXED:
                return began + timedelta(minutes=self.minutes)
            case MissingCheckOut.LIST_END if self.list_end is not None:
                return self.list_end.astimezone(UTC)
            case _:
                return end


def in_order(check_ins: Iterable[CheckIn]) -> list[CheckIn]:
    """Return the check-ins that count (none annulled), in the order in which they happened."""
    counted = [check_in for check_in in without_echoes(check_ins) if not check_in.annulled]
    if len(counted) > 1:
        counted.sort(key=_moment)
    return counted


def without_echoes(check_ins: Iterable[CheckIn]) -> list[CheckIn]:
    """Return the check-ins of one attendee without those that a source only told back to us.

    A server shows what our doors sent it among its own. Such an echo has list, direction and time of the original, or,
    where the source stamps its own time, no time that could tell; then any original on that list stands for it. That
    the original was taken back makes no difference: the source will hear of that.
    """
    found = list(check_ins)
    if not any(one.remote for one in found):
        return found
    ours = {(one.list_id, one.direction, one.at) for one in found if not one.remote}
    lists = {one.list_id for one in found if not one.remote}
    return [
        one
        for one in found
        if not one.remote or not (one.list_id in lists if one.untimed else (one.list_id, one.direction, one.at) in ours)
    ]


def _moment(check_in: CheckIn) -> tuple[datetime, str, str]:
    return check_in.at.astimezone(UTC), check_in.stamp, check_in.check_in_id


def presence_of(list_id: str, check_ins: Iterable[CheckIn]) -> Presence:
    """Return the presence of one attendee on the list `list_id`, from that attendee's check-ins in any order.

    Check-ins of other lists are left out.
    """
    first_in = last_in = last_out = began = None
    entries = exits = 0
    intervals: list[Interval] = []
    for check_in in in_order(c for c in check_ins if c.list_id == list_id):
        at = check_in.at.astimezone(UTC)
        if check_in.direction is Direction.ENTRY:
            entries += 1
            first_in, last_in, began = first_in or at, at, began or at
        else:
            exits += 1
            last_out = at
            if began is not None:
                intervals.append((began, at))
                began = None
    if began is not None:
        intervals.append((began, None))
    return Presence(list_id, first_in, last_in, last_out, began is not None, entries, exits, tuple(intervals))


def presences(check_ins: Iterable[CheckIn]) -> dict[str, Presence]:
    """Return the presence of one attendee on each list that has a check-in of theirs which is not annulled."""
    by_list: dict[str, list[CheckIn]] = {}
    for check_in in check_ins:
        if not check_in.annulled:
            by_list.setdefault(check_in.list_id, []).append(check_in)
    return {list_id: presence_of(list_id, found) for list_id, found in by_list.items()}


def time_present(presence: Presence, start: datetime, end: datetime, rule: CheckOutRule | None = None) -> timedelta:
    """Return how long the attendee was inside between `start` and `end` (aware times of any zone).

    `rule` says how a stay without check-out counts (None: until `end`). Never negative, never more than `end - start`.
    """
    rule = rule or CheckOutRule()
    start, end = start.astimezone(UTC), end.astimezone(UTC)
    total = _ZERO
    for began, left in presence.intervals:
        until = rule.end_of(began, end) if left is None else left
        total += max(_ZERO, min(until, end) - max(began, start))
    return total


def minutes_present(presence: Presence, start: datetime, end: datetime, rule: CheckOutRule | None = None) -> int:
    """Return the whole minutes (rounded down) that the attendee was inside between `start` and `end`."""
    return time_present(presence, start, end, rule) // timedelta(minutes=1)


def share_present(presence: Presence, start: datetime, end: datetime, rule: CheckOutRule | None = None) -> float:
    """Return the share (0.0 to 1.0) of the time from `start` to `end` in which the attendee was inside.

    A session without duration has no share: 0.0.
    """
    length = end.astimezone(UTC) - start.astimezone(UTC)
    if length <= _ZERO:
        return 0.0
    return time_present(presence, start, end, rule) / length


def double_admissions(check_ins: Iterable[CheckIn], reentry: ReentryPolicy) -> tuple[tuple[CheckIn, CheckIn], ...]:
    """Return the entries of one attendee on one list that would have been refused had all doors known of the first.

    Each pair is (the entry that counts, the later one); a forced entry is never the later one, since staff decided it.
    ONCE: any entry after the first. AFTER_EXIT: an entry while inside. ALWAYS: none. What counts apart on a server's
    list (`CheckIn.part`) makes no pair.
    """
    if reentry is ReentryPolicy.ALWAYS:
        return ()
    counts: dict[str, CheckIn] = {}
    found: list[tuple[CheckIn, CheckIn]] = []
    for check_in in in_order(check_ins):
        if check_in.direction is Direction.EXIT:
            if reentry is ReentryPolicy.AFTER_EXIT:
                counts.pop(check_in.part, None)
        elif check_in.part not in counts:
            counts[check_in.part] = check_in
        elif not check_in.forced:
            found.append((counts[check_in.part], check_in))
    return tuple(found)
