"""Folding: what is typed and what is written meet in one spelling."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.search.fold import normal, plain, spellings
from checkin.search.sound import sounds
from checkin.search.words import name_words, words

NAMES = st.text(st.characters(categories=("L", "M", "N", "P", "Zs"), codec="utf-8"), max_size=30)


@given(NAMES)
def test_plain_is_idempotent(text: str) -> None:
    assert plain(plain(text)) == plain(text)


@given(NAMES)
def test_plain_holds_only_lower_case_ascii_letters_and_digits(text: str) -> None:
    folded = plain(text)
    assert folded.isascii()
    assert all(letter.isalnum() and letter == letter.lower() for letter in folded)


@given(NAMES)
def test_normal_is_idempotent(text: str) -> None:
    assert normal(normal(text)) == normal(text)


@given(NAMES)
def test_spellings_and_sounds_never_raise_and_repeat_nothing(text: str) -> None:
    for word in words(text):
        assert len(set(spellings(word.text))) == len(spellings(word.text))
        assert len(set(sounds(word.text))) == len(sounds(word.text))


@given(NAMES)
def test_words_stand_where_they_say(text: str) -> None:
    for word in name_words(text):
        assert 0 <= word.start < word.end <= len(text)
    for word in words(text):
        assert normal(text[word.start : word.end])[:40] == word.text


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Müller", "muller"), ("Müller", "mueller"), ("Größer", "groesser"), ("Strauß", "strauss"),
        ("Yıldız", "yildiz"),
        ("İrem", "irem"), ("IREM", "irem"), ("Łukasz", "lukasz"), ("Ștefan", "stefan"), ("Øyvind", "oyvind"),
        ("Øyvind", "oeyvind"), ("Åse", "aase"), ("Đorđe", "djordje"), ("Nguyễn", "nguyen"),
        ("Əliyev", "aliyev"),
        ("Чехов", "chekhov"), ("Чехов", "tschechow"), ("Щербак", "schtscherbak"),
        ("Юлія", "iuliia"), ("Юлія", "julija"),
        ("Γεωργίου", "georgiu"), ("محمد", "mohamed"), ("محمد", "muhammad"), ("שרה", "sara"), ("O’Brien", "obrien"),
        ("Demʼyanenko", "demyanenko"), ("Mu\u0308ller", "muller"), ("\u200eHaddad", "haddad"),
    ],
)  # fmt: skip
def test_a_name_has_the_spelling_people_type(written: str, typed: str) -> None:
    assert typed in spellings(normal(written))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tschechow", "Chekhov"), ("Tschechow", "Чехов"), ("Schewtschenko", "Шевченко"), ("Shevchenko", "Шевченко"),
        ("Meier", "Mayer"), ("Schmidt", "Schmitt"), ("Schmidt", "Schmid"), ("Philipp", "Filip"), ("Çağla", "Tschala"),
        ("Mohamed", "محمد"), ("Mehmet", "محمد"), ("Lüdecke", "Lüdike"), ("Thönnissen", "Tönissen"),
        ("Alexander", "Олександр"),
        ("Aleksandr", "Олександр"), ("Sergej", "Сергій"), ("Serhii", "Сергій"), ("Dschamal", "جمال"), ("Gamal", "جمال"),
        ("Wójcik", "Woitschik"), ("Çelik", "Tschelik"), ("Dvořák", "Dworak"), ("Xelîl", "Khelil"), ("Cohen", "כהן"),
    ],
)  # fmt: skip
def test_names_that_sound_alike_share_a_code(one: str, other: str) -> None:
    assert set(sounds(normal(one))) & set(sounds(normal(other)))


@pytest.mark.parametrize(
    ("one", "other"), [("Müller", "Weber"), ("Ott", "Otto Haas"), ("Чехов", "Иванов"), ("Ali", "Omar")]
)
def test_names_that_sound_different_share_no_code(one: str, other: str) -> None:
    assert not set(sounds(normal(one))) & set(sounds(normal(other)))


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Möitgen-Sicking", {"möitgen", "sicking", "möitgensicking"}),
        ("van den Berg", {"van", "den", "berg", "vandenberg"}),
        ("O'Brien", {"obrien", "brien"}),
        ("D’Angelo", {"dangelo", "angelo"}),
        ("王小明", {"王小明", "王", "小明"}),
        ("العلي", {"العلي", "ال", "علي"}),
        ("Müller, Hans", {"müller", "hans", "müllerhans"}),
        ("Anna\u00a0Maria", {"anna", "maria", "annamaria"}),
    ],
)
def test_a_name_is_found_by_its_parts_and_as_one(name: str, parts: set[str]) -> None:
    assert {word.text for word in name_words(name)} == parts
