"""The doors: share this event with other laptops, take part in theirs, and see how all of them stand."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QColor, QGuiApplication, QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPushButton, QSizePolicy, QWidget

from checkin.codes import qr
from checkin.domain.errors import CheckinError
from checkin.gui import theme
from checkin.gui.office import widgets
from checkin.gui.office.context import Office
from checkin.gui.parts import flow_box, set_tone
from checkin.gui.theme import Tone
from checkin.gui.words import translate
from checkin.gui.words.doors import state_sentence, state_words, station_marks, station_words, tone_of
from checkin.gui.words.times import clock, day_and_clock
from checkin.scanners.pictures import read_picture
from checkin.services.doors.model import DoorsState, DoorsView, StationState, StationView

#: How often what changes by itself (since when, how long the code is good) is shown anew while the page is seen, in ms.
_EVERY_MS = 2_000
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_QUIET = 4  # modules free around a symbol


class DoorsPage(QWidget):
    """How this laptop stands, the code for others, and the list of stations."""

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._office = office
        self._sharing = office.sharing
        self._timezone = "UTC"
        self._stations = _Stations(self._remove)
        self._make_own()
        self._make_code()
        self._joining = self._make_joining()
        column = widgets.page_column(self)
        column.addWidget(widgets.label(translate("Office", "Doors"), "title"))
        content = QWidget()
        inside = widgets.page_column(content)
        for part in (self._own, self._code, self._joining, self._stations):
            inside.addWidget(part)
        inside.addStretch(1)
        column.addWidget(widgets.scrolling(content), 1)
        self._often = QTimer(self)
        self._often.setInterval(_EVERY_MS)
        self._often.timeout.connect(self.refresh)
        self._sharing.changed.connect(self.refresh)
        self.refresh()

    # -- what there is

    def _make_own(self) -> None:
        self.state = widgets.label("", "tag")
        self.sentence = widgets.label("")
        self.host = widgets.button(translate("Office", "Share this event"), self._host, "primary")
        self.take_over = widgets.button(translate("Office", "Take over from the host"), self._host)
        self.leave = widgets.button(translate("Office", "Stop taking part"), self._leave, "quiet")
        line = widgets.row(self.state, None, self.host, self.take_over, self.leave)
        self._own = widgets.card(line, self.sentence)

    def _make_code(self) -> None:
        self.symbol = _Symbol()
        self.words = widgets.label("", "big")
        self.words.setWordWrap(True)
        self.until = widgets.label("", "muted")
        copy = widgets.button(translate("Office", "Copy as a link"), self._copy)
        how = widgets.label(
            translate("Office", "On the other laptop: “Join an event”, then scan this code or type the six words."),
            "muted",
        )
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.current().px(24))
        grid.addWidget(self.symbol, 0, 0, 5, 1)
        for place, part in enumerate((how, self.words, self.until)):
            grid.addWidget(part, place, 1)
        grid.addLayout(widgets.row(copy, None), 3, 1)
        grid.setRowStretch(4, 1)
        grid.setColumnStretch(1, 1)
        self._code = widgets.card(holder)

    def _make_joining(self) -> QWidget:
        self.link = QLineEdit()
        self.link.setAccessibleName(translate("Office", "Link or six words of the host"))
        self.link.setPlaceholderText(translate("Office", "Link or six words of the host"))
        self.link.returnPressed.connect(self._join)
        self.join = widgets.button(translate("Office", "Join"), self._join)
        picture = widgets.button(translate("Office", "From a picture …"), self._choose_picture, "quiet")
        told = widgets.label(
            translate("Office", "Does another laptop share this event? Join it, and both know what the other did."),
            "muted",
        )
        line = widgets.row(self.link, self.join, picture)
        line.setStretch(0, 1)
        return widgets.card(widgets.label(translate("Office", "Join another laptop"), "strong"), told, line)

    # -- showing

    def showEvent(self, event: QShowEvent) -> None:
        """Follow what changes by itself while somebody looks."""
        super().showEvent(event)
        self._often.start()
        self._office.wait(self._office.workspace.door_state(), lambda state: self._take_zone(state.event.timezone))

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest while nobody looks."""
        super().hideEvent(event)
        self._often.stop()

    def _take_zone(self, timezone: str) -> None:
        self._timezone = timezone
        self.refresh()

    def refresh(self) -> None:
        """Show how all stands now."""
        view = self._sharing.view()
        self.state.setText(state_words(view))
        set_tone(self.state, tone_of(view))
        self.sentence.setText(state_sentence(view))
        alone = view.state in (DoorsState.OFF, DoorsState.REFUSED, DoorsState.REMOVED, DoorsState.INCOMPATIBLE)
        self.host.setVisible(view.state is DoorsState.OFF)
        self.take_over.setVisible(not view.hosting and view.state in (DoorsState.APART, DoorsState.REFUSED))
        self.leave.setVisible(view.state not in (DoorsState.OFF, DoorsState.ELSEWHERE))
        self._joining.setVisible(alone)
        self._show_code(view)
        self._stations.show_all(view.stations, self._timezone, may_remove=view.state is not DoorsState.OFF)

    def _show_code(self, view: DoorsView) -> None:
        self._code.setVisible(bool(view.link))
        self.symbol.show_text(view.link)
        self.words.setText(view.words)
        if view.link_until is not None:
            until = clock(view.link_until, self._timezone)
            self.until.setText(translate("Office", "Good until {time}, then there is a new one.").format(time=until))

    # -- what the organiser does

    def _host(self) -> None:
        self._busy(translate("Office", "Sharing begins …"))
        self._office.wait(self._sharing.doors.host(), lambda _: self.refresh(), self._failed)

    def _leave(self) -> None:
        self._busy(translate("Office", "Taking leave …"))
        self._office.wait(self._sharing.doors.leave(), lambda _: self.refresh(), self._failed)

    def _join(self) -> None:
        if not self.link.text().strip():
            self.link.setFocus()
            return
        self._busy(translate("Office", "Joining …"))
        self._office.wait(self._sharing.doors.join(self.link.text().strip()), lambda _: self._joined(), self._failed)

    def _joined(self) -> None:
        self.link.clear()
        self.refresh()

    def _choose_picture(self) -> None:
        widgets.ask_for_picture(self, translate("Office", "Picture of the host's code"), self.read_picture)

    def read_picture(self, path: Path) -> None:
        """Take the link from a picture of the host's screen."""
        try:
            found = read_picture(path)
        except CheckinError as error:
            self._office.bridge.tell(error)
            return
        self.link.setText(next((text for text in found if text.startswith("checkin:")), found[0]))
        self._join()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._sharing.view().link)
        self._office.say(translate("Office", "The link is copied. Whoever has it can join until it runs out."))

    def _remove(self, one: StationView, *, erase: bool) -> None:
        said = translate("Office", "{door} is removed. Its access ended at once.").format(door=one.door)
        removing = self._sharing.doors.remove(one.station_id, erase=erase)
        self._office.wait(removing, lambda _: self._office.say(said, Tone.GOOD), self._failed)

    def _busy(self, text: str) -> None:
        self.state.setText(text)
        set_tone(self.state, Tone.NEUTRAL)

    def _failed(self, error: BaseException) -> None:
        self._office.bridge.tell(error)
        self.refresh()


def _since(one: StationView, timezone: str) -> str:
    """Return since when a laptop is there, or was heard no more; "" where that is not known."""
    now = datetime.now(UTC)
    if one.state is StationState.HERE and one.since is not None:
        return translate("Office", "here since {time}").format(time=day_and_clock(one.since, timezone, now))
    if one.state is StationState.GONE and one.last_seen is not None:
        return translate("Office", "not heard since {time}").format(time=day_and_clock(one.last_seen, timezone, now))
    return ""


def _unwrapped(text: str) -> QWidget:
    made = widgets.label(text, "muted")
    made.setWordWrap(False)
    return made


class _Symbol(QWidget):
    """A QR symbol, dark on white whatever the theme, with its quiet zone."""

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self._matrix: qr.Matrix = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(translate("Office", "Code to join by, as a QR symbol"))

    def show_text(self, text: str) -> None:
        """Show a symbol for a text; nothing for ""."""
        if text != self._text:
            self._text = text
            self._matrix = qr.matrix(text, error="L") if text else ()
            side = self._pixel * (len(self._matrix) + 2 * _QUIET)
            self.setFixedSize(QSize(side, side))
            self.update()

    @property
    def _pixel(self) -> int:
        return theme.current().px(5)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 (Qt's signature)
        """Draw the modules on whole pixels."""
        if not self._matrix:
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("white"))
        pixel = self._pixel
        offset = _QUIET * pixel
        for row, column, length in qr.runs(self._matrix):
            painter.fillRect(offset + column * pixel, offset + row * pixel, length * pixel, pixel, QColor("black"))
        painter.end()


class _Remove(Protocol):
    def __call__(self, one: StationView, *, erase: bool) -> None: ...


class _Stations(QWidget):
    """One row a station; the last column removes one, in two presses."""

    def __init__(self, remove: _Remove) -> None:
        super().__init__()
        self._remove = remove
        self._shown: tuple[tuple[StationView, ...], str, bool, str] | None = None
        self._asking = ""
        holder = QWidget()
        self._grid = QGridLayout(holder)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.current().px(20))
        self._grid.setColumnStretch(4, 1)
        column = widgets.page_column(self)
        self._card = widgets.card(widgets.label(translate("Office", "Laptops of this event"), "strong"), holder)
        column.addWidget(self._card)

    def show_all(self, stations: tuple[StationView, ...], timezone: str, *, may_remove: bool) -> None:
        """Show these stations; rows are made anew only where something changed, so that the focus stays."""
        wanted = (stations, timezone, may_remove, self._asking)
        if wanted == self._shown:
            return
        self._shown = wanted
        self.setVisible(bool(stations))
        while (item := self._grid.takeAt(0)) is not None:
            if widget := item.widget():
                widget.deleteLater()
        heads = (
            translate("Office", "Door"), "", translate("Office", "Battery"), translate("Office", "Version"),
            translate("Office", "Remarks"),
        )  # fmt: skip
        for place, head in enumerate(heads):
            self._grid.addWidget(widgets.label(head, "section"), 0, place)
        for place, one in enumerate(stations):
            self._add(2 * place + 1, one, timezone, may_remove=may_remove)

    def _add(self, row: int, one: StationView, timezone: str, *, may_remove: bool) -> None:
        words, tone = station_words(one)
        state = widgets.label(_since(one, timezone) or words, "tag")
        set_tone(state, tone)
        battery = f"{one.battery} %" if one.battery is not None else ""
        cells = (
            widgets.label(one.door or one.station_id, "strong"),
            state,
            widgets.label(battery),
            widgets.label(one.version),
            _unwrapped(station_marks(one)),
        )
        for place, cell in enumerate(cells):
            self._grid.addWidget(cell, row, place, _MIDDLE)
        if not may_remove or one.ours or one.state is StationState.REMOVED:
            return
        if self._asking == one.station_id:
            self._grid.addWidget(self._sure(one), row + 1, 0, 1, 6)
            return
        ask = widgets.button(translate("Office", "Remove"), lambda: self._ask(one.station_id), "quiet")
        ask.setAccessibleName(translate("Office", "Remove {name}").format(name=one.door))
        ask.setObjectName(f"remove-{one.station_id}")
        self._grid.addWidget(ask, row, 5)

    def _sure(self, one: StationView) -> QWidget:
        keep = widgets.button(translate("Office", "End its access"), lambda: self._do(one, erase=False))
        erase = widgets.button(translate("Office", "End it and erase its copy"), lambda: self._do(one, erase=True))
        cancel = widgets.button(translate("Office", "Cancel"), lambda: self._ask(""), "quiet")
        cancel.setObjectName("cancel")
        question = widgets.label(translate("Office", "Remove {name}?").format(name=one.door), "strong")
        return flow_box(question, keep, erase, cancel)

    def _ask(self, station_id: str) -> None:
        asked, self._asking = self._asking, station_id
        if self._shown is not None:
            stations, timezone, may_remove, _ = self._shown
            self.show_all(stations, timezone, may_remove=may_remove)
        # whoever works by keyboard goes on where the question stands, or stood
        QTimer.singleShot(0, self, lambda: self._go_to("cancel" if station_id else f"remove-{asked}"))

    def _go_to(self, name: str) -> None:
        button = self.findChild(QPushButton, name)
        if button is not None:
            button.setFocus(Qt.FocusReason.OtherFocusReason)
            widgets.bring_into_view(button)

    def _do(self, one: StationView, *, erase: bool) -> None:
        self._ask("")
        self._remove(one, erase=erase)
