"""Printing from the badges pane: which printer, how many labels it has left, and on with it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QComboBox, QSpinBox, QVBoxLayout, QWidget

from checkin import paths
from checkin.domain.errors import QT_TRANSLATE_NOOP, RefusedError
from checkin.gui import theme
from checkin.gui.office import widgets
from checkin.gui.office.badges_jobs import JobsCard
from checkin.gui.office.badges_work import Going, WorkBar
from checkin.gui.office.context import Office
from checkin.gui.office.lists_fields import Choice, side_by_side, under_label, without_frame
from checkin.gui.theme import Space, Tone
from checkin.gui.words import translate
from checkin.gui.words.times import number
from checkin.printers.ports import PrinterDescription, PrinterState
from checkin.services.badge_desk import BadgeChoice, PrintedBefore
from checkin.services.printing import BadgePrinting, borrow, give_back
from checkin.services.workspace import beside

_ALL = "*"


class PrintRow(QWidget):
    """Printers of this machine. They are asked off the GUI thread when the pane is shown."""

    def __init__(self, office: Office, work: WorkBar, make: Callable[[], BadgePrinting] | None = None) -> None:
        super().__init__()
        self._office, self._work = office, work
        workspace = office.workspace
        self._begin = (
            (make, _nothing)
            if make
            else (lambda: borrow(workspace, paths.config_folder()), lambda: give_back(workspace))
        )
        self._use = _Use(*self._begin)
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
        self.tray = Choice({"": translate("Office", "the printer’s choice")})
        self.copies = QSpinBox()
        self.copies.setRange(1, 20)
        self.copies.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        without_frame(self.copies)
        self.before = widgets.label("", "small")
        self.reason = QComboBox()
        self._offer_reasons()
        self.jobs = JobsCard(office, self.chosen)
        self.print = widgets.button(translate("Office", "Print"), lambda: None)
        self.print.setEnabled(False)
        self.printer.activated.connect(lambda _place: self._show_left())
        self.left.valueChanged.connect(self._count)
        self._arrange()

    def _arrange(self) -> None:
        self._tray = under_label(translate("Office", "Tray or roll"), self.tray, "", 120)
        self.reason.setAccessibleName(translate("Office", "Why again"))
        line = self.reason.lineEdit()
        assert line is not None
        line.setPlaceholderText(translate("Office", "Why again"))
        self.reason.setMinimumWidth(theme.current().px(200))
        self._again = QWidget()
        again = widgets.row(self.before, self.reason)
        again.setContentsMargins(0, 0, 0, 0)
        again.setStretch(0, 1)
        self._again.setLayout(again)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().space(Space.SMALL))
        column.addWidget(self._again)
        column.addWidget(
            side_by_side(
                under_label(translate("Office", "Printer"), self.printer, "", 130, grows=True),
                self._tray,
                under_label(translate("Office", "Copies"), self.copies, "", 60),
                under_label(translate("Office", "Labels left"), self.left, "", 96),
            )
        )
        self._tray.hide()
        self.show_before(PrintedBefore())

    def _offer_reasons(self) -> None:
        """The usual reasons; any other may be typed."""
        self.reason.setEditable(True)
        self.reason.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.reason.addItems(
            [
                "", translate("Office", "Lost"), translate("Office", "Damaged"), translate("Office", "Name corrected"),
                translate("Office", "Badly printed"), translate("Office", "New layout"),
            ]
        )  # fmt: skip

    def show_before(self, before: PrintedBefore, timezone: str = "UTC") -> None:
        """Say how many of those chosen have a badge already, and ask why they get another."""
        self._again.setVisible(before.count > 0)
        if before.last is None:
            return
        when = before.last.astimezone(ZoneInfo(timezone)).strftime("%d.%m. %H:%M")
        one = translate("Office", "1 person chosen has a badge already, printed {time}.")
        many = translate("Office", "{count} people chosen have a badge already, the last printed {time}.")
        self.before.setText((one if before.count == 1 else many).format(count=number(before.count), time=when))

    def why(self) -> str:
        """Return why badges are printed again, "" where nobody has one."""
        return self.reason.currentText().strip() if self._again.isVisibleTo(self) else ""

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
        if self._use.ended:  # the window was closed and is shown again
            self._use, self._printing = _Use(*self._begin), None
        self.window().installEventFilter(self)
        self._asking = True
        use = self._use

        def look() -> tuple[BadgePrinting, list[PrinterDescription]]:
            printing = use.service()
            return printing, printing.printers()

        def arrived(found: tuple[BadgePrinting, list[PrinterDescription]]) -> None:
            self._asking = False
            if use.ended:
                return
            if self._printing is None:
                self._printing = found[0]
                use.unsubscribe = self.jobs.watch(found[0])
            self._offer(found[1])

        def failed(error: BaseException) -> None:
            self._asking = False
            self._office.bridge.tell(error)

        self._office.wait(beside("printers", look), arrived, failed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give the printing service back when the window closes: whoever closes the event next must find it free."""
        if event.type() is QEvent.Type.Close and watched is self.window():
            self._use.end()
        return super().eventFilter(watched, event)

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
        trays = one.trays if one is not None else ()
        if list(trays) != [self.tray.itemData(place) for place in range(1, self.tray.count())]:
            self.tray.offer({"": translate("Office", "the printer’s choice")} | {name: name for name in trays})
        self._tray.setVisible(bool(trays))
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

        tray, copies, reason = self.tray.currentData() or "", self.copies.value(), self.why()

        def work(going: Going) -> int:
            done = printing.print_badges(
                choice, printers, reason=reason, tray=tray, copies=copies, progress=going.progress,
                cancelled=going.cancelled,
            )  # fmt: skip
            return len(done)

        def handed(jobs: int) -> None:
            many = translate("Office", "{count} print jobs are handed to {printer}.")
            told = translate("Office", "1 print job is handed to {printer}.") if jobs == 1 else many
            self._office.say(told.format(count=number(jobs), printer=", ".join(printers)), Tone.GOOD)
            self.copies.setValue(1)  # a second copy is wanted once, not from now on
            self.jobs.follow()

        total = 1 if choice.sheet else count
        self._work.run(translate("Office", "Handing badges to the printer …"), total, work, handed)


def _nothing() -> None:
    """Whoever made the service closes it."""


class _Use:
    """The use of the event's printing service from the first question on until the window closes, on any thread."""

    def __init__(self, make: Callable[[], BadgePrinting], give_back: Callable[[], None]) -> None:
        self._make, self._give_back = make, give_back
        self._lock = threading.Lock()
        self._service: BadgePrinting | None = None
        self.ended = False
        self.unsubscribe: Callable[[], None] = lambda: None

    def service(self) -> BadgePrinting:
        """Return the service, made at the first call. Raises RefusedError once it has ended."""
        with self._lock:
            if self.ended:
                raise RefusedError(QT_TRANSLATE_NOOP("errors", "This window is closed: open it again to print."))
            if self._service is None:
                self._service = self._make()
            return self._service

    def end(self) -> None:
        """Give it back; nothing happens the second time."""
        with self._lock:
            self.unsubscribe()
            if self._service is not None and not self.ended:
                self._give_back()
            self.ended = True


def _told(one: PrinterDescription) -> str:
    words = {
        PrinterState.READY: translate("Office", "ready"),
        PrinterState.BUSY: translate("Office", "printing"),
        PrinterState.STOPPED: translate("Office", "stopped"),
        PrinterState.OFFLINE: translate("Office", "switched off"),
    }
    return " · ".join(part for part in (one.name, words.get(one.state, "")) if part)
