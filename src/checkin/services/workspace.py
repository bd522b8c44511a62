"""An open event: its file, the store thread, the use cases, and word of every change."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from checkin.domain.scanning import ScanOutcome, ScanRequest
from checkin.services import door_view
from checkin.services.bus import Bus
from checkin.services.claiming import Claiming
from checkin.services.desk import Desk
from checkin.services.door_view import AttendeeCard, Concerns, DoorState
from checkin.services.overview import Overview, overview
from checkin.services.searching import Searching, SearchResult
from checkin.services.worker import Priority, Worker, few_rounds, within
from checkin.store.event_file import EventFile

if TYPE_CHECKING:
    # loaded when they are first used: a door that opens needs none of them for its first scan
    from checkin.domain.registration_list import RegistrationTable
    from checkin.services.badge_desk import BadgeDesk
    from checkin.services.exporting import Exporting
    from checkin.services.groups import Groups
    from checkin.services.import_undo import ImportUndo, Undone
    from checkin.services.registration_plan import ImportPlan
    from checkin.services.registrations import Progress, RegistrationList
    from checkin.services.source_asking import Asking
    from checkin.services.source_registry import Sources
    from checkin.services.source_syncing import Syncing
    from checkin.services.source_watching import SourceWatcher, Told
    from checkin.store.reports import Known

_Result = TypeVar("_Result")
#: How long (s) a transaction of an import may last while nobody waits for it.
_STEP_S = 0.04


class Workspace:
    """Everything about one open event. Services run on the store thread: by `later`, or by the methods here."""

    def __init__(self, file: EventFile) -> None:
        self.file = file
        self.bus = Bus()
        self.worker = Worker()
        self.desk = Desk(file)
        self.claiming = Claiming(self)
        self.searching = Searching(file)
        file.listeners.append(self.searching.follow)
        file.listeners.append(self.bus.publish)
        self._reports: Worker | None = None
        self._second: Future[EventFile] | None = None
        #: What an import that was cut off had left to do.
        self.taken_up = beside("import", partial(self._apply_staged, 0))

    @cached_property
    def registrations(self) -> RegistrationList:
        """Imports."""
        from checkin.services.registrations import RegistrationList  # noqa: PLC0415

        return RegistrationList(self.file)

    @cached_property
    def import_undo(self) -> ImportUndo:
        """Taking a whole import back."""
        from checkin.services.import_undo import ImportUndo  # noqa: PLC0415

        return ImportUndo(self.file)

    @cached_property
    def groups(self) -> Groups:
        """Registrations that stand for several people."""
        from checkin.services.groups import Groups  # noqa: PLC0415

        return Groups(self.file)

    @cached_property
    def badges(self) -> BadgeDesk:
        """Badges and tickets."""
        from checkin.services.badge_desk import BadgeDesk  # noqa: PLC0415

        return BadgeDesk(self.file)

    @cached_property
    def exporting(self) -> Exporting:
        """What leaves the program."""
        from checkin.services.exporting import Exporting  # noqa: PLC0415

        return Exporting(self.file)

    @cached_property
    def sources(self) -> Sources:
        """The registration sources."""
        from checkin.services.source_registry import Sources  # noqa: PLC0415

        made = Sources(self.file)
        made.changed = self._sources_changed
        return made

    def _sources_changed(self) -> None:
        if "asking" in self.__dict__:
            self.asking.refresh()

    @cached_property
    def syncing(self) -> Syncing:
        """Bringing the sources in and sending to them."""
        from checkin.services.source_syncing import Syncing  # noqa: PLC0415

        return Syncing(self.file, self.sources, self.step)

    @cached_property
    def asking(self) -> Asking:
        """Asking a source before judging."""
        from checkin.services.source_asking import Asking  # noqa: PLC0415

        return Asking(self)

    @property
    def path(self) -> Path:
        """The event file."""
        return self.file.path

    def later(self, priority: Priority, work: Callable[[], _Result]) -> Future[_Result]:
        """Run `work` on the store thread."""
        return self.worker.submit(priority, work)

    def report(self, work: Callable[[EventFile], _Result]) -> Future[_Result]:
        """Run long reading on a thread and connection of its own: scans are judged meanwhile. Never writes."""
        if self._reports is None:
            self._reports = Worker("reports")
            self._second = self._reports.submit(Priority.REPORT, self.file.second)
        second = self._second
        assert second is not None
        return self._reports.submit(Priority.REPORT, lambda: work(second.result()))

    def scan(self, request: ScanRequest) -> Future[ScanOutcome]:
        """Judge a scan before anything else that waits."""
        if of_source(request.list_id) and self.asking.wants(request):
            return self.asking.scan(request)
        return self.scan_here(request)

    def scan_here(self, request: ScanRequest) -> Future[ScanOutcome]:
        """Judge a scan by what this machine and its doors know, whatever a source would say."""
        return self.claiming.judged(request, self.desk.foresee, self.desk.scan)

    def admit(self, attendee_id: str, request: ScanRequest) -> Future[ScanOutcome]:
        """Judge a person picked by hand."""
        return self.claiming.judged(
            request,
            lambda request: self.desk.foresee(request, attendee_id),
            lambda request: self.desk.admit(attendee_id, request),
        )

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

    def categories(self) -> list[str]:
        """Return the categories in use, the commonest first. Called on the store thread."""
        with self.file.reading() as transaction:
            return transaction.reports.categories()

    def identify(self, code: str, also: tuple[str, ...] = ()) -> Future[list[str]]:
        """Return the ids of those whose code it is, checking nobody in."""
        return self.later(Priority.SCAN, lambda: door_view.identify(self.file, code, also))

    def concerns(self) -> Future[Concerns]:
        """Return what was refused and not yet solved, and double admissions not yet seen."""
        return self.later(Priority.REPORT, lambda: door_view.concerns(self.file))

    def build_search(self) -> Future[None]:
        """Build the search index on a thread of its own, reading the file in small steps behind everything urgent."""

        def build() -> None:
            after = ""
            while page := self.step(partial(self.searching.page, after)):
                self.searching.add_page(page)
                after = page[-1].attendee_id
            self.step(self.searching.finish)

        return beside("search", build)

    def plan_import(self, table: RegistrationTable, *, keep_missing: bool = False) -> Future[ImportPlan]:
        """Work out what importing `table` would do, on a thread of its own; scans are judged meanwhile."""

        from checkin.services.registration_plan import plan_import  # noqa: PLC0415

        def plan() -> ImportPlan:
            with few_rounds():
                known: list[Known] = []
                while page := self.step(partial(self._known_page, table.source, known)):
                    known += page
                setting = self.step(partial(self.registrations.setting, known))
                return plan_import(table, setting, keep_missing=keep_missing)

        return beside("plan", plan)

    def _known_page(self, source: str, known: list[Known]) -> list[Known]:
        return self.registrations.known_page(source, known[-1].registration_id if known else "")

    def apply_import(self, plan: ImportPlan, progress: Progress | None = None) -> Future[None]:
        """Do an import in small steps, between which scans are judged; `progress` (steps) is called on a thread."""

        from checkin.services.registrations import batches_of  # noqa: PLC0415

        def apply() -> None:
            with few_rounds():
                batches = batches_of(plan)
                total = self.later(Priority.ACT, partial(self.registrations.stage, batches)).result()
                self._apply_staged(total, progress)

        return beside("import", apply)

    def undo_import(self, import_id: str, progress: Progress | None = None) -> Future[Undone]:
        """Take a whole import back in small steps, between which scans are judged; `progress` (people)."""
        from checkin.services.import_undo import PART, ImportUndo, Undone  # noqa: PLC0415

        def undo() -> Undone:
            result = Undone()
            # reading the log takes a while: beside the store thread, on which scans are judged
            people = self.report(lambda opened: ImportUndo(opened).people(import_id)).result()
            for start in range(0, len(people), PART):
                result.add(self.step(partial(self.import_undo.part, import_id, people[start : start + PART])))
                if progress is not None:
                    progress(min(start + PART, len(people)), len(people))
            made = self.report(lambda opened: ImportUndo(opened).made(import_id)).result()
            self.step(partial(self.import_undo.finish, import_id, made))
            return result

        return beside("undo", undo)

    def _apply_staged(self, total: int, progress: Progress | None = None) -> None:
        done = 0
        while steps := self.step(self._staged_step):
            done += steps
            if progress is not None:
                progress(min(done, total), total)

    def _staged_step(self) -> int:
        """Do what is staged until a scan waits, or for a moment: each commit costs as much as thirty registrations."""
        over = within(_STEP_S)
        with self.file.writing() as transaction:
            return transaction.apply_staged(lambda: self.worker.is_waited_for(Priority.SYNC) or over())

    def step(self, work: Callable[[], _Result]) -> _Result:
        """Do one small piece of long work on the store thread, behind everything that came meanwhile."""
        return self.later(Priority.SYNC, work).result()

    def change_passphrase(self, new: str | None) -> Future[bool]:
        """Encrypt the file, change its passphrase, or take it away (None); see `EventFile.change_passphrase`."""
        self._close_reports()
        return self.later(Priority.ACT, lambda: self.file.change_passphrase(new))

    def _close_reports(self) -> None:
        if self._reports is not None and self._second is not None:
            self._reports.close()
            self._second.result().close()
            self._reports = self._second = None

    def watch_sources(
        self, told: Told | None = None, *, every: float | None = None, may: Callable[[], bool] = lambda: True
    ) -> SourceWatcher:
        """Return what looks at the sources again and again while it `may`, started; stop it before closing."""
        from checkin.services.source_watching import EVERY, SourceWatcher  # noqa: PLC0415

        every = EVERY if every is None else every
        made = SourceWatcher(self.file, self.sources, self.syncing, self.step, every=every, told=told, may=may)
        made.start()
        return made

    def close(self) -> None:
        """Finish what waits, then close the file."""
        self.taken_up.exception()
        self._close_reports()
        if "asking" in self.__dict__:
            self.asking.close()
        self.worker.close()
        self.file.close()


def of_source(list_id: str) -> bool:
    """Tell whether a list came from a source: its id begins with the source's."""
    return ":" in list_id


def beside(name: str, work: Callable[[], _Result]) -> Future[_Result]:
    """Do long work on a thread of its own; its result or error comes by the future."""
    future: Future[_Result] = Future()

    def run() -> None:
        try:
            result = work()
        except BaseException as error:
            future.set_exception(error)
        else:
            future.set_result(result)

    threading.Thread(target=run, name=name, daemon=True).start()
    return future
