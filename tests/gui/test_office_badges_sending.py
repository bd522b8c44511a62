"""From the badges page to a printer on a real socket and to a real mail server: counted when it is out, after a yes."""

from __future__ import annotations

import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from checkin import paths
from checkin.gui.office.badges import BadgesPage
from checkin.gui.office.window import OfficeWindow
from checkin.printers.known import KnownPrinter, KnownPrinters
from checkin.printers.ports import JobState
from checkin.services import drafts, printing
from checkin.services.badge_desk import BadgeChoice
from checkin.services.worker import Priority
from checkin.settings import Settings

sys.path.append(str(Path(__file__).parents[1] / "printers"))
from label_devices import ZebraDevice


@pytest.fixture
def device() -> Iterator[ZebraDevice]:
    made = ZebraDevice()
    yield made
    made.close()


@pytest.fixture
def page(event, device, qtbot: QtBot, look) -> Iterator[BadgesPage]:
    KnownPrinters(paths.config_folder()).add(KnownPrinter("Tür 1", "zpl", device.address))
    window = OfficeWindow(event.workspace, Settings(), "badges")
    qtbot.addWidget(window)
    window.show()
    found = window.page("badges")
    assert isinstance(found, BadgesPage)
    found.heard = []
    window.office.said.connect(lambda text, tone: found.heard.append((text, tone)))
    qtbot.waitUntil(lambda: found.badges.preview.paper.page is not None, timeout=20_000)
    qtbot.waitUntil(lambda: found.badges.printers.printer.findData("Tür 1") >= 0, timeout=20_000)
    found.badges.printers.printer.show_value("Tür 1")
    found.badges.panel.layout_choice.show_value("label-57x102")
    found.badges.panel.paper_changed.emit()
    qtbot.waitUntil(found.badges.printers.print.isEnabled, timeout=20_000)
    yield found
    window.close()


def left(event) -> int:
    choice = BadgeChoice(not_printed=True)
    return len(event.workspace.later(Priority.ACT, lambda: event.workspace.badges.data(choice)).result())


def test_badges_are_printed_each_and_counted_when_they_are_out(page, event, device, qtbot) -> None:
    everybody = left(event)
    page.badges.printers.print.click()
    qtbot.waitUntil(lambda: left(event) == 0, timeout=30_000)
    jobs = page.badges.printers._printing.printing.queue.jobs()
    assert [job.state for job in jobs] == [JobState.COMPLETED] * everybody
    qtbot.waitUntil(lambda: page.badges.printers.jobs.count.text().startswith(f"{everybody} of {everybody}"))


def test_labels_are_counted_down_from_what_was_loaded(page, event, device, qtbot) -> None:
    everybody = left(event)
    row = page.badges.printers
    row.left.setValue(100)
    counts = row._printing.printing.queue.counts
    qtbot.waitUntil(lambda: counts.left("Tür 1") == 100, timeout=20_000)
    row.print.click()
    qtbot.waitUntil(lambda: counts.left("Tür 1") == 100 - everybody, timeout=30_000)


def test_a_printer_that_is_away_holds_the_jobs_which_can_be_cancelled(page, event, device, qtbot) -> None:
    device.close()
    page.badges.printers.print.click()
    jobs = page.badges.printers.jobs
    qtbot.waitUntil(lambda: jobs.jobs.count() > 0 and "Tür 1" in jobs.jobs.item(0).text(), timeout=30_000)
    assert left(event) > 0
    qtbot.waitUntil(jobs.cancel.isVisible, timeout=20_000)
    first = jobs._chosen()
    queue = page.badges.printers._printing.printing.queue
    jobs.cancel.click()
    qtbot.waitUntil(lambda: queue.job(first).state is JobState.CANCELLED, timeout=30_000)


def test_a_second_badge_is_printed_with_its_reason_after_saying_when_the_first_was(page, event, device, qtbot) -> None:
    row = page.badges.printers
    assert not row.before.isVisible()
    row.print.click()
    qtbot.waitUntil(lambda: left(event) == 0, timeout=30_000)
    qtbot.waitUntil(row.before.isVisible, timeout=20_000)
    assert row.before.text().startswith("5 people chosen have a badge already, the last printed ")
    qtbot.waitUntil(lambda: not page.badges.work.is_busy, timeout=20_000)
    qtbot.waitUntil(row.print.isEnabled, timeout=20_000)
    row.reason.setCurrentText("Verloren")
    row.copies.setValue(2)
    before = len(device.labels)
    row.print.click()
    qtbot.waitUntil(lambda: len(device.labels) == before + 10, timeout=30_000)
    person = event.ids["Ott"]

    def reasons() -> list[str]:
        with event.workspace.file.reading() as transaction:
            return [one.reason for one in transaction.reports.badge_prints(person)]

    qtbot.waitUntil(lambda: event.do(reasons) == ["", "Verloren"], timeout=30_000)
    assert row.copies.value() == 1


def test_what_was_cancelled_is_printed_by_one_click_on_another_printer(page, event, device, qtbot) -> None:
    device.flags.add("paper")
    row, jobs = page.badges.printers, page.badges.printers.jobs
    row.print.click()
    qtbot.waitUntil(jobs.cancel_all.isVisible, timeout=30_000)
    jobs.cancel_all.click()
    queue = row._printing.printing.queue
    qtbot.waitUntil(lambda: all(job.state is JobState.CANCELLED for job in queue.jobs()), timeout=30_000)
    other = ZebraDevice()
    try:
        KnownPrinters(paths.config_folder()).add(KnownPrinter("Tür 2", "zpl", other.address))
        row.ask()
        qtbot.waitUntil(lambda: row.printer.findData("Tür 2") >= 0, timeout=20_000)
        row.printer.show_value("Tür 2")
        qtbot.waitUntil(jobs.rest.isVisible, timeout=20_000)
        jobs.rest.click()
        qtbot.waitUntil(lambda: left(event) == 0, timeout=30_000)
    finally:
        other.close()
    assert len(other.labels) == 5


def test_jobs_that_wait_go_to_the_other_printer_together(page, event, device, qtbot) -> None:
    device.flags.add("paper")
    row, jobs = page.badges.printers, page.badges.printers.jobs
    other = ZebraDevice()
    try:
        KnownPrinters(paths.config_folder()).add(KnownPrinter("Tür 2", "zpl", other.address))
        row.print.click()
        qtbot.waitUntil(
            lambda: "out of labels" in (jobs.jobs.item(0).text() if jobs.jobs.count() else ""), timeout=20_000
        )
        row.ask()
        qtbot.waitUntil(lambda: row.printer.findData("Tür 2") >= 0, timeout=20_000)
        row.printer.show_value("Tür 2")
        jobs.redirect.click()
        qtbot.waitUntil(lambda: left(event) == 0, timeout=30_000)
    finally:
        other.close()
    assert (len(device.labels), len(other.labels)) == (0, 5)


def test_the_printing_service_is_given_back_when_the_window_closes(page, event, qtbot) -> None:
    assert event.workspace in printing._shared
    page.window().close()
    assert event.workspace not in printing._shared
    page.window().show()
    qtbot.waitUntil(lambda: event.workspace in printing._shared, timeout=20_000)


class Taken:
    """A mail server that keeps addresses."""

    def __init__(self) -> None:
        self.addresses: list[str] = []

    async def handle_DATA(self, _server, _session, envelope):  # noqa: N802
        self.addresses += envelope.rcpt_tos
        return "250 taken"


@pytest.fixture
def post() -> Iterator[tuple[Taken, int]]:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = int(found.getsockname()[1])
    handler = Taken()
    controller = Controller(handler, hostname="127.0.0.1", port=port, enable_SMTPUTF8=True)
    controller.start()
    yield handler, port
    controller.stop()


def test_mail_goes_out_only_after_the_yes_and_the_message_was_shown(page, event, post, qtbot, monkeypatch) -> None:
    monkeypatch.setenv("CHECKIN_KEYRING", "file")
    handler, port = post
    person = event.ids["Ott"]

    def add_address() -> None:
        with event.workspace.file.writing() as transaction:
            transaction.append([drafts.edited(person, {"email": "eva@example.org"})])

    event.do(add_address)
    page.findChild(QPushButton, "pane-mail").click()
    mail = page.mail
    qtbot.waitUntil(lambda: mail.counts.text().startswith("1 "), timeout=20_000)
    mail.server.host.setText("127.0.0.1")
    mail.server.port.setValue(port)
    mail.server.security.show_value("none")
    mail.server.from_address.setText("buero@example.org")
    mail.show_message()
    qtbot.waitUntil(lambda: "Eva Ott <eva@example.org>" in mail.shown.text(), timeout=20_000)
    assert not mail.send.isEnabled()
    mail.send_now()
    assert not mail.work.is_busy
    mail.yes.setChecked(True)
    mail.send.click()
    qtbot.waitUntil(lambda: any("1 message is sent" in text for text, _ in page.heard), timeout=30_000)
    assert handler.addresses == ["eva@example.org"]
    qtbot.waitUntil(lambda: not mail.yes.isEnabled(), timeout=20_000)


def test_plain_text_over_a_network_is_refused_in_a_sentence(page, qtbot) -> None:
    page.findChild(QPushButton, "pane-mail").click()
    mail = page.mail
    qtbot.waitUntil(lambda: bool(mail._plan), timeout=20_000)
    mail.server.host.setText("mail.example.org")
    mail.server.security.show_value("none")
    mail.server.from_address.setText("buero@example.org")
    mail.yes.setChecked(True)
    mail.send_now()
    assert "encryption" in page.heard[-1][0]
    assert not mail.work.is_busy
