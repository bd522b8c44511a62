"""From judged candidates to hits."""

from __future__ import annotations

from collections.abc import Sequence

from checkin.search.documents import MatchedSpan, SearchDocument, SearchHit
from checkin.search.identifiers import CODE, EMAIL, PHONE, code_key, phone_key
from checkin.search.query import Query
from checkin.search.ranking import Asked, judge
from checkin.search.vocabulary import Vocabulary

_LEAST = 0.38
_IDENTIFIED = 0.8  # + 0.2 for the share typed


def hits(
    query: Query,
    documents: Sequence[SearchDocument],
    order: Sequence[int],
    asked: Sequence[Asked],
    vocabulary: Vocabulary,
    limit: int,
) -> list[SearchHit]:
    """Return the best `limit` of the documents, the best first, equals in their order."""
    ranked = []
    for document, place in zip(documents, order, strict=True):
        judged = judge(document, asked, vocabulary)
        score, spans = judged.score, judged.spans
        identified = _identified(query, document)
        if identified and identified[0] > score:
            score, spans = identified[0], (identified[1],)
        if score >= _LEAST:
            ranked.append((-round(score, 4), place, SearchHit(document.attendee_id, round(score, 4), spans)))
    ranked.sort(key=lambda each: each[:2])
    return [hit for _, _, hit in ranked[:limit]]


def _identified(query: Query, document: SearchDocument) -> tuple[float, MatchedSpan] | None:
    """Return the score and place of an identifier that begins as was typed, the best of them."""
    found = []
    for key in query.identifiers:
        kind, asked = key[0], key[1:]
        if kind == CODE:
            for field, item, code in (("order_code", 0, document.order_code), *_codes(document)):
                known = code_key(code)
                if known.startswith(asked) and (len(asked) >= 4 or known == asked):
                    end = _written(code, len(asked), str.isalnum)
                    found.append((_score(asked, known), MatchedSpan(field, 0, end, item)))
        elif kind == PHONE and not asked.startswith("<"):
            known = phone_key(document.phone)
            place = 0 if known.startswith(asked) else len(known) - len(asked) if known.endswith(asked) else -1
            if place >= 0:
                skipped = sum(map(str.isdigit, document.phone)) - len(known)
                start = _written(document.phone, skipped + place, str.isdigit)
                end = _written(document.phone, skipped + place + len(asked), str.isdigit)
                found.append((_score(asked, known), MatchedSpan("phone", start, end)))
        elif kind == EMAIL:
            place = f".{document.email.lower()}".find(asked)
            if place >= 0 and (place == 1 or f".{document.email}"[place - 1] in "._+-@" or asked[0] == "@"):
                found.append((_score(asked, document.email), MatchedSpan("email", place - 1, place - 1 + len(asked))))
    return max(found, key=lambda each: each[0], default=None)


def _codes(document: SearchDocument) -> list[tuple[str, int, str]]:
    return [("codes", item, code) for item, code in enumerate(document.codes)]


def _score(asked: str, known: str) -> float:
    return min(1.0, _IDENTIFIED + 0.2 * len(asked) / max(1, len(known)))


def _written(text: str, count: int, counts: object) -> int:
    """Return where in the text the first `count` characters that count end."""
    seen = 0
    for index, letter in enumerate(text):
        if seen == count:
            return index
        seen += bool(counts(letter))  # type: ignore[operator]
    return len(text)
