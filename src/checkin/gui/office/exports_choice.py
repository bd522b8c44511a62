"""What the attendee list shows: columns in an order of one's own, whom, and how it is sorted. Kept with the event."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QListWidget, QListWidgetItem, QWidget

from checkin.exports.choice import ExportChoice, Who
from checkin.exports.columns import available, usual
from checkin.exports.model import ExportTable
from checkin.gui import theme
from checkin.gui.office import widgets
from checkin.gui.office.lists_fields import Several, side_by_side
from checkin.gui.words import translate

_KEY = Qt.ItemDataRole.UserRole
_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


def who_names() -> dict[Who, str]:
    """Return whom a list can be of."""
    return {
        Who.ALL: translate("Office", "everybody"),
        Who.PRESENT: translate("Office", "those who came"),
        Who.ABSENT: translate("Office", "those who did not come"),
        Who.INSIDE: translate("Office", "those inside now"),
        Who.WALK_INS: translate("Office", "walk-ins"),
        Who.WITHDRAWN: translate("Office", "those who withdrew"),
    }


def _orders() -> dict[str, tuple[str, ...]]:
    """Return how a list can be sorted: the word, and the column keys."""
    return {
        translate("Office", "by family name"): ExportChoice().order,
        translate("Office", "by given name"): ("given_name", "family_name", "name"),
        translate("Office", "by organisation"): ("organisation", "family_name", "given_name"),
        translate("Office", "by category"): ("category", "family_name", "given_name"),
    }


class ChoicePanel(QWidget):
    """Emits `changed` with each change of the choice."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._choice = ExportChoice()
        self._sessions: dict[str, str] = {}
        self._usual_keys: tuple[str, ...] = ()
        self._filling = False
        self.who, self.order = QComboBox(), QComboBox()
        self.who.setAccessibleName(translate("Office", "Who the attendee list shows"))
        for who, name in who_names().items():
            self.who.addItem(name, who)
        self.order.setAccessibleName(translate("Office", "How the attendee list is sorted"))
        for name, keys in _orders().items():
            self.order.addItem(name, keys)
        self.categories = Several(translate("Office", "all categories"), self._chose_categories)
        self.categories.setAccessibleName(translate("Office", "Categories in the attendee list"))
        self.forums = Several(translate("Office", "all forums"), self._chose_forums)
        self.forums.setAccessibleName(translate("Office", "Forums in the attendee list"))
        self.columns = QListWidget()
        self.columns.setAccessibleName(translate("Office", "Columns of the attendee list, in their order"))
        self.columns.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.columns.setFixedHeight(theme.current().px(230))
        for combo in (self.who, self.order):  # a long word in the list must not make the page wider than the window
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(12 if combo is self.order else 9)
        for several in (self.categories, self.forums):
            several.setMinimumWidth(theme.current().px(154))
        self._toggle = widgets.button(translate("Office", "Columns …"), self._show_columns)
        self._toggle.setCheckable(True)
        self._side = QWidget()
        self._arrange()
        self.who.activated.connect(self._took)
        self.order.activated.connect(self._took)
        self.columns.itemChanged.connect(self._took)
        self.columns.model().rowsMoved.connect(self._took)

    def _arrange(self) -> None:
        name = widgets.label(translate("Office", "Attendee list of"))
        name.setWordWrap(False)
        line = side_by_side(name, self.who, self.categories, self.forums, self.order, self._toggle)
        up = widgets.button(translate("Office", "Move up"), lambda: self._move(-1))
        down = widgets.button(translate("Office", "Move down"), lambda: self._move(1))
        back = widgets.button(translate("Office", "The usual columns"), self._usual, "quiet")
        beside = widgets.row(up, down, back, None)
        told = widgets.label(translate("Office", "Tick what the list shows; drag a row to move its column."), "muted")
        side = widgets.page_column(self._side)
        for part in (told, self.columns):
            side.addWidget(part)
        side.addLayout(beside)
        self._side.hide()
        column = widgets.page_column(self)
        column.addWidget(line)
        column.addWidget(self._side)

    def _show_columns(self) -> None:
        self._side.setVisible(self._toggle.isChecked())

    @property
    def choice(self) -> ExportChoice:
        """What is chosen."""
        return self._choice

    def show_choice(self, choice: ExportChoice, table: ExportTable) -> None:
        """Show a choice of what this event has; what it no longer has is left out."""
        known = {key: column.head.header for key, column in available(table).items()}
        self._sessions = {session.name: session.session_id for session in table.sessions if not session.removed}
        categories = sorted({row.attendee.category for row in table.rows if row.attendee.category})
        columns = tuple(key for key in choice.columns if key in known)
        self._choice = replace(choice, columns=columns, list_id="")
        self._filling = True
        self.who.setCurrentIndex(max(0, self.who.findData(choice.who)))
        orders = [self.order.itemData(place) for place in range(self.order.count())]
        self.order.setCurrentIndex(orders.index(choice.order) if choice.order in orders else 0)
        self.categories.show_value(frozenset(choice.categories), categories)
        names = {session_id: name for name, session_id in self._sessions.items()}
        forums = frozenset(names[one] for one in choice.sessions if one in names)
        self.forums.show_value(forums, self._sessions)
        self._fill(columns or usual(table), known)
        self._usual_keys = usual(table)
        self._filling = False

    def _fill(self, shown: tuple[str, ...], known: Mapping[str, str]) -> None:
        self.columns.clear()
        for key in (*shown, *(key for key in known if key not in shown)):
            item = QListWidgetItem(known[key])
            item.setData(_KEY, key)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(_CHECKED if key in shown else _UNCHECKED)
            self.columns.addItem(item)

    def _items(self) -> list[QListWidgetItem]:
        return [self.columns.item(place) for place in range(self.columns.count())]

    def _usual(self) -> None:
        known = {str(item.data(_KEY)): item.text() for item in self._items()}
        self._filling = True
        self._fill(self._usual_keys, known)
        self._filling = False
        self._took()

    def _move(self, step: int) -> None:
        place = self.columns.currentRow()
        if place < 0 or not 0 <= place + step < self.columns.count():
            return
        self._filling = True
        item = self.columns.takeItem(place)
        self.columns.insertItem(place + step, item)
        self.columns.setCurrentRow(place + step)
        self._filling = False
        self._took()

    def _chose_categories(self, chosen: frozenset[str]) -> None:
        self._choice = replace(self._choice, categories=tuple(sorted(chosen)))
        self.changed.emit()

    def _chose_forums(self, chosen: frozenset[str]) -> None:
        ids = tuple(self._sessions[name] for name in sorted(chosen) if name in self._sessions)
        self._choice = replace(self._choice, sessions=ids)
        self.changed.emit()

    def _took(self, *_: object) -> None:
        if self._filling:
            return
        shown = tuple(str(item.data(_KEY)) for item in self._items() if item.checkState() == _CHECKED)
        columns = () if shown == self._usual_keys else shown
        self._choice = replace(
            self._choice, columns=columns, who=Who(self.who.currentData()), order=tuple(self.order.currentData())
        )
        self.changed.emit()
