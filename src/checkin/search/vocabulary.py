"""All distinct words of all people, and which of them may be meant by a word that was typed.

The vocabulary is far smaller than the list of people, so a word is compared with all of it in every way at once:
written the same, begun, slipped, begun with a slip, heard.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import OSA
from rapidfuzz.process import cdist

from checkin.search.fold import spellings
from checkin.search.keys import KeyTable
from checkin.search.scripts import is_abjad
from checkin.search.sound import sounds

Ids = npt.NDArray[np.int32]
Floats = npt.NDArray[np.float32]
_CACHED = 256
_MANY_HEARD = 4000
# The scores of one word, best first: what is sure before what is likely.
WRITTEN_SAME = 1.0
SPELT_SAME = 0.97
SPELT_OTHERWISE = 0.96
_BEGUN = np.float32(0.78)  # + 0.15 for the share typed
_SLIPPED = 0.94  # - 1.1 for the share of letters slipped
_BEGUN_WITH_SLIP = 0.50  # + 0.15 for the share typed
_HEARD = 0.46  # + 0.40 for the likeness of spelling
_SAME_INITIAL = 0.05  # heard, and the first letter is the same
_NEARLY_HEARD = 0.40  # + 0.30 for the likeness of spelling
_LIKE_BOTH = 0.05  # heard and slipped
#: too little alone, enough beside another word that is right
_SLIPPED_OF_TWO = 0.36


@dataclass(frozen=True, slots=True)
class Meant:
    """The words that may be meant, each once, and how likely each is (0 to 1)."""

    words: Ids
    scores: Floats

    @property
    def best(self) -> float:
        """The score of the best of them, 0 if there is none."""
        return float(self.scores.max()) if len(self.scores) else 0.0


def slips_allowed(length: int) -> int:
    """Return how many slips a word of so many letters may have: one in a short word, two in a long one."""
    return 0 if length < 2 else 1 if length < 6 else 2 if length < 13 else 3


class Vocabulary:
    """Distinct `normal` words by number, in the order they came. One writer; readers under the writer's lock."""

    def __init__(self) -> None:
        self._ids: dict[str, int] = {}
        self._plain: list[str] = []
        self._spellings = KeyTable()
        self._sounds = KeyTable()
        self._vowelless: set[int] = set()
        self._cache: OrderedDict[tuple[str, bool], tuple[int, Meant]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._plain)

    def id_of(self, word: str) -> int:
        """Return the word's number, -1 for an unknown one."""
        return self._ids.get(word, -1)

    def is_spelt(self, spelling: str) -> bool:
        """Whether a word is spelt just so."""
        return len(self._spellings.equal(spelling)) > 0

    def is_begun(self, spelling: str) -> bool:
        """Whether a word is spelt so or begins so."""
        return self._spellings.is_begun(spelling)

    def is_likely(self, word: str) -> bool:
        """Whether a `normal` word begins, sounds or but for one slip is spelt like a known one."""
        spelt = spellings(word)
        return any(
            self._spellings.is_begun(each) or (len(each) > 2 and len(self._spellings.near(each, 1)[0]))
            for each in spelt
        ) or any(len(self._sounds.equal(code)) for code in sounds(word))

    def plain_of(self, number: int) -> str:
        """Return the plain spelling of a word by its number."""
        return self._plain[number]

    def add(self, new: dict[str, Prepared]) -> None:
        """Add words that are not known yet, with what `prepare` made of them."""
        spelt: list[tuple[str, int]] = []
        heard: list[tuple[str, int]] = []
        for word, prepared in new.items():
            number = self._ids[word] = len(self._plain)
            self._plain.append(prepared.spellings[0] if prepared.spellings else "")
            spelt += [(spelling, number) for spelling in prepared.spellings]
            heard += [(code, number) for code in prepared.sounds]
            if prepared.vowelless:
                self._vowelless.add(number)
        self._spellings.extend(spelt, beginnings=True)
        self._sounds.extend(heard, beginnings=False)

    def meant(self, word: str, *, unfinished: bool) -> Meant:
        """Return what may be meant by a `normal` word; `unfinished` if more letters may follow."""
        known = self._cache.get((word, unfinished))
        if known is not None and known[0] == len(self._plain):
            self._cache.move_to_end((word, unfinished))
            return known[1]
        found = self._search(word, unfinished)
        self._cache[word, unfinished] = len(self._plain), found
        if len(self._cache) > _CACHED:
            self._cache.popitem(last=False)
        return found

    def _search(self, word: str, unfinished: bool) -> Meant:
        by_word = np.zeros(len(self._plain), dtype=np.float32)
        spelt = spellings(word)
        for spelling in spelt:
            self._begun(spelling, by_word)
            self._slipped(spelling, by_word)
            if unfinished and len(spelling) > 3:
                self._begun_with_slip(spelling, by_word)
        if spelt:
            self._heard(word, spelt[0], by_word)
        same = self._ids.get(word)
        if same is not None:
            by_word[same] = WRITTEN_SAME
        found = np.flatnonzero(by_word).astype(np.int32)
        return Meant(found, by_word[found])

    def _begun(self, spelling: str, by_word: Floats) -> None:
        entries, shares = self._spellings.beginning(spelling)
        whole = shares >= 1
        words = self._spellings.words_of(entries)
        np.maximum.at(by_word, words, np.where(whole, np.float32(SPELT_OTHERWISE), _BEGUN + np.float32(0.15) * shares))
        for word in words[whole].tolist():
            if self._plain[word] == spelling:
                by_word[word] = SPELT_SAME

    def _slipped(self, spelling: str, by_word: Floats) -> None:
        slips = slips_allowed(len(spelling))
        if slips:
            entries, distances = self._spellings.near(spelling, slips)
            scores = np.float32(_SLIPPED) - np.float32(1.1 / len(spelling)) * distances
            if len(spelling) == 2:
                scores = np.full(len(entries), np.float32(_SLIPPED_OF_TWO))
            fitting = (distances > 0) & (scores >= _SLIPPED_OF_TWO)
            np.maximum.at(by_word, self._spellings.words_of(entries[fitting]), scores[fitting])

    def _begun_with_slip(self, spelling: str, by_word: Floats) -> None:
        entries, shares = self._spellings.near_beginning(spelling)
        scores = np.float32(_BEGUN_WITH_SLIP) + np.float32(0.15) * shares
        np.maximum.at(by_word, self._spellings.words_of(entries), scores)

    def _heard(self, word: str, spelling: str, by_word: Floats) -> None:
        abjad = is_abjad(word)
        for code in sounds(word):
            same = self._sounds.words_of(self._sounds.equal(code))[:_MANY_HEARD]
            self._score_heard(spelling, same, _HEARD, 0.40, by_word)
            if len(code) < 3:
                continue
            entries, _ = self._sounds.near(code, 1)
            nearly = self._sounds.words_of(entries)
            if len(code) < 5 and not abjad:
                nearly = np.array([each for each in nearly.tolist() if each in self._vowelless], dtype=np.int32)
            self._score_heard(spelling, nearly[:_MANY_HEARD], _NEARLY_HEARD, 0.30, by_word)

    def _score_heard(self, spelling: str, words: Ids, least: float, range_: float, by_word: Floats) -> None:
        if not len(words):
            return
        choices = [self._plain[number] for number in words.tolist()]
        likeness = cdist([spelling], choices, scorer=OSA.normalized_similarity, dtype=np.float32)[0]
        scores = np.float32(least) + np.float32(range_) * likeness
        known = by_word[words]
        if least == _HEARD:
            scores[[choice[:1] == spelling[:1] for choice in choices]] += np.float32(_SAME_INITIAL)
            slipped = (known > 0) & (known < SPELT_SAME)
            scores = np.where(slipped, np.maximum(known, scores) + np.float32(_LIKE_BOTH), scores)
        np.maximum.at(by_word, words, np.minimum(scores, np.float32(0.96)))


@dataclass(frozen=True, slots=True)
class Prepared:
    """What a word is found by, computed outside any lock."""

    spellings: tuple[str, ...]
    sounds: tuple[str, ...]
    vowelless: bool


def prepare(word: str) -> Prepared:
    """Compute what a `normal` word is found by."""
    spelt = spellings(word)
    if word.isascii() and not word.isalpha():
        return Prepared(spelt, (), vowelless=False)
    return Prepared(spelt, sounds(word), not word.isascii() and is_abjad(word))
