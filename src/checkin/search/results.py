"""From candidates to hits: judged, ordered, of one name not so many that nobody else is seen."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from checkin.search.documents import MatchedSpan, SearchDocument, SearchHit
from checkin.search.identifiers import CODE, EMAIL, PHONE, code_key, phone_key
from checkin.search.people import People
from checkin.search.postings import Postings
from checkin.search.query import Choice, Query
from checkin.search.ranking import Meeting, judge, spans
from checkin.search.vocabulary import Vocabulary

_LEAST = 0.38
_FEW = 3
_BASE = {CODE: 0.8, PHONE: 0.8, EMAIL: 0.7}  # an identifier's score grows from here to 1 with the share typed


class _Ranked(NamedTuple):
    score: float
    slot: int
    reading: int
    meetings: list[Meeting]
    span: MatchedSpan | None


def hits(
    query: Query, choice: Choice, people: People, postings: Postings, vocabulary: Vocabulary, limit: int
) -> list[SearchHit]:
    """Return the best `limit` candidates, the best first, equals alphabetically."""
    ranked = []
    for slot, reading, identified in choice.candidates:
        judged = judge(postings.borne(slot), int(people.letters[slot]), choice.readings[reading], vocabulary)
        best = _Ranked(round(judged.score, 4), slot, reading, judged.meetings, None)
        known = _identified(query, people.document(slot)) if identified else None
        if known is not None and known[0] > best.score:
            best = _Ranked(round(known[0], 4), slot, reading, [], known[1])
        if best.score >= _LEAST:
            ranked.append(best)
    ranked.sort(key=lambda each: (-each.score, people.order[each.slot]))
    found = []
    for each in _varied(ranked, people, limit):
        document = people.document(each.slot)
        met = (each.span,) if each.span else spans(document, each.meetings, choice.readings[each.reading])
        found.append(SearchHit(document.attendee_id, each.score, met))
    return found


def _varied(ranked: list[_Ranked], people: People, limit: int) -> list[_Ranked]:
    """Return `limit` of the ranked; where not all fit, names after the first get three places until all had theirs.

    The first name gets all the places it needs, but if even that is not enough, others get three.
    """
    if len(ranked) <= limit:
        return ranked
    namesakes = [int(people.namesake[each.slot]) for each in ranked]
    first = namesakes[0]
    all_of_first = namesakes.count(first)
    allowed = all_of_first if all_of_first <= limit else max(1, limit - _FEW)
    seen: Counter[int] = Counter()
    chosen: list[int] = []
    for index, name in enumerate(namesakes):
        seen[name] += 1
        if seen[name] <= (allowed if name == first else _FEW):
            chosen.append(index)
    chosen = chosen[:limit]
    rest = [index for index in range(len(ranked)) if index not in set(chosen)]
    chosen += rest[: limit - len(chosen)]
    return [ranked[index] for index in sorted(chosen)]


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
