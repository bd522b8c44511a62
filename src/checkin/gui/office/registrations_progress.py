"""While something takes its time, and what came of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from checkin.gui import theme
from checkin.gui.office import widgets
from checkin.gui.words import translate
from checkin.gui.words.times import number


class ProgressStep(QWidget):
    """What is under way, how far, and a button to stop it where stopping leaves no trace."""

    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        look = theme.current()
        self._title = widgets.label("", "strong")
        self._detail = widgets.label("", "muted")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(look.px(12))
        self._cancel = widgets.button(translate("Office", "Cancel"), self.cancelled.emit)
        self._cancel.setObjectName("cancel")
        holder = QVBoxLayout(self)
        holder.setContentsMargins(0, 0, 0, 0)
        card = widgets.card(self._title, self._bar, self._detail, widgets.row(None, self._cancel))
        card.setMaximumWidth(look.px(720))
        holder.addWidget(card)
        holder.addStretch(1)

    def begin(self, title: str, detail: str, *, stoppable: bool) -> None:
        """Show what begins; how long it takes is not known yet."""
        self._title.setText(title)
        self._detail.setText(detail)
        self._bar.setAccessibleName(title)
        self._bar.setRange(0, 0)
        self._cancel.setVisible(stoppable)
        if stoppable:
            self._cancel.setFocus()

    def advance(self, done: int, total: int) -> None:
        """Show how far it is; a bar that is full goes on as one that does not know."""
        if total <= 0 or done >= total:
            self._bar.setRange(0, 0)
            return
        self._bar.setRange(0, total)
        self._bar.setValue(done)


class DoneStep(QWidget):
    """What came of an import, with a way back. Signals: `undo_wanted`, `again_wanted`."""

    undo_wanted = Signal()
    again_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        look = theme.current()
        self._title = widgets.label("", "title")
        self._lines = widgets.label("")
        self._undo = widgets.button(
            translate("Office", "Undo this import"),
            self.undo_wanted.emit,
            hint=translate("Office", "Takes back everything that this import did; check-ins stay"),
        )
        self._undo.setObjectName("undo-import")
        self.again = widgets.button(translate("Office", "Done"), self.again_wanted.emit, "primary")
        self.again.setObjectName("again")
        holder = QVBoxLayout(self)
        holder.setContentsMargins(0, 0, 0, 0)
        card = widgets.card(self._title, self._lines, widgets.row(self._undo, None, self.again))
        card.setMaximumWidth(look.px(720))
        holder.addWidget(card)
        holder.addStretch(1)

    def show_result(self, file: str, counts: list[tuple[str, int]], *, undoable: bool) -> None:
        """Show how many of what there were; those of which there were none are left out."""
        self._tell(translate("Office", "“{file}” is in.").format(file=file), counts)
        self._undo.setVisible(undoable)

    def show_undone(self, counts: list[tuple[str, int]]) -> None:
        """Show what taking the import back came to."""
        self._tell(translate("Office", "The import is taken back."), counts)
        self._undo.hide()

    def _tell(self, title: str, counts: list[tuple[str, int]]) -> None:
        self._title.setText(title)
        lines = [f"{number(count)}  {what}" for what, count in counts if count]
        self._lines.setText("\n".join(lines) or translate("Office", "Nothing was different from before."))
        self.again.setFocus()

    def lines(self) -> str:
        """Return what is said of the result."""
        return self._lines.text()
