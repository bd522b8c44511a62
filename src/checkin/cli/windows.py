"""What the commands ask of the windows."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from checkin.services.self_testing import Finding


class Windows(Protocol):
    """What the command line asks of the windows; `__main__` knows both and brings them together."""

    def open(self, path: Path) -> int:
        """Open the event in a window; returns when it was closed, with the exit status."""

    def pictures(self, path: Path, folder: Path) -> list[Path]:
        """Save pictures of the real windows on this event, without a screen; return their files."""

    def devices(self) -> list[Finding]:
        """Look at scanners, camera and sound, without opening a window."""
