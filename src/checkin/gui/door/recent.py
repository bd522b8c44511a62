"""The last scans, each with its undo."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from checkin.gui import theme
from checkin.gui.door.controller import DoorController
from checkin.gui.door.memory import Recent
from checkin.gui.door.verdict_view import Surroundings, verdict_view
from checkin.gui.parts import ActionButton, column, flow_box, label, spacer
from checkin.gui.theme import Space
from checkin.gui.words import translate
from checkin.gui.words.times import clock

_SHOWN = 10


def undone_text(recent: Recent, timezone: str) -> str:
    """Return that a scan was taken back, when and by whom."""
    if recent.undone_at is None:
        return translate("door", "Undone")
    time = clock(recent.undone_at, timezone)
    if not recent.undone_by:
        return translate("door", "Undone at {time}").format(time=time)
    return translate("door", "Undone at {time} by {who}").format(time=time, who=recent.undone_by)


class RecentRow(QFrame):
    """One of the last scans; reused for whichever is at its place."""

    def __init__(self, undo: Callable[[Recent], None], open_card: Callable[[str], None]) -> None:
        super().__init__()
        self._recent: Recent | None = None
        self._open = open_card
        self._symbol = QLabel()
        self._name = ActionButton("", self._show, kind="quiet", needs="search")
        self._name.setStyleSheet("text-align: left; padding-left: 2px;")
        self._word = label("", "small")
        word = "" if theme.current().is_large else translate("door", "Undo")
        self._undo = ActionButton(word, lambda: undo(self._recent) if self._recent else None, kind="quiet",
                                  symbol="undo", name=translate("door", "Undo"), needs="undo_own")  # fmt: skip
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.current().space(Space.SMALL))
        layout.addWidget(self._symbol)
        layout.addLayout(column(self._name, self._word, spacing=Space.TINY), 1)
        layout.addWidget(self._undo)

    def _show(self) -> None:
        if self._recent and self._recent.outcome.attendee:
            self._open(self._recent.outcome.attendee.attendee_id)

    def show_recent(self, recent: Recent | None, around: Surroundings, *, newest: bool) -> None:
        """Show a scan, or nothing."""
        self._recent = recent
        self.setVisible(recent is not None)
        if recent is None:
            return
        view = verdict_view(recent.outcome, around)
        look = theme.current()
        tone = look.tone(view.tone)
        colour = look.palette.muted if recent.undone else tone.ink
        self._symbol.setPixmap(theme.pixmap(view.symbol, colour, look.text_px(24)))
        name = view.name or view.word
        metrics = self._name.fontMetrics()
        self._name.setText(metrics.elidedText(name, Qt.TextElideMode.ElideRight, look.px(235)).replace("&", "&&"))
        self._name.setEnabled(recent.outcome.attendee is not None)
        time = clock(recent.outcome.at, around.timezone)
        what = undone_text(recent, around.timezone) if recent.undone else view.word
        lists = " + ".join([recent.outcome.list_name, *(each.list_name for each in recent.outcome.beside)])
        self._word.setText(f"{time}  ·  {what}  ·  {lists}")
        self._name.setAccessibleName(f"{name}, {what}, {time}")
        self._undo.setVisible(bool(recent.check_in_ids) and not recent.undone)
        self._undo.name_it(translate("door", "Undo: {name}").format(name=name))
        self._newest = newest


class RecentList(QWidget):
    """The last scans, the newest on top."""

    def __init__(self, controller: DoorController, open_card: Callable[[str], None]) -> None:
        super().__init__()
        self._controller = controller
        self._empty = label(translate("door", "Nobody has been scanned yet."), "muted", wrap=True)
        self._rows = [RecentRow(controller.undo, open_card) for _ in range(_SHOWN)]
        inner = QWidget()
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.current().space(Space.SMALL))
        layout.addWidget(self._empty)
        for each in self._rows:
            each.hide()
            layout.addWidget(each)
        layout.addStretch(1)
        area = QScrollArea()
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.undo_last = ActionButton(translate("door", "Undo the last"), controller.undo, kind="quiet", symbol="undo",
                                      shown_key="Ctrl+Z", needs="undo_own")  # fmt: skip
        title = label(translate("door", "Last scans"), "strong")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(flow_box(title, spacer(), self.undo_last))
        outer.addWidget(area, 1)

    def refresh(self, around: Surroundings) -> None:
        """Show the scans as the controller has them."""
        recents = list(self._controller.recents)[:_SHOWN]
        self._empty.setVisible(not recents)
        for place, each in enumerate(self._rows):
            each.show_recent(recents[place] if place < len(recents) else None, around, newest=place == 0)
