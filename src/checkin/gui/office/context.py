"""What every page of the office has in common: the open event, waiting for its answers, and a line to say things in."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from checkin.gui.bridge import Bridge, Failed
from checkin.gui.sharing import Sharing
from checkin.gui.theme import Tone
from checkin.services.workspace import Workspace
from checkin.settings import Settings

_Result = TypeVar("_Result")


class Office(QObject):
    """Handed to every page.

    Signals: `said` (text, tone) for the quiet line, `changed` after changes to the event, `sources_heard` after a run
    with a registration source that the program did by itself.
    """

    said = Signal(str, str)
    changed = Signal()
    sources_heard = Signal()

    def __init__(
        self,
        workspace: Workspace,
        settings: Settings,
        parent: QObject | None = None,
        sharing: Sharing | None = None,
    ) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.settings = settings
        self.bridge = Bridge(self)
        self.bridge.trouble.connect(lambda text: self.say(text, Tone.BAD))
        self.bridge.changed.connect(lambda _changes: self.changed.emit())
        #: The event's part among the doors; the program's where there is one, else this office's own.
        self.sharing = sharing or Sharing(workspace, self)
        self._own_sharing = sharing is None
        self._unsubscribe = workspace.bus.subscribe(self.bridge.publish)

    def close(self) -> None:
        """Stop listening to the event."""
        self._unsubscribe()
        if self._own_sharing:
            self.sharing.close()

    def wait(
        self, future: Future[_Result], then: Callable[[_Result], None], failed: Failed | None = None
    ) -> Future[_Result]:
        """Call `then` with the future's result on the GUI thread; an error goes to `failed`, or into the quiet line."""
        return self.bridge.when_done(future, then, failed)

    def say(self, text: str, tone: Tone = Tone.NEUTRAL) -> None:
        """Say something in the quiet line."""
        self.said.emit(text, tone.value)
