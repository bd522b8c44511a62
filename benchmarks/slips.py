"""How a name comes to be typed wrongly at a door: slips of the finger, of the ear, and of the alphabet."""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable

from benchmarks.people_generator import Person

Slip = Callable[[str, random.Random], str]
_UMLAUTS_SPELT = {ord(letter): spelt for letter, spelt in {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe"}.items()}
_LETTERS_SPELT = {ord(letter): spelt for letter, spelt in {"ß": "ss", "ı": "i", "ł": "l", "đ": "d", "ø": "o"}.items()}
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
#: pairs that German ears take for one another (either way)
_HEARD = [
    (one, other)
    for one, other in (
        pair.split("/")
        for pair in [
            "ei/ai",
            "ei/ey",
            "ai/ay",
            "ei/eih",
            "dt/t",
            "dt/d",
            "tt/t",
            "ck/k",
            "ph/f",
            "v/f",
            "v/w",
            "th/t",
            "tz/z",
            "ie/i",
            "i/y",
            "ä/e",
            "ß/ss",
            "ss/s",
            "ll/l",
            "mm/m",
            "nn/n",
            "rr/r",
            "c/k",
            "kh/ch",
            "kh/k",
            "ou/u",
            "ç/tsch",
            "ş/sch",
            "sh/sch",
            "ö/oe",
            "ü/ue",
            "ah/a",
            "eh/e",
            "oh/o",
            "uh/u",
            "b/p",
            "d/t",
            "g/k",
            "z/s",
            "ff/f",
            "chs/x",
            "ı/i",
            "ł/l",
            "ż/sch",
            "cz/tsch",
            "sz/sch",
            "j/y",
            "ow/off",
            "ij/ei",
            "dz/z",
            "äu/eu",
            "eu/oi",
            "pf/f",
            "qu/kw",
        ]
    )
]


def insert(text: str, rng: random.Random) -> str:
    """Put one letter in."""
    at = rng.randint(0, len(text))
    return text[:at] + rng.choice(_LETTERS) + text[at:]


def drop(text: str, rng: random.Random) -> str:
    """Leave one character out, perhaps the space."""
    at = rng.randrange(len(text))
    return text[:at] + text[at + 1 :]


def swap(text: str, rng: random.Random) -> str:
    """Exchange two neighbours."""
    if len(text) < 2:
        return text
    at = rng.randrange(len(text) - 1)
    return text[:at] + text[at + 1] + text[at] + text[at + 2 :]


def replace(text: str, rng: random.Random) -> str:
    """Put another letter in the place of one."""
    at = rng.randrange(len(text))
    return text[:at] + rng.choice(_LETTERS) + text[at + 1 :]


def phonetic(text: str, rng: random.Random) -> str:
    """Write something in the name as it may sound, too."""
    lower = text.lower()
    possible = [(a, b) for pair in _HEARD for a, b in (pair, pair[::-1]) if a in lower]
    if not possible:
        return text
    heard, written = rng.choice(possible)
    at = rng.choice([match.start() for match in re.finditer(heard, lower)])
    return lower[:at] + written + lower[at + len(heard) :]


def latin(text: str, rng: random.Random) -> str:
    """Write a Latin name without its accents, umlauts in either way."""
    text = text.lower()
    if rng.random() < 0.5:
        text = text.translate(_UMLAUTS_SPELT)
    text = text.translate(_LETTERS_SPELT)
    return "".join(letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter))


FINGERS: dict[str, Slip] = {"insert": insert, "drop": drop, "swap": swap, "replace": replace}


def asked(person: Person, kind: str, rng: random.Random) -> str:
    """Return what is typed for the person: the whole name with a slip of the kind, in either order, perhaps a place."""
    text = person.full_name
    if person.spoken and ((kind != "exact" and rng.random() < 0.9) or kind in ("transliterate", "phonetic")):
        text = rng.choice(person.spoken)
    if kind == "transliterate":
        text = latin(text, rng) if not person.spoken else text
    elif kind == "phonetic":
        text = phonetic(text, rng)
    elif kind == "two":
        text = FINGERS[rng.choice(list(FINGERS))](text, rng)
        text = FINGERS[rng.choice(list(FINGERS))](text, rng)
    elif kind in FINGERS:
        text = FINGERS[kind](text, rng)
    if rng.random() < 0.3:
        text = turned(text)
    if person.document.organisation and rng.random() < 0.15:
        text += " " + person.document.organisation.split()[-1]
    return text


def turned(text: str) -> str:
    """Say the last word first."""
    *rest, last = text.split(" ")
    return " ".join([last, *rest])


KINDS = ("exact", *FINGERS, "transliterate", "phonetic")
