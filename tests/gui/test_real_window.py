"""The real window on a real (virtual) screen, driven by key events as scanners and people send them."""

from __future__ import annotations

import random

import pytest
from gui_stage import make_event
from xvfb_stage import RealWindow, Screen, skip_without_tools

pytestmark = [pytest.mark.xvfb, pytest.mark.slow]

FIFTY = [(f"Given{number}", f"Family{number}", "", "Gast") for number in range(50)]


@pytest.fixture
def stage(tmp_path, request):
    skip_without_tools()
    made = make_event(tmp_path / "event.checkin", FIFTY, capacity=None)
    made.workspace.close()
    screen = Screen()
    layout, gap_ms = getattr(request, "param", ("us", 0))
    screen.keyboard(layout)
    window = RealWindow(screen, tmp_path / "event.checkin", tmp_path, gap_ms=gap_ms)
    yield window, made
    errors = window.close()
    screen.close()
    assert errors == ""


@pytest.mark.parametrize("gap", [0, 2, 12])
def test_a_burst_of_fifty_tickets_is_judged_whole_and_lands_in_no_field(stage, gap):
    window, event = stage
    window.key("ctrl+f")
    window.wait(lambda: "focus SearchField" in window.lines())
    window.screen.tool("type", "--delay", str(gap), "".join(f"{code}\n" for code in event.codes.values()))
    window.wait(lambda: len(window.verdicts()) >= 50)
    names = [f"ADMITTED {given} {family}" for given, family, *_ in FIFTY]
    assert window.verdicts() == names
    assert [line for line in window.lines() if line.startswith("search")] == []


@pytest.mark.parametrize("gap", [0, 7])
def test_a_burst_of_fifty_while_a_name_is_typed_leaves_the_name_whole(stage, gap):
    window, event = stage
    window.type("Fam", 80)
    window.wait(lambda: window.fields() == "Fam")
    window.screen.tool("type", "--delay", str(gap), "".join(f"{code}\n" for code in event.codes.values()))
    window.wait(lambda: len(window.verdicts()) >= 50)
    window.type("ily7", 80)
    window.wait(lambda: window.fields() == "Family7")
    assert window.verdicts() == [f"ADMITTED {given} {family}" for given, family, *_ in FIFTY]
    assert all("Family7".startswith(text) for text in window.typed())


@pytest.mark.parametrize("gap", [0, 12])
def test_a_burst_of_fifty_while_a_dialog_is_open_lands_in_none_of_its_fields(tmp_path, gap):
    skip_without_tools()
    made = make_event(tmp_path / "event.checkin", FIFTY, capacity=None)
    made.workspace.close()
    screen = Screen()
    screen.keyboard("us")
    window = RealWindow(screen, tmp_path / "event.checkin", tmp_path, opens="dialog")
    window.screen.tool("type", "--delay", str(gap), "".join(f"{code}\n" for code in made.codes.values()))
    window.wait(lambda: len(window.verdicts()) >= 50)
    assert window.verdicts() == [f"ADMITTED {given} {family}" for given, family, *_ in FIFTY]
    assert [text for text in window.typed() if text] == []
    errors = window.close()
    screen.close()
    assert errors == ""


def test_uneven_bursts_without_enter_are_judged_too(stage):
    window, event = stage
    chosen = random.Random(4)
    for number, code in enumerate(list(event.codes.values())[:8]):
        words = []
        for letter in code:
            words += ["key", "--delay", str(chosen.randint(0, 12)), letter]
        window.screen.tool(*words)
        window.wait(lambda reached=number: len(window.verdicts()) > reached)
    assert {verdict.split()[0] for verdict in window.verdicts()} == {"ADMITTED"}
    assert [line for line in window.lines() if line.startswith("search")] == []


def test_a_name_typed_with_enter_is_a_search_and_never_a_scan(stage):
    window, _ = stage
    window.type("Family7", 70)
    window.wait(lambda: window.fields() == "Family7")
    window.key("Return")
    window.wait(lambda: "page CardPage" in window.lines())
    assert window.verdicts() == []


def test_a_scan_in_the_middle_of_a_name_leaves_the_name_whole(stage):
    window, event = stage
    window.type("Fam", 80)
    window.wait(lambda: window.fields() == "Fam")
    window.screen.tool("type", "--delay", "1", event.codes["Family3"] + "\n")
    window.wait(lambda: len(window.verdicts()) == 1)
    window.type("ily", 80)
    window.wait(lambda: window.fields() == "Family")
    assert window.verdicts() == ["ADMITTED Given3 Family3"]


def test_a_scan_while_a_walk_in_is_typed_lands_in_none_of_its_fields(stage):
    window, event = stage
    window.key("F7")
    window.wait(lambda: "page WalkInForm" in window.lines())
    window.type("Stadt", 80)
    # nobody's finger and a scanner are one within the gap that tells them apart
    window.screen.tool("sleep", "0.3", "type", "--delay", "3", event.codes["Family5"] + "\n")
    window.wait(lambda: len(window.verdicts()) == 1)
    assert window.verdicts() == ["ADMITTED Given5 Family5"]
    window.type("xy", 80)
    window.key("F3")
    window.wait(lambda: window.lines()[-1].startswith("focus"))
    typed = [line for line in window.lines() if event.codes["Family5"][:4] in line]
    assert typed == []


#: X11 numbers of the keys (evdev + 8) that a scanner set to a US layout presses.
_KEYS = dict(zip("qwertyuiop", range(24, 34), strict=True))
_KEYS |= dict(zip("asdfghjkl", range(38, 47), strict=True))
_KEYS |= dict(zip("zxcvbnm", range(52, 59), strict=True))
_KEYS |= dict(zip("1234567890", range(10, 20), strict=True))


@pytest.mark.parametrize("stage", [(layout, 400) for layout in ("de", "fr", "tr", "ru")], indirect=True)
def test_a_us_scanner_is_understood_on_another_layout(stage):
    window, event = stage
    for number, code in enumerate(list(event.codes.values())[:3]):
        words = []
        for letter in code:
            small = letter.lower()
            if letter.isalpha():
                words += ["keydown", "50", "key", "--delay", "1", str(_KEYS[small]), "keyup", "50"]
            else:
                words += ["key", "--delay", "1", str(_KEYS[small])]
        window.screen.tool(*words, "key", "36")
        window.wait(lambda reached=number: len(window.verdicts()) > reached)
    assert {verdict.split()[0] for verdict in window.verdicts()} == {"ADMITTED"}


@pytest.mark.parametrize("stage", [("us", 400)], indirect=True)
def test_caps_lock_does_not_matter(stage):
    window, event = stage
    window.key("Caps_Lock")
    code = event.codes["Family9"]
    words = []
    for letter in code:
        if letter.isalpha():
            words += ["keydown", "50", "key", "--delay", "1", str(_KEYS[letter.lower()]), "keyup", "50"]
        else:
            words += ["key", "--delay", "1", str(_KEYS[letter])]
    window.screen.tool(*words, "key", "36")
    window.wait(lambda: len(window.verdicts()) == 1)
    assert window.verdicts() == ["ADMITTED Given9 Family9"]
    window.key("Caps_Lock")
