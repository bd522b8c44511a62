"""The paragraphs of a text element: which words, how large, how bold."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QCheckBox, QGridLayout, QPushButton

from checkin.badges.layout import Align, TextElement, TextItem, VerticalAlign
from checkin.gui.designer.document import DesignDocument
from checkin.gui.designer.fields import Colour, Line, Number, variable_menu
from checkin.gui.designer.kinds import KindFields, align_names, in_words, valign_names
from checkin.gui.office import widgets
from checkin.gui.office.lists_fields import Choice, under_label
from checkin.gui.parts import flow_box
from checkin.gui.theme import Space
from checkin.gui.words import translate


class TextLines(KindFields):
    """One paragraph at a time, chosen above; all shrink together in the box."""

    kind = TextElement

    def __init__(self, document: DesignDocument) -> None:
        super().__init__(document)
        self._place = 0
        self._items: tuple[TextItem, ...] = ()
        self.which = Choice({}, self._chosen)
        self.add = widgets.button(translate("Office", "Add"), self._add, hint=translate("Office", "Adds a paragraph"))
        self.drop = widgets.button(
            translate("Office", "Remove"), self._drop, hint=translate("Office", "Removes this paragraph")
        )
        self.text = Line(lambda text: self._save_item("text", text))
        self.insert = QPushButton(translate("Office", "Insert …"))
        self.insert.setMenu(variable_menu(self, self._insert))
        self.bold = QCheckBox(translate("Office", "Bold"))
        self.bold.clicked.connect(lambda on: self._save_item("bold", on))
        self.largest = Number(lambda value: self._save_item("largest", value), "pt", 1.0, 2000.0, step=1)
        self.smallest = Number(lambda value: self._save_item("smallest", value), "pt", 1.0, 2000.0, step=1)
        self.lines = Number(lambda value: self._save_item("lines", int(value)), "", 1, 30, step=1)
        self.gap = Number(lambda value: self._save_item("gap", value), "em", 0.0, 10.0, step=0.1)
        self.color = Colour(lambda value: self._save_item("color", value), translate("Office", "Colour"))
        self.align = Choice(align_names(), lambda value: self.save("align", Align(value)))
        self.valign = Choice(valign_names(), lambda value: self.save("valign", VerticalAlign(value)))
        self._arrange()

    def _arrange(self) -> None:
        self.column.addWidget(under_label(translate("Office", "Paragraph"), self.which, "", grows=True))
        self.column.addWidget(flow_box(self.add, self.drop, spacing=Space.SMALL))
        self.column.addWidget(under_label(translate("Office", "Text"), self.text, "", grows=True))
        self.column.addWidget(flow_box(self.insert, self.bold, spacing=Space.SMALL))
        grid = QGridLayout()
        for place, (name, field) in enumerate(
            (
                (translate("Office", "At most"), self.largest),
                (translate("Office", "At least"), self.smallest),
                (translate("Office", "Lines"), self.lines),
                (translate("Office", "Gap above"), self.gap),
                (translate("Office", "Across"), self.align),
                (translate("Office", "Down"), self.valign),
            )
        ):
            grid.addWidget(under_label(name, field, "", grows=True), place // 2, place % 2)
        self.column.addLayout(grid)
        self.column.addWidget(under_label(translate("Office", "Colour"), self.color, "", grows=True))

    def show_element(self, element: Any) -> None:
        """Show the element's paragraphs."""
        self._items = element.items
        self._place = min(self._place, len(self._items) - 1)
        self.which.offer({str(place): in_words(item.text) for place, item in enumerate(self._items)})
        self.which.show_value(str(self._place))
        self.drop.setEnabled(len(self._items) > 1)
        self.align.show_value(element.align.value)
        self.valign.show_value(element.valign.value)
        item = self._items[self._place]
        self.text.show_value(item.text)
        self.bold.setChecked(item.bold)
        for field, value in (
            (self.largest, item.largest),
            (self.smallest, item.smallest),
            (self.lines, float(item.lines)),
            (self.gap, item.gap),
        ):
            field.show_value(value)
        self.color.show_value(item.color)

    def _chosen(self, place: str) -> None:
        self._place = int(place)
        element = self._document.single()
        if isinstance(element, TextElement):
            self.show_element(element)

    def _save_item(self, name: str, value: object) -> None:
        values: dict[str, Any] = {name: value}
        if name == "largest" and isinstance(value, float):
            values["smallest"] = min(self._items[self._place].smallest, value)
        items = list(self._items)
        items[self._place] = replace(items[self._place], **values)
        self._save_items(items, f"item-{self._place}-{name}")

    def _save_items(self, items: list[TextItem], merge: str = "") -> None:
        done = self._document.edit(
            lambda element: replace(element, items=tuple(items)) if isinstance(element, TextElement) else element,
            translate("Office", "Text"),
            merge=merge,
        )
        element = self._document.single()
        if not done and isinstance(element, TextElement):
            self.show_element(element)

    def _insert(self, variable: str) -> None:
        """Put a variable where the cursor is."""
        at = self.text.cursorPosition()
        text = self.text.text()
        self._save_item("text", f"{text[:at]}{variable}{text[at:]}")

    def _add(self) -> None:
        last = self._items[-1]
        self._place = len(self._items)
        self._save_items([*self._items, replace(last, text="{organisation}", bold=False, largest=last.smallest * 1.5)])

    def _drop(self) -> None:
        items = [item for place, item in enumerate(self._items) if place != self._place]
        self._place = max(0, self._place - 1)
        self._save_items(items)


def new_text() -> tuple[TextItem, ...]:
    """Return the paragraphs of a text element just added."""
    return (TextItem("{name}", bold=True, largest=24.0, smallest=8.0, lines=2),)
