"""The hall's permitted number: a warning ahead, an alarm at it that stays until somebody has left."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from checkin.gui import theme
from checkin.gui.parts import label, set_tone
from checkin.gui.theme import Space, Tone
from checkin.gui.words import translate
from checkin.gui.words.times import number


def fullness(inside: int, capacity: int | None) -> Tone:
    """Return how full a list is: good, attention from nine tenths on, bad at the permitted number."""
    from checkin.domain.admission import WARN_AT  # noqa: PLC0415 (the rules are not needed for the first paint)

    if capacity is None or inside < WARN_AT * capacity:
        return Tone.GOOD
    return Tone.BAD if inside >= capacity else Tone.ATTENTION


class CapacityStrip(QFrame):
    """One line above the verdict while the number is near or reached."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "note")
        self._symbol = QLabel()
        self._text = label("", "strong", wrap=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(*[theme.current().space(Space.SMALL)] * 4)
        layout.addWidget(self._symbol, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._text, 1)
        self._list_id, self._tone = "", Tone.GOOD
        self.hide()

    def text(self) -> str:
        """Return what is shown."""
        return self._text.text() if self.isVisible() else ""

    def show_count(self, list_id: str, inside: int, capacity: int | None) -> Tone | None:
        """Show how full the list is; return the sound to play where it has just got fuller, else None."""
        tone = fullness(inside, capacity)
        rose = list_id == self._list_id and tone is not self._tone and tone is not Tone.GOOD
        self._list_id, self._tone = list_id, tone
        self.setVisible(tone is not Tone.GOOD)
        if tone is Tone.GOOD or capacity is None:
            return None
        free = capacity - inside
        if tone is Tone.BAD:
            text = translate("door", "{inside} are inside, {permitted} are permitted. Nobody may enter.")
        elif free == 1:
            text = translate("door", "Nearly full: one more may enter.")
        else:
            text = translate("door", "Nearly full: {free} more may enter.")
        self._text.setText(text.format(inside=number(inside), permitted=number(capacity), free=number(free)))
        self._text.setAccessibleName(self._text.text())
        look = theme.current()
        self._symbol.setPixmap(theme.pixmap("full", look.tone(tone).ink, look.text_px(20)))
        set_tone(self, tone)
        return tone if rose else None
