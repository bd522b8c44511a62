"""The form for a new registration source: its fields by kind."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from checkin.gui import theme
from checkin.gui.office import widgets
from checkin.gui.office.lists_fields import Choice, side_by_side, under_label
from checkin.gui.office.registrations_code import CodeReader
from checkin.gui.theme import Space
from checkin.gui.words import translate

#: What stands in the code of a device that is to be paired, and in no ticket.
_PAIRING = '"handshake_version"'
#: Fields that nobody looking over a shoulder should read.
_SECRET = frozenset({"token", "pairing"})


def kind_words() -> dict[str, str]:
    """Return what the kinds of sources are called."""
    return {
        "file": translate("Office", "A file that is watched"),
        "pretix": translate("Office", "pretix, by a device's code"),
        "pretix-token": translate("Office", "pretix, by a team's token"),
        "indico": translate("Office", "Indico"),
        "sql": translate("Office", "A database"),
    }


def _fields() -> dict[str, tuple[tuple[str, str], ...]]:
    """Return name and label of each kind's fields."""
    url, token = translate("Office", "Address of the server"), translate("Office", "Token")
    event = translate("Office", "Short name of the event there")
    authority = ("ca", translate("Office", "File of its certificate authority, if it has one of its own"))
    return {
        "file": (),
        "pretix": (("event", event), ("pairing", translate("Office", "Text of the device's QR code")), authority),
        "pretix-token": (
            ("url", url),
            ("organizer", translate("Office", "Short name of the organiser")),
            ("event", event),
            ("token", token),
            authority,
        ),
        "indico": (
            ("url", url),
            ("event", translate("Office", "Number of the event")),
            ("form", translate("Office", "Number of the form")),
            ("token", token),
            authority,
        ),
        "sql": (
            ("url", translate("Office", "Address of the database")),
            ("query", translate("Office", "One SELECT")),
        ),
    }


class NewSourceForm(QFrame):
    """Signals: `file_wanted` (a file is to be chosen), `entered` (kind, what was typed), `left`."""

    file_wanted = Signal()
    entered = Signal(str, dict)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.kind = Choice(kind_words(), lambda _kind: self._show_kind())
        self.fields: dict[str, dict[str, QLineEdit]] = {}
        self.reader = CodeReader()
        self.reader.found.connect(self._take_code)
        self._pages = {kind: self._page(kind, fields) for kind, fields in _fields().items()}
        self.add = widgets.button(translate("Office", "Add"), self._enter, "primary")
        self.add.setObjectName("add-entered")
        cancel = widgets.button(translate("Office", "Cancel"), self.left.emit, "quiet")
        column = QVBoxLayout(self)
        column.setSpacing(theme.current().space(Space.MEDIUM))
        column.addWidget(under_label(translate("Office", "Where the list comes from"), self.kind, "", 340))
        for page in self._pages.values():
            column.addWidget(page)
        column.addLayout(widgets.row(None, cancel, self.add))
        self._show_kind()

    def _page(self, kind: str, fields: tuple[tuple[str, str], ...]) -> QWidget:
        self.fields[kind] = {}
        holders = []
        for name, label in fields:
            field = QLineEdit()
            if name in _SECRET:
                field.setEchoMode(QLineEdit.EchoMode.Password)
            field.returnPressed.connect(self._enter)
            self.fields[kind][name] = field
            holders.append(under_label(label, field, "", 220, grows=True))
        line = side_by_side(*holders)
        if kind != "pretix":
            return line
        page = QWidget()
        column = widgets.page_column(page)
        column.setSpacing(theme.current().space(Space.SMALL))
        column.addWidget(line)
        column.addWidget(self.reader)
        return page

    def _take_code(self, text: str) -> None:
        """Take a code that was read, if it is a device's; another one may lie beside it on the desk."""
        if _PAIRING not in text:
            self.reader.say(translate("Office", "This is another code. Show the one that pretix shows for the device."))
            return
        self.reader.stop()
        self.fields["pretix"]["pairing"].setText(text)
        self.reader.say(translate("Office", "The code is read."))
        (self.add if self.fields["pretix"]["event"].text() else self.fields["pretix"]["event"]).setFocus()

    def _show_kind(self) -> None:
        kind = self.kind.currentData()
        for name, page in self._pages.items():  # one after the other; a stack would be as high as its highest page
            page.setVisible(name == kind and bool(self.fields[name]))
        file = translate("Office", "Choose a file …")
        self.add.setText(file if kind == "file" else translate("Office", "Add"))

    def _enter(self) -> None:
        kind = self.kind.currentData()
        if kind == "file":
            self.file_wanted.emit()
        else:
            typed = {name: field.text() for name, field in self.fields[kind].items()}
            self.entered.emit(kind.removesuffix("-token"), typed)

    def begin(self) -> None:
        """Show the form, empty."""
        for fields in self.fields.values():
            for field in fields.values():
                field.clear()
        self.reader.say("")
        self.show()
        self.kind.setFocus()
