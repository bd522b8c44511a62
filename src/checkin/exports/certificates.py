"""Certificates of attendance as PDF: all in one file or one file each, and the list of who gets none and why."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from io import BytesIO
from pathlib import Path

from PIL import Image
from reportlab.lib.utils import ImageReader

from checkin.domain.errors import QT_TRANSLATE_NOOP, BadInputError
from checkin.exports.attendance import Assessment
from checkin.exports.certificate_text import check, default_body, default_time, fill, values_of
from checkin.exports.dates import hours_and_minutes
from checkin.exports.model import ExportTable
from checkin.exports.paper import ACCENT, GREY, INK, MARGIN, Align, Paper, Style
from checkin.exports.sheet import Cell, CellKind, Progress, Sheet, SheetColumn, counted
from checkin.exports.words import word
from checkin.files import replacing, surroundings_error
from checkin.typeset.faces import Weight

_LEFT = 88.0
_LOGO = (190.0, 62.0)
#: Where the signed block begins (pt above the page's foot).
_SIGNED = 118.0


@dataclass(frozen=True, slots=True)
class CertificateDesign:
    """How certificates look.

    `heading` and `body` are texts with placeholders (`certificate_text.PLACEHOLDERS`), "" = the usual words in the
    document's language; a new line begins a new paragraph. `place` stands before the date. `signers` are names and what
    they are. `logo` holds the bytes of a PNG or JPEG. `show_time` tells the time present, `show_sessions` the sessions.
    """

    heading: str = ""
    body: str = ""
    issuer: str = ""
    place: str = ""
    signers: tuple[tuple[str, str], ...] = (("", ""),)
    logo: bytes = b""
    show_time: bool = True
    show_sessions: bool = True


def write_certificates(
    table: ExportTable,
    assessments: Sequence[Assessment],
    design: CertificateDesign,
    target: Path,
    progress: Progress | None = None,
) -> int:
    """Write the certificates of all who qualify into one PDF, a page each, and return how many.

    Raises BadInputError for an unknown placeholder or an unreadable logo, SurroundingsError where it cannot be written.
    """
    drawer = _Drawer(table, design)
    earned = [one for one in assessments if one.qualifies]
    paper = _paper(table)
    with replacing(target) as draft:
        for one in counted(earned, len(earned), progress):
            drawer.draw(paper, one)
        if not earned:
            drawer.draw_none(paper)
        draft.write_bytes(paper.document.getvalue())
    return len(earned)


def certificate_page(table: ExportTable, one: Assessment, design: CertificateDesign) -> bytes:
    """Return one person's certificate as PDF, whether it is earned or not: for the preview. Raises BadInputError."""
    paper = _paper(table)
    _Drawer(table, design).draw(paper, one)
    return paper.document.getvalue()


def write_certificate_files(
    table: ExportTable,
    assessments: Sequence[Assessment],
    design: CertificateDesign,
    folder: Path,
    progress: Progress | None = None,
) -> list[Path]:
    """Write a PDF for each who qualifies into the folder (made if missing) and return the paths.

    The files are called after the people. Raises as `write_certificates`; errors name the folder only.
    """
    drawer = _Drawer(table, design)
    earned = [one for one in assessments if one.qualifies]
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise surroundings_error(error, str(folder)) from error
    written = []
    for one, stem in counted(zip(earned, file_stems(earned), strict=True), len(earned), progress):
        paper = _paper(table)
        drawer.draw(paper, one)
        target = folder / f"{stem}.pdf"
        with replacing(target, shown=str(folder)) as draft:
            draft.write_bytes(paper.document.getvalue())
        written.append(target)
    return written


def file_stems(assessments: Sequence[Assessment]) -> list[str]:
    """Return a file name (without suffix) for each person, usable on every system and never twice the same."""
    taken: set[str] = set()
    stems = []
    for one in assessments:
        attendee = one.row.attendee
        parts = [part for part in (attendee.family_name, attendee.given_name) if part] or [attendee.name]
        text = unicodedata.normalize("NFC", "_".join(parts))
        # what no Windows file name may hold; a reserved name like CON gets a letter before it
        stem = re.sub(r'[\s<>:"/\\|?*\x00-\x1f.]+', "-", text).strip("-_")[:80] or "-"
        if re.fullmatch(r"(?i)con|prn|aux|nul|com\d|lpt\d", stem):
            stem = f"_{stem}"
        unique, number = stem, 1
        while unique.casefold() in taken:
            number += 1
            unique = f"{stem}-{number}"
        taken.add(unique.casefold())
        stems.append(unique)
    return stems


def assessment_sheet(table: ExportTable, assessments: Sequence[Assessment], *, only_without: bool = False) -> Sheet:
    """Return who gets a certificate and who does not, and why; `only_without` leaves out who gets one."""
    language = table.tongue
    shown = [one for one in assessments if not (only_without and one.qualifies)]
    kinds = {
        "name": CellKind.TEXT, "organisation": CellKind.TEXT, "email": CellKind.TEXT, "qualifies": CellKind.BOOLEAN,
        "reason": CellKind.TEXT, "attended_minutes": CellKind.NUMBER, "required_minutes": CellKind.NUMBER,
        "share_percent": CellKind.NUMBER,
    }  # fmt: skip

    def rows() -> Iterator[Sequence[Cell]]:
        for one in shown:
            attendee = one.row.attendee
            yield [
                attendee.display_name, attendee.organisation, attendee.email, one.qualifies,
                word(f"reason.{one.reason}", language) if one.reason else "",
                one.attended // timedelta(minutes=1), one.required // timedelta(minutes=1),
                None if one.share is None else int(one.share * 100 + 0.5),
            ]  # fmt: skip

    return Sheet(
        title=word("certificates", language),
        subject=table.event.name,
        columns=[SheetColumn(key, word(key, language), kind) for key, kind in kinds.items()],
        rows=rows,
        row_count=len(shown),
        zone=table.zone,
        language=language,
        generated_at=table.generated_at,
    )


def _paper(table: ExportTable) -> Paper:
    title = word("certificates", table.tongue)
    return Paper(title, subject=table.event.name, language=table.tongue)


class _Drawer:
    """Draws one certificate after the other in the same design."""

    def __init__(self, table: ExportTable, design: CertificateDesign) -> None:
        self._table = table
        self._design = design
        self._language = table.tongue
        self._heading = design.heading or word("certificate", self._language)
        self._body = design.body or default_body(table)
        for template in (self._heading, self._body):
            check(template)
        self._logo = _logo(design.logo) if design.logo else None

    def draw_none(self, paper: Paper) -> None:
        """Draw the page that says that nobody gets a certificate."""
        paper.begin_page()
        paper.line(word("nobody", self._language), MARGIN, paper.height / 2, Style(11, colour=GREY))
        paper.end_page()

    def draw(self, paper: Paper, one: Assessment) -> None:
        """Draw one person's certificate."""
        values = values_of(self._table, one)
        width, middle = paper.width - 2 * _LEFT, paper.width / 2
        paper.begin_page()
        self._draw_top(paper)
        heading = Style(30, Weight.BOLD, ACCENT, Align.CENTRE, smallest=14)
        paper.line(fill(self._heading, values), middle, paper.height - 236, heading, width)
        paper.rule(middle - 30, paper.height - 256, 60, thickness=1.6, colour=ACCENT)
        name = Style(25, Weight.BOLD, INK, Align.CENTRE, smallest=11, lines=2)
        paper.box(values["name"], _LEFT, paper.height - 276, width, 62, name)
        organisation = Style(11, colour=GREY, align=Align.CENTRE, smallest=7, lines=2)
        paper.box(values["organisation"], _LEFT, paper.height - 336, width, 30, organisation)
        y = self._draw_body(paper, fill(self._body, values), paper.height - 380, width)
        if self._design.show_time and one.share is not None:
            text = fill(default_time(self._language), values)
            y = paper.paragraph(text, _LEFT, y - 8, width, Style(10.5, colour=GREY, align=Align.CENTRE))
        if self._design.show_sessions and one.sessions:
            self._draw_sessions(paper, one, y - 36, width)
        self._draw_signers(paper, values["today"], width)
        paper.end_page()

    def _draw_top(self, paper: Paper) -> None:
        top = paper.height - 64
        if self._logo is not None:
            wide, high = self._logo.getSize()
            scale = min(_LOGO[0] / wide, _LOGO[1] / high)
            left, bottom = (paper.width - wide * scale) / 2, top - (_LOGO[1] + high * scale) / 2
            paper.document.canvas.drawImage(self._logo, left, bottom, wide * scale, high * scale, mask="auto")
        style = Style(10, colour=GREY, align=Align.CENTRE, smallest=7)
        y = top - (_LOGO[1] + 24 if self._logo is not None else 40)
        paper.line(self._design.issuer, paper.width / 2, y, style, paper.width - 2 * _LEFT)

    def _draw_body(self, paper: Paper, text: str, top: float, width: float) -> float:
        """Draw the body; the line that is the event's name alone stands out."""
        y = top
        for part in text.split("\n"):
            bold = part.strip() == self._table.event.name
            style = Style(15 if bold else 12, Weight.BOLD if bold else Weight.REGULAR, INK, Align.CENTRE)
            y = paper.paragraph(part.strip(), _LEFT, y, width, style, 1.5)
        return y

    def _draw_sessions(self, paper: Paper, one: Assessment, top: float, width: float) -> None:
        # as many sessions as there are, closer together where they are many
        step = min(19.0, (top - _SIGNED - 80) / len(one.sessions))
        y, small = top, Style(min(9.5, step * 0.6), smallest=4.5)
        right = replace(small, colour=GREY, align=Align.RIGHT)
        head = Style(8, Weight.BOLD, GREY)
        paper.line(word("certificate.session", self._language), _LEFT, y, head)
        paper.line(
            word("certificate.attended", self._language), _LEFT + width, y, Style(8, Weight.BOLD, GREY, Align.RIGHT)
        )
        paper.rule(_LEFT, y - 6, width, thickness=0.8, colour=GREY)
        for found in one.sessions:
            y -= step
            paper.line(found.session.name, _LEFT, y, small, width - 120)
            paper.line(hours_and_minutes(found.attended, self._language), _LEFT + width, y, right)
            paper.rule(_LEFT, y - step * 0.32, width)

    def _draw_signers(self, paper: Paper, today: str, width: float) -> None:
        base = _SIGNED
        place = ", ".join(part for part in (self._design.place, today) if part)
        paper.line(place, _LEFT, base + 54, Style(10.5, smallest=7), width)
        signers = self._design.signers[:3]
        own = (width - 24 * (len(signers) - 1)) / max(1, len(signers)) if len(signers) > 1 else width / 2
        for number, (name, function) in enumerate(signers):
            x = _LEFT + number * (own + 24)
            paper.rule(x, base, own, thickness=0.8, colour=GREY)
            paper.line(name, x, base - 14, Style(9.5, Weight.BOLD, smallest=6.5), own)
            paper.line(function, x, base - 27, Style(8.5, colour=GREY, smallest=6), own)


def _logo(content: bytes) -> ImageReader:
    """Return the logo ready to be drawn. Raises BadInputError where it is no picture."""
    try:
        with Image.open(BytesIO(content)) as picture:
            picture.load()
            return ImageReader(picture.convert("RGBA"))
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise not_a_picture() from error


def not_a_picture() -> BadInputError:
    """Return what is said of a logo that cannot be read."""
    return BadInputError(
        QT_TRANSLATE_NOOP("errors", "The certificate's logo is not a picture: choose a PNG or JPEG file.")
    )
