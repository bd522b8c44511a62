"""The badge as it will be printed, and who prints it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from checkin.domain.errors import CheckinError
from checkin.gui import theme
from checkin.gui.door.controller import DoorController
from checkin.gui.parts import ActionButton, column, label, row
from checkin.gui.printing import BadgePreviews, BadgePrinter, Preview, keep_pdf
from checkin.gui.theme import Space, Tone
from checkin.gui.words import translate
from checkin.gui.words.errors import sentence


class BadgePage(QWidget):
    """Shows the first page of a badge's PDF."""

    kept = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._original = QPixmap()
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._picture.setAccessibleName(translate("door", "The badge as it will be printed"))
        self._picture.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self._picture.setMinimumHeight(theme.current().px(80))
        keep = ActionButton(translate("door", "Keep as PDF"), self.kept.emit, kind="primary", symbol="folder")
        back = ActionButton(translate("door", "Back"), self.left.emit, kind="quiet", symbol="back")
        title = label(translate("door", "Badge"), "title")
        hint = label(
            translate("door", "No printer is set up. Keep the PDF and print it, or go on."), "muted", wrap=True
        )
        self.setLayout(column(row(title, None, back), hint, self._picture, row(keep, None), spacing=Space.MEDIUM))

    def show_preview(self, preview: Preview) -> None:
        """Show a badge."""
        self._original.loadFromData(preview.picture)
        self._fit()

    def _fit(self) -> None:
        if not self._original.isNull():
            room = self._picture.size()
            self._picture.setPixmap(
                self._original.scaled(
                    room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
                )
            )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the picture."""
        super().resizeEvent(event)
        self._fit()


class BadgeActs(QObject):
    """Prints badges; without a printer shows them, to be kept as PDF."""

    shown = Signal(object)  # Preview
    told = Signal(str, object)  # sentence, Tone

    def __init__(self, controller: DoorController, layout: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.printer: BadgePrinter | None = None
        self._controller = controller
        self._previews = BadgePreviews(layout)
        self._last: tuple[Preview, str] | None = None

    def warm_up(self) -> None:
        """Load what the first badge needs."""
        self._previews.warm_up()

    def print(self, attendee_id: str, reason: str = "") -> None:
        """Print a badge; `reason` says why once more."""
        workspace, bridge = self._controller.workspace, self._controller.bridge
        if workspace is None:
            return
        if self.printer is not None:
            sent = self.printer.submit(workspace, [attendee_id], reason)
            bridge.when_done(sent, self._printed)
        else:
            shown = self._previews.render(workspace, [attendee_id])
            bridge.when_done(shown, lambda preview: self._show(preview, reason))

    def _printed(self, printer: str) -> None:
        """Say so; it was counted where the device said that it is out, and only there."""
        if printer:  # what went wrong is said, and can be mended, where print troubles are shown
            self.told.emit(translate("door", "Badge printed: {printer}").format(printer=printer), Tone.GOOD)

    def _show(self, preview: Preview, reason: str) -> None:
        self._last = (preview, reason)
        self.shown.emit(preview)

    def keep(self) -> None:
        """Write the shown badge as PDF, which counts as printed."""
        if self._last is None:
            return
        preview, reason = self._last
        state = self._controller.state
        try:
            path = keep_pdf(preview, state.event.name if state else "")
        except CheckinError as error:
            self.told.emit(sentence(error), Tone.BAD)
            return
        except OSError as error:  # the folder itself
            why = error.strerror or type(error).__name__
            self.told.emit(translate("door", "The PDF cannot be written: {why}").format(why=why), Tone.BAD)
            return
        self._controller.mark_printed(preview.attendee_ids, "PDF", reason)
        self.told.emit(translate("door", "Kept: {path}").format(path=path), Tone.GOOD)

    def close(self) -> None:
        """Finish what is under way."""
        self._previews.close()
