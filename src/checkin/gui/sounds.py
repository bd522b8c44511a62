"""A sound for each kind of verdict. No sound device is a quiet state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checkin import paths
from checkin.gui.theme import Tone

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QSoundEffect

#: The sounds differ in pitch, rhythm and direction, so that they are told apart in a loud room.
FILES = {
    Tone.GOOD: "admitted", Tone.OUT: "checked-out", Tone.ATTENTION: "attention", Tone.BAD: "refused",
    Tone.NEUTRAL: "neutral",
}  # fmt: skip


class Sounds:
    """Loaded after the first window shows; `play` before that, or without a device, does nothing."""

    def __init__(self) -> None:
        self._effects: dict[Tone, QSoundEffect] = {}
        self.enabled = True

    def load(self) -> bool:
        """Load all sounds; return whether there is a device to play them."""
        from PySide6.QtCore import QUrl  # noqa: PLC0415 (QtMultimedia takes its time to load)
        from PySide6.QtMultimedia import QMediaDevices, QSoundEffect  # noqa: PLC0415

        if not QMediaDevices.audioOutputs():
            return False
        for tone, name in FILES.items():
            effect = QSoundEffect()
            effect.setSource(QUrl.fromLocalFile(str(paths.resource("sounds", f"{name}.wav"))))
            effect.setVolume(0.9)
            self._effects[tone] = effect
        return True

    def play(self, tone: Tone) -> None:
        """Play a verdict's sound; the newest one counts."""
        effect = self._effects.get(tone)
        if effect is None or not self.enabled:
            return
        for other in self._effects.values():
            if other.isPlaying():
                other.stop()
        effect.play()
