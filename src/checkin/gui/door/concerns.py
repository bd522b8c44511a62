"""What staff should still look into: refused and not yet solved, and admitted twice. A desk can work by keys alone."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from checkin.gui import theme
from checkin.gui.parts import ActionButton, clear, column, flow_box, key_text, label, set_tone
from checkin.gui.theme import Space, Tone
from checkin.gui.words import translate
from checkin.gui.words.times import clock
from checkin.gui.words.verdicts import word

if TYPE_CHECKING:
    from checkin.domain.scanning import CheckIn
    from checkin.services.door_view import Concerns, Double, Objection, Problem


class ConcernRow(QFrame):
    """One concern: Enter shows the card, Delete solves it, arrows go to the next."""

    moved = Signal(int)

    def __init__(self, tone: Tone, name: str, show: Callable[[], None] | None, solve: Callable[[], None]) -> None:
        super().__init__()
        self.show_person, self.solve = show, solve
        self.setProperty("kind", "note")
        self.setProperty("tone", tone.value)
        set_tone(self, tone)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self.rows = column(spacing=Space.TINY)
        self.rows.setContentsMargins(*[theme.current().space(Space.MEDIUM)] * 4)
        self.setLayout(self.rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Work by keys."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is not None:
            self.moved.emit(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.show_person is not None:
            self.show_person()
        elif event.key() == Qt.Key.Key_Delete:
            self.solve()
        else:
            event.ignore()


class ConcernsPage(QWidget):
    """The list of concerns, the newest first. What is solved here is solved at every door."""

    opened = Signal(str)
    seen = Signal(str, str)
    solved = Signal(str)  # the refusal's change id
    left = Signal()
    counted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[ConcernRow] = []
        self._at = 0
        self._timezone = "UTC"
        self._waiting: Concerns | None = None
        inner = QWidget()
        self._rows = QVBoxLayout(inner)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(theme.current().space(Space.SMALL))
        area = QScrollArea()
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        back = ActionButton(translate("door", "Back"), self.left.emit, kind="quiet", symbol="back", key="")
        head = QHBoxLayout()
        head.addWidget(label(translate("door", "Still to solve"), "title"))
        head.addStretch(1)
        head.addWidget(back)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        keys = translate("door", "↑ ↓ choose  ·  {enter} card  ·  {delete} solved")
        keys = keys.format(enter=key_text("Return"), delete=key_text("Del"))
        self._area = area
        layout.addLayout(head)
        layout.addWidget(label(keys, "muted", wrap=True))
        layout.addWidget(area, 1)

    def show_concerns(self, concerns: Concerns, timezone: str) -> None:
        """Tell how many there are, and show them: now where the page is seen, otherwise when it is next looked at."""
        self._timezone, self._waiting = timezone, concerns
        self.counted.emit(len(concerns.doubles) + len(concerns.objections) + len(concerns.problems))
        if self.isVisible():
            self._draw()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what came while nobody looked."""
        super().showEvent(event)
        self._draw()

    def _draw(self) -> None:
        """Make the rows anew; whoever was at one of them by keys goes on at its place."""
        concerns, self._waiting = self._waiting, None
        if concerns is None:
            return
        at_work = any(each.hasFocus() for each in self.rows)
        clear(self._rows)
        self.rows = [self._double(each) for each in concerns.doubles]
        self.rows += [self._objection(each) for each in concerns.objections]
        self.rows += [self._problem(each) for each in concerns.problems]
        for each in self.rows:
            each.moved.connect(partial(self._move, each))
            self._rows.addWidget(each)
        if not self.rows:
            self._rows.addWidget(label(translate("door", "Nothing is left to solve."), "muted", wrap=True))
        self._rows.addStretch(1)
        if at_work:
            self.take_focus()

    def take_focus(self) -> None:
        """Put the keys to the concern that was chosen last, or the one in its place."""
        if self.rows:
            row = self.rows[min(self._at, len(self.rows) - 1)]
            row.setFocus(Qt.FocusReason.OtherFocusReason)
            self._area.ensureWidgetVisible(row)
        elif window := self.window().focusWidget():
            window.clearFocus()

    def _move(self, row: ConcernRow, step: int) -> None:
        self._at = max(0, min(len(self.rows) - 1, self.rows.index(row) + step))
        self.take_focus()

    def _problem(self, problem: Problem) -> ConcernRow:
        person = problem.attendee
        name = person.name if person else translate("door", "Nobody known by this code")
        title = f"{word(problem.code)}: {name}"
        show = partial(self.opened.emit, person.attendee_id) if person else None
        row = ConcernRow(Tone.NEUTRAL if person else Tone.BAD, title, show, partial(self._solve, problem.change_id))
        where = "  ·  ".join(
            part for part in (clock(problem.at, self._timezone), problem.door, problem.list_name) if part
        )
        row.rows.addWidget(label(title, "strong", wrap=True))
        row.rows.addWidget(label(where, "small", wrap=True))
        buttons = [_act(translate("door", "Show card"), name, show)] if show else []
        buttons.append(_act(translate("door", "Solved"), name, row.solve))
        row.rows.addWidget(flow_box(*buttons))
        return row

    def _solve(self, change_id: str) -> None:
        self._at = next((at for at, each in enumerate(self.rows) if each.hasFocus()), self._at)
        self.solved.emit(change_id)

    def _double(self, double: Double) -> ConcernRow:
        name = double.attendee.name
        title = translate("door", "Admitted twice: {name}").format(name=name)
        show = partial(self.opened.emit, double.attendee.attendee_id)
        seen = partial(self.seen.emit, double.first.check_in_id, double.second.check_in_id)
        row = ConcernRow(Tone.ATTENTION, title, show, seen)
        row.rows.addWidget(label(title, "strong", wrap=True))
        times = translate("door", "{first} and {second}")
        times = times.format(first=self._place(double.first), second=self._place(double.second))
        row.rows.addWidget(label(times, "", wrap=True))
        shown = _act(translate("door", "Show card"), name, show)
        row.rows.addWidget(flow_box(shown, _act(translate("door", "Mark as seen"), name, seen)))
        return row

    def _objection(self, one: Objection) -> ConcernRow:
        name = one.attendee.name
        title = translate("door", "Let in here, but the registration system says no: {name}").format(name=name)
        show, seen = partial(self.opened.emit, one.attendee.attendee_id), partial(self._solve, one.key)
        row = ConcernRow(Tone.ATTENTION, title, show, seen)
        row.rows.addWidget(label(title, "strong", wrap=True))
        why = word(one.code) if one.code is not None else one.reason
        other = (
            translate("door", "there since {time}").format(time=clock(one.other_at, self._timezone))
            if one.other_at
            else ""
        )
        parts = (clock(one.at, self._timezone), one.list_name, why, other)
        row.rows.addWidget(label("  ·  ".join(part for part in parts if part), "small", wrap=True))
        shown = _act(translate("door", "Show card"), name, show)
        row.rows.addWidget(flow_box(shown, _act(translate("door", "Mark as seen"), name, seen)))
        return row

    def _place(self, check_in: CheckIn) -> str:
        return " ".join(part for part in (clock(check_in.at, self._timezone), check_in.door) if part)


def _act(text: str, name: str, act: Callable[[], object]) -> ActionButton:
    return ActionButton(text, act, kind="quiet", name=f"{text}: {name}")
