"""Exports and the day: every document with its formats, and how the day goes, live."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QFileDialog, QGridLayout, QProgressBar, QPushButton, QWidget

from checkin.domain.errors import BadInputError
from checkin.exports.certificate_setting import CertificateSetting
from checkin.exports.choice import ExportChoice, SignatureOptions
from checkin.exports.model import ExportTable
from checkin.exports.report import tiles
from checkin.exports.statistics import DayStatistics, day_statistics
from checkin.gui import theme
from checkin.gui.language import spoken
from checkin.gui.office import widgets
from checkin.gui.office.certificates import CertificatesDialog
from checkin.gui.office.context import Office
from checkin.gui.office.day_view import DayView
from checkin.gui.office.exports_choice import ChoicePanel
from checkin.gui.office.exports_signatures import SignaturesPanel
from checkin.gui.permits import permits
from checkin.gui.theme import Tone
from checkin.gui.words import translate
from checkin.services.documents import KINDS, Wanted, write_document
from checkin.services.exporting import CERTIFICATES, CHOICE, SIGNATURES, WITH_RESTRICTED, Exporting
from checkin.services.worker import Priority
from checkin.store.event_file import EventFile

#: How soon the picture of the day follows what happens, in ms; it reads everybody, so not at every scan.
_FOLLOW_MS = 5_000

#: How long after the last change the choice of the attendee list is kept with the event, in ms.
_KEEP_MS = 800
_ENDINGS = {"csv-plain": "csv"}
#: Formats, the one most people want first; what is for paper comes as PDF first.
_BEST = ("xlsx", "csv", "pdf", "ods", "csv-plain", "json", "zip")
_PRINTED = frozenset({"signatures", "pick-up", "sessions", "inside", "certificates", "report"})


def _documents() -> list[tuple[str, str, str]]:
    """Return kind, name and purpose of each document, in the order in which they are needed."""
    return [
        ("attendees", translate("Office", "Attendee list"), translate("Office", "Everybody, with presence per list")),
        ("signatures", translate("Office", "Signature list"), translate("Office", "To sign at the entrance")),
        ("pick-up", translate("Office", "Badge pick-up"), translate("Office", "Ticking off badges by letter")),
        ("sessions", translate("Office", "Forum lists"), translate("Office", "Who is enrolled where")),
        ("inside", translate("Office", "Who is inside"), translate("Office", "For an evacuation, big, by letter")),
        ("certificates", translate("Office", "Certificates"), translate("Office", "For those present long enough")),
        ("no-shows", translate("Office", "No-shows"), translate("Office", "For a mail merge; nothing is sent")),
        ("report", translate("Office", "The day's report"), translate("Office", "Arrivals, head count, turnout")),
        ("archive", translate("Office", "Archive"), translate("Office", "Everything in open formats")),
    ]


def _format_names() -> dict[str, str]:
    return {
        "xlsx": translate("Office", "Excel"),
        "csv": translate("Office", "CSV for German Excel"),
        "csv-plain": translate("Office", "CSV, plain"),
        "ods": translate("Office", "OpenDocument"),
        "pdf": "PDF",
        "json": "JSON",
        "zip": "ZIP",
    }


class ExportsPage(QWidget):
    """Documents on top, the day below."""

    _moved = Signal(int, int)

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._office = office
        self.panel = ChoicePanel()
        self.signatures = SignaturesPanel()
        self.certificates: CertificatesDialog | None = None
        self._keeping = widgets.after_a_pause(self, _KEEP_MS, self._keep)
        self._known = False
        self._day = DayView()
        column = widgets.page_column(self)
        column.addWidget(widgets.label(translate("Office", "Exports and the day"), "title"))
        content = QWidget()
        inside = widgets.page_column(content)
        self._documents = self._documents_card()
        permits().changed.connect(self._obey)
        self._obey()
        inside.addWidget(self._documents)
        inside.addWidget(self._day)
        inside.addStretch(1)
        column.addWidget(widgets.scrolling(content), 1)
        self._follow = widgets.after_a_pause(self, _FOLLOW_MS, self.refresh)
        self._moved.connect(self._advance)
        office.changed.connect(self._something_happened)

    def _obey(self) -> None:
        """Who may not export sees the day alone."""
        self._documents.setVisible(permits().may("export"))

    def _documents_card(self) -> QWidget:
        grid = QGridLayout()
        more = self._more_buttons()
        for place, (kind, name, purpose) in enumerate(_documents()):
            grid.addWidget(widgets.label(name, "strong"), place, 0)
            grid.addWidget(widgets.label(purpose, "muted"), place, 1)
            formats, save = self._choice_of(kind, name)
            grid.addWidget(formats, place, 2)
            grid.addWidget(save, place, 3)
            if kind in more:
                grid.addWidget(more[kind], place, 4)
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(theme.current().px(16))
        grid.setColumnMinimumWidth(2, theme.current().px(170))
        grid.setContentsMargins(0, 0, 0, 0)
        self.panel.changed.connect(self._keeping.start)
        self.signatures.changed.connect(self._keeping.start)
        holder = QWidget()
        holder.setLayout(grid)
        self._progress = QProgressBar()
        self._progress.setAccessibleName(translate("Office", "How far the document is"))
        self._progress.setTextVisible(False)
        self._progress.hide()
        return widgets.card(self.panel, holder, self.signatures, self._progress)

    def _more_buttons(self) -> dict[str, QPushButton]:
        """Return what opens the options of those documents that have some."""
        options = widgets.button(translate("Office", "Options …"), self._show_signatures)
        options.setCheckable(True)
        options.setAccessibleName(translate("Office", "Options of the signature list"))
        options.toggled.connect(self.signatures.setVisible)
        design = widgets.button(translate("Office", "Design …"), self.design_certificates)
        design.setAccessibleName(translate("Office", "Design the certificates"))
        for button, name in ((options, "signature-options"), (design, "certificate-design")):
            button.setObjectName(name)
        return {"signatures": options, "certificates": design}

    def _show_signatures(self) -> None:
        if self.signatures.isVisible():
            self.signatures.per.setFocus()

    def design_certificates(self) -> None:
        """Open the certificates' design, which saves them too."""
        made = CertificatesDialog(self._office, self._export_certificates, self)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.certificates = made
        made.open()

    def _export_certificates(self, kind: str, format_name: str, target: Path, each: bool) -> None:
        self.export(kind, format_name, target, each=each)

    def _keep(self) -> None:
        workspace = self._office.workspace
        told = {CHOICE: self.panel.choice.to_json(), SIGNATURES: self.signatures.options.to_json()}

        def keep() -> None:
            for key, value in told.items():
                if workspace.exporting.saved(key) != value:
                    workspace.exporting.keep(key, value)

        self._office.wait(workspace.later(Priority.ACT, keep), lambda _kept: None)

    def _show_choice(self, table: ExportTable, saved: Mapping[str, Any], signatures: Mapping[str, Any]) -> None:
        if self._known:
            return
        self._known = True
        try:
            choice = ExportChoice.from_json(saved)
        except BadInputError as error:
            choice = ExportChoice()
            self._office.bridge.tell(error)
        self.panel.show_choice(choice, table)
        self.signatures.show_options(SignatureOptions.from_json(signatures), table)

    def _choice_of(self, kind: str, name: str) -> tuple[QComboBox, QPushButton]:
        names = _format_names()
        formats = QComboBox()
        offered = [one for one in _BEST if one in KINDS[kind].formats()]
        for one in offered if kind not in _PRINTED else sorted(offered, key=lambda one: one != "pdf"):
            formats.addItem(names[one], one)
        formats.setAccessibleName(translate("Office", "Format of: {document}").format(document=name))
        formats.setObjectName(f"format-{kind}")
        formats.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        formats.setMinimumContentsLength(11)
        save = widgets.button(translate("Office", "Save …"), lambda: self._ask_where(kind, formats.currentData()))
        save.setAccessibleName(translate("Office", "Save: {document}").format(document=name))
        save.setObjectName(f"export-{kind}")
        return formats, save

    def _ask_where(self, kind: str, format_name: str) -> None:
        ending = _ENDINGS.get(format_name, format_name)
        suggestion = self._office.workspace.path.with_name(f"{self._office.workspace.path.stem}-{kind}.{ending}")
        chosen, _ = QFileDialog.getSaveFileName(self, translate("Office", "Save as"), str(suggestion))
        if chosen:
            self.export(kind, format_name, Path(chosen))

    def export(self, kind: str, format_name: str, target: Path, *, each: bool = False) -> None:
        """Write a document; the quiet line tells when it is there, or why it is not."""
        choice = self.panel.choice if kind == "attendees" else None
        workspace, signatures = self._office.workspace, self.signatures.options

        def write(file: EventFile) -> int:
            wanted = Wanted(
                kind,
                format_name,
                target,
                choice,
                each=each,
                certificates=_certificates(file) if kind == "certificates" else None,
                signatures=signatures,
                log=lambda: _log(file),
            )
            table = Exporting(file).table(restricted=kind in WITH_RESTRICTED)
            return write_document(table, wanted, self._moved.emit)

        def done(rows: int) -> None:
            self._progress.hide()
            self._office.say(
                translate("Office", "{file} is ready ({rows} rows).").format(file=target, rows=rows), Tone.GOOD
            )
            workspace.later(Priority.ACT, lambda: workspace.exporting.note(kind, format_name, rows))

        def failed(error: BaseException) -> None:
            self._progress.hide()
            self._office.bridge.tell(error)

        self._office.say(translate("Office", "Writing {file} …").format(file=target.name))
        self._progress.setRange(0, 0)
        self._progress.show()
        self._office.wait(workspace.report(write), done, failed)

    def _advance(self, done: int, total: int) -> None:
        self._progress.setRange(0, max(total, 1))
        self._progress.setValue(done)

    def refresh(self) -> None:
        """Read the day anew and show it."""

        tongue = spoken()

        def read(file: EventFile) -> tuple[ExportTable, DayStatistics, list[dict[str, Any]]]:
            exporting = Exporting(file)
            table = exporting.table(tongue)
            return table, day_statistics(table), [exporting.saved(key) for key in (CHOICE, SIGNATURES)]

        def show(found: tuple[ExportTable, DayStatistics, list[dict[str, Any]]]) -> None:
            table, day, saved = found
            self._day.show_day(tiles(table, day), day, table.zone)
            self._show_choice(table, *saved)

        self._office.wait(self._office.workspace.report(read), show)

    def _something_happened(self) -> None:
        if self.isVisible() and not self._follow.isActive():
            self._follow.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Show how things stand now."""
        super().showEvent(event)
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks: nothing is read."""
        self._follow.stop()
        super().hideEvent(event)


def _certificates(file: EventFile) -> CertificateSetting:
    return CertificateSetting.from_json(Exporting(file).saved(CERTIFICATES))


def _log(file: EventFile) -> list[dict[str, object]]:
    """Return the log for the archive, as plain JSON values."""
    with file.reading() as transaction:
        found = transaction.queries.changes(0, 10_000_000)
    return [
        {
            "id": change.id,
            "station": change.station,
            "number": change.number,
            "at": change.at,
            "kind": change.kind.value,
            "attendee_id": change.subject or None,
            "payload": dict(change.payload),
            "digest": change.digest,
            "chain": change.chain,
        }
        for _, change in found
    ]
