"""Who bears which word: pairs of word and person, sorted by word, with an unsorted tail of what came since.

The pairs are also kept as they came, person by person: so it is known which words a person bears, and where they stand.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from checkin.search.growing import Growing
from checkin.search.words import ORGANISATION, FieldWord

Ids = npt.NDArray[np.int32]
Floats = npt.NDArray[np.float32]
Sorted = tuple[Ids, npt.NDArray[np.int64], int]
_SMALL_TAIL = 1 << 16
#: what a word of the organisation counts beside one of the name
ORGANISATION_WEIGHT = 0.72


def place(word: FieldWord) -> int:
    """Return the word's field and extent in one number of 18 bits; beyond 255 letters all is one place."""
    return word.field << 16 | min(255, word.start) << 8 | min(255, word.end)


class Postings:
    """Pairs of words and people. A slot is a person's place in the index; its pairs are added at once."""

    def __init__(self) -> None:
        self._words = Growing(np.int32)
        self._slots = Growing(np.int32)  # slot * 2 + 1 for the organisation
        self._places = Growing(np.int32)
        self._ends = Growing(np.int32)  # by slot: where its pairs end
        self._sorted_slots: Ids = np.zeros(0, dtype=np.int32)
        self._offsets = np.zeros(1, dtype=np.int64)
        self._sorted_to = 0

    def extend(self, first_slot: int, numbers: list[int], borne: list[list[FieldWord]]) -> None:
        """Add the words of people who have the slots from `first_slot` on; `numbers` are all their words' numbers."""
        start = len(self._words)
        self._words.extend(numbers)
        self._slots.extend(
            [
                2 * slot + (word.field == ORGANISATION)
                for slot, of_one in enumerate(borne, first_slot)
                for word in of_one
            ]
        )
        self._places.extend([place(word) for of_one in borne for word in of_one])
        self._ends.extend(start + np.cumsum([len(of_one) for of_one in borne]))

    def borne(self, slot: int) -> tuple[Ids, Ids]:
        """Return the words of the person in a slot, and their places."""
        start, end = self._ends.view[slot - 1] if slot else 0, self._ends.view[slot]
        return self._words.view[start:end], self._places.view[start:end]

    def borne_by(self, slots: npt.NDArray[np.int64]) -> tuple[Ids, Floats, npt.NDArray[np.int64]]:
        """Return the words of several people who have some, what each counts, and where each person's begin."""
        ends = self._ends.view
        begins = np.where(slots > 0, ends[slots - 1], 0).astype(np.int64)
        counts = ends[slots] - begins
        starts = np.cumsum(counts) - counts
        pairs = np.repeat(begins - starts, counts) + np.arange(int(counts.sum()))
        organisation = (self._slots.view[pairs] & 1).astype(np.bool_)
        weights = np.where(organisation, np.float32(ORGANISATION_WEIGHT), np.float32(1))
        return self._words.view[pairs], weights, starts

    @property
    def crowded(self) -> bool:
        """Whether the unsorted tail is long enough for sorting to pay."""
        tail = len(self._words) - self._sorted_to
        return tail > _SMALL_TAIL and tail > self._sorted_to // 2

    def sort(self) -> Sorted:
        """Return everything up to now in order; `take` puts it in place. The slow half, which needs no lock."""
        words, slots = self._words.view, self._slots.view
        order = np.argsort(words, kind="stable")
        counts = np.bincount(words) if len(words) else np.zeros(0, dtype=np.int64)
        return slots[order], np.concatenate(([0], np.cumsum(counts))), len(words)

    def take(self, result: Sorted) -> None:
        """Use what `sort` returned; pairs added meanwhile are the new tail."""
        self._sorted_slots, self._offsets, self._sorted_to = result

    def score(self, words: Ids, scores: Floats, by_word: Floats, slots: int) -> Floats:
        """Return for every slot the best score among its words. `by_word` has the same scores by number."""
        found = np.zeros(slots, dtype=np.float32)
        order = np.argsort(scores, kind="stable")
        self._score_sorted(words[order], scores[order], found)
        tail_words = self._words.view[self._sorted_to :]
        if len(tail_words):
            values = by_word[tail_words]
            hit = np.flatnonzero(values)
            hit = hit[np.argsort(values[hit], kind="stable")]
            _put_best(found, self._slots.view[self._sorted_to :][hit], values[hit])
        return found

    def _score_sorted(self, words: Ids, scores: Floats, found: Floats) -> None:
        known = words < len(self._offsets) - 1
        words, scores = words[known], scores[known]
        starts = self._offsets[words]
        counts = self._offsets[words + 1] - starts
        total = int(counts.sum())
        if total:
            shifts = np.repeat(starts - (np.cumsum(counts) - counts), counts)
            shifts += np.arange(total)
            _put_best(found, self._sorted_slots[shifts], np.repeat(scores, counts))


def _put_best(found: Floats, marked_slots: Ids, values: Floats) -> None:
    """Raise `found` to the values, which rise: of several for one slot the last one written counts, the highest."""
    organisation = (marked_slots & 1).astype(np.bool_)
    slots = marked_slots >> 1
    for of_kind, weight in ((organisation, ORGANISATION_WEIGHT), (~organisation, 1.0)):
        chosen = slots[of_kind]
        found[chosen] = np.maximum(found[chosen], values[of_kind] * np.float32(weight))
