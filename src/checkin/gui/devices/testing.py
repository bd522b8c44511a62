"""What only a window's libraries can tell of this machine: scanners, cameras, a sound device."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from checkin import paths, settings
from checkin.domain.errors import QT_TRANSLATE_NOOP
from checkin.services.self_testing import Finding, State, guarded
from checkin.settings import Settings


def without_window() -> list[Finding]:
    """Look at the devices of this machine from the command line."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import qInstallMessageHandler  # noqa: PLC0415
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415

    # what Qt's libraries say of missing devices comes as findings
    qInstallMessageHandler(lambda *_: None)
    application = QGuiApplication.instance() or QGuiApplication(["checkin"])
    found = list(device_findings(settings.load(paths.config_folder())))
    del application
    return found


def device_findings(chosen: Settings, heard: int = 0) -> Iterator[Finding]:
    """Look at the devices of this machine, in the GUI thread; `heard` scans came since the window is open."""
    checks: dict[str, Callable[[], Finding]] = {
        "scanner": lambda: scanner(chosen, heard),
        "camera": camera,
        "sound": lambda: sound(chosen),
    }
    for name, check in checks.items():
        if found := guarded(name, check):
            yield found


def scanner(chosen: Settings, heard: int = 0) -> Finding:
    """Tell whether the scanners set are there; `heard` is how many scans came since the window is open."""
    away = [name for name in chosen.scanner.serial_ports if not _is_there(name)]
    if away:
        gone = QT_TRANSLATE_NOOP("errors", "The scanner at {port} is not there. Plug it in again.")
        return Finding("scanner", State.LOOK, gone, {"port": ", ".join(away)})
    if heard:
        return Finding("scanner", State.OK, QT_TRANSLATE_NOOP("errors", "A scan arrived and was read."))
    if chosen.scanner.serial_ports:
        return Finding("scanner", State.OK, QT_TRANSLATE_NOOP("errors", "The serial scanners are plugged in."))
    unknown = QT_TRANSLATE_NOOP(
        "errors", "A USB scanner cannot be seen before it scans. Scan any ticket in the door's window."
    )
    return Finding("scanner", State.LOOK, unknown)


def _is_there(name: str) -> bool:
    from checkin.gui.devices.serial import ports  # noqa: PLC0415 (loaded only where serial scanners are set)

    return Path(name).exists() or any(name == known for known, _ in ports())


def camera() -> Finding:
    """Tell whether there is a camera; a door does well without one."""
    from PySide6.QtMultimedia import QMediaDevices  # noqa: PLC0415 (takes its time to load)

    found = [each.description() for each in QMediaDevices.videoInputs()]
    if not found:
        none = QT_TRANSLATE_NOOP("errors", "No camera is there. It is only needed where there is no scanner.")
        return Finding("camera", State.OK, none)
    return Finding("camera", State.OK, QT_TRANSLATE_NOOP("errors", "There is {camera}."), {"camera": found[0]})


def sound(chosen: Settings) -> Finding:
    """Tell whether verdicts are heard."""
    from PySide6.QtMultimedia import QMediaDevices  # noqa: PLC0415

    if not chosen.sound:
        off = QT_TRANSLATE_NOOP("errors", "Sounds are switched off. Colour, symbol and word say the same.")
        return Finding("sound", State.OK, off)
    device = QMediaDevices.defaultAudioOutput()
    if device.isNull():
        none = QT_TRANSLATE_NOOP("errors", "No loudspeaker is there. Colour, symbol and word say the same.")
        return Finding("sound", State.LOOK, none)
    heard = QT_TRANSLATE_NOOP("errors", "Sounds come from {device}. Try one and set it loud enough.")
    return Finding("sound", State.OK, heard, {"device": device.description()})
