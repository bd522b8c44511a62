"""Which way characters run, also around those that have no direction of their own."""

import pytest

from checkin.typeset import direction


@pytest.mark.parametrize("text", ["علی\u200cرضا", "\u200dab", "שרה\u200f", "\u202aab\u202c", ""])
def test_every_character_has_a_level_even_where_joiners_and_marks_stand_between(text: str) -> None:
    assert len(direction.levels(text, right_to_left=False)) == len(text)


def test_a_joiner_goes_with_the_letter_before_it() -> None:
    assert direction.levels("ab علی\u200cرضا", right_to_left=False)[-5:] == [1] * 5
