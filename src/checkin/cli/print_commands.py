"""`checkin printers` and `checkin print`: badges at a printer, waited for until it says that they are out."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from checkin import paths
from checkin.cli.opening import opened
from checkin.cli.output import Output
from checkin.printers.jobs import MemoryJobStore, PrintJob
from checkin.printers.ports import JobState
from checkin.printers.printing import Printing
from checkin.services.badge_desk import BadgeChoice
from checkin.services.printing import BadgePrinting

NOT_PRINTED = 4


def printers(_arguments: argparse.Namespace, output: Output) -> int:
    """List the printers of this machine."""
    with Printing(paths.config_folder(), MemoryJobStore()) as printing:
        for one in printing.printers():
            record = {
                "printer": one.name,
                "kind": one.kind.value,
                "state": one.state.value,
                "reasons": [reason.value for reason in one.reasons],
                "media": list(one.media),
                "trays": list(one.trays),
                "remaining": one.remaining,
                "default": one.default,
            }
            output.answer(record, f"{one.name}: {one.state.value}{' (default)' if one.default else ''}")
    return 0


def print_badges(arguments: argparse.Namespace, output: Output) -> int:
    """Print badges and wait until they are out; exit status 4 where one is not."""
    choice = BadgeChoice(
        attendee_ids=arguments.attendee or None,
        not_printed=arguments.only is not None,
        changed=arguments.only == "changed",
        category=arguments.category,
        layout=arguments.layout,
        sheet=arguments.sheet,
        start_at=arguments.start_at,
    )
    status = 0
    with opened(arguments) as event:
        printing = BadgePrinting(event.workspace, paths.config_folder(), store=MemoryJobStore())
        try:
            jobs = printing.print_badges(
                choice, arguments.printer, reason=arguments.reason, tray=arguments.tray, copies=arguments.copies
            )
            with output.progress("Printing") as told:
                for done, job in enumerate(jobs, start=1):
                    ended = printing.printing.wait(job.job_id, arguments.wait)
                    status = max(status, _answer(ended, output))
                    told(done, len(jobs))
        finally:
            printing.close()
    return status


def _answer(job: PrintJob, output: Output) -> int:
    record = {
        "job": job.job_id,
        "printer": job.printer or ", ".join(job.printers),
        "state": job.state.value,
        "reason": job.reason.value if job.reason else None,
        "attendees": list(job.subjects),
        "pages": job.labels,
    }
    trouble = job.trouble()
    output.answer(record, str(trouble) if trouble else f"{record['printer']}: {job.state.value}, {job.labels} pages")
    return 0 if job.state in (JobState.COMPLETED, JobState.SENT) else NOT_PRINTED


def register(commands: Any) -> None:
    """Add these commands to the parser."""
    listing = commands.add("printers", printers, "List this machine's printers.", "checkin printers", event=False)
    listing.add_argument("event", nargs="?", type=Path, metavar="EVENT", help="not needed; accepted for symmetry")

    printing = commands.add("print", print_badges, "Print badges at a printer and wait until they are out.", _EXAMPLES)
    printing.add_argument("--printer", action="append", required=True, metavar="NAME", help="several share the load")
    printing.add_argument("--layout", default="", metavar="NAME", help="a built-in layout; default 86 x 54 mm")
    printing.add_argument("--sheet", default="", metavar="NAME", help="a sheet of labels, like L4785")
    printing.add_argument("--start-at", type=int, default=1, metavar="K", help="the first free label of the sheet")
    printing.add_argument("--category", default="", metavar="NAME", help="only this category")
    printing.add_argument("--only", choices=["not-printed", "changed"], help=_ONLY)
    printing.add_argument("--attendee", action="append", metavar="ID", help="only this person; may be repeated")
    printing.add_argument("--reason", default="", metavar="TEXT", help="why it is printed again")
    printing.add_argument("--tray", default="", metavar="NAME", help="the printer's tray or roll")
    printing.add_argument("--copies", type=int, default=1, metavar="N")
    printing.add_argument("--wait", type=float, default=120.0, metavar="SECONDS", help="how long to wait for a job")


_ONLY = "leave out whoever has a badge; with “changed”, only one that still is right"
_EXAMPLES = """checkin print event.checkin --printer Etiketten --only not-printed
checkin print event.checkin --printer QL1 --printer QL2 --layout label-62x100"""
