"""The top of the door window: event, list, mode, door, how full it is, and quiet states."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QComboBox, QFrame, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from checkin.gui import theme
from checkin.gui.door.capacity import fullness
from checkin.gui.door.controller import DoorController, Mode
from checkin.gui.parts import ActionButton, ElidedLabel, Flow, flow_box, key_text, plain_tip, row, set_tone, spacer
from checkin.gui.theme import Size, Space, Tone
from checkin.gui.words import translate
from checkin.gui.words.times import day_text, number

#: More lists than this go into a drop-down.
_MOST_BUTTONS = 6


class CountBar(QWidget):
    """How many are inside, against the permitted number: calm, amber from nine tenths on, red at it."""

    def __init__(self) -> None:
        super().__init__()
        self._inside, self._came = 0, 0
        self._capacity: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(theme.current().text_px(220))

    def show_count(self, inside: int, came: int, capacity: int | None) -> None:
        """Show the list's figures."""
        self._inside, self._came, self._capacity = inside, came, capacity
        self.setAccessibleName(self.text())
        self.setToolTip(self.text())
        self.update()

    def text(self) -> str:
        """Return the figures as words."""
        if self._capacity is None:
            return translate("door", "Inside: {inside}").format(inside=number(self._inside))
        text = translate("door", "Inside: {inside} of {permitted}")
        return text.format(inside=number(self._inside), permitted=number(self._capacity))

    def tone(self) -> Tone:
        """Return how full that is."""
        return fullness(self._inside, self._capacity)

    def sizeHint(self) -> QSize:
        """One line of text and the bar."""
        look = theme.current()
        return QSize(look.text_px(250), look.text_px(Size.STRONG) + look.px(22))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 (Qt's signature)
        """Paint figures and bar."""
        look, tone = theme.current(), self.tone()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        high, thick = look.text_px(Size.STRONG) + look.px(6), look.px(8)
        painter.setFont(look.font(Size.STRONG, bold=True))
        painter.setPen(QColor(look.tone(tone).ink) if tone is not Tone.GOOD else look.colour("text"))
        painter.drawText(QRectF(0, 0, self.width(), high), Qt.AlignmentFlag.AlignLeft, self.text())
        painter.setFont(look.font(Size.SMALL))
        painter.setPen(look.colour("muted"))
        came = translate("door", "{number} came").format(number=number(self._came))
        painter.drawText(QRectF(0, look.px(2), self.width(), high), Qt.AlignmentFlag.AlignRight, came)
        bar = QRectF(0, high + look.px(3), self.width(), thick)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("track"))
        painter.drawRoundedRect(bar, thick / 2, thick / 2)
        if self._capacity:
            share = min(1.0, self._inside / self._capacity)
            painter.setBrush(QColor(look.tone(tone).fill))
            if share > 0:
                painter.drawRoundedRect(
                    QRectF(0, bar.top(), max(thick, share * bar.width()), thick), thick / 2, thick / 2
                )
        painter.end()


class Header(QFrame):
    """Chooses list and mode, names the door, shows the figures."""

    leave = Signal()
    office = Signal()
    guest_screen = Signal()
    place = Signal()
    scanner_help = Signal()

    def __init__(self, controller: DoorController) -> None:
        super().__init__()
        self._controller = controller
        self.setProperty("kind", "header")
        self._list_ids: tuple[str, ...] = ()
        self._list_buttons: list[ActionButton] = []
        self._combo: QComboBox | None = None
        self._modes = self._make_modes()
        self.bar = CountBar()
        self._make_chips()
        self._top = self._make_top()
        self._below = flow_box(self._modes, self.bar, spacing=Space.SMALL)
        look = theme.current()
        layout = QVBoxLayout(self)
        side, above = look.space(Space.LARGE), look.space(Space.SMALL)
        layout.setContentsMargins(side, above, side, above)
        layout.setSpacing(above)
        layout.addWidget(self._top)
        layout.addWidget(self._below)
        controller.state_changed.connect(lambda _: self.refresh())

    def _make_chips(self) -> None:
        self.network = self._chip("alone", translate("door", "This laptop alone"))
        self.printer = self._chip("printer", translate("door", "No printer"))
        self.sound = self._chip("sound-off", translate("door", "Sound off"))
        self.sound.hide()
        self.scanner = self._chip("scan", "")
        self.scanner.hide()
        self.scanner.clicked.connect(self.scanner_help)
        self.source = self._chip("list", "")
        self.source.hide()
        self.role = self._chip("person", "")
        self.role.hide()

    def _make_top(self) -> QWidget:
        look = theme.current()
        self._title = ElidedLabel("title", look.px(100 if look.is_large else 230))
        self._door = self._make_door()
        leave = ActionButton(_short(translate("door", "Events")), self.leave.emit, kind="quiet", symbol="back",
                             name=translate("door", "Events"), needs="search")  # fmt: skip
        office = ActionButton(_short(translate("door", "Office")), self.office.emit, kind="quiet", symbol="folder",
                              key="F12", name=translate("door", "Office"), needs="statistics")  # fmt: skip
        guest = ActionButton("", self.guest_screen.emit, kind="quiet", symbol="screen", needs="search",
                             name=translate("door", "Guest’s screen") + f" ({key_text('Ctrl+G')})")  # fmt: skip
        lists = ActionButton("", self.place.emit, kind="quiet", symbol="list", needs="search",
                             name=translate("door", "Lists of this door") + f" ({key_text('Ctrl+L')})")  # fmt: skip
        chips = (self.network, self.printer, self.sound, self.scanner, self.source, self.role)
        return flow_box(leave, self._title, self._door, spacer(), *chips, lists, guest, office)

    def add(self, button: QWidget) -> None:
        """Take a button into the top row, before the way to the office."""
        flow = self._top.layout()
        if isinstance(flow, Flow):
            flow.insert(flow.count() - 1, button)

    def _make_door(self) -> QLineEdit:
        door = QLineEdit()
        door.setProperty("kind", "inplace")
        door.setAccessibleName(translate("door", "Name of this door"))
        door.setToolTip(translate("door", "Name of this door"))
        door.setFixedWidth(theme.current().text_px(100))
        door.editingFinished.connect(lambda: self._controller.name_door(door.text()))
        door.returnPressed.connect(door.clearFocus)
        return door

    def _chip(self, symbol: str, text: str) -> QPushButton:
        look = theme.current()
        chip = QPushButton()
        chip.setProperty("kind", "chip")
        side = look.text_px(16)
        chip.setIcon(theme.icon(symbol, look.palette.muted, side))
        chip.setIconSize(QSize(side, side))
        self._say(chip, text, Tone.IDLE)
        return chip

    def _make_modes(self) -> QWidget:
        self._mode_buttons = {
            Mode.ENTRY: ActionButton(translate("door", "Entry"), kind="choice", symbol=""),
            Mode.EXIT: ActionButton(translate("door", "Exit"), kind="choice"),
            Mode.LOOK: ActionButton(translate("door", "Look up only"), kind="choice"),
        }
        group = QButtonGroup(self)
        box = QWidget()
        box.setLayout(row(*self._mode_buttons.values(), spacing=Space.TINY))
        for mode, button in self._mode_buttons.items():
            button.setCheckable(True)
            group.addButton(button)
            button.clicked.connect(lambda _=False, chosen=mode: self._controller.set_mode(chosen))
        self._mode_buttons[Mode.ENTRY].setChecked(True)
        return box

    def next_mode(self) -> None:
        """Go from entry to exit to looking up."""
        modes = list(Mode)
        self._controller.set_mode(modes[(modes.index(self._controller.mode) + 1) % len(modes)])

    def show_event(self, name: str) -> None:
        """Show a name before the event is open."""
        self._title.show_text(name)

    def refresh(self) -> None:
        """Show the state as the controller has it."""
        state = self._controller.state
        if state is None:
            return
        event = state.event
        self._title.show_text(event.name)
        about = (event.name, event.venue, day_text(event.day))
        self._title.setToolTip(plain_tip("  ·  ".join(part for part in about if part)))
        if not self._door.hasFocus():
            self._door.setText(state.door)
        ids = tuple(each.check_in_list.list_id for each in state.lists)
        if ids != self._list_ids:
            self._list_ids = ids
            self._make_lists([each.check_in_list.name for each in state.lists])
        self._show_choice(ids)
        self._show_beside([each.check_in_list.name for each in state.lists])
        self._mode_buttons[self._controller.mode].setChecked(True)
        if count := self._controller.count:
            self.bar.show_count(count.present, count.checked_in, count.check_in_list.capacity)

    def _make_lists(self, names: list[str]) -> None:
        """Put a button for each list before the modes, or one drop-down where there are many."""
        for old in (*self._list_buttons, *([self._combo] if self._combo else [])):
            old.hide()
            old.deleteLater()
        self._list_buttons, self._combo = [], None
        flow = self._below.layout()
        assert isinstance(flow, Flow)
        if len(names) > _MOST_BUTTONS:
            self._combo = QComboBox()
            self._combo.setAccessibleName(translate("door", "Check-in list"))
            self._combo.addItems([f"{index + 1}  {name}" for index, name in enumerate(names)])
            self._combo.activated.connect(self._controller.choose_list)
            flow.insert(0, self._combo)
            return
        group = QButtonGroup(self)
        for index, name in enumerate(names):
            button = ActionButton(name, kind="choice", key=f"Ctrl+{index + 1}")
            button.setCheckable(True)
            group.addButton(button)
            button.clicked.connect(lambda _=False, chosen=index: self._controller.choose_list(chosen))
            self._list_buttons.append(button)
            flow.insert(index, button)

    def _show_choice(self, ids: tuple[str, ...]) -> None:
        chosen = self._controller.check_in_list
        place = ids.index(chosen.list_id) if chosen and chosen.list_id in ids else 0
        if self._combo is not None:
            self._combo.setCurrentIndex(place)
        elif place < len(self._list_buttons):
            self._list_buttons[place].setChecked(True)

    def _show_beside(self, names: list[str]) -> None:
        """Mark the lists that a scan counts for as well."""
        beside = [each in self._controller.beside for each in self._list_ids]
        shown = [f"+ {name}" if too else name for name, too in zip(names, beside, strict=True)]
        for place, text in enumerate(shown):
            if self._combo is not None:
                self._combo.setItemText(place, f"{place + 1}  {text}")
            elif self._list_buttons[place].text() != text:
                self._list_buttons[place].say(text)

    def show_printer(self, text: str, tone: Tone) -> None:
        """Show the printer's state."""
        self._say(self.printer, text, tone)

    def show_network(self, text: str, tone: Tone) -> None:
        """Show whether other doors are connected."""
        self._say(self.network, text, tone)

    def show_role(self, name: str) -> None:
        """Show whose the door is now; "" where nobody has a PIN."""
        self.role.setVisible(bool(name))
        self._say(self.role, name, Tone.NEUTRAL)

    def show_source(self, text: str, tone: Tone) -> None:
        """Show which registration source is out of reach; "" for none."""
        self.source.setVisible(bool(text))
        self._say(self.source, text, tone)

    def show_scanner(self, text: str) -> None:
        """Show which scanner is missing; "" for none."""
        self.scanner.setVisible(bool(text))
        self._say(self.scanner, text, Tone.ATTENTION if text else Tone.IDLE)

    @staticmethod
    def _say(chip: QPushButton, text: str, tone: Tone) -> None:
        chip.setText("" if theme.current().is_large else text)
        chip.setAccessibleName(text)
        chip.setToolTip(text)
        set_tone(chip, tone)


def _short(text: str) -> str:
    """Return what stands on a button of the top row: nothing but its symbol where the text is large."""
    return "" if theme.current().is_large else text
