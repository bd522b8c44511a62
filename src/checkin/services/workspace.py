"""An open event: its file, the store thread, the use cases, and word of every change."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from pathlib import Path
from typing import TypeVar

from checkin.domain.scanning import ScanOutcome, ScanRequest
from checkin.services import door_view
from checkin.services.badge_desk import BadgeDesk
from checkin.services.bus import Bus
from checkin.services.desk import Desk
from checkin.services.door_view import AttendeeCard, Concerns, DoorState
from checkin.services.exporting import Exporting
from checkin.services.overview import Overview, overview
from checkin.services.registration_plan import ImportPlan
from checkin.services.registrations import Progress, RegistrationList
from checkin.services.searching import Searching, SearchResult
from checkin.services.worker import Priority, Worker
from checkin.store.event_file import EventFile

_Result = TypeVar("_Result")


class Workspace:
    """Everything about one open event. Services run on the store thread: by `later`, or by the methods here."""

    def __init__(self, file: EventFile) -> None:
        self.file = file
        self.bus = Bus()
        self.worker = Worker()
        self.desk = Desk(file)
        self.registrations = RegistrationList(file)
        self.badges = BadgeDesk(file)
        self.exporting = Exporting(file)
        self.searching = Searching(file)
        file.listeners.append(self.searching.follow)
        file.listeners.append(self.bus.publish)
        # what an import that was cut off has left to do
        self.worker.submit(Priority.ACT, lambda: self._apply_staged(None, Future()))

    @property
    def path(self) -> Path:
        """The event file."""
        return self.file.path

    def later(self, priority: Priority, work: Callable[[], _Result]) -> Future[_Result]:
        """Run `work` on the store thread."""
        return self.worker.submit(priority, work)

    def scan(self, request: ScanRequest) -> Future[ScanOutcome]:
        """Judge a scan before anything else that waits."""
        return self.later(Priority.SCAN, lambda: self.desk.scan(request))

    def admit(self, attendee_id: str, request: ScanRequest) -> Future[ScanOutcome]:
        """Judge a person picked by hand."""
        return self.later(Priority.SCAN, lambda: self.desk.admit(attendee_id, request))

    def search(self, text: str, list_id: str, limit: int = 10) -> Future[list[SearchResult]]:
        """Find people; the index answers as far as it is built."""
        return self.later(Priority.SEARCH, lambda: self.searching.results(text, list_id, limit))

    def overview(self) -> Future[Overview]:
        """Return how the event stands."""
        return self.later(Priority.SEARCH, lambda: overview(self.file))

    def door_state(self) -> Future[DoorState]:
        """Return how this door's lists stand."""
        return self.later(Priority.ACT, lambda: door_view.door_state(self.file))

    def card(self, attendee_id: str) -> Future[AttendeeCard | None]:
        """Return everything a door may know of one person."""
        return self.later(Priority.ACT, lambda: door_view.attendee_card(self.file, attendee_id))

    def identify(self, code: str, also: tuple[str, ...] = ()) -> Future[list[str]]:
        """Return the ids of those whose code it is, checking nobody in."""
        return self.later(Priority.SCAN, lambda: door_view.identify(self.file, code, also))

    def concerns(self) -> Future[Concerns]:
        """Return what was refused and not yet solved, and double admissions not yet seen."""
        return self.later(Priority.REPORT, lambda: door_view.concerns(self.file))

    def build_search(self) -> Future[None]:
        """Build the search index on a thread of its own, reading the file in small steps behind everything urgent."""
        done: Future[None] = Future()

        def build() -> None:
            try:
                after = ""
                while page := self.later(Priority.SYNC, partial(self.searching.page, after)).result():
                    self.searching.add_page(page)
                    after = page[-1].attendee_id
                self.later(Priority.SYNC, self.searching.finish).result()
            except BaseException as error:
                done.set_exception(error)
            else:
                done.set_result(None)

        threading.Thread(target=build, name="search", daemon=True).start()
        return done

    def apply_import(self, plan: ImportPlan, progress: Progress | None = None) -> Future[None]:
        """Do an import in small steps, between which scans are judged; `progress` is called on the store thread."""
        done: Future[None] = Future()
        staged = self.later(Priority.ACT, lambda: self.registrations.stage(plan))

        def begin(future: Future[int]) -> None:
            if error := future.exception():
                done.set_exception(error)
                return
            total = future.result()
            tell = None if progress is None else lambda left: progress(total - left, total)
            self._step(tell, done, total)

        staged.add_done_callback(begin)
        return done

    def _apply_staged(self, tell: Callable[[int], None] | None, done: Future[None]) -> None:
        self._step(tell, done, 1)

    def _step(self, tell: Callable[[int], None] | None, done: Future[None], left: int) -> None:
        """Queue one step; the next one is queued behind whatever came meanwhile."""

        def finished(future: Future[bool]) -> None:
            if future.cancelled():
                done.cancel()
            elif error := future.exception():
                done.set_exception(error)
            elif future.result():
                if tell is not None:
                    tell(max(left - 1, 0))
                self._step(tell, done, left - 1)
            else:
                done.set_result(None)

        self.worker.submit(Priority.SYNC, self.registrations.step).add_done_callback(finished)

    def close(self) -> None:
        """Finish what waits, then close the file."""
        self.worker.close()
        self.file.close()
