"""Exports and the day: every document with its formats, and how the day goes, live."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QFileDialog, QGridLayout, QPushButton, QWidget

from checkin.exports.choice import ExportChoice, Who
from checkin.exports.model import ExportTable
from checkin.exports.report import tiles
from checkin.exports.statistics import DayStatistics, day_statistics
from checkin.gui import theme
from checkin.gui.office import widgets
from checkin.gui.office.context import Office
from checkin.gui.office.day_view import DayView
from checkin.gui.permits import permits
from checkin.gui.theme import Tone
from checkin.gui.words import translate
from checkin.services.documents import KINDS, Wanted, write_document
from checkin.services.exporting import Exporting
from checkin.store.event_file import EventFile

#: How soon the picture of the day follows what happens, in ms; it reads everybody, so not at every scan.
_FOLLOW_MS = 5_000

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

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._office = office
        self._who = QComboBox()
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
        self._follow = QTimer(self)
        self._follow.setSingleShot(True)
        self._follow.setInterval(_FOLLOW_MS)
        self._follow.timeout.connect(self.refresh)
        office.changed.connect(self._something_happened)

    def _obey(self) -> None:
        """Who may not export sees the day alone."""
        self._documents.setVisible(permits().may("export"))

    def _documents_card(self) -> QWidget:
        grid = QGridLayout()
        for place, (kind, name, purpose) in enumerate(_documents()):
            grid.addWidget(widgets.label(name, "strong"), place, 0)
            grid.addWidget(widgets.label(purpose, "muted"), place, 1)
            formats, save = self._choice_of(kind, name)
            grid.addWidget(formats, place, 2)
            grid.addWidget(save, place, 3)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(2, theme.current().px(230))
        grid.setContentsMargins(0, 0, 0, 0)
        filters = widgets.row(widgets.label(translate("Office", "Attendee list of")), self._filled_who(), None)
        holder = QWidget()
        holder.setLayout(grid)
        return widgets.card(filters, holder)

    def _filled_who(self) -> QComboBox:
        names = {
            Who.ALL: translate("Office", "everybody"),
            Who.PRESENT: translate("Office", "those who came"),
            Who.ABSENT: translate("Office", "those who did not come"),
            Who.INSIDE: translate("Office", "those inside now"),
            Who.WALK_INS: translate("Office", "walk-ins"),
            Who.WITHDRAWN: translate("Office", "those who withdrew"),
        }
        for who, name in names.items():
            self._who.addItem(name, who)
        self._who.setAccessibleName(translate("Office", "Who the attendee list shows"))
        return self._who

    def _choice_of(self, kind: str, name: str) -> tuple[QComboBox, QPushButton]:
        names = _format_names()
        formats = QComboBox()
        offered = [one for one in _BEST if one in KINDS[kind].formats()]
        for one in offered if kind not in _PRINTED else sorted(offered, key=lambda one: one != "pdf"):
            formats.addItem(names[one], one)
        formats.setAccessibleName(translate("Office", "Format of: {document}").format(document=name))
        formats.setObjectName(f"format-{kind}")
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

    def export(self, kind: str, format_name: str, target: Path) -> None:
        """Write a document; the quiet line tells when it is there, or why it is not."""
        choice = ExportChoice(who=self._who.currentData()) if kind == "attendees" else None

        def write(file: EventFile) -> int:
            wanted = Wanted(kind, format_name, target, choice, log=lambda: _log(file))
            return write_document(Exporting(file).table(), wanted)

        self._office.say(translate("Office", "Writing {file} …").format(file=target.name))
        self._office.wait(
            self._office.workspace.report(write),
            lambda rows: self._office.say(
                translate("Office", "{file} is ready ({rows} rows).").format(file=target, rows=rows), Tone.GOOD
            ),
        )

    def refresh(self) -> None:
        """Read the day anew and show it."""

        def read(file: EventFile) -> tuple[ExportTable, DayStatistics]:
            table = Exporting(file).table()
            return table, day_statistics(table)

        self._office.wait(
            self._office.workspace.report(read),
            lambda found: self._day.show_day(tiles(*found), found[1], found[0].zone),
        )

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
