"""Sources that are asked first: their verdict stands; where none comes in time this machine judges and tells later."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from pretix_stage import EVENT_PATH, Stage, redeemed
from replay_server import ReplayServer, Reply, answer, replay, serving
from source_shell import SourceShell, made
from test_sources_syncing import Door, add

from checkin import bootstrap
from checkin.domain.scanning import Direction, OutcomeCode, ScanRequest
from checkin.services import source_asking
from checkin.sources.pretix import door as pretix_door


@pytest.fixture
def server() -> Iterator[ReplayServer]:
    with serving() as running:
        Stage(running, 20)
        yield running


@pytest.fixture
def door(server: ReplayServer) -> Door:
    return Door(server)


@pytest.fixture
def shell(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, server: ReplayServer
) -> SourceShell:
    shell = made(tmp_path, capsys, monkeypatch)
    add(shell, server.url, "--ask-first")
    shell.sync()
    return shell


def photo_question() -> dict[str, Any]:
    """Return the question of a recorded answer, asked of the product of the replayed orders too."""
    asked: dict[str, Any] = copy.deepcopy(answer("161")["questions"][0])
    return asked | {"items": [4, 5]}


def with_photo_question() -> Reply:
    reply = replay("036")
    reply.body = copy.deepcopy(reply.body)
    reply.body["results"].append(photo_question())
    return reply


def refusal(reason: str, **more: Any) -> Reply:
    status = 404 if reason == "invalid" else 400
    return Reply(status, {"status": "error", "reason": reason, "position": redeemed()["position"]} | more)


def incomplete() -> Reply:
    return Reply(400, answer("161") | {"questions": [photo_question()]})


def test_the_servers_verdict_stands_and_nothing_is_told_twice(shell: SourceShell, door: Door) -> None:
    body = {"status": "error", "reason": "already_redeemed", "position": redeemed()["position"]}
    door.replies["secret000001"] = Reply(400, body)
    assert shell.scan("secret000001")["code"] == "ALREADY_CHECKED_IN"
    assert shell.scan("secret000002")["code"] == "ADMITTED"
    told = len(door.told())
    report = shell.sync()
    assert (report["uploaded"], report["pending"], len(door.told())) == (0, 0, told)


def test_without_an_answer_this_machine_judges_and_tells_later(shell: SourceShell, door: Door) -> None:
    door.replies["secret000001"] = Reply(500, raw=b"<html>", content_type="text/html")
    verdict = shell.scan("secret000001")
    assert verdict["code"] == "ADMITTED"
    door.replies.clear()
    assert shell.sync()["uploaded"] == 1
    assert {one["nonce"] for one in door.told()} == {verdict["check_in_id"]}


@pytest.mark.parametrize(
    ("reason", "verdict"),
    [
        ("unpaid", "UNPAID"), ("blocked", "BLOCKED"), ("canceled", "CANCELLED"), ("product", "WRONG_LIST"),
        ("rules", "RULES"), ("ambiguous", "AMBIGUOUS"), ("revoked", "REVOKED"), ("unapproved", "UNAPPROVED"),
        ("invalid", "UNKNOWN_TICKET"), ("invalid_time", "NO_LONGER_VALID"),
    ],
)  # fmt: skip
def test_each_refusal_of_the_server_is_the_verdict_and_lets_nobody_in(
    shell: SourceShell, door: Door, reason: str, verdict: str
) -> None:
    door.replies["secret000001"] = refusal(reason)
    found = shell.scan("secret000001")
    assert (found["code"], found["check_in_id"]) == (verdict, None)
    assert shell.answer("stats", shell.event)["present"] == 0
    told = len(door.told())
    assert (shell.sync()["pending"], len(door.told())) == (0, told)


def test_what_the_server_asks_is_asked_and_the_answer_goes_with_the_next_try(
    shell: SourceShell, server: ReplayServer, door: Door
) -> None:
    server.on("GET", f"{EVENT_PATH}questions/", with_photo_question())
    shell.sync()
    door.replies["secret000001"] = incomplete()
    held = shell.scan("secret000001")
    assert held["code"] == "QUESTIONS_REQUIRED"
    assert [alert["text"] for alert in held["alerts"] if alert["kind"] == "question"] == ["FOTO"]
    assert [one["questions_supported"] for one in door.told()] == [True]
    door.replies.clear()
    assert shell.scan("secret000001", "--answer", "FOTO=true")["code"] == "ADMITTED"
    assert door.told()[-1]["answers"] == {"6": "true"}
    told = len(door.told())
    assert (shell.sync()["pending"], len(door.told())) == (0, told)


@pytest.mark.parametrize(
    "reply",
    [
        Reply(200, raw=b"<html><body>Wartung</body></html>", content_type="text/html"),
        Reply(502, raw=b"<html>", content_type="text/html"),
        Reply(201, [1, 2]),
        Reply(201, {"status": "perhaps"}),
        Reply(400, {"status": "error", "reason": "error"}),
        Reply(400, {"status": "error", "reason": "something new", "position": {}}),
        Reply(429, {}, {"Retry-After": "60"}),
        Reply(201, redeemed(), cut_after=40),
    ],
    ids=["html", "bad gateway", "a list", "no status", "its own fault", "unknown reason", "too many", "half an answer"],
)
def test_an_answer_that_is_no_verdict_holds_nobody_up(shell: SourceShell, door: Door, reply: Reply) -> None:
    door.replies["secret000001"] = reply
    found = shell.scan("secret000001")
    assert found["code"] == "ADMITTED"
    door.replies.clear()
    shell.sync()
    nonces = [one["nonce"] for one in door.told()]
    assert set(nonces) == {found["check_in_id"]}


def test_a_server_that_hangs_is_waited_for_once_and_then_left_alone_for_a_while(
    shell: SourceShell, server: ReplayServer, door: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pretix_door.redeem, "__kwdefaults__", pretix_door.redeem.__kwdefaults__ | {"within": 0.2})
    door.replies |= {f"secret{number:06d}": Reply(hang=True) for number in range(5)}
    workspace = bootstrap.open_event(Path(shell.event))
    try:
        with workspace.file.reading() as transaction:
            list_id = next(one.list_id for one in transaction.queries.lists() if one.list_id.endswith(":5"))
        for number in range(3):
            request = ScanRequest(f"secret{number:06d}", list_id, Direction.ENTRY, datetime.now(UTC))
            assert workspace.scan(request).result(30).code is OutcomeCode.ADMITTED
        assert len(door.told()) == 1
        # after its rest it is asked again
        monkeypatch.setattr(source_asking, "REST", 0.0)
        workspace.asking._resting.clear()
        door.replies.clear()
        request = ScanRequest("secret000004", list_id, Direction.ENTRY, datetime.now(UTC))
        assert workspace.scan(request).result(30).code is OutcomeCode.ADMITTED
        assert len(door.told()) == 2
    finally:
        server.released.set()
        workspace.close()


def test_a_key_that_the_server_no_longer_knows_holds_nobody_up(shell: SourceShell, door: Door) -> None:
    door.replies["secret000001"] = Reply(401, {"detail": "Ungültiges Token."})
    assert shell.scan("secret000001")["code"] == "ADMITTED"
