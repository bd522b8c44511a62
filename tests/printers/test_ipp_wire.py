"""IPP's bytes: what is sent comes back, and what is no IPP is told."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.printers.ipp import media, states
from checkin.printers.ipp.client import IppClient, IppError
from checkin.printers.ipp.connection import Endpoint, IppConnectionError, print_server
from checkin.printers.ipp.wire import Attribute, Attributes, IppFormatError, Tag, Value, decode, encode
from checkin.printers.ports import JobState, PrinterError, PrinterState
from checkin.printers.reasons import Reason

names = st.from_regex(r"[a-z][a-z0-9-]{0,20}", fullmatch=True)
plain = st.one_of(
    st.tuples(st.just(Tag.INTEGER), st.integers(-(2**31), 2**31 - 1)),
    st.tuples(st.just(Tag.ENUM), st.integers(0, 100)),
    st.tuples(st.just(Tag.BOOLEAN), st.booleans()),
    st.tuples(st.sampled_from([Tag.TEXT, Tag.NAME, Tag.KEYWORD, Tag.URI]), st.text(max_size=40)),
    st.tuples(st.just(Tag.STRING), st.binary(max_size=40)),
    st.tuples(st.just(Tag.RANGE), st.tuples(st.integers(0, 9), st.integers(10, 99))),
    st.tuples(st.just(Tag.RESOLUTION), st.tuples(st.integers(1, 999), st.integers(1, 999), st.just(3))),
)
simple = st.builds(lambda name, value: Attribute(name, value[0], (value[1],)), names, plain)
attributes = st.recursive(
    simple,
    lambda inner: st.builds(
        lambda name, members: Attribute(name, Tag.COLLECTION, (tuple(members),)),
        names,
        st.lists(inner, max_size=3, unique_by=lambda one: one.name),
    ),
    max_leaves=6,
)


def expected(attribute: Attribute) -> Value:
    value = attribute.values[0]
    if attribute.tag is Tag.COLLECTION:
        return {member.name: [expected(member)] for member in value}  # type: ignore[attr-defined]
    return value  # type: ignore[return-value]


@given(st.lists(attributes, max_size=4, unique_by=lambda one: one.name))
def test_what_is_sent_comes_back(sent: list[Attribute]) -> None:
    message = decode(encode(0, 7, [(Tag.OPERATION, sent)]))
    assert (message.code, message.request_id) == (0, 7)
    assert message.group(Tag.OPERATION) == {one.name: [expected(one)] for one in sent}


def test_several_values_are_one_set() -> None:
    data = encode(0, 1, [(Tag.JOB, [Attribute("media", Tag.KEYWORD, ("a4", "a5"))])])
    assert decode(data).group(Tag.JOB) == {"media": ["a4", "a5"]}


@given(st.binary(max_size=200))
def test_any_bytes_are_a_message_or_a_clear_error(data: bytes) -> None:
    try:
        decode(data)
    except IppFormatError:
        return


@given(st.lists(attributes, min_size=1, max_size=3), st.data())
def test_a_message_cut_off_is_told(sent: list[Attribute], data: st.DataObject) -> None:
    whole = encode(0, 1, [(Tag.OPERATION, sent)])
    with pytest.raises(IppFormatError):
        decode(whole[: data.draw(st.integers(0, len(whole) - 1))])


def test_a_collection_without_a_bottom_is_refused() -> None:
    deep = b"\x34\x00\x01a\x00\x00" + b"\x4a\x00\x00\x00\x01b\x34\x00\x00\x00\x00" * 50
    with pytest.raises(IppFormatError):
        decode(b"\x02\x00\x00\x00\x00\x00\x00\x01\x02" + deep)


def test_a_value_longer_than_ipp_allows_is_not_sent() -> None:
    with pytest.raises(IppFormatError):
        encode(0, 1, [(Tag.JOB, [Attribute.of("job-name", Tag.NAME, "x" * 40000)])])


# -- paper


def sizes(*found: tuple[int, int]) -> Attributes:
    return {"media-size-supported": [{"x-dimension": [x], "y-dimension": [y]} for x, y in found]}


@pytest.mark.parametrize(
    ("page", "printer", "paper"),
    [
        ((86, 54), sizes((8600, 5400)), media.Paper(8600, 5400)),
        ((86, 54), sizes((5400, 8600)), media.Paper(5400, 8600, turned=True)),
        ((86, 54), sizes((8575, 5390)), media.Paper(8575, 5390)),
        ((86, 54), {}, media.Paper(8600, 5400)),
        ((210, 297), {"media-supported": ["iso_a4_210x297mm"]}, media.Paper(21000, 29700)),
        ((101.6, 152.4), {"media-supported": ["na_index-4x6_4x6in"]}, media.Paper(10160, 15240)),
        (
            (62, 100),
            {"media-supported": ["custom_min_25x25mm", "custom_max_216x356mm"]},
            media.Paper(6200, 10000),
        ),
        (
            (62, 100),
            {"media-size-supported": [{"x-dimension": [(2500, 21600)], "y-dimension": [(2500, 35600)]}]},
            media.Paper(6200, 10000),
        ),
    ],
)
def test_paper_is_asked_for_in_the_printers_own_numbers(
    page: tuple[float, float], printer: Attributes, paper: media.Paper
) -> None:
    assert media.paper_for(page, printer) == paper


@pytest.mark.parametrize(
    "printer", [sizes((21000, 29700)), {"media-supported": ["custom_min_10x10mm", "custom_max_50x50mm"]}]
)
def test_paper_that_a_printer_does_not_take_is_not_loaded(printer: Attributes) -> None:
    with pytest.raises(PrinterError) as refused:
        media.paper_for((86, 54), printer)
    assert refused.value.reason is Reason.MEDIA_NOT_LOADED


def test_paper_is_shown_as_people_say_it() -> None:
    names = ["iso_a4_210x297mm", "na_index-4x6_4x6in", "custom_max_9x9mm", "odd"]
    assert media.shown(names) == ("210 x 297 mm", "101.6 x 152.4 mm", "odd")


# -- states


def job(state: int, *reasons: str) -> Attributes:
    return {"job-state": [state], "job-state-reasons": list(reasons)}


@pytest.mark.parametrize(
    ("attributes", "printer", "state", "reason"),
    [
        (job(3), None, JobState.PRINTING, None),
        (job(3), Reason.COVER_OPEN, JobState.PRINTING, None),
        (job(3), Reason.PAUSED, JobState.HELD, Reason.PAUSED),
        (job(5), Reason.COVER_OPEN, JobState.HELD, Reason.COVER_OPEN),
        (job(4), None, JobState.HELD, Reason.PAUSED),
        (job(6), Reason.JAM, JobState.HELD, Reason.JAM),
        (job(7, "job-canceled-by-user"), None, JobState.CANCELLED, None),
        (job(7, "processing-to-stop-point"), None, JobState.FAILED, Reason.REJECTED),
        (job(8, "document-format-error"), None, JobState.FAILED, Reason.UNREADABLE),
        (job(8, "aborted-by-system"), None, JobState.FAILED, Reason.DEVICE_ERROR),
        (job(9), None, JobState.COMPLETED, None),
        (job(9, "job-completed-with-errors"), None, JobState.FAILED, Reason.DEVICE_ERROR),
    ],
)
def test_a_jobs_state_is_read(
    attributes: Attributes, printer: Reason | None, state: JobState, reason: Reason | None
) -> None:
    found = states.job_progress(attributes, "1", printer)
    assert (found.state, found.reason) == (state, reason)


@pytest.mark.parametrize(
    ("state", "reasons", "message", "expected_state", "reason"),
    [
        (3, ["none"], "", PrinterState.READY, None),
        (3, ["media-low-warning"], "", PrinterState.READY, None),
        (4, ["none"], "The printer is not responding.", PrinterState.OFFLINE, Reason.OFFLINE),
        (5, ["paused"], "", PrinterState.STOPPED, Reason.PAUSED),
        (5, ["media-empty-error"], "", PrinterState.STOPPED, Reason.OUT_OF_PAPER),
        (4, ["cover-open-warning", "connecting-to-device"], "", PrinterState.OFFLINE, Reason.OFFLINE),
    ],
)
def test_a_printers_state_is_read(
    state: int, reasons: list[str], message: str, expected_state: PrinterState, reason: Reason | None
) -> None:
    printer: Attributes = {
        "printer-state": [state], "printer-state-reasons": list(reasons), "printer-state-message": [message],
    }  # fmt: skip
    assert states.printer_state(printer) == (expected_state, reason)


# -- the way there


@pytest.fixture
def odd_server() -> Iterator[int]:
    """An HTTP server that speaks no IPP."""

    class Odd(http.server.BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            status = 404 if self.path == "/missing" else 200
            self.send_response(status)
            self.end_headers()
            self.wfile.write(b"<html>a router's page</html>")

        def log_message(self, *_arguments: object) -> None:
            return

    with http.server.HTTPServer(("127.0.0.1", 0), Odd) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server.server_port
        server.shutdown()
        thread.join()


@pytest.mark.parametrize("path", ["/missing", "/ipp/print"])
def test_a_server_that_speaks_no_ipp_is_no_printer(odd_server: int, path: str) -> None:
    client = IppClient(Endpoint("127.0.0.1", odd_server), "somebody")
    with pytest.raises(IppConnectionError):
        client.printer(f"ipp://127.0.0.1:{odd_server}{path}", ("printer-state",))


@pytest.mark.parametrize(
    ("named", "endpoint"),
    [
        ("/tmp/cups.sock", Endpoint(socket_path="/tmp/cups.sock")),
        ("printserver", Endpoint("printserver")),
        ("printserver:8631/version=1.1", Endpoint("printserver", 8631)),
    ],
)
def test_the_print_server_may_be_named(named: str, endpoint: Endpoint, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUPS_SERVER", named)
    assert print_server() == endpoint


@pytest.mark.parametrize(
    ("status", "unsupported", "reason"),
    [
        (0x0406, (), Reason.UNKNOWN_PRINTER),
        (0x0506, (), Reason.PAUSED),
        (0x040B, ("media-col",), Reason.MEDIA_NOT_LOADED),
        (0x040B, ("sides",), Reason.REJECTED),
        (0x0403, (), Reason.REJECTED),
    ],
)
def test_a_refusal_is_understood(status: int, unsupported: tuple[str, ...], reason: Reason) -> None:
    assert states.refusal(IppError(status, unsupported)).reason is reason
