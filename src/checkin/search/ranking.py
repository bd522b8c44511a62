"""Judging the candidates one by one: which word meets which, in what order, how much of the name that is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import OSA

from checkin.search.documents import MatchedSpan, SearchDocument
from checkin.search.fold import normal, plain
from checkin.search.vocabulary import SPELT_SAME, Vocabulary
from checkin.search.words import Word, name_words, words

Floats = npt.NDArray[np.float32]
NAME_FIELDS = ("given_name", "family_name", "name")
_FIELD_WEIGHT = {"given_name": 1.0, "family_name": 1.0, "name": 1.0, "organisation": 0.72}
_LEAST_LIKENESS = 0.4


@dataclass(frozen=True, slots=True)
class Asked:
    """One word of the query: its `normal` form, its weight, and the score of every word of the vocabulary for it."""

    text: str
    weight: float
    by_word: Floats


@dataclass(frozen=True, slots=True)
class Judged:
    """A candidate's score (0 to 1) and where the query met it."""

    score: float
    spans: tuple[MatchedSpan, ...]


@dataclass(frozen=True, slots=True)
class _Meeting:
    score: float
    asked: int
    borne: int


def document_words(document: SearchDocument) -> list[tuple[str, Word]]:
    """Return the words under which a document is found, with their fields. A full name repeats no part of it."""
    found: list[tuple[str, Word]] = []
    for field in (*NAME_FIELDS, "organisation"):
        text = getattr(document, field)
        if not text or (field == "name" and (document.given_name or document.family_name) and _is_repeated(document)):
            continue
        of_field = words(text) if field == "organisation" else name_words(text)
        found += [(field, word) for word in of_field]
    return found


def _is_repeated(document: SearchDocument) -> bool:
    parts = {word.text for word in words(document.given_name)} | {word.text for word in words(document.family_name)}
    return all(word.text in parts for word in words(document.name))


def judge(document: SearchDocument, asked: Sequence[Asked], vocabulary: Vocabulary) -> Judged:
    """Return how well the document answers the words asked for."""
    borne = document_words(document)
    meetings = _meetings(borne, asked, vocabulary)
    total = sum(each.weight for each in asked) or 1.0
    score = sum(meeting.score * asked[meeting.asked].weight for meeting in meetings) / total
    spans = {_span(document, borne[meeting.borne], asked[meeting.asked]) for meeting in meetings}
    score -= 0.06 * (1 - _coverage(borne, meetings))
    meetings.sort(key=lambda meeting: meeting.asked)
    places = [meeting.borne for meeting in meetings]
    if places != sorted(places):
        score -= 0.005
    return Judged(max(0.0, min(1.0, score)), tuple(sorted(spans)))


def _meetings(borne: list[tuple[str, Word]], asked: Sequence[Asked], vocabulary: Vocabulary) -> list[_Meeting]:
    numbers = np.array([vocabulary.id_of(word.text) for _, word in borne], dtype=np.int64)
    possible = []
    for index, each in enumerate(asked):
        scores = np.where(numbers >= 0, each.by_word[numbers], 0).tolist() if len(numbers) else []
        possible += [
            _Meeting(score * _FIELD_WEIGHT[borne[place][0]], index, place)
            for place, score in enumerate(scores)
            if score
        ]
    possible.sort(key=lambda meeting: -meeting.score * asked[meeting.asked].weight)
    taken: list[_Meeting] = []
    for meeting in possible:
        if all(meeting.asked != other.asked and not _overlap(borne, meeting, other) for other in taken):
            taken.append(meeting)
    missing = set(range(len(asked))) - {meeting.asked for meeting in taken}
    for index in missing:
        likely = _likeliest(borne, asked[index], index, taken)
        if likely:
            taken.append(likely)
    return taken


def _overlap(borne: list[tuple[str, Word]], one: _Meeting, other: _Meeting) -> bool:
    (field, word), (other_field, other_word) = borne[one.borne], borne[other.borne]
    return field == other_field and word.start < other_word.end and other_word.start < word.end


def _likeliest(borne: list[tuple[str, Word]], asked: Asked, index: int, taken: list[_Meeting]) -> _Meeting | None:
    """Find the word that a badly misspelt one may have meant, when the rest of the query has found the person."""
    best: _Meeting | None = None
    spelling = plain(asked.text)
    for place, (field, word) in enumerate(borne):
        likeness = OSA.normalized_similarity(spelling, plain(word.text))
        meeting = _Meeting(likeness * 0.5 * _FIELD_WEIGHT[field], index, place)
        if likeness < _LEAST_LIKENESS or any(_overlap(borne, meeting, other) for other in taken):
            continue
        if best is None or meeting.score > best.score:
            best = meeting
    return best


def _coverage(borne: list[tuple[str, Word]], meetings: list[_Meeting]) -> float:
    """Return the share of the name's letters that the query met."""
    extent: dict[str, set[int]] = {}
    for field, word in borne:
        if field != "organisation":
            extent.setdefault(field, set()).update(range(word.start, word.end))
    letters = sum(len(places) for places in extent.values())
    met = sum(
        len(extent[field] & set(range(word.start, word.end)))
        for field, word in (borne[meeting.borne] for meeting in meetings)
        if field != "organisation"
    )
    return met / letters if letters else 0.0


def _span(document: SearchDocument, borne: tuple[str, Word], asked: Asked) -> MatchedSpan:
    """Return the letters that were typed if the word begins with them, else the whole word."""
    field, word = borne
    written = getattr(document, field)[word.start : word.end]
    spelling = plain(asked.text)
    for end in range(1, len(written) + 1):
        begun = written[:end]
        if plain(begun) == spelling or normal(begun) == asked.text:
            return MatchedSpan(field, word.start, word.start + end)
    return MatchedSpan(field, word.start, word.end)


def is_written(score: float) -> bool:
    """Whether a word's score says that it is the very word, at most in another spelling."""
    return score >= SPELT_SAME
