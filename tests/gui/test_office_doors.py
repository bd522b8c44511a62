"""The doors page: sharing for real (nats-server on loopback), another station joining, being removed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from checkin import bootstrap
from checkin.gui.office.doors import DoorsPage
from checkin.gui.office.window import OfficeWindow
from checkin.gui.theme import Tone
from checkin.gui.words.doors import state_words, tone_of
from checkin.gui.words.times import clock
from checkin.scanners.pictures import read_picture
from checkin.services.doors.facade import Doors, join_event
from checkin.services.doors.model import DoorsState, DoorsView
from checkin.services.setting_up import create_event_file, new_event
from checkin.services.workspace import Workspace
from checkin.settings import Settings
from checkin.stations.hub import Hub
from checkin.store.event_file import EventFile

SLOW = 30_000  # ms; the server starts in a third of a second on a quiet machine


@pytest.fixture(autouse=True)
def no_discovery(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CHECKIN_DOORS_DISCOVERY", "off")
    monkeypatch.setenv("CHECKIN_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("CHECKIN_CONFIG", str(tmp_path / "config"))


@pytest.fixture
def office(tmp_path: Path, qtbot: QtBot) -> Iterator[OfficeWindow]:
    workspace = Workspace(create_event_file(tmp_path / "event.checkin", new_event("Konferenz"), machine="m"))
    window = OfficeWindow(workspace, Settings(), "doors")
    qtbot.addWidget(window)
    window.show()
    yield window
    window.close()
    workspace.close()


@pytest.fixture
def other(tmp_path: Path) -> Iterator[list[Doors]]:
    """Another laptop, once it has joined."""
    made: list[Doors] = []
    yield made
    for doors in made:
        doors.close()
        doors._workspace.close()


def page(office: OfficeWindow) -> DoorsPage:
    found = office.page("doors")
    assert isinstance(found, DoorsPage)
    return found


def share(office: OfficeWindow, qtbot: QtBot) -> DoorsPage:
    shown = page(office)
    # on loopback alone: what the button does on every address of the machine
    office.office.wait(office.office.sharing.doors.host(bind="127.0.0.1"), lambda _: shown.refresh())
    qtbot.waitUntil(lambda: bool(shown.words.text()), timeout=SLOW)
    return shown


def come_in(office: OfficeWindow, other: list[Doors], tmp_path: Path) -> str:
    target = tmp_path / "other.checkin"
    join_event(office.office.sharing.view().link, target, machine="other").result(30)
    workspace = Workspace(EventFile.open(target, machine="other"))
    workspace.later(1, lambda: workspace.desk.name_door("Seiteneingang")).result()
    doors = Doors(workspace, tmp_path / "other-doors")
    other.append(doors)
    assert doors.resume().result(30)
    return workspace.file.station


def texts(shown: DoorsPage) -> list[str]:
    return [label.text() for label in shown.findChildren(QLabel) if label.isVisibleTo(shown)]


def press(shown: DoorsPage, text: str) -> None:
    next(button for button in shown.findChildren(QPushButton) if button.text() == text).click()


def test_alone_it_offers_to_share_and_to_join(office: OfficeWindow) -> None:
    shown = page(office)
    assert shown.host.isVisible()
    assert shown.link.isVisible()
    assert not shown.leave.isVisible()
    assert "This laptop alone" in texts(shown)


def test_sharing_shows_six_words_and_a_symbol_that_is_the_link(
    office: OfficeWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    shown = share(office, qtbot)
    assert len(shown.words.text().split()) == 6
    picture = QBuffer()
    picture.open(QIODevice.OpenModeFlag.WriteOnly)
    shown.symbol.grab().save(picture, "PNG")
    (tmp_path / "symbol.png").write_bytes(bytes(picture.data().data()))
    assert read_picture(tmp_path / "symbol.png") == [office.office.sharing.view().link]


def test_another_laptop_appears_and_is_removed_in_two_presses(
    office: OfficeWindow, other: list[Doors], qtbot: QtBot, tmp_path: Path
) -> None:
    shown = share(office, qtbot)
    station = come_in(office, other, tmp_path)
    qtbot.waitUntil(lambda: "Seiteneingang" in texts(shown), timeout=SLOW)
    ask = shown.findChild(QPushButton, f"remove-{station}")
    ask.setFocus()
    ask.click()
    # by keyboard one stands on what does no harm, and back where one was after it
    qtbot.waitUntil(lambda: isinstance(focused := office.focusWidget(), QPushButton) and focused.text() == "Cancel")
    holder = next(one for one in shown.findChildren(QPushButton) if one.text() == "Cancel" and one.isVisible())
    qtbot.waitUntil(lambda: not holder.visibleRegion().isEmpty())
    press(shown, "Cancel")
    qtbot.waitUntil(lambda: office.focusWidget() is shown.findChild(QPushButton, f"remove-{station}"))
    shown.findChild(QPushButton, f"remove-{station}").click()
    press(shown, "End its access")
    qtbot.waitUntil(lambda: other[0].view().state is DoorsState.REMOVED, timeout=SLOW)
    qtbot.waitUntil(lambda: "removed" in texts(shown), timeout=SLOW)


def test_it_says_since_when_each_laptop_is_there(
    office: OfficeWindow, other: list[Doors], qtbot: QtBot, tmp_path: Path
) -> None:
    shown = share(office, qtbot)
    come_in(office, other, tmp_path)
    qtbot.waitUntil(lambda: "Seiteneingang" in texts(shown), timeout=SLOW)
    grid = shown._stations._grid
    for place, one in enumerate(office.office.sharing.view().stations):
        item = grid.itemAtPosition(2 * place + 1, 1)
        assert item is not None
        cell = item.widget()
        assert isinstance(cell, QLabel)
        assert one.since is not None
        assert cell.text() == f"here since {clock(one.since, shown._timezone)}"


@pytest.mark.parametrize(
    ("state", "tone"),
    [(DoorsState.LEVEL, Tone.ATTENTION), (DoorsState.APART, Tone.ATTENTION), (DoorsState.REFUSED, Tone.BAD)],
)
def test_a_wrong_clock_is_told_wherever_the_state_is(state: DoorsState, tone: Tone) -> None:
    view = DoorsView(state, clock_wrong=True)
    assert "clock wrong" in state_words(view)
    assert tone_of(view) is tone
    assert "clock" not in state_words(DoorsView(state))


def test_leaving_ends_the_code(office: OfficeWindow, qtbot: QtBot) -> None:
    shown = share(office, qtbot)
    shown.leave.click()
    qtbot.waitUntil(shown.host.isVisible, timeout=SLOW)
    assert not shown.symbol.isVisible()


def test_a_wrong_code_is_one_sentence_and_the_form_stays(office: OfficeWindow, qtbot: QtBot) -> None:
    shown = page(office)
    said: list[tuple[str, str]] = []
    office.office.said.connect(lambda text, tone: said.append((text, tone)))
    shown.link.setText("no link at all")
    shown.join.click()
    qtbot.waitUntil(lambda: bool(said), timeout=SLOW)
    assert said[-1][1] == "bad"
    assert shown.link.text() == "no link at all"


def test_the_program_takes_part_again_when_the_event_is_opened(tmp_path: Path) -> None:
    """What resume() is for: the file remembers that it took part."""
    workspace = Workspace(create_event_file(tmp_path / "event.checkin", new_event("Konferenz"), machine="m"))
    doors = bootstrap.doors_of(workspace)
    assert not doors.resume().result(30)
    doors.close()
    workspace.close()


def test_closing_while_leaving_waits_until_the_hub_is_gone(office: OfficeWindow, qtbot: QtBot) -> None:
    share(office, qtbot)
    doors = office.office.sharing.doors
    engine = doors._engine
    assert engine is not None
    assert engine.hosting is not None
    hub = engine.hosting.hub
    assert isinstance(hub, Hub)
    server = hub._process
    assert server is not None
    doors.leave()
    qtbot.waitUntil(lambda: doors._engine is None, timeout=SLOW)  # it is under way
    doors.close()
    assert server.returncode is not None
