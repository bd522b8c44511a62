"""What every printer language and transport must do, those of extensions included: run over all that are registered."""

from __future__ import annotations

from importlib.metadata import entry_points
from pathlib import Path

import pytest
from print_stage import free_port
from printing_help import Watcher, badge_pdf

from checkin.printers import JobState, KnownPrinter, Printer, PrinterError, PrinterState, PrintRequest, Reason, connect
from checkin.printers.known import LANGUAGES, TRANSPORTS, languages, transports

PAGES = {"brother_ql": (62.0, 100.0), "zpl": (57.0, 102.0)}


def request_for(language: str) -> PrintRequest:
    page = PAGES.get(language, (62.0, 100.0))
    return PrintRequest(badge_pdf(*page), page)


def printer(language: str, address: str) -> Printer:
    return connect(KnownPrinter("Tür 1", language, address))


def test_what_comes_with_the_program_is_registered_like_an_extension() -> None:
    assert {one.name for one in entry_points(group=LANGUAGES)} >= {"brother_ql", "zpl"}
    assert {one.name for one in entry_points(group=TRANSPORTS)} >= {"tcp", "usb"}
    for group, known in ((LANGUAGES, languages()), (TRANSPORTS, transports())):
        for point in entry_points(group=group):
            assert known[point.name] is point.load()


@pytest.mark.parametrize("language", sorted(languages()))
def test_a_language_over_a_plain_file_sends_everything_and_never_calls_it_printed(
    language: str, tmp_path: Path
) -> None:
    target = tmp_path / "lp0"
    target.write_bytes(b"")
    watcher = Watcher()
    ended = printer(language, f"file://{target}").run("job", request_for(language), watcher)
    assert ended.state is JobState.SENT
    assert ended.sent
    assert target.stat().st_size > 1000
    assert any(report.sent for report in watcher.reports)


@pytest.mark.parametrize("language", sorted(languages()))
def test_a_printer_that_is_away_takes_nothing_and_is_listed_as_such(language: str) -> None:
    away = printer(language, f"tcp://127.0.0.1:{free_port()}")
    watcher = Watcher()
    with pytest.raises(PrinterError) as told:
        away.run("job", request_for(language), watcher)
    assert told.value.reason is Reason.OFFLINE
    assert not any(report.sent for report in watcher.reports)
    described = away.describe()
    assert (described.name, described.state) == ("Tür 1", PrinterState.OFFLINE)


@pytest.mark.parametrize("language", sorted(languages()))
def test_what_is_no_pdf_never_reaches_a_printer(language: str, tmp_path: Path) -> None:
    target = tmp_path / "lp0"
    target.write_bytes(b"")
    with pytest.raises(PrinterError) as told:
        printer(language, f"file://{target}").run("job", PrintRequest(b"GIF89a", (62, 100)), Watcher())
    assert told.value.reason is Reason.UNREADABLE
    assert target.read_bytes() == b""


@pytest.mark.parametrize("language", sorted(languages()))
def test_what_was_sent_before_a_restart_is_never_sent_again_by_itself(language: str, tmp_path: Path) -> None:
    target = tmp_path / "lp0"
    target.write_bytes(b"")
    found = printer(language, f"file://{target}").resume("job", "", Watcher())
    assert found is None or found.state is JobState.UNCERTAIN
    assert target.read_bytes() == b""


@pytest.mark.parametrize("scheme", sorted(transports()))
def test_a_transport_is_made_of_its_address_without_opening_it(scheme: str) -> None:
    address = f"{scheme}://127.0.0.1:{free_port()}" if scheme == "tcp" else f"{scheme}:///no/such/device"
    assert transports()[scheme](address) is not None
