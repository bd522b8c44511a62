"""Small pieces that every page is put together from."""

from __future__ import annotations

import html
from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeySequence, QPainter, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLayoutItem,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from checkin.gui import theme
from checkin.gui.permits import permits
from checkin.gui.theme import Size, Space, Tone


def label(text: str = "", kind: str = "", *, wrap: bool = False) -> QLabel:
    """Return a text; `kind` chooses its type (theme.sheet). Text is shown as it is, never as markup."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("kind", kind)
    made.setWordWrap(wrap)
    return made


def plain_tip(text: str) -> str:
    """Return a tool tip that shows `text` as it is: Qt would take a name such as `<img …>` for markup."""
    return html.escape(text) if "<" in text else text


class ElidedLabel(QLabel):
    """A single line that ends in an ellipsis where there is no room; the whole text is its tool tip."""

    def __init__(self, kind: str = "", least: int = 60, most: int = 10_000) -> None:
        super().__init__()
        self._whole, self._least, self._most = "", least, most
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", kind)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def show_text(self, text: str) -> None:
        """Show a text as far as it fits."""
        self._whole = text
        self.setToolTip(plain_tip(text))
        self.setAccessibleName(text)
        self._fit()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """The whole text, up to the most."""
        wanted = self.fontMetrics().horizontalAdvance(self._whole) + 4
        return QSize(min(wanted, self._most), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """A few letters."""
        return QSize(min(self.sizeHint().width(), self._least), super().minimumSizeHint().height())

    def _fit(self) -> None:
        self.setText(self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the text anew."""
        super().resizeEvent(event)
        self._fit()


def spacer() -> QWidget:
    """Return room that grows."""
    room = QWidget()
    room.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    room.setFixedHeight(1)
    return room


def key_text(key: str) -> str:
    """Return a shortcut as this system writes it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) if key else ""


class ActionButton(QPushButton):
    """A button that shows its key in place, at its right end, and works by it."""

    def __init__(
        self,
        text: str,
        act: Callable[[], object] | None = None,
        *,
        kind: str = "",
        symbol: str = "",
        key: str = "",
        name: str = "",
        shown_key: str = "",
        needs: str = "",
    ) -> None:
        """`shown_key` is one that does the same wherever the button is, and is only shown on it.

        `needs` is the permission (services.roles) without which the button is absent.
        """
        super().__init__(text)
        self._needs, self._wanted = needs, True
        if needs:
            permits().changed.connect(self._obey)
            if not permits().may(needs):
                super().setVisible(False)
        self._symbol = symbol
        shown = key or shown_key
        self._hint = "" if theme.current().is_large and text and len(shown) > len("F10") else key_text(shown)
        self._key = key_text(shown)
        self.setProperty("kind", kind)
        self.setAutoDefault(False)
        if key:
            # a button's own shortcut would press it for show and act 100 ms later
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(self.click)
        if act is not None:
            self.clicked.connect(lambda _=False: act())
        self.name_it(name or text)
        self.apply_look()

    def setVisible(self, visible: bool) -> None:
        """Show the button if that is wanted and allowed."""
        self._wanted = visible
        super().setVisible(visible and permits().may(self._needs))

    def _obey(self) -> None:
        if self.parentWidget() is not None:  # else it would be a window of its own
            super().setVisible(self._wanted and permits().may(self._needs))

    def name_it(self, name: str) -> None:
        """Name the button for screen readers, its key with it."""
        self.setAccessibleName(name)
        self.setToolTip(f"{name} ({self._key})" if self._key else "")

    def say(self, text: str) -> None:
        """Change what is written on it."""
        self.setText(text)
        self.name_it(text)
        self.updateGeometry()

    def apply_look(self) -> None:
        """Take up the look in use."""
        look = theme.current()
        if self._symbol:
            kind = self.property("kind")
            colour = {"primary": look.palette.on_accent, "quiet": look.palette.accent}.get(kind, look.palette.text)
            self.setIcon(theme.icon(self._symbol, colour, look.text_px(18)))
            self.setIconSize(QSize(look.text_px(18), look.text_px(18)))
        self.updateGeometry()

    def _hint_width(self) -> int:
        if not self._hint:
            return 0
        font = theme.current().font(Size.SMALL - 1)
        return QFontMetrics(font).horizontalAdvance(self._hint) + theme.current().px(12)

    def sizeHint(self) -> QSize:
        """Leave room for the key."""
        hint = super().sizeHint()
        return QSize(hint.width() + self._hint_width(), hint.height())

    def minimumSizeHint(self) -> QSize:
        """Never cut the text."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button, then its key in a small frame."""
        if not self._hint:
            super().paintEvent(event)
            return
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        look = theme.current()
        width = self._hint_width()
        whole = QRect(option.rect)
        option.rect = whole.adjusted(0, 0, -width, 0)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonLabel, option)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = look.font(Size.SMALL - 1)
        painter.setFont(font)
        height = painter.fontMetrics().height() + 2
        inner = width - look.px(2)
        cap = QRect(whole.right() - width - look.px(7), whole.center().y() - height // 2, inner, height)
        strong = self.property("kind") == "primary" or (self.property("kind") == "choice" and self.isChecked())
        colour = look.colour("on_accent" if strong else "muted")
        painter.setPen(colour)
        painter.setOpacity(0.55 if not strong else 0.7)
        painter.drawRoundedRect(cap, 4, 4)
        painter.setOpacity(1.0)
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._hint)


def card(*children: QWidget | QLayout, margin: Space = Space.LARGE, spacing: Space = Space.MEDIUM) -> QFrame:
    """Return a white sheet with rounded corners that holds the children, one below the other."""
    frame = QFrame()
    frame.setProperty("kind", "card")
    look = theme.current()
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(*[look.space(margin)] * 4)
    layout.setSpacing(look.space(spacing))
    fill(layout, children)
    return frame


def row(*children: QWidget | QLayout | None, spacing: Space = Space.SMALL) -> QHBoxLayout:
    """Return the children side by side; None is room that stretches."""
    layout = QHBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(theme.current().space(spacing))
    fill(layout, children)
    return layout


def column(*children: QWidget | QLayout | None, spacing: Space = Space.SMALL) -> QVBoxLayout:
    """Return the children one below the other; None is room that stretches."""
    layout = QVBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(theme.current().space(spacing))
    fill(layout, children)
    return layout


def fill(layout: QBoxLayout, children: tuple[QWidget | QLayout | None, ...]) -> None:
    """Put children into a layout."""
    for child in children:
        if child is None:
            layout.addStretch(1)
        elif isinstance(child, QWidget):
            layout.addWidget(child)
        else:
            layout.addLayout(child)


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and delete it."""
    while (item := layout.takeAt(0)) is not None:
        inner, widget = item.layout(), item.widget()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        elif inner is not None:
            clear(inner)
            inner.deleteLater()


def set_tone(widget: QWidget, tone: Tone) -> None:
    """Give a widget the tint of a meaning."""
    if widget.property("tone") != tone.value:
        widget.setProperty("tone", tone.value)
        for each in (widget, *widget.findChildren(QWidget)):
            each.style().unpolish(each)
            each.style().polish(each)


class Flow(QLayout):
    """Lays out from left to right and breaks into rows where the width ends."""

    def __init__(self, parent: QWidget | None = None, spacing: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = spacing
        self._height: tuple[tuple[object, ...], int] = (), 0
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item (called by Qt)."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove an item."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def insert(self, place: int, widget: QWidget) -> None:
        """Put a widget at a place."""
        self.addWidget(widget)
        self._items.insert(place, self._items.pop())
        self.invalidate()

    def expandingDirections(self) -> Qt.Orientation:
        """Ask for no more room than needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The height depends on the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that a width takes; Qt asks for it many times in each laying out."""
        hints = [item.sizeHint() for item in self._items if not item.isEmpty()]
        wanted = (width, *((hint.width(), hint.height()) for hint in hints))
        if self._height[0] != wanted:
            self._height = wanted, self._place(QRect(0, 0, width, 0), move=False)
        return self._height[1]

    def setGeometry(self, rect: QRect) -> None:
        """Place the items."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        """Prefer one row."""
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(size.width() for size in shown) + self._gap * max(0, len(shown) - 1)
        return QSize(width, max((size.height() for size in shown), default=0))

    def minimumSize(self) -> QSize:
        """Take at least the widest item."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _place(self, rect: QRect, *, move: bool) -> int:
        y = rect.y()
        for items in self._rows(rect.width()):
            height = max(item.sizeHint().height() for item in items)
            x = rect.x()
            for item, width in zip(items, self._widths(items, rect.width()), strict=True):
                if move:
                    item.setGeometry(QRect(QPoint(x, y), QSize(width, height)))
                x += width + self._gap
            y += height + self._gap
        return max(0, y - self._gap - rect.y())

    def _widths(self, items: list[QLayoutItem], room: int) -> list[int]:
        """Share a row's room: everybody the least, then texts that may be cut, then what grows."""
        widths = [min(_least(item), room) for item in items]
        spare = room - sum(widths) - self._gap * (len(items) - 1)
        for place, item in enumerate(items):
            more = max(0, min(spare, item.sizeHint().width() - widths[place]))
            widths[place] += more
            spare -= more
        growing = [p for p, item in enumerate(items) if item.expandingDirections() & Qt.Orientation.Horizontal]
        for place in growing:
            widths[place] += max(0, spare) // len(growing)
        return widths

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        rows: list[list[QLayoutItem]] = []
        used = 0
        for item in self._items:
            if item.isEmpty():
                continue
            wanted = _least(item)
            if rows and used + self._gap + wanted <= width:
                rows[-1].append(item)
                used += self._gap + wanted
            else:
                rows.append([item])
                used = wanted
        return rows


def _least(item: QLayoutItem) -> int:
    """Return the width that an item needs at least: all of it, but for texts that may be cut."""
    return item.minimumSize().width() if isinstance(item.widget(), ElidedLabel) else item.sizeHint().width()


def flow_box(*children: QWidget, spacing: Space = Space.SMALL) -> QWidget:
    """Return a widget whose children break into rows where they must."""
    box = QWidget()
    flow = Flow(box, theme.current().space(spacing))
    for child in children:
        flow.addWidget(child)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    box.setSizePolicy(policy)
    return box
