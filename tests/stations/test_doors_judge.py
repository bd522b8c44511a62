"""What comes over the wire is taken in only where it is unaltered, in its station's chain, and signed by it."""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from checkin.domain.changes import Change, ChangeKind, Draft, canonical, chain_digest, payload_digest
from checkin.domain.errors import BadInputError
from checkin.domain.event import Event
from checkin.services import drafts
from checkin.services.doors.cursor import Cursor
from checkin.services.doors.replica import Arrival, Replica
from checkin.stations.keys import StationKeys
from checkin.stations.messages import MOST_BYTES, NewerChange, pack, row_of, unpack
from checkin.store.event_file import EventFile

EVENT = Event("e1", "Konferenz")
NEWCOMER = "PUBLISHER"


def note(text: str) -> Draft:
    return Draft(ChangeKind.NOTE_ADDED, {"text": text, "at": "2026-09-25T06:00:00+00:00"}, "p1")


class Pair:
    """The file that takes in, and another station's signed changes."""

    def __init__(self, folder: Path) -> None:
        self.here = EventFile.create(folder / "here", EVENT, machine="a")
        self.there = EventFile.create(folder / "there", EVENT, machine="b")
        self.keys = StationKeys.new(self.there.station)
        self.replica = Replica(self.here, StationKeys.new(self.here.station))
        public = self.keys.public
        with self.here.writing() as transaction:
            transaction.append(
                [drafts.station_joined(self.there.station, public.chain_key, public.user_key, public.certificate)]
            )

    def act(self, *texts: str) -> list[Change]:
        with self.there.writing() as transaction:
            transaction.append([note(text) for text in texts])
        return Replica(self.there, self.keys).numbered(self.there.station, 0, 1000)

    def take(self, changes: Sequence[Change | NewerChange]) -> int:
        return self.replica.take_in([Arrival(NEWCOMER, changes)], Cursor("epoch")).new

    def aside(self) -> list[tuple[str, int]]:
        with self.here.reading() as transaction:
            return [(one.reason, one.number) for one in transaction.stations.all_set_aside()]

    def head(self) -> int:
        return self.replica.heads().get(self.there.station, 0)


@pytest.fixture
def pair(tmp_path: Path) -> Pair:
    return Pair(tmp_path)


def test_signed_changes_are_taken_in_once(pair: Pair) -> None:
    changes = pair.act("one", "two")
    assert (pair.take(changes), pair.take(changes), pair.aside()) == (3, 0, [])
    assert pair.head() == 3


def test_an_altered_payload_is_set_aside_and_what_follows_it_not_lost_later(pair: Pair) -> None:
    changes = pair.act("one", "two")
    wrong = replace(changes[1], payload={**changes[1].payload, "text": "forged"})
    pair.take([changes[0], wrong])
    assert pair.aside() == [("altered", 2)]
    pair.take(changes)
    assert pair.head() == 3


def test_a_signed_change_told_of_another_person_is_set_aside(pair: Pair) -> None:
    changes = pair.act("one")
    pair.take([changes[0], replace(changes[1], subject="p2")])
    assert pair.aside() == [("broken", 2)]


def test_a_person_exchanged_in_the_file_is_found_by_the_check(pair: Pair) -> None:
    pair.act("one")
    with pair.there.writing() as transaction:
        transaction._connection.exec_driver_sql("UPDATE changes SET subject = 'p2' WHERE number = 2")
        found = [(one.damage.value, one.number) for one in transaction.findings()]
    assert found == [("altered", 2)]


def test_a_change_without_its_stations_signature_is_set_aside(pair: Pair) -> None:
    changes = pair.act("one")
    for wrong in (replace(changes[1], signature=b""), replace(changes[1], signature=changes[0].signature)):
        pair.take([changes[0], wrong])
    assert pair.aside() == [("forged", 2)]


def test_a_change_that_does_not_follow_on_its_chain_is_set_aside(pair: Pair) -> None:
    changes = pair.act("one")
    c = changes[1]
    chain = chain_digest("f" * 64, c.id, c.station, c.at, c.kind, c.number, c.subject, c.digest)
    pair.take([changes[0], replace(c, chain=chain, signature=pair.keys.sign(chain))])
    assert pair.aside() == [("broken", 2)]


def test_a_second_truth_of_a_number_is_set_aside(pair: Pair) -> None:
    changes = pair.act("one")
    pair.take(changes)
    c = changes[1]
    digest = payload_digest(c.salt, '{"text":"other"}')
    chain = chain_digest(changes[0].chain, "other", c.station, c.at, c.kind, c.number, c.subject, digest)
    other = replace(c, id="other", payload={"text": "other"}, digest=digest, chain=chain)
    pair.take([replace(other, signature=pair.keys.sign(chain))])
    assert pair.aside() == [("forked", 2)]


def test_a_signed_change_that_cannot_be_folded_stops_nothing_else(pair: Pair) -> None:
    pair.act()
    with pair.there.writing() as transaction:
        digest = payload_digest("0" * 32, '{"nothing":1}')
        chain = chain_digest(
            transaction.stations.heads()[pair.there.station].chain, "bad", pair.there.station,
            "0" * 16 + pair.there.station, ChangeKind.TICKET_ISSUED, 2, "", digest,
        )  # fmt: skip
    first = Replica(pair.there, pair.keys).numbered(pair.there.station, 0, 10)
    at, salt = "0" * 16 + pair.there.station, "0" * 32
    bad = Change(
        "bad", pair.there.station, at, ChangeKind.LIST_EXPORTED, {"nothing": 1}, "", 2, salt, digest, chain, b""
    )
    chain = chain_digest(first[0].chain, bad.id, bad.station, at, bad.kind, 2, "", digest)
    bad = replace(bad, chain=chain, signature=pair.keys.sign(chain))
    assert pair.take([*first, bad]) == 1
    assert pair.aside() == [("unreadable", 2)]


def test_what_only_a_newer_version_reads_waits_and_is_taken_in_by_it(pair: Pair) -> None:
    changes = pair.act("one")
    row = row_of(changes[1])
    pair.take([changes[0], NewerChange(row[0], row[1], row[5], "p1", json.dumps(row))])
    assert (pair.aside(), pair.head()) == ([("newer", 2)], 1)
    assert pair.replica.retry_newer() == 1
    assert (pair.aside(), pair.head()) == ([], 2)


def test_an_erasure_takes_what_waits_for_a_newer_version_too(pair: Pair) -> None:
    changes = pair.act("Geheim")
    row = row_of(changes[1])
    pair.take([changes[0], NewerChange(row[0], row[1], row[5], "p1", json.dumps(row))])
    with pair.here.writing() as transaction:
        transaction.append([drafts.erased("p1", "")])
        assert all(one.content == "" for one in transaction.stations.all_set_aside())


def test_whoever_claims_a_known_station_later_does_not_become_it(pair: Pair) -> None:
    forger = StationKeys.new(pair.there.station)
    public = forger.public
    with pair.here.writing() as transaction:
        transaction.append(
            [drafts.station_joined(pair.there.station, public.chain_key, public.user_key, public.certificate)]
        )
    changes = pair.act("one")
    assert pair.take([replace(one, signature=forger.sign(one.chain)) for one in changes]) == 0
    assert pair.take(changes) == 2


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 0, 2)])
def test_whoever_was_removed_can_be_told_to_erase_its_copy_later(pair: Pair, order: tuple[int, ...]) -> None:
    with pair.there.writing() as transaction:
        made = [transaction.append([drafts.station_removed("x", erase=erase)])[0] for erase in (False, True, False)]
    with pair.here.writing() as transaction:
        transaction.merge([made[place] for place in order])
        (stamp,) = transaction._connection.exec_driver_sql("SELECT stamp FROM station_removals").one()
        assert (transaction.stations.known()["x"].erase, stamp) == (True, made[0].at)


def test_the_copy_for_a_newcomer_holds_no_secret_of_the_original(pair: Pair, tmp_path: Path) -> None:
    secret = "e" * 64
    with pair.here.writing() as transaction:
        transaction.set_local("doors:keys", f"{pair.here.station}:{secret}")
        transaction.set_local("source:token", "geheim-token")
    pair.here.copy_for_station(tmp_path / "copy", None)
    content = (tmp_path / "copy").read_bytes()
    assert secret.encode() not in content
    assert b"geheim-token" not in content


@pytest.mark.parametrize(
    "letters", [range(0x1F000, 0x1FFFF), range(0x20, 0x7F), range(0x20)], ids=["wide", "plain", "odd"]
)
def test_whatever_a_station_may_say_fits_into_a_message(pair: Pair, letters: range) -> None:
    dice = random.Random(1)
    long = "".join(map(chr, dice.choices(letters, k=300_000)))
    with pytest.raises(BadInputError, match="too long"):
        pair.act(long)
    room = 199_000 * 300_000 // len(canonical({"text": long}))
    change = pair.act(long[:room])[-1]
    assert len(pack([change])) <= MOST_BYTES
    assert unpack(pack([change])) == [change]


def test_two_programs_on_one_file_never_give_a_stamp_twice(tmp_path: Path) -> None:
    one = EventFile.create(tmp_path / "f", EVENT, machine="a")
    two = EventFile.open(tmp_path / "f", machine="a")
    for file in (one, two):
        file._clock._now_ms = lambda: 1_790_000_000_000
    stamps = []
    for file in (one, two, one, two):
        with file.writing() as transaction:
            stamps += [change.at for change in transaction.append([note("x")])]
    assert stamps == sorted(set(stamps))
