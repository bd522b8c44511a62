"""Finding out which registration of a list is which of those already known, whatever the source.

Pure and deterministic, in stages from the surest to the least sure; what a stage has paired takes no part in the next.
Each stage is one pass over what is left, by dictionary, so that 20,000 against 20,000 take a fraction of a second.
People who share a name are never merged on the name alone.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple, Protocol

from rapidfuzz.fuzz import ratio

from checkin.domain.people import TEXT_FIELDS, display_name
from checkin.domain.registration_list import Problem, ProblemKind, RegistrationTable, Severity

#: From this likeness (0 to 100) on, two folded names or addresses may be one that was corrected.
_LIKE = 75.0
_TELLING_WORD = 3
#: Accents of the Latin, Greek and Cyrillic scripts, vowel marks of the Hebrew and Arabic ones.
_MARKS = re.compile("[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]+")
#: So many people under one address are looked through for a similar name; one address for a whole office is no more.
_MOST_COMPARED = 20


class MatchedBy(StrEnum):
    """What a pair was found by."""

    KEY = "key"
    EMAIL_AND_NAME = "email_and_name"
    EMAIL = "email"
    NAME_AND_ORGANISATION = "name_and_organisation"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class KnownRegistration:
    """A registration as its source last said it. `fields` hold `people.TEXT_FIELDS`, `key` is the source's own id."""

    registration_id: str
    key: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Match:
    """One incoming registration, by its place in the table's `registrations`; `registration_id` is None if new."""

    position: int
    row: int
    registration_id: str | None
    by: MatchedBy | None = None


@dataclass(frozen=True, slots=True)
class MatchResult:
    """`matches` are in the order of the table's registrations; `unseen` are known ones that the list lacks."""

    matches: tuple[Match, ...]
    unseen: tuple[str, ...]
    problems: tuple[Problem, ...] = ()


class _Keyed(Protocol):
    """What known and incoming registrations have in common."""

    @property
    def key(self) -> str: ...
    @property
    def fields(self) -> Mapping[str, str]: ...


class _Person(NamedTuple):
    """What is compared of one registration: everything folded, the name's words sorted so that order is no matter.

    `fields` are all fields as they are. (A named tuple hashes and compares in C.)
    """

    key: str
    name: str
    email: str
    organisation: str
    fields: tuple[str | None, ...]


def match(known: Sequence[KnownRegistration], table: RegistrationTable) -> MatchResult:
    """Pair a table's registrations with the known ones.

    A key counts only where name or e-mail agree or are alike; where both contradict it (an office list that was sorted
    anew) this is told as KEY_CONTRADICTS and the other stages decide.
    """
    fold = lru_cache(maxsize=None)(_fold)  # most texts stand on both sides, organisations many times
    pairing = _Pairing(_people(known, fold), _people(table.registrations, fold))
    _pair_all(pairing)
    matches = tuple(
        Match(position, one.row, *_found(known, pairing, position)) for position, one in enumerate(table.registrations)
    )
    seen = {index for index, _ in pairing.pairs.values()}
    unseen = tuple(one.registration_id for index, one in enumerate(known) if index not in seen)
    return MatchResult(matches, unseen, _contradictions(pairing, table))


def _found(known: Sequence[KnownRegistration], pairing: _Pairing, position: int) -> tuple[str | None, MatchedBy | None]:
    pair = pairing.pairs.get(position)
    return (known[pair[0]].registration_id, pair[1]) if pair else (None, None)


class _Pairing:
    """The state of the game: who is left on each side, and the pairs made (incoming position → known index, stage)."""

    def __init__(self, before: Sequence[_Person], now: Sequence[_Person]) -> None:
        self.before = before
        self.now = now
        self.pairs: dict[int, tuple[int, MatchedBy]] = {}
        self.left_before = dict.fromkeys(range(len(before)))
        self.left_now = dict.fromkeys(range(len(now)))

    def pair(self, position: int, index: int, by: MatchedBy) -> None:
        self.pairs[position] = (index, by)
        del self.left_before[index], self.left_now[position]

    def stage(
        self,
        by: MatchedBy,
        of: Callable[[_Person], Hashable],
        fits: Callable[[_Person, _Person], bool] | None = None,
        *,
        alone: bool = False,
    ) -> None:
        """Pair those left for whom `of` gives the same value (falsy = takes no part).

        Several with the same value are paired in order, for they are alike in all that is compared. With `alone` a
        value must stand for one person only, among all known and among all incoming; with `fits` two people must fit.
        """
        if not self.left_before or not self.left_now:
            return
        single = _single(map(of, self.before), map(of, self.now)) if alone else None
        waiting: defaultdict[Hashable, list[int]] = defaultdict(list)
        for index in reversed(self.left_before):
            if value := of(self.before[index]):
                waiting[value].append(index)
        for position in list(self.left_now):
            value = of(self.now[position])
            candidates = waiting.get(value) if value else None
            if not candidates or (single is not None and not single(value)):
                continue
            index = candidates.pop() if fits is None else self._take_fitting(candidates, self.now[position], fits)
            if index is not None:
                self.pair(position, index, by)

    def _take_fitting(
        self, candidates: list[int], person: _Person, fits: Callable[[_Person, _Person], bool]
    ) -> int | None:
        for index in candidates[: -_MOST_COMPARED - 1 : -1]:
            if fits(self.before[index], person):
                candidates.remove(index)
                return index
        return None


def _pair_all(pairing: _Pairing) -> None:
    stage = pairing.stage
    by = MatchedBy
    stage(by.KEY, lambda one: one.key and one)
    stage(by.EMAIL_AND_NAME, lambda one: one.email and one.name and one)
    stage(by.KEY, lambda one: one.key and (one.key, one.name, one.email))
    stage(by.EMAIL_AND_NAME, lambda one: one.email and one.name and (one.email, one.name, one.fields))
    stage(by.EMAIL_AND_NAME, lambda one: one.email and one.name and (one.email, one.name, one.organisation))
    stage(by.EMAIL_AND_NAME, lambda one: one.email and one.name and (one.email, one.name))
    stage(by.KEY, lambda one: one.key, _same_person)
    stage(by.EMAIL, lambda one: one.email, alone=True)
    stage(by.EMAIL, lambda one: one.email, lambda one, other: _like_names(one.name, other.name))
    stage(by.NAME_AND_ORGANISATION, _name_and_house, alone=True)
    stage(by.NAME, lambda one: one.name, _no_contradiction, alone=True)


def _name_and_house(one: _Person) -> Hashable:
    return (one.name, one.organisation) if one.name and one.organisation else ""


def _single(before: Iterable[Hashable], now: Iterable[Hashable]) -> Callable[[Hashable], bool]:
    """Return a test whether a value stands for one person only: once among all known and once among all incoming."""
    in_before, in_now = Counter(before), Counter(now)
    return lambda value: in_before[value] == 1 and in_now[value] == 1


def _no_contradiction(one: _Person, other: _Person) -> bool:
    """A name alone is no proof where two of address, organisation and id have become others."""
    pairs = ((one.email, other.email), (one.organisation, other.organisation), (one.key, other.key))
    return sum(bool(mine and theirs and mine != theirs) for mine, theirs in pairs) < 2


def _same_person(one: _Person, other: _Person) -> bool:
    """Whether two people under one key can be the same, renamed or with another address."""
    if one.email and one.email == other.email:
        return True
    if one.name == other.name:
        return True
    return _like_names(one.name, other.name) or _like_emails(one.email, other.email)


def _like_names(one: str, other: str) -> bool:
    if not one or not other:
        return False
    words = {word for word in one.split() if len(word) >= _TELLING_WORD}
    return not words.isdisjoint(other.split()) or ratio(one, other) >= _LIKE


def _like_emails(one: str, other: str) -> bool:
    """The part before the @ counts: half a list may share what follows it."""
    mine, _, _ = one.partition("@")
    theirs, _, _ = other.partition("@")
    return bool(mine and theirs) and (mine == theirs or ratio(mine, theirs) >= _LIKE)


def _contradictions(pairing: _Pairing, table: RegistrationTable) -> tuple[Problem, ...]:
    by_key = {one.key: index for index, one in enumerate(pairing.before) if one.key}
    problems: list[Problem] = []
    for position, person in enumerate(pairing.now):
        index = by_key.get(person.key) if person.key else None
        pair = pairing.pairs.get(position)
        if index is None or (pair and pair[0] == index) or _same_person(pairing.before[index], person):
            continue
        problems.append(
            Problem(
                table.registrations[position].row, "", Severity.WARNING, ProblemKind.KEY_CONTRADICTS,
                "This row's id belonged to somebody else before; the person was looked for by e-mail and name.",
            )
        )  # fmt: skip
    return tuple(problems)


def _people(registrations: Iterable[_Keyed], fold: Callable[[str], str]) -> list[_Person]:
    people: list[_Person] = []
    for one in registrations:
        get = one.fields.get
        name = display_name(get("given_name", ""), get("family_name", ""), get("name", ""))
        words = fold(name).replace(",", " ").split()
        people.append(
            _Person(
                one.key,
                " ".join(sorted(words)),
                get("email", "").strip().lower(),
                fold(get("organisation", "")),
                tuple(map(get, TEXT_FIELDS)),
            )
        )
    return people


def _fold(text: str) -> str:
    """Return a text for comparing: lower case, compatibility forms and accents undone."""
    if text.isascii():
        return text.lower()
    return _MARKS.sub("", unicodedata.normalize("NFKD", text.casefold()))
