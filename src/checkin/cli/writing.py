"""Which export kinds there are, and how each is written."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator

from checkin.cli import records
from checkin.cli.opening import OpenEvent
from checkin.cli.output import Output
from checkin.domain.changes import Change
from checkin.domain.errors import QT_TRANSLATE_NOOP, WrongUseError
from checkin.exports.atomic import replacing
from checkin.exports.attendees import attendee_sheet
from checkin.exports.formats import sheet_format

Writer = Callable[[argparse.Namespace, OpenEvent, Output], int]


def write_export(arguments: argparse.Namespace, event: OpenEvent, output: Output) -> int:
    """Write the export that was asked for; return how many rows it has."""
    return WRITERS[arguments.kind](arguments, event, output)


def _attendees(arguments: argparse.Namespace, event: OpenEvent, output: Output) -> int:
    table = event.run(lambda: event.workspace.exporting.table(arguments.language))
    sheet = attendee_sheet(table)
    with output.progress("Writing") as told:
        sheet_format(arguments.format).write(sheet, arguments.out, told)
    return sheet.row_count


def _changes(arguments: argparse.Namespace, event: OpenEvent, _output: Output) -> int:
    if arguments.format != "json":
        raise WrongUseError(QT_TRANSLATE_NOOP("errors", "The log of changes is exported as json only."))
    count = 0
    with replacing(arguments.out) as draft, draft.open("w", encoding="utf-8") as file:
        file.write("[")
        for change in _log(event):
            file.write((",\n" if count else "\n") + json.dumps(records.change(change, event.zone), ensure_ascii=False))
            count += 1
        file.write("\n]\n")
    return count


def _log(event: OpenEvent, page: int = 2_000) -> Iterator[Change]:
    """Yield the log in the order in which this file learnt of it."""
    after = 0

    def read() -> list[tuple[int, Change]]:
        with event.workspace.file.reading() as transaction:
            return transaction.queries.changes(after, page)

    while found := event.run(read):
        yield from (change for _, change in found)
        after = found[-1][0]


WRITERS: dict[str, Writer] = {"attendees": _attendees, "changes": _changes}
