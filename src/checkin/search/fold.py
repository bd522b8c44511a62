"""Folding: the Latin spellings under which a word of any script may be typed.

`plain` is the one spelling that ignores case, accents and script; `spellings` adds the others in use: ä as a and ae,
the English, Ukrainian and German ways to write Cyrillic, the usual vocalisations of Arabic and Hebrew names.
"""

from __future__ import annotations

import re
import unicodedata

from anyascii import anyascii

from checkin.search import scripts

#: Written between letters without being one: apostrophes of all kinds, tatweel, geresh, soft hyphen, direction marks.
IGNORED = "'’‘ʼ`´ʹʻʽ′״׳ـ­" + "".join(map(chr, (*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A))))
_IGNORE = dict.fromkeys(map(ord, IGNORED + "\ufeff"))
_MARKS = re.compile(r"[\u0300-\u036f]+")
_NOT_PLAIN = re.compile(r"[^a-z0-9]+")
_LONG = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "ə": "a", "đ": "dj", "ő": "oe", "ű": "ue"}
)
_SHORT = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ə": "e", "æ": "ae", "œ": "oe"})


def normal(text: str) -> str:
    """Return the text as written, but for case, composition and what `IGNORED` lists: the vocabulary's own form."""
    if text.isascii():
        return text.lower().replace("'", "").replace("`", "")
    text = unicodedata.normalize("NFKC", text).translate(_IGNORE).casefold()
    return unicodedata.normalize("NFC", text)


def _latin(text: str) -> str:
    stripped = _MARKS.sub("", unicodedata.normalize("NFD", text)).translate(_SHORT)
    if not stripped.isascii():
        stripped = anyascii(stripped).lower()
    return _NOT_PLAIN.sub("", stripped)


def plain(text: str) -> str:
    """Return the text in lower-case ASCII letters and digits, "" where nothing is left. Idempotent."""
    word = normal(text)
    return _NOT_PLAIN.sub("", word) if word.isascii() else _latin(word)


def spellings(word: str) -> tuple[str, ...]:
    """Return the Latin spellings of a `normal` word, the plain one first, () where there is none.

    They are in `[a-z0-9]+`, but for words of scripts without vowels, which come along as they are.
    """
    if word.isascii():
        only = _NOT_PLAIN.sub("", word)
        return (only,) if only else ()
    if scripts.is_abjad(word):
        # The bare consonants are no spelling that anybody types; the word itself is, in its own script.
        return (*(scripts.romanisations(word) or filter(None, [_latin(word)])), word)
    found = [_latin(word), *scripts.romanisations(word)]
    longer = word.translate(_LONG)
    if longer != word:
        found.append(_latin(longer))
    return tuple(dict.fromkeys(spelling for spelling in found if spelling))
