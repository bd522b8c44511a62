"""Cut a line into runs of one direction, one script and one font."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from anyascii import anyascii
from fontTools import unicodedata as ot_unicodedata

from checkin.typeset import direction
from checkin.typeset.cleaning import code_point
from checkin.typeset.faces import Face, FontBook, Weight
from checkin.typeset.warning import Notice, NoticeKind

_NO_SCRIPT = ("Zyyy", "Zinh", "Zzzz")
#: What the shipped main font surely has, as one left-to-right Latin run.
_LATIN = re.compile("[\x20-\x7e\xa0-\xac\xae-\u024f\u1e00-\u1eff\u2013\u2014\u2018-\u201e]*")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text of one level, script and face; `text` is in reading order."""

    text: str
    level: int
    script: str
    face: Face


@lru_cache(maxsize=4096)
def script_of(char: str) -> str:
    """Return a character's script as ISO 15924, e.g. "Latn"; "Zyyy" for what belongs to all."""
    return str(ot_unicodedata.script(char))


def itemize(text: str, weight: Weight, book: FontBook, right_to_left: bool) -> tuple[list[Run], tuple[Notice, ...]]:
    """Return a cleaned line's runs in reading order, and what had to be changed because no font has it."""
    latin = book.for_script("Latn", weight)
    if not right_to_left and _LATIN.fullmatch(text):
        return ([Run(text, 0, "Latn", latin)] if text else []), ()
    text, notices = _settable(text, weight, book)
    plain = not right_to_left and not direction.has_right_to_left(text)
    char_levels = [0] * len(text) if plain else direction.levels(text, right_to_left)
    runs: list[Run] = []
    for cluster, level, script, face in _with_faces(text, char_levels, weight, book):
        last = runs[-1] if runs else None
        if last is not None and (last.level, last.script, last.face) == (level, script, face):
            runs[-1] = Run(last.text + cluster, level, script, face)
        else:
            runs.append(Run(cluster, level, script, face))
    return runs, notices


def clusters(text: str) -> Iterator[str]:
    """Yield what must be set in one font: a character with its marks and joiners."""
    start = 0
    for index in range(1, len(text)):
        if not _extends(text[index]):
            yield text[start:index]
            start = index
    if text:
        yield text[start:]


def _extends(char: str) -> bool:
    return char > "\u02ff" and (char in "\u200c\u200d" or unicodedata.category(char)[0] == "M")


def _scripts(parts: list[str], part_levels: list[int]) -> list[str]:
    """Give what belongs to all scripts the script before it; where none of its direction is, the one after it."""
    scripts = [next((s for s in map(script_of, part) if s not in _NO_SCRIPT), "") for part in parts]
    known, direction = "", -1
    for index, script in enumerate(scripts):
        if part_levels[index] % 2 != direction:
            known, direction = "", part_levels[index] % 2
        known = script or known or _script_ahead(scripts, part_levels, index)
        scripts[index] = known
    return scripts


def _script_ahead(scripts: list[str], part_levels: list[int], start: int) -> str:
    for script, level in zip(scripts[start:], part_levels[start:], strict=True):
        if script and level % 2 == part_levels[start] % 2:
            return script
    return "Latn"


def _with_faces(
    text: str, char_levels: list[int], weight: Weight, book: FontBook
) -> Iterator[tuple[str, int, str, Face]]:
    parts = list(clusters(text))
    starts = accumulate((len(part) for part in parts), initial=0)
    part_levels = [char_levels[start] for start in starts if start < len(text)]
    previous: Face | None = None
    for cluster, level, script in zip(parts, part_levels, _scripts(parts, part_levels), strict=True):
        own = book.for_script(script, weight)
        stay = previous is not None and script_of(cluster[0]) in _NO_SCRIPT and previous is not own
        preferred = (own, previous) if stay and previous is not None else (own,)
        face = book.covering(cluster, weight, preferred) or own
        previous = face
        yield cluster, level, script, face


def _settable(text: str, weight: Weight, book: FontBook) -> tuple[str, tuple[Notice, ...]]:
    """Return the text with all that no font has written in Latin letters or, where that is no letter, left out."""
    notices: dict[Notice, None] = {}
    parts: list[str] = []
    romanised = False
    for cluster in clusters(text):
        fitting = _variant_with_glyphs(cluster, weight, book)
        if fitting is not None:
            parts.append(fitting)
            romanised = False
            continue
        latin = anyascii(cluster[0]).strip() if unicodedata.category(cluster[0])[0] in "LN" else ""
        latin = "".join(char for char in latin if char.isascii() and char.isprintable())
        if latin:
            notices[Notice(NoticeKind.ROMANISED, script_of(cluster[0]))] = None
            parts.append(latin if romanised or not parts or parts[-1].endswith((" ", "-")) else f" {latin}")
        else:
            notices[Notice(NoticeKind.NO_GLYPH, code_point(cluster[0]))] = None
        romanised = bool(latin)
    return "".join(parts), tuple(notices)


def _variant_with_glyphs(cluster: str, weight: Weight, book: FontBook) -> str | None:
    """Return the cluster in the spelling that some font has: as it is, taken apart, or put together."""
    own = book.for_script(script_of(cluster[0]), weight)
    for form in ("NFC", "NFD", "NFKC"):
        variant = unicodedata.normalize(form, cluster) if form != "NFC" else cluster
        if book.covering(variant, weight, (own,)) is not None:
            return variant
    return None
