"""The layout as a whole: its name, its size, how it is folded or turned, and the list of its elements."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QSignalBlocker, Qt
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QGridLayout, QListWidget, QSizePolicy, QVBoxLayout, QWidget

from checkin.badges.layout import Fold
from checkin.gui import theme
from checkin.gui.designer.document import DesignDocument
from checkin.gui.designer.fields import Line, Number
from checkin.gui.designer.kinds import element_name
from checkin.gui.office.lists_fields import Choice, under_label
from checkin.gui.theme import Space
from checkin.gui.words import translate


class LayoutFields(QWidget):
    """Name, size, fold."""

    def __init__(self, document: DesignDocument) -> None:
        super().__init__()
        self._document = document
        self.name = Line(lambda text: self._save("name", text.strip() or self._document.layout.name))
        self.width_mm = Number(lambda value: self._save("width", value), "mm", 10.0, 1189.0)
        self.height_mm = Number(lambda value: self._save("height", value), "mm", 10.0, 1189.0)
        folds = {
            Fold.NONE.value: translate("Office", "not folded"),
            Fold.TOP.value: translate("Office", "at the top"),
            Fold.LEFT.value: translate("Office", "at the left"),
        }
        self.fold = Choice(folds, lambda value: self._save("fold", Fold(value)))
        self.turned = QCheckBox(translate("Office", "Printed turned, for narrow rolls"))
        self.turned.clicked.connect(lambda on: self._save("turned", on))
        self.across = Line(lambda text: self._guide(0, text), "10; 43; 76")
        self.down = Line(lambda text: self._guide(1, text), "8; 46")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(under_label(translate("Office", "Name of the layout"), self.name, "", grows=True), 0, 0, 1, 2)
        grid.addWidget(under_label(translate("Office", "Width"), self.width_mm, "", grows=True), 1, 0)
        grid.addWidget(under_label(translate("Office", "Height"), self.height_mm, "", grows=True), 1, 1)
        grid.addWidget(under_label(translate("Office", "Folded"), self.fold, "", grows=True), 2, 0, 1, 2)
        grid.addWidget(self.turned, 3, 0, 1, 2)
        grid.addWidget(
            under_label(translate("Office", "Guides, mm from the left"), self.across, "", grows=True), 4, 0, 1, 2
        )
        grid.addWidget(
            under_label(translate("Office", "Guides, mm from the top"), self.down, "", grows=True), 5, 0, 1, 2
        )
        document.changed.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """Show the layout's values."""
        layout = self._document.layout
        self.name.show_value(layout.name)
        self.width_mm.show_value(layout.width)
        self.height_mm.show_value(layout.height)
        self.fold.show_value(layout.fold.value)
        self.turned.setChecked(layout.turned)
        for field, lines in zip((self.across, self.down), layout.guides, strict=True):
            field.show_value("; ".join(f"{line:g}" for line in lines))

    def _guide(self, which: int, text: str) -> None:
        """Take the guides of one direction; what is no place on the badge is left out."""
        layout = self._document.layout
        most = (layout.width, layout.height)[which]
        places = tuple(
            sorted({place for place in map(_length, text.split(";")) if place is not None and place <= most})
        )
        guides = (places, layout.guides[1]) if which == 0 else (layout.guides[0], places)
        self._save("guides", guides)
        self.follow()

    def _save(self, name: str, value: object) -> None:
        values: dict[str, Any] = {name: value}
        layout = replace(self._document.layout, **values)
        self._document.put(layout, translate("Office", "Layout"), merge=f"layout-{name}")


def _length(text: str) -> float | None:
    """Return a length in mm as people write it, None for what is none."""
    try:
        found = float(text.strip().replace(",", "."))
    except ValueError:
        return None
    return round(found, 2) if 0 <= found < 10_000 else None


class ElementList(QListWidget):
    """All elements of the side shown, the foremost on top: a way to choose for whoever does not use the pointer."""

    def __init__(self, document: DesignDocument) -> None:
        super().__init__()
        self._document = document
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setAccessibleName(translate("Office", "Elements"))
        self.setFixedHeight(theme.current().px(150))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        palette = theme.current().palette
        self.setStyleSheet(
            f"QListView::item {{ padding: 3px 6px; border-radius: 4px; }}"
            f"QListView::item:selected {{ background: {palette.accent}; color: {palette.on_accent}; }}"
            f"QListView:focus {{ border: 2px solid {palette.focus}; border-radius: 6px; }}"
        )
        self.itemSelectionChanged.connect(self._tell)
        document.changed.connect(self._fill)
        document.chosen_changed.connect(self._show_chosen)
        self._names: list[str] = []
        self._fill()

    def _place(self, row: int) -> int:
        return len(self._document.elements) - 1 - row

    def _fill(self) -> None:
        names = [element_name(element) for element in reversed(self._document.elements)]
        if names != self._names:
            with QSignalBlocker(self):
                self.clear()
                self.addItems(names)
            self._names = names
        self._show_chosen()

    def _show_chosen(self) -> None:
        with QSignalBlocker(self):
            self.clearSelection()
            for place in self._document.chosen:
                row = self._place(place)
                if 0 <= row < self.count():
                    self.setCurrentRow(row, QItemSelectionModel.SelectionFlag.Select)

    def _tell(self) -> None:
        self._document.choose(self._place(index.row()) for index in self.selectedIndexes())


def side_panel(*parts: QWidget) -> QWidget:
    """Return the parts below each other."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, theme.current().space(Space.SMALL), 0)
    column.setSpacing(theme.current().space(Space.MEDIUM))
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    return holder
