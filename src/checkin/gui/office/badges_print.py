"""Printing from the badges pane: which printer, how many labels it has left, and on with it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSpinBox, QWidget

from checkin import paths
from checkin.gui.office import widgets
from checkin.gui.office.badges_jobs import JobsCard
from checkin.gui.office.badges_work import Going, WorkBar
from checkin.gui.office.context import Office
from checkin.gui.office.lists_fields import Choice, side_by_side, under_label, without_frame
from checkin.gui.theme import Tone
from checkin.gui.words import translate
from checkin.gui.words.times import number
from checkin.printers.ports import PrinterDescription, PrinterState
from checkin.services.badge_desk import BadgeChoice
from checkin.services.printing import BadgePrinting, borrow, give_back
from checkin.services.workspace import Workspace, beside

_ALL = "*"


class PrintRow(QWidget):
    """Printers of this machine. They are asked off the GUI thread when the pane is shown."""

    def __init__(self, office: Office, work: WorkBar, make: Callable[[], BadgePrinting] | None = None) -> None:
        super().__init__()
        self._office, self._work = office, work
        self._make = make or (lambda: borrow(office.workspace, paths.config_folder()))
        self._borrowed = make is None
        self._printing: BadgePrinting | None = None
        self._asking = False
        self._found: list[PrinterDescription] = []
        self.printer = Choice({"": translate("Office", "no printer found")})
        self.left = QSpinBox()
        self.left.setRange(-1, 100_000)
        self.left.setSpecialValueText(translate("Office", "not counted"))
        self.left.setKeyboardTracking(False)
        self.left.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        without_frame(self.left)
        self.jobs = JobsCard(office, self.chosen)
        self.print = widgets.button(translate("Office", "Print"), lambda: None)
        self.print.setEnabled(False)
        self.printer.activated.connect(lambda _place: self._show_left())
        self.left.valueChanged.connect(self._count)
        row = widgets.row(
            side_by_side(
                under_label(translate("Office", "Printer"), self.printer, "", 140, grows=True),
                under_label(translate("Office", "Labels left"), self.left, "", 96),
            )
        )
        row.setContentsMargins(0, 0, 0, 0)
        self.setLayout(row)

    def chosen(self) -> list[str]:
        """Return the names of the printers that are to print."""
        value = self.printer.currentData() or ""
        if value == _ALL:
            return [one.name for one in self._found if one.state in (PrinterState.READY, PrinterState.BUSY)]
        return [value] if value else []

    def ask(self) -> None:
        """Ask which printers there are and how they are."""
        if self._asking:
            return
        self._asking = True
        first = self._printing is None

        def look() -> tuple[BadgePrinting, list[PrinterDescription]]:
            printing = self._printing or self._make()
            return printing, printing.printers()

        def arrived(found: tuple[BadgePrinting, list[PrinterDescription]]) -> None:
            self._asking = False
            self._printing = found[0]
            if first:
                self._unsubscribe = self.jobs.watch(found[0])
                self.destroyed.connect(_ending(self._unsubscribe, self._office.workspace, borrowed=self._borrowed))
            self._offer(found[1])

        def failed(error: BaseException) -> None:
            self._asking = False
            self._office.bridge.tell(error)

        self._office.wait(beside("printers", look), arrived, failed)

    def _offer(self, found: list[PrinterDescription]) -> None:
        before = self.printer.currentData()
        self._found = found
        choices = {one.name: _told(one) for one in found}
        if len(found) > 1:
            choices[_ALL] = translate("Office", "All that are ready, in turn")
        self.printer.offer(choices or {"": translate("Office", "no printer found")})
        usual = next((one.name for one in found if one.default), "")
        self.printer.show_value(before or self._office.settings.printer or usual)
        self._show_left()

    def _show_left(self) -> None:
        name = self.printer.currentData()
        one = next((one for one in self._found if one.name == name), None)
        self.left.setEnabled(one is not None)
        self.left.blockSignals(True)
        self.left.setValue(-1 if one is None or one.remaining is None else one.remaining)
        self.left.blockSignals(False)

    def _count(self, value: int) -> None:
        printing, name = self._printing, self.printer.currentData()
        if printing is not None and name and name != _ALL:
            labels = None if value < 0 else value
            counts = printing.printing.queue.counts
            self._office.wait(beside("print", lambda: counts.set(name, labels)), lambda _nothing: self.ask())

    def print_badges(self, choice: BadgeChoice, count: int) -> None:
        """Hand the badges over; they count as printed when the printer says that they are out."""
        printing, printers = self._printing, self.chosen()
        if printing is None or not printers:
            self._office.say(translate("Office", "Choose a printer first."), Tone.ATTENTION)
            return

        def work(going: Going) -> int:
            done = printing.print_badges(choice, printers, progress=going.progress, cancelled=going.cancelled)
            return len(done)

        def handed(jobs: int) -> None:
            many = translate("Office", "{count} print jobs are handed to {printer}.")
            told = translate("Office", "1 print job is handed to {printer}.") if jobs == 1 else many
            self._office.say(told.format(count=number(jobs), printer=", ".join(printers)), Tone.GOOD)
            self.jobs.follow()

        total = 1 if choice.sheet else count
        self._work.run(translate("Office", "Handing badges to the printer …"), total, work, handed)


def _ending(unsubscribe: Callable[[], None], workspace: Workspace, *, borrowed: bool) -> Callable[[], None]:
    """Return what ends the use of the printing service: it must not hold on to widgets that are no more."""

    def end() -> None:
        unsubscribe()
        if borrowed:
            give_back(workspace)

    return end


def _told(one: PrinterDescription) -> str:
    words = {
        PrinterState.READY: translate("Office", "ready"),
        PrinterState.BUSY: translate("Office", "printing"),
        PrinterState.STOPPED: translate("Office", "stopped"),
        PrinterState.OFFLINE: translate("Office", "switched off"),
    }
    return " · ".join(part for part in (one.name, words.get(one.state, "")) if part)
