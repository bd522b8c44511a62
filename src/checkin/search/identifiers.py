"""What is looked up by its beginning only: e-mail addresses, telephone numbers, order numbers, ticket codes."""

from __future__ import annotations

import re

import numpy as np
import numpy.typing as npt

from checkin.search.documents import SearchDocument
from checkin.search.growing import Growing

Ids = npt.NDArray[np.int32]
_WIDTH = 16
_NO_CODE = re.compile(r"[^a-z0-9]+")
_NO_DIGIT = re.compile(r"\D+")
_TRUNK = re.compile(r"^(?:\+|00)?\s*(\d{1,3})?\s*\(0\)|^(?:\+49|0049)|^(?:\+|00)|^0")
_SMALL_TAIL = 1 << 15
#: marks keys in one table so that a telephone number never meets a code
CODE, PHONE, EMAIL = "c", "p", "e"


def code_key(text: str) -> str:
    """Return a code or order number without case and separators."""
    return _NO_CODE.sub("", text.lower())


def phone_key(text: str) -> str:
    """Return a number's digits without the German country code or the leading zero; others keep their country code."""
    text = text.strip()
    return _NO_DIGIT.sub("", _TRUNK.sub(lambda match: (match.group(1) or "").removeprefix("49"), text, count=1))


def keys(document: SearchDocument) -> list[str]:
    """Return everything by whose beginning the document is found."""
    found = [CODE + code_key(code) for code in (document.order_code, *document.codes) if code]
    if document.phone:
        number = phone_key(document.phone)
        found += [PHONE + number, PHONE + "<" + number[::-1]] if number else []
    if document.email:
        email = document.email.lower()
        local, _, domain = email.partition("@")
        found += [EMAIL + email, EMAIL + "@" + domain]
        found += [EMAIL + local[match.end() :] + "@" + domain for match in re.finditer(r"[._+-]", local)]
    return found


class Identifiers:
    """Keys and the slots they belong to, cut to 16 bytes: who comes out is to be checked against the document."""

    def __init__(self) -> None:
        self._keys = Growing(f"S{_WIDTH}")
        self._slots = Growing(np.int32)
        self._sorted_keys: npt.NDArray[np.bytes_] = np.zeros(0, dtype=f"S{_WIDTH}")
        self._sorted_slots: Ids = np.zeros(0, dtype=np.int32)
        self._sorted_to = 0

    def extend(self, first_slot: int, found: list[list[str]]) -> None:
        """Add the keys of people who have the slots from `first_slot` on."""
        self._keys.extend([key.encode("ascii", "replace")[:_WIDTH] for of_one in found for key in of_one])
        self._slots.extend([slot for slot, of_one in enumerate(found, first_slot) for _ in of_one])

    @property
    def crowded(self) -> bool:
        """Whether the unsorted tail is long enough for sorting to pay."""
        tail = len(self._keys) - self._sorted_to
        return tail > _SMALL_TAIL and tail > self._sorted_to // 2

    def sort(self) -> tuple[npt.NDArray[np.bytes_], Ids, int]:
        """Return everything up to now in order; `take` puts it in place. The slow half, which needs no lock."""
        keys_now, slots = self._keys.view, self._slots.view
        order = np.argsort(keys_now, kind="stable")
        return keys_now[order], slots[order], len(keys_now)

    def take(self, result: tuple[npt.NDArray[np.bytes_], Ids, int]) -> None:
        """Use what `sort` returned; keys added meanwhile are the new tail."""
        self._sorted_keys, self._sorted_slots, self._sorted_to = result

    def beginning(self, key: str, limit: int) -> Ids:
        """Return at most `limit` slots with a key that begins with this one."""
        start = key.encode("ascii", "replace")[:_WIDTH]
        stop = start + b"\x7f" * (_WIDTH - len(start))
        bounds = np.array([start, stop], dtype=f"S{_WIDTH}")
        low = int(np.searchsorted(self._sorted_keys, bounds[:1], side="left")[0])
        high = int(np.searchsorted(self._sorted_keys, bounds[1:], side="right")[0])
        found = self._sorted_slots[low : min(high, low + limit)]
        tail = self._keys.view[self._sorted_to :]
        if len(tail):
            hit = np.flatnonzero((tail >= bounds[0]) & (tail <= bounds[1]))[:limit]
            found = np.concatenate((found, self._slots.view[self._sorted_to :][hit]))
        return found
