"""The picture of the day in numbers: pure arithmetic over the rows, quick enough to be redone while people arrive."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from statistics import median

from checkin.domain.event import CheckInList
from checkin.domain.people import RegistrationState
from checkin.domain.presence import double_admissions, in_order
from checkin.domain.scanning import CheckIn, Direction
from checkin.exports.columns import list_end
from checkin.exports.model import AttendeeRow, ExportTable

#: Length of the spans in which arrivals are counted.
SPAN = timedelta(minutes=5)
#: A longer pause between two check-ins at one door means that nobody was waiting there.
IDLE = timedelta(seconds=60)


@dataclass(frozen=True, slots=True)
class ArrivalSpan:
    """The first entries within `SPAN` from `start` (UTC), by door."""

    start: datetime
    by_door: Mapping[str, int]

    @property
    def total(self) -> int:
        """All doors together."""
        return sum(self.by_door.values())


@dataclass(frozen=True, slots=True)
class HeadCount:
    """From `at` (UTC) on, `inside` people are inside."""

    at: datetime
    inside: int


@dataclass(frozen=True, slots=True)
class SessionFigures:
    """One programme session: how many booked, how many of those and how many in all entered, how many seats there are.

    Where no check-in list belongs to the session nobody counted: `present` and `booked_present` are None.
    """

    session_id: str
    name: str
    room: str
    capacity: int | None
    booked: int
    present: int | None
    booked_present: int | None


@dataclass(frozen=True, slots=True)
class Turnout:
    """How many of a group were registered (not withdrawn), and how many of those came."""

    label: str
    registered: int
    came: int

    @property
    def absent(self) -> int:
        """How many stayed away."""
        return self.registered - self.came

    @property
    def no_show_rate(self) -> float:
        """The share that stayed away, 0.0 to 1.0."""
        return self.absent / self.registered if self.registered else 0.0


@dataclass(frozen=True, slots=True)
class ListFigures:
    """One check-in list: people who entered, people inside, the most at one time, and the permitted number."""

    list_id: str
    name: str
    checked_in: int
    inside: int
    peak: int
    capacity: int | None
    double_admissions: int


@dataclass(frozen=True, slots=True)
class DayStatistics:
    """Everything the report shows. Times are UTC.

    `overall` leaves walk-ins out of the registered, as they never could stay away; `came` counts everybody who entered
    any list, walk-ins too. `seconds_per_check_in` is the median pause between two entries at one door while people
    were waiting (pauses over a minute are left out); None where there were none.
    """

    day: date | None
    overall: Turnout
    came: int
    walk_ins: int
    withdrawn: int
    doors: tuple[str, ...]
    arrivals: tuple[ArrivalSpan, ...]
    head_counts: tuple[HeadCount, ...]
    capacity: int | None
    peak: HeadCount | None
    above_capacity: timedelta
    busiest_minute: tuple[datetime, int] | None
    seconds_per_check_in: float | None
    lists: tuple[ListFigures, ...]
    sessions: tuple[SessionFigures, ...]
    by_category: tuple[Turnout, ...]
    by_organisation: tuple[Turnout, ...]
    badges: int
    reprints: int


def day_statistics(table: ExportTable, day: date | None = None) -> DayStatistics:
    """Return the figures of the event; what runs over time is that of `day` in the event's time zone.

    Without `day` it is the event's day where somebody arrived on it, else the day with the most arrivals.
    """
    main = table.main_list
    first_entries = _first_entries(table.rows, main)
    shown = day or _busiest_day(table, first_entries)
    of_day = [entry for entry in first_entries if table.local(entry.at).date() == shown]
    doors = tuple(sorted({entry.door for entry in of_day}))
    counts = head_counts(table, main, shown) if main else ()
    invited = [row for row in table.rows if not row.walk_in and row.state is not RegistrationState.WITHDRAWN]
    return DayStatistics(
        day=shown,
        overall=_turnout("", invited),
        came=sum(row.came() for row in table.rows),
        walk_ins=sum(row.walk_in for row in table.rows),
        withdrawn=sum(row.state is RegistrationState.WITHDRAWN for row in table.rows),
        doors=doors,
        arrivals=_arrivals(of_day),
        head_counts=counts,
        capacity=main.capacity if main else None,
        peak=max(counts, key=lambda count: count.inside, default=None),
        above_capacity=_time_above(table, main, counts),
        busiest_minute=_busiest_minute(_entries(table, main, shown)),
        seconds_per_check_in=_seconds_per_check_in(_entries(table, main, shown)),
        lists=tuple(_list_figures(table, one) for one in table.lists if not one.removed),
        sessions=tuple(_session_figures(table, one.session_id) for one in table.sessions if not one.removed),
        by_category=_turnouts(invited, lambda row: row.attendee.category),
        by_organisation=_turnouts(invited, lambda row: row.attendee.organisation),
        badges=sum(row.badge_prints > 0 for row in table.rows),
        reprints=sum(max(0, row.badge_prints - 1) for row in table.rows),
    )


def _first_entries(rows: Iterable[AttendeeRow], main: CheckInList | None) -> list[CheckIn]:
    """Return each person's arrival: their first entry on the main list."""
    found = []
    for row in rows:
        for check_in in in_order(row.check_ins):
            if check_in.direction is Direction.ENTRY and main and check_in.list_id == main.list_id:
                found.append(check_in)
                break
    return sorted(found, key=lambda entry: entry.at.astimezone(UTC))


def _busiest_day(table: ExportTable, entries: Sequence[CheckIn]) -> date | None:
    days = Counter(table.local(entry.at).date() for entry in entries)
    if table.event.day in days or not days:
        return table.event.day
    return max(sorted(days), key=lambda found: days[found])


def _entries(table: ExportTable, main: CheckInList | None, day: date | None) -> list[CheckIn]:
    """Return all entries of the day on the main list, also second ones, in order of time."""
    return [
        check_in
        for check_in in in_order(check_in for row in table.rows for check_in in row.check_ins)
        if check_in.direction is Direction.ENTRY
        and main
        and check_in.list_id == main.list_id
        and table.local(check_in.at).date() == day
    ]


def _floor(moment: datetime, span: timedelta) -> datetime:
    # Offsets of time zones are multiples of five minutes, so that spans begin at :00, :05, ... on the wall as well.
    epoch = datetime(1970, 1, 1, tzinfo=UTC)
    return epoch + (moment.astimezone(UTC) - epoch) // span * span


def _arrivals(entries: Sequence[CheckIn]) -> tuple[ArrivalSpan, ...]:
    """Return the spans from the first to the last arrival without a gap."""
    if not entries:
        return ()
    counted: dict[datetime, Counter[str]] = {}
    for entry in entries:
        counted.setdefault(_floor(entry.at, SPAN), Counter())[entry.door] += 1
    start, last = min(counted), max(counted)
    spans = []
    while start <= last:
        spans.append(ArrivalSpan(start, dict(counted.get(start, {}))))
        start += SPAN
    return tuple(spans)


def head_counts(table: ExportTable, check_in_list: CheckInList, day: date | None = None) -> tuple[HeadCount, ...]:
    """Return how many were inside a list over time: a step for every moment at which the number changes.

    With `day`, only the steps of that day (event's time zone).
    """
    steps: Counter[datetime] = Counter()
    for row in table.rows:
        presence = row.presence.get(check_in_list.list_id)
        for began, left in presence.intervals if presence else ():
            steps[began] += 1
            if left is not None:
                steps[left] -= 1
    inside, found = 0, []
    for at in sorted(steps):
        if steps[at]:
            inside += steps[at]
            found.append(HeadCount(at, inside))
    if day is None:
        return tuple(found)
    return tuple(count for count in found if table.local(count.at).date() == day)


def _time_above(table: ExportTable, main: CheckInList | None, counts: Sequence[HeadCount]) -> timedelta:
    """Return how long more people were inside than permitted, up to now or to when the list is over."""
    if main is None or main.capacity is None or not counts:
        return timedelta(0)
    capacity = main.capacity
    until = min(table.generated_at, list_end(table, main) or table.generated_at).astimezone(UTC)
    steps = [*counts, HeadCount(max(until, counts[-1].at), 0)]
    return sum((b.at - a.at for a, b in pairwise(steps) if a.inside > capacity), timedelta(0))


def _busiest_minute(entries: Sequence[CheckIn]) -> tuple[datetime, int] | None:
    minutes = Counter(_floor(entry.at, timedelta(minutes=1)) for entry in entries)
    if not minutes:
        return None
    busiest = max(sorted(minutes), key=lambda minute: minutes[minute])
    return busiest, minutes[busiest]


def _seconds_per_check_in(entries: Sequence[CheckIn]) -> float | None:
    by_door: dict[tuple[str, str], list[datetime]] = {}
    for entry in entries:
        by_door.setdefault((entry.station_id, entry.door), []).append(entry.at.astimezone(UTC))
    pauses = [b - a for times in by_door.values() for a, b in pairwise(times) if b - a <= IDLE]
    return median(pause.total_seconds() for pause in pauses) if pauses else None


def _list_figures(table: ExportTable, check_in_list: CheckInList) -> ListFigures:
    list_id = check_in_list.list_id
    doubles = sum(
        len(double_admissions((c for c in row.check_ins if c.list_id == list_id), check_in_list.reentry))
        for row in table.rows
        if row.check_ins
    )
    return ListFigures(
        list_id=list_id,
        name=check_in_list.name,
        checked_in=sum(row.came(list_id) for row in table.rows),
        inside=sum(row.inside(list_id) for row in table.rows),
        peak=max((count.inside for count in head_counts(table, check_in_list)), default=0),
        capacity=check_in_list.capacity,
        double_admissions=doubles,
    )


def _session_figures(table: ExportTable, session_id: str) -> SessionFigures:
    session = next(one for one in table.sessions if one.session_id == session_id)
    lists = [one.list_id for one in table.lists if one.session_id == session_id]
    booked = present = booked_present = 0
    for row in table.rows:
        enrolled = session_id in row.attendee.sessions and row.state is not RegistrationState.WITHDRAWN
        came = any(row.came(list_id) for list_id in lists)
        booked, present, booked_present = booked + enrolled, present + came, booked_present + (enrolled and came)
    return SessionFigures(
        session_id=session_id,
        name=session.name,
        room=session.room,
        capacity=session.capacity,
        booked=booked,
        present=present if lists else None,
        booked_present=booked_present if lists else None,
    )


def _turnout(label: str, rows: Sequence[AttendeeRow]) -> Turnout:
    return Turnout(label, len(rows), sum(row.came() for row in rows))


def _turnouts(rows: Sequence[AttendeeRow], label: Callable[[AttendeeRow], str]) -> tuple[Turnout, ...]:
    """Return the turnout of each group, the largest group first."""
    groups: dict[str, list[AttendeeRow]] = {}
    for row in rows:
        groups.setdefault(label(row), []).append(row)
    found = [_turnout(name, members) for name, members in groups.items()]
    return tuple(sorted(found, key=lambda one: (-one.registered, one.label)))
