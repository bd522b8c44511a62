"""The layout being designed: every act is one step that can be undone, and none makes a layout that cannot be read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from checkin.badges import BadgeLayout, read_layout, write_layout
from checkin.badges.layout import Box, Element
from checkin.domain.errors import BadInputError
from checkin.gui.designer.geometry import moved

FRONT, BACK = "front", "back"
#: Where a copy is put beside its original, in mm.
_BESIDE = 3.0


class _Step(QUndoCommand):
    """From one layout to another. Steps of the same `kind` and elements become one: typing, walking by arrow keys."""

    def __init__(self, document: DesignDocument, after: BadgeLayout, chosen: frozenset[int], name: str, kind: int):
        super().__init__(name)
        self._document = document
        self._before, self._after = document.layout, after
        self._chosen_before, self._chosen = document.chosen, chosen
        self._side = document.side
        self._kind = kind

    def id(self) -> int:
        """Steps with the same number above -1 may be merged."""
        return self._kind

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take a later step of the same kind into this one."""
        if not isinstance(other, _Step) or other._chosen != self._chosen or other._side != self._side:
            return False
        self._after = other._after
        return True

    def redo(self) -> None:
        """Do it."""
        self._document._set(self._after, self._side, self._chosen)

    def undo(self) -> None:
        """Take it back."""
        self._document._set(self._before, self._side, self._chosen_before)


class DesignDocument(QObject):
    """A layout, the side shown, and which of its elements are chosen (by their place in that side).

    Signals: `changed` after every change of the layout, `chosen_changed` where others are chosen or another side is
    shown, `refused` (BadInputError) where an act would have made a layout that cannot be, `history_changed` where there
    is something else to undo or redo.
    """

    changed = Signal()
    chosen_changed = Signal()
    refused = Signal(object)
    history_changed = Signal()

    def __init__(self, layout: BadgeLayout, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.layout = layout
        self.side = FRONT
        self.chosen: frozenset[int] = frozenset()
        self.undo_stack = QUndoStack(self)
        self._kinds: dict[str, int] = {}

    # -- what there is

    @property
    def elements(self) -> tuple[Element, ...]:
        """The elements of the side shown."""
        return self.layout.front if self.side == FRONT else self.layout.back

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of one side in mm."""
        return self.layout.width, self.layout.height

    def single(self) -> Element | None:
        """Return the element chosen where it is the only one."""
        return self.elements[next(iter(self.chosen))] if len(self.chosen) == 1 else None

    # -- what the user does

    def open(self, layout: BadgeLayout) -> None:
        """Begin with another layout; what was done to the one before cannot be undone any more."""
        self.undo_stack.clear()
        self._set(layout, FRONT, frozenset())
        self.history_changed.emit()

    def undo(self) -> None:
        """Take the last step back."""
        self.undo_stack.undo()
        self.history_changed.emit()

    def redo(self) -> None:
        """Do a step again that was taken back."""
        self.undo_stack.redo()
        self.history_changed.emit()

    def show_side(self, side: str) -> None:
        """Show front or back."""
        if side != self.side:
            self.side, self.chosen = side, frozenset()
            self.chosen_changed.emit()
            self.changed.emit()

    def choose(self, places: Iterable[int]) -> None:
        """Choose these elements alone."""
        chosen = frozenset(place for place in places if 0 <= place < len(self.elements))
        if chosen != self.chosen:
            self.chosen = chosen
            self.chosen_changed.emit()

    def walk(self, step: int) -> None:
        """Choose the next or the previous element."""
        count = len(self.elements)
        if count:
            at = min(self.chosen) if step < 0 else max(self.chosen, default=-1)
            self.choose([(at + step) % count if self.chosen or step > 0 else count - 1])

    def put(self, layout: BadgeLayout, name: str, *, merge: str = "", chosen: Iterable[int] | None = None) -> bool:
        """Replace the layout as one step called `name`; steps with the same `merge` become one.

        Returns False, and tells by `refused`, where that is no layout that could be read again.
        """
        if layout == self.layout:
            return True
        try:
            read_layout(write_layout(layout), layout.images, file=layout.name)
        except BadInputError as error:
            self.refused.emit(error)
            return False
        kind = self._kinds.setdefault(merge, len(self._kinds)) if merge else -1
        picked = self.chosen if chosen is None else frozenset(chosen)
        self.undo_stack.push(_Step(self, layout, picked, name, kind))
        self.history_changed.emit()
        return True

    def with_elements(self, elements: Iterable[Element]) -> BadgeLayout:
        """Return the layout with other elements on the side shown."""
        made = tuple(elements)
        return replace(self.layout, front=made) if self.side == FRONT else replace(self.layout, back=made)

    def edit(self, change: Callable[[Element], Element], name: str, *, merge: str = "") -> bool:
        """Change every chosen element."""
        elements = [change(one) if place in self.chosen else one for place, one in enumerate(self.elements)]
        return self.put(self.with_elements(elements), name, merge=merge)

    def place(self, boxes: Mapping[int, Box], name: str, *, merge: str = "") -> bool:
        """Give elements other boxes."""
        elements = [
            replace(one, box=boxes[place]) if place in boxes else one for place, one in enumerate(self.elements)
        ]
        return self.put(self.with_elements(elements), name, merge=merge)

    def boxes(self) -> dict[int, Box]:
        """Return the boxes of those chosen."""
        return {place: self.elements[place].box for place in sorted(self.chosen)}

    def nudge(self, dx: float, dy: float, name: str) -> bool:
        """Move those chosen a little; walking on is one step."""
        return self.place({place: moved(box, dx, dy) for place, box in self.boxes().items()}, name, merge="nudge")

    def add(self, element: Element, name: str, images: Mapping[str, bytes] | None = None) -> bool:
        """Add an element in front of all others, and choose it."""
        layout = self.with_elements([*self.elements, element])
        if images:
            layout = replace(layout, images={**layout.images, **images})
        return self.put(layout, name, chosen=[len(self.elements)])

    def remove(self, name: str) -> bool:
        """Remove those chosen."""
        kept = [one for place, one in enumerate(self.elements) if place not in self.chosen]
        return self.put(self.with_elements(kept), name, chosen=())

    def double(self, name: str) -> bool:
        """Put a copy beside each of those chosen, and choose the copies."""
        copies = [
            replace(self.elements[place], box=moved(self.elements[place].box, _BESIDE, _BESIDE))
            for place in sorted(self.chosen)
        ]
        first = len(self.elements)
        return self.put(self.with_elements([*self.elements, *copies]), name, chosen=range(first, first + len(copies)))

    def lift(self, name: str, *, front: bool) -> bool:
        """Paint those chosen after all others, or before them."""
        mine = [self.elements[place] for place in sorted(self.chosen)]
        rest = [one for place, one in enumerate(self.elements) if place not in self.chosen]
        elements = [*rest, *mine] if front else [*mine, *rest]
        first = len(rest) if front else 0
        return self.put(self.with_elements(elements), name, chosen=range(first, first + len(mine)))

    def _set(self, layout: BadgeLayout, side: str, chosen: frozenset[int]) -> None:
        self.layout, self.side = layout, side
        self.chosen = frozenset(place for place in chosen if place < len(self.elements))
        self.changed.emit()
        self.chosen_changed.emit()
