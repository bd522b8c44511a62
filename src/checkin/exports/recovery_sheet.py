"""The recovery sheet: an event file's passphrase on paper, for the safe."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from checkin.codes.qr import matrix, runs
from checkin.domain.errors import BadInputError
from checkin.exports.dates import clock, short_day
from checkin.exports.paper import ACCENT, BAND, GREY, INK, MARGIN, Align, Paper, Style
from checkin.exports.pdf_table import HEAD, draw_foot, draw_head
from checkin.files import replacing
from checkin.typeset.cleaning import clean, code_point
from checkin.typeset.faces import Weight

_CELL, _LINE_HEIGHT, _MOST_LINES = 26.0, 46.0, 6
#: A passphrase as the program offers it has its own groups: four characters and a hyphen.
_OFFERED = re.compile(r"(\w{4}-)+\w{4}")
_QR = 150.0
_BLANK = "␣"

_WORDS = {
    "title": ("Wiederherstellungsblatt", "Recovery sheet"),
    "intro": (
        "Mit dieser Passphrase wird die Veranstaltungsdatei entschlüsselt. Ohne sie sind die Daten verloren:"
        " niemand kann sie wiederherstellen. Dieses Blatt verschlossen aufbewahren, getrennt vom Rechner, und"
        " vernichten, wenn die Datei gelöscht ist.",
        "This passphrase decrypts the event file. Without it the data is lost: nobody can restore it. Keep this sheet"
        " locked away, apart from the computer, and destroy it when the file has been deleted.",
    ),
    "file": ("Datei", "File"),
    "passphrase": ("Passphrase", "Passphrase"),
    "count": (
        "{count} Zeichen, in Gruppen gesetzt; die Lücken gehören nicht dazu.",
        "{count} characters, set in groups; the gaps are no part of it.",
    ),
    "blank": (f"{_BLANK} ist ein Leerzeichen.", f"{_BLANK} is a space."),
    "points": (
        "U+… nennt ein Zeichen, das hier nicht gedruckt werden kann.",
        "U+… names a character that cannot be printed here.",
    ),
    "alike": ("Ziffern sind blau, Buchstaben schwarz.", "Digits are blue, letters black."),
    "qr": (
        "Dieselbe Passphrase als QR-Code: mit einem Handscanner direkt ins Feld zu lesen. Nicht mit einer fremden App"
        " fotografieren.",
        "The same passphrase as a QR code: scan it straight into the field. Do not photograph it with somebody else's"
        " app.",
    ),
    "long": ("Für einen QR-Code ist die Passphrase zu lang.", "The passphrase is too long for a QR code."),
    "more": (
        "Die Passphrase ist zu lang für dieses Blatt: der QR-Code enthält sie ganz.",
        "The passphrase is too long for this sheet: the QR code holds all of it.",
    ),
    "kept": ("Aufbewahrt bei", "Kept by"),
    "made": ("Erstellt am {day} um {time} Uhr", "Made on {day} at {time}"),
}


@dataclass(frozen=True, slots=True)
class RecoverySheet:
    """What the sheet says. `made_at` is local time; `file` the event file's name without its folder."""

    event: str
    day: str
    file: str
    passphrase: str
    made_at: datetime
    language: str = "de"


def write_recovery_sheet(sheet: RecoverySheet, target: Path) -> None:
    """Write the sheet as one page, whole or not at all. Raises SurroundingsError where it cannot be written."""
    language = "de" if sheet.language == "de" else "en"
    paper = Paper(_say("title", language), subject=sheet.event, language=language)
    paper.begin_page()
    draw_head(paper, _say("title", language), " · ".join(part for part in (sheet.event, sheet.day) if part), "")
    made = _say("made", language, day=short_day(sheet.made_at.date(), language), time=clock(sheet.made_at))
    draw_foot(paper, made, "Checkin")
    width = paper.width - 2 * MARGIN
    y = paper.paragraph(_say("intro", language), MARGIN, paper.height - MARGIN - HEAD - 14, width, Style(10.5), 1.5)
    y = _labelled(paper, _say("file", language), sheet.file, y - 22)
    y = _passphrase(paper, sheet.passphrase, y - 26, language)
    y = _symbol(paper, sheet.passphrase, y - 20, language)
    paper.line(_say("kept", language), MARGIN, y - 34, Style(9, colour=GREY))
    paper.rule(MARGIN + 90, y - 36, width - 90, thickness=0.8, colour=GREY)
    paper.end_page()
    with replacing(target) as draft:
        draft.write_bytes(paper.document.getvalue())


def _say(key: str, language: str, **values: object) -> str:
    german, english = _WORDS[key]
    return (german if language == "de" else english).format(**values)


def _labelled(paper: Paper, label: str, text: str, y: float) -> float:
    paper.line(label, MARGIN, y, Style(9, colour=GREY))
    paper.line(text, MARGIN + 90, y, Style(10.5, Weight.BOLD), paper.width - 2 * MARGIN - 90)
    return y


def cells_of(passphrase: str) -> list[str]:
    """Return what is written for each character: itself, a mark for a space, its code point where no font has it."""
    return [_cell(char) for char in unicodedata.normalize("NFC", passphrase)]


def _cell(char: str) -> str:
    if char == " ":
        return _BLANK
    printable = clean(char)[0] == char and not unicodedata.combining(char) and not char.isspace()
    return char if printable else code_point(char)


def _passphrase(paper: Paper, passphrase: str, top: float, language: str) -> float:
    cells = cells_of(passphrase)
    group, per_line = (5, 15) if _OFFERED.fullmatch(passphrase) else (4, 16)
    lines = [cells[start : start + per_line] for start in range(0, len(cells), per_line)]
    shown = lines[:_MOST_LINES]
    paper.line(_say("passphrase", language), MARGIN, top, Style(12, Weight.BOLD, ACCENT))
    y = top - 14
    for line in shown:
        y -= _LINE_HEIGHT
        for left, text in _placed(line, group):
            paper.rectangle(left, y, _CELL - 2, _LINE_HEIGHT - 12, BAND)
            colour = ACCENT if text.isdigit() else GREY if text == _BLANK else INK
            size, shown_text = (22.0, text) if len(text) == 1 else (8.0, text.replace("+", "+\n"))
            paper.box(shown_text, left, y + _LINE_HEIGHT - 12, _CELL - 2, _LINE_HEIGHT - 12,
                      Style(size, Weight.BOLD, colour, Align.CENTRE, smallest=4, lines=2))  # fmt: skip
    for hint in _hints(cells, lines, language):
        y -= 15
        paper.line(hint, MARGIN, y, Style(9, colour=GREY), paper.width - 2 * MARGIN)
    return y


def _hints(cells: Sequence[str], lines: Sequence[object], language: str) -> Iterator[str]:
    if len(lines) > _MOST_LINES:
        yield _say("more", language)
    about = [_say("count", language, count=len(cells)), _say("alike", language)]
    yield " ".join(about)
    extra = [_say("blank", language)] if _BLANK in cells else []
    extra += [_say("points", language)] if any(len(cell) > 1 for cell in cells) else []
    if extra:
        yield " ".join(extra)


def _placed(line: Sequence[str], group: int) -> Iterator[tuple[float, str]]:
    left = MARGIN
    for number, text in enumerate(line):
        if number and number % group == 0:
            left += 16
        yield left, text
        left += _CELL


def _symbol(paper: Paper, passphrase: str, top: float, language: str) -> float:
    try:
        symbol = matrix(unicodedata.normalize("NFC", passphrase), error="Q")
    except BadInputError:
        paper.line(_say("long", language), MARGIN, top - 12, Style(9, colour=GREY))
        return top - 12
    module = _QR / (len(symbol) + 8)
    left, upper = MARGIN, top - 4 * module
    for row, column, length in runs(symbol):
        x, y = left + (column + 4) * module, upper - (row + 1) * module
        paper.rectangle(x, y, length * module, module, (0.0, 0.0, 0.0))
    text_left = MARGIN + _QR + 14
    paper.paragraph(_say("qr", language), text_left, top - 18, paper.width - MARGIN - text_left, Style(10), 1.5)
    return top - _QR
