"""Glyph runs: the right fonts, forms, order; nothing added and nothing missing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import uharfbuzz as hb
from hypothesis import given
from hypothesis import strategies as st

from checkin.typeset import FontBook, NoticeKind, ShapedLine, Weight, fonts, shape
from checkin.typeset.faces import FAMILIES
from checkin.typeset.runs import script_of
from checkin.typeset.shaping import FEATURES, shape_with

DATA = Path(__file__).parent.parent / "data"
PEOPLE = json.loads((DATA / "badge_people.json").read_text("utf-8"))["people"]
#: One name in each script of the issue.
NAMES = {
    "Latn": "Łukasz Wójcik", "Cyrl": "Ґалина", "Grek": "Αικατερίνη", "Arab": "محمد", "Hebr": "שרה", "Deva": "श्रेष्ठ",
    "Taml": "தமிழ்ச்செல்வி", "Thai": "ศิริพร", "Geor": "ქეთევან", "Armn": "Անի", "Ethi": "አበበ",
}  # fmt: skip


def glyphs(line: ShapedLine) -> list[int]:
    return [glyph for run in line.runs for glyph in run.glyphs]


def glyph_names(line: ShapedLine) -> list[str]:
    return [run.face.font.get_glyph_name(glyph) for run in line.runs for glyph in run.glyphs]


@pytest.mark.parametrize("script", NAMES)
def test_each_script_is_set_in_its_own_font(script: str) -> None:
    for weight in Weight:
        line = shape(NAMES[script], weight)
        assert {run.face.name.split("-")[0] for run in line.runs} == {FAMILIES[script]}
        assert 0 not in glyphs(line)
        assert line.notices == ()


@pytest.mark.parametrize("person", PEOPLE, ids=range(len(PEOPLE)))
def test_no_name_of_the_lists_has_a_missing_glyph_or_a_notice(person: dict[str, str]) -> None:
    for text in person.values():
        for weight in Weight:
            line = shape(text, weight)
            assert 0 not in glyphs(line)
            assert line.notices == ()


def harfbuzz(name: str, script: str, direction: str) -> list[int]:
    """HarfBuzz' own run, with every feature it switches on by itself."""
    face = fonts().face(FAMILIES[script], Weight.REGULAR)
    assert face is not None
    buffer = hb.Buffer()
    buffer.add_str(name)
    buffer.guess_segment_properties()
    assert buffer.direction == direction
    hb.shape(face.font, buffer, {})
    return [info.codepoint for info in buffer.glyph_infos]


@pytest.mark.parametrize(
    ("name", "script", "direction"),
    [
        ("محمد", "Arab", "rtl"), ("نیلوفر", "Arab", "rtl"), ("الزهراء", "Arab", "rtl"), ("لاله", "Arab", "rtl"),
        ("שָׂרָה", "Hebr", "rtl"), ("כהן", "Hebr", "rtl"), ("अनुराधा", "Deva", "ltr"), ("श्रेष्ठ", "Deva", "ltr"),
        ("क्ष्मी", "Deva", "ltr"), ("தமிழ்ச்செல்வி", "Taml", "ltr"), ("กำนัล", "Thai", "ltr"),
    ],
)  # fmt: skip
def test_complex_scripts_are_shaped_as_harfbuzz_shapes_them(name: str, script: str, direction: str) -> None:
    assert glyphs(shape(name)) == harfbuzz(name, script, direction)


def test_muhammad_gains_no_vowel_marks() -> None:
    for weight in Weight:
        line = shape("محمد", weight)
        assert len(glyphs(line)) == 4
        assert all(advance > 0 for run in line.runs for advance in run.advances)


def test_vowel_marks_that_were_written_stay() -> None:
    assert len(glyphs(shape("مُحَمَّد"))) > 4


def test_only_what_spelling_needs_is_switched_on() -> None:
    assert {feature for feature, on in FEATURES.items() if on} == {"kern", "liga"}
    assert not {"dlig", "calt", "hlig", "clig"} & {feature for feature, on in FEATURES.items() if on}


def test_turkish_keeps_f_and_i_apart() -> None:
    assert "fi" in glyph_names(shape("Afife", language="de"))
    assert "fi" not in glyph_names(shape("Afife", language="tr"))


def test_a_letter_and_its_marks_are_set_in_one_font() -> None:
    line = shape("X\u0302\u0323")
    assert len(line.runs) == 1
    assert 0 not in glyphs(line)


def test_symbols_that_the_text_font_lacks_come_from_another() -> None:
    line = shape("Raum → 3 ★")
    assert 0 not in glyphs(line)
    assert len({run.face.name for run in line.runs}) > 1
    assert line.notices == ()


def test_a_script_without_a_font_is_written_in_latin_letters(tmp_path: Path) -> None:
    line = shape_with(FontBook(system_folders=[tmp_path]), "王小明", Weight.BOLD)
    assert "".join(run.text for run in line.runs) == "WangXiaoMing"
    assert [(notice.kind, notice.detail) for notice in line.notices] == [(NoticeKind.ROMANISED, "Hani")]


def test_what_no_font_has_and_is_no_letter_is_left_out(tmp_path: Path) -> None:
    line = shape_with(FontBook(system_folders=[tmp_path]), "Eva \U00016ffe\u3012 K", Weight.BOLD)
    assert 0 not in glyphs(line)
    assert NoticeKind.NO_GLYPH in {notice.kind for notice in line.notices}


def test_hebrew_runs_from_the_right() -> None:
    line = shape("שרה")
    assert line.right_to_left
    assert "".join(text for run in line.runs for text in run.texts) == "הרש"


def test_a_german_text_keeps_its_direction_around_an_arabic_name() -> None:
    line = shape("Forum (محمد) heute")
    assert not line.right_to_left
    assert [run.text for run in line.runs] == ["Forum (", "محمد", ") heute"]


def test_numbers_within_arabic_text_read_from_the_left() -> None:
    line = shape("قاعة 12")
    assert line.right_to_left
    assert "".join(text for run in line.runs for text in run.texts)[:2] == "12"


def test_brackets_around_latin_in_hebrew_text_stay_with_it() -> None:
    drawn = "".join(text for run in shape("שרה (ACME) כהן").runs for text in run.texts)
    assert drawn == "ןהכ )ACME( הרש"


def test_widths_are_those_of_the_font() -> None:
    face = fonts().face("NotoSans", Weight.REGULAR)
    assert face is not None
    plain = sum(face.font.get_glyph_h_advance(face.font.get_nominal_glyph(ord(char))) for char in "Hans") / 1000
    assert shape("Hans").width == pytest.approx(plain)


def test_kerning_draws_letters_together() -> None:
    assert shape("AVAV").width < sum(shape(char).width for char in "AVAV") - 0.05


@given(st.text(max_size=30))
def test_no_text_whatever_has_a_missing_glyph(text: str) -> None:
    line = shape(text)
    assert 0 not in glyphs(line)


@given(st.text(alphabet="abcאבגد123 ()-", max_size=25))
def test_every_letter_is_drawn_once(text: str) -> None:
    line = shape(text)
    assert sorted("".join(run.text for run in line.runs)) == sorted(line.text)
    assert sorted(text for run in line.runs for text in run.texts) == sorted(line.text)


def test_scripts_are_told_apart() -> None:
    assert [script_of(char) for char in "aяαبא1"] == ["Latn", "Cyrl", "Grek", "Arab", "Hebr", "Zyyy"]
