"""This event's part among the doors, for windows: made when it is first wanted, told by a signal."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from checkin.services.workspace import Workspace, beside

if TYPE_CHECKING:
    from checkin.services.doors.facade import Doors
    from checkin.services.doors.model import DoorsView


class Sharing(QObject):
    """One open event among the doors. `changed` comes in the GUI thread whenever `view()` may have changed."""

    changed = Signal()
    _moved = Signal()

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._doors: Doors | None = None
        self._unsubscribe: Callable[[], None] | None = None
        self._lock = threading.Lock()
        self._closed = False
        self._moved.connect(self.changed, Qt.ConnectionType.QueuedConnection)

    @property
    def doors(self) -> Doors:
        """The doors; the wire is loaded when they are first wanted."""
        if self._doors is None:
            from checkin import bootstrap  # noqa: PLC0415

            self._doors = bootstrap.doors_of(self._workspace)
            self._unsubscribe = self._doors.subscribe(self._tell)
        return self._doors

    def view(self) -> DoorsView:
        """Return how all stands now."""
        if self._doors is None:
            from checkin.services.doors.model import DoorsState, DoorsView  # noqa: PLC0415

            return DoorsView(DoorsState.OFF)
        return self._doors.view()

    def resume(self) -> Future[bool]:
        """Take part again where this file did before; loading the wire happens off the GUI thread."""

        def resume() -> bool:
            with self._lock:
                if self._closed:
                    return False
                resumed = self.doors.resume()
            return resumed.result()

        return beside("resume", resume)

    def source_lease(self) -> bool:
        """Tell whether this station is the one that speaks to the registration sources now."""
        return self._doors is None or self._doors.source_lease()

    @property
    def wants_erasing(self) -> bool:
        """Whether the host removed this laptop and asked it to wipe its copy."""
        return self._doors is not None and self._doors.wants_erasing

    def _tell(self) -> None:
        try:
            self._moved.emit()
        except RuntimeError:  # the window is closed and Qt has deleted this
            return

    def close(self) -> None:
        """Take leave; call it before the workspace is closed."""
        with self._lock:
            self._closed = True
            if self._unsubscribe is not None:
                self._unsubscribe()
            if self._doors is not None:
                self._doors.close()
            self._doors = None
