"""What rules are judged over: the moment, the ticket's entries, the variables made of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time
from typing import Any, TypeAlias
from zoneinfo import ZoneInfo

Value: TypeAlias = Any


class RuleError(ValueError):
    """A rule that cannot be judged: unknown operator, wrong type, too deep, too large. Never holds personal data."""


@dataclass(frozen=True, slots=True)
class RuleContext:
    """What a rule may ask about. All datetimes are aware.

    `timezone` is the event's IANA name: days and clock times are meant there. `product`, `variation` and `gate` are the
    server's ids as text ("" = none). `entries` are the valid entries of this ticket on this list; `present` says
    whether its last passage was an entry.
    """

    now: datetime
    timezone: str = "UTC"
    product: str = ""
    variation: str = ""
    gate: str = ""
    date_from: datetime | None = None
    date_to: datetime | None = None
    date_admission: datetime | None = None
    entries: Sequence[datetime] = ()
    present: bool = False


def variables(context: RuleContext) -> dict[str, Value]:
    """Return the variables that pretix's rules know, computed from the context."""
    zone = zone_of(context)
    now = utc(context.now)
    entries = sorted(utc(entry) for entry in context.entries)
    midnight = utc(datetime.combine(now.astimezone(zone).date(), time(), zone))
    return {
        "product": _id(context.product),
        "variation": _id(context.variation),
        "gate": _id(context.gate),
        "now": now,
        "now_isoweekday": now.astimezone(zone).isoweekday(),
        "entries_number": len(entries),
        "entries_today": sum(entry >= midnight for entry in entries),
        "entries_days": len({entry.astimezone(zone).date() for entry in entries}),
        "minutes_since_last_entry": _minutes(now, entries[-1:]),
        "minutes_since_first_entry": _minutes(now, entries[:1]),
        "entry_status": "present" if context.present else "absent",
    }


def _id(text: str) -> int | str | None:
    # the server's ids are numbers, and `===` and `in` tell a number from a text
    return int(text) if text.isascii() and text.isdigit() and len(text) < 20 else text or None


def zone_of(context: RuleContext) -> ZoneInfo:
    try:
        return ZoneInfo(context.timezone)
    except (KeyError, ValueError, OSError) as error:
        raise RuleError("unknown time zone") from error


def utc(moment: datetime) -> datetime:
    # Aware datetimes of one zone compare by the wall clock, which runs twice through an hour in autumn: go by UTC.
    if moment.tzinfo is None:
        raise RuleError("a moment without time zone")
    return moment.astimezone(UTC)


def _minutes(now: datetime, entry: list[datetime]) -> int:
    # -1 means "no entry"; an entry that a fast clock put into the future counts as just now
    return max(0, int((now - entry[0]).total_seconds() // 60)) if entry else -1
