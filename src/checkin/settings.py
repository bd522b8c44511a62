"""Settings of this machine: typed, versioned JSON in the user's configuration folder. Never anything about guests."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

VERSION = 1
FILE_NAME = "settings.json"


class NewerSettingsError(Exception):
    """The settings were written by a newer version of the program; they are left alone."""


@dataclass(slots=True)
class ScannerSettings:
    """The scanners of this machine. `prefix` and `suffix` are what it was set to send around each code.

    `longest_gap_ms` is the longest pause between two keys of one scan; a person types slower. `shortest` is the fewest
    characters that count as a scan where no prefix is set. `serial_ports` are used besides, at `baud`. `camera` is the
    camera used last ("" the system's default); it is switched on by hand.
    """

    prefix: str = ""
    suffix: str = ""
    longest_gap_ms: int = 45
    shortest: int = 4
    serial_ports: list[str] = field(default_factory=list)
    baud: int = 9600
    camera: str = ""
    camera_mirrored: bool = False


@dataclass(slots=True)
class Settings:
    """All settings. `language` and `theme` "" follow the system; `machine` tells copies of event files apart.

    `lock_minutes` is after how long without a key or a scan the screen locks, where a PIN or a passphrase can open it
    (0 never). `backup_minutes` 0 makes backups at quitting only; `backup_folder` is their second place, such as a stick
    ("" none).
    `printer` prints the door's badges ("" the system's default) and shares them with `more_printers`; `tray` is the
    spooler's name of a tray ("" the printer's choice).
    """

    machine: str = ""
    language: str = ""
    theme: str = ""
    text_scale: float = 1.0
    sound: bool = True
    recent: list[str] = field(default_factory=list)
    print_on_check_in: bool = False
    printer: str = ""
    more_printers: list[str] = field(default_factory=list)
    tray: str = ""
    layout: str = ""
    verdict_seconds: float = 8.0
    backup_minutes: float = 10.0
    backup_folder: str = ""
    lock_minutes: float = 15.0
    scanner: ScannerSettings = field(default_factory=ScannerSettings)

    def remember(self, path: Path, most: int = 8) -> None:
        """Put an event file on top of the recent ones."""
        shown = str(path.resolve())
        self.recent = [shown, *(known for known in self.recent if known != shown)][:most]


def load(folder: Path) -> Settings:
    """Read the settings, or make new ones; unreadable settings give defaults. Raises NewerSettingsError."""
    path = folder / FILE_NAME
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        data = {}
    if not isinstance(data, dict):
        data = {}
    if data.get("version", VERSION) > VERSION:
        raise NewerSettingsError(str(path))
    settings = _read(data)
    if not settings.machine:
        import secrets  # noqa: PLC0415 (once per machine)

        settings.machine = secrets.token_hex(16)
        save(settings, folder)
    return settings


def save(settings: Settings, folder: Path) -> None:
    """Write the settings, whole or not at all."""
    path = folder / FILE_NAME
    unfinished = path.with_name(f"{FILE_NAME}.{os.getpid()}.part")
    content = {"version": VERSION, **asdict(settings)}
    unfinished.write_text(json.dumps(content, indent=1, ensure_ascii=False), encoding="utf-8")
    unfinished.replace(path)


def _read(data: dict[str, Any]) -> Settings:
    """Take over what has the right type; the rest keeps its default."""
    settings = Settings()
    _take(settings, data)
    inner = data.get("scanner")
    if isinstance(inner, dict):
        _take(settings.scanner, inner)
    return settings


def _take(target: Any, data: dict[str, Any]) -> None:
    for one in fields(target):
        current, value = getattr(target, one.name), data.get(one.name)
        if isinstance(current, float) and isinstance(value, int) and not isinstance(value, bool):
            value = float(value)
        if type(value) is type(current):
            setattr(target, one.name, value)
