"""Queues by letter: complete, in order, and as even as letters allow."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.errors import WrongUseError
from checkin.domain.people import Attendee
from checkin.services.dispatching import LETTERS, first_letter, share_out

letters = st.lists(st.sampled_from(LETTERS), max_size=200)


@given(letters, st.integers(1, 26))
def test_every_letter_has_exactly_one_queue_and_everybody_is_counted(found: list[str], desks: int) -> None:
    shared = share_out(found, desks)
    covered = "".join(LETTERS[LETTERS.index(q.first) : LETTERS.index(q.last) + 1] for q in shared)
    assert covered == LETTERS
    assert sum(queue.people for queue in shared) == len(found)
    assert len(shared) <= desks


@given(letters, st.integers(1, 6))
def test_no_other_cut_has_a_shorter_longest_queue(found: list[str], desks: int) -> None:
    weights = [Counter(found)[letter] for letter in LETTERS]
    best = [[0] * (len(weights) + 1) for _ in range(desks + 1)]
    best[0] = [0] + [10**9] * len(weights)
    for desk in range(1, desks + 1):
        for end in range(len(weights) + 1):
            best[desk][end] = min(max(best[desk - 1][start], sum(weights[start:end])) for start in range(end + 1))
    assert max(queue.people for queue in share_out(found, desks)) == best[desks][-1]


@pytest.mark.parametrize(
    ("attendee", "letter"),
    [
        (Attendee("1", family_name="Özdemir"), "O"),
        (Attendee("1", family_name="Шевченко"), "S"),
        (Attendee("1", family_name="von der Heydt"), "V"),
        (Attendee("1", name="Suharti"), "S"),
        (Attendee("1", given_name="Eva"), "E"),
        (Attendee("1", name="42"), "A"),
    ],
)
def test_people_queue_by_the_letter_they_look_for(attendee: Attendee, letter: str) -> None:
    assert first_letter(attendee) == letter


@pytest.mark.parametrize("desks", [0, 27, -1])
def test_a_number_of_desks_that_makes_no_sense_is_told(desks: int) -> None:
    with pytest.raises(WrongUseError, match="from 1 to 26"):
        share_out([], desks)
