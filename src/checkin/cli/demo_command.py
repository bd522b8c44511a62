"""`checkin demo`: a made-up event of 300, opened in a window, or its whole day done without one."""

from __future__ import annotations

import argparse
import time
from pathlib import Path
from typing import Any

from checkin import bootstrap, paths
from checkin.cli.output import Output
from checkin.cli.windows import Windows
from checkin.domain.errors import QT_TRANSLATE_NOOP, WrongUseError
from checkin.services import demo
from checkin.services.badge_desk import BadgeChoice
from checkin.services.documents import Wanted, write_document
from checkin.services.worker import Priority
from checkin.services.workspace import Workspace

SURPRISED = 1
_ACT = Priority.ACT


def run_demo(arguments: argparse.Namespace, output: Output) -> int:
    """Open the demo in a window, or play its whole day."""
    windows: Windows = arguments.windows
    if arguments.whole_day:
        return _whole_day(arguments.out or Path("demo-day"), output, windows)
    path = (arguments.out or paths.data_folder()) / "demo.checkin"
    path.parent.mkdir(parents=True, exist_ok=True)
    if arguments.fresh:
        _remove(path)
    if not path.exists():
        make_demo(path).close()
    if arguments.no_window:
        output.answer({"event": str(path)}, str(path))
        return 0
    return windows.open(path)


def make_demo(path: Path) -> Workspace:
    """Make the demo's event file with its 300 people, and open it."""
    event, acts = demo.demo_event()
    workspace = bootstrap.create_event(path, event, more=acts)
    workspace.later(_ACT, lambda: demo.import_people(workspace.file)).result()
    return workspace


def _remove(path: Path) -> None:
    for part in (path, path.with_name(path.name + "-wal"), path.with_name(path.name + "-shm")):
        part.unlink(missing_ok=True)


def _whole_day(folder: Path, output: Output, windows: Windows) -> int:
    began = time.monotonic()
    folder.mkdir(parents=True, exist_ok=True)
    if not folder.is_dir():
        raise WrongUseError(QT_TRANSLATE_NOOP("errors", "{file} is not a folder."), file=str(folder))
    path = folder / "demo.checkin"
    _remove(path)
    workspace = make_demo(path)
    try:
        steps = _Steps(workspace, folder, output)
        steps.tell(f"event file with 300 people: {path}")
        steps.before_doors_open()
        steps.day()
        steps.afterwards()
    finally:
        workspace.close()
    for picture in windows.pictures(path, folder):
        steps.tell(f"picture of the window: {picture}")
    seconds = time.monotonic() - began
    record = {"folder": str(folder), "seconds": round(seconds, 1), "surprises": len(steps.day_played.surprises)}
    output.answer(record, f"The whole day took {seconds:.0f} s. Everything lies in {folder.resolve()}")
    return SURPRISED if steps.day_played.surprises else 0


class _Steps:
    """The day in three parts, each telling what it made and where it lies."""

    def __init__(self, workspace: Workspace, folder: Path, output: Output) -> None:
        self._workspace = workspace
        self._folder = folder
        self._output = output
        self.day_played = demo.DemoDay(workspace.file)

    def tell(self, text: str) -> None:
        self._output.remark(f"  {text}")

    def before_doors_open(self) -> None:
        badges = self._workspace.badges
        choice = BadgeChoice(sheet="L4785")
        data = self._workspace.later(_ACT, lambda: badges.data(choice)).result()
        target = self._folder / "badges.pdf"
        made = badges.render(data, choice, target)
        self._workspace.later(_ACT, lambda: badges.mark_printed([d.attendee.attendee_id for d in data])).result()
        self.tell(f"{made.badges} badges on {made.pages} sheets L4785: {target}")
        target = self._folder / "tickets.pdf"
        self.tell(f"{badges.write_tickets(data, target)} tickets: {target}")

    def day(self) -> None:
        with self._output.progress("The day") as told:
            done = self._workspace.later(_ACT, lambda: self.day_played.play(progress=told)).result()
        view = self._workspace.overview().result()
        self.tell(f"{done} acts at two doors: {view.checked_in_total} of {view.registered} came")
        for surprise in self.day_played.surprises:
            self.tell(f"otherwise than planned: {surprise}")

    def afterwards(self) -> None:
        table = self._workspace.later(_ACT, self._workspace.exporting.table).result()
        for kind, ending in _AFTERWARDS:
            target = self._folder / f"{kind}.{ending}"
            write_document(table, Wanted(kind, ending, target))
            self.tell(f"{kind}: {target}")


#: What an organiser takes home from the day.
_AFTERWARDS = (
    ("attendees", "xlsx"),
    ("attendees", "csv"),
    ("signatures", "pdf"),
    ("inside", "pdf"),
    ("certificates", "pdf"),
    ("report", "pdf"),
)


def register(commands: Any) -> None:
    """Add this command to the parser."""
    made = commands.add(
        "demo", run_demo, "Open a made-up event of 300 people.", "checkin demo --whole-day --out day", event=False
    )
    made.add_argument("--out", type=Path, metavar="FOLDER", help="where its files go; default the data folder")
    made.add_argument("--whole-day", action="store_true", help="play the whole day without a window")
    made.add_argument("--fresh", action="store_true", help="begin anew")
    made.add_argument("--no-window", action="store_true", help="only make the event file")
