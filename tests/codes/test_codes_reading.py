"""What a payload is read as."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.codes import MAX_CHARACTERS, CodeKind, new_ticket_code, read

DATA = Path(__file__).parent.parent / "data" / "qr"
UUID = "99830a5e-32cf-4656-a59e-058ad516021d"
COMPANION = "5fa6d71b-a828-4811-bf9c-7e99df04d0af"

# system of qr_payloads.jsonl: its kind, and the first string to look up
EXPECTED = {
    "indico_v2": (CodeKind.INDICO_TICKET, UUID),
    "indico_v2_http": (CodeKind.INDICO_TICKET, UUID),
    "indico_v2_accompanying": (CodeKind.INDICO_TICKET, COMPANION),
    "indico_v1_legacy": (CodeKind.INDICO_LEGACY, UUID),
    "indico_setup": (CodeKind.INDICO_SETUP, None),
    "alfio_ticket": (CodeKind.ALFIO_TICKET, f"{UUID}/3uaWmcTNgwA0lPxG7ZkvkfvVq/035hvYsAhKwBqXISg="),
    "alfio_badge": (CodeKind.ALFIO_BADGE, UUID),
    "odoo_registration": (CodeKind.PLAIN, "12749184620937154321"),
    "hi_events": (CodeKind.PLAIN, "A-7K3Q9ZB"),
    "attendize": (CodeKind.PLAIN, "100000000000991"),
    "open_event_eventyay_old": (CodeKind.EVENTYAY_TICKET, f"{UUID}-17"),
    "eventyay_lead": (CodeKind.EVENTYAY_LEAD, "GYPZHJDQGV"),
    "ubersystem": (CodeKind.UUID, UUID),
    "pgeu_ticket": (CodeKind.PGEU_TICKET, "0123456789abcdef0123456789abcdef"),
    "pgeu_badge": (CodeKind.PGEU_BADGE, "fedcba9876543210fedcba9876543210"),
    "civicrm_code128": (CodeKind.PLAIN, "4711-815"),
    "civicrm_qr": (CodeKind.CIVICRM_PARTICIPANT, "4711-815"),
    "vcard_with_id": (CodeKind.VCARD_WITH_ID, "815"),
    "crlf_suffix": (CodeKind.UUID, UUID),
    "aim_prefix_QR": (CodeKind.UUID, UUID),
    "upper_uuid": (CodeKind.UUID, UUID),
    "covid_or_foreign_url": (CodeKind.WEB_ADDRESS, "https://www.bahn.de/ticket/ABC"),
    "empty": (CodeKind.EMPTY, None),
}
PAYLOADS = [json.loads(line) for line in (DATA / "qr_payloads.jsonl").read_text("utf-8").splitlines()]


@pytest.mark.parametrize("row", PAYLOADS, ids=lambda row: str(row["system"]))
def test_every_system_is_recognised_with_the_string_to_look_up(row: dict[str, str]) -> None:
    kind, first = EXPECTED[row["system"]]
    code = read(row["payload"])
    assert code.kind is kind
    assert (code.candidates[0] if code.candidates else None) == first


@pytest.mark.parametrize("row", PAYLOADS, ids=lambda row: str(row["system"]))
def test_tickets_and_badges_are_told_from_what_is_neither(row: dict[str, str]) -> None:
    assert read(row["payload"]).is_ticket_like is (row["kind"] in ("ticket", "badge", "ticket/badge"))


@pytest.mark.parametrize("number", [0, 1, 2])
def test_indicos_own_examples_are_read(number: int) -> None:
    value = json.loads((DATA / f"indico_ticket_qr_code_data-{number}.json").read_text("utf-8"))
    code = read(json.dumps(value, separators=(",", ":")))
    assert code.kind is CodeKind.INDICO_TICKET
    assert code.candidates[number // 2] == "9982be4e-32cf-4656-a781-62ad45609d12"
    assert code.details["host"] == "indico.cern.ch"
    assert ("accompanying" in code.details) is (number == 2)


FOREIGN = {
    "WIFI:S:Halle;T:WPA;P:geheim123;;": CodeKind.WIFI,
    "wifi:T:nopass;S:Gast;;": CodeKind.WIFI,
    "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Max Muster\r\nEND:VCARD": CodeKind.VCARD,
    "MECARD:N:Muster,Max;TEL:0123;;": CodeKind.VCARD,
    "mailto:max@example.org?subject=Hallo": CodeKind.MAIL,
    "max.muster@example.org": CodeKind.MAIL,
    "tel:+492452130": CodeKind.PHONE,
    "SMSTO:+492452130:Hallo": CodeKind.PHONE,
    "geo:51.06,6.10": CodeKind.GEO,
    "BEGIN:VEVENT\nSUMMARY:x\nEND:VEVENT": CodeKind.CALENDAR,
    "BCD\n002\n1\nSCT\n\nMax\nDE00000\n": CodeKind.PAYMENT,
    "otpauth://totp/x?secret=ABC": CodeKind.AUTHENTICATOR,
    "HC1:6BF+70790T9WJWG.FKY*4GO0": CodeKind.HEALTH_CERTIFICATE,
    "M1MUSTER/MAX          EABC123 FRAJFKLH 0400 123Y012A0001 100": CodeKind.BOARDING_PASS,
    "#UT01008000000102C0210": CodeKind.RAIL_TICKET,
    "https://example.org/": CodeKind.WEB_ADDRESS,
    "HTTP://EXAMPLE.ORG/A": CodeKind.WEB_ADDRESS,
    "www.example.org": CodeKind.WEB_ADDRESS,
    "https://[::1": CodeKind.WEB_ADDRESS,
    "https://example.org:99999/": CodeKind.WEB_ADDRESS,
    "https://x.example/civicrm/contact/view/participant?" + "a=1&" * 50: CodeKind.WEB_ADDRESS,
    "checkin://192.0.2.1:4222/abc": CodeKind.STATION_LINK,
    '{"handshake_version":1,"url":"https://pretix.example","token":"geheim"}': CodeKind.PRETIX_PAIRING,
    '{"a": 1}': CodeKind.OTHER_JSON,
    '{"i":[3,"indico.example.org","mYMKXjLPRlalngWK1RYCHQ=="]}': CodeKind.OTHER_JSON,
    '{"i":[2,"indico.example.org","zu kurz"]}': CodeKind.OTHER_JSON,
    '{"i":[true,7,null]}': CodeKind.OTHER_JSON,
    "Anna Müller, Heinsberg": CodeKind.TEXT,
    "x" * 3000: CodeKind.TEXT,
    "x" * 10_000: CodeKind.TOO_LONG,
    " \r\n\t": CodeKind.EMPTY,
    "]Q1": CodeKind.EMPTY,
}


@pytest.mark.parametrize(("payload", "kind"), FOREIGN.items(), ids=lambda value: str(value)[:20])
def test_what_is_no_ticket_is_named(payload: str, kind: CodeKind) -> None:
    code = read(payload)
    assert code.kind is kind
    assert not code.is_ticket_like


@pytest.mark.parametrize(
    "payload",
    [
        "WIFI:S:Halle;T:WPA;P:geheim123;;",
        '{"handshake_version":1,"url":"https://pretix.example","token":"geheim123"}',
        "otpauth://totp/x?secret=geheim123",
        "checkin://192.0.2.1:4222/geheim123",
    ],
)
def test_secrets_are_marked_and_are_neither_looked_up_nor_shown(payload: str) -> None:
    code = read(payload)
    assert code.is_secret
    assert code.candidates == ()
    assert "geheim" not in str(code.details)


def test_the_host_is_shown_without_user_and_password() -> None:
    assert read("https://max:geheim@example.org:8443/x").details == {"host": "example.org:8443"}


@pytest.mark.parametrize(
    "around", ["{}\r\n", "\r\n{}", "]Q1{}", "]d2{}", "\\000026{}", "]Q1\\000026{} \t", "\ufeff{}\n"]
)
def test_what_a_scanner_puts_around_is_taken_away(around: str) -> None:
    assert read(around.format("Ab3-xY")).text == "Ab3-xY"


def test_unprintable_characters_are_replaced_and_a_frame_of_them_is_looked_through() -> None:
    code = read("\x02abc\x1d123\x03")
    assert code.text == "\ufffdabc\ufffd123\ufffd"
    assert code.candidates == (code.text, "abc\ufffd123")


def test_case_is_kept_but_for_uuids() -> None:
    assert read("aBc").candidates == ("aBc",)
    assert read(UUID.upper()).candidates == (UUID, UUID.upper())


def test_base64_padding_that_a_keyboard_lost_is_put_back() -> None:
    assert read('{"i":[2,"indico.example.org","mYMKXjLPRlalngWK1RYCHQ"]}').candidates[0] == UUID
    ticket = f"{UUID}/3uaWmcTNgwA0lPxG7ZkvkfvVq/035hvYsAhKwBqXISg"
    assert read(ticket).candidates == (f"{ticket}=", ticket, UUID)


def test_two_codes_in_one_burst_are_taken_apart() -> None:
    one, two = new_ticket_code("event"), new_ticket_code("event")
    indico = '{"i":[2,"indico.example.org","mYMKXjLPRlalngWK1RYCHQ=="]}'
    for glue, parts in (("", (one, two)), ("", (one, UUID)), ("\r\n", (one, "12749184620937154321"))):
        code = read(glue.join(parts))
        assert (code.kind, code.parts) == (CodeKind.SEVERAL, parts)
    lead = '{"lead":"X"}'
    assert read(indico + "\n" + lead).parts == (indico, lead)


def test_the_same_code_twice_in_one_burst_is_that_code() -> None:
    code = new_ticket_code("event")
    indico = '{"i":[2,"indico.example.org","mYMKXjLPRlalngWK1RYCHQ=="]}'
    assert read(code + code) == read(f"{code}\n{code}") == read(code)
    assert read(indico + indico) == read(indico)


def test_lines_of_words_are_text_and_not_several_codes() -> None:
    assert read("Festhalle Oberbruch\nCarl-Diem-Straße 6\n52525 Heinsberg").kind is CodeKind.TEXT


@pytest.mark.parametrize(
    "payload",
    [
        "{" * 4000,
        '{"a":' * 800,
        '{"a":' + "[" * 4000,
        '{"a":' + "9" * 4000 + "}",
        "{}" * 2000,
        '{"lead":"\\ud800"}',
        '{"checkin_secret":{},"registrant_id":null}',
        '{"event_id":[],"server":{"base_url":7}}',
        "\ud800\udfff\x00",
        "a@" + "." * 4000 + "@",
        "M1" + " " * 4000,
        ("]Q1" * 1300) + "x",
    ],
    ids=lambda payload: payload[:8].encode("ascii", "backslashreplace").decode(),
)
def test_hostile_text_is_read_without_harm(payload: str) -> None:
    code = read(payload)
    assert all(candidate.encode("utf-8") for candidate in code.candidates)
    assert len(code.text) <= MAX_CHARACTERS


fragments = st.sampled_from(
    [
        *(row["payload"] for row in PAYLOADS), *FOREIGN, "]Q1", "\\000026", "\r\n", "::", "/", "{", "}", '"', "=",
        "urn:uuid:", "C" + "0" * 28, "\x00", "\ufeff", "\ud83d",
    ]
)  # fmt: skip
texts = st.one_of(
    st.text(max_size=300),
    st.text(st.characters(), max_size=100),  # lone surrogates too
    st.lists(st.one_of(fragments, st.text(max_size=5)), max_size=6).map("".join),
    st.binary(max_size=200).map(lambda raw: raw.decode("latin-1")),
    st.binary(max_size=200).map(lambda raw: raw.decode("utf-8", "surrogateescape")),
    st.binary(max_size=200).map(lambda raw: raw.decode("utf-16", "replace")),
    st.binary(max_size=200).map(lambda raw: raw.decode("cp437")),
)


@given(texts)
def test_any_text_is_read_and_reading_what_was_read_changes_nothing(payload: str) -> None:
    code = read(payload)
    assert all(candidate and candidate.encode("utf-8") for candidate in code.candidates)
    if code.kind is not CodeKind.TOO_LONG:
        assert read(code.text) == code
