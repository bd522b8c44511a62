"""The index over all people, built in the background and asked at every keystroke."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from checkin.search import identifiers
from checkin.search.choosing import choose
from checkin.search.documents import SearchDocument, SearchHit
from checkin.search.identifiers import Identifiers
from checkin.search.people import People, Row
from checkin.search.postings import Postings
from checkin.search.query import read
from checkin.search.results import hits
from checkin.search.vocabulary import Prepared, Vocabulary, prepare
from checkin.search.words import DocumentCutter

_CHUNK = 200


class SearchIndex:
    """Finds people. Any thread may ask or put while another builds.

    Writers take turns. A writer works out what a chunk of 200 people is found by without holding up who asks, then
    holds the lock for a few milliseconds to put it in place; asking holds the same lock. So an answer during a build
    knows all the chunks put so far. A `put` during a build waits for the chunk at work (and, rarely, for the sorting of
    all, 0.3 s at 200,000): call it from the thread that stores, not from the window's.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._writing = threading.Lock()
        self._vocabulary = Vocabulary()
        self._postings = Postings()
        self._identifiers = Identifiers()
        self._people = People()

    def __len__(self) -> int:
        return len(self._people.slots)

    def __contains__(self, attendee_id: str) -> bool:
        return attendee_id in self._people.slots

    def build(self, documents: Iterable[SearchDocument]) -> Iterator[int]:
        """Add or replace the documents; yield after each chunk how many are done. Stop early by not going on."""
        rest = iter(documents)
        cutter = DocumentCutter()
        done = 0
        while chunk := list(islice(rest, _CHUNK)):
            with self._writing:
                self._put(chunk, cutter)
            done += len(chunk)
            yield done
        with self._writing:
            self._settle()

    def add_many(self, documents: Iterable[SearchDocument], progress: Callable[[int], bool] | None = None) -> None:
        """Add or replace the documents. `progress` is told how many are done and may return False to stop there."""
        for done in self.build(documents):
            if progress is not None and not progress(done):
                return

    def put(self, document: SearchDocument) -> None:
        """Add a document, or put it in place of the one with the same attendee."""
        with self._writing:
            self._put([document], DocumentCutter())

    def remove(self, attendee_id: str) -> None:
        """Forget a person; unknown ones do not matter. Their words stay in the vocabulary, belonging to nobody."""
        with self._writing, self._lock:
            self._people.drop(attendee_id)

    def query(self, text: str, limit: int = 10) -> list[SearchHit]:
        """Return who may be meant, the likeliest first; [] if there is nobody or nothing was asked. Never raises."""
        query = read(text)
        if limit < 1 or not (query.words or query.identifiers):
            return []
        with self._lock:
            if not self._people.slots:
                return []
            choice = choose(query, self._vocabulary, self._postings, self._identifiers, self._people, limit)
            return hits(query, choice, self._people, self._postings, limit)

    def _put(self, documents: list[SearchDocument], cutter: DocumentCutter) -> None:
        """Put documents in place; the caller is the only writer."""
        latest = {document.attendee_id: document for document in documents}
        documents = [document for document in latest.values() if not self._people.is_same(document)]
        borne = [cutter.cut(document) for document in documents]
        rows = [Row(document, of_one) for document, of_one in zip(documents, borne, strict=True)]
        keys = [identifiers.keys(document) for document in documents]
        texts = [word.text for of_one in borne for word in of_one]
        new: dict[str, Prepared] = {
            text: prepare(text) for text in dict.fromkeys(texts) if self._vocabulary.id_of(text) < 0
        }
        with self._lock:
            self._vocabulary.add(new)
            first = self._people.add(documents, rows)
            self._postings.extend(first, [self._vocabulary.id_of(text) for text in texts], borne)
            self._identifiers.extend(first, keys)
        if self._postings.crowded or self._identifiers.crowded:
            self._settle()

    def _settle(self) -> None:
        """Sort what came since the last time; the sorting itself needs no lock, for only this thread appends."""
        postings, keys = self._postings.sort(), self._identifiers.sort()
        with self._lock:
            self._postings.take(postings)
            self._identifiers.take(keys)
