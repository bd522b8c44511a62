"""Who bears which word: pairs of word and place, sorted by word, with an unsorted tail of what came since."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from checkin.search.growing import Growing

Ids = npt.NDArray[np.int32]
Floats = npt.NDArray[np.float32]
_SMALL_TAIL = 1 << 16
#: what a word of the organisation counts beside one of the name
ORGANISATION_WEIGHT = np.float32(0.72)


class Postings:
    """Pairs (word, slot, whether the word is the organisation's). A slot is a person's place in the index."""

    def __init__(self) -> None:
        self._words = Growing(np.int32)
        self._slots = Growing(np.int32)  # slot * 2 + 1 for the organisation
        self._sorted_slots: Ids = np.zeros(0, dtype=np.int32)
        self._offsets = np.zeros(1, dtype=np.int64)
        self._sorted_to = 0

    def extend(self, words: npt.ArrayLike, marked_slots: npt.ArrayLike) -> None:
        """Add pairs; a marked slot is `slot * 2 + organisation`."""
        self._words.extend(words)
        self._slots.extend(marked_slots)

    @property
    def crowded(self) -> bool:
        """Whether the unsorted tail is long enough for sorting to pay."""
        tail = len(self._words) - self._sorted_to
        return tail > _SMALL_TAIL and tail > self._sorted_to // 2

    def sort(self) -> tuple[Ids, npt.NDArray[np.int64], int]:
        """Return everything up to now in order; `take` puts it in place. The slow half, which needs no lock."""
        words, slots = self._words.view, self._slots.view
        order = np.argsort(words, kind="stable")
        counts = np.bincount(words, minlength=1) if len(words) else np.zeros(0, dtype=np.int64)
        return slots[order], np.concatenate(([0], np.cumsum(counts))), len(words)

    def take(self, result: tuple[Ids, npt.NDArray[np.int64], int]) -> None:
        """Use what `sort` returned; pairs added meanwhile are the new tail."""
        self._sorted_slots, self._offsets, self._sorted_to = result

    def score(self, words: Ids, scores: Floats, vocabulary: int, slots: int) -> Floats:
        """Return for every slot the best score among its words. `words` and `scores` go together."""
        found = np.zeros(slots, dtype=np.float32)
        order = np.argsort(scores, kind="stable")
        words, scores = words[order], scores[order]
        self._score_sorted(words, scores, found)
        tail_words = self._words.view[self._sorted_to :]
        if len(tail_words):
            by_word = np.zeros(vocabulary, dtype=np.float32)
            by_word[words] = scores
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
    for of_kind, weight in ((organisation, ORGANISATION_WEIGHT), (~organisation, np.float32(1))):
        chosen = slots[of_kind]
        found[chosen] = np.maximum(found[chosen], values[of_kind] * weight)
