"""What the fields of an Indico form mean, by their titles, and registrations in our words.

A form's titles are the organiser's own, in German or English: they are recognised as a file's headers are.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from checkin.domain.people import RegistrationState
from checkin.domain.registration_list import IncomingRegistration, RegistrationTable
from checkin.sources.indico.companions import FIELD_TYPE, Companion, companions_in, places_of, with_companions
from checkin.sources.table_file import FileFormat, Grid, MappedColumn, load_grid
from checkin.sources.table_file import Mapping as ColumnMapping
from checkin.sources.table_file.meanings import ColumnMeaning
from checkin.sources.table_file.recognition import recognise_columns
from checkin.sources.values import moment, rows, text, texts

Row = Mapping[str, Any]

_NUMBER, _NAME, _MAIL = "Indico: id", "Indico: full_name", "Indico: email"
#: Meanings that the server tells itself, so that no field of the form may claim them.
_TOLD = frozenset(
    {
        ColumnMeaning.KEY,
        ColumnMeaning.ROW_NUMBER,
        ColumnMeaning.TICKET_CODE,
        ColumnMeaning.STATE,
        ColumnMeaning.CHECKED_IN,
        ColumnMeaning.CHECKED_IN_AT,
        ColumnMeaning.REGISTERED_AT,
        ColumnMeaning.SUBMITTED_AT,
        ColumnMeaning.NAME,
        ColumnMeaning.FAMILY_AND_GIVEN,
    }
)
_STATES = {
    "complete": RegistrationState.CONFIRMED,
    "pending": RegistrationState.UNAPPROVED,
    "unpaid": RegistrationState.UNPAID,
    "rejected": RegistrationState.WITHDRAWN,
    "withdrawn": RegistrationState.WITHDRAWN,
}
#: Titles of Indico's own fields (its German translation) that no file bears as a header.
_OWN_TITLES = {"zugehörigkeit": ColumnMeaning.ORGANISATION, "anrede/titel": ColumnMeaning.TITLE}
_NO_ANSWER = frozenset({"picture", "file", "label"})


def answers_of(detail: Row) -> dict[str, str]:
    """Return a registration's answers as {title: text}, in the form's order. Pictures and files are left out."""
    found: dict[str, str] = {}
    for section in rows(detail.get("registration_data")):
        for field in rows(section.get("fields")):
            title = text(field.get("title")).strip()
            if title and field.get("input_type") not in _NO_ANSWER:
                found.setdefault(title, _answer(field))
    return found


def _answer(field: Row) -> str:
    data = field.get("data")
    if field.get("input_type") == FIELD_TYPE:
        return ", ".join(one.shown for one in companions_in(data) if one.shown)
    if isinstance(data, bool):
        return "true" if data else "false"
    if isinstance(data, dict):
        captions = {text(choice.get("id")): text(choice.get("caption")) for choice in rows(field.get("choices"))}
        chosen = [captions.get(key) or key for key, slots in data.items() if slots] if captions else list(data.values())
        return ", ".join(texts(chosen))
    if isinstance(data, list):
        return ", ".join(texts(data))
    said = text(data)
    if field.get("input_type") == "country":
        names = {text(choice.get("countryKey")): text(choice.get("caption")) for choice in rows(field.get("choices"))}
        return names.get(said, said)
    return said


def table(
    people: Sequence[Row],
    answers: Mapping[str, Mapping[str, str]],
    companions: Mapping[str, Sequence[Companion]],
    timezone: str,
) -> RegistrationTable:
    """Return the registrations with what their answers mean, each followed by those of its accompanying persons.

    `answers` and `companions` go by the registration's id.
    """
    titles = list(dict.fromkeys(title for row in people for title in answers.get(text(row.get("id")), {})))
    data = [_cells(row, answers.get(text(row.get("id")), {}), titles) for row in people]
    if not data:
        return RegistrationTable("indico", ())
    headers = [_NUMBER, _NAME, _MAIL, *titles]
    grid = Grid(file="Indico", rows=[headers, *data], format=FileFormat.WORKBOOK)
    found = load_grid(grid, _columns(headers, data), timezone=timezone)
    by_key = {text(row.get("id")): row for row in people}
    registrations = [
        each
        for one in found.registrations
        if (row := by_key.get(one.key)) is not None
        for each in with_companions(_completed(one, row, timezone), companions.get(one.key, ()), places_of(row))
    ]
    return RegistrationTable("indico", registrations, found.questions, found.problems, found.skipped)


def _cells(row: Row, answers: Mapping[str, str], titles: Sequence[str]) -> list[str]:
    own = [text(row.get("id")), text(row.get("full_name")).strip(), text(row.get("email"))]
    return [*own, *(answers.get(title, "") for title in titles)]


def _columns(headers: list[str], data: list[list[str]]) -> ColumnMapping:
    told = [
        MappedColumn(_NUMBER, ColumnMeaning.KEY),
        MappedColumn(_NAME, ColumnMeaning.NAME),
        MappedColumn(_MAIL, ColumnMeaning.EMAIL),
    ]
    free = recognise_columns(headers[3:], [row[3:] for row in data])
    mapped = []
    taken = {column.meaning for column in free}
    for column in free:
        meaning = column.meaning
        own = _OWN_TITLES.get(column.header.casefold())
        if meaning is ColumnMeaning.QUESTION and own and own not in taken:
            meaning = own
            taken.add(own)
        if meaning is ColumnMeaning.EMAIL:
            meaning = ColumnMeaning.IGNORE  # the same address as the registration's own
        elif meaning in _TOLD:
            meaning = ColumnMeaning.QUESTION
        mapped.append(MappedColumn(column.header, meaning, column.option))
    return ColumnMapping((*told, *mapped), header_row=1)


def _completed(one: IncomingRegistration, row: Row, timezone: str) -> IncomingRegistration:
    came = moment(row.get("checked_in_dt"), timezone) if row.get("checked_in") is True else None
    return replace(
        one,
        row=0,
        state=_STATES.get(text(row.get("state")), RegistrationState.UNAPPROVED),
        ticket_codes=tuple(filter(None, (text(row.get("checkin_secret")),))),
        registered_at=moment(row.get("registration_date"), timezone),
        checked_in_at=came,
    )
