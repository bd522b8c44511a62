"""What a physical key means on a US keyboard, whatever layout the system is set to.

Scanners that play keyboard are set to US when they leave the factory: the keys they press are right even where the
system's letters are not. Windows and Linux tell the physical key; macOS does not (there the layout repair has to do).
"""

from __future__ import annotations

import sys

from checkin.codes.layout_tables import US_PLAIN, US_SHIFT

#: Scan codes (PC set 1) of the 47 printing keys in the order of `US_PLAIN`; the Linux kernel numbers them the same.
_SET_1 = (
    0x29, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x08, 0x09, 0x0A, 0x0B, 0x0C, 0x0D,
    0x10, 0x11, 0x12, 0x13, 0x14, 0x15, 0x16, 0x17, 0x18, 0x19, 0x1A, 0x1B, 0x2B,
    0x1E, 0x1F, 0x20, 0x21, 0x22, 0x23, 0x24, 0x25, 0x26, 0x27, 0x28,
    0x2C, 0x2D, 0x2E, 0x2F, 0x30, 0x31, 0x32, 0x33, 0x34, 0x35,
)  # fmt: skip
_SPACE = 0x39
#: X11 and Wayland add 8 to the kernel's numbers.
_OFFSET = {"linux": 8}

_PLAIN = dict(zip(_SET_1, US_PLAIN, strict=True)) | {_SPACE: " "}
_SHIFTED = dict(zip(_SET_1, US_SHIFT, strict=True)) | {_SPACE: " "}


def us_text(scan_code: int, *, shift: bool, platform: str = sys.platform) -> str:
    """Return the character of a physical key on a US keyboard, "" where it prints none or the platform does not tell.

    Caps Lock is left out on purpose: it changes the letters, not which keys the scanner pressed.
    """
    if platform == "darwin" or scan_code <= 0:
        return ""
    code = scan_code - _OFFSET.get(platform, 0)
    return (_SHIFTED if shift else _PLAIN).get(code, "")
