"""Serial scanners: several at once, found again when they are plugged in again."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QIODevice, QObject, QTimer, Signal
from PySide6.QtSerialPort import QSerialPort, QSerialPortInfo

from checkin.gui.devices.wedge_logic import Scan
from checkin.scanners.framing import ByteFraming

#: How often (ms) a scanner that is not there is looked for.
_LOOK_AGAIN = 1000
#: A scanner that sends no end is read after a pause of so long (ms).
_PAUSE = 80


def ports() -> list[tuple[str, str]]:
    """Return the serial ports there are, as (name, what the system says of it)."""
    return [(info.systemLocation(), info.description()) for info in QSerialPortInfo.availablePorts()]


class SerialScanner(QObject):
    """One port. It is opened as soon as it is there, and lets go of it when it is unplugged."""

    scanned = Signal(object)  # Scan
    connected_changed = Signal(bool)

    def __init__(self, name: str, baud: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self.connected = False
        self._framing = ByteFraming()
        self._port = QSerialPort(self)
        self._port.setPortName(name)
        self._port.setBaudRate(baud)
        self._port.readyRead.connect(self._read)
        self._port.errorOccurred.connect(self._failed)
        self._again, self._pause, self._gone = QTimer(self), QTimer(self), QTimer(self)
        self._gone.setSingleShot(True)
        self._gone.timeout.connect(self._lose)
        self._again.setInterval(_LOOK_AGAIN)
        self._again.timeout.connect(self.look)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._paused)

    def look(self) -> None:
        """Open the port if it is there; else look again later."""
        if self._port.isOpen() and not self._is_there():
            self._lose()
        if not self._port.isOpen() and self._is_there() and self._port.open(QIODevice.OpenModeFlag.ReadWrite):
            self._set_connected(True)
        self._again.start()

    def _is_there(self) -> bool:
        known = any(self.name in (info.systemLocation(), info.portName()) for info in QSerialPortInfo.availablePorts())
        return known or Path(self.name).exists()

    def _read(self) -> None:
        texts = self._framing.feed(bytes(self._port.readAll().data()))
        self._tell(texts)
        if self._framing.waiting:
            self._pause.start()

    def _paused(self) -> None:
        self._tell(self._framing.flush())

    def _tell(self, texts: list[str]) -> None:
        self._pause.stop()
        for text in texts:
            self.scanned.emit(Scan(text))

    def _failed(self, error: QSerialPort.SerialPortError) -> None:
        if error in (QSerialPort.SerialPortError.ResourceError, QSerialPort.SerialPortError.DeviceNotFoundError):
            # closing inside the port's own signal would pull it away from under itself
            self._gone.start(0)

    def _lose(self) -> None:
        self._framing = ByteFraming()
        if self._port.isOpen():
            self._port.close()
        self._set_connected(False)

    def _set_connected(self, connected: bool) -> None:
        if connected != self.connected:
            self.connected = connected
            self.connected_changed.emit(connected)

    def close(self) -> None:
        """Let go of the port."""
        self._port.blockSignals(True)  # a port that closes tells its error to whoever is being deleted
        for timer in (self._again, self._pause, self._gone):
            timer.stop()
        self._port.close()


class SerialScanners(QObject):
    """All serial scanners of this machine."""

    scanned = Signal(object)
    states_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scanners: dict[str, SerialScanner] = {}

    def use(self, names: Iterable[str], baud: int = 9600) -> None:
        """Use these ports and no others."""
        wanted = list(dict.fromkeys(names))
        for name in [known for known in self._scanners if known not in wanted]:
            # closed, and deleted with this object: Qt crashes where a port is deleted later than its parent
            self._scanners.pop(name).close()
        for name in wanted:
            if name not in self._scanners:
                scanner = SerialScanner(name, baud, self)
                scanner.scanned.connect(self.scanned)
                scanner.connected_changed.connect(self._changed)
                self._scanners[name] = scanner
                scanner.look()
        self.states_changed.emit()

    def _changed(self, connected: bool) -> None:  # noqa: ARG002 (the states say it)
        self.states_changed.emit()

    def states(self) -> dict[str, bool]:
        """Return which of the ports in use are connected."""
        return {name: scanner.connected for name, scanner in self._scanners.items()}

    def close(self) -> None:
        """Let go of all ports."""
        for scanner in self._scanners.values():
            scanner.close()
