"""The judge that tells a scanner from a person at the keys."""

from __future__ import annotations

import random
import string

from hypothesis import given
from hypothesis import strategies as st

from checkin.codes.own import is_own_code, new_ticket_code
from checkin.gui.devices.us_keys import us_text
from checkin.gui.devices.wedge_logic import Key, KeyKind, Scan, WedgeLogic, WedgeRules

TICKET = "CA7K3M9Q2W"
ticket_texts = st.text(string.ascii_uppercase + string.digits, min_size=8, max_size=40).filter(
    lambda t: len(set(t)) > 1
)
fast = st.integers(0, 12)
slow = st.integers(50, 400)


class Desk:
    """What comes out: scans, and what a text field would hold."""

    def __init__(self, rules: WedgeRules | None = None, is_code=None) -> None:
        self.logic = WedgeLogic(rules, is_code)
        self.scans: list[Scan] = []
        self.field = ""
        self.ends = 0
        self.now = 0.0

    def take(self, step, key: Key | None = None) -> None:
        for held in step.replay:
            self.field += held.text
        if step.scan:
            self.scans.append(step.scan)
        if step.passes and key is not None and key.kind is KeyKind.TEXT:
            self.field += key.text
        if step.passes and key is not None and key.kind is KeyKind.END:
            self.ends += 1

    def wait(self, gap: float) -> None:
        deadline = self.logic.deadline
        if deadline is not None and self.now + gap > deadline:
            self.take(self.logic.expired())
        self.now += gap

    def press(self, text: str, gap: float, us: str = "") -> None:
        self.wait(gap)
        key = Key(self.now, KeyKind.TEXT, text, us, ord(text))
        self.take(self.logic.key(key), key)
        release = Key(self.now, KeyKind.RELEASE, code=ord(text))
        self.take(self.logic.key(release), release)

    def enter(self, gap: float) -> None:
        self.wait(gap)
        key = Key(self.now, KeyKind.END, code=13)
        self.take(self.logic.key(key), key)

    def type(self, text: str, gap: float = 90) -> None:
        for letter in text:
            self.press(letter, gap)

    def scan(self, text: str, gap: float = 3, *, end: bool = True) -> None:
        for letter in text:
            self.press(letter, gap)
        if end:
            self.enter(gap)

    def rest(self) -> None:
        self.wait(1000)


@given(ticket_texts, st.lists(fast, min_size=41, max_size=41))
def test_a_burst_is_a_scan_and_no_key_of_it_reaches_a_field(text, gaps):
    desk = Desk()
    desk.now = 1000
    for letter, gap in zip(text, gaps, strict=False):
        desk.press(letter, gap)
    desk.enter(gaps[-1])
    assert [scan.text for scan in desk.scans] == [text]
    assert (desk.field, desk.ends) == ("", 0)


@given(st.lists(ticket_texts, min_size=2, max_size=20), fast)
def test_bursts_one_upon_the_other_are_all_judged(texts, gap):
    desk = Desk()
    for text in texts:
        desk.scan(text, gap)
    assert [scan.text for scan in desk.scans] == texts
    assert desk.field == ""


@given(st.text(string.ascii_letters + "äöü -'", min_size=1, max_size=30), st.data())
def test_what_a_person_types_with_enter_is_never_a_scan(text, data):
    desk = Desk()
    for letter in text:
        desk.press(letter, data.draw(slow))
    desk.enter(data.draw(slow))
    desk.rest()
    assert desk.scans == []
    assert (desk.field, desk.ends) == (text, 1)


@given(
    st.text(string.ascii_lowercase, min_size=1, max_size=8), ticket_texts, st.text(string.ascii_lowercase, max_size=8)
)
def test_a_scan_while_a_name_is_typed_leaves_the_name_whole(before, ticket, after):
    desk = Desk()
    desk.type(before)
    desk.wait(120)
    desk.scan(ticket)
    desk.wait(120)
    desk.type(after)
    desk.rest()
    assert [scan.text for scan in desk.scans] == [ticket]
    assert desk.field == before + after


def test_a_letter_typed_just_before_a_scan_goes_to_the_field():
    desk = Desk()
    desk.type("Mü")
    desk.press("l", 80)
    desk.wait(30)
    desk.scan(TICKET)
    assert [scan.text for scan in desk.scans] == [TICKET]
    assert desk.field == "Mül"


@given(st.integers(0, 10_000), st.integers(1, 2), st.integers(13, 44))
def test_a_ticket_of_ours_is_whole_though_its_second_or_third_key_comes_late(seed, place, pause):
    """A busy machine may hold back the second key; the checksum says that the first belongs to the ticket."""
    code = new_ticket_code(f"event {seed}")
    desk = Desk(is_code=is_own_code)
    desk.type("Fam")
    desk.rest()
    for at, letter in enumerate(code):
        desk.press(letter, pause if at == place else 1)
    desk.enter(1)
    desk.rest()
    assert ([scan.text for scan in desk.scans], desk.field) == ([code], "Fam")


@given(st.integers(0, 2**128), st.lists(st.tuples(st.integers(0, 31), st.sampled_from("aßüxyz")), max_size=4))
def test_letters_typed_into_a_running_scan_go_to_the_field(seed, typed):
    code = new_ticket_code("event", random.Random(seed))
    desk = Desk(is_code=is_own_code)
    places = sorted(typed)
    for place, letter in enumerate(code + "\r"):
        for _, stray in (each for each in places if each[0] == place):
            desk.press(stray, 1)
        if letter != "\r":
            desk.press(letter, 3)
    desk.enter(3)
    assert [scan.text for scan in desk.scans] == [code]
    assert desk.field == "".join(letter for _, letter in places)


def test_a_capital_typed_into_a_running_scan_goes_to_the_field():
    code = new_ticket_code("event", random.Random(5))
    desk = Desk(is_code=is_own_code)
    desk.scan(code[:9] + "M" + code[9:])
    assert [scan.text for scan in desk.scans] == [code]
    assert desk.field == "M"


def test_a_scan_without_end_is_taken_after_the_pause():
    desk = Desk()
    desk.scan(TICKET, end=False)
    assert desk.scans == []
    desk.rest()
    assert [scan.text for scan in desk.scans] == [TICKET]
    assert desk.field == ""


@given(ticket_texts, st.integers(5, 7), st.integers(46, 149))
def test_a_machine_that_stalls_in_the_middle_of_a_code_does_not_tear_it_in_two(text, place, pause):
    desk = Desk()
    desk.now = 1000
    for at, letter in enumerate(text):
        desk.press(letter, pause if at == place else 1)
    desk.enter(1)
    desk.rest()
    repeats = len(set(text[:place])) == 1
    assert repeats or ([scan.text for scan in desk.scans], desk.field, desk.ends) == ([text], "", 0)


def test_an_enter_that_comes_late_presses_nothing():
    desk = Desk()
    desk.scan(TICKET, end=False)
    desk.enter(90)
    assert len(desk.scans) == 1
    assert desk.ends == 0


def test_cr_and_lf_are_one_end():
    desk = Desk()
    desk.scan(TICKET)
    desk.enter(2)
    assert desk.ends == 0


def test_an_enter_long_after_a_scan_is_the_persons():
    desk = Desk()
    desk.scan(TICKET)
    desk.enter(900)
    assert desk.ends == 1


def test_two_letters_rolled_fast_stay_text():
    desk = Desk()
    desk.press("t", 100)
    desk.press("h", 20)
    desk.enter(30)
    assert (desk.field, desk.ends, desk.scans) == ("th", 1, [])


def test_a_key_held_down_types_at_once_and_is_no_scan():
    desk = Desk()
    desk.press("a", 500)
    for _ in range(20):
        desk.wait(30)
        key = Key(desk.now, KeyKind.TEXT, "a", code=97, repeated=True)
        desk.take(desk.logic.key(key), key)
    assert desk.field == "a" * 21
    desk.enter(30)
    assert desk.scans == []


def test_prefix_and_suffix_are_taken_off():
    desk = Desk(WedgeRules(prefix="~", suffix="#"))
    desk.scan("~AB1#", end=False)
    assert desk.scans == [Scan("AB1")]


def test_the_keys_on_a_us_keyboard_come_along():
    desk = Desk()
    for shown, meant in zip("CZ1?X2", "CY1_X2", strict=True):
        desk.press(shown, 2, meant)
    desk.enter(2)
    assert desk.scans == [Scan("CZ1?X2", ("CY1_X2",))]


def test_a_key_with_ctrl_gives_back_what_is_held_before_it():
    desk = Desk()
    desk.press("a", 100)
    step = desk.logic.key(Key(desk.now + 5, KeyKind.OTHER))
    assert [key.text for key in step.replay if key.text] == ["a"]
    assert step.passes


def test_releases_of_a_scans_last_keys_reach_nothing():
    logic = WedgeLogic()
    for at, letter in enumerate("AB12"):
        logic.key(Key(at, KeyKind.TEXT, letter, code=ord(letter)))
    assert logic.key(Key(5, KeyKind.END, code=13)).scan == Scan("AB12")
    for code in (ord("2"), 13):
        assert not logic.key(Key(9, KeyKind.RELEASE, code=code)).passes
    assert logic.key(Key(10, KeyKind.RELEASE, code=77)).passes


@given(st.lists(st.tuples(st.integers(0, 200), st.sampled_from("abAB12é \r")), max_size=60))
def test_no_key_is_lost_or_doubled_whatever_the_timing(events):
    desk = Desk()
    for gap, letter in events:
        if letter == "\r":
            desk.enter(gap)
        else:
            desk.press(letter, gap)
    desk.rest()
    typed = sorted("".join(letter for _, letter in events if letter != "\r"))
    assert sorted(desk.field + "".join(scan.text for scan in desk.scans)) == typed


def test_physical_keys_mean_the_us_character():
    assert us_text(0x2C + 8, shift=False, platform="linux") == "z"
    assert us_text(0x35, shift=True, platform="win32") == "?"
    assert us_text(0x35, shift=False, platform="darwin") == ""
