"""What a scanned payload means, by its form alone. The forms: docs/architecture.md, "What a scanned code may be"."""

from __future__ import annotations

import re

from checkin.codes import signed
from checkin.codes.addresses import read_address
from checkin.codes.cleaning import REPLACEMENT, clean
from checkin.codes.foreign import read_foreign
from checkin.codes.kinds import MAX_CHARACTERS, CodeKind, ReadCode
from checkin.codes.objects import read_object
from checkin.codes.own import LENGTH, own_code, shaped_as_own

_SHOWN_OF_TOO_LONG = 64
_MAX_CODE = 256
_MAX_PARTS = 20
_MIN_PART = 8

_HEX = "[0-9a-fA-F]"
_UUID_PATTERN = f"{_HEX}{{8}}-{_HEX}{{4}}-{_HEX}{{4}}-{_HEX}{{4}}-{_HEX}{{12}}"
# a UUID alone; eventyay's order-attendee; alf.io's ticket (uuid/base64 of an HMAC) and badge (uuid::words to print)
_WITH_UUID = re.compile(
    rf"(?:urn:uuid:)?({_UUID_PATTERN})"
    r"(?:(?P<number>-[0-9]{1,12})|(?P<hmac>/[A-Za-z0-9+/]{16,128}={0,2})|(?P<badge>::.*))?",
    re.DOTALL | re.IGNORECASE,
)
_GLUED = re.compile(rf"(?:{_UUID_PATTERN}|C[0-9A-X]{{{LENGTH - 1}}}){{2,{_MAX_PARTS}}}")
_GLUED_PART = re.compile(rf"{_UUID_PATTERN}|C[0-9A-X]{{{LENGTH - 1}}}")
_SIGNED_MIN = 90  # version, lengths and signature alone are 69 bytes, 92 characters in base64


def read(payload: str) -> ReadCode:
    """Say what a payload is and which strings to look up. Never raises, whatever the text."""
    if len(payload) > MAX_CHARACTERS:
        return ReadCode(CodeKind.TOO_LONG, clean(payload[:_SHOWN_OF_TOO_LONG]))
    text = clean(payload)
    if not text:
        return ReadCode(CodeKind.EMPTY, "")
    return _read_own(text) or _read_marked(text) or _read_several(text) or _read_rest(text)


def _read_own(text: str) -> ReadCode | None:
    if not LENGTH <= len(text) <= 2 * LENGTH:
        return None
    code = own_code(text)
    if code is not None:
        return ReadCode(CodeKind.OWN_TICKET, text, (code,) if code == text else (code, text))
    # in lower case or with spaces it is rather somebody else's code that happens to look like ours
    if shaped_as_own(text) == text:
        return ReadCode(CodeKind.OWN_TICKET_MISREAD, text, (text,))
    return None


def _read_marked(text: str) -> ReadCode | None:
    """Read the kinds that tell by a mark of their own what they are."""
    if text[0] == "{":
        return read_object(text)
    if len(text) >= 36 and (found := _WITH_UUID.fullmatch(text)):
        return _read_uuid(text, found)
    if len(text) >= _SIGNED_MIN and (ticket := signed.decode(text)):
        return ReadCode(CodeKind.PRETIX_SIGNED, text, _distinct(ticket.secret, text))
    return read_address(text) or read_foreign(text)


def _read_uuid(text: str, found: re.Match[str]) -> ReadCode:
    uuid = found[1].lower()
    if number := found["number"]:
        return ReadCode(CodeKind.EVENTYAY_TICKET, text, _distinct(uuid + number, text))
    if hmac := found["hmac"]:
        padded = hmac + "=" * (-(len(hmac) - 1) % 4)  # a padding that a keyboard lost
        return ReadCode(CodeKind.ALFIO_TICKET, text, _distinct(uuid + padded, text, uuid))
    if found["badge"]:
        return ReadCode(CodeKind.ALFIO_BADGE, text, (uuid, text))
    return ReadCode(CodeKind.UUID, text, _distinct(uuid, text))


def _read_several(text: str) -> ReadCode | None:
    """Read codes that arrived as one: line by line, or two glued together that tell where each ends."""
    parts = _GLUED_PART.findall(text) if _GLUED.fullmatch(text) else text.split("\n")
    if not 2 <= len(parts) <= _MAX_PARTS:
        return None
    parts = [part.strip() for part in parts if part.strip()]
    if not all(_is_a_code(part) for part in parts):
        return None
    if len(set(parts)) == 1:
        return read(parts[0])
    return ReadCode(CodeKind.SEVERAL, text, (text,), parts=tuple(parts))


def _is_a_code(part: str) -> bool:
    return len(part) >= _MIN_PART and any(map(str.isdigit, part)) and read(part).is_ticket_like


def _read_rest(text: str) -> ReadCode:
    candidates = _distinct(text, text.strip(REPLACEMENT).strip())  # a scanner's own framing, e.g. STX and ETX
    if len(text) > _MAX_CODE or any(map(str.isspace, text)):
        return ReadCode(CodeKind.TEXT, text, candidates)
    return ReadCode(CodeKind.PLAIN, text, candidates)


def _distinct(*candidates: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, candidates)))
