"""Group registrations ("and five colleagues") split into persons, each with a ticket of their own."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from checkin import codes
from checkin.domain.changes import ChangeKind, Draft
from checkin.domain.errors import QT_TRANSLATE_NOOP, BadInputError
from checkin.domain.ids import named
from checkin.domain.people import Attendee
from checkin.store.event_file import EventFile, Transaction
from checkin.store.values import to_json

#: What members of a group have in common with whoever registered them.
_SHARED = ("organisation", "category", "language", "order_code")
#: More than this at once is a slip of the finger.
MOST = 200


class Groups:
    """Called on the store thread."""

    def __init__(self, file: EventFile) -> None:
        self._file = file

    def split(self, attendee_id: str, people: Sequence[Mapping[str, str]], import_id: str = "") -> list[Attendee]:
        """Register the other members of a group; return them. Whoever registered them stays as they are.

        `people` hold the members' own fields; one without a name is named after the first ("Eva Ott +2"). Members have
        organisation, category, language, order, sessions and validity of the registration. Splitting again adds only
        who is missing. With `import_id` they go with that import when it is taken back. Raises BadInputError for an
        unknown id or too many people.
        """
        if len(people) > MOST:
            raise BadInputError(
                QT_TRANSLATE_NOOP("errors", "A group can have {most} people at most, not {count}."),
                most=MOST,
                count=len(people),
            )
        with self._file.writing() as transaction:
            known = transaction.queries.candidate(attendee_id)
            if known is None:
                raise BadInputError(
                    QT_TRANSLATE_NOOP(
                        "errors", "There is nobody with the id {id} in this event. Search for the person again."
                    ),
                    id=attendee_id[:64],
                )
            ids = [named("group", attendee_id, str(number)) for number in range(2, len(people) + 2)]
            made = [
                _marked(
                    _member(transaction, known.attendee, known.registration.state.value, number, member_id, fields),
                    import_id,
                )
                for number, (member_id, fields) in enumerate(zip(ids, people, strict=True), start=2)
                if transaction.queries.candidate(member_id) is None
            ]
            transaction.append(made)
            found = [transaction.queries.candidate(member_id) for member_id in ids]
        return [one.attendee for one in found if one is not None]


def _member(
    transaction: Transaction, first: Attendee, state: str, number: int, member_id: str, fields: Mapping[str, str]
) -> Draft:
    given = {name: value.strip() for name, value in fields.items() if value.strip()}
    if not {"given_name", "family_name", "name"} & given.keys():
        given["name"] = f"{_without_count(first.display_name)} +{number - 1}"
    said: dict[str, Any] = {name: getattr(first, name) for name in _SHARED} | given
    code = codes.new_ticket_code(transaction.queries.event().event_id)
    payload = {
        "registration_id": member_id,
        "attendee": to_json(said | {"sessions": first.sessions}),
        # no list knows them by themselves, so none can withdraw them
        "registration": {"origin": "source", "state": state},
        "tickets": [{"code": code, "own": True}],
        "group_of": first.attendee_id,
    }
    return Draft(ChangeKind.REGISTRATION_IMPORTED, payload, member_id)


def _marked(draft: Draft, import_id: str) -> Draft:
    return Draft(draft.kind, {**draft.payload, "import_id": import_id}, draft.subject) if import_id else draft


def _without_count(name: str) -> str:
    """Return a name without what says how many more come ("Eva Ott + 5", "Eva Ott und 5 Kollegen")."""
    return re.split(r"\s*(?:\+\s*\d|\b(?:und|and|u\.|&)\s+\d|\(\s*\+?\d)", name, maxsplit=1)[0].strip() or name
