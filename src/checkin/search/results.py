"""From candidates to hits: judged, ordered, of one name not so many that nobody else is seen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable
from typing import NamedTuple

from checkin.search.choosing import Candidate, Choice
from checkin.search.documents import MatchedSpan, SearchDocument, SearchHit
from checkin.search.identifiers import CODE, EMAIL, PHONE, code_key, phone_key
from checkin.search.people import People
from checkin.search.postings import Postings
from checkin.search.query import Query
from checkin.search.ranking import Meeting, judge, spans

_LEAST = 0.38
_FEW = 3
_RESERVED = 4
_OF_ALIKE = 2
_WRITTEN = 0.95
_ALIKE = 0.01
_BASE = {CODE: 0.55, PHONE: 0.8, EMAIL: 0.7}  # an identifier's score grows from here to 1 with the share typed


class _Ranked(NamedTuple):
    score: float
    slot: int
    reading: int
    of_words: float
    meetings: list[Meeting]
    span: MatchedSpan | None


def hits(query: Query, choice: Choice, people: People, postings: Postings, limit: int) -> list[SearchHit]:
    """Return the best `limit` candidates, the best first, equals alphabetically."""
    ranked = [_rank(query, candidate, choice, people, postings) for candidate in choice.candidates]
    ranked = [each for each in ranked if each.score >= _LEAST]
    ranked.sort(key=lambda each: (-each.score, people.order[each.slot]))
    found = []
    for each in _varied(ranked, people, limit):
        document = people.document(each.slot)
        met = spans(document, each.meetings, choice.readings[each.reading])
        if each.span is not None:
            met = tuple(sorted({*met, each.span}))
        found.append(SearchHit(document.attendee_id, each.score, met))
    return found


def _rank(query: Query, candidate: Candidate, choice: Choice, people: People, postings: Postings) -> _Ranked:
    slot, reading, identified = candidate
    judged = judge(postings.borne(slot), int(people.letters[slot]), choice.readings[reading])
    by_words = _Ranked(round(judged.score, 4), slot, reading, judged.of_words, judged.meetings, None)
    known = _identified(query, people.document(slot)) if identified else None
    if known is None:
        return by_words
    score, span = known
    if score <= by_words.score:
        return by_words._replace(span=span)
    meetings = judged.meetings if by_words.score >= _LEAST else []
    return _Ranked(round(score, 4), slot, reading, score, meetings, span)


def _varied(ranked: list[_Ranked], people: People, limit: int) -> list[_Ranked]:
    """Return `limit` of the ranked, in their order, so that not all are alike if not all fit.

    If the name typed is the first one's, all of that very name come along. If those who fit as well as the first take
    all places, some places go to those spelt otherwise: who typed `mohamed` sees that there is a محمد, too; of those
    who fit equally well by another word (`Tomasch`: Tomasz, Tomáš) at least one is seen; and a name that may not be the
    one that was meant leaves places to the next likely ones.
    """
    if len(ranked) <= limit:
        return ranked
    first = people.namesake[ranked[0].slot]
    own = [each for each in ranked if people.namesake[each.slot] == first]
    alike = [each for each in ranked if each.of_words > ranked[0].of_words - _ALIKE and each not in own]
    others = [each for each in ranked if each not in own and each not in alike]
    written = ranked[0].of_words >= _WRITTEN
    reserved = _RESERVED if others and len(own) + len(alike) >= limit else 0
    most = limit if written and len(own) <= limit else limit - reserved - min(_OF_ALIKE, len(alike))
    chosen: list[_Ranked] = own[: max(1, most)]
    chosen += _spelt_otherwise(alike, _words_met(ranked[0]))[: max(0, min(_RESERVED, limit - reserved - len(chosen)))]
    alike = [each for each in alike if each not in chosen]
    chosen += _few_of_each(alike, [int(people.namesake[each.slot]) for each in alike], limit - reserved - len(chosen))
    chosen += _few_of_each(others, [_words_met(each) for each in others], limit - len(chosen))
    chosen += [each for each in ranked if each not in chosen][: limit - len(chosen)]
    return sorted(chosen, key=ranked.index)


def _spelt_otherwise(ranked: list[_Ranked], known: Hashable) -> list[_Ranked]:
    """Return the first of each kind that met the query in other words than the known ones."""
    found: dict[Hashable, _Ranked] = {}
    for each in ranked:
        found.setdefault(_words_met(each), each)
    return [each for kind, each in found.items() if kind != known]


def _words_met(ranked: _Ranked) -> Hashable:
    return ranked.span or frozenset(meeting.word for meeting in ranked.meetings)


def _few_of_each(ranked: list[_Ranked], kinds: list[Hashable], count: int) -> list[_Ranked]:
    """Return the first `count`, one of each kind before a second and a third of any."""
    seen: Counter[Hashable] = Counter()
    turns: list[tuple[int, int]] = []
    for index, kind in enumerate(kinds):
        seen[kind] += 1
        turns.append((min(seen[kind], _FEW + 1), index))
    return [ranked[index] for turn, index in sorted(turns)[: max(0, count)] if turn <= _FEW]


def _identified(query: Query, document: SearchDocument) -> tuple[float, MatchedSpan] | None:
    """Return the score and place of an identifier that begins as was typed, the best of them."""
    found = []
    for key in query.identifiers:
        kind, asked = key[0], key[1:]
        if kind == CODE:
            found += _met_codes(asked, document)
        elif kind == PHONE and not asked.startswith("<"):
            found += _met_phone(asked, document.phone)
        elif kind == EMAIL:
            found += _met_email(asked, document.email)
    return max(found, key=lambda each: each[0], default=None)


def _score(kind: str, asked: str, known: str) -> float:
    return _BASE[kind] + (1 - _BASE[kind]) * min(1.0, len(asked) / max(1, len(known)))


def _met_codes(asked: str, document: SearchDocument) -> list[tuple[float, MatchedSpan]]:
    found = []
    codes = [
        ("order_code", 0, document.order_code),
        *(("codes", item, code) for item, code in enumerate(document.codes)),
    ]
    for field, item, code in codes:
        known = code_key(code)
        if known == asked or (known.startswith(asked) and len(asked) >= 4):
            end = _extent(code, len(asked), str.isalnum)
            found.append((_score(CODE, asked, known), MatchedSpan(field, 0, end, item)))
    return found


def _met_phone(asked: str, phone: str) -> list[tuple[float, MatchedSpan]]:
    known = phone_key(phone)
    if known.startswith(asked):
        place = 0
    elif known.endswith(asked):
        place = len(known) - len(asked)
    else:
        return []
    place += sum(map(str.isdigit, phone)) - len(known)
    start = _extent(phone, place + 1, str.isdigit) - 1
    return [(_score(PHONE, asked, known), MatchedSpan("phone", start, _extent(phone, place + len(asked), str.isdigit)))]


def _met_email(asked: str, email: str) -> list[tuple[float, MatchedSpan]]:
    place = email.lower().find(asked)
    while place >= 0:
        if place == 0 or asked[0] == "@" or email[place - 1] in "._+-@":
            return [(_score(EMAIL, asked, email), MatchedSpan("email", place, place + len(asked)))]
        place = email.lower().find(asked, place + 1)
    return []


def _extent(text: str, count: int, counts: object) -> int:
    """Return how long the beginning of the text is that holds so many characters that count."""
    seen = 0
    for index, letter in enumerate(text):
        seen += bool(counts(letter))  # type: ignore[operator]
        if seen == count:
            return index + 1
    return len(text)
