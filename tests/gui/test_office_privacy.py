"""The data protection page, on a real event file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from checkin.gui.office.privacy import PrivacyPage
from checkin.gui.office.privacy_encryption import EncryptionCard
from checkin.gui.office.privacy_guarding import BackupsCard, RolesCard
from checkin.gui.office.privacy_people import PersonCard
from checkin.gui.office.privacy_record import RecordCard
from checkin.gui.office.window import OfficeWindow
from checkin.services.retention import DataClass, RetentionPlan
from checkin.services.setting_up import create_event_file, new_event
from checkin.services.worker import Priority
from checkin.services.workspace import Workspace
from checkin.settings import Settings


@pytest.fixture
def office(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[OfficeWindow]:
    monkeypatch.setenv("CHECKIN_CONFIG", str(tmp_path / "config"))
    monkeypatch.setenv("CHECKIN_DATA", str(tmp_path / "data"))
    workspace = Workspace(create_event_file(tmp_path / "event.checkin", new_event("Konferenz"), machine="m"))
    fields = {"given_name": "Eva", "family_name": "Ott", "email": "eva@example.org"}
    workspace.later(Priority.ACT, lambda: workspace.desk.add_walk_in(fields)).result()
    workspace.build_search().result()
    window = OfficeWindow(workspace, Settings(), "privacy")
    qtbot.addWidget(window)
    window.show()
    yield window
    window.close()
    workspace.close()


def card(office: OfficeWindow, kind: type) -> object:
    page = office.page("privacy")
    assert isinstance(page, PrivacyPage)
    return page.findChildren(kind)[0]


def said(office: OfficeWindow) -> list[tuple[str, str]]:
    heard: list[tuple[str, str]] = []
    office.office.said.connect(lambda text, tone: heard.append((text, tone)))
    return heard


def press(widget: object, text: str) -> None:
    found = next(one for one in widget.findChildren(QPushButton) if one.text() == text)  # type: ignore[attr-defined]
    found.click()


def find_eva(office: OfficeWindow, qtbot: QtBot) -> PersonCard:
    person = card(office, PersonCard)
    assert isinstance(person, PersonCard)
    person._search.setText("ott")
    qtbot.waitUntil(lambda: bool(person.chosen()), timeout=10_000)
    return person


def test_a_passphrase_encrypts_the_open_file(office: OfficeWindow, qtbot: QtBot) -> None:
    encryption = card(office, EncryptionCard)
    assert isinstance(encryption, EncryptionCard)
    heard = said(office)
    encryption._new.setText("Drei Löwen im Zelt 🦁")
    press(encryption, "Encrypt with this passphrase")
    qtbot.waitUntil(lambda: bool(heard), timeout=20_000)
    assert heard[-1][1] == "good"
    assert not office.office.workspace.path.read_bytes().startswith(b"SQLite format 3")


def test_everything_stored_about_a_person_is_saved(office: OfficeWindow, qtbot: QtBot, tmp_path: Path) -> None:
    person, heard = find_eva(office, qtbot), said(office)
    person.save_copy(tmp_path / "eva.json")
    qtbot.waitUntil(lambda: bool(heard), timeout=20_000)
    assert "eva@example.org" in json.dumps(json.loads((tmp_path / "eva.json").read_text(encoding="utf-8")))


def test_erasing_a_person_takes_two_presses(office: OfficeWindow, qtbot: QtBot) -> None:
    person, heard = find_eva(office, qtbot), said(office)
    press(person, "Erase")
    assert heard == []
    press(person, "Really erase? This cannot be undone.")
    qtbot.waitUntil(lambda: bool(heard), timeout=20_000)
    workspace = office.office.workspace

    def left() -> int:
        with workspace.file.reading() as transaction:
            return len(transaction.reports.people())

    assert workspace.later(Priority.ACT, left).result() == 0


def test_a_pin_that_is_too_short_is_one_sentence(office: OfficeWindow, qtbot: QtBot) -> None:
    roles = card(office, RolesCard)
    assert isinstance(roles, RolesCard)
    heard = said(office)
    roles._pin.setText("1")
    press(roles, "Set the PIN")
    qtbot.waitUntil(lambda: bool(heard), timeout=20_000)
    assert heard[-1][1] == "bad"


def test_a_backup_is_made_listed_and_restored(office: OfficeWindow, qtbot: QtBot, tmp_path: Path) -> None:
    backups = card(office, BackupsCard)
    assert isinstance(backups, BackupsCard)
    backups.make()
    qtbot.waitUntil(lambda: backups._list.count() == 1, timeout=20_000)
    heard = said(office)
    item = backups._list.item(0)
    from PySide6.QtCore import Qt

    backups.restore(Path(item.data(Qt.ItemDataRole.UserRole)), tmp_path / "again.checkin")
    qtbot.waitUntil(lambda: bool(heard), timeout=20_000)
    assert (tmp_path / "again.checkin").exists()


def test_the_record_of_processing_names_who_is_responsible(office: OfficeWindow, qtbot: QtBot, tmp_path: Path) -> None:
    record = card(office, RecordCard)
    assert isinstance(record, RecordCard)
    record.controller.setText("Kreis Heinsberg, Amt für Integration")
    record.controller.editingFinished.emit()
    target = tmp_path / "record.pdf"
    record.save(target)
    qtbot.waitUntil(target.exists, timeout=20_000)
    document = pypdfium2.PdfDocument(target)
    text = "".join(one.get_textpage().get_text_range() for one in document)
    document.close()
    assert "Kreis Heinsberg" in text


def test_what_is_due_is_reminded_of_until_it_is_looked_at(office: OfficeWindow, qtbot: QtBot) -> None:
    workspace = office.office.workspace
    assert not office.reminder.isVisible()
    plan = RetentionPlan(workspace.file)
    workspace.later(Priority.ACT, lambda: plan.set_days({DataClass.CONTACT: date(2020, 1, 2)})).result()
    again = OfficeWindow(workspace, Settings(), "lists")
    qtbot.addWidget(again)
    again.show()
    qtbot.waitUntil(again.reminder.isVisible, timeout=20_000)
    assert "2020" in again.reminder.text.text()
    again.reminder.button.click()
    assert not again.reminder.isVisible()
    assert isinstance(again._pages.currentWidget(), PrivacyPage)
    again.close()
