"""A list on its way in, before anything is written: read, understood, compared. No Qt; runs beside the GUI thread."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from threading import Event as Flag

from checkin.domain.changes import ChangeKind
from checkin.domain.errors import BadInputError
from checkin.domain.people import display_name
from checkin.domain.registration_list import IncomingRegistration, Problem, ProblemKind, RegistrationTable, Severity
from checkin.search.fold import plain
from checkin.services.registration_plan import FieldChange, ImportPlan
from checkin.services.registrations import known_mapping
from checkin.services.worker import few_rounds
from checkin.services.workspace import Workspace
from checkin.sources.table_file import (
    Column,
    ColumnMeaning,
    Grid,
    MappedColumn,
    Reason,
    Recognition,
    fingerprint,
    load_grid,
    plan,
    read_grid,
    recognise,
)
from checkin.sources.table_file import Mapping as ColumnMapping
from checkin.sources.table_file.meanings import MANY, NAMES
from checkin.sources.table_file.recognition import headers_of, recognise_columns
from checkin.store.event_file import EventFile

#: Told (rows read, rows in all).
Progress = Callable[[int, int], None]
_CONSENTS = frozenset({ColumnMeaning.PHOTO_CONSENT, ColumnMeaning.PHOTO_REFUSAL})
_WORST_FIRST = (Severity.ERROR, Severity.WARNING, Severity.NOTE)
#: People read in one go.
_PAGE = 1_000
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


class CancelledError(Exception):
    """Somebody chose to stop; nothing was written."""


@dataclass(frozen=True, slots=True)
class ListFile:
    """A file's cells and what its columns mean. `chosen` tells that somebody changed what was recognised."""

    path: Path
    grid: Grid
    recognition: Recognition
    chosen: bool = False

    def rows(self) -> Sequence[Sequence[str]]:
        """Return the rows below the header."""
        return self.grid.rows[self.recognition.header_row :]

    def has_names(self) -> bool:
        """Whether a column holds names, without which nothing can be brought in."""
        return any(column.meaning in NAMES for column in self.recognition.columns)

    def mapping(self) -> ColumnMapping | None:
        """Return the mapping made by hand; None where recognition decides. Raises BadInputError without names."""
        if not self.chosen:
            return None
        columns = self.recognition.columns
        return ColumnMapping(
            tuple(MappedColumn(one.header, one.meaning, one.option) for one in columns),
            fingerprint=fingerprint(one.header for one in columns),
            sheet=self.grid.sheet if len(self.grid.sheets) > 1 else "",
            header_row=self.recognition.header_row,
        )


#: Returns the mapping that is remembered for a kind of file (its fingerprint), None where there is none.
Remembered = Callable[[str], ColumnMapping | None]


def read_list(path: Path, remembered: Remembered, sheet: str = "") -> ListFile:
    """Read a file; its columns mean what was chosen for this kind of file before, else what is recognised.

    Where no header is known the fullest row is taken for one. Raises BadInputError for what is no list at all,
    SurroundingsError where the file cannot be opened.
    """
    grid = read_grid(path, sheet=sheet)
    if (known := _known(grid, remembered)) is not None:
        return ListFile(path, grid, known, chosen=True)
    try:
        return ListFile(path, grid, recognise(grid))
    except BadInputError:
        if len(grid.rows) < 2:
            raise
        return ListFile(path, grid, _with_header(grid, _fullest(grid)), chosen=True)


def _known(grid: Grid, remembered: Remembered) -> Recognition | None:
    """Return the columns as they were chosen for this kind of file before."""
    try:
        mapping = known_mapping(grid, remembered)
        return plan(grid, mapping) if mapping is not None else None
    except BadInputError:
        return None  # the kept mapping does not fit this file after all


def _fullest(grid: Grid) -> int:
    """Return the (1-based) row among the first ones that has most cells: likely the header."""
    filled = [sum(bool(cell.strip()) for cell in row) for row in grid.rows[:10]]
    return filled.index(max(filled)) + 1


def _with_header(grid: Grid, row: int) -> Recognition:
    cells = list(grid.rows[row - 1])
    while cells and not cells[-1].strip():
        cells.pop()
    return Recognition(row, recognise_columns(headers_of(cells), grid.rows[row:]))


def with_header_row(file: ListFile, row: int) -> ListFile:
    """Return the file with its header in another row (1-based); the columns are recognised anew."""
    return replace(file, recognition=_with_header(file.grid, row), chosen=True)


def with_meaning(file: ListFile, index: int, meaning: ColumnMeaning) -> tuple[ListFile, Column | None]:
    """Return the file with one column's meaning changed, and the column that had to give that meaning up, if any."""
    loser: Column | None = None
    columns: list[Column] = []
    for column in file.recognition.columns:
        made = column
        if column.index == index:
            option = column.header if meaning is ColumnMeaning.SESSION_OPTION else ""
            made = replace(column, meaning=meaning, reason=Reason.CHOSEN, evidence="", option=option)
        elif column.meaning is meaning and meaning not in MANY:
            loser = column
            made = replace(column, meaning=ColumnMeaning.QUESTION, reason=Reason.FREE, evidence="")
        columns.append(made)
    return replace(file, recognition=replace(file.recognition, columns=tuple(columns)), chosen=True), loser


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One value that changes: whose, and from what to what."""

    incoming: IncomingRegistration
    change: FieldChange


@dataclass(frozen=True, slots=True)
class AlikeLine:
    """One row that may be the same person as its neighbours; every other group is `tinted`, to be told apart.

    A row 0 is somebody who is in the event already, by another list or as a walk-in.
    """

    incoming: IncomingRegistration
    tinted: bool


@dataclass(frozen=True, slots=True)
class Preview:
    """What an import will do, as it is shown: made beside the GUI thread, for the window has no time for it.

    `missing` are the registration ids that the list lacks; `duplicates` are the rows that may be one person, group by
    group; `problems` begins with the worst; `questions` and `sessions` map identifiers to words; `consents` are the
    headers of columns that hold a yes or a no; `new_sessions` and `new_questions` are made by this list.
    """

    table: RegistrationTable
    plan: ImportPlan
    missing: frozenset[str]
    changes: tuple[ChangeLine, ...]
    duplicates: tuple[AlikeLine, ...]
    groups: tuple[tuple[IncomingRegistration, Problem], ...]
    problems: tuple[Problem, ...]
    questions: Mapping[str, str]
    sessions: Mapping[str, str]
    consents: frozenset[str] = frozenset()
    new_sessions: tuple[str, ...] = ()
    new_questions: tuple[str, ...] = ()

    def without(self, kept: frozenset[str]) -> ImportPlan:
        """Return the plan that leaves these missing registrations as they are."""
        drafts = [
            draft
            for draft in self.plan.drafts
            if draft.kind is not ChangeKind.REGISTRATION_WITHDRAWN or draft.payload["registration_id"] not in kept
        ]
        withdrawn = [known for known in self.plan.withdrawn if known.registration_id not in kept]
        return replace(self.plan, drafts=drafts, withdrawn=withdrawn)


_Names = tuple[str, dict[str, str], dict[str, str]]


def preview(workspace: Workspace, file: ListFile, stop: Flag, progress: Progress) -> Preview:
    """Work out what bringing the list in will do; raises CancelledError soon after `stop` is set. Writes nothing."""

    def step(done: int, total: int) -> None:
        if stop.is_set():
            raise CancelledError
        progress(done, total)

    def names(opened: EventFile) -> _Names:
        with opened.reading() as transaction:
            queries = transaction.queries
            questions = {one.identifier: one.text for one in queries.questions()}
            return queries.event().timezone, questions, {one.session_id: one.name for one in queries.sessions()}

    with few_rounds():
        return _preview(workspace, file, step, names)


def _preview(workspace: Workspace, file: ListFile, step: Progress, names: Callable[[EventFile], _Names]) -> Preview:
    timezone, questions, sessions = workspace.report(names).result()
    table = load_grid(file.grid, file.mapping(), timezone=timezone, progress=step)
    step(len(table.registrations), len(table.registrations))
    planned = workspace.plan_import(table).result()
    step(len(table.registrations), len(table.registrations))
    here = workspace.report(partial(_others, told=frozenset(planned.people.values()))).result()
    told = _told(table, planned, questions, sessions, here)
    return replace(told, consents=frozenset(one.header for one in file.recognition.columns if one.meaning in _CONSENTS))


def _others(opened: EventFile, told: frozenset[str]) -> list[IncomingRegistration]:
    """Return who is in the event already and whom this list says nothing of, as rows to be compared."""
    found: list[IncomingRegistration] = []
    after = ""
    with opened.reading() as transaction:
        while page := transaction.reports.searchable_page(after, _PAGE):
            after = page[-1].attendee_id
            for person in page:
                if person.attendee_id not in told:
                    names = ("given_name", "family_name", "name", "organisation", "email", "category")
                    fields = {name: getattr(person, name) for name in names}
                    found.append(IncomingRegistration(0, person.attendee_id, fields))
    return found


def _told(
    table: RegistrationTable,
    planned: ImportPlan,
    questions: dict[str, str],
    sessions: dict[str, str],
    here: Sequence[IncomingRegistration],
) -> Preview:
    by_row = {one.row: one for one in table.registrations}
    new_questions = tuple(one.text for one in table.questions if one.identifier not in questions)
    new_sessions: list[str] = []
    questions = {one.identifier: one.text for one in table.questions} | questions
    missing: set[str] = set()
    for draft in planned.drafts:
        if draft.kind is ChangeKind.SESSION_EDITED:
            sessions[draft.payload["session_id"]] = draft.payload["fields"]["name"]
            new_sessions.append(draft.payload["fields"]["name"])
        elif draft.kind is ChangeKind.REGISTRATION_WITHDRAWN:
            missing.add(draft.payload["registration_id"])
    apart = (ProblemKind.POSSIBLE_GROUP, ProblemKind.POSSIBLE_DUPLICATE)
    groups = {
        one.row: (by_row[one.row], one)
        for one in planned.problems
        if one.kind is ProblemKind.POSSIBLE_GROUP and one.row in by_row
    }
    alike = look_alikes(table.registrations, here)
    return Preview(
        table=table,
        plan=planned,
        missing=frozenset(missing),
        changes=tuple(
            ChangeLine(by_row[changed.row], change)
            for changed in (*planned.cancelled, *planned.changed)
            for change in changed.changes
        ),
        duplicates=tuple(AlikeLine(one, place % 2 == 0) for place, rows in enumerate(alike) for one in rows),
        groups=tuple(groups.values()),
        problems=tuple(
            sorted(
                (one for one in planned.problems if one.kind not in apart),
                key=lambda one: (_WORST_FIRST.index(one.severity), one.row),
            )
        ),
        questions=questions,
        sessions=sessions,
        new_sessions=tuple(new_sessions),
        new_questions=new_questions,
    )


def name_of(incoming: IncomingRegistration) -> str:
    """Return the name to show for a row of the list."""
    get = incoming.fields.get
    return display_name(get("given_name", ""), get("family_name", ""), get("name", ""))


def look_alikes(
    registrations: Sequence[IncomingRegistration], here: Sequence[IncomingRegistration] = ()
) -> tuple[tuple[IncomingRegistration, ...], ...]:
    """Return the rows that may be one person: those whose names are the same however they are spelt.

    `here` are people of the event whom the list says nothing of: they are shown beside a row that is named alike. Case,
    accents, the order of the words, and ä for ae make no difference. Nobody is merged because of it.
    """
    alike: defaultdict[tuple[str, ...], list[IncomingRegistration]] = defaultdict(list)
    for one in registrations:
        if key := _name_key(name_of(one)):
            alike[key].append(one)
    for one in here:
        if (key := _name_key(name_of(one))) in alike:
            alike[key].append(one)
    return tuple(tuple(rows) for rows in alike.values() if len(rows) > 1)


def _name_key(name: str) -> tuple[str, ...]:
    written = unicodedata.normalize("NFC", name).casefold().translate(_UMLAUTS)
    return tuple(sorted(word for part in written.replace(",", " ").split() if (word := plain(part) or part)))
