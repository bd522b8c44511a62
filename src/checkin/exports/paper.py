"""A PDF page by page: text in any script through `typeset`, lines and boxes, a head and a foot on every page.

Lengths are points (1/72 inch), y grows upward, as in PDF.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from checkin.typeset.breaking import Words
from checkin.typeset.document import Document, colour_operators
from checkin.typeset.faces import Weight
from checkin.typeset.fitting import CAP_HEIGHT, Block, Paragraph, fit
from checkin.typeset.shaping import ShapedLine, shape

Colour = tuple[float, float, float]

A4 = (595.276, 841.89)
A3 = (841.89, 1190.551)
MARGIN = 42.5  # 15 mm: what every office printer can print, and room for a folder's holes

#: From one line of a box to the next, in em.
LEADING = 1.2
#: So much smaller a line may become before it is broken into two.
ALMOST = 0.88

INK: Colour = (0.10, 0.13, 0.18)
GREY: Colour = (0.38, 0.42, 0.48)
PALE: Colour = (0.78, 0.81, 0.86)
BAND: Colour = (0.955, 0.965, 0.978)
ACCENT: Colour = (0.10, 0.31, 0.55)
WHITE: Colour = (1.0, 1.0, 1.0)


class Align(StrEnum):
    """Where a line stands in its box."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set: sizes in pt. It shrinks from `size` to `smallest`, breaks into `lines`, then is cut."""

    size: float = 9.5
    weight: Weight = Weight.REGULAR
    colour: Colour = INK
    align: Align = Align.LEFT
    smallest: float = 6.0
    lines: int = 1


class Paper:
    """One document being drawn."""

    def __init__(self, title: str, *, subject: str = "", language: str = "de", size: tuple[float, float] = A4) -> None:
        self.document = Document(title, language=language, subject=subject)
        self.language = language
        self.width, self.height = size

    def begin_page(self) -> None:
        """Start a page."""
        self.document.begin_page(self.width, self.height)

    def end_page(self) -> None:
        """Finish the page."""
        self.document.end_page()

    def line(self, text: str, x: float, y: float, style: Style, width: float | None = None) -> float:
        """Draw one line of text with its baseline at `y` and return its width; with `width` it is fitted into that.

        `x` is the left edge, the middle or the right edge, as the style aligns.
        """
        shaped = shape(text, style.weight, self.language)
        if width is not None and shaped.extent * style.size > width:
            return self._fitted_line(text, x, y, style, width)
        return self._draw(shaped, style.size, x, y, style)

    def _fitted_line(self, text: str, x: float, y: float, style: Style, width: float) -> float:
        block = _fitted(text, width, style.size * 1.6, style, self.language)
        return max((self._draw(placed.line, placed.size, x, y, style) for placed in block.lines[:1]), default=0.0)

    def box(self, text: str, x: float, top: float, width: float, height: float, style: Style) -> None:
        """Draw a text into a box, vertically centred by its capitals.

        It is broken into as many lines as its style allows before it is made smaller, and cut only after that.
        """
        edge = _edge(x, width, style)
        # centred by what the eye sees: from the first line's capitals to the last line's baseline
        lines = boxed(text, width, height, style, self.language)
        shift = (height - lines[-1][2]) / 2 if lines else 0.0
        for line, size, baseline in lines:
            self._draw(line, size, edge, top - shift - baseline, style)

    def paragraph(self, text: str, x: float, top: float, width: float, style: Style, leading: float = 1.4) -> float:
        """Draw running text below `top`, broken into lines of at most `width`, and return where it ends (y)."""
        y = top
        for part in text.split("\n"):
            for piece in broken(part, style, width, self.language):
                y -= style.size * leading
                self.line(piece, _edge(x, width, style), y + style.size * (leading - 1) / 2, style, width)
        return y

    def rule(self, x: float, y: float, width: float, *, thickness: float = 0.5, colour: Colour = PALE) -> None:
        """Draw a horizontal line."""
        self.segments([(x, y), (x + width, y)], thickness=thickness, colour=colour)

    def segments(
        self, points: list[tuple[float, float]], *, thickness: float = 0.5, colour: Colour = PALE, dash: str = ""
    ) -> None:
        """Draw a line through the points; `dash` is PDF's pattern, e.g. "3 2"."""
        path = " ".join(f"{x:.2f} {y:.2f} {'l' if number else 'm'}" for number, (x, y) in enumerate(points))
        pattern = f"[{dash}] 0 d" if dash else "[] 0 d"
        self.document.add(f"q {colour_operators(*colour, stroke=True)} {thickness:.2f} w {pattern} {path} S Q")

    def area(self, points: list[tuple[float, float]], colour: Colour) -> None:
        """Fill the polygon through the points."""
        path = " ".join(f"{x:.2f} {y:.2f} {'l' if number else 'm'}" for number, (x, y) in enumerate(points))
        self.document.add(f"q {colour_operators(*colour)} {path} h f Q")

    def rectangle(self, x: float, y: float, width: float, height: float, colour: Colour) -> None:
        """Fill a rectangle; `y` is its lower edge."""
        self.document.add(f"q {colour_operators(*colour)} {x:.2f} {y:.2f} {width:.2f} {height:.2f} re f Q")

    def frame(
        self, x: float, y: float, width: float, height: float, *, thickness: float = 0.8, colour: Colour = GREY
    ) -> None:
        """Draw the outline of a rectangle; `y` is its lower edge."""
        stroke = colour_operators(*colour, stroke=True)
        self.document.add(f"q {stroke} {thickness:.2f} w {x:.2f} {y:.2f} {width:.2f} {height:.2f} re S Q")

    def _draw(self, shaped: ShapedLine, size: float, x: float, y: float, style: Style) -> float:
        width = shaped.extent * size
        left = x - {Align.LEFT: 0.0, Align.CENTRE: width / 2, Align.RIGHT: width}[style.align]
        self.document.add(colour_operators(*style.colour))
        self.document.draw_line(shaped, size, left, y)
        return width


def _edge(x: float, width: float, style: Style) -> float:
    return x + {Align.LEFT: 0.0, Align.CENTRE: width / 2, Align.RIGHT: width}[style.align]


@lru_cache(maxsize=8192)
def _fitted(text: str, width: float, height: float, style: Style, language: str) -> Block:
    paragraph = Paragraph(
        (Words(text),), weight=style.weight, largest=style.size, smallest=style.smallest, lines=style.lines,
        language=language,
    )  # fmt: skip
    return fit([paragraph], width, height)


@lru_cache(maxsize=16384)
def boxed(text: str, width: float, height: float, style: Style, language: str) -> list[tuple[ShapedLine, float, float]]:
    """Return a box's lines: the line, its size, and its baseline below the first line's capitals."""
    whole = shape(text, style.weight, language)
    # a single word on a second line looks worse than letters that are a little smaller
    if "\n" not in text and whole.extent * style.size * ALMOST <= width:
        size = min(style.size, width / whole.extent) if whole.extent else style.size
        return [(whole, size, size * CAP_HEIGHT)] if text else []
    size = style.size
    while size >= style.smallest:
        sized = replace(style, size=size)
        parts = [line for part in text.split("\n") for line in broken(part, sized, width, language)]
        shaped = [shape(part, style.weight, language, whole.right_to_left) for part in parts]
        needed = size * (CAP_HEIGHT + LEADING * (len(parts) - 1) + 0.2)
        if len(parts) <= style.lines and needed <= height and max(one.extent for one in shaped) * size <= width:
            return [(one, size, size * (CAP_HEIGHT + LEADING * number)) for number, one in enumerate(shaped)]
        size -= 0.5
    block = _fitted(text, width, height, style, language)
    return [(placed.line, placed.size, placed.baseline) for placed in block.lines]


def broken(text: str, style: Style, width: float, language: str = "") -> list[str]:
    """Return the text as lines that are at most `width` pt wide, broken between words, as full as they go.

    An empty text is one empty line. A single word may be wider.
    """
    lines: list[str] = []
    line = ""
    for each in text.split():
        longer = f"{line} {each}" if line else each
        if line and shape(longer, style.weight, language).extent * style.size > width:
            lines.append(line)
            line = each
        else:
            line = longer
    return [*lines, line]
