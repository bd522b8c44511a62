"""The exports page: documents are written by the window as by the command line, and the day is shown."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from checkin.domain.changes import ChangeKind
from checkin.gui.office.exports import ExportsPage
from checkin.gui.office.window import OfficeWindow
from checkin.services.worker import Priority
from checkin.settings import Settings


@pytest.fixture
def office(demo_exports: OfficeWindow) -> OfficeWindow:
    return demo_exports


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


def ready(office: OfficeWindow, qtbot: QtBot) -> ExportsPage:
    shown = page(office)
    qtbot.waitUntil(lambda: shown.panel.columns.count() > 0, timeout=20_000)
    return shown


def untick_all_but(shown: ExportsPage, *keys: str) -> None:
    for item in shown.panel._items():
        wanted = item.data(Qt.ItemDataRole.UserRole) in keys
        item.setCheckState(Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked)


def test_columns_are_chosen_and_moved_and_the_list_has_them_so(
    office: OfficeWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    shown = ready(office, qtbot)
    untick_all_but(shown, "name", "organisation")
    names = [item.data(Qt.ItemDataRole.UserRole) for item in shown.panel._items()]
    shown.panel.columns.setCurrentRow(names.index("organisation"))
    for _ in range(names.index("organisation")):
        shown.panel._move(-1)
    target = tmp_path / "list.csv"
    shown.export("attendees", "csv-plain", target)
    qtbot.waitUntil(target.exists, timeout=20_000)
    header = target.read_text(encoding="utf-8-sig").splitlines()[0]
    assert [cell.strip('"') for cell in header.split(",")] == ["Organisation", "Name"]


def test_the_choice_is_kept_with_the_event(office: OfficeWindow, qtbot: QtBot) -> None:
    shown = ready(office, qtbot)
    untick_all_but(shown, "name")
    workspace = office.office.workspace

    def saved() -> object:
        def read() -> object:
            with workspace.file.reading() as transaction:
                return transaction.privacy.settings().get("export_choice")

        return workspace.later(Priority.ACT, read).result()

    qtbot.waitUntil(lambda: isinstance(found := saved(), dict) and found["columns"] == ["name"], timeout=20_000)
    again = OfficeWindow(workspace, Settings(), "exports")
    qtbot.addWidget(again)
    again.show()
    assert ready(again, qtbot).panel.choice.columns == ("name",)
    again.close()


def test_an_export_from_the_window_is_noted_in_the_log(office: OfficeWindow, qtbot: QtBot, tmp_path: Path) -> None:
    page(office).export("attendees", "csv", tmp_path / "list.csv")
    workspace = office.office.workspace

    def noted() -> bool:
        def read() -> bool:
            with workspace.file.reading() as transaction:
                changes = transaction.queries.changes(0, 10_000)
            return any(change.kind is ChangeKind.LIST_EXPORTED for _, change in changes)

        return workspace.later(Priority.ACT, read).result()

    qtbot.waitUntil(noted, timeout=20_000)


def test_the_day_is_told_in_the_windows_language_not_the_events(demo_exports: OfficeWindow, qtbot: QtBot) -> None:
    """The demo's event is German, the window here English."""
    day = page(demo_exports)._day
    qtbot.waitUntil(lambda: day._tiles.count() == 8, timeout=20_000)
    told = [label.text() for label in day.findChildren(QLabel)]
    assert "walk-ins" in [text.casefold() for text in told]
    assert "vor Ort angemeldet" not in told
