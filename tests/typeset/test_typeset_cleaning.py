"""What may be printed of a text, and what is left out with a word."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from checkin.typeset import NoticeKind, clean


def kinds(text: str) -> set[NoticeKind]:
    return {notice.kind for notice in clean(text)[1]}


def test_decomposed_letters_become_composed() -> None:
    assert clean(unicodedata.normalize("NFD", "Günter Größer")) == ("Günter Größer", ())


def test_control_characters_go_with_a_notice_that_names_them() -> None:
    text, notices = clean("Eva\x07\x1b Kowalski")
    assert text == "Eva Kowalski"
    assert [notice.detail for notice in notices] == ["U+0007", "U+001B"]


def test_replacement_characters_are_not_printed() -> None:
    assert clean("M\ufffdller")[0] == "Mller"
    assert kinds("M\ufffdller") == {NoticeKind.CONTROL_CHARACTERS}


def test_emoji_go_with_all_their_joiners_and_selectors() -> None:
    text, _ = clean("Eva \U0001f469\u200d\U0001f4bb\ufe0f K.")
    assert text == "Eva K."
    assert kinds("\U0001f600") == {NoticeKind.EMOJI}


def test_joiners_stay_inside_persian_words() -> None:
    assert clean("می\u200cخواهم")[0] == "می\u200cخواهم"


def test_direction_marks_go_from_latin_text() -> None:
    assert clean("\u200eKOWALSKI ") == ("KOWALSKI", ())


def test_spaces_of_all_kinds_are_one_and_the_ends_are_clean() -> None:
    assert clean("  Eva \t  Maria\u3000Kowalski ")[0] == "Eva Maria Kowalski"


def test_line_breaks_stay_and_empty_lines_go() -> None:
    assert clean("Zeile\r\n\r\numbruch")[0] == "Zeile\numbruch"


def test_more_marks_than_any_spelling_needs_are_cut() -> None:
    text, notices = clean("a" + "\u0301" * 50)
    assert len(text) < 10
    assert [notice.kind for notice in notices] == [NoticeKind.WIDE_GLYPHS]


@given(st.text(max_size=60))
def test_a_cleaned_text_is_clean(text: str) -> None:
    once, _ = clean(text)
    assert clean(once) == (once, ())


@given(st.text(alphabet=st.characters(categories=["Lu", "Ll", "Lt"]), max_size=30))
def test_letters_are_never_lost(text: str) -> None:
    letters = [char for char in unicodedata.normalize("NFC", text) if not 0x1F000 <= ord(char) <= 0x1FBFF]
    assert clean(text)[0] == "".join(letters)
