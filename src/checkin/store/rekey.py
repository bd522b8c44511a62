"""Encrypting an event file, changing its passphrase, taking it away: into a new file, the old one whole until then."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from checkin.domain.errors import QT_TRANSLATE_NOOP, SurroundingsError
from checkin.store import tables
from checkin.store.copies import overwrite, to_disk
from checkin.store.engine import BUSY_TIMEOUT_MS, normalised, set_key

#: The new file while it is made, and the old one while it is overwritten. A crash may leave either behind.
_NEW, _OLD = ".rekeyed", ".replaced"


def rekey(path: Path, old: str | None, new: str | None, settle: Callable[[Any, Path], None]) -> bool:
    """Write the event file anew under another passphrase (None = plain) and put it in the old one's place.

    No other connection may have the file open, in this program or another: raises SurroundingsError then. `settle` is
    called with a connection to the new file and its path before it takes the old one's place. Returns whether the old
    file's pages were overwritten; False on file systems without hard links (FAT). Until the one moment when the new
    file takes its place, the old one is not touched; an error or a power cut leaves it as it was.
    """
    clear_remnants(path)
    made = path.with_name(path.name + _NEW)
    try:
        with _alone(path, old) as connection:
            _export(connection, made, new)
            before = _state(path)
        _check_and_settle(made, new, settle)
        to_disk(made)
        if _state(path) != before:
            raise _in_use(path)
        return _replace(path, made)
    finally:
        for ending in ("", "-journal", "-wal", "-shm"):
            made.with_name(made.name + ending).unlink(missing_ok=True)


def clear_remnants(path: Path) -> int:
    """Overwrite and remove what an interrupted `rekey` of this file left behind; return how many files that were."""
    return sum(overwrite(path.with_name(path.name + ending)) for ending in (_NEW, _OLD))


@contextlib.contextmanager
def _alone(path: Path, passphrase: str | None) -> Iterator[Any]:
    """Open the file so that nobody else has it; its WAL and shared memory are gone."""
    connection = dbapi2.connect(f"{path.resolve().as_uri()}?mode=rw", uri=True, isolation_level=None)
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")
        if passphrase is not None:
            set_key(connection, passphrase)
        connection.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS // 5}")
        try:
            # leaving WAL takes a lock that nobody else's open connection allows
            connection.execute("PRAGMA journal_mode = DELETE")
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("COMMIT")
        except dbapi2.OperationalError as error:
            if "locked" in str(error):
                raise _in_use(path) from None
            raise
        yield connection
    finally:
        connection.close()


def _export(connection: Any, made: Path, passphrase: str | None) -> None:
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    key = "" if passphrase is None else normalised(passphrase)
    connection.execute("ATTACH DATABASE ? AS made KEY ?", (str(made), key))
    connection.execute("PRAGMA made.secure_delete = ON")
    connection.execute("SELECT sqlcipher_export('made')")
    # the export copies tables, not the header's fields
    connection.execute(f"PRAGMA made.user_version = {version}")
    connection.execute(f"PRAGMA made.application_id = {tables.APPLICATION_ID}")
    connection.execute("DETACH DATABASE made")


def _check_and_settle(made: Path, passphrase: str | None, settle: Callable[[Any, Path], None]) -> None:
    with contextlib.closing(dbapi2.connect(str(made), isolation_level=None)) as connection:
        connection.execute("PRAGMA cipher_log_level = NONE")
        if passphrase is not None:
            set_key(connection, passphrase)
        if connection.execute("PRAGMA quick_check").fetchall() != [("ok",)]:
            raise RuntimeError("the file written anew is not whole")
        settle(connection, made)


def _replace(path: Path, made: Path) -> bool:
    kept = path.with_name(path.name + _OLD)
    try:
        os.link(path, kept)
    except OSError:
        made.replace(path)
        return False
    made.replace(path)
    return overwrite(kept)


def _state(path: Path) -> tuple[int, int]:
    stat = path.stat()
    return stat.st_mtime_ns, stat.st_size


def _in_use(path: Path) -> SurroundingsError:
    return SurroundingsError(
        QT_TRANSLATE_NOOP(
            "errors",
            "{file} is open elsewhere, so its passphrase cannot be changed now. Close it in every window and program,"
            " then try again; nothing was changed.",
        ),
        file=str(path),
    )
