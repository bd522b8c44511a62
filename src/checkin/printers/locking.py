"""A lock between programs: a file that one of them holds. The system lets go of it where the program dies."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO


class FileLock:
    """Held from `take` until `release`, against other programs and other locks of this one."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: IO[bytes] | None = None

    def take(self, *, wait: bool = False) -> bool:
        """Take the lock; return False where somebody else has it and nobody is to `wait`. Raises OSError."""
        file = self._path.open("ab")
        try:
            got = _lock(file, wait)
        except BaseException:
            file.close()
            raise
        if got:
            self._file = file
        else:
            file.close()
        return got

    def release(self) -> None:
        """Let go; nothing happens where it is not held."""
        file, self._file = self._file, None
        if file is not None:
            file.close()


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Hold a lock for a moment, waiting for it. Raises OSError."""
    lock = FileLock(path)
    lock.take(wait=True)
    try:
        yield
    finally:
        lock.release()


if sys.platform == "win32":
    import msvcrt
    import time

    def _lock(file: IO[bytes], wait: bool) -> bool:
        while True:
            try:
                file.seek(0)
                msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
            except OSError:
                if not wait:
                    return False
                time.sleep(0.02)  # Windows' own waiting gives up after ten seconds
            else:
                return True

else:
    import fcntl

    def _lock(file: IO[bytes], wait: bool) -> bool:
        try:
            fcntl.flock(file.fileno(), fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except BlockingIOError:
            return False
        return True


def private(path: Path) -> int:
    """Open a file to append to, readable by its user only. Raises OSError."""
    return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
