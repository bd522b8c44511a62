"""Finding people: the index beside the tables, kept in step with every change."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from checkin.domain.changes import Change, ChangeKind
from checkin.domain.people import RegistrationState
from checkin.domain.scanning import AttendeeSummary
from checkin.search import MatchedSpan, SearchDocument, SearchHit
from checkin.store.event_file import EventFile
from checkin.store.reports import Person, Searchable

_TELLING = frozenset(
    {
        ChangeKind.REGISTRATION_IMPORTED,
        ChangeKind.ATTENDEE_EDITED,
        ChangeKind.WALK_IN_ADDED,
        ChangeKind.TICKET_ISSUED,
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


class Searching:
    """The index of one event. `query` may be called from any thread, the rest on the store thread."""

    def __init__(self, file: EventFile) -> None:
        # imported here: numpy comes with it, and the window is up before it is needed
        from checkin.search import SearchIndex  # noqa: PLC0415

        self._file = file
        self._index = SearchIndex()
        self.ready = False

    def build(self, progress: Callable[[int], bool] | None = None) -> None:
        """Read everybody into the index; `progress` is told how many, and stops it by answering False."""
        with self._file.reading() as transaction:
            found = transaction.reports.searchable()
        self._index.add_many(map(_document, found), progress)
        self.ready = True

    def follow(self, changes: Sequence[Change]) -> None:
        """Bring the index in step with changes just committed."""
        touched = {change.subject for change in changes if change.kind in _TELLING}
        if not touched:
            return
        with self._file.reading() as transaction:
            found = transaction.reports.searchable(touched)
        for person in found:
            self._index.put(_document(person))
            touched.discard(person.attendee_id)
        for gone in touched:
            self._index.remove(gone)

    def hits(self, text: str, limit: int = 10) -> list[SearchHit]:
        """Return who fits best, by id and score."""
        return self._index.query(text, limit)

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
