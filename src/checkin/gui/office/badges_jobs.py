"""What became of print jobs: how many are out, which wait or failed and why, and what can be done about them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout

from checkin.domain.errors import CheckinError
from checkin.gui import theme
from checkin.gui.office import widgets
from checkin.gui.office.context import Office
from checkin.gui.parts import flow_box
from checkin.gui.theme import Space
from checkin.gui.words import translate
from checkin.gui.words.errors import sentence
from checkin.gui.words.times import number
from checkin.printers.jobs import PrintJob
from checkin.printers.ports import JobState
from checkin.printers.queue import PrintQueue
from checkin.services.printing import BadgePrinting
from checkin.services.workspace import beside

_ID = Qt.ItemDataRole.UserRole
#: More lines than anybody reads.
_MOST = 100
_OUT = (JobState.COMPLETED, JobState.SENT)


class JobsCard(QFrame):
    """The jobs of this event that were seen since the window opened, and those kept from before."""

    _changed = Signal()

    def __init__(self, office: Office, printers: Callable[[], list[str]]) -> None:
        super().__init__()
        self._office = office
        self._printers = printers
        self._printing: BadgePrinting | None = None
        self.setProperty("kind", "card")
        self.count = widgets.label("", "strong")
        self.jobs = QListWidget()
        self.jobs.setAccessibleName(translate("Office", "Print jobs that wait or failed"))
        self.jobs.setFixedHeight(theme.current().px(72))
        self.jobs.setWordWrap(True)
        self.jobs.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._make_buttons()
        self._lay_out()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(100)
        self._soon.timeout.connect(self.follow)
        self._changed.connect(self._start)
        self.jobs.currentItemChanged.connect(lambda _now, _before: self._offer())
        self.hide()

    def _make_buttons(self) -> None:
        self.retry = widgets.button(
            translate("Office", "Try again"), lambda: self._act(lambda queue, job: queue.retry(job))
        )
        self.redirect = widgets.button(
            translate("Office", "To the printer chosen"), self._redirect,
            hint=translate("Office", "Prints it, and all that wait, on the printer that is chosen below instead"),
        )  # fmt: skip
        self.again = widgets.button(
            translate("Office", "Print it all again"),
            lambda: self._act(lambda queue, job: queue.retry(job, again=True)),
            hint=translate("Office", "Prints also what came out already"),
        )
        self.rest = widgets.button(
            translate("Office", "Print the rest"), self._print_rest,
            hint=translate("Office", "Prints what did not come out, on the printer that is chosen below"),
        )  # fmt: skip
        self.cancel_all = widgets.button(translate("Office", "Cancel all"), self._cancel_all, "quiet")
        self.out = widgets.button(
            translate("Office", "It came out"), lambda: self._act(lambda queue, job: queue.came_out(job, printed=True))
        )
        self.not_out = widgets.button(
            translate("Office", "It did not"), lambda: self._act(lambda queue, job: queue.came_out(job, printed=False))
        )
        self.cancel = widgets.button(
            translate("Office", "Cancel"), lambda: self._act(lambda queue, job: queue.cancel(job))
        )
        self.done = widgets.button(translate("Office", "Clear"), self._clear, "quiet")

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(theme.current().space(Space.SMALL))
        column.addLayout(widgets.row(self.count, None, self.cancel_all, self.done))
        column.addWidget(self.jobs)
        acts = (self.retry, self.redirect, self.again, self.rest, self.out, self.not_out, self.cancel)
        column.addWidget(flow_box(*acts))

    def _start(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def watch(self, printing: BadgePrinting) -> Callable[[], None]:
        """Follow a service's jobs; return what ends that."""
        self._printing = printing

        def told(_job: PrintJob) -> None:
            try:
                self._changed.emit()
            except RuntimeError:  # the window is closed and Qt has deleted this
                return

        self.follow()
        return printing.subscribe(told)

    def follow(self) -> None:
        """Show the jobs as they are now."""
        jobs = self._printing.printing.queue.jobs() if self._printing is not None else []
        self.setVisible(bool(jobs))
        out = sum(job.state in _OUT for job in jobs)
        text = translate("Office", "{out} of {count} print jobs are out")
        self.count.setText(text.format(out=number(out), count=number(len(jobs))))
        self._fill([job for job in jobs if job.state not in _OUT or job.state is JobState.SENT])
        self._offer()

    def _fill(self, jobs: Iterable[PrintJob]) -> None:
        chosen = self._chosen()
        self.jobs.clear()
        for job in list(jobs)[:_MOST]:
            trouble = job.trouble()
            told = sentence(trouble) if isinstance(trouble, CheckinError) else ""
            item = QListWidgetItem(" · ".join(part for part in (_state_word(job.state), told) if part))
            item.setData(_ID, job.job_id)
            item.setToolTip(item.text())
            self.jobs.addItem(item)
            if job.job_id == chosen:
                self.jobs.setCurrentItem(item)
        if self.jobs.currentItem() is None and self.jobs.count():
            self.jobs.setCurrentRow(0)
        self.jobs.setVisible(self.jobs.count() > 0)

    def _chosen(self) -> str:
        item = self.jobs.currentItem()
        return str(item.data(_ID)) if item is not None else ""

    def _offer(self) -> None:
        job = self._job()
        state = job.state if job is not None else None
        asked = state in (JobState.UNCERTAIN, JobState.SENT)
        open_ = state is not None and not state.final
        jobs = self._printing.printing.queue.jobs() if self._printing is not None else []
        ended = state in (JobState.FAILED, JobState.CANCELLED)
        doubtful = job is not None and ended and job.may_be_out
        self.retry.setVisible(not doubtful and (ended or state is JobState.HELD))
        self.again.setVisible(doubtful)
        self.rest.setVisible(any(map(_is_left, jobs)))
        self.cancel_all.setVisible(sum(not one.state.final for one in jobs) > 1)
        self.redirect.setVisible(not doubtful and state in (JobState.FAILED, JobState.HELD, JobState.QUEUED))
        self.out.setVisible(asked)
        self.not_out.setVisible(asked)
        self.cancel.setVisible(open_)

    def _job(self) -> PrintJob | None:
        if self._printing is None or not self._chosen():
            return None
        try:
            return self._printing.printing.queue.job(self._chosen())
        except KeyError:
            return None

    def _act(self, act: Callable[..., object]) -> None:
        job, printing = self._job(), self._printing
        if job is not None and printing is not None:
            queue = printing.printing.queue
            self._office.wait(beside("print", lambda: act(queue, job.job_id)), lambda _nothing: self.follow())

    def _all(self, act: Callable[[PrintQueue, PrintJob], object], which: Callable[[PrintJob], bool]) -> None:
        """Do the same to all jobs of a kind; one that has moved on meanwhile does not stop the others."""
        printing = self._printing
        if printing is None:
            return
        queue = printing.printing.queue

        def work() -> None:
            for job in filter(which, queue.jobs()):
                with suppress(CheckinError):
                    act(queue, job)

        self._office.wait(beside("print", work), lambda _nothing: self.follow())

    def _redirect(self) -> None:
        chosen, printers = self._chosen(), self._printers()
        self._all(
            lambda queue, job: queue.retry(job.job_id, printers=printers),
            lambda job: job.job_id == chosen or job.state is JobState.QUEUED,
        )

    def _print_rest(self) -> None:
        printers = self._printers()

        def again(queue: PrintQueue, job: PrintJob) -> None:
            if job.has_rest:
                queue.print_rest(job.job_id, printers=printers)
            else:
                queue.retry(job.job_id, printers=printers)

        self._all(again, _is_left)

    def _cancel_all(self) -> None:
        self._all(lambda queue, job: queue.cancel(job.job_id), lambda job: not job.state.final)

    def _clear(self) -> None:
        """Forget the jobs that are at their end."""
        printing = self._printing
        if printing is None:
            return

        def clear() -> None:
            for job in printing.printing.queue.jobs():
                if job.state.final:
                    printing.printing.queue.forget(job.job_id)

        self._office.wait(beside("print", clear), lambda _nothing: self.follow())


def _is_left(job: PrintJob) -> bool:
    """Whether something of an ended job is known not to have come out."""
    return job.has_rest or (job.state in (JobState.FAILED, JobState.CANCELLED) and not job.may_be_out)


def _state_word(state: JobState) -> str:
    return {
        JobState.QUEUED: translate("Office", "waits"),
        JobState.SENDING: translate("Office", "on its way"),
        JobState.HELD: translate("Office", "held up"),
        JobState.PRINTING: translate("Office", "printing"),
        JobState.COMPLETED: translate("Office", "out"),
        JobState.SENT: translate("Office", "sent; the printer does not tell more"),
        JobState.UNCERTAIN: translate("Office", "perhaps printed: look"),
        JobState.FAILED: translate("Office", "not printed"),
        JobState.CANCELLED: translate("Office", "cancelled"),
    }[state]
