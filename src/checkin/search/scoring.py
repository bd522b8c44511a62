"""How well everybody answers the words of a query: one number for each slot."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from checkin.search.postings import Postings
from checkin.search.ranking import Asked
from checkin.search.readings import Words
from checkin.search.vocabulary import Vocabulary

Floats = npt.NDArray[np.float32]
_HEAVIEST = 9
_LIGHTEST = 2


class Scores(NamedTuple):
    """By slot the score of the reading that fits best (0 to 1) and which that is; the readings in words and scores."""

    best: Floats
    reading: npt.NDArray[np.int8]
    asked: list[tuple[Asked, ...]]


def score(rows: list[Words], finished: bool, vocabulary: Vocabulary, postings: Postings, slots: int) -> Scores:
    """Score every slot by every reading in `rows`, words weighted by length; the last may go on if not `finished`."""
    known: dict[tuple[str, bool], tuple[Asked, Floats]] = {}
    best = np.zeros(slots, dtype=np.float32)
    which = np.zeros(slots, dtype=np.int8)
    asked: list[tuple[Asked, ...]] = []
    for number, row in enumerate(rows):
        keys = [(word, index == len(row) - 1 and not finished) for index, word in enumerate(row)]
        known |= {key: _ask(*key, vocabulary, postings, slots) for key in keys if key not in known}
        asked.append(tuple(known[key][0] for key in keys))
        weight = sum(each.weight for each in asked[-1]) or 1.0
        total = np.zeros(slots, dtype=np.float32)
        for key in keys:
            total += known[key][1] * np.float32(known[key][0].weight / weight)
        if number:
            which[total > best] = number
            np.maximum(best, total, out=best)
        else:
            best = total
    return Scores(best, which, asked)


def _ask(word: str, unfinished: bool, vocabulary: Vocabulary, postings: Postings, slots: int) -> tuple[Asked, Floats]:
    meant = vocabulary.meant(word, unfinished=unfinished)
    by_word = np.zeros(len(vocabulary), dtype=np.float32)
    by_word[meant.words] = meant.scores
    weight = float(min(_HEAVIEST, max(_LIGHTEST, len(word))))
    return Asked(word, weight, by_word), postings.score(meant.words, meant.scores, by_word, slots)
