"""The role at this program: who stands here, what that allows, and becoming somebody else by PIN."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from checkin.gui.bridge import Bridge
from checkin.gui.permits import permits
from checkin.services.worker import Priority
from checkin.services.workspace import Workspace, beside

if TYPE_CHECKING:
    from checkin.services.roles import Role, Roles


class RoleKeeper(QObject):
    """One open event's roles. `changed` comes when the role, or who has a PIN, is known anew."""

    changed = Signal()

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._bridge = Bridge(self)
        self._roles: Roles | None = None
        self.guarded = False

    def read(self) -> None:
        """Read who has a PIN: with one, a program begins as the door's."""
        self._bridge.when_done(beside("roles", self._made), self._take)

    def _made(self) -> tuple[Roles, bool]:
        from checkin.services.roles import Roles  # noqa: PLC0415

        roles = self._roles or Roles(
            self._workspace.file, lambda work: self._workspace.later(Priority.ACT, work).result()
        )
        return roles, bool(roles.with_pin())

    def _take(self, found: tuple[Roles, bool]) -> None:
        self._roles, self.guarded = found
        self._apply()

    def _apply(self) -> None:
        if self._roles is not None:
            from checkin.services.roles import PERMISSIONS  # noqa: PLC0415

            permits().allow(frozenset(one.value for one in PERMISSIONS[self._roles.current]))
            self.changed.emit()

    @property
    def current(self) -> Role | None:
        """The role now; None until it is known."""
        return self._roles.current if self._roles is not None else None

    def needs_pin(self, role: Role, done: Callable[[bool], None]) -> None:
        """Tell whether becoming `role` takes a PIN."""
        roles = self._roles
        if roles is not None:
            self._bridge.when_done(beside("roles", lambda: roles.guarded(role)), done)

    def switch(self, role: Role, pin: str, done: Callable[[], None], failed: Callable[[BaseException], None]) -> None:
        """Become `role`; `failed` gets what speaks against it."""
        roles = self._roles

        def switched(_: Role) -> None:
            done()
            self._apply()

        if roles is not None:
            self._bridge.when_done(beside("roles", lambda: roles.switch(role, pin)), switched, failed)

    def unlock(self, secret: str, done: Callable[[bool], None], failed: Callable[[BaseException], None]) -> None:
        """Tell whether a PIN (of this role or a higher one) or the file's passphrase opens a locked screen."""
        roles, file = self._roles, self._workspace.file

        def work() -> bool:
            if file.encrypted and file.opened_by(secret):
                return True
            return roles is not None and roles.confirm(secret)

        self._bridge.when_done(beside("unlock", work), done, failed)

    @property
    def can_lock(self) -> bool:
        """Whether there is anything a locked screen could be opened with."""
        return self.guarded or self._workspace.file.encrypted

    def close(self) -> None:
        """Forget the event: whatever is open next has roles of its own."""
        permits().allow(None)
