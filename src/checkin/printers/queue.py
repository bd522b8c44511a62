"""The print queue: loses no job, prints none twice unasked, and says why one waits.

Each printer has a thread of its own, so that a printer that stands still never keeps another from printing; several
printers of one job share the load. Jobs are written down before and after each step.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial

from checkin.domain.errors import QT_TRANSLATE_NOOP, CheckinError, RefusedError, WrongUseError
from checkin.domain.ids import uuid7
from checkin.printers.jobs import JobStore, MemoryJobStore, PrintJob, changed
from checkin.printers.label_counts import LabelCounts
from checkin.printers.listeners import Listeners
from checkin.printers.pages import page_count, pages_from
from checkin.printers.ports import JobState, PrinterError, PrintRequest, Progress, Wanted
from checkin.printers.reasons import Reason
from checkin.printers.work import Desk, FindPrinter, JobControl, Remake, Work

_log = logging.getLogger(__name__)
#: Tried again by itself after so many seconds: somebody may have closed the cover by then.
_PAUSES = (0.5, 1.0, 2.0, 4.0, 8.0)
#: Nothing that waiting mends.
_FATAL = frozenset({Reason.UNKNOWN_PRINTER, Reason.REJECTED, Reason.MEDIA_NOT_LOADED, Reason.UNREADABLE})


class PrintQueue:
    """Takes jobs and sees them through. Safe to use from any thread; its `JobStore` must not call back."""

    def __init__(
        self, find: FindPrinter, store: JobStore | None = None, remake: Remake | None = None, *,
        pauses: Sequence[float] = _PAUSES, counts: LabelCounts | None = None,
    ) -> None:  # fmt: skip
        self._find = find
        self._store = store or MemoryJobStore()
        self.counts = counts or LabelCounts()
        self._remake = remake
        self._pauses = pauses
        self._changed = threading.Condition(threading.RLock())
        self._jobs: dict[str, PrintJob] = {}
        self._work: dict[str, Work] = {}
        self._desks: dict[str, Desk] = {}
        self._listeners: Listeners[PrintJob] = Listeners("print listeners")
        self._closing = False

    # -- from outside

    def start(self) -> None:
        """Take up what an earlier run left: waiting jobs go on, those at a printer are followed or become uncertain."""
        with self._changed:
            for job in self._store.jobs():
                self._jobs[job.job_id] = job
                self._work[job.job_id] = Work()
                if not job.state.final:
                    for name in (job.printer,) if job.remote else job.printers:
                        self._desk(name)

    def subscribe(self, listener: Callable[[PrintJob], None]) -> Callable[[], None]:
        """Call `listener` with each job as it changes, on a thread of the queue; return what ends that."""
        return self._listeners.subscribe(listener)

    def submit(
        self, printers: Sequence[str], request: PrintRequest, *, subjects: Sequence[str] = (), layout: str = "",
        urgent: bool = False,
    ) -> PrintJob:  # fmt: skip
        """Take a job for one printer or for several that share the load; urgent ones go first.

        Raises PrinterError(UNREADABLE) for what is no PDF, WrongUseError without a printer or with no copies.
        """
        if not printers or request.copies < 1:
            raise WrongUseError(QT_TRANSLATE_NOOP("errors", "Choose a printer and at least one copy."))
        try:
            labels = page_count(request.content()) * request.copies
        except PrinterError as error:
            raise error.of(", ".join(printers)) from None
        now = datetime.now(UTC)
        job = PrintJob(
            uuid7(), tuple(dict.fromkeys(printers)), request.page, now, now, tuple(subjects), layout, request.copies,
            request.title, request.tray, request.roll, urgent, labels,
        )  # fmt: skip
        with self._changed:
            self._work[job.job_id] = Work(request)
            self._put(job)
            for name in job.printers:
                self._desk(name)
        return job

    def jobs(self) -> list[PrintJob]:
        """Return all jobs, oldest first."""
        with self._changed:
            return list(self._jobs.values())

    def job(self, job_id: str) -> PrintJob:
        """Return a job as it is now. Raises KeyError."""
        with self._changed:
            return self._jobs[job_id]

    def wait(self, job_id: str, seconds: float, *, until_held: bool = False) -> PrintJob:
        """Return a job once it is at its end, or (`until_held`) waits for somebody, or as it is after so long."""
        end = time.monotonic() + seconds
        with self._changed:
            while not self._settled(self._jobs[job_id], until_held) and (left := end - time.monotonic()) > 0:
                self._changed.wait(left)
            return self._jobs[job_id]

    @staticmethod
    def _settled(job: PrintJob, until_held: bool) -> bool:
        return job.state.final or (until_held and job.state is JobState.HELD)

    def retry(self, job_id: str, *, printers: Sequence[str] = (), again: bool = False) -> PrintJob:
        """Print a job now: after a failure, or (`printers`) on another printer than the one that holds it.

        Where it may have been printed already, `again` has to be said. Raises RefusedError without it, KeyError.
        """
        with self._changed:
            job = self._jobs[job_id]
            if job.may_be_out and not again:
                raise RefusedError(
                    QT_TRANSLATE_NOOP(
                        "errors", "This badge may have come out of {printer} already: look, and print it again if not."
                    ),
                    printer=job.printer,
                )
            goal = tuple(dict.fromkeys(printers)) or job.printers
            for name in goal:
                self._desk(name).retry_at = 0.0
            work = self._work[job_id]
            if self._is_at_work(job):
                work.move_to, work.again, work.wanted = goal, job.may_be_out, Wanted.CANCEL
                self._changed.notify_all()
                return job
            return self._requeue(job, goal, again=job.may_be_out)

    def cancel(self, job_id: str) -> PrintJob:
        """Take a job back; one at a printer is cancelled there. A job at its end stays as it is. Raises KeyError."""
        with self._changed:
            job = self._jobs[job_id]
            if self._is_at_work(job):
                self._work[job_id].wanted = Wanted.CANCEL
                self._changed.notify_all()
            elif not job.state.final:
                self._put(changed(job, state=JobState.CANCELLED, reason=None))
            return self._jobs[job_id]

    def came_out(self, job_id: str, *, printed: bool) -> PrintJob:
        """Answer whether an uncertain or unconfirmed badge came out: completed, or failed and free to be retried."""
        with self._changed:
            job = self._jobs[job_id]
            if job.state not in (JobState.UNCERTAIN, JobState.SENT):
                raise WrongUseError(QT_TRANSLATE_NOOP("errors", "It is known already what became of this print job."))
            if printed:
                self.counts.take(job.printer, job.labels - job.printed if job.state is JobState.UNCERTAIN else 0)
                return self._put(changed(job, state=JobState.COMPLETED, reason=None, printed=job.labels))
            return self._put(changed(job, state=JobState.FAILED, reason=job.reason, sent=False))

    def print_rest(self, job_id: str, *, printers: Sequence[str] = ()) -> PrintJob:
        """Print the pages that did not come out of a job that ended half way; the others are not printed again.

        Raises WrongUseError where there is no such rest, KeyError.
        """
        with self._changed:
            job = self._jobs[job_id]
            if not job.has_rest:
                raise WrongUseError(QT_TRANSLATE_NOOP("errors", "Nothing of this print job is left to be printed."))
            rest = changed(job, skip=job.skip + job.printed, labels=job.labels - job.printed, printed=0)
            goal = tuple(dict.fromkeys(printers)) or job.printers
            for name in goal:
                self._desk(name).retry_at = 0.0
            return self._requeue(rest, goal, again=False)

    def mark_counted(self, job_id: str) -> None:
        """Note that those on a job were recorded as having a badge. Raises KeyError."""
        with self._changed:
            self._put(changed(self._jobs[job_id], counted=True))

    def forget(self, job_id: str) -> None:
        """Drop a job that is at its end. Raises WrongUseError for one that is not, KeyError."""
        with self._changed:
            if not self._jobs[job_id].state.final:
                raise WrongUseError(QT_TRANSLATE_NOOP("errors", "This print job is still waiting: cancel it first."))
            self._store.drop(job_id)
            del self._jobs[job_id], self._work[job_id]

    def trouble(self, printer: str) -> Reason | None:
        """Return why a printer takes no jobs just now."""
        with self._changed:
            desk = self._desks.get(printer)
            return desk.reason if desk else None

    def close(self, seconds: float = 5.0) -> None:
        """End the threads. Jobs at a spooler stay there and are followed by the next run."""
        with self._changed:
            self._closing = True
            for work in self._work.values():
                if work.wanted is Wanted.GO_ON:
                    work.wanted = Wanted.LET_GO
            self._changed.notify_all()
            threads = [desk.thread for desk in self._desks.values()]
        end = time.monotonic() + seconds
        for thread in threads:
            thread.join(max(end - time.monotonic(), 0))
        self._listeners.close(seconds)
        self._store.close()

    # -- inside; the lock is held

    def _put(self, job: PrintJob) -> PrintJob:
        before = self._jobs.get(job.job_id)
        self._jobs[job.job_id] = job
        try:
            self._store.put(job)
        except (CheckinError, OSError) as error:
            # a full disk must not stop the printing; the job only does not survive a restart
            _log.error("a print job could not be kept: %s", type(error).__name__)
        self._changed.notify_all()
        if before is None or _seen(before) != _seen(job):
            self._listeners.tell(job)
        return job

    def _desk(self, name: str) -> Desk:
        if name not in self._desks:
            thread = threading.Thread(target=self._serve, args=(name,), name=f"printer {name}", daemon=True)
            self._desks[name] = Desk(thread)
            if not self._closing:
                thread.start()
        self._changed.notify_all()
        return self._desks[name]

    @staticmethod
    def _is_at_work(job: PrintJob) -> bool:
        return bool(job.printer) and not job.state.final

    def _requeue(self, job: PrintJob, printers: tuple[str, ...], *, again: bool) -> PrintJob:
        work = self._work[job.job_id]
        work.wanted, work.move_to, work.again = Wanted.GO_ON, None, False
        fresh = changed(
            job, printers=printers, printer="", remote="", sent=False, printed=0, state=JobState.QUEUED, reason=None,
            again=job.again or again,
        )  # fmt: skip
        return self._put(fresh)

    def _next(self, name: str) -> PrintJob | None:
        """Return the job this printer takes next: what it had before a restart, then urgent ones, then the oldest."""
        left = [job for job in self._jobs.values() if job.printer == name and not job.state.final]
        if left:
            return left[0]
        free = (job for job in self._jobs.values() if not job.printer and not job.state.final)
        mine = (job for job in free if name in job.printers)
        return min(mine, key=lambda job: (not job.urgent, job.job_id), default=None)

    # -- a printer's thread

    def _serve(self, name: str) -> None:
        while True:
            with self._changed:
                desk = self._desks[name]
                job = None
                while not self._closing and job is None:
                    pause = desk.retry_at - time.monotonic()
                    job = self._next(name) if pause <= 0 else None
                    if job is None:
                        self._changed.wait(pause if pause > 0 else None)
                if self._closing or job is None:
                    return
                mine = self._jobs[job.job_id] if job.printer else self._take(job, name)
            self._print(mine, name)

    def _take(self, job: PrintJob, name: str) -> PrintJob:
        self._work[job.job_id].wanted = Wanted.GO_ON
        if job.state is JobState.HELD:  # tried again: what it waits for stays on the screen until it goes on
            return self._put(changed(job, printer=name))
        return self._put(changed(job, printer=name, state=JobState.SENDING, reason=None))

    def _print(self, job: PrintJob, name: str) -> None:
        control = JobControl(partial(self._report, job.job_id), partial(self._pause, job.job_id))
        try:
            printer = self._find(name)
            ended = printer.resume(job.job_id, job.remote, control) if job.remote or job.sent else None
            if ended is None:
                ended = printer.run(job.job_id, self._request(job), control)
        except PrinterError as error:
            self._not_now(job.job_id, name, error.reason)
        except CheckinError:
            self._not_now(job.job_id, name, Reason.CONTENT_GONE)
        except Exception as error:  # a driver's bug must not end the thread, nor lose the job
            _log.error("the driver of a printer failed: %s", type(error).__name__)
            self._finish(job.job_id, name, self._after_bug(job.job_id))
        else:
            self._finish(job.job_id, name, ended)

    def _request(self, job: PrintJob) -> PrintRequest:
        with self._changed:
            request = self._work[job.job_id].request
        if request is not None:
            return replace(request, pdf=pages_from(request.content(), job.skip)) if job.skip else request
        content = self._remake(job) if self._remake is not None else None
        if content is None:
            raise PrinterError(Reason.CONTENT_GONE)
        return PrintRequest(pages_from(content, job.skip), job.page, job.copies, job.title, job.tray, job.roll)

    def _after_bug(self, job_id: str) -> Progress:
        job = self.job(job_id)
        if job.sent:
            return Progress(JobState.UNCERTAIN, Reason.CONTACT_LOST, job.remote, job.printed, sent=True)
        return Progress(JobState.FAILED, Reason.DEVICE_ERROR)

    def _not_now(self, job_id: str, name: str, reason: Reason) -> None:
        """Nothing was sent: leave the job to the others that may take it, wait, or give up what waiting cannot mend."""
        with self._changed:
            job, work, desk = self._jobs[job_id], self._work[job_id], self._desks[name]
            if work.wanted is Wanted.CANCEL:
                self._after_cancel(job)
                return
            others = tuple(one for one in job.printers if one != name)
            if job.remote or job.sent:
                # it is at the spooler, which cannot be asked now; nobody else may take it
                self._wait(desk, reason)
                self._put(changed(job, state=JobState.HELD, reason=reason))
            elif reason is Reason.CONTENT_GONE or (reason in _FATAL and not others):
                self._put(changed(job, state=JobState.FAILED, reason=reason))
            elif reason in _FATAL:
                self._put(changed(job, printers=others, printer="", state=JobState.QUEUED, reason=reason))
            else:
                self._wait(desk, reason)
                stuck = all(one in self._desks and self._desks[one].reason for one in others)
                state = JobState.HELD if stuck else JobState.QUEUED
                self._put(changed(job, printer="", state=state, reason=reason))

    def _wait(self, desk: Desk, reason: Reason) -> None:
        desk.reason = reason
        desk.retry_at = time.monotonic() + self._pauses[min(desk.failures, len(self._pauses) - 1)]
        desk.failures += 1

    def _finish(self, job_id: str, name: str, ended: Progress) -> None:
        with self._changed:
            job, work, desk = self._jobs[job_id], self._work[job_id], self._desks[name]
            desk.reason, desk.failures, desk.retry_at = None, 0, 0.0
            printed = job.labels if ended.state is JobState.COMPLETED else ended.pages
            # cancelled while the device stood still: it has forgotten it, and nothing came out
            forgotten = ended.state is JobState.CANCELLED and job.state is JobState.HELD
            self.counts.take(name, job.labels if ended.state is JobState.SENT else printed)
            job = self._put(
                changed(
                    job, state=ended.state, reason=ended.reason, remote=ended.remote, printed=printed,
                    sent=(ended.sent or job.sent) and not forgotten,
                )
            )  # fmt: skip
            if not ended.state.final:
                return  # let go of: the next run follows it
            if ended.state is JobState.CANCELLED:
                self._after_cancel(job)
            elif ended.state is JobState.COMPLETED:
                work.request = None

    def _after_cancel(self, job: PrintJob) -> None:
        work = self._work[job.job_id]
        if work.move_to is not None:
            self._requeue(job, work.move_to, again=work.again or job.printed > 0)
        else:
            self._put(changed(job, state=JobState.CANCELLED, reason=None))

    # -- what a printer at work sees

    def _report(self, job_id: str, progress: Progress) -> None:
        with self._changed:
            job = self._jobs[job_id]
            desk = self._desks[job.printer]
            desk.reason = progress.reason
            first = progress.sent and not job.sent
            self._put(
                changed(
                    job, state=progress.state, reason=progress.reason, remote=progress.remote or job.remote,
                    printed=progress.pages, sent=progress.sent or job.sent, attempts=job.attempts + first,
                )
            )  # fmt: skip

    def _pause(self, job_id: str, seconds: float) -> Wanted:
        end = time.monotonic() + seconds
        with self._changed:
            while self._wanted(job_id) is Wanted.GO_ON and (left := end - time.monotonic()) > 0:
                self._changed.wait(left)
            return self._wanted(job_id)

    def _wanted(self, job_id: str) -> Wanted:
        wanted = self._work[job_id].wanted
        return Wanted.LET_GO if self._closing and wanted is Wanted.GO_ON else wanted


def _seen(job: PrintJob) -> tuple[object, ...]:
    """What a listener could show: an attempt that changed nothing is no news."""
    return job.state, job.reason, job.printed, job.printers, job.again
