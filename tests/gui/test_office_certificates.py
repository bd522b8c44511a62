"""The certificates' design and the signature list's options, on the demo's event."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from checkin.domain.scanning import Direction, ScanRequest
from checkin.gui import theme
from checkin.gui.office.certificates import CertificatesDialog
from checkin.gui.office.exports import ExportsPage
from checkin.gui.office.window import OfficeWindow
from checkin.services.exporting import CERTIFICATES, SIGNATURES
from checkin.services.worker import Priority


@pytest.fixture
def office(demo_exports: OfficeWindow) -> OfficeWindow:
    return demo_exports


def page(office: OfficeWindow, qtbot: QtBot) -> ExportsPage:
    found = office.page("exports")
    assert isinstance(found, ExportsPage)
    qtbot.waitUntil(lambda: found.panel.columns.count() > 0, timeout=20_000)
    return found


def design(office: OfficeWindow, qtbot: QtBot) -> CertificatesDialog:
    """Open the design by its button and wait for the first certificate."""
    shown = page(office, qtbot)
    button = shown.findChild(QPushButton, "certificate-design")
    assert isinstance(button, QPushButton)
    button.click()
    dialog = shown.certificates
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.paper.page is not None, timeout=20_000)
    return dialog


def saved(office: OfficeWindow, key: str) -> dict[str, object]:
    workspace = office.office.workspace
    return workspace.later(Priority.ACT, lambda: workspace.exporting.saved(key)).result()


def everybody_enters(office: OfficeWindow) -> None:
    workspace = office.office.workspace

    def enter() -> None:
        with workspace.file.reading() as transaction:
            people = [one.ticket_code for one in transaction.reports.people() if one.ticket_code][:5]
            hall = next(one.list_id for one in transaction.queries.lists() if one.main)
        for code in people:
            workspace.desk.scan(ScanRequest(code, hall, Direction.ENTRY, datetime(2026, 9, 25, 8, tzinfo=UTC)))

    workspace.later(Priority.ACT, enter).result()


def test_what_is_typed_is_seen_and_kept(office: OfficeWindow, qtbot: QtBot) -> None:
    dialog = design(office, qtbot)
    before = dialog.paper.page
    dialog.form.issuer.setText("Kreis Heinsberg")
    dialog.form.share.setValue(80)
    qtbot.waitUntil(lambda: saved(office, CERTIFICATES).get("issuer") == "Kreis Heinsberg", timeout=20_000)
    assert saved(office, CERTIFICATES)["share"] == 0.8
    qtbot.waitUntil(lambda: dialog.paper.page is not before, timeout=20_000)


def test_another_language_changes_the_usual_words(office: OfficeWindow, qtbot: QtBot) -> None:
    dialog = design(office, qtbot)
    assert dialog.form.heading.placeholderText() == "Teilnahmebestätigung"
    dialog.form.language.setCurrentIndex(dialog.form.language.findData("en"))
    dialog.form.language.activated.emit(dialog.form.language.currentIndex())
    assert dialog.form.heading.placeholderText() == "Certificate of attendance"
    qtbot.waitUntil(lambda: saved(office, CERTIFICATES).get("language") == "en", timeout=20_000)


def test_closing_at_once_loses_nothing(office: OfficeWindow, qtbot: QtBot) -> None:
    dialog = design(office, qtbot)
    dialog.form.place.setText("Oberbruch")
    dialog.close()
    qtbot.waitUntil(lambda: saved(office, CERTIFICATES).get("place") == "Oberbruch", timeout=20_000)


def test_an_unknown_placeholder_is_told_in_place_of_the_certificate(office: OfficeWindow, qtbot: QtBot) -> None:
    dialog = design(office, qtbot)
    dialog.form.body.setPlainText("{nmae} was here")
    qtbot.waitUntil(lambda: "{nmae}" in dialog.paper.accessibleDescription(), timeout=20_000)


def test_a_logo_that_is_no_picture_changes_nothing(office: OfficeWindow, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = design(office, qtbot)
    heard: list[str] = []
    office.office.said.connect(lambda text, _tone: heard.append(text))
    (tmp_path / "logo.png").write_bytes(b"nothing")
    dialog.form.take_logo(tmp_path / "logo.png")
    assert "not a picture" in heard[-1]
    assert dialog.said.text() == heard[-1]
    assert dialog.form.setting.design.logo == b""


def test_a_logo_is_taken_and_taken_away(office: OfficeWindow, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = design(office, qtbot)
    target = BytesIO()
    Image.new("RGB", (60, 20), "red").save(target, "PNG")
    (tmp_path / "logo.png").write_bytes(target.getvalue())
    dialog.form.take_logo(tmp_path / "logo.png")
    qtbot.waitUntil(lambda: bool(saved(office, CERTIFICATES).get("logo")), timeout=20_000)
    dialog.form._set_logo(b"")
    qtbot.waitUntil(lambda: saved(office, CERTIFICATES).get("logo") == "", timeout=20_000)


def test_certificates_are_written_as_they_were_designed(office: OfficeWindow, qtbot: QtBot, tmp_path: Path) -> None:
    everybody_enters(office)
    dialog = design(office, qtbot)
    dialog.form.share.setValue(0)
    dialog.form.body.setPlainText("Gut gemacht, {given_name}")
    target = tmp_path / "all.pdf"
    dialog._finish("pdf", target, each=False)
    qtbot.waitUntil(target.exists, timeout=20_000)
    document = pypdfium2.PdfDocument(target)
    assert len(document) == 5
    assert "Gut gemacht" in document[0].get_textpage().get_text_range()
    document.close()


def test_the_signature_list_is_made_as_its_options_say(office: OfficeWindow, qtbot: QtBot, tmp_path: Path) -> None:
    shown = page(office, qtbot)
    button = shown.findChild(QPushButton, "signature-options")
    assert isinstance(button, QPushButton)
    button.click()
    assert shown.signatures.isVisible()
    shown.signatures.lines.setValue(30)
    shown.signatures.per.setCurrentIndex(shown.signatures.per.findData("forums"))
    shown.signatures.per.activated.emit(shown.signatures.per.currentIndex())
    target = tmp_path / "sign.pdf"
    shown.export("signatures", "pdf", target)
    qtbot.waitUntil(target.exists, timeout=20_000)
    document = pypdfium2.PdfDocument(target)
    text = "".join(one.get_textpage().get_text_range() for one in document)
    document.close()
    assert "Forum 1" in text
    qtbot.waitUntil(lambda: saved(office, SIGNATURES).get("per") == "forums", timeout=20_000)
    assert saved(office, SIGNATURES)["lines_per_page"] == 30


def test_the_design_stands_on_the_looks_ground(office: OfficeWindow, qtbot: QtBot, qapp: QApplication) -> None:
    """In a dark look, white words on Qt's own grey could not be read."""
    dark = theme.Look(theme.DARK)
    theme.set_current(dark)
    qapp.setStyleSheet(theme.style_sheet(dark))
    try:
        dialog = design(office, qtbot)
        assert dialog.grab().toImage().pixelColor(2, 2) == QColor(dark.palette.ground)
    finally:
        theme.set_current(theme.Look(theme.LIGHT))
        qapp.setStyleSheet(theme.style_sheet(theme.Look(theme.LIGHT)))


def test_a_logo_that_is_gone_or_far_too_large_is_told(office: OfficeWindow, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = design(office, qtbot)
    dialog.form.take_logo(tmp_path / "gone.png")
    assert "gone.png cannot be read" in dialog.said.text()
    with (tmp_path / "huge.png").open("wb") as file:
        file.truncate(400_000_000)
    dialog.form.take_logo(tmp_path / "huge.png")
    assert "huge.png" in dialog.said.text()
    assert dialog.form.setting.design.logo == b""
