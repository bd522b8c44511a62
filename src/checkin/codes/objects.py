"""Payloads that are JSON objects: Indico's, pretix's and eventyay's."""

from __future__ import annotations

import base64
import binascii
import json
from typing import Any
from uuid import UUID

from checkin.codes.addresses import host_of
from checkin.codes.kinds import CodeKind, ReadCode

_DECODER = json.JSONDecoder()
_MOST = 20


def read_object(text: str) -> ReadCode | None:
    """Return what a JSON object (or several, one after the other) is, or None for what is no JSON object."""
    parts = _objects(text)
    if not parts:
        return None
    if len(parts) > 1:
        codes = tuple(text[start:end] for start, end, _ in parts)
        if len(set(codes)) > 1:
            return ReadCode(CodeKind.SEVERAL, text, (), parts=codes)
        text = codes[0]
    return _read(text, parts[0][2])


def _objects(text: str) -> list[tuple[int, int, dict[str, Any]]]:
    """Return start, end and value of each object; nothing where anything else is in the text."""
    found: list[tuple[int, int, dict[str, Any]]] = []
    at = 0
    while at < len(text):
        if len(found) == _MOST:
            return []
        try:
            value, end = _DECODER.raw_decode(text, at)
        except (ValueError, RecursionError):
            return []
        if not isinstance(value, dict):
            return []
        found.append((at, end, value))
        at = end + len(text[end:]) - len(text[end:].lstrip())
    return found


def _read(text: str, value: dict[str, Any]) -> ReadCode:
    if set(value) == {"i"}:
        return _indico(text, value["i"]) or ReadCode(CodeKind.OTHER_JSON, text, (text,))
    if "checkin_secret" in value and "registrant_id" in value:
        return _indico_legacy(text, value)
    if "event_id" in value and isinstance(value.get("server"), dict):
        host = host_of(_shown(value["server"].get("base_url")))
        return ReadCode(CodeKind.INDICO_SETUP, text, (), {"host": host, "event_id": _shown(value["event_id"])})
    if "handshake_version" in value and "token" in value:
        host = host_of(_shown(value.get("url")))
        return ReadCode(CodeKind.PRETIX_PAIRING, text, (), {"host": host})
    if set(value) == {"lead"} and (lead := _shown(value["lead"])):
        return ReadCode(CodeKind.EVENTYAY_LEAD, text, (lead, text))
    return ReadCode(CodeKind.OTHER_JSON, text, (text,))


def _indico(text: str, value: Any) -> ReadCode | None:
    """Read `[2, host, ticket, person?]` of Indico 3.3: ids as base64 of their 16 bytes, the host bare when it has TLS.

    A companion's ticket names the companion after the registration it belongs to: the companion is looked up first.
    """
    if not isinstance(value, list) or len(value) not in (3, 4) or value[0] != 2 or isinstance(value[0], bool):
        return None
    ids = [_uuid(part) for part in value[2:]]
    if not isinstance(value[1], str) or None in ids:
        return None
    details = {"host": host_of(_shown(value[1]))}
    candidates = tuple(identifier for identifier in reversed(ids) if identifier)
    if len(candidates) > 1:
        details["accompanying"] = "yes"
    return ReadCode(CodeKind.INDICO_TICKET, text, (*candidates, text), details)


def _uuid(encoded: object) -> str | None:
    """Return the UUID in canonical form. The padding may be missing: `=` is what keyboards lose most easily."""
    if not isinstance(encoded, str):
        return None
    bare = encoded.rstrip("=")
    try:
        return str(UUID(bytes=base64.b64decode(bare + "=" * (-len(bare) % 4), validate=True)))
    except (binascii.Error, ValueError):
        return None


def _indico_legacy(text: str, value: dict[str, Any]) -> ReadCode:
    details = {
        "host": host_of(_shown(value.get("server_url"))),
        "event_id": _shown(value.get("event_id")),
        "registrant_id": _shown(value["registrant_id"]),
    }
    secret = _shown(value["checkin_secret"])
    return ReadCode(CodeKind.INDICO_LEGACY, text, (secret.lower(), text) if secret else (text,), details)


def _shown(value: object) -> str:
    """Return an id or address from a foreign object as text; "" for what is none or too long to be one."""
    text = str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""
    return text if len(text) <= 200 and text.isprintable() else ""
