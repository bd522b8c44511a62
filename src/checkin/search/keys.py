"""Keys (spellings or sound codes) and the words they stand for: found by beginning, and by one or two slips.

Slips are found by a filter over all keys of fitting length, then by measuring: every key has a signature of 64 bits
that says which letters it has at least once and at least twice. One slip takes at most one bit away and adds at most
one, so two boolean operations over an array leave the few keys worth measuring. At 150,000 keys that is 0.3 ms, with
no memory but 8 bytes a key (a table of deletions would need some 30 entries a key).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import OSA
from rapidfuzz.process import cdist

from checkin.search.growing import Growing

Ids = npt.NDArray[np.int32]
Floats = npt.NDArray[np.float32]
_AFTER = chr(0x10FFFF)
_LONGEST = 24
_BIT = {letter: index for index, letter in enumerate("abcdefghijklmnopqrstuvwxyz")}
_BIT |= {letter: index for index, letter in enumerate("ACFHKLMNPRST")}
_OTHER = 26
_PREFIX_LENGTHS = (5, 7, 9, 12)
_NO_IDS: Ids = np.zeros(0, dtype=np.int32)


def signature(key: str) -> int:
    """Return the bits of the letters that occur once or more (0..26) and twice or more (32..58)."""
    once = twice = 0
    for letter in key:
        bit = 1 << _BIT.get(letter, _OTHER)
        twice |= once & bit
        once |= bit
    return twice << 32 | once


def _lacking(asked: int, signatures: npt.NDArray[np.uint64], limit: int) -> npt.NDArray[np.bool_]:
    """Say which signatures lack at most `limit` of the bits asked for."""
    lacking = ~signatures
    lacking &= np.uint64(asked)
    fitting: npt.NDArray[np.bool_] = np.bitwise_count(lacking) <= limit
    return fitting


class KeyTable:
    """Pairs of a key and a word's id. Pairs are never taken out; one writer, readers only under the writer's lock."""

    def __init__(self) -> None:
        self._keys: list[str] = []
        self._words = Growing(np.int32)
        self._lengths = Growing(np.uint8)
        self._order: Ids = np.zeros(0, dtype=np.int32)
        self._by_length = [(Growing(np.uint64), Growing(np.int32)) for _ in range(_LONGEST + 1)]
        self._beginnings = [(Growing(np.uint64), Growing(np.int32)) for _ in _PREFIX_LENGTHS]

    def __len__(self) -> int:
        return len(self._keys)

    def extend(self, pairs: Sequence[tuple[str, int]], *, beginnings: bool) -> None:
        """Add the pairs; with `beginnings` they can be found by a misspelt beginning, too."""
        first = len(self._keys)
        keys = [key for key, _ in pairs]
        ids = sorted(range(first, first + len(keys)), key=lambda each: keys[each - first])
        places = [self._place(keys[each - first]) for each in ids]
        self._order = np.insert(self._order, places, np.asarray(ids, dtype=np.int32))
        self._keys.extend(keys)
        self._words.extend([word for _, word in pairs])
        self._lengths.extend([min(255, len(key)) for key in keys])
        self._extend_signatures(first, keys, beginnings)

    def _extend_signatures(self, first: int, keys: list[str], beginnings: bool) -> None:
        groups: dict[int, list[int]] = {}
        for offset, key in enumerate(keys):
            groups.setdefault(min(_LONGEST, len(key)), []).append(offset)
        for length, offsets in groups.items():
            signatures, ids = self._by_length[length]
            signatures.extend([signature(keys[offset]) for offset in offsets])
            ids.extend([first + offset for offset in offsets])
        for index, length in enumerate(_PREFIX_LENGTHS if beginnings else ()):
            offsets = [offset for offset, key in enumerate(keys) if len(key) > length - 2]
            signatures, ids = self._beginnings[index]
            signatures.extend([signature(keys[offset][:length]) for offset in offsets])
            ids.extend([first + offset for offset in offsets])

    def is_begun(self, key: str) -> bool:
        """Whether an entry begins with the key."""
        place = self._place(key)
        return place < len(self._order) and self._keys[self._order[place]].startswith(key)

    def _place(self, key: str) -> int:
        return bisect_left(self._order, key, key=self._keys.__getitem__)

    def words_of(self, entries: Ids) -> Ids:
        """Return the words that the entries stand for."""
        found: Ids = self._words.view[entries]
        return found

    def keys_of(self, entries: Iterable[int]) -> list[str]:
        """Return the entries' keys."""
        keys = self._keys
        return [keys[entry] for entry in entries]

    def equal(self, key: str) -> Ids:
        """Return the entries with just this key."""
        return self._order[self._place(key) : self._place(key + "\0")]

    def beginning(self, key: str) -> tuple[Ids, Floats]:
        """Return the entries that begin with the key, and for each the share of it that the key makes up."""
        entries = self._order[self._place(key) : self._place(key + _AFTER)]
        shares = np.float32(len(key)) / self._lengths.view[entries].astype(np.float32)
        return entries, shares

    def near(self, key: str, slips: int) -> tuple[Ids, npt.NDArray[np.uint8]]:
        """Return the entries at most `slips` (insert, drop, replace, swap of neighbours) away, and how far each is."""
        asked, length = signature(key), len(key)
        entries = [
            ids.view[_lacking(asked, signatures.view, slips) & _added(asked, signatures.view, slips)]
            for signatures, ids in self._by_length[max(1, length - slips) : min(_LONGEST, length + slips) + 1]
            if len(ids)
        ]
        return self._measured(key, np.concatenate(entries) if entries else _NO_IDS, slips)

    def _measured(self, key: str, entries: Ids, slips: int) -> tuple[Ids, npt.NDArray[np.uint8]]:
        if not len(entries):
            return entries, np.zeros(0, dtype=np.uint8)
        distances = cdist(
            [key], self.keys_of(entries.tolist()), scorer=OSA.distance, score_cutoff=slips, dtype=np.uint8
        )[0]
        close = distances <= slips
        return entries[close], distances[close]

    def near_beginning(self, key: str) -> tuple[Ids, Floats]:
        """Return longer entries whose beginning is one slip away from the key, and the share the key makes up."""
        length = len(key)
        reach = next((index for index, reach in enumerate(_PREFIX_LENGTHS) if reach > length), None)
        if reach is None:
            return _NO_IDS, np.zeros(0, dtype=np.float32)
        signatures, ids = self._beginnings[reach]
        asked = signature(key)
        spare = _PREFIX_LENGTHS[reach] - length + 1
        fitting = _lacking(asked, signatures.view, 1) & _added(asked, signatures.view, spare)
        entries = ids.view[fitting]
        entries = entries[self._lengths.view[entries] > length]
        if not len(entries):
            return entries, np.zeros(0, dtype=np.float32)
        # A beginning one slip away, of whatever length, is at most two slips away cut to the key's length.
        entries = entries[self._cut_distances(key, entries, length, 2) <= 2]
        best = np.full(len(entries), 9, dtype=np.uint8)
        for end in (length - 1, length, length + 1):
            np.minimum(best, self._cut_distances(key, entries, end, 1), out=best)
        entries = entries[best <= 1]
        return entries, np.float32(length) / self._lengths.view[entries].astype(np.float32)

    def _cut_distances(self, key: str, entries: Ids, end: int, slips: int) -> npt.NDArray[np.uint8]:
        if not len(entries):
            return np.zeros(0, dtype=np.uint8)
        keys = self._keys
        cut = [keys[entry][:end] for entry in entries.tolist()]
        distances: npt.NDArray[np.uint8] = cdist([key], cut, scorer=OSA.distance, score_cutoff=slips, dtype=np.uint8)[0]
        return distances


def _added(asked: int, signatures: npt.NDArray[np.uint64], limit: int) -> npt.NDArray[np.bool_]:
    """Say which signatures have at most `limit` bits that are not asked for."""
    added = signatures & np.uint64(~asked & 0xFFFF_FFFF_FFFF_FFFF)
    fitting: npt.NDArray[np.bool_] = np.bitwise_count(added) <= limit
    return fitting
