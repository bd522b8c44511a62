"""Name tents, door signs, booth signs, and the test page with rulers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QVBoxLayout, QWidget

from checkin import paths
from checkin.badges import (
    BadgeData,
    Booth,
    RenderedPdf,
    render_booth_signs,
    render_door_signs,
    render_name_tents,
    render_ruler_page,
)
from checkin.badges import sheet as sheet_of
from checkin.domain.event import Event, ProgrammeSession
from checkin.files import write_whole
from checkin.gui import theme
from checkin.gui.office import widgets
from checkin.gui.office.badges_choice import SheetChoice
from checkin.gui.office.badges_work import Going, WorkBar
from checkin.gui.office.context import Office
from checkin.gui.office.lists_fields import Choice, under_label
from checkin.gui.theme import Tone
from checkin.gui.words import translate
from checkin.printers.printing import request_for
from checkin.services.badge_desk import BadgeChoice, BadgeDesk
from checkin.services.printing import borrow, give_back
from checkin.store.event_file import EventFile

_TEST_PAGE = "test-page"
#: How long the test page may take to come out, in s.
_PATIENCE_S = 120


class SignsPane(QWidget):
    """What stands on tables, at doors and at stands, each with its own button."""

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._office = office
        self.work = WorkBar(office)
        self.category = Choice({"": translate("Office", "everybody")})
        self.booths = QPlainTextEdit()
        self.sheet = SheetChoice()
        content = QWidget()
        column = widgets.page_column(content)
        for card in (self._tents(), self._doors(), self._stands(), self._ruler()):
            card.setMaximumWidth(theme.current().px(760))
            column.addWidget(card)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(widgets.scrolling(content), 1)
        outer.addWidget(self.work)
        office.wait(office.workspace.report(_categories), self._offer)

    def _offer(self, categories: list[str]) -> None:
        self.category.offer({"": translate("Office", "everybody")} | {name: name for name in categories if name})

    def _tents(self) -> QWidget:
        save = widgets.button(translate("Office", "Save as PDF …"), lambda: self._ask("tents", self.write_tents))
        save.setAccessibleName(translate("Office", "Save name tents as PDF"))
        return widgets.card(
            widgets.label(translate("Office", "Name tents"), "strong"),
            widgets.label(translate("Office", "A4, folded once, to be read from both sides of the table."), "muted"),
            widgets.row(under_label(translate("Office", "For"), self.category, "", 220), None, save),
        )

    def _doors(self) -> QWidget:
        save = widgets.button(translate("Office", "Save as PDF …"), lambda: self._ask("doors", self.write_doors))
        save.setAccessibleName(translate("Office", "Save door signs as PDF"))
        told = translate("Office", "A4 across, one for each part of the programme, with room and time.")
        return widgets.card(
            widgets.label(translate("Office", "Door signs"), "strong"), widgets.label(told, "muted"),
            widgets.row(None, save),
        )  # fmt: skip

    def _stands(self) -> QWidget:
        self.booths.setPlaceholderText(translate("Office", "12; Volkshochschule Rurtal; Sprachkurse"))
        self.booths.setAccessibleName(translate("Office", "Stands, one a line"))
        self.booths.setTabChangesFocus(True)
        self.booths.setFixedHeight(theme.current().px(110))
        save = widgets.button(translate("Office", "Save as PDF …"), lambda: self._ask("stands", self.write_booths))
        save.setAccessibleName(translate("Office", "Save booth signs as PDF"))
        told = translate("Office", "A4 across. One stand a line: number; name; note. Number and note may be missing.")
        return widgets.card(
            widgets.label(translate("Office", "Booth signs"), "strong"), widgets.label(told, "muted"), self.booths,
            widgets.row(None, save),
        )  # fmt: skip

    def _ruler(self) -> QWidget:
        save = widgets.button(translate("Office", "Save as PDF …"), lambda: self._ask("test-page", self.write_ruler))
        save.setAccessibleName(translate("Office", "Save test page as PDF"))
        paper = widgets.button(translate("Office", "Print"), self.print_ruler)
        paper.setAccessibleName(translate("Office", "Print the test page"))
        told = translate("Office", "Shows whether the printer keeps to the size, and where the labels lie.")
        return widgets.card(
            widgets.label(translate("Office", "Test page with rulers"), "strong"), widgets.label(told, "muted"),
            under_label(translate("Office", "Sheet or label"), self.sheet, "", grows=True),
            widgets.row(None, save, paper),
        )  # fmt: skip

    # -- what the user says

    def _ask(self, name: str, write: Callable[[Path], None]) -> None:
        path = self._office.workspace.path
        suggestion = path.with_name(f"{path.stem}-{name}.pdf")
        chosen, _ = QFileDialog.getSaveFileName(self, translate("Office", "Save as"), str(suggestion), "PDF (*.pdf)")
        if chosen:
            write(Path(chosen))

    def write_tents(self, target: Path) -> None:
        """Write name tents for the category chosen."""
        choice = BadgeChoice(category=self.category.currentData() or "")
        read = self._office.workspace.report(lambda file: BadgeDesk(file).data(choice))

        def begin(data: list[BadgeData]) -> None:
            self._write(target, lambda: render_name_tents(data))

        self._office.wait(read, begin)

    def write_doors(self, target: Path) -> None:
        """Write a sign for each part of the programme."""

        def begin(found: tuple[Event, list[ProgrammeSession]]) -> None:
            self._write(target, lambda: render_door_signs(*found))

        self._office.wait(self._office.workspace.report(_programme), begin)

    def write_booths(self, target: Path) -> None:
        """Write a sign for each stand that was typed."""
        booths = booths_of(self.booths.toPlainText())

        def begin(found: tuple[Event, list[ProgrammeSession]]) -> None:
            self._write(target, lambda: render_booth_signs(found[0], booths))

        self._office.wait(self._office.workspace.report(_programme), begin)

    def write_ruler(self, target: Path) -> None:
        """Write the test page of the sheet chosen."""
        chosen = sheet_of(self.sheet.currentData()) if self.sheet.currentData() else None

        def begin(found: tuple[Event, list[ProgrammeSession]]) -> None:
            self._write(target, lambda: render_ruler_page(chosen, language=found[0].language))

        self._office.wait(self._office.workspace.report(_programme), begin)

    def print_ruler(self) -> None:
        """Print the test page of the sheet chosen, in its exact size, on the printer set up here or the system's."""
        chosen = sheet_of(self.sheet.currentData()) if self.sheet.currentData() else None
        workspace, wanted = self._office.workspace, self._office.settings.printer

        def begin(found: tuple[Event, list[ProgrammeSession]]) -> None:
            def work(_going: Going) -> str:
                content = render_ruler_page(chosen, language=found[0].language).content
                service = borrow(workspace, paths.config_folder())
                try:
                    name = wanted or next((one.name for one in service.printers() if one.default), "")
                    if not name:
                        return ""
                    job = service.printing.queue.submit([name], request_for(content), layout=_TEST_PAGE)
                    return service.when_out(job).result(_PATIENCE_S)
                finally:
                    give_back(workspace)

            self.work.run(translate("Office", "Printing the test page …"), 0, work, self._printed)

        self._office.wait(self._office.workspace.report(_programme), begin)

    def _printed(self, printer: str) -> None:
        if printer:
            self._office.say(
                translate("Office", "The test page came out of {printer}.").format(printer=printer), Tone.GOOD
            )
        else:
            self._office.say(translate("Office", "Choose a printer first."), Tone.ATTENTION)

    def _write(self, target: Path, render: Callable[[], RenderedPdf]) -> None:
        def work(_going: Going) -> int:
            made = render()
            if made.pages:
                write_whole(target, made.content)
            return made.pages

        def done(pages: int) -> None:
            if pages:
                self._office.say(translate("Office", "{file} is ready.").format(file=target.name), Tone.GOOD)
            else:
                self._office.say(translate("Office", "There is nothing to print yet."), Tone.ATTENTION)

        self.work.run(translate("Office", "Making signs …"), 0, work, done)


def booths_of(text: str) -> list[Booth]:
    """Return the stands of a text, one a line: "number; name; note", or just the name."""
    found = []
    for line in text.splitlines():
        parts = [part.strip() for part in line.split(";")]
        if not any(parts):
            continue
        if len(parts) == 1:
            found.append(Booth(parts[0]))
        else:
            found.append(Booth(parts[1] or parts[0], parts[0] if parts[1] else "", "; ".join(parts[2:])))
    return found


def _categories(file: EventFile) -> list[str]:
    with file.reading() as transaction:
        return transaction.reports.categories()


def _programme(file: EventFile) -> tuple[Event, list[ProgrammeSession]]:
    with file.reading() as transaction:
        sessions = [one for one in transaction.queries.sessions() if not one.removed]
        return transaction.queries.event(), sessions
