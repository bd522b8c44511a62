"""The small lists of an event (products, questions, check-in lists) and what they are in our words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property
from typing import Any

from checkin.domain.event import CheckInList, ProgrammeSession, Question, QuestionKind, ReentryPolicy
from checkin.domain.rules import RuleContext, RuleError, admits
from checkin.sources.ports import EventFacts, ListExtra, QuestionExtra
from checkin.sources.pretix.client import number_of
from checkin.sources.values import localised, mapping, moment, rows, text, texts

#: What of each small list is kept; the rest (descriptions, prices, tax) has no use at a door.
KEPT = {
    "items/": (
        "id", "name", "internal_name", "category", "admission", "personalized", "position", "addons", "variations",
        "checkin_attention", "checkin_text",
    ),
    "questions/": (
        "id", "question", "type", "required", "items", "options", "position", "ask_during_checkin",
        "show_during_checkin", "identifier", "dependency_question", "dependency_values",
    ),
    "checkinlists/": (
        "id", "name", "all_products", "limit_products", "subevent", "include_pending", "allow_multiple_entries",
        "allow_entry_after_exit", "rules", "addon_match",
    ),
    "event": ("name", "slug", "timezone", "date_from", "date_to", "date_admission", "valid_keys"),
}  # fmt: skip

_KINDS = {
    "N": QuestionKind.NUMBER, "S": QuestionKind.TEXT, "T": QuestionKind.MULTILINE, "B": QuestionKind.BOOLEAN,
    "C": QuestionKind.CHOICE, "M": QuestionKind.CHOICE_MULTIPLE, "F": QuestionKind.FILE, "D": QuestionKind.DATE,
    "H": QuestionKind.TIME, "W": QuestionKind.DATETIME, "CC": QuestionKind.COUNTRY, "TEL": QuestionKind.PHONE,
}  # fmt: skip

_PHOTO_WORDS = ("foto", "photo", "bildrecht", "lichtbild", "aufnahmen")


def trimmed(path: str, row: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of a row that are kept."""
    return {name: row[name] for name in KEPT[path] if name in row}


@dataclass(frozen=True)
class Catalogue:
    """An event's small lists. `raw` is as in `PretixState.catalogue`, `prefix` begins the ids that we give out."""

    raw: Mapping[str, Any] = field(repr=False)
    prefix: str = "pretix"
    language: str = "de"
    gate: str = ""

    @cached_property
    def items(self) -> dict[str, Mapping[str, Any]]:
        """Products by id."""
        return {number_of(item): item for item in rows(self.raw.get("items/"))}

    @cached_property
    def products(self) -> dict[str, str]:
        """Names of products by id, made unique: they are the categories."""
        return _unique({key: self._item_name(item) for key, item in self.items.items()})

    @cached_property
    def variations(self) -> dict[str, str]:
        """Names of variations by id, unique among the sessions."""
        return {key.rpartition("-")[2]: name for key, name in self._session_names.items() if "-" in key}

    @cached_property
    def addon_products(self) -> frozenset[str]:
        """Products that are booked on top of others: the programme."""
        groups = {
            text(addon.get("addon_category")) for item in self.items.values() for addon in rows(item.get("addons"))
        }
        return frozenset(key for key, item in self.items.items() if text(item.get("category")) in groups - {""})

    @cached_property
    def _session_names(self) -> dict[str, str]:
        names: dict[str, str] = {}
        for key, item in self.items.items():
            for variation in rows(item.get("variations")):
                name = localised(variation.get("value"), self.language)
                names[f"{key}-{number_of(variation)}"] = name or self._item_name(item)
            if not rows(item.get("variations")):
                names[key] = self._item_name(item)
        return _unique(names)

    def session_key(self, product: str, variation: str) -> tuple[str, str]:
        """Return id and name of the programme session that a product or variation is."""
        key = f"{product}-{variation}" if variation else product
        return f"{self.prefix}:{key}", self._session_names.get(key) or self.products.get(product, "")

    def sessions(self) -> tuple[ProgrammeSession, ...]:
        """Return the programme: every add-on product or each of its variations."""
        chosen = [key for key in self._session_names if key.partition("-")[0] in self.addon_products]
        return tuple(
            ProgrammeSession(f"{self.prefix}:{key}", self._session_names[key], position=place)
            for place, key in enumerate(chosen)
        )

    # -- check-in lists

    def lists(self) -> tuple[CheckInList, ...]:
        """Return the check-in lists; the first one for main tickets comes first as the server has it."""
        return tuple(self._list(row, place) for place, row in enumerate(rows(self.raw.get("checkinlists/"))))

    def _list(self, row: Mapping[str, Any], place: int) -> CheckInList:
        products = self._limited_to(row)
        session_id = self._only_session(row, products)
        # a list for one session goes by enrolment: there the product is not the category of the person
        categories = frozenset() if session_id or products is None else frozenset(self._names(products))
        return CheckInList(
            list_id=self.list_id(number_of(row)),
            name=text(row.get("name")),
            categories=categories,
            session_id=session_id,
            reentry=reentry(row),
            include_unpaid=row.get("include_pending") is True,
            rules=None if session_id else mapping(row.get("rules")) or None,
            position=place,
        )

    def list_id(self, number: str) -> str:
        """Return our id of the server's list."""
        return f"{self.prefix}:{number}"

    def list_extras(self) -> dict[str, ListExtra]:
        """Return what else the server says of its lists, by our id."""
        return {
            self.list_id(number_of(row)): ListExtra(
                number_of(row), self._limited_to(row), row.get("addon_match") is True, text(row.get("subevent"))
            )
            for row in rows(self.raw.get("checkinlists/"))
        }

    def _limited_to(self, row: Mapping[str, Any]) -> frozenset[str] | None:
        return None if row.get("all_products") is True else frozenset(texts(row.get("limit_products")))

    def _names(self, products: Iterable[str]) -> Iterable[str]:
        return (self.products.get(product) or f"#{product}" for product in products)

    def _only_session(self, row: Mapping[str, Any], products: frozenset[str] | None) -> str | None:
        """Return the one session that a list is for: its products are add-ons and its rule lets in one of them."""
        rule = mapping(row.get("rules"))
        if not products or not products <= self.addon_products or not _asks_only_for_products(rule):
            return None
        admitted = []
        for key in self._session_names:
            product, _, variation = key.partition("-")
            context = RuleContext(now=datetime.now(UTC), product=product, variation=variation)
            try:
                if product in products and admits(rule, context):
                    admitted.append(key)
            except RuleError:
                return None
        return f"{self.prefix}:{admitted[0]}" if len(admitted) == 1 else None

    # -- questions

    @cached_property
    def question_rows(self) -> dict[str, Mapping[str, Any]]:
        """Questions by identifier."""
        return {identifier_of(row): row for row in rows(self.raw.get("questions/"))}

    def questions(self) -> tuple[Question, ...]:
        """Return the event's questions."""
        return tuple(self._question(identifier, row) for identifier, row in self.question_rows.items())

    def _question(self, identifier: str, row: Mapping[str, Any]) -> Question:
        return Question(
            identifier=identifier,
            text=localised(row.get("question"), self.language),
            kind=_KINDS.get(text(row.get("type")), QuestionKind.TEXT),
            options=tuple(localised(option.get("answer"), self.language) for option in rows(row.get("options"))),
            ask_at_check_in=row.get("ask_during_checkin") is True,
            required=row.get("required") is True,
            show_at_door=row.get("show_during_checkin") is True,
            position=row["position"] if isinstance(row.get("position"), int) else 0,
        )

    def question_extras(self) -> dict[str, QuestionExtra]:
        """Return what else the server says of its questions, by identifier."""
        by_number = {number_of(row): identifier for identifier, row in self.question_rows.items()}
        return {
            identifier: QuestionExtra(
                number_of(row),
                frozenset(texts(row.get("items"))),
                by_number.get(text(row.get("dependency_question")), ""),
                self._wanted_answers(by_number.get(text(row.get("dependency_question")), ""), row),
            )
            for identifier, row in self.question_rows.items()
        }

    def _wanted_answers(self, identifier: str, row: Mapping[str, Any]) -> frozenset[str]:
        """Return which answers to another question make this one apply, as texts in our language.

        The server names the options of a choice by their identifiers; yes and no it calls "True" and "False".
        """
        options = self._options(identifier)
        return frozenset(options.get(value, value) for value in texts(row.get("dependency_values")))

    def _options(self, identifier: str) -> dict[str, str]:
        """Return the options of a choice by their identifiers, as the door shows them."""
        found = rows(self.question_rows.get(identifier, {}).get("options"))
        return {text(one.get("identifier")): localised(one.get("answer"), self.language) for one in found}

    def chosen(self, answer: Mapping[str, Any]) -> str:
        """Return the answer of an order's choice as the door shows its options; "" where it is no choice.

        The server writes an answer in the language in which it was given.
        """
        options = self._options(identifier_of_answer(answer))
        names = [options.get(value, "") for value in texts(answer.get("option_identifiers"))]
        return ", ".join(names) if all(names) else ""

    def asks_for_photo_consent(self, identifier: str) -> bool:
        """Say whether the question is a yes or no about being photographed."""
        row = self.question_rows.get(identifier)
        if row is None or text(row.get("type")) != "B":
            return False
        words = f"{identifier} {' '.join(texts(list(mapping(row.get('question')).values())))}".lower()
        return any(word in words for word in _PHOTO_WORDS)

    def sent_answers(self, answers: Mapping[str, str]) -> dict[str, str]:
        """Return answers as the server takes them: by the question's id, options by their identifier."""
        sent = {}
        for identifier, answer in answers.items():
            if row := self.question_rows.get(identifier):
                options = {
                    localised(option.get("answer"), self.language): text(option.get("identifier"))
                    for option in rows(row.get("options"))
                }
                parts = [answer] if text(row.get("type")) != "M" else [part.strip() for part in answer.split(",")]
                sent[number_of(row)] = ",".join(options.get(part, part) for part in parts)
        return sent

    # -- the event

    def facts(self) -> EventFacts:
        """Return what rules and signed tickets need to know of the event."""
        event = mapping(self.raw.get("event"))
        zone = text(event.get("timezone"))
        return EventFacts(
            name=localised(event.get("name"), self.language),
            timezone=zone,
            date_from=moment(event.get("date_from"), zone),
            date_to=moment(event.get("date_to"), zone),
            date_admission=moment(event.get("date_admission"), zone),
            keys=tuple(texts(mapping(event.get("valid_keys")).get("pretix_sig1"))),
            products=self.products,
            variations=self.variations,
            gate=self.gate,
        )

    def names(self) -> tuple[Mapping[str, str], Mapping[str, str], frozenset[str]]:
        """Return what registrations are written with: where this changes, all of them have to be read again."""
        return self.products, self._session_names, self.addon_products

    def _item_name(self, item: Mapping[str, Any]) -> str:
        return localised(item.get("name"), self.language) or text(item.get("internal_name"))


def identifier_of(row: Mapping[str, Any]) -> str:
    """Return a question's identifier, its id where it has none."""
    return text(row.get("identifier")) or number_of(row)


def identifier_of_answer(row: Mapping[str, Any]) -> str:
    """Return the identifier of the question that an answer is to."""
    return text(row.get("question_identifier")) or text(row.get("question"))


def reentry(row: Mapping[str, Any]) -> ReentryPolicy:
    """Return who may enter a list again."""
    if row.get("allow_multiple_entries") is True:
        return ReentryPolicy.ALWAYS
    return ReentryPolicy.AFTER_EXIT if row.get("allow_entry_after_exit") is True else ReentryPolicy.ONCE


def _unique(names: Mapping[str, str]) -> dict[str, str]:
    often = Counter(names.values())
    return {key: name if name and often[name] == 1 else f"{name} (#{key})".strip() for key, name in names.items()}


def _asks_only_for_products(rule: Any, depth: int = 0) -> bool:
    """Say whether a rule knows no variable but product and variation (so that it says the same at any time)."""
    if depth > 40:
        return False
    if isinstance(rule, list):
        return all(_asks_only_for_products(part, depth + 1) for part in rule)
    if not isinstance(rule, dict):
        return True
    for operator, argument in rule.items():
        if operator == "var":
            name = argument[0] if isinstance(argument, list) and argument else argument
            if name not in ("product", "variation"):
                return False
        elif operator.startswith(("entries_", "buildTime", "is")) or not _asks_only_for_products(argument, depth + 1):
            return False
    return True
