"""A print job as the queue keeps it, and where such jobs are kept. Nothing in it names a guest."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields, replace
from datetime import UTC, datetime
from typing import Any, Protocol

from checkin.printers.ports import JobState, PrinterError
from checkin.printers.reasons import Reason


@dataclass(frozen=True, slots=True)
class PrintJob:
    """One job. It never holds what is printed: after a restart that is made again from `subjects` and `layout`.

    `printers` may take it (several share the load), `printer` has it, `remote` is its number there. `subjects` are ids
    of attendees. `page` in mm; `labels` counts pages with copies, `printed` those the device counted so far. `attempts`
    counts how often bytes left for a device; `again` says that somebody had it sent again although it may have been
    printed before. `skip` pages came out of an earlier attempt and are left out, `counted` says that those on it were
    recorded as having a badge. Times are aware (UTC).
    """

    job_id: str
    printers: tuple[str, ...]
    page: tuple[float, float]
    created: datetime
    changed: datetime
    subjects: tuple[str, ...] = ()
    layout: str = ""
    copies: int = 1
    title: str = "Badge"
    tray: str = ""
    roll: str = ""
    urgent: bool = False
    labels: int = 0
    state: JobState = JobState.QUEUED
    reason: Reason | None = None
    printer: str = ""
    remote: str = ""
    sent: bool = False
    printed: int = 0
    attempts: int = 0
    again: bool = False
    skip: int = 0
    counted: bool = False

    @property
    def may_be_out(self) -> bool:
        """Whether sending it now might print it a second time.

        A device that stands still for want of labels, or is away, has not printed it; cancelling made it forget it.
        """
        if self.state in (JobState.COMPLETED, JobState.SENT, JobState.UNCERTAIN) or self.printed:
            return True
        return self.sent and self.state not in (JobState.HELD, JobState.FAILED)

    @property
    def has_rest(self) -> bool:
        """Whether a part came out for certain and the rest can be printed by itself."""
        ended = self.state in (JobState.FAILED, JobState.CANCELLED, JobState.UNCERTAIN)
        return ended and self.copies == 1 and 0 < self.printed < self.labels

    def trouble(self) -> PrinterError | None:
        """Return why it waits or failed as a sentence for staff, None where nothing is the matter."""
        return None if self.reason is None else PrinterError(self.reason, self.printer or ", ".join(self.printers))


class JobStore(Protocol):
    """Keeps jobs over a restart. Called from the queue's threads, also at the same time."""

    def jobs(self) -> Iterable[PrintJob]:
        """Return all jobs kept, oldest first."""

    def put(self, job: PrintJob) -> None:
        """Keep a job, new or changed; it is on disk when this returns."""

    def drop(self, job_id: str) -> None:
        """Forget a job."""

    def close(self) -> None:
        """Let go of what is kept, for another run of the program."""


class MemoryJobStore:
    """For one run of the program: the command line, tests."""

    def __init__(self) -> None:
        self._jobs: dict[str, PrintJob] = {}

    def jobs(self) -> list[PrintJob]:
        """All jobs, oldest first."""
        return list(self._jobs.values())

    def put(self, job: PrintJob) -> None:
        """Keep a job."""
        self._jobs[job.job_id] = job

    def drop(self, job_id: str) -> None:
        """Forget a job."""
        self._jobs.pop(job_id, None)

    def close(self) -> None:
        """Nothing is held."""


def job_dict(job: PrintJob) -> dict[str, Any]:
    """Return a job as plain JSON values."""
    content = asdict(job)
    return content | {"created": job.created.isoformat(), "changed": job.changed.isoformat()}


def job_from(content: dict[str, Any]) -> PrintJob:
    """Read a job back; fields of a newer version are left aside. Raises ValueError, KeyError or TypeError."""
    known = {one.name for one in fields(PrintJob)}
    values = {name: value for name, value in content.items() if name in known}
    values |= {name: tuple(values[name]) for name in ("printers", "page", "subjects") if name in values}
    values |= {name: datetime.fromisoformat(values[name]) for name in ("created", "changed")}
    values["state"] = JobState(values["state"])
    values["reason"] = Reason(values["reason"]) if values.get("reason") else None
    return PrintJob(**values)


def changed(job: PrintJob, **values: Any) -> PrintJob:
    """Return the job with these values and the time of now."""
    return replace(job, changed=datetime.now(UTC), **values)
