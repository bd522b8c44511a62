"""Bringing one part of what a source delivers into the event: whole, with the source's state, in one transaction.

Reading and working out happen beside the store thread or in short steps on it; what has to be written is noted down
together with the state (`staged`) and then done in small steps, between which scans are judged.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from typing import Any, TypeVar

from checkin.domain.changes import ChangeKind, Draft
from checkin.domain.ids import code_mark, named
from checkin.domain.registration_list import Problem, RegistrationTable
from checkin.domain.scanning import CheckIn, Direction
from checkin.services.registration_plan import ImportPlan, Setting, plan_import
from checkin.services.registrations import BATCH, RegistrationList, batches_of
from checkin.services.source_definitions import Said, definitions, said_key
from checkin.services.source_strangers import moved
from checkin.services.worker import few_rounds
from checkin.sources.ports import Pull, RemoteCheckIn
from checkin.store.event_file import EventFile, Transaction
from checkin.store.reports import Known
from checkin.store.values import to_json, utc_text

_Result = TypeVar("_Result")
#: Runs a piece of work on the store thread and returns what it returns.
Step = Callable[[Callable[[], _Result]], _Result]

#: So many changes are written in one transaction with the source's state, a page of orders; more go in steps.
_AT_ONCE = BATCH + BATCH // 2
#: A list that lost more than so many people, and more than a quarter, is taken for a half-written one.
_MOST_MISSING = 5
#: Sources that tell only what changed, so that a registration they do not mention is as it was.
_ID_KINDS = frozenset({"pretix", "indico"})
#: Sources that stamp check-ins with their own time.
_UNTIMED = frozenset({"indico"})


@dataclass(slots=True)
class Applied:
    """What a pull came to. `missing` are registrations that the list lacks and that were kept for being too many."""

    added: int = 0
    changed: int = 0
    withdrawn: int = 0
    missing: int = 0
    check_ins: int = 0
    problems: list[Problem] = field(default_factory=list)

    def add(self, other: Applied) -> None:
        """Count another part in."""
        for name in ("added", "changed", "withdrawn", "missing", "check_ins"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.problems += other.problems


@dataclass(slots=True)
class _Work:
    """Everything one part comes to, ready to be written."""

    applied: Applied = field(default_factory=Applied)
    drafts: list[Draft] = field(default_factory=list)
    said: Said | None = None


class Applier:
    """Applies the parts of one source's run. `step` does work on the store thread, behind everything more urgent."""

    def __init__(
        self, file: EventFile, source_id: str, kind: str, step: Callable[..., Any], *, keep_missing: bool = False
    ) -> None:
        self._file = file
        self._source_id = source_id
        self._by_key = kind in _ID_KINDS
        self._kind = kind
        self._step = step
        self._keep_missing = keep_missing
        self._registrations = RegistrationList(file)
        self._known_setting: Setting | None = None

    def apply(self, pull: Pull) -> Applied:
        """Apply one part and note down how far the source was read. Killed at any moment, nothing is half applied."""
        with few_rounds():
            return self._apply(pull)

    def _apply(self, pull: Pull) -> Applied:
        work = self._definitions(pull)
        if work.drafts:
            # lists and sessions must stand before registrations are planned that name them; the state comes with those
            self._step(partial(self._write, work, None))
            work = _Work(work.applied)
            self._known_setting = None
        self._registrations_of(pull, work)
        self._codes(pull, work)
        if self._step(partial(self._write, work, pull.state)):
            while self._step(self._registrations.step):
                pass
        return work.applied

    # -- writing

    def _write(self, work: _Work, state: bytes | None) -> int:
        """Write a part, or note it down where that would hold up a scan; return how many steps are still to be done."""
        steps = 0
        with self._file.writing() as transaction:
            if len(work.drafts) <= _AT_ONCE:
                transaction.append(work.drafts)
            else:
                steps = transaction.stage(batches_of(ImportPlan(drafts=work.drafts)))
            if work.said is not None:
                transaction.set_local(said_key(self._source_id), json.dumps(work.said, ensure_ascii=False))
            if state is not None:
                transaction.sources.set_state(self._source_id, state)
        return steps

    # -- lists, sessions, questions, codes

    def _definitions(self, pull: Pull) -> _Work:
        if pull.lists is None and pull.sessions is None and pull.questions is None and pull.facts is None:
            return _Work()

        def read() -> _Work:
            with self._file.reading() as transaction:
                found = definitions(transaction, self._source_id, pull)
            return _Work(drafts=found.drafts, said=found.said)

        return self._do(read)

    def _codes(self, pull: Pull, work: _Work) -> None:
        if not pull.revoked and not pull.blocked:
            return

        def read() -> list[Draft]:
            with self._file.reading() as transaction:
                return list(_marks(transaction, pull))

        work.drafts += self._do(read)

    # -- registrations and their check-ins

    def _registrations_of(self, pull: Pull, work: _Work) -> None:
        if not pull.table.registrations and not pull.gone and not pull.whole:
            return
        table = replace(pull.table, source=self._source_id)
        if pull.questions is not None:
            table = replace(table, questions=())
        keep_missing = self._keep_missing or not pull.whole
        known = self._known(table, pull)
        setting = self._do(partial(self._setting, known))
        planned = partial(plan_import, table, setting, by_key=self._by_key, extras=pull.extras, undoable=False)
        plan = planned(keep_missing=keep_missing)
        missing = len(plan.withdrawn) if not keep_missing else 0
        if missing > _MOST_MISSING and missing * 4 > len(known):
            plan = planned(keep_missing=True)
            work.applied.missing = missing - len(plan.withdrawn)
        work.drafts += plan.drafts
        work.drafts += self._do(partial(self._people, table, plan, pull))
        work.drafts += [_withdrawn(one) for one in known if one.source_key in pull.gone and one.state != "withdrawn"]
        work.applied.added += len(plan.added)
        work.applied.changed += len(plan.changed)
        work.applied.withdrawn += len(plan.withdrawn) + len(pull.gone)
        work.applied.check_ins += sum(1 for draft in work.drafts if "remote" in draft.payload)
        work.applied.problems += plan.problems

    def _known(self, table: RegistrationTable, pull: Pull) -> list[Known]:
        if self._by_key and not pull.whole:
            keys = [*(one.key for one in table.registrations), *pull.gone]

            def read() -> list[Known]:
                with self._file.reading() as transaction:
                    return transaction.reports.known_keys(self._source_id, keys)

            return self._do(read)
        known: list[Known] = []
        while page := self._do(partial(self._page, known)):
            known += page
        return known

    def _page(self, known: list[Known]) -> list[Known]:
        return self._registrations.known_page(self._source_id, known[-1].registration_id if known else "")

    def _setting(self, known: list[Known]) -> Setting:
        if self._known_setting is None or not self._by_key:
            self._known_setting = self._registrations.setting([])
        return replace(self._known_setting, known=known)

    def _people(self, table: RegistrationTable, plan: ImportPlan, pull: Pull) -> list[Draft]:
        """Return what these people's check-ins there and at our doors make of each other."""
        if not self._by_key:
            return []
        with self._file.reading() as transaction:
            found = [*pull.check_ins, *self._untimed(table, transaction)]
            known = transaction.sources.check_ins(plan.attendees.values())
            told = list(_passages(self._source_id, self._kind, plan.attendees, found, known))
            return [*told, *moved(transaction, self._source_id, table, plan.attendees, pull.extras)]

    def _untimed(self, table: RegistrationTable, transaction: Transaction) -> Iterator[RemoteCheckIn]:
        """Indico says only that and when somebody came, by its own clock: that counts for the main list."""
        main = next((one for one in transaction.queries.lists() if one.main), None)
        if main is None or self._kind != "indico":
            return
        for one in table.registrations:
            if one.checked_in_at is not None and one.key:
                remote_id = f"{one.key}@{one.checked_in_at.timestamp()}"
                yield RemoteCheckIn(one.key, main.list_id, one.checked_in_at, Direction.ENTRY, remote_id)

    def _do(self, work: Callable[[], _Result]) -> _Result:
        result: _Result = self._step(work)
        return result


def _withdrawn(known: Known) -> Draft:
    payload = {"registration_id": known.registration_id}
    return Draft(ChangeKind.REGISTRATION_WITHDRAWN, payload, known.attendee_id)


def _marks(transaction: Transaction, pull: Pull) -> Iterator[Draft]:
    """Codes that a server revoked or blocked, whether or not anybody here is known by them."""
    wanted: list[tuple[str, str, bool]] = [(code, "revoked", True) for code in pull.revoked]
    wanted += [(code, "blocked", blocked) for code, blocked in pull.blocked.items()]
    for code, what, value in wanted:
        mark = code_mark(code)
        blocked, revoked = transaction.queries.code_mark(mark)
        if value != (revoked if what == "revoked" else blocked):
            yield Draft(ChangeKind.TICKET_BLOCKED, {"code": mark, what: value})


def remote_check_in_id(source_id: str, remote_id: str) -> str:
    """Return the id that every station gives a check-in of that source."""
    return named(source_id, "check-in", remote_id)


def _passages(
    source_id: str,
    kind: str,
    attendees: dict[str, str],
    there: Iterable[RemoteCheckIn],
    here: dict[str, list[CheckIn]],
) -> Iterator[Draft]:
    """Tell of check-ins that the source has and this file not, and take back those that the source no longer has."""
    told: dict[str, set[str]] = {attendee_id: set() for attendee_id in attendees.values()}
    known = {one.check_in_id for found in here.values() for one in found}
    for one in there:
        attendee_id = attendees.get(one.registration_key)
        if attendee_id is None:
            continue
        check_in_id = remote_check_in_id(source_id, one.remote_id)
        told[attendee_id].add(check_in_id)
        if check_in_id not in known and not _is_ours(one, here.get(attendee_id, ()), untimed=kind in _UNTIMED):
            yield _passage(source_id, kind, check_in_id, attendee_id, one)
    for attendee_id, ids in told.items():
        for passage in here.get(attendee_id, ()):
            if passage.remote == source_id and not passage.annulled and passage.check_in_id not in ids:
                payload = {"check_in_id": passage.check_in_id, "list_id": passage.list_id, "remote": source_id}
                yield Draft(ChangeKind.CHECK_IN_ANNULLED, payload, attendee_id)


def _is_ours(one: RemoteCheckIn, here: Iterable[CheckIn], *, untimed: bool) -> bool:
    """Tell whether a door of ours saw this passage, so that the source only tells it back."""
    on_list = [passage for passage in here if not passage.remote and passage.list_id == one.list_id]
    at: datetime = one.at
    return any(untimed or (passage.direction is one.direction and passage.at == at) for passage in on_list)


def _passage(source_id: str, kind: str, check_in_id: str, attendee_id: str, one: RemoteCheckIn) -> Draft:
    change = ChangeKind.CHECKED_IN if one.direction is Direction.ENTRY else ChangeKind.CHECKED_OUT
    payload = {
        "check_in_id": check_in_id,
        "list_id": one.list_id,
        "at": utc_text(one.at),
        "door": f"{kind} #{one.device}" if one.device else kind,
        "remote": source_id,
        "untimed": kind in _UNTIMED,
        **({"part": one.part} if one.part else {}),
    }
    return Draft(change, to_json(payload), attendee_id)
