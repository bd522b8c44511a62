"""The page with the people that a search found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from checkin.gui import theme
from checkin.gui.door.results import ResultList
from checkin.gui.parts import ActionButton, column, flow_box, label
from checkin.gui.words import translate

if TYPE_CHECKING:
    from checkin.services.searching import SearchResult


class SearchField(QLineEdit):
    """A search field that leaves Ctrl+Z and Ctrl+A to the door while there is nothing in it."""

    def event(self, event: QEvent) -> bool:
        """Let the door's shortcuts through an empty field."""
        asks = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride
        if asks and not self.text() and event.key() in (Qt.Key.Key_Z, Qt.Key.Key_A):  # type: ignore[attr-defined]
            event.ignore()
            return False
        return super().event(event)


class FoundPage(QWidget):
    """The people found, and what to do with the chosen one."""

    def __init__(self) -> None:
        super().__init__()
        self._found: bool | None = None
        self.results = ResultList()
        self.nobody = label("", "muted", wrap=True)
        self.admit = ActionButton(translate("door", "Check in"), kind="primary", symbol="check", key="Ctrl+Return")
        card, add = translate("door", "Show card"), translate("door", "Not here? Add as walk-in")
        large = theme.current().is_large
        self.open = ActionButton("" if large else card, self.results.open_chosen, symbol="person", name=card)
        self.add = ActionButton("" if large else add, symbol="add-person", name=add, needs="add_walk_in")
        layout = column(self.nobody, self.results, flow_box(self.admit, self.open, self.add))
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def show_found(self, text: str, results: list[SearchResult], *, building: bool) -> None:
        """Show who was found, or that nobody was."""
        self.results.show_results(results)
        nobody = translate("door", "Nobody found for “{text}”.").format(text=text)
        self.nobody.setText(translate("door", "The list is still being read …") if building else nobody)
        if self.nobody.isHidden() is (bool(text) and (building or not results)):
            self.nobody.setVisible(self.nobody.isHidden())
        if self._found is not bool(results):  # each change is laid out anew, at every letter
            self._found = bool(results)
            for each in (self.results, self.admit, self.open):
                each.setVisible(self._found)
