"""The store thread: what is urgent goes first, and an error reaches whoever asked."""

from __future__ import annotations

import gc
import threading

import pytest

from checkin.domain.errors import RefusedError
from checkin.services.worker import Priority, Worker, few_rounds


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


def test_what_comes_after_closing_is_refused_instead_of_waiting_for_good() -> None:
    worker = Worker()
    worker.close()
    with pytest.raises(RefusedError):
        worker.submit(Priority.SCAN, lambda: None).result(5)


def test_long_work_says_whether_something_urgent_waits() -> None:
    worker, begun, gate, seen = Worker(), threading.Event(), threading.Event(), []

    def long() -> None:
        begun.set()
        gate.wait()
        seen.append(worker.is_waited_for(Priority.SYNC))

    done = worker.submit(Priority.SYNC, long)
    begun.wait()
    worker.submit(Priority.SCAN, lambda: None)
    gate.set()
    done.result()
    worker.close()
    assert seen == [True]


def test_the_collectors_rounds_are_as_usual_again_after_long_work_even_where_two_overlap() -> None:
    usual = gc.get_threshold()
    with few_rounds():
        with few_rounds():
            pass
        assert gc.get_threshold() != usual
    assert gc.get_threshold() == usual
