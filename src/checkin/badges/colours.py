"""Colours: of layouts, and one for each category that stays the same from print to print.

A category is never told by its colour alone: every built-in layout writes its name as well.
"""

from __future__ import annotations

import unicodedata
import zlib
from functools import lru_cache

Colour = tuple[float, float, float]

#: Dark enough for white letters (contrast at least 4.5:1) and apart from each other for colour-blind people as far as
#: eleven colours can be; the names beside them carry the meaning.
PALETTE = (
    "#1f5fa8", "#b3261e", "#1b7a4b", "#6d3fa0", "#9a5b00", "#0f7285", "#a8236c", "#4d5a2a", "#7a3b1e", "#3d4c66",
    "#5b5b5b",
)  # fmt: skip
#: Words whose colours people expect, whatever else the event calls its categories (compared without case).
_EXPECTED = {
    word: colour
    for colour, words in {
        "#9a5b00": ("presse", "press"),
        "#1b7a4b": ("team", "orga", "staff", "helfer"),
        "#1f5fa8": ("gast", "guest", "teilnehmer", "teilnehmerin", "teilnehmer/in", "teilnehmende", "participant"),
        "#6d3fa0": ("ehrengast", "vip", "guest of honour"),
        "#b3261e": ("referent", "referentin", "referent/in", "referierende", "speaker", "podium", "moderation"),
        "#0f7285": ("aussteller", "ausstellerin", "aussteller/in", "exhibitor", "messestand"),
    }.items()
    for word in words
}
_NO_CATEGORY = "#3d4c66"


@lru_cache(maxsize=512)
def category_colour(category: str) -> str:
    """Return the colour of a category as "#rrggbb": the same for the same name, everywhere."""
    key = unicodedata.normalize("NFC", category).strip().casefold()
    if not key:
        return _NO_CATEGORY
    return _EXPECTED.get(key) or PALETTE[zlib.crc32(key.encode()) % len(PALETTE)]


@lru_cache(maxsize=512)
def rgb(colour: str) -> Colour:
    """Return "#rrggbb" as components from 0 to 1; raises ValueError for anything else."""
    if len(colour) != 7 or not colour.startswith("#"):
        raise ValueError(colour)
    number = int(colour[1:], 16)
    return (number >> 16) / 255, (number >> 8 & 255) / 255, (number & 255) / 255


def luminance(colour: str) -> float:
    """Return the relative luminance (WCAG 2.2), 0 = black, 1 = white."""
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in rgb(colour)]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours (WCAG 2.2), from 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@lru_cache(maxsize=512)
def text_on(colour: str) -> str:
    """Return black or white, whichever is read better on a colour; white where both are read well."""
    return "#ffffff" if contrast(colour, "#ffffff") >= 4.5 else "#000000"
