"""The commands put together, and what becomes of errors."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from checkin import __version__
from checkin.cli import (
    demo_command,
    door_commands,
    event_commands,
    mail_commands,
    paper_commands,
    print_commands,
    privacy_commands,
    self_test_command,
    source_commands,
    station_commands,
)
from checkin.cli.output import Output
from checkin.domain.errors import BadInputError, CheckinError

Command = Callable[[argparse.Namespace, Output], int]

WRONG_USE = 2
FAULT = 70
INTERRUPTED = 130


#: Each registers its own commands, in the order in which `--help` lists them.
MODULES = (
    event_commands,
    source_commands,
    door_commands,
    paper_commands,
    print_commands,
    mail_commands,
    station_commands,
    privacy_commands,
    demo_command,
    self_test_command,
)


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


def parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    made = argparse.ArgumentParser(
        prog="checkin",
        description="Checks people in at a conference's door. Without a command it opens the program.",
        epilog="Exit status: 0 done, 1 refused, 2 wrong use, 3 bad input, 4 the surroundings (file, disk, network).",
    )
    made.add_argument("--version", action="version", version=f"checkin {__version__}")
    commands = Commands(made)
    for module in MODULES:
        module.register(commands)
    return made


def main(argv: Sequence[str], windows: demo_command.Windows) -> int:
    """Run one command; return its exit status. `windows` opens what a command wants to be seen."""
    arguments = parser().parse_args(argv)
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
