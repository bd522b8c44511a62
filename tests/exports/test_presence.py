"""Presence arithmetic: any interleaving of ins, outs, undos, midnight and daylight-saving change."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.event import ReentryPolicy
from checkin.domain.presence import (
    CheckOutRule,
    MissingCheckOut,
    double_admissions,
    in_order,
    minutes_present,
    presence_of,
    presences,
    share_present,
    time_present,
)
from checkin.domain.scanning import CheckIn, Direction

BERLIN = ZoneInfo("Europe/Berlin")
#: The night in which Berlin's clocks go back (2026-10-25 03:00 CEST = 02:00 CET), and the spring night they go forward.
AUTUMN = datetime(2026, 10, 24, 22, tzinfo=UTC)
SPRING = datetime(2026, 3, 28, 22, tzinfo=UTC)


def check_in(number: int, at: datetime, direction: Direction = Direction.ENTRY, **more: object) -> CheckIn:
    base = CheckIn(f"c{number}", "a", "hall", direction, at, "s1", stamp=f"{number:04d}")
    return replace(base, **more)  # type: ignore[arg-type]


@st.composite
def days(draw: st.DrawFn) -> list[CheckIn]:
    """A day (or night) of one attendee on one list: ties, undos, forced entries, local times and UTC mixed."""
    origin = draw(st.sampled_from([AUTUMN, SPRING, datetime(2026, 11, 24, 20, tzinfo=UTC)]))
    found = []
    for number in range(draw(st.integers(0, 8))):
        at = origin + timedelta(minutes=draw(st.integers(0, 600)))
        at = at.astimezone(draw(st.sampled_from([UTC, BERLIN])))
        direction = draw(st.sampled_from(list(Direction)))
        annulled, forced = draw(st.booleans()), draw(st.booleans())
        found.append(check_in(number, at, direction, annulled=annulled, forced=forced))
    return found


rules = st.builds(
    CheckOutRule,
    st.sampled_from(list(MissingCheckOut)),
    st.integers(0, 300),
    st.none() | st.integers(0, 600).map(lambda minutes: AUTUMN + timedelta(minutes=minutes)),
)


@given(days(), st.randoms(use_true_random=False))
def test_every_permutation_gives_the_same_presence_and_doubles(day: list[CheckIn], dice: random.Random) -> None:
    shuffled = list(day)
    dice.shuffle(shuffled)
    assert presence_of("hall", shuffled) == presence_of("hall", day)
    for policy in ReentryPolicy:
        assert double_admissions(shuffled, policy) == double_admissions(day, policy)


@given(days())
def test_annulled_check_ins_count_for_nothing(day: list[CheckIn]) -> None:
    kept = [c for c in day if not c.annulled]
    assert presence_of("hall", day) == presence_of("hall", kept)
    for policy in ReentryPolicy:
        assert double_admissions(day, policy) == double_admissions(kept, policy)


@given(days())
def test_stays_are_in_order_and_only_the_last_is_open(day: list[CheckIn]) -> None:
    presence = presence_of("hall", day)
    edges = [edge for stay in presence.intervals for edge in stay]
    assert edges[:-1] == sorted(edge for edge in edges[:-1] if edge is not None)
    assert all(end is not None for _, end in presence.intervals[:-1])
    assert presence.inside == (bool(presence.intervals) and presence.intervals[-1][1] is None)


@given(days())
def test_inside_is_what_the_last_check_in_says(day: list[CheckIn]) -> None:
    kept = in_order(day)
    assert presence_of("hall", day).inside == (bool(kept) and kept[-1].direction is Direction.ENTRY)


@given(days())
def test_entries_and_exits_are_counted_and_first_and_last_are_the_extremes(day: list[CheckIn]) -> None:
    presence = presence_of("hall", day)
    ins = [c.at.astimezone(UTC) for c in day if not c.annulled and c.direction is Direction.ENTRY]
    outs = [c.at.astimezone(UTC) for c in day if not c.annulled and c.direction is Direction.EXIT]
    assert (presence.entries, presence.exits) == (len(ins), len(outs))
    assert presence.first_in == min(ins, default=None)
    assert presence.last_in == max(ins, default=None)
    assert presence.last_out == max(outs, default=None)
    assert presence.came == bool(ins)


@given(days(), rules, st.lists(st.integers(0, 600), min_size=3, max_size=3).map(sorted))
def test_time_present_adds_up_over_neighbouring_spans(day: list[CheckIn], rule: CheckOutRule, cuts: list[int]) -> None:
    """The time of a span is that of its two halves, whatever the rule, across midnight and daylight-saving change.

    With SESSION_END the rule's end moves with the span; it still adds up, since the stay runs to each span's end."""
    presence = presence_of("hall", day)
    begin, middle, end = (AUTUMN + timedelta(minutes=cut) for cut in cuts)
    whole = time_present(presence, begin, end, rule)
    assert whole == time_present(presence, begin, middle, rule) + time_present(presence, middle, end, rule)
    assert timedelta(0) <= whole <= end - begin


@given(days(), rules)
def test_time_present_is_the_same_in_every_zone(day: list[CheckIn], rule: CheckOutRule) -> None:
    presence = presence_of("hall", day)
    start, end = AUTUMN + timedelta(hours=1), AUTUMN + timedelta(hours=7)
    local = time_present(presence, start.astimezone(BERLIN), end.astimezone(BERLIN), rule)
    assert local == time_present(presence, start, end, rule)
    assert share_present(presence, start.astimezone(BERLIN), end.astimezone(BERLIN), rule) == local / (end - start)


@given(days(), st.sampled_from([ReentryPolicy.ONCE, ReentryPolicy.AFTER_EXIT]))
def test_double_admissions_are_what_a_door_that_knew_all_would_refuse(
    day: list[CheckIn], policy: ReentryPolicy
) -> None:
    """Checked against an independent telling of the rule, one entry at a time, over all that came before it."""
    kept = in_order(day)
    refused = []
    for index, current in enumerate(kept):
        before = kept[:index]
        entered = any(c.direction is Direction.ENTRY for c in before)
        inside = bool(before) and before[-1].direction is Direction.ENTRY
        known = entered if policy is ReentryPolicy.ONCE else inside
        if current.direction is Direction.ENTRY and not current.forced and known:
            refused.append(current)
    assert [second for _, second in double_admissions(day, policy)] == refused
    assert all(first.direction is Direction.ENTRY for first, _ in double_admissions(day, policy))


@given(days())
def test_a_list_that_admits_always_has_no_double_admissions(day: list[CheckIn]) -> None:
    assert double_admissions(day, ReentryPolicy.ALWAYS) == ()


def at(hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, 24, hour, minute, tzinfo=UTC)


def test_in_out_in_gives_two_stays() -> None:
    day = [check_in(1, at(9)), check_in(2, at(12), Direction.EXIT), check_in(3, at(13))]
    presence = presence_of("hall", day)
    assert presence.intervals == ((at(9), at(12)), (at(13), None))
    assert presence.inside


def test_a_second_entry_while_inside_does_not_shorten_the_stay() -> None:
    day = [check_in(1, at(9)), check_in(2, at(10)), check_in(3, at(12), Direction.EXIT)]
    presence = presence_of("hall", day)
    assert presence.intervals == ((at(9), at(12)),)
    assert presence.last_in == at(10)


def test_local_times_and_utc_are_put_in_one_order() -> None:
    """10:30 in Berlin is 9:30 in UTC: before the exit at 10:00 UTC, though its wall clock shows more."""
    local = at(9, 30).astimezone(BERLIN)
    assert not presence_of("hall", [check_in(2, local), check_in(1, at(10), Direction.EXIT)]).inside


def test_undoing_the_exit_makes_it_one_stay() -> None:
    day = [check_in(1, at(9)), check_in(2, at(12), Direction.EXIT, annulled=True), check_in(3, at(13), Direction.EXIT)]
    assert presence_of("hall", day).intervals == ((at(9), at(13)),)


def test_check_ins_of_one_instant_are_ordered_by_the_hybrid_clock() -> None:
    day = [check_in(2, at(9), Direction.EXIT), check_in(1, at(9))]
    assert not presence_of("hall", day).inside


def test_the_hour_that_the_clocks_repeat_counts_twice() -> None:
    """02:30 summer time to 02:30 winter time is an hour, though the wall clock shows the same."""
    day = [
        check_in(1, datetime(2026, 10, 25, 2, 30, tzinfo=BERLIN)),
        check_in(2, datetime(2026, 10, 25, 2, 30, fold=1, tzinfo=BERLIN), Direction.EXIT),
    ]
    session = datetime(2026, 10, 25, 1, tzinfo=BERLIN), datetime(2026, 10, 25, 4, tzinfo=BERLIN)
    assert minutes_present(presence_of("hall", day), *session) == 60
    assert share_present(presence_of("hall", day), *session) == 0.25


@pytest.mark.parametrize(
    ("rule", "minutes"),
    [
        (CheckOutRule(MissingCheckOut.SESSION_END), 150),
        (CheckOutRule(MissingCheckOut.LIST_END, list_end=at(11)), 90),
        (CheckOutRule(MissingCheckOut.LIST_END), 150),
        (CheckOutRule(MissingCheckOut.ZERO), 0),
        (CheckOutRule(MissingCheckOut.FIXED, minutes=45), 45),
        (CheckOutRule(MissingCheckOut.FIXED, minutes=999), 150),
    ],
)
def test_a_missing_check_out_counts_as_its_rule_says(rule: CheckOutRule, minutes: int) -> None:
    presence = presence_of("hall", [check_in(1, at(9, 30))])
    assert minutes_present(presence, at(9), at(12), rule) == minutes


def test_minutes_are_rounded_down() -> None:
    day = [check_in(1, at(9)), check_in(2, at(9, 1) + timedelta(seconds=59), Direction.EXIT)]
    assert minutes_present(presence_of("hall", day), at(9), at(12)) == 1


def test_a_session_without_duration_has_no_share() -> None:
    assert share_present(presence_of("hall", [check_in(1, at(9))]), at(10), at(10)) == 0.0


def test_each_list_has_its_own_presence() -> None:
    day = [check_in(1, at(9)), check_in(2, at(14), list_id="forum"), check_in(3, at(15), list_id="x", annulled=True)]
    found = presences(day)
    assert sorted(found) == ["forum", "hall"]
    assert found["forum"].first_in == at(14)


def test_a_forced_second_entry_is_not_a_double_admission_but_may_be_the_first() -> None:
    forced_first = [check_in(1, at(9), forced=True), check_in(2, at(10))]
    forced_second = [check_in(1, at(9)), check_in(2, at(10), forced=True)]
    assert [(a.check_in_id, b.check_in_id) for a, b in double_admissions(forced_first, ReentryPolicy.ONCE)] == [
        ("c1", "c2")
    ]
    assert double_admissions(forced_second, ReentryPolicy.ONCE) == ()
