"""From badges to a PDF: one to a page of its exact size, or many on sheets of labels."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from checkin.badges import marks
from checkin.badges.data import BadgeData
from checkin.badges.elements import Drawing
from checkin.badges.layout import BadgeLayout, Fold
from checkin.badges.sheets import Sheet, check_fits
from checkin.domain.errors import QT_TRANSLATE_NOOP, BadInputError, WrongUseError
from checkin.files import write_whole
from checkin.typeset import Document, Notice, mm

Progress = Callable[[int], None]
Cancelled = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class BadgeNotice:
    """Something to tell about one badge; `attendee_id` says whose, `trouble` is an error that left the badge out."""

    attendee_id: str
    notice: Notice | None = None
    trouble: BadInputError | None = None


@dataclass(frozen=True, slots=True)
class RenderedPdf:
    """A finished PDF. `content` is empty where it was written to a file; `badges` counts those in it.

    `cancelled` says that the caller stopped it: nothing was written then.
    """

    content: bytes
    pages: int
    badges: int
    notices: tuple[BadgeNotice, ...] = ()
    cancelled: bool = False


def render_badges(  # noqa: PLR0913 (each is a choice the print dialog offers)
    badges: Iterable[BadgeData],
    layout: BadgeLayout,
    sheet: Sheet | None = None,
    *,
    start_at: int = 1,
    cut_marks: bool = False,
    title: str = "",
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
    path: Path | None = None,
) -> RenderedPdf:
    """Return the badges as one PDF: on pages of the layout's exact size, or on the labels of a sheet.

    `start_at` is the first free label of a sheet that was begun (from 1). `progress` is told how many badges are done;
    `cancelled` is asked between pages. With `path` the PDF is written there (whole or not at all) instead of returned.
    A badge that cannot be drawn is left out and reported in `notices`; the others are printed.
    Raises WrongUseError where layout, sheet and `start_at` do not go together, SurroundingsError where `path` cannot
    be written.
    """
    if sheet is not None:
        check_fits(layout, sheet)
        _check_start(start_at, sheet)
    run = _Run(layout, title, progress, cancelled)
    result = run.on_sheets(badges, sheet, start_at, cut_marks) if sheet is not None else run.on_pages(badges)
    if path is None or result.cancelled:
        return result
    write_whole(path, result.content)
    return RenderedPdf(b"", result.pages, result.badges, result.notices)


def _check_start(start_at: int, sheet: Sheet) -> None:
    if not 1 <= start_at <= sheet.count:
        raise WrongUseError(
            QT_TRANSLATE_NOOP("errors", "{sheet} has {count} labels: start at one of 1 to {count}."),
            sheet=sheet.name,
            count=sheet.count,
        )


class _Run:
    """One document being made."""

    def __init__(self, layout: BadgeLayout, title: str, progress: Progress | None, cancelled: Cancelled | None) -> None:
        self._layout = layout
        self._title = title
        self._progress = progress
        self._cancelled = cancelled
        self._drawing: Drawing | None = None
        self._notices: list[BadgeNotice] = []
        self._done = 0

    def on_pages(self, badges: Iterable[BadgeData]) -> RenderedPdf:
        """One badge to a page; a back that is not folded follows on a page of its own."""
        width, height = self._layout.page
        for data in badges:
            if self._stopped():
                return self._result(cancelled=True)
            for operators in self._sides(data):
                document = self._document(data)
                document.begin_page(mm(width), mm(height))
                document.add(f"q 1 0 0 1 0 {mm(height):.3f} cm\n{operators}\nQ")
                document.end_page()
        return self._result()

    def on_sheets(self, badges: Iterable[BadgeData], sheet: Sheet, start_at: int, cut_marks: bool) -> RenderedPdf:
        """As many badges to a page as the sheet has labels; backs on the paper's other side, mirrored."""
        first = start_at - 1
        offset = ((sheet.label[0] - self._layout.page[0]) / 2, (sheet.label[1] - self._layout.page[1]) / 2)
        pending = iter(badges)
        while page := list(islice(pending, sheet.count - first)):
            if self._stopped():
                return self._result(cancelled=True)
            drawn = [(first + n, self._sides(data)) for n, data in enumerate(page)]
            document = self._document(page[0])
            for side in range(2 if self._layout.back and self._layout.fold is Fold.NONE else 1):
                document.begin_page(mm(sheet.page[0]), mm(sheet.page[1]))
                for index, sides in drawn:
                    if side < len(sides):
                        x, y = sheet.place(index, mirrored=side == 1)
                        top = sheet.page[1] - y - offset[1]
                        document.add(f"q 1 0 0 1 {mm(x + offset[0]):.3f} {mm(top):.3f} cm\n{sides[side]}\nQ")
                if cut_marks and side == 0:
                    document.add(marks.cut_marks(sheet, self._layout))
                document.end_page()
            first = 0
        return self._result()

    def _document(self, data: BadgeData) -> Document:
        return self._drawing_for(data).document

    def _drawing_for(self, data: BadgeData) -> Drawing:
        if self._drawing is None:
            title = self._title or f"{data.event.name} – {self._layout.name}".strip(" –")
            self._drawing = Drawing(Document(title, language=data.event.language), self._layout)
        return self._drawing

    def _sides(self, data: BadgeData) -> list[str]:
        """Return the operators of each page that a badge takes, seen from the top left corner of its paper."""
        drawing = self._drawing_for(data)
        try:
            front = drawing.side(self._layout.front, data)
            back = drawing.side(self._layout.back, data) if self._layout.back else ""
        except BadInputError as trouble:
            self._notices.append(BadgeNotice(data.attendee.attendee_id, trouble=trouble))
            drawing.notices.clear()
            return []
        self._notices.extend(BadgeNotice(data.attendee.attendee_id, n) for n in dict.fromkeys(drawing.notices))
        drawing.notices.clear()
        self._done += 1
        if self._progress is not None:
            self._progress(self._done)
        return list(_pages(self._layout, front, back))

    def _stopped(self) -> bool:
        return self._cancelled is not None and self._cancelled()

    def _result(self, *, cancelled: bool = False) -> RenderedPdf:
        if cancelled:
            return RenderedPdf(b"", 0, 0, tuple(self._notices), cancelled=True)
        if self._drawing is None or not self._drawing.document.pages:
            return RenderedPdf(b"", 0, 0, tuple(self._notices))
        document = self._drawing.document
        return RenderedPdf(document.getvalue(), document.pages, self._done, tuple(self._notices))


def _pages(layout: BadgeLayout, front: str, back: str) -> Iterator[str]:
    width, height = mm(layout.width), mm(layout.height)
    if layout.fold is Fold.TOP:
        # the back stands above the front and upside down, so that it is upright once folded behind
        both = f"q -1 0 0 -1 {width:.3f} {-height:.3f} cm\n{back}\nQ\nq 1 0 0 1 0 {-height:.3f} cm\n{front}\nQ"
        yield _turn(layout, both)
    elif layout.fold is Fold.LEFT:
        yield _turn(layout, f"{back}\nq 1 0 0 1 {width:.3f} 0 cm\n{front}\nQ")
    else:
        yield _turn(layout, front)
        if layout.back:
            yield _turn(layout, back)


def _turn(layout: BadgeLayout, operators: str) -> str:
    if not layout.turned:
        return operators
    # the badge's left edge becomes the paper's bottom
    return f"q 0 1 -1 0 0 {-mm(layout.page[1]):.3f} cm\n{operators}\nQ"
