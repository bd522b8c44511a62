"""The door's devices page and the guest's screen."""

from __future__ import annotations

import pytest
from gui_stage import Door
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from symbols import symbol

from checkin.gui.theme import Tone
from checkin.gui.words.guest import WORDS, guest_words


def test_a_copied_picture_is_a_scan(door: Door):
    QGuiApplication.clipboard().setImage(symbol(door.event.codes["Ott"]))
    door.window.devices.read_clipboard()
    door.wait(lambda: len(door.outcomes) == 1)
    assert door.code == "ADMITTED"


def test_a_picture_file_is_a_scan_and_one_without_a_code_says_so(door: Door, tmp_path):
    symbol(door.event.codes["Ott"]).save(str(tmp_path / "ticket.png"))
    door.window.devices.read_file(tmp_path / "ticket.png")
    door.wait(lambda: len(door.outcomes) == 1)
    empty = symbol("x")
    empty.fill(Qt.GlobalColor.white)
    empty.save(str(tmp_path / "empty.png"))
    door.window.devices.read_file(tmp_path / "empty.png")
    assert "empty.png" in door.window.verdicts.message.text()


def test_an_empty_clipboard_is_a_quiet_sentence(door: Door):
    QGuiApplication.clipboard().clear()
    door.window.devices.read_clipboard()
    assert door.window.verdicts.message.isVisible()
    assert door.outcomes == []


def test_the_scanner_test_tells_what_came_without_showing_the_ticket(door: Door):
    QTest.keyClick(door.window, Qt.Key.Key_F1)
    assert door.window.people.pages.currentWidget() is door.window.people.devices
    door.scan(door.event.codes["Ott"])
    heard = door.window.people.devices.heard.text()
    assert "31" in heard
    assert door.event.codes["Ott"] not in heard
    assert door.window.people.pages.currentWidget() is door.window.people.devices


def test_prefix_and_suffix_are_kept_and_told(door: Door, qtbot):
    page = door.window.people.devices
    with qtbot.waitSignal(page.rules_changed):
        page.prefix.setText("~")
        page.prefix.editingFinished.emit()
    assert door.window.settings.scanner.prefix == "~"


def test_a_serial_scanner_that_is_not_there_is_a_chip(door: Door, tmp_path):
    door.window.devices.use_ports([str(tmp_path / "none")])
    assert door.window.header.scanner.isVisible()
    door.window.devices.use_ports([])
    assert not door.window.header.scanner.isVisible()


def test_the_guest_reads_welcome_name_and_room_in_their_language(door: Door):
    door.event.do(door.event.desk.edit, door.event.ids["Ott"], {"language": "tr", "sessions": ["forum-2"]})
    door.window.guest.toggle()
    door.scan(door.event.codes["Ott"])
    door.wait(lambda: len(door.window.guest.window.texts()) == 3)
    assert door.window.guest.window.texts() == ["Hoş geldiniz", "Eva Ott", "Forum 2  ·  Raum 2"]
    assert door.window.guest.window._tone is Tone.GOOD


def test_the_guest_reads_nothing_of_a_refusal(door: Door):
    door.event.do(door.event.desk.block, door.event.ids["Ott"])
    door.event.do(door.event.desk.add_note, door.event.ids["Ott"], "Hausverbot")
    door.window.guest.toggle()
    door.scan(door.event.codes["Ott"])
    door.wait(lambda: door.window.guest.window.texts() == ["Einen Moment bitte"])


@pytest.mark.parametrize(("guest", "event", "found"), [("uk-UA", "de", "uk"), ("", "de", "de"), ("xx", "yy", "en")])
def test_words_follow_guest_then_event(guest, event, found):
    assert guest_words(guest, event) is WORDS[found]
