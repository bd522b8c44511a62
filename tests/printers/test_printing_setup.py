"""Printers set up here, found by name, and printing in the few words of the command line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from label_devices import BrotherDevice, ZebraDevice
from printing_help import badge_pdf

from checkin.domain.errors import SurroundingsError, WrongUseError
from checkin.printers import (
    JobState,
    KnownPrinter,
    KnownPrinters,
    PrinterDirectory,
    PrinterError,
    PrinterKind,
    PrinterState,
    Printing,
    Reason,
    connect,
    request_for,
)  # fmt: skip


@pytest.fixture
def devices() -> Iterator[tuple[BrotherDevice, ZebraDevice]]:
    brother, zebra = BrotherDevice(), ZebraDevice()
    yield brother, zebra
    brother.close()
    zebra.close()


def test_printers_set_up_once_are_there_after_a_restart(tmp_path: Path) -> None:
    known = KnownPrinters(tmp_path)
    known.add(KnownPrinter("Door 1", "brother_ql", "tcp://192.0.2.7", "62"))
    known.add(KnownPrinter("Door 2", "zpl", "usb:///dev/usb/lp0", "57x102", 300))
    known.add(KnownPrinter("Office", "ipp", "ipp://192.0.2.9/ipp/print"))
    again = KnownPrinters(tmp_path)
    assert [(one.name, one.kind) for one in again.printers()] == [
        ("Door 1", PrinterKind.BROTHER_QL), ("Door 2", PrinterKind.ZPL), ("Office", PrinterKind.IPP),
    ]  # fmt: skip
    assert again.remove("Door 2")
    assert not again.remove("Door 2")
    assert [one.name for one in KnownPrinters(tmp_path).all()] == ["Door 1", "Office"]


def test_setting_up_a_name_again_replaces_it(tmp_path: Path) -> None:
    known = KnownPrinters(tmp_path)
    known.add(KnownPrinter("Door", "zpl", "tcp://192.0.2.7"))
    known.add(KnownPrinter("Door", "zpl", "tcp://192.0.2.8"))
    assert [one.address for one in known.all()] == ["tcp://192.0.2.8"]


@pytest.mark.parametrize(
    "odd",
    [
        KnownPrinter("X", "escpos", "tcp://192.0.2.7"),
        KnownPrinter("X", "brother_ql", "bluetooth://00"),
        KnownPrinter("X", "brother_ql", "tcp://192.0.2.7", "63"),
        KnownPrinter("X", "brother_ql", "tcp://"),
        KnownPrinter("X", "zpl", "tcp://192.0.2.7", dpi=299),
        KnownPrinter("X", "zpl", "tcp://192.0.2.7", "wide"),
        KnownPrinter("X", "zpl", "file://"),
        KnownPrinter("X", "ipp", "http://192.0.2.7"),
        KnownPrinter("X", "ipp", "ipp://192.0.2.7:port/"),
    ],
)
def test_a_printer_that_makes_no_sense_is_not_set_up(tmp_path: Path, odd: KnownPrinter) -> None:
    with pytest.raises(WrongUseError, match="X cannot be set up"):
        KnownPrinters(tmp_path).add(odd)
    assert KnownPrinters(tmp_path).all() == []


@pytest.mark.parametrize("content", ["", "[]", '{"printers": [1]}', '{"printers": [{"name": "only"}]}'])
def test_an_unreadable_list_has_no_printers(tmp_path: Path, content: str) -> None:
    (tmp_path / "printers.json").write_text(content)
    assert KnownPrinters(tmp_path).printers() == []


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(SurroundingsError, match=r"printers\.json"):
        KnownPrinters(tmp_path / "gone").add(KnownPrinter("Door", "zpl", "tcp://192.0.2.7"))


def test_an_unknown_printer_is_one_clear_sentence(tmp_path: Path) -> None:
    with pytest.raises(PrinterError) as unknown:
        PrinterDirectory([KnownPrinters(tmp_path)]).find("Nowhere")
    assert unknown.value.reason is Reason.UNKNOWN_PRINTER
    assert str(unknown.value) == "There is no printer Nowhere here any more: choose another one."
    assert unknown.value.exit_status == 4


def test_all_printers_are_listed_with_state_and_labels_left(
    tmp_path: Path, devices: tuple[BrotherDevice, ZebraDevice]
) -> None:
    brother, zebra = devices
    zebra.flags.add("head")
    with Printing(tmp_path) as printing:
        printing.known.add(KnownPrinter("Door 1", "brother_ql", brother.address))
        printing.known.add(KnownPrinter("Door 2", "zpl", zebra.address))
        printing.queue.counts.set("Door 1", 250)
        listed = {one.name: one for one in printing.printers()}
    assert (listed["Door 1"].state, listed["Door 1"].remaining) == (PrinterState.READY, 250)
    assert (listed["Door 2"].state, listed["Door 2"].reasons) == (PrinterState.STOPPED, (Reason.COVER_OPEN,))


def test_a_pdf_is_printed_and_waited_for(tmp_path: Path, devices: tuple[BrotherDevice, ZebraDevice]) -> None:
    (tmp_path / "badge.pdf").write_bytes(badge_pdf(62, 40))
    with Printing(tmp_path) as printing:
        printing.known.add(KnownPrinter("Door 1", "brother_ql", devices[0].address))
        job = printing.print_pdf("Door 1", request_for(tmp_path / "badge.pdf", copies=2))
        done = printing.wait(job.job_id, 15)
    assert (done.state, done.printed, len(devices[0].labels)) == (JobState.COMPLETED, 2, 2)


def test_waiting_ends_as_soon_as_somebody_has_to_do_something(
    tmp_path: Path, devices: tuple[BrotherDevice, ZebraDevice]
) -> None:
    devices[1].flags.add("paper")
    with Printing(tmp_path) as printing:
        printing.known.add(KnownPrinter("Door 2", "zpl", devices[1].address))
        held = printing.wait(printing.print_pdf("Door 2", request_for(badge_pdf(57, 102))).job_id, 15)
    assert (held.state, held.reason) == (JobState.HELD, Reason.OUT_OF_LABELS)
    assert "Door 2 is out of labels" in str(held.trouble())


def test_a_file_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(PrinterError) as gone:
        request_for(tmp_path / "none.pdf")
    assert gone.value.reason is Reason.UNREADABLE


def test_a_printer_that_is_away_is_listed_as_such(tmp_path: Path, devices: tuple[BrotherDevice, ZebraDevice]) -> None:
    devices[1].close()
    described = connect(KnownPrinter("Door 2", "zpl", devices[1].address)).describe()
    assert (described.state, described.reasons) == (PrinterState.OFFLINE, (Reason.OFFLINE,))
