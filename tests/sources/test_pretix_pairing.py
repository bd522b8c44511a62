"""Pairing as a device of a pretix server, against what a real one answered."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from replay_server import ReplayServer, Reply, recorded, replay, serving

from checkin.domain.errors import BadInputError, CheckinError, WrongUseError
from checkin.sources.ports import DeviceRevokedError, SourceError, Trouble
from checkin.sources.pretix import DeviceIdentity, Pairing, PairingCode, pair, revoke, roll, update

IDENTITY = DeviceIdentity("1.2.3")


@pytest.fixture
def server() -> Iterator[ReplayServer]:
    with serving() as running:
        yield running


def code(**changes: object) -> str:
    return json.dumps({"handshake_version": 1, "url": "https://pretix.example.org", "token": "kk11"} | changes)


def paired(server: ReplayServer) -> Pairing:
    server.on("POST", "/api/v1/device/initialize", replay("012"))
    return pair(PairingCode(server.url, "0lnl1u441pm4vvhs"), IDENTITY)


class TestCode:
    def test_is_read(self) -> None:
        assert PairingCode.parse(code()) == PairingCode("https://pretix.example.org", "kk11")

    def test_of_a_newer_kind_asks_for_an_update(self) -> None:
        with pytest.raises(BadInputError, match="newer kind"):
            PairingCode.parse(code(handshake_version=2))

    @pytest.mark.parametrize(
        "payload",
        ["", "https://pretix.example.org", "[]", "{}", code(token=""), code(url=None), code(handshake_version="1"),
         code(handshake_version=True), "[" * 100_000],
    )  # fmt: skip
    def test_anything_else_is_told_to_be_none(self, payload: str) -> None:
        with pytest.raises(BadInputError, match="not a pairing code"):
            PairingCode.parse(payload)

    def test_for_a_server_without_encryption_is_refused(self) -> None:
        with pytest.raises(WrongUseError):
            PairingCode.parse(code(url="http://pretix.example.org"))

    def test_shows_no_token(self) -> None:
        assert "kk11" not in repr(PairingCode.parse(code()))

    @given(st.text() | st.binary().map(lambda data: data.decode("latin-1")) | st.from_regex(r'\{"handshake_.*\}'))
    def test_whatever_is_scanned_ends_in_an_error_that_can_be_told(self, payload: str) -> None:
        with contextlib.suppress(CheckinError):
            PairingCode.parse(payload)


class TestPairing:
    def test_gives_organizer_device_profile_and_gate(self, server: ReplayServer) -> None:
        pairing = paired(server)
        assert (pairing.organizer, pairing.device_id, pairing.profile) == ("kreis-heinsberg", 1, "pretixscan")
        assert (pairing.gate, pairing.gate_name) == ("2", "Haupteingang integrationskonferenz")
        assert pairing.token == recorded("012")["response"]["body"]["api_token"]
        assert pairing.token not in repr(pairing) + repr(pairing.access("event"))

    def test_sends_what_the_server_wants_and_nothing_that_names_the_machine(self, server: ReplayServer) -> None:
        paired(server)
        body = server.seen[0].body
        assert set(body) == set(recorded("012")["request"]["body"])
        assert body["software_version"] == "1.2.3"
        assert "authorization" not in server.seen[0].headers

    @pytest.mark.parametrize("name", ["010", "013"])
    def test_a_code_unknown_or_used_says_to_make_a_new_one(self, server: ReplayServer, name: str) -> None:
        server.on("POST", "/api/v1/device/initialize", replay(name))
        with pytest.raises(SourceError, match="used before") as caught:
            pair(PairingCode(server.url, "gone"), IDENTITY)
        assert caught.value.trouble is Trouble.REJECTED

    @pytest.mark.parametrize("body", [{}, [], {"device_id": "1", "api_token": "x", "organizer": "y"}])
    def test_an_answer_that_is_no_pairing_is_unexpected(self, server: ReplayServer, body: object) -> None:
        server.on("POST", "/api/v1/device/initialize", Reply(body=body))
        with pytest.raises(SourceError) as caught:
            pair(PairingCode(server.url, "x"), IDENTITY)
        assert caught.value.trouble is Trouble.UNEXPECTED

    def test_update_tells_the_new_version(self, server: ReplayServer) -> None:
        pairing = paired(server)
        server.on("POST", "/api/v1/device/update", replay("017"))
        assert update(pairing, DeviceIdentity("1.2.4")) == pairing
        assert server.seen[-1].body["software_version"] == "1.2.4"
        assert server.seen[-1].headers["authorization"] == f"Device {pairing.token}"

    def test_roll_gives_a_new_key(self, server: ReplayServer) -> None:
        pairing = paired(server)
        server.on("POST", "/api/v1/device/roll", replay("021"))
        assert roll(pairing).token == recorded("021")["response"]["body"]["api_token"] != pairing.token

    def test_revoke_gives_the_access_up_and_after_that_the_device_is_told_so(self, server: ReplayServer) -> None:
        pairing = paired(server)
        server.on("POST", "/api/v1/device/revoke", replay("023"))
        revoke(pairing)
        server.on("POST", "/api/v1/device/revoke", replay("024"))
        with pytest.raises(DeviceRevokedError):
            revoke(pairing)
