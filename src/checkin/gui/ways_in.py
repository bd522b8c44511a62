"""The ways into an event: a file, an encrypted one, a new one, another laptop's, the demo; all from the start page."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from checkin.domain.errors import CheckinError
from checkin.gui.bridge import Bridge
from checkin.gui.events import Opener, is_locked
from checkin.gui.shell import Shell
from checkin.gui.start_page import StartPage
from checkin.gui.words import translate
from checkin.gui.words.errors import sentence, told_of
from checkin.settings import Settings

if TYPE_CHECKING:
    from concurrent.futures import Future

    from checkin.gui.start_forms import NewEvent
    from checkin.services.workspace import Workspace

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Way:
    """How one event is opened, what it is called until then, and what is done where that fails."""

    name: str
    open: Callable[[], Future[Workspace]]
    failed: Callable[[BaseException], None]


class WaysIn(QObject):
    """Tells by `chosen` which Way was taken, by `joined` that another laptop's event is here as a Workspace.

    `shown` comes before the start page does: no event stays open behind it.
    """

    chosen = Signal(object)
    joined = Signal(object)
    shown = Signal()

    def __init__(self, shell: Shell, settings: Settings, language: str, parent: QObject) -> None:
        super().__init__(parent)
        self._shell, self._settings, self._language = shell, settings, language
        self._bridge = Bridge(self)
        self._opener = Opener()

    @cached_property
    def page(self) -> StartPage:
        """The start page, made when it is first wanted: a program that is given an event begins without it."""
        page = StartPage(self._settings.recent)
        page.opened.connect(self.open)
        page.unlocked.connect(self._unlock)
        page.new_wanted.connect(self._make_event)
        page.join_wanted.connect(self._join)
        page.demo_wanted.connect(lambda: self._choose("Demo", self._opener.demo))
        return page

    def show(self, trouble: str = "") -> None:
        """Show the start page, and what went wrong."""
        self.shown.emit()
        self.page.show_recent(self._settings.recent)
        self._shell.bring(self.page)
        if trouble:
            self.page.message.tell(trouble)

    def warm_up(self) -> None:
        """Load what opening needs, while the user still chooses."""
        self._opener.warm_up()

    def close(self) -> None:
        """Finish what is under way."""
        self._opener.close()

    # -- a file

    def open(self, path: Path) -> None:
        """Open an event file; one that is encrypted asks for its passphrase, unless the keyring has it."""
        if not is_locked(path):
            self._choose(path.stem, partial(self._opener.open, path))
            return
        self.show()
        found = self._opener.beside(lambda: _from_keyring(path))
        self._bridge.when_done(found, lambda told: self._locked(path, *told))

    def _locked(self, path: Path, kept: str | None, there: bool) -> None:
        if kept is not None:
            self._choose(path.stem, partial(self._opener.open, path, kept), partial(self._ask_again, path))
        else:
            self.page.ask_passphrase(path, may_remember=there)

    def _unlock(self, path: Path, passphrase: str, remember: bool) -> None:
        def opened() -> Future[Workspace]:
            future = self._opener.open(path, passphrase)
            if remember:
                future.add_done_callback(lambda done: _into_keyring(path, passphrase, done))
            return future

        self._choose(path.stem, opened, partial(self._ask_again, path))

    def _ask_again(self, path: Path, error: BaseException) -> None:
        if isinstance(error, CheckinError):
            self.show()
            self.page.ask_passphrase(path, sentence(error))
        else:
            self._not_opened(error)

    # -- a new event, another laptop's

    def _make_event(self, wanted: NewEvent) -> None:
        self._choose(wanted.name, partial(self._opener.create, wanted, self._language))

    def _join(self, link: str, door: str) -> None:
        joined = self._opener.join(link, door, translate("start", "Shared event"), self.page.join_form.progress)
        self._bridge.when_done(joined, self.joined.emit, self._not_joined)

    def _not_joined(self, error: BaseException) -> None:
        self.page.join_form.rest()
        if self._shell.currentWidget() is self.page:  # else another event was opened meanwhile
            self._not_opened(error)

    def _choose(
        self, name: str, opened: Callable[[], Future[Workspace]], failed: Callable[[BaseException], None] | None = None
    ) -> None:
        self.chosen.emit(Way(name, opened, failed or self._not_opened))

    def _not_opened(self, error: BaseException) -> None:
        if not isinstance(error, CheckinError):
            _log.error("an event could not be opened: %s", type(error).__name__)
        self.show(told_of(error))


def _from_keyring(path: Path) -> tuple[str | None, bool]:
    """Return the passphrase that the system keeps for a file, and whether it keeps any. May wait for the user."""
    from checkin.services.passphrases import Remembered  # noqa: PLC0415

    remembered = Remembered()
    return remembered.get(path), remembered.available()


def _into_keyring(path: Path, passphrase: str, opened: Future[Workspace]) -> None:
    from checkin.services.passphrases import Remembered  # noqa: PLC0415

    if opened.exception() is None:
        Remembered().keep(path, passphrase)
