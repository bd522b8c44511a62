"""Finding people: the index beside the tables, kept in step with every change."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checkin.domain.changes import Change, ChangeKind
from checkin.domain.people import RegistrationState
from checkin.domain.scanning import AttendeeSummary
from checkin.search import MatchedSpan, SearchDocument, SearchHit
from checkin.store.event_file import EventFile
from checkin.store.reports import Person, Searchable

if TYPE_CHECKING:
    from checkin.search import SearchIndex

_TELLING = frozenset(
    {
        ChangeKind.REGISTRATION_IMPORTED,
        ChangeKind.ATTENDEE_EDITED,
        ChangeKind.WALK_IN_ADDED,
        ChangeKind.TICKET_ISSUED,
        ChangeKind.CONTACT_ERASED,
        ChangeKind.ATTENDEE_ERASED,
    }
)


@dataclass(frozen=True, slots=True)
class SearchResult:
    """One person found, with what tells namesakes apart.

    `checked_in` says whether the person ever entered the list asked about, `inside` whether they are in there now.
    `sessions` are the names of those booked. `matched` marks what met the query, in the fields of `person.attendee`.
    """

    attendee: AttendeeSummary
    person: Person
    score: float
    checked_in: bool
    inside: bool
    state: RegistrationState
    sessions: tuple[str, ...]
    matched: tuple[MatchedSpan, ...]


#: People read from the file in one step, so that a scan waits no longer than for this (about 10 ms).
_PAGE = 1_000


class Searching:
    """The index of one event. `hits` and `add_page` may be called from any one thread, the rest on the store thread."""

    def __init__(self, file: EventFile) -> None:
        self._file = file
        self._index: SearchIndex | None = None
        self._lock = threading.Lock()
        self._late: set[str] = set()
        self.ready = False

    def build(self) -> None:
        """Read everybody into the index, here and now."""
        after = ""
        while page := self.page(after):
            self.add_page(page)
            after = page[-1].attendee_id
        self.finish()

    def page(self, after: str) -> list[Searchable]:
        """Return the next people in the order of their ids; empty at the end."""
        with self._file.reading() as transaction:
            return transaction.reports.searchable_page(after, _PAGE)

    def add_page(self, page: Sequence[Searchable]) -> None:
        """Put people into the index."""
        self._made().add_many(map(_document, page))

    def finish(self) -> None:
        """Take in what changed while the index was built; from now on it follows every change."""
        with self._lock:
            late, self._late, self.ready = self._late, set(), True
        self._made()
        self._refresh(late)

    def _made(self) -> SearchIndex:
        if self._index is None:
            # imported here: numpy comes with it, and neither a scan nor a window's first sight needs it
            from checkin.search import SearchIndex  # noqa: PLC0415

            self._index = SearchIndex()
        return self._index

    def follow(self, changes: Sequence[Change]) -> None:
        """Bring the index in step with changes just committed."""
        touched = {change.subject for change in changes if change.kind in _TELLING}
        with self._lock:
            if not self.ready:
                self._late |= touched
                return
        self._refresh(touched)

    def _refresh(self, touched: set[str]) -> None:
        if not touched:
            return
        index = self._made()
        with self._file.reading() as transaction:
            found = transaction.reports.searchable(touched)
        for person in found:
            index.put(_document(person))
        for gone in touched - {person.attendee_id for person in found}:
            index.remove(gone)

    def hits(self, text: str, limit: int = 10) -> list[SearchHit]:
        """Return who fits best, by id and score."""
        return self._index.query(text, limit) if self._index is not None else []

    def results(self, text: str, list_id: str, limit: int = 10) -> list[SearchResult]:
        """Return who fits best with what a door shows of them; `list_id` is the list whose check-ins count."""
        found = self.hits(text, limit)
        if not found:
            return []
        with self._file.reading() as transaction:
            names = {session.session_id: session.name for session in transaction.queries.sessions()}
            ids = [hit.attendee_id for hit in found]
            people = {person.attendee.attendee_id: person for person in transaction.reports.some_people(ids)}
        return [_result(hit, people[hit.attendee_id], list_id, names) for hit in found if hit.attendee_id in people]


def _result(hit: SearchHit, person: Person, list_id: str, sessions: dict[str, str]) -> SearchResult:
    attendee = person.attendee
    presence = person.presence.get(list_id)
    return SearchResult(
        attendee=AttendeeSummary(attendee.attendee_id, attendee.display_name, attendee.organisation, attendee.category),
        person=person,
        score=hit.score,
        checked_in=presence is not None and presence.came,
        inside=presence is not None and presence.inside,
        state=person.registration.state,
        sessions=tuple(sessions[key] for key in sorted(attendee.sessions) if key in sessions),
        matched=hit.matched,
    )


def _document(found: Searchable) -> SearchDocument:
    return SearchDocument(
        found.attendee_id,
        found.given_name,
        found.family_name,
        found.name,
        found.organisation,
        found.email,
        found.phone,
        found.order_code,
        found.codes,
        found.category,
    )
