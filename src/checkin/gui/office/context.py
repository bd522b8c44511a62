"""What every page of the office has in common: the open event, waiting for its answers, and a line to say things in."""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Signal

from checkin.domain.errors import CheckinError
from checkin.gui.theme import Tone
from checkin.services.workspace import Workspace
from checkin.settings import Settings

_Result = TypeVar("_Result")
_log = logging.getLogger(__name__)


class Office(QObject):
    """Handed to every page. Signals: `said` (text, tone) for the quiet line, `changed` after changes to the event."""

    said = Signal(str, str)
    changed = Signal()
    _answered = Signal(object, object, object)

    def __init__(self, workspace: Workspace, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.settings = settings
        self._answered.connect(self._deliver)
        self._unsubscribe = workspace.bus.subscribe(lambda _changes: self.changed.emit())

    def close(self) -> None:
        """Stop listening to the event."""
        self._unsubscribe()

    def wait(
        self,
        future: Future[_Result],
        then: Callable[[_Result], Any],
        failed: Callable[[str], Any] | None = None,
    ) -> None:
        """Call `then` with the future's result on the GUI thread; an error goes to `failed`, or into the quiet line.

        Neither is called for a cancelled future.
        """
        future.add_done_callback(lambda done: self._answered.emit(done, then, failed))

    def say(self, text: str, tone: Tone = Tone.NEUTRAL) -> None:
        """Say something in the quiet line."""
        self.said.emit(text, tone.value)

    def _deliver(self, done: Future[Any], then: Callable[[Any], Any], failed: Callable[[str], Any] | None) -> None:
        if done.cancelled():
            return
        error = done.exception()
        if error is None:
            then(done.result())
        elif failed is not None:
            failed(sentence(error))
        else:
            self.say(sentence(error), Tone.BAD)


def sentence(error: BaseException) -> str:
    """Return what to tell about an error, translated; a bug of ours is named by its kind only."""
    if isinstance(error, CheckinError):
        return QCoreApplication.translate("errors", error.template).format(**error.params)
    _log.error("unexpected %s", type(error).__name__)
    return QCoreApplication.translate(
        "Office", "A fault in the program ({kind}). What was confirmed is kept; please try again."
    ).format(kind=type(error).__name__)
