"""The designer's tools: adding elements, lining them up, undoing."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from checkin.badges.layout import Box, Element, Figure, QrElement, ShapeElement, TextElement
from checkin.gui import theme
from checkin.gui.designer.document import DesignDocument
from checkin.gui.designer.geometry import Alignment, aligned, distributed
from checkin.gui.designer.text_lines import new_text
from checkin.gui.parts import flow_box
from checkin.gui.theme import Space
from checkin.gui.words import translate


class Tools(QWidget):
    """Buttons with icons, named for screen readers; they break into rows where there is little room."""

    def __init__(self, document: DesignDocument, add_picture: Callable[[], object]) -> None:
        super().__init__()
        self._document = document
        self.buttons: dict[str, QPushButton] = {}
        self._make("add-text", translate("Office", "Add text"), self.add_text)
        self._make("add-qr", translate("Office", "Add QR code"), self.add_qr)
        self._make("add-image", translate("Office", "Add picture"), add_picture)
        self._make("add-shape", translate("Office", "Add shape"), self.add_shape)
        self._make("undo", translate("Office", "Undo"), document.undo, "Ctrl+Z")
        self._make("redo", translate("Office", "Redo"), document.redo, "Ctrl+Y")
        self._make("copy", translate("Office", "Double"), self._double, "Ctrl+D")
        self._make("bin", translate("Office", "Delete"), lambda: document.remove(translate("Office", "Delete")))
        for icon, how, name in _alignments():
            self._make(icon, name, partial(self._align, how))
        self._make("distribute-across", translate("Office", "Equal gaps across"), lambda: self._distribute(across=True))
        self._make("distribute-down", translate("Office", "Equal gaps down"), lambda: self._distribute(across=False))
        self._make("to-front", translate("Office", "Bring to the front"), lambda: self._lift(front=True))
        self._make("to-back", translate("Office", "Send to the back"), lambda: self._lift(front=False))
        box = flow_box(*self.buttons.values(), spacing=Space.TINY)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(box)
        document.chosen_changed.connect(self.follow)
        document.changed.connect(self.follow)
        document.history_changed.connect(self.follow)
        self.follow()

    def _make(self, icon: str, name: str, act: Callable[[], object], keys: str = "") -> None:
        look = theme.current()
        button = QPushButton()
        button.setProperty("kind", "quiet")
        button.setIcon(theme.icon(icon, look.palette.text))
        button.setIconSize(QSize(look.px(20), look.px(20)))
        button.setFixedWidth(look.px(38))
        button.setAccessibleName(name)
        button.setToolTip(f"{name} ({QKeySequence(keys).toString(_NATIVE)})" if keys else name)
        button.setObjectName(f"tool-{icon}")
        button.clicked.connect(lambda _checked=False: act())
        if keys:
            QShortcut(QKeySequence(keys), self, act)
        self.buttons[icon] = button

    def follow(self) -> None:
        """Offer what can be done now."""
        count = len(self._document.chosen)
        stack = self._document.undo_stack
        can = {"undo": stack.canUndo(), "redo": stack.canRedo()}
        can |= dict.fromkeys(("copy", "bin", "to-front", "to-back", *(icon for icon, _, _ in _alignments())), count > 0)
        can |= dict.fromkeys(("distribute-across", "distribute-down"), count > 2)
        for icon, possible in can.items():
            self.buttons[icon].setEnabled(possible)

    # -- acts

    def _middle(self, width: float, height: float) -> Box:
        across, down = self._document.size
        width, height = min(width, across), min(height, down)
        return Box(round((across - width) / 2, 1), round((down - height) / 2, 1), width, height)

    def _put(self, element: Element, name: str) -> None:
        self._document.add(element, name)

    def add_text(self) -> None:
        """Add a text with the name, to be changed."""
        self._put(TextElement(self._middle(50, 14), new_text()), self.buttons["add-text"].accessibleName())

    def add_qr(self) -> None:
        """Add the ticket's symbol, large enough to be scanned."""
        self._put(QrElement(self._middle(22, 22)), self.buttons["add-qr"].accessibleName())

    def add_shape(self) -> None:
        """Add a bar in the category's colour."""
        element = ShapeElement(self._middle(40, 8), Figure.RECTANGLE)
        self._put(element, self.buttons["add-shape"].accessibleName())

    def picture_box(self, width: int, height: int) -> Box:
        """Return where a new picture of so many dots goes: in the middle, in its own shape."""
        scale = min(30.0 / width, 20.0 / height)
        return self._middle(round(width * scale, 1), round(height * scale, 1))

    def _double(self) -> None:
        if self._document.chosen:
            self._document.double(self.buttons["copy"].accessibleName())

    def _align(self, how: Alignment) -> None:
        boxes = aligned(self._document.boxes(), how, self._document.size)
        self._document.place(boxes, translate("Office", "Align"))

    def _distribute(self, *, across: bool) -> None:
        self._document.place(distributed(self._document.boxes(), across=across), translate("Office", "Equal gaps"))

    def _lift(self, *, front: bool) -> None:
        self._document.lift(self.buttons["to-front" if front else "to-back"].accessibleName(), front=front)


_NATIVE = QKeySequence.SequenceFormat.NativeText


def _alignments() -> list[tuple[str, Alignment, str]]:
    return [
        ("align-left", Alignment.LEFT, translate("Office", "Align left")),
        ("align-center", Alignment.CENTER, translate("Office", "Centre across")),
        ("align-right", Alignment.RIGHT, translate("Office", "Align right")),
        ("align-top", Alignment.TOP, translate("Office", "Align at the top")),
        ("align-middle", Alignment.MIDDLE, translate("Office", "Centre down")),
        ("align-bottom", Alignment.BOTTOM, translate("Office", "Align at the bottom")),
    ]
