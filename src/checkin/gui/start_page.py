"""The first page: recent events, a new one, one from a file, the demo. Understood by somebody who never saw it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from checkin.gui import theme
from checkin.gui.door.strips import MessageBar
from checkin.gui.parts import ActionButton, card, column, label
from checkin.gui.start_forms import JoinForm, NewEventForm, UnlockForm
from checkin.gui.theme import Space
from checkin.gui.words import translate


class StartPage(QWidget):
    """Emits what was chosen."""

    opened = Signal(object)  # Path
    new_wanted = Signal(object)  # NewEvent
    demo_wanted = Signal()
    join_wanted = Signal(str, str)  # link or words, door
    unlocked = Signal(object, str, bool)  # Path, passphrase, remember it

    def __init__(self, recent: Sequence[str]) -> None:
        super().__init__()
        self.setProperty("kind", "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        self.setAccessibleName(translate("start", "Start"))
        self.message = MessageBar()
        self._make_forms()
        self._make_buttons()
        self._lay_out()
        self.show_recent(recent)

    def _make_forms(self) -> None:
        self.new_form = NewEventForm()
        self.new_form.wanted.connect(self.new_wanted)
        self.new_form.left.connect(self._show_recent)
        self.join_form = JoinForm()
        self.join_form.wanted.connect(self.join_wanted)
        self.join_form.left.connect(self._show_recent)
        self.unlock_form = UnlockForm()
        self.unlock_form.wanted.connect(self.unlocked)
        self.unlock_form.left.connect(self._show_recent)
        self._recent_page, self._recent_rows = self._make_recent()
        self.right = QStackedWidget()
        self.right.addWidget(self._recent_page)
        for form in (self.new_form, self.join_form, self.unlock_form):
            self.right.addWidget(_scrolled(column(form)))

    def _make_buttons(self) -> None:
        self.new_button = ActionButton(
            translate("start", "New event"), self.begin_new, kind="primary", symbol="plus", key="Ctrl+N"
        )
        self.open_button = ActionButton(
            translate("start", "Open an event file …"), self.choose_file, symbol="folder", key="Ctrl+O"
        )
        self.join_button = ActionButton(
            translate("start", "Join an event"), self.begin_join, symbol="network", key="Ctrl+J"
        )
        self.demo_button = ActionButton(
            translate("start", "Try the demo"), self.demo_wanted.emit, symbol="play", key="Ctrl+D"
        )

    def _lay_out(self) -> None:
        look = theme.current()
        left = column(
            label("Checkin", "big"),
            label(
                translate("start", "Let people in, print badges, know who is there. Works without a network."),
                "muted",
                wrap=True,
            ),
            *self._with_hints(),
            None,
            label(translate("start", "An event is one file. You can also drag it here."), "small", wrap=True),
            spacing=Space.MEDIUM,
        )
        sheet, side = card(_scrolled(left), margin=Space.HUGE), card(self.right, margin=Space.HUGE)
        sheet.setFixedWidth(round(330 * look.scale**0.8))
        body = QHBoxLayout()
        body.setSpacing(look.space(Space.HUGE))
        body.addStretch(1)
        body.addWidget(sheet)
        body.addWidget(side, 8)
        body.addStretch(1)
        side.setMaximumWidth(round(680 * look.scale))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(*[look.px(40)] * 4)
        outer.addWidget(self.message)
        outer.addLayout(body, 1)

    def _with_hints(self) -> list[QWidget]:
        hints = (
            translate("start", "You get a file of your own; bring in the list of people afterwards."),
            translate("start", "From a stick, a shared folder, or another laptop."),
            translate("start", "Another laptop shares it; both doors then know of each other."),
            translate("start", "A made-up conference with 300 people, to play with."),
        )
        made: list[QWidget] = []
        for button, hint in zip(
            (self.new_button, self.open_button, self.join_button, self.demo_button), hints, strict=True
        ):
            made += [button, label(hint, "small", wrap=True)]
        return made

    def _make_recent(self) -> tuple[QWidget, QVBoxLayout]:
        inner = QWidget()
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(0, 0, 0, 0)
        area = QScrollArea()
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QWidget()
        page.setLayout(column(label(translate("start", "Your events"), "title"), area, spacing=Space.MEDIUM))
        return page, rows

    def show_recent(self, recent: Sequence[str]) -> None:
        """List the events opened last; those whose file is gone are left out."""
        while (item := self._recent_rows.takeAt(0)) is not None:
            if widget := item.widget():
                widget.deleteLater()
        known = [path for path in map(Path, recent) if path.exists()]
        for path in known:
            button = ActionButton(path.stem, partial(self.opened.emit, path), symbol="calendar")
            button.setObjectName(f"recent-{known.index(path)}")
            button.setToolTip(str(path))
            button.setStyleSheet("text-align: left;")
            folder = label(str(path.parent), "small", wrap=True)
            box = QWidget()
            box.setLayout(column(button, folder, spacing=Space.TINY))
            self._recent_rows.addWidget(box)
        if not known:
            text = translate("start", "None yet. Make your first event, or look around in the demo.")
            self._recent_rows.addWidget(label(text, "muted", wrap=True))
        self._recent_rows.addStretch(1)

    def begin_new(self) -> None:
        """Show the form for a new event."""
        self._show_form(self.new_form)
        self.new_form.begin()

    def begin_join(self) -> None:
        """Show the form for joining another laptop's event."""
        self._show_form(self.join_form)
        self.join_form.begin()

    def ask_passphrase(self, path: Path, trouble: str = "", *, may_remember: bool = False) -> None:
        """Show the form for an encrypted file."""
        self._show_form(self.unlock_form)
        self.unlock_form.begin(path, trouble, may_remember=may_remember)

    def take_scan(self, text: str) -> None:
        """Take a scanned host's code; whatever else is scanned here means nothing."""
        if text.startswith("checkin:"):
            if self.right.currentIndex() != self._place_of(self.join_form):
                self.begin_join()
            self.join_form.take_scan(text)

    def _place_of(self, form: QWidget) -> int:
        return 1 + (self.new_form, self.join_form, self.unlock_form).index(form)

    def _show_form(self, form: QWidget) -> None:
        self.message.hide()
        self.right.setCurrentIndex(self._place_of(form))

    def _show_recent(self) -> None:
        self.right.setCurrentWidget(self._recent_page)
        self.new_button.setFocus()

    def choose_file(self) -> None:
        """Ask the system for a file."""
        dialog = QFileDialog(self, translate("start", "Open an event file"))
        dialog.setNameFilters([translate("start", "Event files (*.checkin)"), translate("start", "All files (*)")])
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.opened.emit(Path(path)))
        dialog.open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take event files."""
        if _event_files(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the event file that was dropped."""
        if paths := _event_files(event):
            event.acceptProposedAction()
            self.opened.emit(paths[0])


def _scrolled(layout: QVBoxLayout) -> QScrollArea:
    inner = QWidget()
    inner.setLayout(layout)
    area = QScrollArea()
    area.setWidget(inner)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


def _event_files(event: QDropEvent) -> list[Path]:
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix == ".checkin"]
