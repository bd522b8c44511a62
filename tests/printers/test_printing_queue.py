"""The queue in front of label printers on real sockets: nothing lost, nothing printed twice unasked."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import zxingcpp
from label_devices import BrotherDevice
from print_stage import until
from printing_help import badge_pdf

from checkin.domain.errors import RefusedError, SurroundingsError, WrongUseError
from checkin.printers import (
    FileJobStore,
    JobState,
    MemoryJobStore,
    Printer,
    PrinterError,
    PrintJob,
    PrintQueue,
    PrintRequest,
    Progress,
    Reason,
    Wanted,
)  # fmt: skip
from checkin.printers.direct import BrotherQl, DirectPrinter, TcpTransport
from checkin.printers.label_counts import LabelCounts
from checkin.printers.ports import Control, PrinterDescription, PrinterKind

SOON = 15.0


class Room:
    """Two label printers by name, and a queue in front of them that can be closed and opened again."""

    def __init__(self, store: Path | None = None) -> None:
        self.devices = {name: BrotherDevice() for name in ("left", "right")}
        self.absent: set[str] = set()
        self.heard: list[PrintJob] = []
        self.remade: list[str] = []
        self._path = store
        self.pages = 1
        self.queue = self.open()

    def open(self) -> PrintQueue:
        store = FileJobStore(self._path) if self._path else MemoryJobStore()
        counts = LabelCounts(self._path.parent) if self._path else None
        queue = PrintQueue(self.find, store, self.remake, pauses=(0.05,), counts=counts)
        queue.subscribe(self.heard.append)
        queue.start()
        self.queue = queue
        return queue

    def find(self, name: str) -> Printer:
        if name in self.absent or name not in self.devices:
            raise PrinterError(Reason.UNKNOWN_PRINTER, name)
        transport = TcpTransport(self.devices[name].address)
        return DirectPrinter(name, BrotherQl("62", snmp_port=9), transport)

    def remake(self, job: PrintJob) -> bytes | None:
        self.remade.append(job.job_id)
        return badge_pdf(62, 40, code=job.subjects[0], pages=self.pages) if job.subjects else None

    def printed(self, name: str) -> list[str]:
        return [zxingcpp.read_barcodes(label.convert("L"))[0].text for label in self.devices[name].labels]

    def close(self) -> None:
        for device in self.devices.values():
            device.mend()
        self.queue.close()
        for device in self.devices.values():
            device.close()


@pytest.fixture
def room() -> Iterator[Room]:
    room = Room()
    yield room
    room.close()


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Room]:
    room = Room(tmp_path / "jobs.json")
    yield room
    room.close()


def badge(code: str = "A1", pages: int = 1, copies: int = 1) -> PrintRequest:
    return PrintRequest(badge_pdf(62, 40, code=code, pages=pages), (62, 40), copies)


def settled(room: Room, job: PrintJob, state: JobState, reason: Reason | None = None) -> PrintJob:
    """Wait until a job is in a state; return it."""
    until(lambda: room.queue.job(job.job_id).state is state and room.queue.job(job.job_id).reason is reason, SOON)
    return room.queue.job(job.job_id)


def test_a_badge_is_printed_and_its_states_are_told_in_order(room: Room) -> None:
    job = room.queue.submit(["left"], badge(), subjects=["A1"])
    done = room.queue.wait(job.job_id, SOON)
    assert (done.state, done.printer, done.printed, done.attempts) == (JobState.COMPLETED, "left", 1, 1)
    assert room.printed("left") == ["A1"]
    until(lambda: room.heard and room.heard[-1].state is JobState.COMPLETED)
    told = list(dict.fromkeys(job.state for job in room.heard))
    assert told == [JobState.QUEUED, JobState.SENDING, JobState.PRINTING, JobState.COMPLETED]


def test_jobs_of_one_printer_come_out_in_order_and_urgent_ones_first(room: Room) -> None:
    left = room.devices["left"]
    left.fault = (0, 0x10)
    room.queue.submit(["left"], badge("A1"))
    until(lambda: room.queue.trouble("left"))
    for code in ("A2", "A3"):
        room.queue.submit(["left"], badge(code))
    urgent = room.queue.submit(["left"], badge("NOW"), urgent=True)
    left.mend()
    assert room.queue.wait(urgent.job_id, SOON).state is JobState.COMPLETED
    until(lambda: len(left.labels) == 4, SOON)
    printed = room.printed("left")
    assert printed.index("NOW") <= 1
    assert [code for code in printed if code != "NOW"] == ["A1", "A2", "A3"]


def test_two_printers_share_the_load(room: Room) -> None:
    """While one stands still the other goes on, and each badge comes out once."""
    left = room.devices["left"]
    left.fault, left.fault_at = (0, 0x10), 1
    jobs = [room.queue.submit(["left", "right"], badge(f"B{number}")) for number in range(6)]
    until(lambda: len(room.devices["right"].labels) == 5, SOON)
    left.mend()
    assert {room.queue.wait(job.job_id, SOON).state for job in jobs} == {JobState.COMPLETED}
    assert sorted(room.printed("left") + room.printed("right")) == [f"B{number}" for number in range(6)]


def test_a_printer_that_is_out_of_labels_leaves_its_share_to_the_other(room: Room) -> None:
    room.devices["left"].fault = (0x02, 0)
    jobs = [room.queue.submit(["left", "right"], badge(f"B{number}")) for number in range(3)]
    assert {room.queue.wait(job.job_id, SOON).state for job in jobs} == {JobState.COMPLETED}
    assert room.printed("left") == []


def test_an_open_cover_holds_the_job_with_its_reason_until_closed(room: Room) -> None:
    room.devices["left"].fault = (0, 0x10)
    job = room.queue.submit(["left"], badge())
    held = room.queue.wait(job.job_id, SOON, until_held=True)
    assert (held.state, held.reason, held.attempts) == (JobState.HELD, Reason.COVER_OPEN, 0)
    assert "left is open" in str(held.trouble())
    room.devices["left"].mend()
    assert room.queue.wait(job.job_id, SOON).state is JobState.COMPLETED


def test_waiting_attempts_are_no_news(room: Room) -> None:
    room.devices["left"].fault = (0, 0x10)
    job = room.queue.submit(["left"], badge())
    settled(room, job, JobState.HELD, Reason.COVER_OPEN)
    connections = room.devices["left"].connections
    until(lambda: room.devices["left"].connections >= connections + 3)
    room.devices["left"].mend()
    room.queue.wait(job.job_id, SOON)
    assert [heard.state for heard in room.heard].count(JobState.HELD) == 1


def test_a_held_job_is_moved_to_another_printer_by_a_call(room: Room) -> None:
    left = room.devices["left"]
    left.fault, left.fault_at = (0x02, 0), 1
    job = room.queue.submit(["left"], badge())
    settled(room, job, JobState.HELD, Reason.OUT_OF_LABELS)
    room.queue.retry(job.job_id, printers=["right"])
    done = room.queue.wait(job.job_id, SOON)
    assert (done.state, done.printer, done.attempts, done.again) == (JobState.COMPLETED, "right", 2, False)
    assert room.printed("right") == ["A1"]


def test_what_came_out_is_not_printed_again_unasked(room: Room) -> None:
    job = room.queue.submit(["left"], badge(), subjects=["A1"])
    room.queue.wait(job.job_id, SOON)
    with pytest.raises(RefusedError) as refused:
        room.queue.retry(job.job_id)
    assert "left" in str(refused.value)
    room.queue.retry(job.job_id, again=True)
    done = room.queue.wait(job.job_id, SOON)
    assert (done.state, done.again) == (JobState.COMPLETED, True)
    assert room.printed("left") == ["A1", "A1"]


def test_a_job_of_which_a_part_came_out_is_not_moved_unasked(room: Room) -> None:
    left = room.devices["left"]
    left.fault, left.fault_at = (0x02, 0), 2
    job = room.queue.submit(["left"], badge(pages=2))
    settled(room, job, JobState.HELD, Reason.OUT_OF_LABELS)
    with pytest.raises(RefusedError):
        room.queue.retry(job.job_id, printers=["right"])
    assert room.printed("right") == []


def test_the_rest_of_a_job_that_ended_half_way_is_printed_by_itself(kept: Room) -> None:
    """Three labels, one comes out, the printer breaks down: the other prints two."""
    left = kept.devices["left"]
    left.fault, left.fault_at = (0x02, 0), 2
    kept.queue.counts.set("right", 10)
    job = kept.queue.submit(["left"], badge(pages=3), subjects=["A1"])
    settled(kept, job, JobState.HELD, Reason.OUT_OF_LABELS)
    kept.queue.cancel(job.job_id)
    ended = kept.queue.wait(job.job_id, SOON)
    assert (ended.state, ended.printed, ended.has_rest) == (JobState.CANCELLED, 1, True)
    kept.queue.print_rest(job.job_id, printers=["right"])
    done = kept.queue.wait(job.job_id, SOON)
    assert (done.state, done.skip, done.labels, done.again) == (JobState.COMPLETED, 1, 2, False)
    assert kept.printed("right") == ["A1-2", "A1-3"]
    assert kept.queue.counts.left("right") == 8
    with pytest.raises(WrongUseError):
        kept.queue.print_rest(job.job_id)


def test_the_rest_of_a_job_is_known_after_a_restart(kept: Room) -> None:
    left = kept.devices["left"]
    left.fault, left.fault_at = (0x02, 0), 2
    job = kept.queue.submit(["left"], badge(pages=2), subjects=["A1"])
    settled(kept, job, JobState.HELD, Reason.OUT_OF_LABELS)
    kept.queue.cancel(job.job_id)
    kept.queue.wait(job.job_id, SOON)
    kept.queue.close()
    kept.pages = 2
    kept.open()
    kept.queue.print_rest(job.job_id, printers=["right"])
    assert kept.queue.wait(job.job_id, SOON).state is JobState.COMPLETED
    assert kept.printed("right") == ["A1-2"]


def test_a_lost_connection_makes_it_uncertain_and_is_asked_about(room: Room) -> None:
    room.devices["left"].hang_up_at = 1
    job = room.queue.submit(["left"], badge())
    lost = room.queue.wait(job.job_id, SOON)
    assert (lost.state, lost.reason) == (JobState.UNCERTAIN, Reason.CONTACT_LOST)
    with pytest.raises(RefusedError):
        room.queue.retry(job.job_id)
    room.queue.came_out(job.job_id, printed=False)
    room.devices["left"].hang_up_at = 0
    room.queue.retry(job.job_id)
    assert room.queue.wait(job.job_id, SOON).state is JobState.COMPLETED
    assert room.printed("left") == ["A1"]


def test_an_uncertain_badge_that_was_found_counts_as_printed(room: Room) -> None:
    room.devices["left"].hang_up_at = 1
    room.queue.counts.set("left", 10)
    job = room.queue.submit(["left"], badge())
    room.queue.wait(job.job_id, SOON)
    done = room.queue.came_out(job.job_id, printed=True)
    assert (done.state, room.queue.counts.left("left")) == (JobState.COMPLETED, 9)
    with pytest.raises(WrongUseError):
        room.queue.came_out(job.job_id, printed=True)


def test_a_printer_that_is_off_holds_the_job_and_prints_it_once_on(room: Room) -> None:
    left = room.devices["left"]
    left.close()
    job = room.queue.submit(["left"], badge())
    assert room.queue.wait(job.job_id, SOON, until_held=True).reason is Reason.OFFLINE
    room.devices["left"] = BrotherDevice()
    assert room.queue.wait(job.job_id, SOON).state is JobState.COMPLETED


def test_a_printer_gone_between_choice_and_print_fails_in_one_clear_sentence(room: Room) -> None:
    room.absent.add("left")
    job = room.queue.submit(["left"], badge())
    failed = room.queue.wait(job.job_id, SOON)
    assert (failed.state, failed.reason) == (JobState.FAILED, Reason.UNKNOWN_PRINTER)
    assert str(failed.trouble()) == "There is no printer left here any more: choose another one."
    room.queue.retry(job.job_id, printers=["right"])
    assert room.queue.wait(job.job_id, SOON).state is JobState.COMPLETED
    assert room.printed("right") == ["A1"]


def test_one_of_two_printers_gone_leaves_all_to_the_other(room: Room) -> None:
    room.absent.add("left")
    jobs = [room.queue.submit(["left", "right"], badge(f"B{number}")) for number in range(3)]
    assert {room.queue.wait(job.job_id, SOON).state for job in jobs} == {JobState.COMPLETED}


def test_a_waiting_job_is_cancelled_without_a_trace_at_the_printer(room: Room) -> None:
    room.devices["left"].fault = (0, 0x10)
    job = room.queue.submit(["left"], badge())
    settled(room, job, JobState.HELD, Reason.COVER_OPEN)
    room.queue.cancel(job.job_id)
    settled(room, job, JobState.CANCELLED)
    room.devices["left"].mend()
    after = room.queue.submit(["left"], badge("A2"))
    room.queue.wait(after.job_id, SOON)
    assert room.printed("left") == ["A2"]


def test_a_job_at_the_printer_is_cancelled_there(room: Room) -> None:
    left = room.devices["left"]
    left.fault, left.fault_at = (0x02, 0), 2
    job = room.queue.submit(["left"], badge(pages=3))
    settled(room, job, JobState.HELD, Reason.OUT_OF_LABELS)
    room.queue.cancel(job.job_id)
    cancelled = settled(room, job, JobState.CANCELLED)
    assert (cancelled.printed, cancelled.may_be_out) == (1, True)


def test_labels_are_counted_down_as_they_come_out(room: Room) -> None:
    room.queue.counts.set("left", 10)
    job = room.queue.submit(["left"], badge(pages=2, copies=2))
    room.queue.wait(job.job_id, SOON)
    assert (room.queue.counts.left("left"), room.queue.counts.left("right")) == (6, None)
    room.queue.counts.set("left", 1)
    room.queue.wait(room.queue.submit(["left"], badge(pages=2)).job_id, SOON)
    assert room.queue.counts.left("left") == 0
    room.queue.counts.set("left", None)
    assert room.queue.counts.left("left") is None
    with pytest.raises(WrongUseError):
        room.queue.counts.set("left", -1)


@pytest.mark.parametrize("content", [b"", b"hello", b"%PDF-1.4 broken"])
def test_what_is_no_pdf_is_refused_at_once(room: Room, content: bytes) -> None:
    with pytest.raises(PrinterError) as refused:
        room.queue.submit(["left"], PrintRequest(content, (62, 40)))
    assert refused.value.reason is Reason.UNREADABLE
    assert room.queue.jobs() == []


def test_a_job_without_printer_or_copies_makes_no_sense(room: Room) -> None:
    for printers, copies in (([], 1), (["left"], 0)):
        with pytest.raises(WrongUseError):
            room.queue.submit(printers, badge(copies=copies))


def test_only_jobs_at_their_end_are_forgotten(room: Room) -> None:
    room.devices["left"].fault = (0, 0x10)
    job = room.queue.submit(["left"], badge())
    with pytest.raises(WrongUseError):
        room.queue.forget(job.job_id)
    room.queue.cancel(job.job_id)
    settled(room, job, JobState.CANCELLED)
    room.queue.forget(job.job_id)
    assert room.queue.jobs() == []


def test_a_listener_that_fails_or_is_slow_does_not_stop_the_printing(
    room: Room, caplog: pytest.LogCaptureFixture
) -> None:
    go_on = threading.Event()

    def slow(_job: PrintJob) -> None:
        go_on.wait(SOON)
        raise ValueError("a bug")

    end = room.queue.subscribe(slow)
    done = room.queue.wait(room.queue.submit(["left"], badge()).job_id, SOON)
    go_on.set()
    end()
    assert done.state is JobState.COMPLETED
    until(lambda: "a listener failed: ValueError" in caplog.text)


# -- over a restart


def test_waiting_jobs_survive_a_restart_and_are_made_anew(kept: Room) -> None:
    """The file holds no PDF: the badge is rendered again, from the attendee's id."""
    kept.devices["left"].fault = (0, 0x10)
    job = kept.queue.submit(["left"], badge("old"), subjects=["A1"])
    settled(kept, job, JobState.HELD, Reason.COVER_OPEN)
    kept.queue.close()
    kept.devices["left"].mend()
    kept.open()
    assert kept.queue.wait(job.job_id, SOON).state is JobState.COMPLETED
    assert kept.printed("left") == ["A1"]
    assert set(kept.remade) == {job.job_id}


def test_a_waiting_job_that_cannot_be_made_anew_says_so(kept: Room) -> None:
    kept.devices["left"].fault = (0, 0x10)
    job = kept.queue.submit(["left"], badge())
    settled(kept, job, JobState.HELD, Reason.COVER_OPEN)
    kept.queue.close()
    kept.open()
    failed = kept.queue.wait(job.job_id, SOON)
    assert (failed.state, failed.reason) == (JobState.FAILED, Reason.CONTENT_GONE)


def test_what_was_at_a_label_printer_at_the_end_is_uncertain_after_the_restart(kept: Room) -> None:
    kept.devices["left"].fault, kept.devices["left"].fault_at = (0x02, 0), 1
    job = kept.queue.submit(["left"], badge(), subjects=["A1"])
    settled(kept, job, JobState.HELD, Reason.OUT_OF_LABELS)
    kept.queue.close()
    kept.open()
    found = settled(kept, job, JobState.UNCERTAIN, Reason.CONTACT_LOST)
    assert found.may_be_out
    assert kept.printed("left") == []


def test_a_power_cut_while_sending_is_found_uncertain(tmp_path: Path) -> None:
    """Only what was on disk counts: the file is copied in the middle of sending and opened as after a crash."""
    room = Room(tmp_path / "jobs.json")
    snapshots: list[bytes] = []
    room.queue.subscribe(lambda job: job.sent and snapshots.append((tmp_path / "jobs.json").read_bytes()))
    try:
        left = room.devices["left"]
        left.fault, left.fault_at = (0x02, 0), 1
        job = room.queue.submit(["left"], badge(), subjects=["A1"])
        settled(room, job, JobState.HELD, Reason.OUT_OF_LABELS)
        until(lambda: snapshots)
        (tmp_path / "after.json").write_bytes(snapshots[0])
        after = PrintQueue(room.find, FileJobStore(tmp_path / "after.json"), room.remake)
        after.start()
        assert after.wait(job.job_id, SOON).state is JobState.UNCERTAIN
        after.close()
    finally:
        room.close()


def test_counts_survive_a_restart(kept: Room) -> None:
    kept.queue.counts.set("left", 7)
    kept.queue.close()
    kept.open()
    assert kept.queue.counts.left("left") == 7


def test_finished_jobs_are_left_alone_by_a_restart(kept: Room) -> None:
    job = kept.queue.submit(["left"], badge(), subjects=["A1"])
    kept.queue.wait(job.job_id, SOON)
    kept.queue.close()
    kept.open()
    assert kept.queue.job(job.job_id).state is JobState.COMPLETED
    assert kept.printed("left") == ["A1"]


# -- drivers that misbehave


class Driver:
    """A printer that does what the test says."""

    name = "odd"
    kind = PrinterKind.WINDOWS

    def __init__(self, act: Callable[[Control], Progress]) -> None:
        self._act = act

    def describe(self) -> PrinterDescription:
        return PrinterDescription(self.name, self.kind)

    def run(self, job_id: str, request: PrintRequest, control: Control) -> Progress:
        return self._act(control)

    def resume(self, job_id: str, remote: str, control: Control) -> Progress | None:
        return None


def run_odd(act: Callable[[Control], Progress], store: MemoryJobStore | None = None) -> PrintJob:
    queue = PrintQueue(lambda name: Driver(act), store)
    queue.start()
    try:
        return queue.wait(queue.submit(["odd"], badge()).job_id, SOON)
    finally:
        queue.close()


@pytest.mark.parametrize(("sent", "state"), [(False, JobState.FAILED), (True, JobState.UNCERTAIN)])
def test_a_bug_in_a_driver_loses_no_job(sent: bool, state: JobState, caplog: pytest.LogCaptureFixture) -> None:
    def broken(control: Control) -> Progress:
        control.report(Progress(JobState.SENDING, sent=sent))
        raise ZeroDivisionError

    assert run_odd(broken).state is state
    assert "ZeroDivisionError" in caplog.text


def test_a_full_disk_does_not_stop_the_printing(caplog: pytest.LogCaptureFixture) -> None:
    class Full(MemoryJobStore):
        def put(self, job: PrintJob) -> None:
            raise SurroundingsError("the disk is full")

    done = run_odd(lambda control: Progress(JobState.COMPLETED, sent=True), Full())
    assert done.state is JobState.COMPLETED
    assert "could not be kept" in caplog.text


def test_cancelling_while_it_is_being_printed_leaves_a_doubt() -> None:
    """The device had no trouble when it was told to stop: the badge may be out, so it is not repeated unasked."""
    began = threading.Event()

    def act(control: Control) -> Progress:
        control.report(Progress(JobState.PRINTING, sent=True))
        began.set()
        while control.wait(SOON) is not Wanted.CANCEL:
            pass
        return Progress(JobState.CANCELLED, sent=True)

    queue = PrintQueue(lambda name: Driver(act))
    queue.start()
    try:
        job = queue.submit(["odd"], badge())
        assert began.wait(SOON)
        queue.cancel(job.job_id)
        assert queue.wait(job.job_id, SOON).state is JobState.CANCELLED
        with pytest.raises(RefusedError):
            queue.retry(job.job_id)
    finally:
        queue.close()
