"""A copy of an open event file by SQLite's own backup, whole even while others write."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from sqlalchemy import Engine
from sqlcipher3 import dbapi2

from checkin.store.engine import set_key


def copy_database(engine: Engine, target: Path, passphrase: str | None) -> None:
    """Copy the database to `target` (encrypted as the original), replacing it only when the copy is complete."""
    unfinished = target.with_name(f"{target.name}.part")
    unfinished.unlink(missing_ok=True)
    try:
        with contextlib.closing(dbapi2.connect(str(unfinished))) as copy:
            if passphrase is not None:
                set_key(copy, passphrase)
            with contextlib.closing(engine.raw_connection()) as original:
                driver = original.driver_connection
                assert driver is not None
                driver.backup(copy)
        _flush(unfinished)
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)


def _flush(path: Path) -> None:
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
