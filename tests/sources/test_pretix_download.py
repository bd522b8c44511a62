"""Downloading an event: everything, what changed, and going on where it broke off."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pretix_stage import EVENT_PATH, GENERATED, IMPATIENT, PATIENT, TOKEN, Stage, at
from replay_server import ReplayServer, Reply, Seen, answer, replay, serving

from checkin.domain.event import CheckInList, QuestionKind, ReentryPolicy
from checkin.domain.people import RegistrationState
from checkin.domain.registration_list import IncomingRegistration
from checkin.domain.scanning import Direction
from checkin.sources.ports import DeviceRevokedError, RegistrationExtra, SourceError, Trouble
from checkin.sources.pretix import PretixPage, PretixState, download
from checkin.sources.pretix.catalogue import Catalogue
from checkin.sources.pretix.orders import WANTED, convert

ORDERS = f"{EVENT_PATH}orders/"


@pytest.fixture
def server() -> Iterator[ReplayServer]:
    with serving() as running:
        yield running


def fetch(stage: Stage, state: PretixState | None = None, **options: Any) -> list[PretixPage]:
    client = stage.client(**options)
    try:
        return list(download(client, state))
    finally:
        client.close()


def fetch_until_trouble(
    stage: Stage, state: PretixState | None = None, **options: Any
) -> tuple[list[PretixPage], SourceError]:
    client, pages = stage.client(**options), []
    try:
        for page in download(client, state):
            pages.append(page)
    except SourceError as error:
        return pages, error
    finally:
        client.close()
    pytest.fail("the download did not break off")


def keys(pages: list[PretixPage]) -> list[str]:
    return [one.key for page in pages for one in page.registrations]


class TestEverything:
    def test_all_orders_arrive_once_and_in_order_however_many_pages_are_asked_for(self, server: ReplayServer) -> None:
        stage = Stage(server, 230)
        expected = [str(10_000 + number) for number in range(230)]
        for at_once in (1, 2, 7):
            pages = fetch(stage, pages_at_once=at_once)
            assert keys(pages) == expected
            assert [page.complete for page in pages] == [False] * (len(pages) - 1) + [True]

    def test_cancelled_positions_are_asked_for_and_the_stamp_of_the_first_page_is_kept(
        self, server: ReplayServer
    ) -> None:
        stage = Stage(server, 60)
        pages = fetch(stage)
        assert all(seen.query["include_canceled_positions"] == "true" for seen in stage.order_requests())
        assert pages[-1].state.orders_since == GENERATED

    def test_an_event_without_orders_is_complete(self, server: ReplayServer) -> None:
        pages = fetch(Stage(server, 0))
        assert keys(pages) == []
        assert pages[-1].complete
        assert pages[-1].state.orders_since == GENERATED

    def test_orders_that_come_in_meanwhile_are_taken_along(self, server: ReplayServer) -> None:
        stage = Stage(server, 101)
        late = stage.orders.pop()

        def growing(seen: Seen) -> None:
            if seen.query.get("page") == "2" and late not in stage.orders:
                stage.orders.append(late)

        server.on("GET", ORDERS, growing)
        assert len(keys(fetch(stage))) == 101

    def test_a_list_that_grew_shorter_ends_without_a_fuss(self, server: ReplayServer) -> None:
        stage = Stage(server, 120)

        def shrinking(seen: Seen) -> None:
            if seen.query.get("page") == "2":
                del stage.orders[90:]

        server.on("GET", ORDERS, shrinking)
        pages = fetch(stage, pages_at_once=1)
        assert pages[-1].complete
        assert len(keys(pages)) == 90


class TestChanges:
    def test_only_what_changed_since_a_little_before_the_stamp_is_asked_for(self, server: ReplayServer) -> None:
        stage = Stage(server, 120)
        state = fetch(stage)[-1].state
        stage.orders[7]["last_modified"] = "2026-11-22T05:30:00+01:00"
        asked = len(stage.order_requests())
        pages = fetch(stage, state)
        assert keys(pages) == ["10007"]
        (request,) = stage.order_requests()[asked:]
        assert request.query["ordering"] == "-last_modified"
        assert (at(GENERATED) - at(request.query["modified_since"])).total_seconds() == 5

    def test_nothing_new_is_one_empty_last_part(self, server: ReplayServer) -> None:
        stage = Stage(server, 60)
        pages = fetch(stage, fetch(stage)[-1].state)
        assert keys(pages) == []
        assert pages[-1].complete

    def test_products_are_not_sent_again_while_unchanged_and_still_known(self, server: ReplayServer) -> None:
        stage = Stage(server, 1)
        first = fetch(stage)
        again = fetch(stage, first[-1].state)
        assert server.seen[-1].path == ORDERS
        conditional = [seen for seen in server.seen if seen.headers.get("if-modified-since")]
        assert {seen.path for seen in conditional} == {f"{EVENT_PATH}items/", f"{EVENT_PATH}questions/"}
        assert again[0].sessions == first[0].sessions
        assert again[0].facts == first[0].facts

    def test_a_renamed_product_has_all_registrations_read_again(self, server: ReplayServer) -> None:
        stage = Stage(server, 60)
        state = fetch(stage)[-1].state
        renamed = replay("033")
        renamed.body["results"][0]["name"] = {"de": "Tagesticket"}
        server.on("GET", f"{EVENT_PATH}items/", renamed)
        pages = fetch(stage, state)
        assert len(keys(pages)) == 60
        assert pages[-1].registrations[0].fields["category"] == "Tagesticket"

    def test_state_survives_being_kept_as_bytes(self, server: ReplayServer) -> None:
        stage = Stage(server, 60)
        state = fetch(stage)[-1].state
        assert PretixState.unpack(state.pack()) == state
        assert TOKEN.encode() not in state.pack()
        assert keys(fetch(stage, PretixState.unpack(state.pack()))) == []

    @pytest.mark.parametrize("data", [None, b"", b"{", b"[]", b'{"version": 99}', b'{"version": 1, "catalogue": []}'])
    def test_a_state_that_cannot_be_read_begins_afresh(self, data: bytes | None) -> None:
        assert PretixState.unpack(data) is None


class TestBreakingOff:
    @pytest.mark.parametrize(
        "reply",
        [Reply(body={"results": []}, cut_after=5), Reply(500), Reply(raw=b"<html>", content_type="text/html"),
         Reply(hang=True), Reply(401, {"detail": "Invalid token."})],
    )  # fmt: skip
    def test_pages_before_it_stay_good_and_the_next_run_goes_on_there(self, server: ReplayServer, reply: Reply) -> None:
        stage = Stage(server, 230)
        server.on("GET", ORDERS, lambda seen: reply if seen.query.get("page") == "4" else None)
        pages, _ = fetch_until_trouble(stage, limits=IMPATIENT if reply.hang else PATIENT)
        state = pages[-1].state
        assert keys(pages) == [str(10_000 + number) for number in range(150)]
        assert (state.orders_since, state.created_since) == ("", stage.orders[149]["datetime"])
        server.routes.pop(0)
        server.released.set()
        rest = fetch(stage, PretixState.unpack(state.pack()))
        assert keys(rest) == [str(10_000 + number) for number in range(149, 230)]
        assert rest[-1].complete

    def test_what_changed_during_the_break_arrives_with_the_run_after(self, server: ReplayServer) -> None:
        """The stamp is that of the very first page, not of the page at which the run was resumed."""
        stage = Stage(server, 120)
        server.on("GET", ORDERS, lambda seen: Reply(500) if seen.query.get("page") == "3" else None)
        pages, _ = fetch_until_trouble(stage)
        server.on("GET", ORDERS, lambda seen: _stamped(stage, seen, "2026-11-22T09:00:00+01:00"))
        assert fetch(stage, pages[-1].state)[-1].state.orders_since == GENERATED

    def test_a_broken_incremental_run_is_begun_again_from_the_same_stamp(self, server: ReplayServer) -> None:
        stage = Stage(server, 120)
        state = fetch(stage)[-1].state
        for order in stage.orders:
            order["last_modified"] = "2026-11-22T06:00:00+01:00"
        server.on("GET", ORDERS, lambda seen: Reply(502) if seen.query.get("page") == "2" else None)
        pages, error = fetch_until_trouble(stage, state)
        assert error.trouble is Trouble.SERVER_ERROR
        assert pages[-1].state.orders_since == GENERATED
        server.routes.pop(0)
        assert len(set(keys(fetch(stage, pages[-1].state)))) == 120

    def test_an_event_deleted_in_the_middle_is_told_and_not_taken_for_the_end(self, server: ReplayServer) -> None:
        stage = Stage(server, 120)

        def deleting(seen: Seen) -> None:
            if seen.query.get("page") == "2":
                server.on("GET", f"{EVENT_PATH}*", Reply(404, {"detail": "Nicht gefunden."}))

        server.on("GET", ORDERS, deleting)
        pages, error = fetch_until_trouble(stage, pages_at_once=1)
        assert error.trouble is Trouble.NOT_FOUND
        assert not any(page.complete for page in pages)

    def test_a_revoked_device_is_a_type_of_its_own(self, server: ReplayServer) -> None:
        stage = Stage(server, 120)
        server.on("GET", ORDERS, lambda seen: replay("024") if seen.query.get("page") == "2" else None)
        _, error = fetch_until_trouble(stage)
        assert isinstance(error, DeviceRevokedError)

    def test_a_next_link_to_another_server_is_refused_and_nothing_is_sent_there(self, server: ReplayServer) -> None:
        stage = Stage(server, 120)
        with serving() as other:
            page = {"count": 120, "next": f"{other.url}{ORDERS}?page=2", "previous": None, "results": stage.orders[:50]}
            server.on("GET", ORDERS, Reply(body=page))
            _, error = fetch_until_trouble(stage)
            assert error.trouble is Trouble.OFF_ORIGIN
            assert other.seen == []

    @pytest.mark.parametrize(
        "body",
        [[], {}, {"count": 1}, {"count": "1", "next": None, "results": []}, {"count": 1, "next": 5, "results": []},
         {"count": 1, "next": None, "results": {"a": 1}}, "x"],
    )  # fmt: skip
    def test_json_that_is_no_page_is_unexpected(self, server: ReplayServer, body: Any) -> None:
        stage = Stage(server, 0)
        server.on("GET", ORDERS, Reply(body=body))
        _, error = fetch_until_trouble(stage)
        assert error.trouble is Trouble.UNEXPECTED

    def test_without_the_right_to_read_orders_that_is_told(self, server: ReplayServer) -> None:
        stage = Stage(server, 10)
        server.on("GET", ORDERS, replay("256"))
        _, error = fetch_until_trouble(stage)
        assert error.trouble is Trouble.FORBIDDEN

    def test_a_consumer_that_stops_early_leaves_no_thread_behind(self, server: ReplayServer) -> None:
        stage = Stage(server, 500)
        client = stage.client()
        pages = download(client, None)
        while not next(pages).registrations:
            pass
        pages.close()
        client.close()
        assert len(stage.order_requests()) <= 6


def _stamped(stage: Stage, seen: Seen, stamp: str) -> Reply:
    reply = stage._orders(seen)
    reply.headers["X-Page-Generated"] = stamp
    return reply


class TestCodes:
    def test_revoked_and_blocked_codes_arrive_oldest_first_and_are_asked_for_since_the_newest(
        self, server: ReplayServer
    ) -> None:
        stage = Stage(server, 0)
        server.on("GET", f"{EVENT_PATH}revokedsecrets/", replay("406"))
        server.on("GET", f"{EVENT_PATH}blockedsecrets/", replay("409"))
        pages = fetch(stage)
        revoked, blocked = answer("406")["results"][0], answer("409")["results"][0]
        assert [code for page in pages for code in page.revoked] == [revoked["secret"]]
        assert {code: now for page in pages for code, now in page.blocked.items()} == {blocked["secret"]: True}
        fetch(stage, pages[-1].state)
        asked = {seen.path.split("/")[-2]: seen.query for seen in server.seen if "secrets" in seen.path}
        assert asked["revokedsecrets"] == {"ordering": "created", "created_since": revoked["created"]}
        assert asked["blockedsecrets"] == {"ordering": "updated", "updated_since": blocked["updated"]}

    def test_a_code_no_longer_blocked_says_so(self, server: ReplayServer) -> None:
        stage = Stage(server, 0)
        reply = replay("409")
        reply.body["results"][0]["blocked"] = False
        server.on("GET", f"{EVENT_PATH}blockedsecrets/", reply)
        assert {now for page in fetch(stage) for now in page.blocked.values()} == {False}

    def test_keys_of_signed_tickets(self, server: ReplayServer) -> None:
        stage = Stage(server, 0)
        server.on("GET", EVENT_PATH, replay("401"))
        facts = fetch(stage)[0].facts
        assert facts is not None
        assert facts.keys == tuple(answer("401")["valid_keys"]["pretix_sig1"])
        assert facts.timezone == "Europe/Berlin"


class TestLists:
    @pytest.fixture
    def page(self, server: ReplayServer) -> PretixPage:
        return fetch(Stage(server, 0))[0]

    def test_the_main_list_admits_its_products_by_name(self, page: PretixPage) -> None:
        assert page.lists is not None
        main = page.lists[0]
        assert main == CheckInList(
            "pretix:5", "Einlass", categories=frozenset({"Konferenzticket", "Presseausweis"}), rules=None
        )
        assert page.list_extras["pretix:5"].products == {"4", "5"}

    def test_a_list_for_one_forum_goes_by_enrolment(self, page: PretixPage) -> None:
        assert page.lists is not None
        forum = page.lists[1]
        assert (forum.name, forum.session_id, forum.categories, forum.rules) == (
            "Forum 1", "pretix:6-4", frozenset(), None,
        )  # fmt: skip
        assert page.list_extras["pretix:6"].addon_match

    def test_the_programme_are_the_add_on_products(self, page: PretixPage) -> None:
        assert page.sessions is not None
        assert [session.name for session in page.sessions] == [
            "Forum 1: Sprache & Bildung", "Forum 2: Arbeit", "Forum 3: Zusammenleben",
        ]  # fmt: skip

    def test_questions(self, page: PretixPage) -> None:
        assert page.questions is not None
        first = page.questions[0]
        assert (first.identifier, first.kind, first.show_at_door, first.ask_at_check_in) == (
            "INSTITUTION", QuestionKind.TEXT, True, False,
        )  # fmt: skip
        assert page.question_extras["INSTITUTION"].products == {"4"}

    def test_what_a_question_depends_on_is_told_in_the_words_of_its_options(self) -> None:
        """The server names options by their identifiers, in answers too; at the door they are texts."""
        options = [
            {"identifier": "AAA", "answer": {"de": "Ja, gerne", "en": "Yes, please"}},
            {"identifier": "BBB", "answer": {"de": "Nein", "en": "No"}},
        ]
        rows = [
            {"id": 8, "identifier": "ESSEN", "question": "Essen?", "type": "C", "options": options},
            {"id": 9, "identifier": "WAS", "question": "Was?", "dependency_question": 8, "dependency_values": ["AAA"]},
            {"id": 10, "identifier": "ROT", "question": "Rot?", "type": "B", "options": []},
            {"id": 11, "identifier": "WIE", "dependency_question": 10, "dependency_values": ["True"]},
        ]
        catalogue = Catalogue({"questions/": rows})
        asked = catalogue.question_extras()["WAS"]
        assert (asked.depends_on, asked.depends_values) == ("ESSEN", {"Ja, gerne"})
        assert catalogue.question_extras()["WIE"].depends_values == {"True"}
        english = said("ESSEN", "Yes, please") | {"option_identifiers": ["AAA"]}
        found = convert([order_with({"answers": [english]})], catalogue, None).registrations[0]
        assert found.answers == {"ESSEN": "Ja, gerne"}

    @pytest.mark.parametrize(
        ("flags", "policy"),
        [((False, False), ReentryPolicy.ONCE), ((False, True), ReentryPolicy.AFTER_EXIT),
         ((True, False), ReentryPolicy.ALWAYS), ((True, True), ReentryPolicy.ALWAYS)],
    )  # fmt: skip
    def test_who_may_enter_again(self, flags: tuple[bool, bool], policy: ReentryPolicy) -> None:
        row = {"id": 1, "name": "x", "all_products": True, "limit_products": []}
        row |= {"allow_multiple_entries": flags[0], "allow_entry_after_exit": flags[1], "include_pending": True}
        (found,) = Catalogue({"checkinlists/": [row]}).lists()
        assert found.reentry is policy
        assert found.include_unpaid
        assert found.categories == frozenset()

    def test_a_rule_that_depends_on_time_is_kept_as_it_is(self) -> None:
        rule = {"isAfter": [{"var": "now"}, {"buildTime": ["date_from"]}]}
        row = {"id": 1, "name": "x", "all_products": True, "rules": rule}
        (found,) = Catalogue({"checkinlists/": [row]}).lists()
        assert found.rules == rule

    def test_products_of_the_same_name_stay_apart(self) -> None:
        items = [{"id": 1, "name": {"de": "Ticket"}}, {"id": 2, "name": {"de": "Ticket"}}, {"id": 3, "name": "Gast"}]
        assert Catalogue({"items/": items}).products == {"1": "Ticket (#1)", "2": "Ticket (#2)", "3": "Gast"}

    def test_options_are_sent_by_their_identifier(self) -> None:
        options = [{"identifier": "AAA", "answer": {"de": "Rot"}}, {"identifier": "BBB", "answer": {"de": "Blau"}}]
        rows = [
            {"id": 9, "identifier": "F", "type": "M", "options": options},
            {"id": 8, "identifier": "T", "type": "S"},
        ]
        sent = Catalogue({"questions/": rows}).sent_answers({"F": "Rot, Blau", "T": "a, b", "X": "unknown"})
        assert sent == {"9": "AAA,BBB", "8": "a, b"}


def one(order: dict[str, Any]) -> tuple[IncomingRegistration, RegistrationExtra]:
    items = [*answer("033")["results"], {"id": 6, "name": "Forum", "category": 4, "variations": []}]
    catalogue = Catalogue({"items/": items, "questions/": answer("036")["results"]})
    found = convert([order], catalogue, 1)
    return found.registrations[0], found.extras[found.registrations[0].key]


def checked_in(number: int) -> dict[str, Any]:
    return {"id": number, "list": 5, "datetime": "2026-09-25T08:00:00+02:00", "type": "entry", "device_id": 9}


def said(identifier: str, text: str) -> dict[str, Any]:
    return {"question": 4, "answer": text, "question_identifier": identifier, "options": [], "option_identifiers": []}


def order_with(position: dict[str, Any] | None = None, **changes: Any) -> dict[str, Any]:
    order: dict[str, Any] = copy.deepcopy(answer("050")["results"][0]) | changes
    order["positions"][0] |= position or {}
    return order


def as_asked(row: Any, wanted: tuple[str, ...]) -> Any:
    """Return what the server sends of a row when only some fields are asked for."""
    if isinstance(row, list):
        return [as_asked(part, wanted) for part in row]
    kept = {}
    for name in row:
        below = tuple(path.partition(".")[2] for path in wanted if path.startswith(f"{name}."))
        if name in wanted:
            kept[name] = row[name]
        elif below:
            kept[name] = row[name] and as_asked(row[name], below)
    return kept


class TestRegistration:
    @pytest.mark.parametrize("name", ["050", "051", "058", "220"])
    def test_what_is_asked_for_is_all_that_is_used(self, name: str) -> None:
        catalogue = Catalogue({"items/": answer("033")["results"], "questions/": answer("036")["results"]})
        whole = answer(name)["results"]
        assert whole
        assert convert(as_asked(whole, WANTED), catalogue, 1) == convert(whole, catalogue, 1)
        assert "payments" not in as_asked(whole, WANTED)[0]

    def test_fields_of_a_recorded_order(self) -> None:
        registration, extra = one(order_with())
        assert registration.key == "930"
        assert registration.ticket_codes == ("xtn9dmppqqvhmbvdj8b2ybnd92qkzgmf",)
        fields = registration.fields
        assert (fields["given_name"], fields["family_name"], fields["name"]) == ("Peer", "Presse", "Peer Presse")
        assert (fields["organisation"], fields["category"], fields["order_code"]) == (
            "Prüfstelle", "Presseausweis", "RFE9J",
        )  # fmt: skip
        assert (extra.product, extra.attention, extra.staff_note) == ("5", True, "Presseweste ausgeben")
        assert extra.flat() == {
            "product": "5", "attention": "1", "staff_note": "Presseweste ausgeben",
            "remote:name_scheme": "given_family",
        }  # fmt: skip

    @pytest.mark.parametrize(
        ("order", "position", "state"),
        [
            ({"status": "p"}, {}, RegistrationState.CONFIRMED),
            ({"status": "n"}, {}, RegistrationState.UNPAID),
            ({"status": "n", "valid_if_pending": True}, {}, RegistrationState.CONFIRMED),
            ({"status": "n", "require_approval": True, "valid_if_pending": True}, {}, RegistrationState.UNAPPROVED),
            ({"status": "e"}, {}, RegistrationState.WITHDRAWN),
            ({"status": "c"}, {}, RegistrationState.WITHDRAWN),
            ({"status": "p"}, {"canceled": True}, RegistrationState.WITHDRAWN),
        ],
    )
    def test_state(self, order: dict[str, Any], position: dict[str, Any], state: RegistrationState) -> None:
        assert one(order_with(position, **order))[0].state is state

    def test_validity_and_blocks(self) -> None:
        position = {"valid_from": "2026-11-22T09:00:00+01:00", "blocked": ["admin"]}
        _, extra = one(order_with(position))
        assert extra.blocked
        assert extra.valid_from == at("2026-11-22T09:00:00+01:00")
        assert extra.valid_until is None

    def test_what_is_booked_on_top_is_enrolment_and_brings_its_own_code(self) -> None:
        order = answer("050")["results"][1]
        addon = order["positions"][1] | {"item": 6, "variation": None, "addon_to": order["positions"][0]["id"]}
        registration, extra = one(order | {"positions": [order["positions"][0], addon]})
        assert registration.sessions == ("Forum",)
        assert extra.addons["pretix:6"].code == addon["secret"]
        assert addon["secret"] not in repr(extra)
        cancelled, _ = one(order | {"positions": [order["positions"][0], addon | {"canceled": True}]})
        assert cancelled.sessions == ()

    def test_what_is_booked_on_top_has_its_own_validity_and_block(self) -> None:
        order = answer("050")["results"][1]
        image = {"item": 6, "variation": None, "addon_to": order["positions"][0]["id"]}
        times = {"valid_from": "2026-11-22T09:00:00+01:00", "valid_until": "2026-11-22T12:00:00+01:00"}
        _, plain = one(order | {"positions": [order["positions"][0], order["positions"][1] | image]})
        _, extra = one(
            order | {"positions": [order["positions"][0], order["positions"][1] | image | times | {"blocked": ["api"]}]}
        )
        told = {
            "addon_from:pretix:6": "2026-11-22T09:00:00+01:00",
            "addon_until:pretix:6": "2026-11-22T12:00:00+01:00",
            "addon_blocked:pretix:6": "1",
        }
        assert {name: text for name, text in extra.flat().items() if name not in plain.flat()} == told
        assert (extra.valid_from, extra.blocked) == (None, False)

    def test_of_several_like_ones_each_keeps_its_code_and_the_session_is_one(self) -> None:
        order = answer("050")["results"][1]
        main = order["positions"][0]
        image = order["positions"][1] | {"item": 6, "variation": None, "addon_to": main["id"]}
        addons = [image | {"id": number, "secret": f"addon{number}"} for number in (101, 102)]
        registration, extra = one(order | {"positions": [main, *addons]})
        assert registration.sessions == ("Forum",)
        assert {part: booked.code for part, booked in extra.addons.items()} == {
            "pretix:6": "addon101", "pretix:6#102": "addon102",
        }  # fmt: skip
        gone = [addons[0] | {"canceled": True}, addons[1]]
        assert [*one(order | {"positions": [main, *gone]})[1].addons] == ["pretix:6"]

    def test_a_check_in_says_which_of_them_it_was(self) -> None:
        order = answer("050")["results"][1]
        main = order["positions"][0] | {"checkins": [checked_in(1)]}
        addon = order["positions"][1] | {
            "item": 6,
            "variation": None,
            "addon_to": main["id"],
            "checkins": [checked_in(2)],
        }
        found = convert([order | {"positions": [main, addon]}], Catalogue({}), None)
        assert [(came.remote_id, came.part) for came in found.check_ins] == [("1", ""), ("2", "pretix:6")]

    def test_what_was_answered_for_it_is_the_persons_too(self) -> None:
        order = answer("050")["results"][1]
        main = order["positions"][0] | {"answers": [said("A", "eins")]}
        addon = order["positions"][1] | {"addon_to": main["id"], "answers": [said("A", "zwei"), said("B", "drei")]}
        assert one(order | {"positions": [main, addon]})[0].answers == {"A": "eins", "B": "drei"}

    def test_one_unnamed_ticket_is_the_orderers_several_are_nobodys(self) -> None:
        nameless = {"attendee_name": None, "attendee_name_parts": {}, "company": None}
        order = order_with(nameless)
        assert one(order)[0].fields["family_name"] == "Presse"
        order["positions"].append(order["positions"][0] | {"id": 931})
        assert one(order)[0].fields["name"] == ""

    def test_answers_and_photo_consent(self) -> None:
        foto = answer("161")["questions"][0]
        catalogue = Catalogue({"questions/": [*answer("036")["results"], foto]})
        answers = [
            {"question": 6, "answer": "True", "question_identifier": "FOTO"},
            {"question": 4, "answer": "Rathaus", "question_identifier": "INSTITUTION"},
        ]
        (registration,) = convert([order_with({"answers": answers})], catalogue, None).registrations
        assert registration.answers == {"FOTO": "true", "INSTITUTION": "Rathaus"}
        assert registration.photo_consent is True

    def test_check_ins_of_this_and_other_devices(self) -> None:
        order = answer("220")["results"][0]
        found = convert([order], Catalogue({}), 2)
        entry, leaving = found.check_ins
        assert (entry.direction, leaving.direction) == (Direction.ENTRY, Direction.EXIT)
        assert (entry.list_id, entry.remote_id, entry.device, entry.own) == ("pretix:5", "8", "1", False)
        assert convert([order], Catalogue({}), 1).check_ins[0].own

    @settings(suppress_health_check=[HealthCheck.too_slow], max_examples=150, deadline=None)
    @given(st.data())
    def test_wrong_types_anywhere_never_break_the_page(self, data: st.DataObject) -> None:
        junk = st.none() | st.booleans() | st.integers() | st.text(max_size=4) | st.lists(st.none(), max_size=2)
        order = order_with({"checkins": [{"id": 1, "datetime": "x"}], "answers": [{}, None]})
        target = data.draw(st.sampled_from([order, order["positions"][0], order["invoice_address"]]))
        for key in data.draw(st.lists(st.sampled_from(sorted(target)), max_size=6)):
            target[key] = data.draw(junk)
        for registration in convert([order], Catalogue({"items/": answer("033")["results"]}), 1).registrations:
            assert json.dumps(dict(registration.fields))
            assert all(isinstance(value, str) for value in registration.fields.values())
