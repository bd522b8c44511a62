"""The registration list's page: nothing is written before the last step, and everything is seen before it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import xlsxwriter
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtMultimedia import QVideoFrame
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot
from symbols import symbol

from checkin.domain.changes import ChangeKind
from checkin.domain.errors import WrongUseError
from checkin.gui import theme
from checkin.gui.office.registrations import RegistrationsPage
from checkin.gui.office.registrations_entering import new_source
from checkin.gui.office.registrations_new_source import NewSourceForm
from checkin.gui.office.registrations_reading import look_alikes, read_list, with_meaning
from checkin.gui.office.window import OfficeWindow
from checkin.services.setting_up import create_event_file, new_event
from checkin.services.source_registry import NewSource
from checkin.services.worker import Priority
from checkin.services.workspace import Workspace
from checkin.settings import Settings
from checkin.sources.table_file import ColumnMeaning, load

LISTS = Path(__file__).parents[1] / "data" / "csv"
HEADER = "Anmelde-ID;Vorname;Nachname;Institution;E-Mail;Forum;Status"
EVA = "A1;Eva;Ott;Stadt;eva@example.org;Forum 1;bestätigt"
JAN = "A2;Jan;de Vries;Kreis;jan@example.org;Forum 2;bestätigt"
WAIT_MS = 30_000


class Stage:
    """The shown page and what a test does with it."""

    def __init__(self, window: OfficeWindow, workspace: Workspace, bot: QtBot) -> None:
        self.workspace, self.bot = workspace, bot
        self.said: list[tuple[str, str]] = []
        window.office.said.connect(lambda text, tone: self.said.append((text, tone)))
        page = window.page("registrations")
        assert isinstance(page, RegistrationsPage)
        self.page = page

    def wait(self, ready: Callable[[], object]) -> None:
        self.bot.waitUntil(lambda: bool(ready()), timeout=WAIT_MS)

    def shown(self) -> QWidget:
        return self.page._steps.currentWidget()

    def open(self, path: Path) -> None:
        self.page.open_list(path)
        self.wait(lambda: self.shown() is self.page.columns)

    def preview(self, path: Path) -> None:
        self.open(path)
        self.press("next")
        self.wait(lambda: self.shown() is self.page.told)

    def bring_in(self, path: Path) -> None:
        self.preview(path)
        self.press("next")
        self.wait(lambda: self.shown() is self.page.done)

    def press(self, name: str) -> None:
        button = self.page.findChild(QPushButton, name)
        assert button is not None
        assert button.isEnabled()
        assert button.isVisible()
        self.bot.mouseClick(button, Qt.MouseButton.LeftButton)

    def combo(self, index: int) -> QComboBox:
        # those of the file before may still be waiting to be deleted
        return self.page.columns._combos[index]

    def choose(self, index: int, meaning: ColumnMeaning) -> None:
        combo = self.combo(index)
        combo.setCurrentIndex(combo.findData(meaning))
        combo.activated.emit(combo.currentIndex())

    def cells(self, key: str) -> list[list[str]]:
        table = self.page.findChild(QTableView, f"table-{key}")
        assert table is not None
        model = table.model()
        columns = range(model.columnCount())
        return [[model.index(row, column).data() for column in columns] for row in range(model.rowCount())]

    def people(self) -> list[tuple[str, str]]:
        def read() -> list[tuple[str, str]]:
            with self.workspace.file.reading() as transaction:
                found = transaction.reports.people()
            return [(person.attendee.given_name, person.registration.state.value) for person in found]

        return self.workspace.later(Priority.REPORT, read).result()


@pytest.fixture
def stage(tmp_path: Path, qtbot: QtBot, look: object) -> Iterator[Stage]:
    file = create_event_file(tmp_path / "event.checkin", new_event("Konferenz"), machine="m")
    workspace = Workspace(file)
    window = OfficeWindow(workspace, Settings(), "registrations")
    qtbot.addWidget(window)
    window.show()
    yield Stage(window, workspace, qtbot)
    window.close()
    workspace.close()


def write(tmp_path: Path, *rows: str, header: str = HEADER, name: str = "list.csv") -> Path:
    path = tmp_path / name
    path.write_text("\n".join((header, *rows)) + "\n", encoding="utf-8")
    return path


@pytest.mark.parametrize("name", sorted(path.name for path in LISTS.iterdir() if path.suffix != ".md"))
def test_every_tools_list_comes_in_without_a_choice_by_hand(stage: Stage, name: str) -> None:
    stage.bring_in(LISTS / name)
    assert len(stage.people()) == len(load(LISTS / name).registrations)
    assert not [text for text, tone in stage.said if tone == "bad"]


def test_each_column_says_what_it_means_and_why(stage: Stage, tmp_path: Path) -> None:
    stage.open(write(tmp_path, EVA))
    model = stage.page.columns._model
    assert stage.combo(2).currentData() == ColumnMeaning.FAMILY_NAME
    assert model.index(1, 2).data() == "header says “Nachname”"
    assert model.index(2, 2).data() == "Ott"


def test_a_meaning_chosen_by_hand_is_what_the_import_does(stage: Stage, tmp_path: Path) -> None:
    stage.open(write(tmp_path, EVA))
    stage.choose(3, ColumnMeaning.CATEGORY)
    assert stage.page.columns._model.index(1, 3).data() == "chosen by you"
    stage.press("next")
    stage.wait(lambda: stage.shown() is stage.page.told)
    assert stage.page._preview is not None
    assert stage.page._preview.plan.added[0].fields["category"] == "Stadt"


def test_what_was_chosen_is_remembered_for_the_next_file_of_that_kind(stage: Stage, tmp_path: Path) -> None:
    stage.open(write(tmp_path, EVA))
    stage.choose(3, ColumnMeaning.CATEGORY)
    stage.press("next")
    stage.wait(lambda: stage.shown() is stage.page.told)
    stage.press("next")
    stage.wait(lambda: stage.shown() is stage.page.done)
    stage.open(write(tmp_path, EVA, JAN, name="next week.csv"))
    assert stage.combo(3).currentData() == ColumnMeaning.CATEGORY


def test_a_meaning_given_to_a_second_column_is_taken_from_the_first_and_said(stage: Stage, tmp_path: Path) -> None:
    stage.open(write(tmp_path, EVA))
    stage.choose(3, ColumnMeaning.FAMILY_NAME)
    assert stage.combo(2).currentData() == ColumnMeaning.QUESTION
    assert "Nachname" in stage.said[-1][0]


@pytest.mark.qt_log_ignore("grabbing the keyboard")  # a list without a screen
def test_walking_through_the_meanings_by_keyboard_takes_none_from_another_column(stage: Stage, tmp_path: Path) -> None:
    stage.open(write(tmp_path, EVA))
    combo = stage.combo(3)
    assert combo.currentData() == ColumnMeaning.ORGANISATION
    stage.bot.keyClick(combo, Qt.Key.Key_Down)  # opens
    words = combo.view()
    assert words.isVisible()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        stage.bot.keyClick(words, key)
    assert combo.currentData() == ColumnMeaning.CATEGORY
    assert stage.combo(4).currentData() == ColumnMeaning.EMAIL
    stage.bot.keyClicks(combo, "N")  # a letter opens too and finds what begins with it
    assert words.isVisible()
    stage.bot.keyClick(words, Qt.Key.Key_Return)
    assert combo.currentText() == "Note"


def test_behind_the_last_meaning_comes_what_to_do_next(stage: Stage, tmp_path: Path) -> None:
    stage.open(write(tmp_path, EVA))
    behind = stage.combo(6).nextInFocusChain()
    while not (behind.focusPolicy() & Qt.FocusPolicy.TabFocus and behind.isVisible()):
        behind = behind.nextInFocusChain()
    assert behind.objectName() == "give-up"


def test_without_a_column_for_names_one_cannot_go_on_and_is_told_why(stage: Stage, tmp_path: Path) -> None:
    stage.open(write(tmp_path, EVA))
    for index in (1, 2):
        stage.choose(index, ColumnMeaning.IGNORE)
    assert not stage.page._next.isEnabled()
    assert stage.page.columns._trouble.isVisible()


def test_a_list_whose_header_is_unknown_is_mapped_by_hand(stage: Stage, tmp_path: Path) -> None:
    stage.open(write(tmp_path, "Eva;Ott", "Jan;de Vries", header="Spalte A;Spalte B"))
    assert not stage.page._next.isEnabled()
    stage.choose(0, ColumnMeaning.GIVEN_NAME)
    stage.choose(1, ColumnMeaning.FAMILY_NAME)
    stage.press("next")
    stage.wait(lambda: stage.shown() is stage.page.told)
    assert [row[1] for row in stage.cells("added")] == ["Eva Ott", "Jan de Vries"]


def test_a_list_mapped_by_hand_is_understood_by_itself_the_next_time(stage: Stage, tmp_path: Path) -> None:
    stage.open(write(tmp_path, "Liste vom Montag;", "Wofür;Wer", "Eva;Ott", header="Stadt;Rurheim"))
    spin = stage.page.findChild(QSpinBox)
    assert spin is not None
    spin.setValue(3)
    stage.choose(0, ColumnMeaning.CATEGORY)
    stage.choose(1, ColumnMeaning.NAME)
    stage.press("next")
    stage.wait(lambda: stage.shown() is stage.page.told)
    stage.press("next")
    stage.wait(lambda: stage.shown() is stage.page.done)
    stage.open(write(tmp_path, "Liste vom Dienstag;", "Wofür;Wer", "Eva;Ott", "Jan;Vries", header="Stadt;Rurheim"))
    assert [stage.combo(n).currentData() for n in (0, 1)] == [ColumnMeaning.CATEGORY, ColumnMeaning.NAME]


def test_a_sheet_with_people_that_does_not_come_in_is_named(stage: Stage, tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "two.xlsx") as book:
        for number in (1, 2):
            sheet = book.add_worksheet(f"Forum {number}")
            sheet.write_row(0, 0, ["Vorname", "Nachname"])
            sheet.write_row(1, 0, ["Ida", f"Berg {number}"])
    stage.open(tmp_path / "two.xlsx")
    assert stage.page.columns.unread.isVisible()
    assert "“Forum 2”" in stage.page.columns.unread.text()
    stage.page.columns.sheet_chosen.emit("Forum 2")
    stage.wait(lambda: stage.shown() is stage.page.columns and stage.page._file.grid.sheet == "Forum 2")
    assert not stage.page.columns.unread.isVisible()


def test_the_header_is_looked_for_in_the_row_that_was_chosen(stage: Stage, tmp_path: Path) -> None:
    stage.open(write(tmp_path, "Vorname;Nachname", "Eva;Ott", header="Name;Liste"))
    spin = stage.page.findChild(QSpinBox)
    assert spin is not None
    spin.setValue(2)
    assert stage.combo(0).currentData() == ColumnMeaning.GIVEN_NAME


def test_until_the_last_step_nothing_is_written(stage: Stage, tmp_path: Path) -> None:
    before = stage.workspace.later(Priority.REPORT, lambda: newest(stage.workspace)).result()
    stage.preview(write(tmp_path, EVA, JAN))
    stage.press("give-up")
    assert stage.shown() is stage.page._start
    assert stage.workspace.later(Priority.REPORT, lambda: newest(stage.workspace)).result() == before


def test_what_is_cancelled_while_it_is_read_does_not_come_back(stage: Stage, tmp_path: Path) -> None:
    stage.open(many(tmp_path, 20_000))
    stage.page.look_ahead()
    stage.press("cancel")
    assert stage.shown() is stage.page._start
    # the pool works in order: when this is done, what was cancelled is over
    over: list[int] = []
    stage.page._office.wait(stage.page._pool.submit(lambda: 1), over.append)
    stage.wait(lambda: bool(over))
    assert stage.shown() is stage.page._start
    assert stage.people() == []


def test_what_is_cancelled_while_it_is_written_is_taken_back(stage: Stage, tmp_path: Path) -> None:
    stage.bring_in(write(tmp_path, EVA))
    stage.preview(many(tmp_path, 2_000))
    stage.page.told._missing_model.tick_all(ticked=True)
    pressed: list[bool] = []

    def press(_done: int, _all: int) -> None:
        if not pressed:
            pressed.append(stage.page.progress._cancel.hasFocus())
            stage.press("cancel")

    stage.page._moved.connect(press)
    stage.press("next")
    stage.wait(lambda: stage.shown() is stage.page.done)
    assert pressed == [False]  # an Enter too many stops nothing
    assert registered(stage) == ["Eva Ott"]
    assert "taken out again\n1  back in" in stage.page.done.lines()


def test_no_other_list_is_opened_while_one_is_written(stage: Stage, tmp_path: Path) -> None:
    other = write(tmp_path, JAN, name="other.csv")
    stage.preview(many(tmp_path, 1_000))
    steps: list[int] = []
    stage.page._moved.connect(lambda _done, _all: stage.page.open_list(other))
    stage.press("next")
    stage.page._steps.currentChanged.connect(steps.append)
    stage.wait(lambda: stage.shown() is stage.page.done)
    # the pool works in order: when this is done, whatever was begun meanwhile is over
    over: list[int] = []
    stage.page._office.wait(stage.page._pool.submit(lambda: 1), over.append)
    stage.wait(lambda: bool(over))
    assert steps == [stage.page._steps.indexOf(stage.page.done)]
    stage.open(other)


def test_what_is_cancelled_before_anything_is_written_leaves_no_trace(stage: Stage, tmp_path: Path) -> None:
    stage.bring_in(write(tmp_path, EVA))
    stage.preview(write(tmp_path, EVA, JAN))
    before = stage.workspace.later(Priority.REPORT, lambda: newest(stage.workspace)).result()
    stage.press("next")
    stage.press("cancel")  # while the backup is made
    stage.wait(lambda: stage.shown() is stage.page._start)
    assert stage.workspace.later(Priority.REPORT, lambda: newest(stage.workspace)).result() == before
    assert stage.people() == [("Eva", "confirmed")]


def test_a_change_is_shown_with_old_and_new(stage: Stage, tmp_path: Path) -> None:
    stage.bring_in(write(tmp_path, EVA, JAN))
    stage.preview(write(tmp_path, EVA.replace("Stadt", "Land"), JAN))
    assert stage.cells("changed") == [["2", "Eva Ott", "Organisation", "Stadt", "Land"]]


def test_a_change_of_session_and_state_is_shown_in_words(stage: Stage, tmp_path: Path) -> None:
    stage.bring_in(write(tmp_path, EVA))
    stage.preview(write(tmp_path, EVA.replace("Forum 1", "Forum 2").replace("bestätigt", "unbezahlt")))
    assert [row[2:] for row in stage.cells("changed")] == [
        ["Sessions", "Forum 1", "Forum 2"],
        ["State", "Confirmed", "Unpaid"],
    ]


def test_whom_the_list_calls_cancelled_is_shown_before_anything_is_written(stage: Stage, tmp_path: Path) -> None:
    stage.bring_in(write(tmp_path, EVA, JAN))
    stage.preview(write(tmp_path, EVA, JAN.replace("bestätigt", "storniert")))
    assert stage.cells("changed") == [["3", "Jan de Vries", "State", "Confirmed", "Cancelled"]]
    tab = stage.page.findChild(QPushButton, "tab-changed")
    assert tab is not None
    assert "1" in tab.text()


def test_a_session_that_a_slip_would_make_is_named_before(stage: Stage, tmp_path: Path) -> None:
    header = f"{HEADER};Essen"
    stage.preview(write(tmp_path, f"{EVA};vegan", header=header))
    assert stage.page.told.made.text() == "New in the programme: Forum 1\nNew questions: Essen"
    stage.press("next")
    stage.wait(lambda: stage.shown() is stage.page.done)
    stage.preview(write(tmp_path, f"{EVA};", f"{JAN.replace('Forum 2', 'Froum 2')};", header=header))
    assert stage.page.told.made.text() == "New in the programme: Froum 2"
    stage.preview(write(tmp_path, f"{EVA};", header=header))
    assert not stage.page.told.made.isVisible()


def test_who_is_missing_is_kept_unless_somebody_says_otherwise(stage: Stage, tmp_path: Path) -> None:
    stage.bring_in(write(tmp_path, EVA, JAN))
    stage.bring_in(write(tmp_path, EVA.replace("Stadt", "Land")))
    assert ("Jan", "confirmed") in stage.people()


def test_a_missing_person_is_withdrawn_by_the_space_bar(stage: Stage, tmp_path: Path) -> None:
    stage.bring_in(write(tmp_path, EVA, JAN))
    stage.preview(write(tmp_path, EVA))
    assert not stage.page._next.isEnabled()
    table = stage.page.findChild(QTableView, "table-missing")
    assert table is not None
    table.setCurrentIndex(table.model().index(0, 1))
    stage.bot.keyClick(table, Qt.Key.Key_Space)
    stage.press("next")
    stage.wait(lambda: stage.shown() is stage.page.done)
    assert sorted(stage.people()) == [("Eva", "confirmed"), ("Jan", "withdrawn")]


def test_all_missing_people_can_be_withdrawn_or_kept_at_once(stage: Stage, tmp_path: Path) -> None:
    stage.bring_in(write(tmp_path, EVA, JAN))
    stage.preview(write(tmp_path, "A3;Ali;Aydın;Stadt;ali@example.org;Forum 1;bestätigt"))
    stage.press("tab-missing")
    stage.press("withdraw-all")
    assert not stage.page.told.kept()
    stage.press("keep-all")
    assert len(stage.page.told.kept()) == 2


def test_three_people_of_one_name_are_shown_side_by_side_and_none_is_merged(stage: Stage) -> None:
    stage.bring_in(LISTS / "limesurvey_de_semicolon.csv")
    assert [row[1] for row in stage.cells("duplicates")] == ["Hans Müller", "Hans Müller", "Hans Mueller"]
    assert sum(given == "Hans" for given, _ in stage.people()) == 3


def test_names_are_alike_however_they_are_spelt(tmp_path: Path) -> None:
    rows = ("Jürgen;Ötztal", "Juergen;Oetztal", "JÜRGEN;ÖTZTAL", "Jurgen;Anders")
    alike = look_alikes(load(write(tmp_path, *rows, header="Vorname;Nachname")).registrations)
    assert [[one.row for one in rows] for rows in alike] == [[2, 3, 4]]


def test_a_row_that_stands_for_several_people_is_shown_with_its_words(stage: Stage, tmp_path: Path) -> None:
    stage.preview(write(tmp_path, EVA.replace("Stadt", "Stadt und fünf Kollegen")))
    assert stage.cells("groups") == [["Eva Ott", "5", "2", "Stadt und fünf Kollegen"]]


def test_a_problem_is_told_with_row_and_column(stage: Stage, tmp_path: Path) -> None:
    stage.preview(write(tmp_path, EVA, JAN.replace("jan@example.org", "jan(at)example")))
    row, column, _, text = stage.cells("problems")[0]
    assert (row, column, text) == ("3", "E-Mail", "This is not an e-mail address.")


def test_a_file_that_is_no_list_is_one_sentence_and_one_is_where_one_was(stage: Stage, tmp_path: Path) -> None:
    path = tmp_path / "empty.csv"
    path.write_bytes(b"")
    stage.page.open_list(path)
    stage.wait(lambda: bool(stage.said))
    text, tone = stage.said[-1]
    assert tone == "bad"
    assert "empty.csv" in text
    assert stage.shown() is stage.page._start


def test_a_file_dropped_on_the_page_is_read(stage: Stage, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(write(tmp_path, EVA)))])
    arguments = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(QPoint(5, 5), *arguments)
    stage.page.dragEnterEvent(enter)
    assert enter.isAccepted()
    stage.page.dropEvent(QDropEvent(QPointF(5, 5), *arguments))
    stage.wait(lambda: stage.shown() is stage.page.columns)


def test_something_else_that_is_dragged_over_the_page_is_refused(stage: Stage) -> None:
    data = QMimeData()
    data.setText("no file")
    enter = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    enter.setAccepted(False)
    stage.page.dragEnterEvent(enter)
    assert not enter.isAccepted()


def test_twenty_thousand_rows_come_in_and_the_window_goes_on_meanwhile(stage: Stage, tmp_path: Path) -> None:
    shares: set[int] = set()
    stage.page._moved.connect(lambda done, total: shares.add(done * 100 // max(1, total)))
    stage.bring_in(many(tmp_path, 20_000))
    assert len(stage.people()) == 20_000
    # the window could paint only if progress reached it while the work was going on
    assert len(shares) > 20


def test_every_control_of_every_step_has_a_name_and_takes_the_keyboard(stage: Stage, tmp_path: Path) -> None:
    stage.bring_in(write(tmp_path, EVA, JAN))
    stage.preview(write(tmp_path, EVA))
    for control in stage.page.findChildren(QWidget):
        if isinstance(control, QAbstractButton | QComboBox | QLineEdit | QSpinBox | QTableView) and "qt_" not in (
            control.objectName()
        ):
            text = control.text() if isinstance(control, QAbstractButton) else ""
            corner = type(control).__name__ == "QAbstractButton"
            # among the kinds of what will happen one walks with the arrow keys
            in_group = isinstance(control, QAbstractButton) and control.group() is not None
            assert corner or control.accessibleName() or text, control
            assert corner or in_group or control.focusPolicy() & Qt.FocusPolicy.TabFocus, control


def test_a_meaning_moved_by_hand_leaves_the_other_columns_alone(tmp_path: Path) -> None:
    file = read_list(write(tmp_path, EVA), lambda _kind: None)
    changed, loser = with_meaning(file, 3, ColumnMeaning.CATEGORY)
    assert loser is None
    kept = [one for one in changed.recognition.columns if one.index != 3]
    assert kept == [one for one in file.recognition.columns if one.index != 3]


def many(tmp_path: Path, count: int) -> Path:
    rows = (f"B{n};Vorname{n};Nachname{n};Haus {n % 90};p{n}@example.org;Forum {n % 3};bestätigt" for n in range(count))
    return write(tmp_path, *rows, name="many.csv")


def newest(workspace: Workspace) -> int:
    with workspace.file.reading() as transaction:
        return transaction.queries.newest_change()


def test_a_watched_file_is_brought_in_and_again_when_it_changes(stage: Stage, tmp_path: Path) -> None:
    path = write(tmp_path, EVA)
    sources = stage.page.sources
    sources.watch_file(path)
    stage.wait(lambda: stage.people() == [("Eva", "confirmed")])
    write(tmp_path, EVA, JAN)
    stage.wait(lambda: not sources._busy)
    stage.press("look-now")
    stage.wait(lambda: len(stage.people()) == 2)
    stage.wait(lambda: any(text == "list.csv: 1 added" for text, _ in stage.said))


def test_a_source_out_of_reach_is_a_state_and_one_line(stage: Stage, tmp_path: Path) -> None:
    path = write(tmp_path, EVA)
    stage.page.sources.watch_file(path)
    stage.wait(lambda: stage.people() and not stage.page.sources._busy)
    path.unlink()
    stage.press("look-now")
    stage.wait(lambda: any("list.csv" in text and tone == "bad" for text, tone in stage.said))
    stage.wait(lambda: "needs you" in labels(stage.page.sources))


def test_a_source_is_removed_and_its_people_stay(stage: Stage, tmp_path: Path) -> None:
    stage.page.sources.watch_file(write(tmp_path, EVA))
    stage.wait(lambda: stage.people() and not stage.page.sources._busy)
    stage.wait(lambda: "in order" in labels(stage.page.sources))
    stage.press("remove-file")
    stage.wait(lambda: not stage.page.sources.rows)
    assert stage.people() == [("Eva", "confirmed")]


def test_a_code_that_is_no_pairing_code_is_told_and_the_form_stays(stage: Stage) -> None:
    stage.press("add-source")
    form = stage.page.sources.form
    form.kind.setCurrentIndex(form.kind.findData("pretix"))
    form.kind.activated.emit(form.kind.currentIndex())
    form.fields["pretix"]["event"].setText("conf")
    form.fields["pretix"]["pairing"].setText("https://example.org")
    stage.press("add-entered")
    stage.wait(lambda: any("pairing code" in text and tone == "bad" for text, tone in stage.said))
    assert form.isVisible()


PAIRING = '{"handshake_version": 1, "url": "https://pretix.example.org", "token": "kk11"}'


def pairing_form(stage: Stage) -> NewSourceForm:
    """Show the form for a pretix device."""
    stage.press("add-source")
    form = stage.page.sources.form
    form.kind.setCurrentIndex(form.kind.findData("pretix"))
    form.kind.activated.emit(form.kind.currentIndex())
    return form


def test_a_devices_code_is_read_from_a_picture_and_another_one_is_told(stage: Stage, tmp_path: Path) -> None:
    form = pairing_form(stage)
    for name, text in (("ticket.png", "TICKET-A"), ("device.png", PAIRING)):
        symbol(text).save(str(tmp_path / name))
    form.reader.read_picture(tmp_path / "ticket.png")
    assert (form.fields["pretix"]["pairing"].text(), form.reader.told.text().startswith("This is another")) == (
        "",
        True,
    )
    form.reader.read_picture(tmp_path / "nobody.png")
    assert "nobody.png" in form.reader.told.text()
    form.reader.read_picture(tmp_path / "device.png")
    assert form.fields["pretix"]["pairing"].text() == PAIRING


def test_a_devices_code_is_read_by_the_camera_which_then_goes_off(stage: Stage) -> None:
    form = pairing_form(stage)
    camera = form.reader.start()
    assert form.reader.camera.text() == "Switch the camera off"
    frame = QVideoFrame(symbol(PAIRING))

    def read() -> bool:
        camera.take(frame)
        return form.fields["pretix"]["pairing"].text() == PAIRING

    stage.wait(read)
    assert not form.reader.is_on
    form.reader.start()
    form.hide()
    assert not form.reader.is_on


def test_a_servers_own_authority_can_be_named(tmp_path: Path) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Kreis")])
    now = datetime.now(UTC)
    made = x509.CertificateBuilder(name, name, key.public_key(), 1, now, now + timedelta(days=1))
    (tmp_path / "ca.pem").write_bytes(made.sign(key, hashes.SHA256()).public_bytes(Encoding.PEM))
    typed = {
        "url": "https://pretix.example",
        "organizer": "o",
        "event": "e",
        "token": "t",
        "ca": f" {tmp_path}/ca.pem ",
    }
    assert new_source("pretix", typed).config["ca_file"] == str(tmp_path / "ca.pem")
    indico = {"url": "https://indico.example", "event": "1", "form": "2", "token": "t"}
    assert new_source("indico", indico | {"ca": typed["ca"]}).config["ca_file"] == str(tmp_path / "ca.pem")
    assert "ca_file" not in new_source("indico", indico).config
    with pytest.raises(WrongUseError, match="no certificate"):
        new_source("pretix", typed | {"ca": str(tmp_path / "nowhere.pem")})


def test_a_form_left_half_empty_is_told(stage: Stage) -> None:
    for kind in ("pretix", "pretix-token", "indico", "sql"):
        before = len(stage.said)
        stage.page.sources.add_entered(kind.removesuffix("-token"), {})
        stage.wait(lambda before=before: len(stage.said) > before)
        assert stage.said[-1][1] == "bad"


def test_a_database_is_a_source_and_its_password_is_not_shown(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CHECKIN_KEYRING", "file")
    database = tmp_path / "people.db"
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("create table p (Vorname text, Nachname text)")
        connection.execute("insert into p values ('Eva', 'Ott')")
        connection.commit()
    typed = {"url": f"sqlite:///{database}", "query": "select Vorname, Nachname from p"}
    stage.page.sources.add_entered("sql", typed)
    stage.wait(lambda: stage.people() == [("Eva", "confirmed")])


def labels(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel)]


GROUP = "A7;Gerda;Kamp und drei Kollegen;Stadt;g@example.org;Forum 1;bestätigt"


def registered(stage: Stage) -> list[str]:
    def read() -> list[str]:
        with stage.workspace.file.reading() as transaction:
            people = transaction.reports.people()
            return sorted(one.attendee.display_name for one in people if one.registration.state != "withdrawn")

    return stage.workspace.later(Priority.ACT, read).result()


def test_a_whole_import_is_taken_back(stage: Stage, tmp_path: Path) -> None:
    stage.bring_in(write(tmp_path, EVA, JAN))
    assert registered(stage) == ["Eva Ott", "Jan de Vries"]
    stage.press("undo-import")
    stage.wait(lambda: stage.shown() is stage.page.done)
    stage.wait(lambda: registered(stage) == [])
    assert "2" in stage.page.done.lines()
    assert not stage.page.findChild(QPushButton, "undo-import").isVisible()


def test_the_last_import_is_taken_back_long_after_in_two_presses(stage: Stage, tmp_path: Path) -> None:
    stage.bring_in(write(tmp_path, EVA, JAN))
    stage.press("again")
    stage.wait(stage.page.last.isVisible)
    stage.press("undo-last")
    assert stage.shown() is stage.page._start
    stage.press("undo-last")
    stage.wait(lambda: stage.shown() is stage.page.done)
    assert registered(stage) == []
    stage.press("again")
    stage.wait(lambda: not stage.page.last.isVisible())


def test_a_group_that_is_ticked_becomes_people_and_goes_with_its_import(stage: Stage, tmp_path: Path) -> None:
    stage.preview(write(tmp_path, EVA, GROUP))
    stage.page.told.show_tab("groups")
    table = stage.page.findChild(QTableView, "table-groups")
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, 0))
    assert stage.page.told.further.value() == 3
    stage.page.told.further.setValue(2)
    assert stage.page.told.splits() == {3: [{}, {}]}
    stage.press("next")
    stage.wait(lambda: stage.shown() is stage.page.done)
    assert len(registered(stage)) == 4
    stage.press("undo-import")
    stage.wait(lambda: registered(stage) == [])


def test_the_members_of_a_group_can_be_named(stage: Stage, tmp_path: Path) -> None:
    stage.preview(write(tmp_path, EVA, GROUP))
    stage.page.told.show_tab("groups")
    table = stage.page.findChild(QTableView, "table-groups")
    table.setCurrentIndex(table.model().index(0, 0))
    stage.page.told.further.setValue(1)
    stage.page.told.names.setFocus()
    QTest.keyClicks(stage.page.told.names, "Ada Byron; Cohn, Ben")
    assert stage.page.told.further.value() == 2
    stage.press("next")
    stage.wait(lambda: stage.shown() is stage.page.done)
    assert {"Ada Byron", "Ben Cohn"} < set(registered(stage))
    assert len(registered(stage)) == 4


def test_a_group_is_not_split_by_itself(stage: Stage, tmp_path: Path) -> None:
    stage.bring_in(write(tmp_path, EVA, GROUP))
    assert len(registered(stage)) == 2


def test_a_consent_that_is_no_yes_and_no_no_is_told_as_such(stage: Stage, tmp_path: Path) -> None:
    stage.preview(write(tmp_path, "Eva;Ott;vielleicht;komisch", header="Vorname;Nachname;Foto ja/nein;Status"))
    assert [(row[1], row[3].partition(";")[0]) for row in stage.cells("problems")] == [
        ("Foto ja/nein", "This is neither yes nor no"),
        ("Status", "This state is not known"),
    ]


def test_old_and_new_can_be_read_in_a_narrow_window_in_large_letters(stage: Stage, tmp_path: Path) -> None:
    stage.bring_in(write(tmp_path, EVA))
    stage.preview(write(tmp_path, EVA.replace("Stadt", "Land")))
    stage.page.told.show_tab("changed")
    table = stage.page.findChild(QTableView, "table-changed")
    table.resize(300, 200)
    assert min(table.columnWidth(place) for place in (3, 4)) >= 180
    table.resize(2000, 200)
    assert sum(table.columnWidth(place) for place in range(5)) >= 1980


@pytest.mark.parametrize("step", ["columns", "told"])
def test_every_step_fits_a_small_screen_in_large_letters(
    step: str, tmp_path: Path, qtbot: QtBot, look: object, qapp: QApplication
) -> None:
    large = theme.Look(theme.LIGHT, 1.3)
    theme.set_current(large)
    qapp.setStyleSheet(theme.style_sheet(large))
    file = create_event_file(tmp_path / "event.checkin", new_event("Konferenz"), machine="m")
    workspace = Workspace(file)
    window = OfficeWindow(workspace, Settings(), "registrations")
    qtbot.addWidget(window)
    window.resize(1280, 720)
    window.show()
    stage = Stage(window, workspace, qtbot)
    stage.page.sources.form.begin()
    (stage.open if step == "columns" else stage.preview)(write(tmp_path, EVA, GROUP))
    assert (window.width(), window.height()) == (1280, 720)
    window.close()
    workspace.close()


# --- servers ---


def server(stage: Stage, state: str) -> str:
    """Add a pretix source that was last found in a state; nothing is asked of it."""
    config = {"url": "https://pretix.example", "organizer": "o", "event": "e", "place": "pretix.example/o/e"}
    workspace = stage.workspace

    def add() -> str:
        known = workspace.sources.add(NewSource("pretix", ("pretix.example", "o", "e"), config, "token"))
        with workspace.file.writing() as transaction:
            transaction.sources.set_result(known.source_id, {"state": state})
        return known.source_id

    made = workspace.later(Priority.ACT, add).result()
    stage.page.sources.refresh()
    stage.wait(lambda: made in stage.page.sources.rows)
    return made


@pytest.fixture
def no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")


@pytest.mark.usefixtures("no_keyring")
def test_whether_the_server_is_asked_first_is_ticked(stage: Stage) -> None:
    made = server(stage, "ok")
    box = stage.page.findChild(QCheckBox, f"ask-first-{made}")
    assert not box.isChecked()
    box.click()
    known = stage.workspace.later(Priority.ACT, lambda: stage.workspace.sources.known(made))
    assert known.result().ask_first


def refused_walk_in(stage: Stage, source_id: str, state: str) -> None:
    """Register somebody whom the server does not take, or has not been told of yet."""
    workspace = stage.workspace

    def work() -> None:
        workspace.desk.add_walk_in({"given_name": "Jan", "family_name": "de Vries"})
        with workspace.file.writing() as transaction:
            ((place, change),) = transaction.sources.acts(0, frozenset({ChangeKind.WALK_IN_ADDED}), 9)
            transaction.sources.queue(source_id, [(place, change.id, "walk_in")], place)
            transaction.sources.settle(source_id, change.id, state, "forbidden")

    workspace.later(Priority.ACT, work).result()
    stage.page.sources.refresh()


@pytest.mark.usefixtures("no_keyring")
def test_whom_a_server_does_not_take_is_shown(stage: Stage) -> None:
    made = server(stage, "ok")
    assert stage.page.findChild(QPushButton, f"save-{made}") is None
    refused_walk_in(stage, made, "kept")
    text = "Only known here, came without registration: Jan de Vries"
    stage.wait(lambda: text in labels(stage.page.sources))


@pytest.mark.usefixtures("no_keyring")
def test_a_source_with_unsent_acts_is_removed_after_they_were_saved(stage: Stage, tmp_path: Path) -> None:
    made = server(stage, "offline")
    refused_walk_in(stage, made, "waiting")
    stage.wait(lambda: stage.page.findChild(QPushButton, f"save-{made}"))
    known = stage.workspace.later(Priority.ACT, lambda: stage.workspace.sources.known(made)).result()
    stage.page.sources.remove(known)
    stage.wait(lambda: any("not sent" in text and tone == "bad" for text, tone in stage.said))
    stage.page.sources.save_unsent(known, tmp_path / "unsent.csv")
    stage.wait(lambda: any("unsent.csv" in text for text, _ in stage.said))
    stage.page.sources.remove(known)
    stage.wait(lambda: made not in stage.page.sources.rows)
    assert "de Vries" in (tmp_path / "unsent.csv").read_text(encoding="utf-8-sig")


@pytest.mark.usefixtures("no_keyring")
def test_what_a_server_brought_that_lets_us_in_no_more_is_erased_in_two_presses(stage: Stage, tmp_path: Path) -> None:
    made = server(stage, "revoked")
    stage.bring_in(write(tmp_path, EVA))  # somebody whom another list brought stays
    stage.press("again")
    text = "Erase what it brought"
    erase = next(one for one in stage.page.sources.findChildren(QPushButton) if one.text() == text)
    erase.click()
    assert made in stage.page.sources.rows
    erase.click()
    stage.wait(lambda: made not in stage.page.sources.rows)
    assert registered(stage) == ["Eva Ott"]


def test_somebody_who_is_in_the_event_already_is_shown_beside_a_row_named_alike(stage: Stage, tmp_path: Path) -> None:
    walk_in = {"given_name": "EVA", "family_name": "Ott", "organisation": "Kreis"}
    stage.workspace.later(Priority.ACT, lambda: stage.workspace.desk.add_walk_in(walk_in)).result()
    stage.preview(write(tmp_path, EVA, JAN))
    cells = stage.cells("duplicates")
    assert [(row[0], row[1], row[2]) for row in cells] == [
        ("2", "Eva Ott", "Stadt"),
        ("in already", "EVA Ott", "Kreis"),
    ]
