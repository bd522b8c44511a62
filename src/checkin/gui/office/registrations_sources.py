"""The registration sources: how each stands, looked at now, removed, and new ones added."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QCheckBox, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from checkin.gui.office import widgets
from checkin.gui.office.context import Office
from checkin.gui.office.registrations_entering import new_file, new_source
from checkin.gui.office.registrations_new_source import NewSourceForm
from checkin.gui.theme import Tone
from checkin.gui.words import translate
from checkin.gui.words.sources import SOURCE_TONES, kept_apart, source_state, told
from checkin.gui.words.times import day_and_clock, number
from checkin.services.source_registry import KnownSource, NewSource
from checkin.services.source_syncing import SourceState, SyncReport
from checkin.services.worker import Priority

_Result = TypeVar("_Result")
#: Kinds of sources that can judge a scan themselves.
_JUDGING = frozenset({"pretix"})
#: How long a source may take to let go when the window is closed.
_STOP_S = 10


class SourcesCard(QWidget):
    """A list of sources with what can be done with each. `pool` is where servers are asked."""

    def __init__(self, office: Office, pool: ThreadPoolExecutor) -> None:
        super().__init__()
        self._office, self._pool = office, pool
        self.rows: dict[str, QWidget] = {}
        self._busy: set[str] = set()
        #: How many acts waited for a source when they were saved to a file.
        self._saved: dict[str, int] = {}
        self._asked: set[Future[SyncReport]] = set()
        self.form = NewSourceForm()
        self.form.hide()
        self.form.left.connect(self.form.hide)
        self.form.file_wanted.connect(self._ask_for_file)
        self.form.entered.connect(self.add_entered)
        self._list = QVBoxLayout()
        explained = widgets.label(
            translate("Office", "Looked at again and again; what changed there is brought in by itself."), "muted"
        )
        self.look = widgets.button(translate("Office", "Look now"), self.look_now)
        self.look.setToolTip("F5")
        self.look.setObjectName("look-now")
        add = widgets.button(translate("Office", "Add a source"), self.form.begin)
        add.setObjectName("add-source")
        head = widgets.row(widgets.label(translate("Office", "Sources"), "strong"), None, self.look, add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(widgets.card(head, explained, self.form, self._list))
        QShortcut(QKeySequence.StandardKey.Refresh, self, self.look_now)
        office.sources_heard.connect(self._heard)

    def _act(self, work: Callable[[], _Result], then: Callable[[_Result], None]) -> None:
        self._office.wait(self._office.workspace.later(Priority.ACT, work), then)

    def _heard(self) -> None:
        at = QApplication.focusWidget()
        # whoever is at work in a row is not to lose it
        at_work = at is not None and any(row.isAncestorOf(at) for row in self.rows.values())
        if self.isVisible() and not self._busy and not at_work:
            self.refresh()

    def refresh(self) -> None:
        """Read how the sources stand and show it."""
        workspace = self._office.workspace

        def read() -> tuple[list[KnownSource], dict[str, list[tuple[str, str]]], str]:
            listed = workspace.sources.listed()
            kept = {one.source_id: workspace.sources.kept_apart(one.source_id) for one in listed}
            with workspace.file.reading() as transaction:
                return listed, kept, transaction.queries.event().timezone

        self._act(read, lambda found: self._show(*found))

    def _show(self, sources: list[KnownSource], kept: dict[str, list[tuple[str, str]]], timezone: str) -> None:
        for row in self.rows.values():
            self._list.removeWidget(row)
            row.deleteLater()
        self.rows = {one.source_id: self._row(one, kept[one.source_id], timezone) for one in sources}
        for row in self.rows.values():
            self._list.addWidget(row)
        self.look.setVisible(bool(sources))

    def _row(self, known: KnownSource, kept: list[tuple[str, str]], timezone: str) -> QWidget:
        place = widgets.label(known.place or known.source_id, "strong")
        state = widgets.label(self._state_words(known), "tag")
        state.setProperty(
            "tone", (SOURCE_TONES[SourceState(known.result["state"])] if known.result else Tone.NEUTRAL).value
        )
        detail = widgets.label(_detail(known, timezone), "muted")
        further = self._further(known)
        remove = widgets.button(translate("Office", "Remove"), lambda: self.remove(known), "quiet")
        remove.setAccessibleName(translate("Office", "Remove {name}").format(name=known.place))
        remove.setObjectName(f"remove-{known.source_id}")
        holder = QWidget()
        both = QVBoxLayout(holder)
        both.setContentsMargins(0, 0, 0, 0)
        place.setWordWrap(True)
        line = widgets.row(place, state, remove)
        line.setStretch(0, 1)
        both.addLayout(line)
        if detail.text():
            both.addWidget(detail)
        if kept or known.pending:
            both.addLayout(self._unsent(known, kept))
        if further is not None:
            both.addWidget(further)
        return holder

    def _unsent(self, known: KnownSource, kept: list[tuple[str, str]]) -> QHBoxLayout:
        """Return what only this event knows, and a way to save it."""
        told = widgets.label(kept_apart(kept), "muted")
        told.setObjectName(f"kept-{known.source_id}")
        save = widgets.button(translate("Office", "Save what was not sent …"), lambda: self._ask_where(known))
        save.setObjectName(f"save-{known.source_id}")
        line = widgets.row(told, save)
        line.setStretch(0, 1)
        return line

    def _further(self, known: KnownSource) -> QWidget | None:
        """Return what else can be done with a source: a server that judges, or one that let us in no more."""
        if known.kind not in _JUDGING:
            return None
        holder = QWidget()
        if known.result.get("state") == SourceState.REVOKED:
            erase = widgets.SurePress(
                translate("Office", "Erase what it brought"),
                translate("Office", "Really erase? What was not sent is lost if it was not saved."),
                lambda: self.forget(known),
            )
            told = widgets.label(translate("Office", "The server no longer lets this laptop in."), "muted")
            line = widgets.row(told, None, erase)
        else:
            first = QCheckBox(translate("Office", "Ask the server first; where it is slow, judge here"))
            first.setChecked(known.ask_first)
            first.setObjectName(f"ask-first-{known.source_id}")
            first.toggled.connect(lambda ticked: self._ask_first(known, ticked=ticked))
            line = widgets.row(first, None)
        line.setContentsMargins(0, 0, 0, 0)
        holder.setLayout(line)
        return holder

    def _ask_first(self, known: KnownSource, *, ticked: bool) -> None:
        sources = self._office.workspace.sources
        self._act(lambda: sources.set_ask_first(known.source_id, ask_first=ticked), lambda _nothing: None)

    def _ask_where(self, known: KnownSource) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self, translate("Office", "Save as"), "unsent.csv")
        if chosen:
            self.save_unsent(known, Path(chosen))

    def save_unsent(self, known: KnownSource, target: Path) -> None:
        """Write what the server was not told to a file (CSV, XLSX or JSON by its ending)."""
        from checkin.services.source_unsent import write_unsent  # noqa: PLC0415

        file = self._office.workspace.file
        said = translate("Office", "Written: {file}").format(file=target.name)

        def saved(_many: int) -> None:
            self._saved[known.source_id] = known.pending
            self._office.say(said, Tone.GOOD)

        self._act(lambda: write_unsent(file, known.source_id, target), saved)

    def forget(self, known: KnownSource) -> None:
        """Give up what came from a server that withdrew its access, in this copy of the file alone."""
        workspace = self._office.workspace
        said = translate("Office", "What {name} brought is erased here.").format(name=known.place)

        def done(_people: int) -> None:
            self._office.say(said, Tone.GOOD)
            self.refresh()

        self._office.wait(self._pool.submit(lambda: workspace.sources.forget(known.source_id, workspace.step)), done)

    def _state_words(self, known: KnownSource) -> str:
        if known.source_id in self._busy:
            return translate("Office", "being looked at …")
        if not known.result:
            return translate("Office", "not looked at yet")
        return source_state(SourceState(known.result["state"]))

    # -- what the user does

    def look_now(self) -> None:
        """Look at every source now, one after the other."""
        for source_id in self.rows:
            if source_id not in self._busy:
                self._look(source_id)

    def stop(self) -> None:
        """End what is being asked of a source before the event is closed; it is asked anew the next time."""
        for future in self._asked:
            future.cancel()
        self._office.workspace.syncing.cancel()
        wait(self._asked, timeout=_STOP_S)
        self._asked.clear()

    def _look(self, source_id: str) -> None:
        self._busy.add(source_id)
        self.refresh()
        workspace = self._office.workspace

        def done(report: SyncReport | None) -> None:
            self._busy.discard(source_id)
            if report is not None:
                self._tell(report)
            self.refresh()

        def failed(error: BaseException) -> None:
            done(None)
            self._office.bridge.tell(error)

        future = self._pool.submit(lambda: workspace.syncing.run(source_id))
        self._asked = {one for one in self._asked if not one.done()} | {future}
        self._office.wait(future, done, failed)

    def _tell(self, report: SyncReport) -> None:
        self._office.say(*told(report))

    def remove(self, known: KnownSource) -> None:
        """Take a source away; the people that came from it stay. What waits to be sent has to be saved before."""
        sources = self._office.workspace.sources
        saved = self._saved.get(known.source_id) == known.pending
        self._act(lambda: sources.remove(known.source_id, unsent_too=saved), lambda _nothing: self.refresh())

    def add_entered(self, kind: str, typed: dict[str, str]) -> None:
        """Add what was typed; a device is paired now."""
        sources = self._office.workspace.sources
        self.form.add.setEnabled(False)

        def ready(new: NewSource) -> None:
            self.form.add.setEnabled(True)
            self._act(lambda: sources.add(new), self._added)

        def failed(error: BaseException) -> None:
            self.form.add.setEnabled(True)
            self._office.bridge.tell(error)

        self._office.wait(self._pool.submit(lambda: new_source(kind, typed)), ready, failed)

    def _ask_for_file(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, translate("Office", "Choose a registration list"))
        if chosen:
            self.watch_file(Path(chosen))

    def watch_file(self, path: Path) -> None:
        """Add a file, read as it was mapped before."""
        workspace = self._office.workspace
        self._act(
            lambda: workspace.sources.add(new_file(path, workspace.registrations.remembered_for(path))), self._added
        )

    def _added(self, known: KnownSource) -> None:
        self.form.hide()
        self.rows.setdefault(known.source_id, QWidget())
        self._look(known.source_id)


def _detail(known: KnownSource, timezone: str) -> str:
    parts = []
    if known.pending:
        parts.append(translate("Office", "{count} still to be sent").format(count=number(known.pending)))
    if at := known.result.get("at"):
        moment = datetime.fromisoformat(at)
        looked = day_and_clock(moment, timezone, datetime.now(UTC))
        parts.append(translate("Office", "looked at {at}").format(at=looked))
    if missing := known.result.get("missing"):
        parts.append(translate("Office", "{count} missing there, kept").format(count=number(missing)))
    return " · ".join(parts)
