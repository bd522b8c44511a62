"""A code read from a picture or by the camera, for a field in which nobody would type it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QImage, QPixmap
from PySide6.QtWidgets import QWidget

from checkin.domain.errors import CheckinError
from checkin.gui import theme
from checkin.gui.devices.wedge_logic import Scan
from checkin.gui.office import widgets
from checkin.gui.words import translate
from checkin.gui.words.errors import sentence
from checkin.scanners.pictures import read_picture

if TYPE_CHECKING:
    from checkin.gui.devices.camera import CameraScanner

#: How wide the camera's picture is, px at 100 %.
_VIEW = 280


class CodeReader(QWidget):
    """Two buttons, and what the camera sees while it is on. `found` carries the text of each code."""

    found = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._camera: CameraScanner | None = None
        self._view = widgets.label("")
        self._view.setAccessibleName(translate("Office", "What the camera sees"))
        self._view.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self.told = widgets.label("", "muted")
        self.picture = widgets.button(translate("Office", "Read it from a picture …"), self._ask_for_picture)
        self.camera = widgets.button("", self._switch)
        column = widgets.page_column(self)
        column.setSpacing(theme.current().space(theme.Space.SMALL))
        column.addLayout(widgets.row(self.picture, self.camera, None))
        column.addWidget(self.told)
        column.addWidget(self._view)
        self.say("")
        self._show_state()

    def say(self, text: str) -> None:
        """Tell something about the code in one line below the buttons."""
        self.told.setText(text)
        self.told.setVisible(bool(text))

    def _ask_for_picture(self) -> None:
        widgets.ask_for_picture(self, translate("Office", "Picture of the code"), self.read_picture)

    def read_picture(self, path: Path) -> None:
        """Read the codes in a picture file."""
        try:
            texts = read_picture(path)
        except CheckinError as error:
            self.say(sentence(error))
            return
        self.say("")
        for text in texts:
            self.found.emit(text)

    @property
    def is_on(self) -> bool:
        """Whether the camera is on."""
        return self._camera is not None and self._camera.is_on

    def _switch(self) -> None:
        if self.is_on:
            self.stop()
        else:
            self.start()

    def start(self) -> CameraScanner:
        """Switch the camera on; return it."""
        if self._camera is None:
            from checkin.gui.devices.camera import CameraScanner  # noqa: PLC0415 (loads QtMultimedia)

            self._camera = CameraScanner(self)
            self._camera.scanned.connect(self._scanned)
            self._camera.picture.connect(self._show_picture)
            self._camera.lost.connect(lambda: self.say(translate("Office", "No camera is there. Is it plugged in?")))
            self._camera.found.connect(lambda: self.say(translate("Office", "Hold the code in front of the camera.")))
        self._camera.start()
        self._show_state()
        return self._camera

    def stop(self) -> None:
        """Switch the camera off."""
        if self._camera is not None:
            self._camera.stop()
            self.say("")
        self._show_state()

    def _show_state(self) -> None:
        on, off = translate("Office", "Read it with the camera"), translate("Office", "Switch the camera off")
        self.camera.setText(off if self.is_on else on)
        self._view.clear()  # a picture left in it would keep its room
        self._view.setVisible(False)

    def _scanned(self, scan: Scan) -> None:
        self.found.emit(scan.text)

    def _show_picture(self, image: QImage) -> None:
        if not self.is_on:
            return
        self._view.setPixmap(QPixmap.fromImage(image).scaledToWidth(theme.current().px(_VIEW)))
        if not self._view.isVisible():
            self._view.setVisible(True)
            widgets.bring_into_view(self._view)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave no camera on that nobody sees."""
        self.stop()
        super().hideEvent(event)
