"""How full this machine's battery is."""

from __future__ import annotations

import ctypes
import re
import subprocess
import sys
from pathlib import Path

_LINUX = Path("/sys/class/power_supply")


def percent() -> int | None:
    """Return 0 to 100; None where there is no battery or the system does not say. Takes up to a second on macOS."""
    if sys.platform == "win32":
        return _windows()
    if sys.platform == "darwin":
        return _macos()
    return _linux()


def _linux(folder: Path = _LINUX) -> int | None:
    try:
        for supply in sorted(folder.iterdir()):
            if _said(supply / "type") == "Battery" and _said(supply / "scope") != "Device":  # a mouse has one, too
                return _within(int(_said(supply / "capacity")))
    except (OSError, ValueError):
        pass
    return None


def _said(file: Path) -> str:
    return file.read_text().strip() if file.exists() else ""


def _macos() -> int | None:
    try:
        said = subprocess.run(["/usr/bin/pmset", "-g", "batt"], capture_output=True, text=True, timeout=1, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return None
    found = re.search(r"(\d{1,3})%", said.stdout)
    return _within(int(found[1])) if found else None


def _windows() -> int | None:
    class PowerStatus(ctypes.Structure):
        _fields_ = [
            ("ac_line", ctypes.c_byte),
            ("battery_flag", ctypes.c_byte),
            ("life_percent", ctypes.c_ubyte),
            ("system", ctypes.c_byte),
            ("life_time", ctypes.c_ulong),
            ("full_life_time", ctypes.c_ulong),
        ]

    status = PowerStatus()
    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 (exists on Windows alone)
    if not kernel.GetSystemPowerStatus(ctypes.byref(status)) or status.life_percent > 100:
        return None
    return int(status.life_percent)


def _within(value: int) -> int:
    return min(100, max(0, value))
