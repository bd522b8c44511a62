"""What goes onto paper and out as files: badges, tickets, exports."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import Any

from checkin.cli.arguments import between
from checkin.cli.badge_options import add_badge_options, chosen_badges
from checkin.cli.opening import opened
from checkin.cli.output import Output
from checkin.cli.writing import EXPORT_KINDS, write_export
from checkin.exports.choice import SignatureOptions, Who
from checkin.services.badge_desk import BadgeChoice


def badges(arguments: argparse.Namespace, output: Output) -> int:
    """Make badges as PDF."""
    choice = replace(chosen_badges(arguments), cut_marks=arguments.cut_marks)
    with opened(arguments) as event:
        desk = event.workspace.badges
        data = event.run(lambda: desk.data(choice))
        with output.progress("Badges") as told:
            made = desk.render(data, choice, arguments.out, progress=lambda done: told(done, len(data)))
        ids = [one.attendee.attendee_id for one in data]
        if not arguments.proof:
            event.run(lambda: desk.mark_printed(ids, layout=choice.layout, printer="PDF"))
        record = {"file": str(arguments.out), "badges": made.badges, "pages": made.pages, "notices": len(made.notices)}
        output.answer(record, f"{made.badges} badges on {made.pages} pages: {arguments.out}")
    return 0


def tickets(arguments: argparse.Namespace, output: Output) -> int:
    """Make tickets: one PDF with all, or a folder with one each."""
    with opened(arguments) as event:
        desk = event.workspace.badges
        choice = BadgeChoice(attendee_ids=arguments.attendee or None)
        data = event.run(lambda: desk.data(choice))
        with output.progress("Tickets") as told:
            count = desk.write_tickets(data, arguments.out, arguments.form, lambda done: told(done, len(data)))
        output.answer({"out": str(arguments.out), "tickets": count}, f"{count} tickets: {arguments.out}")
    return 0


def export(arguments: argparse.Namespace, output: Output) -> int:
    """Write a list as others read it."""
    with opened(arguments) as event:
        rows = write_export(arguments, event, output)
        record = {"file": str(arguments.out), "kind": arguments.kind, "format": arguments.format, "rows": rows}
        output.answer(record, f"{rows} rows: {arguments.out}")
    return 0


def register(commands: Any) -> None:
    """Add these commands to the parser."""
    making = commands.add("badges", badges, "Make name badges as PDF.", _BADGE_EXAMPLES)
    making.add_argument("--out", type=Path, required=True, metavar="PDF")
    add_badge_options(making)
    making.add_argument("--cut-marks", action="store_true", help="draw marks for cutting")
    making.add_argument("--proof", action="store_true", help="do not count them as printed")

    ticketing = commands.add("tickets", tickets, "Make tickets as PDF.", _TICKET_EXAMPLES)
    ticketing.add_argument("--out", type=Path, required=True, metavar="PDF|FOLDER|ZIP")
    ticketing.add_argument("--attendee", action="append", metavar="ID", help="only this person; may be repeated")
    ticketing.add_argument("--form", choices=["a4", "phone"], default="a4", help="the size (default a4)")

    _export_options(commands.add("export", export, "Write a list to a file.", _EXPORT_EXAMPLES))


def _export_options(exporting: argparse.ArgumentParser) -> None:
    exporting.add_argument("--kind", required=True, choices=EXPORT_KINDS)
    exporting.add_argument("--format", default="xlsx", choices=FORMATS, help="default xlsx; an archive is a ZIP")
    exporting.add_argument("--out", type=Path, required=True, metavar="FILE")
    exporting.add_argument("--list", metavar="NAME", help="the check-in list that counts; default the main one")
    exporting.add_argument("--who", choices=[who.value for who in Who], default="all", help="only these attendees")
    exporting.add_argument("--category", action="append", default=[], metavar="NAME", help="only this; may be repeated")
    exporting.add_argument("--columns", metavar="KEY,…", help="attendees: these columns, in this order")
    exporting.add_argument(
        "--sort", metavar="KEY,…", help="attendees: sorted by these columns; -KEY the other way round"
    )
    exporting.add_argument("--session", action="append", default=[], metavar="NAME", help="only those enrolled in it")
    exporting.add_argument("--each", action="store_true", help="certificates: one file a person, FILE is a folder")
    exporting.add_argument(
        "--share",
        type=between(0, 100),
        metavar="PERCENT",
        help="attendance for a certificate; default the event's, else 50",
    )
    exporting.add_argument("--language", choices=["de", "en"], default="", help="of headers; default the event's")
    lines = between(SignatureOptions.FEWEST_LINES, SignatureOptions.MOST_LINES)
    exporting.add_argument("--lines", type=lines, metavar="N", help="signatures: lines on a page, 5 to 45")
    free = between(0, SignatureOptions.MOST_EMPTY)
    exporting.add_argument("--empty-lines", type=free, metavar="N", help="signatures: free lines for walk-ins")
    exporting.add_argument("--by-letter", action="store_true", help="signatures: a heading for each first letter")
    exporting.add_argument(
        "--per", metavar="forums|COLUMN", help="signatures: one list for each forum, or for each value of a column"
    )


FORMATS = ["xlsx", "csv", "csv-plain", "ods", "json", "pdf", "zip"]
_BADGE_EXAMPLES = """checkin badges event.checkin --out badges.pdf --sheet L4785 --only not-printed
checkin badges event.checkin --out one.pdf --attendee ID --proof"""
_TICKET_EXAMPLES = """checkin tickets event.checkin --out tickets.pdf
checkin tickets event.checkin --out tickets/ --form phone"""
_EXPORT_EXAMPLES = """checkin export event.checkin --kind attendees --format xlsx --out attendees.xlsx
checkin export event.checkin --kind attendees --out a.xlsx --columns name,organisation,came --sort organisation
checkin export event.checkin --kind inside --format pdf --out inside.pdf
checkin export event.checkin --kind signatures --format pdf --out sign.pdf --per answer:booth --lines 18
checkin export event.checkin --kind changes --format json --out log.json"""
