"""The laptop's camera as a scanner: QtMultimedia gives the frames, a thread of its own reads them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import (
    QCamera,
    QCameraDevice,
    QMediaCaptureSession,
    QMediaDevices,
    QVideoFrame,
    QVideoFrameFormat,
    QVideoSink,
)

from checkin.gui.devices.wedge_logic import Scan
from checkin.scanners.frames import Frame, FrameReader

#: Pictures for the eye are made at most this often (ms); reading does not wait for them.
_SHOW_EVERY = 66
_PREVIEW_WIDTH = 480
_Pixel = QVideoFrameFormat.PixelFormat
#: Formats whose first plane is the brightness.
_PLANAR = frozenset(
    {_Pixel.Format_NV12, _Pixel.Format_NV21, _Pixel.Format_YUV420P, _Pixel.Format_YUV422P, _Pixel.Format_YV12,
     _Pixel.Format_IMC1, _Pixel.Format_IMC2, _Pixel.Format_IMC3, _Pixel.Format_IMC4, _Pixel.Format_Y8}
)  # fmt: skip
#: Formats of interleaved bytes: (where the first usable byte lies, distance to the next). Of colours, green is the
#: nearest to brightness.
_PACKED = {
    _Pixel.Format_YUYV: (0, 2), _Pixel.Format_UYVY: (1, 2),
    _Pixel.Format_BGRA8888: (1, 4), _Pixel.Format_BGRX8888: (1, 4),
    _Pixel.Format_RGBA8888: (1, 4), _Pixel.Format_RGBX8888: (1, 4), _Pixel.Format_ARGB8888: (2, 4),
    _Pixel.Format_XRGB8888: (2, 4), _Pixel.Format_ABGR8888: (2, 4), _Pixel.Format_XBGR8888: (2, 4),
}  # fmt: skip


def brightness(video: QVideoFrame) -> Frame | None:
    """Return a frame's brightness, None for one that cannot be read (the next one will do)."""
    pixel = video.pixelFormat()
    if (pixel in _PLANAR or pixel in _PACKED) and video.map(QVideoFrame.MapMode.ReadOnly):
        try:
            stride, height = video.bytesPerLine(0), video.height()
            data = bytes(video.bits(0))[: stride * height]
        finally:
            video.unmap()
        if pixel in _PLANAR:
            return Frame(data, video.width(), height, stride)
        first, step = _PACKED[pixel]
        return Frame(data[first::step], video.width(), height, stride // step) if stride % step == 0 else None
    picture = video.toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    if picture.isNull():
        return None
    return Frame(bytes(picture.constBits()), picture.width(), picture.height(), picture.bytesPerLine())


def _name(device: QCameraDevice) -> str:
    return bytes(device.id().data()).decode("utf-8", "replace")


class CameraScanner(QObject):
    """`scanned` carries a Scan for each code that comes into view; `picture` what the camera sees, for the eye.

    `lost` is emitted when the camera is unplugged or taken by another program; it is found again by itself.
    """

    scanned = Signal(object)
    picture = Signal(QImage)
    lost = Signal()
    found = Signal()
    cameras_changed = Signal()
    _read = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.mirrored = False
        self._wanted = ""
        self._camera: QCamera | None = None
        self._session = QMediaCaptureSession(self)
        self._sink = QVideoSink(self)
        self._session.setVideoSink(self._sink)
        self._sink.videoFrameChanged.connect(self.take)
        self._devices = QMediaDevices(self)
        self._devices.videoInputsChanged.connect(self._inputs_changed)
        self._reader: FrameReader | None = None
        self._read.connect(self._on_read, Qt.ConnectionType.QueuedConnection)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._frozen = QTimer(self)
        self._frozen.setSingleShot(True)

    @property
    def session(self) -> QMediaCaptureSession:
        """Where frames come from; a test gives its own."""
        return self._session

    @property
    def sink(self) -> QVideoSink:
        """Where frames go to; a test lets a film be played into it."""
        return self._sink

    @property
    def is_on(self) -> bool:
        """Whether a camera is wanted."""
        return self._reader is not None

    @staticmethod
    def cameras() -> list[tuple[str, str]]:
        """Return the cameras there are, as (id, what the system calls it)."""
        return [(_name(each), each.description()) for each in QMediaDevices.videoInputs()]

    def start(self, camera_id: str = "") -> bool:
        """Use a camera ("" the system's default); return whether there is one."""
        self.stop()
        self._wanted = camera_id
        self._reader = FrameReader(self._read.emit)
        return self._open()

    def _open(self) -> bool:
        device = self._device()
        if device is None:
            self.lost.emit()
            return False
        self._camera = QCamera(device, self)
        self._camera.errorOccurred.connect(lambda error, _: self._failed(error))
        self._session.setCamera(self._camera)
        self._camera.start()
        self.found.emit()
        return True

    def _device(self) -> QCameraDevice | None:
        devices = QMediaDevices.videoInputs()
        for device in devices:
            if _name(device) == self._wanted:
                return device
        return devices[0] if devices else None

    def _inputs_changed(self) -> None:
        self.cameras_changed.emit()
        if not self.is_on:
            return
        if self._camera is None or self._camera.cameraDevice() not in QMediaDevices.videoInputs():
            self._let_go()
            self._open()

    def _failed(self, error: QCamera.Error) -> None:
        if error != QCamera.Error.NoError:
            self.lost.emit()

    def take(self, video: QVideoFrame) -> None:
        """Take a frame from the camera (or from a test)."""
        reader = self._reader
        if reader is None or not video.isValid():
            return
        shows = not self._pause.isActive() and not self._frozen.isActive()
        if not shows and not reader.is_hungry:
            return
        frame = brightness(video)
        if frame is None:
            return
        if reader.is_hungry:
            reader.offer(frame)
        if shows:
            self._pause.start(_SHOW_EVERY)
            self.picture.emit(self._for_the_eye(frame))

    def _for_the_eye(self, frame: Frame) -> QImage:
        """Return the frame as a small grey picture, mirrored where that was chosen."""
        whole = QImage(frame.content, frame.width, frame.height, frame.stride, QImage.Format.Format_Grayscale8)
        small = whole.scaledToWidth(_PREVIEW_WIDTH)
        return small.flipped(Qt.Orientation.Horizontal) if self.mirrored else small

    def _on_read(self, text: str) -> None:
        self._frozen.start(900)  # the picture stands still for a moment: this one was read
        self.scanned.emit(Scan(text))

    def _let_go(self) -> None:
        if self._camera is not None:
            self._camera.stop()
            self._session.setCamera(None)  # type: ignore[arg-type]
            self._camera.deleteLater()
            self._camera = None

    def stop(self) -> None:
        """Switch the camera off."""
        self._let_go()
        if self._reader is not None:
            self._reader.close()
            self._reader = None
