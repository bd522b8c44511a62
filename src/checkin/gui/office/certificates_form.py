"""The form of the certificates: what is asked for, the words, who signs, the logo."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from checkin.domain.errors import CheckinError
from checkin.domain.presence import MissingCheckOut
from checkin.exports.attendance import CertificateRule
from checkin.exports.certificate_setting import MOST_SIGNERS, CertificateSetting, fit_logo
from checkin.exports.certificate_text import PLACEHOLDERS, default_body
from checkin.exports.certificates import CertificateDesign
from checkin.exports.model import ExportTable
from checkin.exports.words import word
from checkin.gui import theme
from checkin.gui.designer.storing import read_picture
from checkin.gui.office import widgets
from checkin.gui.office.lists_fields import Several, under_label, without_frame
from checkin.gui.words import translate


def _missing_names() -> dict[MissingCheckOut, str]:
    """Return how a stay without check-out can count: the rule is stated where it is chosen."""
    return {
        MissingCheckOut.SESSION_END: translate("Office", "counts until the part of the programme ends"),
        MissingCheckOut.LIST_END: translate("Office", "counts until the list closes"),
        MissingCheckOut.FIXED: translate("Office", "counts for a fixed time"),
        MissingCheckOut.ZERO: translate("Office", "does not count"),
    }


class CertificatesForm(QWidget):
    """Emits `changed` with each change of `setting`, `trouble` (an exception) where a logo cannot be taken."""

    changed = Signal()
    trouble = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._setting = CertificateSetting()
        self._table: ExportTable | None = None
        self._sessions: dict[str, str] = {}
        self._chosen: tuple[str, ...] = ()
        self._filling = False
        self.share, self.minutes = QSpinBox(), QSpinBox()
        self.share.setRange(0, 100)
        self.share.setSuffix(" %")
        self.minutes.setRange(0, 24 * 60)
        self.minutes.setSuffix(translate("Office", " minutes"))
        for spin in (self.share, self.minutes):
            without_frame(spin)
        self.missing = QComboBox()
        for missing, name in _missing_names().items():
            self.missing.addItem(name, missing)
        self.missing.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.sessions = Several(translate("Office", "all that have times"), self._chose_sessions)
        self.heading, self.issuer, self.place = QLineEdit(), QLineEdit(), QLineEdit()
        self.language = QComboBox()
        for code, name in (("", translate("Office", "the event's")), ("de", "Deutsch"), ("en", "English")):
            self.language.addItem(name, code)
        self.body = QPlainTextEdit()
        self.body.setFixedHeight(theme.current().px(110))
        self.body.setTabChangesFocus(True)
        self.time = QCheckBox(translate("Office", "Tell the time attended"))
        self.list = QCheckBox(translate("Office", "Name the parts of the programme"))
        self.signers = [(QLineEdit(), QLineEdit()) for _ in range(MOST_SIGNERS)]
        self.logo = widgets.label("", "muted")
        self._arrange()
        self._listen()

    def _arrange(self) -> None:
        whose = translate("Office", "Certificates")
        column = widgets.page_column(self)
        self._fixed = under_label(translate("Office", "Fixed time"), self.minutes, whose, grows=True)
        column.addWidget(
            widgets.card(
                widgets.label(translate("Office", "Who gets one"), "strong"),
                under_label(translate("Office", "Share of the programme attended, at least"), self.share, whose,
                            grows=True),
                under_label(translate("Office", "A stay without check-out"), self.missing, whose, grows=True),
                self._fixed,
                under_label(translate("Office", "Parts of the programme that count"), self.sessions, whose, grows=True),
            )
        )  # fmt: skip
        column.addWidget(
            widgets.card(
                widgets.label(translate("Office", "What it says"), "strong"),
                under_label(translate("Office", "Language"), self.language, whose, grows=True),
                under_label(translate("Office", "Heading"), self.heading, whose, grows=True),
                under_label(translate("Office", "Text"), self.body, whose, grows=True),
                self._inserting(),
                under_label(translate("Office", "Issued by"), self.issuer, whose, grows=True),
                self.time,
                self.list,
            )
        )
        self._arrange_signed(column, whose)
        column.addStretch(1)

    def _arrange_signed(self, column: QVBoxLayout, whose: str) -> None:
        choose = widgets.button(translate("Office", "Choose a logo …"), self._ask_logo)
        remove = widgets.button(translate("Office", "No logo"), lambda: self._set_logo(b""), "quiet")
        signing = [under_label(translate("Office", "Place"), self.place, whose, grows=True)]
        for number, (name, function) in enumerate(self.signers, start=1):
            signer = translate("Office", "Signature {number}").format(number=number)
            name.setAccessibleName(f"{signer}: {translate('Office', 'Name')}")
            function.setAccessibleName(f"{signer}: {translate('Office', 'Function')}")
            name.setPlaceholderText(f"{signer}: {translate('Office', 'Name')}")
            function.setPlaceholderText(translate("Office", "Function"))
            holder = QWidget()
            line = widgets.row(name, function)
            line.setContentsMargins(0, 0, 0, 0)
            holder.setLayout(line)
            signing.append(holder)
        column.addWidget(widgets.card(widgets.label(translate("Office", "Who signs"), "strong"), *signing))
        column.addWidget(
            widgets.card(
                widgets.label(translate("Office", "Logo"), "strong"), self.logo, widgets.row(choose, remove, None)
            )
        )

    def _inserting(self) -> QPushButton:
        """Return a button that puts a placeholder where the cursor is; nobody has to know their names."""
        button = QPushButton(translate("Office", "Insert …"))
        button.setAccessibleDescription(translate("Office", "Puts a placeholder into the text"))
        menu = QMenu(button)
        for name in PLACEHOLDERS:
            menu.addAction(f"{{{name}}}")
        menu.triggered.connect(lambda action: self.body.insertPlainText(action.text()))
        button.setMenu(menu)
        return button

    def _listen(self) -> None:
        for spin in (self.share, self.minutes):
            spin.valueChanged.connect(self._took)
        self.missing.activated.connect(self._took)
        self.language.activated.connect(self._took)
        self.body.textChanged.connect(self._took)
        for box in (self.time, self.list):
            box.toggled.connect(self._took)
        for line in self._lines():
            line.textChanged.connect(self._took)

    def _lines(self) -> list[QLineEdit]:
        return [self.heading, self.issuer, self.place, *(one for pair in self.signers for one in pair)]

    @property
    def setting(self) -> CertificateSetting:
        """What is in the form."""
        return self._setting

    def show_setting(self, setting: CertificateSetting, table: ExportTable) -> None:
        """Show a setting; empty texts show the usual words in grey."""
        self._filling = True
        rule, design = setting.rule, setting.design
        self._setting, self._table = setting, table
        self._sessions = {one.name: one.session_id for one in table.sessions if not one.removed and one.starts}
        names = {session_id: name for name, session_id in self._sessions.items()}
        self._chosen = tuple(one for one in rule.sessions if one in names)
        self.sessions.show_value(frozenset(names[one] for one in self._chosen), self._sessions)
        self.share.setValue(round(rule.share * 100))
        self.minutes.setValue(rule.minutes)
        self.missing.setCurrentIndex(self.missing.findData(rule.missing))
        self.language.setCurrentIndex(self.language.findData(setting.language))
        self.heading.setText(design.heading)
        self.body.setPlainText(design.body)
        self._show_usual()
        self.issuer.setText(design.issuer)
        self.place.setText(design.place)
        self.time.setChecked(design.show_time)
        self.list.setChecked(design.show_sessions)
        for (name, function), said in zip(self.signers, design.signers, strict=False):
            name.setText(said[0])
            function.setText(said[1])
        for line in self._lines():
            line.setCursorPosition(0)  # a long text is read from its beginning
        self._tell_logo()
        self._fixed.setVisible(rule.missing is MissingCheckOut.FIXED)
        self._filling = False

    def _show_usual(self) -> None:
        """Show in grey what stands where nothing was written."""
        if self._table is not None:
            spoken = self._setting.spoken(self._table)
            self.heading.setPlaceholderText(word("certificate", spoken.tongue))
            self.body.setPlaceholderText(default_body(spoken))

    def _chose_sessions(self, chosen: frozenset[str]) -> None:
        self._chosen = tuple(self._sessions[name] for name in self._sessions if name in chosen)
        self._took()

    def _took(self, *_: object) -> None:
        if self._filling:
            return
        missing = MissingCheckOut(self.missing.currentData())
        self._fixed.setVisible(missing is MissingCheckOut.FIXED)
        signers = tuple((name.text().strip(), function.text().strip()) for name, function in self.signers)
        kept = tuple(one for one in signers if any(one))
        design = CertificateDesign(
            heading=self.heading.text().strip(),
            body=self.body.toPlainText().strip(),
            issuer=self.issuer.text().strip(),
            place=self.place.text().strip(),
            signers=kept or CertificateDesign().signers,
            logo=self._setting.design.logo,
            show_time=self.time.isChecked(),
            show_sessions=self.list.isChecked(),
        )
        rule = CertificateRule(self.share.value() / 100, missing, self.minutes.value(), self._chosen)
        self._setting = CertificateSetting(rule, design, str(self.language.currentData()))
        self._show_usual()
        self.changed.emit()

    def _ask_logo(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, translate("Office", "Choose a logo"), "", translate("Office", "Pictures (*.png *.jpg *.jpeg)")
        )
        if chosen:
            self.take_logo(Path(chosen))

    def take_logo(self, path: Path) -> None:
        """Take a picture file as logo; what cannot be read is told and changes nothing."""
        try:
            self._set_logo(fit_logo(read_picture(path)))
        except CheckinError as error:
            self.trouble.emit(error)

    def _set_logo(self, content: bytes) -> None:
        self._setting = replace(self._setting, design=replace(self._setting.design, logo=content))
        self._tell_logo()
        self.changed.emit()

    def _tell_logo(self) -> None:
        has = bool(self._setting.design.logo)
        self.logo.setText(
            translate("Office", "The logo stands at the top.") if has else translate("Office", "There is no logo.")
        )
