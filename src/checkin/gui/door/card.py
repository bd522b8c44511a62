"""One person: everything the door may know, and everything it may do, each with one key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from checkin.domain.scanning import Direction
from checkin.gui import theme
from checkin.gui.parts import ActionButton, clear, column, flow_box, label, row
from checkin.gui.theme import Space, Tone
from checkin.gui.words import translate
from checkin.gui.words.people import field_word, state_word
from checkin.gui.words.times import clock

if TYPE_CHECKING:
    from checkin.services.door_view import AttendeeCard, Passage

_FACTS = ("role", "email", "phone", "order_code", "language")


class CardPage(QWidget):
    """A person's card. Signals say what staff want; the window does it."""

    admit = Signal(str, object)  # attendee id, Direction
    print_badge = Signal(str, bool)  # attendee id, again
    edited = Signal(str, object)  # attendee id, fields
    noted = Signal(str, str)
    blocked = Signal(str, bool)
    undone = Signal(str)  # check-in id
    companions = Signal(object)  # attendee ids
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.card: AttendeeCard | None = None
        self._list_id, self._timezone = "", "UTC"
        self._names: dict[str, QLineEdit] = {}
        self._editing = False
        self._actions: dict[str, ActionButton] = {}
        inner = QWidget()
        self._rows = QVBoxLayout(inner)
        self._rows.setContentsMargins(0, 0, theme.current().px(4), 0)
        self._rows.setSpacing(theme.current().space(Space.MEDIUM))
        area = QScrollArea()
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area = area
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area, 1)

    @property
    def attendee_id(self) -> str:
        """Whose card it is, "" for nobody's."""
        return self.card.person.attendee.attendee_id if self.card else ""

    @property
    def is_editing(self) -> bool:
        """Whether something is typed here that is not yet saved."""
        return self._editing

    def show_card(self, card: AttendeeCard, list_id: str, timezone: str) -> None:
        """Show a person as they stand on this list."""
        self.card, self._list_id, self._timezone, self._editing = card, list_id, timezone, False
        self._build()
        self._area.verticalScrollBar().setValue(0)

    def edit_name(self) -> None:
        """Let the name be corrected in place; the ticket stays valid, the badge follows."""
        if self.card is None:
            return
        self._editing = True
        self._build()
        field = next(iter(self._names.values()))
        field.setFocus()
        field.selectAll()

    def _build(self) -> None:
        card = self.card
        if card is None:
            return
        clear(self._rows)
        attendee = card.person.attendee
        back = ActionButton(translate("door", "Back"), self.left.emit, kind="quiet", symbol="back")
        self._rows.addLayout(row(label(translate("door", "Card"), "section"), None, back))
        if self._editing:
            self._rows.addWidget(self._name_fields(card))
        else:
            self._rows.addWidget(
                label(attendee.display_name or translate("verdicts", "(without a name)"), "big", wrap=True)
            )
            if under := "  ·  ".join(part for part in (attendee.organisation, attendee.category) if part):
                self._rows.addWidget(label(under, "", wrap=True))
        self._rows.addWidget(self._tags(card))
        self._rows.addWidget(self._acts(card))
        if card.companions:
            self._rows.addWidget(self._group(card))
        self._rows.addWidget(self._note(card))
        self._rows.addWidget(self._facts(card))
        self._rows.addWidget(self._history(card))
        self._rows.addStretch(1)

    def _name_fields(self, card: AttendeeCard) -> QWidget:
        attendee = card.person.attendee
        whole = attendee.name and not (attendee.given_name or attendee.family_name)
        self._names = {}
        box = QWidget()
        layout = column(spacing=Space.TINY)
        for name in ("name", "organisation") if whole else ("given_name", "family_name", "organisation"):
            field = QLineEdit(getattr(attendee, name))
            field.setAccessibleName(field_word(name))
            field.returnPressed.connect(self._save_name)
            self._names[name] = field
            layout.addWidget(label(field_word(name), "section"))
            layout.addWidget(field)
        save = ActionButton(translate("door", "Save"), self._save_name, kind="primary", symbol="check")
        leave = ActionButton(translate("door", "Cancel"), self._leave_name, kind="quiet")
        layout.addLayout(row(save, leave, None))
        box.setLayout(layout)
        return box

    def _leave_name(self) -> None:
        self._editing = False
        self._build()

    def _save_name(self) -> None:
        fields = {name: field.text() for name, field in self._names.items()}
        self._editing = False
        self.edited.emit(self.attendee_id, fields)

    def _tags(self, card: AttendeeCard) -> QWidget:
        presence = card.person.presence.get(self._list_id)
        tags = []
        if presence and presence.inside and presence.last_in:
            text = translate("door", "Inside since {time}").format(time=clock(presence.last_in, self._timezone))
            tags.append((text, Tone.GOOD))
        elif presence and presence.came and presence.last_out:
            text = translate("door", "Went out at {time}").format(time=clock(presence.last_out, self._timezone))
            tags.append((text, Tone.OUT))
        else:
            tags.append((translate("door", "Not yet here"), Tone.NEUTRAL))
        if card.blocked:
            tags.append((translate("door", "Ticket blocked"), Tone.BAD))
        if (state := card.person.registration.state).value != "confirmed":
            tags.append((state_word(state), Tone.ATTENTION))
        if card.prints:
            one, many = translate("door", "Badge printed"), translate("door", "{count} badges printed")
            tags.append((one if len(card.prints) == 1 else many.format(count=len(card.prints)), Tone.NEUTRAL))
        made = []
        for text, tone in tags:
            tag = label(text, "tag")
            tag.setProperty("tone", tone.value)
            made.append(tag)
        return flow_box(*made)

    def _acts(self, card: AttendeeCard) -> QWidget:
        attendee_id = self.attendee_id
        presence = card.person.presence.get(self._list_id)
        inside = presence is not None and presence.inside
        if inside:
            way, text, symbol = Direction.EXIT, translate("door", "Check out"), "checked-out"
        else:
            way, text, symbol = Direction.ENTRY, translate("door", "Check in"), "check"
        again = bool(card.prints)
        print_text = translate("door", "Print again …") if again else translate("door", "Print badge")
        block_text = translate("door", "Unblock ticket") if card.blocked else translate("door", "Block ticket")
        self._actions = {
            "admit": ActionButton(text, lambda: self.admit.emit(attendee_id, way), kind="primary", symbol=symbol,
                                  key="Ctrl+Return"),
            "print": ActionButton(print_text, lambda: self.print_badge.emit(attendee_id, again), symbol="printer",
                                  key="F9", needs="reprint" if len(card.prints) > 1 else "reprint_once"),
            "edit": ActionButton(translate("door", "Correct name"), self.edit_name, symbol="edit", key="F2",
                                 needs="correct_name"),
            "block": ActionButton(block_text, lambda: self.blocked.emit(attendee_id, not card.blocked), symbol="lock",
                                  key="Ctrl+B", needs="block"),
            "note": ActionButton(field_word("note"), self.write_note, symbol="note", key="Ctrl+N",
                                 needs="note"),
        }  # fmt: skip
        return flow_box(*self._actions.values())

    def _group(self, card: AttendeeCard) -> QWidget:
        ids = [self.attendee_id, *(each.attendee_id for each in card.companions)]
        frame = column(spacing=Space.TINY)
        names = ", ".join(each.name for each in card.companions)
        frame.addWidget(label(translate("door", "Registered together"), "section"))
        frame.addWidget(label(names, "", wrap=True))
        text = translate("door", "Check in all {count}").format(count=len(ids))
        frame.addLayout(row(ActionButton(text, lambda: self.companions.emit(ids), symbol="full", key="Ctrl+A"), None))
        box = QWidget()
        box.setLayout(frame)
        return box

    def _note(self, card: AttendeeCard) -> QWidget:
        field = self.note_field = QLineEdit(card.person.attendee.note)
        field.setPlaceholderText(translate("door", "A note for the next scan, then Enter"))
        field.setAccessibleName(field_word("note"))
        field.textEdited.connect(lambda _: self._typing())
        field.returnPressed.connect(lambda: self._send_note(field))
        save = ActionButton(translate("door", "Save"), lambda: self._send_note(field), kind="quiet",
                            name=translate("door", "Save note"))  # fmt: skip
        box = QWidget()
        box.setLayout(column(label(field_word("note"), "section"), row(field, save), spacing=Space.TINY))
        return box

    def write_note(self) -> None:
        """Put the cursor into the note."""
        self._area.ensureWidgetVisible(self.note_field)
        self.note_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.note_field.selectAll()

    def _typing(self) -> None:
        self._editing = True

    def _send_note(self, field: QLineEdit) -> None:
        self._editing = False
        self.noted.emit(self.attendee_id, field.text())

    def _facts(self, card: AttendeeCard) -> QWidget:
        attendee = card.person.attendee
        facts = [(translate("people", "Booked"), ", ".join(each.name for each in card.sessions))]
        facts += [
            (each.text, attendee.answers.get(each.identifier, "")) for each in card.questions if each.show_at_door
        ]
        facts += [(field_word(name), getattr(attendee, name)) for name in _FACTS]
        box = QWidget()
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(theme.current().space(Space.MEDIUM))
        for word, value in facts:
            if value:
                line = grid.rowCount()
                grid.addWidget(label(word, "muted", wrap=True), line, 0, Qt.AlignmentFlag.AlignTop)
                # large text: the value below its word, over the whole width
                below, side = (1, 0) if theme.current().is_large else (0, 1)
                text = label(value, "", wrap=True)
                text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
                grid.addWidget(text, line + below, side, 1, 2 - side)
        return box

    def _history(self, card: AttendeeCard) -> QWidget:
        layout = column(spacing=Space.TINY)
        if card.passages or card.prints:
            layout.addWidget(label(translate("door", "What happened"), "section"))
        moments = [(each.check_in.at, each, None) for each in card.passages]
        prints = [(each.at, None, each) for each in card.prints]
        for at, passage, printed in sorted([*moments, *prints], key=lambda each: each[0], reverse=True):
            time = clock(at, self._timezone)
            if passage is not None:
                layout.addLayout(self._passage(time, passage))
            elif printed is not None:
                why = f" ({printed.reason})" if printed.reason else ""
                layout.addWidget(label(f"{time}  " + translate("door", "Badge printed") + why, "", wrap=True))
        box = QWidget()
        box.setLayout(layout)
        return box

    def _passage(self, time: str, passage: object) -> QHBoxLayout:
        from checkin.services.door_view import Passage  # noqa: PLC0415 (a type that only exists once the store is there)

        assert isinstance(passage, Passage)
        check_in = passage.check_in
        entry = check_in.direction is Direction.ENTRY
        what = translate("door", "Checked in") if entry else translate("door", "Checked out")
        parts = [passage.list_name, passage.door, check_in.operator]
        if check_in.forced:
            parts.append(translate("door", "let in anyway"))
        if check_in.reason:
            parts.append(check_in.reason)
        if check_in.annulled:
            what = translate("door", "Undone") + f" ({what})"
            parts += self._undone_by(passage)
        text = label(f"{time}  {what}: " + ", ".join(part for part in parts if part), "", wrap=True)
        if check_in.annulled:
            text.setProperty("kind", "muted")
            return row(text)
        name = translate("door", "Undo: {name}").format(name=f"{what} {time}")
        undo = ActionButton("", lambda: self.undone.emit(check_in.check_in_id), kind="quiet", symbol="undo", name=name,
                            needs="undo_others")  # fmt: skip
        line = row(text, undo)
        line.setStretch(0, 1)
        return line

    def _undone_by(self, passage: Passage) -> list[str]:
        undone = passage.undone
        if undone is None:
            return []
        time = clock(undone.at, self._timezone)
        who = ", ".join(part for part in (undone.operator, undone.door) if part)
        text = translate("door", "Undone at {time} by {who}") if who else translate("door", "Undone at {time}")
        return [text.format(time=time, who=who)]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves the correction first, then the card."""
        if event.key() == Qt.Key.Key_Escape and self._editing:
            self._leave_name()
        else:
            event.ignore()
