"""Badges of one event at this machine's printers: a badge counts as printed only when the device says so."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from checkin.domain.errors import CheckinError
from checkin.printers.jobs import JobStore, MemoryJobStore, PrintJob
from checkin.printers.journal import EventJobStore
from checkin.printers.ports import JobState, PrinterDescription, PrinterFinder, PrinterState
from checkin.printers.printing import Printing, request_for
from checkin.services.badge_desk import BadgeChoice
from checkin.services.worker import Priority
from checkin.services.workspace import Workspace

JOBS_FOLDER = "print-jobs"
#: Why a job is printed again is kept in the event's file, which may be encrypted, and nowhere else.
_REASON = "print-reason:"
#: A badge that came out is in the list of jobs for so long, then only in the event's log.
_SHOWN_FOR = timedelta(hours=12)
_log = logging.getLogger(__name__)


class BadgePrinting:
    """The way from a person to a badge in the tray. `folder` keeps jobs (ids only) and printers over a restart.

    `finders` replaces the printers set up there and the system's, as tests do.
    """

    def __init__(
        self,
        workspace: Workspace,
        folder: Path,
        *,
        store: JobStore | None = None,
        finders: tuple[PrinterFinder, ...] | None = None,
    ) -> None:
        self._workspace = workspace
        self._waiting: dict[str, Future[str]] = {}
        self.printing = Printing(folder, store or _job_store(workspace, folder), self._remade, finders)
        self._unsubscribe = self.printing.queue.subscribe(self._job_changed)
        self._take_up()

    def printers(self) -> list[PrinterDescription]:
        """Return all printers of this machine with their state and the labels they have left."""
        return self.printing.printers()

    def state(self, name: str) -> PrinterState | None:
        """Return a printer's state, None where there is no printer of that name."""
        return next((one.state for one in self.printers() if one.name == name), None)

    def print_badges(
        self,
        choice: BadgeChoice,
        printers: Sequence[str],
        *,
        reason: str = "",
        tray: str = "",
        copies: int = 1,
        progress: Callable[[int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> list[PrintJob]:
        """Print the chosen badges: one job a person (or one a batch of sheets), shared among the printers.

        `progress` is told how many jobs were handed over; once `cancelled` says so no more are. Call it on any thread
        but the store's. Raises PrinterError, and what rendering raises.
        """
        for name in printers:
            self.printing.directory.find(name)
        data = self._workspace.later(Priority.PRINT, lambda: self._workspace.badges.data(choice)).result()
        groups = [data] if choice.sheet else [[one] for one in data]
        jobs = []
        for group in groups:
            if cancelled is not None and cancelled():
                break
            content = self._workspace.badges.render(group, choice).content
            request = request_for(content, tray=tray, copies=copies)
            subjects = [one.attendee.attendee_id for one in group]
            layout = _paper_text(choice)
            job = self.printing.queue.submit(printers, request, subjects=subjects, layout=layout, urgent=len(data) == 1)
            self._keep_reason(job.job_id, reason)
            jobs.append(job)
            if progress is not None:
                progress(len(jobs))
        return jobs

    def when_out(self, job: PrintJob) -> Future[str]:
        """Return what gives the printer's name once the job is done, or a PrinterError that says why it is not."""
        future: Future[str] = Future()
        self._waiting[job.job_id] = future
        self._settle(self.printing.queue.job(job.job_id))
        return future

    def subscribe(self, listener: Callable[[PrintJob], None]) -> Callable[[], None]:
        """Call `listener` with each job as it changes, on a thread of the queue; return what ends that."""
        return self.printing.queue.subscribe(listener)

    def close(self) -> None:
        """End the printing threads; jobs are kept for the next start."""
        self._unsubscribe()
        self.printing.close()

    def retry(self, job_id: str, *, printers: Sequence[str] = (), again: bool = False) -> PrintJob:
        """Print a job now, also on another printer; `again` where it may be out already. As `PrintQueue.retry`."""
        return self.printing.queue.retry(job_id, printers=printers, again=again)

    def _take_up(self) -> None:
        """Count what came out while nobody listened, and forget what has been out for long."""
        queue, before = self.printing.queue, datetime.now(UTC) - _SHOWN_FOR
        for job in queue.jobs():
            if job.state is not JobState.COMPLETED:
                continue
            if job.subjects and not job.counted:
                self._workspace.later(Priority.PRINT, partial(self._count, job, unless_known=True))
            elif job.changed < before:
                queue.forget(job.job_id)

    def _keep_reason(self, job_id: str, reason: str) -> None:
        if not reason:
            return

        def write() -> None:
            with self._workspace.file.writing() as transaction:
                transaction.set_local(f"{_REASON}{job_id}", reason)

        self._workspace.later(Priority.PRINT, write).result()

    def _job_changed(self, job: PrintJob) -> None:
        if job.state is JobState.COMPLETED and job.subjects and not job.counted:
            # waited for: whoever waits for the badge finds it counted
            self._workspace.later(Priority.PRINT, partial(self._count, job)).result()
        self._settle(job)

    def _count(self, job: PrintJob, *, unless_known: bool = False) -> None:
        """Record that those on a job have their badge; on the store's thread."""
        key = f"{_REASON}{job.job_id}"
        with self._workspace.file.reading() as transaction:
            reason = transaction.queries.local(key) or ""
            known = transaction.reports.printed(job.subjects) if unless_known else {}
        counted = [one for one in job.subjects if one not in known or known[one] < job.created]
        self._workspace.badges.mark_printed(
            counted, layout=_paper_of(job.layout).layout, printer=job.printer, reason=reason
        )
        if reason:
            with self._workspace.file.writing() as transaction:
                transaction.drop_local(key)
        self.printing.queue.mark_counted(job.job_id)

    def _settle(self, job: PrintJob) -> None:
        future = self._waiting.get(job.job_id)
        if future is None or not (job.state.final or job.state is JobState.HELD):
            return
        self._waiting.pop(job.job_id, None)
        trouble = job.trouble()
        if job.state in (JobState.COMPLETED, JobState.SENT) or trouble is None:
            future.set_result(job.printer)
        else:
            future.set_exception(trouble)

    def _remade(self, job: PrintJob) -> bytes | None:
        """Draw a job's badges anew after a restart; None where the people are no more."""
        choice = replace(_paper_of(job.layout), attendee_ids=job.subjects)
        data = self._workspace.later(Priority.PRINT, lambda: self._workspace.badges.data(choice)).result()
        return self._workspace.badges.render(data, choice).content if data else None


def _job_store(workspace: Workspace, folder: Path) -> JobStore:
    """Return where the event's jobs are kept; where that cannot be, they are printed all the same."""

    def read() -> str:
        with workspace.file.reading() as transaction:
            return transaction.queries.event().event_id

    event_id = workspace.later(Priority.PRINT, read).result()
    try:
        return EventJobStore(folder / JOBS_FOLDER, event_id)
    except CheckinError as error:
        _log.error("print jobs cannot be kept: %s", type(error).__name__)
        return MemoryJobStore()


def _paper_text(choice: BadgeChoice) -> str:
    """Return layout, sheet and first label as a job keeps them, to be drawn anew after a restart."""
    return f"{choice.layout}|{choice.sheet}|{choice.start_at}" if choice.sheet else choice.layout


def _paper_of(text: str) -> BadgeChoice:
    layout, _, rest = text.partition("|")
    sheet, _, start = rest.partition("|")
    return BadgeChoice(layout=layout, sheet=sheet, start_at=int(start) if start.isdecimal() else 1)


_shared: dict[Workspace, tuple[BadgePrinting, int]] = {}
_lock = threading.Lock()


def borrow(workspace: Workspace, folder: Path) -> BadgePrinting:
    """Return the event's one printing service, made if nobody has it: windows share one queue. `give_back` it."""
    with _lock:
        service, users = _shared.get(workspace) or (BadgePrinting(workspace, folder), 0)
        _shared[workspace] = (service, users + 1)
        return service


def give_back(workspace: Workspace) -> None:
    """End one user's use; the last one closes the service."""
    with _lock:
        found = _shared.pop(workspace, None)
        if found is not None and found[1] > 1:
            _shared[workspace] = (found[0], found[1] - 1)
            return
    if found is not None:
        found[0].close()
