"""Looking at an XLS before calamine does, which on a damaged one takes all memory and is killed with the process.

A container whose chain of sectors runs in a circle is read for ever; sizes noted in the workbook are reserved unseen.
Formats: [MS-CFB] for the container, [MS-XLS] for the records.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from checkin.sources.table_file._workbook_size import MOST_CELLS, damaged, too_large

_HEADER = 512
_LAST_SECTOR = 0xFFFFFFFA  # the numbers from here on are marks, such as the end of a chain
_STREAMS = ("Workbook", "Book")
_DIMENSIONS, _STRINGS = 0x0200, 0x00FC
_CELLS = frozenset({0x0006, 0x00BD, 0x00D6, 0x00FD, 0x0201, 0x0203, 0x0204, 0x0205, 0x027E})


def refuse_damaged(data: bytes, file: str) -> None:
    """Raise BadInputError for an XLS whose container is damaged or whose sheets would take all memory."""
    try:
        stream = _Container(data).workbook()
        fits = _is_small(stream)
    except (ValueError, IndexError, struct.error):
        raise damaged(file) from None
    if not fits:
        raise too_large(file)


class _Container:
    """A compound file: sectors chained by a table, small streams in smaller sectors with a table of their own."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        shift, _, fat_sectors, first_directory, cutoff, first_mini, first_more = self._heads()
        if shift not in (9, 12):
            raise ValueError("sector size")
        self._size = 1 << shift
        self._cutoff = cutoff
        self._table = self._sector_table(fat_sectors, first_more)
        entries = self._read(first_directory)
        self._entries = [entries[start : start + 128] for start in range(0, len(entries) - 127, 128)]
        self._mini_table = _numbers(self._read(first_mini)) if first_mini < _LAST_SECTOR else ()
        root = next((entry for entry in self._entries if entry[66] == 5), None)
        first_small = struct.unpack_from("<I", root, 116)[0] if root else _LAST_SECTOR
        self._small = self._read(first_small) if first_small < _LAST_SECTOR else b""
        for entry in self._entries:
            if entry[66] == 2:
                self._stream(entry)

    def _heads(self) -> tuple[int, ...]:
        one = struct.unpack_from("<HH", self._data, 30)
        two = struct.unpack_from("<II", self._data, 44)
        three = struct.unpack_from("<II", self._data, 56)
        return (*one, *two, *three, struct.unpack_from("<I", self._data, 68)[0])

    def workbook(self) -> bytes:
        """Return the stream of the workbook's records; ValueError where there is none."""
        for entry in self._entries:
            length = struct.unpack_from("<H", entry, 64)[0]
            if entry[66] == 2 and entry[: max(0, length - 2)].decode("utf-16-le", "replace") in _STREAMS:
                return self._stream(entry)
        raise ValueError("no workbook")

    def _sector_table(self, count: int, first_more: int) -> tuple[int, ...]:
        places = list(struct.unpack_from("<109I", self._data, 76))
        more = first_more
        seen = 0
        while more < _LAST_SECTOR:
            numbers = _numbers(self._sector(more))
            places += numbers[:-1]
            more = numbers[-1]
            seen += 1
            if seen > len(self._data) // self._size:
                raise ValueError("circle")
        used = [place for place in places if place < _LAST_SECTOR]
        if len(used) < count:
            raise ValueError("table")
        return tuple(number for place in used[:count] for number in _numbers(self._sector(place)))

    def _sector(self, number: int) -> bytes:
        start = (number + 1) * self._size
        if start >= len(self._data):
            raise ValueError("sector")
        return self._data[start : start + self._size]

    def _read(self, first: int) -> bytes:
        return b"".join(map(self._sector, _chain(first, self._table)))

    def _stream(self, entry: bytes) -> bytes:
        first, size = struct.unpack_from("<II", entry, 116)
        if size >= self._cutoff:
            return self._read(first)[:size]
        small = (
            [self._small[number * 64 : number * 64 + 64] for number in _chain(first, self._mini_table)] if size else []
        )
        return b"".join(small)[:size]


def _numbers(sector: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(sector) // 4}I", sector[: len(sector) // 4 * 4])


def _chain(first: int, table: tuple[int, ...]) -> list[int]:
    """Return the sectors from `first` on; raises ValueError for a circle, IndexError for a sector that is not there."""
    sectors: list[int] = []
    while first < _LAST_SECTOR:
        sectors.append(first)
        if len(sectors) > len(table):
            raise ValueError("circle")
        first = table[first]
    return sectors


def _records(stream: bytes) -> Iterator[tuple[int, int, int]]:
    """Yield (kind, where its content starts, length) of each record."""
    place = 0
    while place + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, place)
        if place + 4 + length > len(stream):
            return
        yield kind, place + 4, length
        place += 4 + length


def _is_small(stream: bytes) -> bool:
    """Whether the rectangle of each sheet and the table of strings can be held in memory."""
    rows = columns = 0
    for kind, start, length in _records(stream):
        if kind in _CELLS and length >= 4:
            row, column = struct.unpack_from("<HH", stream, start)
            rows, columns = max(rows, row + 1), max(columns, column + 1)
        elif kind == _DIMENSIONS and length >= 12:
            top, bottom, left, right = struct.unpack_from("<IIHH", stream, start)
            if (bottom - top + 1) * (right - left + 1) > MOST_CELLS:
                return False
        elif kind == _STRINGS and length >= 8 and struct.unpack_from("<I", stream, start + 4)[0] > len(stream):
            return False
    return rows * columns <= MOST_CELLS
