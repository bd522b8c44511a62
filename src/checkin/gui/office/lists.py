"""The event, where entry is counted, its programme and its questions: changed in place, saved when a field is left."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from checkin.domain.changes import Change, ChangeKind, Draft
from checkin.domain.event import CheckInList, Event, ProgrammeSession, Question
from checkin.domain.ids import uuid7
from checkin.domain.people import RegistrationState
from checkin.gui import theme
from checkin.gui.office import widgets
from checkin.gui.office.context import Office
from checkin.gui.office.lists_entries import Entry, ListEntry, QuestionEntry, SessionEntry, Surroundings
from checkin.gui.office.lists_fields import DayField, Several, TextField, side_by_side, under_label
from checkin.gui.theme import Space, Tone
from checkin.gui.words import translate
from checkin.services import drafts
from checkin.services.worker import Priority
from checkin.store.event_file import EventFile, event_edited
from checkin.store.rows import GREETER, HONOURED_CATEGORIES

#: Changes that this page shows.
_OURS = frozenset(
    {ChangeKind.EVENT_EDITED, ChangeKind.LIST_EDITED, ChangeKind.SESSION_EDITED, ChangeKind.QUESTION_EDITED}
)
#: How soon the page follows, in ms: one change comes seldom alone.
_FOLLOW_MS = 100


@dataclass(frozen=True, slots=True)
class _Found:
    """What the page shows, read in one go."""

    event: Event
    lists: tuple[CheckInList, ...]
    sessions: tuple[ProgrammeSession, ...]
    questions: tuple[Question, ...]
    categories: tuple[str, ...]
    booked: Mapping[str, int]

    def around(self) -> Surroundings:
        names = {one.session_id: one.name for one in self.sessions}
        return Surroundings(self.event, names, self.categories, self.booked)


def _read(file: EventFile, booked: Mapping[str, int] | None) -> _Found:
    """Read the page's content; those enrolled are counted only where `booked` is not known yet."""
    with file.reading() as transaction:
        queries, reports = transaction.queries, transaction.reports
        if booked is None:
            booked = Counter(
                session_id
                for person in reports.people()
                if person.registration.state is not RegistrationState.WITHDRAWN
                for session_id in person.attendee.sessions
            )
        return _Found(
            queries.event(),
            tuple(queries.lists()),
            tuple(queries.sessions()),
            tuple(queries.questions()),
            tuple(reports.categories()),
            booked,
        )


class ListsPage(QWidget):
    """Four cards, one below the other."""

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._office = office
        self._found: _Found | None = None
        self._booked: Mapping[str, int] | None = None
        self.lists = _Section(ListEntry, lambda one: one.list_id, self._list_changed, office)
        self.sessions = _Section(SessionEntry, lambda one: one.session_id, self._session_changed, office)
        self.questions = _Section(QuestionEntry, lambda one: one.identifier, self._question_changed, office)
        self.name = TextField(lambda text: self._event_changed(name=text), needed=True)
        self.venue = TextField(lambda text: self._event_changed(venue=text))
        self.day = DayField(lambda day: self._event_changed(day=day))
        self.honoured = Several(translate("Office", "nobody"), lambda chosen: self._greeting(honoured=chosen))
        self.greeter = TextField(
            lambda text: self._greeting(greeter=text),
            hint=translate("Office", "for example: Ms Winter, 0171 555 01 02"),
        )
        self._arrange()
        self._follow = QTimer(self)
        self._follow.setSingleShot(True)
        self._follow.setInterval(_FOLLOW_MS)
        self._follow.timeout.connect(self.refresh)
        office.bridge.changed.connect(self._something_happened)

    def _arrange(self) -> None:
        content = QWidget()
        inside = widgets.page_column(content)
        inside.addWidget(self._event_card())
        for section, title, told, add, act in self._sections():
            button = widgets.button(add, act)
            inside.addWidget(section.card(title, told, button))
        inside.addStretch(1)
        column = widgets.page_column(self)
        column.addWidget(widgets.label(translate("Office", "Lists and programme"), "title"))
        column.addWidget(widgets.scrolling(content), 1)

    def _sections(self) -> list[tuple[_Section, str, str, str, Callable[[], None]]]:
        return [
            (
                self.lists,
                translate("Office", "Check-in lists"),
                translate("Office", "Where entry is counted: the hall, a forum, lunch."),
                translate("Office", "Add a list"),
                self.add_list,
            ),
            (
                self.sessions,
                translate("Office", "Programme"),
                translate("Office", "Forums and workshops that people enrol in."),
                translate("Office", "Add a session"),
                self.add_session,
            ),
            (
                self.questions,
                translate("Office", "Questions"),
                translate("Office", "Columns of your own from the list, and what is asked at the door."),
                translate("Office", "Add a question"),
                self.add_question,
            ),
        ]

    def _event_card(self) -> QWidget:
        return widgets.card(
            side_by_side(
                under_label(translate("Office", "Name of the event"), self.name, "", 300, grows=True),
                under_label(translate("Office", "Day"), self.day, "", 150),
                under_label(translate("Office", "Venue"), self.venue, "", 260),
            ),
            side_by_side(
                under_label(translate("Office", "Call somebody for"), self.honoured, "", 300),
                under_label(translate("Office", "Whom to call"), self.greeter, "", 300, grows=True),
            ),
        )

    # -- what the event says

    def refresh(self) -> None:
        """Read everything anew and show it."""
        booked = self._booked
        self._office.wait(self._office.workspace.report(lambda file: _read(file, booked)), self._show)

    def _show(self, found: _Found) -> None:
        self._found, self._booked = found, found.booked
        around = found.around()
        self.name.show_value(found.event.name)
        self.venue.show_value(found.event.venue)
        self.day.show_value(found.event.day)
        honoured = frozenset(one for one in found.categories if found.event.honours(one))
        self.honoured.show_value(honoured | (found.event.honoured or frozenset()), found.categories)
        self.greeter.show_value(found.event.greeter)
        self.lists.show_things(found.lists, around)
        self.sessions.show_things(found.sessions, around)
        self.questions.show_things(found.questions, around)
        counted = {one.session_id for one in found.lists}
        for entry in self.sessions.entries.values():
            assert isinstance(entry, SessionEntry)
            entry.counting.setVisible(entry.thing.session_id not in counted)
            if not entry.property("wired"):
                entry.setProperty("wired", True)
                entry.list_wanted.connect(self._count_entry_to)

    # -- what the user says

    def _save(self, draft: Draft) -> None:
        workspace = self._office.workspace

        def write() -> None:
            with workspace.file.writing() as transaction:
                transaction.append([draft])

        self._office.wait(workspace.later(Priority.ACT, write), lambda _nothing: None, self._not_saved)

    def _not_saved(self, error: BaseException) -> None:
        self._office.bridge.tell(error)
        self.refresh()

    def _event_changed(self, **fields: Any) -> None:
        if self._found is not None:
            event = replace(self._found.event, **fields)
            self._found = replace(self._found, event=event)
            self._save(_only(event_edited(event), frozenset(fields)))

    def _greeting(self, **fields: Any) -> None:
        if self._found is not None:
            event = replace(self._found.event, **fields)
            self._found = replace(self._found, event=event)
            names = {"honoured": HONOURED_CATEGORIES, "greeter": GREETER}
            values = {names[name]: getattr(event, name) for name in fields}
            self._save(drafts.settings_set(event.event_id, values))

    def _list_changed(self, thing: CheckInList, fields: frozenset[str]) -> None:
        self._save(_only(drafts.list_set(thing), fields))

    def _session_changed(self, thing: ProgrammeSession, fields: frozenset[str]) -> None:
        self._save(_only(drafts.session_set(thing), fields))

    def _question_changed(self, thing: Question, fields: frozenset[str]) -> None:
        self._save(_only(drafts.question_set(thing), fields))

    def add_list(self) -> None:
        """Add a check-in list, its name to be typed."""
        position = self.lists.next_position()
        self.lists.expected = uuid7()
        self._save(
            drafts.list_set(CheckInList(self.lists.expected, translate("Office", "New list"), position=position))
        )

    def _count_entry_to(self, session: ProgrammeSession) -> None:
        position = self.lists.next_position()
        self.lists.expected = uuid7()
        made = CheckInList(self.lists.expected, session.name, session_id=session.session_id, position=position)
        self._save(drafts.list_set(made))

    def add_session(self) -> None:
        """Add a part of the programme, its name to be typed."""
        self.sessions.expected = uuid7()
        name = translate("Office", "New session")
        position = self.sessions.next_position()
        self._save(drafts.session_set(ProgrammeSession(self.sessions.expected, name, position=position)))

    def add_question(self) -> None:
        """Add a question that is asked at check-in, its text to be typed."""
        self.questions.expected = uuid7()
        made = Question(
            self.questions.expected,
            translate("Office", "New question"),
            ask_at_check_in=True,
            show_at_door=True,
            position=self.questions.next_position(),
        )
        self._save(drafts.question_set(made))

    # -- following the event

    def _something_happened(self, changes: Sequence[Change]) -> None:
        if self.isVisible() and any(change.kind in _OURS for change in changes):
            self._follow.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Show how things stand now."""
        super().showEvent(event)
        self._booked = None  # people may have enrolled since
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks: nothing is read."""
        self._follow.stop()
        super().hideEvent(event)


def _only(draft: Draft, names: frozenset[str]) -> Draft:
    """Return the change with these fields alone: another station, or a server, may set the others meanwhile."""
    fields = {name: value for name, value in draft.payload["fields"].items() if name in names}
    return replace(draft, payload={**draft.payload, "fields": fields})


class _Section:
    """One kind of things, an entry for each. `expected` is the id of one just added, which then takes the keyboard."""

    def __init__(
        self,
        entry: type[Entry[Any]],
        key: Callable[[Any], str],
        changed: Callable[[Any, frozenset[str]], None],
        office: Office,
    ) -> None:
        self.entries: dict[str, Entry[Any]] = {}
        self.expected = ""
        self._entry, self._key, self._changed, self._office = entry, key, changed, office
        self._column = QVBoxLayout()
        self._column.setSpacing(theme.current().space(Space.SMALL))

    def card(self, title: str, told: str, add: QWidget) -> QWidget:
        """Return the section's card."""
        head = widgets.row(widgets.label(title, "strong"), widgets.label(told, "muted"), add)
        head.setStretch(1, 1)
        return widgets.card(head, self._column)

    def next_position(self) -> int:
        """Return the position behind all others."""
        return max((entry.thing.position for entry in self.entries.values()), default=0) + 1

    def show_things(self, things: Sequence[Any], around: Surroundings) -> None:
        """Show these; entries that stay are filled anew, one that was removed here stays as a way back."""
        wanted = {self._key(thing): thing for thing in things}
        for key, entry in list(self.entries.items()):
            if key not in wanted and not entry.thing.removed:
                self._column.removeWidget(entry)
                entry.deleteLater()
                del self.entries[key]
        for place, (key, thing) in enumerate(wanted.items()):
            if key not in self.entries:
                self._make(key, thing, place)
            self.entries[key].show_thing(thing, around)
        if self.expected in self.entries:
            self._begin_typing(self.entries[self.expected])
            self.expected = ""

    def _make(self, key: str, thing: Any, place: int) -> None:
        entry = self._entry(thing)
        entry.setObjectName(f"entry-{key}")
        entry.changed.connect(self._changed)
        entry.complained.connect(lambda text: self._office.say(text, Tone.BAD))
        self.entries[key] = entry
        self._column.insertWidget(place, entry)

    def _begin_typing(self, entry: Entry[Any]) -> None:
        field = entry.findChild(TextField)
        if field is not None:
            field.setFocus()
            field.selectAll()
