"""File formats for tables, found through the entry-point group `checkin.exports`."""

from __future__ import annotations

from importlib.metadata import entry_points
from pathlib import Path
from typing import Protocol, runtime_checkable

from checkin.domain.errors import QT_TRANSLATE_NOOP, WrongUseError
from checkin.exports.sheet import Progress, Sheet

GROUP = "checkin.exports"


@runtime_checkable
class SheetFormat(Protocol):
    """One file format. `name` is what the command line calls it, `suffix` the file's ending with its dot."""

    name: str
    suffix: str

    def write(self, sheet: Sheet, target: Path, progress: Progress | None = None) -> None:
        """Write the sheet to `target`, whole or not at all.

        Raises SurroundingsError where it cannot be written; what `progress` raises passes through. In both cases an
        older file stays as it was.
        """


def formats() -> dict[str, SheetFormat]:
    """Return every registered format by name."""
    found: dict[str, SheetFormat] = {}
    for point in sorted(entry_points(group=GROUP), key=lambda one: one.name):
        made = point.load()()
        found[made.name] = made
    return found


def sheet_format(name: str) -> SheetFormat:
    """Return the format called `name`. Raises WrongUseError, naming those that exist, for any other."""
    known = formats()
    if name not in known:
        raise WrongUseError(
            QT_TRANSLATE_NOOP("errors", "There is no export format “{format}”: use one of {known}."),
            format=name,
            known=", ".join(known),
        )
    return known[name]
