"""Wires everything together: the one place that knows all parts."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import Future
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from checkin import paths, settings
from checkin.domain.changes import Draft
from checkin.domain.errors import CheckinError
from checkin.domain.event import Event
from checkin.services.worker import Priority
from checkin.services.workspace import Workspace
from checkin.store.event_file import EventFile

if TYPE_CHECKING:
    from checkin.services.backups import Backups, Made
    from checkin.services.doors.facade import Doors
    from checkin.services.housekeeping import Housekeeping


def load_settings() -> settings.Settings:
    """Return this machine's settings."""
    return settings.load(paths.config_folder())


def save_settings(changed: settings.Settings) -> None:
    """Keep this machine's settings."""
    settings.save(changed, paths.config_folder())


def open_event(path: Path, passphrase: str | None = None) -> Workspace:
    """Open an event file; raises what `EventFile.open` raises."""
    return Workspace(EventFile.open(path, machine=load_settings().machine, passphrase=passphrase))


def create_event(
    path: Path,
    event: Event,
    *,
    passphrase: str | None = None,
    more: Iterable[Draft] = (),
    erase_contact_on: date | None = None,
    erase_proof_on: date | None = None,
) -> Workspace:
    """Make an event file and open it; raises what `EventFile.create` raises."""
    from checkin.services.setting_up import create_event_file  # noqa: PLC0415 (opening needs none of these)

    file = create_event_file(
        path,
        event,
        machine=load_settings().machine,
        passphrase=passphrase,
        more=more,
        erase_contact_on=erase_contact_on,
        erase_proof_on=erase_proof_on,
    )
    return Workspace(file)


def backups_of(workspace: Workspace, second: Path | None = None) -> Backups:
    """Return the backups of an open event: in the data folder, and in `second` or the place that the settings name."""
    from checkin.services.backups import Backups  # noqa: PLC0415

    chosen = load_settings().backup_folder
    place = second or (Path(chosen) if chosen else None)
    first = paths.data_folder() / "backups"
    return Backups(workspace.file, first, place, run=lambda work: workspace.later(Priority.ACT, work).result())


def keep_house(workspace: Workspace, told: Callable[[Made | CheckinError], None] | None = None) -> Housekeeping:
    """Start backups on a timer for an open event; close what this returns before the workspace."""
    from checkin.services.housekeeping import Housekeeping  # noqa: PLC0415

    minutes = load_settings().backup_minutes
    housekeeping = Housekeeping(workspace.file, backups_of(workspace), minutes=minutes, told=told)
    housekeeping.start()
    return housekeeping


def doors_of(workspace: Workspace) -> Doors:
    """Return an open event's part among the doors; nothing listens or connects before it is told to."""
    from checkin.services.doors.facade import Doors  # noqa: PLC0415 (loads the wire)

    return Doors(workspace, paths.data_folder() / "doors" / workspace.file.station)


def join_event(
    link: str,
    target: Path,
    passphrase: str | None = None,
    progress: Callable[[int, int], None] = lambda _a, _b: None,
    credentials: Path | None = None,
) -> Future[Path]:
    """Bring the event of a join link over to a new file; see `services.doors.facade.join_event`."""
    from checkin.services.doors.facade import join_event as join  # noqa: PLC0415 (loads the wire)

    machine = load_settings().machine
    return join(link, target, machine=machine, passphrase=passphrase, progress=progress, credentials=credentials)
