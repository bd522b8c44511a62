"""A small event and a door window on it; the whole program."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from gui_stage import Door, Event, make_event
from program_stage import SECRET
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from checkin import settings
from checkin.gui import theme
from checkin.gui.app import Program
from checkin.gui.door.window import DoorWindow
from checkin.gui.office.window import OfficeWindow
from checkin.services import demo
from checkin.services.setting_up import create_event_file, new_event
from checkin.services.workspace import Workspace


def pytest_configure(config):
    # said where a machine has no sound server; the door shows it as a quiet state
    config.addinivalue_line("qt_log_ignore", "PulseAudioService: pa_context_connect")
    # said by Qt's own offscreen plugin for every window with a least size, whatever the program does
    config.addinivalue_line("qt_log_ignore", "This plugin does not support (propagateSizeHints|raise)")


@pytest.fixture
def event(tmp_path, monkeypatch) -> Iterator[Event]:
    monkeypatch.setenv("CHECKIN_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("CHECKIN_CONFIG", str(tmp_path / "config"))
    made = make_event(tmp_path / "event.checkin")
    yield made
    made.workspace.close()


@pytest.fixture
def look(qapp):
    chosen = theme.Look(theme.LIGHT)
    theme.set_current(chosen)
    qapp.setStyle("Fusion")
    qapp.setStyleSheet(theme.style_sheet(chosen))
    return chosen


@pytest.fixture
def door(event, qtbot, look) -> Iterator[Door]:
    window = DoorWindow(settings.Settings(machine="test", sound=False))
    qtbot.addWidget(window)
    made = Door(window, event, qtbot)
    window.show()
    window.open(event.workspace)
    event.workspace.build_search().result()
    made.wait(lambda: window.controller.state is not None)
    yield made
    window.close()
    assert made.troubles == []


@pytest.fixture
def demo_exports(tmp_path, qtbot) -> Iterator[OfficeWindow]:
    """The office of the demo's event, on the page of exports."""
    made, acts = demo.demo_event()
    file = create_event_file(tmp_path / "demo.checkin", made, machine="m", more=acts)
    demo.import_people(file)
    workspace = Workspace(file)
    window = OfficeWindow(workspace, settings.Settings(), "exports")
    qtbot.addWidget(window)
    window.show()
    yield window
    window.close()
    workspace.close()


@pytest.fixture
def own_folders(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CHECKIN_DOORS_DISCOVERY", "off")
    monkeypatch.setenv("CHECKIN_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("CHECKIN_CONFIG", str(tmp_path / "config"))
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")


@pytest.fixture
def program(own_folders: None, qapp: QApplication, qtbot: QtBot) -> Iterator[Program]:
    made = Program(qapp, settings.Settings(machine="m", sound=False))
    qtbot.addWidget(made.shell)
    made.show(None)
    yield made
    made.wedge.stop()
    made.shut()
    made.shell.close()


@pytest.fixture
def locked(tmp_path: Path) -> Path:
    path = tmp_path / "locked.checkin"
    create_event_file(path, new_event("Geheim"), machine="m", passphrase=SECRET).close()
    return path
