"""This program's own ticket codes: `C`, two for the event, 26 random (130 bit), two to check: 31 characters in all.

The alphabet is digits and capital letters without Y and Z (swapped between US and German keyboards) and without I and
O (read as 1 and 0 by people): 32 characters. There is no punctuation, which other keyboard layouts move, and all of it
is in QR's alphanumeric set, so that a code fits a symbol of version 2 (25 x 25 modules) at error level M.

The event's two characters let a door say "a ticket of another event" instead of "unknown"; they are a hash, so that
two events in a thousand look alike and are then told apart by the list alone.

The check follows the "pure system" of ISO/IEC 7064: the 30 characters after the `C`, as one number to the base 32,
leave 1 when divided by 1019. That is a prime below 32 x 32 of which 32 is a primitive root, hence every wrong
character and every two swapped characters are caught, and 1 of 1019 other slips passes.
"""

from __future__ import annotations

import base64
import hashlib
import random as _random
import re
import secrets

ALPHABET = "0123456789ABCDEFGHJKLMNPQRSTUVWX"
PREFIX = "C"
LENGTH = 31

_RANDOM_CHARACTERS = 26
_MODULUS = 1019
_SHAPE = re.compile(f"{PREFIX}[{ALPHABET}]{{{LENGTH - 1}}}")
_TO_PYTHON_DIGITS = str.maketrans(ALPHABET, "0123456789abcdefghijklmnopqrstuv")
_FROM_BASE32 = bytes.maketrans(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", ALPHABET.encode())
_AS_TYPED = str.maketrans({"O": "0", "I": "1", " ": None, "-": None})
_SYSTEM_RANDOM = secrets.SystemRandom()


def new_ticket_code(event_id: str, random: _random.Random = _SYSTEM_RANDOM) -> str:
    """Return a new code; unguessable unless another `random` is given (for made-up events that must repeat)."""
    data = _tag_bits(event_id) << 5 * _RANDOM_CHARACTERS | random.getrandbits(5 * _RANDOM_CHARACTERS)
    return PREFIX + _characters(data << 10 | (1 - (data << 10)) % _MODULUS, LENGTH - 1)


def event_tag(event_id: str) -> str:
    """Return the two characters that follow the `C` in codes of this event."""
    return _characters(_tag_bits(event_id), 2)


def is_of_event(code: str, event_id: str) -> bool:
    """Tell whether one of our codes carries this event's two characters."""
    return code[1:3] == event_tag(event_id)


def _tag_bits(event_id: str) -> int:
    return int.from_bytes(hashlib.sha256(event_id.encode()).digest()[:2], "big") & 0x3FF


def own_code(text: str) -> str | None:
    """Return the code as issued if the text is one of ours, else None.

    Lower case (Caps Lock), grouping by spaces or hyphens, and O for 0 or I for 1 are mended, but only where form and
    check characters are then right.
    """
    code = shaped_as_own(text)
    return code if code is not None and _value(code) % _MODULUS == 1 else None


def shaped_as_own(text: str) -> str | None:
    """Return the text as a code of our form, whether its check characters are right or not; None for any other form."""
    if not LENGTH <= len(text) <= 2 * LENGTH or not text.isascii():
        return None
    code = text.upper()
    if _SHAPE.fullmatch(code) is None:
        code = code.translate(_AS_TYPED)
        if _SHAPE.fullmatch(code) is None:
            return None
    return code


def is_own_code(text: str) -> bool:
    """Tell whether the text is a code of this program, with right check characters."""
    return own_code(text) is not None


def ticket_payload(code: str) -> str:
    """Return what tickets and badges carry in their QR symbol: the code itself, so that any reader shows the same."""
    return code


def _value(code: str) -> int:
    return int(code[1:].translate(_TO_PYTHON_DIGITS), 32)


def _characters(number: int, count: int) -> str:
    # base64's base 32 does in C what a loop over 30 digits does slowly; 20 bytes are 32 of its digits
    return base64.b32encode(number.to_bytes(20, "big")).translate(_FROM_BASE32)[32 - count :].decode()
