"""This door: which lists a scan counts for, who stands here, which letters queue at which desk, and all keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from checkin.gui import theme
from checkin.gui.parts import ActionButton, clear, column, flow_box, key_text, label, row
from checkin.gui.theme import Space
from checkin.gui.words import translate
from checkin.gui.words.times import number

if TYPE_CHECKING:
    from checkin.gui.door.controller import DoorController
    from checkin.services.dispatching import Queue


class PlacePage(QWidget):
    """What is set at this door. Everything takes effect at once and is remembered."""

    left = Signal()
    inside_wanted = Signal()
    guest_wanted = Signal()

    def __init__(self, controller: DoorController) -> None:
        super().__init__()
        self._controller = controller
        self.radios: dict[str, QRadioButton] = {}
        self.besides: dict[str, QCheckBox] = {}
        inner = QWidget()
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(0, 0, theme.current().px(4), 0)
        rows.setSpacing(theme.current().space(Space.MEDIUM))
        for part in (self._lists_part(), self._operator_part(), self._more_part(), self._queues_part(), _keys_part()):
            rows.addWidget(part)
        rows.addStretch(1)
        area = QScrollArea()
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        back = ActionButton(translate("door", "Back"), self.left.emit, kind="quiet", symbol="back")
        self.setLayout(column(row(label(translate("door", "This door"), "title"), None, back), area))
        controller.state_changed.connect(lambda _: self.refresh() if self.isVisible() else None)

    def open(self) -> None:
        """Show how it is set now."""
        self.refresh()
        self.operator.setText(self._controller.operator)
        self.show_queues()

    # --- lists ---

    def _lists_part(self) -> QWidget:
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(0, 1)
        hint = translate(
            "door",
            "With “too” one scan counts for several lists: the hall and the forum that somebody booked."
            " A forum that they did not book is left out.",
        )
        box = QWidget()
        box.setLayout(column(self._grid, label(hint, "muted", wrap=True)))
        return _part(translate("door", "Check-in lists"), box)

    def refresh(self) -> None:
        """Show the lists as the controller has them."""
        state = self._controller.state
        if state is None:
            return
        ids = [each.check_in_list.list_id for each in state.lists]
        if ids != list(self.radios):
            self._make_lists()
        chosen = self._controller.check_in_list
        for list_id, radio in self.radios.items():
            in_use = chosen is not None and list_id == chosen.list_id
            radio.setChecked(in_use)
            self.besides[list_id].setEnabled(not in_use)
            self.besides[list_id].setChecked(list_id in self._controller.beside)

    def _make_lists(self) -> None:
        clear(self._grid)
        self.radios, self.besides = {}, {}
        lists = self._controller.state.lists if self._controller.state else ()
        for place, each in enumerate(lists):
            name, list_id = each.check_in_list.name, each.check_in_list.list_id
            shown = place < 9 and not theme.current().is_large
            keys = f"   {key_text(f'Ctrl+{place + 1}')}" if shown else ""
            radio = QRadioButton(name.replace("&", "&&") + keys)
            radio.setAccessibleName(name)
            radio.clicked.connect(lambda _=False, number=place: self._controller.choose_list(number))
            beside = QCheckBox(translate("door", "too"))
            beside.setAccessibleName(translate("door", "{list} too").format(list=name))
            beside.clicked.connect(lambda wanted, of=list_id: self._controller.count_beside(of, wanted=wanted))
            # large text: below the list's name
            down, across = (1, 0) if theme.current().is_large else (0, 1)
            self._grid.addWidget(radio, 2 * place, 0)
            self._grid.addWidget(beside, 2 * place + down, across)
            self.radios[list_id], self.besides[list_id] = radio, beside

    # --- who stands here ---

    def _operator_part(self) -> QWidget:
        self.operator = QLineEdit()
        self.operator.setAccessibleName(translate("door", "Who is at this door"))
        self.operator.setPlaceholderText(translate("door", "A name or sign, kept with every act"))
        self.operator.setMaxLength(60)
        self.operator.editingFinished.connect(self._take_operator)
        self.operator.returnPressed.connect(self.operator.clearFocus)
        return _part(translate("door", "Who is at this door"), self.operator)

    def _take_operator(self) -> None:
        self._controller.operator = " ".join(self.operator.text().split())

    def _more_part(self) -> QWidget:
        inside = ActionButton(translate("door", "Who is inside"), self.inside_wanted.emit, symbol="person")
        guest = ActionButton(translate("door", "Guest’s screen"), self.guest_wanted.emit, symbol="screen")
        return flow_box(inside, guest)

    # --- queues ---

    def _queues_part(self) -> QWidget:
        self.desks = QSpinBox()
        self.desks.setRange(1, 12)
        self.desks.setValue(2)
        self.desks.setAccessibleName(translate("door", "Number of desks"))
        self.desks.valueChanged.connect(lambda _: self.show_queues())
        self._queues = column(spacing=Space.TINY)
        self.queues: list[Queue] = []
        box = QWidget()
        desks = label(translate("door", "Number of desks"), "", wrap=True)
        box.setLayout(column(row(desks, self.desks), self._queues))
        return _part(translate("door", "Queues by letter"), box)

    def show_queues(self) -> None:
        """Share the letters out to the desks."""
        workspace, desks = self._controller.workspace, self.desks.value()
        if workspace is None:
            return
        from checkin.services.dispatching import queues  # noqa: PLC0415 (brings the store along)

        self._controller.act(lambda: queues(workspace.file, desks), self._queues_read)

    def _queues_read(self, found: list[Queue]) -> None:
        self.queues = found
        clear(self._queues)
        for place, each in enumerate(found, start=1):
            text = translate("door", "Desk {number}: {letters}").format(number=place, letters=each.label)
            people = translate("door", "{count} people").format(count=number(each.people))
            self._queues.addLayout(row(label(text, "strong", wrap=True), label(people, "muted")))


def _keys_part() -> QWidget:
    keys = (
        ("F1", translate("door", "Devices and self-test")),
        ("F3", translate("door", "Find somebody")),
        ("F4", translate("door", "Note seen")),
        ("F5", translate("door", "Show card")),
        ("F2", translate("door", "Correct name")),
        ("F6", translate("door", "Entry, exit, look up only")),
        ("F7", translate("door", "Add walk-in")),
        ("F8", translate("door", "Still to solve")),
        ("F9", translate("door", "Print badge")),
        ("Ctrl+P", translate("door", "Badge: try again")),
        ("Ctrl+O", translate("door", "Badge: on another printer")),
        ("F10", translate("door", "Let in anyway")),
        ("Ctrl+Z", translate("door", "Undo the last")),
        ("Ctrl+1", translate("door", "Another list, by its number")),
        ("Ctrl+Shift+1", translate("door", "That list too")),
        ("Ctrl+E", translate("door", "Who is inside")),
        ("Ctrl+G", translate("door", "Guest’s screen")),
        ("F11", translate("door", "Full screen")),
        ("F12", translate("door", "Office")),
    )
    box = QWidget()
    grid = QGridLayout(box)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setColumnStretch(1, 1)
    down, across = (1, 0) if theme.current().is_large else (0, 1)
    for place, (key, what) in enumerate(keys):
        grid.addWidget(label(key_text(key), "strong"), 2 * place, 0)
        grid.addWidget(label(what, "", wrap=True), 2 * place + down, across)
    return _part(translate("door", "Keys"), box)


def _part(title: str, content: QWidget) -> QWidget:
    box = QWidget()
    box.setLayout(column(label(title, "strong", wrap=True), content, spacing=Space.SMALL))
    return box
