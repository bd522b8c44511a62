"""Which backups are kept: pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Keep:
    """How many backups stay: the newest ones, then the last one of each hour and of each day, going back."""

    newest: int = 6
    hourly: int = 24
    daily: int = 30


def superfluous(times: Iterable[datetime], keep: Keep) -> set[datetime]:
    """Return the times (aware) of backups that may go. The newest always stays."""
    ordered = sorted(set(times), reverse=True)
    kept = set(ordered[: max(keep.newest, 1)])
    kept |= _last_of_each(ordered, keep.hourly, lambda at: (at.date(), at.hour))
    kept |= _last_of_each(ordered, keep.daily, lambda at: at.date())
    return set(ordered) - kept


def _last_of_each(ordered: list[datetime], most: int, period: Callable[[datetime], object]) -> set[datetime]:
    last: dict[object, datetime] = {}
    for at in ordered:
        last.setdefault(period(at), at)
    return set(list(last.values())[:most])
