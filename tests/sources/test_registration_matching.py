"""Which registration of a list is which of those known: everybody is found again, nobody is taken for another."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.registration_list import IncomingRegistration, ProblemKind, RegistrationTable
from checkin.sources.matching import KnownRegistration, MatchedBy, MatchResult, match
from checkin.sources.table_file import load

LISTS = Path(__file__).parent.parent / "data" / "csv"


def incoming(*people: tuple[str, str, str] | tuple[str, str, str, str]) -> RegistrationTable:
    """Make a table of (key, name, e-mail[, organisation])."""
    return RegistrationTable(
        "file",
        [
            IncomingRegistration(row, key, {"name": name, "email": email, "organisation": "".join(house)})
            for row, (key, name, email, *house) in enumerate(people, 2)
        ],
    )


def known(table: RegistrationTable) -> list[KnownRegistration]:
    return [KnownRegistration(f"r{one.row}", one.key, one.fields) for one in table.registrations]


def found(result: MatchResult) -> list[str | None]:
    return [one.registration_id for one in result.matches]


@pytest.mark.parametrize(
    "name", sorted(path.name for path in LISTS.iterdir() if path.suffix in (".csv", ".txt", ".xlsx"))
)
def test_same_list_again_finds_everybody(name: str) -> None:
    table = load(LISTS / name)
    result = match(known(table), table)
    assert found(result) == [f"r{one.row}" for one in table.registrations]
    assert (result.unseen, result.problems) == ((), ())


NAMES = st.sampled_from(
    ["Hans Müller", "Hans Mueller", "Eva Ott", "Sukarno", "Олександр Шевченко", "İbrahim Şahin", ""]
)
EMAILS = st.sampled_from(["a@example.org", "b@example.org", "buero@example.org", ""])
PEOPLE = st.lists(st.tuples(NAMES, EMAILS, st.sampled_from(["", "Kreis", "Stadt"])), max_size=12)


def table_of(people: Sequence[tuple[str, str, str]], *, keys: bool) -> RegistrationTable:
    return incoming(*((str(index) if keys else "", *person) for index, person in enumerate(people)))


@given(people=PEOPLE, keys=st.booleans(), data=st.data())
def test_order_of_the_rows_does_not_matter(people: list[tuple[str, str, str]], keys: bool, data: st.DataObject) -> None:
    """Everybody is matched with a registration that says exactly the same, whatever the order of the rows."""
    table = table_of(people, keys=keys)
    before = known(table)
    shuffled = dataclasses.replace(table, registrations=data.draw(st.permutations(table.registrations)))
    result = match(before, shuffled)
    by_id = {one.registration_id: one for one in before}
    for one, registration_id in zip(shuffled.registrations, found(result), strict=True):
        if registration_id is None:
            assert not one.key
            assert not (one.fields["name"] and one.fields["email"])
        else:
            assert (by_id[registration_id].fields, by_id[registration_id].key) == (one.fields, one.key)


@given(before=PEOPLE, after=PEOPLE, keys=st.booleans())
def test_each_side_is_used_once_and_nobody_is_forgotten(
    before: list[tuple[str, str, str]], after: list[tuple[str, str, str]], keys: bool
) -> None:
    result = match(known(table_of(before, keys=keys)), table_of(after, keys=keys))
    used = [one for one in found(result) if one]
    assert len(set(used)) == len(used)
    assert sorted([*used, *result.unseen]) == sorted(f"r{row}" for row in range(2, len(before) + 2))
    assert [one.position for one in result.matches] == list(range(len(after)))


@given(before=PEOPLE, after=PEOPLE)
def test_result_is_the_same_each_time(before: list[tuple[str, str, str]], after: list[tuple[str, str, str]]) -> None:
    sides = known(table_of(before, keys=False)), table_of(after, keys=False)
    assert match(*sides) == match(*sides)


UNIQUE = st.integers(2, 8).map(
    lambda count: [(f"Person{n} Ott{n}", f"p{n}@example.org", "Kreis") for n in range(count)]
)


@given(people=UNIQUE, data=st.data(), keys=st.booleans())
def test_one_person_renamed_is_still_found(people: list[tuple[str, str, str]], data: st.DataObject, keys: bool) -> None:
    before = known(table_of(people, keys=keys))
    who = data.draw(st.integers(0, len(people) - 1))
    people[who] = ("Ganz Anders", *people[who][1:])
    assert found(match(before, table_of(people, keys=keys))) == [one.registration_id for one in before]


@given(people=UNIQUE, data=st.data(), keys=st.booleans())
def test_one_address_changed_is_still_found(
    people: list[tuple[str, str, str]], data: st.DataObject, keys: bool
) -> None:
    before = known(table_of(people, keys=keys))
    who = data.draw(st.integers(0, len(people) - 1))
    people[who] = (people[who][0], "neu@example.org", people[who][2])
    assert found(match(before, table_of(people, keys=keys))) == [one.registration_id for one in before]


MUELLERS = (
    ("", "Hans Müller", "a@b.de", "Stadt A"),
    ("", "Hans Müller", "c@d.de", "Stadt B"),
    ("", "Hans Müller", "e@f.de", ""),
)


def test_three_hans_muellers_stay_three() -> None:
    table = incoming(*MUELLERS)
    assert found(match(known(table), incoming(*reversed(MUELLERS)))) == ["r4", "r3", "r2"]


def test_fourth_hans_mueller_takes_nobodys_place() -> None:
    result = match(known(incoming(*MUELLERS)), incoming(*MUELLERS[:2], ("", "Hans Müller", "neu@b.de")))
    assert found(result) == ["r2", "r3", None]
    assert result.unseen == ("r4",)


def test_new_hans_mueller_of_another_house_is_not_the_one_who_left() -> None:
    result = match(known(incoming(MUELLERS[0])), incoming(MUELLERS[1]))
    assert (found(result), result.unseen) == ([None], ("r2",))


def test_several_people_may_share_one_address() -> None:
    before = known(
        incoming(("", "Eva Ott", "buero@b.de"), ("", "Ida Ott", "buero@b.de"), ("", "Max Jansen", "buero@b.de"))
    )
    after = incoming(("", "Max Jansen", "buero@b.de"), ("", "Neu Mann", "buero@b.de"), ("", "Eva Ott", "buero@b.de"))
    result = match(before, after)
    assert (found(result), result.unseen) == (["r4", None, "r2"], ("r3",))


def test_corrected_name_under_a_shared_address_is_found() -> None:
    before = known(incoming(("", "Eva Sevindim", "buero@b.de"), ("", "Ida Ott", "buero@b.de")))
    after = incoming(("", "Ida Ott", "buero@b.de"), ("", "Eva Sevinçim", "buero@b.de"))
    assert found(match(before, after)) == ["r3", "r2"]


def test_office_list_that_was_numbered_anew_matches_by_person() -> None:
    before = known(
        incoming(("1", "Eva Ott", "eva@b.de"), ("2", "Max Jansen", "max@b.de"), ("3", "Ida Roth", "ida@b.de"))
    )
    after = incoming(("1", "Max Jansen", "max@b.de"), ("2", "Ida Roth", "ida@b.de"), ("3", "Eva Ott", "eva@b.de"))
    assert found(match(before, after)) == ["r3", "r4", "r2"]


def test_key_that_came_to_somebody_else_is_told_and_not_believed() -> None:
    result = match(known(incoming(("7", "Eva Ott", "eva@b.de"))), incoming(("7", "Max Jansen", "max@b.de")))
    assert (found(result), result.unseen) == ([None], ("r2",))
    assert [(one.row, one.kind) for one in result.problems] == [(2, ProblemKind.KEY_CONTRADICTS)]


def test_key_finds_a_person_whose_address_changed_and_name_was_corrected() -> None:
    before = known(incoming(("7", "Eva Sevindim", "eva@b.de")))
    result = match(before, incoming(("7", "Eva Sevinçim", "e.sevincim@c.de")))
    assert (found(result), result.matches[0].by) == (["r2"], MatchedBy.KEY)


def test_full_name_finds_given_and_family_name_in_any_order() -> None:
    before = [KnownRegistration("r", fields={"given_name": "Jörg", "family_name": "Müßig", "email": "j@b.de"})]
    assert found(match(before, incoming(("", "MÜSSIG, Jörg", "J@b.de")))) == ["r"]


def test_names_alone_match_where_nothing_contradicts() -> None:
    result = match(known(incoming(("", "Sukarno", ""), ("", "Eva Ott", ""))), incoming(("", "Eva Ott", "eva@b.de")))
    assert (found(result), result.unseen) == (["r3"], ("r2",))
