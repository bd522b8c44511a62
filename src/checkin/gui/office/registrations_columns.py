"""First step: the first rows of the list, above each column what it means and why, to be changed by a drop-down."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QHeaderView, QLabel, QSpinBox, QWidget

from checkin.gui import theme
from checkin.gui.office import widgets
from checkin.gui.office.lists_fields import Choice, without_frame
from checkin.gui.office.registrations_reading import ListFile, with_header_row, with_meaning
from checkin.gui.office.registrations_tables import Index, Role, Table
from checkin.gui.office.registrations_words import meaning_words, reason_words
from checkin.gui.theme import Size, Space
from checkin.gui.words import translate
from checkin.gui.words.times import number
from checkin.sources.table_file import ColumnMeaning, Reason

#: Rows of the list that are shown: enough to recognise it.
_SHOWN = 12
_WALKING = frozenset(
    {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End}
)
#: The two rows above the list's own.
_MEANING, _REASON, _ABOVE = 0, 1, 2
#: Between these a column is as wide as what stands in it (px at 100 %).
_NARROWEST, _WIDEST = 150, 330


class ColumnsModel(QAbstractTableModel):
    """A row for the meanings (drop-downs lie on it), one for the reasons, then the list's first rows."""

    def __init__(self) -> None:
        super().__init__()
        self._file: ListFile | None = None

    def show_file(self, file: ListFile) -> None:
        """Show another file, or another understanding of it."""
        self.beginResetModel()
        self._file = file
        self.endResetModel()

    def reasons_changed(self, file: ListFile) -> None:
        """Take up other meanings; the cells stay as they are."""
        self._file = file
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own signature)
        """Return how many rows are shown."""
        if parent.isValid() or self._file is None:
            return 0
        return _ABOVE + min(_SHOWN, len(self._file.rows()))

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own signature)
        """Return how many columns the list has."""
        return 0 if parent.isValid() or self._file is None else len(self._file.recognition.columns)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Return what a cell shows."""
        if self._file is None:
            return None
        column = self._file.recognition.columns[index.column()]
        if role in (Role.DisplayRole, Role.ToolTipRole, Role.AccessibleTextRole):
            return self._text(index.row(), index.column())
        if role == Role.ForegroundRole:
            palette = theme.current().palette
            faint = index.row() == _REASON or column.meaning is ColumnMeaning.IGNORE
            return QColor(palette.accent if self._by_hand(index) else palette.muted if faint else palette.text)
        if role == Role.BackgroundRole and index.row() < _ABOVE:
            return QColor(theme.current().palette.raised)
        if role == Role.FontRole and index.row() == _REASON:
            return theme.current().font(Size.SMALL)
        return None

    def _by_hand(self, index: Index) -> bool:
        assert self._file is not None
        column = self._file.recognition.columns[index.column()]
        return index.row() == _REASON and column.reason is Reason.CHOSEN

    def _text(self, row: int, column: int) -> str:
        assert self._file is not None
        found = self._file.recognition.columns[column]
        if row == _MEANING:
            return meaning_words()[found.meaning]
        if row == _REASON:
            return reason_words(found)
        cells = self._file.rows()[row - _ABOVE]
        return cells[found.index] if found.index < len(cells) else ""

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        """Return the list's own headers, and the numbers of its rows as a spreadsheet counts them."""
        if self._file is None:
            return None
        if role == Role.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignLeft
            if orientation == Qt.Orientation.Vertical:
                side = Qt.AlignmentFlag.AlignRight
            return side | Qt.AlignmentFlag.AlignVCenter
        if orientation == Qt.Orientation.Horizontal:
            header = self._file.recognition.columns[section].header
            return header if role in (Role.DisplayRole, Role.ToolTipRole) else None
        if role != Role.DisplayRole:
            return None
        if section < _ABOVE:
            return translate("Office", "Meaning") if section == _MEANING else translate("Office", "Why")
        return number(self._file.recognition.header_row + 1 + section - _ABOVE)


class _Meanings(Choice):
    """A drop-down in which arrows and letters open the list: passing by a meaning must not take it from its column."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list; there one walks without choosing."""
        letter = event.text().strip()
        if letter.isprintable() and letter and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.showPopup()
            self.view().keyboardSearch(letter)
        elif event.key() in _WALKING:
            self.showPopup()
        else:
            super().keyPressEvent(event)


class ColumnsStep(QWidget):
    """Shows a file's columns. Signals: `changed` (ListFile) after a choice, `sheet_chosen` (name), `said` (text)."""

    changed = Signal(object)
    sheet_chosen = Signal(str)
    said = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._file: ListFile | None = None
        self._combos: list[QComboBox] = []
        self._model = ColumnsModel()
        self._table = Table(self._model, translate("Office", "First rows of the list, with the meaning of each column"))
        self._table.setWordWrap(True)
        self._summary = widgets.label("", "muted")
        self._trouble = _note()
        self.unread = _note()
        self._sheet = QComboBox()
        self._header = QSpinBox()
        column = widgets.page_column(self)
        column.setSpacing(theme.current().space(Space.MEDIUM))
        column.addLayout(self._above())
        column.addWidget(self._trouble)
        column.addWidget(self.unread)
        column.addWidget(self._table, 1)
        self._arrange_table()

    def _above(self) -> QHBoxLayout:
        self._sheet.setAccessibleName(translate("Office", "Sheet"))
        self._sheet.activated.connect(lambda _place: self.sheet_chosen.emit(self._sheet.currentText()))
        self._sheet_label = widgets.label(translate("Office", "&Sheet"))
        self._sheet_label.setWordWrap(False)
        self._sheet_label.setBuddy(self._sheet)
        header_label = widgets.label(translate("Office", "&Header in row"))
        header_label.setWordWrap(False)
        header_label.setBuddy(self._header)
        self._header.setAccessibleName(translate("Office", "Row of the header"))
        self._header.setKeyboardTracking(False)
        without_frame(self._header)
        self._header.setMinimumWidth(theme.current().px(72))
        self._header.setToolTip(translate("Office", "Arrow up and down change it"))
        self._header.valueChanged.connect(self._header_chosen)
        line = widgets.row(self._summary, self._sheet_label, self._sheet, header_label, self._header)
        line.setStretch(0, 1)
        return line

    def _arrange_table(self) -> None:
        look = theme.current()
        rows = self._table.verticalHeader()
        rows.show()
        self._table.setSelectionMode(Table.SelectionMode.NoSelection)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._table.horizontalHeader().setMinimumSectionSize(look.px(120))
        font = QFont(self._table.horizontalHeader().font())
        font.setBold(True)
        self._table.horizontalHeader().setFont(font)

    def show_file(self, file: ListFile) -> None:
        """Show a file from its beginning."""
        self._file = file
        self._model.show_file(file)
        self._make_combos(file)
        with QSignalBlocker(self._header), QSignalBlocker(self._sheet):
            self._header.setRange(1, max(1, min(60, len(file.grid.rows) - 1)))
            self._header.setValue(file.recognition.header_row)
            self._sheet.clear()
            self._sheet.addItems(list(file.grid.sheets))
            self._sheet.setCurrentText(file.grid.sheet)
        several = len(file.grid.sheets) > 1
        self._sheet.setVisible(several)
        self._sheet_label.setVisible(several)
        text = translate("Office", "{file}: {rows} rows. Check what each column means.")
        self._summary.setText(text.format(file=file.grid.file, rows=number(len(file.rows()))))
        self._say_trouble()
        self.unread.setVisible(bool(file.grid.unread))
        told = translate("Office", "There are people in “{sheets}” too; only the chosen sheet comes in.")
        self.unread.setText(told.format(sheets=", ".join(file.grid.unread)))

    def _make_combos(self, file: ListFile) -> None:
        look = theme.current()
        control = look.text_px(Size.BODY) + look.px(27)
        self._table.setRowHeight(_MEANING, control)
        self._table.setRowHeight(_REASON, look.text_px(Size.SMALL) * 2 + look.px(17))
        self._combos = []
        for place, column in enumerate(file.recognition.columns):
            combo = _Meanings()
            for meaning, word in meaning_words().items():
                combo.addItem(word, meaning)
            combo.setCurrentIndex(combo.findData(column.meaning))
            combo.setAccessibleName(translate("Office", "Meaning of column “{header}”").format(header=column.header))
            combo.setObjectName(f"meaning-{column.index}")
            combo.activated.connect(lambda _chosen, place=place: self._choose(place))
            combo.setMaxVisibleItems(30)
            self._combos.append(combo)
            self._table.setIndexWidget(self._model.index(_MEANING, place), combo)
            self._widen(place)
            QWidget.setTabOrder(self._combos[place - 1] if place else self._table, combo)

    def _widen(self, place: int) -> None:
        """Make a column as wide as its header, its meaning and its first rows ask for."""
        look = theme.current()
        texts = [self._model.index(row, place).data() for row in range(self._model.rowCount()) if row != _REASON]
        texts.append(self._model.headerData(place, Qt.Orientation.Horizontal))
        measure = QFontMetrics(look.font(Size.BODY, bold=True))
        widest = max(measure.horizontalAdvance(text) for text in texts) + look.px(72)  # the drop-down's arrow and edges
        low, high = (round(width * look.scale) for width in (_NARROWEST, _WIDEST))
        self._table.setColumnWidth(place, min(high, max(low, widest)))

    def _choose(self, place: int) -> None:
        assert self._file is not None
        meaning = ColumnMeaning(self._combos[place].currentData())  # Qt gives it back as a mere text
        column = self._file.recognition.columns[place]
        if column.meaning is meaning:
            return
        file, loser = with_meaning(self._file, column.index, meaning)
        self._take(file)
        self._widen(place)
        if loser is not None:
            text = translate("Office", "Only one column can be “{meaning}”: “{header}” is a question now.")
            self.said.emit(text.format(meaning=meaning_words()[meaning], header=loser.header))

    def _take(self, file: ListFile) -> None:
        self._file = file
        self._model.reasons_changed(file)
        for combo, column in zip(self._combos, file.recognition.columns, strict=True):
            combo.setCurrentIndex(combo.findData(column.meaning))
        self._say_trouble()
        self.changed.emit(file)

    def _header_chosen(self, row: int) -> None:
        assert self._file is not None
        file = with_header_row(self._file, row)
        self.show_file(file)
        self.changed.emit(file)

    def _say_trouble(self) -> None:
        assert self._file is not None
        named = self._file.has_names()
        self._trouble.setVisible(not named)
        if not named:
            self._trouble.setText(translate("Office", "Which column holds the names? Choose it above that column."))

    def focus_first(self) -> None:
        """Put the cursor where the work begins."""
        if self._combos:
            self._combos[0].setFocus()


def _note() -> QLabel:
    made = widgets.label("", "tag")
    made.setProperty("tone", "attention")
    made.hide()
    return made
