"""Who stands at the door's screen: becoming another role by a PIN, and the screen that locks when it is left idle."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QObject, Signal

from checkin.gui.door.window import DoorWindow
from checkin.gui.lock import Idle, LockPage
from checkin.gui.roles import RoleKeeper
from checkin.gui.shell import Shell
from checkin.gui.words import translate
from checkin.gui.words.errors import told_of
from checkin.services.workspace import Workspace


class Guard(QObject):
    """The roles of one open event, asked for and shown at its door; with PINs a program begins as the door's.

    `role_changed` comes when the role, or who has a PIN, is known anew; `locking` before the screen locks.
    """

    role_changed = Signal()
    locking = Signal()

    def __init__(self, workspace: Workspace, shell: Shell, lock_minutes: float, parent: QObject) -> None:
        super().__init__(parent)
        self._shell = shell
        self._door: DoorWindow | None = None
        self.roles = RoleKeeper(workspace, self)
        self.roles.changed.connect(self._show_role)
        self.roles.changed.connect(self.role_changed)
        self.idle = Idle(lock_minutes, self)
        self.idle.idle.connect(self.lock)

    def attach(self, door: DoorWindow) -> None:
        """Ask and show at this door from now on."""
        self._door = door
        door.roles_wanted.connect(self._ask_role)
        door.verdicts.roles.chosen.connect(self._choose_role)
        door.verdicts.roles.entered.connect(self._enter_pin)
        self._show_role()

    def begin(self) -> None:
        """Read who has a PIN, and count from now on how long nobody is here."""
        self.roles.read()
        self.idle.start()

    def close(self) -> None:
        """Forget the event's roles and its locked screen."""
        self._door = None
        self.idle.stop()
        self.roles.close()
        if "_page" in self.__dict__:
            self._shell.drop(self._page)

    # -- the role

    def _show_role(self) -> None:
        if self._door is None or self.roles.current is None:
            return
        from checkin.gui.words.roles import role_names  # noqa: PLC0415 (brings services.roles, loaded beside)

        name = role_names()[self.roles.current.value]
        self._door.header.show_role(name if self.roles.guarded else "")

    def _ask_role(self) -> None:
        if self._door is not None and self.roles.current is not None:
            self.roles.read()
            self._door.verdicts.roles.ask(self.roles.current.value)

    def _choose_role(self, role: str) -> None:
        from checkin.services.roles import Role  # noqa: PLC0415

        def answered(guarded: bool) -> None:
            if guarded and self._door is not None:
                self._door.verdicts.roles.ask_pin(role)
            else:
                self._enter_pin(role, "")

        self.roles.needs_pin(Role(role), answered)

    def _enter_pin(self, role: str, pin: str) -> None:
        from checkin.services.roles import Role  # noqa: PLC0415

        if self._door is not None:
            strip = self._door.verdicts.roles
            self.roles.switch(Role(role), pin, strip.hide, lambda error: strip.ask_pin(role, told_of(error)))

    # -- the locked screen

    @cached_property
    def _page(self) -> LockPage:
        page = LockPage()
        page.entered.connect(self._unlock)
        return page

    def lock(self) -> None:
        """Hide everything until a PIN or the passphrase is typed, where there is one."""
        if self.roles.can_lock and not self.locked:
            self.locking.emit()
            self._shell.bring(self._page)
            self._page.begin()

    @property
    def locked(self) -> bool:
        """Whether the screen is locked."""
        return "_page" in self.__dict__ and self._shell.currentWidget() is self._page

    def _unlock(self, secret: str) -> None:
        def answered(opened: bool) -> None:
            if opened and self._door is not None:
                self._shell.bring(self._door)
                self._door.setFocus()
            else:
                self._page.tell(translate("lock", "That does not open it. Please try again."))

        self.roles.unlock(secret, answered, lambda error: self._page.tell(told_of(error)))
