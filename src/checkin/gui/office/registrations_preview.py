"""Second step: everything that bringing the list in will do, before anything is written."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from checkin.domain.people import display_name, given_and_family
from checkin.domain.registration_list import IncomingRegistration, Problem
from checkin.gui import theme
from checkin.gui.office import widgets
from checkin.gui.office.lists_fields import without_frame
from checkin.gui.office.registrations_reading import ChangeLine, Preview, name_of
from checkin.gui.office.registrations_tables import Field, RowsModel, Table
from checkin.gui.office.registrations_words import (
    SEVERITY_TONES,
    change_name,
    problem_words,
    severity_words,
    value_words,
)
from checkin.gui.parts import flow_box
from checkin.gui.theme import Space
from checkin.gui.words import translate
from checkin.gui.words.people import state_word
from checkin.gui.words.times import number
from checkin.services.groups import MOST
from checkin.sources.table_file import further_people, speaks_of_group
from checkin.store.reports import Known

_CHECKED = Qt.ItemDataRole.CheckStateRole


class PreviewStep(QWidget):
    """What will be new, changed, missing, and what is odd. `decided` is emitted when missing ones were decided on."""

    decided = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._preview: Preview | None = None
        self._missing: list[Known] = []
        self._pages = QStackedWidget()
        self._buttons = QButtonGroup(self)
        self._tabs: dict[str, QPushButton] = {}
        self._tables: dict[str, Table] = {}
        self._models = self._made_models()
        self._missing_model = self._models["missing"]
        self._missing_model.ticked.connect(self.decided)
        self._group_model = self._models["groups"]
        self._sizes: dict[int, int] = {}
        self._names: dict[int, str] = {}
        self.further = QSpinBox()
        self.names = QLineEdit()
        column = widgets.page_column(self)
        column.setSpacing(theme.current().space(Space.MEDIUM))
        for key, (title, told) in _kinds().items():
            self._add_tab(key, title, told)
        self.made = widgets.label("", "muted")
        column.addWidget(flow_box(*self._tabs.values()))
        column.addWidget(self.made)
        column.addWidget(self._pages, 1)

    def _made_models(self) -> dict[str, RowsModel]:
        row, name = translate("Office", "Row"), translate("Office", "Name")
        organisation, email = translate("Office", "Organisation"), translate("Office", "E-mail")
        category = translate("Office", "Category")
        return {
            "added": RowsModel(
                (
                    Field(row, lambda one: number(one.row), 80),
                    Field(name, name_of, 260),
                    Field(organisation, _field("organisation")),
                    Field(email, _field("email"), 220),
                    Field(category, _field("category"), 130),
                )
            ),
            "changed": RowsModel(
                (
                    Field(row, lambda one: number(one.incoming.row), 80),
                    Field(name, lambda one: name_of(one.incoming), 220),
                    Field(translate("Office", "What"), self._what, 170),
                    Field(translate("Office", "Before"), lambda one: self._value(one, one.change.old)),
                    Field(translate("Office", "Now"), lambda one: self._value(one, one.change.new)),
                )
            ),
            "missing": RowsModel(
                (
                    Field(translate("Office", "Withdraw"), _known_name, 300),
                    Field(organisation, lambda one: str(one.said.get("organisation", ""))),
                    Field(email, lambda one: str(one.said.get("email", "")), 240),
                ),
                checkable=True,
            ),
            "duplicates": RowsModel(
                (
                    Field(row, lambda one: _row_or_here(one.incoming), 110),
                    Field(name, lambda one: name_of(one.incoming), 240),
                    Field(organisation, lambda one: _field("organisation")(one.incoming)),
                    Field(email, lambda one: _field("email")(one.incoming), 220),
                    Field(translate("Office", "State"), lambda one: state_word(one.incoming.state), 130),
                ),
                band=lambda one: one.tinted,
            ),
            "groups": RowsModel(
                (
                    Field(translate("Office", "Split"), lambda one: name_of(one[0]), 280),
                    Field(translate("Office", "Further people"), lambda one: number(self._further(one[0])), 180),
                    Field(row, lambda one: number(one[0].row), 80),
                    Field(translate("Office", "What it says"), lambda one: _group_text(one[0])),
                ),
                checkable=True,
            ),
            "problems": RowsModel(
                (
                    Field(row, lambda one: number(one.row), 80),
                    Field(translate("Office", "Column"), lambda one: one.column or "–", 170),
                    Field(
                        translate("Office", "Effect"),
                        lambda one: severity_words()[one.severity],
                        110,
                        lambda one: SEVERITY_TONES[one.severity],
                    ),
                    Field(translate("Office", "What was found"), self._found, least=600),
                )
            ),
        }

    def _questions(self) -> dict[str, str]:
        return dict(self._preview.questions) if self._preview else {}

    def _what(self, line: ChangeLine) -> str:
        return change_name(line.change.name, self._questions())

    def _found(self, problem: Problem) -> str:
        consent = self._preview is not None and problem.column in self._preview.consents
        return problem_words(problem.kind, of_consent=consent)

    def _value(self, line: ChangeLine, value: Any) -> str:
        return value_words(line.change.name, value, self._preview.sessions if self._preview else {})

    def _add_tab(self, key: str, title: str, told: str) -> None:
        tab = QPushButton(title)
        tab.setProperty("kind", "choice")
        tab.setCheckable(True)
        tab.setObjectName(f"tab-{key}")
        tab.clicked.connect(lambda: self.show_tab(key))
        self._buttons.addButton(tab)
        self._tabs[key] = tab
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().space(Space.SMALL))
        column.addWidget(widgets.label(told, "muted"))
        if key == "missing":
            column.addLayout(self._missing_buttons())
        table = Table(self._models[key], title)
        table.setObjectName(f"table-{key}")
        self._tables[key] = table
        column.addWidget(table, 1)
        if key == "groups":
            column.addLayout(self._group_line(table))
        self._pages.addWidget(page)

    def _missing_buttons(self) -> QHBoxLayout:
        keep = widgets.button(
            translate("Office", "Keep all of them"), lambda: self._missing_model.tick_all(ticked=False)
        )
        keep.setObjectName("keep-all")
        withdraw = widgets.button(
            translate("Office", "Withdraw all of them"), lambda: self._missing_model.tick_all(ticked=True)
        )
        withdraw.setObjectName("withdraw-all")
        return widgets.row(keep, withdraw, None)

    def _group_line(self, table: Table) -> QHBoxLayout:
        """Where the number of further people of the chosen row is changed."""
        words = translate("Office", "Further people in the chosen row")
        self.further.setRange(1, MOST)
        self.further.setAccessibleName(words)
        self.further.setEnabled(False)
        without_frame(self.further)
        self.further.setMinimumWidth(theme.current().px(90))
        self.further.valueChanged.connect(lambda many: self._resize_group(table.currentIndex().row(), many))
        named = translate("Office", "Their names, where known")
        self.names.setAccessibleName(named)
        self.names.setPlaceholderText("Eva Ott; Jan de Vries")
        self.names.setEnabled(False)
        self.names.textEdited.connect(lambda text: self._name_group(table.currentIndex().row(), text))
        table.selectionModel().currentRowChanged.connect(lambda now, _before: self._show_size(now.row()))
        line = widgets.row(widgets.label(words), self.further, widgets.label(named), self.names)
        line.setStretchFactor(self.names, 1)
        return line

    def _further(self, incoming: IncomingRegistration) -> int:
        return self._sizes.get(incoming.row) or further_people(_group_text(incoming))

    def _show_size(self, place: int) -> None:
        rows = self._group_model.rows
        self.further.setEnabled(0 <= place < len(rows))
        self.names.setEnabled(0 <= place < len(rows))
        if 0 <= place < len(rows):
            with QSignalBlocker(self.further):
                self.further.setValue(self._further(rows[place][0]))
            self.names.setText(self._names.get(rows[place][0].row, ""))

    def _name_group(self, place: int, text: str) -> None:
        """Take up the names typed; more names than people make more people."""
        rows = self._group_model.rows
        if 0 <= place < len(rows):
            incoming = rows[place][0]
            self._names[incoming.row] = text
            self._resize_group(place, max(self._further(incoming), len(_named(text))))
            with QSignalBlocker(self.further):
                self.further.setValue(self._further(incoming))

    def _resize_group(self, place: int, many: int) -> None:
        rows = self._group_model.rows
        if 0 <= place < len(rows):
            self._sizes[rows[place][0].row] = many
            self._group_model.setData(self._group_model.index(place, 0), Qt.CheckState.Checked, _CHECKED)
            self._group_model.dataChanged.emit(self._group_model.index(place, 0), self._group_model.index(place, 3))

    def splits(self) -> dict[int, list[dict[str, str]]]:
        """Return the rows that are to be split, with the fields of each further person: {} where no name is known."""
        chosen = [self._group_model.rows[place][0] for place in sorted(self._group_model.checked)]
        return {one.row: self._members(one) for one in chosen}

    def _members(self, incoming: IncomingRegistration) -> list[dict[str, str]]:
        named = [
            {"given_name": given, "family_name": family}
            for given, family in map(given_and_family, _named(self._names.get(incoming.row, "")))
        ]
        many = self._further(incoming)
        return [*named, *({} for _ in range(many - len(named)))][:many]

    def show_tab(self, key: str) -> None:
        """Show one kind of what will happen."""
        place = list(self._tabs).index(key)
        self._tabs[key].setChecked(True)
        self._pages.setCurrentIndex(place)

    def show_preview(self, preview: Preview) -> None:
        """Show what an import will do; those who are missing are kept until somebody says otherwise."""
        self._preview = preview
        self._sizes, self._names = {}, {}
        self._show_size(-1)
        self._say_what_is_made(preview)
        self._missing = [known for known in preview.plan.withdrawn if known.registration_id in preview.missing]
        shown: dict[str, Sequence[Any]] = {
            "added": preview.plan.added,
            "changed": preview.changes,
            "missing": self._missing,
            "duplicates": preview.duplicates,
            "groups": preview.groups,
            "problems": preview.problems,
        }
        counts = {key: len(rows) for key, rows in shown.items()}
        counts["changed"] = len(preview.plan.changed) + len(preview.plan.cancelled)
        for key, rows in shown.items():
            self._models[key].show_rows(rows)
            empty = self._models[key].empty_columns()
            for place in range(self._models[key].columnCount()):
                self._tables[key].setColumnHidden(place, place in empty)
            self._tables[key].share_width()
            tab = self._tabs[key]
            tab.setText(f"{_kinds()[key][0]}  {number(counts[key])}")
            tab.setEnabled(bool(rows))
        if preview.groups:  # so that the number below is that of a row
            self._tables["groups"].setCurrentIndex(self._group_model.index(0, 0))
        first = next((key for key in ("missing", "added", "changed", "problems") if shown[key]), "added")
        self.show_tab(first)

    def _say_what_is_made(self, preview: Preview) -> None:
        """Name the sessions and questions that the event has not yet: a slip in one cell would make one too."""
        sessions, questions = ", ".join(preview.new_sessions), ", ".join(preview.new_questions)
        lines = [
            text.format(names=names)
            for text, names in (
                (translate("Office", "New in the programme: {names}"), sessions),
                (translate("Office", "New questions: {names}"), questions),
            )
            if names
        ]
        self.made.setText("\n".join(lines))
        self.made.setVisible(bool(lines))

    def kept(self) -> frozenset[str]:
        """Return the ids of the missing registrations that stay."""
        withdrawn = self._missing_model.checked
        return frozenset(one.registration_id for place, one in enumerate(self._missing) if place not in withdrawn)

    def focus_first(self) -> None:
        """Put the cursor where the work begins."""
        self._tabs["added"].setFocus()


def _kinds() -> dict[str, tuple[str, str]]:
    """Return title and explanation of each kind."""
    return {
        "added": (translate("Office", "New"), translate("Office", "These people are added.")),
        "changed": (
            translate("Office", "Changed"),
            translate("Office", "What your list says differently than last time. Corrections made at a door stay."),
        ),
        "missing": (
            translate("Office", "Missing"),
            translate(
                "Office",
                "They were in the list before and are not any more. They are kept; tick whoever has withdrawn.",
            ),
        ),
        "duplicates": (
            translate("Office", "Possible duplicates"),
            translate(
                "Office",
                "The same name in several rows, or in the event already. Nobody is merged: mend your list if need be.",
            ),
        ),
        "groups": (
            translate("Office", "Groups"),
            translate(
                "Office",
                "These rows seem to stand for several people. Tick a row to give each of them a ticket of their own.",
            ),
        ),
        "problems": (translate("Office", "Problems"), translate("Office", "What was odd, with its place in the file.")),
    }


def _row_or_here(incoming: IncomingRegistration) -> str:
    return number(incoming.row) if incoming.row else translate("Office", "in already")


def _field(name: str) -> Any:
    return lambda incoming: incoming.fields.get(name, "")


def _known_name(known: Known) -> str:
    said = {name: str(known.said.get(name, "")) for name in ("given_name", "family_name", "name")}
    return display_name(**said) or "?"


def _group_text(incoming: IncomingRegistration) -> str:
    """Return the text of a row that speaks of several people."""
    texts = [*incoming.fields.values(), *incoming.answers.values()]
    return next((text for text in texts if speaks_of_group(text)), "")


def _named(text: str) -> list[str]:
    """Return the names of a line: parted by semicolons, or where there is none by commas."""
    return [name for part in text.split(";" if ";" in text else ",") if (name := part.strip())]
