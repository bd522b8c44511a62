"""Tables of any length: rows are asked for only where they are seen, so 20,000 of them cost nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from string import Template
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from checkin.gui import theme
from checkin.gui.theme import Size, Space, Tone

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
_SHEET = Template("""
QTableView { background: $surface; alternate-background-color: $raised; border: 1px solid $line; border-radius: ${r}px;
  gridline-color: $line; selection-background-color: $soft; selection-color: $text; }
QTableView:focus { border: 2px solid $focus; }
QTableView::item { padding: ${p}px ${p2}px; border: none; }
QTableView::item:selected { background: $soft; color: $text; }
QTableView::item:focus { border: 1px solid $focus; }
QHeaderView { background: $raised; border: none; }
QHeaderView::section { background: $raised; color: $muted; border: none; border-bottom: 1px solid $line;
  padding: ${p}px ${p3}px; font-size: ${small}px; font-weight: 700; }
QTableCornerButton::section { background: $raised; border: none; border-bottom: 1px solid $line; }
QTableView::indicator { width: ${check}px; height: ${check}px; border: 2px solid $edge; border-radius: 4px;
  background: $surface; }
QTableView::indicator:checked { background: $accent; border-color: $accent; }
""")


@dataclass(frozen=True, slots=True)
class Field:
    """One column of a table: its title, the text for a row, its width in px at 100 % (0 = takes what is left).

    One that takes what is left is at least `least` px wide: where that is too much for the window, the table scrolls.
    """

    title: str
    text: Callable[[Any], str]
    width: int = 0
    tone: Callable[[Any], Tone | None] | None = None
    least: int = 180


class RowsModel(QAbstractTableModel):
    """Rows of any kind, shown by `fields`.

    With `checkable` each row has a box before its first cell; `band` tells which rows are tinted.
    """

    ticked = Signal()

    def __init__(
        self, fields: Sequence[Field], *, checkable: bool = False, band: Callable[[Any], bool] | None = None
    ) -> None:
        super().__init__()
        self._band = band
        self.fields = tuple(fields)
        self.rows: Sequence[Any] = ()
        self.checked: set[int] = set()
        self._checkable = checkable

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show these rows instead; nothing is ticked."""
        self.beginResetModel()
        self.rows = rows
        self.checked = set()
        self.endResetModel()

    def tick_all(self, *, ticked: bool) -> None:
        """Tick every row, or none."""
        self.checked = set(range(len(self.rows))) if ticked else set()
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, 0), [Role.CheckStateRole])
        self.ticked.emit()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own signature)
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own signature)
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self.fields)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Return what a cell shows."""
        field = self.fields[index.column()]
        row = self.rows[index.row()]
        if role in (Role.DisplayRole, Role.ToolTipRole, Role.AccessibleTextRole):
            return field.text(row)
        if role == Role.CheckStateRole and self._checkable and index.column() == 0:
            return Qt.CheckState.Checked if index.row() in self.checked else Qt.CheckState.Unchecked
        if role == Role.ForegroundRole and field.tone is not None and (tone := field.tone(row)) is not None:
            return QColor(theme.current().tone(tone).ink)
        if role == Role.BackgroundRole and self._band is not None:
            palette = theme.current().palette
            return QColor(palette.raised if self._band(row) else palette.surface)
        return None

    def empty_columns(self) -> list[int]:
        """Return the columns in which no row says anything."""
        return [place for place, field in enumerate(self.fields) if not any(map(field.text, self.rows))]

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        """Tick a row, or take the tick away."""
        if role != Role.CheckStateRole or not self._checkable:
            return False
        if value in (Qt.CheckState.Checked, Qt.CheckState.Checked.value):
            self.checked.add(index.row())
        else:
            self.checked.discard(index.row())
        self.dataChanged.emit(index, index, [Role.CheckStateRole])
        self.ticked.emit()
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what can be done with a cell."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self._checkable and index.column() == 0:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        """Return a column's title; rows have none."""
        if orientation == Qt.Orientation.Horizontal and role == Role.DisplayRole:
            return self.fields[section].title
        if orientation == Qt.Orientation.Horizontal and role == Role.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None


class _Tinting(QStyledItemDelegate):
    """Paints the rows' own grounds, which Qt leaves out where a style sheet is set."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        ground = index.data(Role.BackgroundRole)
        if isinstance(ground, QColor):
            painter.fillRect(option.rect, ground)
        super().paint(painter, option, index)


class Table(QTableView):
    """A table one walks through with the arrow keys; Tab leaves it, Space ticks the row."""

    def __init__(self, model: QAbstractTableModel, name: str) -> None:
        super().__init__()
        self.setModel(model)
        self.setAccessibleName(name)
        self.setItemDelegate(_Tinting(self))
        self.setStyleSheet(table_sheet())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        # a fixed height, so that no row has to be looked at before it is seen
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(theme.current().text_px(Size.BODY) + theme.current().px(17))
        self.horizontalHeader().setHighlightSections(False)
        self._open: dict[int, int] = {}
        if isinstance(model, RowsModel):
            self._widths(model)

    def _widths(self, model: RowsModel) -> None:
        look = theme.current()
        for place, field in enumerate(model.fields):
            if field.width:
                self.setColumnWidth(place, look.px(field.width))
            else:
                self._open[place] = look.px(field.least)

    def share_width(self) -> None:
        """Give the columns that take what is left their part of it."""
        shown = [place for place in range(self.model().columnCount()) if not self.isColumnHidden(place)]
        open_ones = [place for place in shown if place in self._open]
        if open_ones:
            left = self.viewport().width() - sum(self.columnWidth(place) for place in shown if place not in self._open)
            for place in open_ones:
                self.setColumnWidth(place, max(self._open[place], left // len(open_ones)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the new width."""
        super().resizeEvent(event)
        self.share_width()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Space tick the row wherever in it the cursor is."""
        model, current = self.model(), self.currentIndex()
        if event.key() == Qt.Key.Key_Space and current.isValid():
            first = model.index(current.row(), 0)
            if model.flags(first) & Qt.ItemFlag.ItemIsUserCheckable:
                ticked = first.data(Role.CheckStateRole) == Qt.CheckState.Checked
                other = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
                model.setData(first, other, Role.CheckStateRole)
                return
        super().keyPressEvent(event)


def table_sheet() -> str:
    """Return the style of tables, made from the theme."""
    look = theme.current()
    palette = look.palette
    return _SHEET.substitute(
        surface=palette.surface,
        raised=palette.raised,
        line=palette.line,
        soft=palette.accent_soft,
        accent=palette.accent,
        edge=palette.edge,
        text=palette.text,
        muted=palette.muted,
        focus=palette.focus,
        small=look.text_px(Size.SMALL),
        check=look.text_px(Size.BODY),
        r=look.space(Space.SMALL),
        p=look.px(2),
        p2=look.space(Space.SMALL),
        p3=look.space(Space.SMALL) + 3,  # where Qt begins a cell's text
    )
