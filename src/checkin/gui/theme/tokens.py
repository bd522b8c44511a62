"""The tokens of the look: palettes, the type scale (px at 100 %), spacing (px at 100 %). Contrasts are under test."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum


class Tone(StrEnum):
    """What a verdict feels like."""

    IDLE = "idle"
    GOOD = "good"
    OUT = "out"
    ATTENTION = "attention"
    BAD = "bad"
    NEUTRAL = "neutral"


class Size(IntEnum):
    """Type sizes in px at 100 %."""

    SMALL = 13
    BODY = 15
    STRONG = 17
    TITLE = 21
    BIG = 26
    NAME = 46
    WORD = 62


class Space(IntEnum):
    """Distances in px at 100 %."""

    TINY = 4
    SMALL = 8
    MEDIUM = 12
    LARGE = 16
    HUGE = 24


@dataclass(frozen=True, slots=True)
class ToneColours:
    """A verdict's fill and what is written on it; `soft` and `ink` are the same meaning as a quiet tint."""

    fill: str
    on: str
    soft: str
    ink: str


@dataclass(frozen=True, slots=True)
class Palette:
    """One theme. `least` is the contrast that every text keeps against its ground."""

    name: str
    least: float
    ground: str
    surface: str
    raised: str
    text: str
    muted: str
    line: str
    edge: str
    track: str
    accent: str
    on_accent: str
    accent_soft: str
    focus: str
    mark: str
    tones: dict[Tone, ToneColours]


LIGHT = Palette(
    name="light", least=4.5,
    ground="#eef1f5", surface="#ffffff", raised="#f6f8fa", text="#17202b", muted="#505c6b", line="#dbe1e8",
    edge="#7d8896", track="#dbe1e8",
    accent="#1f5fa8", on_accent="#ffffff", accent_soft="#e3edf8", focus="#1f5fa8", mark="#ffe08a",
    tones={
        Tone.IDLE: ToneColours("#ffffff", "#17202b", "#eef1f5", "#505c6b"),
        Tone.GOOD: ToneColours("#12733f", "#ffffff", "#dff3e6", "#0d5a31"),
        Tone.OUT: ToneColours("#1d5ba8", "#ffffff", "#e1ecf9", "#174b8b"),
        Tone.ATTENTION: ToneColours("#ffb61f", "#231800", "#fff1cf", "#6b4500"),
        Tone.BAD: ToneColours("#b81f1f", "#ffffff", "#fbe3e1", "#96160f"),
        Tone.NEUTRAL: ToneColours("#4a5462", "#ffffff", "#e6e9ee", "#3d4652"),
    },
)  # fmt: skip
DARK = Palette(
    name="dark", least=4.5,
    ground="#12161b", surface="#1b2128", raised="#232b34", text="#eef2f6", muted="#a9b5c3", line="#313b46",
    edge="#7b8796", track="#313b46",
    accent="#7db4f5", on_accent="#0a1a2c", accent_soft="#21364e", focus="#9cc6fa", mark="#6b5300",
    tones={
        Tone.IDLE: ToneColours("#1b2128", "#eef2f6", "#232b34", "#a9b5c3"),
        Tone.GOOD: ToneColours("#15803f", "#ffffff", "#143524", "#7fe0a8"),
        Tone.OUT: ToneColours("#2867b6", "#ffffff", "#1b304a", "#9cc6fa"),
        Tone.ATTENTION: ToneColours("#ffb61f", "#231800", "#3d2f0c", "#ffd069"),
        Tone.BAD: ToneColours("#c62f2b", "#ffffff", "#431d1c", "#ffaaa3"),
        Tone.NEUTRAL: ToneColours("#5a6574", "#ffffff", "#2b343e", "#c3ccd6"),
    },
)  # fmt: skip
HIGH_CONTRAST = Palette(
    name="contrast", least=7.0,
    ground="#000000", surface="#000000", raised="#000000", text="#ffffff", muted="#e6e6e6", line="#ffffff",
    edge="#ffffff", track="#404040",
    accent="#ffd400", on_accent="#000000", accent_soft="#2b2400", focus="#00e5ff", mark="#5a4b00",
    tones={
        Tone.IDLE: ToneColours("#000000", "#ffffff", "#000000", "#ffffff"),
        Tone.GOOD: ToneColours("#4ade80", "#000000", "#00210f", "#7cf0a8"),
        Tone.OUT: ToneColours("#8ec5ff", "#000000", "#001a38", "#a9d3ff"),
        Tone.ATTENTION: ToneColours("#ffc400", "#000000", "#2b2000", "#ffd54a"),
        Tone.BAD: ToneColours("#9b0000", "#ffffff", "#330503", "#ffa39d"),
        Tone.NEUTRAL: ToneColours("#d5dae1", "#000000", "#1c1c1c", "#e6e6e6"),
    },
)  # fmt: skip
THEMES = {palette.name: palette for palette in (LIGHT, DARK, HIGH_CONTRAST)}


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast of two "#rrggbb" colours (WCAG 2.2), from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)
