"""Where things lie: the program's own resources, and the folders the system gives a user."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import platformdirs

_PACKAGE = Path(__file__).resolve().parent


def resource(*parts: str) -> Path:
    """Return the path of a shipped file, e.g. `resource("fonts", "NotoSans-Regular.ttf")`.

    Finds it in a checkout (`resources/` at the top), in the wheel (`checkin/resources`) and in the frozen program.
    Raises FileNotFoundError, naming the file, where the installation is incomplete.
    """
    frozen = getattr(sys, "_MEIPASS", None)
    roots = [_PACKAGE / "resources", _PACKAGE.parent.parent / "resources"]
    if frozen:
        roots.insert(0, Path(frozen) / "resources")
    for root in roots:
        if (path := root.joinpath(*parts)).exists():
            return path
    raise FileNotFoundError(f"shipped file is missing: resources/{'/'.join(parts)}")


def _folder(variable: str, default: str) -> Path:
    path = Path(os.environ.get(variable) or default)
    path.mkdir(parents=True, exist_ok=True)
    return path


def config_folder() -> Path:
    """Return the folder for settings (made if missing). `CHECKIN_CONFIG` overrides it, as tests do."""
    return _folder("CHECKIN_CONFIG", platformdirs.user_config_dir("checkin", appauthor=False))


def data_folder() -> Path:
    """Return the folder for events and backups by default (made if missing). `CHECKIN_DATA` overrides it."""
    return _folder("CHECKIN_DATA", platformdirs.user_data_dir("checkin", appauthor=False))


def log_folder() -> Path:
    """Return the folder for log files (made if missing). `CHECKIN_LOGS` overrides it."""
    return _folder("CHECKIN_LOGS", platformdirs.user_log_dir("checkin", appauthor=False))
