"""The index: put, replaced, removed people, in any order, and what is found by what."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checkin.search import MatchedSpan, SearchDocument, SearchHit, SearchIndex

GIVEN = [
    "Hans",
    "Anna-Lena",
    "Олександр",
    "محمد",
    "Eva",
    "Ayşe",
    "Björn",
    "Łukasz",
    "שרה",
    "Thị Phương",
    "Niccolò",
    "王小明",
]
FAMILY = [
    "Müller",
    "Möller",
    "Möitgen-Sicking",
    "Шевченко",
    "العلي",
    "Ott",
    "Yılmaz",
    "O’Brien",
    "van den Berg",
    "Nguyễn",
    "Żółć",
    "",
]
ORGANISATIONS = ["", "Stadt Erkelenz", "Kreis Heinsberg", "Müller GmbH"]
DOCUMENTS = st.lists(
    st.builds(
        lambda number, given, family, place: SearchDocument(f"a{number}", given, family, organisation=place),
        st.integers(0, 60), st.sampled_from(GIVEN), st.sampled_from(FAMILY), st.sampled_from(ORGANISATIONS),
    ),
    max_size=40,
    unique_by=lambda document: document.attendee_id,
)  # fmt: skip


def index_of(*documents: SearchDocument) -> SearchIndex:
    index = SearchIndex()
    index.add_many(documents)
    return index


def ids(hits: list[SearchHit]) -> list[str]:
    return [hit.attendee_id for hit in hits]


@settings(max_examples=40)
@given(DOCUMENTS)
def test_the_exact_full_name_finds_its_person(documents: list[SearchDocument]) -> None:
    index = index_of(*documents)
    for document in documents:
        same = [
            each
            for each in documents
            if (each.given_name, each.family_name) == (document.given_name, document.family_name)
        ]
        if len(same) <= 10:
            for text in (
                f"{document.given_name} {document.family_name}",
                f"{document.family_name}, {document.given_name}",
            ):
                assert document.attendee_id in ids(index.query(text)), text


@settings(max_examples=25)
@given(
    DOCUMENTS,
    st.randoms(use_true_random=False),
    st.sampled_from(["m", "hans", "mueller", "aleksandr", "mohamed", "erkelenz ott", "sick"]),
)
def test_the_answer_does_not_depend_on_the_order_of_building(
    documents: list[SearchDocument], rng: random.Random, text: str
) -> None:
    other = SearchIndex()
    shuffled = documents.copy()
    rng.shuffle(shuffled)
    for document in shuffled:
        other.put(SearchDocument(document.attendee_id, "Somebody", "Else"))
    rng.shuffle(shuffled)
    for document in shuffled:
        other.put(document)
    assert other.query(text) == index_of(*documents).query(text)


@settings(max_examples=25)
@given(DOCUMENTS)
def test_putting_a_person_again_after_removal_finds_them_again(documents: list[SearchDocument]) -> None:
    index = index_of(*documents)
    for document in documents:
        index.remove(document.attendee_id)
    assert len(index) == 0
    assert index.query("hans") == []
    for document in documents:
        index.put(document)
    assert len(index) == len(documents)
    for document in documents:
        assert index.query(document.given_name)


@settings(max_examples=60)
@given(st.text(max_size=60))
def test_no_query_raises(text: str) -> None:
    index = index_of(
        SearchDocument("a", "Hans", "Müller", "", "Kreis", "h@example.org", "+49 2452 1", "A1", ("CODE",)),
        SearchDocument("b", "محمد", "العلي"),
    )
    for hit in index.query(text):
        assert 0 <= hit.score <= 1


@settings(max_examples=60)
@given(st.text(max_size=30), st.text(max_size=30), st.text(max_size=30), st.text(max_size=30))
def test_any_text_can_be_put_and_spans_stay_within_it(given: str, family: str, organisation: str, query: str) -> None:
    document = SearchDocument("a", given, family, "", organisation, family, given, organisation, (query,))
    index = index_of(document)
    for text in (query, given, family, organisation):
        for hit in index.query(text):
            for span in hit.matched:
                value = getattr(document, span.field)
                text_of_field = value[span.item] if span.field == "codes" else value
                assert 0 <= span.start < span.end <= len(text_of_field)


@pytest.mark.parametrize("text", ["", " ", "?!", "\x00", "xqzptlk", "Hans Xqzptlk", "🦄", "\ud800"])
def test_an_empty_or_hopeless_query_finds_nobody(text: str) -> None:
    assert index_of(SearchDocument("a", "Hans", "Müller")).query(text) == []


def test_an_empty_index_finds_nobody() -> None:
    assert SearchIndex().query("hans") == []


def test_a_query_of_ten_thousand_characters_is_cut() -> None:
    index = index_of(SearchDocument("a", "Hans", "Müller"))
    assert ids(index.query("Hans Müller" + " " * 300 + "x" * 10_000)) == ["a"]
    assert index.query("x" * 10_000) == []


def test_the_limit_is_kept() -> None:
    index = index_of(*(SearchDocument(f"a{number}", "Hans", "Müller") for number in range(30)))
    assert len(index.query("hans")) == 10
    assert len(index.query("hans", limit=25)) == 25
    assert index.query("hans", limit=0) == []


def test_three_hans_muellers_all_appear() -> None:
    people = [SearchDocument(f"m{number}", "Hans", "Müller", organisation=f"Amt {number}") for number in range(3)]
    others = [
        SearchDocument(f"o{number}", "Hans", f"Müller{end}")
        for number, end in enumerate(["s", "mann", "er", "-Weber"] * 4)
    ]
    assert {"m0", "m1", "m2"} == set(ids(index_of(*people, *others).query("hans mueller"))[:3])


def test_the_organisation_chooses_between_namesakes() -> None:
    index = index_of(
        *(
            SearchDocument(f"m{number}", "Hans", "Müller", organisation=place)
            for number, place in enumerate(["Erkelenz", "Wegberg", "Aachen"])
        )
    )
    assert ids(index.query("müller weg"))[0] == "m1"


def test_the_best_come_first() -> None:
    index = index_of(
        SearchDocument("organisation", "Eva", "Weber", organisation="Ott AG"),
        SearchDocument("slip", "Eva", "Otx"),
        SearchDocument("begun", "Eva", "Ottmann"),
        SearchDocument("exact", "Eva", "Ott"),
    )
    assert ids(index.query("ott")) == ["exact", "begun", "organisation", "slip"]


def test_a_replaced_person_is_found_by_the_new_name_only() -> None:
    index = index_of(SearchDocument("a", "Hans", "Müller"))
    index.put(SearchDocument("a", "Hans", "Schneider"))
    assert ids(index.query("schneider")) == ["a"]
    assert index.query("müller") == []
    assert len(index) == 1


def test_putting_the_same_again_changes_nothing() -> None:
    document = SearchDocument("a", "Hans", "Müller")
    index = index_of(document)
    for _ in range(50):
        index.put(document)
    assert len(index._people) == 1
    assert ids(index.query("müller")) == ["a"]


def test_a_removed_person_is_not_found_and_removing_twice_does_not_matter() -> None:
    index = index_of(SearchDocument("a", "Hans", "Müller"), SearchDocument("b", "Eva", "Müller"))
    index.remove("a")
    index.remove("a")
    index.remove("nobody")
    assert ids(index.query("müller")) == ["b"]
    assert "a" not in index
    assert "b" in index


def test_the_full_name_field_serves_where_only_that_is_known() -> None:
    index = index_of(SearchDocument("a", name="Madonna"), SearchDocument("b", name="Dr. Hans Müller"))
    assert ids(index.query("mado")) == ["a"]
    assert ids(index.query("müller hans")) == ["b"]


def test_a_title_in_the_query_leaves_nobody_out() -> None:
    index = index_of(SearchDocument("a", "Franz", "Strauß"))
    assert ids(index.query("Frau Prof. Dr. Strauß")) == ["a"]
    assert index.query("Herr") == []


IDENTIFIED = SearchDocument(
    "a", "Hans", "Müller", organisation="Kreis Heinsberg", email="H.Mueller-Amt@Beispiel.example.org",
    phone="+49 (0)2452 / 13-1234", order_code="K7-Q2X", codes=("OLD11111", "8F3KQ7TTRW4B"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("h.mueller", MatchedSpan("email", 0, 9)),
        ("amt@beisp", MatchedSpan("email", 10, 19)),
        ("@beispiel.example.org", MatchedSpan("email", 13, 34)),
        ("02452 131234", MatchedSpan("phone", 7, 21)),
        ("+49245213", MatchedSpan("phone", 7, 16)),
        ("0049 2452 13", MatchedSpan("phone", 7, 16)),
        ("131234", MatchedSpan("phone", 14, 21)),
        ("k7q2x", MatchedSpan("order_code", 0, 6)),
        ("K7-Q2X", MatchedSpan("order_code", 0, 6)),
        ("8f3k", MatchedSpan("codes", 0, 4, 1)),
        ("8F3KQ7TTRW4B", MatchedSpan("codes", 0, 12, 1)),
        ("old1", MatchedSpan("codes", 0, 4, 0)),
    ],
)
def test_identifiers_find_their_person_and_say_where(text: str, span: MatchedSpan) -> None:
    index = index_of(
        IDENTIFIED, *(SearchDocument(f"b{number}", "Eva", "Weber", codes=(f"ZZ{number}ZZ",)) for number in range(20))
    )
    hits = index.query(text)
    assert ids(hits)[0] == "a"
    assert span in hits[0].matched


def test_three_characters_of_a_code_are_not_enough() -> None:
    assert index_of(IDENTIFIED).query("8f3") == []


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("mül", {MatchedSpan("family_name", 0, 3)}),
        ("muel", {MatchedSpan("family_name", 0, 3), MatchedSpan("email", 2, 6)}),
        ("Müllr", {MatchedSpan("family_name", 0, 6)}),
        ("heinsb", {MatchedSpan("organisation", 6, 12)}),
        ("müller ha", {MatchedSpan("family_name", 0, 6), MatchedSpan("given_name", 0, 2)}),
        ("hansmüller", {MatchedSpan("family_name", 0, 6), MatchedSpan("given_name", 0, 4)}),
    ],
)
def test_what_was_met_is_marked_in_the_name_as_written(text: str, spans: set[MatchedSpan]) -> None:
    assert set(index_of(IDENTIFIED).query(text)[0].matched) == spans


def test_other_spellings_get_a_place_beside_too_many_of_one() -> None:
    many = [SearchDocument(f"m{number}", "Mohamed", f"Bakr{number}") for number in range(40)]
    index = index_of(*many, SearchDocument("a", "محمد", "العلي"))
    assert "a" in ids(index.query("mohamed"))


def test_more_namesakes_than_places_leave_some_to_others() -> None:
    many = [SearchDocument(f"m{number}", "Peter", "Maier") for number in range(40)]
    index = index_of(*many, SearchDocument("a", "Peter", "Meyer"))
    assert "a" in ids(index.query("peter maier"))


def test_the_build_can_be_stopped_and_goes_on_by_chunks() -> None:
    documents = [SearchDocument(f"a{number}", "Eva", f"Muster{number}") for number in range(1000)]
    index = SearchIndex()
    told: list[int] = []

    def progress(done: int) -> bool:
        told.append(done)
        return done < 400

    index.add_many(documents, progress)
    assert told == [200, 400]
    assert len(index) == 400
    assert list(index.build(documents)) == [200, 400, 600, 800, 1000]
    assert len(index) == 1000
    assert ids(index.query("muster999"))[0] == "a999"
