"""One check-in list, programme session or question, to be changed in place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from checkin.domain.event import (
    CapacityRule,
    CheckInList,
    Event,
    ProgrammeSession,
    Question,
    QuestionKind,
    ReentryPolicy,
)
from checkin.gui import theme
from checkin.gui.office import widgets
from checkin.gui.office.lists_fields import (
    Choice,
    MomentField,
    NumberField,
    Several,
    TextField,
    Tick,
    at_bottom,
    side_by_side,
    under_label,
)
from checkin.gui.theme import Space
from checkin.gui.words import translate
from checkin.gui.words.times import number

_Thing = TypeVar("_Thing", CheckInList, ProgrammeSession, Question)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What an entry shows beside itself. `sessions` maps ids to names, `booked` counts those enrolled."""

    event: Event
    sessions: Mapping[str, str]
    categories: tuple[str, ...]
    booked: Mapping[str, int]


class Entry(QFrame, Generic[_Thing]):
    """Shows a thing. Signals: `changed` (the thing as it is now, names of the fields changed), `complained` (text)."""

    changed = Signal(object, object)
    complained = Signal(str)

    def __init__(self, thing: _Thing) -> None:
        super().__init__()
        look = theme.current()
        self.thing: _Thing = thing
        self.setProperty("kind", "card")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*[look.space(Space.MEDIUM)] * 4)
        self._column.setSpacing(look.space(Space.SMALL))
        self._parts = QWidget()
        self._rows = QVBoxLayout(self._parts)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(look.space(Space.SMALL))
        self._gone = self._made_gone()
        self._column.addWidget(self._parts)
        self._column.addWidget(self._gone)
        self._gone.hide()

    def _made_gone(self) -> QWidget:
        holder = QWidget()
        text = translate("Office", "“{name}” was removed.").format(name=self.title())
        undo = widgets.button(translate("Office", "Undo"), lambda: self.change(removed=False), "quiet")
        undo.setAccessibleName(translate("Office", "Undo removing {name}").format(name=self.title()))
        undo.setObjectName("undo-remove")
        row = widgets.row(widgets.label(text, "muted"), None, undo)
        row.setContentsMargins(0, 0, 0, 0)
        holder.setLayout(row)
        return holder

    def title(self) -> str:
        """Return what the thing is called."""
        return self.thing.text if isinstance(self.thing, Question) else self.thing.name

    def line(self, *parts: QWidget) -> None:
        """Add fields side by side."""
        self._rows.addWidget(side_by_side(*parts))

    def remover(self) -> QWidget:
        """Return the button that removes the thing, with a way back."""
        made = widgets.button(translate("Office", "Remove"), lambda: self.change(removed=True), "quiet")
        made.setAccessibleName(translate("Office", "Remove {name}").format(name=self.title()))
        made.setObjectName("remove")
        return at_bottom(made)

    def change(self, **fields: Any) -> None:
        """Take up other values and tell."""
        thing = replace(self.thing, **fields)
        if thing != self.thing:
            self.thing = thing
            self._parts.setVisible(not thing.removed)
            self._gone.setVisible(thing.removed)
            self.changed.emit(thing, frozenset(fields))

    def show_thing(self, thing: _Thing, around: Surroundings) -> None:
        """Show the thing as the event has it."""
        self.thing = thing
        self._parts.setVisible(not thing.removed)
        self._gone.setVisible(thing.removed)
        self.fill(around)

    def fill(self, around: Surroundings) -> None:
        """Put the values into the fields."""
        raise NotImplementedError


class ListEntry(Entry[CheckInList]):
    """A check-in list."""

    def __init__(self, thing: CheckInList) -> None:
        super().__init__(thing)
        name = thing.name
        self.name = TextField(lambda text: self.change(name=text), needed=True)
        self.capacity = NumberField(lambda value: self.change(capacity=value))
        self.rule = Choice(_rule_words(), lambda value: self.change(capacity_rule=CapacityRule(value)))
        self.reentry = Choice(_reentry_words(), lambda value: self.change(reentry=ReentryPolicy(value)))
        self.session = Choice({}, lambda value: self.change(session_id=value or None))
        self.categories = Several(
            translate("Office", "everybody"), lambda chosen: self.change(categories=frozenset(chosen))
        )
        self.opens = MomentField(lambda at: self.change(opens=at), self.complained.emit)
        self.closes = MomentField(lambda at: self.change(closes=at), self.complained.emit)
        self.unpaid = Tick(
            translate("Office", "Staff may admit unpaid registrations"),
            name,
            lambda ticked: self.change(include_unpaid=ticked),
        )
        self.line(
            under_label(translate("Office", "Name"), self.name, name, 220, grows=True),
            under_label(translate("Office", "Permitted number"), self.capacity, name, 110),
            under_label(translate("Office", "When it is reached"), self.rule, name, 140),
            under_label(translate("Office", "Coming in again"), self.reentry, name, 210),
            *([] if thing.main else [self.remover()]),
        )
        self.line(
            under_label(translate("Office", "Admits the categories"), self.categories, name, 230),
            under_label(translate("Office", "Admits those enrolled in"), self.session, name, 200, grows=True),
            under_label(translate("Office", "Opens"), self.opens, name, 110),
            under_label(translate("Office", "Closes"), self.closes, name, 110),
        )
        self.line(self.unpaid)

    def fill(self, around: Surroundings) -> None:
        """Put the values into the fields."""
        thing = self.thing
        self.name.show_value(thing.name)
        self.capacity.show_value(thing.capacity)
        self.rule.show_value(thing.capacity_rule.value)
        self.reentry.show_value(thing.reentry.value)
        self.session.offer({"": translate("Office", "everybody"), **around.sessions})
        self.session.show_value(thing.session_id or "")
        self.categories.show_value(thing.categories, around.categories)
        self.opens.show_value(thing.opens, around.event)
        self.closes.show_value(thing.closes, around.event)
        self.unpaid.show_value(ticked=thing.include_unpaid)


class SessionEntry(Entry[ProgrammeSession]):
    """A part of the programme. `list_wanted` asks for a check-in list of its own."""

    list_wanted = Signal(object)

    def __init__(self, thing: ProgrammeSession) -> None:
        super().__init__(thing)
        name = thing.name
        self.name = TextField(lambda text: self.change(name=text), needed=True)
        self.room = TextField(lambda text: self.change(room=text))
        self.starts = MomentField(lambda at: self.change(starts=at), self.complained.emit)
        self.ends = MomentField(lambda at: self.change(ends=at), self.complained.emit)
        self.seats = NumberField(lambda value: self.change(capacity=value))
        self.booked = widgets.label("", "muted")
        self.booked.setWordWrap(False)
        self.line(
            under_label(translate("Office", "Name"), self.name, name, 300, grows=True),
            under_label(translate("Office", "Room"), self.room, name, 160),
            self.remover(),
        )
        self.counting = widgets.button(
            translate("Office", "Count entry there"), lambda: self.list_wanted.emit(self.thing), "quiet"
        )
        self.counting.setAccessibleName(translate("Office", "Count entry to {name}").format(name=name))
        self.line(
            under_label(translate("Office", "Begins"), self.starts, name, 90),
            under_label(translate("Office", "Ends"), self.ends, name, 90),
            under_label(translate("Office", "Seats"), self.seats, name, 90),
            at_bottom(self.booked, grows=True),
            at_bottom(self.counting),
        )

    def fill(self, around: Surroundings) -> None:
        """Put the values into the fields."""
        thing = self.thing
        self.name.show_value(thing.name)
        self.room.show_value(thing.room)
        self.starts.show_value(thing.starts, around.event)
        self.ends.show_value(thing.ends, around.event)
        self.seats.show_value(thing.capacity)
        booked = around.booked.get(thing.session_id, 0)
        text = translate("Office", "{count} enrolled").format(count=number(booked))
        over = thing.capacity is not None and booked > thing.capacity
        if over:
            text = translate("Office", "{count} enrolled, more than there are seats").format(count=number(booked))
        self.booked.setText(text)
        ink = theme.current().tone(theme.Tone.BAD).ink if over else theme.current().palette.muted
        self.booked.setStyleSheet(f"color: {ink};")


class QuestionEntry(Entry[Question]):
    """A question, from the list or for the door."""

    def __init__(self, thing: Question) -> None:
        super().__init__(thing)
        text = thing.text
        self.text = TextField(lambda said: self.change(text=said), needed=True)
        self.kind = Choice(_kind_words(), self._set_kind)
        self.options = TextField(
            lambda said: self.change(options=_options(said)), hint=translate("Office", "separated by commas")
        )
        self.shown = Tick(
            translate("Office", "Shown at the door"), text, lambda ticked: self.change(show_at_door=ticked)
        )
        self.asked = Tick(translate("Office", "Asked at check-in"), text, self._set_asked)
        self.required = Tick(
            translate("Office", "No entry without an answer"), text, lambda ticked: self.change(required=ticked)
        )
        self._options_holder = under_label(translate("Office", "Answers to choose from"), self.options, text, 220)
        self.line(
            under_label(translate("Office", "Question"), self.text, "", 260, grows=True),
            under_label(translate("Office", "Answer"), self.kind, text, 150),
            self._options_holder,
            self.remover(),
        )
        self.line(self.shown, self.asked, self.required)

    def _set_kind(self, value: str) -> None:
        self.change(kind=QuestionKind(value))
        self._show_options()

    def _set_asked(self, ticked: bool) -> None:
        # what is not asked cannot be required: the door would stay closed to everybody
        self.change(ask_at_check_in=ticked, required=self.thing.required and ticked)
        self._show_required()

    def _show_options(self) -> None:
        self._options_holder.setVisible(self.thing.kind in (QuestionKind.CHOICE, QuestionKind.CHOICE_MULTIPLE))

    def _show_required(self) -> None:
        self.required.setEnabled(self.thing.ask_at_check_in)
        self.required.show_value(ticked=self.thing.required)

    def fill(self, around: Surroundings) -> None:  # noqa: ARG002 (a question stands alone)
        """Put the values into the fields."""
        thing = self.thing
        self.text.show_value(thing.text)
        self.kind.show_value(thing.kind.value)
        self.options.show_value(", ".join(thing.options))
        self.shown.show_value(ticked=thing.show_at_door)
        self.asked.show_value(ticked=thing.ask_at_check_in)
        self._show_options()
        self._show_required()


def _options(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part.strip() for part in text.split(",") if part.strip()))


def _rule_words() -> dict[str, str]:
    return {
        CapacityRule.WARN.value: translate("Office", "warn"),
        CapacityRule.STOP.value: translate("Office", "stop entry"),
    }


def _reentry_words() -> dict[str, str]:
    return {
        ReentryPolicy.ONCE.value: translate("Office", "never"),
        ReentryPolicy.AFTER_EXIT.value: translate("Office", "after checking out"),
        ReentryPolicy.ALWAYS.value: translate("Office", "always"),
    }


def _kind_words() -> dict[str, str]:
    kinds = QuestionKind
    return {
        kinds.TEXT.value: translate("Office", "a line of text"),
        kinds.MULTILINE.value: translate("Office", "several lines"),
        kinds.NUMBER.value: translate("Office", "a number"),
        kinds.BOOLEAN.value: translate("Office", "yes or no"),
        kinds.CHOICE.value: translate("Office", "one of several"),
        kinds.CHOICE_MULTIPLE.value: translate("Office", "some of several"),
        kinds.DATE.value: translate("Office", "a date"),
        kinds.TIME.value: translate("Office", "a time"),
        kinds.DATETIME.value: translate("Office", "date and time"),
        kinds.EMAIL.value: translate("Office", "an e-mail address"),
        kinds.PHONE.value: translate("Office", "a phone number"),
        kinds.COUNTRY.value: translate("Office", "a country"),
        kinds.FILE.value: translate("Office", "a file"),
    }
