"""Identifiers: UUID version 7 (RFC 9562) for acts, name-based UUIDs for people that several stations must agree on."""

from __future__ import annotations

import hashlib
import os
import threading
import time
import uuid

_NAMESPACE = uuid.UUID("5f0c1a52-6c7e-5d0e-9a54-0a0f3f8d7c11")
_lock = threading.Lock()
_last = 0


def uuid7() -> str:
    """Return a time-ordered UUID, strictly rising within this process (48 bit of Unix ms, then 74 bit)."""
    return uuid7s(1)[0]


def uuid7s(count: int) -> list[str]:
    """Return so many time-ordered UUIDs, as `uuid7` makes them."""
    global _last  # noqa: PLW0603 (the order of ids within a process is the point)
    with _lock:
        # 48 bit ms followed by a 12 bit counter, so that acts of one millisecond keep their order
        first = max((time.time_ns() // 1_000_000) << 12, _last + 1)
        _last = first + count - 1
    random = os.urandom(8 * count).hex()
    made = []
    for place in range(count):
        tick = f"{first + place:015x}"
        rest = random[16 * place : 16 * place + 16]
        # the two bits of the variant and the four of the version are fixed (RFC 9562, 5.7)
        variant = "89ab"[int(rest[0], 16) & 3]
        made.append(f"{tick[:8]}-{tick[8:12]}-7{tick[12:]}-{variant}{rest[1:4]}-{rest[4:]}")
    return made


def named(*parts: str) -> str:
    """Return the UUID that every station computes for the same parts, e.g. `("file", "17")` (version 5)."""
    return str(uuid.uuid5(_NAMESPACE, "\x1f".join(parts)))


def registration_id(event_id: str, source: str, key: str) -> str:
    """Return the id of the registration that a source knows by `key`."""
    return digest_id(event_id, source, "key", key, "1")


def digest_id(*parts: str) -> str:
    """Return an id in the form of a UUID that every station computes for the same parts and that tells none of them."""
    digest = hashlib.sha256("\x1f".join(parts).encode()).hexdigest()
    return f"{digest[:8]}-{digest[8:12]}-{digest[12:16]}-{digest[16:20]}-{digest[20:32]}"


def code_mark(code: str) -> str:
    """Return what stands for a ticket code that was revoked or blocked before anybody here is known by it.

    A digest: the list of such codes tells nobody's ticket, and outlives no erasure as one.
    """
    return f"#{hashlib.sha256(code.encode()).hexdigest()}"


def new_station_id() -> str:
    """Return a random station id: 16 lower-case hexadecimal digits."""
    return os.urandom(8).hex()
