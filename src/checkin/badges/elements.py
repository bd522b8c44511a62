"""Elements of a layout as PDF operators, each with the badge's top left corner at the origin and y upwards (pt).

What an element draws depends only on the words it shows, so equal words (the event's name, a category) are set once.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field

from checkin.badges import qr_drawing, variables
from checkin.badges.colours import category_colour, rgb, text_on
from checkin.badges.data import BadgeData
from checkin.badges.layout import (
    ALWAYS,
    CATEGORY,
    ON_CATEGORY,
    Align,
    BadgeLayout,
    Box,
    Condition,
    Consent,
    Element,
    Figure,
    ImageElement,
    QrElement,
    ShapeElement,
    TextElement,
    TextItem,
    VerticalAlign,
)
from checkin.badges.pictures import Pictures
from checkin.typeset import Document, Notice, Paragraph, Weight, Words, fit, mm
from checkin.typeset.document import colour_operators

_CIRCLE = 0.5523  # how far a Bézier curve's handles reach along a quarter circle


@dataclass
class Drawing:
    """Draws the elements of one layout into one document. `notices` gathers what the last badge's texts suffered."""

    document: Document
    layout: BadgeLayout
    notices: list[Notice] = field(default_factory=list)
    _set: dict[Hashable, tuple[str, tuple[Notice, ...]]] = field(default_factory=dict)
    _pictures: Pictures | None = None

    def side(self, elements: tuple[Element, ...], data: BadgeData) -> str:
        """Return the operators of one side of a badge."""
        parts = [self._element(element, data) for element in elements if applies(element.when, data)]
        return "\n".join([part for part in parts if part])

    def _element(self, element: Element, data: BadgeData) -> str:
        drawers: dict[type, Callable[..., str]] = {
            TextElement: self._text, QrElement: self._qr, ImageElement: self._image, ShapeElement: self._shape,
        }  # fmt: skip
        operators = drawers[type(element)](element, data)
        return _turned(operators, element.box) if element.box.rotation else operators

    def _text(self, element: TextElement, data: BadgeData) -> str:
        items = [(item, variables.words(item.text, data)) for item in element.items if applies(item.when, data)]
        shown = [(item, words) for item, words in items if words]
        if not shown:
            return ""
        colors = tuple(resolve(item.color, data) for item, _ in shown)
        # the element itself is part of the key: two boxes set the same words differently
        key = (id(element), colors, tuple(words for _, words in shown), data.attendee.language)
        found = self._set.get(key)
        if found is None:
            found = self._set_text(element, shown, colors, data.attendee.language)
            if len(self._set) < 20_000:
                self._set[key] = found
        self.notices.extend(found[1])
        return found[0]

    def _set_text(
        self,
        element: TextElement,
        shown: list[tuple[TextItem, tuple[Words, ...]]],
        colors: tuple[str, ...],
        language: str,
    ) -> tuple[str, tuple[Notice, ...]]:
        width, height = mm(element.box.width), mm(element.box.height)
        block = fit([_paragraph(item, words, language) for item, words in shown], width, height)
        top = -mm(element.box.y) - _offset(element.valign, height - block.height)
        left = mm(element.box.x)
        out, color = [], ""
        for line in block.lines:
            if colors[line.paragraph] != color:
                color = colors[line.paragraph]
                out.append(colour_operators(*rgb(color)))
            free = width - line.width
            x = left + _shift(element.align, free, right_to_left=line.line.right_to_left)
            out.append(self.document.text.operators(line.line, line.size, x, top - line.baseline))
        return "\n".join(out), tuple(notice for _, notice in block.notices)

    def _qr(self, element: QrElement, data: BadgeData) -> str:
        text = variables.fill(element.text, data).strip()
        if not text:
            return ""
        size = min(element.box.width, element.box.height)
        x = mm(element.box.x + (element.box.width - size) / 2)
        y = -mm(element.box.y + (element.box.height - size) / 2 + size)
        color = " ".join(f"{part:.3g}" for part in rgb(resolve(element.color, data)))
        return qr_drawing.operators(text, element.error, (x, y, mm(size)), color)

    def _image(self, element: ImageElement, data: BadgeData) -> str:
        content = self.layout.images[element.file] if element.file else data.photo
        if content is None:
            return ""
        if self._pictures is None:
            self._pictures = Pictures(self.document)
        return self._pictures.operators(content, element.box, cover=element.cover, name=element.file or "photo")

    def _shape(self, element: ShapeElement, data: BadgeData) -> str:
        box = element.box
        x, y, width, height = mm(box.x), -mm(box.y + box.height), mm(box.width), mm(box.height)
        if element.figure is Figure.NO_PHOTO:
            return _no_photo(x, y, width, height, resolve(element.stroke or "#b3261e", data))
        path = {
            Figure.RECTANGLE: lambda: rounded(x, y, width, height, mm(element.radius)),
            Figure.ELLIPSE: lambda: ellipse(x, y, width, height),
            Figure.LINE: lambda: f"{x:.3f} {y + height:.3f} m {x + width:.3f} {y:.3f} l",
        }[element.figure]()  # fmt: skip
        paint, colors = _paint(element, data)
        return f"{colors} {path} {paint}" if paint else ""


def applies(when: Condition, data: BadgeData) -> bool:
    """Whether a condition holds for a person."""
    if when is ALWAYS:
        return True
    person = data.attendee
    category = person.category.strip().casefold()
    if when.category and category not in {text.strip().casefold() for text in when.category}:
        return False
    if when.not_category and category in {text.strip().casefold() for text in when.not_category}:
        return False
    for identifier, wanted in when.answers.items():
        given = person.answers.get(identifier, "").strip().casefold()
        if given not in {text.strip().casefold() for text in wanted}:
            return False
    if when.photo_consent and _consent(person.photo_consent) not in when.photo_consent:
        return False
    if not all(variables.value(name, data).strip() for name in when.has):
        return False
    return not any(variables.value(name, data).strip() for name in when.lacks)


def _consent(given: bool | None) -> Consent:
    return Consent.UNKNOWN if given is None else Consent.YES if given else Consent.NO


def resolve(color: str, data: BadgeData) -> str:
    """Return a colour of a layout as "#rrggbb"."""
    if color == CATEGORY:
        return category_colour(data.attendee.category)
    if color == ON_CATEGORY:
        return text_on(category_colour(data.attendee.category))
    return color or "#000000"


def _paragraph(item: TextItem, words: tuple[Words, ...], language: str) -> Paragraph:
    return Paragraph(
        words=words,
        weight=Weight.BOLD if item.bold else Weight.REGULAR,
        largest=item.largest,
        smallest=item.smallest,
        lines=item.lines,
        leading=item.leading,
        gap=item.gap,
        language=language,
    )


def _offset(valign: VerticalAlign, free: float) -> float:
    return {VerticalAlign.TOP: 0.0, VerticalAlign.MIDDLE: free / 2, VerticalAlign.BOTTOM: free}[valign]


def _shift(align: Align, free: float, *, right_to_left: bool) -> float:
    if align is Align.CENTER:
        return free / 2
    return free if align is Align.RIGHT or (align is Align.START and right_to_left) else 0.0


def _paint(element: ShapeElement, data: BadgeData) -> tuple[str, str]:
    """Return the painting operator and the colours it needs."""
    colors = []
    if element.fill and element.figure is not Figure.LINE:
        colors.append(colour_operators(*rgb(resolve(element.fill, data))))
    stroke = element.stroke or (element.fill if element.figure is Figure.LINE else "")
    if stroke and element.stroke_width:
        colors.append(f"{mm(element.stroke_width):.3f} w {colour_operators(*rgb(resolve(stroke, data)), stroke=True)}")
    fills = bool(element.fill) and element.figure is not Figure.LINE
    strokes = bool(stroke and element.stroke_width)
    return {(True, True): "B", (True, False): "f", (False, True): "S", (False, False): ""}[fills, strokes], " ".join(
        colors
    )


def _turned(operators: str, box: Box) -> str:
    """Return the operators turned clockwise about the middle of their box."""
    angle = -math.radians(box.rotation)
    cos, sin = math.cos(angle), math.sin(angle)
    x, y = mm(box.x + box.width / 2), -mm(box.y + box.height / 2)
    dx, dy = x - cos * x + sin * y, y - sin * x - cos * y
    return f"q {cos:.6f} {sin:.6f} {-sin:.6f} {cos:.6f} {dx:.3f} {dy:.3f} cm\n{operators}\nQ" if operators else ""


def rounded(x: float, y: float, width: float, height: float, radius: float) -> str:
    """Return the path of a rectangle with round corners."""
    r = min(radius, width / 2, height / 2)
    if r <= 0:
        return f"{x:.3f} {y:.3f} {width:.3f} {height:.3f} re"
    right, top, k = x + width, y + height, r * (1 - _CIRCLE)
    points = [
        (f"{x + r:.3f} {y:.3f} m {right - r:.3f} {y:.3f} l", (right - k, y, right, y + k, right, y + r)),
        (f"{right:.3f} {top - r:.3f} l", (right, top - k, right - k, top, right - r, top)),
        (f"{x + r:.3f} {top:.3f} l", (x + k, top, x, top - k, x, top - r)),
        (f"{x:.3f} {y + r:.3f} l", (x, y + k, x + k, y, x + r, y)),
    ]
    return " ".join(f"{start} {' '.join(f'{value:.3f}' for value in curve)} c" for start, curve in points) + " h"


def ellipse(x: float, y: float, width: float, height: float) -> str:
    """Return the path of an ellipse within a rectangle."""
    cx, cy, rx, ry = x + width / 2, y + height / 2, width / 2, height / 2
    kx, ky = rx * _CIRCLE, ry * _CIRCLE
    curves = [
        (cx + rx, cy + ky, cx + kx, cy + ry, cx, cy + ry), (cx - kx, cy + ry, cx - rx, cy + ky, cx - rx, cy),
        (cx - rx, cy - ky, cx - kx, cy - ry, cx, cy - ry), (cx + kx, cy - ry, cx + rx, cy - ky, cx + rx, cy),
    ]  # fmt: skip
    start = f"{cx + rx:.3f} {cy:.3f} m "
    return start + " ".join(f"{' '.join(f'{value:.3f}' for value in curve)} c" for curve in curves) + " h"


def _no_photo(x: float, y: float, width: float, height: float, color: str) -> str:
    """A camera in a crossed circle."""
    size = min(width, height)
    cx, cy, line = x + width / 2, y + height / 2, size * 0.09
    r = size / 2 - line / 2
    body = rounded(cx - size * 0.25, cy - size * 0.19, size * 0.5, size * 0.34, size * 0.05)
    hump = f"{cx - size * 0.1:.3f} {cy + size * 0.1:.3f} {size * 0.2:.3f} {size * 0.12:.3f} re"
    lens = ellipse(cx - size * 0.105, cy - size * 0.125, size * 0.21, size * 0.21)
    ring = ellipse(cx - r, cy - r, 2 * r, 2 * r)
    d = r * math.sqrt(0.5)
    cross = f"{cx - d:.3f} {cy + d:.3f} m {cx + d:.3f} {cy - d:.3f} l"
    red = colour_operators(*rgb(color), stroke=True)
    return f"q 0.2 0.2 0.2 rg {body} {hump} f 1 1 1 rg {lens} f {line:.3f} w {red} {ring} {cross} S Q"
