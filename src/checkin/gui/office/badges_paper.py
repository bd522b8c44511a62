"""A page of paper on the screen, and the pages of a badge run, rendered one at a time from the real PDF."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PIL import Image
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from checkin.badges import BadgeData, BadgeNotice, render_page
from checkin.badges.layout import Fold
from checkin.gui import theme
from checkin.gui.theme import Size, Space
from checkin.services.badge_desk import BadgeChoice, BadgeDesk, paper


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A page as picture; `width` and `height` of the paper in mm, `notices` of the badges on it."""

    image: QImage
    width: float
    height: float
    notices: tuple[BadgeNotice, ...] = ()


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages of a run, without making them all: a page depends on its own badges only."""

    data: Sequence[BadgeData]
    choice: BadgeChoice
    per_page: int
    sides: int
    size: tuple[float, float]

    @classmethod
    def of(cls, data: Sequence[BadgeData], choice: BadgeChoice) -> Pages:
        """Return the pages of a choice. Raises WrongUseError where layout and sheet do not go together."""
        from checkin.badges.sheets import check_fits  # noqa: PLC0415

        sheet, layout = paper(choice)
        sides = 2 if layout.back and layout.fold is Fold.NONE else 1
        if sheet is None:
            return cls(data, choice, 1, sides, layout.page)
        check_fits(layout, sheet)
        return cls(data, choice, sheet.count, sides, sheet.page)

    @property
    def sheets(self) -> int:
        """How many sheets (or single badges) there are."""
        if not self.data:
            return 0
        used = self.choice.start_at - 1 if self.choice.sheet else 0
        return -(-(len(self.data) + used) // self.per_page)

    @property
    def count(self) -> int:
        """How many pages there are, with backs."""
        return self.sheets * self.sides

    def render(self, desk: BadgeDesk, page: int, pixels: QSize) -> PagePicture:
        """Return a page (from 1) as it will be printed, as large as fits `pixels`. Takes some 10 ms: on any thread."""
        sheet, side = divmod(page - 1, self.sides)
        used = self.choice.start_at - 1 if self.choice.sheet else 0
        first = max(0, sheet * self.per_page - used)
        part = self.data[first : (sheet + 1) * self.per_page - used]
        choice = self.choice if sheet == 0 else replace(self.choice, start_at=1)
        made = desk.render(part, choice)
        # a page could not be drawn where all its badges were left out
        return picture_of(made.content, self.size, pixels, min(side + 1, made.pages), made.notices)


def picture_of(
    content: bytes, size: tuple[float, float], pixels: QSize, page: int = 1, notices: tuple[BadgeNotice, ...] = ()
) -> PagePicture:
    """Return a page (from 1) of a PDF of this size in mm as large as fits `pixels`; empty content gives no picture."""
    width, height = size
    if not content:
        return PagePicture(QImage(), width, height, notices)
    dpi = min(pixels.width() / width, pixels.height() / height) * 25.4
    return PagePicture(qimage(render_page(content, page, max(30.0, min(dpi, 400.0)))), width, height, notices)


def qimage(picture: Image.Image) -> QImage:
    """Return a picture for the screen."""
    data = picture.convert("RGB").tobytes()
    width, height = picture.size
    # copied, since Qt would go on reading Python's bytes
    return QImage(data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()


class PaperView(QWidget):
    """Shows a page in the middle, as large as fits. `resized` asks for one of the new size."""

    resized = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self._page: PagePicture | None = None
        self._told = ""
        self._pale = False
        self.setAccessibleName(name)
        self.setMinimumSize(theme.current().px(220), theme.current().px(120))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def page(self) -> PagePicture | None:
        """What is shown."""
        return self._page

    def pixels(self) -> QSize:
        """Return how many pixels a page may have, on the screen in use."""
        margin = 2 * theme.current().space(Space.LARGE)
        ratio = self.devicePixelRatioF()
        return QSize(max(40, round((self.width() - margin) * ratio)), max(40, round((self.height() - margin) * ratio)))

    def show_page(self, page: PagePicture, told: str = "") -> None:
        """Show a page; `told` is for screen readers."""
        self._page, self._told, self._pale = page, "", False
        self.setAccessibleDescription(told)
        self.update()

    def tell(self, text: str) -> None:
        """Say something instead of a page."""
        self._page, self._told = None, text
        self.setAccessibleDescription(text)
        self.update()

    def wait(self) -> None:
        """What is shown is no longer right; what is comes soon."""
        self._pale = True
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for a page of this size."""
        super().resizeEvent(event)
        self.resized.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the paper with its edge, or what there is to say."""
        look = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._page is None or self._page.image.isNull():
            painter.setFont(look.font(Size.STRONG))
            painter.setPen(look.colour("muted"))
            margin = look.space(Space.HUGE)
            area = self.rect().adjusted(margin, margin, -margin, -margin)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._told)
            return
        box = self._box(self._page)
        self._shade(painter, box)
        painter.fillRect(box, QColor("white"))
        painter.setOpacity(0.45 if self._pale else 1.0)
        painter.drawImage(box, self._page.image)
        painter.setOpacity(1.0)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look.colour("edge"), 1))
        painter.drawRect(box)

    def _box(self, page: PagePicture) -> QRectF:
        margin = theme.current().space(Space.LARGE)
        room = QRectF(self.rect()).adjusted(margin, margin, -margin, -margin)
        scale = min(room.width() / page.width, room.height() / page.height)
        box = QRectF(0, 0, page.width * scale, page.height * scale)
        box.moveCenter(room.center())
        return box

    def _shade(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        for reach in range(6, 0, -2):
            painter.setBrush(QColor(0, 0, 0, 12))
            painter.drawRoundedRect(box.adjusted(-reach / 2, 0, reach / 2, reach), 3, 3)
