"""Opening and making events off the GUI thread. What needs the store is imported here, and only when it is called."""

from __future__ import annotations

import re
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from checkin import paths

if TYPE_CHECKING:
    from checkin.services.workspace import Workspace

_UNSAFE = re.compile(r"[^\w\-. ]+")


class Opener:
    """Runs the slow beginning (importing the store, opening the file) beside the GUI thread."""

    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="open")

    def open(self, path: Path, passphrase: str | None = None) -> Future[Workspace]:
        """Open an event file and begin to build its search index."""
        return self._begin(lambda: _open(path, passphrase))

    def create(self, name: str, day: date | None, venue: str, language: str) -> Future[Workspace]:
        """Make an event in the user's folder."""
        return self._begin(lambda: _create(name, day, venue, language))

    def demo(self) -> Future[Workspace]:
        """Open the demo event, made on first use."""
        return self._begin(_demo)

    def warm_up(self) -> None:
        """Load what opening needs, while the user still chooses."""
        self._pool.submit(_load)

    def _begin(self, work: Callable[[], Workspace]) -> Future[Workspace]:
        return self._pool.submit(work)

    def close(self) -> None:
        """Finish what is under way."""
        self._pool.shutdown(wait=True, cancel_futures=True)


def _load() -> None:
    import checkin.bootstrap  # noqa: F401, PLC0415 (brings SQLAlchemy, 170 ms)


def _open(path: Path, passphrase: str | None) -> Workspace:
    from checkin import bootstrap  # noqa: PLC0415

    return bootstrap.open_event(path, passphrase)


def _create(name: str, day: date | None, venue: str, language: str) -> Workspace:
    from checkin import bootstrap  # noqa: PLC0415
    from checkin.services.setting_up import new_event  # noqa: PLC0415

    event = new_event(name, day=day, venue=venue, language=language)
    return bootstrap.create_event(free_path(name), event)


def _demo() -> Workspace:
    from checkin import bootstrap  # noqa: PLC0415
    from checkin.services import demo  # noqa: PLC0415
    from checkin.services.worker import Priority  # noqa: PLC0415

    path = paths.data_folder() / "demo.checkin"
    if path.exists():
        return bootstrap.open_event(path)
    event, acts = demo.demo_event()
    workspace = bootstrap.create_event(path, event, more=acts)
    workspace.later(Priority.ACT, lambda: demo.import_people(workspace.file)).result()
    return workspace


def free_path(name: str) -> Path:
    """Return a path in the user's folder, named after the event, where no file lies yet."""
    stem = _UNSAFE.sub("", name).strip(" .")[:60] or "event"
    folder, number = paths.data_folder(), 1
    path = folder / f"{stem}.checkin"
    while path.exists():
        number += 1
        path = folder / f"{stem} {number}.checkin"
    return path
