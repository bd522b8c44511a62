"""The written list of hard pairs, and generated slips among a few thousand made-up people."""

from __future__ import annotations

import json
import random
import sys
from pathlib import Path

import pytest

from checkin.search import SearchDocument, SearchIndex

ROOT = Path(__file__).parents[2]
sys.path.append(str(ROOT))  # the benchmarks are no part of the installed program

from benchmarks import people_generator as generator  # noqa: E402
from benchmarks import slips  # noqa: E402

PAIRS = [
    (pair["query"], pair["finds"])
    for pair in json.loads((ROOT / "tests/data/search/hard_pairs.json").read_text("utf-8"))["pairs"]
]


@pytest.fixture(scope="module")
def event() -> SearchIndex:
    """Everybody of the list among the 300 of a conference."""
    index = SearchIndex()
    for name in dict.fromkeys(name for _, name in PAIRS):
        given, _, family = name.partition(" ")
        index.put(SearchDocument(name, given, family) if family else SearchDocument(name, name=name))
    index.add_many(person.document for person in generator.people(300))
    return index


def test_the_list_is_long_enough() -> None:
    assert len(PAIRS) >= 80


@pytest.mark.parametrize(("typed", "meant"), PAIRS)
def test_a_hard_pair_is_found(event: SearchIndex, typed: str, meant: str) -> None:
    assert meant in [hit.attendee_id for hit in event.query(typed)]


@pytest.fixture(scope="module")
def crowd() -> tuple[SearchIndex, list]:
    """Three thousand people, and the index over them."""
    everybody = list(generator.people(3000))
    index = SearchIndex()
    index.add_many(person.document for person in everybody)
    return index, everybody


def test_of_those_alike_by_sound_each_spelling_is_seen_however_many_bear_the_commonest() -> None:
    """Ten Tomasz fit as well as the one Tomáš; whoever wrote `Tomasch` may have met either."""
    index = SearchIndex()
    people = [SearchDocument(f"z{number}", "Tomasz", f"Nowak{number}") for number in range(40)]
    index.add_many([*people, SearchDocument("meant", "Tomáš", "Dvořák")])
    assert "meant" in [hit.attendee_id for hit in index.query("Tomasch")]


def test_a_full_page_of_the_usual_spelling_leaves_places_to_another_script() -> None:
    index = SearchIndex()
    people = [SearchDocument(f"l{number}", f"Ali{'xyzuvwqpno'[number]}", "Al-Karimi") for number in range(10)]
    index.add_many([*people, SearchDocument("meant", "نیلوفر", "کریمی")])
    assert "meant" in [hit.attendee_id for hit in index.query("Karimi")]


@pytest.mark.parametrize("kind", slips.KINDS)
def test_generated_slips_are_found_among_the_first_ten(crowd: tuple[SearchIndex, list], kind: str) -> None:
    index, everybody = crowd
    name_of = {person.document.attendee_id: person.full_name for person in everybody}
    rng = random.Random(kind)
    found = 0
    for _ in range(200):
        person = rng.choice(everybody)
        hits = index.query(slips.asked(person, kind, rng))
        found += person.full_name in [name_of[hit.attendee_id] for hit in hits]
    assert found >= 199
