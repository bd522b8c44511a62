"""The exports page: documents are written by the window as by the command line, and the day is shown."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from checkin.gui.office.exports import ExportsPage
from checkin.gui.office.window import OfficeWindow
from checkin.services import demo
from checkin.services.setting_up import create_event_file
from checkin.services.workspace import Workspace
from checkin.settings import Settings


@pytest.fixture
def office(tmp_path: Path, qtbot: QtBot) -> Iterator[OfficeWindow]:
    event, acts = demo.demo_event()
    file = create_event_file(tmp_path / "demo.checkin", event, machine="m", more=acts)
    demo.import_people(file)
    workspace = Workspace(file)
    window = OfficeWindow(workspace, Settings(), "exports")
    qtbot.addWidget(window)
    window.show()
    yield window
    window.close()
    workspace.close()


def page(office: OfficeWindow) -> ExportsPage:
    found = office.page("exports")
    assert isinstance(found, ExportsPage)
    return found


def test_the_attendee_list_is_written_and_said(office: OfficeWindow, qtbot: QtBot, tmp_path: Path) -> None:
    said: list[tuple[str, str]] = []
    office.office.said.connect(lambda text, tone: said.append((text, tone)))
    target = tmp_path / "list.csv"
    page(office).export("attendees", "csv", target)
    qtbot.waitUntil(lambda: any(tone == "good" for _, tone in said), timeout=20_000)
    with target.open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.reader(file, delimiter=";"))) == 301


def test_a_target_that_cannot_be_written_is_one_sentence_in_the_quiet_line(
    office: OfficeWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    said: list[tuple[str, str]] = []
    office.office.said.connect(lambda text, tone: said.append((text, tone)))
    page(office).export("attendees", "xlsx", tmp_path / "nowhere" / "list.xlsx")
    qtbot.waitUntil(lambda: any(tone == "bad" for _, tone in said), timeout=20_000)
    assert "folder" in said[-1][0]


def test_the_page_shows_the_day_when_it_is_looked_at(office: OfficeWindow, qtbot: QtBot) -> None:
    day = page(office)._day
    qtbot.waitUntil(lambda: day._tiles.count() == 8, timeout=20_000)
