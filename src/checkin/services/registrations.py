"""The registration list: bringing it in again and again without losing what happened at the doors."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from random import Random, SystemRandom

from checkin import codes
from checkin.domain.errors import BadInputError
from checkin.domain.registration_list import RegistrationTable
from checkin.services import drafts
from checkin.services.registration_plan import ImportPlan, Setting, plan_import
from checkin.services.worker import few_rounds, within
from checkin.sources.table_file import Grid, Mapping, fingerprint, load_grid, read_grid
from checkin.sources.table_file import plan as plan_columns
from checkin.sources.table_file.recognition import find_header, headers_of
from checkin.store.event_file import EventFile
from checkin.store.reports import Known
from checkin.store.staging import Batch, batch_of

#: Changes noted down together: a scan that comes in between waits for one such batch (about 3 ms) and the commit.
BATCH = 50
#: How long (s) a command keeps other programs on the same file from writing.
_BLOCKS_S = 0.015
#: Registrations read in one step, for the same reason.
_PAGE = 500

#: A header stands within so many rows.
_HEADER_WITHIN = 60
#: What begins the name of the event's setting that holds a mapping; the rest is the fingerprint of the kind of file.
_MAPPING = "mapping."

#: Called with (done, all).
Progress = Callable[[int, int], None]


class RegistrationList:
    """Imports. Called on the store thread, but for `read` and `step`'s caller, see `Workspace.import_list`."""

    def __init__(self, file: EventFile) -> None:
        self._file = file

    def read(
        self,
        path: Path | Grid,
        mapping: Mapping | None = None,
        *,
        timezone: str,
        progress: Progress | None = None,
        remembered: Callable[[str], Mapping | None] | None = None,
    ) -> RegistrationTable:
        """Read a list file (or its `cells`); needs no event file and may run on any thread.

        Raises BadInputError (file, row, column).

        `remembered` returns the mapping that is known for a kind of file (by its fingerprint), None where none is.
        """
        with few_rounds():
            grid = path if isinstance(path, Grid) else self.cells(path, mapping)
            if mapping is None and remembered is not None:
                mapping = known_mapping(grid, remembered)
            return load_grid(grid, mapping, timezone=timezone, progress=progress)

    def cells(self, path: Path, mapping: Mapping | None = None) -> Grid:
        """Read a list file's cells, of the sheet and in the encoding that the mapping names. Raises as `read` does."""
        return read_grid(path, sheet=mapping.sheet if mapping else "", encoding=mapping.encoding if mapping else "")

    def remember_for(self, cells: Grid, mapping: Mapping) -> None:
        """Keep a mapping for the kind of file that these cells are of, whatever it was made for."""
        columns = plan_columns(cells, mapping).columns
        self.remember(replace(mapping, fingerprint=fingerprint(one.header for one in columns)))

    def remember(self, mapping: Mapping) -> None:
        """Keep a mapping for its kind of file, for all stations of the event; one that fits any file is not kept."""
        if not mapping.fingerprint:
            return
        name, told = f"{_MAPPING}{mapping.fingerprint}", json.loads(mapping.to_json())
        with self._file.writing() as transaction:
            if transaction.privacy.settings().get(name) != told:
                event_id = transaction.queries.event().event_id
                transaction.append([drafts.settings_set(event_id, {name: told})])

    def remembered(self, kind_of_file: str) -> Mapping | None:
        """Return the mapping kept for a fingerprint; None where there is none, or none that this version reads."""
        with self._file.reading() as transaction:
            told = transaction.privacy.settings().get(f"{_MAPPING}{kind_of_file}")
        try:
            return Mapping.from_json(json.dumps(told)) if told else None
        except BadInputError:
            return None

    def remembered_for(self, path: Path) -> Mapping | None:
        """Return the mapping kept for a file of this kind, in whichever row its header will stand the next time.

        Raises BadInputError for what is no list.
        """
        found = known_mapping(read_grid(path), self.remembered)
        return found and replace(found, header_row=0)

    def plan(self, table: RegistrationTable, *, keep_missing: bool = False, random: Random | None = None) -> ImportPlan:
        """Work out what importing `table` would do; writes nothing.

        With `keep_missing` registrations that the list lacks stay; `random` makes the ticket codes of made-up events.
        """
        known: list[Known] = []
        while page := self.known_page(table.source, known[-1].registration_id if known else ""):
            known += page
        return plan_import(table, self.setting(known, random), keep_missing=keep_missing)

    def known_page(self, source: str, after: str) -> list[Known]:
        """Return the next registrations known from `source`; empty at the end. A scan waits for one page at most."""
        with self._file.reading() as transaction:
            return transaction.reports.known_page(source, after, _PAGE)

    def setting(self, known: list[Known], random: Random | None = None) -> Setting:
        """Return what a plan needs to know of the event beside the registrations `known`."""
        chance = random or SystemRandom()
        with self._file.reading() as transaction:
            queries = transaction.queries
            event_id = queries.event().event_id
            return Setting(
                event_id=event_id,
                known=known,
                sessions=queries.sessions(),
                lists=queries.lists(),
                questions=queries.questions(),
                new_code=lambda: codes.new_ticket_code(event_id, chance),
                erased=transaction.privacy.erased(),
            )

    def stage(self, batches: list[Batch]) -> int:
        """Note down all of an import (see `batches_of`), in one step; return how many steps `step` will take.

        From here on the import is done wholly, even if the program is killed: opening the event takes up what is left.
        """
        with self._file.writing() as transaction:
            return transaction.stage(batches)

    def step(self, enough: Callable[[], bool] = lambda: True) -> int:
        """Do what is staged until it is `enough`, in one transaction; return how many batches, 0 at the end."""
        with self._file.writing() as transaction:
            return transaction.apply_staged(enough)

    def apply(self, plan: ImportPlan, progress: Progress | None = None) -> None:
        """Do the whole plan on this thread."""
        total = self.stage(batches_of(plan))
        done = 0
        while steps := self.step(within(_BLOCKS_S)):
            done += steps
            if progress is not None:
                progress(min(done * BATCH, len(plan.drafts)), len(plan.drafts))
            if done < total:
                # lets another program's scan in between: SQLite's writers do not queue
                time.sleep(0.0005)


def known_mapping(grid: Grid, remembered: Callable[[str], Mapping | None]) -> Mapping | None:
    """Return the mapping that is remembered for a file of this kind, with the row in which its header stands here.

    Also where no header is recognised, or another one than was chosen: that is what mappings are made for.
    """
    likely = -1
    with suppress(BadInputError):
        likely = find_header(grid)
    rows = range(min(len(grid.rows), _HEADER_WITHIN))
    for row in sorted(rows, key=lambda row: row != likely):
        cells = list(grid.rows[row])
        while cells and not cells[-1].strip():
            cells.pop()
        if cells and (found := remembered(fingerprint(headers_of(cells)))):
            return replace(found, header_row=row + 1)
    return None


def batches_of(plan: ImportPlan) -> list[Batch]:
    """Return a plan's changes in the steps in which they will be applied, as they are noted down; needs no file."""
    changes = plan.drafts
    return [batch_of(changes[start : start + BATCH]) for start in range(0, len(changes), BATCH)]
