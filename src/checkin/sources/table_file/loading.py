"""Reading a list from beginning to end: file, header, columns, registrations and what was odd about them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from collections.abc import Mapping as MappingType
from datetime import datetime, tzinfo
from itertools import islice, repeat
from pathlib import Path
from zoneinfo import ZoneInfo

from checkin.domain.people import RegistrationState
from checkin.domain.registration_list import IncomingRegistration, ProblemKind, RegistrationTable, Severity
from checkin.sources.table_file._assembly import Assembler, Parts
from checkin.sources.table_file._files import read_file
from checkin.sources.table_file._rows import read_body
from checkin.sources.table_file.grid import Grid
from checkin.sources.table_file.mapping import Mapping
from checkin.sources.table_file.planning import plan
from checkin.sources.table_file.recognition import rate_header

#: What `RegistrationTable.source` says of a list from a file.
SOURCE = "file"
_BATCH = 2_000

Progress = Callable[[int, int], None]


def read_grid(path: Path | str, *, sheet: str = "", encoding: str = "") -> Grid:
    """Read a list's cells as text. `sheet` and `encoding` are found where they are not given.

    Raises BadInputError for what is missing, empty, too large, damaged, locked by a password, or no list;
    SurroundingsError where the system does not let the file be opened.
    """
    return read_file(Path(path), rate_header, sheet, encoding)


def load(
    path: Path | str,
    mapping: Mapping | None = None,
    *,
    timezone: str = "Europe/Berlin",
    progress: Progress | None = None,
) -> RegistrationTable:
    """Read a list's registrations, by `mapping` or by recognition.

    Times without a zone are taken in `timezone` (an IANA name). `progress` is told (rows done, rows in all); an
    exception it raises ends the reading. Raises BadInputError as `read_grid` does, and for an unknown header or an unfit mapping.
    """
    grid = read_grid(path, sheet=mapping.sheet if mapping else "", encoding=mapping.encoding if mapping else "")
    return load_grid(grid, mapping, timezone=timezone, progress=progress)


def load_grid(
    grid: Grid, mapping: Mapping | None = None, *, timezone: str = "Europe/Berlin", progress: Progress | None = None
) -> RegistrationTable:
    """Do what `load` does with cells already read, so that the assistant reads a file only once."""
    recognition = plan(grid, mapping)
    body = read_body(grid, recognition.header_row, len(recognition.columns))
    assembler = Assembler(body, _zone(timezone))
    total = len(body.numbers)
    _say(progress, 0, total)
    for column in recognition.columns:
        assembler.take(column)
    _settle_names(assembler)
    _note_duplicates(assembler)
    registrations = _built(assembler, progress)
    problems = sorted([*body.problems, *assembler.problems], key=lambda problem: (problem.row, problem.kind))
    return RegistrationTable(
        SOURCE, registrations, tuple(assembler.parts.questions), tuple(problems),
        skipped=body.skipped + len(assembler.parts.left_out),
    )  # fmt: skip


def _zone(name: str) -> tzinfo:
    return ZoneInfo(name)


def _say(progress: Progress | None, done: int, total: int) -> None:
    if progress is not None:
        progress(done, total)


def _settle_names(assembler: Assembler) -> None:
    """A full name counts only where given and family name are missing; rows without any name are told or left out."""
    parts, fields = assembler.parts, assembler.parts.fields
    empty: Sequence[str] = [""] * parts.size
    given, family, name = (fields.get(field, empty) for field in ("given_name", "family_name", "name"))
    if "name" in fields and ("given_name" in fields or "family_name" in fields):
        name = ["" if one or other else full for one, other, full in zip(given, family, name, strict=True)]
        fields["name"] = name
        if not any(name):
            del fields["name"]
    nameless = [position for position, names in enumerate(zip(given, family, name, strict=True)) if not any(names)]
    if not nameless:
        return
    reach = [fields.get("email", empty), parts.keys or empty, *parts.codes]
    known = [position for position in nameless if any(cells[position] for cells in reach)]
    lost = sorted(set(nameless) - set(known) - parts.left_out)
    assembler.tell(known, "", ProblemKind.NO_NAME, "This row has no name; please add it.")
    assembler.tell(lost, "", ProblemKind.NO_NAME, "This row has no name and was left out.", Severity.ERROR)
    parts.left_out.update(lost)


def _note_duplicates(assembler: Assembler) -> None:
    """Note rows with the same name and the same e-mail address as an earlier row."""
    parts, fields = assembler.parts, assembler.parts.fields
    emails = fields.get("email")
    if emails is None:
        return
    empty: Sequence[str] = [""] * parts.size
    names = [fields.get(field, empty) for field in ("given_name", "family_name", "name")]
    whole = [f"{one} {two} {three}".casefold() for one, two, three in zip(*names, strict=True)]
    people = list(zip(whole, map(str.casefold, emails), strict=True))
    if len(set(people)) == len(people):
        return
    first: dict[tuple[str, str], int] = {}
    for position, person in enumerate(people):
        if not person[1] or position in parts.left_out:
            continue
        earlier = first.setdefault(person, position)
        if earlier != position:
            assembler.tell(
                [position], "", ProblemKind.POSSIBLE_DUPLICATE,
                f"Row {assembler.body.numbers[earlier]} has the same name and e-mail address.", Severity.NOTE,
            )  # fmt: skip


def _dicts(names: Sequence[str], columns: Sequence[Sequence[str]]) -> Iterator[MappingType[str, str]]:
    if not names:
        return repeat({})
    return map(dict, map(zip, repeat(names), zip(*columns, strict=True)))


def _codes(parts: Parts) -> Iterator[tuple[str, ...]]:
    if not parts.codes:
        return repeat(())
    return (tuple(filter(None, codes)) for codes in zip(*parts.codes, strict=True))


def _arrivals(parts: Parts) -> Iterator[datetime | None]:
    if parts.checked_in is None:
        return repeat(None)
    return (None if position in parts.not_arrived else when for position, when in enumerate(parts.checked_in))


def _built(assembler: Assembler, progress: Progress | None) -> list[IncomingRegistration]:
    parts = assembler.parts
    keys = parts.keys if parts.keys is not None else next(iter(parts.codes), repeat(""))
    made = map(
        IncomingRegistration,
        assembler.body.numbers,
        keys,
        _dicts(list(parts.fields), list(parts.fields.values())),
        _dicts([question.identifier for question in parts.questions], parts.answers),
        parts.photo or repeat(None),
        parts.sessions or repeat(None),
        parts.states or repeat(RegistrationState.CONFIRMED),
        _codes(parts),
        parts.registered or repeat(None),
        _arrivals(parts),
    )
    registrations: list[IncomingRegistration] = []
    while batch := list(islice(made, _BATCH)):
        registrations += batch
        _say(progress, len(registrations), parts.size)
    if parts.left_out:
        return [one for position, one in enumerate(registrations) if position not in parts.left_out]
    return registrations
