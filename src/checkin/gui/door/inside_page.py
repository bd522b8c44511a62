"""Who is inside now, and the list on paper for an evacuation: two keys from the door."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from checkin import paths
from checkin.gui import theme
from checkin.gui.parts import ActionButton, clear, column, flow_box, label, row
from checkin.gui.theme import Space, Tone
from checkin.gui.words import translate
from checkin.gui.words.times import clock, number

if TYPE_CHECKING:
    from checkin.gui.door.controller import DoorController
    from checkin.services.inside_now import Inside

_SHOWN = 12


class InsidePage(QWidget):
    """Shows the count and whoever came last; Enter writes the list and opens it."""

    left = Signal()
    opened = Signal(str)  # attendee id
    written = Signal(object)  # Path
    told = Signal(str, object)  # sentence, Tone

    def __init__(self, controller: DoorController) -> None:
        super().__init__()
        self._controller = controller
        self.inside: Inside | None = None
        self.count = label("", "big", wrap=True)
        self.where = label("", "muted", wrap=True)
        text = translate("door", "List for an evacuation (PDF)")
        shown = "PDF" if theme.current().is_large else text
        self.write_button = ActionButton(shown, self.write, name=text, kind="primary", symbol="list", key="Return")
        self.write_button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        back = ActionButton(translate("door", "Back"), self.left.emit, kind="quiet", symbol="back")
        hint = translate("door", "Everybody inside, big and by letter, with the room where each was seen last.")
        self._rows = column(spacing=Space.TINY)
        title = label(translate("door", "Who is inside"), "title", wrap=theme.current().is_large)
        newest = label(translate("door", "Came last"), "section")
        inner = QWidget()
        inner.setLayout(
            column(self.count, self.where, flow_box(self.write_button), label(hint, "muted", wrap=True), newest,
                   self._rows, None, spacing=Space.MEDIUM)
        )  # fmt: skip
        area = QScrollArea()
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setLayout(column(row(title, None, back), area))
        controller.state_changed.connect(lambda _: self.refresh() if self.isVisible() else None)

    def refresh(self) -> None:
        """Read who is inside now."""
        workspace, current = self._controller.workspace, self._controller.check_in_list
        if workspace is None or current is None:
            return
        from checkin.services.inside_now import inside_now  # noqa: PLC0415 (brings the store along)

        list_id = current.list_id
        self._controller.act(lambda: inside_now(workspace.file, list_id, _SHOWN), self._show)

    def _show(self, found: Inside | None) -> None:
        self.inside = found
        if found is None:
            return
        if found.capacity is None:
            self.count.setText(number(found.inside))
        else:
            of = translate("door", "{inside} of {permitted}")
            self.count.setText(of.format(inside=number(found.inside), permitted=number(found.capacity)))
        self.where.setText(found.list_name)
        clear(self._rows)
        for person, at in found.newest:
            text = f"{clock(at, self._controller.timezone)}  {person.name}".replace("&", "&&")
            show = ActionButton(text, partial(self.opened.emit, person.attendee_id), kind="quiet")
            show.setStyleSheet("text-align: left; padding-left: 2px;")
            self._rows.addWidget(show)
        if not found.newest:
            self._rows.addWidget(label(translate("door", "Nobody is inside."), "muted"))

    def write(self) -> None:
        """Write the list as PDF."""
        workspace, current = self._controller.workspace, self._controller.check_in_list
        if workspace is None or current is None:
            return
        from checkin.services.inside_now import write_inside  # noqa: PLC0415

        target = _target(translate("door", "inside"))
        future = write_inside(workspace, current.list_id, target)
        self._controller.bridge.when_done(future, lambda people: self._written(target, people))

    def _written(self, target: Path, people: int) -> None:
        text = translate("door", "{count} people are on the list: {path}")
        self.told.emit(text.format(count=number(people), path=target), Tone.GOOD)
        self.written.emit(target)


def _target(word: str) -> Path:
    """Return where the next list goes; older ones stay, since each is of its own moment."""
    folder = paths.data_folder() / "lists"
    folder.mkdir(parents=True, exist_ok=True)
    return folder / f"{word}-{datetime.now():%Y-%m-%d-%H%M%S}.pdf"  # noqa: DTZ005 (the local time, for people)
