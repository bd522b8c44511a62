"""What the camera sees, beside the search field."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from checkin.gui import theme
from checkin.gui.parts import ActionButton, column, row
from checkin.gui.words import translate


class CameraView(QWidget):
    """What the camera sees, small, with a way to switch it off."""

    stopped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture.setAccessibleName(translate("door", "What the camera sees"))
        stop = ActionButton(translate("door", "Switch camera off"), self.stopped.emit, kind="quiet", symbol="close")
        self.setLayout(column(self._picture, row(None, stop)))
        self.hide()

    def show_picture(self, image: QImage) -> None:
        """Show a picture."""
        width = min(self.width(), theme.current().px(320))
        self._picture.setPixmap(QPixmap.fromImage(image).scaledToWidth(max(80, width)))
