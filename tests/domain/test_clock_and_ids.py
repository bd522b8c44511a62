"""The hybrid clock and the ids that order changes."""

from __future__ import annotations

import threading
import uuid

from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.clock import HybridClock, HybridTimestamp
from checkin.domain.ids import named, new_station_id, uuid7

stamps = st.builds(
    HybridTimestamp, st.integers(0, 2**48 - 1), st.integers(0, 0xFFFF), st.sampled_from(["a" * 16, "b" * 16])
)


@given(stamps, stamps)
def test_the_text_of_timestamps_sorts_as_they_do(one: HybridTimestamp, other: HybridTimestamp) -> None:
    assert (one.text() < other.text()) == (one < other)


@given(stamps)
def test_a_timestamp_is_read_back_from_its_text(stamp: HybridTimestamp) -> None:
    assert HybridTimestamp.parse(stamp.text()) == stamp


@given(st.lists(st.integers(0, 50), min_size=1, max_size=30))
def test_a_clock_never_ticks_backwards_however_the_wall_clock_jumps(walls: list[int]) -> None:
    times = iter(walls)
    clock = HybridClock("s", now_ms=lambda: next(times))
    ticked = [clock.tick() for _ in walls]
    assert ticked == sorted(set(ticked))


@given(stamps, st.integers(0, 2**40))
def test_what_happens_after_seeing_another_station_sorts_behind_it(seen: HybridTimestamp, wall: int) -> None:
    clock = HybridClock("me", now_ms=lambda: wall)
    clock.observe(seen)
    ticked = clock.tick()
    assert (ticked.wall_ms, ticked.counter) > (seen.wall_ms, seen.counter)


def test_a_thousand_acts_within_one_millisecond_keep_their_order() -> None:
    clock = HybridClock("s", now_ms=lambda: 7)
    ticked = [clock.tick() for _ in range(70_000)]
    assert ticked == sorted(set(ticked))


def test_ids_rise_also_when_several_threads_take_them() -> None:
    taken: list[list[str]] = [[] for _ in range(4)]

    def take(into: list[str]) -> None:
        into.extend(uuid7() for _ in range(2_000))

    threads = [threading.Thread(target=take, args=(into,)) for into in taken]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(into == sorted(into) for into in taken)
    assert len({one for into in taken for one in into}) == 8_000


def test_an_id_is_a_version_7_uuid() -> None:
    made = uuid.UUID(uuid7())
    assert (made.version, made.variant) == (7, uuid.RFC_4122)


def test_named_ids_agree_between_stations_and_differ_between_names() -> None:
    assert named("e", "list", "main") == named("e", "list", "main") != named("e", "listmain")


def test_station_ids_are_sixteen_hexadecimal_digits() -> None:
    assert len(bytes.fromhex(new_station_id())) == 8
