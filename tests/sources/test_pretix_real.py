"""The real pretix server (marker `pretix`): what no replay can prove.

    CHECKIN_PRETIX_PEER=peer-integrationskonferenz.json pytest -m pretix tests/sources/test_pretix_real.py

The credentials file is the one that the project's test peer writes; the server runs on loopback. Each test takes
tickets that nobody used yet, so that the suite can run again on the same server.
"""

from __future__ import annotations

import contextlib
import json
import os
import socket
import threading
import uuid
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest

from checkin.domain.people import RegistrationState
from checkin.domain.rules import RuleContext, admits
from checkin.domain.scanning import Direction, OutcomeCode
from checkin.sources.ports import (
    DeviceRevokedError,
    PendingUpload,
    Pull,
    SourceError,
    Trouble,
    UploadKind,
    UploadResult,
    UploadState,
)
from checkin.sources.pretix import (
    Access,
    DeviceIdentity,
    Pairing,
    PairingCode,
    PretixSource,
    pair,
    revoke,
    roll,
    update,
)
from checkin.sources.web import Limits

PEER = os.environ.get("CHECKIN_PRETIX_PEER", "")
pytestmark = [
    pytest.mark.pretix,
    pytest.mark.skipif(not PEER, reason="CHECKIN_PRETIX_PEER does not point at a running pretix's credentials"),
]
SLOW = Limits(connect=10, silence=60, total=120)
IDENTITY = DeviceIdentity("0.1-test")


class Peer:
    """The running server, as its organiser sees it."""

    def __init__(self, told: dict[str, Any]) -> None:
        self.told = told
        self.url, self.organizer, self.event = told["base_url"], told["organizer"], told["event"]
        self.http = httpx.Client(
            base_url=f"{self.url}/api/v1/organizers/{self.organizer}/",
            headers={"Authorization": f"Token {told['tokens']['API voll']}"},
            timeout=60,
            trust_env=False,
        )

    def call(self, method: str, path: str, **options: Any) -> Any:
        answer = self.http.request(method, path, **options)
        assert answer.is_success, (answer.status_code, answer.text)
        return answer.json()

    def team(self, token: str = "API voll", url: str = "") -> PretixSource:
        access = Access(url or self.url, self.organizer, self.event, self.told["tokens"][token])
        return PretixSource(access, limits=SLOW)

    def pairing(self, profile: str = "pretixscan") -> Pairing:
        body = {
            "name": f"Probe {uuid.uuid4().hex[:8]}",
            "all_events": True,
            "limit_events": [],
            "security_profile": profile,
        }
        made = self.call("POST", "devices/", json=body)
        code = json.dumps({"handshake_version": 1, "url": self.url, "token": made["initialization_token"]})
        return pair(PairingCode.parse(code), IDENTITY)

    def device(self, profile: str = "pretixscan", url: str = "") -> PretixSource:
        access = self.pairing(profile).access(self.event)
        return PretixSource(replace(access, url=url or self.url), limits=SLOW)

    def position(self, key: str) -> Any:
        return self.call("GET", f"events/{self.event}/orderpositions/{key}/?include_canceled_positions=true")

    def fresh(self, count: int = 1) -> list[tuple[str, str]]:
        """Return key and code of tickets that nobody has used."""
        found, page = [], 1
        main = self.told["items"]["Konferenzticket"]
        while len(found) < count:
            params = {"has_checkin": "false", "item": str(main), "order__status": "p", "page": str(page)}
            for row in self.call("GET", f"events/{self.event}/orderpositions/", params=params)["results"]:
                plain = not row["blocked"] and not row["valid_from"] and not row["valid_until"]
                if plain and row["addon_to"] is None and (row["id"], row["secret"]) not in _TAKEN:
                    _TAKEN.add((row["id"], row["secret"]))
                    found.append((str(row["id"]), str(row["secret"])))
                if len(found) == count:
                    break
            page += 1
        return found

    def new_list(self, **fields: Any) -> str:
        """Make a check-in list that nobody has entered, so that what others tried on this server does not matter."""
        body: dict[str, Any] = {"name": f"Probe {uuid.uuid4().hex[:8]}", "all_products": True, "limit_products": []}
        made = self.call("POST", f"events/{self.event}/checkinlists/", json=body | fields)
        return f"pretix:{made['id']}"

    def list_id(self, name: str = "Einlass") -> str:
        return f"pretix:{self.told['lists'][name]}"


_TAKEN: set[tuple[int, str]] = set()


@pytest.fixture(scope="module")
def peer() -> Iterator[Peer]:
    found = Peer(json.loads(Path(PEER).read_text(encoding="utf-8")))
    yield found
    found.http.close()


class Proxy:
    """Passes bytes to the server and cuts: after so many bytes of one answer, or before any answer comes back."""

    def __init__(self, url: str) -> None:
        self.target = (urlsplit(url).hostname, urlsplit(url).port)
        self.cut_answers_after: int | None = None
        self.swallow_answers_to = b""
        self.cuts = 0
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self.listener.getsockname()[1]}"
        threading.Thread(target=self._serve, daemon=True).start()

    def close(self) -> None:
        self.listener.close()

    def _serve(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                here, _ = self.listener.accept()
                threading.Thread(target=self._pass, args=(here,), daemon=True).start()

    def _pass(self, here: socket.socket) -> None:
        there = socket.create_connection(self.target)
        asked = threading.Event()
        thread = threading.Thread(target=self._answers, args=(there, here, asked), daemon=True)
        thread.start()
        with contextlib.suppress(OSError):
            while data := here.recv(65536):
                if self.swallow_answers_to and self.swallow_answers_to in data:
                    asked.set()
                there.sendall(data)
            there.shutdown(socket.SHUT_WR)
        thread.join(30)
        for end in (here, there):
            end.close()

    def _answers(self, there: socket.socket, here: socket.socket, asked: threading.Event) -> None:
        sent = 0
        with contextlib.suppress(OSError):
            while data := there.recv(16384):
                limit = self.cut_answers_after
                if asked.is_set() or (limit is not None and sent + len(data) > limit):
                    self.cuts += 1
                    here.shutdown(socket.SHUT_RDWR)
                    return
                here.sendall(data)
                sent += len(data)
            here.shutdown(socket.SHUT_WR)


@pytest.fixture
def proxy(peer: Peer) -> Iterator[Proxy]:
    running = Proxy(peer.url)
    yield running
    running.close()


def everything(source: PretixSource, state: bytes | None = None) -> list[Pull]:
    return list(source.pull(state))


def keys(parts: list[Pull]) -> list[str]:
    return [one.key for part in parts for one in part.table.registrations]


def entry(peer: Peer, key: str, code: str, minutes: int = 0, **changes: Any) -> PendingUpload:
    when = datetime.now(UTC).replace(microsecond=0) - timedelta(minutes=minutes)
    made = PendingUpload(UploadKind.ENTRY, f"test-{uuid.uuid4()}", when, peer.list_id(), code, key)
    return replace(made, **changes)


def push(source: PretixSource, *pending: PendingUpload) -> list[UploadResult]:
    return list(source.push(pending))


class TestPairing:
    def test_a_code_pairs_once_is_told_the_version_gets_a_new_key_and_gives_it_up(self, peer: Peer) -> None:
        body = {"name": "Once", "all_events": True, "limit_events": [], "security_profile": "full"}
        made = peer.call("POST", "devices/", json=body)
        code = PairingCode(peer.url, made["initialization_token"])
        pairing = pair(code, IDENTITY)
        with pytest.raises(SourceError, match="used before"):
            pair(code, IDENTITY)
        assert update(pairing, DeviceIdentity("0.2-test")).token == pairing.token
        rolled = roll(pairing)
        assert rolled.token != pairing.token
        with pytest.raises(SourceError) as caught:
            update(pairing, IDENTITY)
        assert caught.value.trouble is Trouble.UNAUTHORIZED
        revoke(rolled)
        with pytest.raises(DeviceRevokedError):
            update(rolled, IDENTITY)

    def test_a_device_revoked_by_the_organiser_is_told_in_download_upload_and_at_the_door(self, peer: Peer) -> None:
        source = peer.device()
        key, code = peer.fresh()[0]
        upload = entry(peer, key, code)
        number = source.access.device_id
        revoke(Pairing(peer.url, peer.organizer, number or 0, "", source.access.token))
        with pytest.raises(DeviceRevokedError):
            everything(source)
        with pytest.raises(DeviceRevokedError):
            push(source, upload)
        with pytest.raises(DeviceRevokedError):
            source.redeem(upload)
        source.close()


class TestDownload:
    def test_brings_everybody_with_state_lists_and_programme(self, peer: Peer) -> None:
        source = peer.device()
        parts = everything(source)
        source.close()
        people = {one.key: one for part in parts for one in part.table.registrations}
        assert len(people) >= peer.told["counts"]["admission"]
        assert len(keys(parts)) == len(people)
        edge = {name: people[str(row["position"])].state for name, row in peer.told["edge"].items()}
        assert edge["unpaid"] is RegistrationState.UNPAID
        assert edge["unapproved"] is RegistrationState.UNAPPROVED
        assert edge["valid_if_pending"] is RegistrationState.CONFIRMED
        for name in ("canceled_order", "expired_order", "canceled_position"):
            assert edge[name] is RegistrationState.WITHDRAWN
        assert parts[0].lists is not None
        assert {one.name for one in parts[0].lists} >= {"Einlass", "Forum 1", "Forum 2", "Forum 3"}
        extras = {key: extra for part in parts for key, extra in part.extras.items()}
        assert extras[str(peer.told["edge"]["blocked"]["position"])].blocked
        assert len(extras[str(peer.told["edge"]["two_forums"]["position"])].addons) == 2

    def test_afterwards_only_what_changed(self, peer: Peer) -> None:
        source = peer.team()
        state = everything(source)[-1].state
        key, _ = peer.fresh()[0]
        source.correct(key, {"given_name": "Geändert", "family_name": "Täglich"})
        parts = everything(source, state)
        changed = {one.key: one.fields["name"] for part in parts for one in part.table.registrations}
        assert changed[key] == "Geändert Täglich"
        assert len(changed) < 50
        source.close()

    def test_a_connection_cut_in_the_middle_is_resumed_without_loss(self, peer: Peer, proxy: Proxy) -> None:
        whole = peer.team()
        expected = set(keys(everything(whole)))
        whole.close()
        source = peer.team(url=proxy.url)
        source.client.pages_at_once = 1
        parts: list[Pull] = []
        trouble = None
        try:
            for part in source.pull(None):
                parts.append(part)
                if len(part.table.registrations) and proxy.cut_answers_after is None:
                    proxy.cut_answers_after = 40_000  # half a page
        except SourceError as error:
            trouble = error.trouble
        source.close()
        assert trouble is Trouble.CUT_OFF
        got = set(keys(parts))
        assert got
        assert got < expected
        assert not parts[-1].complete
        direct = peer.team()
        rest = everything(direct, parts[-1].state)
        direct.close()
        assert rest[-1].complete
        assert got | set(keys(rest)) == expected
        assert len(keys(rest)) < len(expected)


class TestScanning:
    def test_asked_first_the_server_judges_every_edge_case_as_foretold(self, peer: Peer) -> None:
        source = peer.team()
        products = [peer.told["items"][name] for name in ("Konferenzticket", "Presseausweis")]
        list_id = peer.new_list(all_products=False, limit_products=products)
        asked = peer.told["edge"]["question"]["position"]
        peer.call("PATCH", f"events/{peer.event}/orderpositions/{asked}/", json={"answers": []})
        foretold = {
            "error/unpaid": OutcomeCode.UNPAID,
            "error/unapproved": OutcomeCode.UNAPPROVED,
            "error/blocked": OutcomeCode.BLOCKED,
            "error/canceled": OutcomeCode.CANCELLED,
            "error/canceled; missing from lists": OutcomeCode.UNKNOWN_TICKET,
            "incomplete": OutcomeCode.QUESTIONS_REQUIRED,
        }
        by_name = {"not_yet_valid": OutcomeCode.NOT_YET_VALID, "no_longer_valid": OutcomeCode.NO_LONGER_VALID}
        expected = {
            name: by_name.get(name) or foretold.get(row["expect"], OutcomeCode.ADMITTED)
            for name, row in peer.told["edge"].items()
        }
        found = {
            name: source.redeem(entry(peer, "", row["secret"], list_id=list_id), simulate=True).outcome
            for name, row in peer.told["edge"].items()
        }
        source.close()
        assert found == expected

    def test_what_happened_offline_arrives_with_its_time_and_once(self, peer: Peer) -> None:
        source = peer.device()
        (key, code), (other, other_code) = peer.fresh(2)
        came = entry(peer, key, code, 30)
        left = entry(peer, key, code, 10, kind=UploadKind.EXIT)
        unknown = entry(peer, "", "no-such-ticket", 5)
        refused = entry(peer, "", "no-such-ticket", 5, kind=UploadKind.FAILED, outcome=OutcomeCode.UNKNOWN_TICKET)
        late = entry(peer, other, other_code, 1)
        acts = (came, left, unknown, refused, late)
        expected = [
            UploadState.DONE, UploadState.DONE, UploadState.FINAL_REFUSAL, UploadState.DONE, UploadState.DONE,
        ]  # fmt: skip
        assert [result.state for result in push(source, *acts)] == expected
        assert [result.state for result in push(source, *acts)] == expected
        stored = [(row["type"], datetime.fromisoformat(row["datetime"])) for row in peer.position(key)["checkins"]]
        assert sorted(stored) == [("entry", came.at), ("exit", left.at)]
        source.close()

    def test_an_undo_and_a_printed_badge_are_taken(self, peer: Peer) -> None:
        source = peer.device()
        key, code = peer.fresh()[0]
        came = entry(peer, key, code)
        undo = replace(came, kind=UploadKind.ANNUL, nonce=f"undo-{came.nonce}", target=came.nonce)
        printed = replace(came, kind=UploadKind.PRINTLOG, nonce=f"print-{came.nonce}")
        results = push(source, came, undo, printed)
        assert [result.state for result in results] == [UploadState.DONE] * 3
        again = push(source, undo, printed)  # as after a crash
        assert [result.state for result in again] == [UploadState.DONE] * 2
        position = peer.position(key)
        assert position["checkins"] == []
        assert [log["type"] for log in position["print_logs"]] == ["badge"]
        source.close()

    def test_a_connection_cut_after_the_server_stored_it_is_made_good_by_the_repetition(
        self, peer: Peer, proxy: Proxy
    ) -> None:
        source = peer.device(url=proxy.url)
        (key, code), (other, other_code) = peer.fresh(2)
        acts = (entry(peer, key, code), entry(peer, other, other_code))
        proxy.swallow_answers_to = acts[0].nonce.encode()
        first = push(source, *acts)
        assert proxy.cuts == 1
        assert [result.state for result in first] == [UploadState.RETRY_LATER, UploadState.DONE]
        assert len(peer.position(key)["checkins"]) == 1
        proxy.swallow_answers_to = b""
        assert [result.state for result in push(source, acts[0])] == [UploadState.DONE]
        assert len(peer.position(key)["checkins"]) == 1
        source.close()

    def test_two_devices_on_one_ticket_are_a_contradiction_for_the_second_and_both_stay(self, peer: Peer) -> None:
        first, second = peer.device(), peer.device()
        key, code = peer.fresh()[0]
        early, late = entry(peer, key, code, 20), entry(peer, key, code, 5)
        assert [result.state for result in push(second, late)] == [UploadState.DONE]
        (result,) = push(first, early)
        assert (result.state, result.outcome) == (UploadState.CONTRADICTED, OutcomeCode.ALREADY_CHECKED_IN)
        assert result.other_at == late.at
        assert len(peer.position(key)["checkins"]) == 2
        assert second.redeem(entry(peer, key, code)).outcome is OutcomeCode.ALREADY_CHECKED_IN
        first.close()
        second.close()

    def test_other_devices_check_ins_arrive_with_the_next_download(self, peer: Peer) -> None:
        here, there = peer.device(), peer.device()
        state = everything(here)[-1].state
        key, code = peer.fresh()[0]
        upload = entry(peer, key, code, 3)
        assert there.redeem(upload).outcome is OutcomeCode.ADMITTED
        seen = [one for part in everything(here, state) for one in part.check_ins if one.registration_key == key]
        assert [(one.at, one.direction, one.own) for one in seen] == [(upload.at, Direction.ENTRY, False)]
        own = [one for part in everything(there, state) for one in part.check_ins if one.registration_key == key]
        assert [one.own for one in own] == [True]
        here.close()
        there.close()

    def test_a_forum_takes_the_code_of_what_was_booked(self, peer: Peer) -> None:
        """The main ticket of somebody with two forums is ambiguous there; the add-on's own code is not."""
        source = peer.team()
        parts = everything(source)
        edge = peer.told["edge"]["two_forums"]
        extra = next(part.extras[key] for part in parts for key in part.extras if key == str(edge["position"]))
        forum = next(one for one in parts[0].lists or () if one.name == "Forum 1")
        addon = extra.addons[forum.session_id or ""]
        upload = entry(peer, "", edge["secret"], list_id=forum.list_id)
        assert source.redeem(upload, simulate=True).outcome is OutcomeCode.AMBIGUOUS
        assert source.redeem(replace(upload, code=addon.code), simulate=True).outcome is OutcomeCode.ADMITTED
        source.close()


def moment(*build: str) -> dict[str, Any]:
    return {"buildTime": list(build)}


NOW: dict[str, Any] = {"var": "now"}
#: The days around the end of summer time in 2026, in Berlin.
FIRST, SECOND = "2026-10-24T21:30:00+02:00", "2026-10-25T02:15:00+01:00"
ASKED_AT = (
    "2026-10-24T21:40:00+02:00", "2026-10-24T23:59:59+02:00", "2026-10-25T00:00:00+02:00", "2026-10-25T02:20:00+02:00",
    "2026-10-25T02:20:00+01:00", "2026-10-25T03:00:00+01:00", "2026-10-25T23:30:00+01:00", "2026-10-26T00:30:00+01:00",
)  # fmt: skip
RULES: tuple[dict[str, Any], ...] = (
    {"isAfter": [NOW, moment("custom", "2026-10-25T00:00:00.000Z")]},
    {"isBefore": [NOW, moment("custom", "2026-10-25T00:00:00.000Z"), 25]},
    {"isAfter": [NOW, moment("customtime", "21:45:00"), 10]},
    {"isBefore": [NOW, moment("customtime", "03:00:00")]},
    {"isAfter": [NOW, moment("date_from")]},
    {"isBefore": [NOW, moment("date_to"), None]},
    {"isBefore": [NOW, moment("date_admission")]},
    {"==": [{"var": "now_isoweekday"}, 7]},
    {"<": [{"var": "entries_number"}, 2]},
    {"<": [{"var": "entries_today"}, 1]},
    {">=": [{"var": "entries_days"}, 2]},
    {">": [{"var": "minutes_since_last_entry"}, 30]},
    {"<": [{"var": "minutes_since_first_entry"}, 360]},
    {"==": [{"var": "entry_status"}, "absent"]},
    {">": [{"entries_since": [moment("custom", "2026-10-25T01:15:00Z")]}, 0]},
    {"<": [{"entries_before": [moment("customtime", "00:00:00")]}, 2]},
    {">=": [{"entries_days_since": [moment("custom", "2026-10-24T00:00:00Z")]}, 2]},
    {">=": [{"entries_days_before": [moment("custom", "2026-10-25T12:00:00Z")]}, 2]},
)


class TestRules:
    def test_are_judged_here_as_there_over_the_change_of_the_clock(self, peer: Peer) -> None:
        source = peer.team()
        facts = everything(source)[0].facts
        assert facts is not None
        key, code = peer.fresh()[0]
        list_id = peer.new_list(allow_multiple_entries=True)
        path = f"events/{peer.event}/checkinlists/{list_id.removeprefix('pretix:')}/"
        entries = [entry(peer, key, code, list_id=list_id, at=datetime.fromisoformat(text)) for text in (FIRST, SECOND)]
        assert {result.state for result in push(source, *entries)} == {UploadState.DONE}
        product = str(peer.told["items"]["Konferenzticket"])
        here: dict[tuple[int, str], bool] = {}
        there: dict[tuple[int, str], bool] = {}
        for number, rule in enumerate(RULES):
            peer.call("PATCH", path, json={"rules": rule})
            for text in ASKED_AT:
                at = datetime.fromisoformat(text)
                upload = entry(peer, key, code, list_id=list_id, at=at)
                there[number, text] = source.redeem(upload, simulate=True).outcome is OutcomeCode.ADMITTED
                context = RuleContext(
                    at, facts.timezone, product, date_from=facts.date_from, date_to=facts.date_to,
                    date_admission=facts.date_admission, entries=[one.at for one in entries], present=True,
                )  # fmt: skip
                here[number, text] = admits(rule, context)
        source.close()
        assert {case: value for case, value in here.items() if there[case] is not value} == {}
        assert {True, False} <= set(there.values())


class TestWritingBack:
    def test_a_walk_in_becomes_one_order_however_often_it_is_sent(self, peer: Peer) -> None:
        source = peer.device("full")
        everything(source)
        fields = {"given_name": "Spontane", "family_name": "Anmeldung", "category": "Konferenzticket"}
        nonce = f"walk-in-{uuid.uuid4()}"
        made = source.add_walk_in(nonce, fields, {"INSTITUTION": "Laufkundschaft"})
        assert source.add_walk_in(nonce, fields, {"INSTITUTION": "Laufkundschaft"}) == made
        assert source.redeem(entry(peer, made.key, made.code)).outcome is OutcomeCode.ADMITTED
        source.close()

    def test_a_scanning_device_may_not(self, peer: Peer) -> None:
        source = peer.device()
        everything(source)
        fields = {"given_name": "A", "family_name": "B", "category": "Konferenzticket"}
        with pytest.raises(SourceError) as caught:
            source.add_walk_in(str(uuid.uuid4()), fields, {})
        assert caught.value.trouble is Trouble.FORBIDDEN
        with pytest.raises(SourceError) as caught:
            source.correct("1", fields)
        assert caught.value.trouble is Trouble.FORBIDDEN
        source.close()

    def test_a_key_that_may_only_read_keeps_its_check_ins(self, peer: Peer) -> None:
        source = peer.team("API nur lesen")
        key, code = peer.fresh()[0]
        (result,) = push(source, entry(peer, key, code))
        assert (result.state, result.reason) == (UploadState.RETRY_LATER, Trouble.FORBIDDEN)
        source.close()
