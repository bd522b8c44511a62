"""All people of an index in the order they came: each has a slot, a place in these columns."""

from __future__ import annotations

import zlib

import numpy as np
import numpy.typing as npt

from checkin.search.documents import SearchDocument, pack, unpack
from checkin.search.fold import plain
from checkin.search.growing import Growing
from checkin.search.words import FieldWord, is_of_name

_PER_LETTER = 0.0006
_MOST_LETTERS = 60


class People:
    """Columns by slot. A person who is replaced or removed leaves an empty slot behind."""

    def __init__(self) -> None:
        self.slots: dict[str, int] = {}
        self._ids: list[str] = []
        self._packed: list[bytes] = []
        self._alive = Growing(np.bool_)
        self._letters = Growing(np.uint16)
        self._handicap = Growing(np.float32)
        self._order = Growing(np.uint64)
        self._namesake = Growing(np.uint32)

    def __len__(self) -> int:
        return len(self._ids)

    @property
    def alive(self) -> npt.NDArray[np.bool_]:
        """Whether a slot has a person."""
        return self._alive.view

    @property
    def letters(self) -> npt.NDArray[np.uint16]:
        """How many letters the person's name has."""
        return self._letters.view

    @property
    def handicap(self) -> npt.NDArray[np.float32]:
        """What a longer name stands behind a shorter one that fits as well."""
        return self._handicap.view

    @property
    def order(self) -> npt.NDArray[np.uint64]:
        """Where a person stands among equals: alphabetically, then by id, never by time of arrival."""
        return self._order.view

    @property
    def namesake(self) -> npt.NDArray[np.uint32]:
        """The same number for people of the same full name."""
        return self._namesake.view

    def is_same(self, document: SearchDocument) -> bool:
        """Whether just this document is there."""
        slot = self.slots.get(document.attendee_id)
        return slot is not None and self._packed[slot] == pack(document)

    def document(self, slot: int) -> SearchDocument:
        """Return the document in a slot that has a person."""
        return unpack(self._ids[slot], self._packed[slot])

    def add(self, documents: list[SearchDocument], rows: list[Row]) -> int:
        """Append people in place of those of the same ids; return the first slot."""
        first = len(self._ids)
        for offset, document in enumerate(documents):
            self.drop(document.attendee_id)
            self.slots[document.attendee_id] = first + offset
            self._ids.append(document.attendee_id)
        self._packed += [row.packed for row in rows]
        self._alive.extend([True] * len(rows))
        self._letters.extend([row.letters for row in rows])
        self._handicap.extend([_PER_LETTER * min(_MOST_LETTERS, row.letters) for row in rows])
        self._order.extend(np.array([row.order for row in rows], dtype=np.uint64))
        self._namesake.extend(np.array([row.namesake for row in rows], dtype=np.uint32))
        return first

    def drop(self, attendee_id: str) -> None:
        """Empty the person's slot, if there is one."""
        slot = self.slots.pop(attendee_id, None)
        if slot is not None:
            self._alive.view[slot] = False
            self._packed[slot] = b""
            self._ids[slot] = ""


class Row:
    """What `People` keeps of a document, computed outside any lock."""

    __slots__ = ("letters", "namesake", "order", "packed")

    def __init__(self, document: SearchDocument, borne: list[FieldWord]) -> None:
        self.packed = pack(document)
        self.letters = min(65535, sum(each.end - each.start for each in borne if is_of_name(each) and each.simple))
        name = f"{document.family_name} {document.given_name} {document.name}".casefold()
        self.namesake = zlib.crc32(name.encode("utf-8", "replace"))
        first = plain(name[:12])[:6].encode().ljust(6, b"\0")
        person = zlib.crc32(document.attendee_id.encode("utf-8", "replace")) & 0xFFFF
        self.order = int.from_bytes(first, "big") << 16 | person
