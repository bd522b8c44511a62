"""Before the doors open: everything that a door needs, green or with what to do."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from checkin.gui import theme
from checkin.gui.parts import ActionButton, column, label, row
from checkin.gui.theme import Space, Tone
from checkin.gui.words import translate
from checkin.gui.words.self_test import check_word, finding_sentence
from checkin.settings import Settings

if TYPE_CHECKING:
    from checkin.printers.ports import PrinterDescription
    from checkin.services.self_testing import Finding, Machine
    from checkin.services.workspace import Workspace

#: How long (s) the event may take to answer; an event that is being closed never does.
_PATIENCE = 20.0
_log = logging.getLogger(__name__)
#: The order in which a volunteer goes round.
_ORDER = ("scanner", "printer", "sound", "camera", "clock", "battery", "disk", "backup", "event file", "badge",
          "resources")  # fmt: skip
_LOOKS = {"ok": (Tone.GOOD, "check"), "look": (Tone.ATTENTION, "warning"), "failed": (Tone.BAD, "close")}


class SelfTest(QObject):
    """Runs the tests beside the window; `found` brings each finding, `finished` says that all are there."""

    found = Signal(object)
    finished = Signal()

    def __init__(self, settings: Settings, workspace: Callable[[], Workspace | None], parent: QObject) -> None:
        super().__init__(parent)
        self._settings, self._workspace = settings, workspace
        self._thread: threading.Thread | None = None

    def start(self, heard: int) -> None:
        """Test everything, unless it is being tested; `heard` scans came since the window is open."""
        from checkin.gui.devices.testing import device_findings  # noqa: PLC0415 (QtMultimedia takes its time)

        if self._thread is not None and self._thread.is_alive():
            return
        for each in device_findings(self._settings, heard):
            self.found.emit(each)
        self._thread = threading.Thread(target=self._test, args=(self._workspace(),), name="self-test", daemon=True)
        self._thread.start()

    def _test(self, workspace: Workspace | None) -> None:
        from checkin.services.self_testing import Machine, findings  # noqa: PLC0415

        try:
            machine = _machine(self._settings, workspace)
        except Exception as error:  # the event was closed meanwhile: the machine itself is tested all the same
            _log.warning("the event was not tested: %s", type(error).__name__)
            machine = Machine(self._settings)
        try:
            for each in findings(machine):
                self.found.emit(each)
            self.finished.emit()
        except RuntimeError:  # the window was closed meanwhile
            return


def _machine(settings: Settings, workspace: Workspace | None) -> Machine:
    """Return what is to be tested, without an event only the machine itself."""
    from checkin import bootstrap, paths  # noqa: PLC0415
    from checkin.printers.printing import Printing  # noqa: PLC0415
    from checkin.services.self_testing import Machine, newest_stamp  # noqa: PLC0415
    from checkin.services.worker import Priority  # noqa: PLC0415

    if workspace is None:
        return Machine(settings)

    def printers() -> list[PrinterDescription]:
        # not the event's own service: its event may be closed while this still runs
        with Printing(paths.config_folder()) as printing:
            return printing.printers()

    stamp = workspace.later(Priority.REPORT, lambda: newest_stamp(workspace.file)).result(_PATIENCE)
    zone = workspace.door_state().result(_PATIENCE).event.timezone
    listed = bootstrap.backups_of(workspace).listed
    return Machine(settings, stamp, zone, printers, listed, folder=workspace.path.parent)


class SelfTestPart(QWidget):
    """The findings, one a line: symbol, what it is, and a sentence."""

    def __init__(self, test: SelfTest, heard: Callable[[], int]) -> None:
        super().__init__()
        self._test, self._heard = test, heard
        self.findings: dict[str, Finding] = {}
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(2, 1)
        self._grid.setHorizontalSpacing(theme.current().space(Space.SMALL))
        self._lines: dict[str, tuple[QLabel, QLabel, QLabel]] = {}
        self.sum = label(translate("self-test", "Testing …"), "strong", wrap=True)
        again = ActionButton(translate("self-test", "Test again"), self.start, symbol="redo")
        self.setLayout(column(self.sum, self._grid, row(again, None), spacing=Space.SMALL))
        test.found.connect(self.show_finding)
        test.finished.connect(self._summed_up)

    def start(self) -> None:
        """Test everything now."""
        self.sum.setText(translate("self-test", "Testing …"))
        self._test.start(self._heard())

    def show_finding(self, finding: Finding) -> None:
        """Show what one test came to."""
        self.findings[finding.check] = finding
        if finding.check not in self._lines:
            self._add_line(finding.check)
        symbol, name, said = self._lines[finding.check]
        tone, icon = _LOOKS[finding.state.value]
        look = theme.current()
        symbol.setPixmap(theme.pixmap(icon, look.tone(tone).ink, look.text_px(18)))
        word = check_word(finding.check)
        text = finding_sentence(finding.template, dict(finding.params))
        name.setText(word)
        said.setText(text)
        said.setAccessibleName(f"{word}: {_state_word(finding.state.value)}. {text}")

    def _add_line(self, check: str) -> None:
        place = _ORDER.index(check) if check in _ORDER else len(_ORDER)
        line = (QLabel(), label("", "strong"), label("", "", wrap=True))
        large = theme.current().is_large
        for at, widget in enumerate(line):
            # large text: the sentence below its word, over the whole width
            down, across = (1, 1) if large and at == 2 else (0, at)
            self._grid.addWidget(widget, 2 * place + down, across, Qt.AlignmentFlag.AlignTop)
        self._lines[check] = line

    def _summed_up(self) -> None:
        states = [each.state.value for each in self.findings.values()]
        if "failed" in states:
            self.sum.setText(translate("self-test", "Something is missing. Please see to what is marked red."))
        elif "look" in states:
            self.sum.setText(translate("self-test", "The door works. Please look at what is marked."))
        else:
            self.sum.setText(translate("self-test", "Everything is ready."))


def _state_word(state: str) -> str:
    return {
        "ok": translate("self-test", "ready"),
        "look": translate("self-test", "please look"),
        "failed": translate("self-test", "missing"),
    }[state]
