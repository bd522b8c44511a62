"""Rules of check-in lists: the public JsonLogic table, pretix's time operators, and what hostile rules come to."""

from __future__ import annotations

import json
import tracemalloc
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from checkin.domain.rules import (
    FailedCondition,
    RuleContext,
    RuleError,
    admits,
    evaluate,
    explain,
    operators,
    truthy,
    variables,
)

TABLE = [
    row
    for row in json.loads((Path(__file__).parents[1] / "data/pretix/jsonlogic.json").read_text(encoding="utf-8"))
    if isinstance(row, list)
]
BERLIN = "Europe/Berlin"
NOON = datetime.fromisoformat("2026-11-25T12:00:00+01:00")


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


def now(text: str, **more: Any) -> RuleContext:
    return RuleContext(now=at(text), timezone=BERLIN, **more)


def after(*build: Any, minutes: Any = None) -> dict[str, Any]:
    return {"isAfter": [{"var": "now"}, {"buildTime": list(build)}, *([minutes] if minutes is not None else [])]}


def before(*build: Any, minutes: Any = None) -> dict[str, Any]:
    return {"isBefore": [{"var": "now"}, {"buildTime": list(build)}, *([minutes] if minutes is not None else [])]}


def products(*ids: str) -> dict[str, Any]:
    return {"inList": [{"var": "product"}, {"objectList": [{"lookup": ["product", i, f"Name {i}"]} for i in ids]}]}


def test_the_public_table_has_all_its_rows() -> None:
    assert len(TABLE) == 275


@pytest.mark.parametrize("row", range(275))
def test_public_table(row: int) -> None:
    """Each row of the public JsonLogic table gives exactly its result (1 is not true)."""
    rule, data, expected = TABLE[row]
    result = evaluate(rule, data)
    assert json.dumps(result) == json.dumps(expected) or (result == expected and not isinstance(expected, bool))


class TestProducts:
    def test_listed_product_is_admitted_whether_ids_are_numbers_or_texts(self) -> None:
        context = RuleContext(now=NOON, product="7")
        assert admits(products("7"), context)
        assert admits({"in": [{"var": "product"}, [7, 8]]}, context)
        assert admits({"==": [{"var": "product"}, "7"]}, context)

    def test_other_product_is_refused_and_the_wanted_names_are_told(self) -> None:
        context = RuleContext(now=NOON, product="9")
        assert not admits(products("7", "8"), context)
        assert explain(products("7", "8"), context) == (FailedCondition("inList", "product", ("Name 7", "Name 8")),)

    def test_a_ticket_without_variation_is_in_no_list_of_variations(self) -> None:
        rule = {"inList": [{"var": "variation"}, {"objectList": [{"lookup": ["variation", None, ""]}]}]}
        assert not admits(rule, RuleContext(now=NOON, product="7"))

    def test_gate(self) -> None:
        rule = {"inList": [{"var": "gate"}, {"objectList": [{"lookup": ["gate", "2", "Nord"]}]}]}
        assert admits(rule, RuleContext(now=NOON, gate="2"))
        assert not admits(rule, RuleContext(now=NOON))

    def test_no_rule_admits(self) -> None:
        assert admits(None, RuleContext(now=NOON))
        assert admits({}, RuleContext(now=NOON))
        assert explain({}, RuleContext(now=NOON)) == ()


class TestMoments:
    def test_custom_moment_is_taken_with_its_offset(self) -> None:
        rule = after("custom", "2026-11-25T08:00:00.000Z")
        assert not admits(rule, now("2026-11-25T08:59:59+01:00"))
        assert admits(rule, now("2026-11-25T09:00:01+01:00"))

    def test_custom_moment_without_offset_is_meant_in_the_events_zone(self) -> None:
        rule = after("custom", "2026-11-25T09:00:00")
        assert not admits(rule, now("2026-11-25T07:59:00+00:00"))
        assert admits(rule, now("2026-11-25T08:01:00+00:00"))

    @pytest.mark.parametrize("tolerance", [30, "30", 30.0])
    def test_tolerance_in_minutes_opens_earlier_and_closes_later(self, tolerance: Any) -> None:
        opens = after("custom", "2026-11-25T09:00:00+01:00", minutes=tolerance)
        closes = before("custom", "2026-11-25T17:00:00+01:00", minutes=tolerance)
        assert admits(opens, now("2026-11-25T08:31:00+01:00"))
        assert not admits(opens, now("2026-11-25T08:29:00+01:00"))
        assert admits(closes, now("2026-11-25T17:29:00+01:00"))
        assert not admits(closes, now("2026-11-25T17:31:00+01:00"))

    def test_both_comparisons_are_strict(self) -> None:
        context = now("2026-11-25T09:00:00+01:00")
        assert not admits(after("custom", "2026-11-25T09:00:00+01:00"), context)
        assert not admits(before("custom", "2026-11-25T09:00:00+01:00"), context)

    def test_the_events_own_dates_fall_back_on_its_beginning(self) -> None:
        only_start = now("2026-11-25T10:00:00+01:00", date_from=at("2026-11-25T09:00:00+01:00"))
        assert admits(after("date_admission"), only_start)
        assert not admits(before("date_to"), only_start)
        full = now(
            "2026-11-25T10:00:00+01:00",
            date_from=at("2026-11-25T09:00:00+01:00"),
            date_to=at("2026-11-25T18:00:00+01:00"),
            date_admission=at("2026-11-25T10:30:00+01:00"),
        )
        assert admits(before("date_to"), full)
        assert not admits(after("date_admission"), full)

    def test_an_event_without_dates_cannot_be_judged_by_them(self) -> None:
        with pytest.raises(RuleError):
            admits(after("date_from"), now("2026-11-25T10:00:00+01:00"))

    def test_clock_time_is_today_in_the_events_zone(self) -> None:
        rule = after("customtime", "14:00")
        assert not admits(rule, now("2026-11-25T12:59:00+00:00"))
        assert admits(rule, now("2026-11-25T13:01:00+00:00"))

    def test_clock_time_goes_by_the_local_day_even_when_utc_is_on_another(self) -> None:
        kiritimati = RuleContext(now=at("2026-11-24T11:00:00+00:00"), timezone="Pacific/Kiritimati")
        assert admits(after("customtime", "00:30:00"), kiritimati)
        assert admits(before("customtime", "01:30:00"), kiritimati)

    def test_the_refused_moment_is_told_in_the_events_offset(self) -> None:
        rule = after("custom", "2026-07-01T08:00:00Z", minutes=15)
        assert explain(rule, now("2026-07-01T09:00:00+02:00")) == (
            FailedCondition("isAfter", "now", ("2026-07-01T10:00:00+02:00",), 15),
        )


class TestDaylightSaving:
    def test_second_half_past_two_in_autumn_is_later_than_the_first(self) -> None:
        rule = after("custom", "2026-10-25T02:30:00+02:00")
        assert admits(rule, now("2026-10-25T02:10:00+01:00"))

    def test_clock_time_that_comes_twice_means_its_first_coming(self) -> None:
        rule = after("customtime", "02:30")
        assert not admits(rule, now("2026-10-25T02:29:00+02:00"))
        assert admits(rule, now("2026-10-25T02:31:00+02:00"))
        assert admits(rule, now("2026-10-25T02:10:00+01:00"))

    def test_clock_time_that_is_left_out_in_spring_is_an_hour_later(self) -> None:
        rule = after("customtime", "02:30")
        assert not admits(rule, now("2026-03-29T03:29:00+02:00"))
        assert admits(rule, now("2026-03-29T03:31:00+02:00"))

    def test_today_begins_at_local_midnight_on_the_long_day(self) -> None:
        entries = (at("2026-10-24T23:59:00+02:00"), at("2026-10-25T00:01:00+02:00"), at("2026-10-25T02:30:00+01:00"))
        context = now("2026-10-25T23:00:00+01:00", entries=entries)
        assert evaluate({"var": "entries_today"}, variables(context), context) == 2

    def test_minutes_since_run_through_the_hour_that_comes_twice(self) -> None:
        context = now("2026-10-25T02:15:00+01:00", entries=(at("2026-10-25T02:15:00+02:00"),))
        assert variables(context)["minutes_since_last_entry"] == 60


class TestEntries:
    ENTRIES = (
        at("2026-11-24T22:30:00+00:00"),  # 23:30 in Berlin, still the 24th
        at("2026-11-24T23:30:00+00:00"),  # 00:30 on the 25th
        at("2026-11-25T08:00:00+00:00"),
    )

    def test_days_are_the_events_days(self) -> None:
        context = now("2026-11-25T12:00:00+01:00", entries=self.ENTRIES)
        values = variables(context)
        assert (values["entries_number"], values["entries_today"], values["entries_days"]) == (3, 2, 2)
        utc = RuleContext(now=context.now, timezone="UTC", entries=self.ENTRIES)
        assert variables(utc)["entries_today"] == 1

    def test_since_counts_from_the_moment_on_and_before_excludes_it(self) -> None:
        context = now("2026-11-25T12:00:00+01:00", entries=self.ENTRIES)
        moment = {"buildTime": ["custom", "2026-11-24T23:30:00Z"]}
        assert evaluate({"entries_since": [moment]}, {}, context) == 2
        assert evaluate({"entries_before": [moment]}, {}, context) == 1
        assert evaluate({"entries_days_since": [moment]}, {}, context) == 1
        assert evaluate({"entries_days_before": [{"buildTime": ["customtime", "23:59"]}]}, {}, context) == 2

    def test_minutes_since_first_and_last_entry_are_whole_and_minus_one_without_any(self) -> None:
        context = now("2026-11-25T09:05:59+01:00", entries=tuple(reversed(self.ENTRIES)))
        assert variables(context)["minutes_since_last_entry"] == 5
        assert variables(context)["minutes_since_first_entry"] == 575
        assert variables(now("2026-11-25T09:05:59+01:00"))["minutes_since_last_entry"] == -1

    def test_an_entry_in_the_future_counts_as_just_now(self) -> None:
        context = now("2026-11-25T08:00:00+01:00", entries=(at("2026-11-25T08:00:20+01:00"),))
        assert variables(context)["minutes_since_last_entry"] == 0

    def test_weekday_is_the_events(self) -> None:
        assert variables(now("2026-11-29T23:30:00+00:00"))["now_isoweekday"] == 1

    def test_presence(self) -> None:
        rule = {"==": [{"var": "entry_status"}, "absent"]}
        assert admits(rule, RuleContext(now=NOON))
        assert not admits(rule, RuleContext(now=NOON, present=True))

    def test_a_count_that_refused_names_itself_and_its_limit(self) -> None:
        context = now("2026-11-25T12:00:00+01:00", entries=self.ENTRIES)
        rule = {"<": [{"var": "entries_number"}, 3]}
        assert explain(rule, context) == (FailedCondition("<", "entries_number", ("3",)),)
        since = {"<": [{"entries_since": [{"buildTime": ["customtime", "00:00"]}]}, 1]}
        assert explain(since, context) == (FailedCondition("<", "entries_since", ("1",)),)


class TestExplanation:
    def test_all_failed_parts_of_and(self) -> None:
        rule = {"and": [products("7"), {">": [{"var": "now_isoweekday"}, 0]}, before("customtime", "08:00")]}
        failed = explain(rule, now("2026-11-25T12:00:00+01:00", product="9"))
        assert [condition.variable for condition in failed] == ["product", "now"]

    def test_the_nearest_way_of_or(self) -> None:
        rule = {"or": [{"and": [products("1"), products("2")]}, {"and": [products("3")]}]}
        assert explain(rule, RuleContext(now=NOON, product="9")) == (FailedCondition("inList", "product", ("Name 3",)),)

    def test_admitted_needs_no_explanation(self) -> None:
        assert explain(products("7"), RuleContext(now=NOON, product="7")) == ()


def nested(depth: int) -> Any:
    rule: Any = True
    for _ in range(depth):
        rule = {"!": [{"!": [rule]}]}
    return rule


class TestHostile:
    @pytest.mark.parametrize(
        "rule",
        [
            nested(40_000),
            {"reduce": [list(range(5_000)), {"map": [list(range(5_000)), 1]}]},
            {"map": [[1] * 200, {"map": [[1] * 200, {"map": [[1] * 200, 1]}]}]},
            {"reduce": [[1] * 60, {"cat": [{"var": "accumulator"}, {"var": "accumulator"}]}, "x"]},
            {"reduce": [[1] * 60, {"merge": [{"var": "accumulator"}, {"var": "accumulator"}]}, [1]]},
            {"reduce": [[1] * 400, {"*": [{"var": "accumulator"}, {"var": "accumulator"}]}, 10]},
            {"*": [1e308, 10]},
            {"+": [float("inf")]},
            {"+": "9" * 5_000},
            {"+": "not a number"},
            {"%": [1, 0]},
            {"/": [1, 0]},
            {"substr": ["a", float("inf")]},
            {"no such operator": [1]},
            {"==": [1, 1], "!=": [1, 2]},
            {"var": {"a": 1, "b": 2}},
            {"var": [[1]]},
            {"<": []},
            {"max": []},
            {"map": []},
            {"isAfter": [{"var": "now"}, "yesterday"]},
            {"isAfter": [{"var": "now"}, {"buildTime": ["custom", "yesterday"]}]},
            {"isAfter": [{"var": "now"}, {"buildTime": ["custom", "0001-01-01T00:00:00+14:00"]}]},
            {"isAfter": [{"var": "now"}, {"buildTime": ["customtime", "25:00"]}]},
            {"isAfter": [{"var": "now"}, {"buildTime": [["custom"], "x"]}]},
            {"isAfter": [{"var": "now"}, {"buildTime": ["custom", "2026-11-25T09:00:00Z"]}, 1e300]},
            {"entries_since": []},
        ],
    )
    def test_ends_in_a_rule_error(self, rule: Any) -> None:
        with pytest.raises(RuleError):
            admits(rule, RuleContext(now=NOON))

    def test_a_list_that_holds_itself_twice_over_is_not_unrolled(self) -> None:
        doubling = {"reduce": [[1] * 60, [{"var": "accumulator"}, {"var": "accumulator"}], [1]]}
        with pytest.raises(RuleError):
            evaluate({"==": [doubling, doubling]}, {})
        with pytest.raises(RuleError):
            evaluate({"cat": doubling}, {})

    def test_unknown_zone_and_naive_moments_are_rule_errors(self) -> None:
        with pytest.raises(RuleError):
            admits(after("date_from"), RuleContext(now=NOON, timezone="Mars/Olympus"))
        with pytest.raises(RuleError):
            admits({"var": "now"}, RuleContext(now=datetime(2026, 1, 1)))  # noqa: DTZ001

    def test_time_operators_need_a_context(self) -> None:
        with pytest.raises(RuleError):
            evaluate({"buildTime": ["date_from"]}, {})

    def test_memory_stays_small(self) -> None:
        rule = {"reduce": [[1] * 3000, {"merge": [{"var": "accumulator"}, list("abcdefgh")]}, []]}
        tracemalloc.start()
        try:
            with pytest.raises(RuleError):
                evaluate(rule, {})
            assert tracemalloc.get_traced_memory()[1] < 5_000_000
        finally:
            tracemalloc.stop()


OPERATORS = [*operators.OPERATORS.lazy, *operators.OPERATORS.eager, "nonsense"]
TEXTS = [
    "²",
    "",
    "now",
    "product",
    "entries_number",
    "a.b",
    "1.1",
    "custom",
    "customtime",
    "date_to",
    "12:00",
    "9" * 400,
    "²",
]
LEAVES = (
    st.none()
    | st.booleans()
    | st.integers(-(10**40), 10**40)
    | st.floats()
    | st.sampled_from(TEXTS)
    | st.text(max_size=5)
    | st.dates().map(lambda day: f"{day}T12:00:00Z")
)
RULES = st.recursive(
    LEAVES,
    lambda part: st.lists(part, max_size=4) | st.dictionaries(st.sampled_from(OPERATORS), part, min_size=1, max_size=1),
    max_leaves=40,
)


@settings(max_examples=600, deadline=None)
@given(rule=RULES, data=RULES, days=st.lists(st.integers(-3, 3), max_size=4))
@example(rule={"and": []}, data=None, days=[])
def test_any_rule_gives_a_value_or_a_rule_error(rule: Any, data: Any, days: list[int]) -> None:
    context = RuleContext(now=NOON, timezone=BERLIN, entries=[NOON + timedelta(days=day) for day in days], product="7")
    for judge in (lambda: evaluate(rule, data, context), lambda: admits(rule, context)):
        try:
            judge()
        except RuleError:
            continue
    if not isinstance(rule, dict):
        return
    try:
        admitted = admits(rule, context)
        failed = explain(rule, context)
    except RuleError:
        return
    assert bool(failed) is not admitted


@given(minutes=st.integers(-2000, 2000), zone=st.sampled_from([BERLIN, "America/St_Johns", "Asia/Kathmandu", "UTC"]))
def test_before_and_after_do_not_depend_on_the_zone_the_moment_is_written_in(minutes: int, zone: str) -> None:
    moment = datetime(2026, 10, 25, 1, 0, tzinfo=UTC)
    context = RuleContext(now=moment + timedelta(minutes=minutes), timezone=zone)
    rule_time = moment.isoformat()
    assert admits(after("custom", rule_time), context) is (minutes > 0)
    assert admits(before("custom", rule_time), context) is (minutes < 0)


def test_truth_of_values() -> None:
    assert [value for value in ("", [], 0, None, float("nan"), False, "0", [0], {}, -1) if truthy(value)] == [
        "0",
        [0],
        {},
        -1,
    ]
