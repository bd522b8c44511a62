"""When nobody answers the whole query: whom the rest of it has found is looked at again for words that are only alike.

`Mölting-Sicking` is too far from Möitgen-Sicking for a search among all words, but among some hundred people called
Sicking nobody else has anything like it.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import OSA
from rapidfuzz.process import cdist

from checkin.search.fold import plain
from checkin.search.postings import Postings
from checkin.search.ranking import Asked
from checkin.search.vocabulary import Vocabulary

Floats = npt.NDArray[np.float32]
Slots = npt.NDArray[np.int64]
_LEAST_LIKENESS = 0.4
_WEIGHT = np.float32(0.55)
_BEGUN = np.float32(0.9)
_OTHER_INITIAL = np.float32(0.8)
_SHORTEST = 3


def widen(asked: Sequence[Asked], slots: Slots, postings: Postings, vocabulary: Vocabulary) -> Floats:
    """Let words that are alike count for what was asked (this changes `asked`); return the slots' new scores."""
    numbers, organisation, starts = postings.borne_by(slots)
    distinct = np.unique(numbers)
    total = np.zeros(len(slots), dtype=np.float32)
    for each in asked:
        unmet = distinct[each.by_word[distinct] == 0]
        each.by_word[unmet] = _alike(plain(each.text), [vocabulary.plain_of(number) for number in unmet.tolist()])
        total += np.maximum.reduceat(each.by_word[numbers] * organisation, starts) * np.float32(each.weight)
    return total / np.float32(sum(each.weight for each in asked))


def _alike(asked: str, borne: list[str]) -> Floats:
    """Return how alike the words, or the beginnings of longer ones, are to the one asked for; 0 for too little."""
    if len(asked) < _SHORTEST or not borne:
        return np.zeros(len(borne), dtype=np.float32)
    whole: Floats = cdist([asked], borne, scorer=OSA.normalized_similarity, dtype=np.float32)[0]
    begun = cdist([asked], [word[: len(asked)] for word in borne], scorer=OSA.normalized_similarity, dtype=np.float32)[
        0
    ]
    likeness = np.maximum(whole, begun * _BEGUN)
    likeness[[word[:1] != asked[0] for word in borne]] *= _OTHER_INITIAL
    likeness[[len(word) < _SHORTEST for word in borne]] = 0
    likeness[likeness < _LEAST_LIKENESS] = 0
    weighted: Floats = likeness * _WEIGHT
    return weighted
