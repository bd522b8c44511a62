"""How the signature list looks: lines, free lines, letters, one list for all or one for each forum or booth."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QSpinBox, QWidget

from checkin.exports.choice import SignatureOptions
from checkin.exports.columns import available
from checkin.exports.model import ExportTable
from checkin.gui.office import widgets
from checkin.gui.office.lists_fields import at_bottom, side_by_side, under_label, without_frame
from checkin.gui.words import translate

#: Columns that a printed list can sensibly be divided by, besides the questions.
_DIVIDING = ("category", "organisation")


class SignaturesPanel(QWidget):
    """Emits `changed` with each change of `options`."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._options = SignatureOptions()
        self._filling = False
        self.lines, self.empty = QSpinBox(), QSpinBox()
        self.lines.setRange(SignatureOptions.FEWEST_LINES, SignatureOptions.MOST_LINES)
        self.empty.setRange(0, SignatureOptions.MOST_EMPTY)
        for spin in (self.lines, self.empty):
            without_frame(spin)
        self.letters = QCheckBox(translate("Office", "A heading for each letter"))
        self.per = QComboBox()
        whose = translate("Office", "Signature list")
        column = widgets.page_column(self)
        column.addWidget(
            side_by_side(
                under_label(translate("Office", "One list for"), self.per, whose, 220),
                under_label(translate("Office", "Lines on a page"), self.lines, whose, 110),
                under_label(translate("Office", "Free lines for walk-ins"), self.empty, whose, 110),
                at_bottom(self.letters),
            )
        )
        self.lines.valueChanged.connect(self._took)
        self.empty.valueChanged.connect(self._took)
        self.letters.toggled.connect(self._took)
        self.per.activated.connect(self._took)
        self.hide()

    @property
    def options(self) -> SignatureOptions:
        """What is chosen; who is on the list is not decided here."""
        return self._options

    def show_options(self, options: SignatureOptions, table: ExportTable) -> None:
        """Show options of what this event has; a division that it no longer has falls back to one list of all."""
        self._filling = True
        self.per.clear()
        self.per.addItem(translate("Office", "everybody"), "")
        if any(not session.removed for session in table.sessions):
            self.per.addItem(translate("Office", "each forum"), SignatureOptions.FORUMS)
        questions = [f"answer:{one.identifier}" for one in table.questions if not one.removed]
        known = available(table)
        for key in (*_DIVIDING, *questions):
            self.per.addItem(translate("Office", "each: {column}").format(column=known[key].head.header), key)
        self.per.setCurrentIndex(max(0, self.per.findData(options.per)))
        self.lines.setValue(options.lines_per_page)
        self.empty.setValue(options.empty_lines)
        self.letters.setChecked(options.by_letter)
        self._filling = False
        self._options = replace(options, per=str(self.per.currentData()))

    def _took(self, *_: object) -> None:
        if self._filling:
            return
        self._options = replace(
            self._options,
            lines_per_page=self.lines.value(),
            empty_lines=self.empty.value(),
            by_letter=self.letters.isChecked(),
            per=str(self.per.currentData()),
        )
        self.changed.emit()
