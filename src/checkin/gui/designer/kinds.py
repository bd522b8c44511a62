"""The fields of each kind of element, but for texts, which have a file of their own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from checkin.badges.layout import Align, Element, Figure, ImageElement, QrElement, ShapeElement, VerticalAlign
from checkin.gui import theme
from checkin.gui.designer.document import DesignDocument
from checkin.gui.designer.fields import Colour, Line, Number, variable_names
from checkin.gui.office import widgets
from checkin.gui.office.lists_fields import Choice, under_label
from checkin.gui.theme import Space
from checkin.gui.words import translate


class KindFields(QWidget):
    """The fields of one kind of element."""

    kind: type[Element]

    def __init__(self, document: DesignDocument) -> None:
        super().__init__()
        self._document = document
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.current().space(Space.SMALL))

    def is_for(self, element: Element | None) -> bool:
        """Whether the element is of this kind."""
        return isinstance(element, self.kind)

    def show_element(self, element: Any) -> None:
        """Show an element's values."""
        raise NotImplementedError

    def save(self, name: str, value: object) -> None:
        """Change one value of the element."""
        values: dict[str, Any] = {name: value}
        self._document.edit(
            lambda element: replace(element, **values), translate("Office", "Properties"), merge=f"kind-{name}"
        )


class QrFields(KindFields):
    """What a symbol says, and how well it can be repaired."""

    kind = QrElement

    def __init__(self, document: DesignDocument) -> None:
        super().__init__(document)
        self.text = Line(lambda text: self.save("text", text))
        errors = {
            "L": translate("Office", "low (7 %)"),
            "M": translate("Office", "usual (15 %)"),
            "Q": translate("Office", "high (25 %)"),
            "H": translate("Office", "highest (30 %)"),
        }
        self.error = Choice(errors, lambda value: self.save("error", value))
        self.color = Colour(lambda value: self.save("color", value), translate("Office", "Colour"))
        self.column.addWidget(under_label(translate("Office", "Says"), self.text, "", grows=True))
        self.column.addWidget(under_label(translate("Office", "Readable when damaged"), self.error, "", grows=True))
        self.column.addWidget(under_label(translate("Office", "Colour"), self.color, "", grows=True))

    def show_element(self, element: Any) -> None:
        """Show an element's values."""
        self.text.show_value(element.text)
        self.error.show_value(element.error)
        self.color.show_value(element.color)


class ImageFields(KindFields):
    """Which picture, and whether it fills its box."""

    kind = ImageElement

    def __init__(self, document: DesignDocument, picture_wanted: Callable[[], object]) -> None:
        super().__init__(document)
        self.file = widgets.label("", "muted")
        self.choose = widgets.button(translate("Office", "Choose picture …"), picture_wanted)
        self.photo = widgets.button(translate("Office", "The attendee's photo"), lambda: self.save("file", ""))
        self.cover = QCheckBox(translate("Office", "Fill the box, cut off the rest"))
        self.cover.clicked.connect(lambda on: self.save("cover", on))
        self.column.addWidget(self.file)
        self.column.addWidget(self.choose)
        self.column.addWidget(self.photo)
        self.column.addWidget(self.cover)

    def show_element(self, element: Any) -> None:
        """Show an element's values."""
        self.file.setText(element.file or translate("Office", "The attendee's photo"))
        self.cover.setChecked(element.cover)


class ShapeFields(KindFields):
    """Figure, colours and line."""

    kind = ShapeElement

    def __init__(self, document: DesignDocument) -> None:
        super().__init__(document)
        figures = {
            Figure.RECTANGLE.value: translate("Office", "Rectangle"),
            Figure.ELLIPSE.value: translate("Office", "Ellipse"),
            Figure.LINE.value: translate("Office", "Line"),
            Figure.NO_PHOTO.value: translate("Office", "No photos, please"),
        }
        self.figure = Choice(figures, lambda value: self.save("figure", Figure(value)))
        self.fill = Colour(lambda value: self.save("fill", value), translate("Office", "Fill"), none=True)
        self.stroke = Colour(lambda value: self.save("stroke", value), translate("Office", "Line"), none=True)
        self.stroke_width = Number(lambda value: self.save("stroke_width", value), "mm", 0.0, 50.0, step=0.1)
        self.radius = Number(lambda value: self.save("radius", value), "mm", 0.0, 500.0)
        for name, field in (
            (translate("Office", "Figure"), self.figure),
            (translate("Office", "Fill"), self.fill),
            (translate("Office", "Line"), self.stroke),
            (translate("Office", "Line width"), self.stroke_width),
            (translate("Office", "Round corners"), self.radius),
        ):
            self.column.addWidget(under_label(name, field, "", grows=True))

    def show_element(self, element: Any) -> None:
        """Show an element's values."""
        self.figure.show_value(element.figure.value)
        self.fill.show_value(element.fill)
        self.stroke.show_value(element.stroke)
        self.stroke_width.show_value(element.stroke_width)
        self.radius.show_value(element.radius)


def align_names() -> dict[str, str]:
    """Return how lines may stand in their box."""
    return {
        Align.START.value: translate("Office", "as the script reads"),
        Align.LEFT.value: translate("Office", "left"),
        Align.CENTER.value: translate("Office", "in the middle"),
        Align.RIGHT.value: translate("Office", "right"),
    }


def valign_names() -> dict[str, str]:
    """Return how high lines may stand in their box."""
    return {
        VerticalAlign.TOP.value: translate("Office", "top"),
        VerticalAlign.MIDDLE.value: translate("Office", "in the middle"),
        VerticalAlign.BOTTOM.value: translate("Office", "bottom"),
    }


def element_name(element: Element) -> str:
    """Return what an element is called in lists and by screen readers."""
    if isinstance(element, QrElement):
        return translate("Office", "QR code")
    if isinstance(element, ImageElement):
        return (
            translate("Office", "Picture: {file}").format(file=element.file)
            if element.file
            else translate("Office", "Photo")
        )
    if isinstance(element, ShapeElement):
        return translate("Office", "Shape")
    return translate("Office", "Text: {text}").format(text=", ".join(in_words(item.text) for item in element.items))


def in_words(template: str) -> str:
    """Return a text with its variables called as people call them."""
    for name, words in variable_names().items():
        template = template.replace(f"{{{name}}}", words)
    return template
