"""Texts as large as their box allows, with lines broken where a person would break them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checkin.typeset import Block, Manner, NoticeKind, Paragraph, Weight, Words, fit, mm
from checkin.typeset.breaking import pieces
from checkin.typeset.fitting import SMALLEST
from checkin.typeset.measuring import Breaker

PEOPLE = json.loads((Path(__file__).parent.parent / "data" / "badge_people.json").read_text("utf-8"))["people"]
NOBLE = "Freifrau von und zu Hohenlohe-Schillingsfürst-Löwenstein"
MINISTRY = (
    "Ministerium für Kinder, Jugend, Familie, Gleichstellung, Flucht und Integration des Landes Nordrhein-Westfalen"
)


def badge(given_name: str, family_name: str, organisation: str) -> list[Paragraph]:
    return [
        Paragraph((Words(given_name, Manner.GIVEN),), Weight.BOLD, 34, 12, 2, leading=1.06),
        Paragraph((Words(family_name, Manner.FAMILY),), Weight.BOLD, 19, 9, 2, leading=1.1, gap=0.2),
        Paragraph((Words(organisation),), Weight.REGULAR, 11, 6.5, 3, gap=0.6),
    ]


def lines(block: Block) -> list[str]:
    return [line.line.text for line in block.lines]


def one(text: str, width: float, height: float, **kwargs: object) -> Block:
    manner = kwargs.pop("manner", Manner.PLAIN)
    return fit([Paragraph((Words(text, manner),), **kwargs)], width, height)  # type: ignore[arg-type]


def stays_inside(block: Block, width: float, height: float) -> None:
    assert block.height <= height + 0.01
    for line in block.lines:
        assert line.width <= width + 0.01
        assert line.baseline - line.line.top * line.size >= -0.01
        assert line.baseline - line.line.bottom * line.size <= height + 0.01


def test_a_short_name_takes_the_largest_size() -> None:
    block = one("Eva", 200, 60, largest=34.0)
    assert [line.size for line in block.lines] == [34.0]


def test_a_long_word_is_as_large_as_its_box_is_wide() -> None:
    block = one("Donaudampfschifffahrtsgesellschaft", 150, 60, largest=40.0, smallest=5.0)
    assert block.lines[0].width == pytest.approx(150)


def test_the_noble_name_with_its_ministry_fits_a_badge_above_the_smallest_sizes() -> None:
    width, height = mm(51), mm(33)
    block = fit(badge("Maria-Theresia Franziska Walburga", NOBLE, MINISTRY), width, height)
    stays_inside(block, width, height)
    assert block.notices == ()
    assert " ".join(lines(block)).replace("- ", "-") == f"Maria-Theresia Franziska Walburga {NOBLE} {MINISTRY}"


def test_a_given_name_is_never_torn_at_its_hyphen() -> None:
    block = one("Maria-Theresia Franziska", 120, 200, largest=60.0, lines=3, manner=Manner.GIVEN)
    assert lines(block) == ["Maria-Theresia", "Franziska"]


def test_family_names_break_after_a_hyphen() -> None:
    block = one("Hohenlohe-Schillingsfürst-Löwenstein", 130, 200, largest=40.0, lines=3, manner=Manner.FAMILY)
    assert lines(block) == ["Hohenlohe-", "Schillingsfürst-", "Löwenstein"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Annegret von der Heydt", ["Annegret", "von der Heydt"]),
        ("Abd al-Rahman ʿĀbidīn al-Ḥusaynī", ["Abd al-Rahman", "ʿĀbidīn al-Ḥusaynī"]),
        ("J. R. R. Tolkien", ["J. R. R. Tolkien"]),
    ],
)
def test_particles_and_initials_stay_with_the_name_that_follows(name: str, expected: list[str]) -> None:
    block = one(name, 90, 300, largest=60.0, smallest=4.5, lines=len(expected), manner=Manner.NAME)
    assert lines(block) == expected


def test_one_more_line_must_be_worth_it() -> None:
    assert len(one("Eva Maria", 100, 100, largest=20.0, lines=2).lines) == 1


def test_lines_are_balanced() -> None:
    block = one("Verein für Bildung und Begegnung im Kreis", 110, 100, largest=18.0, smallest=5.0, lines=2)
    widths = [line.width for line in block.lines]
    assert len(widths) == 2
    assert min(widths) > 0.75 * max(widths)


def test_line_breaks_of_the_text_are_kept() -> None:
    assert lines(one("Forum 1\nForum 2", 200, 60, lines=4)) == ["Forum 1", "Forum 2"]


def test_sizes_shrink_together() -> None:
    block = fit(badge("Hans", "Müller", "Stadt Erkelenz"), mm(60), mm(12))
    given_name, family_name, organisation = (line.size for line in block.lines)
    assert given_name > family_name > organisation
    stays_inside(block, mm(60), mm(12))


def test_too_small_a_box_gives_a_notice_and_smaller_letters() -> None:
    block = one("Eva Kowalski", 30, 20, largest=30.0, smallest=12.0)
    assert [notice.kind for _, notice in block.notices] == [NoticeKind.SMALL]
    stays_inside(block, 30, 20)


def test_two_thousand_letters_are_cut_with_an_ellipsis_and_a_notice() -> None:
    block = fit(badge("Xy" * 1000, "Müller", "Org"), mm(51), mm(33))
    stays_inside(block, mm(51), mm(33))
    assert NoticeKind.CUT in {notice.kind for _, notice in block.notices}
    assert any(text.endswith("…") for text in lines(block))
    assert "Müller" in lines(block)


def test_marks_above_and_below_do_not_touch_the_next_line() -> None:
    block = one("Ṩ̣Ẫ\nẪ̂Ặ", 200, 200, largest=20.0, lines=2, leading=0.8)
    upper, lower = block.lines
    assert upper.baseline - upper.line.bottom * upper.size <= lower.baseline - lower.line.top * lower.size


def test_lines_of_a_right_to_left_name_are_broken_in_reading_order() -> None:
    block = one("فاطمة الزهراء", 60, 200, largest=40.0, lines=2, manner=Manner.GIVEN)
    assert lines(block) == ["فاطمة", "الزهراء"]
    assert all(line.line.right_to_left for line in block.lines)


def test_nothing_to_print_gives_an_empty_block() -> None:
    assert fit(badge("", " ", "\x00"), 100, 100).lines == ()


@pytest.mark.parametrize("person", PEOPLE, ids=range(len(PEOPLE)))
@pytest.mark.parametrize("size", [(51, 33), (45, 30), (89, 63)])
def test_every_name_of_the_lists_stays_inside_its_box(person: dict[str, str], size: tuple[int, int]) -> None:
    width, height = mm(size[0]), mm(size[1])
    block = fit(badge(**person), width, height)
    stays_inside(block, width, height)
    assert all(line.size >= 6.4 for line in block.lines)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.text(max_size=120), min_size=1, max_size=3),
    st.floats(min_value=20, max_value=300),
    st.floats(min_value=25, max_value=200),
)
def test_whatever_the_text_and_box_nothing_leaves_it(texts: list[str], width: float, height: float) -> None:
    block = fit([Paragraph((Words(text),), largest=30.0, smallest=6.0, lines=3) for text in texts], width, height)
    if all(line.size > SMALLEST for line in block.lines):
        stays_inside(block, width, height)
    assert block.width <= width + 0.01


def test_a_line_is_as_wide_as_it_was_measured_with_its_spaces() -> None:
    """What is planned is what is drawn: otherwise lines shrink afterwards and were broken for another size."""
    words = "Forum 1: Sprache & Bildung · Saal A"
    made = Breaker(pieces([Words(words)]), Weight.REGULAR, "de", False)
    for count in (1, 2, 3):
        drawn = max(line.extent for line in made.lines(count))
        assert made.narrowest(count) == pytest.approx(drawn, abs=0.15)


def test_a_second_line_is_taken_where_one_line_would_be_small() -> None:
    block = fit([Paragraph((Words("Forum 1: Sprache & Bildung · Saal A"),), largest=12, smallest=6, lines=6)], 136, 85)
    assert len(block.lines) == 2
    assert block.lines[0].size == pytest.approx(12)
