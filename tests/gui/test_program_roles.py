"""Who stands at the program: roles by their PINs, and the screen that locks."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from program_stage import SECRET, SLOW, become, event_of, lock_page, ready, with_pins
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from checkin import gui
from checkin.gui.app import Program
from checkin.gui.devices.wedge_logic import Scan
from checkin.gui.office.pages import PAGES
from checkin.gui.parts import ActionButton
from checkin.gui.permits import permits
from checkin.gui.start_forms import NewEvent
from checkin.services.roles import Permission


def test_with_pins_a_program_begins_as_the_doors_and_the_office_is_absent(program: Program, qtbot: QtBot) -> None:
    with_pins(program, qtbot)
    assert program.door is not None
    office = next(one for one in program.door.header.findChildren(ActionButton) if one.text() == "Office")
    assert not office.isVisible()
    event_of(program).show_office()
    assert event_of(program).office is None


def test_a_role_is_changed_by_a_key_and_a_pin_and_brings_its_buttons(program: Program, qtbot: QtBot) -> None:
    with_pins(program, qtbot)
    become(program, qtbot, "organiser", "9876")
    qtbot.waitUntil(lambda: permits().may("export"), timeout=SLOW)
    event_of(program).show_office()
    assert event_of(program).office is not None
    become(program, qtbot, "door", "")
    qtbot.waitUntil(lambda: event_of(program).office is None, timeout=SLOW)


def test_a_wrong_pin_is_one_sentence_and_changes_nothing(program: Program, qtbot: QtBot) -> None:
    with_pins(program, qtbot)
    become(program, qtbot, "organiser", "0000")
    assert program.door is not None
    strip = program.door.verdicts.roles
    qtbot.waitUntil(lambda: "wrong" in strip._told.text(), timeout=SLOW)
    assert not permits().may("export")


def test_a_desk_lead_sees_the_day_and_no_exports(program: Program, qtbot: QtBot) -> None:
    with_pins(program, qtbot)
    become(program, qtbot, "desk_lead", "2222")
    qtbot.waitUntil(lambda: permits().may("statistics"), timeout=SLOW)
    event_of(program).show_office()
    office = event_of(program).office
    assert office is not None
    shown = [one.property("page") for one in office._buttons.buttons() if one.isVisible()]
    assert shown == ["exports"]


def test_a_kiosk_only_scans(program: Program, qtbot: QtBot) -> None:
    with_pins(program, qtbot)
    become(program, qtbot, "kiosk", "")
    qtbot.waitUntil(lambda: not permits().may("search"), timeout=SLOW)
    assert program.door is not None
    assert not program.door._right.isVisible()
    qtbot.keyClick(program.door, Qt.Key.Key_M)
    assert program.door.people.found.results.people.rowCount() == 0
    assert not program.door.verdicts.walk_in_button.isVisible()


def test_what_is_left_idle_locks_and_opens_with_a_pin_alone(program: Program, qtbot: QtBot) -> None:
    with_pins(program, qtbot)
    event_of(program).guard.idle.idle.emit()
    page = lock_page(program)
    assert page.isVisible()
    assert program.door is not None
    assert not program.door.isVisible()
    program.scanned(Scan("whatever"))
    assert not program.door.controller.recents
    page.secret.setText("1111")
    page._send()
    qtbot.waitUntil(lambda: "wrong" in page._told.text(), timeout=SLOW)
    assert event_of(program).guard.locked
    page.secret.setText("2222")
    page._send()
    qtbot.waitUntil(program.door.isVisible, timeout=SLOW)


def test_an_encrypted_event_opens_its_locked_screen_with_the_passphrase(
    program: Program, locked: Path, qtbot: QtBot
) -> None:
    program.ways_in._unlock(locked, SECRET, False)
    ready(program, qtbot)
    qtbot.waitUntil(lambda: event_of(program).guard.roles.current is not None, timeout=SLOW)
    event_of(program).guard.lock()
    assert event_of(program).guard.locked
    lock_page(program).secret.setText(SECRET)
    lock_page(program)._send()
    qtbot.waitUntil(lambda: not event_of(program).guard.locked, timeout=SLOW)


def test_without_pin_and_passphrase_nothing_locks(program: Program, qtbot: QtBot) -> None:
    program.ways_in._make_event(NewEvent("Konferenz", date(2026, 9, 25)))
    ready(program, qtbot)
    event_of(program).guard.idle.idle.emit()
    assert not event_of(program).guard.locked


def test_every_permission_that_a_button_needs_is_one_that_roles_know() -> None:
    sources = Path(gui.__file__).parent.rglob("*.py")
    needed = {found for path in sources for found in re.findall(r'needs="(\w+)"', path.read_text(encoding="utf-8"))}
    needed |= {entry.needs for entry in PAGES}
    assert needed <= {one.value for one in Permission}
    assert len(needed) > 8
