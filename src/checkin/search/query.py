"""Reading what was typed."""

from __future__ import annotations

from typing import NamedTuple

from checkin.search.identifiers import CODE, EMAIL, PHONE, code_key, phone_key
from checkin.search.words import words

_LONGEST_QUERY = 200
_MOST_WORDS = 8
_SHORTEST_IDENTIFIER = 4
#: Said before a name at the door; nobody is left out for lacking them.
_COURTESIES = frozenset(
    {"herr", "herrn", "frau", "hr", "fr", "dr", "prof", "professor", "mr", "mrs", "ms", "mx"}
    | {"bay", "bayan", "pan", "pani"}
)


class Query(NamedTuple):
    """What was typed: its `normal` words, the keys it may be as an identifier, whether the last word is done."""

    words: tuple[str, ...]
    identifiers: tuple[str, ...]
    finished: bool


def read(text: str) -> Query:
    """Read a query; what is beyond 200 characters or 8 words is left out."""
    text = text[:_LONGEST_QUERY]
    found = [word.text for word in words(text)]
    without = [word for word in found if word not in _COURTESIES]
    return Query(tuple((without or found)[:_MOST_WORDS]), _identifier_keys(text.strip()), finished=text[-1:].isspace())


def _identifier_keys(text: str) -> tuple[str, ...]:
    found = []
    code, digits = code_key(text), phone_key(text)
    if len(code) >= _SHORTEST_IDENTIFIER or any(letter.isdigit() for letter in code):
        found.append(CODE + code)
    if len(digits) >= _SHORTEST_IDENTIFIER and not any(letter.isalpha() for letter in text):
        found += [PHONE + digits, PHONE + "<" + digits[::-1]]
    if len(text) >= _SHORTEST_IDENTIFIER and " " not in text:
        found.append(EMAIL + text.lower())
    return tuple(found)
