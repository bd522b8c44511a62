"""The whole program, steps that tests of it share, and where it keeps what it has opened."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from checkin.gui.app import Program
from checkin.gui.lock import LockPage
from checkin.gui.open_event import OpenEvent
from checkin.gui.start_forms import NewEvent
from checkin.gui.start_page import StartPage
from checkin.services.roles import Role, Roles
from checkin.services.worker import Priority

SLOW = 30_000  # ms
SECRET = "Zebra-Kompass-41"


def ready(program: Program, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: program.door is not None and program.door.controller.state is not None, timeout=SLOW)


def start_page(program: Program) -> StartPage:
    return program.ways_in.page


def event_of(program: Program) -> OpenEvent:
    assert program.open_event is not None
    return program.open_event


def lock_page(program: Program) -> LockPage:
    shown = program.shell.currentWidget()
    assert isinstance(shown, LockPage)
    return shown


def with_pins(program: Program, qtbot: QtBot) -> Program:
    """Open an event in which the organiser set PINs, as the door's program does."""
    program.ways_in._make_event(NewEvent("Konferenz", date(2026, 9, 25)))
    ready(program, qtbot)
    workspace = event_of(program).workspace
    path = workspace.path
    roles = Roles(workspace.file, lambda work: workspace.later(Priority.ACT, work).result())
    roles.set_pin(Role.DESK_LEAD, "2222")
    roles.set_pin(Role.ORGANISER, "9876")
    program.ways_in.show()
    program.ways_in.open(path)
    ready(program, qtbot)
    qtbot.waitUntil(lambda: event_of(program).guard.roles.guarded, timeout=SLOW)
    return program


def become(program: Program, qtbot: QtBot, role: str, pin: str) -> None:
    assert program.door is not None
    strip = program.door.verdicts.roles
    program.door.roles_wanted.emit()
    qtbot.waitUntil(strip.isVisible, timeout=SLOW)
    strip.buttons[role].click()
    if pin:
        qtbot.waitUntil(strip.pin.isVisible, timeout=SLOW)
        strip.pin.setText(pin)
        qtbot.keyClick(strip.pin, Qt.Key.Key_Return)
