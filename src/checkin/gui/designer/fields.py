"""Form fields of the designer. Each is filled from the layout and tells by `save` what the user wants instead."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtWidgets import QColorDialog, QDoubleSpinBox, QHBoxLayout, QLineEdit, QMenu, QPushButton, QWidget

from checkin.badges.layout import CATEGORY, ON_CATEGORY
from checkin.gui import theme
from checkin.gui.office.lists_fields import Choice, without_frame
from checkin.gui.theme import Space
from checkin.gui.words import translate


def bare(field: QDoubleSpinBox) -> None:
    """Take frame and buttons from a number: the arrow keys count it up and down."""
    without_frame(field)
    field.setStyleSheet("QDoubleSpinBox::up-button, QDoubleSpinBox::down-button { width: 0; border: none; }")
    line = field.findChild(QLineEdit)
    if line is not None:
        room = theme.current().px(9)
        line.setStyleSheet(
            f"QLineEdit {{ border: none; padding: 0 {room}px; min-height: 0; background: transparent; }}"
        )


class Number(QDoubleSpinBox):
    """A length (mm), a size (pt) or an angle."""

    def __init__(
        self, save: Callable[[float], object], unit: str, least: float, most: float, *, step: float = 0.5
    ) -> None:
        super().__init__()
        self.setRange(least, most)
        self.setDecimals(2 if unit == "mm" else 1 if step % 1 else 0)
        self.setSingleStep(step)
        self.setSuffix(f" {unit}" if unit else "")
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        bare(self)
        self.setMinimumWidth(theme.current().px(80))
        self.valueChanged.connect(save)

    def show_value(self, value: float) -> None:
        """Show a value of the layout."""
        with QSignalBlocker(self):
            self.setValue(value)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the panel scroll."""
        event.ignore()


class Line(QLineEdit):
    """One line of text, saved when it is left or Enter is pressed."""

    def __init__(self, save: Callable[[str], object], placeholder: str = "") -> None:
        super().__init__()
        self._save, self._said = save, ""
        self.setPlaceholderText(placeholder)
        self.editingFinished.connect(self._leave)

    def show_value(self, value: str) -> None:
        """Show a text of the layout."""
        if value != self._said or not self.hasFocus():
            self._said = value
            self.setText(value)

    def _leave(self) -> None:
        if self.text() != self._said:
            self._said = self.text()
            self._save(self.text())


class Texts(Line):
    """Several texts, divided by commas."""

    def __init__(self, save: Callable[[tuple[str, ...]], object], placeholder: str = "") -> None:
        super().__init__(
            lambda text: save(tuple(part.strip() for part in text.split(",") if part.strip())), placeholder
        )

    def show_texts(self, texts: Iterable[str]) -> None:
        """Show the layout's texts."""
        self.show_value(", ".join(texts))


def _texts_of(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())


class Colour(QWidget):
    """A colour: the category's, the one to be read on it, none where that is allowed, or one of one's own."""

    def __init__(self, save: Callable[[str], object], name: str, *, none: bool = False) -> None:
        super().__init__()
        self._save, self._own, self._name = save, "#000000", name
        choices = {"": translate("Office", "none")} if none else {}
        choices |= {
            "own": translate("Office", "own colour"),
            CATEGORY: translate("Office", "the category's"),
            ON_CATEGORY: translate("Office", "to be read on it"),
        }
        self.choice = Choice(choices, self._chosen)
        self.choice.setAccessibleName(name)
        self.swatch = QPushButton()
        self.swatch.setFixedWidth(theme.current().px(42))
        self.swatch.clicked.connect(self._pick)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().space(Space.TINY))
        row.addWidget(self.choice, 1)
        row.addWidget(self.swatch)

    def show_value(self, value: str) -> None:
        """Show a colour of the layout."""
        own = value.startswith("#")
        if own:
            self._own = value
        self.choice.show_value("own" if own else value)
        self.swatch.setVisible(own)
        self.swatch.setAccessibleName(f"{self._name}: {self._own}")
        radius = theme.current().px(8)
        edge = theme.current().palette.edge
        self.swatch.setStyleSheet(
            f"QPushButton {{ background: {self._own}; border: 1px solid {edge}; border-radius: {radius}px; }}"
        )

    def _chosen(self, value: str) -> None:
        self._save(self._own if value == "own" else value)

    def _pick(self) -> None:
        found = QColorDialog.getColor(QColor(self._own), self, self._name)
        if found.isValid():
            self._save(found.name())


def variable_menu(owner: QWidget, insert: Callable[[str], object]) -> QMenu:
    """Return the menu of what can be filled in, in the user's words."""
    menu = QMenu(owner)
    for name, words in variable_names().items():
        menu.addAction(words, partial(insert, f"{{{name}}}"))
    return menu


def variable_names() -> dict[str, str]:
    """Return the variables that are offered, with their names in the user's language."""
    return {
        "name": translate("Office", "Name"),
        "name_first": translate("Office", "Given name, or whole name"),
        "name_rest": translate("Office", "Family name"),
        "title": translate("Office", "Title"),
        "salutation": translate("Office", "Salutation"),
        "organisation": translate("Office", "Organisation"),
        "role": translate("Office", "Role"),
        "category": translate("Office", "Category"),
        "session": translate("Office", "First session booked"),
        "room": translate("Office", "Its room"),
        "sessions": translate("Office", "All sessions booked"),
        "sessions_with_rooms": translate("Office", "All sessions with rooms"),
        "event": translate("Office", "Event"),
        "event_date": translate("Office", "Date of the event"),
        "venue": translate("Office", "Venue"),
        "ticket_code": translate("Office", "Ticket code"),
        "order_code": translate("Office", "Order number"),
    }
