"""Indico tied to the event file, by command: its own clock, one mark a person, everything in one go."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from replay_server import ReplayServer, serving
from source_shell import SourceShell, made
from test_indico_source import TOKEN, Indico, companion, person


@pytest.fixture
def server() -> Iterator[ReplayServer]:
    with serving() as running:
        yield running


@pytest.fixture
def indico(server: ReplayServer) -> Indico:
    return Indico(server, [person(1), person(2), person(3, checked_in=True, checked_in_dt="2026-11-25T08:10:00+00:00")])


@pytest.fixture
def shell(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, server: ReplayServer
) -> SourceShell:
    shell = made(tmp_path, capsys, monkeypatch)
    token = tmp_path / "token.txt"
    token.write_text(TOKEN, encoding="utf-8")
    words = ("--url", server.url, "--event-id", "42", "--form", "7", "--token-file", str(token))
    shell.answer("source", "add", shell.event, "indico", *words)
    return shell


def code(number: int) -> str:
    return f"99828a7d-32c5-4d19-8f1a-ecd2c9d8{number:04d}"


def test_people_and_who_has_come_there_arrive(shell: SourceShell, indico: Indico) -> None:
    report = shell.sync()
    assert (report["added"], report["check_ins"], report["state"]) == (3, 1, "ok")
    assert shell.scan(code(3))["code"] == "ALREADY_CHECKED_IN"
    assert shell.sync()["check_ins"] == 0


def test_a_check_in_here_is_marked_there_and_does_not_come_back_as_another(shell: SourceShell, indico: Indico) -> None:
    shell.sync()
    mine = shell.scan(code(1), "--at", "2026-11-25T09:00:00+01:00")
    report = shell.sync()
    assert (report["uploaded"], report["pending"]) == (1, 0)
    assert indico.people[1]["checked_in"] is True
    again = shell.sync()
    assert (again["check_ins"], again["uploaded"]) == (0, 0)
    stats = shell.answer("stats", shell.event)
    assert (stats["checked_in_total"], stats["double_admissions"]) == (2, [])
    shell.answer("undo", shell.event, mine["check_in_id"])
    shell.sync()
    assert indico.people[1]["checked_in"] is False
    assert shell.answer("stats", shell.event)["checked_in_total"] == 1


def test_a_mark_taken_back_there_is_taken_back_here(shell: SourceShell, indico: Indico) -> None:
    shell.sync()
    indico.people[3] |= {"checked_in": False, "checked_in_dt": None}
    shell.sync()
    assert shell.scan(code(3))["code"] == "ADMITTED"


def test_whoever_is_no_longer_there_is_withdrawn_and_a_correction_is_kept_apart(
    shell: SourceShell, indico: Indico
) -> None:
    shell.sync()
    one = next(found for found in shell.attendees() if found["ticket_code"] == code(1))
    shell.answer("edit", shell.event, one["attendee_id"], "--family-name", "Neu")
    del indico.people[2]
    report = shell.sync()
    assert (report["withdrawn"], report["pending"]) == (1, 0)
    assert [(kept["kind"], kept["reason"]) for kept in report["kept_apart"]] == [("correction", "not_taken")]
    assert shell.scan(code(2))["code"] == "CANCELLED"


def ticket_of(main: str, companion: str = "") -> str:
    """Return what Indico 3.3 puts into a ticket's QR symbol; a companion's names them behind the registration."""
    ids = [base64.b64encode(UUID(one).bytes).decode() for one in (main, companion) if one]
    return json.dumps({"i": [2, "indico.example", *ids]})


def test_companions_come_in_with_their_own_tickets(shell: SourceShell, indico: Indico) -> None:
    indico.people[1]["occupied_slots"] = 3
    indico.companions[1] = [companion(1), companion(2, "Ben")]
    assert shell.sync()["added"] == 5
    scans = [shell.scan(ticket_of(code(1), *more)) for more in ((companion(1)["id"],), (), (companion(2)["id"],))]
    assert [one["code"] for one in scans] == ["ADMITTED"] * 3
    assert shell.scan(ticket_of(code(1), companion(1)["id"]))["code"] == "ALREADY_CHECKED_IN"
    report = shell.sync()
    assert (report["pending"], report["check_ins"]) == (0, 0)
    assert indico.people[1]["checked_in"] is True
    stats = shell.answer("stats", shell.event)
    assert (stats["checked_in_total"], stats["double_admissions"]) == (4, [])


def test_a_companion_who_is_taken_off_the_registration_is_withdrawn(shell: SourceShell, indico: Indico) -> None:
    indico.people[1]["occupied_slots"] = 2
    indico.companions[1] = [companion(1)]
    shell.sync()
    indico.people[1]["occupied_slots"] = 1
    del indico.companions[1]
    shell.sync()
    assert shell.scan(ticket_of(code(1), companion(1)["id"]))["code"] == "CANCELLED"
    assert shell.scan(ticket_of(code(1)))["code"] == "ADMITTED"
