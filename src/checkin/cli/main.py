"""The commands put together, and what becomes of errors."""

from __future__ import annotations

import argparse
import importlib
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from checkin import __version__
from checkin.cli.output import Output
from checkin.cli.windows import Windows
from checkin.domain.errors import BadInputError, CheckinError

Command = Callable[[argparse.Namespace, Output], int]

WRONG_USE = 2
FAULT = 70
INTERRUPTED = 130


#: Which module has which commands, in the order in which `--help` lists them. Only the typed command's
#: module is loaded: a script that scans need not wait for PDFs and servers.
MODULES: dict[str, tuple[str, ...]] = {
    "event_commands": ("new", "lists", "import", "stats", "verify"),
    "source_commands": ("source", "sync"),
    "door_commands": ("scan", "undo", "search", "show", "add", "edit", "erase"),
    "paper_commands": ("badges", "tickets", "export"),
    "print_commands": ("printers", "print"),
    "mail_commands": ("mail",),
    "station_commands": ("host", "join", "stations"),
    "privacy_commands": ("passphrase", "person", "retention", "roles", "backup", "restore"),
    "demo_command": ("demo",),
    "self_test_command": ("self-test",),
}


class Commands:
    """Makes a parser per command, each with the options that all commands have."""

    def __init__(self, parser: argparse.ArgumentParser) -> None:
        self._commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def add(
        self, name: str, run: Command, summary: str, examples: str, *, event: bool = True
    ) -> argparse.ArgumentParser:
        """Add a command; with `event` its first argument is the event file."""
        made = self._commands.add_parser(
            name,
            help=summary,
            description=summary,
            epilog=f"examples:\n  {examples.replace(chr(10), chr(10) + '  ')}",
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        if event:
            made.add_argument("event", type=Path, metavar="EVENT", help="the event file (*.checkin)")
            made.add_argument(
                "--passphrase-file", type=Path, metavar="F", help="holds the passphrase in its first line"
            )
        made.add_argument("--json", action="store_true", help="print JSON, one object a line, and nothing else")
        made.set_defaults(run=run)
        return made


def parser(typed: str = "") -> argparse.ArgumentParser:
    """Return the parser of the whole command line; of one module's commands where `typed` is one of them."""
    made = argparse.ArgumentParser(
        prog="checkin",
        description="Checks people in at a conference's door. Without a command it opens the program.",
        epilog="Exit status: 0 done, 1 refused, 2 wrong use, 3 bad input, 4 the surroundings (file, disk, network).",
    )
    made.add_argument("--version", action="version", version=f"checkin {__version__}")
    commands = Commands(made)
    wanted = [name for name, names in MODULES.items() if typed in names]
    for name in wanted or MODULES:
        importlib.import_module(f"checkin.cli.{name}").register(commands)
    return made


def main(argv: Sequence[str], windows: Windows) -> int:
    """Run one command; return its exit status. `windows` opens what a command wants to be seen."""
    arguments = parser(argv[0] if argv else "").parse_args(argv)
    arguments.windows = windows
    output = Output(as_json=arguments.json)
    try:
        status: int = arguments.run(arguments, output)
        sys.stdout.flush()
    except CheckinError as error:
        print(f"checkin: {_sentence(error)}", file=sys.stderr)
        return error.exit_status
    except BrokenPipeError:
        # whoever read our answers has gone; nothing more can be said there
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return INTERRUPTED
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:
        if os.environ.get("CHECKIN_DEBUG"):
            raise
        # a bug of ours; its text may hold a guest's data, so only its kind is told
        print(f"checkin: a fault in the program ({type(error).__name__}). What was confirmed is kept.", file=sys.stderr)
        return FAULT
    return status


def _sentence(error: CheckinError) -> str:
    place = ""
    if isinstance(error, BadInputError):
        row = f"row {error.row}" if error.row is not None else ""
        column = f"column {error.column}" if error.column is not None else ""
        place = ", ".join(part for part in (row, column) if part)
    return f"{error} ({place})" if place and place not in str(error) else str(error)
