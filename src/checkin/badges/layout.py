"""A badge layout: what stands where, in millimetres from the top left corner. Font sizes are in points.

The document format (JSON, `SCHEMA`) is described in docs/badges.md; reading.py checks it, writing.py writes it.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

#: The version of the document format that this program writes; newer ones are refused.
SCHEMA = 1


class Align(StrEnum):
    """Where lines stand in their box. START is left, or right for text that runs right to left."""

    START = "start"
    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


class VerticalAlign(StrEnum):
    """Where a block stands in its box."""

    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


class Figure(StrEnum):
    """What a shape element draws. NO_PHOTO is a crossed-out camera."""

    RECTANGLE = "rectangle"
    ELLIPSE = "ellipse"
    LINE = "line"
    NO_PHOTO = "no-photo"


class Fold(StrEnum):
    """Where a folded badge is folded; the back then stands on the same page.

    TOP: above the front, upside down. LEFT: left of the front, upright.
    """

    NONE = "none"
    TOP = "top"
    LEFT = "left"


class Consent(StrEnum):
    """The answer to whether photos may be taken."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


#: A colour is "#rrggbb", or one of these, which the attendee's category gives.
CATEGORY = "category"
ON_CATEGORY = "on-category"


@dataclass(frozen=True, slots=True)
class Condition:
    """When an element is shown: all that is given must hold. Texts are compared without case."""

    category: tuple[str, ...] = ()
    not_category: tuple[str, ...] = ()
    answers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    photo_consent: tuple[Consent, ...] = ()
    has: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()


ALWAYS = Condition()


@dataclass(frozen=True, slots=True)
class Box:
    """A place on the badge in mm. `rotation` turns it clockwise about its centre, in degrees."""

    x: float
    y: float
    width: float
    height: float
    rotation: float = 0.0

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom as it lies, turned where it is turned."""
        angle = math.radians(self.rotation)
        width = abs(self.width * math.cos(angle)) + abs(self.height * math.sin(angle))
        height = abs(self.width * math.sin(angle)) + abs(self.height * math.cos(angle))
        x, y = self.x + self.width / 2, self.y + self.height / 2
        return x - width / 2, y - height / 2, x + width / 2, y + height / 2


@dataclass(frozen=True, slots=True)
class TextItem:
    """One paragraph of a text element. `text` has placeholders (`{organisation}`); sizes in pt, `gap` and `leading`
    in em.

    An item whose placeholders are all empty is left out.
    """

    text: str
    bold: bool = False
    largest: float = 12.0
    smallest: float = 6.0
    lines: int = 1
    gap: float = 0.0
    leading: float = 1.18
    color: str = "#000000"
    when: Condition = ALWAYS


@dataclass(frozen=True, slots=True)
class TextElement:
    """Paragraphs below each other, as large as they fit."""

    box: Box
    items: tuple[TextItem, ...]
    align: Align = Align.START
    valign: VerticalAlign = VerticalAlign.TOP
    when: Condition = ALWAYS


@dataclass(frozen=True, slots=True)
class QrElement:
    """A QR symbol; the box includes its quiet zone of four modules, which is kept white."""

    box: Box
    text: str = "{ticket_code}"
    error: str = "M"
    color: str = "#000000"
    when: Condition = ALWAYS


@dataclass(frozen=True, slots=True)
class ImageElement:
    """A picture: `file` of the layout, or the attendee's photo where `file` is "". `cover` fills the box and crops."""

    box: Box
    file: str = ""
    cover: bool = False
    when: Condition = ALWAYS


@dataclass(frozen=True, slots=True)
class ShapeElement:
    """A shape; `fill` and `stroke` are colours or "" for none, `stroke_width` and `radius` in mm."""

    box: Box
    figure: Figure = Figure.RECTANGLE
    fill: str = CATEGORY
    stroke: str = ""
    stroke_width: float = 0.3
    radius: float = 0.0
    when: Condition = ALWAYS


Element = TextElement | QrElement | ImageElement | ShapeElement


@dataclass(frozen=True, slots=True)
class BadgeLayout:
    """One layout. `images` holds the bytes of the pictures that image elements name.

    `turned` prints the badge turned by 90° (counter-clockwise), for rolls that are narrower than the badge is wide.
    `guides` are a designer's lines in mm from the left and from the top; they are never printed.
    """

    layout_id: str
    name: str
    width: float
    height: float
    front: tuple[Element, ...]
    back: tuple[Element, ...] = ()
    fold: Fold = Fold.NONE
    turned: bool = False
    images: Mapping[str, bytes] = field(default_factory=dict)
    guides: tuple[tuple[float, ...], tuple[float, ...]] = ((), ())

    @property
    def page(self) -> tuple[float, float]:
        """The size of the paper that one badge takes, in mm: with both halves of a folded one, turned where it is
        turned."""
        width = self.width * (2 if self.fold is Fold.LEFT else 1)
        height = self.height * (2 if self.fold is Fold.TOP else 1)
        return (height, width) if self.turned else (width, height)
