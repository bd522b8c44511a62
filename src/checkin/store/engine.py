"""Opening SQLite through sqlcipher3: one driver with and without a passphrase, one set of pragmas."""

from __future__ import annotations

import errno
import os
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event, exc
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from checkin.domain.errors import QT_TRANSLATE_NOOP, BadInputError, CheckinError, SurroundingsError
from checkin.store.checkpoints import KEPT_SIZE, LAST_RESORT_PAGES

#: How long a writer waits for another program on the same file, in ms.
BUSY_TIMEOUT_MS = 5_000
_PLAIN_HEADER = b"SQLite format 3\x00"


def make_engine(path: Path, passphrase: str | None, *, read_only: bool = False) -> Engine:
    """Return an engine on one connection to the file; nothing is read yet.

    `read_only` opens the file so that it cannot be changed. The connection may move between threads but is used by one
    at a time (the store thread's).
    """

    engine = create_engine(
        "sqlite://",
        creator=lambda: connect(path, passphrase, read_only=read_only),
        module=dbapi2,
        poolclass=StaticPool,
    )

    @event.listens_for(engine, "begin")
    def begin(connection: Any) -> None:
        # IMMEDIATE: what a decision reads cannot change before it is written, whoever else has the file open
        reading = read_only or connection.get_execution_options().get("reading", False)
        connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")

    return engine


def connect(path: Path, passphrase: str | None, *, read_only: bool = False) -> Any:
    """Return a connection of the driver to the file, with all that is set of each."""
    # isolation_level None: SQLAlchemy's own BEGIN decides, not the driver's guess
    mode = "ro" if read_only else "rwc"
    connection = dbapi2.connect(
        f"{path.resolve().as_uri()}?mode={mode}", uri=True, isolation_level=None, check_same_thread=False
    )
    try:
        _configure(connection, passphrase, read_only=read_only)
    except BaseException:
        connection.close()
        raise
    return connection


def _configure(connection: Any, passphrase: str | None, *, read_only: bool) -> None:
    connection.execute("PRAGMA cipher_log_level = NONE")
    if passphrase is not None:
        set_key(connection, passphrase)
    connection.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA secure_delete = ON")
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute("PRAGMA cache_size = -16384")  # KiB: what a day writes does not have to stay in memory
    if not read_only:
        # the first statement that reads the file: a wrong passphrase or a damaged file shows here
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute(f"PRAGMA wal_autocheckpoint = {LAST_RESORT_PAGES}")
        connection.execute(f"PRAGMA journal_size_limit = {KEPT_SIZE}")


def set_key(connection: Any, passphrase: str) -> None:
    """Give a fresh connection of the driver its passphrase."""
    quoted = normalised(passphrase).replace("'", "''")
    connection.execute(f"PRAGMA key = '{quoted}'")


def normalised(passphrase: str) -> str:
    """Return a passphrase as it is used: composed (NFC), since keyboards send `ü` as one character or two."""
    return unicodedata.normalize("NFC", passphrase)


def looks_plain(path: Path) -> bool:
    """Tell whether the file begins as an unencrypted SQLite database does."""
    with path.open("rb") as file:
        return file.read(len(_PLAIN_HEADER)) == _PLAIN_HEADER


@contextmanager
def told_plainly(path: Path, passphrase: str | None = None) -> Iterator[None]:
    """Turn what SQLite and the system say about this file into one clear sentence."""
    try:
        yield
    except (exc.DBAPIError, dbapi2.Error) as error:
        original = error.orig if isinstance(error, exc.DBAPIError) else error
        known = _explain(str(original), path, passphrase)
        if known is None:
            raise
        raise known from None
    except OSError as error:
        raise explain_os_error(error, path) from None


def is_trouble_of_the_file(error: Exception) -> bool:
    """Tell whether an error is about the file or the disk, and not about what was to be written."""
    if isinstance(error, exc.DBAPIError):
        return isinstance(error.orig, dbapi2.DatabaseError) and not isinstance(
            error.orig, dbapi2.IntegrityError | dbapi2.DataError | dbapi2.InterfaceError | dbapi2.ProgrammingError
        )
    return isinstance(error, OSError | MemoryError)


def _explain(message: str, path: Path, passphrase: str | None) -> CheckinError | None:
    file = str(path)
    if "file is not a database" in message or "file is encrypted" in message:
        return _not_a_database(path, passphrase)
    if "malformed" in message or "disk I/O error" in message:
        return BadInputError(
            QT_TRANSLATE_NOOP(
                "errors",
                "The event file {file} is damaged. Nothing was changed; restore it from a backup"
                " (the copies beside it end in .backup).",
            ),
            file=file,
        )
    if "locked" in message or "busy" in message:
        return SurroundingsError(
            QT_TRANSLATE_NOOP("errors", "Another program is writing to {file}. Try again in a moment."), file=file
        )
    if "readonly" in message or "read-only" in message:
        return SurroundingsError(
            QT_TRANSLATE_NOOP(
                "errors", "The event file {file} cannot be written. Copy it to a folder where you may write."
            ),
            file=file,
        )
    if "disk is full" in message:
        return disk_full(path)
    if "unable to open" in message:
        return SurroundingsError(
            QT_TRANSLATE_NOOP("errors", "The event file {file} cannot be opened. Check the folder and its rights."),
            file=file,
        )
    return None


def _not_a_database(path: Path, passphrase: str | None) -> CheckinError:
    if passphrase is not None and not looks_plain(path):
        return BadInputError(
            QT_TRANSLATE_NOOP("errors", "The passphrase does not open {file}. The file was not changed; try again."),
            file=str(path),
        )
    return BadInputError(
        QT_TRANSLATE_NOOP(
            "errors",
            "{file} is not an event file, or it is encrypted and needs its passphrase, or it is damaged."
            " Choose a .checkin file, or give the passphrase.",
        ),
        file=str(path),
    )


def disk_full(path: Path) -> SurroundingsError:
    """Return what to tell when there is no space left where `path` lies."""
    return SurroundingsError(
        QT_TRANSLATE_NOOP(
            "errors", "The disk is full where {file} lies. Free some space and try again; what was confirmed is kept."
        ),
        file=str(path),
    )


def explain_os_error(error: OSError, path: Path) -> CheckinError:
    """Return what to tell about an error of the file system."""
    if error.errno == errno.ENOSPC:
        return disk_full(path)
    if isinstance(error, FileNotFoundError):
        return BadInputError(
            QT_TRANSLATE_NOOP("errors", "There is no file {file}. Check the name and the folder."), file=str(path)
        )
    return SurroundingsError(
        QT_TRANSLATE_NOOP("errors", "{file} cannot be used: {reason}."),
        file=str(path),
        reason=os.strerror(error.errno) if error.errno else str(error),
    )
