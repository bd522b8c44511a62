"""How long data is kept, and what one person may ask for."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QDateEdit,
    QFileDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
)

from checkin import bootstrap
from checkin.gui.office import widgets
from checkin.gui.office.context import Office
from checkin.gui.office.privacy_card import PrivacyCard
from checkin.gui.words import translate
from checkin.services.erasing import Erasing, clear_traces
from checkin.services.person_record import person_record
from checkin.services.retention import DataClass, Retention, RetentionPlan
from checkin.services.searching import SearchResult
from checkin.services.workspace import beside

_SHOWN = 8


class RetentionCard(PrivacyCard):
    """Until when data is kept, and erasing what is due."""

    def __init__(self, office: Office) -> None:
        super().__init__(
            office,
            translate("Office", "How long data is kept"),
            translate("Office", "Contact data goes soon, the proof of attendance later. Nothing goes by itself."),
        )
        self._plan = RetentionPlan(self.workspace.file)
        self._names = {
            DataClass.CONTACT: translate("Office", "Contact data"),
            DataClass.PROOF: translate("Office", "Proof of attendance"),
        }
        self._days: dict[DataClass, QDateEdit] = {}
        self._counts: dict[DataClass, QLabel] = {}
        for place, kind in enumerate(DataClass):
            day = QDateEdit()
            day.setCalendarPopup(True)
            day.setAccessibleName(translate("Office", "Erase on: {what}").format(what=self._names[kind]))
            count = widgets.label("")
            self._days[kind], self._counts[kind] = day, count
            self.body.addWidget(widgets.label(self._names[kind]), place, 0)
            self.body.addWidget(day, place, 1)
            self.body.addWidget(count, place, 2)
        save = widgets.button(translate("Office", "Keep these days"), self._keep)
        erase = widgets.SurePress(
            translate("Office", "Erase what is due"),
            translate("Office", "Really erase? This cannot be undone."),
            self._erase,
        )
        self.body.addWidget(save, 2, 1)
        self.body.addWidget(erase, 2, 2)
        self.body.setColumnStretch(2, 1)
        self.refresh()

    def refresh(self) -> None:
        """Read how both classes stand."""
        self.office.wait(self.on_store(self._plan.view), self._show)

    def _show(self, found: list[Retention]) -> None:
        today = datetime.now(UTC).date()
        for one in found:
            if one.erase_on is not None:
                self._days[one.data_class].setDate(QDate(one.erase_on.year, one.erase_on.month, one.erase_on.day))
            text = translate("Office", "{count} people")
            if one.is_due(today):
                text = translate("Office", "{count} people, due now")
            self._counts[one.data_class].setText(text.format(count=one.people))

    def _keep(self) -> None:
        days = {kind: _day(edit) for kind, edit in self._days.items()}
        self.office.wait(
            self.on_store(lambda: self._plan.set_days(days)),
            lambda _: self.done(translate("Office", "The days are kept.")),
        )

    def _erase(self) -> None:
        def work() -> bool:
            today = datetime.now(UTC).date()
            self.on_store(lambda: self._plan.erase_due(today)).result()
            return clear_traces(self.workspace.file, bootstrap.backups_of(self.workspace))

        def erased(_: bool) -> None:
            self.refresh()
            self.done(translate("Office", "What was due is erased, and a record of it is kept."))

        self.office.wait(beside("erasing", work), erased)


def _day(edit: QDateEdit) -> date:
    chosen = edit.date()
    return date(chosen.year(), chosen.month(), chosen.day())


class PersonCard(PrivacyCard):
    """Everything about one person: shown, restricted, erased."""

    def __init__(self, office: Office) -> None:
        super().__init__(
            office,
            translate("Office", "One person"),
            translate("Office", "What somebody may ask for: a copy, a restriction, erasure."),
        )
        self._search = QLineEdit()
        self._search.setPlaceholderText(translate("Office", "Name, organisation, e-mail …"))
        self._search.setAccessibleName(translate("Office", "Find the person"))
        self._found = QListWidget()
        self._found.setAccessibleName(translate("Office", "People found"))
        self._found.setFixedHeight(120)
        self._search.textChanged.connect(self._look)
        copy = widgets.button(translate("Office", "Save everything stored …"), self._ask_where)
        restrict = widgets.button(translate("Office", "Restrict"), lambda: self._restrict(restricted=True))
        lift = widgets.button(translate("Office", "Lift the restriction"), lambda: self._restrict(restricted=False))
        erase = widgets.SurePress(
            translate("Office", "Erase"), translate("Office", "Really erase? This cannot be undone."), self._erase
        )
        self.body.addWidget(self._search, 0, 0, 1, 4)
        self.body.addWidget(self._found, 1, 0, 1, 4)
        for place, part in enumerate((copy, restrict, lift, erase)):
            self.body.addWidget(part, 2, place)

    def _look(self, text: str) -> None:
        self.office.wait(self.workspace.search(text, "", _SHOWN), self._show)

    def _show(self, results: list[SearchResult]) -> None:
        self._found.clear()
        for result in results:
            parts = (result.attendee.name, result.attendee.organisation)
            item = QListWidgetItem(", ".join(part for part in parts if part))
            item.setData(Qt.ItemDataRole.UserRole, result.attendee.attendee_id)
            self._found.addItem(item)
        self._found.setCurrentRow(0 if results else -1)

    def chosen(self) -> str:
        """Return the id of the person picked, "" for nobody."""
        item = self._found.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ""

    def _ask_where(self) -> None:
        if self.chosen():
            target, _ = QFileDialog.getSaveFileName(self, translate("Office", "Save as"), "person.pdf")
            if target:
                self.save_copy(Path(target))

    def save_copy(self, target: Path) -> None:
        """Write everything stored about the person picked (PDF or JSON by the file's ending)."""
        from checkin.exports.person_record import write_person_record  # noqa: PLC0415

        key, file = self.chosen(), self.workspace.file
        self.office.wait(
            self.on_store(lambda: write_person_record(person_record(file, key), target)),
            lambda _: self.done(translate("Office", "Written: {file}").format(file=target.name)),
        )

    def _restrict(self, *, restricted: bool) -> None:
        key = self.chosen()
        if not key:
            return
        said = (
            translate("Office", "Their data is only kept from now on.")
            if restricted
            else translate("Office", "The restriction is lifted.")
        )
        erasing = Erasing(self.workspace.file)
        self.office.wait(self.on_store(lambda: erasing.restrict(key, restricted=restricted)), lambda _: self.done(said))

    def _erase(self) -> None:
        key = self.chosen()
        if not key:
            return

        def work() -> bool:
            self.on_store(lambda: Erasing(self.workspace.file).erase(key)).result()
            return clear_traces(self.workspace.file, bootstrap.backups_of(self.workspace))

        def erased(_: bool) -> None:
            self._search.clear()
            self.done(translate("Office", "The person's data is erased; the record names nobody."))

        self.office.wait(beside("erasing", work), erased)
