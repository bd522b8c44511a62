"""Where a list is chosen or dropped."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from checkin.gui import theme
from checkin.gui.office import widgets
from checkin.gui.theme import Space
from checkin.gui.words import translate

#: Endings of the files that the system's chooser offers.
ENDINGS = ("csv", "tsv", "txt", "xlsx", "xlsm", "xls", "ods")


def dropped_file(data: QMimeData) -> Path | None:
    """Return the one local file that is being dragged, None for anything else."""
    urls = data.urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.is_file() else None


class DropArea(QFrame):
    """A place to drop a file on, with a button for those who do not drag."""

    choose_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        look = theme.current()
        self.setObjectName("drop-area")
        icon = QLabel()
        icon.setPixmap(theme.pixmap("list", look.palette.accent, look.px(48)))
        icon.setAlignment(Qt.AlignmentFlag.AlignCenter)
        title = widgets.label(translate("Office", "Drop your registration list here"), "title")
        told = widgets.label(
            translate(
                "Office", "CSV, Excel or OpenDocument, from any tool. Nothing is written before you have seen it."
            ),
            "muted",
        )
        self.button = widgets.button(translate("Office", "Choose a file …"), self.choose_wanted.emit, "primary")
        self.button.setObjectName("choose-file")
        column = QVBoxLayout(self)
        column.setContentsMargins(*[look.space(Space.HUGE)] * 4)
        column.setSpacing(look.space(Space.MEDIUM))
        column.addWidget(icon)
        for text in (title, told):
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(text)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignCenter)
        self.mark(hovering=False)

    def mark(self, *, hovering: bool) -> None:
        """Show whether a file is over the window right now."""
        palette, radius = theme.current().palette, theme.current().space(Space.MEDIUM)
        ground, edge = (palette.accent_soft, palette.accent) if hovering else (palette.surface, palette.edge)
        self.setStyleSheet(
            f"#drop-area {{ background: {ground}; border: 2px dashed {edge}; border-radius: {radius}px; }}"
        )
