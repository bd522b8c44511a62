"""All properties of what is chosen, as form fields: whatever the pointer does can be done and heard here too."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from checkin.badges.layout import Box
from checkin.gui import theme
from checkin.gui.designer.conditions import ConditionFields
from checkin.gui.designer.document import DesignDocument
from checkin.gui.designer.fields import Number
from checkin.gui.designer.kinds import ImageFields, KindFields, QrFields, ShapeFields, element_name
from checkin.gui.designer.text_lines import TextLines
from checkin.gui.office import widgets
from checkin.gui.office.lists_fields import under_label
from checkin.gui.theme import Space
from checkin.gui.words import translate

_MOST = 1189.0


class PropertyPanel(QWidget):
    """The fields of the one element that is chosen. `picture_wanted` is called where another is to be chosen."""

    def __init__(self, document: DesignDocument, picture_wanted: Callable[[], object]) -> None:
        super().__init__()
        self._document = document
        self.title = widgets.label("", "strong")
        self.title.setWordWrap(True)
        self.position = PositionFields(document)
        self.kinds: tuple[KindFields, ...] = (
            TextLines(document),
            QrFields(document),
            ImageFields(document, picture_wanted),
            ShapeFields(document),
        )
        self.condition = ConditionFields(document)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().space(Space.MEDIUM))
        column.addWidget(self.title)
        column.addWidget(self.position)
        for fields in self.kinds:
            column.addWidget(fields)
        column.addWidget(self.condition)
        document.changed.connect(self.follow)
        document.chosen_changed.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """Show what is chosen."""
        element = self._document.single()
        self.title.setText(element_name(element) if element is not None else "")
        for part in (self.title, self.position, self.condition):
            part.setVisible(element is not None)
        for fields in self.kinds:
            fields.setVisible(fields.is_for(element))
        if element is not None:
            self.position.show_box(element.box)
            self.condition.show_condition(element.when)
            for fields in self.kinds:
                if fields.is_for(element):
                    fields.show_element(element)


class PositionFields(QWidget):
    """Place, size and turn."""

    def __init__(self, document: DesignDocument) -> None:
        super().__init__()
        self._document = document
        self.fields = {
            "x": Number(lambda value: self._save("x", value), "mm", -_MOST, _MOST),
            "y": Number(lambda value: self._save("y", value), "mm", -_MOST, _MOST),
            "width": Number(lambda value: self._save("width", value), "mm", 0.0, _MOST),
            "height": Number(lambda value: self._save("height", value), "mm", 0.0, _MOST),
            "rotation": Number(lambda value: self._save("rotation", value), "°", -360.0, 360.0, step=15.0),
        }
        names = {
            "x": translate("Office", "From the left"),
            "y": translate("Office", "From the top"),
            "width": translate("Office", "Width"),
            "height": translate("Office", "Height"),
            "rotation": translate("Office", "Turned"),
        }
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        for place, (name, field) in enumerate(self.fields.items()):
            grid.addWidget(under_label(names[name], field, "", grows=True), place // 2, place % 2)

    def show_box(self, box: Box) -> None:
        """Show where the element is."""
        for name, field in self.fields.items():
            field.show_value(getattr(box, name))

    def _save(self, name: str, value: float) -> None:
        self._document.edit(
            lambda element: replace(element, box=_with(element.box, name, value)),
            translate("Office", "Place and size"),
            merge=f"box-{name}",
        )


def _with(box: Box, name: str, value: float) -> Box:
    values: dict[str, Any] = {name: value}
    return replace(box, **values)
