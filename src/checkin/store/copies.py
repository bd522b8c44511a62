"""Copies of an event file: taken beside the running program, looked over, restored; and files made unreadable."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, func, select
from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from checkin.domain.errors import QT_TRANSLATE_NOOP, BadInputError
from checkin.store import log, tables
from checkin.store.engine import BUSY_TIMEOUT_MS, looks_plain, make_engine, normalised, set_key

_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class CopyFacts:
    """What a copy holds: the event's name, how many changes and people."""

    event: str
    changes: int
    people: int
    encrypted: bool


def take_copy(source: Path, target: Path, passphrase: str | None) -> None:
    """Copy an event file as it stands now to `target`, encrypted as it is; whole or not at all.

    Needs no other connection to wait: it reads one state of the file (SQLite's backup over a connection of its own),
    and outside Python's lock, while scans go on. Raises the driver's and the system's errors.
    """
    with (
        unfinished(target) as draft,
        contextlib.closing(_connect(source, passphrase, read_only=True)) as original,
        contextlib.closing(_connect(draft, passphrase)) as copy,
    ):
        original.backup(copy)
        # a copy is one file: without this, reading it would put a WAL beside it
        copy.execute("PRAGMA journal_mode = DELETE")


@contextlib.contextmanager
def unfinished(target: Path) -> Iterator[Path]:
    """Give a path beside `target` that takes its place when the block ends without an exception."""
    draft = target.with_name(f"{target.name}.part")
    _remove(draft)
    try:
        yield draft
        to_disk(draft)
        draft.replace(target)
    finally:
        _remove(draft)


def _remove(database: Path) -> None:
    for ending in ("", "-journal", "-wal", "-shm"):
        database.with_name(database.name + ending).unlink(missing_ok=True)


def _connect(path: Path, passphrase: str | None, *, read_only: bool = False) -> Any:
    mode = "ro" if read_only else "rwc"
    connection = dbapi2.connect(f"{path.resolve().as_uri()}?mode={mode}", uri=True, isolation_level=None)
    connection.execute("PRAGMA cipher_log_level = NONE")
    if passphrase is not None:
        set_key(connection, passphrase)
    connection.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
    connection.execute("PRAGMA temp_store = MEMORY")
    return connection


def look_over(path: Path, passphrase: str | None) -> CopyFacts:
    """Check a copy to the last page and link of its log, and say what it holds; the copy is not written to.

    Raises BadInputError where the passphrase does not open it, or where it is damaged or no event file.
    """
    if not path.is_file():
        raise BadInputError(
            QT_TRANSLATE_NOOP("errors", "There is no file {file}. Check the name and the folder."), file=str(path)
        )
    plain = path.stat().st_size > 0 and looks_plain(path)
    engine = make_engine(path, None if plain else passphrase, read_only=True)
    try:
        with engine.connect() as connection:
            facts = _facts(connection, encrypted=not plain)
    except (dbapi2.Error, DBAPIError) as error:
        raise _unusable(path, passphrase, str(error)) from None
    finally:
        engine.dispose()
    if facts is None:
        raise _damaged(path)
    return facts


def _facts(connection: Connection, *, encrypted: bool) -> CopyFacts | None:
    """Return what the copy holds, or None where a page or a link is broken."""
    application = connection.exec_driver_sql("PRAGMA application_id").scalar()
    sound = connection.exec_driver_sql("PRAGMA quick_check").scalars().all() == ["ok"]
    if application != tables.APPLICATION_ID or not sound or any(log.verify(connection)):
        return None
    name = connection.execute(select(tables.event.c.name)).scalar() or ""
    changes = connection.execute(select(func.count()).select_from(tables.changes)).scalar_one()
    people = connection.execute(select(func.count()).select_from(tables.attendees)).scalar_one()
    return CopyFacts(name, changes, people, encrypted)


def _unusable(path: Path, passphrase: str | None, message: str) -> BadInputError:
    if "file is not a database" in message or "file is encrypted" in message:
        if passphrase is None:
            return BadInputError(
                QT_TRANSLATE_NOOP(
                    "errors", "The backup {file} is encrypted and needs its passphrase, or it is damaged."
                ),
                file=str(path),
            )
        return BadInputError(
            QT_TRANSLATE_NOOP(
                "errors", "The passphrase does not open the backup {file}, or its first page is damaged. Try again."
            ),
            file=str(path),
        )
    return _damaged(path)


def _damaged(path: Path) -> BadInputError:
    return BadInputError(
        QT_TRANSLATE_NOOP("errors", "The backup {file} is damaged. Choose an older one; nothing was changed."),
        file=str(path),
    )


def restore_copy(backup: Path, target: Path, passphrase: str | None) -> None:
    """Make an event file of a backup that was looked over. The new file is a station of its own.

    The stations that the backup was are forgotten: the system may give the new file the old one's place and number,
    and two files must never go on with one chain.
    """
    plain = looks_plain(backup)
    key = None if plain else passphrase
    with (
        unfinished(target) as draft,
        contextlib.closing(_connect(backup, key, read_only=True)) as original,
        contextlib.closing(_connect(draft, key)) as copy,
    ):
        original.backup(copy)
        copy.execute("PRAGMA secure_delete = ON")
        copy.execute("DELETE FROM local_values WHERE key LIKE 'station:%'")
        # one file, so that one rename puts all of it in place
        copy.execute("PRAGMA journal_mode = DELETE")


#: What a copy for another station may keep of this copy's own values: how far it has read the stream of changes.
CURSOR = "doors:cursor"


def make_foreign(copy: Path, passphrase: str | None, new: str | None) -> None:
    """Take out of a copy what belongs to the original alone, and encrypt it with another passphrase (None: plain)."""
    with contextlib.closing(_connect(copy, passphrase)) as connection:
        connection.execute("PRAGMA secure_delete = ON")
        connection.execute("DELETE FROM local_values WHERE key != ?", (CURSOR,))
        for table in ("staged", "set_aside", "deliveries", "sources"):
            connection.execute(f"DELETE FROM {table}")  # noqa: S608 (names of ours)
        # the pages that held it go too, not only the rows
        connection.execute("VACUUM")
    if passphrase != new:
        reencrypt(copy, passphrase, new)


def reencrypt(copy: Path, old: str | None, new: str | None) -> None:
    """Write a copy that nobody has open anew under another passphrase (None: plain)."""
    draft = copy.with_name(f"{copy.name}.other")
    _remove(draft)
    try:
        with contextlib.closing(_connect(copy, old)) as connection:
            version = connection.execute("PRAGMA user_version").fetchone()[0]
            key = "" if new is None else normalised(new)
            connection.execute("ATTACH DATABASE ? AS made KEY ?", (str(draft), key))
            connection.execute("SELECT sqlcipher_export('made')")
            connection.execute(f"PRAGMA made.user_version = {version}")
            connection.execute(f"PRAGMA made.application_id = {tables.APPLICATION_ID}")
            connection.execute("DETACH DATABASE made")
        to_disk(draft)
        overwrite(copy)
        draft.replace(copy)
    finally:
        _remove(draft)


def overwrite(path: Path) -> bool:
    """Write zeros over a file and remove it; return whether it was there.

    What lay in its pages is gone as far as this file system writes in place. A journaling or copy-on-write file system
    (btrfs, APFS, ZFS), a snapshot, and the spare blocks of an SSD or USB stick may keep it; only an encrypted disk
    helps there.
    """
    try:
        size = path.stat().st_size
        with path.open("r+b") as file:
            for start in range(0, size, _BLOCK):
                file.write(bytes(min(_BLOCK, size - start)))
            file.flush()
            os.fsync(file.fileno())
    except FileNotFoundError:
        return False
    path.unlink()
    return True


def to_disk(path: Path) -> None:
    """Wait until a file's content is on the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())
