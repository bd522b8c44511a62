"""Writing a file whole or not at all: the old one stays until the new one is complete and on the disk."""

from __future__ import annotations

import errno
import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from checkin.domain.errors import QT_TRANSLATE_NOOP, SurroundingsError

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_READ_ONLY = {errno.EACCES, errno.EPERM, errno.EROFS}
_GONE = {errno.ENOENT, errno.ENOTDIR, errno.ENODEV, errno.ENXIO, errno.EIO, errno.ESTALE}


@contextmanager
def replacing(target: Path, shown: str | None = None) -> Iterator[Path]:
    """Give a path to write to; it takes the place of `target` when the block ends without an exception.

    The path lies in a private folder (mode 0700) beside the target, which is removed in every case, with all that a
    writer may have put there: nothing of a list of guests stays in the system's temporary folder. A symbolic link is
    followed. `shown` names the target in errors where its own name must not be told.

    Raises SurroundingsError where the target is read-only, locked or a folder, its folder is gone, or the disk is full.
    """
    named = shown or str(target)
    with _told(named):
        target = target.resolve()
        _refuse_unwritable(target, named)
        folder = Path(tempfile.mkdtemp(prefix=".checkin-", suffix=".part", dir=target.parent))
    try:
        draft = folder / f"draft{target.suffix}"
        with _told(named):
            yield draft
            _to_disk(draft)
            draft.replace(target)
            _folder_to_disk(target.parent)
    except SurroundingsError as error:
        # met while writing a part of the draft: the user knows the target, not the part
        if str(folder) in str(error.params.get("file", "")):
            raise SurroundingsError(error.template, **(error.params | {"file": named})) from error
        raise
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def read_chosen(path: Path, most: int = -1) -> bytes:
    """Return what a file that the user chose holds, at most `most` bytes of it (-1: all). Raises SurroundingsError."""
    try:
        with path.open("rb") as file:
            return file.read(most)
    except OSError as error:
        raise SurroundingsError(
            QT_TRANSLATE_NOOP("errors", "{file} cannot be read: check that it is there and may be opened."),
            file=path.name,
        ) from error


def write_whole(path: Path, content: bytes, *, mode: int | None = None) -> None:
    """Write a file so that it is there whole or not at all, with `mode` as its rights where that matters.

    Raises SurroundingsError as `replacing`.
    """
    with replacing(path) as draft:
        draft.write_bytes(content)
        if mode is not None:
            draft.chmod(mode)


def _refuse_unwritable(target: Path, named: str) -> None:
    if target.is_dir():
        raise SurroundingsError(QT_TRANSLATE_NOOP("errors", "{file} is a folder: choose a file name."), file=named)
    # Renaming over a write-protected file works on POSIX, but whoever protected it did not mean it to.
    if target.exists() and not (target.stat().st_mode & stat.S_IWUSR and os.access(target, os.W_OK)):
        raise _read_only(named)


def _read_only(named: str) -> SurroundingsError:
    return SurroundingsError(
        QT_TRANSLATE_NOOP(
            "errors", "{file} cannot be written: the file or its folder is read-only. Choose another place."
        ),
        file=named,
    )


@contextmanager
def _told(named: str) -> Iterator[None]:
    """Turn an OSError into the sentence that says what to do about it."""
    try:
        yield
    except OSError as error:
        raise surroundings_error(error, named) from error


def surroundings_error(error: OSError, named: str) -> SurroundingsError:
    """Return the error to raise for `error`, met while writing the file that is called `named`."""
    if getattr(error, "winerror", None) in (32, 33):  # ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION
        return _in_use(named)
    if error.errno in _FULL:
        return SurroundingsError(
            QT_TRANSLATE_NOOP(
                "errors", "{file} cannot be written: the disk is full. Make room or choose another place."
            ),
            file=named,
        )
    if error.errno in _READ_ONLY:
        # Windows answers a rename onto a file that another program holds open with "access denied".
        return _in_use(named) if os.name == "nt" and Path(named).exists() else _read_only(named)
    if error.errno in _GONE:
        return SurroundingsError(
            QT_TRANSLATE_NOOP(
                "errors", "{file} cannot be written: its folder is not there (any more). Choose another place."
            ),
            file=named,
        )
    return SurroundingsError(
        QT_TRANSLATE_NOOP("errors", "{file} cannot be written: {reason}. Choose another place."),
        file=named,
        reason=error.strerror or type(error).__name__,
    )


def _in_use(named: str) -> SurroundingsError:
    return SurroundingsError(
        QT_TRANSLATE_NOOP("errors", "{file} is open in another program: close it there and try again."), file=named
    )


def _to_disk(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _folder_to_disk(folder: Path) -> None:
    """Make the rename durable where folders can be opened (not on Windows); the file itself is safe already."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
