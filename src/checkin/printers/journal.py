"""Print jobs on disk: each step is one line added to the event's own file, so that a step costs the same at any length.

A file belongs to one program at a time. A second program on the same event writes one of its own; what a program left
that is no more is taken over by the next.
"""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from checkin.domain.errors import QT_TRANSLATE_NOOP, SurroundingsError
from checkin.files import write_whole
from checkin.printers.jobs import MemoryJobStore, PrintJob, job_dict, job_from
from checkin.printers.locking import FileLock, private

_SUFFIX = ".jobs"
#: Programs with one event open on one machine at the same time.
_PROGRAMS = 16
_CANNOT_KEEP = QT_TRANSLATE_NOOP("errors", "The print jobs cannot be kept in {file}: check the disk and its rights.")


class FileJobStore(MemoryJobStore):
    """One file of lines, only readable by its user. Raises SurroundingsError."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._lock = threading.Lock()
        self._jobs = {job.job_id: job for job in self._load()}

    def put(self, job: PrintJob) -> None:
        """Keep a job on disk."""
        with self._lock:
            super().put(job)
            self._add({"job": job_dict(job)})

    def drop(self, job_id: str) -> None:
        """Forget a job on disk."""
        with self._lock:
            super().drop(job_id)
            self._add({"drop": job_id})

    def adopt(self, jobs: Iterable[PrintJob]) -> None:
        """Keep jobs that another program left."""
        with self._lock:
            self._jobs |= {job.job_id: job for job in jobs}
            self._jobs = dict(sorted(self._jobs.items()))
            self._write()

    def _load(self) -> list[PrintJob]:
        try:
            content = self._path.read_bytes()
        except FileNotFoundError:
            return []
        except OSError as error:
            raise self._trouble() from error
        found, whole = read_jobs(content)
        if not whole:
            # kept beside, never overwritten: it says what may be lying at a printer
            write_whole(self._path.with_suffix(".unreadable"), content, mode=0o600)
        self._jobs = found
        self._write()
        return list(found.values())

    def _write(self) -> None:
        """Write the file anew, with a line a job."""
        lines = [json.dumps({"job": job_dict(job)}) + "\n" for job in self._jobs.values()]
        write_whole(self._path, "".join(lines).encode(), mode=0o600)

    def _add(self, step: dict[str, Any]) -> None:
        try:
            with os.fdopen(private(self._path), "ab") as file:
                file.write(json.dumps(step).encode() + b"\n")
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise self._trouble() from error

    def _trouble(self) -> SurroundingsError:
        return SurroundingsError(_CANNOT_KEEP, file=self._path)


def read_jobs(content: bytes) -> tuple[dict[str, PrintJob], bool]:
    """Return the jobs that a file's lines tell, oldest first, and whether every line could be read.

    A last line without an end was being written when the power went: the step before it counts, and nothing is amiss.
    """
    jobs: dict[str, PrintJob] = {}
    whole = True
    for line in content.split(b"\n")[:-1]:
        try:
            step = json.loads(line)
            if "drop" in step:
                jobs.pop(step["drop"], None)
            else:
                job = job_from(step["job"])
                jobs[job.job_id] = job
        except (ValueError, KeyError, TypeError, AttributeError):
            whole = False
    return jobs, whole


class EventJobStore(FileJobStore):
    """The jobs of one event in `folder`, safe beside other programs that have the event open."""

    def __init__(self, folder: Path, event_id: str) -> None:
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            path, self._held = _free_file(folder, event_id)
            super().__init__(path)
            self._take_over(folder)
        except OSError as error:
            raise SurroundingsError(_CANNOT_KEEP, file=folder) from error

    def close(self) -> None:
        """Leave the jobs to the next program."""
        self._held.release()

    def _take_over(self, folder: Path) -> None:
        stem = self._path.name.partition(".")[0]
        for path in sorted(folder.glob(f"{stem}.*{_SUFFIX}")):
            lock = FileLock(path.with_suffix(".lock"))
            if path == self._path or not lock.take():
                continue
            try:
                self.adopt(FileJobStore(path).jobs())
                path.unlink(missing_ok=True)
            finally:
                lock.release()


def _free_file(folder: Path, event_id: str) -> tuple[Path, FileLock]:
    """Return the first of the event's files that no other program has, with its lock held."""
    stem = "".join(char for char in event_id if char.isalnum() or char in "-_")[:80] or "event"
    for number in range(_PROGRAMS):
        path = folder / f"{stem}.{number}{_SUFFIX}"
        lock = FileLock(path.with_suffix(".lock"))
        if lock.take():
            return path, lock
    raise SurroundingsError(
        QT_TRANSLATE_NOOP("errors", "Too many programs print for this event on this machine: close some.")
    )
