"""Random acts of several stations, for properties of the log. Ids are few, so that acts meet."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import strategies as st

from checkin.domain.changes import ChangeKind, Draft

PEOPLE = ["p1", "p2", "p3"]
LISTS = ["hall", "forum"]
CODES = ["C1", "C2"]
CHECK_INS = [f"k{number}" for number in range(6)]
START = datetime(2026, 9, 25, 6, 0, tzinfo=UTC)

people = st.sampled_from(PEOPLE)
lists = st.sampled_from(LISTS)
codes = st.sampled_from(CODES)
doors = st.sampled_from(["Tür 1", "Tür 2"])
times = st.integers(0, 5).map(lambda minutes: (START + timedelta(minutes=minutes)).isoformat(timespec="microseconds"))
texts = st.sampled_from(["", "Müller", "Шевченко", "محمد"])


def _fields(*names: str) -> st.SearchStrategy[dict[str, Any]]:
    return st.dictionaries(st.sampled_from(names), texts, min_size=1)


_attendee = st.fixed_dictionaries(
    {},
    optional={
        "given_name": texts,
        "family_name": texts,
        "category": texts,
        "email": texts,
        "restricted": st.booleans(),
        "answers.meal": texts,
        "answers.way": texts,
        "photo_consent": st.sampled_from([None, True, False]),
        "sessions": st.lists(st.sampled_from(["s1", "s2"]), unique=True),
    },
)
_registration = st.fixed_dictionaries(
    {"origin": st.sampled_from(["source", "walk_in"])},
    optional={
        "state": st.sampled_from(["confirmed", "unpaid", "withdrawn"]),
        "extra.product": texts,
        "extra.addon:pretix-1:6-4": codes,
        "source_key": texts,
    },
)
# an update tells only what is new: often only what an erasure takes, or nothing
_update = st.sampled_from([{}, {"source_key": "eva@example.org"}, {"state": "unpaid"}])
_tickets = st.lists(st.fixed_dictionaries({"code": codes, "own": st.just(value=True)}), max_size=1)


@st.composite
def _person(draw: st.DrawFn, kind: ChangeKind) -> Draft:
    person = draw(people)
    payload = {
        "registration_id": f"r-{person}",
        "attendee": draw(_attendee),
        "registration": draw(_registration if draw(st.booleans()) else _update),
        "tickets": draw(_tickets),
        "revoked_codes": draw(st.lists(codes, max_size=1)),
        "restored_codes": draw(st.lists(codes, max_size=1)),
    }
    return Draft(kind, payload, person)


imports = _person(ChangeKind.REGISTRATION_IMPORTED)


@st.composite
def _passage(draw: st.DrawFn) -> Draft:
    """A check-in id always means the same passage, as it does in life: one station gives it once."""
    check_in_id = draw(st.sampled_from(CHECK_INS))
    number = int(check_in_id[1:])
    kind = ChangeKind.CHECKED_OUT if number % 3 == 2 else ChangeKind.CHECKED_IN
    payload = {"check_in_id": check_in_id, "list_id": LISTS[number % 2], "at": draw(times), "door": draw(doors)}
    payload["reason"] = draw(texts)
    if number >= 4:  # a source told of it
        payload |= {"remote": "pretix-1", "untimed": draw(st.booleans())}
    if number in (1, 5):  # by the code of something booked on top
        payload["part"] = "pretix-1:6-4"
    return Draft(kind, payload, PEOPLE[number % 3])


@st.composite
def _annulment(draw: st.DrawFn) -> Draft:
    check_in_id = draw(st.sampled_from(CHECK_INS))
    number = int(check_in_id[1:])
    payload = {"check_in_id": check_in_id, "list_id": LISTS[number % 2], "door": draw(doors), "reason": draw(texts)}
    return Draft(ChangeKind.CHECK_IN_ANNULLED, payload, PEOPLE[number % 3])


def _draft(kind: ChangeKind, payload: dict[str, st.SearchStrategy[Any]], *, of_person: bool = True) -> Any:
    return st.builds(Draft, st.just(kind), st.fixed_dictionaries(payload), people if of_person else st.just(""))


def _settings(kind: ChangeKind, key: str, ids: list[str], fields: st.SearchStrategy[dict[str, Any]]) -> Any:
    return _draft(kind, {key: st.sampled_from(ids), "fields": fields}, of_person=False)


_list_fields = st.fixed_dictionaries(
    {},
    optional={
        "name": texts,
        "reentry": st.sampled_from(["once", "after_exit", "always"]),
        "capacity": st.none() | st.integers(0, 9),
        "categories": st.lists(texts, max_size=2),
        "extra.remote": texts,
        "extra.products": st.none() | st.lists(texts, max_size=2),
    },
)

drafts: st.SearchStrategy[Draft] = st.one_of(
    _person(ChangeKind.REGISTRATION_IMPORTED),
    _person(ChangeKind.ATTENDEE_EDITED),
    _person(ChangeKind.WALK_IN_ADDED),
    people.map(lambda p: Draft(ChangeKind.REGISTRATION_WITHDRAWN, {"registration_id": f"r-{p}"}, p)),
    _passage(),
    _passage(),
    _annulment(),
    _draft(
        ChangeKind.SCAN_REFUSED,
        {"code": st.just("UNPAID"), "list_id": lists, "direction": st.just("entry"), "at": times, "ticket": codes},
    ),
    _draft(
        ChangeKind.DOUBLE_ADMISSION_SEEN,
        {"first_id": st.sampled_from(CHECK_INS), "second_id": st.sampled_from(CHECK_INS)},
        of_person=False,
    ),
    _draft(
        ChangeKind.SCAN_CONTRADICTED,
        {
            "check_in_id": st.sampled_from(CHECK_INS),
            "source": st.sampled_from(["pretix-1", "indico-1"]),
            "list_id": lists,
            "at": times,
            "reason": texts,
            "code": st.just("BLOCKED"),
            "other_at": st.none() | times,
        },
    ),
    _draft(ChangeKind.BADGE_PRINTED, {"at": times, "reason": texts}),
    people.flatmap(
        lambda p: st.builds(
            lambda code, replaced: Draft(
                ChangeKind.TICKET_ISSUED,
                {"code": code, "registration_id": f"r-{p}", "own": True, "replaces": replaced},
                p,
            ),
            codes,
            st.none() | codes,
        )
    ),
    _draft(ChangeKind.TICKET_BLOCKED, {"code": codes, "blocked": st.booleans(), "reason": texts}),
    _draft(ChangeKind.TICKET_BLOCKED, {"code": codes, "revoked": st.booleans()}, of_person=False),
    _draft(ChangeKind.NOTE_ADDED, {"text": texts, "at": times, "kind": st.just("vip")}),
    _draft(
        ChangeKind.STATION_JOINED,
        {"station_id": st.sampled_from(["st1", "st2"]), "chain_key": texts, "user_key": texts, "certificate": texts},
        of_person=False,
    ),
    _draft(
        ChangeKind.STATION_REMOVED,
        {"station_id": st.sampled_from(["st1", "st2"]), "erase": st.booleans()},
        of_person=False,
    ),
    _draft(ChangeKind.NOTE_SEEN, {"note_id": st.sampled_from(["n1", "n2"])}),
    _draft(ChangeKind.ATTENDEE_ERASED, {"reason": texts}),
    _draft(ChangeKind.CONTACT_ERASED, {"reason": texts}),
    _draft(ChangeKind.CONTACT_ERASED, {"reason": texts}),
    _draft(
        ChangeKind.LIST_EXPORTED,
        {"kind": texts, "format": texts, "rows": st.integers(0, 9), "at": times, "door": doors},
        of_person=False,
    ),
    _settings(ChangeKind.EVENT_EDITED, "event_id", ["e1"], _fields("name", "venue", "settings.a", "settings.b")),
    _settings(ChangeKind.LIST_EDITED, "list_id", LISTS, _list_fields),
    _settings(ChangeKind.SESSION_EDITED, "session_id", ["s1", "s2"], _fields("name", "room")),
    _settings(ChangeKind.QUESTION_EDITED, "identifier", ["meal"], _fields("text", "kind", "extra.remote")),
    _draft(ChangeKind.STATION_NAMED, {"station_id": st.sampled_from(["st1", "st2"]), "door": doors}, of_person=False),
)
