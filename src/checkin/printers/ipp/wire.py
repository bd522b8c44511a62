"""IPP messages as bytes and back (RFC 8010, section 3). Pure; knows nothing of printers."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import TypeAlias

VERSION = (2, 0)
_LONGEST = 0x7FFF
_DEEPEST = 8


class Tag(IntEnum):
    """Delimiters and the syntaxes of values (RFC 8010, section 3.5)."""

    OPERATION = 0x01
    JOB = 0x02
    END = 0x03
    PRINTER = 0x04
    UNSUPPORTED = 0x05
    INTEGER = 0x21
    BOOLEAN = 0x22
    ENUM = 0x23
    STRING = 0x30
    DATE = 0x31
    RESOLUTION = 0x32
    RANGE = 0x33
    COLLECTION = 0x34
    TEXT_LANGUAGE = 0x35
    NAME_LANGUAGE = 0x36
    COLLECTION_END = 0x37
    TEXT = 0x41
    NAME = 0x42
    KEYWORD = 0x44
    URI = 0x45
    URI_SCHEME = 0x46
    CHARSET = 0x47
    LANGUAGE = 0x48
    MIME = 0x49
    MEMBER = 0x4A


Value: TypeAlias = "int | bool | str | bytes | tuple[int, ...] | dict[str, list[Value]] | None"
Attributes: TypeAlias = dict[str, list[Value]]


class IppFormatError(ValueError):
    """Bytes that are no IPP message."""


@dataclass(frozen=True, slots=True)
class Attribute:
    """One attribute to send; several values make a set. A collection's value is a sequence of attributes."""

    name: str
    tag: Tag
    values: tuple[object, ...]

    @classmethod
    def of(cls, name: str, tag: Tag, *values: object) -> Attribute:
        """Return an attribute with these values."""
        return cls(name, tag, values)


@dataclass(frozen=True, slots=True)
class Message:
    """An answer: `code` is the status, `groups` the attribute groups in their order."""

    code: int
    request_id: int
    groups: list[tuple[int, Attributes]] = field(default_factory=list)

    def group(self, tag: Tag) -> Attributes:
        """Return the first group of this kind, empty where there is none."""
        return next((attributes for found, attributes in self.groups if found == tag), {})

    def all(self, tag: Tag) -> list[Attributes]:
        """Return all groups of this kind."""
        return [attributes for found, attributes in self.groups if found == tag]


def encode(code: int, request_id: int, groups: Iterable[tuple[Tag, Sequence[Attribute]]]) -> bytes:
    """Return a request: operation, id and attribute groups. The document follows as it is."""
    parts = [struct.pack(">BBHI", *VERSION, code, request_id)]
    for tag, attributes in groups:
        parts.append(bytes([tag]))
        for attribute in attributes:
            parts.extend(_attribute(attribute))
    parts.append(bytes([Tag.END]))
    return b"".join(parts)


def _attribute(attribute: Attribute) -> Iterable[bytes]:
    name = attribute.name
    for value in attribute.values:
        if attribute.tag is Tag.COLLECTION:
            yield _field(Tag.COLLECTION, name, b"")
            assert isinstance(value, Sequence)
            for member in value:
                yield _field(Tag.MEMBER, "", member.name.encode("ascii"))
                yield from _attribute(Attribute("", member.tag, member.values))
            yield _field(Tag.COLLECTION_END, "", b"")
        else:
            yield _field(attribute.tag, name, _value(attribute.tag, value))
        name = ""


def _field(tag: int, name: str, value: bytes) -> bytes:
    raw = name.encode("ascii")
    if max(len(raw), len(value)) > _LONGEST:
        raise IppFormatError("a value is longer than IPP allows")
    return struct.pack(">BH", tag, len(raw)) + raw + struct.pack(">H", len(value)) + value


def _value(tag: Tag, value: object) -> bytes:
    if tag is Tag.BOOLEAN:
        return b"\x01" if value else b"\x00"
    if tag in (Tag.INTEGER, Tag.ENUM):
        return struct.pack(">i", value)
    if isinstance(value, tuple):
        return struct.pack(">ii", *value) if tag is Tag.RANGE else struct.pack(">iib", *value)
    return value if isinstance(value, bytes) else str(value).encode()


def decode(data: bytes) -> Message:
    """Read an answer. Raises IppFormatError for anything that is none."""
    try:
        return _Reader(data).message()
    except (struct.error, IndexError, UnicodeDecodeError) as error:
        raise IppFormatError("not an IPP message") from error


class _Reader:
    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def message(self) -> Message:
        major, _minor, code, request_id = struct.unpack_from(">BBHI", self._data)
        if major not in (1, 2):
            raise IppFormatError("not an IPP message")
        self._at = 8
        message = Message(code, request_id)
        while (tag := self._data[self._at]) != Tag.END:
            if tag > 0x0F:
                raise IppFormatError("a value outside of a group")
            self._at += 1
            message.groups.append((tag, self._group()))
        return message

    def _group(self) -> Attributes:
        attributes: Attributes = {}
        values: list[Value] | None = None
        while self._data[self._at] > 0x0F:
            tag, name, raw = self._field()
            if name:
                values = attributes.setdefault(name, [])
            if values is None:
                raise IppFormatError("a value without a name")
            values.append(self._read(tag, raw, 0))
        return attributes

    def _field(self) -> tuple[int, str, bytes]:
        tag = self._data[self._at]
        self._at += 1
        name = self._sized()
        return tag, name.decode("utf-8", "replace"), self._sized()

    def _sized(self) -> bytes:
        (length,) = struct.unpack_from(">H", self._data, self._at)
        start = self._at + 2
        if start + length > len(self._data):
            raise IppFormatError("cut off")
        self._at = start + length
        return self._data[start : self._at]

    def _read(self, tag: int, raw: bytes, depth: int) -> Value:
        if tag == Tag.COLLECTION:
            return self._collection(depth + 1)
        return _plain(tag, raw)

    def _collection(self, depth: int) -> Attributes:
        if depth > _DEEPEST:
            raise IppFormatError("nested too deeply")
        members: Attributes = {}
        values: list[Value] | None = None
        while True:
            tag, _name, raw = self._field()
            if tag == Tag.COLLECTION_END:
                return members
            if tag == Tag.MEMBER:
                values = members.setdefault(raw.decode("utf-8", "replace"), [])
            elif values is None or tag <= 0x0F:
                raise IppFormatError("a member without a name")
            else:
                values.append(self._read(tag, raw, depth))


def _plain(tag: int, raw: bytes) -> Value:
    if 0x10 <= tag <= 0x1F:
        return None  # unsupported, unknown, no-value
    if tag in (Tag.INTEGER, Tag.ENUM):
        return int(struct.unpack(">i", raw)[0])
    if tag == Tag.BOOLEAN:
        return raw != b"\x00"
    if tag == Tag.RANGE:
        return tuple(struct.unpack(">ii", raw))
    if tag == Tag.RESOLUTION:
        return tuple(struct.unpack(">iib", raw))
    if tag in (Tag.TEXT_LANGUAGE, Tag.NAME_LANGUAGE):
        (language,) = struct.unpack_from(">H", raw)
        (length,) = struct.unpack_from(">H", raw, 2 + language)
        return raw[4 + language :][:length].decode("utf-8", "replace")
    if 0x40 <= tag <= 0x5F:
        return raw.decode("utf-8", "replace")
    return raw
