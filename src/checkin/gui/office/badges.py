"""Badges and tickets: choose, look at what will be printed, print it or keep it as PDF."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from checkin.badges import BadgeData, BadgeLayout
from checkin.domain.changes import Change, ChangeKind
from checkin.gui import theme
from checkin.gui.designer.pane import DesignerPane
from checkin.gui.office import widgets
from checkin.gui.office.badges_choice import ChoicePanel
from checkin.gui.office.badges_mail import MailPane
from checkin.gui.office.badges_preview import PreviewPane
from checkin.gui.office.badges_print import PrintRow
from checkin.gui.office.badges_signs import SignsPane
from checkin.gui.office.badges_tickets import TicketsPane
from checkin.gui.office.badges_words import badges_on
from checkin.gui.office.badges_work import Going, WorkBar
from checkin.gui.office.context import Office
from checkin.gui.office.lists_fields import at_bottom
from checkin.gui.parts import flow_box
from checkin.gui.theme import Space, Tone
from checkin.gui.words import translate
from checkin.services.badge_desk import BadgeChoice, BadgeDesk, PrintedBefore
from checkin.services.own_layouts import OwnLayouts
from checkin.services.setting_values import local_json
from checkin.services.worker import Priority
from checkin.store.event_file import EventFile

#: How soon the badges follow what happens to the event, in ms.
_FOLLOW_MS = 1_500
_KEPT = "badges_page"
_SHOWN = frozenset(
    {
        ChangeKind.ATTENDEE_EDITED, ChangeKind.REGISTRATION_IMPORTED, ChangeKind.REGISTRATION_WITHDRAWN,
        ChangeKind.WALK_IN_ADDED, ChangeKind.BADGE_PRINTED, ChangeKind.TICKET_ISSUED, ChangeKind.ATTENDEE_ERASED,
        ChangeKind.EVENT_EDITED, ChangeKind.SESSION_EDITED,
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Surroundings:
    """What there is to choose from."""

    categories: list[str]
    own: list[BadgeLayout]
    kept: dict[str, object]


class BadgesPage(QWidget):
    """Panes in tabs: badges, and the others of this page."""

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._office = office
        self._panes = QStackedWidget()
        self._buttons = QButtonGroup(self)
        self.badges = BadgesPane(office)
        self.mail = MailPane(office)
        self.tickets = TicketsPane(office)
        self.signs = SignsPane(office)
        self.designer = DesignerPane(office)
        self.designer.saved.connect(self.badges.refresh)
        tabs = [
            self._tab(translate("Office", "Badges"), self.badges, "pane-badges"),
            self._tab(translate("Office", "Tickets"), self.tickets, "pane-tickets"),
            self._tab(translate("Office", "Mail"), self.mail, "pane-mail"),
            self._tab(translate("Office", "Signs and test page"), self.signs, "pane-signs"),
            self._tab(translate("Office", "Designer"), self.designer, "pane-designer"),
        ]
        head = widgets.row(
            widgets.label(translate("Office", "Badges and tickets"), "title"), flow_box(*tabs, spacing=Space.SMALL)
        )
        head.setStretch(1, 1)
        column = widgets.page_column(self)
        column.addLayout(head)
        column.addWidget(self._panes, 1)

    def _tab(self, title: str, pane: QWidget, name: str) -> QPushButton:
        """Add a pane and return the button that shows it."""
        button = QPushButton(title)
        button.setProperty("kind", "choice")
        button.setObjectName(name)
        button.setCheckable(True)
        button.setChecked(self._panes.count() == 0)
        self._panes.addWidget(pane)
        button.clicked.connect(lambda: self._panes.setCurrentWidget(pane))
        self._buttons.addButton(button)
        return button


class BadgesPane(QWidget):
    """Choices on the left, the preview on the right, what to do with it below."""

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._office = office
        self._data: Sequence[BadgeData] = ()
        self._choice = BadgeChoice()
        self._read_once = False
        self.panel = ChoicePanel(office)
        self.preview = PreviewPane(office)
        self.work = WorkBar(office)
        self.count = self.preview.count
        self.counted = QCheckBox(translate("Office", "Count them as printed"))
        self.save = widgets.button(translate("Office", "Save as PDF …"), self._ask_where, "primary")
        self.printers = PrintRow(office, self.work)
        self.printers.print.clicked.connect(lambda _checked=False: self.print_badges())
        self._arrange()
        self._follow = QTimer(self)
        self._follow.setSingleShot(True)
        self._follow.setInterval(_FOLLOW_MS)
        self._follow.timeout.connect(self.refresh)
        self.panel.people_changed.connect(self._read)
        self.panel.paper_changed.connect(self._show)
        self.preview.ready.connect(self._show_count)
        self.work.busy.connect(lambda _busy: self._show_actions())
        office.bridge.changed.connect(self._something_happened)

    def _arrange(self) -> None:
        look = theme.current()
        self.counted.setChecked(True)
        self.counted.setToolTip(
            translate("Office", "“Not printed yet” then leaves these people out; untick it for a proof")
        )
        self.save.setObjectName("save-badges")
        choices = widgets.scrolling(self.panel)
        choices.setFixedWidth(round(look.px(400) * max(1.0, look.scale * 0.85)))
        choices.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        beside = QVBoxLayout()
        beside.setSpacing(look.space(Space.MEDIUM))
        beside.addWidget(self.preview, 1)
        beside.addWidget(self.work)
        beside.addWidget(self.printers.jobs)
        paper = widgets.row(self.printers, at_bottom(self.printers.print))
        paper.setStretch(0, 1)
        pdf = widgets.row(self.counted, None, self.save)
        beside.addWidget(widgets.card(pdf, paper))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.space(Space.LARGE))
        row.addWidget(choices)
        row.addLayout(beside, 1)

    # -- what the event says

    def refresh(self) -> None:
        """Read people and layouts anew."""

        def read(file: EventFile) -> _Surroundings:
            with file.reading() as transaction:
                kept = local_json(transaction, _KEPT, {})
                categories = transaction.reports.categories()
            return _Surroundings(categories, OwnLayouts().all(), kept)

        self._office.wait(self._office.workspace.report(read), self._offer)

    def _offer(self, found: _Surroundings) -> None:
        self.panel.offer_layouts(found.own)
        self.panel.offer_categories(found.categories)
        if not self._read_once:
            self._read_once = True
            self.panel.take(found.kept)
        self._read()

    def _read(self) -> None:
        if not self._read_once:
            return
        choice = self.panel.choice()

        def read(file: EventFile) -> tuple[list[BadgeData], PrintedBefore]:
            desk = BadgeDesk(file)
            data = desk.data(choice)
            return data, desk.printed_before(one.attendee.attendee_id for one in data)

        def arrived(found: tuple[list[BadgeData], PrintedBefore]) -> None:
            if choice == self.panel.choice():
                self._data = found[0]
                zone = found[0][0].event.timezone if found[0] else ""
                self.printers.show_before(found[1], zone or "UTC")
                self._show()

        self._office.wait(self._office.workspace.report(read), arrived)

    def _show(self) -> None:
        self._choice = self.panel.choice()
        self.preview.show_badges(self._data, self._choice, self.panel.edge.value())

    def _show_count(self, sheets: int) -> None:
        self._sheets = sheets
        self.count.setText(badges_on(len(self._data), sheets, sheets=bool(self._choice.sheet)) if sheets else "")
        self._show_actions()

    def _show_actions(self) -> None:
        possible = bool(self.count.text()) and not self.work.is_busy
        self.save.setEnabled(possible)
        self.printers.print.setEnabled(possible)

    # -- what the user says

    def _ask_where(self) -> None:
        path = self._office.workspace.path
        suggestion = path.with_name(f"{path.stem}-{translate('Office', 'badges')}.pdf")
        chosen, _ = QFileDialog.getSaveFileName(self, translate("Office", "Save as"), str(suggestion), "PDF (*.pdf)")
        if chosen:
            self.write(Path(chosen))

    def write(self, target: Path) -> None:
        """Write the badges that are shown as PDF; the quiet line tells when it is there, or why it is not."""
        data, choice, counted = self._data, self._choice, self.counted.isChecked()
        reason = self.printers.why()
        desk = self._office.workspace.badges

        def work(going: Going) -> tuple[int, int] | None:
            made = desk.render(data, choice, target, progress=going.progress, cancelled=going.cancelled)
            if made.cancelled:
                return None
            if counted:
                self._count_printed([one.attendee.attendee_id for one in data], choice, reason)
            return made.badges, made.pages

        def done(result: tuple[int, int] | None) -> None:
            if result is None:
                self._office.say(translate("Office", "Stopped: nothing was written."))
                return
            self._keep()
            self._say_written(target, len(data) - result[0])

        self.work.run(translate("Office", "Making badges …"), len(data), work, done)

    def print_badges(self) -> None:
        """Print the badges that are shown, each as soon as it is made."""
        ids = tuple(one.attendee.attendee_id for one in self._data)
        self.printers.print_badges(replace(self._choice, attendee_ids=ids), len(ids))
        self._keep()

    def _count_printed(self, ids: list[str], choice: BadgeChoice, reason: str) -> None:
        """Log them as printed, some at a time, so that a scan never waits long."""
        workspace = self._office.workspace
        for start in range(0, len(ids), 200):
            part = ids[start : start + 200]
            workspace.later(
                Priority.SYNC,
                partial(workspace.badges.mark_printed, part, layout=choice.layout, printer="PDF", reason=reason),
            ).result()

    def _say_written(self, target: Path, left_out: int) -> None:
        if left_out:
            text = translate("Office", "{file} is ready. Badges that could not be drawn and are not in it: {count}.")
            self._office.say(text.format(file=target.name, count=left_out), Tone.ATTENTION)
        else:
            self._office.say(translate("Office", "{file} is ready.").format(file=target.name), Tone.GOOD)

    def _keep(self) -> None:
        kept = json.dumps(self.panel.kept())
        workspace = self._office.workspace

        def write() -> None:
            with workspace.file.writing() as transaction:
                transaction.set_local(_KEPT, kept)

        self._office.wait(workspace.later(Priority.SYNC, write), lambda _nothing: None)

    # -- following the event

    def _something_happened(self, changes: Sequence[Change]) -> None:
        if self.isVisible() and any(change.kind in _SHOWN for change in changes) and not self._follow.isActive():
            self._follow.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Show how things stand now."""
        super().showEvent(event)
        self.refresh()
        self.printers.ask()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks: nothing is read."""
        self._follow.stop()
        super().hideEvent(event)
