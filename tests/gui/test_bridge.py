"""What comes from the store thread to the window."""

from __future__ import annotations

from concurrent.futures import Future

from pytestqt.qtbot import QtBot

from checkin.domain.errors import BadInputError
from checkin.gui.bridge import Bridge, Reading


def test_what_is_asked_for_many_times_meanwhile_is_read_once_more(qtbot: QtBot) -> None:
    """A hall full of scans asks for the counts after each; the store thread must not get a queue of a hundred reads."""
    reads: list[Future[int]] = []
    seen: list[int] = []

    def read() -> Future[int]:
        reads.append(Future())
        return reads[-1]

    reading = Reading(Bridge(), read, seen.append)
    for _ in range(100):
        reading.ask()
    assert len(reads) == 1

    reads[0].set_result(1)
    qtbot.waitUntil(lambda: len(reads) == 2)
    reads[1].set_result(2)
    qtbot.waitUntil(lambda: seen == [1, 2])
    assert len(reads) == 2


def test_a_read_that_failed_is_told_and_the_next_is_read(qtbot: QtBot) -> None:
    """A file that cannot be read for a moment does not end the counts for the day."""
    reads: list[Future[int]] = []
    seen: list[int] = []

    def read() -> Future[int]:
        reads.append(Future())
        return reads[-1]

    bridge = Bridge()
    reading = Reading(bridge, read, seen.append)
    reading.ask()
    with qtbot.waitSignal(bridge.trouble):
        reads[0].set_exception(BadInputError("The disk is full."))
    reading.ask()
    reads[1].set_result(2)
    qtbot.waitUntil(lambda: seen == [2])
