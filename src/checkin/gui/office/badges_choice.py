"""What to print: who, on which sheet, in which layout and order. Every change is told by one signal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QCompleter, QDoubleSpinBox, QRadioButton, QVBoxLayout, QWidget

from checkin import badges
from checkin.badges import BadgeLayout
from checkin.badges.edges import USUAL_MM
from checkin.gui import theme
from checkin.gui.designer.fields import bare
from checkin.gui.office import widgets
from checkin.gui.office.badges_people import PeoplePicker
from checkin.gui.office.badges_start import StartPicker
from checkin.gui.office.badges_words import layout_name, order_names, sheet_name
from checkin.gui.office.context import Office
from checkin.gui.office.lists_fields import Choice, side_by_side, under_label
from checkin.gui.theme import Space
from checkin.gui.words import translate
from checkin.services.badge_desk import BadgeChoice, BadgeOrder

#: Which people: the radio buttons, in this order.
ALL, NEW, CHANGED, PICKED = "all", "new", "changed", "picked"


class SheetChoice(Choice):
    """Sheets to be found by typing a part number."""

    def __init__(self) -> None:
        super().__init__({"": translate("Office", "One page each, as large as the badge")})
        for sheet in badges.sheets().values():
            self.addItem(sheet_name(sheet), sheet.sheet_id)
            # part numbers that mean the same sheet are found too
            for number in sheet.also:
                self.addItem(f"{sheet.name.split(' ')[0]} {number} = {sheet_name(sheet)}", sheet.sheet_id)
        self.setEditable(True)
        self.setInsertPolicy(Choice.InsertPolicy.NoInsert)
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        line = self.lineEdit()
        assert line is not None
        line.editingFinished.connect(self._typed)

    def _typed(self) -> None:
        """Take what was typed, if it is a sheet; otherwise show again what was chosen."""
        place = self.findText(self.currentText(), Qt.MatchFlag.MatchContains)
        self.setCurrentIndex(place if place >= 0 else self.currentIndex())
        self.setEditText(self.itemText(self.currentIndex()))


class ChoicePanel(QWidget):
    """Signals: `people_changed` where others are chosen, `paper_changed` where the same people look different."""

    people_changed = Signal()
    paper_changed = Signal()

    def __init__(self, office: Office) -> None:
        super().__init__()
        self.who = {
            ALL: QRadioButton(translate("Office", "Everybody")),
            NEW: QRadioButton(translate("Office", "Not printed yet")),
            CHANGED: QRadioButton(translate("Office", "Not printed, or changed since")),
            PICKED: QRadioButton(translate("Office", "Single people")),
        }
        self.people = PeoplePicker(office)
        self.category = Choice({"": translate("Office", "all categories")})
        self.layout_choice = Choice()
        self.sheet = SheetChoice()
        self.start = StartPicker()
        self.order = Choice({key.value: word for key, word in order_names().items()})
        self.cut_marks = QCheckBox(translate("Office", "Marks for cutting"))
        self.right = _millimetres(translate("Office", "Moved right, in millimetres"))
        self.down = _millimetres(translate("Office", "Moved down, in millimetres"))
        self.edge = _millimetres(translate("Office", "What the printer leaves white at each edge of the paper"))
        self.edge.setRange(0.0, 20.0)
        self.edge.setValue(USUAL_MM)
        column = widgets.page_column(self)
        column.addWidget(self._who_card())
        column.addWidget(self._paper_card())
        column.addStretch(1)
        self._listen()
        self.who[ALL].setChecked(True)

    def _who_card(self) -> QWidget:
        box = QVBoxLayout()
        box.setSpacing(0)
        for button in self.who.values():
            box.addWidget(button)
        box.addWidget(self.people)
        self.people.hide()
        return widgets.card(
            widgets.label(translate("Office", "Whose badges"), "strong"),
            box,
            side_by_side(
                under_label(translate("Office", "Category"), self.category, "", 150, grows=True),
                under_label(translate("Office", "Order"), self.order, "", 150, grows=True),
            ),
        )

    def _paper_card(self) -> QWidget:
        start_label = widgets.label(translate("Office", "Begin at label"), "small")
        self._beside = QWidget()
        beside = QVBoxLayout(self._beside)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(theme.current().space(Space.SMALL))
        beside.addWidget(self.cut_marks)
        beside.addWidget(
            side_by_side(
                under_label(translate("Office", "Shift right"), self.right, ""),
                under_label(translate("Office", "Shift down"), self.down, ""),
            )
        )
        beside.addWidget(under_label(translate("Office", "White edge of the printer"), self.edge, ""))
        beside.addWidget(
            widgets.label(translate("Office", "Moves everything, for printers that pull paper in askew."), "small")
        )
        beside.addStretch(1)
        self._picker = QWidget()
        picker = QVBoxLayout(self._picker)
        picker.setContentsMargins(0, 0, 0, 0)
        picker.setSpacing(theme.current().space(Space.TINY))
        picker.addWidget(start_label)
        picker.addWidget(self.start)
        picker.addStretch(1)
        line = widgets.row(self._picker, self._beside)
        line.setStretch(1, 1)
        return widgets.card(
            widgets.label(translate("Office", "On what paper"), "strong"),
            under_label(translate("Office", "Sheet or label"), self.sheet, "", grows=True),
            under_label(translate("Office", "Layout"), self.layout_choice, "", grows=True),
            line,
        )

    def _listen(self) -> None:
        for button in self.who.values():
            button.toggled.connect(self._who_changed)
        self.people.changed.connect(self.people_changed)
        self.category.activated.connect(lambda _place: self.people_changed.emit())
        self.order.activated.connect(lambda _place: self.people_changed.emit())
        self.sheet.currentIndexChanged.connect(lambda _place: self._sheet_changed())
        self.layout_choice.activated.connect(lambda _place: self.paper_changed.emit())
        self.start.chosen.connect(lambda _label: self.paper_changed.emit())
        self.cut_marks.toggled.connect(lambda _on: self.paper_changed.emit())
        self.right.valueChanged.connect(lambda _value: self.paper_changed.emit())
        self.down.valueChanged.connect(lambda _value: self.paper_changed.emit())
        self.edge.valueChanged.connect(lambda _value: self.paper_changed.emit())
        self._show_sheet()

    def _who_changed(self, on: bool) -> None:
        if not on:
            return  # the button that is let go; the one that is pressed tells
        picked = self.who[PICKED].isChecked()
        self.people.setVisible(picked)
        self.people_changed.emit()

    def _sheet_changed(self) -> None:
        self._show_sheet()
        self.paper_changed.emit()

    def _show_sheet(self) -> None:
        sheet = badges.sheet(self.sheet.currentData()) if self.sheet.currentData() else None
        self.start.show_sheet(sheet)
        self._picker.setVisible(sheet is not None and sheet.count > 1)
        self._beside.setVisible(sheet is not None)

    def offer_layouts(self, own: Sequence[BadgeLayout]) -> None:
        """Offer the user's own layouts beside those built in."""
        choices = {"": translate("Office", "The one that fits best")}
        choices |= {layout.layout_id: layout_name(layout) for layout in own}
        choices |= {layout.layout_id: layout_name(layout) for layout in badges.layouts().values()}
        self.layout_choice.offer(choices)

    def offer_categories(self, categories: Sequence[str]) -> None:
        """Offer the event's categories."""
        self.category.offer({"": translate("Office", "all categories")} | {name: name for name in categories if name})

    def choice(self) -> BadgeChoice:
        """Return what is chosen."""
        new, changed = self.who[NEW].isChecked(), self.who[CHANGED].isChecked()
        return BadgeChoice(
            attendee_ids=tuple(self.people.picked) if self.who[PICKED].isChecked() else None,
            not_printed=new or changed,
            changed=changed,
            category=self.category.currentData() or "",
            order=BadgeOrder(self.order.currentData()),
            layout=self.layout_choice.currentData() or "",
            sheet=self.sheet.currentData() or "",
            start_at=self.start.start_at if self.start.isVisibleTo(self) else 1,
            cut_marks=self.cut_marks.isChecked(),
            shift=(self.right.value(), self.down.value()),
        )

    def kept(self) -> dict[str, object]:
        """Return what is remembered of the paper until next time."""
        return {
            "sheet": self.sheet.currentData() or "",
            "layout": self.layout_choice.currentData() or "",
            "order": self.order.currentData(),
            "cut_marks": self.cut_marks.isChecked(),
            "right": self.right.value(),
            "down": self.down.value(),
            "edge": self.edge.value(),
        }

    def take(self, kept: Mapping[str, object]) -> None:
        """Choose what was chosen last time, as far as it is there."""
        with QSignalBlocker(self):
            self.sheet.show_value(str(kept.get("sheet", "")))
            self.sheet.setEditText(self.sheet.itemText(self.sheet.currentIndex()))
            self.layout_choice.show_value(str(kept.get("layout", "")))
            self.order.show_value(str(kept.get("order", "")))
            self.cut_marks.setChecked(kept.get("cut_marks") is True)
            for field, name in ((self.right, "right"), (self.down, "down")):
                value = kept.get(name)
                field.setValue(float(value) if isinstance(value, int | float) else 0.0)
            edge = kept.get("edge")
            self.edge.setValue(float(edge) if isinstance(edge, int | float) else USUAL_MM)
            self._show_sheet()


def _millimetres(name: str) -> QDoubleSpinBox:
    field = QDoubleSpinBox()
    field.setRange(-20.0, 20.0)
    field.setSingleStep(0.5)
    field.setDecimals(1)
    field.setSuffix(" mm")
    field.setKeyboardTracking(False)
    field.setToolTip(name)
    bare(field)
    return field
