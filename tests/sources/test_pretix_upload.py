"""Telling pretix what happened at the doors: order, repetition, refusals, contradictions, trouble in the middle."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pretix_stage import EVENT_PATH, IMPATIENT, ORGANIZER_PATH, PATIENT, REDEEM, Stage, at, redeemed
from replay_server import ReplayServer, Reply, Seen, answer, recorded, replay, serving

from checkin.domain.event import ReentryPolicy
from checkin.domain.scanning import OutcomeCode
from checkin.sources.ports import (
    DeviceRevokedError,
    PendingUpload,
    SourceError,
    Trouble,
    UploadKind,
    UploadResult,
    UploadState,
)
from checkin.sources.pretix import Uploader, redeem
from checkin.sources.pretix.contradictions import contradiction
from checkin.sources.pretix.reasons import outcome_of, reason_of
from checkin.sources.web import Limits

NINE = at("2026-11-22T09:00:00+01:00")
ANNUL = f"{ORGANIZER_PATH}checkinrpc/annul/"


@pytest.fixture
def server() -> Iterator[ReplayServer]:
    with serving() as running:
        yield running


@pytest.fixture
def stage(server: ReplayServer) -> Stage:
    return Stage(server)


def entry(number: int = 0, **changes: Any) -> PendingUpload:
    made = PendingUpload(
        UploadKind.ENTRY,
        f"nonce-{number}",
        NINE + timedelta(minutes=number),
        "pretix:5",
        f"secret{number}",
        str(number),
    )
    return replace(made, **changes)


def push(
    stage: Stage, *pending: PendingUpload, device_id: int | None = 1, limits: Limits = PATIENT
) -> list[UploadResult]:
    client = stage.client(device_id, limits=limits)
    try:
        return list(Uploader(client).push(pending))
    finally:
        client.close()


def states(results: list[UploadResult]) -> list[UploadState]:
    return [result.state for result in results]


class TestEntriesAndExits:
    def test_go_one_by_one_in_order_forced_with_original_time_and_nonce(self, stage: Stage) -> None:
        stage.server.on("POST", REDEEM, Reply(201, redeemed()))
        results = push(stage, entry(0), entry(1), entry(2, kind=UploadKind.EXIT))
        assert states(results) == [UploadState.DONE] * 3
        bodies = [seen.body for seen in stage.server.seen if seen.method == "POST"]
        assert [body["nonce"] for body in bodies] == ["nonce-0", "nonce-1", "nonce-2"]
        assert [body["type"] for body in bodies] == ["entry", "entry", "exit"]
        assert bodies[1] == {
            "secret": "secret1",
            "source_type": "barcode",
            "lists": [5],
            "type": "entry",
            "datetime": "2026-11-22T09:01:00+01:00",
            "nonce": "nonce-1",
            "force": True,
            "questions_supported": False,
        }

    def test_answers_are_sent_by_the_questions_number(self, stage: Stage) -> None:
        stage.server.on("POST", REDEEM, Reply(201, redeemed()))
        push(stage, entry(answers={"INSTITUTION": "Rathaus"}))
        assert stage.server.seen[-2].body["answers"] == {"4": "Rathaus"}

    @pytest.mark.parametrize(
        ("name", "reason", "outcome"),
        [("104", "invalid", OutcomeCode.UNKNOWN_TICKET), ("189", "invalid", OutcomeCode.UNKNOWN_TICKET),
         ("151", "blocked", OutcomeCode.BLOCKED), ("152", "canceled", OutcomeCode.CANCELLED)],
    )  # fmt: skip
    def test_a_verdict_against_it_is_final(self, stage: Stage, name: str, reason: str, outcome: OutcomeCode) -> None:
        stage.server.on("POST", REDEEM, replay(name))
        (result,) = push(stage, entry())
        assert (result.state, result.reason, result.outcome) == (UploadState.FINAL_REFUSAL, reason, outcome)

    def test_what_the_server_cannot_read_is_final(self, stage: Stage) -> None:
        stage.server.on("POST", REDEEM, replay("118"))
        assert states(push(stage, entry())) == [UploadState.FINAL_REFUSAL]

    def test_a_list_that_is_unknown_or_not_permitted_is_kept_until_somebody_mends_it(self, stage: Stage) -> None:
        stage.server.on("POST", REDEEM, replay("131"))
        (result,) = push(stage, entry())
        assert (result.state, result.reason) == (UploadState.RETRY_LATER, Trouble.FORBIDDEN)

    def test_a_list_of_our_own_is_nothing_for_the_server(self, stage: Stage) -> None:
        (result,) = push(stage, entry(list_id="main"))
        assert (result.state, result.reason) == (UploadState.FINAL_REFUSAL, Trouble.NOT_FOUND)
        assert stage.server.seen == []

    def test_the_servers_own_fault_is_tried_again(self, stage: Stage) -> None:
        stage.server.on("POST", REDEEM, Reply(400, {"status": "error", "reason": "error"}))
        assert states(push(stage, entry())) == [UploadState.RETRY_LATER]


class TestContradictions:
    def other(self, minutes: int, kind: str = "entry", **changes: Any) -> dict[str, Any]:
        row = {"id": 77, "datetime": (NINE + timedelta(minutes=minutes)).isoformat(), "list": 5, "type": kind}
        return row | {"device_id": 2} | changes

    def result(self, stage: Stage, device_id: int | None = 1, **position: Any) -> UploadResult:
        stage.server.on("POST", REDEEM, Reply(201, redeemed(**position)))
        return push(stage, entry(), device_id=device_id)[0]

    @pytest.mark.parametrize("minutes", [-5, 5])
    def test_somebody_elses_entry_before_or_after_is_a_double_admission(self, stage: Stage, minutes: int) -> None:
        result = self.result(stage, checkins=[self.other(minutes)])
        assert (result.state, result.outcome) == (UploadState.CONTRADICTED, OutcomeCode.ALREADY_CHECKED_IN)
        assert result.other_at == NINE + timedelta(minutes=minutes)

    def test_after_somebody_elses_exit_all_is_well(self, stage: Stage) -> None:
        checkins = [self.other(-1, "exit"), self.other(-5)]
        assert self.result(stage, checkins=checkins).state is UploadState.DONE

    def test_entries_on_other_lists_do_not_matter(self, stage: Stage) -> None:
        assert self.result(stage, checkins=[self.other(-5, list=6)]).state is UploadState.DONE

    def test_a_repetition_after_a_crash_does_not_contradict_itself(self, stage: Stage) -> None:
        own = self.other(0, device_id=1)
        assert self.result(stage, checkins=[own]).state is UploadState.DONE
        assert self.result(stage, None, checkins=[self.other(0, device_id=None)]).state is UploadState.DONE

    def test_a_list_that_lets_in_once_is_contradicted_even_after_an_exit(self) -> None:
        position = {"checkins": [self.other(-5), self.other(-1, "exit")]}
        found = contradiction(entry(), position, "5", ReentryPolicy.ONCE, 1)
        assert found is not None
        assert found.other_at == NINE - timedelta(minutes=5)
        assert contradiction(entry(), position, "5", ReentryPolicy.ALWAYS, 1) is None

    def test_leaving_is_never_contradicted(self) -> None:
        leaving = entry(kind=UploadKind.EXIT)
        assert contradiction(leaving, {"order__status": "c"}, "5", ReentryPolicy.ONCE, 1) is None

    @pytest.mark.parametrize(
        ("position", "outcome"),
        [
            ({"order__status": "c"}, OutcomeCode.CANCELLED),
            ({"order__status": "e"}, OutcomeCode.CANCELLED),
            ({"order__status": "n"}, OutcomeCode.UNPAID),
            ({"order__status": "n", "order__require_approval": True}, OutcomeCode.UNAPPROVED),
            ({"order__status": "n", "order__valid_if_pending": True}, None),
            ({"blocked": ["admin"]}, OutcomeCode.BLOCKED),
            ({"valid_from": "2026-11-22T09:00:01+01:00"}, OutcomeCode.NOT_YET_VALID),
            ({"valid_until": "2026-11-22T08:59:59+01:00"}, OutcomeCode.NO_LONGER_VALID),
            ({}, None),
        ],
    )
    def test_what_changed_on_the_server_meanwhile_is_told(
        self, stage: Stage, position: dict[str, Any], outcome: OutcomeCode | None
    ) -> None:
        result = self.result(stage, **position)
        assert result.outcome is outcome
        assert result.state is (UploadState.CONTRADICTED if outcome else UploadState.DONE)


class TestOtherActs:
    def test_a_refused_scan(self, stage: Stage) -> None:
        stage.server.on("POST", f"{EVENT_PATH}checkinlists/5/failed_checkins/", replay("206"))
        refused = entry(kind=UploadKind.FAILED, outcome=OutcomeCode.NOT_YET_VALID, explanation="zu früh")
        assert states(push(stage, refused)) == [UploadState.DONE]
        body = stage.server.seen[-1].body
        assert (body["error_reason"], body["nonce"], body["raw_barcode"]) == ("invalid_time", "nonce-0", "secret0")
        assert set(recorded("206")["request"]["body"]) <= set(body)

    def test_an_annulment_names_the_check_in_it_takes_back(self, stage: Stage) -> None:
        stage.server.on("POST", ANNUL, replay("202"))
        undo = entry(1, kind=UploadKind.ANNUL, target="nonce-0")
        assert states(push(stage, undo)) == [UploadState.DONE]
        request = stage.server.seen[-1]
        assert (request.body["nonce"], request.body["lists"]) == ("nonce-0", [5])
        assert request.headers["x-idempotency-key"] == "nonce-1"

    @pytest.mark.parametrize("name", ["201", "203"])
    def test_an_annulment_that_comes_too_late_is_final(self, stage: Stage, name: str) -> None:
        stage.server.on("POST", ANNUL, replay(name))
        assert states(push(stage, entry(kind=UploadKind.ANNUL, target="x"))) == [UploadState.FINAL_REFUSAL]

    def test_a_printed_badge(self, stage: Stage) -> None:
        stage.server.on("POST", f"{EVENT_PATH}orderpositions/622/printlog/", replay("209"))
        printed = entry(kind=UploadKind.PRINTLOG, key="622")
        assert states(push(stage, printed)) == [UploadState.DONE]
        request = stage.server.seen[-1]
        assert (request.body["type"], request.headers["x-idempotency-key"]) == ("badge", "nonce-0")

    def test_a_right_that_is_missing_does_not_hold_up_the_rest(self, stage: Stage) -> None:
        stage.server.on("POST", f"{EVENT_PATH}orderpositions/622/printlog/", Reply(403, {"detail": "denied"}))
        stage.server.on("POST", REDEEM, Reply(201, redeemed()))
        results = push(stage, entry(kind=UploadKind.PRINTLOG, key="622"), entry(1))
        assert states(results) == [UploadState.FINAL_REFUSAL, UploadState.DONE]

    def test_no_path_is_made_of_a_key_that_is_no_number(self, stage: Stage) -> None:
        push(stage, entry(kind=UploadKind.PRINTLOG, key="../../x"))
        assert stage.server.paths("POST") == [f"{EVENT_PATH}orderpositions/0/printlog/"]


class TestTrouble:
    def failing(self, stage: Stage, *bad: str, reply: Reply) -> None:
        good = Reply(201, redeemed())
        stage.server.on("POST", REDEEM, lambda seen: reply if seen.body["nonce"] in bad else good)

    @pytest.mark.parametrize(
        "reply",
        [Reply(500, raw=b"<h1>database is locked</h1>", content_type="text/html"),
         Reply(201, raw=b"<html>", content_type="text/html"), Reply(201, {"status": "ok"}, cut_after=3),
         Reply(hang=True)],
    )  # fmt: skip
    def test_one_bad_row_never_blocks_the_rest(self, stage: Stage, reply: Reply) -> None:
        self.failing(stage, "nonce-1", reply=reply)
        limits = IMPATIENT if reply.hang else PATIENT
        results = push(stage, *(entry(number) for number in range(4)), limits=limits)
        assert states(results) == [UploadState.DONE, UploadState.RETRY_LATER, UploadState.DONE, UploadState.DONE]
        assert results[1].after > 0

    def test_what_builds_on_a_row_waits_with_it(self, stage: Stage) -> None:
        self.failing(stage, "nonce-0", reply=Reply(500))
        stage.server.on("POST", ANNUL, replay("202"))
        leaving = entry(1, kind=UploadKind.EXIT, code="secret0")
        undo = entry(2, kind=UploadKind.ANNUL, code="", key="", target="nonce-0")
        again = entry(4, code="", key="0")
        results = push(stage, entry(0), leaving, undo, entry(3), again)
        assert states(results) == [
            UploadState.RETRY_LATER, UploadState.RETRY_LATER, UploadState.RETRY_LATER, UploadState.DONE,
            UploadState.RETRY_LATER,
        ]  # fmt: skip
        assert stage.server.paths("POST") == [REDEEM, REDEEM]

    def test_two_in_a_row_that_found_no_way_through_end_the_attempt(self, stage: Stage) -> None:
        self.failing(stage, "nonce-0", "nonce-1", reply=Reply(201, {"a": 1}, cut_after=2))
        results = push(stage, *(entry(number) for number in range(6)))
        assert states(results) == [UploadState.RETRY_LATER] * 6
        assert len(stage.server.paths("POST")) == 2

    def test_a_server_that_asks_to_wait_is_left_alone(self, stage: Stage) -> None:
        self.failing(stage, "nonce-1", reply=Reply(429, headers={"Retry-After": "42"}))
        results = push(stage, *(entry(number) for number in range(4)))
        assert states(results) == [UploadState.DONE, *[UploadState.RETRY_LATER] * 3]
        assert results[1].after == 42
        assert len(stage.server.paths("POST")) == 2

    def test_a_server_that_is_away_keeps_all(self, stage: Stage) -> None:
        stage.server.close()
        results = push(stage, entry(0), entry(1))
        assert [(result.state, result.reason) for result in results] == [
            (UploadState.RETRY_LATER, Trouble.UNREACHABLE), (UploadState.RETRY_LATER, Trouble.UNREACHABLE),
        ]  # fmt: skip

    def test_a_crash_between_sending_and_noting_sends_the_same_again(self, stage: Stage) -> None:
        """The answer is lost after the server stored the entry: the repetition bears the same nonce and is done."""
        stored: dict[str, Any] = {}

        def store(seen: Seen) -> Reply:
            first = seen.body["nonce"] not in stored
            stored[seen.body["nonce"]] = seen.body
            return Reply(201, redeemed(), cut_after=10 if first else None)

        stage.server.on("POST", REDEEM, store)
        assert states(push(stage, entry())) == [UploadState.RETRY_LATER]
        assert states(push(stage, entry())) == [UploadState.DONE]
        assert len(stored) == 1

    def test_a_revoked_device_is_told_at_once(self, stage: Stage) -> None:
        self.failing(stage, "nonce-1", reply=replay("024"))
        client, results = stage.client(), []
        with pytest.raises(DeviceRevokedError):
            results.extend(_collect(Uploader(client).push([entry(0), entry(1), entry(2)]), results))
        client.close()
        assert states(results) == [UploadState.DONE]

    def test_a_key_that_no_longer_fits_is_told_at_once(self, stage: Stage) -> None:
        self.failing(stage, "nonce-0", reply=replay("022"))
        client = stage.client()
        with pytest.raises(SourceError) as caught:
            list(Uploader(client).push([entry(0)]))
        client.close()
        assert caught.value.trouble is Trouble.UNAUTHORIZED


class Weather:
    """A server behind a bad line: each request meets the next thing of a script, and good weather when it is over."""

    def __init__(self, server: ReplayServer, script: list[str]) -> None:
        self.script = script
        self.stored: list[str] = []
        server.on("POST", REDEEM, self.redeem)

    def redeem(self, seen: Seen) -> Reply:
        now = self.script.pop(0) if self.script else "good"
        if now == "fault":
            return Reply(500)
        if now == "busy":
            return Reply(429, headers={"Retry-After": "0.1"})
        if seen.body["nonce"] not in self.stored:
            self.stored.append(seen.body["nonce"])
        return Reply(201, redeemed(), cut_after=4 if now == "lost" else None)


@settings(max_examples=40, deadline=None)
@given(
    script=st.lists(st.sampled_from(["good", "fault", "busy", "lost"]), max_size=12),
    tickets=st.lists(st.integers(0, 2), min_size=1, max_size=7),
)
def test_in_any_weather_each_act_is_stored_once_and_each_tickets_acts_in_their_order(
    script: list[str], tickets: list[int]
) -> None:
    acts = [entry(number, code=f"t{ticket}", key=f"k{ticket}") for number, ticket in enumerate(tickets)]
    with serving() as server:
        weather = Weather(server, list(script))
        stage = Stage(server)
        left = acts
        for _ in range(len(script) + 2):
            settled = {result.nonce for result in push(stage, *left) if result.state.settled}
            left = [act for act in left if act.nonce not in settled]
            if not left:
                break
    assert left == []
    assert sorted(weather.stored) == sorted(act.nonce for act in acts)
    for ticket in set(tickets):
        own = [act.nonce for act in acts if act.code == f"t{ticket}"]
        assert [nonce for nonce in weather.stored if nonce in own] == own


def _collect(found: Iterator[UploadResult], results: list[UploadResult]) -> list[UploadResult]:
    for result in found:
        results.append(result)
    return []


class TestVerdict:
    def ask(self, stage: Stage, reply: Reply, **options: Any) -> Any:
        stage.server.on("POST", REDEEM, reply)
        client = stage.client()
        try:
            return redeem(client, entry(), "5", {}, **options)
        finally:
            client.close()

    @pytest.mark.parametrize(
        ("name", "outcome"),
        [
            ("100", OutcomeCode.ADMITTED),
            ("101", OutcomeCode.ALREADY_CHECKED_IN),
            ("104", OutcomeCode.UNKNOWN_TICKET),
            ("151", OutcomeCode.BLOCKED),
            ("152", OutcomeCode.CANCELLED),
            ("159", OutcomeCode.NO_LONGER_VALID),
            ("161", OutcomeCode.QUESTIONS_REQUIRED),
            ("165", OutcomeCode.UNAPPROVED),
            ("166", OutcomeCode.UNPAID),
            ("186", OutcomeCode.RULES),
        ],
    )
    def test_is_the_servers_in_our_words(self, stage: Stage, name: str, outcome: OutcomeCode) -> None:
        assert self.ask(stage, replay(name)).outcome is outcome

    def test_too_early_is_told_apart_from_too_late(self, stage: Stage) -> None:
        reply = replay("160")
        reply.body = copy.deepcopy(reply.body)
        reply.body["position"]["valid_from"] = "2026-11-23T05:17:00+01:00"
        assert self.ask(stage, reply).outcome is OutcomeCode.NOT_YET_VALID

    def test_names_the_questions_that_are_open(self, stage: Stage) -> None:
        verdict = self.ask(stage, replay("161"))
        assert [(question.identifier, question.required) for question in verdict.questions] == [("FOTO", False)]
        assert verdict.staff_notes == ("Presseweste ausgeben",)
        assert verdict.attention
        assert verdict.registration_key == "930"

    def test_the_words_of_the_server_are_data(self, stage: Stage) -> None:
        verdict = self.ask(stage, replay("186"))
        assert (verdict.reason, verdict.explanation) == ("rules", "Ticketart nicht erlaubt")
        assert "Ticketart" not in repr(verdict)
        assert verdict.registration_key == "935"

    def test_is_not_forced_and_may_be_only_tried(self, stage: Stage) -> None:
        self.ask(stage, replay("100"), simulate=True, ignore_unpaid=True, can_ask=False)
        body = stage.server.seen[-1].body
        assert (body["force"], body["simulate"], body["ignore_unpaid"], body["questions_supported"]) == (
            False, True, True, False,
        )  # fmt: skip

    @pytest.mark.parametrize("reply", [replay("131"), Reply(400, {"status": "error", "reason": "novelty"}), Reply(500)])
    def test_what_is_no_verdict_is_an_error_never_a_guess(self, stage: Stage, reply: Reply) -> None:
        with pytest.raises(SourceError):
            self.ask(stage, reply)

    def test_nobody_waits_longer_than_told(self, stage: Stage) -> None:
        with pytest.raises(SourceError) as caught:
            self.ask(stage, Reply(hang=True), within=0.1)
        assert caught.value.trouble is Trouble.TIMED_OUT


def test_every_refusal_of_ours_has_a_reason_that_leads_back_to_it_or_to_its_like() -> None:
    like = {
        OutcomeCode.NOT_A_TICKET: OutcomeCode.UNKNOWN_TICKET,
        OutcomeCode.OTHER_EVENT: OutcomeCode.UNKNOWN_TICKET,
        OutcomeCode.FULL: OutcomeCode.RULES,
        OutcomeCode.NOT_YET_VALID: OutcomeCode.NO_LONGER_VALID,
    }
    for outcome in OutcomeCode:
        if not outcome.passed:
            assert outcome_of(reason_of(outcome), {}, NINE) is like.get(outcome, outcome)
    assert outcome_of("error", {}, NINE) is None


def test_recorded_answers_that_this_file_relies_on_say_what_it_thinks() -> None:
    assert answer("101")["reason"] == "already_redeemed"
    assert "lists" in answer("131")
