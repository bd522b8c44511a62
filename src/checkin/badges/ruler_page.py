"""A page to print before the badges: rulers that show whether the printer keeps to the size, and where the labels
lie."""

from __future__ import annotations

from dataclasses import dataclass

from checkin.badges.elements import rounded
from checkin.badges.printing import RenderedPdf
from checkin.badges.sheets import Sheet
from checkin.typeset import Document, Paragraph, Weight, Words, fit, mm, shape


@dataclass(frozen=True, slots=True)
class RulerPageWords:
    """What the test page says. `size` has placeholders: width, height (mm)."""

    title: str
    size: str
    hints: tuple[str, ...]


GERMAN = RulerPageWords(
    "Testseite",
    "{width} × {height} mm",
    (
        "Drucken Sie in Originalgröße (100 %, keine Anpassung an die Seite).",
        "Messen Sie mit einem Lineal nach: die lange Linie ist genau 100 mm.",
        "Halten Sie die Seite gegen einen leeren Etikettenbogen: die Rahmen liegen auf den Etiketten.",
    ),
)
ENGLISH = RulerPageWords(
    "Test page",
    "{width} × {height} mm",
    (
        "Print at actual size (100 %, no fitting to the page).",
        "Measure with a ruler: the long line is exactly 100 mm.",
        "Hold the page against an empty sheet of labels: the frames lie on the labels.",
    ),
)


def render_ruler_page(sheet: Sheet | None = None, *, page: tuple[float, float] = (210.0, 297.0), language: str = "de",
                     words: RulerPageWords | None = None) -> RenderedPdf:  # fmt: skip
    """Return a page with rulers along its edges and the frames of a sheet's labels; `page` in mm where there is no
    sheet."""
    chosen = words or (GERMAN if language.startswith("de") else ENGLISH)
    width, height = sheet.page if sheet is not None else page
    title = f"{chosen.title} – {sheet.name}" if sheet is not None else chosen.title
    document = Document(title, language=language)
    document.begin_page(mm(width), mm(height))
    if sheet is not None:
        document.add(_frames(document, sheet))
    _rulers(document, width, height)
    _words(document, title, chosen, width, height)
    document.end_page()
    return RenderedPdf(document.getvalue(), 1, 0)


def _frames(document: Document, sheet: Sheet) -> str:
    out = ["q 0.3 w 0.55 G"]
    for index in range(sheet.count):
        x, y = sheet.place(index)
        bottom = mm(sheet.page[1] - y - sheet.label[1])
        out.append(f"{rounded(mm(x), bottom, mm(sheet.label[0]), mm(sheet.label[1]), mm(sheet.corner))} S")
    out.append("Q 0.55 g")
    size = min(14.0, mm(sheet.label[1]) / 4)
    for index in range(sheet.count):
        x, y = sheet.place(index)
        line = shape(str(index + 1), Weight.BOLD)
        left = mm(x + sheet.label[0]) - line.extent * size - 8
        out.append(document.text.operators(line, size, left, mm(sheet.page[1] - y) - size - 6))
    return "\n".join(out)


def _rulers(document: Document, width: float, height: float) -> None:
    """Draw millimetres along the top and the left edge, 5 mm inside, numbered in centimetres."""
    inset, out = 5.0, ["q 0.25 w 0 G 0 g"]
    for at in range(int(width - 2 * inset) + 1):
        length = 4.0 if at % 10 == 0 else 2.8 if at % 5 == 0 else 1.6
        x = mm(inset + at)
        out.append(f"{x:.3f} {mm(height - inset):.3f} m {x:.3f} {mm(height - inset - length):.3f} l S")
        if at % 10 == 0 and at:
            out.append(_number(document, at // 10, x + 1, mm(height - inset - 4.4)))
    for at in range(int(height - 2 * inset) + 1):
        length = 4.0 if at % 10 == 0 else 2.8 if at % 5 == 0 else 1.6
        y = mm(height - inset - at)
        out.append(f"{mm(inset):.3f} {y:.3f} m {mm(inset + length):.3f} {y:.3f} l S")
        if at % 10 == 0 and at:
            out.append(_number(document, at // 10, mm(inset + 4.2), y - 2))
    document.add("\n".join([*out, "Q"]))


def _number(document: Document, number: int, x: float, y: float) -> str:
    return document.text.operators(shape(str(number)), 5.5, x, y)


def _words(document: Document, title: str, words: RulerPageWords, width: float, height: float) -> None:
    """Set title, size, hints and the line to measure into the middle, on white."""
    box = (min(120.0, width - 24), min(66.0, height - 24))
    left, top = (width - box[0]) / 2, (height + box[1]) / 2
    document.add(
        f"q 1 g 0.7 G 0.4 w {mm(left):.3f} {mm(top - box[1]):.3f} {mm(box[0]):.3f} {mm(box[1]):.3f} re B Q 0 g"
    )
    size = words.size.format(width=f"{width:g}", height=f"{height:g}")
    block = fit(
        [
            Paragraph((Words(title),), Weight.BOLD, 16, 7, 2),
            Paragraph((Words(size),), Weight.REGULAR, 12, 6, 1, gap=0.4),
            Paragraph((Words("\n".join(words.hints)),), Weight.REGULAR, 9, 5, 8, leading=1.5, gap=0.9),
        ],
        mm(box[0] - 10),
        mm(box[1] - 22),
    )
    for line in block.lines:
        document.draw_line(line.line, line.size, mm(left + 5), mm(top - 5) - line.baseline)
    if box[0] >= 110:
        start, y = width / 2 - 50, top - box[1] + 9
        ends = " ".join(f"{mm(x):.3f} {mm(y - 2):.3f} m {mm(x):.3f} {mm(y + 2):.3f} l S" for x in (start, start + 100))
        document.add(f"q 0.6 w {mm(start):.3f} {mm(y):.3f} m {mm(start + 100):.3f} {mm(y):.3f} l S {ends} Q")
        document.draw_line(shape("100 mm"), 8, mm(width / 2) - 12, mm(y + 1.5))
