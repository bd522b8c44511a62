"""Where to begin on a sheet that was used before: the sheet itself, drawn, to be clicked or walked by arrow keys."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from checkin.badges import Sheet
from checkin.gui import theme
from checkin.gui.theme import Size, Space
from checkin.gui.words import translate

_LONGEST_SIDE = 236


class StartPicker(QWidget):
    """Signal `chosen` carries the first free label, from 1."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._sheet: Sheet | None = None
        self.start_at = 1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(translate("Office", "First free label of the sheet"))
        self.setToolTip(translate("Office", "Click the first free label, or walk there with the arrow keys"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_sheet(self, sheet: Sheet | None) -> None:
        """Show a sheet; what was chosen stays where it still fits."""
        self._sheet = sheet
        self.setVisible(sheet is not None and sheet.count > 1)
        if sheet is not None and self.start_at > sheet.count:
            self.start_at = 1
        self.updateGeometry()
        self.update()
        self._tell()

    def choose(self, label: int) -> None:
        """Begin at a label (from 1)."""
        if self._sheet is None:
            return
        label = min(max(label, 1), self._sheet.count)
        if label != self.start_at:
            self.start_at = label
            self.update()
            self._tell()
            self.chosen.emit(label)

    def _tell(self) -> None:
        if self._sheet is None:
            return
        told = translate("Office", "Label {label} of {count}").format(label=self.start_at, count=self._sheet.count)
        self.setAccessibleDescription(told)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    def sizeHint(self) -> QSize:
        """As large as the sheet's shape wants, on the longest side a fixed length."""
        if self._sheet is None:
            return QSize(0, 0)
        width, height = self._sheet.page
        scale = theme.current().px(_LONGEST_SIDE) / max(width, height)
        margin = 2 * theme.current().space(Space.TINY)
        return QSize(round(width * scale) + margin, round(height * scale) + margin)

    def _boxes(self) -> list[QRectF]:
        sheet = self._sheet
        if sheet is None:
            return []
        margin = theme.current().space(Space.TINY)
        scale = (self.width() - 2 * margin) / sheet.page[0]
        places = [sheet.place(index) for index in range(sheet.count)]
        return [
            QRectF(margin + x * scale, margin + y * scale, sheet.label[0] * scale, sheet.label[1] * scale)
            for x, y in places
        ]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw paper and labels: used ones crossed out, free ones white, the first free one marked."""
        look = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        margin = look.space(Space.TINY)
        paper = QRectF(self.rect()).adjusted(margin, margin, -margin, -margin)
        painter.setPen(QPen(look.colour("focus"), 2) if self.hasFocus() else QPen(look.colour("edge"), 1))
        painter.setBrush(look.colour("raised"))
        painter.drawRoundedRect(paper, 3, 3)
        for number, box in enumerate(self._boxes(), start=1):
            self._paint_label(painter, number, box)

    def _paint_label(self, painter: QPainter, number: int, box: QRectF) -> None:
        look = theme.current()
        first, used = number == self.start_at, number < self.start_at
        fill = look.colour("accent") if first else look.colour("line") if used else look.colour("surface")
        ink = look.colour("on_accent") if first else look.colour("muted")
        painter.setPen(QPen(look.colour("edge") if not first else look.colour("accent"), 1))
        painter.setBrush(fill)
        inner = box.adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(inner, 2, 2)
        if used:
            painter.setPen(QPen(QColor(ink), 1))
            painter.drawLine(inner.bottomLeft(), inner.topRight())
            return
        font = look.font(Size.SMALL, bold=first)
        font.setPixelSize(max(7, min(font.pixelSize(), round(inner.height() * 0.6))))
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, str(number))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the label under the pointer."""
        for number, box in enumerate(self._boxes(), start=1):
            if box.contains(event.position()):
                self.choose(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk over the labels."""
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -(self._sheet.columns if self._sheet else 1),
            Qt.Key.Key_Down: self._sheet.columns if self._sheet else 1,
        }
        key = Qt.Key(event.key())
        if key in steps:
            target = self.start_at + steps[key]
            if self._sheet is not None and 1 <= target <= self._sheet.count:
                self.choose(target)
        elif key == Qt.Key.Key_Home:
            self.choose(1)
        elif key == Qt.Key.Key_End and self._sheet is not None:
            self.choose(self._sheet.count)
        else:
            super().keyPressEvent(event)
