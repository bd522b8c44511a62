"""Badge layouts of pretix, taken over."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from badge_samples import badge, codes_of, ink_box, page_mm, text_of

from checkin.badges import ImportedLayout, import_pretix_layout, render_badges, render_page
from checkin.domain.errors import BadInputError
from checkin.typeset import Document, mm

#: The layout that a real pretix 2026.8 sent (recorded; lists were shortened in the record).
RECORDED = Path(__file__).parent.parent / "data" / "badge_pretix_layout.json"


def container(**more: Any) -> dict[str, Any]:
    return {
        "type": "textcontainer", "page": 1, "left": "20.00", "bottom": "30.00", "width": "60.00", "height": "20.00",
        "fontsize": 20, "lineheight": "1", "color": [200, 0, 0, 1], "fontfamily": "Open Sans", "bold": True,
        "italic": False, "align": "left", "verticalalign": "top", "autoresize": True, "rotation": 0,
        "content": "attendee_name", "text": "Dr John Doe", **more,
    }  # fmt: skip


def taken(*elements: object, **options: Any) -> ImportedLayout:
    return import_pretix_layout(list(elements), name="Namensschild", **options)


def drawn(imported: ImportedLayout, **fields: Any) -> tuple[float, float, float, float]:
    content = render_badges([badge(0, **fields)], imported.layout).content
    return ink_box(render_page(content, 1, 254), 254)


def test_the_recorded_layout_prints_name_and_company() -> None:
    answer = json.loads(RECORDED.read_text("utf-8"))["layout"]
    imported = import_pretix_layout(answer["layout"], name=answer["name"])
    pdf = render_badges([badge(0)], imported.layout)
    assert page_mm(pdf.content) == pytest.approx((148, 105), abs=0.01)
    assert "Jörg Müßig-Schröder" in text_of(pdf.content)
    assert "Kreis Heinsberg" in text_of(pdf.content)
    assert imported.left_out == ()


def test_a_text_stands_where_pretix_puts_it() -> None:
    left, top, _, bottom = drawn(taken(container()))
    assert left == pytest.approx(20, abs=0.7)
    assert top == pytest.approx(105 - 50, abs=0.7)
    assert bottom < 105 - 30


def test_a_text_at_the_bottom_of_its_box_ends_there() -> None:
    _, _, _, bottom = drawn(taken(container(verticalalign="bottom")), given_name="Hans", family_name="Huber")
    assert bottom == pytest.approx(75, abs=1.8)


def test_a_turned_text_turns_about_its_top_left_corner() -> None:
    left, top, right, bottom = drawn(taken(container(rotation=90)), given_name="Hans", family_name="Huber")
    assert right == pytest.approx(20, abs=0.7)
    assert top == pytest.approx(55, abs=0.7)
    assert bottom - top > right - left


def test_an_older_text_grows_up_or_down_from_its_place() -> None:
    old = {key: value for key, value in container(type="textarea", fontsize="12").items() if key != "height"}
    assert drawn(taken({**old, "downward": True}))[1] >= 75 - 0.5
    assert drawn(taken(old))[3] <= 75 + 0.5


def test_colour_and_weight_are_kept() -> None:
    item = taken(container()).layout.front[0].items[0]  # type: ignore[union-attr]
    assert (item.color, item.bold, item.largest) == ("#c80000", True, 20)


def test_without_autoresize_the_size_stays() -> None:
    item = taken(container(autoresize=False)).layout.front[0].items[0]  # type: ignore[union-attr]
    assert item.smallest == item.largest == 20


def test_variables_within_a_text_are_translated() -> None:
    imported = taken(
        container(content="other", text="{attendee_name}, {question_7} {meta:Halle} {unheard_of}"),
        questions={"7": "food"},
    )
    item = imported.layout.front[0].items[0]  # type: ignore[union-attr]
    assert item.text == "{name}, {answers.food} {extra.meta:Halle} "
    assert imported.left_out == ("unheard_of",)


def test_the_symbol_scans_and_has_its_place() -> None:
    area = {"type": "barcodearea", "left": "100.00", "bottom": "10.00", "size": "40.00", "content": "secret"}
    imported = taken(area)
    content = render_badges([badge(0)], imported.layout).content
    assert codes_of(content) == [badge(0).ticket_code]
    left, top, right, bottom = ink_box(render_page(content, 1, 254), 254)
    assert (left + right) / 2 == pytest.approx(120, abs=0.2)
    assert (top + bottom) / 2 == pytest.approx(75, abs=0.2)


def test_a_symbol_without_white_border_keeps_its_size_and_gets_a_quiet_zone() -> None:
    area = {"type": "barcodearea", "left": "50.00", "bottom": "30.00", "size": "29.00", "nowhitespace": True}
    left, _, right, _ = drawn(taken(area))
    assert right - left == pytest.approx(29, abs=1.7)


def test_the_background_gives_size_and_picture() -> None:
    document = Document("background")
    document.begin_page(mm(100), mm(60))
    document.add("0 0.5 0 rg 0 0 400 400 re f")
    document.end_page()
    imported = taken(container(left="5.00", bottom="10.00"), background=document.getvalue())
    content = render_badges([badge(0)], imported.layout).content
    assert page_mm(content) == pytest.approx((100, 60), abs=0.1)
    assert render_page(content).getpixel((300, 300)) == (0, 128, 0)


def test_what_has_no_counterpart_is_named() -> None:
    imported = taken(
        container(), {"type": "poweredby"}, {"type": "hologram"}, container(page=2), "... 1 more like these"
    )
    assert imported.left_out == ("hologram", "page 2")
    assert len(imported.layout.front) == 1


def test_elements_beyond_a6_make_the_badge_larger() -> None:
    assert taken(container(left="100.00", width="100.00")).layout.width == 200


@pytest.mark.parametrize("elements", [{}, None, "[]", [1], [None]])
def test_what_is_no_list_of_elements_is_refused(elements: object) -> None:
    with pytest.raises(BadInputError, match="not a badge layout of pretix"):
        import_pretix_layout(elements, name="x")


@pytest.mark.parametrize("change", [{"left": "abc"}, {"left": "1e9"}, {"fontsize": None}, {"width": "nan"}])
def test_an_element_that_makes_no_sense_is_refused_by_its_kind(change: dict[str, Any]) -> None:
    with pytest.raises(BadInputError, match="textcontainer"):
        taken(container(**change))


def test_a_background_that_is_no_pdf_is_refused() -> None:
    with pytest.raises(BadInputError, match="background is not a PDF"):
        taken(container(), background=b"GIF89a")
