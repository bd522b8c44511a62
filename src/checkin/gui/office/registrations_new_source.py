"""The form for a new registration source: its fields by kind."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from checkin.gui import theme
from checkin.gui.office import widgets
from checkin.gui.office.lists_fields import Choice, side_by_side, under_label
from checkin.gui.theme import Space
from checkin.gui.words import translate

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
    return {
        "file": (),
        "pretix": (("event", event), ("pairing", translate("Office", "Text of the device's QR code"))),
        "pretix-token": (
            ("url", url),
            ("organizer", translate("Office", "Short name of the organiser")),
            ("event", event),
            ("token", token),
        ),
        "indico": (
            ("url", url),
            ("event", translate("Office", "Number of the event")),
            ("form", translate("Office", "Number of the form")),
            ("token", token),
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
        self._pages = QStackedWidget()
        for kind, fields in _fields().items():
            self._pages.addWidget(self._page(kind, fields))
        self.add = widgets.button(translate("Office", "Add"), self._enter, "primary")
        self.add.setObjectName("add-entered")
        cancel = widgets.button(translate("Office", "Cancel"), self.left.emit, "quiet")
        column = QVBoxLayout(self)
        column.setSpacing(theme.current().space(Space.MEDIUM))
        column.addWidget(under_label(translate("Office", "Where the list comes from"), self.kind, "", 340))
        column.addWidget(self._pages)
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
        return side_by_side(*holders)

    def _show_kind(self) -> None:
        kind = self.kind.currentData()
        self._pages.setCurrentIndex(list(self.fields).index(kind))
        self._pages.setVisible(bool(self.fields[kind]))
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
        self.show()
        self.kind.setFocus()
