"""From camera frames to texts: one thread, the newest frame only, the same ticket in view once."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

#: Light codes on dark ground (phones in dark mode) are looked for in every third frame only: it costs as much again.
_INVERTED_EVERY = 3
#: A code counts as gone, and may be scanned again, when it was not seen for so long (s).
GONE_AFTER = 1.5


@dataclass(frozen=True, slots=True)
class Frame:
    """The brightness of one picture: `height` rows of `stride` bytes, of which the first `width` are pixels."""

    content: bytes
    width: int
    height: int
    stride: int


def read_frame(frame: Frame, *, inverted: bool = False) -> list[str]:
    """Return the texts of the QR codes in a frame; none where there are none."""
    import zxingcpp  # noqa: PLC0415 (only those who use a camera pay for loading it)

    size = frame.height * frame.stride
    if frame.width <= 0 or len(frame.content) < size:
        return []
    picture = memoryview(frame.content)[:size].cast("B", shape=[frame.height, frame.stride])
    found = zxingcpp.read_barcodes(
        picture,
        formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode),
        try_invert=inverted,
        text_mode=zxingcpp.TextMode.Plain,
    )
    return [code.text for code in found if code.valid and code.text]


class InView:
    """Tells a code that comes into view from one that stays there. Times in s of a steady clock."""

    def __init__(self, gone_after: float = GONE_AFTER) -> None:
        self._gone_after = gone_after
        self._seen: dict[str, float] = {}

    def new(self, texts: list[str], now: float) -> list[str]:
        """Return those that were not in view, each once."""
        self._seen = {text: at for text, at in self._seen.items() if now - at < self._gone_after}
        fresh = [text for text in dict.fromkeys(texts) if text not in self._seen]
        self._seen.update(dict.fromkeys(texts, now))
        return fresh


class FrameReader:
    """Reads frames on a thread of its own. A frame offered while one is being read replaces the one that waits.

    `found` is called on that thread with each text that came into view.
    """

    def __init__(self, found: Callable[[str], None]) -> None:
        self._found = found
        self._in_view = InView()
        self._waiting: Frame | None = None
        self._ended = False
        self._turn = threading.Condition()
        self._count = 0
        self._thread = threading.Thread(target=self._loop, name="camera", daemon=True)
        self._thread.start()

    def offer(self, frame: Frame) -> None:
        """Take the newest frame."""
        with self._turn:
            self._waiting = frame
            self._turn.notify()

    @property
    def is_hungry(self) -> bool:
        """Whether a frame would be read soon; without it nobody need copy one."""
        return self._waiting is None

    def close(self) -> None:
        """End the thread."""
        with self._turn:
            self._ended = True
            self._turn.notify()
        self._thread.join()

    def _loop(self) -> None:
        while True:
            with self._turn:
                self._turn.wait_for(lambda: self._ended or self._waiting is not None)
                if self._ended:
                    return
                frame, self._waiting = self._waiting, None
            if frame is not None:
                self._read(frame)

    def _read(self, frame: Frame) -> None:
        self._count += 1
        texts = read_frame(frame, inverted=self._count % _INVERTED_EVERY == 0)
        for text in self._in_view.new(texts, time.monotonic()):
            self._found(text)
