"""Our own ticket codes."""

from __future__ import annotations

import random
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.codes import CodeKind, is_of_event, is_own_code, new_ticket_code, own_code, read, ticket_payload
from checkin.codes.own import ALPHABET, LENGTH

codes = st.integers().map(lambda seed: new_ticket_code("event", random.Random(seed)))


def test_codes_are_of_one_form_in_the_alphabet_that_keyboards_leave_alone() -> None:
    for _ in range(200):
        code = new_ticket_code("event")
        assert re.fullmatch(r"C[0-9A-X]{30}", code)
        assert is_own_code(code)


def test_the_random_part_has_at_least_128_bits() -> None:
    assert len(set(ALPHABET)) ** (LENGTH - 5) >= 2**128


def test_codes_do_not_repeat() -> None:
    assert len({new_ticket_code("event") for _ in range(20_000)}) == 20_000


def test_a_seeded_generator_gives_the_same_codes_again() -> None:
    assert new_ticket_code("event", random.Random(7)) == new_ticket_code("event", random.Random(7))


def test_every_position_of_the_random_part_varies() -> None:
    sample = [new_ticket_code("event") for _ in range(300)]
    assert all(len({code[position] for code in sample}) > 16 for position in range(3, LENGTH))


@given(codes, st.data())
def test_a_wrong_character_is_caught(code: str, data: st.DataObject) -> None:
    position = data.draw(st.integers(1, LENGTH - 1))
    wrong = data.draw(st.sampled_from(ALPHABET.replace(code[position], "")))
    misread = code[:position] + wrong + code[position + 1 :]
    assert not is_own_code(misread)
    assert read(misread).kind is CodeKind.OWN_TICKET_MISREAD


def test_every_single_substitution_and_every_swap_of_a_code_is_caught() -> None:
    code = new_ticket_code("event")
    slips = {code[:i] + letter + code[i + 1 :] for i in range(LENGTH) for letter in ALPHABET}
    for i in range(LENGTH):
        for j in range(i + 1, LENGTH):
            letters = list(code)
            letters[i], letters[j] = letters[j], letters[i]
            slips.add("".join(letters))
    assert [slip for slip in slips if slip != code and is_own_code(slip)] == []


@given(codes, st.integers(1, LENGTH - 2))
def test_swapped_neighbours_are_caught(code: str, position: int) -> None:
    swapped = code[:position] + code[position + 1] + code[position] + code[position + 2 :]
    assert is_own_code(swapped) is (swapped == code)


@given(codes, st.integers(0, LENGTH - 1), st.sampled_from(ALPHABET))
def test_a_missing_or_additional_character_is_no_code_of_ours(code: str, position: int, letter: str) -> None:
    assert not is_own_code(code[:position] + code[position + 1 :])
    assert not is_own_code(code[:position] + letter + code[position:])


@given(codes)
def test_caps_lock_groups_and_look_alikes_are_mended(code: str) -> None:
    typed = "-".join(code[i : i + 4] for i in range(0, LENGTH, 4)).lower().replace("0", "o").replace("1", "i")
    assert own_code(code.lower()) == own_code(typed) == own_code(code) == code
    assert read(code.lower()).candidates == (code, code.lower())


@pytest.mark.parametrize("text", ["", "C", "C" * 28, "c" * 29, "C" + "é" * 28, "C" + "ſ" * 28, "1" * 29, " " * 40])
def test_other_texts_are_not_ours(text: str) -> None:
    assert own_code(text) is None


def test_another_systems_secret_in_our_length_stays_a_plain_code() -> None:
    assert read("czdhw8ecu2xuebgc248q48z2jzhsf").kind is CodeKind.PLAIN
    assert read("c" + "a" * 28).kind is CodeKind.PLAIN


def test_tickets_carry_the_code_itself() -> None:
    code = new_ticket_code("event")
    assert read(ticket_payload(code)).candidates == (code,)


def test_a_code_says_of_which_event_it_is() -> None:
    code = new_ticket_code("one")
    assert is_of_event(code, "one")
    assert not is_of_event(code, "another")
