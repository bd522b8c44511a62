"""Opening and making events off the GUI thread. What needs the store is imported here, and only when it is called."""

from __future__ import annotations

import re
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from checkin import paths

if TYPE_CHECKING:
    from checkin.gui.start_forms import NewEvent
    from checkin.services.workspace import Workspace

_PLAIN, _PAGE = b"SQLite format 3\x00", 4096
_Result = TypeVar("_Result")
_UNSAFE = re.compile(r"[^\w\-. ]+")


class Opener:
    """Runs the slow beginning (importing the store, opening the file) beside the GUI thread."""

    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="open")

    def open(self, path: Path, passphrase: str | None = None) -> Future[Workspace]:
        """Open an event file and begin to build its search index."""
        return self._begin(lambda: _open(path, passphrase))

    def create(self, wanted: NewEvent, language: str) -> Future[Workspace]:
        """Make an event in the user's folder."""
        return self._begin(lambda: _create(wanted, language))

    def join(self, link: str, door: str, name: str, progress: Callable[[int, int], None]) -> Future[Workspace]:
        """Bring another laptop's event over into a file called `name`; `progress` is called on another thread."""
        return self._begin(lambda: _join(link, door, name, progress))

    def demo(self) -> Future[Workspace]:
        """Open the demo event, made on first use."""
        return self._begin(_demo)

    def warm_up(self) -> None:
        """Load what opening needs, while the user still chooses."""
        self._pool.submit(_load)

    def beside(self, work: Callable[[], _Result]) -> Future[_Result]:
        """Do something else that may take its time, before whatever is opened next."""
        return self._pool.submit(work)

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


def _create(wanted: NewEvent, language: str) -> Workspace:
    from checkin import bootstrap  # noqa: PLC0415
    from checkin.services.setting_up import new_event  # noqa: PLC0415

    event = new_event(wanted.name, day=wanted.day, venue=wanted.venue, language=language)
    return bootstrap.create_event(free_path(wanted.name), event, passphrase=wanted.passphrase)


def _join(link: str, door: str, name: str, progress: Callable[[int, int], None]) -> Workspace:
    from checkin import bootstrap  # noqa: PLC0415
    from checkin.services.worker import Priority  # noqa: PLC0415

    path = bootstrap.join_event(link, free_path(name), progress=progress).result()
    workspace = bootstrap.open_event(path)
    if door:
        workspace.later(Priority.ACT, lambda: workspace.desk.name_door(door)).result()
    return workspace


def is_locked(path: Path) -> bool:
    """Tell whether a file looks encrypted: not SQLite to look at, and whole pages long (SQLCipher's are 4096 bytes)."""
    try:
        with path.open("rb") as file:
            head = file.read(len(_PLAIN))
        size = path.stat().st_size
    except OSError:
        return False
    return size > 0 and size % _PAGE == 0 and head != _PLAIN


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
