"""Finding the header of a list and what its columns mean, with the reason for each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from checkin.domain.errors import QT_TRANSLATE_NOOP, BadInputError
from checkin.sources.table_file._evidence import LOOK_AT, Evidence, is_nearly_unique, look
from checkin.sources.table_file._headers import KEY_RANK, clean_header, fold, judge_header
from checkin.sources.table_file._values import is_language
from checkin.sources.table_file.grid import Grid
from checkin.sources.table_file.meanings import MANY, NAMES, Column, ColumnMeaning, Reason

M = ColumnMeaning
#: A header stands within this many rows from the top.
_HEADER_WITHIN = 60
_OPTION = re.compile(r"^(?P<question>.+?)\s*\[(?P<option>[^\[\]]+)\]$")
_SHOWN_HEADERS = 12


@dataclass(frozen=True, slots=True)
class Recognition:
    """`header_row` is 1-based as a spreadsheet counts; data begins in the row after it."""

    header_row: int
    columns: tuple[Column, ...]


def rate_header(rows: Sequence[Sequence[str]]) -> int:
    """Return how well the likeliest header among the rows is known (0 = none), to compare ways of reading a file."""
    return max((_header_score(row) for row in rows[:_HEADER_WITHIN]), default=0)


def find_header(grid: Grid) -> int:
    """Return the index (from 0) of the header row.

    Raises BadInputError where no row holds a heading for names, naming the headings found.
    """
    candidates = grid.rows[:_HEADER_WITHIN]
    scores = [_header_score(row) for row in candidates]
    best = max(scores, default=0)
    if best == 0:
        raise _unknown_header(grid)
    return scores.index(best)


def headers_of(row: Sequence[str]) -> tuple[str, ...]:
    """Return a header row's names, each unique: "Column C" for an empty one, "Name (2)" for a repeated one."""
    names: list[str] = []
    seen: set[str] = set()
    for index, cell in enumerate(row):
        base = name = clean_header(cell)[:500] or f"Column {column_letters(index)}"
        count = 1
        while name in seen:
            count += 1
            name = f"{base} ({count})"
        seen.add(name)
        names.append(name)
    return tuple(names)


def column_letters(index: int) -> str:
    """Return a column's letters as a spreadsheet counts: 0 is A, 26 is AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def recognise(grid: Grid) -> Recognition:
    """Recognise header and columns. Raises BadInputError where there is no heading for names or no row below it."""
    header = find_header(grid)
    row = _trimmed(grid.rows[header])
    data = grid.rows[header + 1 :]
    if not any(any(map(str.strip, cells)) for cells in data):
        raise BadInputError(
            QT_TRANSLATE_NOOP("errors", "{file} has only a header (row {number}) and nobody below it."),
            row=header + 1, number=header + 1, file=grid.file,
        )  # fmt: skip
    return Recognition(header + 1, recognise_columns(headers_of(row), data))


def recognise_columns(headers: Sequence[str], data: Sequence[Sequence[str]]) -> tuple[Column, ...]:
    """Return what each column means, by its header and by what its cells hold."""
    first = [_cells(data[:LOOK_AT], index) for index in range(len(headers))]
    evidence = [look(cells) for cells in first]
    columns = [_first_guess(index, header, evidence[index]) for index, header in enumerate(headers)]
    columns = [
        _checked_id(column, data)
        if column.meaning in (M.KEY, M.TICKET_CODE)
        else _checked_by_content(column, first[column.index], evidence[column.index])
        for column in columns
    ]
    columns = _content_fills_gaps(columns, evidence)
    columns = _one_of_each(columns, evidence)
    return tuple(_names_together(columns))


def _trimmed(row: Sequence[str]) -> Sequence[str]:
    width = len(row)
    while width and not row[width - 1].strip():
        width -= 1
    return row[:width]


def _header_score(row: Sequence[str]) -> int:
    """Known headings count 3, similar ones 1; without one for names a row is no header."""
    score, named = 0, False
    for cell in row:
        if not cell or len(cell) > 300 or "@" in cell:
            continue
        meaning, _, known = judge_header(fold(clean_header(cell)))
        if meaning is not None:
            score += 3 if known else 1
            named = named or meaning in NAMES
    return score if named else 0


def _unknown_header(grid: Grid) -> BadInputError:
    rows = [[text for cell in row if (text := clean_header(cell))] for row in grid.rows[:_HEADER_WITHIN]]
    fullest = max(rows, key=len, default=[])
    found = ", ".join(f"“{text[:40]}”" for text in fullest[:_SHOWN_HEADERS] if "@" not in text) or "none"
    return BadInputError(
        QT_TRANSLATE_NOOP(
            "errors",
            "{file} has no header that is known (found: {found}); it needs “Name” or “Vorname” and “Nachname”.",
        ),
        file=grid.file, found=found,
    )  # fmt: skip


def _first_guess(index: int, header: str, evidence: Evidence) -> Column:
    option = _OPTION.match(header)
    meaning, words, known = judge_header(fold(option["question"] if option else header))
    if option:
        if meaning is M.SESSION_CHOICE and evidence.yes_no >= 0.9:
            return Column(index, header, M.SESSION_OPTION, Reason.OPTION_OF_QUESTION, words, option["option"])
        return Column(index, header, M.QUESTION, Reason.FREE)
    if meaning is None:
        return Column(index, header, M.QUESTION, Reason.FREE)
    if meaning is M.IGNORE:
        return Column(index, header, meaning, Reason.TECHNICAL, words)
    return Column(index, header, meaning, Reason.HEADER_KNOWN if known else Reason.HEADER_SIMILAR, words)


def _cells(data: Sequence[Sequence[str]], index: int) -> list[str]:
    return [row[index] if index < len(row) else "" for row in data]


def _checked_id(column: Column, data: Sequence[Sequence[str]]) -> Column:
    """An id that many rows share is none; for this all rows count."""
    if is_nearly_unique(_cells(data, column.index)):
        return column
    return replace(column, meaning=M.IGNORE, reason=Reason.NOT_UNIQUE)


def _checked_by_content(column: Column, cells: Sequence[str], evidence: Evidence) -> Column:
    """Take back a guess that the cells contradict."""
    meaning = column.meaning
    if meaning is M.SESSION_CHOICE and evidence.filled:
        if evidence.yes_no >= 0.9:
            return replace(column, meaning=M.SESSION_OPTION, reason=Reason.CONTENT_YES_NO, option=column.header)
        if evidence.distinct > max(8, evidence.filled * 0.5):
            return replace(column, meaning=M.QUESTION, reason=Reason.FREE)
    if meaning is M.EMAIL and column.reason is Reason.HEADER_SIMILAR and evidence.filled and evidence.emails < 0.5:
        return replace(column, meaning=M.QUESTION, reason=Reason.FREE)
    if meaning in (M.PHOTO_CONSENT, M.PHOTO_REFUSAL) and evidence.filled and evidence.distinct > 6:
        return replace(column, meaning=M.QUESTION, reason=Reason.FREE)
    if meaning is M.LANGUAGE and evidence.filled and not _name_languages(cells):
        return replace(column, meaning=M.QUESTION, reason=Reason.FREE)
    if meaning is M.ROLE and evidence.numbers >= 0.9:
        return replace(column, meaning=M.IGNORE, reason=Reason.TECHNICAL)
    return column


def _name_languages(cells: Sequence[str]) -> bool:
    """Most filled cells name one language, so that they can be kept as a language tag."""
    filled = [text for cell in cells if (text := cell.strip())]
    return sum(map(is_language, filled)) >= 0.5 * len(filled)


def _content_fills_gaps(columns: list[Column], evidence: list[Evidence]) -> list[Column]:
    """An unnamed column of e-mail addresses is one; a full name written "Müller, Hans" has two parts."""
    has_email = any(column.meaning is M.EMAIL for column in columns)
    filled: list[Column] = []
    for column in columns:
        found = evidence[column.index]
        if column.meaning is M.QUESTION and not has_email and found.filled and found.emails >= 0.8:
            has_email = True
            filled.append(replace(column, meaning=M.EMAIL, reason=Reason.CONTENT_EMAILS, evidence="@"))
        elif column.meaning is M.NAME and found.filled >= 2 and found.comma_names >= 0.8:
            filled.append(replace(column, meaning=M.FAMILY_AND_GIVEN, reason=Reason.CONTENT_COMMA_NAMES, evidence=","))
        elif column.meaning is M.FAMILY_AND_GIVEN and found.filled and found.comma_names < 0.5:
            filled.append(replace(column, meaning=M.NAME))
        else:
            filled.append(column)
    return filled


def _one_of_each(columns: list[Column], evidence: list[Evidence]) -> list[Column]:
    """Where several columns claim one meaning, keep the most telling; the others become questions."""
    best: dict[ColumnMeaning, Column] = {}
    for column in columns:
        if column.meaning in MANY:
            continue
        rival = best.get(column.meaning)
        if rival is None or _strength(column, evidence) > _strength(rival, evidence):
            best[column.meaning] = column
    return [
        column if column.meaning in MANY or best[column.meaning] is column else _loser(column, evidence[column.index])
        for column in columns
    ]


def _strength(column: Column, evidence: list[Evidence]) -> tuple[float, ...]:
    found = evidence[column.index]
    if column.meaning is M.EMAIL:
        return (round(found.emails, 1), found.filled, column.reason is Reason.HEADER_KNOWN)
    rank = len(KEY_RANK) - KEY_RANK.index(column.evidence) if column.evidence in KEY_RANK else 0
    return (found.filled > 0, column.reason is Reason.HEADER_KNOWN, rank, found.filled)


def _loser(column: Column, evidence: Evidence) -> Column:
    """A second e-mail column may be a question; one that only says "anonymous", or a second id, tells nothing."""
    technical = column.meaning in (M.KEY, M.REGISTERED_AT, M.SUBMITTED_AT) or (
        column.meaning is M.EMAIL and evidence.emails < 0.1
    )
    return replace(column, meaning=M.IGNORE if technical else M.QUESTION, reason=Reason.REPEATED)


def _names_together(columns: list[Column]) -> list[Column]:
    """ "Name" beside "Vorname" is the family name, unless there is a family name too."""
    has = {column.meaning for column in columns if column.meaning in NAMES}
    if M.GIVEN_NAME not in has or M.FAMILY_NAME in has:
        return columns
    return [
        replace(column, meaning=M.FAMILY_NAME, reason=Reason.NEXT_TO_GIVEN_NAME) if column.meaning is M.NAME else column
        for column in columns
    ]
