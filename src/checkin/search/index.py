"""The index over all people, built in the background and asked at every keystroke."""

from __future__ import annotations

import threading
import zlib
from collections.abc import Callable, Iterable, Iterator
from itertools import islice

import numpy as np

from checkin.search import identifiers
from checkin.search.documents import SearchDocument, SearchHit, pack, unpack
from checkin.search.fold import plain
from checkin.search.growing import Growing
from checkin.search.identifiers import Identifiers
from checkin.search.postings import Postings
from checkin.search.query import Query, candidates, read
from checkin.search.ranking import NAME_FIELDS, document_words
from checkin.search.results import hits
from checkin.search.vocabulary import Prepared, Vocabulary, prepare

_CHUNK = 200


class SearchIndex:
    """Finds people; safe to fill from one thread and to ask from others.

    Filling computes without a lock and holds it for a few milliseconds a chunk of 200 people to put the result in place;
    asking holds it while it runs. So an answer while the index is being built knows all chunks that were put.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._writing = threading.RLock()
        self._vocabulary = Vocabulary()
        self._postings = Postings()
        self._identifiers = Identifiers()
        self._slots: dict[str, int] = {}
        self._people: list[str] = []
        self._packed: list[bytes] = []
        self._alive = Growing(np.bool_)
        self._name_words = Growing(np.float32)
        self._order = Growing(np.uint64)

    def __len__(self) -> int:
        return len(self._slots)

    def build(self, documents: Iterable[SearchDocument]) -> Iterator[int]:
        """Add or replace the documents; yield after each chunk how many are done. Stop early by not going on."""
        rest = iter(documents)
        done = 0
        while chunk := list(islice(rest, _CHUNK)):
            with self._writing:
                self._put_chunk(chunk)
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
            self._put_chunk([document])

    def remove(self, attendee_id: str) -> None:
        """Forget a person; unknown ones do not matter. Their words stay in the vocabulary, belonging to nobody."""
        with self._writing, self._lock:
            self._drop(attendee_id)

    def query(self, text: str, limit: int = 10) -> list[SearchHit]:
        """Return who may be meant, the likeliest first; [] if there is nobody or nothing was asked. Never raises."""
        query = read(text)
        if not query.words or limit < 1:
            return []
        with self._lock:
            return self._answer(query, limit)

    def _answer(self, query: Query, limit: int) -> list[SearchHit]:
        found = candidates(
            query, self._vocabulary, self._postings, self._identifiers, self._alive.view, self._name_words.view,
            self._order.view, limit,
        )  # fmt: skip
        documents = [unpack(self._people[slot], self._packed[slot]) for slot in found.slots.tolist()]
        return hits(query, documents, self._order.view[found.slots].tolist(), found.asked, self._vocabulary, limit)

    def _put_chunk(self, documents: list[SearchDocument]) -> None:
        """Put documents in place; the caller holds the writer's lock."""
        latest = {document.attendee_id: document for document in documents}
        documents = [document for document in latest.values() if not self._is_known(document)]
        borne = [document_words(document) for document in documents]
        new: dict[str, Prepared] = {}
        for of_document in borne:
            for _, word in of_document:
                if word.text not in new and self._vocabulary.id_of(word.text) < 0:
                    new[word.text] = prepare(word.text)
        packed = [pack(document) for document in documents]
        keys = [identifiers.keys(document) for document in documents]
        orders = [_order(document) for document in documents]
        with self._lock:
            self._vocabulary.add(new, new)
            first = len(self._people)
            numbers: list[int] = []
            marked: list[int] = []
            for offset, (document, of_document) in enumerate(zip(documents, borne, strict=True)):
                self._drop(document.attendee_id)
                slot = first + offset
                self._slots[document.attendee_id] = slot
                numbers += [self._vocabulary.id_of(word.text) for _, word in of_document]
                marked += [2 * slot + (field == "organisation") for field, _ in of_document]
            self._people += [document.attendee_id for document in documents]
            self._packed += packed
            self._alive.extend([True] * len(documents))
            self._name_words.extend([sum(field in NAME_FIELDS for field, _ in each) for each in borne])
            self._order.extend(np.array(orders, dtype=np.uint64))
            self._postings.extend(numbers, marked)
            self._identifiers.extend(
                [key for of_document in keys for key in of_document],
                [first + offset for offset, of_document in enumerate(keys) for _ in of_document],
            )
        if self._postings.crowded or self._identifiers.crowded:
            self._settle()

    def _is_known(self, document: SearchDocument) -> bool:
        slot = self._slots.get(document.attendee_id)
        return slot is not None and self._packed[slot] == pack(document)

    def _drop(self, attendee_id: str) -> None:
        slot = self._slots.pop(attendee_id, None)
        if slot is not None:
            self._alive.view[slot] = False
            self._packed[slot] = b""
            self._people[slot] = ""

    def _settle(self) -> None:
        """Sort what came since the last time; the sorting itself needs no lock, for only this thread appends."""
        postings, keys = self._postings.sort(), self._identifiers.sort()
        with self._lock:
            self._postings.take(postings)
            self._identifiers.take(keys)


def _order(document: SearchDocument) -> int:
    """Return a number by which equals are sorted: alphabetically by name, then by attendee, never by time of arrival."""
    name = plain(document.family_name + document.given_name + document.name)[:6].encode().ljust(6, b"\0")
    return int.from_bytes(name, "big") << 16 | zlib.crc32(document.attendee_id.encode("utf-8", "replace")) & 0xFFFF
