"""What is said on the wire: batches of changes and small JSON objects. Everything read is checked; nothing raises more
than MalformedError."""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from checkin.domain.changes import Change, ChangeKind, canonical

#: Larger messages are never sent and not looked at.
MOST_BYTES = 900_000
_MOST_UNPACKED = 16 * 1024 * 1024
_PACK_FROM = 700
_HEX64 = re.compile(r"[0-9a-f]{64}")
_HEX_SALT = re.compile(r"(?:[0-9a-f]{32})?")
_STATION = re.compile(r"[0-9a-f]{16}|[A-Za-z0-9_-]{1,40}")
_ID = re.compile(r"[0-9A-Za-z_.:@+-]{1,100}")
#: So many changes no station makes; SQLite counts no further than 2**63.
_MOST_NUMBER = 10**12
#: The hybrid clock's text: 12 + 4 hexadecimal digits and the station; times behind the year 2199 are malformed.
_STAMP = re.compile(r"[0-9a-f]{16}")
_LAST_MS = 7_258_118_400_000
_EPOCH = re.compile(r"[0-9a-f]{16}[0-9A-Za-z_-]{1,40}")


class MalformedError(Exception):
    """What came is not what may be said."""


@dataclass(frozen=True, slots=True)
class NewerChange:
    """A change of a kind that only a newer version of the program knows, as it came."""

    id: str
    station: str
    number: int
    subject: str
    content: str


@dataclass(frozen=True, slots=True)
class Span:
    """Which changes a message brings: one station's, by number, first and last included."""

    station: str
    first: int
    last: int

    def text(self) -> str:
        """Return it as a message's header says it."""
        return f"{self.station}:{self.first}-{self.last}"

    @classmethod
    def parse(cls, text: str) -> Span:
        """Read a header; raises MalformedError."""
        found = re.fullmatch(r"([A-Za-z0-9_-]{1,40}):([0-9]{1,12})-([0-9]{1,12})", text)
        if found is None or not 0 < int(found[2]) <= int(found[3]):
            raise MalformedError
        return cls(found[1], int(found[2]), int(found[3]))


def pack(changes: Sequence[Change]) -> bytes:
    """Return changes as one message's content."""
    text = json.dumps([row_of(change) for change in changes], ensure_ascii=False, separators=(",", ":")).encode()
    return b"z" + zlib.compress(text, level=1) if len(text) > _PACK_FROM else b"j" + text


def row_of(change: Change) -> list[Any]:
    """Return a change as a JSON array."""
    c = change
    head = [c.id, c.station, c.at, c.kind.value, c.subject, c.number]
    return [*head, canonical(c.payload), c.salt, c.digest, c.chain, c.signature.hex()]


def unpack(content: bytes) -> list[Change | NewerChange]:
    """Read what `pack` wrote; raises MalformedError for anything else."""
    if not content or len(content) > MOST_BYTES:
        raise MalformedError
    try:
        text = _unpacked(content[1:]) if content[:1] == b"z" else content[1:]
        rows = json.loads(text)
        if not isinstance(rows, list):
            raise MalformedError
        return [change_from(row) for row in rows]
    except (ValueError, TypeError, zlib.error, RecursionError):
        raise MalformedError from None


def _unpacked(content: bytes) -> bytes:
    unpacker = zlib.decompressobj()
    text = unpacker.decompress(content, _MOST_UNPACKED)
    if unpacker.unconsumed_tail or not unpacker.eof:
        raise MalformedError
    return text


def change_from(row: Any) -> Change | NewerChange:
    """Read one change; raises MalformedError, ValueError or TypeError where it is none."""
    change_id, station, at, kind, subject, number, payload, salt, digest, chain, signature = row
    texts = (change_id, station, at, kind, subject, payload, salt, digest, chain, signature)
    if not all(isinstance(text, str) for text in texts) or type(number) is not int or not 0 < number < _MOST_NUMBER:
        raise MalformedError
    shapes = ((_ID, change_id), (_STATION, station), (_HEX_SALT, salt), (_HEX64, digest), (_HEX64, chain))
    if not all(shape.fullmatch(text) for shape, text in shapes) or len(subject) > 200:
        raise MalformedError
    if not _STAMP.fullmatch(at[:16]) or at[16:] != station or int(at[:12], 16) > _LAST_MS:
        raise MalformedError
    content = json.loads(payload)
    if not isinstance(content, dict):
        raise MalformedError
    # half a letter (a lone surrogate) can be neither written down nor hashed
    "".join((change_id, kind, subject, payload, canonical(content) if "\\u" in payload else "")).encode()
    raw = bytes.fromhex(signature)
    if kind not in _KINDS:
        return NewerChange(change_id, station, number, subject, json.dumps(row, ensure_ascii=False))
    known = ChangeKind(kind)
    return Change(change_id, station, at, known, content, subject, number, salt, digest, chain, raw)


_KINDS = frozenset(kind.value for kind in ChangeKind)


def say(**fields: Any) -> bytes:
    """Return a small message."""
    return json.dumps(fields, ensure_ascii=False, separators=(",", ":")).encode()


def heard(content: bytes, most: int = 64 * 1024) -> Mapping[str, Any]:
    """Read a small message; raises MalformedError."""
    if len(content) > most:
        raise MalformedError
    try:
        said = json.loads(content)
    except (ValueError, RecursionError):
        raise MalformedError from None
    if not isinstance(said, dict):
        raise MalformedError
    return said


def text_in(said: Mapping[str, Any], name: str, most: int = 200) -> str:
    """Return a text of a message; "" where it has none, and never more than `most` characters."""
    value = said.get(name)
    return value[:most].encode(errors="replace").decode() if isinstance(value, str) else ""


def number_in(said: Mapping[str, Any], name: str) -> int:
    """Return a number of a message; 0 where it has none."""
    value = said.get(name)
    return int(value) if isinstance(value, int | float) and abs(value) < 1e15 else 0


def epoch_in(said: Mapping[str, Any]) -> str:
    """Return which life of the stream a message names; "" where it names none that a later host could follow on."""
    found = text_in(said, "epoch", 60)
    return found if _EPOCH.fullmatch(found) and int(found[:12], 16) <= _LAST_MS else ""
