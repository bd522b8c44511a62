"""The program's own log file: what happened to the program, never to whom.

A record is written from what its own code says (the template of the message, the names of errors, the lines of a
traceback) and from arguments that cannot name anybody: numbers, and ids of this program. Texts are left out, and so is
the whole message where somebody else's code wrote it, since it may hold anything. An error's own text, local values and
lines of source are never written.
"""

from __future__ import annotations

import contextlib
import enum
import logging
import os
import re
import sys
import threading
import traceback
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any

FILE_NAME = "checkin.log"
MOST_BYTES, KEPT = 1_000_000, 3
_OURS = "checkin"
#: UUIDs and station ids: they name nobody outside the event file.
_ID = re.compile(r"[0-9a-f]{16}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
#: Names of Python's exception classes, as `type(error).__name__` gives them.
_CLASS = re.compile(r"[A-Z][A-Za-z]{2,40}(Error|Exception|Warning|Interrupt|Exit|Expired|Timeout)")
_LEFT_OUT = "…"


class Discreet(logging.Formatter):
    """Writes a record without anything that a guest could be known by."""

    def format(self, record: logging.LogRecord) -> str:
        """Return one line, and the places of a traceback below it."""
        at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        where = f"{record.name}:{record.funcName}:{record.lineno}"
        lines = [f"{at} {record.levelname} {record.threadName} {where} {_message(record)}"]
        if record.exc_info and record.exc_info[1] is not None:
            lines += _places(record.exc_info[1])
        return "\n".join(lines)


def _is_ours(record: logging.LogRecord) -> bool:
    return record.name == _OURS or record.name.startswith(f"{_OURS}.")


def _message(record: logging.LogRecord) -> str:
    if not _is_ours(record) or not isinstance(record.msg, str):
        return _LEFT_OUT
    if not record.args:
        return record.msg
    try:
        if isinstance(record.args, tuple):
            return record.msg % tuple(harmless(one) for one in record.args)
        return record.msg % {name: harmless(one) for name, one in record.args.items()}
    except (TypeError, ValueError):
        return record.msg


def harmless(value: object) -> Any:
    """Return a value as it may be logged: numbers and our enums as they are, ids and names of errors, else "…"."""
    if isinstance(value, enum.Enum) and type(value).__module__.startswith(_OURS):
        return value.name
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, str) and (_ID.fullmatch(value) or _CLASS.fullmatch(value)):
        return value
    return _LEFT_OUT


def _places(error: BaseException) -> list[str]:
    """Return the kinds of an error and of what it came from, with the lines they passed; never their texts."""
    lines: list[str] = []
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        lines.append(f"  {type(current).__module__}.{type(current).__qualname__}")
        for frame, number in traceback.walk_tb(current.__traceback__):
            lines.append(f"    {Path(frame.f_code.co_filename).name}:{number} {frame.f_code.co_name}")
        current = current.__cause__ or current.__context__
    return lines


class LogFile(logging.Handler):
    """Appends to one file, which several programs may share; opened for each record only, so that it can be turned."""

    def __init__(self, folder: Path, most_bytes: int = MOST_BYTES, kept: int = KEPT) -> None:
        super().__init__()
        self.path = folder / FILE_NAME
        self._most = most_bytes
        self._kept = kept
        self.setFormatter(Discreet())

    def emit(self, record: logging.LogRecord) -> None:
        """Write a record; a log that cannot be written stops nothing."""
        if record.levelno < logging.WARNING and not _is_ours(record):
            return
        with contextlib.suppress(OSError, ValueError):
            text = self.format(record) + "\n"
            self._turn()
            descriptor = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
            with os.fdopen(descriptor, "w", encoding="utf-8", errors="replace") as file:
                file.write(text)

    def _turn(self) -> None:
        if not self.path.exists() or self.path.stat().st_size < self._most:
            return
        for number in range(self._kept, 0, -1):
            older = self.path if number == 1 else self._numbered(number - 1)
            with contextlib.suppress(OSError):
                older.replace(self._numbered(number))

    def _numbered(self, number: int) -> Path:
        return self.path.with_name(f"{FILE_NAME}.{number}")


def configure(folder: Path) -> LogFile:
    """Let all logging and all errors that nobody caught go to a file in `folder`; doing it twice changes nothing."""
    root = logging.getLogger()
    for handler in root.handlers:
        if isinstance(handler, LogFile):
            return handler
    made = LogFile(folder)
    made.setLevel(logging.INFO)
    root.addHandler(made)
    root.setLevel(min(root.level or logging.INFO, logging.INFO))
    sys.excepthook = _uncaught
    threading.excepthook = _uncaught_in_thread
    return made


_log = logging.getLogger(__name__)


def _uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        return
    _log.critical("an error that nobody caught", exc_info=(kind, error, trace))
    # standard error may go to a file too
    print("\n".join(["checkin: a fault in the program", *_places(error)]), file=sys.stderr)  # noqa: T201


def _uncaught_in_thread(arguments: threading.ExceptHookArgs) -> None:
    if arguments.exc_value is not None:
        _log.critical("an error that nobody caught in a thread", exc_info=arguments.exc_value)
