"""What is no ticket of this event: each says what it is, disturbs nothing, and the next guest is let in."""

from __future__ import annotations

import os
import pty
import tty

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from checkin.codes.own import new_ticket_code
from checkin.gui.devices.wedge import KeyboardWedge
from checkin.gui.devices.wedge_logic import Scan, WedgeRules
from checkin.gui.theme import Tone

CARD = "BEGIN:VCARD\nVERSION:3.0\nN:Ott;Eva;;;\nFN:Eva Ott\nTEL:+49 170 1234567\nEND:VCARD"
BOARDING = "M1" + "OTT/EVA".ljust(20) + "EABC123 MUCFRALH 0123 268Y018A0042 100"
OTHER = new_ticket_code("another event")
BAD = [
    pytest.param(OTHER, "OTHER_EVENT", "another event", id="another event's ticket"),
    pytest.param("https://example.org/programm?x=1", "NOT_A_TICKET", "web address", id="web address"),
    pytest.param(CARD, "NOT_A_TICKET", "business card", id="business card"),
    pytest.param("WIFI:S:Saal;T:WPA;P:geheim;;", "NOT_A_TICKET", "Wi-Fi", id="Wi-Fi"),
    pytest.param(BOARDING, "NOT_A_TICKET", "boarding pass", id="boarding pass"),
    pytest.param("Wort " * 620, "NOT_A_TICKET", "plain text", id="3 KB of text"),
    pytest.param("Wort " * 2000, "NOT_A_TICKET", "very long", id="10 KB of text"),
    pytest.param("", "NOT_A_TICKET", "Nothing was in the code", id="nothing"),
    pytest.param("\x01\x02\x1d", "UNKNOWN_TICKET", "Type the name", id="control characters"),
    pytest.param(new_ticket_code("a") + new_ticket_code("b"), "AMBIGUOUS", "Several codes", id="two in one burst"),
]


def read(door) -> str:
    view = door.window.verdicts.banner.view
    return " ".join((*view.lines, view.step))


def nothing_is_disturbed(door) -> None:
    assert QApplication.activeModalWidget() is None
    assert door.window.people.search.text() == ""
    door.window.controller.stutter.forget()
    before = len(door.outcomes)
    door.window.scanned(Scan(door.event.codes["Ott"]))
    door.wait(lambda: len(door.outcomes) > before)
    assert door.outcomes[-1].attendee.name == "Eva Ott"


@pytest.mark.parametrize(("text", "code", "said"), BAD)
def test_any_scanner(door, text, code, said):
    view = door.scan(text)
    assert door.code == code
    assert said in read(door)
    assert view.tone is not Tone.GOOD
    nothing_is_disturbed(door)


@pytest.fixture
def wedge(door):
    # what a code means is tried here, not its pace: a busy machine may stall between two keys
    made = KeyboardWedge(WedgeRules(longest_gap_ms=1_000), parent=door.window)
    made.scanned.connect(door.window.scanned)
    made.start()
    door.window.people.take_search()
    yield made
    made.stop()


def send(door, text: str) -> None:
    target = door.window.windowHandle()
    for letter in text:
        if letter == "\n":
            QTest.keyClick(target, Qt.Key.Key_Return)
        elif ord(letter) >= 32:
            QTest.keyClick(target, letter)
    QTest.keyClick(target, Qt.Key.Key_Return)


TYPEABLE = [case for case in BAD if case.id not in ("nothing", "control characters", "10 KB of text")]


@pytest.mark.parametrize(("text", "code", "said"), TYPEABLE)
def test_a_keyboard_scanner_while_the_search_field_has_the_keys(door, wedge, text, code, said):
    send(door, text)
    door.wait(lambda: bool(door.outcomes))
    door.settle()
    assert [outcome.code.value for outcome in door.outcomes] == [code]
    assert said in read(door)
    nothing_is_disturbed(door)


def test_an_enter_alone_is_nothing(door, wedge):
    QTest.keyClick(door.window.windowHandle(), Qt.Key.Key_Return)
    nothing_is_disturbed(door)
    assert len(door.outcomes) == 1


def test_a_serial_scanner_and_its_unplugging_in_the_middle_of_a_code(door):
    line, device = pty.openpty()
    tty.setraw(device)
    door.window.devices.use_ports([os.ttyname(device)])
    door.wait(lambda: all(door.window.devices.port_states().values()))
    os.write(line, CARD.replace("\n", "\r\n").encode() + b"\r\n")
    door.wait(lambda: bool(door.outcomes))
    assert [outcome.code.value for outcome in door.outcomes] == ["NOT_A_TICKET"]
    assert "business card" in read(door)
    os.write(line, b"half a co")
    os.close(line)
    os.close(device)
    door.wait(lambda: not any(door.window.devices.port_states().values()))
    door.wait(door.window.header.scanner.isVisible)
    nothing_is_disturbed(door)
    door.window.devices.use_ports([])


def test_a_business_card_that_breaks_off_is_judged_all_the_same(door):
    for text in ("BEGIN:VCARD", "VERSION:3.0", "N:Ott;Eva"):
        door.window.scanned(Scan(text))
    door.wait(lambda: bool(door.outcomes))
    assert [outcome.code.value for outcome in door.outcomes] == ["NOT_A_TICKET"]
    nothing_is_disturbed(door)
