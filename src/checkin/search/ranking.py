"""Judging the candidates one by one: which word meets which, in what order, how much of the name that is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import OSA

from checkin.search.documents import MatchedSpan, SearchDocument
from checkin.search.fold import normal, plain
from checkin.search.postings import ORGANISATION_WEIGHT
from checkin.search.vocabulary import Vocabulary
from checkin.search.words import FIELDS, ORGANISATION

Floats = npt.NDArray[np.float32]
Ids = npt.NDArray[np.int32]
_LEAST_LIKENESS = 0.4
_LIKENESS_WEIGHT = 0.55
_NOT_COVERED = 0.06
_TURNED = 0.005


class Asked(NamedTuple):
    """One word of the query: its `normal` form, its weight, and the score of every word of the vocabulary for it."""

    text: str
    weight: float
    by_word: Floats


class Meeting(NamedTuple):
    """A word asked for (by number), the place of the word it met, and how well."""

    asked: int
    place: int
    score: float


class Judged(NamedTuple):
    """A candidate's score (0 to 1) and what met what."""

    score: float
    meetings: list[Meeting]


def judge(borne: tuple[Ids, Ids], letters: int, asked: Sequence[Asked], vocabulary: Vocabulary) -> Judged:
    """Return how well a person who bears these words in these places, a name of so many letters, answers the query."""
    numbers, places = borne[0], borne[1].tolist()
    meetings = _meetings(numbers, places, asked)
    if len(meetings) < len(asked):
        meetings += _likely(numbers.tolist(), places, asked, meetings, vocabulary)
        meetings.sort()
    total = met = 0.0
    before = -1
    score = 0.0
    for meeting in meetings:
        weight = asked[meeting.asked].weight
        score += meeting.score * weight
        if meeting.place >> 16 != ORGANISATION:
            met += _length(meeting.place)
        if meeting.place < before:
            total = _TURNED
        before = meeting.place
    score = score / sum(each.weight for each in asked) - total
    score -= _NOT_COVERED * (1 - min(1.0, met / letters if letters else 0.0))
    return Judged(max(0.0, min(1.0, score)), meetings)


def _meetings(numbers: Ids, places: list[int], asked: Sequence[Asked]) -> list[Meeting]:
    """Return who meets whom, the best first served, nobody twice; in the order of the query."""
    possible = [
        (-value * each.weight, index, place, value)
        for index, each in enumerate(asked)
        for place, score in zip(places, each.by_word[numbers].tolist(), strict=True)
        if score
        for value in (score * ORGANISATION_WEIGHT if place >> 16 == ORGANISATION else score,)
    ]
    possible.sort()
    taken: list[Meeting] = []
    for _, index, place, value in possible:
        if all(index != other.asked and not _overlap(place, other.place) for other in taken):
            taken.append(Meeting(index, place, value))
    taken.sort()
    return taken


def _length(place: int) -> int:
    return (place & 255) - (place >> 8 & 255)


def _overlap(one: int, other: int) -> bool:
    return one >> 16 == other >> 16 and (one >> 8 & 255) < (other & 255) and (other >> 8 & 255) < (one & 255)


def _likely(
    numbers: list[int], places: list[int], asked: Sequence[Asked], taken: list[Meeting], vocabulary: Vocabulary
) -> list[Meeting]:
    """Find the words that badly misspelt ones may have meant, when the rest of the query has found the person."""
    found: list[Meeting] = []
    for index in sorted(set(range(len(asked))) - {meeting.asked for meeting in taken}):
        best: Meeting | None = None
        spelling = plain(asked[index].text)
        for number, place in zip(numbers, places, strict=True):
            likeness = _likeness(spelling, vocabulary.plain_of(number)) * _LIKENESS_WEIGHT
            likeness *= ORGANISATION_WEIGHT if place >> 16 == ORGANISATION else 1
            if likeness and (best is None or likeness > best.score):
                if not any(_overlap(place, other.place) for other in (*taken, *found)):
                    best = Meeting(index, place, likeness)
        if best is not None:
            found.append(best)
    return found


def _likeness(asked: str, borne: str) -> float:
    """Return how alike two words, or a word and the beginning of another, are; 0 for too little."""
    if len(asked) < 3 or len(borne) < 3:
        return 0.0
    whole: float = OSA.normalized_similarity(asked, borne, score_cutoff=_LEAST_LIKENESS)
    if len(borne) > len(asked) and borne[0] == asked[0]:
        begun: float = OSA.normalized_similarity(asked, borne[: len(asked)], score_cutoff=_LEAST_LIKENESS)
        return max(whole, 0.9 * begun)
    return whole


def spans(document: SearchDocument, meetings: Sequence[Meeting], asked: Sequence[Asked]) -> tuple[MatchedSpan, ...]:
    """Return what was met in the document's own text: the letters typed if a word begins so, else the whole word."""
    return tuple(sorted({_span(document, meeting.place, asked[meeting.asked].text) for meeting in meetings}))


def _span(document: SearchDocument, place: int, asked: str) -> MatchedSpan:
    field, start, stop = FIELDS[place >> 16], place >> 8 & 255, place & 255
    written = getattr(document, field)[start:stop]
    if normal(written[: len(asked)]) == asked:
        return MatchedSpan(field, start, min(stop, start + len(asked)))
    spelling = plain(asked)
    if plain(written).startswith(spelling):
        for end in range(1, len(written)):
            if plain(written[:end]) == spelling:
                return MatchedSpan(field, start, start + end)
    return MatchedSpan(field, start, stop)
