"""Reading CSV, TSV and TXT: the delimiter is found by trying, quotation marks that never close are mended."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Callable, Sequence

from checkin.sources.table_file._encodings import decode
from checkin.sources.table_file.grid import FileFormat, Grid

_SEP_LINE = re.compile(r'"?sep=(.)"?\r?\n?', re.IGNORECASE)
_DELIMITERS = (";", ",", "\t", "|")
_SAMPLE_ROWS = 60
_SAMPLE_CHARACTERS = 200_000
#: A cell can be no longer than this many characters; a quotation mark left open swallows the rest of a file.
_FIELD_LIMIT = 131_072
_MENDS = 200


def read_text_grid(data: bytes, file: str, rate: Callable[[Sequence[Sequence[str]]], int], encoding: str = "") -> Grid:
    """Read a text file. `rate` says how many cells of the likeliest header row are known headers.

    A `sep=` line is an instruction to spreadsheets and no row. Raises BadInputError for what is no text.
    """
    text, encoding = decode(data, file, encoding)
    if "\0" in text:
        text = text.replace("\0", "")
    delimiter = ""
    if told := _SEP_LINE.match(text[:10]):
        delimiter = told[1]
        text = text[told.end() :]
    if not delimiter or delimiter in '"\r\n':
        delimiter = _find_delimiter(text, rate)
    rows, mended = _parse(text, delimiter)
    return Grid(file, rows, FileFormat.TEXT, encoding, delimiter, mended_rows=tuple(mended))


def _find_delimiter(text: str, rate: Callable[[Sequence[Sequence[str]]], int]) -> str:
    sample = text[:_SAMPLE_CHARACTERS]
    undivided = rate([[line.strip()] for line in sample.splitlines()[:_SAMPLE_ROWS]])
    best, best_score = _DELIMITERS[0], (-1.0, -1.0)
    for delimiter in _DELIMITERS:
        if delimiter not in sample:
            continue
        rows = [row for row in _sample(sample, delimiter) if row]
        if not rows:
            continue
        width, count = Counter(map(len, rows)).most_common(1)[0]
        known = rate(rows)
        if known == undivided > 0:
            continue  # it divides no header: the commas of "Müller, Hans" in a list of one column
        score = (float(known), count / len(rows) * min(width, 3))
        if score > best_score:
            best, best_score = delimiter, score
    return best


def _sample(text: str, delimiter: str) -> list[list[str]]:
    rows: list[list[str]] = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            rows.append(row)
            if len(rows) == _SAMPLE_ROWS:
                break
    except csv.Error:
        pass
    return rows


def _parse(text: str, delimiter: str) -> tuple[list[list[str]], list[int]]:
    """Return (rows, numbers of mended rows). Only an odd number of quotation marks needs the careful way."""
    if text.count('"') % 2 == 0:
        try:
            return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)), []
        except csv.Error:
            pass
    return _parse_carefully(list(io.StringIO(text, newline="")), delimiter)


def _parse_carefully(lines: list[str], delimiter: str) -> tuple[list[list[str]], list[int]]:
    """Read line by line; a record whose quotation mark stays open to the end is read as one line of plain text."""
    rows: list[list[str]] = []
    mended: list[int] = []
    start = 0
    while start < len(lines):
        opened = _read_until_open(lines, start, delimiter, rows)
        if opened is None:
            break
        rows.append([cell.strip('"') for cell in lines[opened].rstrip("\r\n").split(delimiter)])
        mended.append(len(rows))
        start = opened + 1
        if len(mended) == _MENDS:
            rows.extend([cell.strip('"') for cell in line.rstrip("\r\n").split(delimiter)] for line in lines[start:])
            break
    return rows, mended


def _read_until_open(lines: list[str], start: int, delimiter: str, rows: list[list[str]]) -> int | None:
    """Append records from line `start` on; return the line where a record begins that never ends, None at the end."""
    reader = csv.reader(lines[start:], delimiter=delimiter, strict=False)
    begun = start
    try:
        for row in reader:
            ended = start + reader.line_num
            if ended == len(lines) and ended - begun > 1 and _is_open(lines[begun:ended], delimiter):
                return begun
            rows.append(row)
            begun = ended
    except csv.Error:
        return begun
    if begun < len(lines):
        return begun
    return None


def _is_open(record: list[str], delimiter: str) -> bool:
    """Whether a record's last quotation mark never closes."""
    try:
        list(csv.reader(record, delimiter=delimiter, strict=True))
    except csv.Error as error:
        return "unexpected end" in str(error)
    return False
