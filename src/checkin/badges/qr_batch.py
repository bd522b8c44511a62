"""Many QR symbols of one kind, fast.

With version, error level and mask fixed, every module is a sum (exclusive or) of bits of the data: error correction and
masking are linear over GF(2). So a symbol is the sum of one ready picture for each data byte and its value, each a
number whose binary digits are the modules, row by row from the top. The pictures are learnt from the library `qrcode`
once for
each kind (some 30 ms), after which a symbol takes some 10 µs instead of a millisecond.
"""

from __future__ import annotations

import re
from functools import lru_cache

import qrcode
from qrcode import util
from qrcode.base import gexp, glog, rs_blocks

from checkin.codes import qr

Blocks = tuple[tuple[int, int], ...]

_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
_VALUES = {char: value for value, char in enumerate(_ALPHABET)}
_ALPHANUMERIC = re.compile(r"[0-9A-Z $%*+\-./:]+")
#: A stretch so long would get a mode of its own from the library.
_DIGITS, _LONG_ALPHANUMERIC = re.compile(r"[0-9]{20}"), re.compile(r"[0-9A-Z $%*+\-./:]{20}")
_ASCII = re.compile(r"[\x20-\x7e]+")
#: From version 10 on, lengths are written with more bits.
_LAST_VERSION = 9
_LEVELS = {"L": 1, "M": 0, "Q": 3, "H": 2}
_PADDING = (0xEC, 0x11)


def symbol(text: str, error: str) -> tuple[str, int] | None:
    """Return a text's symbol as the digits 0 and 1 (row by row, 1 = dark) and its side in modules.

    None for texts of kinds that are not made here: the caller takes `codes.qr.matrix` for those, which gives the very
    same symbols for the others.
    """
    if text.isdigit():
        return None
    if _ALPHANUMERIC.fullmatch(text) and not _DIGITS.search(text):
        bits, length = _alphanumeric_bits(text)
    elif _ASCII.fullmatch(text) and not _LONG_ALPHANUMERIC.search(text):
        bits, length = 0b0100 << 8 | len(text), 12
        bits = bits << 8 * len(text) | int.from_bytes(text.encode(), "big")
        length += 8 * len(text)
    else:
        return None
    version = _version(length, error)
    if version is None:
        return None
    return _kind(version, error).symbol(bits, length)


def _alphanumeric_bits(text: str) -> tuple[int, int]:
    bits, length = 0b0010 << 9 | len(text), 13
    values = [_VALUES[char] for char in text]
    for first, second in zip(values[::2], values[1::2], strict=False):
        bits = bits << 11 | first * 45 + second
        length += 11
    if len(values) % 2:
        bits, length = bits << 6 | values[-1], length + 6
    return bits, length


def _version(bits: int, error: str) -> int | None:
    """Return the smallest version that holds so many bits; None beyond the last one made here."""
    limits = util.BIT_LIMIT_TABLE[_LEVELS[error]]
    return next((version for version in range(1, _LAST_VERSION + 1) if bits <= limits[version]), None)


@lru_cache(maxsize=16)
def _kind(version: int, error: str) -> _Kind:
    return _Kind(version, _LEVELS[error])


class _Kind:
    """All symbols of one version and error level."""

    def __init__(self, version: int, level: int) -> None:
        self._maker = qrcode.QRCode(version=version, error_correction=level, border=0, mask_pattern=qr.BATCH_MASK)
        blocks = rs_blocks(version, level)
        self._blocks: Blocks = tuple((block.data_count, block.total_count - block.data_count) for block in blocks)
        self._data = sum(data for data, _ in self._blocks)
        self._total = self._data + sum(correction for _, correction in self._blocks)
        self.side = 4 * version + 17
        self._blank = self._modules([0] * self._total)
        self._pictures = self._learn()

    def symbol(self, bits: int, length: int) -> tuple[str, int]:
        """Return the symbol of a bit string (mode, length and data, without end mark and padding)."""
        capacity = 8 * self._data
        bits <<= min(4, capacity - length)
        length = min(length + 4, capacity)
        bits <<= -length % 8
        data = bits.to_bytes((length + 7) // 8, "big")
        modules = self._blank
        for picture, byte in zip(self._pictures, data, strict=False):
            modules ^= picture[byte]
        for number, picture in enumerate(self._pictures[len(data) :]):
            modules ^= picture[_PADDING[number % 2]]
        return f"{modules:0{self.side * self.side}b}", self.side

    def _modules(self, codewords: list[int]) -> int:
        """Return the library's symbol for a stream of codewords."""
        self._maker.data_cache = codewords
        self._maker.makeImpl(False, qr.BATCH_MASK)
        return int("".join("1" if module else "0" for row in self._maker.modules for module in row), 2)

    def _learn(self) -> list[list[int]]:
        """Return the picture of every value of every data byte."""
        places = self._places()
        pictures = []
        for index in range(self._data):
            ones = self._codewords(index)
            single = []
            for bit in range(8):
                picture = 0
                for position, value in ones:
                    scaled = gexp((glog(value) + bit) % 255) if value else 0
                    for place in range(8):
                        if scaled >> place & 1:
                            picture ^= places[8 * position + 7 - place]
                single.append(picture)
            pictures.append(_all_sums(single))
        return pictures

    def _places(self) -> list[int]:
        """Return for each bit of the codeword stream the module that it flips, as a number with one digit set."""
        count = 8 * self._total
        masks = []
        for digit in range(count.bit_length()):
            stream = [sum((8 * word + bit >> digit & 1) << 7 - bit for bit in range(8)) for word in range(self._total)]
            masks.append(self._modules(stream) ^ self._blank)
        everything = self._modules([0xFF] * self._total) ^ self._blank
        places = [0] * count
        for position in range(self.side * self.side):
            module = 1 << position
            if everything & module:
                places[sum(bool(mask & module) << digit for digit, mask in enumerate(masks))] = module
        return places

    def _codewords(self, index: int) -> list[tuple[int, int]]:
        """Return which words of the stream change, and by what, when data byte `index` changes by 1."""
        changes = zip(self._stream(-1), self._stream(index), strict=True)
        return [(position, one ^ other) for position, (one, other) in enumerate(changes) if one != other]

    def _stream(self, index: int) -> list[int]:
        """Return data and correction for bytes of 255, one of them changed (the library divides no empty block)."""
        buffer = util.BitBuffer()
        buffer.buffer = [0xFE if number == index else 0xFF for number in range(self._data)]
        return list(util.create_bytes(buffer, rs_blocks(self._maker.version, self._maker.error_correction)))


def _all_sums(single: list[int]) -> list[int]:
    sums = [0]
    for picture in single:
        sums += [known ^ picture for known in sums]
    return sums
