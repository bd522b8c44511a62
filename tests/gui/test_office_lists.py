"""Lists and programme: what is changed in place is in the event when the field is left."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from gui_stage import Event as Stage
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QDate, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit, QPushButton, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from checkin.domain.event import (
    CapacityRule,
    CheckInList,
    Event,
    ProgrammeSession,
    Question,
    QuestionKind,
    ReentryPolicy,
)
from checkin.gui.office.lists import ListsPage
from checkin.gui.office.lists_entries import ListEntry, QuestionEntry, SessionEntry
from checkin.gui.office.lists_fields import Choice
from checkin.gui.office.lists_times import moment_of, moment_text
from checkin.gui.office.window import OfficeWindow
from checkin.services import drafts
from checkin.services.worker import Priority
from checkin.settings import Settings

EVENT = Event("e", "Konferenz", date(2026, 9, 25))
WAIT_MS = 20_000


class Page:
    """The shown page and what a test does with it."""

    def __init__(self, window: OfficeWindow, stage: Stage, bot: QtBot) -> None:
        self.stage, self.bot = stage, bot
        self.said: list[tuple[str, str]] = []
        window.office.said.connect(lambda text, tone: self.said.append((text, tone)))
        page = window.page("lists")
        assert isinstance(page, ListsPage)
        self.page = page
        self.wait(lambda: bool(page.lists.entries))

    def wait(self, ready: Callable[[], Any]) -> None:
        self.bot.waitUntil(lambda: bool(ready()), timeout=WAIT_MS)

    def read(self, what: Callable[[Any], Any]) -> Any:
        def work() -> Any:
            with self.stage.workspace.file.reading() as transaction:
                return what(transaction.queries)

        return self.stage.workspace.later(Priority.REPORT, work).result()

    def list_(self, list_id: str) -> CheckInList:
        found = self.read(lambda queries: queries.check_in_list(list_id))
        assert isinstance(found, CheckInList)
        return found

    def session(self, session_id: str) -> ProgrammeSession:
        return next(one for one in self.read(lambda queries: queries.sessions()) if one.session_id == session_id)

    def questions(self) -> list[Question]:
        return list(self.read(lambda queries: queries.questions()))

    def entry(self, list_id: str) -> ListEntry:
        entry = self.page.lists.entries[list_id]
        assert isinstance(entry, ListEntry)
        return entry

    def session_entry(self, session_id: str) -> SessionEntry:
        entry = self.page.sessions.entries[session_id]
        assert isinstance(entry, SessionEntry)
        return entry

    def type(self, field: QLineEdit, text: str) -> None:
        field.setFocus()
        field.selectAll()
        self.bot.keyClicks(field, text)
        self.bot.keyClick(field, Qt.Key.Key_Return)

    def pick(self, choice: Choice, value: str) -> None:
        choice.setCurrentIndex(choice.findData(value))
        choice.activated.emit(choice.currentIndex())

    def press(self, button: QPushButton | None) -> None:
        assert button is not None
        self.bot.mouseClick(button, Qt.MouseButton.LeftButton)

    def write(self, *acts: Any) -> None:
        def work() -> None:
            with self.stage.workspace.file.writing() as transaction:
                transaction.append(list(acts))

        self.stage.workspace.later(Priority.ACT, work).result()


@pytest.fixture
def page(event: Stage, qtbot: QtBot, look: object) -> Iterator[Page]:
    window = OfficeWindow(event.workspace, Settings(), "lists")
    qtbot.addWidget(window)
    window.show()
    yield Page(window, event, qtbot)
    window.close()


def test_the_event_is_renamed_and_moved(page: Page) -> None:
    page.type(page.page.name, "Neue Konferenz")
    page.type(page.page.venue, "Stadthalle")
    page.page.day.setDate(QDate(2026, 10, 2))
    page.wait(lambda: page.read(lambda queries: queries.event()).day == date(2026, 10, 2))
    event = page.read(lambda queries: queries.event())
    assert (event.name, event.venue) == ("Neue Konferenz", "Stadthalle")


def test_an_event_is_never_left_without_a_name(page: Page) -> None:
    page.page.name.setFocus()
    page.page.name.clear()
    page.bot.keyClick(page.page.name, Qt.Key.Key_Return)
    assert page.page.name.text() == "Testkonferenz"


def test_whom_to_call_for_which_guests_is_chosen(page: Page) -> None:
    page.type(page.page.greeter, "Frau Winter, 0171 5")
    next(one for one in page.page.honoured.menu().actions() if one.text() == "Presse").trigger()
    page.wait(lambda: page.read(lambda queries: queries.event()).honours("Presse"))
    assert page.read(lambda queries: queries.event()).greeter == "Frau Winter, 0171 5"
    page.wait(lambda: any(one.isChecked() for one in page.page.honoured.menu().actions()))
    next(one for one in page.page.honoured.menu().actions() if one.text() == "Presse").trigger()
    page.wait(lambda: page.read(lambda queries: queries.event()).honoured == frozenset())


def test_the_permitted_number_is_set_and_taken_away(page: Page) -> None:
    main = page.stage.main
    field = page.entry(main).capacity
    for typed, meant in ((120, 120), (0, None)):
        field.setValue(typed)
        field.editingFinished.emit()
        page.wait(lambda meant=meant: page.list_(main).capacity == meant)


def test_only_the_field_that_was_changed_is_told(page: Page) -> None:
    page.pick(page.entry("lunch").reentry, "always")
    page.wait(lambda: page.list_("lunch").reentry is ReentryPolicy.ALWAYS)
    _, last = page.read(lambda queries: queries.changes(0, 10_000))[-1]
    assert last.payload["fields"] == {"reentry": "always"}


def test_a_lists_rules_are_chosen_from_drop_downs(page: Page) -> None:
    entry = page.entry("list-1")
    page.pick(entry.rule, "stop")
    page.pick(entry.reentry, "always")
    page.pick(entry.session, "forum-2")
    page.wait(lambda: page.list_("list-1").session_id == "forum-2")
    found = page.list_("list-1")
    assert (found.capacity_rule, found.reentry) == (CapacityRule.STOP, ReentryPolicy.ALWAYS)


def test_a_list_can_be_opened_to_one_category_and_to_all_again(page: Page) -> None:
    entry = page.entry("lunch")
    action = next(one for one in entry.categories.menu().actions() if one.text() == "Presse")
    action.trigger()
    page.wait(lambda: page.list_("lunch").categories == frozenset({"Presse"}))
    assert entry.categories.chosen_text() == "Presse"
    page.wait(lambda: any(one.isChecked() for one in entry.categories.menu().actions()))
    next(one for one in entry.categories.menu().actions() if one.text() == "Presse").trigger()
    page.wait(lambda: page.list_("lunch").categories == frozenset())


def test_opening_times_are_typed_as_one_says_them(page: Page) -> None:
    page.type(page.entry("lunch").opens, "11.45")
    page.type(page.entry("lunch").closes, "26.9.2026 14:00")
    page.wait(lambda: page.list_("lunch").closes)
    found = page.list_("lunch")
    assert found.opens == datetime(2026, 9, 25, 9, 45, tzinfo=UTC)
    assert found.closes == datetime(2026, 9, 26, 12, 0, tzinfo=UTC)
    assert page.entry("lunch").opens.text() == "11:45"


def test_what_is_no_time_is_told_and_not_saved(page: Page) -> None:
    page.type(page.entry("lunch").opens, "mittags")
    assert page.said[-1][1] == "bad"
    assert "mittags" in page.said[-1][0]
    assert page.entry("lunch").opens.text() == ""
    assert page.list_("lunch").opens is None


def test_a_new_list_waits_for_its_name(page: Page) -> None:
    before = set(page.page.lists.entries)
    page.page.add_list()
    page.wait(lambda: set(page.page.lists.entries) - before)
    (made,) = set(page.page.lists.entries) - before
    page.wait(page.entry(made).name.hasSelectedText)
    page.type(page.entry(made).name, "Garderobe")
    page.wait(lambda: page.list_(made).name == "Garderobe")


def test_a_removed_list_is_brought_back_by_undo(page: Page) -> None:
    entry = page.entry("lunch")
    page.press(entry.findChild(QPushButton, "remove"))
    page.wait(lambda: page.list_("lunch").removed)
    page.bot.waitUntil(lambda: not page.page._follow.isActive())
    page.press(page.entry("lunch").findChild(QPushButton, "undo-remove"))
    page.wait(lambda: not page.list_("lunch").removed)


def test_the_main_list_cannot_be_removed(page: Page) -> None:
    assert page.entry(page.stage.main).findChild(QPushButton, "remove") is None


def test_a_sessions_room_and_seats_are_changed(page: Page) -> None:
    entry = page.session_entry("forum-1")
    page.type(entry.room, "Saal A")
    entry.seats.setValue(40)
    entry.seats.editingFinished.emit()
    page.wait(lambda: page.session("forum-1").capacity == 40)
    assert page.session("forum-1").room == "Saal A"


def test_more_people_enrolled_than_there_are_seats_is_said(page: Page) -> None:
    page.write(*(drafts.edited(one, {"sessions": ["forum-1"]}) for one in list(page.stage.ids.values())[:3]))
    page.write(drafts.session_set(replace(page.session("forum-1"), capacity=2)))
    page.page.hide()
    page.page.show()
    page.wait(lambda: page.session_entry("forum-1").booked.text() == "3 enrolled, more than there are seats")


def test_a_session_without_a_list_of_its_own_gets_one(page: Page) -> None:
    before = set(page.page.sessions.entries)
    page.page.add_session()
    page.wait(lambda: set(page.page.sessions.entries) - before)
    (made,) = set(page.page.sessions.entries) - before
    assert not page.session_entry("forum-1").counting.isVisible()
    page.press(page.session_entry(made).counting)
    page.wait(lambda: any(one.session_id == made for one in page.read(lambda queries: queries.lists())))
    page.wait(lambda: not page.session_entry(made).counting.isVisible())


def test_a_question_is_added_with_its_answers(page: Page) -> None:
    page.page.add_question()
    page.wait(lambda: page.page.questions.entries)
    (entry,) = page.page.questions.entries.values()
    assert isinstance(entry, QuestionEntry)
    page.type(entry.text, "Verpflegung?")
    page.pick(entry.kind, "choice")
    page.wait(entry.options.isVisible)  # what was typed before may still be on its way back
    page.type(entry.options, "vegetarisch, vegan , vegan,")
    page.bot.keyClick(entry.required, Qt.Key.Key_Space)
    page.wait(lambda: page.questions() and page.questions()[0].required)
    found = page.questions()[0]
    assert (found.text, found.kind) == ("Verpflegung?", QuestionKind.CHOICE)
    assert found.options == ("vegetarisch", "vegan")


def test_what_is_not_asked_is_not_required_either(page: Page) -> None:
    page.write(drafts.question_set(Question("q", "Frage?", ask_at_check_in=True, required=True)))
    page.wait(lambda: page.page.questions.entries)
    entry = page.page.questions.entries["q"]
    assert isinstance(entry, QuestionEntry)
    page.bot.keyClick(entry.asked, Qt.Key.Key_Space)
    page.wait(lambda: not page.questions()[0].ask_at_check_in)
    assert not page.questions()[0].required
    assert not entry.required.isEnabled()


def test_what_another_door_changed_is_shown_but_not_where_somebody_types(page: Page) -> None:
    name = page.entry("lunch").name
    name.setFocus()
    page.bot.keyClicks(name, "!")
    page.write(drafts.list_set(replace(page.list_("lunch"), name="Abendessen", capacity=77)))
    page.wait(lambda: page.entry("lunch").capacity.value() == 77)
    assert name.text().replace("!", "") == "Mittagessen"


def test_every_control_has_a_name_and_takes_the_keyboard(page: Page) -> None:
    kinds = (QAbstractButton, QComboBox, QAbstractSpinBox, QLineEdit)
    for control in page.page.findChildren(QWidget):
        inner = control.objectName().startswith("qt_") or isinstance(control, QScrollBar)
        if not isinstance(control, kinds) or inner or not control.isVisible():
            continue
        text = control.text() if isinstance(control, QAbstractButton) else ""
        assert control.accessibleName() or text, control
        assert control.focusPolicy() & Qt.FocusPolicy.TabFocus, control


def test_the_wheel_over_a_field_scrolls_the_page_and_changes_nothing(page: Page) -> None:
    for field in (page.entry("lunch").rule, page.entry("lunch").capacity, page.page.day):
        event = QWheelEvent(
            QPointF(5, 5), QPointF(5, 5), QPoint(0, -120), QPoint(0, -120), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        field.wheelEvent(event)
        assert not event.isAccepted()


@given(st.integers(0, 8_000_000), st.sampled_from(["de", "en"]))
def test_a_moment_is_read_as_it_was_shown(minutes: int, language: str) -> None:
    moment = datetime(2020, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    event = replace(EVENT, language=language)
    again = moment_of(moment_text(moment, event), event)
    assert again is not None
    # in the hour that autumn has twice the first one is meant
    assert (moment - again).total_seconds() in (0, 3600)


@pytest.mark.parametrize("text", ["25", "25:00", "8:61", "31.2.2026 8:00", "morgen 8:00", "8:00 abends"])
def test_what_is_no_moment_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 (whatever a date or a time says of itself)
        moment_of(text, EVENT)


def test_a_time_alone_needs_the_events_day() -> None:
    with pytest.raises(ValueError):  # noqa: PT011 (it has no words; the page finds them)
        moment_of("8:00", replace(EVENT, day=None))
