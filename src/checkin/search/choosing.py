"""Who is worth judging one by one: the best some dozen of all people, and some who are spelt otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from checkin.search.identifiers import Identifiers
from checkin.search.people import People
from checkin.search.postings import Postings
from checkin.search.query import Query
from checkin.search.ranking import Asked
from checkin.search.readings import readings
from checkin.search.scoring import score
from checkin.search.second_chance import widen
from checkin.search.vocabulary import Vocabulary

Floats = npt.NDArray[np.float32]
Slots = npt.NDArray[np.int64]
_JUDGED = 40
_OTHERS = 24
_OTHERS_OF_A_KIND = 2
_LOOKED_AT = 600
_LOOKED_AT_AGAIN = 3000
_MOST_IDENTIFIED = 4000
_IDENTIFIED = 30
_ANSWERED = 0.8
_ALIKE = 0.01
_STEPS = (0.9, 0.8, 0.7, 0.6, 0.5)
_LEAST = 0.4
_LEAST_OF_MANY = 0.28


class Candidate(NamedTuple):
    """Somebody worth judging: the slot, the reading of the query that fits best, whether an identifier may fit."""

    slot: int
    reading: int
    identified: bool


class Choice(NamedTuple):
    """The candidates, and the readings of the query they refer to."""

    candidates: list[Candidate]
    readings: list[tuple[Asked, ...]]


def choose(
    query: Query, vocabulary: Vocabulary, postings: Postings, identifiers: Identifiers, people: People, limit: int
) -> Choice:
    """Return who is worth judging. The caller holds the index's lock."""
    rows = readings(query.words, vocabulary)
    scores = score(rows, query.finished, vocabulary, postings, len(people))
    best, asked = scores.best, scores.asked[0]
    best *= people.alive
    chooser = _Chooser(people, best, _LEAST if len(asked) < 2 else _LEAST_OF_MANY, limit)
    if len(asked) > 1 and best.max() < _ANSWERED:
        again = chooser.likeliest(_LOOKED_AT_AGAIN)
        if len(again):
            best[again] = widen(asked, again, postings, vocabulary)
            scores.reading[again] = 0
            chooser = _Chooser(people, best, _LEAST_OF_MANY, limit)
    slots = chooser.best(max(_JUDGED, 2 * limit), asked, postings)
    identified = _identified(query, identifiers, best, people, max(_IDENTIFIED, limit))
    chosen = dict.fromkeys(slots.tolist(), False) | dict.fromkeys(identified.tolist(), True)
    found = [Candidate(slot, int(scores.reading[slot]), known) for slot, known in chosen.items()]
    return Choice(found, scores.asked)


class _Chooser:
    """Chooses slots by score, shorter names before longer, then in the order of `people`, so the choice is one."""

    def __init__(self, people: People, scores: Floats, least: float, namesakes: int) -> None:
        self._people = people
        self._scores = scores
        self._namesakes = namesakes
        self._least = least
        self._hit: Slots = np.flatnonzero(scores >= least)

    def best(self, count: int, asked: Sequence[Asked], postings: Postings) -> Slots:
        """Return the best slots; beside many who fit equally well, some who are spelt otherwise."""
        found = self.likeliest(_LOOKED_AT)
        if len(found) <= count:
            return found
        found = found[:count]
        self._hit = self._hit[self._scores[self._hit] < self._scores[found[0]] - _ALIKE]
        lower = self.likeliest(_LOOKED_AT_AGAIN)
        few_of_each = _rank_among_equals(_kinds(lower, asked, postings)) <= _OTHERS_OF_A_KIND
        return np.unique(np.concatenate((found, lower[few_of_each][:_OTHERS])))

    def likeliest(self, most: int) -> Slots:
        """Return at most so many slots, the best first, of one full name a few more than there are places."""
        hit, order = self._hit, self._people.order
        values = self._scores[hit] - self._people.handicap[hit]
        if len(hit) > most:
            better = next((each for each in _STEPS if np.count_nonzero(values >= each) >= most), 0.0)
            within = np.flatnonzero(values >= better)
            best = within[_top(values[within], order[hit[within]], most)]
            hit, values = hit[best], values[best]
        ranked = hit[np.lexsort((order[hit], -values))]
        return ranked[_rank_among_equals(self._people.namesake[ranked]) <= self._namesakes]


def _top(values: Floats, order: npt.NDArray[np.uint64], count: int) -> Slots:
    """Return where the highest values are; of equal ones those first in `order`."""
    least = np.partition(values, len(values) - count)[len(values) - count]
    above, equal = np.flatnonzero(values > least), np.flatnonzero(values == least)
    room = count - len(above)
    if len(equal) > room:
        equal = equal[np.argpartition(order[equal], room - 1)[:room]]
    return np.concatenate((above, equal))


def _kinds(slots: Slots, asked: Sequence[Asked], postings: Postings) -> npt.NDArray[np.uint32]:
    """Return numbers that are the same for people whose names meet the query best in the same words."""
    if not len(slots):
        return np.zeros(0, dtype=np.uint32)
    numbers, weights, starts = postings.borne_by(slots)
    counts = np.diff(np.append(starts, len(numbers)))
    met = np.zeros(len(numbers), dtype=np.bool_)
    for each in asked:
        values = each.by_word[numbers] * weights
        best = np.maximum.reduceat(values, starts)
        met |= (values > 0) & (values == np.repeat(best, counts))
    mixed = np.where(met, (numbers + 1).astype(np.uint32) * np.uint32(2654435761), np.uint32(0))
    kinds: npt.NDArray[np.uint32] = np.add.reduceat(mixed, starts)
    return kinds


def _rank_among_equals(values: npt.NDArray[np.uint32]) -> Slots:
    """Return for each value how many equal ones come before it."""
    order = np.argsort(values, kind="stable")
    arranged = values[order]
    begins = np.flatnonzero(np.concatenate(([True], arranged[1:] != arranged[:-1]))) if len(values) else order
    ranks = np.empty(len(values), dtype=np.int64)
    ranks[order] = np.arange(len(values)) - np.repeat(begins, np.diff(np.append(begins, len(values))))
    return ranks


def _identified(query: Query, identifiers: Identifiers, scores: Floats, people: People, count: int) -> Slots:
    """Return the slots that an identifier may fit, those whose names fit as well first."""
    found = [identifiers.beginning(key, _MOST_IDENTIFIED) for key in query.identifiers]
    slots = np.unique(np.concatenate(found)).astype(np.int64) if found else np.zeros(0, dtype=np.int64)
    slots = slots[people.alive[slots]]
    return slots[np.lexsort((people.order[slots], -scores[slots]))][:count]
