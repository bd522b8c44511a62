"""Sheets, colours, the page of rulers."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from badge_samples import ink_box, page_mm, text_of
from hypothesis import given
from hypothesis import strategies as st

from checkin.badges import category_colour, layout_for, render_page, render_ruler_page, sheet, sheets, text_on
from checkin.badges.colours import PALETTE, contrast
from checkin.badges.sheets import check_fits
from checkin.domain.errors import WrongUseError


@pytest.mark.parametrize("name", list(sheets()))
def test_all_labels_of_a_sheet_lie_on_the_paper_and_apart(name: str) -> None:
    labels = sheets()[name]
    places = [labels.place(index) for index in range(labels.count)]
    width, height = labels.label
    for x, y in places:
        assert -0.1 <= x <= labels.page[0] - width + 0.6
        assert -0.1 <= y <= labels.page[1] - height + 0.6
    for one, other in pairwise(places):
        assert abs(one[0] - other[0]) >= width - 0.1 or abs(one[1] - other[1]) >= height - 0.1


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("L4785", "avery-l4785"), ("l4784", "avery-l4785"), ("L4727", "avery-l4727"), ("herma 4284", "herma-4284"),
        ("a4-4up", "a4-4up"),
    ],
)  # fmt: skip
def test_sheets_are_found_by_the_number_on_their_package(asked: str, found: str) -> None:
    assert sheet(asked).sheet_id == found


def test_an_unknown_sheet_is_refused_with_examples() -> None:
    with pytest.raises(WrongUseError, match="known are for example L4785"):
        sheet("L9999999")


def test_every_large_enough_sheet_has_a_layout_that_fits() -> None:
    for labels in sheets().values():
        if min(labels.label) >= 50 and max(labels.label) >= 80:
            check_fits(layout_for(labels), labels)


def test_the_layout_for_a_sheet_is_the_one_that_fills_it() -> None:
    assert layout_for(sheet("L4785")).layout_id == "badge-80x50"
    assert layout_for(sheet("a4-4up")).layout_id == "badge-a6"
    assert layout_for(sheet("dymo-99014")).layout_id == "label-54x101"


def test_labels_too_small_for_every_layout_are_refused() -> None:
    with pytest.raises(WrongUseError, match="too small"):
        layout_for(replace(sheet("L4785"), label=(40.0, 20.0)))


@given(st.text(max_size=30))
def test_every_category_has_a_colour_on_which_its_name_is_read(category: str) -> None:
    colour = category_colour(category)
    assert colour == category_colour(f" {category.upper()} ") or category.upper().casefold() != category.casefold()
    assert contrast(colour, text_on(colour)) >= 4.5


def test_the_palette_takes_white_letters() -> None:
    assert all(text_on(colour) == "#ffffff" for colour in PALETTE)
    assert text_on("#ffdd00") == "#000000"


def test_the_ruler_page_shows_the_labels_where_they_are() -> None:
    labels = sheet("L4785")
    pdf = render_ruler_page(labels)
    assert page_mm(pdf.content) == pytest.approx((210, 297), abs=0.01)
    assert "Avery L4785" in text_of(pdf.content)
    last = render_page(pdf.content, 1, 508).crop([round(edge * 20) for edge in (108, 230, 205, 294)])  # type: ignore[arg-type]
    left, top, right, bottom = ink_box(last, 508)
    assert (left + 108, right + 108) == pytest.approx((113, 193), abs=0.15)
    assert (top + 230, bottom + 230) == pytest.approx((233, 283), abs=0.15)


def test_the_long_line_of_the_ruler_page_is_100_mm() -> None:
    picture = render_page(render_ruler_page(language="en").content, 1, 508)
    middle = picture.crop([round(edge * 20) for edge in (50, 171, 160, 173.4)])  # type: ignore[arg-type]
    left, _, right, _ = ink_box(middle, 508)
    assert right - left == pytest.approx(100, abs=0.35)


def test_a_small_roll_has_its_ruler_page_too() -> None:
    assert page_mm(render_ruler_page(page=(62, 100)).content) == pytest.approx((62, 100), abs=0.01)
