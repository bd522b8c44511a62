"""Reading a list from beginning to end: file, header, columns, registrations and what was odd about them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from zoneinfo import ZoneInfo

from checkin.domain.registration_list import ProblemKind, RegistrationTable, Severity
from checkin.sources.table_file._assembly import Assembler
from checkin.sources.table_file._building import Progress, build
from checkin.sources.table_file._files import read_file
from checkin.sources.table_file._rows import read_body
from checkin.sources.table_file.grid import Grid
from checkin.sources.table_file.mapping import Mapping
from checkin.sources.table_file.planning import plan
from checkin.sources.table_file.recognition import rate_header

#: What `RegistrationTable.source` says of a list from a file.
SOURCE = "file"


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
    exception that it raises ends the reading.
    Raises BadInputError as `read_grid` does, and for an unknown header or an unfit mapping.
    """
    grid = read_grid(path, sheet=mapping.sheet if mapping else "", encoding=mapping.encoding if mapping else "")
    return load_grid(grid, mapping, timezone=timezone, progress=progress)


def load_grid(
    grid: Grid, mapping: Mapping | None = None, *, timezone: str = "Europe/Berlin", progress: Progress | None = None
) -> RegistrationTable:
    """Do what `load` does with cells already read, so that the assistant reads a file only once."""
    recognition = plan(grid, mapping)
    body = read_body(grid, recognition.header_row, len(recognition.columns))
    assembler = Assembler(body, ZoneInfo(timezone))
    if progress is not None:
        progress(0, len(body.numbers))
    for column in recognition.columns:
        assembler.take(column)
    _settle_names(assembler)
    _note_duplicates(assembler)
    registrations = build(body.numbers, assembler.parts, progress)
    problems = sorted([*body.problems, *assembler.problems], key=lambda problem: (problem.row, problem.kind))
    return RegistrationTable(
        SOURCE, registrations, tuple(assembler.parts.questions), tuple(problems),
        skipped=body.skipped + len(assembler.parts.left_out),
    )  # fmt: skip


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
    filled = [email.casefold() for email in emails if email]
    if len(set(filled)) == len(filled):
        return
    empty: Sequence[str] = [""] * parts.size
    names = [fields.get(field, empty) for field in ("given_name", "family_name", "name")]
    whole = [f"{one} {two} {three}".casefold() for one, two, three in zip(*names, strict=True)]
    people = list(zip(whole, map(str.casefold, emails), strict=True))
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
