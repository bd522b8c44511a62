"""Text as it may be printed: NFC, one kind of space, nothing unprintable, no emoji.

Whatever is left out is reported as a Notice, so that nobody wonders about it at the printer.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from checkin.typeset.warning import Notice, NoticeKind

#: No spelling of a living language puts more marks on one letter (cantillated Hebrew has four).
_MOST_MARKS = 5
_JOINERS = "\u200c\u200d"
_DIRECTION_MARKS = "\u200e\u200f\u061c"
#: Planes of pictographs, flags, skin tones and tags; the older symbols below U+1F000 are ordinary glyphs of a font.
_EMOJI = re.compile("[\U0001f000-\U0001fbff\U000e0020-\U000e007f]")
_PLAIN_WORD = r"[\x21-\x7e\xa1-\xac\xae-\u02ff\u0400-\u0482\u048a-\u052f]+"
_PLAIN = re.compile(f"({_PLAIN_WORD}( {_PLAIN_WORD})*)?")
_SPACES = re.compile(r"[^\S\n\u00a0\u202f]+")
_FIXED_SPACES = re.compile("[\u00a0\u202f\u2007]+")


@lru_cache(maxsize=16384)
def clean(text: str) -> tuple[str, tuple[Notice, ...]]:
    """Return the text as it can be printed, and what had to be left out. Line breaks stay as "\\n".

    A cleaned text is its own cleaned text.
    """
    if _PLAIN.fullmatch(text):
        return text, ()
    notices: dict[Notice, None] = {}
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    text = unicodedata.normalize("NFC", _FIXED_SPACES.sub("\u00a0", _SPACES.sub(" ", text)))
    kept = _keep_printable(text, notices)
    text = _limit_marks(_drop_stray_joiners("".join(kept)), notices)
    lines = [_SPACES.sub(" ", line).strip(" \u00a0") for line in text.split("\n")]
    result = unicodedata.normalize("NFC", "\n".join(line for line in lines if line))
    return result, tuple(notices)


def _keep_printable(text: str, notices: dict[Notice, None]) -> list[str]:
    right_to_left = any(unicodedata.bidirectional(char) in ("R", "AL") for char in text)
    kept = []
    for char in text:
        if _EMOJI.match(char):
            notices[Notice(NoticeKind.EMOJI, code_point(char))] = None
            continue
        category = unicodedata.category(char)
        if char == "\n" or char in _JOINERS or (right_to_left and char in _DIRECTION_MARKS):
            kept.append(char)
        elif category in ("Cc", "Cs", "Co", "Cn") or char in "\ufffc\ufffd":
            notices[Notice(NoticeKind.CONTROL_CHARACTERS, code_point(char))] = None
        elif category != "Cf" and not 0xFE00 <= ord(char) <= 0xFE0F:
            kept.append(char)
    return kept


def _drop_stray_joiners(text: str) -> str:
    """Keep joiners only inside a word: elsewhere they are left over from emoji and pasted pages."""
    return "".join(
        char
        for index, char in enumerate(text)
        if char not in _JOINERS or (0 < index < len(text) - 1 and _joins(text[index - 1]) and _joins(text[index + 1]))
    )


def _joins(char: str) -> bool:
    return unicodedata.category(char)[0] in "LM" and ord(char) >= 0x0590


def _limit_marks(text: str, notices: dict[Notice, None]) -> str:
    kept, marks = [], 0
    for char in text:
        marks = marks + 1 if unicodedata.category(char) in ("Mn", "Me") else 0
        if marks > _MOST_MARKS:
            notices[Notice(NoticeKind.WIDE_GLYPHS)] = None
        else:
            kept.append(char)
    return "".join(kept)


def code_point(char: str) -> str:
    """Return how Unicode names the position of a character, e.g. "U+1F600"."""
    return f"U+{ord(char):04X}"
