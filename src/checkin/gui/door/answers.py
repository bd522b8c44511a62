"""One question with the control that fits its kind."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QDate, QDateTime, QLocale, Qt, QTime
from PySide6.QtGui import QDoubleValidator
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDateTimeEdit,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from checkin.domain.event import Question, QuestionKind
from checkin.gui import theme
from checkin.gui.parts import flow_box, label
from checkin.gui.theme import Space
from checkin.gui.words import translate

_FEW = 7


class AnswerField(QWidget):
    """A question and its answer as text, the form that answers are kept in; "" while there is none."""

    def __init__(self, question: Question, answer: str = "") -> None:
        super().__init__()
        self.question = question
        self._read: Callable[[], str]
        self._first: QWidget
        control = self._control(answer)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.current().space(Space.TINY))
        must = "" if question.required else "  " + translate("door", "(optional)")
        layout.addWidget(label(question.text + must, "strong", wrap=True))
        layout.addWidget(control)

    def answer(self) -> str:
        """Return the answer as text."""
        return self._read()

    def take_focus(self) -> None:
        """Put the cursor into it."""
        self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _control(self, answer: str) -> QWidget:
        match self.question.kind:
            case QuestionKind.BOOLEAN:
                return self._choice([translate("door", "Yes"), translate("door", "No")], ["true", "false"])
            case QuestionKind.CHOICE if len(self.question.options) <= _FEW:
                return self._choice(list(self.question.options), list(self.question.options))
            case QuestionKind.CHOICE:
                return self._drop_down(list(self.question.options))
            case QuestionKind.CHOICE_MULTIPLE:
                return self._several(list(self.question.options))
            case QuestionKind.MULTILINE:
                return self._long_text(answer)
            case QuestionKind.DATE | QuestionKind.TIME | QuestionKind.DATETIME:
                return self._moment()
            case QuestionKind.COUNTRY:
                return self._countries()
            case _:
                return self._line(answer)

    def _named(self, control: QWidget) -> QWidget:
        control.setAccessibleName(self.question.text)
        return control

    def _line(self, answer: str) -> QWidget:
        field = QLineEdit(answer)
        if self.question.kind is QuestionKind.NUMBER:
            field.setValidator(QDoubleValidator(field))
            field.setInputMethodHints(Qt.InputMethodHint.ImhFormattedNumbersOnly)
        if self.question.kind is QuestionKind.FILE:
            field.setPlaceholderText(translate("door", "Seen at the door: what was shown"))
        self._first, self._read = field, lambda: field.text().strip()
        return self._named(field)

    def _long_text(self, answer: str) -> QWidget:
        field = QPlainTextEdit(answer)
        field.setTabChangesFocus(True)
        field.setMaximumHeight(theme.current().px(90))
        self._first, self._read = field, lambda: field.toPlainText().strip()
        return self._named(field)

    def _choice(self, words: list[str], values: list[str]) -> QWidget:
        group = QButtonGroup(self)
        buttons: list[QPushButton] = []
        for word in words:
            button = QPushButton(word)
            button.setProperty("kind", "choice")
            button.setCheckable(True)
            button.setAccessibleName(f"{self.question.text}: {word}")
            group.addButton(button, len(buttons))
            buttons.append(button)
        self._first = buttons[0] if buttons else self
        self._read = lambda: values[group.checkedId()] if group.checkedId() >= 0 else ""
        return flow_box(*buttons)

    def _several(self, words: list[str]) -> QWidget:
        boxes = [QCheckBox(word) for word in words]
        for box in boxes:
            box.setAccessibleName(f"{self.question.text}: {box.text()}")
        self._first = boxes[0] if boxes else self
        self._read = lambda: ", ".join(box.text() for box in boxes if box.isChecked())
        return flow_box(*boxes)

    def _drop_down(self, words: list[str]) -> QWidget:
        field = QComboBox()
        field.addItems(["", *words])
        self._first, self._read = field, field.currentText
        return self._named(field)

    def _countries(self) -> QWidget:
        """Return all countries by their names in the user's language; kept as ISO 3166 codes, as pretix does."""
        territories = {each.territory() for each in QLocale.matchingLocales(
            QLocale.Language.AnyLanguage, QLocale.Script.AnyScript, QLocale.Country.AnyCountry)}  # fmt: skip
        codes = {QLocale.territoryToString(each): QLocale.territoryToCode(each) for each in territories}
        names = sorted(name for name, code in codes.items() if len(code) == 2)
        field = QComboBox()
        field.addItems(["", *names])
        self._first, self._read = field, lambda: codes.get(field.currentText(), "")
        return self._named(field)

    def _moment(self) -> QWidget:
        """Return a field for a date, a time or both; kept as ISO 8601.

        It begins at now, but is an answer only once it was changed or said to be right.
        """
        now = QDateTime.currentDateTime()
        field: QDateTimeEdit
        match self.question.kind:
            case QuestionKind.DATE:
                field, kept = QDateEdit(QDate.currentDate()), "yyyy-MM-dd"
            case QuestionKind.TIME:
                field, kept = QTimeEdit(QTime(now.time().hour(), 0)), "HH:mm"
            case _:
                field, kept = QDateTimeEdit(now), "yyyy-MM-ddTHH:mm:ss"
        right = QPushButton(translate("door", "That is right"))
        right.setProperty("kind", "choice")
        right.setCheckable(True)
        right.setAccessibleName(f"{self.question.text}: {right.text()}")
        field.dateTimeChanged.connect(lambda _: right.setChecked(True))
        self._first = field
        self._read = lambda: field.dateTime().toString(kept) if right.isChecked() else ""
        return flow_box(self._named(field), right)
