"""The event file's passphrase: set, changed, removed, and on paper for the safe."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import (
    QFileDialog,
    QLineEdit,
)

from checkin import bootstrap
from checkin.gui.office import widgets
from checkin.gui.office.context import Office
from checkin.gui.office.privacy_card import PrivacyCard
from checkin.gui.words import translate
from checkin.services import passphrases
from checkin.services.workspace import beside

_SHOWN = 8


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
