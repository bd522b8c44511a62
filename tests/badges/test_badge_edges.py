"""What printers with white edges cut off, and the designer's guides in a layout."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from checkin import badges
from checkin.badges import read_layout, write_layout
from checkin.badges.edges import cut_off
from checkin.badges.layout import Box, ShapeElement
from checkin.domain.errors import BadInputError


def test_a_layout_with_margins_on_its_labels_loses_nothing() -> None:
    sheet = badges.sheet("L4785")
    assert cut_off(badges.layout_for(sheet), sheet) == 0


def test_a_bar_to_the_edge_of_the_paper_is_cut_on_every_label_that_lies_there() -> None:
    sheet = badges.sheet("a4-4up")
    layout = badges.layout_for(sheet)
    bar = replace(layout, front=(ShapeElement(Box(0, 0, layout.width, 8)),))
    assert cut_off(bar, sheet) == sheet.count
    inner = replace(layout, front=(ShapeElement(Box(10, 10, layout.width - 20, 8)),))
    assert cut_off(inner, sheet) == 0
    assert cut_off(bar, sheet, margin=0.0) == 0
    assert cut_off(replace(layout, front=()), sheet) == 0


def test_moving_a_sheet_for_a_crooked_printer_counts() -> None:
    sheet = badges.sheet("L4785")
    layout = badges.layout_for(sheet)
    assert cut_off(layout, sheet.moved(0, -sheet.top)) > 0


def test_guides_are_kept_with_a_layout_and_never_printed() -> None:
    layout = replace(badges.layout("badge-86x54"), guides=((10.0, 76.5), (8.0,)))
    again = read_layout(write_layout(layout), layout.images)
    assert again.guides == ((10.0, 76.5), (8.0,))
    assert again.front == layout.front
    assert "guides" not in json.loads(write_layout(badges.layout("badge-86x54")))


@pytest.mark.parametrize("guides", [{"across": ["x"]}, {"down": [-1]}, {"across": 4}, {"up": [1]}, [1, 2]])
def test_guides_without_sense_are_refused(guides: object) -> None:
    document = json.loads(write_layout(badges.layout("badge-86x54"))) | {"guides": guides}
    with pytest.raises(BadInputError):
        read_layout(json.dumps(document))
