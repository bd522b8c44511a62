"""Undoing wrong keyboard layouts."""

from __future__ import annotations

import json
import random
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.codes import CodeKind, looks_shifted, new_ticket_code, read, repairs
from checkin.codes.layout_tables import GERMAN, LAYOUTS, US, US_PLAIN, US_SHIFT, Layout
from checkin.codes.layouts import CAPS_LOCK, GERMAN_SCANNER

DATA = Path(__file__).parent.parent / "data" / "qr"
WEDGE = [json.loads(line) for line in (DATA / "wedge_us_scanner_on_german_os.jsonl").read_text("utf-8").splitlines()]
BY_NAME = {layout.name: layout for layout in LAYOUTS}
UUID = "99830a5e-32cf-4656-a59e-058ad516021d"
INDICO = '{"i":[2,"indico.example.org","mYMKXjLPRlalngWK1RYCHQ=="]}'


def typed(text: str, layout: Layout, scanner: Layout = US) -> str:
    """What a system with the layout shows when a scanner set to another types the text; dead keys stand alone."""
    keys = dict(zip(scanner.plain + scanner.shift, layout.plain + layout.shift, strict=True))
    return "".join(keys.get(character, character) for character in text)


def meant(text: str, name: str) -> list[str]:
    return [repair.text for repair in repairs(text) if repair.layout == name]


@pytest.mark.parametrize("row", WEDGE, ids=lambda row: str(row["system"]))
def test_every_payload_comes_back_from_a_german_system(row: dict[str, str]) -> None:
    assert row["payload"] in [row["received"], *meant(row["received"], "de")]


def test_the_german_table_is_the_recorded_one() -> None:
    recorded = json.loads((DATA / "wedge_us_to_de_map.json").read_text("utf-8"))
    ours = dict(zip(US_PLAIN + US_SHIFT, GERMAN.plain + GERMAN.shift, strict=True))
    assert {key: value for key, value in ours.items() if key != value} == recorded


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_a_layout_types_no_character_with_two_keys(layout: Layout) -> None:
    characters = layout.plain + layout.shift
    assert len(layout.plain) == len(layout.shift) == 47
    assert len(set(characters)) == len(characters)


@given(st.text(US_PLAIN + US_SHIFT + " ", min_size=1, max_size=60), st.sampled_from(LAYOUTS))
def test_what_a_us_scanner_types_comes_back_on_every_layout(text: str, layout: Layout) -> None:
    received = typed(text, layout)
    assert text == received or text in [repair.text for repair in repairs(received)]


@given(st.text(US_PLAIN + US_SHIFT + " ", min_size=1, max_size=60))
def test_what_a_german_scanner_types_comes_back_on_a_us_system(meant_text: str) -> None:
    text = typed(meant_text, GERMAN)  # any text of a German keyboard
    received = typed(text, US, GERMAN)
    assert received == text or text in [repair.text for repair in repairs(received)]


@given(st.text(US_PLAIN + US_SHIFT, min_size=1, max_size=60), st.sampled_from(LAYOUTS))
def test_a_joined_dead_key_is_parted_again(text: str, layout: Layout) -> None:
    accents = {"´": "\u0301", "`": "\u0300", "^": "\u0302", "¨": "\u0308"}
    received = ""
    for character in typed(text, layout):
        joined = unicodedata.normalize("NFC", character + accents.get(received[-1:], ""))
        is_joined = (
            received[-1:] in layout.dead and received[-1:] in accents and character.isascii() and len(joined) == 1
        )
        if is_joined and joined not in layout.plain + layout.shift:
            received = received[:-1] + joined
        else:
            received += character
    assert text == received or text in [repair.text for repair in repairs(received)]


@pytest.mark.parametrize(
    ("received", "layout", "payload"),
    [
        ("QCiFO1é", "de", "QCiFO1=e"),  # the accent on the next letter
        ("ÜÄiÄÖü2,Äindico.example.orgÄ,ÄmZMKXjLPRlalngWK1RZCHQ´Ä+*", "de", INDICO),  # two became one (X.Org, macOS)
        ("mYMKXjLPRlalngWK1RYCHQ", "de", "mZMKXjLPRlalngWK1RZCHQ=="),  # the last key never came
        ("a´´b", "de", "a=b"),  # one became two
        ("view^1", "ch", "view=1"),
        ("view¹", "ch", "view=1"),  # X.Org makes ^1 a superscript
        ("ếà", "fr", "[20"),  # X.Org joins the circumflex with é
        ("ä", "us-intl", '"a'),
        ("ç", "us-intl", "'c"),
    ],
)
def test_dead_keys_are_undone_in_each_form(received: str, layout: str, payload: str) -> None:
    assert payload in meant(received, layout)


def test_caps_lock_is_undone_alone_and_together_with_a_layout() -> None:
    assert meant("CZDHW8ecu2", CAPS_LOCK) == ["czdhw8ECU2"]
    assert "Xy-9zQ" in meant("xZß9YQ".replace("Q", "q"), "de")
    assert "hIi" in meant("HıI", "tr")


def test_a_layout_that_cannot_type_the_text_proposes_nothing() -> None:
    assert {repair.layout for repair in repairs("Шаблї")} == {"ua"}
    assert repairs("漢字") == ()


@given(st.text(max_size=60))
def test_repairs_differ_from_the_text_and_from_each_other(text: str) -> None:
    found = [repair.text for repair in repairs(text)]
    assert text not in found
    assert len(set(found)) == len(found)


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_our_own_tickets_come_back_from_every_layout(layout: Layout) -> None:
    for _ in range(50):
        code = new_ticket_code("event")
        received = typed(code, layout)
        assert received == code or code in [repair.text for repair in repairs(received)]


@pytest.mark.parametrize("name", ["de", "ch", "us-intl", "gb", "it", "es", "se", "tr", "hr", "pt", "dk", "no"])
def test_our_own_tickets_need_no_repair_where_letters_and_digits_lie_as_in_german(name: str) -> None:
    assert read(typed(with_every_digit(), BY_NAME[name])).kind is CodeKind.OWN_TICKET


@pytest.mark.parametrize("name", ["fr", "hu", "cz", "sk", "ua", "gr"])
def test_our_own_tickets_are_noticed_as_shifted_where_they_do_not(name: str) -> None:
    assert looks_shifted(typed(with_every_digit(), BY_NAME[name])) == name


def with_every_digit() -> str:
    generator = random.Random(1)
    return next(
        code for code in iter(lambda: new_ticket_code("event", generator), "") if set("0123456789") <= set(code)
    )


def test_a_shifted_ticket_is_noticed_and_its_layout_named() -> None:
    assert looks_shifted(typed(UUID, GERMAN)) == "de"
    assert looks_shifted(typed(INDICO, GERMAN)) == "de"
    assert looks_shifted(typed("https://example.org/t", GERMAN)) == "de"
    assert looks_shifted(typed(UUID, BY_NAME["tr"])) == "tr"
    assert looks_shifted(typed(INDICO, BY_NAME["ua"])) == "ua"
    assert looks_shifted(typed(UUID, US, GERMAN)) == GERMAN_SCANNER


@pytest.mark.parametrize(
    "text", [UUID, UUID.upper(), INDICO, "12749184620937154321", "A-7K3Q9ZB", "Müller", "", "Anna Müller", "x" * 9999]
)
def test_a_text_that_tells_nothing_raises_no_alarm(text: str) -> None:
    assert looks_shifted(text) is None


@given(st.text(max_size=200))
def test_any_text_can_be_looked_at(text: str) -> None:
    assert looks_shifted(text) is None or repairs(text)
