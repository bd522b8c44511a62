"""Records on paper: headed sections of rows whose texts are never cut, however long they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from checkin.exports.paper import ACCENT, GREY, INK, MARGIN, PALE, Paper, Style, broken
from checkin.exports.pdf_table import FOOT, HEAD, draw_foot, draw_head
from checkin.exports.words import word
from checkin.files import replacing
from checkin.typeset.faces import Weight
from checkin.typeset.fitting import measure

_GAP, _LEADING, _PAD = 12.0, 1.32, 3.5
_TITLE = Style(11.5, Weight.BOLD, ACCENT)
_HEADER = Style(7.5, Weight.BOLD, GREY)
_TEXT = Style(9)
_LABEL = Style(9, colour=GREY)
_HINT = Style(9, colour=GREY)


@dataclass(frozen=True, slots=True)
class Section:
    """Rows under a title. `shares` are the columns' parts of the width; `headers` may be empty.

    `hint` stands where rows would be when there are none; `labelled` greys the first column.
    """

    title: str
    rows: Sequence[Sequence[str]]
    shares: Sequence[float] = (3, 7)
    headers: Sequence[str] = ()
    hint: str = ""
    intro: str = ""
    labelled: bool = True


@dataclass(frozen=True, slots=True)
class RecordHead:
    """What stands on every page: title, the line below it, the foot's text, the language ("de", "en")."""

    title: str
    subtitle: str
    foot: str
    language: str
    info: str = ""


@dataclass(slots=True)
class _Line:
    """One line of a page, `height` pt high: texts with their place and style, and whether a rule closes it."""

    height: float
    texts: list[tuple[str, float, Style]] = field(default_factory=list)
    rule: bool = False
    keep: int = 0


def write_record(head: RecordHead, sections: Sequence[Section], target: Path) -> int:
    """Write the sections as one PDF, whole or not at all; return its pages. Raises SurroundingsError."""
    paper = Paper(head.title, subject=head.subtitle, language=head.language)
    pages = list(_paginate([line for section in sections for line in _lines(section, paper)], paper.height))
    with replacing(target) as draft:
        for number, page in enumerate(pages, start=1):
            _draw(paper, page, head, number, len(pages))
        draft.write_bytes(paper.document.getvalue())
    return len(pages)


def _lines(section: Section, paper: Paper) -> Iterator[_Line]:
    width = paper.width - 2 * MARGIN
    yield _Line(_GAP)
    # a title takes what follows it along to the next page
    yield _Line(20, [(section.title, MARGIN, _TITLE)], keep=3)
    for text in broken(section.intro, _HINT, width, paper.language) if section.intro else ():
        yield _Line(_HINT.size * _LEADING, [(text, MARGIN, _HINT)], keep=1)
    if section.hint and not section.rows:
        yield _Line(16, [(section.hint, MARGIN, _HINT)])
        return
    columns = list(_columns(section, width))
    if section.headers:
        heads = [(text, left, _HEADER) for text, (left, _) in zip(section.headers, columns, strict=True)]
        yield _Line(14, heads, rule=True, keep=1)
    for row in section.rows:
        yield from _row(row, columns, section, paper.language)


def _columns(section: Section, width: float) -> Iterator[tuple[float, float]]:
    left, whole = MARGIN, sum(section.shares)
    for share in section.shares:
        own = width * share / whole
        yield left, own - 8
        left += own


def _row(
    row: Sequence[str], columns: Sequence[tuple[float, float]], section: Section, language: str
) -> Iterator[_Line]:
    cells = []
    for number, (text, (left, width)) in enumerate(zip(row, columns, strict=True)):
        style = _LABEL if section.labelled and number == 0 else _TEXT
        pieces = [piece for part in text.split("\n") for piece in _fitting(part, width, style, language)]
        cells.append([(piece, left, style) for piece in pieces])
    count = max(len(cell) for cell in cells)
    for number in range(count):
        last = number == count - 1
        texts = [cell[number] for cell in cells if number < len(cell) and cell[number][0]]
        height = _TEXT.size * _LEADING + (_PAD if number == 0 else 0) + (_PAD if last else 0)
        yield _Line(height, texts, rule=last)


def _fitting(text: str, width: float, style: Style, language: str) -> Iterator[str]:
    """Yield lines that fit; what has no space to break at (an address, a key) is broken anywhere."""
    for line in broken(text, style, width, language):
        rest = line
        while rest and measure(rest, style.size, style.weight) > width:
            # at least one character a line, so that it ends
            most = next((n for n in range(len(rest) - 1, 1, -1) if measure(rest[:n], style.size) <= width), 1)
            yield rest[:most]
            rest = rest[most:]
        yield rest


def _paginate(lines: Sequence[_Line], height: float) -> Iterator[list[_Line]]:
    room = height - 2 * MARGIN - HEAD - FOOT
    page: list[_Line] = []
    used = 0.0
    for number, line in enumerate(lines):
        needed = sum(each.height for each in lines[number : number + 1 + line.keep])
        if page and used + needed > room:
            yield page
            page, used = [], 0.0
        if not page and not line.texts:
            continue  # no gap at the top
        page.append(line)
        used += line.height
    yield page


def _draw(paper: Paper, page: Sequence[_Line], head: RecordHead, number: int, total: int) -> None:
    paper.begin_page()
    draw_head(paper, head.title, head.subtitle, head.info)
    draw_foot(paper, head.foot, word("page", head.language, number=number, total=total))
    y = paper.height - MARGIN - HEAD
    for line in page:
        y -= line.height
        for text, left, style in line.texts:
            paper.line(text, left, y + (_PAD if line.rule else 0) + style.size * 0.25, style)
        if line.rule:
            paper.rule(MARGIN, y, paper.width - 2 * MARGIN, colour=INK if _is_header(line) else PALE)
    paper.end_page()


def _is_header(line: _Line) -> bool:
    return bool(line.texts) and line.texts[0][2] is _HEADER
