"""What could not be set as it was written, as data: the words are the caller's."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class NoticeKind(StrEnum):
    """What happened to a text on its way to paper."""

    CONTROL_CHARACTERS = "control_characters"
    """unprintable characters were left out"""
    EMOJI = "emoji"
    """emoji were left out"""
    ROMANISED = "romanised"
    """no installed font has the script: the text was written in Latin letters instead"""
    NO_GLYPH = "no_glyph"
    """no installed font has the character: it was left out"""
    CUT = "cut"
    """the text was cut off with an ellipsis"""
    SMALL = "small"
    """the text fits only below the layout's smallest size"""
    WIDE_GLYPHS = "wide_glyphs"
    """more marks on one letter than any spelling needs: the rest was left out"""


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing to tell. `detail` names characters by code point ("U+1F600") or scripts, never the text itself."""

    kind: NoticeKind
    detail: str = ""
