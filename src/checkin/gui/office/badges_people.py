"""Picking single people: search, and tick whoever is wanted."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from checkin.gui import theme
from checkin.gui.office import widgets
from checkin.gui.office.context import Office
from checkin.gui.theme import Space
from checkin.gui.words import translate
from checkin.services.door_view import DoorState
from checkin.services.searching import SearchResult

_ID = Qt.ItemDataRole.UserRole
_MOST = 30
_PAUSE_MS = 120


class PeoplePicker(QWidget):
    """Who is picked stands on top; what is found stands below. Signal `changed` when the picked are others."""

    changed = Signal()

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._office = office
        self._list_id = ""
        #: Names of those picked, by their id.
        self.picked: dict[str, str] = {}
        self.search = QLineEdit()
        self.search.setPlaceholderText(translate("Office", "Name, organisation, ticket"))
        self.search.setAccessibleName(translate("Office", "Search for people to pick"))
        self.search.setClearButtonEnabled(True)
        self.found = QListWidget()
        self.found.setAccessibleName(translate("Office", "People found; the space bar picks"))
        self.found.setFixedHeight(theme.current().px(170))
        self.found.itemChanged.connect(self._ticked)
        column = widgets.page_column(self)
        column.setSpacing(theme.current().space(Space.SMALL))
        column.addWidget(self.search)
        column.addWidget(self.found)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.look)
        self.search.textChanged.connect(lambda _text: self._pause.start())
        self.search.returnPressed.connect(self.found.setFocus)
        office.wait(office.workspace.door_state(), self._know_list)

    def _know_list(self, state: DoorState) -> None:
        self._list_id = next((one.list_id for one in (entry.check_in_list for entry in state.lists) if one.main), "")

    def look(self) -> None:
        """Search for what is typed."""
        text = self.search.text().strip()
        if not text:
            self._show([])
            return
        self._office.wait(self._office.workspace.search(text, self._list_id, _MOST), self._show)

    def _show(self, results: list[SearchResult]) -> None:
        with QSignalBlocker(self.found):
            self.found.clear()
            for attendee_id, name in self.picked.items():
                self._add(attendee_id, name, picked=True)
            for result in results:
                person = result.attendee
                if person.attendee_id not in self.picked:
                    parts = (person.name, person.organisation)
                    self._add(person.attendee_id, " · ".join(part for part in parts if part), picked=False)

    def _add(self, attendee_id: str, text: str, *, picked: bool) -> None:
        item = QListWidgetItem(text)
        item.setData(_ID, attendee_id)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if picked else Qt.CheckState.Unchecked)
        self.found.addItem(item)

    def _ticked(self, item: QListWidgetItem) -> None:
        attendee_id = item.data(_ID)
        if item.checkState() is Qt.CheckState.Checked:
            self.picked[attendee_id] = item.text()
        else:
            self.picked.pop(attendee_id, None)
        self.changed.emit()
