"""Where a line of a badge may end: never inside a given name, never between `von der` and what follows.

A piece is what stays together. The rules differ for names (`Manner`) because a hyphen joins two given names into one,
but two family names stay two.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from checkin.typeset.runs import clusters, script_of


class Manner(StrEnum):
    """What kind of words a text holds."""

    GIVEN = "given"
    FAMILY = "family"
    NAME = "name"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Words:
    """A text and what kind it is."""

    text: str
    manner: Manner = Manner.PLAIN


@dataclass(frozen=True, slots=True)
class Piece:
    """What no line break may tear. `space` follows it within a line, `ends_line` forces a break behind it."""

    text: str
    space: bool = True
    ends_line: bool = False
    name: bool = False


#: Words that belong to the name that follows them.
_PARTICLES = frozenset((
    "von", "van", "vom", "vander", "der", "den", "de", "het", "ten", "ter", "te", "zu", "zum", "zur", "und", "auf",
    "of", "the", "del", "della", "dello", "degli", "dei", "di", "da", "do", "das", "dos", "du", "des", "la", "le",
    "los", "las", "el", "al", "ad", "ed", "y", "e", "i", "bin", "bint", "ibn", "ben", "abu", "abd", "umm", "mac",
    "mc", "st", "ste", "sankt", "o", "af", "av", "till",
))  # fmt: skip
_HYPHENS = "-\u2010\u2013/"
_NO_SPACES = ("Hani", "Hira", "Kana", "Hang", "Thai", "Laoo", "Khmr", "Mymr")
#: A part left alone on a line by a hyphen has at least so many letters: `al-`, `El-` stay where they belong.
_SHORTEST_PART = 3


def pieces(words: Iterable[Words]) -> tuple[Piece, ...]:
    """Return the pieces of texts that follow each other with a space; "\\n" within a text ends a line."""
    found: list[Piece] = []
    for part in words:
        for number, line in enumerate(part.text.split("\n")):
            if number and found:
                found[-1] = Piece(found[-1].text, found[-1].space, True, found[-1].name)
            found.extend(_line_pieces(line, part.manner))
    return tuple(found)


@lru_cache(maxsize=16384)
def _line_pieces(line: str, manner: Manner) -> tuple[Piece, ...]:
    return tuple(_torn_at_spaces(line, manner))


def _torn_at_spaces(line: str, manner: Manner) -> Iterator[Piece]:
    held = ""
    tokens = line.split(" ")
    for number, token in enumerate(tokens):
        if not token:
            continue
        held = f"{held} {token}" if held else token
        if number < len(tokens) - 1 and _clings(token, manner):
            continue
        yield from _hyphen_pieces(held, manner)
        held = ""
    if held:
        yield from _hyphen_pieces(held, manner)


def _clings(token: str, manner: Manner) -> bool:
    """Whether a word stays with the one after it."""
    if manner is Manner.PLAIN:
        return len(token) == 1 and token.isalpha()
    bare = token.rstrip("'’")
    return (bare in _PARTICLES and bare.islower()) or (len(token) <= 4 and token.endswith("."))


def _hyphen_pieces(text: str, manner: Manner) -> Iterator[Piece]:
    name = manner is not Manner.PLAIN
    parts = [text] if manner is Manner.GIVEN else _split_after_hyphens(text)
    for number, part in enumerate(parts):
        yield Piece(part, space=number == len(parts) - 1, name=name)


def _split_after_hyphens(text: str) -> list[str]:
    parts, start = [], 0
    for index, char in enumerate(text[:-1]):
        if char in _HYPHENS and index - start >= _SHORTEST_PART and _letters_follow(text, index + 1):
            parts.append(text[start : index + 1])
            start = index + 1
    return [*parts, text[start:]]


def _letters_follow(text: str, start: int) -> bool:
    following = text[start : start + _SHORTEST_PART]
    return len(following) == _SHORTEST_PART and all(char.isalnum() for char in following)


def torn(piece: Piece, limit: float, measure: Callable[[str], float]) -> list[Piece]:
    """Return a piece torn between letters so that each part is at most `limit` wide: the last resort."""
    parts: list[str] = []
    current = ""
    for cluster in clusters(piece.text):
        if current and measure(current + cluster) > limit:
            parts.append(current)
            current = ""
        current += cluster
    parts.append(current)
    last = len(parts) - 1
    return [
        Piece(part.strip() or part, piece.space and i == last, piece.ends_line and i == last, piece.name)
        for i, part in enumerate(parts)
    ]


def without_spaces(text: str) -> bool:
    """Whether a text is in a script that writes words without spaces between them."""
    return any(script_of(char) in _NO_SPACES for char in text if char > "\u0dff")


def joined(parts: Sequence[Piece]) -> str:
    """Return the text of pieces that stand on one line."""
    return "".join(piece.text + (" " if piece.space else "") for piece in parts).rstrip(" ")
