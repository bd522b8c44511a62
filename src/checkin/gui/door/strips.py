"""What appears below the verdict without covering it: notes that stay, questions, a reason, a message."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from checkin.domain.event import Question
from checkin.gui import theme
from checkin.gui.door.answers import AnswerField
from checkin.gui.parts import ActionButton, clear, flow_box, label, set_tone, spacer
from checkin.gui.theme import Space, Tone
from checkin.gui.words import translate


class MessageBar(QFrame):
    """A quiet sentence that goes away by itself; longer ones stay longer."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "note")
        self._text = label("", "", wrap=True)
        self._close = ActionButton("", self.hide, kind="quiet", symbol="close", name=translate("door", "Close message"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(*[theme.current().space(Space.SMALL)] * 4)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def tell(self, text: str, tone: Tone = Tone.ATTENTION) -> None:
        """Show a sentence."""
        self._text.setText(text)
        self._text.setAccessibleName(text)
        set_tone(self, tone)
        self.show()
        self._timer.start(max(6000, 90 * len(text)))

    def text(self) -> str:
        """Return what is shown."""
        return self._text.text() if self.isVisible() else ""


class NoteShelf(QFrame):
    """Staff notes that nobody has marked as seen; the next scan does not take them away."""

    def __init__(self) -> None:
        super().__init__()
        self._notes: list[tuple[str, str, str]] = []
        self.setProperty("kind", "note")
        self.setAccessibleName(translate("door", "Notes not yet seen"))
        self._who = label("", "strong", wrap=True)
        self._what = label("", "", wrap=True)
        self._more = label("", "small")
        self.seen = ActionButton(translate("door", "Seen"), self.mark_seen, symbol="check", key="F4")
        texts = QVBoxLayout()
        texts.setSpacing(2)
        for each in (self._who, self._what, self._more):
            texts.addWidget(each)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(*[theme.current().space(Space.MEDIUM)] * 4)
        layout.addLayout(texts, 1)
        layout.addWidget(self.seen, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def add(self, attendee_id: str, name: str, text: str) -> None:
        """Keep a note until it is seen; the newest is shown first, one person's same note once."""
        note = (attendee_id, name, text)
        if note in self._notes:
            self._notes.remove(note)
        self._notes.insert(0, note)
        self._refresh()

    def mark_seen(self) -> None:
        """Put away the note that is shown."""
        if self._notes:
            self._notes.pop(0)
        self._refresh()

    def notes(self) -> list[tuple[str, str, str]]:
        """Return what is not yet seen: (attendee id, name, text), the newest first."""
        return list(self._notes)

    def _refresh(self) -> None:
        self.setVisible(bool(self._notes))
        if not self._notes:
            return
        _, name, text = self._notes[0]
        self._who.setText(translate("door", "Note: {name}").format(name=name))
        self._what.setText(text)
        others = len(self._notes) - 1
        self._more.setVisible(others > 0)
        more = (
            translate("door", "One more not yet seen")
            if others == 1
            else translate("door", "{count} more not yet seen")
        )
        self._more.setText(more.format(count=others))
        set_tone(self, Tone.ATTENTION)


class ReasonStrip(QFrame):
    """Asks why, with the usual reasons at hand; nothing is done before one is chosen."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(*[theme.current().space(Space.MEDIUM)] * 4)
        self._field: QLineEdit | None = None
        self._then: Callable[[str], None] | None = None
        self.hide()

    def ask(self, title: str, reasons: Sequence[str], then: Callable[[str], None]) -> None:
        """Ask, and call `then` with the reason."""
        clear(self._layout)
        self._then = then
        buttons = [
            ActionButton(reason, partial(self._choose, reason), key=f"Alt+{place}")
            for place, reason in enumerate(reasons, start=1)
        ]
        self._field = QLineEdit()
        self._field.setPlaceholderText(translate("door", "Another reason, then Enter"))
        self._field.setAccessibleName(title)
        self._field.returnPressed.connect(lambda: self._choose(self._field.text().strip() if self._field else ""))
        cancel = ActionButton(translate("door", "Not now"), self.hide, kind="quiet", symbol="close")
        self._layout.addWidget(label(title, "strong", wrap=True))
        self._layout.addWidget(flow_box(*buttons, cancel))
        self._layout.addWidget(self._field)
        self.show()
        self._field.setFocus()

    def _choose(self, reason: str) -> None:
        then, self._then = self._then, None
        if not reason:
            self._then = then
            return
        self.hide()
        if then is not None:
            then(reason)


class QuestionStrip(QFrame):
    """The questions of this check-in, answered on the same screen."""

    answered = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setAccessibleName(translate("door", "Questions"))
        self._fields: list[AnswerField] = []
        self._inner = QWidget()
        self._rows = QVBoxLayout(self._inner)
        self._rows.setContentsMargins(0, 0, 0, 0)
        area = QScrollArea()
        area.setWidget(self._inner)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setMinimumHeight(theme.current().px(84))
        self._missing = label("", "strong", wrap=True)
        self._missing.hide()
        self._send = ActionButton(translate("door", "Save and let in"), self.send, kind="primary", symbol="check",
                                  key="Ctrl+Return")  # fmt: skip
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[theme.current().space(Space.MEDIUM)] * 4)
        layout.addWidget(area, 1)
        layout.addWidget(self._missing)
        self._skip = ActionButton(translate("door", "Let in without an answer"), self.skip, kind="quiet")
        layout.addWidget(flow_box(spacer(), self._skip, self._send))
        self.hide()

    def ask(self, questions: Sequence[Question]) -> None:
        """Show these questions."""
        clear(self._rows)
        self._fields = [AnswerField(question) for question in questions]
        for field in self._fields:
            self._rows.addWidget(field)
        self._rows.addStretch(1)
        self._missing.hide()
        self._skip.setVisible(not any(each.required for each in questions))
        self.setVisible(bool(questions))
        if self._fields:
            self._fields[0].take_focus()

    def skip(self) -> None:
        """Leave all open, where none must be answered."""
        self.answered.emit({field.question.identifier: "" for field in self._fields})

    def send(self) -> None:
        """Hand on the answers, or say which one is missing."""
        for field in self._fields:
            if field.question.required and not field.answer():
                self._missing.setText(
                    translate("door", "Please answer: {question}").format(question=field.question.text)
                )
                self._missing.show()
                field.take_focus()
                return
        self.answered.emit({field.question.identifier: field.answer() for field in self._fields})
