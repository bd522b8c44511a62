"""Reading what was typed, and choosing who is worth judging: one pass over all people in numpy."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from checkin.search.identifiers import CODE, EMAIL, PHONE, Identifiers, code_key, phone_key
from checkin.search.people import People
from checkin.search.postings import Postings
from checkin.search.ranking import Asked
from checkin.search.readings import readings
from checkin.search.second_chance import widen
from checkin.search.vocabulary import Vocabulary
from checkin.search.words import words

Floats = npt.NDArray[np.float32]
Slots = npt.NDArray[np.int64]
_LONGEST_QUERY = 200
_MOST_WORDS = 8
_JUDGED = 40
_LOOKED_AT = 600
_LOOKED_AT_AGAIN = 3000
_OTHERS = 12
_FEW = 2
_ANSWERED = 0.8
_ALIKE = np.float32(0.01)
_MOST_IDENTIFIED = 4000
_IDENTIFIED = 30
_LEAST = 0.4
_LEAST_OF_MANY = 0.28
_LETTER = np.float32(0.0006)
#: Said before a name at the door; nobody is left out for lacking them.
_COURTESIES = frozenset(
    (
        "herr",
        "herrn",
        "frau",
        "hr",
        "fr",
        "dr",
        "prof",
        "professor",
        "mr",
        "mrs",
        "ms",
        "mx",
        "bay",
        "bayan",
        "pan",
        "pani",
    )
)


class Query(NamedTuple):
    """What was typed: its `normal` words, the keys under which it may be an identifier, whether the last word is done."""

    words: tuple[str, ...]
    identifiers: tuple[str, ...]
    finished: bool


class Candidate(NamedTuple):
    """Somebody worth judging: the slot, the reading of the query that fits best, whether an identifier may fit."""

    slot: int
    reading: int
    identified: bool


def read(text: str) -> Query:
    """Read a query; what is beyond 200 characters or 8 words is left out."""
    text = text[:_LONGEST_QUERY]
    found = [word.text for word in words(text)]
    without = [word for word in found if word not in _COURTESIES]
    return Query(tuple((without or found)[:_MOST_WORDS]), _identifier_keys(text.strip()), finished=text[-1:].isspace())


def _identifier_keys(text: str) -> tuple[str, ...]:
    found = []
    code, digits = code_key(text), phone_key(text)
    if len(code) >= 4 or (code and any(letter.isdigit() for letter in code)):
        found.append(CODE + code)
    if len(digits) >= 4 and not any(letter.isalpha() for letter in text):
        found += [PHONE + digits, PHONE + "<" + digits[::-1]]
    if len(text) >= 4 and " " not in text:
        found.append(EMAIL + text.lower())
    return tuple(found)


class Choice(NamedTuple):
    """The candidates, and the readings of the query they refer to."""

    candidates: list[Candidate]
    readings: list[tuple[Asked, ...]]


def choose(
    query: Query, vocabulary: Vocabulary, postings: Postings, identifiers: Identifiers, people: People, limit: int
) -> Choice:
    """Return who is worth judging. The caller holds the index's lock."""
    rows = readings(query.words, vocabulary)
    asked, scores, reading = _score(rows, query.finished, vocabulary, postings, len(people))
    scores *= people.alive
    least = _LEAST if len(query.words) < 2 else _LEAST_OF_MANY
    hit = np.flatnonzero(scores >= least)
    if len(query.words) > 1 and len(hit) and scores.max() < _ANSWERED:
        hit = _ranked(hit, scores, people, limit, _LOOKED_AT_AGAIN)
        scores[hit] = widen(asked[0], hit, postings, vocabulary)
        reading[hit] = 0
    slots = _best(hit, scores, people, max(_JUDGED, 2 * limit), limit, asked[0], postings)
    identified = _identified(query, identifiers, scores, people, max(_IDENTIFIED, limit))
    chosen = dict.fromkeys(slots.tolist(), False) | dict.fromkeys(identified.tolist(), True)
    return Choice([Candidate(slot, int(reading[slot]), known) for slot, known in chosen.items()], asked)


def _score(
    rows: list[tuple[str, ...]], finished: bool, vocabulary: Vocabulary, postings: Postings, slots: int
) -> tuple[list[tuple[Asked, ...]], Floats, npt.NDArray[np.int8]]:
    """Score every slot by its best reading: how well the words are met, each weighted by its length (0 to 1)."""
    known: dict[tuple[str, bool], tuple[Asked, Floats]] = {}
    best = np.zeros(slots, dtype=np.float32)
    which = np.zeros(slots, dtype=np.int8)
    found = []
    for number, row in enumerate(rows):
        total = np.zeros(slots, dtype=np.float32)
        asked = []
        for index, word in enumerate(row):
            key = word, index == len(row) - 1 and not finished
            if key not in known:
                known[key] = _ask(*key, vocabulary, postings, slots)
            asked.append(known[key][0])
            total += known[key][1] * np.float32(asked[-1].weight)
        total /= np.float32(sum(each.weight for each in asked) or 1)
        found.append(tuple(asked))
        if number:
            which[total > best] = number
            np.maximum(best, total, out=best)
        else:
            best = total
    return found, best, which


def _ask(word: str, unfinished: bool, vocabulary: Vocabulary, postings: Postings, slots: int) -> tuple[Asked, Floats]:
    meant = vocabulary.meant(word, unfinished=unfinished)
    by_word = np.zeros(len(vocabulary), dtype=np.float32)
    by_word[meant.words] = meant.scores
    weight = float(min(9, max(2, len(word))))
    return Asked(word, weight, by_word), postings.score(meant.words, meant.scores, by_word, slots)


def _best(
    hit: Slots, scores: Floats, people: People, count: int, namesakes: int, asked: Sequence[Asked], postings: Postings
) -> Slots:
    """Return the slots of the highest scores, shorter names before longer, of the same full name a few too many."""
    found = _ranked(hit, scores, people, namesakes)[:count]
    if len(hit) > count and len(found):
        # Beside many who fit equally well, some who are spelt otherwise.
        lower = _ranked(hit[scores[hit] < scores[found[0]] - _ALIKE], scores, people, namesakes, _LOOKED_AT_AGAIN)
        few_of_each = _rank_among_equals(_kinds(lower, asked, postings)) <= _FEW
        found = np.unique(np.concatenate((found, lower[few_of_each][:_OTHERS])))
    return found


def _kinds(slots: Slots, asked: Sequence[Asked], postings: Postings) -> npt.NDArray[np.uint32]:
    """Return numbers that are the same for people whose names meet the query in the same words."""
    if not len(slots):
        return np.zeros(0, dtype=np.uint32)
    numbers, _, starts = postings.borne_by(slots)
    met = np.zeros(len(numbers), dtype=np.bool_)
    for each in asked:
        met |= each.by_word[numbers] > 0
    mixed = np.where(met, (numbers + 1).astype(np.uint32) * np.uint32(2654435761), np.uint32(0))
    return np.add.reduceat(mixed, starts)


def _ranked(hit: Slots, scores: Floats, people: People, namesakes: int, most: int = _LOOKED_AT) -> Slots:
    values = scores[hit] - _LETTER * np.minimum(people.letters[hit], np.uint16(60)).astype(np.float32)
    if len(hit) > most:
        best = _top(values, people.order[hit], most)
        hit, values = hit[best], values[best]
    ranked = hit[np.lexsort((people.order[hit], -values))]
    return ranked[_rank_among_equals(people.namesake[ranked]) <= namesakes]


def _top(values: Floats, order: npt.NDArray[np.uint64], count: int) -> Slots:
    """Return where the highest values are; of equal ones those first in `order`, so that there is but one choice."""
    least = np.partition(values, len(values) - count)[len(values) - count]
    above, equal = np.flatnonzero(values > least), np.flatnonzero(values == least)
    room = count - len(above)
    if len(equal) > room:
        equal = equal[np.argpartition(order[equal], room - 1)[:room]]
    return np.concatenate((above, equal))


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
