"""The look in use: a palette and a text scale."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication

from checkin.gui.theme.tokens import DARK, LIGHT, THEMES, Palette, Size, Space, Tone, ToneColours

#: What people may set, as a factor.
LEAST_SCALE, MOST_SCALE = 1.0, 2.0


@dataclass(frozen=True, slots=True)
class Look:
    """A palette with everything scaled by `scale` (1.0 to 2.0)."""

    palette: Palette
    scale: float = 1.0

    @classmethod
    def of(cls, theme: str, scale: float) -> Look:
        """Return the look by a setting; "" follows the system."""
        palette = THEMES.get(theme) or _systems()
        return cls(palette, min(MOST_SCALE, max(LEAST_SCALE, scale)))

    @property
    def is_large(self) -> bool:
        """Whether the text is so large that what is said twice (keys beside words, words beside symbols) gives way."""
        return self.scale >= 1.5

    def px(self, length: float) -> int:
        """Return a length of 100 % as it is now. Spacing grows with the root of the text, so that room is left."""
        return round(length * math.sqrt(self.scale))

    def space(self, space: Space) -> int:
        """Return a distance in px."""
        return self.px(space)

    def text_px(self, size: float) -> int:
        """Return a text size in px; large type grows less, since it is large already."""
        return round(size * (self.scale if size <= Size.BIG else 1 + (self.scale - 1) * 0.5))

    def font(self, size: float, *, bold: bool = False) -> QFont:
        """Return the program's font in a size of 100 %."""
        font = QFont(QGuiApplication.font())
        font.setPixelSize(self.text_px(size))
        font.setBold(bold)
        return font

    def tone(self, tone: Tone) -> ToneColours:
        """Return the colours of a verdict."""
        return self.palette.tones[tone]

    def colour(self, name: str) -> QColor:
        """Return one of the palette's colours."""
        return QColor(getattr(self.palette, name))


def _systems() -> Palette:
    hints = QGuiApplication.styleHints()
    if hints is not None and hints.colorScheme() == Qt.ColorScheme.Dark:
        return DARK
    return LIGHT


_current: list[Look] = [Look(LIGHT)]


def current() -> Look:
    """Return the look in use."""
    return _current[0]


def set_current(look: Look) -> None:
    """Use a look from now on; widgets are told by a new style sheet."""
    _current[0] = look
