"""Printing through a real CUPS to a real IPP printer, and to that printer without a spooler."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from label_devices import BrotherDevice
from print_stage import PrintStage, missing, until
from printing_help import POINTS, Watcher, badge_pdf

from checkin.printers import FileJobStore, PrintQueue
from checkin.printers.direct import BrotherQl, DirectPrinter, TcpTransport
from checkin.printers.ipp.connection import Endpoint
from checkin.printers.ipp.cups import CupsFinder
from checkin.printers.ipp.network import network_printer
from checkin.printers.ipp.printer import IppPrinter
from checkin.printers.ports import JobState, PrinterError, PrinterState, PrintRequest, Wanted
from checkin.printers.reasons import Reason

pytestmark = [
    pytest.mark.cups,
    pytest.mark.skipif(bool(missing()), reason=f"no real print server here ({missing()})"),
]


@pytest.fixture(scope="module")
def stage() -> Iterator[PrintStage]:
    stage = PrintStage()
    try:
        stage.start()
        until(lambda: queue_of(stage).describe().media)  # CUPS asks the printer after lpadmin has returned
        yield stage
    finally:
        stage.stop()


@pytest.fixture
def spooler(stage: PrintStage) -> IppPrinter:
    stage.forget()
    return queue_of(stage)


def queue_of(stage: PrintStage) -> IppPrinter:
    (printer,) = CupsFinder(Endpoint(socket_path=str(stage.socket))).printers()
    return printer


@pytest.fixture
def network(stage: PrintStage) -> IppPrinter:
    stage.forget()
    return network_printer("Front desk", stage.uri)


def request(width: float = 86, height: float = 54, **more: object) -> PrintRequest:
    return PrintRequest(badge_pdf(width, height), (width, height), **more)  # type: ignore[arg-type]


def pages_mm(document: bytes) -> list[tuple[float, float]]:
    with pypdfium2.PdfDocument(document) as pdf:
        return [(page.get_width() / POINTS, page.get_height() / POINTS) for page in pdf]


def codes(document: bytes) -> list[str]:
    with pypdfium2.PdfDocument(document) as pdf:
        pictures = [page.render(scale=300 / 72).to_pil() for page in pdf]
    return [found.text for picture in pictures for found in zxingcpp.read_barcodes(picture)]


def test_a_queue_is_listed_with_its_state_and_paper(spooler: IppPrinter) -> None:
    described = spooler.describe()
    assert (described.name, described.state) == ("Badges", PrinterState.READY)
    assert set(described.media) == {"86 x 54 mm", "62 x 100 mm"}


@pytest.mark.parametrize("size", [(86, 54), (62, 100)])
def test_a_badge_arrives_at_the_device_in_exactly_its_size(
    stage: PrintStage, spooler: IppPrinter, size: tuple[float, float]
) -> None:
    """Through the spooler's filters: not scaled, not turned, and completed only when the device was done."""
    ended = spooler.run("job-1", request(*size), Watcher())
    assert ended.state is JobState.COMPLETED
    (document,) = stage.documents()
    assert pages_mm(document) == [pytest.approx(size, abs=0.05)]
    assert codes(document) == ["CHECKIN-4711"]


def test_a_badge_is_turned_for_cards_that_lie_the_other_way(stage: PrintStage, network: IppPrinter) -> None:
    ended = network.run("job-1", request(54, 86), Watcher())
    assert ended.state is JobState.COMPLETED
    (document,) = stage.documents()
    assert pages_mm(document) == [pytest.approx((86, 54), abs=0.05)]
    assert codes(document) == ["CHECKIN-4711"]


def test_copies_are_pages_of_their_own(stage: PrintStage, network: IppPrinter) -> None:
    network.run("job-1", request(copies=3), Watcher())
    assert len(pages_mm(stage.documents()[0])) == 3


@pytest.mark.parametrize("road", ["spooler", "network"])
def test_paper_that_is_not_there_is_refused_before_anything_is_sent(
    stage: PrintStage, road: str, request: pytest.FixtureRequest
) -> None:
    printer: IppPrinter = request.getfixturevalue(road)
    with pytest.raises(PrinterError) as refused:
        printer.run("job-1", PrintRequest(badge_pdf(70, 40), (70, 40)), Watcher())
    assert refused.value.reason is Reason.MEDIA_NOT_LOADED
    assert stage.documents() == []


def test_the_printers_own_no_to_a_size_is_understood(
    stage: PrintStage, network: IppPrinter, monkeypatch: pytest.MonkeyPatch
) -> None:
    """client-error-attributes-or-values-not-supported of the real printer, where its list had promised the size."""
    monkeypatch.setattr("checkin.printers.ipp.media.ATTRIBUTES", ())
    monkeypatch.setattr("checkin.printers.ipp.printer.WANTED", ("printer-state", "job-creation-attributes-supported"))
    with pytest.raises(PrinterError) as refused:
        network.run("job-1", request(70, 40), Watcher())
    assert refused.value.reason is Reason.MEDIA_NOT_LOADED
    assert stage.documents() == []


def test_what_is_no_pdf_never_reaches_the_printer(stage: PrintStage, spooler: IppPrinter) -> None:
    with pytest.raises(PrinterError) as refused:
        spooler.run("job-1", PrintRequest(b"hello", (86, 54)), Watcher())
    assert refused.value.reason is Reason.UNREADABLE


def test_out_of_paper_is_told_and_the_job_goes_on_once_filled(stage: PrintStage, network: IppPrinter) -> None:
    stage.complain("media-empty-error")
    watcher = Watcher(lambda progress: progress.state is JobState.HELD and stage.complain(""))
    ended = network.run("job-1", request(), watcher)
    assert Reason.OUT_OF_PAPER in {report.reason for report in watcher.reports}
    assert ended.state is JobState.COMPLETED
    assert len(stage.documents()) == 1


def test_a_held_job_can_be_cancelled_at_the_spooler(stage: PrintStage, spooler: IppPrinter) -> None:
    stage.complain("cover-open")
    watcher = Watcher()
    watcher._on_report = lambda progress: progress.state is JobState.HELD and watcher.want(Wanted.CANCEL)
    try:
        ended = spooler.run("job-1", request(), watcher)
    finally:
        stage.complain("")
    assert watcher.reports[-1].reason is Reason.COVER_OPEN
    assert ended.state is JobState.CANCELLED


def test_a_printer_that_is_off_holds_the_job_and_prints_it_once_on(stage: PrintStage, spooler: IppPrinter) -> None:
    stage.switch_off()
    watcher = Watcher(lambda progress: progress.state is JobState.HELD and stage.switch_on())
    ended = spooler.run("job-1", request(), watcher)
    assert Reason.OFFLINE in {report.reason for report in watcher.reports}
    assert ended.state is JobState.COMPLETED
    assert [codes(document) for document in stage.documents()] == [["CHECKIN-4711"]]


def test_a_network_printer_that_is_off_takes_nothing(stage: PrintStage, network: IppPrinter) -> None:
    stage.switch_off()
    try:
        with pytest.raises(PrinterError) as refused:
            network.run("job-1", request(), Watcher())
        assert network.describe().state is PrinterState.OFFLINE
    finally:
        stage.switch_on()
    assert refused.value.reason is Reason.OFFLINE


def test_a_job_is_found_again_after_a_restart_and_not_sent_twice(stage: PrintStage, spooler: IppPrinter) -> None:
    """The program ends while the spooler holds the job; the next run follows it by its number."""
    stage.complain("media-empty-error")
    watcher = Watcher()
    watcher._on_report = lambda progress: progress.state is JobState.HELD and watcher.want(Wanted.LET_GO)
    left = spooler.run("job-1", request(), watcher)
    assert not left.state.final
    with ThreadPoolExecutor(1) as pool:
        following = pool.submit(queue_of(stage).resume, "job-1", left.remote, Watcher())
        stage.complain("")
        ended = following.result(30)
    assert ended is not None
    assert ended.state is JobState.COMPLETED
    assert len(stage.documents()) == 1


def test_a_restarted_spooler_still_knows_the_job(stage: PrintStage, spooler: IppPrinter) -> None:
    done = spooler.run("job-1", request(), Watcher())
    stage.stop_cups()
    with pytest.raises(PrinterError) as away:
        spooler.resume("job-1", done.remote, Watcher())
    assert away.value.reason is Reason.SPOOLER_DOWN
    stage.start_cups()
    found = spooler.resume("job-1", done.remote, Watcher())
    assert found is not None
    assert found.state is JobState.COMPLETED


def test_a_job_the_spooler_no_longer_knows_is_uncertain(spooler: IppPrinter) -> None:
    found = spooler.resume("job-1", "99999", Watcher())
    assert found is not None
    assert (found.state, found.reason) == (JobState.UNCERTAIN, Reason.CONTACT_LOST)


def test_a_job_whose_document_never_left_is_sent_anew(stage: PrintStage, spooler: IppPrinter) -> None:
    """Stopped between making the job and sending the document: nothing was printed, and the empty job goes."""

    class StopError(Exception):
        pass

    def stop(progress: object) -> None:
        raise StopError

    watcher = Watcher(stop)  # type: ignore[arg-type]
    with pytest.raises(StopError):
        spooler.run("job-1", request(), watcher)
    assert spooler.resume("job-1", watcher.reports[0].remote, Watcher()) is None
    assert stage.documents() == []


def test_titles_carry_the_job_and_never_a_name(stage: PrintStage, spooler: IppPrinter) -> None:
    done = spooler.run("0199-4711", request(title="Badge"), Watcher())
    job = spooler._client.job(spooler._uri, int(done.remote), ("job-name",))
    assert job["job-name"] == ["Badge 0199-4711"]


def test_nothing_is_scaled_turned_or_printed_on_both_sides(spooler: IppPrinter) -> None:
    done = spooler.run("job-1", request(), Watcher())
    wanted = ("print-scaling", "orientation-requested", "media-col")
    job = spooler._client.job(spooler._uri, int(done.remote), wanted)
    assert (job["print-scaling"], job["orientation-requested"]) == (["none"], [3])
    (paper,) = job["media-col"]
    assert paper == {"media-size": [{"x-dimension": [8600], "y-dimension": [5400]}]}


def test_a_queue_that_was_deleted_is_called_unknown(stage: PrintStage, spooler: IppPrinter) -> None:
    gone = IppPrinter("Old", spooler._uri.replace("Badges", "Old"), spooler._client)
    with pytest.raises(PrinterError) as refused:
        gone.run("job-1", request(), Watcher())
    assert refused.value.reason is Reason.UNKNOWN_PRINTER
    assert "Old" in str(refused.value.of("Old"))


def test_a_connection_cut_while_sending_is_cleared_up_with_the_printer(
    stage: PrintStage, network: IppPrinter, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The document arrived but its answer was lost: the job is followed, not sent again."""
    from checkin.printers.ipp.connection import IppConnectionError

    real = network._client.send_document

    def lost(*arguments: object) -> None:
        real(*arguments)  # type: ignore[arg-type]
        raise IppConnectionError(sent=True)

    monkeypatch.setattr(network._client, "send_document", lost)
    ended = network.run("job-1", request(), Watcher())
    assert ended.state is JobState.COMPLETED
    assert len(stage.documents()) == 1


def test_without_a_print_server_there_are_no_printers(tmp_path: object) -> None:
    assert CupsFinder(Endpoint(socket_path=f"{tmp_path}/none")).printers() == []


def test_the_queue_follows_a_job_of_the_spooler_over_its_own_restart(
    stage: PrintStage, spooler: IppPrinter, tmp_path: Path
) -> None:
    """Closed while the printer is out of paper, opened again from the file: printed once, and nothing made anew."""
    made: list[str] = []
    stage.complain("media-empty-error")
    first = PrintQueue(lambda name: queue_of(stage), FileJobStore(tmp_path / "jobs.json"))
    first.start()
    job = first.submit(["Badges"], request())
    held = first.wait(job.job_id, 20, until_held=True)
    first.close()
    assert (held.state, held.reason) == (JobState.HELD, Reason.OUT_OF_PAPER)
    second = PrintQueue(
        lambda name: queue_of(stage), FileJobStore(tmp_path / "jobs.json"), lambda job: made.append(job.job_id)
    )
    second.start()
    stage.complain("")
    done = second.wait(job.job_id, 20)
    second.close()
    assert (done.state, done.remote, made) == (JobState.COMPLETED, held.remote, [])
    assert len(stage.documents()) == 1


def test_a_job_held_by_the_spooler_is_moved_to_another_printer(stage: PrintStage, spooler: IppPrinter) -> None:
    """Cancelled at the spooler first, so that it cannot come out of both."""
    stage.switch_off()
    device = BrotherDevice(length=100)
    direct = DirectPrinter("Label", BrotherQl(), TcpTransport(device.address))
    queue = PrintQueue(lambda name: direct if name == "Label" else queue_of(stage))
    queue.start()
    try:
        job = queue.submit(["Badges"], request(62, 100))
        assert queue.wait(job.job_id, 20, until_held=True).reason is Reason.OFFLINE
        queue.retry(job.job_id, printers=["Label"])
        done = queue.wait(job.job_id, 20)
    finally:
        stage.switch_on()
        queue.close()
        device.close()
    assert (done.state, done.printer, len(device.labels)) == (JobState.COMPLETED, "Label", 1)
    assert spooler.run("next", request(), Watcher()).state is JobState.COMPLETED
    assert len(stage.documents()) == 1, "only the next one: the moved job is gone from the spooler"
