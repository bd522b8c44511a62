"""Fields that save what is typed when one leaves them, and that the wheel scrolls past."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime

from PySide6.QtCore import QDate, QPoint, QSignalBlocker, Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDateTimeEdit,
    QLineEdit,
    QMenu,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from checkin.domain.event import Event
from checkin.gui import theme
from checkin.gui.office import widgets
from checkin.gui.office.lists_times import moment_of, moment_text
from checkin.gui.parts import flow_box as parts_box
from checkin.gui.theme import Size, Space
from checkin.gui.words import translate
from checkin.gui.words.times import day_format

#: More people than any room of ours holds.
_MOST = 1_000_000
#: Stands for a day that is not set.
_NO_DAY = QDate(2000, 1, 1)


def under_label(text: str, field: QWidget, whose: str, width: int = 0, *, grows: bool = False) -> QWidget:
    """Return the field with its label above; screen readers hear the label and `whose` field it is.

    It is at least `width` px wide at 100 %, growing with the text, and takes what room is left where it `grows`.
    """
    look = theme.current()
    holder, column = _holder(grows=grows)
    label = widgets.label(text, "small")
    label.setWordWrap(False)
    label.setBuddy(field)
    field.setAccessibleName(f"{text}: {whose}" if whose else text)
    field.setMinimumWidth(round(width * look.scale))
    field.setSizePolicy(QSizePolicy.Policy.Expanding, field.sizePolicy().verticalPolicy())
    column.addWidget(label)
    column.addWidget(field)
    return holder


def at_bottom(part: QWidget, *, grows: bool = False) -> QWidget:
    """Return something that has no label, on one line with the fields beside it."""
    holder, column = _holder(grows=grows)
    column.addStretch(1)
    column.addWidget(part)
    part.setMinimumHeight(control_height())
    return holder


def side_by_side(*parts: QWidget) -> QWidget:
    """Return the parts in one row, or in several where the window is too narrow for one."""
    return parts_box(*parts, spacing=Space.MEDIUM)


def _holder(*, grows: bool) -> tuple[QWidget, QVBoxLayout]:
    holder = QWidget()
    policy = QSizePolicy.Policy.Expanding if grows else QSizePolicy.Policy.Maximum
    holder.setSizePolicy(policy, QSizePolicy.Policy.Preferred)
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.current().space(Space.TINY))
    return holder, column


def control_height() -> int:
    """Return how high the style sheet makes fields and buttons, in px."""
    look = theme.current()
    return look.text_px(Size.BODY) + look.px(9) + 2 * look.px(5) + 2


class TextField(QLineEdit):
    """One line, saved when it is left or Enter is pressed; an empty one is put back where a text is `needed`."""

    def __init__(self, save: Callable[[str], object], *, needed: bool = False, hint: str = "") -> None:
        super().__init__()
        self._save, self._needed, self._said = save, needed, ""
        self.setPlaceholderText(hint)
        self.editingFinished.connect(self._leave)

    def show_value(self, text: str) -> None:
        """Show a value from the event, unless somebody is typing here."""
        self._said = text
        if not (self.hasFocus() and self.isModified()):
            self.setText(text)
            self.setCursorPosition(0)  # a long name is read from its beginning

    def _leave(self) -> None:
        text = self.text().strip()
        self.setModified(False)
        if self._needed and not text:
            self.setText(self._said)
        elif text != self._said:
            self._said = text
            self._save(text)


class MomentField(QLineEdit):
    """A time on the event's day or with a date; what is no time is marked, told by `complain`, and not saved."""

    def __init__(self, save: Callable[[datetime | None], object], complain: Callable[[str], object]) -> None:
        super().__init__()
        self._save, self._complain = save, complain
        self._event: Event | None = None
        self._said = ""
        self.setPlaceholderText(translate("Office", "any time"))
        self.setMaximumWidth(theme.current().px(170))
        self.setToolTip(translate("Office", "A time such as 8:30, or a date and a time"))
        self.editingFinished.connect(self._leave)

    def show_value(self, at: datetime | None, event: Event) -> None:
        """Show a moment in the event's time zone."""
        self._event, self._said = event, moment_text(at, event)
        if not (self.hasFocus() and self.isModified()):
            self.setText(self._said)

    def _leave(self) -> None:
        if self._event is None or self.text().strip() == self._said:
            return
        self.setModified(False)
        try:
            moment = moment_of(self.text(), self._event)
        except ValueError:
            text = translate("Office", "“{text}” is not a time. Type one such as 8:30, or a date and a time.")
            self._complain(text.format(text=self.text().strip()))
            self.setText(self._said)
            return
        self._said = moment_text(moment, self._event)
        self.setText(self._said)
        self._save(moment)


class NumberField(QSpinBox):
    """A number of people, None for no limit."""

    def __init__(self, save: Callable[[int | None], object]) -> None:
        super().__init__()
        self._save, self._said = save, 0
        self.setRange(0, _MOST)
        self.setSpecialValueText(translate("Office", "no limit"))
        self.setKeyboardTracking(False)
        self.setGroupSeparatorShown(True)
        without_frame(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.editingFinished.connect(self._leave)

    def show_value(self, value: int | None) -> None:
        """Show a number from the event."""
        self._said = value or 0
        if not self.hasFocus():
            self.setValue(self._said)

    def _leave(self) -> None:
        if self.value() != self._said:
            self._said = self.value()
            self._save(self.value() or None)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()


class Choice(QComboBox):
    """A drop-down that the wheel scrolls past and that is as wide as its place."""

    def __init__(self, choices: Mapping[str, str] | None = None, save: Callable[[str], object] | None = None) -> None:
        super().__init__()
        # as wide as its place, not as the longest name in it
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.offer(choices or {})
        if save is not None:
            self.activated.connect(lambda _place: save(self.currentData()))

    def offer(self, choices: Mapping[str, str]) -> None:
        """Offer these (value to word) instead; what was chosen stays chosen where it is still offered."""
        with QSignalBlocker(self):
            chosen = self.currentData()
            self.clear()
            for value, word in choices.items():
                self.addItem(word, value)
            self.show_value(chosen or "")

    def show_value(self, value: str) -> None:
        """Show a value from the event; the first one for a value that is not offered."""
        self.setCurrentIndex(max(0, self.findData(value)))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 (all of it is painted anew)
        """Draw the text, shortened to its room."""
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        room = self.width() - theme.current().px(44)
        option.currentText = self.fontMetrics().elidedText(option.currentText, Qt.TextElideMode.ElideRight, room)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()


class Several(QPushButton):
    """Some of several texts, ticked in a menu; none ticked stands for `all_of_them`."""

    def __init__(self, all_of_them: str, save: Callable[[frozenset[str]], object]) -> None:
        super().__init__()
        self._all, self._save = all_of_them, save
        self._chosen: frozenset[str] = frozenset()
        self._menu = QMenu(self)
        self.setMenu(self._menu)
        self.setStyleSheet("QPushButton::menu-indicator { image: none; }")

    def show_value(self, chosen: frozenset[str], offered: Iterable[str]) -> None:
        """Show what is chosen and what could be."""
        self._chosen = chosen
        self._menu.clear()
        for text in dict.fromkeys([*offered, *sorted(chosen)]):
            action = QAction(text, self._menu)
            action.setCheckable(True)
            action.setChecked(text in chosen)
            action.toggled.connect(lambda ticked, text=text: self._tick(text, ticked=ticked))
            self._menu.addAction(action)
        self.setEnabled(not self._menu.isEmpty())
        self._say()

    def _tick(self, text: str, *, ticked: bool) -> None:
        self._chosen = self._chosen | {text} if ticked else self._chosen - {text}
        self._say()
        self._save(self._chosen)

    def _say(self) -> None:
        text = self.chosen_text()
        self.setToolTip(text)
        self.setAccessibleDescription(text)
        self.update()

    def chosen_text(self) -> str:
        """Return what the button shows."""
        return ", ".join(sorted(self._chosen)) or self._all

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw text and arrow where drop-downs have them."""
        super().paintEvent(event)
        look = theme.current()
        box = self.rect().adjusted(look.px(11), 0, -look.px(26), 0)
        painter = QPainter(self)
        painter.setFont(look.font(Size.BODY))
        painter.setPen(look.colour("text" if self.isEnabled() else "muted"))
        text = painter.fontMetrics().elidedText(self.chosen_text(), Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        painter.end()
        paint_arrow(self)


class Tick(QCheckBox):
    """A yes or no, saved at once."""

    def __init__(self, text: str, whose: str, save: Callable[[bool], object]) -> None:
        super().__init__(text)
        self.setAccessibleName(f"{text}: {whose}")
        self.clicked.connect(save)

    def show_value(self, *, ticked: bool) -> None:
        """Show a value from the event."""
        self.setChecked(ticked)


class DayField(QDateEdit):
    """A day, typed or picked from a calendar; None for none yet."""

    def __init__(self, save: Callable[[date | None], object]) -> None:
        super().__init__()
        self._save = save
        self._said: date | None = None
        self.setCalendarPopup(True)
        self.setMinimumDate(_NO_DAY)
        self.setSpecialValueText(translate("Office", "not set"))
        self.setDisplayFormat(day_format())
        self.setKeyboardTracking(False)
        without_frame(self)
        self.dateChanged.connect(self._chosen)

    def show_value(self, day: date | None) -> None:
        """Show a day from the event."""
        self._said = day
        with QSignalBlocker(self):
            self.setDate(QDate(day.year, day.month, day.day) if day else _NO_DAY)

    def _chosen(self, chosen: QDate) -> None:
        day = None if chosen == _NO_DAY else date(chosen.year(), chosen.month(), chosen.day())
        if day != self._said:
            self._said = day
            self._save(day)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()


def without_frame(box: QAbstractSpinBox) -> None:
    """Give a box the height of the other controls, and its text the room that the style sheet cannot give it."""
    line = box.findChild(QLineEdit)
    if line is not None and not (isinstance(box, QDateTimeEdit) and box.calendarPopup()):
        room = theme.current().px(11)  # a line edit's own padding and frame
        line.setTextMargins(room, 0, room, 0)
    # Fusion adds three pixels that the style sheet then does not draw on
    box.setFixedHeight(control_height())


def paint_arrow(widget: QWidget) -> None:
    """Draw a drop-down's arrow at the right end."""
    look = theme.current()
    half = look.px(4)
    low = QPoint(widget.width() - look.px(14), widget.rect().center().y() + half // 2)
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.colour("muted"), look.px(2)))
    painter.drawPolyline([low - QPoint(half, half), low, low + QPoint(half, -half)])
    painter.end()
