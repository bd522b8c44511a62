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
    global _last  # noqa: PLW0603 (the order of ids within a process is the point)
    random_bits = int.from_bytes(os.urandom(8), "big")
    with _lock:
        # 48 bit ms followed by a 12 bit counter, so that acts of one millisecond keep their order
        tick = max((time.time_ns() // 1_000_000) << 12, _last + 1)
        _last = tick
    value = ((tick >> 12) & ((1 << 48) - 1)) << 80 | 0x7 << 76 | (tick & 0xFFF) << 64
    value |= 0b10 << 62 | random_bits >> 2
    return str(uuid.UUID(int=value))


def named(*parts: str) -> str:
    """Return the UUID that every station computes for the same parts, e.g. `("file", "17")` (version 5)."""
    return str(uuid.uuid5(_NAMESPACE, "\x1f".join(parts)))


def code_mark(code: str) -> str:
    """Return what stands for a ticket code that was revoked or blocked before anybody here is known by it.

    A digest: the list of such codes tells nobody's ticket, and outlives no erasure as one.
    """
    return f"#{hashlib.sha256(code.encode()).hexdigest()}"


def new_station_id() -> str:
    """Return a random station id: 16 lower-case hexadecimal digits."""
    return os.urandom(8).hex()
