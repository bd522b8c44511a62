"""What is said on the wire: links, words, keys, messages; nothing that comes in can do more than be dropped."""

from __future__ import annotations

import json
import zlib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin import codes
from checkin.domain.changes import Change, ChangeKind
from checkin.domain.clock import HybridTimestamp
from checkin.domain.errors import BadInputError
from checkin.services.doors.cursor import Coverage, Cursor
from checkin.stations.keys import PublicKeys, StationKeys, signed_by, wants_to_join
from checkin.stations.link import JoinLink, secret_of, words_of, words_proof
from checkin.stations.messages import MalformedError, NewerChange, Span, change_from, heard, pack, row_of, unpack

STATION = "0123456789abcdef"
LINK = JoinLink("00112233445566ff", (("192.168.1.5", 42420), ("127.0.0.1", 42420)), "A" * 52, bytes(range(12)))


def change(**other: Any) -> Change:
    at = HybridTimestamp(1_790_000_000_000, 3, STATION).text()
    values: dict[str, Any] = {
        "id": "01a21078-aaaa-7000-8000-000000000001", "station": STATION, "at": at, "kind": ChangeKind.CHECKED_IN,
        "payload": {"check_in_id": "k", "name": "Żółć"}, "subject": "p1", "number": 7, "salt": "0" * 32,
        "digest": "a" * 64, "chain": "b" * 64, "signature": b"\x01" * 64,
    }  # fmt: skip
    return Change(**values | other)


@given(st.binary(min_size=12, max_size=12))
def test_six_words_carry_the_whole_secret(secret: bytes) -> None:
    assert secret_of(words_of(secret).upper()) == secret


def test_a_link_survives_being_written_and_read() -> None:
    assert JoinLink.parse(f"  {LINK.text()}\n") == LINK


def test_a_scanned_link_is_a_secret_and_no_ticket() -> None:
    read = codes.read(LINK.text())
    assert (read.kind, read.is_secret, read.candidates) == (codes.CodeKind.STATION_LINK, True, ())


def test_a_link_needs_no_quotes_in_a_shell() -> None:
    assert not set(LINK.text()) & set(" \t&|;<>()$`\\\"'*?[]#~=%!{}")


@given(st.text(max_size=200) | st.text(max_size=90).map(lambda text: f"checkin:1/{text}"))
def test_what_is_no_link_is_told_in_a_sentence(text: str) -> None:
    with pytest.raises(BadInputError):
        JoinLink.parse(text)


def test_the_link_of_another_version_says_so() -> None:
    with pytest.raises(BadInputError, match="another version"):
        JoinLink.parse(LINK.text().replace("checkin:1/", "checkin:2/"))


def test_the_proof_of_the_words_holds_for_one_certificate_only() -> None:
    proof = words_proof(LINK.secret, LINK.event, LINK.fingerprint)
    assert proof != words_proof(LINK.secret, LINK.event, "B" * 52)
    assert proof != words_proof(bytes(12), LINK.event, LINK.fingerprint)


def test_a_stations_keys_are_three_and_its_certificate_is_always_the_same() -> None:
    keys = StationKeys(bytes(32), STATION)
    again = StationKeys(bytes(32), STATION)
    assert keys.public == again.public
    raw = {keys._chain.private_bytes_raw(), keys._hosting.private_bytes_raw(), keys._derived(b"user")}
    assert len(raw) == 3


def test_a_signature_is_good_for_its_link_and_its_station_alone() -> None:
    keys, other = StationKeys(bytes(32), STATION), StationKeys(b"1" * 32, STATION)
    signature = keys.sign("c" * 64)
    assert signed_by(keys.public.chain_key, "c" * 64, signature)
    assert not signed_by(keys.public.chain_key, "d" * 64, signature)
    assert not signed_by(other.public.chain_key, "c" * 64, signature)
    assert not signed_by("no key", "c" * 64, b"")


def test_nobody_joins_with_keys_of_somebody_else() -> None:
    keys, other = StationKeys(bytes(32), STATION), StationKeys(b"1" * 32, STATION)
    assert wants_to_join("e", STATION, keys.public, keys.sign_joining("e"))
    stolen = PublicKeys(keys.public.chain_key, other.public.user_key, other.public.certificate)
    assert not wants_to_join("e", STATION, stolen, keys.sign_joining("e"))
    assert not wants_to_join("e", STATION, keys.public, other.sign_joining("e"))
    assert not wants_to_join("f", STATION, keys.public, keys.sign_joining("e"))


@pytest.mark.parametrize("count", [1, 40])
def test_changes_come_out_as_they_went_in(count: int) -> None:
    changes = [change(number=number + 1) for number in range(count)]
    assert unpack(pack(changes)) == changes


def test_a_change_of_a_newer_version_is_kept_as_it_came() -> None:
    row = row_of(change())
    row[3] = "ticket_folded"
    found = change_from(row)
    assert isinstance(found, NewerChange)
    assert (found.number, found.subject, json.loads(found.content)) == (7, "p1", row)


@given(st.binary(max_size=300))
def test_any_bytes_are_at_most_malformed(content: bytes) -> None:
    for prefix in (b"", b"j", b"z"):
        with pytest.raises(MalformedError):
            unpack(prefix + content + b"\x00")


@given(st.integers(0, 10), st.one_of(st.none(), st.text(max_size=20), st.integers(), st.floats(), st.just([])))
def test_a_change_with_any_field_replaced_is_a_change_or_malformed(place: int, value: Any) -> None:
    row = row_of(change())
    row[place] = value
    try:
        found = unpack(b"j" + json.dumps([row]).encode())
    except MalformedError:
        return
    assert len(found) == 1


def test_a_message_that_unpacks_to_very_much_is_dropped() -> None:
    with pytest.raises(MalformedError):
        unpack(b"z" + zlib.compress(b"[" + b" " * 30_000_000 + b"]"))


def test_a_time_that_would_break_the_clock_of_everybody_is_malformed() -> None:
    row = row_of(change())
    row[2] = f"ffffffffffff0000{STATION}"
    with pytest.raises(MalformedError):
        change_from(row)


def test_deep_and_long_small_messages_are_dropped() -> None:
    for content in (b"[" * 60_000, b"[1]", b"nul", b'{"a":' * 20_000, b'"' + b"x" * 70_000 + b'"'):
        with pytest.raises(MalformedError):
            heard(content)


def test_a_span_is_read_as_it_was_written() -> None:
    assert Span.parse(Span(STATION, 3, 9).text()) == Span(STATION, 3, 9)
    for wrong in ("", "a:0-1", "a:5-4", "a:1", "a b:1-2"):
        with pytest.raises(MalformedError):
            Span.parse(wrong)


@given(st.lists(st.tuples(st.integers(1, 30), st.integers(0, 6)), max_size=30))
def test_coverage_knows_what_was_seen_in_whatever_order(spans: list[tuple[int, int]]) -> None:
    coverage, seen = Coverage(), set()
    for first, more in spans:
        coverage.add("s", first, first + more)
        seen |= set(range(first, first + more + 1))
    assert {number for number in range(1, 40) if coverage.has("s", number)} == seen
    whole = next(number for number in range(1, 60) if number not in seen) - 1
    assert coverage.head("s") == whole


def test_a_place_in_one_life_of_the_stream_counts_for_nothing_in_another() -> None:
    cursor = Cursor("one", 17, Coverage({"s": 4}))
    assert Cursor.read(cursor.text(), "one") == cursor
    assert Cursor.read(cursor.text(), "two") == Cursor("two")
    for text in (None, "", "{", "[]", '{"epoch": "one"}', '{"epoch":"one","heads":[],"place":1}'):
        assert Cursor.read(text, "one") == Cursor("one")
