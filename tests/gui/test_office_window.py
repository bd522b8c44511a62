"""The organisers' window on every page: named, reached by key, and nobody's name taken for markup."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from test_accessibility import controls, reached_by_tab, unnamed

from checkin.gui.office.pages import PAGES
from checkin.gui.office.window import OfficeWindow
from checkin.services import demo
from checkin.services.setting_up import create_event_file
from checkin.services.worker import Priority
from checkin.services.workspace import Workspace
from checkin.settings import Settings
from checkin.store.event_file import EventFile

KEYS = [entry.key for entry in PAGES]


@pytest.fixture(scope="module")
def event(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("office") / "demo.checkin"
    event, acts = demo.demo_event()
    file = create_event_file(path, event, machine="m", more=acts)
    demo.import_people(file)
    file.close()
    return path


@pytest.fixture
def office(event: Path, qtbot: QtBot) -> Iterator[OfficeWindow]:
    workspace = Workspace(EventFile.open(event, machine="m"))
    window = OfficeWindow(workspace, Settings())
    qtbot.addWidget(window)
    window.show()
    yield window
    window.close()
    workspace.close()


def show(office: OfficeWindow, key: str) -> None:
    """Show a page with all that it reads: what it asked for comes before what is asked for last."""
    office.show_page(key)
    for _ in range(3):
        office.office.workspace.later(Priority.SYNC, lambda: None).result()
        office.office.workspace.report(lambda _: None).result()
        QApplication.processEvents()


@pytest.mark.parametrize("key", KEYS)
def test_every_control_has_a_name(office: OfficeWindow, key: str) -> None:
    show(office, key)
    assert unnamed(office) == []


@pytest.mark.parametrize("key", KEYS)
def test_every_control_is_reached_by_tab(office: OfficeWindow, key: str) -> None:
    show(office, key)
    reached = reached_by_tab(office)
    assert [(repr(widget), widget.accessibleName()) for widget in controls(office) if widget not in reached] == []


@pytest.mark.parametrize("key", KEYS)
def test_a_name_is_never_taken_for_markup(office: OfficeWindow, key: str) -> None:
    show(office, key)
    labels = [label for label in office.findChildren(QLabel) if label.pixmap().isNull()]
    assert [label.text() for label in labels if label.textFormat() != Qt.TextFormat.PlainText] == []
