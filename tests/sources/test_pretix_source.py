"""pretix behind the common protocol: parts, capabilities, corrections and walk-ins."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from pretix_stage import EVENT, EVENT_PATH, ORGANIZER, PATIENT, REDEEM, TOKEN, Stage, at, redeemed
from replay_server import ReplayServer, Reply, answer, replay, serving

from checkin.domain.errors import BadInputError
from checkin.domain.scanning import OutcomeCode
from checkin.sources.ports import Ability, PendingUpload, SourceError, Trouble, UploadKind, UploadState
from checkin.sources.pretix import Access, PretixSource
from checkin.sources.pretix.corrections import name_parts

ORDERS = f"{EVENT_PATH}orders/"
PATCHED = f"{EVENT_PATH}orderpositions/641/"


@pytest.fixture
def server() -> Iterator[ReplayServer]:
    with serving() as running:
        yield running


def source(server: ReplayServer, device_id: int | None = None, profile: str = "", **more: Any) -> PretixSource:
    return PretixSource(Access(server.url, ORGANIZER, EVENT, TOKEN, device_id, profile), limits=PATIENT, **more)


def test_parts_carry_tables_extras_and_state(server: ReplayServer) -> None:
    Stage(server, 60)
    found = source(server, name="p2")
    parts = list(found.pull(None))
    found.close()
    assert [len(part.table.registrations) for part in parts] == [0, 50, 10]
    assert parts[0].lists is not None
    assert parts[0].lists[0].list_id == "p2:5"
    assert {part.whole for part in parts} == {False}
    assert parts[-1].complete
    assert set(parts[1].extras) == {one.key for one in parts[1].table.registrations}
    assert "p2:6-6" in parts[1].extras["10000"].addons


def test_nothing_secret_is_shown(server: ReplayServer) -> None:
    found = source(server)
    assert found.describe() == f"127.0.0.1/{ORGANIZER}/{EVENT}"
    assert TOKEN not in repr(found) + repr(found.access) + repr(found.client) + found.describe()
    found.close()


class TestCapabilities:
    @pytest.mark.parametrize(
        ("device_id", "profile", "check_ins", "writing"),
        [(1, "pretixscan", Ability.YES, Ability.NO), (1, "full", Ability.YES, Ability.YES),
         (None, "", Ability.UNKNOWN, Ability.UNKNOWN)],
    )  # fmt: skip
    def test_follow_the_kind_of_key(
        self, server: ReplayServer, device_id: int | None, profile: str, check_ins: Ability, writing: Ability
    ) -> None:
        found = source(server, device_id, profile)
        can = found.capabilities()
        found.close()
        assert (can.check_ins, can.corrections, can.walk_ins) == (check_ins, writing, writing)

    def test_a_denial_is_remembered(self, server: ReplayServer) -> None:
        server.on("PATCH", PATCHED, replay("307"))
        found = source(server)
        with pytest.raises(SourceError) as caught:
            found.correct("641", {"organisation": "x"})
        assert caught.value.trouble is Trouble.FORBIDDEN
        assert found.capabilities().corrections is Ability.NO
        assert found.capabilities().walk_ins is Ability.UNKNOWN
        found.close()


class TestCorrections:
    def test_send_only_what_was_given(self, server: ReplayServer) -> None:
        server.on("PATCH", PATCHED, replay("300"))
        found = source(server)
        found.correct("641", {"given_name": "Geändert", "family_name": "Täglich", "organisation": "Neue Stelle"})
        found.close()
        assert server.seen[0].body == {
            "attendee_name_parts": {"_scheme": "given_family", "given_name": "Geändert", "family_name": "Täglich"},
            "company": "Neue Stelle",
        }

    def test_of_nothing_that_the_server_knows_send_nothing(self, server: ReplayServer) -> None:
        found = source(server)
        found.correct("641", {"note": "x"})
        found.close()
        assert server.seen == []

    @pytest.mark.parametrize(
        ("fields", "scheme", "parts"),
        [
            ({"name": "Sukarno"}, "", {"_scheme": "full", "full_name": "Sukarno"}),
            ({"given_name": "A", "family_name": "B"}, "full", {"_scheme": "full", "full_name": "A B"}),
            (
                {"given_name": "A", "family_name": "B", "title": "Dr."},
                "salutation_title_given_family",
                {"_scheme": "salutation_title_given_family", "given_name": "A", "family_name": "B", "title": "Dr."},
            ),
        ],
    )
    def test_keep_the_events_scheme_of_names(self, fields: dict[str, str], scheme: str, parts: dict[str, str]) -> None:
        assert name_parts(fields, scheme) == parts


class TestWalkIns:
    FIELDS = {
        "given_name": "Spontane",
        "family_name": "Anmeldung",
        "organisation": "Laufkundschaft",
        "category": "Konferenzticket",
    }

    def test_become_an_order_of_their_categorys_product_once(self, server: ReplayServer) -> None:
        Stage(server)
        server.on("POST", ORDERS, replay("306"))
        found = source(server)
        list(found.pull(None))
        made = found.add_walk_in("walk-in-1", self.FIELDS, {"INSTITUTION": "Laufkundschaft"})
        found.close()
        position = answer("306")["positions"][0]
        assert (made.key, made.code, made.order_code) == (str(position["id"]), position["secret"], "WRUYJ")
        assert position["secret"] not in repr(made)
        request = server.seen[-1]
        assert request.headers["x-idempotency-key"] == "walk-in-1"
        assert request.body["positions"][0]["item"] == 4
        assert request.body["positions"][0]["answers"] == [{"question": 4, "answer": "Laufkundschaft", "options": []}]
        assert request.body["send_email"] is False

    def test_of_an_unknown_category_are_bad_input(self, server: ReplayServer) -> None:
        Stage(server)
        found = source(server)
        list(found.pull(None))
        with pytest.raises(BadInputError):
            found.add_walk_in("n", self.FIELDS | {"category": "Ehrengast"}, {})
        found.close()

    @pytest.mark.parametrize(("name", "trouble"), [("307", Trouble.FORBIDDEN), ("308", Trouble.REJECTED)])
    def test_that_the_server_does_not_take_are_told(self, server: ReplayServer, name: str, trouble: Trouble) -> None:
        Stage(server)
        server.on("POST", ORDERS, replay(name))
        found = source(server)
        list(found.pull(None))
        with pytest.raises(SourceError) as caught:
            found.add_walk_in("n", self.FIELDS, {})
        assert caught.value.trouble is trouble
        found.close()


def test_verdict_and_upload_go_through_the_same_source(server: ReplayServer) -> None:
    stage = Stage(server)
    first = source(server)
    state = list(first.pull(None))[-1].state
    first.close()
    stage.server.on("POST", REDEEM, Reply(201, redeemed()))
    found = source(server, 1, "pretixscan", state=state)
    upload = PendingUpload(
        UploadKind.ENTRY, "n", at("2026-11-22T09:00:00+01:00"), "pretix:5", "s", answers={"INSTITUTION": "x"}
    )
    assert found.redeem(upload).outcome is OutcomeCode.ADMITTED
    assert server.seen[-1].body["answers"] == {"4": "x"}
    assert [result.state for result in found.push([upload])] == [UploadState.DONE]
    found.close()
