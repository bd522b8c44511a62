"""Tickets: as one PDF, as files for a mail merge, or sent by e-mail."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from checkin.badges import BadgeData, TicketForm, render_tickets, telling_examples
from checkin.gui import theme
from checkin.gui.office import widgets
from checkin.gui.office.badges_paper import PagePicture, PaperView, picture_of
from checkin.gui.office.badges_work import Going, Latest, WorkBar
from checkin.gui.office.context import Office
from checkin.gui.theme import Space, Tone
from checkin.gui.words import translate
from checkin.gui.words.times import number
from checkin.services.badge_desk import BadgeChoice, BadgeDesk

_SIZES = {"a4": (210.0, 297.0), "phone": (75.0, 150.0)}


class TicketsPane(QWidget):
    """Form on the left, a ticket of the list on the right."""

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._office = office
        self._data: Sequence[BadgeData] = ()
        self._example = 0
        self.a4 = QRadioButton(translate("Office", "A4, to be printed"))
        self.phone = QRadioButton(translate("Office", "For the phone"))
        self.a4.setChecked(True)
        self.paper = PaperView(translate("Office", "Preview"))
        self.work = WorkBar(office)
        self.count = widgets.label("", "muted")
        self._latest = Latest(office, "tickets", self)
        self.destroyed.connect(self._latest.close)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(120)
        self._settled.timeout.connect(self._render)
        self.paper.resized.connect(self._settled.start)
        self.a4.toggled.connect(lambda _on: self._render())
        self._arrange()

    def _arrange(self) -> None:
        look = theme.current()
        self.one = widgets.button(translate("Office", "One PDF …"), self._ask_pdf, "primary")
        self.archive = widgets.button(
            translate("Office", "ZIP …"),
            self._ask_zip,
            hint=translate("Office", "A PDF and a calendar entry for each person, and a list for a mail merge"),
        )
        self.folder = widgets.button(translate("Office", "Folder …"), self._ask_folder, hint=self.archive.toolTip())
        for button in (self.one, self.archive, self.folder):
            button.setEnabled(False)
        area = widgets.scrolling(self._arranged_choices())
        area.setFixedWidth(round(look.px(400) * max(1.0, look.scale * 0.85)))
        another = widgets.button(translate("Office", "Another example"), self._another)
        card = widgets.card(widgets.row(widgets.label(translate("Office", "Preview"), "strong"), None, another))
        inside = card.layout()
        assert isinstance(inside, QVBoxLayout)
        inside.addWidget(self.paper, 1)
        beside = QVBoxLayout()
        beside.addWidget(card, 1)
        beside.addWidget(self.work)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.space(Space.LARGE))
        row.addWidget(area)
        row.addLayout(beside, 1)

    def _arranged_choices(self) -> QWidget:
        form = QVBoxLayout()
        form.setSpacing(0)
        form.addWidget(self.a4)
        form.addWidget(self.phone)
        self.choices = QVBoxLayout()
        self.choices.setContentsMargins(0, 0, 0, 0)
        self.choices.setSpacing(theme.current().space(Space.LARGE))
        self.choices.addWidget(
            widgets.card(
                widgets.label(translate("Office", "Tickets for everybody"), "strong"), form, self.count, self.one
            )
        )
        self.choices.addWidget(
            widgets.card(
                widgets.label(translate("Office", "One file for each person"), "strong"),
                widgets.label(
                    translate("Office", "With calendar entries and a list for a mail merge. Nothing is sent."), "muted"
                ),
                widgets.row(self.archive, self.folder, None),
            )
        )
        self.choices.addStretch(1)
        column = QWidget()
        column.setLayout(self.choices)
        return column

    @property
    def form(self) -> str:
        """The form chosen, as `BadgeDesk.write_tickets` names it."""
        return "a4" if self.a4.isChecked() else "phone"

    def showEvent(self, event: QShowEvent) -> None:
        """Read who gets a ticket."""
        super().showEvent(event)
        self._office.wait(
            self._office.workspace.report(lambda file: BadgeDesk(file).data(BadgeChoice())), self._arrived
        )

    def _arrived(self, data: list[BadgeData]) -> None:
        # whoever has no code that is good gets no ticket
        self._data = [one for one in data if one.ticket_code]
        count = len(self._data)
        text = translate("Office", "1 ticket") if count == 1 else translate("Office", "{count} tickets")
        self.count.setText(text.format(count=number(count)))
        for button in (self.one, self.archive, self.folder):
            button.setEnabled(count > 0)
        self._render()

    def _another(self) -> None:
        self._example += 1
        self._render()

    def _render(self) -> None:
        if not self._data:
            self.paper.tell(translate("Office", "There is nobody yet who could get a ticket."))
            return
        data, form, example, pixels = self._data, self.form, self._example, self.paper.pixels()
        self.paper.wait()
        self._latest.ask(lambda: _picture(data, form, example, pixels), self.paper.show_page, self._office.bridge.tell)

    # -- what the user says

    def _suggest(self, ending: str) -> Path:
        path = self._office.workspace.path
        return path.with_name(f"{path.stem}-{translate('Office', 'tickets')}{ending}")

    def _ask_pdf(self) -> None:
        title = translate("Office", "Save as")
        chosen, _ = QFileDialog.getSaveFileName(self, title, str(self._suggest(".pdf")), "PDF (*.pdf)")
        if chosen:
            self.write(Path(chosen))

    def _ask_zip(self) -> None:
        title = translate("Office", "Save as")
        chosen, _ = QFileDialog.getSaveFileName(self, title, str(self._suggest(".zip")), "ZIP (*.zip)")
        if chosen:
            self.write(Path(chosen))

    def _ask_folder(self) -> None:
        start = str(self._office.workspace.path.parent)
        chosen = QFileDialog.getExistingDirectory(self, translate("Office", "Folder for the tickets"), start)
        if chosen:
            self.write(Path(chosen))

    def write(self, target: Path) -> None:
        """Write the tickets: one PDF, a ZIP, or a folder, by the target's ending."""
        data, form, desk = self._data, self.form, self._office.workspace.badges

        def work(going: Going) -> int | None:
            count = desk.write_tickets(data, target, form, going.progress, going.cancelled)
            return None if going.cancelled() else count

        def done(count: int | None) -> None:
            if count is None:
                self._office.say(translate("Office", "Stopped: nothing was written."))
            else:
                text = translate("Office", "{file} is ready. Tickets in it: {count}.")
                self._office.say(text.format(file=target.name, count=number(count)), Tone.GOOD)

        self.work.run(translate("Office", "Making tickets …"), len(data), work, done)


def _picture(data: Sequence[BadgeData], form: str, example: int, pixels: QSize) -> PagePicture:
    telling = telling_examples(data, 8)
    made = render_tickets([telling[example % len(telling)]], TicketForm(f"ticket-{form}"))
    return picture_of(made.content, _SIZES[form], pixels)
