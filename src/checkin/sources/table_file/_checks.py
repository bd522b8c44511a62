"""Signs that a value is damaged or not what its column says. Columns are searched as a whole before cell by cell."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checkin.sources.table_file._clean import FENCE

_QUESTION_MARK_INSIDE = re.compile(r"\?[^\W\d_]|\?\?|[^\W\d_]\?[^\W\d_]")
#: UTF-8 read as cp1252: a lead byte's letter followed by a continuation byte's sign.
_MOJIBAKE = re.compile(
    r"[\u00c2-\u00c5\u00ce-\u00d1\u00d7-\u00db\u00e1\u00e2]"
    r"[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
)
_ADDRESS = r"[^\s@,;<>()|]++@(?:[^\s@.,;<>()|]++\.)+[^\s@.,;<>()|]{2,}+"
_EMAIL = re.compile(_ADDRESS).fullmatch
_ALL_EMAILS = re.compile(rf"(?:(?:{_ADDRESS})?+\{FENCE})*+").fullmatch
_SCIENTIFIC = re.compile(r"-?\d[.,]\d+[eE]\+?\d+").fullmatch

_GROUP_NOUN = (
    r"(?:kolleg|person|teilnehm|teilnahm|g[äa]st|mitarbeit|begleit|leute|mitglied|people|others|other|more|weitere|"
    r"colleague|guest|participant|attendee|member|staff)"
)
_COUNT = (
    r"(?:\d{1,2}|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|einige\w*|mehrere\w*|weitere\w*|"
    r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|some)"
)
_GROUP = re.compile(
    rf"(?:\b(?:und|and|mit|with|plus|für|for|sowie|inkl\.?|incl\.?)\b|[&+]|^)\s*{_COUNT}\s+(?:\w+\s+)?{_GROUP_NOUN}"
    rf"|(?:\b(?:und|and|mit|with|plus|sowie)\b|[&+])\s*(?:\w+\s+)?(?:kolleg|begleit|colleague|companion)"
    rf"|(?:^|[^\d\s+])\s*\+\s?\d{{1,2}}$",
    re.IGNORECASE,
)
#: One of these stands in each text that `_GROUP` finds; without first letters where a capital may lead.
_GROUP_HINTS = (
    "olleg", "olleag", "erson", "eilnehm", "eilnahm", "Gast", "gast", "Gäst", "gäst", "itarb", "egleit",
    "Leute", "leute", "itglied", "eople", "other", "more", "eitere", "uest", "articip", "ttendee", "ember",
    "taff", "ompanion", "+",
)  # fmt: skip
_MOJIBAKE_LEADS = "ÂÃÄÅÎÏÐÑ×ØÙÚÛáâ"


def damaged_cells(cells: Sequence[str], together: str, *, name: bool, prose: bool = False) -> list[int]:
    """Return positions of cells with destroyed characters; `together` is all cells joined.

    U+FFFD and mojibake count everywhere; a question mark anywhere in a `name`, within a word in other short fields, and
    never in `prose`.
    """
    found: set[int] = set()
    if "\ufffd" in together:
        found.update(position for position, cell in enumerate(cells) if "\ufffd" in cell)
    if any(lead in together for lead in _MOJIBAKE_LEADS) and _MOJIBAKE.search(together):
        found.update(position for position, cell in enumerate(cells) if is_mojibake(cell))
    if not prose and "?" in together:
        found.update(
            position
            for position, cell in enumerate(cells)
            if "?" in cell and (name or _QUESTION_MARK_INSIDE.search(cell))
        )
    return sorted(found)


def is_mojibake(cell: str) -> bool:
    """Whether a text is UTF-8 that was read as cp1252 (`MÃ¼ller`): it then reads as UTF-8 once more."""
    if cell.isascii() or not _MOJIBAKE.search(cell):
        return False
    try:
        cell.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return any(_rereads(found) for found in _MOJIBAKE.findall(cell)) and "Ã" in cell
    return True


def _rereads(pair: str) -> bool:
    try:
        pair.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return False
    return True


def bad_emails(cells: Sequence[str]) -> list[int]:
    """Return positions of filled cells that are no single e-mail address."""
    if _ALL_EMAILS(FENCE.join(cells) + FENCE):
        return []
    return [position for position, cell in enumerate(cells) if cell and not _EMAIL(cell)]


def rounded_numbers(cells: Sequence[str]) -> list[int]:
    """Return positions of ids that a spreadsheet turned into rounded numbers (`1,27E+19`)."""
    return [position for position, cell in enumerate(cells) if "+" in cell and _SCIENTIFIC(cell)]


def group_cells(cells: Sequence[str]) -> list[int]:
    """Return positions of cells that speak of several people: "und fünf Kollegen", "+ 5", "and two guests"."""
    together = "\n".join([cell for cell in set(cells) if " " in cell or "+" in cell])
    hints = [hint for hint in _GROUP_HINTS if hint in together]
    if not hints:
        return []
    return [position for position, cell in enumerate(cells) if cell and _hinted(cell, hints) and speaks_of_group(cell)]


def _hinted(cell: str, hints: Sequence[str]) -> bool:
    return any(hint in cell for hint in hints)


def speaks_of_group(text: str) -> bool:
    """Whether a text speaks of more people than the one registered."""
    return _GROUP.search(text) is not None


def further_people(text: str) -> int:
    """Return how many more people a text speaks of, at least one where it says no number that is understood."""
    found = _GROUP.search(text)
    said = found.group() if found else text
    if number := re.search(r"\d{1,2}", said):
        return max(1, int(number.group()))
    words = re.findall(r"\w+", said.lower())
    return next((_NUMBERS[word] for word in words if word in _NUMBERS), 1)


#: Numbers as people write them in a field, German and English; a dozen in words is as far as anybody goes.
_NUMBERS = {
    "ein": 1, "eine": 1, "einen": 1, "einem": 1, "einer": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "fuenf": 5,
    "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12,
    "one": 1, "a": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip
