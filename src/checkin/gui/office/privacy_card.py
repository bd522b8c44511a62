"""What the cards of the data protection page have in common."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

from PySide6.QtWidgets import QGridLayout, QWidget

from checkin.gui.office import widgets
from checkin.gui.office.context import Office
from checkin.gui.theme import Tone
from checkin.services.worker import Priority

_Result = TypeVar("_Result")


class PrivacyCard(QWidget):
    """A task with a heading and an explanation."""

    def __init__(self, office: Office, title: str, explanation: str) -> None:
        super().__init__()
        self.office = office
        self.workspace = office.workspace
        column = widgets.page_column(self)
        self.body = QGridLayout()
        holder = QWidget()
        holder.setLayout(self.body)
        self.body.setContentsMargins(0, 0, 0, 0)
        column.addWidget(widgets.card(widgets.label(title, "strong"), widgets.label(explanation, "muted"), holder))

    def on_store(self, work: Callable[[], _Result]) -> Future[_Result]:
        """Do `work` on the store thread."""
        return self.workspace.later(Priority.ACT, work)

    def done(self, text: str) -> None:
        """Say that it worked."""
        self.office.say(text, Tone.GOOD)
