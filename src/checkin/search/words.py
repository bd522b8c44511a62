"""Cutting text into the words by which it is found."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from checkin.search import scripts
from checkin.search.documents import SearchDocument
from checkin.search.fold import normal

# Everything that parts words; what is not listed belongs to one, so that marks of any script stay with their letters.
_WORD = re.compile(r"[^\s\-\u2010-\u2015\u2212/\\,;:.()\[\]{}<>|&+*#\"„“”«»‹›_@!?=~^%$§…·،؛؟־׀、。・()]+")
_APOSTROPHE = re.compile(r"^[^\W\d_]{1,2}['’‘ʼ`´](?=[^\W\d_]{3})")
_LONGEST = 40
_LONGEST_TEXT = 250
#: the fields that have words, by the number under which the index keeps them
FIELDS = ("given_name", "family_name", "name", "organisation")
ORGANISATION = 3


class Word(NamedTuple):
    """A word of a text in its `normal` form, where it stands, and whether it stands there as one word (`simple`)."""

    text: str
    start: int
    end: int
    simple: bool = True


class FieldWord(NamedTuple):
    """A `Word` of a document, with the number of its field."""

    text: str
    start: int
    end: int
    simple: bool
    field: int


def is_of_name(word: FieldWord) -> bool:
    """Whether the word is the person's, not the organisation's."""
    return word.field != ORGANISATION


def _is_ideographic(text: str) -> bool:
    return 1 < len(text) <= 4 and all("\u4e00" <= each <= "\u9fff" or "\uac00" <= each <= "\ud7a3" for each in text)


def words(text: str) -> list[Word]:
    """Return the plain words of a text, in order. Hyphens part words; apostrophes do not."""
    found = []
    for match in _WORD.finditer(text, 0, _LONGEST_TEXT):
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
        if written.isascii() and written.isalpha():
            continue
        if scripts.without_article(word.text):
            found.append(Word(written[:2], word.start, word.start + 2, simple=False))
            found.append(Word(word.text[2:], word.start + 2, word.end, simple=False))
        elif match := _APOSTROPHE.match(written):
            found.append(Word(normal(written[match.end() :]), word.start + match.end(), word.end, simple=False))
        elif _is_ideographic(written):
            found.append(Word(written[0], word.start, word.start + 1, simple=False))
            found.append(Word(written[1:], word.start + 1, word.end, simple=False))
    if 1 < len(simple) <= 4:
        joined = "".join(word.text for word in simple)[:_LONGEST]
        found.append(Word(joined, simple[0].start, simple[-1].end, simple=False))
    return found


@dataclass(slots=True)
class DocumentCutter:
    """Cuts documents into words; remembers the texts that many share until it is thrown away."""

    _names: dict[str, list[Word]]
    _organisations: dict[str, list[Word]]

    def __init__(self) -> None:
        self._names = {}
        self._organisations = {}

    def cut(self, document: SearchDocument) -> list[FieldWord]:
        """Return the words under which the document is found. A full name repeats no part of it."""
        found: list[FieldWord] = []
        for number, text in enumerate((document.given_name, document.family_name, document.name)):
            if text and (number < 2 or not found or not _is_repeated(text, found)):
                if text not in self._names:
                    self._names[text] = name_words(text)
                found += [FieldWord(*word, number) for word in self._names[text]]
        text = document.organisation
        if text:
            if text not in self._organisations:
                self._organisations[text] = words(text)
            found += [FieldWord(*word, ORGANISATION) for word in self._organisations[text]]
        return found


def _is_repeated(text: str, known: list[FieldWord]) -> bool:
    parts = {word.text for word in known}
    return all(word.text in parts for word in words(text))
