"""`checkin printers` and `checkin print`: badges at a printer, waited for until it says that they are out."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from checkin import paths
from checkin.cli.badge_options import add_badge_options, chosen_badges
from checkin.cli.opening import opened
from checkin.cli.output import Output
from checkin.printers.jobs import MemoryJobStore, PrintJob
from checkin.printers.ports import JobState
from checkin.printers.printing import Printing
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
    choice = chosen_badges(arguments)
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
    add_badge_options(printing)
    printing.add_argument("--reason", default="", metavar="TEXT", help="why it is printed again")
    printing.add_argument("--tray", default="", metavar="NAME", help="the printer's tray or roll")
    printing.add_argument("--copies", type=int, default=1, metavar="N")
    printing.add_argument("--wait", type=float, default=120.0, metavar="SECONDS", help="how long to wait for a job")


_EXAMPLES = """checkin print event.checkin --printer Etiketten --only not-printed
checkin print event.checkin --printer QL1 --printer QL2 --layout label-62x100"""
