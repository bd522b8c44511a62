"""What a query may have meant as a row of words: as typed, with some joined, with one that was run together parted."""

from __future__ import annotations

from checkin.search.fold import plain
from checkin.search.vocabulary import Vocabulary

_MOST = 5
_PARTED = 2
_SURE = 0.8
Words = tuple[str, ...]


def readings(words: Words, vocabulary: Vocabulary) -> list[Words]:
    """Return the query's words as typed, then readings of them that the vocabulary bears out, at most 5 in all."""
    found = [words]
    for index, word in enumerate(words):
        if len(word) > 5 and not vocabulary.is_begun(plain(word)):
            found += [(*words[:index], *halves, *words[index + 1 :]) for halves in _halves(word, vocabulary)]
    if len(words) <= 5:
        found += _joined(words, vocabulary)
    return found[:_MOST]


def _joined(words: Words, vocabulary: Vocabulary) -> list[Words]:
    found = []
    for index in range(len(words) - 1):
        pair = words[index] + words[index + 1]
        if vocabulary.is_begun(plain(pair)) or vocabulary.meant(pair, unfinished=False).best >= _SURE:
            found.append((*words[:index], pair, *words[index + 2 :]))
        three = "".join(words[index : index + 3])
        if len(words) > index + 2 and vocabulary.is_begun(plain(three)):
            found.append((*words[:index], three, *words[index + 3 :]))
    return found


def _halves(word: str, vocabulary: Vocabulary) -> list[Words]:
    """Part `hansmüller` or `hansxmüller`: one half is known as it stands, the other at least likely."""
    cuts = [(end, start) for end in range(2, len(word) - 1) for start in (end, end + 1) if len(word) - start > 1]
    known = []
    for end, start in cuts:
        left, right = word[:end], word[start:]
        letters = max(
            len(left) if vocabulary.is_spelt(plain(left)) else 0, len(right) if vocabulary.is_spelt(plain(right)) else 0
        )
        if letters > 2:
            both = vocabulary.is_spelt(plain(left)) and vocabulary.is_spelt(plain(right))
            known.append((not both, start - end, -letters, left, right))
    known.sort()
    found: list[Words] = []
    for uneven, _, _, left, right in known[:6]:
        if not uneven or (vocabulary.is_likely(left) and vocabulary.is_likely(right)):
            found.append((left, right))
            if len(found) == _PARTED:
                break
    return found
