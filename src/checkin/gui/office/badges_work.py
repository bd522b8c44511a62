"""Work of the badges page that takes its time: off the GUI thread, with how far it is and a way to stop it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QSizePolicy

from checkin.gui import theme
from checkin.gui.office import widgets
from checkin.gui.office.context import Office
from checkin.gui.theme import Space
from checkin.gui.words import translate
from checkin.gui.words.times import number
from checkin.services.workspace import beside

_Result = TypeVar("_Result")


class Going:
    """Handed to the work: tells how much is done, and asks whether to go on. Any thread may call it."""

    def __init__(self, told: Callable[[int], None]) -> None:
        self._told = told
        self._stop = threading.Event()

    def progress(self, done: int) -> None:
        """Tell how much is done."""
        self._told(done)

    def cancelled(self) -> bool:
        """Whether the user stopped it."""
        return self._stop.is_set()

    def wait(self, seconds: float) -> bool:
        """Wait that long; return True where the user stopped it meanwhile."""
        return self._stop.wait(seconds)

    def cancel(self) -> None:
        """Stop it at the next chance."""
        self._stop.set()


class WorkBar(QFrame):
    """One piece of work at a time, shown while it goes on. `busy` tells when it begins and ends."""

    busy = Signal(bool)
    _advanced = Signal(int)

    def __init__(self, office: Office) -> None:
        super().__init__()
        look = theme.current()
        self._office = office
        self._going: Going | None = None
        self._total = 0
        self._text = widgets.label("", "strong")
        self._text.setWordWrap(True)
        self._text.setMinimumWidth(look.px(140))
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(look.px(12))
        self._bar.setMinimumWidth(look.px(80))
        self._bar.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._count = widgets.label("", "small")
        self._count.setWordWrap(False)
        self.cancel = widgets.button(translate("Office", "Cancel"), self._cancel)
        self.cancel.setObjectName("cancel-work")
        self.setProperty("kind", "card")
        row = QHBoxLayout(self)
        row.setSpacing(look.space(Space.MEDIUM))
        for part, share in ((self._text, 1), (self._bar, 1), (self._count, 0), (self.cancel, 0)):
            row.addWidget(part, share)
        self._advanced.connect(self._show)
        self.hide()

    @property
    def is_busy(self) -> bool:
        """Whether something goes on."""
        return self._going is not None

    def run(self, title: str, total: int, work: Callable[[Going], _Result], then: Callable[[_Result], None]) -> None:
        """Begin; `then` gets the result on the GUI thread, an error goes into the quiet line. One at a time."""
        if self._going is not None:
            return
        going = self._going = Going(_throttled(self._advanced.emit, max(1, total // 200)))
        self._total = total
        self._text.setText(title)
        self._bar.setAccessibleName(title)
        self._bar.setRange(0, 0)
        self._count.setText("")
        self.cancel.setEnabled(True)
        self.show()
        self.busy.emit(True)

        def done(result: _Result) -> None:
            self._end()
            then(result)

        def failed(error: BaseException) -> None:
            self._end()
            self._office.bridge.tell(error)

        self._office.wait(beside("paper", lambda: work(going)), done, failed)

    def _cancel(self) -> None:
        if self._going is not None:
            self._going.cancel()
            self.cancel.setEnabled(False)

    def _show(self, done: int) -> None:
        if self._going is None:
            return
        self._bar.setRange(0, self._total if done < self._total else 0)
        self._bar.setValue(done)
        self._count.setText(f"{number(done)} / {number(self._total)}")

    def _end(self) -> None:
        self._going = None
        self.hide()
        self.busy.emit(False)

    def stop(self) -> None:
        """Stop what goes on: the window closes."""
        self._cancel()


def _throttled(emit: Callable[[int], None], step: int) -> Callable[[int], None]:
    """Thousands of badges a second need not repaint a bar each."""

    def told(done: int) -> None:
        if done % step == 0:
            try:
                emit(done)
            except RuntimeError:  # the window is closed and Qt has deleted the bar
                return

    return told


class Latest(QObject):
    """One thread on which only the newest request of each kind counts; older ones that wait are dropped."""

    def __init__(self, office: Office, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        self._newest = 0

    def ask(
        self,
        work: Callable[[], _Result],
        then: Callable[[_Result], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        """Do `work` unless something newer is asked first."""
        self._newest += 1
        mine = self._newest

        def run() -> _Result | None:
            return work() if mine == self._newest else None

        def done(result: _Result | None) -> None:
            if mine == self._newest and result is not None:
                then(result)

        def wrong(error: BaseException) -> None:
            if mine == self._newest:
                failed(error)

        self._office.wait(self._pool.submit(run), done, wrong)

    def forget(self) -> None:
        """Let nothing that is under way arrive."""
        self._newest += 1

    def close(self) -> None:
        """End the thread; nothing arrives any more."""
        self.forget()
        self._pool.shutdown(wait=False, cancel_futures=True)
