"""Colours, type, spacing and icons: the one place that decides how the program looks."""

from checkin.gui.theme.icons import icon, pixmap
from checkin.gui.theme.look import Look, current, set_current
from checkin.gui.theme.sheet import style_sheet, use
from checkin.gui.theme.tokens import (
    DARK,
    HIGH_CONTRAST,
    LIGHT,
    THEMES,
    Palette,
    Size,
    Space,
    Tone,
    ToneColours,
    contrast,
)

__all__ = [
    "DARK", "HIGH_CONTRAST", "LIGHT", "THEMES", "Look", "Palette", "Size", "Space", "Tone", "ToneColours", "contrast",
    "current", "icon", "pixmap", "set_current", "style_sheet", "use",
]  # fmt: skip
