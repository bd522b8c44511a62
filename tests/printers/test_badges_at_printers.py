"""Badges from an event to a label printer on a real socket: counted as printed when it says so, and not before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import zxingcpp
from label_devices import ZebraDevice
from print_stage import until

from checkin.printers.jobs import MemoryJobStore
from checkin.printers.known import KnownPrinter, KnownPrinters
from checkin.printers.ports import PrinterError
from checkin.services.badge_desk import BadgeChoice
from checkin.services.printing import BadgePrinting
from checkin.services.setting_up import create_event_file, new_event
from checkin.services.worker import Priority
from checkin.services.workspace import Workspace

CHOICE = BadgeChoice(layout="label-57x102")


@pytest.fixture
def device() -> Iterator[ZebraDevice]:
    made = ZebraDevice()
    yield made
    made.close()


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = Workspace(create_event_file(tmp_path / "event.checkin", new_event("Konferenz"), machine="m"))
    made.later(Priority.ACT, lambda: made.desk.add_walk_in({"given_name": "Eva", "family_name": "Ott"})).result()
    yield made
    made.close()


@pytest.fixture
def printing(workspace: Workspace, device: ZebraDevice, tmp_path: Path) -> Iterator[BadgePrinting]:
    known = KnownPrinters(tmp_path)
    known.add(KnownPrinter("Tür 1", "zpl", device.address))
    made = BadgePrinting(workspace, tmp_path, store=MemoryJobStore(), finders=(known,))
    yield made
    made.close()


def prints(workspace: Workspace) -> int:
    with workspace.file.reading() as transaction:
        return transaction.reports.people()[0].prints


def code(workspace: Workspace) -> str:
    with workspace.file.reading() as transaction:
        return transaction.reports.people()[0].ticket_code


def test_a_badge_comes_out_with_the_persons_code_and_is_counted(
    workspace: Workspace, printing: BadgePrinting, device: ZebraDevice
) -> None:
    (job,) = printing.print_badges(CHOICE, ["Tür 1"], reason="erste")
    assert printing.when_out(job).result(timeout=20) == "Tür 1"
    (found,) = zxingcpp.read_barcodes(device.labels[0].convert("L"))
    assert found.text == code(workspace)
    assert workspace.later(Priority.SYNC, lambda: prints(workspace)).result() == 1


def test_a_printer_that_is_not_there_is_told_and_nothing_is_counted(
    workspace: Workspace, printing: BadgePrinting
) -> None:
    with pytest.raises(PrinterError):
        printing.print_badges(CHOICE, ["Tür 9"])
    assert workspace.later(Priority.SYNC, lambda: prints(workspace)).result() == 0


def test_whoever_has_a_badge_is_left_out_when_only_the_others_are_wanted(
    workspace: Workspace, printing: BadgePrinting
) -> None:
    (job,) = printing.print_badges(CHOICE, ["Tür 1"])
    printing.when_out(job).result(timeout=20)
    assert printing.print_badges(BadgeChoice(layout="label-57x102", not_printed=True), ["Tür 1"]) == []


def restarted(workspace: Workspace, folder: Path) -> BadgePrinting:
    return BadgePrinting(workspace, folder, finders=(KnownPrinters(folder),))


def last_print(workspace: Workspace):
    def read():
        with workspace.file.reading() as transaction:
            return transaction.reports.badge_prints(transaction.reports.people()[0].attendee.attendee_id)

    return workspace.later(Priority.SYNC, read).result()


def test_why_a_badge_is_printed_again_survives_a_restart_in_the_event_file_only(
    workspace: Workspace, device: ZebraDevice, tmp_path: Path
) -> None:
    KnownPrinters(tmp_path).add(KnownPrinter("Tür 1", "zpl", device.address))
    device.close()
    first = restarted(workspace, tmp_path)
    (job,) = first.print_badges(CHOICE, ["Tür 1"], reason="Name falsch geschrieben")
    first.printing.wait(job.job_id, 20)
    first.close()
    kept = b"".join(path.read_bytes() for path in tmp_path.rglob("print-jobs/*"))
    assert job.job_id.encode() in kept
    assert b"falsch" not in kept
    again = ZebraDevice()
    try:
        KnownPrinters(tmp_path).add(KnownPrinter("Tür 1", "zpl", again.address))
        second = restarted(workspace, tmp_path)
        until(lambda: second.printing.queue.job(job.job_id).counted)
        second.close()
    finally:
        again.close()
    (found,) = last_print(workspace)
    assert (found.printer, found.reason) == ("Tür 1", "Name falsch geschrieben")


def test_a_badge_that_came_out_while_the_program_died_is_counted_once_at_the_next_start(
    workspace: Workspace, printing: BadgePrinting, tmp_path: Path
) -> None:
    """As after a crash between the printer's word and the event's log, and as after one right behind it."""
    (job,) = printing.print_badges(CHOICE, ["Tür 1"])
    printing.when_out(job).result(timeout=20)
    done = replace(printing.printing.queue.job(job.job_id), counted=False)
    for expected, created in ((1, done.created), (2, datetime.now(UTC) + timedelta(seconds=1))):
        store = MemoryJobStore()
        store.put(replace(done, created=created))
        after = BadgePrinting(workspace, tmp_path, store=store, finders=(KnownPrinters(tmp_path),))
        until(lambda after=after: after.printing.queue.job(job.job_id).counted)
        after.close()
        assert len(last_print(workspace)) == expected


def test_who_has_a_badge_already_is_known_with_the_last_time(workspace: Workspace, printing: BadgePrinting) -> None:
    (job,) = printing.print_badges(CHOICE, ["Tür 1"])
    ids = list(job.subjects)
    printing.when_out(job).result(timeout=20)
    before = workspace.later(Priority.SYNC, lambda: workspace.badges.printed_before([*ids, "nobody"])).result()
    assert before.count == 1
    assert before.last == last_print(workspace)[0].at
    assert workspace.later(Priority.SYNC, lambda: workspace.badges.printed_before([])).result().last is None


def test_where_jobs_cannot_be_kept_badges_are_printed_all_the_same(
    workspace: Workspace, device: ZebraDevice, tmp_path: Path
) -> None:
    KnownPrinters(tmp_path).add(KnownPrinter("Tür 1", "zpl", device.address))
    (tmp_path / "print-jobs").write_text("in the way")
    printing = restarted(workspace, tmp_path)
    (job,) = printing.print_badges(CHOICE, ["Tür 1"])
    assert printing.when_out(job).result(timeout=20) == "Tür 1"
    printing.close()
