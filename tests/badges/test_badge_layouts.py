"""Layout documents: what is read, what is refused with one clear sentence, what is drawn when."""

from __future__ import annotations

import io
import json
import zipfile
from typing import Any

import pytest
from badge_samples import badge, codes_of, text_of
from PIL import Image

from checkin import paths
from checkin.badges import (
    layout,
    layouts,
    read_bundle,
    read_layout,
    render_badges,
    render_page,
    write_bundle,
    write_layout,
)
from checkin.badges.images import LARGEST_PIXELS, check_image, open_image
from checkin.badges.layout import BadgeLayout, Box, ImageElement
from checkin.badges.variables import NAMES, words
from checkin.domain.errors import BadInputError, WrongUseError
from checkin.typeset import Manner, Words


def document(*front: dict[str, Any], **more: Any) -> str:
    return json.dumps({"schema": 1, "id": "t", "name": "Test", "width": 86, "height": 54, "front": list(front), **more})


def text(template: str, **more: Any) -> dict[str, Any]:
    return {"type": "text", "x": 5, "y": 5, "width": 60, "height": 20, "items": [{"text": template}], **more}


def png(width: int = 40, height: int = 20, color: str = "#ff0000") -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (width, height), color).save(buffer, "PNG")
    return buffer.getvalue()


def printed(layout_text: str, number: int = 0, **fields: object) -> str:
    return text_of(render_badges([badge(number, **fields)], read_layout(layout_text)).content)


@pytest.mark.parametrize("name", [*layouts(), "ticket-a4", "ticket-phone", "name-tent", "door-sign", "booth-sign"])
def test_built_in_layouts_are_read_and_written_without_loss(name: str) -> None:
    assert read_layout(write_layout(layout(name))) == layout(name)
    assert read_bundle(write_bundle(layout(name))) == layout(name)


def test_every_layout_file_is_in_the_index() -> None:
    folder = paths.resource("layouts")
    index = json.loads((folder / "index.json").read_text("utf-8"))
    files = {path.stem for path in folder.glob("*.json")} - {"index", "sheets"}
    assert files == {*index["layouts"], *index["others"]}


BAD = {
    "not json": ("{", "no JSON"),
    "a list": ("[]", "is not an object"),
    "deep": ("[" * 100_000, "no JSON"),
    "newer": (document(schema=2), "newer version"),
    "no schema": (json.dumps({"width": 10}), "“schema” is missing"),
    "negative width": (document(width=-5), "“width” of the document must be between 10 and 1189"),
    "endless": (document(height=1e308), "must be between"),
    "nan": (document().replace('"width": 86', '"width": NaN'), "must be between"),
    "unknown element": (document({"type": "video", "x": 0, "y": 0}), "front 1 is of the unknown kind “video”"),
    "no type": (document({"x": 0}), "“type” is missing"),
    "unknown key": (document({**text("{name}"), "colour": "#000000"}), "unknown key “colour”"),
    "unknown variable": (document(text("{nmae}")), "unknown variable “nmae”"),
    "negative size": (document({**text("{name}"), "width": -3}), "“width” of front 1 must be between"),
    "no size": (document({**text("{name}"), "width": 0}), "has no size"),
    "no items": (document({**text("{name}"), "items": []}), "has no text"),
    "bad color": (document(text("a", items=[{"text": "a", "color": "red"}])), "must be a colour like"),
    "bad align": (document({**text("a"), "align": "middle"}), "must be one of: start, left, center, right"),
    "tiny qr": (document({"type": "qr", "x": 0, "y": 0, "size": 4}), "too small for a QR symbol"),
    "bad level": (document({"type": "qr", "x": 0, "y": 0, "size": 24, "error": "X"}), "must be L, M, Q or H"),
    "missing image": (
        document({"type": "image", "x": 0, "y": 0, "width": 9, "height": 9, "file": "logo.png"}), "logo.png is missing",
    ),
    "bad condition": (document({**text("a"), "when": {"photo_consent": "maybe"}}), "must be one of: yes, no, unknown"),
    "too many": (document(*[text("a")] * 300), "more than 200 elements"),
    "bool": (document(width=True), "must be between"),
}  # fmt: skip


@pytest.mark.parametrize("case", BAD)
def test_a_wrong_layout_is_refused_with_what_and_where(case: str) -> None:
    content, sentence = BAD[case]
    with pytest.raises(BadInputError) as caught:
        read_layout(content, file="mine.json")
    assert sentence in str(caught.value)
    assert "mine.json" in str(caught.value)


def test_a_picture_of_100_megapixels_is_refused_before_it_is_unpacked() -> None:
    buffer = io.BytesIO()
    Image.new("1", (10_000, 10_000)).save(buffer, "PNG")
    assert len(buffer.getvalue()) < 100_000
    with pytest.raises(BadInputError, match=r"logo\.png is too large"):
        check_image(buffer.getvalue(), name="logo.png")


def test_a_picture_of_pillows_own_bomb_size_is_refused_in_the_same_words() -> None:
    buffer = io.BytesIO()
    Image.new("1", (40_000, 20_000)).save(buffer, "PNG")
    with pytest.raises(BadInputError, match=f"at most {LARGEST_PIXELS // 1_000_000} megapixels"):
        check_image(buffer.getvalue(), name="logo.png")


@pytest.mark.parametrize(
    "content",
    [
        b'<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><svg>&b;</svg>',
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"\xef\xbb\xbf\n <svg/>",
    ],
)
def test_an_svg_is_not_even_parsed(content: bytes) -> None:
    with pytest.raises(BadInputError, match="SVG drawing"):
        check_image(content, name="logo.svg")


@pytest.mark.parametrize("content", [b"", b"hello", b"\x89PNG\r\n\x1a\n" + b"\x00" * 50, png()[:60], b"GIF89a"])
def test_what_is_no_picture_is_refused(content: bytes) -> None:
    with pytest.raises(BadInputError, match=r"logo\.png (is not a picture|is damaged)"):
        open_image(content, name="logo.png")


def test_transparency_becomes_white() -> None:
    buffer = io.BytesIO()
    Image.new("RGBA", (4, 4), (255, 0, 0, 0)).save(buffer, "PNG")
    assert open_image(buffer.getvalue(), name="x").getpixel((1, 1)) == (255, 255, 255)


def test_a_logo_is_embedded_once_and_drawn_whole_in_its_box() -> None:
    element = {"type": "image", "x": 10, "y": 10, "width": 20, "height": 20, "file": "logo.png"}
    with_logo = read_layout(document(element, text("{name}")), {"logo.png": png(), "other.png": b"unused"})
    assert set(with_logo.images) == {"logo.png"}
    pdf = render_badges([badge(n) for n in range(3)], with_logo)
    assert pdf.content.count(b"/Subtype /Image") == 1
    picture = render_page(pdf.content, 3, 254)
    assert picture.getpixel((200, 200)) == (255, 0, 0)
    assert picture.getpixel((200, 140)) == (255, 255, 255)
    assert picture.getpixel((120, 200)) == (255, 0, 0)


def test_a_photo_that_covers_fills_its_box_and_not_more() -> None:
    cover = BadgeLayout("p", "P", 50, 50, (ImageElement(Box(10, 10, 20, 20), cover=True),))
    picture = render_page(render_badges([badge(0, photo=png())], cover).content, 1, 254)
    assert picture.getpixel((105, 105)) == (255, 0, 0)
    assert picture.getpixel((295, 295)) == (255, 0, 0)
    assert picture.getpixel((90, 200)) == (255, 255, 255)
    assert picture.getpixel((310, 200)) == (255, 255, 255)


def test_a_broken_photo_leaves_out_that_badge_only() -> None:
    photos = BadgeLayout("p", "P", 50, 50, (ImageElement(Box(10, 10, 20, 20)),))
    pdf = render_badges([badge(0, photo=b"broken"), badge(1, photo=png())], photos)
    assert (pdf.badges, pdf.pages) == (1, 1)
    assert [str(found.trouble) for found in pdf.notices] == [
        "photo is not a picture that can be read; use PNG or JPEG."
    ]


def test_conditions_choose_by_category_without_case() -> None:
    chosen = document({**text("only press"), "when": {"category": ["presse", "TV"]}}, text("all"))
    assert "only press" in printed(chosen, category="PRESSE")
    assert "only press" not in printed(chosen, category="Team")


def test_conditions_choose_by_answer() -> None:
    chosen = document({**text("vegan"), "when": {"answers": {"food": ["vegan", "vegetarisch"]}}}, text("all"))
    assert "vegan" in printed(chosen, answers={"food": "Vegan"})
    assert "vegan" not in printed(chosen, answers={"food": "Fisch"})
    assert "vegan" not in printed(chosen)


def test_conditions_choose_by_consent_and_by_what_is_known() -> None:
    chosen = document(
        {**text("asked no"), "when": {"photo_consent": ["no", "unknown"]}},
        {**text("has role"), "y": 30, "when": {"has": "role", "lacks": "title"}},
    )
    assert "asked no" in printed(chosen, photo_consent=None)
    assert "asked no" not in printed(chosen, photo_consent=True, role="x")
    assert "has role" in printed(chosen, role="Moderation")
    assert "has role" not in printed(chosen, role="Moderation", title="Dr.")


def test_a_line_whose_placeholders_are_empty_is_left_out() -> None:
    chosen = document(text("x", items=[{"text": "Raum {room}"}, {"text": "{name}"}]))
    assert "Raum Saal A" in printed(chosen)
    assert "Raum" not in printed(chosen, sessions=())


def test_answers_and_extras_can_be_printed() -> None:
    chosen = document(text("x", items=[{"text": "Tisch {extra.table}: {answers.food}"}]))
    assert "Tisch 7: vegan" in printed(chosen, extra={"table": "7"}, answers={"food": "vegan"})


def test_punctuation_stays_with_its_placeholder() -> None:
    assert words("({given_name}), {category}!", badge(0, given_name="Eva")) == (
        Words("(Eva),", Manner.GIVEN),
        Words("Referentin!"),
    )


@pytest.mark.parametrize("name", NAMES)
def test_every_variable_stands_for_a_text(name: str) -> None:
    assert isinstance(words(f"{{{name}}}", badge(0)), tuple)


def test_a_person_known_by_one_name_only_has_it_large() -> None:
    pdf = render_badges([badge(0, given_name="", family_name="", name="Annegret von der Heydt")], layout("badge-86x54"))
    assert "Annegret" in text_of(pdf.content)
    assert "von der Heydt" in text_of(pdf.content)


def test_a_turned_element_turns_clockwise() -> None:
    # a wide bar, turned by a quarter, stands upright about the same middle
    bar = {"type": "shape", "x": 20, "y": 20, "width": 20, "height": 4, "fill": "#000000", "rotation": 90}
    picture = render_page(render_badges([badge(0)], read_layout(document(bar))).content, 1, 254)
    assert picture.getpixel((300, 130)) == (0, 0, 0)
    assert picture.getpixel((300, 310)) == (0, 0, 0)
    assert picture.getpixel((210, 220)) == (255, 255, 255)


def test_a_bundle_carries_its_pictures_and_is_the_same_each_time() -> None:
    element = {"type": "image", "x": 10, "y": 10, "width": 20, "height": 20, "file": "logo.png"}
    with_logo = read_layout(document(element), {"logo.png": png()})
    assert read_bundle(write_bundle(with_logo)) == with_logo
    assert write_bundle(with_logo) == write_bundle(with_logo)


def zipped(**files: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name.replace("__", "."), content)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (zipped(a__txt=b"x"), "holds no layout.json"),
        (zipped(layout__json=b"{}", big__bin=b"\x00" * 40_000_000), "unpack into too much"),
        (zipped(**{f"f{n}": b"" for n in range(150)}), "unpack into too much"),
        (zipped(layout__json=document().encode())[:-30], "is damaged"),
        (b"PK\x03\x04nonsense", "is damaged"),
        (b"\x00\x01", "no JSON document"),
    ],
)
def test_a_wrong_bundle_is_refused(content: bytes, sentence: str) -> None:
    with pytest.raises(BadInputError, match=sentence):
        read_bundle(content, file="mine.checkin-layout")


def test_an_unknown_built_in_layout_names_those_that_exist() -> None:
    with pytest.raises(WrongUseError, match=r"badge-86x54, badge-80x50"):
        layout("nonsense")


def test_codes_in_other_forms_are_printed_as_given() -> None:
    chosen = document({"type": "qr", "x": 20, "y": 5, "size": 40, "text": "https://example.org/?t={ticket_code}"})
    pdf = render_badges([badge(0, ticket_code="abc/ä")], read_layout(chosen))
    assert codes_of(pdf.content) == ["https://example.org/?t=abc/ä"]
