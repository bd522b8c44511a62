"""When an element is shown: by category, answer, consent to photos, or what is filled in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from checkin.badges.layout import ALWAYS, Condition, Consent
from checkin.gui import theme
from checkin.gui.designer.document import DesignDocument
from checkin.gui.designer.fields import Texts
from checkin.gui.office import widgets
from checkin.gui.office.lists_fields import Choice, under_label
from checkin.gui.theme import Space
from checkin.gui.words import translate

_CONSENTS: Mapping[str, tuple[Consent, ...]] = {
    "": (),
    "yes": (Consent.YES,),
    "no": (Consent.NO,),
    "not-yes": (Consent.NO, Consent.UNKNOWN),
    "unknown": (Consent.UNKNOWN,),
}


class _Answers(QPlainTextEdit):
    """A question and its answers a line."""

    def __init__(self, save: Any) -> None:
        super().__init__()
        self._save = save
        self.setTabChangesFocus(True)
        self.setFixedHeight(theme.current().px(64))
        self.setPlaceholderText(translate("Office", "food = vegan, vegetarian"))

    def focusOutEvent(self, event: Any) -> None:
        """Save when it is left."""
        super().focusOutEvent(event)
        self._save(answers_of(self.toPlainText()))


class ConditionFields(QWidget):
    """Empty fields ask for nothing; everything that is filled in must hold."""

    def __init__(self, document: DesignDocument) -> None:
        super().__init__()
        self._document = document
        self._shown = ALWAYS
        hint = translate("Office", "any")
        self.category = Texts(lambda texts: self._save("category", texts), hint)
        self.not_category = Texts(lambda texts: self._save("not_category", texts), translate("Office", "none"))
        self.has = Texts(lambda texts: self._save("has", texts), "organisation, answers.food")
        self.lacks = Texts(lambda texts: self._save("lacks", texts), "organisation, answers.food")
        self.photos = Choice(_consent_names(), lambda value: self._save("photo_consent", _CONSENTS[value]))
        self.answers = _Answers(lambda found: self._save("answers", found))
        self._fields = QWidget()
        inside = QVBoxLayout(self._fields)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(theme.current().space(Space.SMALL))
        for name, field in (
            (translate("Office", "Only for the categories"), self.category),
            (translate("Office", "Not for the categories"), self.not_category),
            (translate("Office", "Photos"), self.photos),
            (translate("Office", "Only where answered"), self.answers),
            (translate("Office", "Only where filled in"), self.has),
            (translate("Office", "Only where empty"), self.lacks),
        ):
            inside.addWidget(under_label(name, field, "", grows=True))
        self.toggle = widgets.button(translate("Office", "Shown always …"), self._toggle, "quiet")
        self.toggle.setCheckable(True)
        self.toggle.setStyleSheet("text-align: left;")
        self._fields.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.toggle)
        column.addWidget(self._fields)

    def _toggle(self) -> None:
        self._fields.setVisible(self.toggle.isChecked())

    def show_condition(self, when: Condition) -> None:
        """Show when the element is shown."""
        self._shown = when
        self.toggle.setText(
            translate("Office", "Shown always …") if when == ALWAYS else translate("Office", "Shown on condition …")
        )
        self.category.show_texts(when.category)
        self.not_category.show_texts(when.not_category)
        self.has.show_texts(when.has)
        self.lacks.show_texts(when.lacks)
        found = next((key for key, consents in _CONSENTS.items() if set(consents) == set(when.photo_consent)), "")
        self.photos.show_value(found)
        if not self.answers.hasFocus():
            with QSignalBlocker(self.answers):
                self.answers.setPlainText("\n".join(f"{key} = {', '.join(v)}" for key, v in when.answers.items()))

    def _save(self, name: str, value: object) -> None:
        if getattr(self._shown, name) == value:
            return
        values: dict[str, Any] = {name: value}
        when = replace(self._shown, **values)
        # a condition that asks for nothing is the one that everybody shares
        when = ALWAYS if when == ALWAYS else when
        if not self._document.edit(lambda element: replace(element, when=when), translate("Office", "Condition")):
            self.show_condition(self._shown)


def answers_of(text: str) -> dict[str, tuple[str, ...]]:
    """Return questions and the answers wanted: "food = vegan, vegetarian", one question a line."""
    found = {}
    for line in text.splitlines():
        key, equals, answers = line.partition("=")
        wanted = tuple(part.strip() for part in answers.split(",") if part.strip())
        if key.strip() and equals and wanted:
            found[key.strip()] = wanted
    return found


def _consent_names() -> dict[str, str]:
    return {
        "": translate("Office", "whatever was said"),
        "yes": translate("Office", "allowed"),
        "no": translate("Office", "refused"),
        "not-yes": translate("Office", "refused or not asked"),
        "unknown": translate("Office", "not asked"),
    }
