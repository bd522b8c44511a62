"""Cutting text into the words by which it is found."""

from __future__ import annotations

import re
from dataclasses import dataclass

from checkin.search.fold import IGNORED, normal

# Everything that parts words; what is not listed belongs to one, so that marks of any script stay with their letters.
_WORD = re.compile(r"[^\s\-\u2010-\u2015\u2212/\\,;:.()\[\]{}<>|&+*#\"„“”«»‹›_@!?=~^%$§…·،؛؟־׀、。・()]+")
_APOSTROPHE = re.compile(r"^[^\W\d_]{1,2}['’‘ʼ`´](?=[^\W\d_]{3})")
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text in its `normal` form, and where it stands in the text."""

    text: str
    start: int
    end: int


def _is_ideographic(text: str) -> bool:
    return 1 < len(text) <= 4 and all(
        "\u4e00" <= letter <= "\u9fff" or "\uac00" <= letter <= "\ud7a3" for letter in text
    )


def words(text: str) -> list[Word]:
    """Return the plain words of a text, in order. Hyphens part words; apostrophes do not."""
    found = []
    for match in _WORD.finditer(text):
        word = normal(match.group())[:_LONGEST]
        if word:
            found.append(Word(word, match.start(), match.end()))
    return found


def name_words(text: str) -> list[Word]:
    """Return the words of a name with all the ways to say parts of it.

    `Anna-Maria` also counts as annamaria, `van den Berg` as vandenberg, `O'Brien` as brien, 王小明 as 王 and 小明.
    """
    simple = words(text)
    found = list(simple)
    for word in simple:
        written = text[word.start : word.end]
        if not written.isalpha() and (match := _APOSTROPHE.match(written)):
            found.append(Word(normal(written[match.end() :]), word.start + match.end(), word.end))
        elif _is_ideographic(written):
            found.append(Word(written[0], word.start, word.start + 1))
            found.append(Word(written[1:], word.start + 1, word.end))
    if 1 < len(simple) <= 4:
        joined = "".join(word.text for word in simple)[:_LONGEST]
        found.append(Word(joined, simple[0].start, simple[-1].end))
    return found


__all__ = ["IGNORED", "Word", "name_words", "words"]
