"""Data protection: encryption, how long data is kept, one person's rights, PINs, backups."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QFileDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from checkin import bootstrap
from checkin.gui.office import widgets
from checkin.gui.office.context import Office
from checkin.gui.office.privacy_card import PrivacyCard
from checkin.gui.office.privacy_record import RecordCard
from checkin.gui.words import translate
from checkin.services import passphrases
from checkin.services.backups import Backup, restore
from checkin.services.erasing import Erasing, clear_traces
from checkin.services.person_record import person_record
from checkin.services.retention import DataClass, Retention, RetentionPlan
from checkin.services.roles import Role, Roles
from checkin.services.searching import SearchResult
from checkin.services.workspace import beside

_SHOWN = 8


class PrivacyPage(QWidget):
    """Six cards, each a task of its own."""

    def __init__(self, office: Office) -> None:
        super().__init__()
        column = widgets.page_column(self)
        column.addWidget(widgets.label(translate("Office", "Data protection"), "title"))
        content = QWidget()
        inside = widgets.page_column(content)
        for card in (EncryptionCard, RetentionCard, PersonCard, RecordCard, RolesCard, BackupsCard):
            inside.addWidget(card(office))
        inside.addStretch(1)
        column.addWidget(widgets.scrolling(content), 1)


class EncryptionCard(PrivacyCard):
    """The event file's passphrase."""

    def __init__(self, office: Office) -> None:
        super().__init__(
            office,
            translate("Office", "Encryption"),
            translate("Office", "With a passphrase, a stolen laptop tells nobody who was there."),
        )
        self._state = widgets.label("")
        self._new = QLineEdit()
        self._new.setEchoMode(QLineEdit.EchoMode.Password)
        self._new.setPlaceholderText(translate("Office", "New passphrase"))
        self._new.setAccessibleName(translate("Office", "New passphrase"))
        self._hint = widgets.label("", "small")
        show = widgets.button(translate("Office", "Show"), self._toggle, "quiet")
        suggest = widgets.button(translate("Office", "Suggest one"), self._suggest, "quiet")
        change = widgets.button(translate("Office", "Encrypt with this passphrase"), self._change, "primary")
        self._sheet = widgets.button(translate("Office", "Recovery sheet for the safe …"), self._write_sheet)
        remove = widgets.SurePress(
            translate("Office", "Remove the passphrase"),
            translate("Office", "Really remove? The file can then be read by anybody."),
            lambda: self._apply(None),
        )
        self.body.addWidget(self._state, 0, 0, 1, 4)
        for place, part in enumerate((self._new, show, suggest, change)):
            self.body.addWidget(part, 1, place)
        self.body.addWidget(self._hint, 2, 0, 1, 4)
        self.body.addWidget(self._sheet, 3, 0)
        self.body.addWidget(remove, 3, 3)
        self.body.setColumnStretch(0, 1)
        self._new.textChanged.connect(self._rate)
        self._last = ""
        self._tell()

    def _tell(self) -> None:
        encrypted = self.workspace.file.encrypted
        self._state.setText(
            translate("Office", "This event file is encrypted.")
            if encrypted
            else translate("Office", "This event file is not encrypted.")
        )
        self._sheet.setVisible(bool(self._last))

    def _toggle(self) -> None:
        hidden = self._new.echoMode() == QLineEdit.EchoMode.Password
        self._new.setEchoMode(QLineEdit.EchoMode.Normal if hidden else QLineEdit.EchoMode.Password)

    def _suggest(self) -> None:
        self._new.setEchoMode(QLineEdit.EchoMode.Normal)
        self._new.setText(passphrases.suggest())

    def _rate(self, text: str) -> None:
        levels = (
            translate("Office", "very weak"),
            translate("Office", "weak"),
            translate("Office", "fair"),
            translate("Office", "good"),
            translate("Office", "strong"),
        )
        found = passphrases.strength(text) if text else None
        said = translate("Office", "Strength: {level}")
        self._hint.setText(said.format(level=levels[found.level]) if found else "")

    def _change(self) -> None:
        if self._new.text():
            self._apply(self._new.text())

    def _apply(self, passphrase: str | None) -> None:
        def changed(_: object) -> None:
            self._last = passphrase or ""
            self._new.clear()
            self._tell()
            self.done(translate("Office", "Done. Keep the passphrase in a safe place: without it nobody gets in."))

        def work() -> bool:
            self.workspace.change_passphrase(passphrase).result()
            return bootstrap.backups_of(self.workspace).renew()

        self.office.wait(beside("passphrase", work), changed)

    def _write_sheet(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self, translate("Office", "Save as"), "recovery.pdf")
        if chosen:
            self.write_sheet(Path(chosen))

    def write_sheet(self, target: Path) -> None:
        """Write the sheet with the passphrase just set."""
        from checkin.exports.recovery_sheet import RecoverySheet, write_recovery_sheet  # noqa: PLC0415

        known, file = self._last, self.workspace.file

        def write() -> None:
            with file.reading() as transaction:
                event = transaction.queries.event()
            now = datetime.now(UTC).astimezone()
            day = event.day.isoformat() if event.day else ""
            sheet = RecoverySheet(event.name, day, file.path.name, known, now, event.language)
            write_recovery_sheet(sheet, target)

        self.office.wait(
            self.on_store(write), lambda _: self.done(translate("Office", "Written: {file}").format(file=target.name))
        )


class RetentionCard(PrivacyCard):
    """Until when data is kept, and erasing what is due."""

    def __init__(self, office: Office) -> None:
        super().__init__(
            office,
            translate("Office", "How long data is kept"),
            translate("Office", "Contact data goes soon, the proof of attendance later. Nothing goes by itself."),
        )
        self._plan = RetentionPlan(self.workspace.file)
        self._names = {
            DataClass.CONTACT: translate("Office", "Contact data"),
            DataClass.PROOF: translate("Office", "Proof of attendance"),
        }
        self._days: dict[DataClass, QDateEdit] = {}
        self._counts: dict[DataClass, QLabel] = {}
        for place, kind in enumerate(DataClass):
            day = QDateEdit()
            day.setCalendarPopup(True)
            day.setAccessibleName(translate("Office", "Erase on: {what}").format(what=self._names[kind]))
            count = widgets.label("")
            self._days[kind], self._counts[kind] = day, count
            self.body.addWidget(widgets.label(self._names[kind]), place, 0)
            self.body.addWidget(day, place, 1)
            self.body.addWidget(count, place, 2)
        save = widgets.button(translate("Office", "Keep these days"), self._keep)
        erase = widgets.SurePress(
            translate("Office", "Erase what is due"),
            translate("Office", "Really erase? This cannot be undone."),
            self._erase,
        )
        self.body.addWidget(save, 2, 1)
        self.body.addWidget(erase, 2, 2)
        self.body.setColumnStretch(2, 1)
        self.refresh()

    def refresh(self) -> None:
        """Read how both classes stand."""
        self.office.wait(self.on_store(self._plan.view), self._show)

    def _show(self, found: list[Retention]) -> None:
        today = datetime.now(UTC).date()
        for one in found:
            if one.erase_on is not None:
                self._days[one.data_class].setDate(QDate(one.erase_on.year, one.erase_on.month, one.erase_on.day))
            text = translate("Office", "{count} people")
            if one.is_due(today):
                text = translate("Office", "{count} people, due now")
            self._counts[one.data_class].setText(text.format(count=one.people))

    def _keep(self) -> None:
        days = {kind: _day(edit) for kind, edit in self._days.items()}
        self.office.wait(
            self.on_store(lambda: self._plan.set_days(days)),
            lambda _: self.done(translate("Office", "The days are kept.")),
        )

    def _erase(self) -> None:
        def work() -> bool:
            today = datetime.now(UTC).date()
            self.on_store(lambda: self._plan.erase_due(today)).result()
            return clear_traces(self.workspace.file, bootstrap.backups_of(self.workspace))

        def erased(_: bool) -> None:
            self.refresh()
            self.done(translate("Office", "What was due is erased, and a record of it is kept."))

        self.office.wait(beside("erasing", work), erased)


def _day(edit: QDateEdit) -> date:
    chosen = edit.date()
    return date(chosen.year(), chosen.month(), chosen.day())


class PersonCard(PrivacyCard):
    """Everything about one person: shown, restricted, erased."""

    def __init__(self, office: Office) -> None:
        super().__init__(
            office,
            translate("Office", "One person"),
            translate("Office", "What somebody may ask for: a copy, a restriction, erasure."),
        )
        self._search = QLineEdit()
        self._search.setPlaceholderText(translate("Office", "Name, organisation, e-mail …"))
        self._search.setAccessibleName(translate("Office", "Find the person"))
        self._found = QListWidget()
        self._found.setAccessibleName(translate("Office", "People found"))
        self._found.setFixedHeight(120)
        self._search.textChanged.connect(self._look)
        copy = widgets.button(translate("Office", "Save everything stored …"), self._ask_where)
        restrict = widgets.button(translate("Office", "Restrict"), lambda: self._restrict(restricted=True))
        lift = widgets.button(translate("Office", "Lift the restriction"), lambda: self._restrict(restricted=False))
        erase = widgets.SurePress(
            translate("Office", "Erase"), translate("Office", "Really erase? This cannot be undone."), self._erase
        )
        self.body.addWidget(self._search, 0, 0, 1, 4)
        self.body.addWidget(self._found, 1, 0, 1, 4)
        for place, part in enumerate((copy, restrict, lift, erase)):
            self.body.addWidget(part, 2, place)

    def _look(self, text: str) -> None:
        self.office.wait(self.workspace.search(text, "", _SHOWN), self._show)

    def _show(self, results: list[SearchResult]) -> None:
        self._found.clear()
        for result in results:
            parts = (result.attendee.name, result.attendee.organisation)
            item = QListWidgetItem(", ".join(part for part in parts if part))
            item.setData(Qt.ItemDataRole.UserRole, result.attendee.attendee_id)
            self._found.addItem(item)
        self._found.setCurrentRow(0 if results else -1)

    def chosen(self) -> str:
        """Return the id of the person picked, "" for nobody."""
        item = self._found.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ""

    def _ask_where(self) -> None:
        if self.chosen():
            target, _ = QFileDialog.getSaveFileName(self, translate("Office", "Save as"), "person.pdf")
            if target:
                self.save_copy(Path(target))

    def save_copy(self, target: Path) -> None:
        """Write everything stored about the person picked (PDF or JSON by the file's ending)."""
        from checkin.exports.person_record import write_person_record  # noqa: PLC0415

        key, file = self.chosen(), self.workspace.file
        self.office.wait(
            self.on_store(lambda: write_person_record(person_record(file, key), target)),
            lambda _: self.done(translate("Office", "Written: {file}").format(file=target.name)),
        )

    def _restrict(self, *, restricted: bool) -> None:
        key = self.chosen()
        if not key:
            return
        said = (
            translate("Office", "Their data is only kept from now on.")
            if restricted
            else translate("Office", "The restriction is lifted.")
        )
        erasing = Erasing(self.workspace.file)
        self.office.wait(self.on_store(lambda: erasing.restrict(key, restricted=restricted)), lambda _: self.done(said))

    def _erase(self) -> None:
        key = self.chosen()
        if not key:
            return

        def work() -> bool:
            self.on_store(lambda: Erasing(self.workspace.file).erase(key)).result()
            return clear_traces(self.workspace.file, bootstrap.backups_of(self.workspace))

        def erased(_: bool) -> None:
            self._search.clear()
            self.done(translate("Office", "The person's data is erased; the record names nobody."))

        self.office.wait(beside("erasing", work), erased)


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
