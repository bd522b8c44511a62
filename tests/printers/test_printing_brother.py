"""Brother QL: raster commands decoded back, status on the wire and by SNMP, with a device that answers on a socket."""

from __future__ import annotations

import json
import os
import pty
import threading
import tty
from collections.abc import Iterator
from pathlib import Path

import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from label_devices import BrotherDevice, SnmpAgent, brother_picture, brother_status
from PIL import Image
from printing_help import Watcher, badge_pdf

from checkin.printers.direct import BrotherQl, DirectPrinter, FileTransport, TcpTransport, snmp
from checkin.printers.direct.brother import job_bytes
from checkin.printers.direct.brother_status import StatusBuffer, read
from checkin.printers.direct.rolls import ROLLS, best, lies
from checkin.printers.ports import JobState, PrinterError, PrinterState, PrintRequest, Wanted
from checkin.printers.reasons import Reason

MEDIA = Path(__file__).parents[1] / "data" / "labels" / "brother_ql_media.json"
NO_AGENT = 9  # the discard port: nobody answers


@pytest.fixture
def device() -> Iterator[BrotherDevice]:
    device = BrotherDevice()
    yield device
    device.close()


def printer(device: BrotherDevice, roll: str = "", snmp_port: int = NO_AGENT, silence: float = 20.0) -> DirectPrinter:
    return DirectPrinter("Door 1", BrotherQl(roll, snmp_port=snmp_port), TcpTransport(device.address), silence=silence)


def request(width: float = 62, height: float = 100, pages: int = 1, **more: object) -> PrintRequest:
    return PrintRequest(badge_pdf(width, height, pages=pages), (width, height), **more)  # type: ignore[arg-type]


def code(picture: Image.Image) -> str:
    (found,) = zxingcpp.read_barcodes(picture.convert("L"))
    return found.text


def test_the_rolls_are_those_of_the_table() -> None:
    facts = {one["id"]: one for one in json.loads(MEDIA.read_text())}
    for roll_id, roll in ROLLS.items():
        one = facts[roll_id]
        assert [list(roll.size), list(roll.total), list(roll.printable), roll.offset] == [
            one["mm"], one["dots_total"], one["dots_printable"], one["right_offset_dots"],
        ]  # fmt: skip


def test_a_label_reaches_the_head_dot_for_dot(device: BrotherDevice) -> None:
    device.length = 100
    ended = printer(device).run("job", request(), Watcher())
    assert (ended.state, ended.pages) == (JobState.COMPLETED, 1)
    (label,) = device.labels
    assert label.size == (720, 1109)
    assert code(label) == "CHECKIN-4711"
    info = device.jobs[0]
    assert (info["kind"], info["width"], info["length"], info["page"]) == (0x0B, 62, 100, 0)
    assert (info["feed"], info["mode"], info["expanded"] & 0x08) == (0, 0x40, 0x08)


def test_a_card_lies_lengthwise_on_the_endless_roll_in_its_exact_length(device: BrotherDevice) -> None:
    ended = printer(device).run("job", request(86, 54), Watcher())
    assert ended.state is JobState.COMPLETED
    (label,) = device.labels
    assert label.height + 2 * device.jobs[0]["feed"] == pytest.approx(86 / 25.4 * 300, abs=1)
    assert code(label) == "CHECKIN-4711"
    assert (device.jobs[0]["kind"], device.jobs[0]["length"]) == (0x0A, 0)


def test_the_first_pin_is_the_right_edge() -> None:
    """A mirrored symbol may still be read, so this looks at the dots: a black left half stays on the left."""
    page = Image.new("1", (732, 1179), 255)
    page.paste(0, (0, 0, 366, 1179))
    data = job_bytes([page], ROLLS["62x100"])
    first = data.index(b"g\x00\x5a")
    seen = brother_picture([data[first + 3 : first + 93]])
    black = [x for x in range(720) if seen.getpixel((x, 0)) == 0]
    assert (min(black), max(black)) == (720 - 12 - 696, 720 - 12 - 696 + 347)


def test_each_label_is_cut_and_counted(device: BrotherDevice) -> None:
    watcher = Watcher()
    ended = printer(device).run("job", request(62, 40, pages=2, copies=2), watcher)
    assert (ended.state, ended.pages) == (JobState.COMPLETED, 4)
    assert [code(label) for label in device.labels] == ["CHECKIN-4711-1"] * 2 + ["CHECKIN-4711-2"] * 2
    assert [job["page"] for job in device.jobs] == [0, 1, 1, 1]
    assert all(job["cut_each"] == 1 for job in device.jobs)


def test_the_two_coloured_roll_gets_both_colours_of_each_row(device: BrotherDevice) -> None:
    ended = printer(device, "62red").run("job", request(), Watcher())
    assert ended.state is JobState.COMPLETED
    assert device.jobs[0]["expanded"] & 0x01
    assert code(device.labels[0]) == "CHECKIN-4711"


def test_the_wide_head_of_the_1100_series_is_filled(device: BrotherDevice) -> None:
    device.width, device.length = 102, 51
    ended = printer(device).run("job", request(102, 51), Watcher())
    assert ended.state is JobState.COMPLETED
    assert device.labels[0].width == 1296
    assert code(device.labels[0]) == "CHECKIN-4711"


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        ((0x01, 0), Reason.OUT_OF_LABELS),
        ((0x02, 0), Reason.OUT_OF_LABELS),
        ((0x04, 0), Reason.JAM),
        ((0, 0x10), Reason.COVER_OPEN),
        ((0, 0x01), Reason.WRONG_ROLL),
        ((0, 0x80), Reason.DEVICE_ERROR),
    ],
)
def test_a_device_that_cannot_print_is_sent_nothing(
    device: BrotherDevice, fault: tuple[int, int], reason: Reason
) -> None:
    device.fault = fault
    watcher = Watcher()
    with pytest.raises(PrinterError) as refused:
        printer(device).run("job", request(), watcher)
    assert refused.value.reason is reason
    assert watcher.reports == []
    described = printer(device).describe()
    assert (described.state, described.reasons) == (PrinterState.STOPPED, (reason,))


@pytest.mark.parametrize(
    ("loaded", "roll", "page"),
    [((62, 29), "", (62, 100)), ((29, 0), "", (62, 100)), ((62, 0), "62x100", (62, 100)), ((62, 0), "62", (90, 70))],
)
def test_the_wrong_roll_is_noticed_before_printing(
    device: BrotherDevice, loaded: tuple[int, int], roll: str, page: tuple[float, float]
) -> None:
    device.width, device.length = loaded
    with pytest.raises(PrinterError) as refused:
        printer(device, roll).run("job", request(*page), Watcher())
    assert refused.value.reason is Reason.WRONG_ROLL
    assert device.labels == []


def test_another_roll_than_the_one_set_up_is_told_in_the_list(device: BrotherDevice) -> None:
    described = printer(device, "62x100").describe()
    assert (described.state, described.reasons) == (PrinterState.STOPPED, (Reason.WRONG_ROLL,))


def test_that_bytes_leave_is_written_down_before_they_do(device: BrotherDevice) -> None:
    """Or a crash in between would print the badge a second time after the restart."""
    taken: list[int] = []
    watcher = Watcher(lambda progress: taken.append(len(device.jobs)))
    printer(device).run("job", request(), watcher)
    assert (watcher.reports[0].state, watcher.reports[0].sent, taken[0]) == (JobState.SENDING, True, 0)


def test_the_roll_in_the_printer_is_told(device: BrotherDevice) -> None:
    device.length = 100
    described = printer(device).describe()
    assert (described.state, described.media) == (PrinterState.READY, ("62 x 100 mm",))


def test_labels_that_run_out_half_way_hold_the_job_until_there_is_a_new_roll(device: BrotherDevice) -> None:
    device.fault, device.fault_at = (0x02, 0), 2
    watcher = Watcher(lambda progress: progress.state is JobState.HELD and device.mend())
    ended = printer(device).run("job", request(pages=3), watcher)
    held = next(report for report in watcher.reports if report.state is JobState.HELD)
    assert (held.reason, held.pages) == (Reason.OUT_OF_LABELS, 1)
    assert (ended.state, ended.pages) == (JobState.COMPLETED, 3)


def test_a_held_job_is_cleared_from_the_device_when_cancelled(device: BrotherDevice) -> None:
    device.fault, device.fault_at = (0, 0x10), 1
    watcher = Watcher()
    watcher._on_report = lambda progress: progress.state is JobState.HELD and watcher.want(Wanted.CANCEL)
    ended = printer(device).run("job", request(), watcher)
    device.mend()
    assert (ended.state, ended.pages) == (JobState.CANCELLED, 0)


def test_a_cable_pulled_while_printing_leaves_it_uncertain(device: BrotherDevice) -> None:
    device.hang_up_at = 2
    ended = printer(device).run("job", request(pages=2), Watcher())
    assert (ended.state, ended.reason) == (JobState.UNCERTAIN, Reason.CONTACT_LOST)


def test_a_printer_that_falls_silent_leaves_it_uncertain(device: BrotherDevice) -> None:
    device.fault_at = 1  # it stops without a word: the fault has no bits
    device.silent = False
    real = device.say
    device.say = lambda data: None if device.fault_at and data[18] else real(data)  # type: ignore[method-assign]
    ended = printer(device, silence=0.3).run("job", request(), Watcher())
    device.mend()
    assert (ended.state, ended.reason) == (JobState.UNCERTAIN, Reason.CONTACT_LOST)


def test_a_network_printer_without_status_only_counts_as_sent() -> None:
    device = BrotherDevice(silent=True)
    try:
        watcher = Watcher()
        ended = printer(device, "62").run("job", request(), watcher)
        with device.changed:
            assert device.changed.wait_for(lambda: device.labels, 10)
        assert ended.state is JobState.SENT
        assert printer(device, "62").describe().state is PrinterState.UNKNOWN
    finally:
        device.close()


def test_a_network_printer_is_followed_by_snmp() -> None:
    """The raw port says nothing; the 32 bytes come from the printer's SNMP object, as Brother documents."""
    device = BrotherDevice(silent=True, length=100)
    printing = iter([False, True, True, False, False])
    agent = SnmpAgent(lambda: device.status(printing=next(printing, False)))
    try:
        ended = printer(device, snmp_port=agent.port).run("job", request(), Watcher())
    finally:
        agent.close()
        device.close()
    assert (ended.state, ended.pages) == (JobState.COMPLETED, 1)
    assert next(printing, None) is None


def test_snmp_tells_that_the_labels_ran_out_and_when_they_are_back() -> None:
    device = BrotherDevice(silent=True)
    answers = iter([{}, {"printing": True}, {"error1": 2}, {"error1": 2}, {"printing": True}])
    agent = SnmpAgent(lambda: device.status(**next(answers, {})))  # type: ignore[arg-type]
    watcher = Watcher()
    try:
        ended = printer(device, snmp_port=agent.port).run("job", request(), watcher)
    finally:
        agent.close()
        device.close()
    assert [r.reason for r in watcher.reports if r.state is JobState.HELD] == [Reason.OUT_OF_LABELS]
    assert ended.state is JobState.COMPLETED


def test_a_printer_that_is_off_takes_nothing(device: BrotherDevice) -> None:
    device.close()
    with pytest.raises(PrinterError) as refused:
        printer(device).run("job", request(), Watcher())
    assert refused.value.reason is Reason.OFFLINE


def test_a_usb_printer_is_a_device_file_that_answers() -> None:
    """Over a pseudo-terminal in place of /dev/usb/lp0: the same bytes, the same answers."""
    device = BrotherDevice()
    near, far = pty.openpty()
    tty.setraw(near)
    tty.setraw(far)
    device.say = lambda data: os.write(near, data) and None  # type: ignore[method-assign]

    def pump() -> None:
        while True:
            try:
                device.take(os.read(near, 65536))
            except OSError:
                return

    thread = threading.Thread(target=pump, daemon=True)
    thread.start()
    usb = DirectPrinter("USB", BrotherQl(), FileTransport(f"usb://{os.ttyname(far)}"))
    ended = usb.run("job", request(62, 40), Watcher())
    os.close(far)
    thread.join(5)
    os.close(near)
    device.close()
    assert ended.state is JobState.COMPLETED
    assert code(device.labels[0]) == "CHECKIN-4711"


def test_a_file_takes_the_job_and_is_never_called_printed(tmp_path: Path) -> None:
    (tmp_path / "out.bin").touch()
    to_file = DirectPrinter("File", BrotherQl("62"), FileTransport(f"file://{tmp_path / 'out.bin'}"))
    assert to_file.run("job", request(), Watcher()).state is JobState.SENT
    assert (tmp_path / "out.bin").read_bytes().endswith(b"\x1a")


def test_what_was_sent_before_a_restart_is_uncertain(device: BrotherDevice) -> None:
    found = printer(device).resume("job", "direct", Watcher())
    assert found is not None
    assert found.state is JobState.UNCERTAIN
    assert printer(device).resume("job", "", Watcher()) is None


@pytest.mark.parametrize(
    ("page", "roll"), [((62, 100), "62x100"), ((100, 62), "62x100"), ((86, 54), "54"), ((90, 29), "29x90")]
)
def test_the_roll_a_page_was_made_for_is_found(page: tuple[float, float], roll: str) -> None:
    found = best(page)
    assert found is not None
    assert found.roll_id == roll
    assert lies(page, found) is not None


def test_a_page_wider_than_every_roll_has_none() -> None:
    assert best((210, 297)) is None


@given(st.binary(max_size=200))
def test_noise_before_a_status_is_no_status(noise: bytes) -> None:
    buffer = StatusBuffer()
    clean = noise.replace(b"\x80\x20B", b"")
    statuses = [*buffer.feed(clean.rstrip(b"\x80\x20")), *buffer.feed(brother_status(error2=0x10))]
    assert [status.reason for status in statuses] == [Reason.COVER_OPEN]


@given(st.lists(st.sampled_from([0, 1, 2, 6]), min_size=1, max_size=5), st.data())
def test_statuses_are_cut_out_of_any_pieces(kinds: list[int], data: st.DataObject) -> None:
    stream = b"".join(brother_status(kind=kind) for kind in kinds)
    buffer, found = StatusBuffer(), []
    while stream:
        size = data.draw(st.integers(1, len(stream)))
        found += [status.kind for status in buffer.feed(stream[:size])]
        stream = stream[size:]
    assert found == kinds


@given(st.binary(max_size=64))
def test_bytes_that_are_no_status_are_told(data: bytes) -> None:
    assert read(data) is None or data.startswith(b"\x80\x20B")


@given(st.binary(max_size=80))
def test_an_answer_of_snmp_never_breaks_the_reader(data: bytes) -> None:
    assert snmp.answer(data, 1) is None or b"\xa2" in data


def test_beside_a_narrower_card_the_roll_stays_white(device: BrotherDevice) -> None:
    printer(device).run("job", request(86, 54), Watcher())
    (label,) = device.labels
    edge = [label.getpixel((x, y)) for x in (0, 15, 30, 690, 719) for y in range(0, label.height, 50)]
    assert set(edge) == {255}
