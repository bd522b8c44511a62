"""What door staff do, by command: scan, undo, search, show, add, edit, block, erase."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from checkin import bootstrap
from checkin.cli import records, verdicts
from checkin.cli.arguments import check_in_list, moment, pairs
from checkin.cli.opening import OpenEvent, opened
from checkin.cli.output import Output
from checkin.domain.errors import QT_TRANSLATE_NOOP, BadInputError, WrongUseError
from checkin.domain.event import CheckInList
from checkin.domain.people import TEXT_FIELDS
from checkin.domain.scanning import Direction, ScanRequest
from checkin.services.erasing import clear_traces

REFUSED = 1


def scan(arguments: argparse.Namespace, output: Output) -> int:
    """Judge one code, the codes of a picture, or one a line from standard input."""
    with opened(arguments) as event:
        on = event.run(lambda: check_in_list(event.workspace.file, arguments.list))
        status = 0
        for code in _codes(arguments):
            status = max(status, _scan(code, arguments, output, event, on))
        return status


def _codes(arguments: argparse.Namespace) -> Iterable[str]:
    if (arguments.code is None) == (arguments.image is None):
        raise WrongUseError(
            QT_TRANSLATE_NOOP("errors", "Give either a code, or - to read codes from standard input, or --image FILE.")
        )
    if arguments.image is not None:
        from checkin.scanners.pictures import read_picture  # noqa: PLC0415

        return read_picture(arguments.image)
    if arguments.code != "-":
        return [arguments.code]
    # iter(readline): each line is answered as it comes, not when a buffer is full
    return (line.rstrip("\r\n") for line in iter(sys.stdin.readline, ""))


def _scan(code: str, arguments: argparse.Namespace, output: Output, event: OpenEvent, on: CheckInList) -> int:
    request = ScanRequest(
        code=code,
        list_id=on.list_id,
        direction=Direction.EXIT if arguments.exit else Direction.ENTRY,
        at=moment(arguments.at, event.event.timezone),
        door=arguments.station or "",
        force=arguments.force,
        reason=arguments.reason,
        ignore_unpaid=arguments.ignore_unpaid,
        answers=pairs(arguments.answer),
    )
    outcome = event.workspace.scan(request).result()
    output.answer(records.outcome(outcome, event.zone), verdicts.line(outcome, event.zone))
    return 0 if outcome.code.passed else REFUSED


def undo(arguments: argparse.Namespace, output: Output) -> int:
    """Take back a check-in."""
    with opened(arguments) as event:
        check_in = event.run(
            lambda: event.workspace.desk.undo(
                arguments.check_in_id, door=arguments.station or "", reason=arguments.reason
            )
        )
        record = {"check_in_id": check_in.check_in_id, "attendee_id": check_in.attendee_id, "annulled": True}
        output.answer(record, f"Undone: {check_in.direction.value} at {check_in.at.astimezone(event.zone):%H:%M}.")
    return 0


def search(arguments: argparse.Namespace, output: Output) -> int:
    """Find people by whatever of them was heard."""
    with opened(arguments) as event:
        on = event.run(lambda: check_in_list(event.workspace.file, arguments.list))
        event.workspace.build_search().result()
        if arguments.text != "-":
            for record in _found(arguments.text, arguments, event, on):
                output.answer(record, _line(record))
            return 0
        for query in (line.rstrip("\r\n") for line in iter(sys.stdin.readline, "")):
            results = _found(query, arguments, event, on)
            lines = [f"{query}:", *(f"  {_line(record)}" for record in results)]
            output.answer({"query": query, "results": results}, "\n".join(lines))
    return 0


def _found(text: str, arguments: argparse.Namespace, event: OpenEvent, on: CheckInList) -> list[records.Record]:
    results = event.workspace.search(text, on.list_id, arguments.limit).result()
    return [records.found(result) for result in results]


def _line(record: records.Record) -> str:
    here = "in" if record["checked_in"] else "  "
    parts = [record["name"], record["organisation"], record["category"]]
    return f"{here} {record['attendee_id']}  {', '.join(part for part in parts if part)}"


def show(arguments: argparse.Namespace, output: Output) -> int:
    """Show everything about one person."""
    with opened(arguments) as event:
        record = _person(event, arguments.attendee_id)
        lines = [f"{key}: {value}" for key, value in record.items() if value not in ("", None, [], {})]
        output.answer(record, "\n".join(lines))
    return 0


def _person(event: OpenEvent, attendee_id: str) -> records.Record:
    def read() -> records.Record:
        with event.workspace.file.reading() as transaction:
            people = transaction.reports.some_people([attendee_id])
            if not people:
                raise BadInputError(
                    QT_TRANSLATE_NOOP(
                        "errors", "There is nobody with the id {id} in this event. Search for the person again."
                    ),
                    id=attendee_id[:64],
                )
            names = {one.list_id: one.name for one in transaction.queries.lists()}
            return records.person(people[0], transaction.queries.history(attendee_id), names, event.zone)

    return event.run(read)


def add(arguments: argparse.Namespace, output: Output) -> int:
    """Register somebody at the door; with --check-in they are let in at once."""
    with opened(arguments) as event:
        on = event.run(lambda: check_in_list(event.workspace.file, arguments.list))
        desk, door = event.workspace.desk, arguments.station or ""
        full_at = on.list_id if arguments.check_in else None
        attendee = event.run(lambda: desk.add_walk_in(_fields(arguments), list_id=full_at, door=door))
        if arguments.check_in:
            at = moment(arguments.at, event.event.timezone)
            request = ScanRequest("", on.list_id, Direction.ENTRY, at, door=door)
            event.workspace.admit(attendee.attendee_id, request).result()
        record = _person(event, attendee.attendee_id)
        output.answer(record, f"Added {attendee.display_name} [{attendee.attendee_id}].")
    return 0


def edit(arguments: argparse.Namespace, output: Output) -> int:
    """Correct a person's fields."""
    fields = _fields(arguments)
    with opened(arguments) as event:
        desk, door = event.workspace.desk, arguments.station or ""
        if fields:
            event.run(lambda: desk.edit(arguments.attendee_id, fields, door=door))
        if arguments.block or arguments.unblock:
            event.run(lambda: desk.block(arguments.attendee_id, blocked=arguments.block, reason=arguments.reason))
        record = _person(event, arguments.attendee_id)
        output.answer(record, f"{record['name_shown']} is up to date.")
    return 0


def _fields(arguments: argparse.Namespace) -> dict[str, Any]:
    given = {name: getattr(arguments, name) for name in TEXT_FIELDS}
    fields: dict[str, Any] = {name: value for name, value in given.items() if value is not None}
    fields |= {f"answers.{key}": value for key, value in pairs(arguments.answer).items()}
    return fields


def erase(arguments: argparse.Namespace, output: Output) -> int:
    """Wipe one person's data from tables, log, free pages and backups."""
    if not arguments.yes:
        raise WrongUseError(
            QT_TRANSLATE_NOOP(
                "errors", "Erasing cannot be undone. Give --yes to confirm, and --reason TEXT for the record."
            )
        )
    with opened(arguments) as event:
        event.run(lambda: event.workspace.desk.erase(arguments.attendee_id, arguments.reason))
        cleared = clear_traces(event.workspace.file, bootstrap.backups_of(event.workspace))
        record = {"attendee_id": arguments.attendee_id, "erased": True, "traces_cleared": cleared}
        output.answer(
            record, "Erased." if cleared else "Erased. Copies are left: run it again when all can be reached."
        )
    return 0


def register(commands: Any) -> None:
    """Add these commands to the parser."""
    _scan_options(commands.add("scan", scan, "Judge a ticket and record what comes of it.", _SCAN_EXAMPLES))

    undoing = commands.add("undo", undo, "Take back a check-in or check-out.", "checkin undo event.checkin 01a21078-…")
    undoing.add_argument("check_in_id", metavar="CHECK_IN_ID", help="as the scan's answer gave it")
    undoing.add_argument("--reason", default="", metavar="TEXT", help="why")
    _station(undoing)

    finding = commands.add("search", search, "Find people by name, organisation, e-mail or code.", _SEARCH_EXAMPLES)
    finding.add_argument("text", metavar="TEXT", help="what was heard; - reads one query a line from standard input")
    finding.add_argument("--limit", type=int, default=10, metavar="N", help="at most so many (default 10)")
    _on_list(finding)

    showing = commands.add("show", show, "Show everything about one person.", "checkin show event.checkin ATTENDEE_ID")
    showing.add_argument("attendee_id", metavar="ATTENDEE_ID")

    adding = commands.add("add", add, "Register a walk-in.", _ADD_EXAMPLES)
    _person_options(adding)
    _on_list(adding)
    _station(adding)
    adding.add_argument("--check-in", action="store_true", help="let in at once")
    adding.add_argument("--at", metavar="TIME", help="when (ISO 8601); default now")

    editing = commands.add("edit", edit, "Correct a person's fields; the ticket stays valid.", _EDIT_EXAMPLES)
    editing.add_argument("attendee_id", metavar="ATTENDEE_ID")
    _person_options(editing)
    _station(editing)
    editing.add_argument("--block", action="store_true", help="block all tickets")
    editing.add_argument("--unblock", action="store_true", help="lift that")
    editing.add_argument("--reason", default="", metavar="TEXT", help="why it is blocked")

    erasing = commands.add("erase", erase, "Wipe one person's data for good.", "checkin erase event.checkin ID --yes")
    erasing.add_argument("attendee_id", metavar="ATTENDEE_ID")
    erasing.add_argument("--reason", default="", metavar="TEXT", help="why, for the record; no names")
    erasing.add_argument("--yes", action="store_true", help="yes, for good")


def _scan_options(scanning: argparse.ArgumentParser) -> None:
    scanning.add_argument("code", nargs="?", help="the code as scanned; - reads one a line from standard input")
    scanning.add_argument("--image", type=Path, metavar="FILE", help="read the QR codes of a picture")
    _on_list(scanning)
    scanning.add_argument("--exit", action="store_true", help="check out instead of in")
    scanning.add_argument("--at", metavar="TIME", help="when it happens (ISO 8601); default now")
    scanning.add_argument("--force", action="store_true", help="let in whatever the rules say")
    scanning.add_argument("--reason", default="", metavar="TEXT", help="why it is forced")
    scanning.add_argument("--ignore-unpaid", action="store_true", help="let in unpaid, where the list allows it")
    _answers(scanning)
    _station(scanning)


def _on_list(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--list", metavar="NAME", help="the check-in list; default the main one")


def _station(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--station", metavar="NAME", help="the door's label; default this station's own")


def _answers(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--answer", action="append", default=[], metavar="QUESTION=TEXT", help="answer a question; may be repeated"
    )


def _person_options(parser: argparse.ArgumentParser) -> None:
    for name in TEXT_FIELDS:
        parser.add_argument(f"--{name.replace('_', '-')}", dest=name, metavar="TEXT")
    _answers(parser)


_SCAN_EXAMPLES = """checkin scan event.checkin C71F53MR7V8P9JBN6MTGAJJP1G7A5RG
checkin scan event.checkin - --list "Forum 1" --json < codes.txt
checkin scan event.checkin --image photo.jpg --exit"""
_SEARCH_EXAMPLES = """checkin search event.checkin "möl sick"
checkin search event.checkin - --json < heard.txt"""
_ADD_EXAMPLES = (
    'checkin add event.checkin --given-name Eva --family-name Ott --organisation "Stadt Erkelenz" --check-in'
)
_EDIT_EXAMPLES = "checkin edit event.checkin ATTENDEE_ID --family-name Lüdecke"
