"""The badge on the screen, in millimetres: the rendered PDF below, outlines and handles above."""

from __future__ import annotations

import itertools

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QGraphicsPixmapItem, QGraphicsScene, QGraphicsView

from checkin.badges.layout import Box, QrElement
from checkin.gui import theme
from checkin.gui.designer import geometry
from checkin.gui.designer.document import DesignDocument
from checkin.gui.designer.geometry import Handle, Lines, Snap
from checkin.gui.words import translate

_MARGIN_MM = 6.0
_HANDLE_PX = 9.0
_NUDGE_MM, _BIG_NUDGE_MM = 0.5, 5.0
_STEPS = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
}  # fmt: skip


class Canvas(QGraphicsView):
    """Chooses, moves and resizes elements by pointer and keys. `zoomed` asks for a picture of the new size."""

    zoomed = Signal()

    def __init__(self, document: DesignDocument) -> None:
        self._scene = QGraphicsScene()
        super().__init__(self._scene)
        self._document = document
        self._drag: _Drag | None = None
        self._band: QRectF | None = None
        self._met = Snap()
        self._numbers = itertools.count()
        self._fitted = True
        self._picture = QGraphicsPixmapItem()
        self._picture.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
        self._scene.addItem(self._picture)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setFrameShape(QGraphicsView.Shape.NoFrame)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(theme.current().px(280), theme.current().px(220))
        self.setAccessibleName(translate("Office", "Badge being designed"))
        self.setAccessibleDescription(
            translate("Office", "Tab goes through the elements, arrow keys move by half a millimetre, Shift by five")
        )
        document.changed.connect(self._follow)
        document.chosen_changed.connect(lambda: self.viewport().update())
        self._follow()

    # -- size

    def _follow(self) -> None:
        width, height = self._document.size
        wanted = QRectF(-_MARGIN_MM, -_MARGIN_MM, width + 2 * _MARGIN_MM, height + 2 * _MARGIN_MM)
        if self._scene.sceneRect() != wanted:
            self._scene.setSceneRect(wanted)
            self.fit()
        self.viewport().update()

    def fit(self) -> None:
        """Show the whole badge as large as there is room."""
        self._fitted = True
        self.fitInView(self._scene.sceneRect(), Qt.AspectRatioMode.KeepAspectRatio)
        self.zoomed.emit()

    def zoom(self, factor: float) -> None:
        """Show it larger or smaller."""
        scale = self.px_per_mm() * factor
        if 1.0 <= scale <= 60.0:
            self._fitted = False
            self.scale(factor, factor)
            self.zoomed.emit()

    def px_per_mm(self) -> float:
        """Return how many pixels of the screen a millimetre takes."""
        return self.transform().m11()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the whole badge in sight, unless it was zoomed."""
        super().resizeEvent(event)
        if self._fitted:
            self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel zoom."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1.2 if event.angleDelta().y() > 0 else 1 / 1.2)
        else:
            super().wheelEvent(event)

    # -- picture

    def show_picture(self, image: QImage) -> None:
        """Show the rendered badge."""
        width, height = self._document.size
        pixmap = QPixmap.fromImage(image)
        self._picture.setPixmap(pixmap)
        if not pixmap.isNull():
            self._picture.setTransform(QTransform.fromScale(width / pixmap.width(), height / pixmap.height()))

    def drawBackground(self, painter: QPainter, _rect: QRectF | object) -> None:
        """Draw the ground and the paper."""
        look = theme.current()
        painter.fillRect(self._scene.sceneRect().adjusted(-500, -500, 500, 500), look.colour("raised"))
        width, height = self._document.size
        painter.fillRect(QRectF(0, 0, width, height), QColor("white"))

    def drawForeground(self, painter: QPainter, _rect: QRectF | object) -> None:
        """Draw outlines, handles, and the lines that were met."""
        look = theme.current()
        width, height = self._document.size
        self._outline(painter, QPolygonF(QRectF(0, 0, width, height)), look.colour("edge"), 1)
        self._draw_guides(painter)
        for place, element in enumerate(self._document.elements):
            chosen = place in self._document.chosen
            colour = QColor(look.palette.accent) if chosen else QColor(127, 140, 155, 110)
            self._outline(painter, outline(element.box), colour, 2 if chosen else 1, dashed=not chosen)
        for place in self._document.chosen:
            self._handles(painter, self._document.elements[place].box)
        guide = QPen(QColor(look.tone(theme.Tone.BAD).fill), 1)
        guide.setCosmetic(True)
        painter.setPen(guide)
        if self._met.across is not None:
            painter.drawLine(QPointF(self._met.across, -_MARGIN_MM), QPointF(self._met.across, height + _MARGIN_MM))
        if self._met.down is not None:
            painter.drawLine(QPointF(-_MARGIN_MM, self._met.down), QPointF(width + _MARGIN_MM, self._met.down))
        if self._band is not None:
            self._outline(painter, QPolygonF(self._band), look.colour("accent"), 1, dashed=True)

    def _draw_guides(self, painter: QPainter) -> None:
        """Draw the user's own lines, over the whole ground so that they are seen beside the badge as well."""
        pen = QPen(QColor(0, 150, 170), 1, Qt.PenStyle.DashDotLine)
        pen.setCosmetic(True)
        painter.setPen(pen)
        width, height = self._document.size
        across, down = self._document.layout.guides
        for x in across:
            painter.drawLine(QPointF(x, -_MARGIN_MM), QPointF(x, height + _MARGIN_MM))
        for y in down:
            painter.drawLine(QPointF(-_MARGIN_MM, y), QPointF(width + _MARGIN_MM, y))

    def _outline(
        self, painter: QPainter, shape: QPolygonF, colour: QColor, width: int, *, dashed: bool = False
    ) -> None:
        pen = QPen(colour, width, Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolygon(shape)

    def _handles(self, painter: QPainter, box: Box) -> None:
        look = theme.current()
        side = _HANDLE_PX / self.px_per_mm()
        pen = QPen(look.colour("accent"), 1.5)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.setBrush(QColor("white"))
        for handle in geometry.HANDLES:
            x, y = geometry.corner(box, handle)
            painter.drawRect(QRectF(x - side / 2, y - side / 2, side, side))

    # -- pointer

    def _at(self, event: QMouseEvent) -> QPointF:
        return self.mapToScene(event.position().toPoint())

    def element_at(self, point: QPointF) -> int | None:
        """Return the foremost element at a point of the badge."""
        for place in range(len(self._document.elements) - 1, -1, -1):
            if outline(self._document.elements[place].box).containsPoint(point, Qt.FillRule.OddEvenFill):
                return place
        return None

    def handle_at(self, point: QPointF) -> tuple[int, Handle] | None:
        """Return the handle of a chosen element at a point."""
        reach = _HANDLE_PX / self.px_per_mm()
        for place in self._document.chosen:
            for handle in geometry.HANDLES:
                x, y = geometry.corner(self._document.elements[place].box, handle)
                if abs(point.x() - x) <= reach and abs(point.y() - y) <= reach:
                    return place, handle
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what is under the pointer; begin to move, resize, or draw a frame around elements."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        point, document = self._at(event), self._document
        pulled = self.handle_at(point)
        if pulled is not None:
            document.choose([pulled[0]])
            self._begin(point, pulled[1])
            return
        place = self.element_at(point)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if place is None:
            if not shift:
                document.choose(())
            self._band = QRectF(point, point)
        elif shift:
            document.choose(document.chosen ^ {place})
        else:
            if place not in document.chosen:
                document.choose([place])
            self._begin(point, None)

    def _begin(self, point: QPointF, handle: Handle | None) -> None:
        others = [one.box for place, one in enumerate(self._document.elements) if place not in self._document.chosen]
        lines = geometry.lines_of(self._document.size, others, self._document.layout.guides)
        self._drag = _Drag(point, handle, self._document.boxes(), lines, f"drag-{next(self._numbers)}")

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with what was begun; Alt goes without snapping."""
        point = self._at(event)
        free = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if self._drag is not None:
            self._pull(self._drag, point, free=free)
        elif self._band is not None:
            self._band.setBottomRight(point)
            frame = self._band.normalized()
            self._document.choose(
                place
                for place, one in enumerate(self._document.elements)
                if frame.contains(outline(one.box).boundingRect())
            )
            self.viewport().update()
        else:
            self.viewport().setCursor(self._cursor(point))

    def _cursor(self, point: QPointF) -> Qt.CursorShape:
        pulled = self.handle_at(point)
        if pulled is None:
            return Qt.CursorShape.ArrowCursor if self.element_at(point) is None else Qt.CursorShape.SizeAllCursor
        handle = pulled[1]
        if handle.across and handle.down:
            same = handle.across == handle.down
            return Qt.CursorShape.SizeFDiagCursor if same else Qt.CursorShape.SizeBDiagCursor
        return Qt.CursorShape.SizeHorCursor if handle.across else Qt.CursorShape.SizeVerCursor

    def _pull(self, drag: _Drag, point: QPointF, *, free: bool) -> None:
        dx, dy = point.x() - drag.start.x(), point.y() - drag.start.y()
        if drag.handle is None:
            lead = next(iter(drag.boxes.values()))
            snap = Snap() if free else geometry.snap_moved(geometry.moved(lead, dx, dy), drag.lines)
            boxes = {key: geometry.moved(box, dx + snap.dx, dy + snap.dy) for key, box in drag.boxes.items()}
            name = translate("Office", "Move")
        else:
            place, box = next(iter(drag.boxes.items()))
            x, y = geometry.corner(box, drag.handle)
            turned = bool(box.rotation % 90)
            snap = Snap() if free or turned else geometry.snap_point(x + dx, y + dy, drag.lines)
            square = isinstance(self._document.elements[place], QrElement)
            boxes = {place: geometry.resized(box, drag.handle, dx + snap.dx, dy + snap.dy, square=square)}
            name = translate("Office", "Resize")
        self._met = snap
        self._document.place(boxes, name, merge=drag.name)
        self.viewport().update()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go."""
        self._drag, self._band, self._met = None, None, Snap()
        self.viewport().update()

    # -- keys

    def event(self, event: QEvent) -> bool:
        """Take Tab before Qt moves the focus: it goes through the elements, and out after the last."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and self._tabbed(event):
            return True
        return super().event(event)

    def _tabbed(self, event: QKeyEvent) -> bool:
        steps = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}
        step = steps.get(Qt.Key(event.key()))
        count = len(self._document.elements)
        if step is None or not count or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        chosen = self._document.chosen
        at_end = bool(chosen) and (max(chosen) == count - 1 if step > 0 else min(chosen) == 0)
        if at_end:
            return False
        self._document.walk(step)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move (Ctrl: resize), Delete removes, Escape lets go."""
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        if key in _STEPS and self._document.chosen:
            across, down = _STEPS[key]
            length = _BIG_NUDGE_MM if modifiers & Qt.KeyboardModifier.ShiftModifier else _NUDGE_MM
            if modifiers & Qt.KeyboardModifier.ControlModifier:
                self._grow(across * length, down * length)
            else:
                self._document.nudge(across * length, down * length, translate("Office", "Move"))
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._document.remove(translate("Office", "Delete"))
        elif key == Qt.Key.Key_Escape:
            self._document.choose(())
        else:
            super().keyPressEvent(event)

    def _grow(self, dx: float, dy: float) -> None:
        boxes = {
            place: geometry.resized(
                box, Handle(1, 1), dx, dy, square=isinstance(self._document.elements[place], QrElement)
            )
            for place, box in self._document.boxes().items()
        }
        self._document.place(boxes, translate("Office", "Resize"), merge="grow")


class _Drag:
    """What is being pulled: from where, by which handle (None: the whole), and what it snaps to."""

    def __init__(self, start: QPointF, handle: Handle | None, boxes: dict[int, Box], lines: Lines, name: str) -> None:
        self.start, self.handle, self.boxes, self.lines, self.name = start, handle, boxes, lines, name


def outline(box: Box) -> QPolygonF:
    """Return a box as it lies on the badge."""
    corners = (Handle(-1, -1), Handle(1, -1), Handle(1, 1), Handle(-1, 1))
    return QPolygonF([QPointF(*geometry.corner(box, handle)) for handle in corners])
