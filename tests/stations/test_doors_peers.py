"""What a station makes of what the others tell of themselves: clocks, and who is still there."""

from __future__ import annotations

import time

import pytest

from checkin.services.doors.peers import Peers


@pytest.mark.parametrize(("ahead_s", "wrong"), [(0, False), (-30, False), (45, False), (90, True), (-7200, True)])
def test_a_clock_that_differs_by_more_than_a_minute_is_wrong(ahead_s: float, wrong: bool) -> None:
    peers = Peers("own")
    peers.heard("other", {"now": time.time() + ahead_s})
    assert peers.all["other"].clock_offset_s == pytest.approx(ahead_s, abs=5)
    assert peers.clock_wrong is wrong


def test_it_is_the_one_that_differs_from_most_whose_clock_is_wrong() -> None:
    peers = Peers("own")
    for name, ahead_s in (("a", 0), ("b", 3600)):
        peers.heard(name, {"now": time.time() + ahead_s})
    assert not peers.clock_wrong
    peers.heard("a", {"now": time.time() + 3600})
    assert peers.clock_wrong


@pytest.mark.parametrize("now", [float("nan"), float("inf"), 1e300, 10**400, "soon", None, True, []])
def test_a_time_that_is_none_is_passed_over(now: object) -> None:
    peers = Peers("own")
    peers.heard("other", {"now": now, "battery": now, "since": now, "addresses": now, "unsent": now, "door": "\ud800"})
    assert isinstance(peers.all["other"].clock_offset_s, float)
    peers.all["other"].door.encode()
