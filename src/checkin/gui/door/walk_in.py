"""Somebody who is not on the list: three fields, a badge at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QVBoxLayout, QWidget

from checkin.domain.people import given_and_family
from checkin.gui import theme
from checkin.gui.parts import ActionButton, column, label, row
from checkin.gui.theme import Space
from checkin.gui.words import translate
from checkin.gui.words.people import field_word


class WalkInForm(QWidget):
    """Emits `added` with the fields and whether a badge is wanted."""

    added = Signal(object, bool)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.fields: dict[str, QLineEdit] = {}
        for name in ("given_name", "family_name", "organisation"):
            field = QLineEdit()
            field.setAccessibleName(field_word(name))
            field.returnPressed.connect(self.send)
            self.fields[name] = field
        self.category = QComboBox()
        self.category.setEditable(True)
        self.category.setAccessibleName(field_word("category"))
        self.badge = QCheckBox(translate("door", "Print the badge at once"))
        self.badge.setChecked(True)
        self.badge.setAccessibleName(self.badge.text())
        self._hint = label("", "strong", wrap=True)
        self._hint.hide()
        add = ActionButton(
            translate("door", "Add and let in"), self.send, kind="primary", symbol="check", key="Ctrl+Return"
        )
        back = ActionButton(translate("door", "Cancel"), self.left.emit, kind="quiet", symbol="close")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.current().space(Space.MEDIUM))
        layout.addWidget(label(translate("door", "Add a walk-in"), "title"))
        for name, field in self.fields.items():
            layout.addLayout(column(label(field_word(name), "section"), field, spacing=Space.TINY))
        layout.addLayout(column(label(field_word("category"), "section"), self.category, spacing=Space.TINY))
        layout.addWidget(self.badge)
        layout.addWidget(self._hint)
        layout.addLayout(row(add, back, None))
        layout.addStretch(1)

    def begin(self, typed: str) -> None:
        """Start anew with what was typed into the search field."""
        given, family = given_and_family(typed)
        for field in self.fields.values():
            field.clear()
        self.fields["given_name"].setText(given)
        self.fields["family_name"].setText(family)
        self.category.clear()
        self._hint.hide()
        empty = next((field for field in self.fields.values() if not field.text()), self.fields["organisation"])
        empty.setFocus()

    def offer(self, categories: Sequence[str]) -> None:
        """Offer the event's categories, the commonest chosen, unless one is typed already."""
        typed = self.category.currentText()
        self.category.clear()
        self.category.addItems(list(categories))
        if typed:
            self.category.setEditText(typed)

    def send(self) -> None:
        """Add the person, or ask for the name."""
        fields = {name: field.text().strip() for name, field in self.fields.items() if field.text().strip()}
        if not fields.get("given_name") and not fields.get("family_name"):
            self._hint.setText(translate("door", "Please type a name."))
            self._hint.show()
            self.fields["family_name"].setFocus()
            return
        if category := self.category.currentText().strip():
            fields["category"] = category
        self.added.emit(fields, self.badge.isChecked())
