"""PINs of the roles, and backups."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from checkin import bootstrap
from checkin.gui.office import widgets
from checkin.gui.office.context import Office
from checkin.gui.office.privacy_card import PrivacyCard
from checkin.gui.words import translate
from checkin.services.backups import Backup, restore
from checkin.services.roles import Role, Roles
from checkin.services.workspace import beside

_SHOWN = 8


class RolesCard(PrivacyCard):
    """PINs of the roles."""

    def __init__(self, office: Office) -> None:
        super().__init__(
            office,
            translate("Office", "PINs"),
            translate("Office", "With PINs, a laptop at the door does only what door staff need."),
        )
        self._names = {
            Role.DOOR: translate("Office", "Door"),
            Role.DESK_LEAD: translate("Office", "Desk lead"),
            Role.ORGANISER: translate("Office", "Organiser"),
        }
        self._role = QComboBox()
        self._role.setAccessibleName(translate("Office", "Role"))
        for role, name in self._names.items():
            self._role.addItem(name, role)
        self._pin = QLineEdit()
        self._pin.setEchoMode(QLineEdit.EchoMode.Password)
        self._pin.setPlaceholderText(translate("Office", "New PIN"))
        self._pin.setAccessibleName(translate("Office", "New PIN"))
        self._state = widgets.label("", "muted")
        parts: tuple[QWidget, ...] = (
            self._role,
            self._pin,
            widgets.button(translate("Office", "Set the PIN"), lambda: self._set(self._pin.text())),
            widgets.button(translate("Office", "No PIN"), lambda: self._set(None)),
        )
        for place, part in enumerate(parts):
            self.body.addWidget(part, 0, place)
        self.body.addWidget(self._state, 1, 0, 1, 4)
        self.refresh()

    def _roles(self) -> Roles:
        return Roles(self.workspace.file, lambda work: self.on_store(work).result())

    def refresh(self) -> None:
        """Read which roles have a PIN."""
        self.office.wait(beside("roles", lambda: self._roles().with_pin()), self._show)

    def _show(self, roles: list[Role]) -> None:
        names = ", ".join(self._names[role] for role in roles if role in self._names)
        text = translate("Office", "With a PIN: {roles}") if names else translate("Office", "Nobody needs a PIN.")
        self._state.setText(text.format(roles=names))

    def _set(self, pin: str | None) -> None:
        role: Role = self._role.currentData()

        def kept(_: object) -> None:
            self._pin.clear()
            self.refresh()
            self.done(translate("Office", "Done."))

        self.office.wait(beside("roles", lambda: self._roles().set_pin(role, pin)), kept)


class BackupsCard(PrivacyCard):
    """Copies of the event, made and restored."""

    def __init__(self, office: Office) -> None:
        super().__init__(
            office,
            translate("Office", "Backups"),
            translate(
                "Office", "Made on a timer, before imports and at quitting; on a USB stick too, if you name one."
            ),
        )
        self._list = QListWidget()
        self._list.setAccessibleName(translate("Office", "Backups, the newest first"))
        self._list.setFixedHeight(120)
        parts: tuple[QWidget, ...] = (
            widgets.button(translate("Office", "Back up now"), self.make, "primary"),
            widgets.button(translate("Office", "Second place …"), self._choose_second),
            widgets.button(translate("Office", "Restore into a new file …"), self._ask_where),
        )
        self.body.addWidget(self._list, 0, 0, 1, 3)
        for place, part in enumerate(parts):
            self.body.addWidget(part, 1, place)
        self.refresh()

    def refresh(self) -> None:
        """Read which backups there are."""
        self.office.wait(beside("backups", lambda: bootstrap.backups_of(self.workspace).listed()), self._show)

    def _show(self, backups: list[Backup]) -> None:
        self._list.clear()
        for one in backups:
            item = QListWidgetItem(
                f"{one.at.astimezone():%d.%m.%Y %H:%M}   {one.size // 1024:,} KiB   {one.path.parent}"
            )
            item.setData(Qt.ItemDataRole.UserRole, str(one.path))
            self._list.addItem(item)

    def make(self) -> None:
        """Make a backup now."""

        def made(_: object) -> None:
            self.refresh()
            self.done(translate("Office", "Backed up."))

        self.office.wait(beside("backups", lambda: bootstrap.backups_of(self.workspace).make()), made)

    def _choose_second(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, translate("Office", "A second place for backups"))
        if chosen:
            self.office.settings.backup_folder = chosen
            bootstrap.save_settings(self.office.settings)
            self.make()

    def _ask_where(self) -> None:
        if not self._list.selectedItems():
            return
        item = self._list.selectedItems()[0]
        chosen, _ = QFileDialog.getSaveFileName(self, translate("Office", "Save as"), "restored.checkin")
        if chosen:
            self.restore(Path(str(item.data(Qt.ItemDataRole.UserRole))), Path(chosen))

    def restore(self, backup: Path, target: Path) -> None:
        """Make an event file of a backup, beside the open one."""
        known = self.workspace.file.passphrase
        self.office.wait(
            beside("backups", lambda: restore(backup, target, known)),
            lambda facts: self.done(
                translate("Office", "Restored with {people} people: {file}").format(
                    people=facts.people, file=target.name
                )
            ),
        )
