"""Tables on paper: repeated heads, groups with headings, several columns to a page, page numbers out of how many."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from checkin.exports.paper import A4, ACCENT, GREY, INK, MARGIN, PALE, Align, Paper, Style
from checkin.exports.sheet import Progress
from checkin.exports.words import word
from checkin.files import replacing
from checkin.typeset.faces import Weight

#: Height of the page's head (title, line below it) and of its foot, in pt.
HEAD, FOOT = 56.0, 26.0
#: Space between two columns of a page.
GUTTER = 22.0
_PAD = 4.0


@dataclass(frozen=True, slots=True)
class PdfColumn:
    """A column of a list: `share` is its part of the width. `boxed` draws a box to tick, `lined` a line to sign on."""

    header: str
    share: float
    style: Style = field(default_factory=Style)
    boxed: bool = False
    lined: bool = False


@dataclass(frozen=True, slots=True)
class PdfGroup:
    """Rows under a heading ("" = none)."""

    heading: str
    rows: Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class PdfPart:
    """A list with its own title; every part begins a new page. Heights in pt. A page has `flow` columns of rows.

    `info` stands at the right of the title (a count, a time), `hint` where the list would be when it is empty.
    """

    title: str
    subtitle: str
    columns: Sequence[PdfColumn]
    groups: Sequence[PdfGroup]
    info: str = ""
    hint: str = ""
    row_height: float = 20.0
    heading_height: float = 30.0
    headers_height: float = 20.0
    heading: Style = field(default_factory=lambda: Style(13, Weight.BOLD, ACCENT, smallest=8))
    flow: int = 1

    @property
    def head_height(self) -> float:
        """Height of the row of column headers, which is left out where no column has one."""
        return self.headers_height if any(column.header for column in self.columns) else 0.0


@dataclass(frozen=True, slots=True)
class _Item:
    """A heading (`row` is None) or a row at its place."""

    flow: int
    top: float
    heading: str = ""
    row: Sequence[str] | None = None


@dataclass(frozen=True, slots=True)
class _Page:
    part: PdfPart
    items: Sequence[_Item]


@dataclass(frozen=True, slots=True)
class PdfFrame:
    """What stands on every page: the document's title and subject, the foot's left text, page size and language."""

    title: str
    subject: str
    foot: str
    language: str
    size: tuple[float, float] = A4


def write_parts(parts: Sequence[PdfPart], frame: PdfFrame, target: Path, progress: Progress | None = None) -> None:
    """Write the parts as one PDF, whole or not at all. Raises SurroundingsError where it cannot be written."""
    paper = Paper(frame.title, subject=frame.subject, language=frame.language, size=frame.size)
    pages = [page for part in parts for page in paginate(part, paper.height)]
    total, done = sum(len(page.items) for page in pages), 0
    with replacing(target) as draft:
        for number, page in enumerate(pages, start=1):
            if progress:
                progress(done, total)
            _draw_page(paper, page, frame, number, len(pages))
            done += len(page.items)
        draft.write_bytes(paper.document.getvalue())
        if progress:
            progress(total, total)


def room(height: float, part_head: float = 20.0) -> float:
    """Return the height (pt) that rows have on a page of `height`."""
    return height - 2 * MARGIN - HEAD - FOOT - part_head


def paginate(part: PdfPart, height: float) -> Iterator[_Page]:
    """Place headings and rows; a heading never stands alone at the foot, and is repeated where its group goes on."""
    top = height - MARGIN - HEAD - part.head_height
    bottom = MARGIN + FOOT
    items: list[_Item] = []
    flow, y = 0, top
    for heading, row in _entries(part):
        needed = part.row_height + (part.heading_height if heading and row is None else 0.0)
        own = part.heading_height if row is None else part.row_height
        if y - needed < bottom - 0.01 and y < top:
            flow, y = flow + 1, top
            if flow == part.flow:
                yield _Page(part, items)
                items, flow = [], 0
            if row is not None and heading:
                items.append(_Item(flow, y, heading=f"{heading} …"))
                y -= part.heading_height
        items.append(_Item(flow, y, heading if row is None else "", row))
        y -= own
    yield _Page(part, items)


def _entries(part: PdfPart) -> Iterator[tuple[str, Sequence[str] | None]]:
    for group in part.groups:
        if group.heading:
            yield group.heading, None
        for row in group.rows:
            yield group.heading, row


def _draw_page(paper: Paper, page: _Page, frame: PdfFrame, number: int, total: int) -> None:
    part = page.part
    paper.begin_page()
    draw_head(paper, part.title, part.subtitle, part.info)
    draw_foot(paper, frame.foot, word("page", frame.language, number=number, total=total))
    width = (paper.width - 2 * MARGIN - GUTTER * (part.flow - 1)) / part.flow
    for flow in sorted({item.flow for item in page.items}):
        _draw_column_heads(paper, part, MARGIN + flow * (width + GUTTER), width)
    for item in page.items:
        left = MARGIN + item.flow * (width + GUTTER)
        if item.row is None:
            paper.line(item.heading, left, item.top - part.heading_height + 8, part.heading, width)
        else:
            _draw_row(paper, part, item, left, width)
    if not page.items and part.hint:
        paper.line(part.hint, MARGIN, paper.height - MARGIN - HEAD - 40, Style(11, colour=GREY))
    paper.end_page()


def draw_head(paper: Paper, title: str, subtitle: str, info: str) -> None:
    """Draw the head of a page: title, a line below it, and a figure or a date at the right."""
    top, width = paper.height - MARGIN, paper.width - 2 * MARGIN
    taken = 0.0
    if info:
        taken = paper.line(info, paper.width - MARGIN, top - 17, Style(12, Weight.BOLD, ACCENT, Align.RIGHT)) + 12
    paper.line(title, MARGIN, top - 17, Style(18, Weight.BOLD, smallest=9), width - taken)
    paper.line(subtitle, MARGIN, top - 34, Style(9, colour=GREY, smallest=6), width)
    paper.rule(MARGIN, top - 44, width, thickness=1.2, colour=ACCENT)


def draw_foot(paper: Paper, text: str, page: str) -> None:
    """Draw the foot of a page: a text at the left, the page's number at the right."""
    y = MARGIN - 4
    small = Style(7.5, colour=GREY)
    paper.rule(MARGIN, y + 12, paper.width - 2 * MARGIN)
    paper.line(text, MARGIN, y, small, (paper.width - 2 * MARGIN) * 0.8)
    paper.line(page, paper.width - MARGIN, y, replace(small, align=Align.RIGHT))


def _cells(part: PdfPart, left: float, width: float) -> Iterator[tuple[int, PdfColumn, float, float]]:
    whole = sum(column.share for column in part.columns)
    for index, column in enumerate(part.columns):
        own = width * column.share / whole
        yield index, column, left, own
        left += own


def _draw_column_heads(paper: Paper, part: PdfPart, left: float, width: float) -> None:
    if not part.head_height:
        return
    top = paper.height - MARGIN - HEAD
    for _, column, x, own in _cells(part, left, width):
        style = Style(8, Weight.BOLD, GREY, column.style.align, smallest=5.5, lines=3)
        paper.box(column.header, x + _PAD, top, own - 2 * _PAD, part.head_height, style)
    paper.rule(left, top - part.head_height, width, thickness=0.8, colour=INK)


def _draw_row(paper: Paper, part: PdfPart, item: _Item, left: float, width: float) -> None:
    height = part.row_height
    paper.rule(left, item.top - height, width, colour=PALE)
    for index, column, x, own in _cells(part, left, width):
        if column.boxed:
            side = min(11.0, height * 0.55)
            paper.frame(x + _PAD, item.top - (height + side) / 2, side, side)
        if column.lined:
            paper.rule(x + _PAD, item.top - height, own - _PAD, thickness=1.0, colour=GREY)
        text = item.row[index] if item.row else ""
        if text:
            paper.box(text, x + _PAD, item.top, own - 2 * _PAD, height, column.style)
