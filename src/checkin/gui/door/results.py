"""People found as one types: state, organisation and forum beside each name, so that the right one is picked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPixmap,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from checkin.domain.people import RegistrationState
from checkin.gui import theme
from checkin.gui.theme import Size, Tone
from checkin.gui.theme.icons import paint
from checkin.gui.words import translate
from checkin.gui.words.people import state_word

if TYPE_CHECKING:
    from checkin.services.searching import SearchResult

_Index = QModelIndex | QPersistentModelIndex


def shown_name(result: SearchResult) -> tuple[str, list[tuple[int, int]]]:
    """Return the name as shown and the stretches of it that the query met."""
    attendee = result.person.attendee
    parts, spans, place = [], [], 0
    fields = ("given_name", "family_name") if attendee.given_name or attendee.family_name else ("name",)
    for field in fields:
        text = getattr(attendee, field)
        if not text:
            continue
        spans += [(place + each.start, each.end - each.start) for each in result.matched if each.field == field]
        parts.append(text)
        place += len(text) + 1
    return " ".join(parts), spans


def spans_of(result: SearchResult, field: str) -> list[tuple[int, int]]:
    """Return the stretches of a field that the query met."""
    return [(each.start, each.end - each.start) for each in result.matched if each.field == field]


class ResultModel(QAbstractListModel):
    """The people found."""

    def __init__(self) -> None:
        super().__init__()
        self.results: list[SearchResult] = []

    def show_results(self, results: list[SearchResult]) -> None:
        """Replace all."""
        self.beginResetModel()
        self.results = results
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        """Return how many were found."""
        return 0 if parent is not None and parent.isValid() else len(self.results)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the name, or for screen readers everything that is seen."""
        if not index.isValid():
            return None
        result = self.results[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return shown_name(result)[0]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (result.attendee.name, result.attendee.organisation, badge_of(result)[1], *result.sessions)
            return ", ".join(part for part in parts if part)
        return None


def badge_of(result: SearchResult) -> tuple[Tone, str]:
    """Return how somebody stands on the list in use."""
    if result.state is not RegistrationState.CONFIRMED:
        return Tone.BAD if result.state is RegistrationState.WITHDRAWN else Tone.ATTENTION, state_word(result.state)
    if result.inside:
        return Tone.GOOD, translate("door", "Inside")
    if result.checked_in:
        return Tone.OUT, translate("door", "Went out")
    return Tone.NEUTRAL, translate("door", "Expected")


class ResultDelegate(QStyledItemDelegate):
    """Paints one person in two or three lines."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002 (Qt's signature)
        """Three lines where there are sessions to tell, else two."""
        look = theme.current()
        result = index.model().results[index.row()]  # type: ignore[attr-defined]
        rows = 1 + bool(result.attendee.organisation or result.attendee.category) + bool(result.sessions)
        return QSize(200, look.text_px(Size.STRONG) + look.px(12) + rows * (look.text_px(Size.SMALL) + look.px(6)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint the person."""
        look = theme.current()
        result: SearchResult = index.model().results[index.row()]  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(1, 1, -1, -1)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.setBrush(look.colour("accent_soft"))
            painter.setPen(look.colour("focus"))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), look.px(8), look.px(8))
        inner = box.adjusted(look.px(10), look.px(6), -look.px(10), -look.px(4))
        tone, word = badge_of(result)
        taken = _paint_tag(painter, inner, word, tone)
        name, spans = shown_name(result)
        small = look.font(Size.SMALL)
        high = _paint_text(painter, inner.adjusted(0, 0, -taken, 0), name, spans, look.font(Size.STRONG, bold=True),
                           look.colour("text"))  # fmt: skip
        lower = inner.adjusted(0, high + look.px(2), 0, 0)
        organisation = "  ·  ".join(part for part in (result.attendee.organisation, result.attendee.category) if part)
        if organisation:
            high = _paint_text(
                painter, lower, organisation, spans_of(result, "organisation"), small, look.colour("muted")
            )
            lower = lower.adjusted(0, high + look.px(2), 0, 0)
        if result.sessions:
            _paint_text(painter, lower, ", ".join(result.sessions), [], small, look.colour("muted"))
        painter.restore()


def _paint_tag(painter: QPainter, box: QRectF, word: str, tone: Tone) -> float:
    look = theme.current()
    font = look.font(Size.SMALL, bold=True)
    width = QFontMetricsF(font).horizontalAdvance(word) + look.px(34)
    tag = QRectF(box.right() - width, box.top(), width, look.text_px(Size.SMALL) + look.px(8))
    colours = look.tone(tone)
    painter.setBrush(QColor(colours.soft))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawRoundedRect(tag, look.px(5), look.px(5))
    side = tag.height() - look.px(8)
    symbol = {Tone.GOOD: "check", Tone.OUT: "checked-out", Tone.BAD: "close", Tone.ATTENTION: "warning"}.get(
        tone, "person"
    )
    paint(painter, symbol, colours.ink, QRectF(tag.left() + look.px(6), tag.top() + look.px(4), side, side))
    painter.setPen(QColor(colours.ink))
    painter.setFont(font)
    painter.drawText(tag.adjusted(side + look.px(10), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, word)
    return width + look.px(8)


def _paint_text(
    painter: QPainter, box: QRectF, text: str, spans: list[tuple[int, int]], font: QFont, colour: QColor
) -> float:
    """Paint one line with what matched marked; return its height."""
    text = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    layout = QTextLayout(text, font)
    option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    layout.setTextOption(option)
    mark = QTextCharFormat()
    mark.setBackground(theme.current().colour("mark"))
    ranges = []
    for start, length in spans:
        if start < len(text):
            each = QTextLayout.FormatRange()
            each.start, each.length, each.format = start, min(length, len(text) - start), mark
            ranges.append(each)
    layout.setFormats(ranges)
    layout.beginLayout()
    line = layout.createLine()
    if line.isValid():
        line.setLineWidth(box.width())
    layout.endLayout()
    painter.setPen(colour)
    layout.draw(painter, box.topLeft())
    return line.height() if line.isValid() else 0.0


class ResultList(QListView):
    """The list of people found. Enter or a click opens a card; nobody is checked in by accident."""

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.people = ResultModel()
        self.setModel(self.people)
        self.setItemDelegate(ResultDelegate(self))
        self.setAccessibleName(translate("door", "People found"))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(False)
        self.setMouseTracking(True)
        self.clicked.connect(lambda index: self._open(index.row()))

    def show_results(self, results: list[SearchResult]) -> None:
        """Show the people found, the first chosen."""
        self.people.show_results(results)
        if results:
            self.setCurrentIndex(self.people.index(0))

    def warm_up(self, results: list[SearchResult]) -> None:
        """Paint some people once, unseen, so that the first letter typed does not wait for fonts and symbols."""
        if self.people.results or not results:
            return
        self.people.show_results(results)
        picture = QPixmap(400, 120)
        painter = QPainter(picture)
        option = QStyleOptionViewItem()
        option.rect = picture.rect()
        for row in range(len(results)):
            self.itemDelegate().paint(painter, option, self.people.index(row))
        painter.end()
        self.people.show_results([])

    def step(self, step: int) -> None:
        """Choose the next or the one before."""
        row = self.currentIndex().row() + step
        if 0 <= row < self.people.rowCount():
            self.setCurrentIndex(self.people.index(row))

    def chosen(self) -> SearchResult | None:
        """Return the chosen person."""
        row = self.currentIndex().row()
        return self.people.results[row] if 0 <= row < len(self.people.results) else None

    def open_chosen(self) -> None:
        """Open the chosen person's card."""
        self._open(self.currentIndex().row())

    def _open(self, row: int) -> None:
        if 0 <= row < len(self.people.results):
            self.opened.emit(self.people.results[row].attendee.attendee_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; letters go on to the search field."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_chosen()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageDown,
                             Qt.Key.Key_PageUp):  # fmt: skip
            super().keyPressEvent(event)
        else:
            event.ignore()
