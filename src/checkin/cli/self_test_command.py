"""`checkin self-test`: whether this machine is ready for the doors to open, each check with what to do."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from checkin import bootstrap, paths
from checkin.cli.output import Output
from checkin.cli.windows import Windows
from checkin.printers.printing import Printing
from checkin.services.self_testing import Finding, Machine, State, findings, newest_stamp
from checkin.services.worker import Priority

FAILED = 4
_SHOWN = {State.OK: "ok", State.LOOK: "LOOK", State.FAILED: "FAILED"}


def self_test(arguments: argparse.Namespace, output: Output) -> int:
    """Try every part once, and an event's own where one is named; exit status 4 where something is missing."""
    status = 0
    windows: Windows = arguments.windows
    for found in (*_of_machine(arguments.of), *windows.devices()):
        status = FAILED if found.state is State.FAILED else status
        record = {"check": found.check, "state": found.state.value, "message": found.text}
        output.answer(record, f"{_SHOWN[found.state]:7} {found.check}: {found.text}")
    return status


def _of_machine(path: Path | None) -> Iterator[Finding]:
    settings = bootstrap.load_settings()
    with Printing(paths.config_folder()) as printing:
        if path is None:
            yield from findings(Machine(settings, printers=printing.printers))
            return
        workspace = bootstrap.open_event(path)
        try:
            stamp = workspace.later(Priority.ACT, lambda: newest_stamp(workspace.file)).result()
            zone = workspace.overview().result().event.timezone
            backups = bootstrap.backups_of(workspace).listed
            yield from findings(Machine(settings, stamp, zone, printing.printers, backups, folder=path.parent))
        finally:
            workspace.close()


def register(commands: Any) -> None:
    """Add this command to the parser."""
    testing = commands.add(
        "self-test", self_test, "Try every part of this installation.", "checkin self-test --json", event=False
    )
    testing.add_argument(
        "--event", dest="of", type=Path, metavar="FILE", help="test this event's clock and backups too"
    )
