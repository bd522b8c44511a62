"""The door's devices: what the scanner sent and how it was read, which scanners are used, sound, text size, theme."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from checkin import codes
from checkin.gui import theme
from checkin.gui.devices.testing import scanner
from checkin.gui.devices.wedge_logic import Scan
from checkin.gui.door.devices import Devices
from checkin.gui.door.printer_part import PrinterPart
from checkin.gui.door.self_test_part import SelfTest, SelfTestPart
from checkin.gui.parts import ActionButton, clear, column, flow_box, label, row
from checkin.gui.theme import Space
from checkin.gui.words import translate
from checkin.gui.words.code_kinds import kind_sentence
from checkin.settings import Settings

_SCALES = (1.0, 1.25, 1.5, 1.75, 2.0)


class DevicesPage(QWidget):
    """Changes the settings it is given; `rules_changed` and `look_changed` say that the program has to follow."""

    left = Signal()
    rules_changed = Signal()
    look_changed = Signal()
    changed = Signal()
    sound_tried = Signal()

    def __init__(self, settings: Settings, devices: Devices, test: SelfTest) -> None:
        super().__init__()
        self._settings, self._devices = settings, devices
        self._heard = 0
        self.self_test = SelfTestPart(test, lambda: self._heard)
        inner = QWidget()
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(0, 0, theme.current().px(4), 0)
        rows.setSpacing(theme.current().space(Space.MEDIUM))
        tested = _part(translate("door", "Before the doors open"), self.self_test)
        for part in (
            self._last_scan(),
            tested,
            self._wedge(),
            self._serial(),
            self._camera(),
            self._printing(),
            self._sound(),
            self._look(),
        ):
            rows.addWidget(part)
        rows.addStretch(1)
        area = QScrollArea()
        area.setWidget(inner)
        area.setWidgetResizable(True)
        if not theme.current().is_large:  # a box to tick does not wrap
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        back = ActionButton(translate("door", "Back"), self.left.emit, kind="quiet", symbol="back")
        self.setLayout(column(row(label(translate("door", "Devices"), "title"), None, back), area))
        devices.states_changed.connect(self._show_ports)

    def open(self) -> None:
        """Look for what is plugged in now, and test everything."""
        self.self_test.start()
        self._show_ports()
        self.printing.open()
        chosen = self._settings.scanner.camera
        self.cameras.clear()
        for camera_id, name in self._devices.cameras():
            self.cameras.addItem(name, camera_id)
        self.cameras.setCurrentIndex(max(0, self.cameras.findData(chosen)))
        self._no_camera.setVisible(self.cameras.count() == 0)

    # --- what came ---

    def _last_scan(self) -> QWidget:
        self.heard = label(
            translate("door", "Scan something to see what arrives. It counts as at the door."),
            "",
            wrap=True,
        )
        cure = translate(
            "door",
            "The scanner is set to another keyboard than this computer. Tickets are read all the same."
            " The cure: in the scanner’s manual, scan the code for the keyboard of this computer ({language}),"
            " then scan a ticket here again.",
        )
        keyboard = QGuiApplication.inputMethod().locale().nativeLanguageName() or QLocale().nativeLanguageName()
        self.cure = label(cure.format(language=keyboard), "strong", wrap=True)
        self.cure.hide()
        return _part(translate("door", "Scanner test"), box_of(self.heard, self.cure))

    def show_scan(self, scan: Scan) -> None:
        """Say what came and how it is read. Only the first characters are shown: the rest of a ticket is a secret."""
        self._heard += 1
        if self._heard == 1:
            self.self_test.show_finding(scanner(self._settings, self._heard))
        read = codes.read(scan.text)
        shown = scan.text[:4] + ("…" if len(scan.text) > 4 else "")
        kind = kind_sentence(read.kind.value) or translate("door", "That looks like a ticket.")
        said = translate("door", "“{begin}”, {count} characters. {kind}").format(
            begin=shown, count=len(scan.text), kind=kind
        )
        if codes.looks_shifted(scan.text):
            self.show_cure()
        self.heard.setText(said)

    def show_cure(self) -> None:
        """Say what to do about a scanner that is set to another keyboard."""
        self.cure.show()

    # --- scanners ---

    def _wedge(self) -> QWidget:
        scanner = self._settings.scanner
        self.prefix, self.suffix = QLineEdit(scanner.prefix), QLineEdit(scanner.suffix)
        texts = (translate("door", "Sent before each code"), translate("door", "Sent behind each code"))
        for field, name in zip((self.prefix, self.suffix), texts, strict=True):
            field.setAccessibleName(name)
            field.setMaxLength(8)
            field.editingFinished.connect(self._take_rules)
        hint = translate(
            "door", "USB scanners that act as a keyboard need no setting. Enter these only if yours adds something."
        )
        lines = [
            column(label(n, "section"), f, spacing=Space.TINY)
            for n, f in zip(texts, (self.prefix, self.suffix), strict=True)
        ]
        box = QWidget()
        box.setLayout(column(label(hint, "muted", wrap=True), *lines))
        return _part(translate("door", "USB scanner"), box)

    def _take_rules(self) -> None:
        self._settings.scanner.prefix, self._settings.scanner.suffix = self.prefix.text(), self.suffix.text()
        self.rules_changed.emit()
        self.changed.emit()

    def _serial(self) -> QWidget:
        self._ports = QVBoxLayout()
        look = ActionButton(translate("door", "Look again"), self._show_ports, kind="quiet")
        box = QWidget()
        box.setLayout(column(self._ports, row(look, None)))
        return _part(translate("door", "Serial scanners"), box)

    def _show_ports(self) -> None:
        clear(self._ports)
        states = self._devices.port_states()
        known = dict(self._devices.ports()) | {name: "" for name in states if name not in dict(self._devices.ports())}
        for name, description in known.items():
            state = ""
            if name in states:
                state = translate("door", "connected") if states[name] else translate("door", "not there")
            box = QCheckBox("  ·  ".join(part for part in (name, description, state) if part))
            box.setAccessibleName(box.text())
            box.setChecked(name in states)
            box.toggled.connect(partial(self._take_port, name))
            self._ports.addWidget(box)
        if not known:
            self._ports.addWidget(label(translate("door", "None is plugged in."), "muted"))

    def _take_port(self, name: str, wanted: bool) -> None:
        names = [known for known in self._devices.port_states() if known != name]
        self._devices.use_ports([*names, name] if wanted else names)
        self.changed.emit()

    # --- camera, pictures ---

    def _camera(self) -> QWidget:
        self.cameras = QComboBox()
        self.cameras.setAccessibleName(translate("door", "Camera"))
        self._no_camera = label(translate("door", "No camera is there."), "muted")
        self.mirror = QCheckBox(translate("door", "As in a mirror"))
        self.mirror.setAccessibleName(self.mirror.text())
        self.mirror.setChecked(self._settings.scanner.camera_mirrored)
        self.mirror.toggled.connect(lambda on: self._devices.mirror(mirrored=on))
        start = ActionButton(translate("door", "Switch camera on"), self.start_camera, symbol="scan")
        picture = ActionButton(
            translate("door", "Read a picture file …"), self._choose_picture, kind="quiet", symbol="folder"
        )
        copied = ActionButton(
            translate("door", "Read what was copied"), self._devices.read_clipboard, kind="quiet", symbol="note"
        )
        box = QWidget()
        box.setLayout(column(self._no_camera, self.cameras, self.mirror, row(start, None), flow_box(picture, copied)))
        return _part(translate("door", "Camera"), box)

    def start_camera(self) -> None:
        """Switch the chosen camera on."""
        self._devices.start_camera(self.cameras.currentData() or "", mirrored=self.mirror.isChecked())
        self.changed.emit()

    def _choose_picture(self) -> None:
        dialog = QFileDialog(self, translate("door", "A picture with a QR code"))
        dialog.setNameFilter(translate("door", "Pictures (*.png *.jpg *.jpeg *.webp *.bmp)"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self._devices.read_file(Path(path)))
        dialog.open()

    # --- badge printers ---

    def _printing(self) -> QWidget:
        self.printing = PrinterPart(self._settings)
        self.printing.changed.connect(self.changed)
        return _part(translate("door", "Badges"), self.printing)

    # --- sound and look ---

    def _sound(self) -> QWidget:
        on = QCheckBox(translate("door", "A sound for each scan"))
        on.setAccessibleName(on.text())
        on.setChecked(self._settings.sound)
        on.toggled.connect(self._take_sound)
        try_it = ActionButton(translate("door", "Try it"), self.sound_tried.emit, kind="quiet")
        return _part(translate("door", "Sound"), flow_box(on, try_it))

    def _take_sound(self, on: bool) -> None:
        self._settings.sound = on
        self.changed.emit()

    def _look(self) -> QWidget:
        self.sizes, self.themes = QComboBox(), QComboBox()
        for scale in _SCALES:
            self.sizes.addItem(f"{round(100 * scale)} %", scale)
        words = (
            translate("door", "As the system"),
            translate("door", "Light"),
            translate("door", "Dark"),
            translate("door", "High contrast"),
        )
        for name, word in zip(("", "light", "dark", "contrast"), words, strict=True):
            self.themes.addItem(word, name)
        self.sizes.setCurrentIndex(max(0, self.sizes.findData(self._settings.text_scale)))
        self.themes.setCurrentIndex(max(0, self.themes.findData(self._settings.theme)))
        self.seconds = QSpinBox()
        self.seconds.setRange(1, 120)
        self.seconds.setSuffix(" s")
        self.seconds.setValue(round(self._settings.verdict_seconds))
        self.seconds.valueChanged.connect(self._take_seconds)
        fields = (
            (translate("door", "Text size"), self.sizes),
            (translate("door", "Colours"), self.themes),
            (translate("door", "A verdict stays for"), self.seconds),
        )
        lines = []
        for word, field in fields:
            field.setAccessibleName(word)
            lines.append(column(label(word, "section"), field, spacing=Space.TINY))
        self.sizes.activated.connect(lambda _: self._take_look())
        self.themes.activated.connect(lambda _: self._take_look())
        box = QWidget()
        box.setLayout(column(*lines))
        return _part(translate("door", "Looks"), box)

    def _take_seconds(self, seconds: int) -> None:
        self._settings.verdict_seconds = float(seconds)
        self.changed.emit()

    def _take_look(self) -> None:
        self._settings.text_scale, self._settings.theme = self.sizes.currentData(), self.themes.currentData()
        self.changed.emit()
        self.look_changed.emit()


def box_of(*children: QWidget) -> QWidget:
    """Return the children, one below the other, as one widget."""
    box = QWidget()
    box.setLayout(column(*children))
    return box


def _part(title: str, content: QWidget) -> QWidget:
    box = QWidget()
    box.setLayout(column(label(title, "strong", wrap=True), content, spacing=Space.SMALL))
    return box
