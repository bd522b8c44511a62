"""A mapping: what each column of a kind of file means, made by recognition or by hand, and remembered."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from checkin.domain.errors import QT_TRANSLATE_NOOP, BadInputError
from checkin.sources.table_file._headers import fold
from checkin.sources.table_file.grid import Grid
from checkin.sources.table_file.meanings import MANY, NAMES, ColumnMeaning
from checkin.sources.table_file.recognition import Recognition, find_header, headers_of

#: The version of the JSON form written here; a newer one is refused.
VERSION = 1
_MARK = "checkin_mapping"


@dataclass(frozen=True, slots=True)
class MappedColumn:
    """A column by its header (as `headers_of` makes it unique). `option` names the session of a SESSION_OPTION."""

    header: str
    meaning: ColumnMeaning
    option: str = ""


@dataclass(frozen=True, slots=True)
class Mapping:
    """What the columns of a kind of file mean. Columns of a file that it does not name become questions.

    `fingerprint` tells the kind of file (see `fingerprint()`); "" fits any. `sheet` and `encoding` are "" where
    they are to be found. `header_row` is 1-based; 0 = the row that holds the mapping's headers. Raises
    BadInputError when made without a column for names, or with one meaning given to two columns or two to one.
    """

    columns: tuple[MappedColumn, ...]
    fingerprint: str = ""
    sheet: str = ""
    encoding: str = ""
    header_row: int = 0

    def __post_init__(self) -> None:
        twice = [name for name, count in Counter(column.header for column in self.columns).items() if count > 1]
        if twice:
            raise BadInputError(
                QT_TRANSLATE_NOOP("errors", "The mapping names the column “{header}” twice; keep one of the two."),
                column=twice[0], header=twice[0],
            )  # fmt: skip
        claims = Counter(column.meaning for column in self.columns if column.meaning not in MANY)
        doubled = [meaning for meaning, count in claims.items() if count > 1]
        if doubled:
            raise BadInputError(
                QT_TRANSLATE_NOOP("errors", "The mapping gives the meaning “{meaning}” to two columns; choose one."),
                meaning=doubled[0].value,
            )
        if not NAMES & claims.keys():
            raise BadInputError(
                QT_TRANSLATE_NOOP("errors", "The mapping has no column for names; choose which column holds them."),
            )

    @classmethod
    def of(cls, recognition: Recognition, grid: Grid) -> Mapping:
        """Return the mapping that says what was recognised, to be changed by hand or remembered."""
        return cls(
            tuple(MappedColumn(column.header, column.meaning, column.option) for column in recognition.columns),
            fingerprint=fingerprint(column.header for column in recognition.columns),
            sheet=grid.sheet if len(grid.sheets) > 1 else "",
        )

    def to_json(self) -> str:
        """Return the mapping as JSON, to be kept with the event or in a file for `--mapping`."""
        columns = [
            {"header": column.header, "meaning": column.meaning.value}
            | ({"option": column.option} if column.option else {})
            for column in self.columns
        ]
        document = {
            _MARK: VERSION, "fingerprint": self.fingerprint, "sheet": self.sheet, "encoding": self.encoding,
            "header_row": self.header_row, "columns": columns,
        }  # fmt: skip
        return json.dumps(document, ensure_ascii=False, indent=1)

    @classmethod
    def from_json(cls, text: str) -> Mapping:
        """Read what `to_json` wrote. Raises BadInputError for anything else, and for a newer version."""
        try:
            document = json.loads(text)
        except (ValueError, RecursionError):
            raise _no_mapping() from None
        version = document.get(_MARK) if isinstance(document, dict) else None
        if not isinstance(version, int) or isinstance(version, bool) or version < 1:
            raise _no_mapping()
        if version > VERSION:
            raise BadInputError(
                QT_TRANSLATE_NOOP("errors", "The mapping was written by a newer version of this program; update it."),
            )
        return cls(
            _columns(document.get("columns")),
            fingerprint=_text(document, "fingerprint"),
            sheet=_text(document, "sheet"),
            encoding=_text(document, "encoding"),
            header_row=_whole_number(document.get("header_row", 0)),
        )


def fingerprint(headers: Iterable[str]) -> str:
    """Return 16 hexadecimal digits that are the same for files with the same headers in any order."""
    folded = sorted(fold(header) for header in headers)
    return hashlib.sha256("\n".join(folded).encode("utf-8", "replace")).hexdigest()[:16]


def fingerprint_of(grid: Grid) -> str:
    """Return the fingerprint of a list's own header; raises BadInputError where none is recognised."""
    row = list(grid.rows[find_header(grid)])
    while row and not row[-1].strip():
        row.pop()
    return fingerprint(headers_of(row))


def _no_mapping() -> BadInputError:
    return BadInputError(
        QT_TRANSLATE_NOOP("errors", "This is no mapping of columns; choose a file that this program wrote.")
    )


def _columns(value: object) -> tuple[MappedColumn, ...]:
    if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        raise _no_mapping()
    return tuple(
        MappedColumn(_text(item, "header", needed=True), _meaning(item.get("meaning")), _text(item, "option"))
        for item in value
    )


def _meaning(value: object) -> ColumnMeaning:
    try:
        return ColumnMeaning(str(value))
    except ValueError:
        raise BadInputError(
            QT_TRANSLATE_NOOP("errors", "The mapping has an unknown meaning “{meaning}”; known are: {known}."),
            meaning=str(value)[:60], known=", ".join(ColumnMeaning),
        ) from None  # fmt: skip


def _text(document: dict[str, object], name: str, *, needed: bool = False) -> str:
    value = document.get(name, None if needed else "")
    if not isinstance(value, str):
        raise _no_mapping()
    return value


def _whole_number(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= 10_000_000:
        raise _no_mapping()
    return value


def places(mapping: Mapping, headers: Sequence[str], file: str) -> dict[str, MappedColumn]:
    """Return the mapping's columns by header. Raises BadInputError where the file lacks one that matters."""
    present = {fold(header): header for header in reversed(headers)} | {header: header for header in headers}
    found: dict[str, MappedColumn] = {}
    for column in mapping.columns:
        header = present.get(column.header) or present.get(fold(column.header))
        if header is not None:
            found[header] = column
        elif column.meaning not in (ColumnMeaning.IGNORE, ColumnMeaning.ROW_NUMBER):
            raise BadInputError(
                QT_TRANSLATE_NOOP("errors", "{file} lacks the mapping's column “{header}”; choose another mapping."),
                column=column.header, file=file, header=column.header,
            )  # fmt: skip
    return found
