"""Acts on one person or a group that ask for a reason first, or sum up afterwards."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from checkin.domain.scanning import OutcomeCode, ScanOutcome
from checkin.gui.door.controller import DoorController
from checkin.gui.door.strips import ReasonStrip
from checkin.gui.theme import Tone
from checkin.gui.words import translate
from checkin.gui.words.verdicts import word


class PersonActs(QObject):
    """What a card's buttons do."""

    badge_wanted = Signal(str, str)  # attendee id, reason
    told = Signal(str, object)  # sentence, Tone

    def __init__(self, controller: DoorController, reasons: ReasonStrip, parent: QObject) -> None:
        super().__init__(parent)
        self._controller, self._reasons = controller, reasons

    def block(self, attendee_id: str, blocked: bool) -> None:
        """Block somebody's tickets, or lift that."""
        if not blocked:
            self._controller.block(attendee_id, "", blocked=False)
            return
        reasons = [translate("door", "Lost"), translate("door", "Misused"), translate("door", "Organisers agreed")]
        title = translate("door", "Why is this ticket blocked?")
        self._reasons.ask(title, reasons, lambda why: self._controller.block(attendee_id, why, blocked=True))

    def print(self, attendee_id: str, again: bool) -> None:
        """Print somebody's badge; once more only with a reason."""
        if not again:
            self.badge_wanted.emit(attendee_id, "")
            return
        reasons = [
            translate("door", "Name corrected"),
            translate("door", "Badge lost"),
            translate("door", "Badge misprinted"),
        ]
        title = translate("door", "Why once more?")
        self._reasons.ask(title, reasons, lambda why: self.badge_wanted.emit(attendee_id, why))

    def admit_all(self, attendee_ids: list[str]) -> None:
        """Let in a group, and sum up what came of it."""
        self._controller.admit_group(attendee_ids, self._group_admitted)

    def _group_admitted(self, outcomes: list[ScanOutcome]) -> None:
        """Sum a group up: the verdicts came one after the other, and only the last is still seen."""
        inside = [each for each in outcomes if each.code.passed or each.code is OutcomeCode.ALREADY_CHECKED_IN]
        text = translate("door", "{inside} of {count} are in.").format(inside=len(inside), count=len(outcomes))
        refused = [f"{each.attendee.name} ({word(each.code)})" for each in outcomes
                   if each not in inside and each.attendee]  # fmt: skip
        if refused:
            text += " " + translate("door", "Not yet: {names}").format(names=", ".join(refused))
        self.told.emit(text, Tone.ATTENTION if refused else Tone.GOOD)
