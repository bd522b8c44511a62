"""Queues by letter: which desk takes A to F, which G to K, so that each has about as many people to let in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from anyascii import anyascii

from checkin.domain.errors import QT_TRANSLATE_NOOP, WrongUseError
from checkin.domain.people import Attendee, RegistrationState
from checkin.store.event_file import EventFile

#: Letters that a sign can bear; a name that begins with none of them (digits, nothing) queues with A.
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Queue:
    """One desk's letters, from `first` to `last`, and how many people that are."""

    first: str
    last: str
    people: int

    @property
    def label(self) -> str:
        """What stands on the sign: "A – F", or one letter alone."""
        return self.first if self.first == self.last else f"{self.first} – {self.last}"


def first_letter(attendee: Attendee) -> str:
    """Return the letter under which people look for their queue: of the family name, as it is read in Latin letters.

    Without a family name the full or given name decides. `Ö` queues with O, `Шевченко` with S.
    """
    for name in (attendee.family_name, attendee.name, attendee.given_name):
        for letter in anyascii(name).upper():
            if letter in LETTERS:
                return letter
    return LETTERS[0]


def share_out(letters: Iterable[str], desks: int) -> list[Queue]:
    """Return at most `desks` queues that cover the alphabet, so that the longest is as short as letters allow.

    Raises WrongUseError where there is no desk or more than letters.
    """
    if not 1 <= desks <= len(LETTERS):
        raise WrongUseError(
            QT_TRANSLATE_NOOP("errors", "{desks} queues are not possible. Give a number from 1 to {most}."),
            desks=desks,
            most=len(LETTERS),
        )
    counts = Counter(letters)
    weights = [counts[letter] for letter in LETTERS]
    limit = _least_limit(weights, desks)
    return [
        Queue(LETTERS[start], LETTERS[end - 1], sum(weights[start:end])) for start, end in _cuts(weights, limit, desks)
    ]


def _least_limit(weights: Sequence[int], desks: int) -> int:
    """Return the smallest number that no queue must exceed with so many desks (found by halving)."""
    low, high = max(weights), sum(weights)
    while low < high:
        middle = (low + high) // 2
        if len(_filled(weights, middle)) <= desks:
            high = middle
        else:
            low = middle + 1
    return low


def _filled(weights: Sequence[int], limit: int) -> list[tuple[int, int]]:
    cuts, start, load = [], 0, 0
    for place, weight in enumerate(weights):
        if load + weight > limit and place > start:
            cuts.append((start, place))
            start, load = place, 0
        load += weight
    return [*cuts, (start, len(weights))]


def _cuts(weights: Sequence[int], limit: int, desks: int) -> list[tuple[int, int]]:
    """Fill queue by queue, but leave the rest an equal share, so that the last is not nearly empty."""
    cuts: list[tuple[int, int]] = []
    start = 0
    for desk in range(desks, 0, -1):
        rest = weights[start:]
        if not rest:
            break
        fair = sum(rest) / desk
        end, load = start, 0
        while end < len(weights) and (end == start or load + weights[end] <= limit):
            enough = load + weights[end] / 2 >= fair and end > start
            if enough and len(_filled(weights[end:], limit)) <= desk - 1:
                break
            load += weights[end]
            end += 1
        cuts.append((start, end if desk > 1 else len(weights)))
        start = cuts[-1][1]
    return cuts


def queues(file: EventFile, desks: int) -> list[Queue]:
    """Share the event's people, those who did not withdraw, out to so many desks."""
    with file.reading() as transaction:
        people = transaction.reports.people()
    expected = (one for one in people if one.registration.state is not RegistrationState.WITHDRAWN)
    return share_out((first_letter(one.attendee) for one in expected), desks)
