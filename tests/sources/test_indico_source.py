"""Indico's check-in API, replayed by a real HTTP server from the project's recorded snapshots."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from replay_server import ReplayServer, Reply, Seen, serving

from checkin.domain.errors import BadInputError
from checkin.domain.people import RegistrationState
from checkin.domain.scanning import OutcomeCode
from checkin.sources.indico import IndicoSource, SetUpCode
from checkin.sources.indico.fields import answers_of
from checkin.sources.ports import (
    Ability,
    PendingUpload,
    Pull,
    SourceError,
    Trouble,
    UploadKind,
    UploadResult,
    UploadState,
)
from checkin.sources.web import Limits

DATA = Path(__file__).parents[1] / "data/indico"
TOKEN = "indp_token-that-must-not-leak"
PATIENT = Limits(connect=10, silence=20, total=40, patience=5)
IMPATIENT = Limits(connect=10, silence=0.3, total=0.6, patience=5)
EVENT = "/api/checkin/event/42/"
PEOPLE = f"{EVENT}forms/7/registrations/"
NINE = datetime.fromisoformat("2026-11-25T09:00:00+01:00")


def snapshot(name: str) -> Any:
    """Return a snapshot. They are YAML of the plainest kind: nested lists and mappings of one-line scalars."""
    return _Yaml((DATA / f"checkin_{name}.yml").read_text(encoding="utf-8")).value(0)


class _Yaml:
    """Just enough of YAML for these files, so that the tests need no library for it."""

    def __init__(self, text: str) -> None:
        self.lines = [line for line in text.splitlines() if line.strip()]

    def value(self, indent: int) -> Any:
        return self._list(indent) if self.lines[0].lstrip().startswith("- ") else self._mapping(indent)

    def _list(self, indent: int) -> list[Any]:
        found = []
        while self.lines and self._indent() == indent and self.lines[0].lstrip().startswith("- "):
            self.lines[0] = self.lines[0].replace("- ", "  ", 1)
            found.append(self._mapping(indent + 2))
        return found

    def _mapping(self, indent: int) -> dict[str, Any]:
        found: dict[str, Any] = {}
        while self.lines and self._indent() == indent and not self.lines[0].lstrip().startswith("- "):
            key, _, rest = self.lines.pop(0).strip().partition(":")
            if rest.strip():
                found[key] = _scalar(rest.strip())
            elif self.lines and (self._indent() > indent or self.lines[0].lstrip().startswith("- ")):
                found[key] = self.value(self._indent())
        return found

    def _indent(self) -> int:
        return len(self.lines[0]) - len(self.lines[0].lstrip())


def _scalar(text: str) -> Any:
    if text in ("''", '""'):
        return ""
    known = {"true": True, "false": False, "null": None, "[]": [], "{}": {}}
    if text in known:
        return known[text]
    if re.fullmatch(r"-?\d+", text):
        return int(text)
    return json.loads(re.sub(r"\\x(..)", r"\\u00\1", text)) if text.startswith('"') else text.strip("'")


def person(number: int, **changes: Any) -> dict[str, Any]:
    """Return a registration in the snapshot's image."""
    row: dict[str, Any] = copy.deepcopy(snapshot("registrations")[0])
    row |= {"id": number, "event_id": 42, "regform_id": 7, "checked_in": False, "checked_in_dt": None}
    row |= {"registration_date": "2026-09-01T10:00:00+00:00", "full_name": f"Guinea Pig {number}"}
    row |= {"checkin_secret": f"99828a7d-32c5-4d19-8f1a-ecd2c9d8{number:04d}", "email": f"{number}@example.test"}
    return row | changes


class Indico:
    """The event on a replaying server."""

    def __init__(self, server: ReplayServer, people: list[dict[str, Any]]) -> None:
        self.server = server
        self.people = {row["id"]: row for row in people}
        self.answers: dict[int, dict[str, Any]] = {}
        #: Indico's `[{"id", "firstName", "lastName"}]` of a registration.
        self.companions: dict[int, list[dict[str, Any]]] = {}
        event = snapshot("event_details") | {"id": 42, "title": "Konferenz", "start_dt": "2026-11-25T08:00:00+00:00"}
        server.on("GET", EVENT, Reply(body=event))
        server.on("GET", f"{EVENT}forms/", Reply(body=snapshot("regforms")))
        server.on("GET", f"{PEOPLE}*", self._person)
        server.on("GET", PEOPLE, lambda _: Reply(body=list(self.people.values())))
        server.on("PATCH", f"{PEOPLE}*", self._mark)

    def _person(self, seen: Seen) -> Reply | None:
        row = self.people.get(int(seen.path.rsplit("/", 1)[1] or 0))
        if row is None:
            return None
        detail = snapshot("registration_details")
        for field in (field for section in detail["registration_data"] for field in section["fields"]):
            field["data"] = self.answers.get(row["id"], {}).get(field["title"], field.get("data"))
        if companions := self.companions.get(row["id"]):
            more = {"id": 99, "title": "Accompanying persons", "input_type": "accompanying_persons", "data": companions}
            detail["registration_data"].append({"fields": [more]})
        return Reply(body=detail | row)

    def _mark(self, seen: Seen) -> Reply:
        row = self.people[int(seen.path.rsplit("/", 1)[1])]
        row["checked_in"] = seen.body["checked_in"]
        row["checked_in_dt"] = "2026-11-25T08:30:00+00:00" if row["checked_in"] else None
        return Reply(body=row)

    def details_asked(self) -> int:
        return sum(1 for seen in self.server.seen if seen.method == "GET" and re.search(r"registrations/\d", seen.path))


@pytest.fixture
def server() -> Iterator[ReplayServer]:
    with serving() as running:
        yield running


@pytest.fixture
def source(server: ReplayServer) -> Iterator[IndicoSource]:
    found = IndicoSource(server.url, 42, 7, TOKEN, limits=PATIENT)
    yield found
    found.close()


def last(source: IndicoSource, state: bytes | None = None) -> Pull:
    return list(source.pull(state))[-1]


def act(number: int, kind: UploadKind = UploadKind.ENTRY, **changes: Any) -> PendingUpload:
    return replace(PendingUpload(kind, f"n-{number}", NINE, "main", "code", str(number)), **changes)


def push(source: IndicoSource, *acts: PendingUpload) -> list[UploadResult]:
    return list(source.push(acts))


class TestPeople:
    def test_arrive_whole_with_code_state_and_answers(self, server: ReplayServer, source: IndicoSource) -> None:
        indico = Indico(server, [person(1), person(2)])
        indico.answers[1] = {
            "First Name": "Guinea", "Last Name": "Pig 1", "Affiliation": "Zoo", "Position": "Chief", "Country": "DE",
            "Phone Number": "+49 2452 1", "Address": "Stall 1",
        }  # fmt: skip
        part = last(source)
        assert part.whole
        assert part.complete
        one = part.table.registrations[0]
        assert (one.key, one.ticket_codes) == ("1", ("99828a7d-32c5-4d19-8f1a-ecd2c9d80001",))
        assert (one.fields["given_name"], one.fields["family_name"]) == ("Guinea", "Pig 1")
        assert one.fields["organisation"] == "Zoo"
        assert one.fields["email"] == "1@example.test"
        assert one.fields["phone"] == "+49 2452 1"
        told = {question.text: one.answers.get(question.identifier) for question in part.table.questions}
        assert told["Country"] == "Germany"
        assert told["Address"] == "Stall 1"
        assert one.registered_at == datetime.fromisoformat("2026-09-01T10:00:00+00:00")
        assert part.facts is not None
        assert part.facts.name == "Konferenz"

    def test_without_answers_have_their_full_name(self, server: ReplayServer, source: IndicoSource) -> None:
        Indico(server, [person(1)])
        (one,) = last(source).table.registrations
        assert one.fields["name"] == "Guinea Pig 1"

    def test_titles_in_german_mean_the_same(self, server: ReplayServer, source: IndicoSource) -> None:
        indico = Indico(server, [person(1)])
        german = {"First Name": "Vorname", "Last Name": "Nachname", "Affiliation": "Zugehörigkeit", "Title": "Anrede"}
        said = {"Vorname": "Rana", "Nachname": "Öz", "Zugehörigkeit": "Amt"}

        def translated(seen: Seen) -> Reply | None:
            reply = indico._person(seen)
            if reply is not None:
                for field in reply.body["registration_data"][0]["fields"]:
                    field["title"] = german.get(field["title"], field["title"])
                    field["data"] = said.get(field["title"], "")
            return reply

        server.on("GET", f"{PEOPLE}*", lambda seen: None if seen.path == PEOPLE else translated(seen))
        (one,) = last(source).table.registrations
        assert (one.fields["given_name"], one.fields["family_name"]) == ("Rana", "Öz")
        assert one.fields["organisation"] == "Amt"

    @pytest.mark.parametrize(
        ("state", "ours"),
        [("complete", RegistrationState.CONFIRMED), ("pending", RegistrationState.UNAPPROVED),
         ("unpaid", RegistrationState.UNPAID), ("rejected", RegistrationState.WITHDRAWN),
         ("withdrawn", RegistrationState.WITHDRAWN), ("something new", RegistrationState.UNAPPROVED)],
    )  # fmt: skip
    def test_state(self, server: ReplayServer, source: IndicoSource, state: str, ours: RegistrationState) -> None:
        Indico(server, [person(1, state=state)])
        assert last(source).table.registrations[0].state is ours

    def test_who_came_already_came(self, server: ReplayServer, source: IndicoSource) -> None:
        Indico(server, [person(1, checked_in=True, checked_in_dt="2026-11-25T07:00:00+00:00"), person(2)])
        came = [one.checked_in_at for one in last(source).table.registrations]
        assert came == [datetime.fromisoformat("2026-11-25T07:00:00+00:00"), None]

    def test_choices_are_told_by_their_captions(self) -> None:
        field = {"title": "Titel", "input_type": "single_choice", "data": {"a": 1, "b": 0}}
        field["choices"] = [{"id": "a", "caption": "Dr."}, {"id": "b", "caption": "Prof."}]
        picture = {"title": "Bild", "input_type": "picture", "data": "x"}
        box = {"title": "Foto?", "input_type": "bool", "data": True}
        detail = {"registration_data": [{"fields": [field, picture, box]}]}
        assert answers_of(detail) == {"Titel": "Dr.", "Foto?": "true"}


def companion(number: int, given: str = "Ayşe", family: str = "Öz") -> dict[str, Any]:
    return {"id": f"5fa6d71b-a828-4811-bf9c-7e99df04{number:04d}", "firstName": given, "lastName": family}


class TestCompanions:
    def test_are_registrations_of_their_own_in_the_same_order(self, server: ReplayServer, source: IndicoSource) -> None:
        indico = Indico(server, [person(1, occupied_slots=3, state="unpaid"), person(2)])
        indico.companions[1] = [companion(1), companion(2, "Ben")]
        first, ayse, ben, other = last(source).table.registrations
        assert [one.key for one in (first, other)] == ["1", "2"]
        assert (ayse.fields["given_name"], ayse.fields["family_name"]) == ("Ayşe", "Öz")
        assert (ayse.ticket_codes, ayse.state) == ((indico.companions[1][0]["id"],), RegistrationState.UNPAID)
        assert ben.fields["given_name"] == "Ben"
        assert {one.fields["order_code"] for one in (first, ayse, ben)} == {"1"}
        assert other.fields["order_code"] == ""
        assert len({one.key for one in (first, ayse, ben)}) == 3

    def test_keep_their_key_whatever_becomes_of_the_others(self, server: ReplayServer, source: IndicoSource) -> None:
        indico = Indico(server, [person(1, occupied_slots=3)])
        indico.companions[1] = [companion(1), companion(2, "Ben")]
        part = last(source)
        indico.people[1]["occupied_slots"], indico.companions[1] = 2, [companion(2, "Ben")]
        later = last(source, part.state).table.registrations
        assert [one.key for one in later] == [one.key for one in part.table.registrations if "0001" not in one.key]

    def test_whom_the_answers_do_not_name_are_numbered(self, server: ReplayServer, source: IndicoSource) -> None:
        indico = Indico(server, [person(1, occupied_slots=3)])
        indico.companions[1] = [companion(1)]
        registrations = last(source).table.registrations
        assert [one.fields.get("name", "") for one in registrations] == ["Guinea Pig 1", "", "Guinea Pig 1 +2"]
        assert registrations[2].ticket_codes == ()

    def test_are_remembered_with_the_answers(self, server: ReplayServer, source: IndicoSource) -> None:
        indico = Indico(server, [person(1, occupied_slots=2)])
        indico.companions[1] = [companion(1)]
        part = last(source)
        assert last(source, part.state).table == part.table
        assert indico.details_asked() == 1

    def test_have_no_mark_at_the_server(self, server: ReplayServer, source: IndicoSource) -> None:
        indico = Indico(server, [person(1, occupied_slots=2)])
        indico.companions[1] = [companion(1)]
        key = last(source).table.registrations[1].key
        server.seen.clear()
        (result,) = push(source, replace(act(1), key=key))
        assert result.state is UploadState.FINAL_REFUSAL
        assert server.seen == []

    @pytest.mark.parametrize("data", [None, "Ayşe", 3, {"id": 1}, [None, 1, "x"], [{"id": "no uuid", "firstName": 4}]])
    def test_an_answer_of_another_shape_names_nobody(
        self, server: ReplayServer, source: IndicoSource, data: Any
    ) -> None:
        indico = Indico(server, [person(1)])
        indico.companions[1] = data or [None]
        assert all(not one.ticket_codes for one in last(source).table.registrations[1:])

    @pytest.mark.parametrize("slots", [None, "2", True, 0, -1, 10**9])
    def test_a_strange_number_of_places_is_borne(
        self, server: ReplayServer, source: IndicoSource, slots: object
    ) -> None:
        Indico(server, [person(1, occupied_slots=slots)])
        assert len(last(source).table.registrations) <= 200


class TestAnswers:
    def test_are_asked_for_once_a_person(self, server: ReplayServer, source: IndicoSource) -> None:
        indico = Indico(server, [person(number) for number in range(1, 10)])
        state = last(source).state
        assert indico.details_asked() == 9
        indico.people[10] = person(10)
        assert len(last(source, state).table.registrations) == 10
        assert indico.details_asked() == 10

    def test_are_asked_for_again_where_the_registration_changed(
        self, server: ReplayServer, source: IndicoSource
    ) -> None:
        indico = Indico(server, [person(1), person(2)])
        state = last(source).state
        indico.people[2]["full_name"] = "Guinea Pig-Meier"
        last(source, state)
        assert indico.details_asked() == 3

    def test_survive_a_break_in_the_middle_of_the_first_run(self, server: ReplayServer, source: IndicoSource) -> None:
        indico = Indico(server, [person(number) for number in range(1, 451)])
        server.on("GET", f"{PEOPLE}450", Reply(500))
        parts = []
        trouble = None
        try:
            for part in source.pull(None):
                parts.append(part)
        except SourceError as error:
            trouble = error.trouble
        assert trouble is Trouble.SERVER_ERROR
        assert [(part.complete, part.whole) for part in parts] == [(False, False)] * 2
        server.routes.pop(0)
        asked = indico.details_asked()
        assert len(last(source, parts[-1].state).table.registrations) == 450
        assert indico.details_asked() - asked == 50

    @pytest.mark.parametrize("state", [b"", b"{", b"[]", b'{"version": 9}', b'{"version": 2, "answers": [1]}'])
    def test_a_state_that_cannot_be_read_begins_afresh(
        self, server: ReplayServer, source: IndicoSource, state: bytes
    ) -> None:
        Indico(server, [person(1)])
        assert len(last(source, state).table.registrations) == 1

    def test_somebody_who_withdrew_while_answers_were_read_is_no_trouble(
        self, server: ReplayServer, source: IndicoSource
    ) -> None:
        Indico(server, [person(1), person(2)])
        server.on("GET", f"{PEOPLE}2", Reply(404, {"error": "x"}))
        assert len(last(source).table.registrations) == 2


class TestBack:
    def test_a_check_in_is_marked_after_looking(self, server: ReplayServer, source: IndicoSource) -> None:
        indico = Indico(server, [person(1)])
        assert [result.state for result in push(source, act(1))] == [UploadState.DONE]
        assert indico.people[1]["checked_in"] is True
        assert [seen.method for seen in server.seen] == ["GET", "PATCH"]
        assert server.seen[0].headers["authorization"] == f"Bearer {TOKEN}"

    def test_a_network_that_wants_a_log_in_loses_nothing(self, server: ReplayServer, source: IndicoSource) -> None:
        Indico(server, [person(1)])
        server.on("PATCH", f"{PEOPLE}*", Reply(302, headers={"Location": "/login"}))
        assert [result.state for result in push(source, act(1))] == [UploadState.RETRY_LATER]

    def test_who_was_in_before_is_a_contradiction_and_stays_in(
        self, server: ReplayServer, source: IndicoSource
    ) -> None:
        Indico(server, [person(1, checked_in=True, checked_in_dt="2026-11-25T07:00:00+00:00")])
        (result,) = push(source, act(1))
        assert (result.state, result.outcome) == (UploadState.CONTRADICTED, OutcomeCode.ALREADY_CHECKED_IN)
        assert result.other_at == datetime.fromisoformat("2026-11-25T07:00:00+00:00")
        assert server.paths("PATCH") == []

    def test_a_repetition_is_done(self, server: ReplayServer, source: IndicoSource) -> None:
        """The server's stamp is when it was told, later than when it happened."""
        Indico(server, [person(1)])
        assert [result.state for result in push(source, act(1))] == [UploadState.DONE]
        assert [result.state for result in push(source, act(1))] == [UploadState.DONE]

    @pytest.mark.parametrize(
        ("state", "outcome"),
        [("withdrawn", OutcomeCode.CANCELLED), ("unpaid", OutcomeCode.UNPAID), ("pending", OutcomeCode.UNAPPROVED)],
    )
    def test_the_server_does_not_refuse_so_the_state_is_told(
        self, server: ReplayServer, source: IndicoSource, state: str, outcome: OutcomeCode
    ) -> None:
        Indico(server, [person(1, state=state)])
        (result,) = push(source, act(1))
        assert (result.state, result.outcome) == (UploadState.CONTRADICTED, outcome)

    def test_an_undo_takes_the_mark_away(self, server: ReplayServer, source: IndicoSource) -> None:
        indico = Indico(server, [person(1, checked_in=True)])
        assert [result.state for result in push(source, act(1, UploadKind.ANNUL))] == [UploadState.DONE]
        assert indico.people[1]["checked_in"] is False

    def test_what_indico_has_no_place_for_is_settled(self, server: ReplayServer, source: IndicoSource) -> None:
        kinds = (UploadKind.EXIT, UploadKind.FAILED, UploadKind.PRINTLOG)
        results = push(source, *(act(1, kind) for kind in kinds))
        assert {result.state for result in results} == {UploadState.FINAL_REFUSAL}
        assert server.seen == []

    def test_one_bad_row_never_blocks_the_rest_but_what_builds_on_it(
        self, server: ReplayServer, source: IndicoSource
    ) -> None:
        Indico(server, [person(1), person(2)])
        server.on("GET", f"{PEOPLE}1", Reply(500))
        results = push(source, act(1), act(3), act(1, UploadKind.ANNUL), act(2))
        assert [result.state for result in results] == [
            UploadState.RETRY_LATER, UploadState.FINAL_REFUSAL, UploadState.RETRY_LATER, UploadState.DONE,
        ]  # fmt: skip

    def test_a_server_that_hangs_keeps_all(self, server: ReplayServer) -> None:
        server.on("GET", f"{PEOPLE}*", Reply(hang=True))
        source = IndicoSource(server.url, 42, 7, TOKEN, limits=IMPATIENT)
        results = push(source, act(1), act(2))
        source.close()
        assert {result.state for result in results} == {UploadState.RETRY_LATER}
        assert len(server.seen) == 1

    def test_a_token_without_the_scope_is_told_at_once(self, server: ReplayServer, source: IndicoSource) -> None:
        server.on("GET", f"{PEOPLE}*", Reply(403, {"error": "insufficient scope"}))
        with pytest.raises(SourceError) as caught:
            push(source, act(1))
        assert caught.value.trouble is Trouble.FORBIDDEN
        assert "leak" not in str(caught.value)

    def test_only_check_ins_and_undos_go_back(self, source: IndicoSource) -> None:
        can = source.capabilities()
        assert (can.check_ins, can.annulments) == (Ability.YES, Ability.YES)
        assert (can.exits, can.corrections, can.walk_ins) == (Ability.NO, Ability.NO, Ability.NO)


class TestCodes:
    SET_UP = {
        "event_id": 42, "title": "Konferenz", "regform_id": 7, "regform_title": "Anmeldung", "version": 2,
        "server": {"base_url": "https://indico.example.org", "client_id": "x", "scope": "registrants"},
    }  # fmt: skip

    def test_the_set_up_code_gives_server_event_and_form(self) -> None:
        found = SetUpCode.parse(json.dumps(self.SET_UP))
        assert (found.url, found.event_id, found.form_id) == ("https://indico.example.org", 42, 7)

    @pytest.mark.parametrize("payload", ["", "{}", "[]", json.dumps(SET_UP | {"event_id": "42"})])
    def test_anything_else_is_bad_input(self, payload: str) -> None:
        with pytest.raises(BadInputError):
            SetUpCode.parse(payload)

    def test_a_ticket_is_found_by_its_uuid(self, server: ReplayServer, source: IndicoSource) -> None:
        uuid = "99828a7d-32c5-4d19-8f1a-ecd2c9d80001"
        server.on("GET", f"/api/checkin/ticket/{uuid}", Reply(body=person(1)))
        assert source.client.by_ticket(uuid.upper())["id"] == 1
        with pytest.raises(SourceError) as caught:
            source.client.by_ticket("../../../x")
        assert caught.value.trouble is Trouble.NOT_FOUND
        assert server.seen[-1].path == "/api/checkin/ticket/"


@pytest.mark.parametrize(
    "reply", [Reply(body={"a": 1}), Reply(raw=b"<html>", content_type="text/html"), Reply(404), Reply(500)]
)
def test_a_server_that_lies_is_a_state(server: ReplayServer, source: IndicoSource, reply: Reply) -> None:
    Indico(server, [])
    server.on("GET", PEOPLE, reply)
    with pytest.raises(SourceError):
        last(source)


def test_nothing_secret_is_shown(source: IndicoSource) -> None:
    assert source.describe() == "127.0.0.1: event 42, form 7"
    assert TOKEN not in repr(source) + repr(source.client) + str(vars(source))


def test_an_event_without_anybody_is_whole_and_empty(server: ReplayServer, source: IndicoSource) -> None:
    Indico(server, [])
    part = last(source)
    assert part.whole
    assert list(part.table.registrations) == []
