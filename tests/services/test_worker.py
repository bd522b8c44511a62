"""The store thread: what is urgent goes first, and an error reaches whoever asked."""

from __future__ import annotations

import threading

import pytest

from checkin.services.worker import Priority, Worker


def test_a_scan_goes_before_everything_that_waits() -> None:
    worker, gate, order = Worker(), threading.Event(), []
    worker.submit(Priority.SYNC, gate.wait)
    waiting = [worker.submit(p, lambda p=p: order.append(p)) for p in (Priority.SYNC, Priority.SEARCH, Priority.SCAN)]
    gate.set()
    for future in waiting:
        future.result()
    worker.close()
    assert order == [Priority.SCAN, Priority.SEARCH, Priority.SYNC]


def test_equal_work_is_done_in_the_order_of_arrival() -> None:
    worker, gate, order = Worker(), threading.Event(), []
    worker.submit(Priority.SCAN, gate.wait)
    waiting = [worker.submit(Priority.SCAN, lambda n=n: order.append(n)) for n in range(20)]
    gate.set()
    for future in waiting:
        future.result()
    worker.close()
    assert order == list(range(20))


def test_an_error_reaches_whoever_asked_and_the_thread_goes_on() -> None:
    worker = Worker()
    with pytest.raises(ZeroDivisionError):
        worker.submit(Priority.ACT, lambda: 1 // 0).result()
    assert worker.submit(Priority.ACT, lambda: "still here").result() == "still here"
    worker.close()


def test_closing_finishes_what_was_queued() -> None:
    worker, done = Worker(), []
    for number in range(50):
        worker.submit(Priority.SYNC, lambda number=number: done.append(number))
    worker.close()
    assert done == list(range(50))
