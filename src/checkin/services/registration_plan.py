"""What an import would do, worked out before anything is written: pure, from what is known and what the list says."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from checkin.domain.changes import ChangeKind, Draft
from checkin.domain.event import CheckInList, ProgrammeSession, Question
from checkin.domain.ids import digest_id, named, uuid7
from checkin.domain.people import RegistrationState
from checkin.domain.registration_list import IncomingRegistration, Problem, RegistrationTable
from checkin.services import drafts
from checkin.sources.matching import KnownRegistration, Match, MatchedBy, MatchResult, match
from checkin.sources.ports import RegistrationExtra
from checkin.store.reports import Known
from checkin.store.values import to_json


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A value that the list says otherwise than before."""

    name: str
    old: Any
    new: Any


@dataclass(frozen=True, slots=True)
class ChangedRegistration:
    """A known registration about which the list says something new. `row` is its row in the file."""

    row: int
    attendee_id: str
    changes: tuple[FieldChange, ...]


@dataclass(slots=True)
class ImportPlan:
    """Everything an import would do. `drafts` are the changes to write, in order.

    `import_id` is in each of them, so that the import can be undone; "" for a run with a source,
    which would bring everything in again. `attendees` maps the list's
    own keys to the people they were found to be, `people` its rows. `withdrawn` are those whom the list lacks and those
    whom it calls withdrawn; `cancelled` says of the latter where and what.
    """

    added: list[IncomingRegistration] = field(default_factory=list)
    changed: list[ChangedRegistration] = field(default_factory=list)
    withdrawn: list[Known] = field(default_factory=list)
    cancelled: list[ChangedRegistration] = field(default_factory=list)
    unchanged: int = 0
    skipped: int = 0
    problems: list[Problem] = field(default_factory=list)
    drafts: list[Draft] = field(default_factory=list)
    import_id: str = ""
    attendees: dict[str, str] = field(default_factory=dict)
    people: dict[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Setting:
    """What a plan needs to know of the event. `new_code` makes a ticket code for whoever the list gives none.

    `erased` are the ids of those whose data was erased: a list does not bring them back.
    """

    event_id: str
    known: Sequence[Known]
    sessions: Sequence[ProgrammeSession]
    lists: Sequence[CheckInList]
    questions: Sequence[Question]
    new_code: Callable[[], str]
    erased: frozenset[str] = frozenset()


def plan_import(
    table: RegistrationTable,
    setting: Setting,
    *,
    keep_missing: bool = False,
    by_key: bool = False,
    extras: Mapping[str, RegistrationExtra] | None = None,
    undoable: bool = True,
) -> ImportPlan:
    """Work out what importing `table` does; with `keep_missing` registrations that the list lacks stay as they are.

    With `by_key` the list's keys alone say who is who (a server's ids), and `setting.known` need hold only those who
    are in the table. `extras` is what a server says besides, by key.
    """
    result = ImportPlan(problems=list(table.problems), skipped=table.skipped, import_id=uuid7() if undoable else "")
    extras = extras or {}
    sessions = _Sessions(setting)
    result.drafts += list(_new_questions(table, setting))
    by_id = {known.registration_id: known for known in setting.known}
    matched = _matched_by_key(table, setting) if by_key else _matched(table, setting)
    result.problems += matched.problems
    ids = _Ids(table.source, setting, by_id)
    # a server always says what it knows; of a file one row with a yes or a no tells that it has such a column
    of_photos = by_key or any(one.photo_consent is not None for one in table.registrations)
    for pairing, incoming in zip(matched.matches, table.registrations, strict=True):
        if pairing.registration_id is None:
            made = ids.of(incoming)
            if made in setting.erased:
                result.skipped += 1
                continue
            result.added.append(incoming)
            extra = extras.get(incoming.key)
            result.drafts.append(_added(table.source, incoming, made, sessions, setting.new_code, extra))
        else:
            made = by_id[pairing.registration_id].attendee_id
            known = by_id[pairing.registration_id]
            said = _said(incoming, sessions, extras.get(incoming.key))
            if of_photos and known.said.get("photo_consent") is not None:
                said.setdefault("photo_consent", None)  # what was allowed or forbidden is so no longer
            _update(result, known, incoming, said, extras.get(incoming.key))
        result.people[incoming.row] = made
        if incoming.key:
            result.attendees[incoming.key] = made
    # in the order of their ids the tables grow page by page instead of all over
    result.drafts.sort(key=lambda draft: draft.subject)
    if not keep_missing:
        # of whom only the proof of attendance is kept, the list cannot say anything any more
        _withdraw(result, (by_id[found] for found in matched.unseen if found not in setting.erased))
    result.drafts[:0] = sessions.drafts
    if undoable:
        result.drafts = [_marked(draft, result.import_id) for draft in result.drafts]
    return result


def _marked(draft: Draft, import_id: str) -> Draft:
    return Draft(draft.kind, {**draft.payload, "import_id": import_id}, draft.subject)


def _matched_by_key(table: RegistrationTable, setting: Setting) -> MatchResult:
    by_key = {known.source_key: known.registration_id for known in setting.known if known.source_key}
    matches = tuple(
        Match(place, one.row, by_key.pop(one.key, None), MatchedBy.KEY) for place, one in enumerate(table.registrations)
    )
    found = {pair.registration_id for pair in matches}
    return MatchResult(matches, tuple(one.registration_id for one in setting.known if one.registration_id not in found))


def _matched(table: RegistrationTable, setting: Setting) -> MatchResult:
    if not setting.known:
        # the first import of a list is the longest, and everybody in it is new
        return MatchResult(tuple(Match(n, one.row, None) for n, one in enumerate(table.registrations)), ())
    return _as_before(table, setting) or match([_comparable(known) for known in setting.known], table)


def _as_before(table: RegistrationTable, setting: Setting) -> MatchResult | None:
    """Pair a list in which nobody is new or otherwise called with the known ones, at once; None where somebody is."""
    by_key = {known.source_key: known for known in setting.known if known.source_key}
    if len(by_key) < len(setting.known):
        return None
    matches = []
    for place, one in enumerate(table.registrations):
        known = by_key.pop(one.key, None)
        if known is None or not one.fields.items() <= known.said.items():
            return None
        matches.append(Match(place, one.row, known.registration_id, MatchedBy.KEY))
    return MatchResult(tuple(matches), tuple(known.registration_id for known in by_key.values()))


def _comparable(known: Known) -> KnownRegistration:
    texts = {name: value for name, value in known.said.items() if isinstance(value, str)}
    return KnownRegistration(known.registration_id, known.source_key, texts)


def _said(incoming: IncomingRegistration, sessions: _Sessions, extra: RegistrationExtra | None) -> dict[str, Any]:
    """Return all that the list says about a person, by the fields of the change."""
    said: dict[str, Any] = dict(incoming.fields)
    if incoming.photo_consent is not None:
        said["photo_consent"] = incoming.photo_consent
    for identifier, text in incoming.answers.items():
        said[f"answers.{identifier}"] = text
    if incoming.sessions is not None and extra is not None:
        said["sessions"] = sorted({part.partition("#")[0] for part in extra.addons})
    elif incoming.sessions is not None:
        said["sessions"] = sorted({sessions.id_of(name) for name in incoming.sessions})
    return said


def _place(extra: RegistrationExtra | None) -> dict[str, Any]:
    """Return what a server says of a registration beside the person, by the fields of the change."""
    if extra is None:
        return {}
    texts = extra.flat() | ({"blocked": "1"} if extra.blocked else {})
    times = {"valid_from": to_json(extra.valid_from), "valid_until": to_json(extra.valid_until)}
    return {f"extra.{name}": text for name, text in texts.items()} | times


def _added(
    source: str,
    incoming: IncomingRegistration,
    registration_id: str,
    sessions: _Sessions,
    new_code: Callable[[], str],
    extra: RegistrationExtra | None = None,
) -> Draft:
    tickets = [{"code": code, "own": False} for code in incoming.ticket_codes]
    if not tickets:
        tickets = [{"code": new_code(), "own": True}]
    payload = {
        "registration_id": registration_id,
        "attendee": _said(incoming, sessions, extra),
        "registration": {
            "origin": "source",
            "source": source,
            "source_key": incoming.key,
            "state": incoming.state.value,
            **{name: value for name, value in _place(extra).items() if value is not None},
        },
        "tickets": tickets,
    }
    return Draft(ChangeKind.REGISTRATION_IMPORTED, payload, registration_id)


def _update(
    result: ImportPlan,
    known: Known,
    incoming: IncomingRegistration,
    said: dict[str, Any],
    extra: RegistrationExtra | None = None,
) -> None:
    """Tell only what the list itself says otherwise than last time: a correction made at the door stays."""
    changed: dict[str, Any] = {}
    if not said.items() <= known.said.items():
        before = known.said
        changed = {n: value for n, value in said.items() if before.get(n) != value and (value or n in before)}
    registration = _new_place(known, _place(extra))
    if incoming.state.value != known.state:
        registration["state"] = incoming.state.value
    if incoming.key and incoming.key != known.source_key:
        registration["source_key"] = incoming.key
    new_codes = [code for code in incoming.ticket_codes if code not in known.codes]
    if not changed and not registration and not new_codes:
        result.unchanged += 1
        return
    differences = [FieldChange(name, known.said.get(name), value) for name, value in changed.items()]
    differences += [FieldChange(name, _of_place(known, name), value) for name, value in registration.items()]
    payload = {
        "registration_id": known.registration_id,
        "attendee": changed,
        "registration": registration,
        "tickets": [{"code": code, "own": False} for code in new_codes],
        # the source gave another code: the one it gave before is no longer good
        "revoked_codes": sorted(known.source_codes - set(incoming.ticket_codes)) if new_codes else [],
    }
    result.drafts.append(Draft(ChangeKind.REGISTRATION_IMPORTED, payload, known.attendee_id))
    told = ChangedRegistration(incoming.row, known.attendee_id, tuple(differences))
    if registration.get("state") == RegistrationState.WITHDRAWN:
        result.withdrawn.append(known)
        result.cancelled.append(told)
    else:
        result.changed.append(told)


def _new_place(known: Known, place: dict[str, Any]) -> dict[str, Any]:
    """Return what a server says otherwise of a registration; what it no longer says becomes empty."""
    if not place:
        return {}
    gone = {f"extra.{name}": "" for name in known.extra}
    return {name: value for name, value in {**gone, **place}.items() if value != _of_place(known, name)}


def _of_place(known: Known, name: str) -> Any:
    head, dot, inner = name.partition(".")
    return known.extra.get(inner, "") if dot else getattr(known, head)


def _withdraw(result: ImportPlan, missing: Iterable[Known]) -> None:
    for known in missing:
        if known.state == RegistrationState.WITHDRAWN:
            continue
        result.withdrawn.append(known)
        payload = {"registration_id": known.registration_id}
        result.drafts.append(Draft(ChangeKind.REGISTRATION_WITHDRAWN, payload, known.attendee_id))


def _new_questions(table: RegistrationTable, setting: Setting) -> Iterator[Draft]:
    known = {question.identifier for question in setting.questions}
    for position, question in enumerate(table.questions, start=len(known)):
        if question.identifier not in known:
            yield drafts.question_set(Question(question.identifier, question.text, position=position))


class _Ids:
    """Ids that two stations give alike when they import the same list, without telling whose they are.

    The event's id salts the digest. Rows without a key that look alike are numbered.
    """

    def __init__(self, source: str, setting: Setting, taken: Mapping[str, Known]) -> None:
        self._salt = (setting.event_id, source)
        # an erased person's id is given out again, so that the one behind it is known as erased
        self._taken = set(taken) - setting.erased
        self._seen: Counter[tuple[str, ...]] = Counter()

    def of(self, incoming: IncomingRegistration) -> str:
        fields = incoming.fields
        parts: tuple[str, ...] = ("key", incoming.key)
        if not incoming.key:
            parts = ("row", *(fields.get(name, "") for name in ("given_name", "family_name", "name", "email")))
        while True:
            self._seen[parts] += 1
            made = digest_id(*self._salt, *parts, str(self._seen[parts]))
            if made not in self._taken:
                self._taken.add(made)
                return made


class _Sessions:
    """Programme sessions by the names that a list uses; one that is not known yet is made, with its check-in list."""

    def __init__(self, setting: Setting) -> None:
        self.drafts: list[Draft] = []
        self._event_id = setting.event_id
        self._by_name = {fold_name(session.name): session.session_id for session in setting.sessions}
        self._by_spelling: dict[str, str] = {}
        self._position = len(setting.lists)

    def id_of(self, name: str) -> str:
        """Return the session's id, the same for each spelling of its name."""
        if name not in self._by_spelling:
            self._by_spelling[name] = self._found(name)
        return self._by_spelling[name]

    def _found(self, name: str) -> str:
        folded = fold_name(name)
        if folded not in self._by_name:
            self._by_name[folded] = self._alike(folded) or self._make(name, folded)
        return self._by_name[folded]

    def _alike(self, folded: str) -> str | None:
        """Find `Forum 1` for `Forum 1: Arbeit` and the other way round, where only one session fits."""
        fitting = {
            session_id
            for known, session_id in self._by_name.items()
            if known.startswith(f"{folded}:") or folded.startswith(f"{known}:")
        }
        return fitting.pop() if len(fitting) == 1 else None

    def _make(self, name: str, folded: str) -> str:
        session_id = named(self._event_id, "session", folded)
        self._position += 1
        short = name.partition(":")[0].strip() or name
        made = ProgrammeSession(session_id, name, position=self._position)
        check_in_list = CheckInList(
            named(self._event_id, "list", folded), short, session_id=session_id, position=self._position
        )
        self.drafts += [drafts.session_set(made), drafts.list_set(check_in_list)]
        return session_id


def fold_name(name: str) -> str:
    """Return a session's name for comparing: case, width and spaces folded."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())
