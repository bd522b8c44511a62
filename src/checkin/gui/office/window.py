"""The organisers' window: navigation on the left, the page beside it, one quiet line below."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from checkin.gui import theme
from checkin.gui.office import widgets
from checkin.gui.office.context import Office
from checkin.gui.office.pages import PAGES, PageEntry
from checkin.gui.permits import permits
from checkin.gui.sharing import Sharing
from checkin.gui.theme import Space, Tone
from checkin.gui.words import translate
from checkin.gui.words.times import day_text, number
from checkin.services.retention import DataClass, Retention, RetentionPlan
from checkin.services.worker import Priority
from checkin.services.workspace import Workspace
from checkin.settings import Settings

#: How long something said stays in the quiet line, in ms.
_SAID_MS = 12_000


class OfficeWindow(QMainWindow):
    """One event's office. `door_wanted` asks for the door window of the same event."""

    door_wanted = Signal()

    def __init__(
        self, workspace: Workspace, settings: Settings, page: str = "", sharing: Sharing | None = None
    ) -> None:
        super().__init__()
        self.office = Office(workspace, settings, self, sharing)
        self.setWindowTitle(translate("Office", "Office · {event}").format(event=workspace.path.stem))
        self.resize(1200, 760)
        self._made: dict[str, QWidget] = {}
        self._pages = QStackedWidget()
        self._line = _QuietLine()
        self.reminder = _Reminder()
        self.reminder.button.clicked.connect(self._show_privacy)
        self._buttons = QButtonGroup(self)
        self.setCentralWidget(self._arranged())
        self.office.said.connect(self._line.say)
        allowed = [entry.key for entry in PAGES if permits().may(entry.needs)]
        self.show_page(page or (allowed or [PAGES[0].key])[0])
        self.obey()
        self._remind()

    def _remind(self) -> None:
        """Say what is to be erased by now, to those who may erase it; nothing goes by itself."""
        if permits().may("retention"):
            plan, today = RetentionPlan(self.office.workspace.file), datetime.now(UTC).date()
            self.office.wait(self.office.workspace.later(Priority.ACT, lambda: plan.due(today)), self.reminder.show_due)

    def _show_privacy(self) -> None:
        self.show_page("privacy")

    def _arranged(self) -> QWidget:
        look = theme.current()
        ground = QWidget()
        ground.setProperty("kind", "ground")
        outer = QHBoxLayout(ground)
        outer.setContentsMargins(*[look.space(Space.LARGE)] * 4)
        outer.setSpacing(look.space(Space.LARGE))
        outer.addWidget(self._navigation())
        beside = QVBoxLayout()
        beside.addWidget(self.reminder)
        beside.addWidget(self._pages, 1)
        beside.addWidget(self._line)
        outer.addLayout(beside, 1)
        return ground

    def _navigation(self) -> QWidget:
        look = theme.current()
        card = QFrame()
        card.setProperty("kind", "card")
        # as wide as its longest title in large letters
        card.setMinimumWidth(look.px(250))
        card.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(card)
        column.setSpacing(look.space(Space.SMALL))
        for place, entry in enumerate(PAGES, start=1):
            column.addWidget(self._button(entry, place))
        column.addStretch(1)
        door = QPushButton(translate("Office", "Open the door window"))
        door.setProperty("kind", "primary")
        door.setAccessibleDescription(translate("Office", "Opens the window in which people are checked in"))
        door.clicked.connect(self.door_wanted)
        column.addWidget(door)
        return card

    def _button(self, entry: PageEntry, place: int) -> QPushButton:
        look = theme.current()
        title = translate("Office", entry.title)
        button = QPushButton(title)
        button.setProperty("kind", "choice")
        button.setProperty("page", entry.key)
        button.setCheckable(True)
        button.setIcon(theme.icon(entry.icon, look.palette.text))
        keys = QKeySequence(f"Alt+{place}")
        button.setToolTip(f"{title} ({keys.toString(QKeySequence.SequenceFormat.NativeText)})")
        button.setStyleSheet("text-align: left;")
        button.clicked.connect(lambda: self.show_page(entry.key))
        QShortcut(keys, self, lambda: self.show_page(entry.key) if permits().may(entry.needs) else None)
        self._buttons.addButton(button)
        return button

    def obey(self) -> None:
        """Show what the role may see; a page that it may not is left."""
        shown = ""
        for button in self._buttons.buttons():
            entry = next(one for one in PAGES if one.key == button.property("page"))
            button.setVisible(permits().may(entry.needs))
            shown = entry.key if button.isChecked() else shown
        current = next(one for one in PAGES if one.key == shown)
        allowed = [entry.key for entry in PAGES if permits().may(entry.needs)]
        if allowed and current.key not in allowed:
            self.show_page(allowed[0])

    def show_page(self, key: str) -> None:
        """Show a page, making it if it was never looked at."""
        entry = next(one for one in PAGES if one.key == key)
        if key not in self._made:
            self._made[key] = entry.make(self.office)
            self._pages.addWidget(self._made[key])
        self._pages.setCurrentWidget(self._made[key])
        look = theme.current()
        for button in self._buttons.buttons():
            shown = button.property("page") == key
            button.setChecked(shown)
            colour = look.palette.on_accent if shown else look.palette.text
            icon = next(one.icon for one in PAGES if one.key == button.property("page"))
            button.setIcon(theme.icon(icon, colour))

    def page(self, key: str) -> QWidget:
        """Return a page, shown."""
        self.show_page(key)
        return self._made[key]

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop listening to the event before the widgets go."""
        self.office.close()
        super().closeEvent(event)


class _Reminder(QFrame):
    """Data that is due to be erased, until somebody looks at it."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "note")
        self.setProperty("tone", Tone.ATTENTION.value)
        line = QHBoxLayout(self)
        self.text = widgets.label("")
        self.button = widgets.button(translate("Office", "Data protection"), self.hide)
        self.button.setAccessibleDescription(translate("Office", "Shows what is due, to erase it"))
        line.addWidget(self.text, 1)
        line.addWidget(self.button)
        self.hide()

    def show_due(self, due: Sequence[Retention]) -> None:
        """Remind of these classes of data; nothing is shown where nothing is due."""
        parts = []
        for one in due:
            text = (
                translate("Office", "contact data since {day} (people: {count})")
                if one.data_class is DataClass.CONTACT
                else translate("Office", "proof of attendance since {day} (people: {count})")
            )
            parts.append(text.format(count=number(one.people), day=day_text(one.erase_on)))
        self.text.setText(translate("Office", "Due to be erased: {what}.").format(what="; ".join(parts)))
        self.setVisible(bool(parts))


class _QuietLine(QFrame):
    """One line that says what happened and goes away by itself; never a dialog."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "note")
        row = QHBoxLayout(self)
        self._text = widgets.label("")
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setAccessibleName(translate("Office", "Messages"))
        close = QPushButton(translate("Office", "Close"))
        close.setProperty("kind", "quiet")
        close.clicked.connect(self.hide)
        row.addWidget(self._text, 1)
        row.addWidget(close)
        self._away = QTimer(self)
        self._away.setSingleShot(True)
        self._away.setInterval(_SAID_MS)
        self._away.timeout.connect(self.hide)
        self.hide()

    def say(self, text: str, tone: str) -> None:
        """Show a text; bad news stays until it is closed."""
        self.setProperty("tone", tone)
        self.style().unpolish(self)
        self.style().polish(self)
        self._text.setText(text)
        self.show()
        if tone == Tone.BAD:
            self._away.stop()
        else:
            self._away.start()
