"""The door's printers: those chosen, or the system's default, through the event's printing service."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checkin import paths
from checkin.gui.words import translate

if TYPE_CHECKING:
    from checkin.printers.jobs import PrintJob
    from checkin.printers.ports import PrinterDescription
    from checkin.services.printing import BadgePrinting
    from checkin.services.workspace import Workspace
    from checkin.settings import Settings

#: How often printers are asked how they are, in s.
_ASK_S = 10.0
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class PrintTrouble:
    """A badge that is not out, or may not be: whose, where else it could be printed, and how many wait behind it."""

    job: PrintJob
    name: str
    others: tuple[str, ...] = ()
    behind: int = 0


class DoorPrinter:
    """Implements `gui.printing.BadgePrinter`; everything slow happens on a thread of its own.

    Which printers, layout and tray is read from the settings at each badge; without a choice it is the system's
    default. Several printers share the load.
    """

    def __init__(
        self, workspace: Workspace, settings: Settings, make: Callable[[], BadgePrinting] | None = None
    ) -> None:
        self._workspace = workspace
        self._settings = settings
        self._borrowed = make is None
        self._make = make or self._borrow
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="printing")
        self._service: BadgePrinting | None = None
        self._found: tuple[PrinterDescription, ...] = ()
        self._troubles: dict[str, tuple[PrintJob, str]] = {}
        self._waiting: dict[str, PrintJob] = {}
        self._listeners: list[Callable[[], None]] = []
        self._unsubscribe: Callable[[], None] = lambda: None
        self._ended = threading.Event()
        self._watch = threading.Thread(target=self._look, name="printers", daemon=True)
        self._watch.start()

    # -- which printers

    def names(self) -> list[str]:
        """Return the printers that share the badges, empty where there is none."""
        wanted = [self._settings.printer, *self._settings.more_printers]
        there = [one.name for one in self._found if one.name in wanted]
        return there or [one.name for one in self._found if one.default][:1]

    def name(self) -> str:
        """Return the printers' names, "" where there is none."""
        return ", ".join(self.names())

    def state(self) -> str:
        """Return name and state as the status chip shows them, "" where there is no printer."""
        names = self.names()
        return "   ".join(_told(one) for one in self._found if one.name in names)

    # -- printing

    def submit(self, workspace: Workspace, attendee_ids: Sequence[str], reason: str) -> Future[str]:
        """Print; the future gives the printer's name once the badge is out, "" where `troubles` says what is wrong.

        It fails with a CheckinError where nothing was handed to a printer.
        """
        assert workspace is self._workspace, "a printer belongs to one event"
        result: Future[str] = Future()

        def work() -> None:
            try:
                self._print(attendee_ids, reason, result)
            except Exception as error:
                result.set_exception(error)

        self._pool.submit(work)
        return result

    def _print(self, attendee_ids: Sequence[str], reason: str, result: Future[str]) -> None:
        from checkin.printers.ports import JobState  # noqa: PLC0415
        from checkin.services.badge_desk import BadgeChoice  # noqa: PLC0415 (brings the store along)

        service = self._made()
        choice = BadgeChoice(attendee_ids=tuple(attendee_ids), layout=self._settings.layout)
        (job, *_) = service.print_badges(choice, self.names(), reason=reason, tray=self._settings.tray)

        def out(done: Future[str]) -> None:
            state = service.printing.queue.job(job.job_id).state
            result.set_result(done.result() if state is JobState.COMPLETED else "")

        service.when_out(job).add_done_callback(out)

    # -- what went wrong

    def subscribe(self, listener: Callable[[], None]) -> None:
        """Call `listener` on any thread whenever `troubles` has changed."""
        self._listeners.append(listener)

    def troubles(self) -> list[PrintTrouble]:
        """Return the badges that somebody has to look after, the newest first."""
        ready = [one.name for one in self._found if one.state.value in ("ready", "busy")]
        newest = sorted(self._troubles.values(), key=lambda each: each[0].job_id, reverse=True)
        return [PrintTrouble(job, name, _without(ready, job), len(self._behind(job))) for job, name in newest]

    def _behind(self, job: PrintJob) -> list[PrintJob]:
        """Return the badges that wait for the same printer."""
        if job.state.final:
            return []
        return [one for one in list(self._waiting.values()) if set(one.printers) & set(job.printers)]

    def retry(self, job_id: str, printer: str = "") -> Future[None]:
        """Print it now; on another printer, where one is named, with all that wait behind it.

        Asked for by hand, so it may come out twice.
        """

        def act(service: BadgePrinting) -> None:
            behind = self._behind(service.printing.queue.job(job_id)) if printer else []
            for each in (job_id, *(job.job_id for job in behind)):
                service.retry(each, printers=[printer] if printer else (), again=each == job_id)

        return self._do(act)

    def came_out(self, job_id: str) -> Future[None]:
        """Count a badge that was found in the tray."""
        return self._do(lambda service: service.printing.queue.came_out(job_id, printed=True))

    def leave(self, job_id: str) -> Future[None]:
        """Print it no more."""

        def act(service: BadgePrinting) -> None:
            if service.printing.queue.cancel(job_id).state.final:
                service.printing.queue.forget(job_id)
                self._forget(job_id)

        return self._do(act)

    def _do(self, act: Callable[[BadgePrinting], object]) -> Future[None]:
        def work() -> None:
            act(self._made())

        return self._pool.submit(work)

    def _job_changed(self, job: PrintJob) -> None:
        """Keep what is of interest at the door: badges of single people. On a thread of the queue."""
        from checkin.printers.ports import JobState  # noqa: PLC0415

        bad = (JobState.HELD, JobState.FAILED, JobState.UNCERTAIN, JobState.SENT)
        if job.urgent and job.state is JobState.QUEUED:
            self._waiting[job.job_id] = job
            self._tell()
        elif self._waiting.pop(job.job_id, None) is not None:
            self._tell()
        if job.urgent and job.state in bad:
            self._troubles[job.job_id] = (job, self._name_of(job))
            self._tell()
        else:
            self._forget(job.job_id)

    def _name_of(self, job: PrintJob) -> str:
        from checkin.services.badge_desk import BadgeChoice  # noqa: PLC0415
        from checkin.services.worker import Priority  # noqa: PLC0415

        choice = BadgeChoice(attendee_ids=job.subjects)
        found = self._workspace.later(Priority.PRINT, lambda: self._workspace.badges.data(choice)).result()
        return found[0].attendee.display_name if found else ""

    def _forget(self, job_id: str) -> None:
        if self._troubles.pop(job_id, None) is not None:
            self._tell()

    def _tell(self) -> None:
        for listener in self._listeners:
            listener()

    # -- the service

    def _borrow(self) -> BadgePrinting:
        from checkin.services.printing import borrow  # noqa: PLC0415

        return borrow(self._workspace, paths.config_folder())

    def _made(self) -> BadgePrinting:
        if self._service is None:
            self._service = self._make()
            self._unsubscribe = self._service.subscribe(self._job_changed)
            for job in self._service.printing.queue.jobs():
                self._job_changed(job)
        return self._service

    def _look(self) -> None:
        """Ask the printers how they are, now and then."""
        while not self._ended.is_set():
            asked = self._pool.submit(lambda: tuple(self._made().printers()))
            try:
                self._found = asked.result()
            except Exception as error:
                _log.error("printers cannot be asked: %s", type(error).__name__)
                self._found = ()
            self._ended.wait(_ASK_S)

    def close(self) -> None:
        """End the threads; jobs are kept for the next start."""
        self._ended.set()
        self._listeners.clear()
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._unsubscribe()
        if self._service is not None and self._borrowed:
            from checkin.services.printing import give_back  # noqa: PLC0415

            give_back(self._workspace)


def _without(names: Sequence[str], job: PrintJob) -> tuple[str, ...]:
    """Return the printers that a job could go to instead."""
    has_it = job.printer or job.printers[0]
    return tuple(name for name in names if name != has_it)


def _told(one: PrinterDescription) -> str:
    words = {
        "ready": translate("door", "ready"),
        "busy": translate("door", "printing"),
        "stopped": translate("door", "stopped"),
        "offline": translate("door", "switched off"),
    }
    said = words.get(one.state.value)
    left = "" if one.remaining is None else translate("door", "{count} labels left").format(count=one.remaining)
    return " · ".join(part for part in (one.name, said, left) if part)
