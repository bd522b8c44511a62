"""The record of processing (Art. 30 GDPR): who is responsible, and the document with the event's own data."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from checkin.exports.processing_record import ProcessingFacts
from checkin.gui.office import widgets
from checkin.gui.office.context import Office
from checkin.gui.office.lists_fields import TextField, under_label
from checkin.gui.office.privacy_card import PrivacyCard
from checkin.gui.words import translate
from checkin.services.processing import processing_facts, set_responsible


class RecordCard(PrivacyCard):
    """Names the controller and the data protection officer, and writes the record."""

    def __init__(self, office: Office) -> None:
        title = translate("Office", "Record of processing")
        super().__init__(
            office, title, translate("Office", "What is processed, why, where and how long: ready for the file.")
        )
        self.controller = TextField(lambda text: self._keep(controller=text))
        self.officer = TextField(lambda text: self._keep(officer=text))
        save = widgets.button(translate("Office", "Save the record as PDF …"), self._ask_where)
        self.body.addWidget(under_label(translate("Office", "Controller"), self.controller, title, grows=True), 0, 0)
        self.body.addWidget(
            under_label(translate("Office", "Data protection officer"), self.officer, title, grows=True), 0, 1
        )
        self.body.addWidget(save, 1, 0)
        self.office.wait(self.on_store(lambda: processing_facts(self.workspace.file)), self._show)

    def _show(self, facts: ProcessingFacts) -> None:
        self.controller.show_value(facts.controller)
        self.officer.show_value(facts.officer)

    def _keep(self, *, controller: str | None = None, officer: str | None = None) -> None:
        self.office.wait(
            self.on_store(lambda: set_responsible(self.workspace.file, controller, officer)), lambda _kept: None
        )

    def _ask_where(self) -> None:
        suggestion = self.workspace.path.with_name(f"{self.workspace.path.stem}-processing-record.pdf")
        chosen, _ = QFileDialog.getSaveFileName(self, translate("Office", "Save as"), str(suggestion))
        if chosen:
            self.save(Path(chosen))

    def save(self, target: Path) -> None:
        """Write the record, in the event's language."""
        from checkin.exports.processing_record import write_processing_record  # noqa: PLC0415 (loads the PDF engine)

        file = self.workspace.file

        def write() -> None:
            with file.reading() as transaction:
                language = transaction.queries.event().language
            write_processing_record(processing_facts(file), target, language)

        self.office.wait(
            self.on_store(write),
            lambda _written: self.done(translate("Office", "Written: {file}").format(file=target.name)),
        )
