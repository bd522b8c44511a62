"""pretix's signed tickets (scheme `pretix_sig1`): valid at a door that never saw the order.

The payload is `reverse(base64(0x01 | u16be length of ticket | u16be length of signature | ticket | signature))`, the
ticket a protobuf message, the signature Ed25519 over its bytes (docs/architecture.md; vectors in
tests/data/qr/sig1_vectors.json).
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

_HEAD = 5
_VERSION = 1
_SIGNATURE_BYTES = 64
_VARINT, _FIXED64, _BYTES, _FIXED32 = 0, 1, 2, 5
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_LAST = datetime.max.replace(tzinfo=UTC)
_FIRST = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class SignedTicket:
    """A signed ticket taken apart; nothing is proved until `verify`.

    `secret` is the one right spelling of the code: look it up among revoked and blocked secrets. `variation` and
    `subevent` are 0 where there is none. The times are aware (UTC), None = no bound. `signed` are the bytes under the
    `signature`.
    """

    secret: str
    seed: str
    item: int
    variation: int
    subevent: int
    valid_from: datetime | None
    valid_until: datetime | None
    signature: bytes
    signed: bytes


def decode(payload: str) -> SignedTicket | None:
    """Return the ticket, or None for any text that is not exactly one; padding lost on the way is forgiven.

    A second spelling of the same bytes (spare bits, bytes after the signature) is refused: it would pass by the lists
    of revoked and blocked secrets, which name codes by their text.
    """
    raw = _raw(payload)
    if raw is None or len(raw) < _HEAD or raw[0] != _VERSION:
        return None
    length = int.from_bytes(raw[1:3], "big")
    if int.from_bytes(raw[3:5], "big") != _SIGNATURE_BYTES or len(raw) != _HEAD + length + _SIGNATURE_BYTES:
        return None
    secret = base64.b64encode(raw).decode("ascii")[::-1]
    if payload not in (secret, secret.lstrip("=")):
        return None
    signed = raw[_HEAD : _HEAD + length]
    fields = _fields(signed)
    seed = _text(fields.get((1, _BYTES), b"")) if fields is not None else None
    if fields is None or seed is None:
        return None
    return SignedTicket(
        secret=secret,
        seed=seed,
        item=_number(fields, 2),
        variation=_number(fields, 3),
        subevent=_number(fields, 4),
        valid_from=_moment(_number(fields, 5)),
        valid_until=_moment(_number(fields, 6)),
        signature=raw[_HEAD + length :],
        signed=signed,
    )


def verify(ticket: SignedTicket, keys: Sequence[str]) -> bool:
    """Tell whether one of the event's keys made the signature; keys are base64 of a PEM SubjectPublicKeyInfo.

    Keys that cannot be read are passed over.
    """
    from cryptography.exceptions import InvalidSignature  # noqa: PLC0415 (50 ms that a start without pretix saves)

    for text in keys:
        key = _public_key(text)
        if key is None:
            continue
        try:
            key.verify(ticket.signature, ticket.signed)
        except InvalidSignature:
            continue
        return True
    return False


@lru_cache(maxsize=256)
def _public_key(text: str) -> Ed25519PublicKey | None:
    from cryptography.exceptions import UnsupportedAlgorithm  # noqa: PLC0415 (see verify)
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey  # noqa: PLC0415
    from cryptography.hazmat.primitives.serialization import load_pem_public_key  # noqa: PLC0415

    try:
        key = load_pem_public_key(base64.b64decode(text, validate=True))
    except (ValueError, UnsupportedAlgorithm):
        return None
    return key if isinstance(key, Ed25519PublicKey) else None


def _raw(payload: str) -> bytes | None:
    if not payload.isascii():
        return None
    body = payload.lstrip("=")[::-1]
    try:
        return base64.b64decode(body + "=" * (-len(body) % 4), validate=True)
    except (binascii.Error, ValueError):
        return None


def _fields(message: bytes) -> dict[tuple[int, int], int | bytes] | None:
    """Return the message's fields by (number, wire type), the last of each winning; None where it is malformed."""
    fields: dict[tuple[int, int], int | bytes] = {}
    at = 0
    while at < len(message):
        tag, at = _varint(message, at)
        number, wire_type = tag >> 3, tag & 7
        value: int | bytes
        if wire_type == _VARINT:
            value, at = _varint(message, at)
        elif wire_type in (_BYTES, _FIXED32, _FIXED64):
            size = {_FIXED32: 4, _FIXED64: 8}.get(wire_type, -1)
            if size < 0:
                size, at = _varint(message, at)
            value, at = message[at : at + size], at + size
        else:
            return None
        if number == 0 or at > len(message):
            return None
        fields[number, wire_type] = value
    return fields


def _varint(message: bytes, at: int) -> tuple[int, int]:
    """Return the number at `at` (64 bit) and where it ends; an end behind the message's means that it was cut off."""
    value = 0
    for index, byte in enumerate(message[at : at + 10]):
        value |= (byte & 0x7F) << 7 * index
        if byte < 0x80:
            return value & 0xFFFF_FFFF_FFFF_FFFF, at + index + 1
    return 0, len(message) + 1


def _number(fields: dict[tuple[int, int], int | bytes], number: int) -> int:
    value = fields.get((number, _VARINT), 0)
    assert isinstance(value, int)
    return value - (1 << 64) if value >> 63 else value  # int64 in two's complement


def _text(value: int | bytes) -> str | None:
    assert isinstance(value, bytes)
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _moment(unix_seconds: int) -> datetime | None:
    if unix_seconds == 0:
        return None
    try:
        return _EPOCH + timedelta(seconds=unix_seconds)
    except OverflowError:  # beyond what a calendar holds: the farthest moment says the same
        return _LAST if unix_seconds > 0 else _FIRST
