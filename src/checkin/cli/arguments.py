"""Reading what was typed: times, lists, files, passphrases."""

from __future__ import annotations

import argparse
import locale
import os
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from checkin.domain.errors import QT_TRANSLATE_NOOP, BadInputError, WrongUseError
from checkin.domain.event import CheckInList
from checkin.services import passphrases
from checkin.store.event_file import EventFile

if TYPE_CHECKING:
    from checkin.sources.table_file import Mapping


def passphrase(arguments: argparse.Namespace) -> str | None:
    """Return the passphrase from `--passphrase-file`: its first line, None without the option."""
    path: Path | None = arguments.passphrase_file
    if path is None:
        return None
    return passphrases.read(path)


def system_language() -> str:
    """Return "en" where the system speaks English, else "de"."""
    said = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    if not said and sys.platform in ("win32", "darwin"):
        said = locale.getlocale()[0] or ""
    return "en" if said.lower().startswith("en") else "de"


def moment(text: str | None, timezone: str) -> datetime:
    """Read a time in ISO 8601; without an offset it is meant in `timezone`, None is now (UTC)."""
    if text is None:
        return datetime.now(UTC)
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        raise WrongUseError(
            QT_TRANSLATE_NOOP("errors", "{text} is not a time. Give one like 2026-09-25T08:41:00+02:00."),
            text=text[:40],
        ) from None
    return found if found.tzinfo else found.replace(tzinfo=ZoneInfo(timezone))


def day(text: str) -> date:
    """Read a date, ISO 8601 or dd.mm.yyyy (for argparse)."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        pass
    try:
        return datetime.strptime(text, "%d.%m.%Y").date()  # noqa: DTZ007 (a day has no zone)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date: give one like 2026-09-25") from None


def between(least: int, most: int) -> Callable[[str], int]:
    """Return a reader of whole numbers from `least` to `most` (for argparse)."""

    def read(text: str) -> int:
        if not text.isdecimal() or not least <= int(text) <= most:
            raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from {least} to {most}")
        return int(text)

    return read


def check_in_list(file: EventFile, name: str | None) -> CheckInList:
    """Return the list of that name or id; the main one where none is named."""
    with file.reading() as transaction:
        lists = transaction.queries.lists()
    if name is None:
        found = next((one for one in lists if one.main), lists[0] if lists else None)
    else:
        wanted = name.casefold()
        found = next((one for one in lists if name == one.list_id or one.name.casefold() == wanted), None)
    if found is None:
        raise WrongUseError(
            QT_TRANSLATE_NOOP("errors", "This event has no check-in list {name}. It has: {known}."),
            name=name or "",
            known=", ".join(one.name for one in lists) or "none",
        )
    return found


def mapping_file(path: Path) -> Mapping:
    """Read what the columns of a list mean; raises BadInputError for what is no mapping."""
    from checkin.sources.table_file import Mapping  # noqa: PLC0415 (only imports need it)

    try:
        return Mapping.from_json(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):
        raise BadInputError(
            QT_TRANSLATE_NOOP("errors", "The mapping {file} cannot be read. Check its name and rights."), file=str(path)
        ) from None


def pairs(texts: list[str]) -> dict[str, str]:
    """Read `KEY=TEXT` options."""
    found = {}
    for text in texts:
        key, sign, value = text.partition("=")
        if not sign or not key:
            raise WrongUseError(QT_TRANSLATE_NOOP("errors", "{text} is not of the form KEY=TEXT."), text=text[:40])
        found[key] = value
    return found
