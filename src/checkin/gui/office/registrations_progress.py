"""While something takes its time, and what came of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from checkin.gui import theme
from checkin.gui.office import widgets
from checkin.gui.words import translate
from checkin.gui.words.times import number
from checkin.services.import_undo import Undone
from checkin.services.registration_plan import ImportPlan


class ProgressStep(QWidget):
    """What is under way, how far, and a button to stop it: until something is written, without a trace."""

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

    def begin(self, title: str, detail: str, *, stoppable: bool, careful: bool = False) -> None:
        """Show what begins; how long it takes is not known yet.

        `careful` leaves the button without the focus, so that an Enter too many does not stop what it has just begun.
        """
        self._title.setText(title)
        self._detail.setText(detail)
        self._bar.setAccessibleName(title)
        self._bar.setRange(0, 0)
        self._cancel.setVisible(stoppable)
        if stoppable and not careful:
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


def brought_in(plan: ImportPlan, more: int, kept: int) -> list[tuple[str, int]]:
    """Return what an import came to; `more` are further members of groups, `kept` who is missing in the list."""
    left_out = translate("Office", "row left out") if plan.skipped == 1 else translate("Office", "rows left out")
    return [
        (translate("Office", "added"), len(plan.added)),
        (translate("Office", "further members of groups"), more),
        (translate("Office", "changed"), len(plan.changed)),
        (translate("Office", "withdrawn"), len(plan.withdrawn)),
        (translate("Office", "missing in the list, kept"), kept),
        (translate("Office", "as before"), plan.unchanged),
        (left_out, plan.skipped),
    ]


def taken_back(undone: Undone) -> list[tuple[str, int]]:
    """Return what taking an import back came to."""
    return [
        (translate("Office", "taken out again"), undone.removed),
        (translate("Office", "as before the import"), undone.restored),
        (translate("Office", "back in"), undone.returned),
        (translate("Office", "kept, since they came through a door"), undone.kept),
    ]
