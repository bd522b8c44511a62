"""Putting names in order and under letters, in any script."""

from __future__ import annotations

import unicodedata
from functools import lru_cache


@lru_cache(maxsize=65536)
def sort_key(text: str) -> tuple[str, str]:
    """Return the key that sorts as a dictionary does (DIN 5007-1): marks and case ignored, `ß` as `ss`, then the text.

    Scripts follow one another as in Unicode: Latin, Greek, Cyrillic, Hebrew, Arabic, ...
    """
    folded = unicodedata.normalize("NFKD", text.translate(_LETTERS)).casefold()
    kept = "".join(char for char in folded if not unicodedata.combining(char) and (char.isalnum() or char == " "))
    return kept.strip(), text


#: Latin letters that have no decomposition but are filed under their plain letter.
_LETTERS = str.maketrans(
    {"Ł": "L", "ł": "l", "Ø": "O", "ø": "o", "Đ": "D", "đ": "d", "ı": "i", "Ґ": "Г", "ґ": "г", "Æ": "AE", "æ": "ae"}
)


def initial(text: str) -> str:
    """Return the letter under which a list files the text, upper-case and without marks; "#" where it has none."""
    kept = sort_key(text)[0]
    return kept[0].upper() if kept and kept[0].isalpha() else "#"
