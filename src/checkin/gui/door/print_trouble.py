"""A badge that did not come out: whose, why, and what to do about it by one key."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame

from checkin.gui import theme
from checkin.gui.parts import ActionButton, column, flow_box, label, set_tone
from checkin.gui.theme import Space, Tone
from checkin.gui.words import translate
from checkin.gui.words.errors import sentence

if TYPE_CHECKING:
    from checkin.gui.badge_printer import DoorPrinter
    from checkin.gui.badge_printer import PrintTrouble as Trouble
    from checkin.gui.bridge import Bridge


class PrintTrouble(QFrame):
    """Shows the newest one until it is solved; it never takes the keyboard away from scanning."""

    _changed = Signal()

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._printer: DoorPrinter | None = None
        self._shown: Trouble | None = None
        self.setProperty("kind", "note")
        self.setAccessibleName(translate("door", "Badge that did not come out"))
        self.who = label("", "strong", wrap=True)
        self.why = label("", "", wrap=True)
        self.more = label("", "small")
        self.retry = ActionButton("", self._retry, symbol="printer", key="Ctrl+P")
        self.other = ActionButton("", self._redirect, symbol="printer", key="Ctrl+O")
        self.out = ActionButton(translate("door", "It came out"), self._came_out, symbol="check", key="Ctrl+K")
        self.leave = ActionButton(
            translate("door", "Do not print it"), self._leave, kind="quiet", symbol="close", key="Ctrl+Backspace"
        )
        buttons = flow_box(self.retry, self.other, self.out, self.leave)
        rows = column(self.who, self.why, self.more, buttons, spacing=Space.SMALL)
        self.setLayout(rows)
        rows.setContentsMargins(*[theme.current().space(Space.MEDIUM)] * 4)
        self._changed.connect(self.follow, Qt.ConnectionType.QueuedConnection)
        self.hide()

    def watch(self, printer: DoorPrinter) -> None:
        """Follow the badges of a printer."""
        if printer is not self._printer:
            self._printer = printer
            printer.subscribe(self._tell)
            self.follow()

    def _tell(self) -> None:
        try:
            self._changed.emit()
        except RuntimeError:  # the window is closed and Qt has deleted this
            return

    def follow(self) -> None:
        """Show how things stand."""
        found = self._printer.troubles() if self._printer is not None else []
        self.setVisible(bool(found))
        self._shown = found[0] if found else None
        if self._shown is not None:
            self._show(self._shown, len(found) - 1 + self._shown.behind)

    def _show(self, trouble: Trouble, others: int) -> None:
        job = trouble.job
        unsure = job.state.value in ("uncertain", "sent")
        self.who.setText(translate("door", "Badge: {name}").format(name=trouble.name))
        why = job.trouble()
        silent = translate("door", "{printer} does not tell whether it printed: look whether the badge came out.")
        self.why.setText(sentence(why) if why is not None else silent.format(printer=job.printer))
        one, many = translate("door", "One more badge waits"), translate("door", "{count} more badges wait")
        self.more.setText((one if others == 1 else many).format(count=others))
        self.more.setVisible(others > 0)
        self.retry.say(translate("door", "Print it again") if unsure or job.printed else translate("door", "Try again"))
        self.other.setVisible(bool(trouble.others))
        if trouble.others:
            self.other.say(translate("door", "Print on {printer}").format(printer=trouble.others[0]))
        self.out.setVisible(unsure)
        set_tone(self, Tone.ATTENTION if unsure else Tone.BAD)

    def _act(self, act: Callable[[DoorPrinter, str], Future[None]]) -> None:
        if self._printer is not None and self._shown is not None:
            self._bridge.when_done(act(self._printer, self._shown.job.job_id), lambda _nothing: self.follow())

    def _retry(self) -> None:
        self._act(lambda printer, job_id: printer.retry(job_id))

    def _redirect(self) -> None:
        others = self._shown.others if self._shown is not None else ()
        if others:
            self._act(lambda printer, job_id: printer.retry(job_id, others[0]))

    def _came_out(self) -> None:
        self._act(lambda printer, job_id: printer.came_out(job_id))

    def _leave(self) -> None:
        self._act(lambda printer, job_id: printer.leave(job_id))
