"""Becoming somebody else at the door, in two keys and a PIN; no dialog, the next scan is judged meanwhile."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit

from checkin.gui import theme
from checkin.gui.parts import ActionButton, column, flow_box, label, row
from checkin.gui.theme import Space
from checkin.gui.words import translate
from checkin.gui.words.roles import role_names


class RoleStrip(QFrame):
    """One button a role; where that takes one, a field for the PIN."""

    chosen = Signal(str)
    entered = Signal(str, str)  # role, PIN

    def __init__(self) -> None:
        super().__init__()
        self._role = ""
        self.setProperty("kind", "card")
        self.setAccessibleName(translate("door", "Who works here"))
        self._told = label("", "", wrap=True)
        names = role_names()
        self.buttons = {
            role: ActionButton(name, partial(self.chosen.emit, role), key=f"Alt+{place}")
            for place, (role, name) in enumerate(names.items(), start=1)
        }
        self.pin = QLineEdit()
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        self.pin.setAccessibleName(translate("door", "PIN"))
        self.pin.setPlaceholderText(translate("door", "PIN"))
        self.pin.setMaximumWidth(theme.current().px(220))
        self.pin.returnPressed.connect(self._send)
        cancel = ActionButton(translate("door", "Not now"), self.hide, kind="quiet", symbol="close")
        layout = column(
            row(label(translate("door", "Who works here?"), "strong"), None, cancel),
            flow_box(*self.buttons.values()),
            self._told,
            self.pin,
            spacing=Space.SMALL,
        )
        layout.setContentsMargins(*[theme.current().space(Space.MEDIUM)] * 4)
        self.setLayout(layout)
        self.hide()

    def ask(self, current: str) -> None:
        """Show the roles; the one in use cannot be chosen."""
        self._role = ""
        self.pin.hide()
        self._told.hide()
        for role, button in self.buttons.items():
            button.setEnabled(role != current)
        self.show()
        next(button for role, button in self.buttons.items() if role != current).setFocus()

    def ask_pin(self, role: str, trouble: str = "") -> None:
        """Ask for the PIN that a role takes."""
        self._role = role
        told = translate("door", "{role} needs a PIN.").format(role=role_names()[role])
        self._told.setText(trouble or told)
        self._told.show()
        self.pin.clear()
        self.pin.show()
        self.pin.setFocus()

    def _send(self) -> None:
        text = self.pin.text()
        self.pin.clear()
        if text:
            self.entered.emit(self._role, text)
