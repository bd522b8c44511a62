"""What staff should still look into: refused and not yet solved, and admitted twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from checkin.gui import theme
from checkin.gui.parts import ActionButton, clear, column, flow_box, label, set_tone
from checkin.gui.theme import Space, Tone
from checkin.gui.words import translate
from checkin.gui.words.times import clock
from checkin.gui.words.verdicts import word

if TYPE_CHECKING:
    from checkin.domain.scanning import CheckIn
    from checkin.services.door_view import Concerns, Double, Problem


class ConcernsPage(QWidget):
    """The list of concerns. What nobody can solve (an unknown code) is put away here, in this window only."""

    opened = Signal(str)
    seen = Signal(str, str)
    left = Signal()
    counted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._put_away: set[str] = set()
        self._concerns: Concerns | None = None
        self._timezone = "UTC"
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
        layout.addLayout(head)
        layout.addWidget(area, 1)

    def show_concerns(self, concerns: Concerns, timezone: str) -> None:
        """Show what there is."""
        self._concerns, self._timezone = concerns, timezone
        clear(self._rows)
        problems = [each for each in concerns.problems if each.change_id not in self._put_away]
        for double in concerns.doubles:
            self._rows.addWidget(self._double(double))
        for problem in problems:
            self._rows.addWidget(self._problem(problem))
        if not problems and not concerns.doubles:
            self._rows.addWidget(label(translate("door", "Nothing is left to solve."), "muted", wrap=True))
        self._rows.addStretch(1)
        self.counted.emit(len(problems) + len(concerns.doubles))

    def _problem(self, problem: Problem) -> QWidget:
        frame, layout = _frame(Tone.BAD if problem.attendee is None else Tone.NEUTRAL)
        name = problem.attendee.name if problem.attendee else translate("door", "Nobody known by this code")
        where = "  ·  ".join(
            part for part in (clock(problem.at, self._timezone), problem.door, problem.list_name) if part
        )
        layout.addWidget(label(f"{word(problem.code)}: {name}", "strong", wrap=True))
        layout.addWidget(label(where, "small", wrap=True))
        buttons = []
        if problem.attendee is not None:
            attendee_id = problem.attendee.attendee_id
            buttons.append(_act(translate("door", "Show card"), name, lambda: self.opened.emit(attendee_id)))
        buttons.append(_act(translate("door", "Solved"), name, lambda: self._away(problem.change_id)))
        layout.addWidget(flow_box(*buttons))
        return frame

    def _double(self, double: Double) -> QWidget:
        frame, layout = _frame(Tone.ATTENTION)
        name = double.attendee.name
        title = translate("door", "Admitted twice: {name}").format(name=name)
        layout.addWidget(label(title, "strong", wrap=True))
        times = translate("door", "{first} and {second}")
        layout.addWidget(
            label(times.format(first=self._place(double.first), second=self._place(double.second)), "", wrap=True)
        )
        first_id, second_id, attendee_id = (
            double.first.check_in_id,
            double.second.check_in_id,
            double.attendee.attendee_id,
        )
        show = _act(translate("door", "Show card"), name, lambda: self.opened.emit(attendee_id))
        seen = _act(translate("door", "Mark as seen"), name, lambda: self.seen.emit(first_id, second_id))
        layout.addWidget(flow_box(show, seen))
        return frame

    def _place(self, check_in: CheckIn) -> str:
        return " ".join(part for part in (clock(check_in.at, self._timezone), check_in.door) if part)

    def _away(self, change_id: str) -> None:
        self._put_away.add(change_id)
        if self._concerns is not None:
            self.show_concerns(self._concerns, self._timezone)


def _act(text: str, name: str, act: object) -> ActionButton:
    return ActionButton(text, act, kind="quiet", name=f"{text}: {name}")  # type: ignore[arg-type]


def _frame(tone: Tone) -> tuple[QFrame, QVBoxLayout]:
    frame = QFrame()
    frame.setProperty("kind", "note")
    frame.setProperty("tone", tone.value)
    set_tone(frame, tone)
    layout = column(spacing=Space.TINY)
    layout.setContentsMargins(*[theme.current().space(Space.MEDIUM)] * 4)
    frame.setLayout(layout)
    return frame, layout
