"""Text in boxes stays in its box, whole as long as that can be."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from exports_data import pdf_text
from hypothesis import given, settings
from hypothesis import strategies as st

from checkin.exports.paper import Align, Paper, Style, boxed, broken
from checkin.typeset.faces import Weight
from checkin.typeset.fitting import measure

_SAMPLES = ("Öztürk", "und", "Ministerium", "für", "Ґалаґан", "محمد", "چراغ\u200cزاده", "e. V.", "–", "Flucht-Rat")
WORDS = st.lists(st.sampled_from(_SAMPLES), min_size=1, max_size=14).map(" ".join)


@settings(deadline=None, max_examples=60)
@given(WORDS, st.integers(60, 300), st.integers(20, 60), st.integers(1, 3), st.sampled_from(list(Weight)))
def test_no_line_leaves_its_box(text: str, width: int, height: int, lines: int, weight: Weight) -> None:
    style = Style(10, weight, smallest=6, lines=lines)
    placed = boxed(text, float(width), float(height), style, "de")
    assert placed
    for line, size, baseline in placed:
        assert line.extent * size <= width + 0.01
        assert baseline + 0.2 * size <= height + 0.01
        assert size <= style.size


@given(WORDS, st.integers(40, 300))
def test_broken_lines_hold_all_words_and_are_full(text: str, width: int) -> None:
    style = Style(10)
    lines = broken(text, style, float(width), "de")
    assert " ".join(lines).split() == text.split()
    assert all(len(line.split()) == 1 or measure(line, style.size) <= width for line in lines)
    for line, after in pairwise(lines):
        assert measure(f"{line} {after.split()[0]}", style.size) > width


def test_a_slightly_too_long_line_gets_smaller_and_a_longer_one_breaks() -> None:
    style = Style(10, smallest=6, lines=2)
    text = "Metallbau Frenken GmbH & Co. KG"
    whole = measure(text, 10)
    assert len(boxed(text, whole * 0.92, 30.0, style, "de")) == 1
    assert len(boxed(text, whole * 0.7, 30.0, style, "de")) == 2


def test_an_empty_text_draws_nothing() -> None:
    assert boxed("", 100.0, 20.0, Style(), "de") == []


@pytest.mark.parametrize("align", list(Align))
def test_lines_of_every_script_can_be_read_from_the_file(align: Align, tmp_path: Path) -> None:
    paper = Paper("T", language="de")
    paper.begin_page()
    for number, text in enumerate(("Żółć Öztürk", "Ґалина", "محمد", "שרה", "Nguyễn Thị Phượng")):
        paper.line(text, 300, 700 - 30 * number, Style(12, align=align))
    paper.end_page()
    target = tmp_path / "t.pdf"
    target.write_bytes(paper.document.getvalue())
    found = pdf_text(target)
    for text in ("Żółć Öztürk", "Ґалина", "محمد", "שרה", "Nguyễn Thị Phượng"):
        assert text in found
