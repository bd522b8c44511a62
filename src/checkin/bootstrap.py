"""Wires everything together: the one place that knows all parts."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from checkin import paths, settings
from checkin.domain.changes import Draft
from checkin.domain.event import Event
from checkin.services.setting_up import create_event_file
from checkin.services.workspace import Workspace
from checkin.store.event_file import EventFile


def load_settings() -> settings.Settings:
    """Return this machine's settings."""
    return settings.load(paths.config_folder())


def save_settings(changed: settings.Settings) -> None:
    """Keep this machine's settings."""
    settings.save(changed, paths.config_folder())


def open_event(path: Path, passphrase: str | None = None) -> Workspace:
    """Open an event file; raises what `EventFile.open` raises."""
    return Workspace(EventFile.open(path, machine=load_settings().machine, passphrase=passphrase))


def create_event(path: Path, event: Event, *, passphrase: str | None = None, more: Iterable[Draft] = ()) -> Workspace:
    """Make an event file and open it; raises what `EventFile.create` raises."""
    file = create_event_file(path, event, machine=load_settings().machine, passphrase=passphrase, more=more)
    return Workspace(file)
