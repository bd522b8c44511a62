"""Makes up people as they sign up for a conference in western Germany: many origins, common and rare surnames.

Deterministic: the same seed gives the same people. Nobody real is meant. Names in other scripts come with the Latin
spellings that their bearers use, so that a benchmark can ask for them as they are heard.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from checkin.search import SearchDocument


@dataclass(frozen=True)
class Person:
    """A made-up person. `spoken` are Latin spellings of the full name; () where the name is Latin already."""

    document: SearchDocument
    spoken: tuple[str, ...] = ()

    @property
    def full_name(self) -> str:
        """The name as the list has it."""
        return f"{self.document.given_name} {self.document.family_name}".strip()


@dataclass(frozen=True)
class Origin:
    """Given names, common surnames (the commonest first), and parts of which rarer surnames are put together.

    An entry may be `written=spoken/spoken`.
    """

    share: int
    given: list[str]
    family: list[str]
    heads: list[str] = field(default_factory=list)
    tails: list[str] = field(default_factory=list)
    rare: float = 0.45


_DATA = json.loads((Path(__file__).parent / "people_names.json").read_text("utf-8"))
ORIGINS = {name: Origin(**parts) for name, parts in _DATA["origins"].items()}
_LETTERS = str.maketrans("äöüßçşğıłńóśżźćęąéèáíúîêûțșăñ", "aousscgilnoszzceaeeaiuieutsan")


def _entry(text: str) -> tuple[str, list[str]]:
    written, _, spoken = text.partition("=")
    return written, spoken.split("/") if spoken else []


def _family(origin: Origin, rng: random.Random) -> tuple[str, list[str]]:
    if origin.heads and rng.random() < origin.rare:
        (head, head_spoken), (tail, tail_spoken) = _entry(rng.choice(origin.heads)), _entry(rng.choice(origin.tails))
        spoken = [a + b for a, b in zip(head_spoken * 2, tail_spoken * 2, strict=False)]
        return head + tail, spoken
    # commoner names come first: the index falls off as 1/rank, as surnames do
    rank = int(len(origin.family) ** rng.random()) - 1
    return _entry(origin.family[rank])


def _address(given: str, family: str, number: int, rng: random.Random) -> str:
    local = f"{given[:1]}.{family}".lower().translate(_LETTERS).replace(" ", "")
    local = local if local.isascii() else f"gast{number}"
    return f"{local}{rng.choice(['', '', number % 97])}@example.{rng.choice(['org', 'com', 'net'])}"


def _person(number: int, rng: random.Random) -> Person:
    origin = rng.choices(list(ORIGINS.values()), weights=[origin.share for origin in ORIGINS.values()])[0]
    given, given_spoken = _entry(rng.choice(origin.given))
    family, family_spoken = _family(origin, rng)
    if not family_spoken and rng.random() < (0.06 if origin is ORIGINS["german"] else 0.02):
        other = ORIGINS[rng.choice(("german", "german", "turkish", "polish"))]
        family = f"{family}-{_family(other, rng)[0]}"
    if not given_spoken and origin in (ORIGINS["german"], ORIGINS["dutch"], ORIGINS["italian"]) and rng.random() < 0.12:
        given = f"{given} {rng.choice(origin.given)}"
    spoken = [f"{a} {b}" for a in given_spoken for b in family_spoken]
    organisation = rng.choice(_DATA["organisations"]).format(rng.choice(_DATA["places"])) if rng.random() < 0.8 else ""
    document = SearchDocument(
        f"attendee-{number:06d}", given, family, organisation=organisation, email=_address(given, family, number, rng),
        phone=f"+49 {rng.randint(150, 9999)} {rng.randint(1000, 9999999)}" if rng.random() < 0.6 else "",
        order_code=f"{rng.getrandbits(28):07X}",
        codes=("".join(rng.choices("0123456789ABCDEFGHIJKLMNOPQRSTUVWX", k=26)),),
        category=rng.choice(["Gast", "Team", "Presse"]),
    )  # fmt: skip
    return Person(document, tuple(spoken))


def people(count: int, seed: int = 20261125) -> Iterator[Person]:
    """Yield `count` people, the same ones for the same seed; a longer list begins as the shorter one does."""
    rng = random.Random(seed)
    for number in range(count):
        yield _person(number, rng)
