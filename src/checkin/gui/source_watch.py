"""The registration sources of an open event, looked at again and again; what comes of it is told by signals."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from checkin.services.workspace import Workspace

if TYPE_CHECKING:
    from checkin.services.source_syncing import SyncReport
    from checkin.services.source_watching import SourceWatcher


class SourceWatch(QObject):
    """`told` comes in the GUI thread after each run with a source (SyncReport)."""

    told = Signal(object)

    def __init__(self, workspace: Workspace, may: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watcher: SourceWatcher = workspace.watch_sources(self._tell, may=may)

    def _tell(self, report: SyncReport) -> None:
        try:
            self.told.emit(report)
        except RuntimeError:  # the window is closed and Qt has deleted this
            return

    def look_now(self) -> None:
        """Look at every source at once."""
        self._watcher.look_now()

    def close(self) -> None:
        """Stop; call it before the workspace is closed."""
        self._watcher.stop()
