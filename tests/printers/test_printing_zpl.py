"""ZPL: the label's picture decoded back out of Z64, and ~HS as a Zebra answers it, over a real socket."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from label_devices import ZebraDevice, zpl_picture
from PIL import Image
from printing_help import Watcher, badge_pdf

from checkin.printers.direct import DirectPrinter, TcpTransport, Zpl
from checkin.printers.direct.zpl import label_bytes, read_status
from checkin.printers.ports import JobState, PrinterError, PrinterState, PrintRequest, Wanted
from checkin.printers.reasons import Reason


@pytest.fixture
def device() -> Iterator[ZebraDevice]:
    device = ZebraDevice()
    yield device
    device.close()


def printer(device: ZebraDevice, dpi: int = 203, label: tuple[float, float] | None = None) -> DirectPrinter:
    return DirectPrinter("Door 2", Zpl(dpi, label), TcpTransport(device.address))


def request(width: float = 57, height: float = 102, pages: int = 1, **more: object) -> PrintRequest:
    return PrintRequest(badge_pdf(width, height, pages=pages), (width, height), **more)  # type: ignore[arg-type]


def code(picture: Image.Image) -> str:
    (found,) = zxingcpp.read_barcodes(picture.convert("L"))
    return found.text


@pytest.mark.parametrize("dpi", [203, 300])
def test_a_label_arrives_in_exact_dots_and_its_symbol_reads(device: ZebraDevice, dpi: int) -> None:
    ended = printer(device, dpi).run("job", request(), Watcher())
    assert (ended.state, ended.pages) == (JobState.COMPLETED, 1)
    (label,) = device.labels
    assert label.size == (round(57 / 25.4 * dpi), round(102 / 25.4 * dpi))
    assert code(label) == "CHECKIN-4711"


def test_nothing_is_moved_mirrored_or_turned_by_what_the_printer_was_set_to(device: ZebraDevice) -> None:
    printer(device).run("job", request(), Watcher())
    for command in ("^LH0,0", "^LT0", "^LS0", "^PON", "^PMN", "^LRN"):
        assert command in device.formats[0]


def test_copies_are_made_by_the_printer_and_counted(device: ZebraDevice) -> None:
    ended = printer(device).run("job", request(pages=2, copies=3), Watcher())
    assert ended.pages == 6
    assert [code(label) for label in device.labels] == ["CHECKIN-4711-1"] * 3 + ["CHECKIN-4711-2"] * 3


def test_a_card_is_turned_for_the_label_as_it_lies(device: ZebraDevice) -> None:
    printer(device, label=(54, 86)).run("job", request(86, 54), Watcher())
    assert device.labels[0].size == (432, 687)
    assert code(device.labels[0]) == "CHECKIN-4711"


def test_a_page_that_is_not_the_label_is_refused(device: ZebraDevice) -> None:
    with pytest.raises(PrinterError) as refused:
        printer(device, label=(57, 102)).run("job", request(86, 54), Watcher())
    assert refused.value.reason is Reason.WRONG_ROLL
    assert device.labels == []


@pytest.mark.parametrize(
    ("flag", "reason"),
    [
        ("paper", Reason.OUT_OF_LABELS),
        ("head", Reason.COVER_OPEN),
        ("ribbon", Reason.OUT_OF_INK),
        ("pause", Reason.PAUSED),
    ],
)
def test_a_device_that_cannot_print_is_sent_nothing(device: ZebraDevice, flag: str, reason: Reason) -> None:
    device.flags.add(flag)
    with pytest.raises(PrinterError) as refused:
        printer(device).run("job", request(), Watcher())
    assert refused.value.reason is reason
    assert device.waiting == []
    assert printer(device).describe().reasons == (reason,)


def test_labels_that_run_out_half_way_hold_the_job_until_there_are_more(device: ZebraDevice) -> None:
    device.stop_after = 1
    watcher = Watcher(lambda progress: progress.state is JobState.HELD and device.mend())
    ended = printer(device).run("job", request(pages=3), watcher)
    held = next(report for report in watcher.reports if report.state is JobState.HELD)
    assert (held.reason, held.pages) == (Reason.OUT_OF_LABELS, 1)
    assert (ended.state, len(device.labels)) == (JobState.COMPLETED, 3)


def test_cancelling_empties_the_printer(device: ZebraDevice) -> None:
    device.stop_after, device.stop_flag = 1, "head"
    watcher = Watcher()
    watcher._on_report = lambda progress: progress.state is JobState.HELD and watcher.want(Wanted.CANCEL)
    ended = printer(device).run("job", request(pages=3), watcher)
    assert (ended.state, ended.pages) == (JobState.CANCELLED, 1)
    assert printer(device).describe().reasons == (Reason.COVER_OPEN,)  # asked after ~JA on the same thread
    assert (device.cancelled, device.waiting) == (1, [])


def test_a_printer_without_status_only_counts_as_sent() -> None:
    device = ZebraDevice(silent=True)
    try:
        ended = printer(device).run("job", request(), Watcher())
        with device.changed:
            assert device.changed.wait_for(lambda: device.labels, 10)
        assert printer(device).describe().state is PrinterState.UNKNOWN
    finally:
        device.close()
    assert ended.state is JobState.SENT


@given(st.integers(1, 70), st.integers(1, 40), st.randoms(use_true_random=False))
def test_every_picture_survives_the_encoding(width: int, height: int, random: object) -> None:
    picture = Image.new("1", (width, height), 1)
    picture.putdata([random.choice((0, 255)) for _ in range(width * height)])  # type: ignore[attr-defined]
    decoded = zpl_picture(label_bytes(picture).decode())
    assert decoded.tobytes() == picture.tobytes()


@given(st.binary(max_size=120))
def test_an_answer_that_is_no_status_never_breaks_the_reader(data: bytes) -> None:
    read_status(data)
    read_status(b"\x02" + data + b"\x03\r\n\x02" + data + b"\x03\r\n\x02,\x03")
