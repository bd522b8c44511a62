"""The door's badge printers: which ones, tray and layout, printing at check-in, and setting one up."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QVBoxLayout, QWidget

from checkin import paths
from checkin.gui.bridge import Bridge
from checkin.gui.parts import ActionButton, clear, column, label, row
from checkin.gui.theme import Space
from checkin.gui.words import translate
from checkin.settings import Settings

if TYPE_CHECKING:
    from checkin.badges import BadgeLayout
    from checkin.printers.known import KnownPrinter, KnownPrinters
    from checkin.printers.ports import PrinterDescription

_DPI = (203, 300, 600)


@dataclass(frozen=True, slots=True)
class _Found:
    """What there is to choose from on this machine."""

    printers: list[PrinterDescription]
    known: list[KnownPrinter]
    layouts: list[BadgeLayout]
    rolls: list[tuple[str, str]]


class PrinterPart(QWidget):
    """Changes the settings it is given; printers are asked off the GUI thread when `open` is called."""

    changed = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self._bridge = Bridge(self)
        self._printers: list[PrinterDescription] = []
        self._trouble = label("", "strong", wrap=True)
        self._trouble.hide()
        self._bridge.trouble.connect(self._tell)
        self.at_check_in = QCheckBox(translate("door", "Print a badge at each check-in"))
        self.at_check_in.setAccessibleName(self.at_check_in.text())
        self.at_check_in.setChecked(settings.print_on_check_in)
        self.at_check_in.toggled.connect(self._take)
        self.printer, self.second = _box(self._take), _box(self._take)
        self.tray, self.layout_box = _box(self._take), _box(self._take)
        self._tray_line = _under(translate("door", "Tray or roll"), self.tray)
        lines = (
            self.at_check_in,
            _under(translate("door", "Badge printer"), self.printer),
            _under(translate("door", "Shares the badges with"), self.second),
            self._tray_line,
            _under(translate("door", "Layout"), self.layout_box),
            *self._setting_up(),
        )
        self.setLayout(column(*lines, spacing=Space.SMALL))

    def _setting_up(self) -> tuple[QWidget, ...]:
        """Label printers that no system knows: Brother QL, Zebra, and printers in the network."""
        self.kind, self.roll, self.dpi = _box(self._show_kind), _box(lambda: None), _box(lambda: None)
        _fill(self.kind, [("brother_ql", "Brother QL"), ("zpl", "Zebra (ZPL)"), ("ipp", "IPP")], "brother_ql")
        _fill(self.dpi, [(str(dpi), f"{dpi} dpi") for dpi in _DPI], "203")
        self.named, self.address, self.label_size = QLineEdit(), QLineEdit(), QLineEdit()
        self.label_size.setPlaceholderText("57x102")
        self.add = ActionButton(translate("door", "Set it up"), self._add, symbol="printer")
        self._roll_line = _under(translate("door", "Roll"), self.roll)
        self._size_line = _under(translate("door", "Label as it lies, in millimetres"), self.label_size)
        self._dpi_line = _under(translate("door", "Dots per inch of its head"), self.dpi)
        self._known = QVBoxLayout()
        known = QWidget()
        known.setLayout(self._known)
        return (
            label(translate("door", "Set up a label printer"), "strong"),
            _under(translate("door", "Kind"), self.kind),
            _under(translate("door", "Name"), self.named),
            _under(translate("door", "Address"), self.address),
            self._roll_line, self._size_line, self._dpi_line, self._trouble, _line(self.add), known,
        )  # fmt: skip

    # -- what there is

    def open(self) -> None:
        """Ask which printers and layouts there are."""
        from checkin.services.workspace import beside  # noqa: PLC0415 (brings the store along)

        self._show_kind()
        self._bridge.when_done(beside("printers", _look), self._offer)

    def _offer(self, found: _Found) -> None:
        from checkin.gui.office.badges_words import layout_name  # noqa: PLC0415 (brings the engine along)

        settings, self._printers = self._settings, found.printers
        names = [(one.name, one.name) for one in found.printers]
        _fill(self.printer, [("", translate("door", "The system’s default")), *names], settings.printer)
        shared = settings.more_printers[0] if settings.more_printers else ""
        _fill(self.second, [("", translate("door", "no other")), *names], shared)
        layouts = [(one.layout_id, layout_name(one)) for one in found.layouts]
        _fill(self.layout_box, [("", translate("door", "Badge 86 × 54 mm")), *layouts], settings.layout)
        _fill(self.roll, [("", translate("door", "The one in the printer")), *found.rolls], "")
        self._offer_trays()
        clear(self._known)
        for one in found.known:
            remove = ActionButton(
                translate("door", "Remove"), partial(self._remove, one.name), kind="quiet",
                name=translate("door", "Remove {printer}").format(printer=one.name),
            )  # fmt: skip
            holder = QWidget()
            holder.setLayout(row(label(f"{one.name}  ·  {one.address}", "", wrap=True), None, remove))
            self._known.addWidget(holder)

    def _offer_trays(self) -> None:
        chosen = self.printer.currentData() or ""
        trays = next((one.trays for one in self._printers if (one.name == chosen or (one.default and not chosen))), ())
        _fill(self.tray, [("", translate("door", "The printer’s choice")), *zip(trays, trays, strict=True)],
              self._settings.tray)  # fmt: skip
        self._tray_line.setVisible(bool(trays))

    # -- what the user says

    def _take(self) -> None:
        settings = self._settings
        settings.print_on_check_in = self.at_check_in.isChecked()
        if self.printer.count():
            settings.printer = self.printer.currentData() or ""
            second = self.second.currentData() or ""
            settings.more_printers = [second] if second and second != settings.printer else []
            settings.layout = self.layout_box.currentData() or ""
            self._offer_trays()
            settings.tray = self.tray.currentData() or ""
        self.changed.emit()

    def _show_kind(self) -> None:
        kind = self.kind.currentData()
        self._roll_line.setVisible(kind == "brother_ql")
        self._size_line.setVisible(kind == "zpl")
        self._dpi_line.setVisible(kind == "zpl")
        self.address.setPlaceholderText("ipp://192.168.0.20/ipp/print" if kind == "ipp" else "tcp://192.168.0.20:9100")

    def _add(self) -> None:
        from checkin.printers.known import KnownPrinter  # noqa: PLC0415

        kind, name, address = self.kind.currentData(), self.named.text().strip(), self.address.text().strip()
        if address and "://" not in address:  # a bare address, as printers show it
            address = f"ipp://{address}/ipp/print" if kind == "ipp" else f"tcp://{address}"
        roll = {"brother_ql": self.roll.currentData() or "", "zpl": self.label_size.text().strip()}.get(kind, "")
        known = KnownPrinter(name or self.kind.currentText(), kind, address, roll, int(self.dpi.currentData()))
        self._change(lambda: _known().add(known))

    def _remove(self, name: str) -> None:
        self._change(lambda: _known().remove(name))

    def _change(self, act: Callable[[], object]) -> None:
        from checkin.services.workspace import beside  # noqa: PLC0415

        def work() -> _Found:
            act()
            return _look()

        def done(found: _Found) -> None:
            self._trouble.hide()
            self.named.clear()
            self.address.clear()
            self._offer(found)

        self._bridge.when_done(beside("printers", work), done)

    def _tell(self, text: str) -> None:
        self._trouble.setText(text)
        self._trouble.show()


def _known() -> KnownPrinters:
    from checkin.printers.known import KnownPrinters  # noqa: PLC0415

    return KnownPrinters(paths.config_folder())


def _look() -> _Found:
    from checkin import badges  # noqa: PLC0415 (reportlab takes its time to load)
    from checkin.printers.direct.rolls import ROLLS  # noqa: PLC0415
    from checkin.printers.directory import PrinterDirectory  # noqa: PLC0415
    from checkin.printers.printing import usual_finders  # noqa: PLC0415
    from checkin.services.own_layouts import OwnLayouts  # noqa: PLC0415

    printers = PrinterDirectory(usual_finders(paths.config_folder())).describe()
    rolls = [(roll.roll_id, roll.shown) for roll in ROLLS.values()]
    return _Found(printers, _known().all(), [*OwnLayouts().all(), *badges.layouts().values()], rolls)


def _box(act: Callable[[], object]) -> QComboBox:
    made = QComboBox()
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(12)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.activated.connect(lambda _place: act())
    return made


def _fill(box: QComboBox, choices: Iterable[tuple[str, str]], chosen: str) -> None:
    """Offer choices; one that is not there any more stays to be seen, as long as it is chosen."""
    with QSignalBlocker(box):
        box.clear()
        for value, word in choices:
            box.addItem(word, value)
        if box.findData(chosen) < 0:
            box.addItem(translate("door", "{printer} (not there)").format(printer=chosen), chosen)
        box.setCurrentIndex(box.findData(chosen))


def _under(text: str, field: QWidget) -> QWidget:
    field.setAccessibleName(text)
    holder = QWidget()
    holder.setLayout(column(label(text, "section"), field, spacing=Space.TINY))
    return holder


def _line(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    holder.setLayout(row(*widgets, None))
    return holder
