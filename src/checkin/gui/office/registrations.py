"""The registration list: choose a file, check its columns, see what will happen, bring it in, take it back."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from threading import Event as Flag
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from checkin import bootstrap
from checkin.gui.office import widgets
from checkin.gui.office.context import Office
from checkin.gui.office.registrations_columns import ColumnsStep
from checkin.gui.office.registrations_preview import PreviewStep
from checkin.gui.office.registrations_progress import DoneStep, ProgressStep, brought_in, taken_back
from checkin.gui.office.registrations_reading import CancelledError, ListFile, Preview, preview, read_list
from checkin.gui.office.registrations_sources import SourcesCard
from checkin.gui.office.registrations_start import ENDINGS, DropArea, LastImport, dropped_file
from checkin.gui.words import translate
from checkin.gui.words.times import number
from checkin.services.import_undo import ImportUndo, Undone
from checkin.services.registration_plan import ImportPlan
from checkin.services.worker import Priority
from checkin.sources.table_file import Mapping
from checkin.store.event_file import EventFile

_Result = TypeVar("_Result")


class RegistrationsPage(QWidget):
    """A way in steps; each of them can be left again, and until the last nothing is written."""

    _moved = Signal(int, int)

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._office = office
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="list")
        self._stop = Flag()
        self._round = 0
        self._file: ListFile | None = None
        self._preview: Preview | None = None
        self._import_id = ""
        #: Whether a list is being written, and whether somebody has thought better of it meanwhile.
        self._writing = self._regretted = False
        self._steps = QStackedWidget()
        self.drop, self.last = DropArea(), LastImport()
        self.sources = SourcesCard(office, self._pool)
        self.columns, self.told = ColumnsStep(), PreviewStep()
        self.progress, self.done = ProgressStep(), DoneStep()
        self._where = widgets.label("", "muted")
        self._back = widgets.button(translate("Office", "Back"), self._go_back)
        self._next = widgets.button("", self._go_on, "primary")
        self._give_up = widgets.button(translate("Office", "Cancel"), self.give_up, "quiet")
        self._arrange()
        self._connect()
        self._show(self._start)

    def _arrange(self) -> None:
        self.setAcceptDrops(True)
        self._back.setObjectName("back")
        self._next.setObjectName("next")
        self._give_up.setObjectName("give-up")
        content = QWidget()
        start = widgets.page_column(content)
        start.addWidget(self.drop)
        start.addWidget(self.last)
        start.addWidget(self.sources)
        start.addStretch(1)
        self._start = widgets.scrolling(content)
        for step in (self._start, self.columns, self.told, self.progress, self.done):
            self._steps.addWidget(step)
        self._footer = QWidget()
        footer = widgets.row(self._give_up, None, self._back, self._next)
        footer.setContentsMargins(0, 0, 0, 0)
        self._footer.setLayout(footer)
        self._where.setWordWrap(False)
        title = widgets.label(translate("Office", "Registration list"), "title")
        column = widgets.page_column(self)
        column.addLayout(widgets.row(title, None, self._where))
        column.addWidget(self._steps, 1)
        column.addWidget(self._footer)

    def _connect(self) -> None:
        self.drop.choose_wanted.connect(self._ask_for_file)
        self.columns.changed.connect(self._columns_changed)
        self.columns.sheet_chosen.connect(self._sheet_chosen)
        self.columns.said.connect(self._office.say)
        self.told.decided.connect(self._name_next)
        self.progress.cancelled.connect(self._stop_it)
        self.done.again_wanted.connect(self.give_up)
        self.done.undo_wanted.connect(self.undo)
        self.last.undo_wanted.connect(self._undo_last)
        self._moved.connect(self.progress.advance)
        self.destroyed.connect(_closer(self._pool, self._stop))
        QShortcut(QKeySequence.StandardKey.Open, self, self._ask_for_file)

    # -- the steps

    def _show(self, step: QWidget) -> None:
        self._steps.setCurrentWidget(step)
        places = {self.columns: 1, self.told: 2, self.progress: 0, self.done: 3}
        names = [translate("Office", "Columns"), translate("Office", "What will happen"), translate("Office", "Done")]
        place = places.get(step, 0)
        text = translate("Office", "Step {place} of 3: {name}")
        self._where.setText(text.format(place=place, name=names[place - 1]) if place else "")
        self._footer.setVisible(step in (self.columns, self.told))
        self._name_next()

    def _name_next(self) -> None:
        if self._steps.currentWidget() is self.columns:
            self._next.setText(translate("Office", "See what will happen"))
            self._next.setEnabled(self._file is not None and self._file.has_names())
        elif self._preview is not None:
            plan = self._preview.without(self.told.kept())
            people = len(plan.added) + len(plan.changed) + len(plan.withdrawn)
            if people == 1:
                text = translate("Office", "Bring in one registration")
            elif people:
                text = translate("Office", "Bring in {count} registrations").format(count=number(people))
            elif plan.drafts:
                text = translate("Office", "Bring it in")  # nobody, but a question or a session
            else:
                text = translate("Office", "Nothing to bring in")
            self._next.setText(text)
            self._next.setEnabled(bool(plan.drafts))

    def _go_back(self) -> None:
        if self._steps.currentWidget() is self.told:
            self._show(self.columns)
            self.columns.focus_first()
        else:
            self.give_up()

    def _go_on(self) -> None:
        if self._steps.currentWidget() is self.columns:
            self.look_ahead()
        else:
            self.bring_in()

    def give_up(self) -> None:
        """Go back to the beginning; what was read is forgotten, nothing was written."""
        self._begin_round()
        self._file, self._preview = None, None
        self._show(self._start)
        self._show_last()
        self.drop.button.setFocus()

    # -- work beside the GUI thread

    def _begin_round(self) -> Flag:
        """Stop whatever is under way; what it still delivers is not listened to."""
        self._stop.set()
        self._stop = Flag()
        self._round += 1
        return self._stop

    def _work(self, work: Callable[[], _Result], then: Callable[[_Result], None], back_to: QWidget) -> None:
        this_round = self._round

        def failed(error: BaseException) -> None:
            if this_round == self._round and not isinstance(error, CancelledError):
                self._show(back_to)
                self._office.bridge.tell(error)

        def finished(result: _Result) -> None:
            if this_round == self._round:
                then(result)

        self._office.wait(self._pool.submit(work), finished, failed)

    def _progress(self) -> Callable[[int, int], None]:
        """Return what tells a thread's progress, at most a hundred times."""
        last = [-1]
        this_round = self._round

        def told(done: int, total: int) -> None:
            share = done * 100 // total if total else 0
            if share != last[0] and this_round == self._round:
                last[0] = share
                self._moved.emit(done, total)

        return told

    def _ask_for_file(self) -> None:
        lists = " ".join(f"*.{ending}" for ending in ENDINGS)
        filters = f"{translate('Office', 'Lists')} ({lists});;{translate('Office', 'All files')} (*)"
        if self._writing:  # Ctrl+O is heard in every step
            return
        chosen, _ = QFileDialog.getOpenFileName(self, translate("Office", "Choose a registration list"), "", filters)
        if chosen:
            self.open_list(Path(chosen))

    def open_list(self, path: Path, sheet: str = "") -> None:
        """Read a list and show its columns; while another one is being written nothing happens."""
        if self._writing:
            return
        self._begin_round()
        self._show(self.progress)
        detail = translate("Office", "Nothing is written yet.")
        self.progress.begin(translate("Office", "Reading {file} …").format(file=path.name), detail, stoppable=True)
        self._work(lambda: read_list(path, self._remembered, sheet), self._have_file, self._start)

    def _remembered(self, kind_of_file: str) -> Mapping | None:
        workspace = self._office.workspace
        return workspace.later(Priority.ACT, lambda: workspace.registrations.remembered(kind_of_file)).result()

    def _have_file(self, file: ListFile) -> None:
        self._file = file
        self.columns.show_file(file)
        self._show(self.columns)
        self.columns.focus_first()

    def _columns_changed(self, file: ListFile) -> None:
        self._file = file
        self._name_next()

    def _sheet_chosen(self, sheet: str) -> None:
        if self._file is not None and sheet != self._file.grid.sheet:
            self.open_list(self._file.path, sheet)

    def look_ahead(self) -> None:
        """Work out what bringing the list in will do, and show it."""
        file = self._file
        if file is None:
            return
        stop = self._begin_round()
        self._show(self.progress)
        title = translate("Office", "Comparing with what is known …")
        self.progress.begin(title, translate("Office", "Nothing is written yet."), stoppable=True)
        told = self._progress()
        self._work(lambda: preview(self._office.workspace, file, stop, told), self._have_preview, self.columns)

    def _have_preview(self, found: Preview) -> None:
        self._preview = found
        self.told.show_preview(found)
        self._show(self.told)
        self._next.setFocus()

    def bring_in(self) -> None:
        """Do it."""
        if self._preview is None or self._file is None:
            return
        self._begin_round()
        workspace = self._office.workspace
        plan, name = self._preview.without(self.told.kept()), self._file.path.name
        kept, splits = len(self.told.kept()), self.told.splits()
        self._writing, self._regretted = True, False
        self._show(self.progress)
        self.progress.begin(
            translate("Office", "Bringing in {file} …").format(file=name),
            translate("Office", "Doors go on checking people in meanwhile."),
            stoppable=True,
            careful=True,
        )
        mapping = self._file.mapping()

        def apply(_saved: None) -> None:
            if self._regretted:
                self._writing = False
                self.give_up()
                return
            if mapping is not None:
                remembered = workspace.later(Priority.ACT, lambda: workspace.registrations.remember(mapping))
                self._office.wait(remembered, lambda _kept: None)
            future: Future[None] = workspace.apply_import(plan, self._progress())
            self._office.wait(future, lambda _nothing: self._split(name, plan, kept, splits), self._not_brought_in)

        self._office.wait(self._pool.submit(self._save_before), apply, self._not_brought_in)

    def _stop_it(self) -> None:
        """Stop what is under way. What is being written already is written to its end and then taken back."""
        if not self._writing:
            self.give_up()
            return
        self._regretted = True
        self._say_taking_back()

    def _save_before(self) -> None:
        """Make a backup before a list comes in, unless there is nobody yet whom it could change."""
        workspace = self._office.workspace
        if workspace.overview().result().registered:
            bootstrap.backups_of(workspace).make()

    def _split(self, name: str, plan: ImportPlan, kept: int, splits: dict[int, list[dict[str, str]]]) -> None:
        """Give each further member of a group that was ticked a registration of their own."""
        groups = {plan.people[row]: people for row, people in splits.items() if row in plan.people}
        if not groups or self._regretted:
            self._brought_in(name, plan, kept, 0)
            return
        workspace = self._office.workspace

        def split() -> int:
            return sum(len(workspace.groups.split(one, people, plan.import_id)) for one, people in groups.items())

        done = workspace.later(Priority.ACT, split)
        self._office.wait(done, lambda more: self._brought_in(name, plan, kept, more), self._not_brought_in)

    def _not_brought_in(self, error: BaseException) -> None:
        self._writing = False
        self._show(self.told)
        self._office.bridge.tell(error)

    def _brought_in(self, name: str, plan: ImportPlan, kept: int, more: int) -> None:
        self._file, self._preview = None, None
        self._import_id, self._writing = plan.import_id, False
        if self._regretted:
            self.undo()
            return
        undoable = bool(plan.added or plan.changed or plan.withdrawn)
        self.done.show_result(name, brought_in(plan, more, kept), undoable=undoable)
        self._show(self.done)

    def _show_last(self) -> None:
        def read(opened: EventFile) -> tuple[str, str]:
            last = ImportUndo(opened).last()
            with opened.reading() as transaction:
                return last, transaction.queries.event().timezone

        self._office.wait(self._office.workspace.report(read), lambda found: self.last.show_import(*found))

    def _undo_last(self, import_id: str) -> None:
        self._import_id = import_id
        self.undo()

    def undo(self) -> None:
        """Take the import back that has just been done."""
        self._begin_round()
        self._writing = True
        self._show(self.progress)
        self._say_taking_back()
        future = self._office.workspace.undo_import(self._import_id, self._progress())
        self._office.wait(future, self._taken_back, self._not_taken_back)

    def _say_taking_back(self) -> None:
        self.progress.begin(
            translate("Office", "Taking the import back …"),
            translate("Office", "Doors go on checking people in meanwhile."),
            stoppable=False,
        )

    def _not_taken_back(self, error: BaseException) -> None:
        self._writing = False
        self._show(self._start)
        self._show_last()
        self._office.bridge.tell(error)

    def _taken_back(self, undone: Undone) -> None:
        self._writing = False
        self.done.show_undone(taken_back(undone))
        self._show(self.done)

    def showEvent(self, event: QShowEvent) -> None:
        """Show how the sources stand now."""
        super().showEvent(event)
        self.window().installEventFilter(self)
        self.sources.refresh()
        self._show_last()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let go of servers and threads when the window is closed: the event file goes next."""
        if watched is self.window() and event.type() == QEvent.Type.Close:
            self._begin_round()
            self.sources.stop()
        return super().eventFilter(watched, event)

    # -- dropping a file anywhere on the page

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one file, nothing else."""
        if dropped_file(event.mimeData()) is not None and self._steps.currentWidget() is not self.progress:
            self.drop.mark(hovering=True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Nothing is over the page any more."""
        self.drop.mark(hovering=False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Read what was dropped."""
        self.drop.mark(hovering=False)
        path = dropped_file(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.open_list(path)


def _closer(pool: ThreadPoolExecutor, stop: Flag) -> Callable[[], None]:
    """Return what ends the thread; it must not hold on to the page, which is gone by then."""

    def close() -> None:
        stop.set()
        pool.shutdown(wait=False, cancel_futures=True)

    return close
