"""The scanners of a door besides the keyboard wedge. What Qt needs for them is loaded only where they are used."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QImage

from checkin.domain.errors import CheckinError
from checkin.gui.devices.wedge_logic import Scan
from checkin.gui.words import translate
from checkin.gui.words.errors import sentence
from checkin.settings import ScannerSettings

if TYPE_CHECKING:
    from checkin.gui.devices.camera import CameraScanner
    from checkin.gui.devices.serial import SerialScanners


class Devices(QObject):
    """Serial scanners and the camera, as the settings say; pictures and the clipboard as well."""

    scanned = Signal(object)
    states_changed = Signal()
    picture = Signal(QImage)
    told = Signal(str)

    def __init__(self, settings: ScannerSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._serial: SerialScanners | None = None
        self._camera: CameraScanner | None = None

    def start(self) -> None:
        """Open the serial ports that are set."""
        if self._settings.serial_ports:
            self.use_ports(self._settings.serial_ports)

    @staticmethod
    def ports() -> list[tuple[str, str]]:
        """Return the serial ports there are: (name, description)."""
        from checkin.gui.devices.serial import ports  # noqa: PLC0415

        return ports()

    def use_ports(self, names: list[str]) -> None:
        """Use these serial ports from now on."""
        self._settings.serial_ports = list(names)
        if self._serial is None:
            from checkin.gui.devices.serial import SerialScanners  # noqa: PLC0415

            self._serial = SerialScanners(self)
            self._serial.scanned.connect(self.scanned)
            self._serial.states_changed.connect(self.states_changed)
        self._serial.use(names, self._settings.baud)

    def port_states(self) -> dict[str, bool]:
        """Return which serial scanners in use are connected."""
        return self._serial.states() if self._serial else {}

    @property
    def camera_on(self) -> bool:
        """Whether the camera is on."""
        return self._camera is not None and self._camera.is_on

    @staticmethod
    def cameras() -> list[tuple[str, str]]:
        """Return the cameras there are: (id, name)."""
        from checkin.gui.devices.camera import CameraScanner  # noqa: PLC0415

        return CameraScanner.cameras()

    def start_camera(self, camera_id: str, *, mirrored: bool) -> None:
        """Switch the camera on."""
        self._settings.camera, self._settings.camera_mirrored = camera_id, mirrored
        if self._camera is None:
            from checkin.gui.devices.camera import CameraScanner  # noqa: PLC0415

            self._camera = CameraScanner(self)
            self._camera.scanned.connect(self.scanned)
            self._camera.picture.connect(self.picture)
            self._camera.lost.connect(self._camera_lost)
        self._camera.mirrored = mirrored
        self._camera.start(camera_id)
        self.states_changed.emit()

    def mirror(self, *, mirrored: bool) -> None:
        """Show the camera's picture as in a mirror, or not."""
        self._settings.camera_mirrored = mirrored
        if self._camera is not None:
            self._camera.mirrored = mirrored

    def stop_camera(self) -> None:
        """Switch the camera off."""
        if self._camera is not None:
            self._camera.stop()
        self.states_changed.emit()

    def _camera_lost(self) -> None:
        self.told.emit(translate("door", "The camera is not there. It is used again as soon as it is plugged in."))

    def read_file(self, path: Path) -> None:
        """Read the codes in a picture file."""
        from checkin.scanners.pictures import read_picture  # noqa: PLC0415

        try:
            texts = read_picture(path)
        except CheckinError as error:
            self.told.emit(sentence(error))
            return
        for text in texts:
            self.scanned.emit(Scan(text))

    def read_clipboard(self) -> None:
        """Read the codes in a picture that was copied, or a code that was copied as text."""
        image = QGuiApplication.clipboard().image()
        if image.isNull():
            if text := QGuiApplication.clipboard().text().strip():
                self.scanned.emit(Scan(text))
            else:
                self.told.emit(translate("door", "There is no picture in the clipboard."))
            return
        from checkin.scanners.frames import Frame, read_frame  # noqa: PLC0415

        grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
        frame = Frame(bytes(grey.constBits()), grey.width(), grey.height(), grey.bytesPerLine())
        texts = read_frame(frame, inverted=True)
        for text in texts:
            self.scanned.emit(Scan(text))
        if not texts:
            self.told.emit(translate("door", "There is no QR code in the copied picture."))

    def close(self) -> None:
        """Let go of everything."""
        if self._serial is not None:
            self._serial.close()
        if self._camera is not None:
            self._camera.stop()
