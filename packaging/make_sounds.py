"""Make the verdicts' sounds: short, told apart by direction, rhythm and pitch, without any recording.

    python packaging/make_sounds.py

admitted: two notes upward; checked-out: two notes downward, soft; attention: the same note three times; refused: one
long low buzz; neutral: one short dull note. 44.1 kHz, 16 bit, mono.
"""

from __future__ import annotations

import math
import struct
import wave
from collections.abc import Iterator
from pathlib import Path

RATE = 44_100
FOLDER = Path(__file__).parent.parent / "resources" / "sounds"
#: (Hz, seconds, loudness 0 to 1, share of odd overtones 0 to 1); 0 Hz is a pause.
Note = tuple[float, float, float, float]
SOUNDS: dict[str, list[Note]] = {
    "admitted": [(659.3, 0.09, 0.6, 0.15), (987.8, 0.22, 0.7, 0.15)],
    "checked-out": [(784.0, 0.09, 0.5, 0.1), (523.3, 0.22, 0.5, 0.1)],
    "attention": [(740.0, 0.1, 0.7, 0.3), (0, 0.05, 0, 0)] * 2 + [(740.0, 0.16, 0.7, 0.3)],
    "refused": [(155.6, 0.55, 0.9, 1.0)],
    "neutral": [(311.1, 0.16, 0.6, 0.2)],
}
_EDGE = 0.008


def samples(notes: list[Note]) -> Iterator[float]:
    """Yield the sound's samples from -1 to 1, each note with soft edges against clicks."""
    for pitch, seconds, loudness, odd in notes:
        count = round(seconds * RATE)
        for place in range(count):
            at = place / RATE
            edge = min(1.0, at / _EDGE, (seconds - at) / (4 * _EDGE))
            wave_form = math.sin(2 * math.pi * pitch * at)
            wave_form += odd * sum(math.sin(2 * math.pi * pitch * k * at) / k for k in (3, 5, 7))
            yield 0.75 * loudness * edge * math.exp(-2.5 * at / seconds) * wave_form / (1 + 0.5 * odd)


def write(path: Path, notes: list[Note]) -> None:
    """Write one sound."""
    values = [round(32_000 * max(-1.0, min(1.0, value))) for value in samples(notes)]
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(struct.pack(f"<{len(values)}h", *values))


if __name__ == "__main__":
    for name, notes in SOUNDS.items():
        write(FOLDER / f"{name}.wav", notes)
