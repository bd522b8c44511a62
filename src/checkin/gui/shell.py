"""The one window of the door's program: shows the start page, a door or the locked screen."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QStackedWidget, QWidget


class Shell(QStackedWidget):
    """Tells by `closing`, before it goes, that the event file is to be closed properly."""

    closing = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Checkin")
        self.resize(1366, 768)

    def bring(self, page: QWidget) -> None:
        """Show a page; it is kept until it is dropped."""
        if self.indexOf(page) < 0:
            self.addWidget(page)
        self.setCurrentWidget(page)

    def drop(self, page: QWidget) -> None:
        """Close a page for good."""
        self.removeWidget(page)
        page.close()
        page.deleteLater()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell before going."""
        self.closing.emit()
        super().closeEvent(event)
