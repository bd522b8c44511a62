"""The figures of the day, each checked against a plain count."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

from exports_data import FORUM, HALL, check_in, people, row, table
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.event import ReentryPolicy
from checkin.domain.people import Attendee, Origin, RegistrationState
from checkin.domain.scanning import CheckIn, Direction
from checkin.exports.statistics import HeadCount, Turnout, day_statistics, head_counts

SIX = table(rows=people()[:6])


def at(hour: int, minute: int = 0) -> datetime:
    """A moment of the day in UTC (the event's clock shows an hour more)."""
    return datetime(2026, 11, 24, hour, minute, tzinfo=UTC)


def test_the_overall_turnout_leaves_out_who_withdrew_and_walk_ins() -> None:
    figures = day_statistics(SIX)
    assert figures.overall == Turnout("", 4, 3)
    assert (figures.came, figures.walk_ins, figures.withdrawn) == (4, 1, 1)
    assert figures.overall.absent == 1
    assert figures.overall.no_show_rate == 0.25


def test_arrivals_are_first_entries_in_spans_of_five_minutes_by_door() -> None:
    figures = day_statistics(SIX)
    filled = {span.start: dict(span.by_door) for span in figures.arrivals if span.total}
    assert filled == {at(7, 30): {"Tür 2": 1}, at(7, 40): {"Tür 1": 1}, at(7, 45): {"Tür 1": 1}, at(8): {"Tür 1": 1}}
    assert figures.doors == ("Tür 1", "Tür 2")


def test_spans_follow_each_other_without_a_gap() -> None:
    starts = [span.start for span in day_statistics(SIX).arrivals]
    assert [b - a for a, b in pairwise(starts)] == [timedelta(minutes=5)] * 6


def test_the_head_count_goes_up_and_down() -> None:
    counts = [(count.at, count.inside) for count in day_statistics(SIX).head_counts]
    assert counts == [
        (at(7, 30), 1), (at(7, 41), 2), (at(7, 45), 3), (at(8, 2), 4), (at(12), 3), (at(13), 4), (at(16), 3),
    ]  # fmt: skip


def test_peak_and_time_above_the_permitted_number() -> None:
    figures = day_statistics(replace(SIX, lists=(replace(HALL, capacity=3), FORUM)))
    assert figures.peak == HeadCount(at(8, 2), 4)
    assert figures.above_capacity == (at(12) - at(8, 2)) + (at(16) - at(13))


def test_without_a_permitted_number_nothing_is_above_it() -> None:
    assert day_statistics(replace(SIX, lists=(replace(HALL, capacity=None),))).above_capacity == timedelta(0)


@given(st.lists(st.tuples(st.integers(0, 600), st.integers(1, 300), st.booleans()), max_size=12))
def test_the_head_count_is_how_many_stays_hold_the_moment(stays: list[tuple[int, int, bool]]) -> None:
    rows = []
    for number, (begin, length, stayed) in enumerate(stays):
        made = [check_in(str(number), "hall", begin)]
        if not stayed:
            made.append(check_in(str(number), "hall", begin + length, Direction.EXIT))
        rows.append(row(Attendee(str(number)), *made))
    for count in head_counts(table(rows=rows), HALL):
        minute = (count.at - at(7)) // timedelta(minutes=1)
        holding = [s for s in stays if s[0] <= minute and (s[2] or minute < s[0] + s[1])]
        assert count.inside == len(holding)


def test_the_busiest_minute_counts_every_entry() -> None:
    rows = [row(Attendee(str(n)), check_in(str(n), "hall", minute)) for n, minute in enumerate([10, 20, 20, 20, 30])]
    assert day_statistics(table(rows=rows)).busiest_minute == (at(7, 20), 3)


def entries(*seconds: int, door: str = "Tür 1") -> list[CheckIn]:
    made = [check_in(f"{door}{second}", "hall", 0, door=door) for second in seconds]
    return [replace(c, at=at(7) + timedelta(seconds=s)) for c, s in zip(made, seconds, strict=True)]


def test_seconds_per_check_in_are_the_median_pause_at_a_door_without_idle_time() -> None:
    """One door: 10, 12 and 14 s, then 500 s without anybody. The other: 16 s."""
    all_entries = [*entries(0, 10, 22, 36, 536), *entries(3, 19, door="Tür 2")]
    rows = [row(Attendee(c.attendee_id), c) for c in all_entries]
    assert day_statistics(table(rows=rows)).seconds_per_check_in == 13.0


def test_an_event_before_its_day_has_no_pace() -> None:
    figures = day_statistics(table(rows=[row(Attendee("a"))]))
    assert figures.seconds_per_check_in is None
    assert figures.busiest_minute is None
    assert figures.peak is None
    assert figures.arrivals == ()


def test_sessions_tell_booked_present_and_seats() -> None:
    first, second = day_statistics(SIX).sessions
    assert (first.booked, first.present, first.booked_present, first.capacity) == (1, 1, 1, 40)
    assert (second.booked, second.present, second.booked_present, second.capacity) == (1, None, None, 30)


def test_no_show_rates_by_group_the_largest_first() -> None:
    by_category = day_statistics(SIX).by_category
    assert by_category == (Turnout("Gast", 3, 2), Turnout("Presse", 1, 1))


def test_badges_and_reprints() -> None:
    figures = day_statistics(SIX)
    assert (figures.badges, figures.reprints) == (2, 1)


def test_lists_tell_who_entered_who_is_inside_and_the_most_at_one_time() -> None:
    hall, forum = day_statistics(SIX).lists
    assert (hall.checked_in, hall.inside, hall.peak) == (4, 3, 4)
    assert (forum.checked_in, forum.inside, forum.peak) == (1, 1, 1)


def test_double_admissions_are_counted_by_the_lists_policy() -> None:
    twice = row(Attendee("a"), check_in("a", "hall", 0), check_in("a", "hall", 5, door="Tür 2"))
    assert day_statistics(table(rows=[twice])).lists[0].double_admissions == 1
    always = replace(HALL, reentry=ReentryPolicy.ALWAYS)
    assert day_statistics(table(rows=[twice], lists=(always,))).lists[0].double_admissions == 0


def test_the_day_is_the_events_or_the_one_with_the_most_arrivals() -> None:
    later = [row(Attendee(str(n)), check_in(str(n), "hall", 1440 * day)) for n, day in enumerate([2, 2, 3])]
    assert day_statistics(SIX).day == date(2026, 11, 24)
    assert day_statistics(table(rows=later)).day == date(2026, 11, 26)
    assert len(day_statistics(table(rows=later), date(2026, 11, 27)).arrivals) == 1


def test_an_event_without_lists_has_figures_too() -> None:
    figures = day_statistics(
        table(rows=[row(Attendee("a"), state=RegistrationState.UNPAID, origin=Origin.SOURCE)], lists=())
    )
    assert figures.overall == Turnout("", 1, 0)
    assert figures.head_counts == ()
