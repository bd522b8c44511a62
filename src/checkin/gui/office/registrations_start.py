"""Where a list is chosen or dropped."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from checkin.gui import theme
from checkin.gui.office import widgets
from checkin.gui.theme import Space
from checkin.gui.words import translate
from checkin.gui.words.times import day_and_clock

#: Endings of the files that the system's chooser offers.
ENDINGS = ("csv", "tsv", "txt", "xlsx", "xlsm", "xls", "ods")


def made_at(import_id: str) -> datetime:
    """Return when an import's id (UUIDv7: its first 48 bits are milliseconds) was made."""
    return datetime.fromtimestamp((UUID(import_id).int >> 80) / 1000, UTC)


def dropped_file(data: QMimeData) -> Path | None:
    """Return the one local file that is being dragged, None for anything else."""
    urls = data.urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.is_file() else None


class LastImport(QWidget):
    """When a list came in last, and a way to take that back; unseen where there is none. `undo_wanted` has its id."""

    undo_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._import_id = ""
        self._told = widgets.label("", "muted")
        self.undo = widgets.SurePress(
            translate("Office", "Undo the last import"),
            translate("Office", "Really? What it added, changed and withdrew becomes as it was."),
            lambda: self.undo_wanted.emit(self._import_id),
        )
        self.undo.setObjectName("undo-last")
        line = widgets.row(self._told, self.undo)
        line.setStretch(0, 1)
        line.setContentsMargins(0, 0, 0, 0)
        self.setLayout(line)
        self.hide()

    def show_import(self, import_id: str, timezone: str) -> None:
        """Show an import by its id; "" where there is none."""
        self._import_id = import_id
        self.undo.disarm()
        self.setVisible(bool(import_id))
        if import_id:
            at = day_and_clock(made_at(import_id), timezone, datetime.now(UTC))
            self._told.setText(translate("Office", "A list came in last: {at}").format(at=at))


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
