"""Judging the candidates one by one: which word meets which, in what order, how much of the name that is."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from checkin.search.documents import MatchedSpan, SearchDocument
from checkin.search.fold import normal, plain, spellings
from checkin.search.postings import ORGANISATION_WEIGHT
from checkin.search.words import FIELDS, ORGANISATION

Floats = npt.NDArray[np.float32]
Ids = npt.NDArray[np.int32]
_NOT_COVERED = 0.06
_TURNED = 0.005


class Asked(NamedTuple):
    """One word of the query: its `normal` form, its weight, and the score of every word of the vocabulary for it."""

    text: str
    weight: float
    by_word: Floats


class Meeting(NamedTuple):
    """A word asked for (by its place in the query), the place of the word it met, how well, and that word's number."""

    asked: int
    place: int
    score: float
    word: int


class Judged(NamedTuple):
    """A candidate's score (0 to 1), the same without regard to the rest of the name, and what met what."""

    score: float
    of_words: float
    meetings: list[Meeting]


def judge(borne: tuple[Ids, Ids], letters: int, asked: Sequence[Asked]) -> Judged:
    """Return how well a person who bears these words in these places, a name of so many letters, answers the query."""
    numbers, places = borne[0], borne[1].tolist()
    meetings = _meetings(numbers, places, asked)
    of_words = sum(meeting.score * asked[meeting.asked].weight for meeting in meetings)
    of_words /= sum(each.weight for each in asked) or 1.0
    met = sum(_length(meeting.place) for meeting in meetings if meeting.place >> 16 != ORGANISATION)
    score = of_words - _NOT_COVERED * (1 - min(1.0, met / letters if letters else 0.0))
    if any(second.place < first.place for first, second in pairwise(meetings)):
        score -= _TURNED
    return Judged(max(0.0, min(1.0, score)), of_words, meetings)


def _meetings(numbers: Ids, places: list[int], asked: Sequence[Asked]) -> list[Meeting]:
    """Return who meets whom, the best first served, nobody twice; in the order of the query."""
    known = numbers.tolist()
    possible = [
        (-value * each.weight, index, place, value, word)
        for index, each in enumerate(asked)
        for place, word, score in zip(places, known, each.by_word[numbers].tolist(), strict=True)
        if score
        for value in (score * ORGANISATION_WEIGHT if place >> 16 == ORGANISATION else score,)
    ]
    possible.sort()
    taken: list[Meeting] = []
    for _, index, place, value, word in possible:
        if all(index != other.asked and not _overlap(place, other.place) for other in taken):
            taken.append(Meeting(index, place, value, word))
    taken.sort()
    return taken


def _length(place: int) -> int:
    return (place & 255) - (place >> 8 & 255)


def _overlap(one: int, other: int) -> bool:
    return one >> 16 == other >> 16 and (one >> 8 & 255) < (other & 255) and (other >> 8 & 255) < (one & 255)


def spans(document: SearchDocument, meetings: Sequence[Meeting], asked: Sequence[Asked]) -> tuple[MatchedSpan, ...]:
    """Return what was met in the document's own text: the letters typed if a word begins so, else the whole word."""
    return tuple(sorted({_span(document, meeting.place, asked[meeting.asked].text) for meeting in meetings}))


def _span(document: SearchDocument, place: int, asked: str) -> MatchedSpan:
    field, start, stop = FIELDS[place >> 16], place >> 8 & 255, place & 255
    written = getattr(document, field)[start:stop]
    if normal(written[: len(asked)]) == asked:
        return MatchedSpan(field, start, min(stop, start + len(asked)))
    spelling = plain(asked)
    if any(whole.startswith(spelling) for whole in spellings(normal(written))):
        for end in range(1, len(written)):
            if spelling in spellings(normal(written[:end])):
                return MatchedSpan(field, start, start + end)
    return MatchedSpan(field, start, stop)
