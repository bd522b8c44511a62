"""The forms of the start page: a new event, joining another laptop's, unlocking an encrypted file."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDateEdit, QLabel, QLayout, QLineEdit, QProgressBar, QWidget

from checkin.gui.parts import ActionButton, column, label, row
from checkin.gui.theme import Space
from checkin.gui.words import translate
from checkin.gui.words.times import day_format


@dataclass(frozen=True, slots=True)
class NewEvent:
    """What the form was told. `passphrase` None: not encrypted."""

    name: str
    day: date
    venue: str = ""
    passphrase: str | None = field(default=None, repr=False)


def named(word: str, entry: QWidget) -> QLayout:
    """Return a field below its name."""
    entry.setAccessibleName(word)
    return column(label(word, "section"), entry, spacing=Space.TINY)


class PassphraseField(QWidget):
    """A passphrase that can be looked at; for a new one also how hard it is to guess, and one to take."""

    submitted = Signal()

    def __init__(self, word: str, *, new: bool = False) -> None:
        super().__init__()
        self.entry = QLineEdit()
        self.entry.setEchoMode(QLineEdit.EchoMode.Password)
        self.entry.setAccessibleName(word)
        self.entry.returnPressed.connect(self.submitted)
        show = ActionButton(translate("start", "Show"), self._toggle, kind="quiet", symbol="eye")
        parts: list[QWidget | QLayout | None] = [self.entry, show]
        if new:
            parts.append(ActionButton(translate("start", "Suggest one"), self._suggest, kind="quiet"))
        self.strength = label("", "small", wrap=True)
        layout = column(label(word, "section"), row(*parts), self.strength, spacing=Space.TINY)
        layout.setContentsMargins(0, 0, 0, 0)
        self.setLayout(layout)
        self.strength.setVisible(new)
        if new:
            self.entry.textChanged.connect(self._rate)

    def text(self) -> str:
        """Return what was typed."""
        return self.entry.text()

    def clear(self) -> None:
        """Forget it, and hide what comes next."""
        self.entry.clear()
        self.entry.setEchoMode(QLineEdit.EchoMode.Password)

    def _toggle(self) -> None:
        hidden = self.entry.echoMode() == QLineEdit.EchoMode.Password
        self.entry.setEchoMode(QLineEdit.EchoMode.Normal if hidden else QLineEdit.EchoMode.Password)

    def _suggest(self) -> None:
        from checkin.services import passphrases  # noqa: PLC0415 (brings the store, 200 ms)

        self.entry.setEchoMode(QLineEdit.EchoMode.Normal)
        self.entry.setText(passphrases.suggest())

    def _rate(self, text: str) -> None:
        from checkin.services import passphrases  # noqa: PLC0415 (brings the store, 200 ms)

        levels = (
            translate("start", "guessed at once"),
            translate("start", "guessed within a day"),
            translate("start", "guessed by somebody who tries hard"),
            translate("start", "good"),
            translate("start", "very good"),
        )
        found = passphrases.strength(text) if text else None
        self.strength.setText(
            translate("start", "Strength: {level}").format(level=levels[found.level]) if found else ""
        )


class NewEventForm(QWidget):
    """Name, day, place, and whether the file is encrypted: enough to begin."""

    wanted = Signal(object)  # NewEvent
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.name, self.venue = QLineEdit(), QLineEdit()
        self.day = QDateEdit(QDate.currentDate())
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat(day_format())
        self.protect = QCheckBox(translate("start", "Protect the file with a passphrase"))
        self.passphrase = PassphraseField(translate("start", "Passphrase"), new=True)
        self.passphrase.hide()
        self.passphrase.submitted.connect(self.send)
        self.protect.toggled.connect(self._protect)
        self._keep = label("", "small", wrap=True)
        self._retention = label("", "small", wrap=True)
        self._hint = label("", "strong", wrap=True)
        make = ActionButton(
            translate("start", "Make event"), self.send, kind="primary", symbol="check", key="Ctrl+Return"
        )
        layout = column(
            label(translate("start", "New event"), "title"),
            named(translate("start", "What guests call it"), self.name),
            named(translate("start", "Day"), self.day),
            named(translate("start", "Place"), self.venue),
            self.protect,
            self.passphrase,
            self._keep,
            self._retention,
            self._hint,
            row(make, ActionButton(translate("start", "Cancel"), self.left.emit, kind="quiet"), None),
            None,
            spacing=Space.MEDIUM,
        )
        for entry in (self.name, self.venue):
            entry.returnPressed.connect(self.send)
        self.name.textChanged.connect(self._hint.hide)
        self.passphrase.entry.textChanged.connect(self._hint.hide)
        self.day.dateChanged.connect(lambda _: self._tell_retention())
        self.setLayout(layout)

    def begin(self) -> None:
        """Start with an empty form."""
        self.name.clear()
        self.venue.clear()
        self.protect.setChecked(False)
        self.passphrase.clear()
        self._hint.hide()
        self._protect(wanted=False)
        self._tell_retention()
        self.name.setFocus()

    def _protect(self, wanted: bool) -> None:
        self.passphrase.setVisible(wanted)
        self._keep.setText(
            translate(
                "start", "Write it down: without it nobody opens the file. The office prints a sheet for the safe."
            )
            if wanted
            else translate("start", "Without one, whoever finds the laptop can read the list.")
        )
        if wanted:
            self.passphrase.entry.setFocus()

    def _tell_retention(self) -> None:
        from checkin.services.retention import DataClass, default_days  # noqa: PLC0415 (brings the store, 200 ms)

        days = default_days(_date(self.day))
        told = translate(
            "start",
            "You are reminded to erase contact data on {contact} and the proof of attendance on {proof}."
            " The office changes both.",
        )
        contact, proof = (_short(days[kind]) for kind in (DataClass.CONTACT, DataClass.PROOF))
        self._retention.setText(told.format(contact=contact, proof=proof))

    def send(self) -> None:
        """Hand on what was typed, or ask for what is missing."""
        if not self.name.text().strip():
            self._ask(translate("start", "Please give the event a name."), self.name)
            return
        passphrase = self.passphrase.text() if self.protect.isChecked() else None
        if passphrase == "":
            self._ask(translate("start", "Please type a passphrase, or untick the box."), self.passphrase.entry)
            return
        told = NewEvent(self.name.text().strip(), _date(self.day), self.venue.text().strip(), passphrase)
        self.passphrase.clear()
        self.wanted.emit(told)

    def _ask(self, text: str, where: QWidget) -> None:
        self._hint.setText(text)
        self._hint.show()
        where.setFocus()


class JoinForm(QWidget):
    """The host's code and the name of this door; then how far the event has come over."""

    wanted = Signal(str, str)  # link or words, door
    left = Signal()
    _progressed = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self.link, self.door = QLineEdit(), QLineEdit()
        self.link.setPlaceholderText("checkin:1/…")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(translate("start", "Bringing the event over"))
        self._state = label("", "muted", wrap=True)
        told = label(
            translate(
                "start",
                "The other laptop shows a code in its office under “Doors”. Scan it with this laptop's scanner, or type"
                " the six words.",
            ),
            "muted",
            wrap=True,
        )
        self.join = ActionButton(
            translate("start", "Join"), self.send, kind="primary", symbol="network", key="Ctrl+Return"
        )
        layout = column(
            label(translate("start", "Join an event"), "title"),
            told,
            named(translate("start", "Code or six words"), self.link),
            named(translate("start", "Name of this door"), self.door),
            self.bar,
            self._state,
            row(self.join, ActionButton(translate("start", "Cancel"), self.left.emit, kind="quiet"), None),
            None,
            spacing=Space.MEDIUM,
        )
        for entry in (self.link, self.door):
            entry.returnPressed.connect(self.send)
        self._progressed.connect(self._show_progress, Qt.ConnectionType.QueuedConnection)
        self.setLayout(layout)

    def begin(self) -> None:
        """Start with an empty form."""
        self.link.clear()
        self.rest()
        self.link.setFocus()

    def rest(self) -> None:
        """Wait for the user again."""
        self.bar.hide()
        self._state.hide()
        for part in (self.link, self.door, self.join):
            part.setEnabled(True)

    def take_scan(self, text: str) -> None:
        """Take the code from a scanner."""
        self.link.setText(text)
        (self.door if not self.door.text() else self.join).setFocus()

    def send(self) -> None:
        """Hand on what was typed."""
        if not self.link.text().strip():
            self.link.setFocus()
            return
        for part in (self.link, self.door, self.join):
            part.setEnabled(False)
        self.bar.setRange(0, 0)
        self.bar.show()
        self._state.setText(translate("start", "Looking for the other laptop …"))
        self._state.show()
        self.wanted.emit(self.link.text().strip(), self.door.text().strip())

    def progress(self, done: int, total: int) -> None:
        """Show how far the event has come over; may be called on any thread."""
        self._progressed.emit(done, total)

    def _show_progress(self, done: int, total: int) -> None:
        self._state.setText(translate("start", "The event is coming over …"))
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(done)


class UnlockForm(QWidget):
    """The passphrase of an encrypted file. A wrong one is told here, and the file is as it was."""

    wanted = Signal(object, str, bool)  # Path, passphrase, remember it
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._path = Path()
        self._title = label("", "title", wrap=True)
        self.passphrase = PassphraseField(translate("start", "Passphrase"))
        self.passphrase.submitted.connect(self.send)
        self.remember = QCheckBox(translate("start", "Remember it on this laptop (in the system's keyring)"))
        self.remember.hide()
        self._hint: QLabel = label("", "strong", wrap=True)
        self._hint.hide()
        unlock = ActionButton(translate("start", "Open"), self.send, kind="primary", symbol="lock", key="Ctrl+Return")
        self.setLayout(
            column(
                self._title,
                label(translate("start", "This file is encrypted."), "muted"),
                self.passphrase,
                self.remember,
                self._hint,
                row(unlock, ActionButton(translate("start", "Cancel"), self.left.emit, kind="quiet"), None),
                None,
                spacing=Space.MEDIUM,
            )
        )

    def begin(self, path: Path, trouble: str = "", *, may_remember: bool = False) -> None:
        """Ask for the passphrase of a file; `trouble` says what was wrong with the last one."""
        self._path = path
        self._title.setText(path.stem)
        self._hint.setText(trouble)
        self._hint.setVisible(bool(trouble))
        self.remember.setVisible(may_remember)
        self.passphrase.clear()
        self.passphrase.entry.setFocus()

    def send(self) -> None:
        """Hand on what was typed."""
        text = self.passphrase.text()
        if text:
            self.passphrase.clear()
            self.wanted.emit(self._path, text, self.remember.isChecked())


def _date(entry: QDateEdit) -> date:
    day = entry.date()
    return date(day.year(), day.month(), day.day())


def _short(day: date | None) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), day_format()) if day else ""
