"""Certificates of attendance: who gets one, what it says, and what it looks like, seen at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from checkin.domain.errors import CheckinError
from checkin.exports.attendance import Assessment, assess
from checkin.exports.certificate_setting import CertificateSetting
from checkin.exports.certificates import certificate_page
from checkin.exports.model import ExportTable
from checkin.gui import theme
from checkin.gui.office import widgets
from checkin.gui.office.badges_paper import PagePicture, PaperView, picture_of
from checkin.gui.office.badges_work import Latest
from checkin.gui.office.certificates_form import CertificatesForm
from checkin.gui.office.context import Office
from checkin.gui.theme import Space
from checkin.gui.words import translate
from checkin.gui.words.errors import sentence
from checkin.gui.words.times import number
from checkin.services.exporting import CERTIFICATES, Exporting
from checkin.services.worker import Priority
from checkin.store.event_file import EventFile

_A4 = (210.0, 297.0)
#: How soon the preview follows what is typed, and how soon it is kept with the event, in ms.
_FOLLOW_MS, _KEEP_MS = 250, 800


@dataclass(frozen=True, slots=True)
class _Seen:
    earned: int
    count: int
    shown: int
    page: PagePicture


class CertificatesDialog(QDialog):
    """The form on the left, the certificates on the right. What is changed is kept with the event by itself."""

    def __init__(
        self, office: Office, save: Callable[[str, str, Path, bool], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Office", "Certificates of attendance"))
        self._office, self._write = office, save
        self._table: ExportTable | None = None
        self._place = 0
        self.form = CertificatesForm()
        self.form.setEnabled(False)  # until the event's setting is in it
        self.paper = PaperView(translate("Office", "Preview"))
        self.told = widgets.label("", "strong")
        self.said = widgets.label("")  # the office's quiet line lies behind this window
        self.said.setAccessibleName(translate("Office", "Messages"))
        office.said.connect(self.said.setText)
        self._latest = Latest(office, "certificates", self)
        self.destroyed.connect(self._latest.close)
        self._follow = widgets.after_a_pause(self, _FOLLOW_MS, self._render)
        self._keeping = widgets.after_a_pause(self, _KEEP_MS, self._keep)
        self.form.changed.connect(self._follow.start)
        self.form.changed.connect(self._keeping.start)
        self.form.trouble.connect(office.bridge.tell)
        self.paper.resized.connect(self._follow.start)
        self.setProperty("kind", "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._arrange()
        self.resize(theme.current().px(1120), theme.current().px(780))
        office.wait(office.workspace.report(_read), self._arrived)

    def _arrange(self) -> None:
        look = theme.current()
        back = widgets.button(translate("Office", "Previous page"), lambda: self._flip(-1))
        on = widgets.button(translate("Office", "Next page"), lambda: self._flip(1))
        self._save = widgets.button(
            translate("Office", "One PDF …"), lambda: self._ask_file("pdf", "certificates.pdf"), "primary"
        )
        each = widgets.button(translate("Office", "A file for each …"), self._ask_folder)
        others = widgets.button(
            translate("Office", "Who gets one, and who not, and why …"),
            lambda: self._ask_file("xlsx", "certificates.xlsx"),
        )
        close = widgets.button(translate("Office", "Close"), self.close, "quiet")
        beside = QVBoxLayout()
        beside.addLayout(widgets.row(self.told, None, back, on))
        beside.addWidget(self.paper, 1)
        beside.addWidget(self.said)
        beside.addLayout(widgets.row(self._save, each, others, None, close))
        area = widgets.scrolling(self.form)
        area.setFixedWidth(round(look.px(430) * max(1.0, look.scale * 0.85)))
        outer = QHBoxLayout(self)
        outer.setContentsMargins(*[look.space(Space.LARGE)] * 4)
        outer.setSpacing(look.space(Space.LARGE))
        outer.addWidget(area)
        outer.addLayout(beside, 1)

    def _arrived(self, found: tuple[ExportTable, dict[str, object]]) -> None:
        table, saved = found
        self._table = table
        self.form.show_setting(CertificateSetting.from_json(saved), table)
        self.form.setEnabled(True)
        self.form.share.setFocus()
        self._render()

    def _flip(self, step: int) -> None:
        self._place += step
        self._render()

    def _render(self) -> None:
        table = self._table
        if table is None:
            return
        setting, place, pixels = self.form.setting, self._place, self.paper.pixels()
        self.paper.wait()
        self._latest.ask(lambda: _seen(table, setting, place, pixels), self._show, self._failed)

    def _show(self, seen: _Seen) -> None:
        self._place = seen.shown
        text = translate("Office", "{earned} of {count} get a certificate").format(
            earned=number(seen.earned), count=number(seen.count)
        )
        self.told.setText(text)
        if seen.page.image.isNull():
            self.paper.tell(translate("Office", "There is nobody yet whose certificate could be shown."))
        else:
            self.paper.show_page(seen.page, text)

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, CheckinError):
            self.paper.tell(sentence(error))
        else:
            self._office.bridge.tell(error)

    def _keep(self, then: Callable[[], None] | None = None) -> None:
        workspace, told = self._office.workspace, self.form.setting.to_json()
        kept = workspace.later(Priority.ACT, lambda: workspace.exporting.keep(CERTIFICATES, told))
        self._office.wait(kept, lambda _kept: then() if then is not None else None)

    def _ask_file(self, form: str, name: str) -> None:
        suggestion = self._office.workspace.path.with_name(f"{self._office.workspace.path.stem}-{name}")
        chosen, _ = QFileDialog.getSaveFileName(self, translate("Office", "Save as"), str(suggestion))
        if chosen:
            self._finish(form, Path(chosen), each=False)

    def _ask_folder(self) -> None:
        start = str(self._office.workspace.path.parent)
        chosen = QFileDialog.getExistingDirectory(self, translate("Office", "Folder for the certificates"), start)
        if chosen:
            self._finish("pdf", Path(chosen), each=True)

    def _finish(self, form: str, target: Path, *, each: bool) -> None:
        """Write, once what was seen is kept: the writing reads it from the event."""
        self._keeping.stop()
        self._keep(lambda: self._write("certificates", form, target, each))

    def done(self, result: int) -> None:
        """Keep what was typed last."""
        if self._keeping.isActive():
            self._keeping.stop()
            self._keep()
        super().done(result)


def _read(file: EventFile) -> tuple[ExportTable, dict[str, object]]:
    exporting = Exporting(file)
    return exporting.table(), exporting.saved(CERTIFICATES)


def _seen(table: ExportTable, setting: CertificateSetting, place: int, pixels: QSize) -> _Seen:
    """Judge everybody and draw one certificate: of somebody who earned it, else of anybody, as it would look."""
    found = assess(table, setting.rule)
    earned = [one for one in found if one.qualifies]
    shown: Sequence[Assessment] = earned or found[:1]
    if not shown:
        return _Seen(0, 0, 0, picture_of(b"", _A4, pixels))
    place %= len(shown)
    page = certificate_page(setting.spoken(table), shown[place], setting.design)
    return _Seen(len(earned), len(found), place, picture_of(page, _A4, pixels))
