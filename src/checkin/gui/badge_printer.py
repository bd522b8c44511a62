"""The door's printer: the chosen one, or the system's default, through the event's printing service."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING

from checkin import paths
from checkin.gui.words import translate

if TYPE_CHECKING:
    from checkin.printers.ports import PrinterDescription
    from checkin.services.printing import BadgePrinting
    from checkin.services.workspace import Workspace

#: How often printers are asked how they are, in s.
_ASK_S = 10.0


class DoorPrinter:
    """Implements `gui.printing.BadgePrinter`; everything slow happens on a thread of its own.

    `chosen` is the printer's name from the settings, "" = the system's default.
    """

    def __init__(self, workspace: Workspace, chosen: str = "", layout: str = "") -> None:
        self._workspace = workspace
        self._chosen = chosen
        self._layout = layout
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="printing")
        self._service: BadgePrinting | None = None
        self._found: tuple[PrinterDescription, ...] = ()
        self._ended = threading.Event()
        self._watch = threading.Thread(target=self._look, name="printers", daemon=True)
        self._watch.start()

    def name(self) -> str:
        """Return the printer's name, "" where there is none."""
        wanted = next((one for one in self._found if one.name == self._chosen), None)
        usual = next((one for one in self._found if one.default), None)
        found = wanted or usual
        return found.name if found else ""

    def state(self) -> str:
        """Return name and state as the status chip shows them, "" where there is no printer."""
        name = self.name()
        found = next((one for one in self._found if one.name == name), None)
        if found is None:
            return ""
        words = {
            "ready": translate("door", "ready"),
            "busy": translate("door", "printing"),
            "stopped": translate("door", "stopped"),
            "offline": translate("door", "switched off"),
        }
        said = words.get(found.state.value)
        left = "" if found.remaining is None else translate("door", "{count} labels left").format(count=found.remaining)
        return " · ".join(part for part in (name, said, left) if part)

    def submit(self, workspace: Workspace, attendee_ids: Sequence[str], reason: str) -> Future[str]:
        """Print; the future gives the printer's name once the badge is out, or a CheckinError that says why not."""
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
        from checkin.services.badge_desk import BadgeChoice  # noqa: PLC0415 (brings the store along)

        service = self._made()
        choice = BadgeChoice(attendee_ids=tuple(attendee_ids), layout=self._layout)
        (job, *_) = service.print_badges(choice, [self.name()], reason=reason)

        def out(done: Future[str]) -> None:
            if error := done.exception():
                result.set_exception(error)
            else:
                result.set_result(done.result())

        service.when_out(job).add_done_callback(out)

    def _made(self) -> BadgePrinting:
        if self._service is None:
            from checkin.services.printing import borrow  # noqa: PLC0415

            self._service = borrow(self._workspace, paths.config_folder())
        return self._service

    def _look(self) -> None:
        """Ask the printers how they are, now and then."""
        while not self._ended.is_set():
            asked = self._pool.submit(lambda: tuple(self._made().printers()))
            try:
                self._found = asked.result()
            except Exception:
                self._found = ()
            self._ended.wait(_ASK_S)

    def close(self) -> None:
        """End the threads; jobs are kept for the next start."""
        self._ended.set()
        self._pool.shutdown(wait=True, cancel_futures=True)
        if self._service is not None:
            from checkin.services.printing import give_back  # noqa: PLC0415

            give_back(self._workspace)
