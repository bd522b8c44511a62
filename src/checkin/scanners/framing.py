"""From the raw bytes of a serial scanner to texts, one for each code."""

from __future__ import annotations

#: What scanners may be set to send behind a code: CR, LF, Tab, ETX, EOT, NUL.
_ENDS = b"\r\n\t\x03\x04\x00"
#: What they may send before one: STX.
_BEGINS = b"\x02"
#: More than any symbol holds; the rest of such a line is thrown away up to its end.
MOST = 8192


class ByteFraming:
    """Feed it bytes as they arrive; it answers with the texts that are whole. Never raises, whatever the bytes."""

    def __init__(self) -> None:
        self._line = bytearray()
        self._overlong = False

    def feed(self, data: bytes) -> list[str]:
        """Take bytes; return the texts that ended with them."""
        texts = []
        for byte in data:
            if byte in _ENDS:
                texts += self.flush()
            elif byte not in _BEGINS and not self._overlong:
                self._line.append(byte)
                self._overlong = len(self._line) >= MOST
        return texts

    def flush(self) -> list[str]:
        """Return what is there as a text: the scanner paused, and sends no end."""
        line, self._line = bytes(self._line), bytearray()
        self._overlong = False
        return [decoded(line)] if line else []

    @property
    def waiting(self) -> bool:
        """Whether a text has begun that has not ended."""
        return bool(self._line)


def decoded(line: bytes) -> str:
    """Return bytes as text: UTF-8 where they are, else the Western code page that scanners are set to."""
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return line.decode("cp1252", "replace")
