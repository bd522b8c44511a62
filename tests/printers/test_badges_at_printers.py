"""Badges from an event to a label printer on a real socket: counted as printed when it says so, and not before."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import zxingcpp
from label_devices import ZebraDevice

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
