"""Taking away what scanners put around a payload."""

from __future__ import annotations

import re
import unicodedata

REPLACEMENT = "\ufffd"

# White space, a byte order mark, an AIM symbology identifier (ISO/IEC 15424: "]", a letter, a modifier) and the
# extended channel interpretations that 2-D scanners announce (ECI 1, 3: Latin-1, 26: UTF-8, 27: ASCII).
_AROUND_START = re.compile(r"(?:[\s\ufeff]|\][A-Za-z][0-9A-Za-z]|\\0000(?:01|03|26|27))+")
_LINE_END = re.compile(r"\r\n?")
_KEPT = "\n\t"


def clean(payload: str) -> str:
    """Return the payload without what a scanner adds; line ends become LF, unprintable characters U+FFFD.

    Case and inner spaces are kept. Cleaning what is clean changes nothing.
    """
    if payload.isascii() and payload.isprintable() and payload[:1] not in (" ", "]", "\\") and payload[-1:] != " ":
        return payload
    start = _AROUND_START.match(payload)
    text = payload[start.end() if start else 0 :]
    text = _LINE_END.sub("\n", text.rstrip().rstrip("\ufeff").rstrip())
    if text.isprintable():
        return text
    return "".join(character if _is_shown(character) else REPLACEMENT for character in text)


def _is_shown(character: str) -> bool:
    # Format characters stay: names on other systems' badges need their joiners and direction marks.
    return character in _KEPT or unicodedata.category(character) not in ("Cc", "Cs", "Cn", "Co")
