"""Carrying what was written from the WAL into the event file, beside the thread that scans wait for.

SQLite does that within the commit that fills the WAL: every hundredth scan, and every twentieth step of an import, wait
some 10 to 50 ms longer for it. A passive checkpoint on a connection of its own holds up nobody.
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

#: From this size of the WAL on it is carried over, in bytes; looked at once in so many commits.
_LARGE, _EVERY = 4 * 1024 * 1024, 8
#: Should that not get done, SQLite does it from so many pages (of 4 KiB) on.
LAST_RESORT_PAGES = 8192
#: A WAL that was carried over is cut down to this size, so that its size tells what waits (bytes).
KEPT_SIZE = 1024 * 1024


class Checkpoints:
    """Looks after one event file's WAL; its thread and connection begin when the WAL is large for the first time."""

    def __init__(self, path: Path, connect: Callable[[], Any]) -> None:
        self._wal = path.with_name(f"{path.name}-wal")
        self._connect = connect
        self._commits = 0
        self._wanted = threading.Event()
        self._stopping = False
        self._thread: threading.Thread | None = None

    def committed(self) -> None:
        """Note a commit, on the thread that made it."""
        self._commits += 1
        if self._commits % _EVERY or not self._is_large():
            return
        if self._thread is None:
            self._stopping = False
            self._thread = threading.Thread(target=self._work, name="checkpoints", daemon=True)
            self._thread.start()
        self._wanted.set()

    def stop(self) -> None:
        """Close the connection; the next large WAL opens another one."""
        thread, self._thread = self._thread, None
        if thread is not None:
            self._stopping = True
            self._wanted.set()
            thread.join()

    def _is_large(self) -> bool:
        try:
            return self._wal.stat().st_size > _LARGE
        except OSError:
            return False

    def _work(self) -> None:
        # what fails here is tried again with the next commits, and at last by SQLite itself
        with contextlib.suppress(dbapi2.Error), contextlib.closing(self._connect()) as connection:
            while True:
                self._wanted.wait()
                self._wanted.clear()
                if self._stopping:
                    return
                with contextlib.suppress(dbapi2.Error):
                    connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
