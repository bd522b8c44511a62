"""Reading what was typed, and choosing who is worth judging: one pass over all people in numpy."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from checkin.search.fold import plain
from checkin.search.identifiers import CODE, EMAIL, PHONE, Identifiers, code_key, phone_key
from checkin.search.postings import Postings
from checkin.search.ranking import Asked
from checkin.search.vocabulary import SPELT_SAME, Meant, Vocabulary
from checkin.search.words import words

Floats = npt.NDArray[np.float32]
_LONGEST_QUERY = 200
_MOST_WORDS = 8
_JUDGED = 60
_MOST_IDENTIFIED = 2000
#: Said before a name at the door; nobody is left out for lacking them.
_COURTESIES = frozenset(
    "herr frau hr fr dr prof professor mr mrs ms mx mme pan pani bay bayan herrn dipl ing med mag".split()
)
_LEAST = 0.42


@dataclass(frozen=True, slots=True)
class Query:
    """What was typed: cleaned text, its `normal` words, and the keys under which it may be an identifier."""

    text: str
    words: tuple[str, ...]
    identifiers: tuple[str, ...]
    finished: bool


@dataclass(frozen=True, slots=True)
class Candidates:
    """The slots worth judging, and the query's words with their scores."""

    slots: npt.NDArray[np.int32]
    asked: tuple[Asked, ...]


def read(text: str) -> Query:
    """Read a query; what is beyond 200 characters or 8 words is left out."""
    cut = text[:_LONGEST_QUERY]
    found = [word.text for word in words(cut)]
    without = [word for word in found if word not in _COURTESIES]
    chosen = tuple((without or found)[:_MOST_WORDS])
    return Query(cut.strip(), chosen, _identifier_keys(cut.strip()), finished=cut[-1:].isspace())


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


def _weight(word: str) -> float:
    return float(min(9, max(2, len(word))))


def candidates(
    query: Query,
    vocabulary: Vocabulary,
    postings: Postings,
    known: Identifiers,
    alive: npt.NDArray[np.bool_],
    name_words: Floats,
    order: npt.NDArray[np.uint64],
    limit: int,
) -> Candidates:
    """Return who is worth judging. The caller holds the index's lock."""
    asked, scores = _scores(query, vocabulary, postings, len(alive))
    identified = [known.beginning(key, _MOST_IDENTIFIED) for key in query.identifiers]
    for slots in identified:
        scores[slots] += 1.0
    scores *= alive
    hit = np.flatnonzero(scores >= _LEAST)
    values: Floats = scores[hit] - np.float32(0.004) * np.minimum(name_words[hit], np.float32(8))
    chosen = hit[_best(values, order[hit], max(_JUDGED, 2 * limit))]
    return Candidates(chosen.astype(np.int32), asked)


def _best(values: Floats, order: npt.NDArray[np.uint64], count: int) -> npt.NDArray[np.int64]:
    """Return the places of the highest values; of equal ones those first in `order`, so that the choice is one."""
    if len(values) <= count:
        return np.arange(len(values))
    least = np.partition(values, len(values) - count)[len(values) - count]
    above = np.flatnonzero(values > least)
    equal = np.flatnonzero(values == least)
    room = count - len(above)
    if len(equal) > room:
        equal = equal[np.argpartition(order[equal], room - 1)[:room]]
    return np.concatenate((above, equal))


def _scores(query: Query, vocabulary: Vocabulary, postings: Postings, slots: int) -> tuple[tuple[Asked, ...], Floats]:
    """Return for every slot how well the query's words are met, each weighted by its length (0 to 1)."""
    parts = _split(query.words, vocabulary)
    count = len(parts)
    meant = [
        vocabulary.meant(word, unfinished=index == count - 1 and not query.finished) for index, word in enumerate(parts)
    ]
    weights = [_weight(word) for word in parts]
    by_slot = [postings.score(each.words, each.scores, len(vocabulary), slots) for each in meant]
    best: list[Floats] = [np.zeros(slots, dtype=np.float32)]
    for index in range(count):
        total = best[index] + by_slot[index] * np.float32(weights[index])
        if index and count <= 5:
            joined = vocabulary.meant(parts[index - 1] + parts[index], unfinished=False)
            if joined.best >= 0.7:
                weight = np.float32(weights[index - 1] + weights[index])
                of_joined = postings.score(joined.words, joined.scores, len(vocabulary), slots)
                total = np.maximum(total, best[index - 1] + of_joined * weight)
        best.append(total)
    asked = tuple(
        Asked(word, weight, _dense(each, len(vocabulary)))
        for word, weight, each in zip(parts, weights, meant, strict=True)
    )
    return asked, best[-1] / np.float32(sum(weights) or 1)


def _dense(meant: Meant, size: int) -> Floats:
    by_word = np.zeros(size, dtype=np.float32)
    by_word[meant.words] = meant.scores
    return by_word


def _split(parts: tuple[str, ...], vocabulary: Vocabulary) -> tuple[str, ...]:
    """Part words that were run together: `hansmüller`, `hansxmüller`, where both halves are known as they stand."""
    found: list[str] = []
    for word in parts:
        if len(word) < 6 or vocabulary.meant(word, unfinished=True).best >= 0.8:
            found.append(word)
        else:
            found += _halves(word, vocabulary) or (word,)
    return tuple(found)


def _halves(word: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    for end in range(2, len(word) - 1):
        for start in (end, end + 1):
            halves = word[:end], word[start:]
            if all(len(half) > 1 and vocabulary.is_spelt(plain(half)) for half in halves):
                return halves
    return ()


__all__ = ["SPELT_SAME", "Candidates", "Query", "candidates", "read"]
