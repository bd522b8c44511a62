"""From clean columns to registrations: each part of a registration is worked out for a whole column."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, tzinfo

from checkin.domain.people import TEXT_FIELDS, RegistrationState
from checkin.domain.registration_list import IncomingQuestion, Problem, ProblemKind, Severity
from checkin.sources.table_file._checks import bad_emails, damaged_cells, group_cells, rounded_numbers
from checkin.sources.table_file._clean import clean_column
from checkin.sources.table_file._dates import parse_dates
from checkin.sources.table_file._evidence import NO
from checkin.sources.table_file._headers import fold
from checkin.sources.table_file._rows import Body
from checkin.sources.table_file._values import by_value, consent_of, language_of, session_splitter, state_of
from checkin.sources.table_file.meanings import Column, ColumnMeaning

M = ColumnMeaning
Cells = Sequence[str]
#: Characters kept of a value; what is longer is a mistake of pasting.
LONGEST_FIELD = 1_000
LONGEST_ANSWER = 10_000
_ANONYMOUS = frozenset({"anonymous", "anonym", "anonymer benutzer", "anonymous user"})
_PROSE = frozenset({M.NOTE, M.QUESTION})
_NAME_LIKE = frozenset({M.NAME, M.GIVEN_NAME, M.FAMILY_NAME, M.FAMILY_AND_GIVEN})
_IDS = frozenset({M.KEY, M.TICKET_CODE, M.ORDER_CODE})
_GROUPS_IN = _NAME_LIKE | _PROSE | {M.ORGANISATION}


@dataclass(slots=True)
class Parts:
    """What the columns came to, one entry a row; None where the list has no such column."""

    size: int
    fields: dict[str, Cells] = field(default_factory=dict)
    questions: list[IncomingQuestion] = field(default_factory=list)
    answers: list[Cells] = field(default_factory=list)
    keys: Cells | None = None
    codes: list[Cells] = field(default_factory=list)
    photo: list[bool | None] | None = None
    states: list[RegistrationState] | None = None
    sessions: list[tuple[str, ...]] | None = None
    registered: list[datetime | None] | None = None
    checked_in: list[datetime | None] | None = None
    not_arrived: set[int] = field(default_factory=set)
    left_out: set[int] = field(default_factory=set)


class Assembler:
    """Works through the columns of one list, gathering `parts` and `problems`."""

    def __init__(self, body: Body, zone: tzinfo) -> None:
        self.body = body
        self.zone = zone
        self.parts = Parts(len(body.numbers))
        self.problems: list[Problem] = []
        self._identifiers: set[str] = set()

    def tell(
        self,
        positions: Sequence[int],
        column: str,
        kind: ProblemKind,
        message: str,
        severity: Severity = Severity.WARNING,
    ) -> None:
        """Note one problem for each of the rows at `positions`."""
        numbers = self.body.numbers
        self.problems.extend(Problem(numbers[position], column, severity, kind, message) for position in positions)

    def take(self, column: Column) -> None:
        """Clean a column, check it, and put it where its meaning belongs."""
        if column.meaning in (M.IGNORE, M.ROW_NUMBER):
            return
        cells = self._checked(column, *self._clean(column))
        if column.meaning in TEXT_FIELDS:
            self.parts.fields[column.meaning.value] = self._field(column, cells)
        else:
            _TAKERS[column.meaning](self, column, cells)

    def _clean(self, column: Column) -> tuple[Cells, str]:
        cells, controls, together = clean_column(self.body.columns[column.index])
        self.tell(controls, column.header, ProblemKind.CONTROL_CHARACTERS, "Control characters were taken out.")
        longest = LONGEST_ANSWER if column.meaning in _PROSE else LONGEST_FIELD
        if max(map(len, cells), default=0) > longest:
            long = [position for position, cell in enumerate(cells) if len(cell) > longest]
            self.tell(long, column.header, ProblemKind.VALUE_TOO_LONG, f"The value was cut after {longest} characters.")
            cells = [cell[:longest].rstrip() for cell in cells]
        return cells, together

    def _checked(self, column: Column, cells: Cells, together: str) -> Cells:
        meaning = column.meaning
        if meaning in _IDS:
            return self._checked_ids(column, cells, together)
        if meaning is M.EMAIL:
            cells = self._without_anonymous(cells, together)
            self.tell(
                bad_emails(cells), column.header, ProblemKind.BAD_EMAIL, "This is no e-mail address; please check it."
            )
        elif meaning in TEXT_FIELDS or meaning in _NAME_LIKE or meaning is M.QUESTION:
            if meaning in _NAME_LIKE:
                cells = self._without_anonymous(cells, together)
            damaged = damaged_cells(cells, together, name=meaning in _NAME_LIKE, prose=meaning in _PROSE)
            self.tell(
                damaged, column.header, ProblemKind.DESTROYED_CHARACTERS,
                "Letters were lost before the file was made; export the list again as XLSX or UTF-8.",
            )  # fmt: skip
            if meaning in _GROUPS_IN:
                self.tell(
                    group_cells(cells), column.header, ProblemKind.POSSIBLE_GROUP,
                    "This registration may stand for several people.", Severity.NOTE,
                )  # fmt: skip
        return cells

    def _checked_ids(self, column: Column, cells: Cells, together: str) -> Cells:
        rounded = rounded_numbers(cells)
        if rounded:
            self.tell(
                rounded, column.header, ProblemKind.DESTROYED_CHARACTERS,
                "A spreadsheet has rounded this number; format the column as text and export again.",
            )  # fmt: skip
            lost = set(rounded)
            cells = ["" if position in lost else cell for position, cell in enumerate(cells)]
        if ".0" in together:
            cells = [cell[:-2] if cell.endswith(".0") and cell[:-2].isdecimal() else cell for cell in cells]
        return cells

    def _without_anonymous(self, cells: Cells, together: str) -> Cells:
        if "nonym" not in together:
            return cells
        anonymous = {cell for cell in set(cells) if cell.casefold() in _ANONYMOUS}
        return ["" if cell in anonymous else cell for cell in cells] if anonymous else cells

    def _field(self, column: Column, cells: Cells) -> Cells:
        if column.meaning is M.LANGUAGE:
            return by_value(cells, lambda cell: language_of(cell) or "")
        return cells

    def _take_family_and_given(self, _column: Column, cells: Cells) -> None:
        pairs = [cell.partition(",") for cell in cells]
        fields = self.parts.fields
        fields["family_name"] = [family.strip() if given else "" for family, _, given in pairs]
        fields["given_name"] = [given.strip() for _, _, given in pairs]
        fields["name"] = ["" if given else family for family, _, given in pairs]

    def _take_key(self, column: Column, cells: Cells) -> None:
        self.parts.keys = self._each_once(
            column, cells, ProblemKind.DUPLICATE_KEY, "This id stands in an earlier row too; it was ignored here."
        )

    def _take_ticket_code(self, column: Column, cells: Cells) -> None:
        self.parts.codes.append(
            self._each_once(
                column,
                cells,
                ProblemKind.DUPLICATE_CODE,
                "This ticket code stands in an earlier row too; it was ignored here.",
            )
        )

    def _each_once(self, column: Column, cells: Cells, kind: ProblemKind, message: str) -> Cells:
        filled = [cell for cell in cells if cell]
        if len(set(filled)) == len(filled):
            return cells
        seen: set[str] = set()
        again: list[int] = []
        for position, cell in enumerate(cells):
            if cell in seen:
                again.append(position)
            elif cell:
                seen.add(cell)
        self.tell(again, column.header, kind, message)
        dropped = set(again)
        return ["" if position in dropped else cell for position, cell in enumerate(cells)]

    def _take_state(self, column: Column, cells: Cells) -> None:
        heading = fold(column.header)
        states = by_value(cells, lambda cell: state_of(cell, heading))
        unknown = [position for position, state in enumerate(states) if state is None] if None in states else []
        self.tell(
            unknown,
            column.header,
            ProblemKind.UNKNOWN_STATE,
            "This state is unknown; the registration counts as confirmed.",
        )
        self.parts.states = [state or RegistrationState.CONFIRMED for state in states]

    def _take_checked_in(self, _column: Column, cells: Cells) -> None:
        self.parts.not_arrived = {position for position, cell in enumerate(cells) if cell.casefold() in NO}

    def _take_checked_in_at(self, column: Column, cells: Cells) -> None:
        self.parts.checked_in = self._dates(column, cells)

    def _take_registered_at(self, column: Column, cells: Cells) -> None:
        self.parts.registered = self._dates(column, cells)

    def _take_submitted_at(self, column: Column, cells: Cells) -> None:
        """LimeSurvey: an answer without a date was begun, never sent. Where no row has one, it tells nothing."""
        if any(cells):
            open_rows = [position for position, cell in enumerate(cells) if not cell]
            self.tell(
                open_rows, column.header, ProblemKind.NOT_SUBMITTED,
                "This answer was begun but never submitted; it was left out.", Severity.NOTE,
            )  # fmt: skip
            self.parts.left_out.update(open_rows)
        self.parts.registered = self._dates(column, cells)

    def _dates(self, column: Column, cells: Cells) -> list[datetime | None]:
        dates, bad = parse_dates(cells, self.zone)
        self.tell(bad, column.header, ProblemKind.BAD_DATE, "This is no date that could be read; it was ignored.")
        return dates

    def _take_photo_consent(self, column: Column, cells: Cells) -> None:
        self.parts.photo = by_value(cells, consent_of)
        open_words = {cell for cell in set(cells) if cell and consent_of(cell) is None}
        unclear = [position for position, cell in enumerate(cells) if cell in open_words] if open_words else []
        self.tell(
            unclear, column.header, ProblemKind.UNKNOWN_STATE, "This is neither a yes nor a no; nothing is assumed."
        )

    def _take_photo_refusal(self, column: Column, cells: Cells) -> None:
        self._take_photo_consent(column, cells)
        assert self.parts.photo is not None
        self.parts.photo = [None if said is None else not said for said in self.parts.photo]

    def _take_session_choice(self, _column: Column, cells: Cells) -> None:
        self._add_sessions(by_value(cells, session_splitter(cells)))

    def _take_session_option(self, column: Column, cells: Cells) -> None:
        name = (column.option or column.header,)
        chosen = by_value(cells, lambda cell: name if consent_of(cell) else ())
        self._add_sessions(chosen)

    def _add_sessions(self, chosen: Sequence[tuple[str, ...]]) -> None:
        before = self.parts.sessions
        if before is None:
            self.parts.sessions = list(chosen)
        else:
            self.parts.sessions = [
                one + tuple(name for name in other if name not in one) if other else one
                for one, other in zip(before, chosen, strict=True)
            ]

    def _take_question(self, column: Column, cells: Cells) -> None:
        filled = [cell for cell in cells if cell]
        if filled and all(cell[-1] == ";" for cell in filled):
            cells = [cell.rstrip(";").replace(";", "; ") for cell in cells]
        self.parts.questions.append(IncomingQuestion(self._identifier(column), column.header))
        self.parts.answers.append(cells)

    def _identifier(self, column: Column) -> str:
        """Return an identifier that is the same for the same header in each import."""
        slug = fold(column.header).replace(" ", "_")
        if len(slug) > 48:
            slug = f"{slug[:40]}_{hashlib.sha256(slug.encode()).hexdigest()[:8]}"
        slug = slug or "question"
        name, number = slug, 1
        while name in self._identifiers:
            number += 1
            name = f"{slug}_{number}"
        self._identifiers.add(name)
        return name


_TAKERS: dict[ColumnMeaning, Callable[[Assembler, Column, Cells], None]] = {
    M.FAMILY_AND_GIVEN: Assembler._take_family_and_given,
    M.KEY: Assembler._take_key,
    M.TICKET_CODE: Assembler._take_ticket_code,
    M.STATE: Assembler._take_state,
    M.CHECKED_IN: Assembler._take_checked_in,
    M.CHECKED_IN_AT: Assembler._take_checked_in_at,
    M.REGISTERED_AT: Assembler._take_registered_at,
    M.SUBMITTED_AT: Assembler._take_submitted_at,
    M.PHOTO_CONSENT: Assembler._take_photo_consent,
    M.PHOTO_REFUSAL: Assembler._take_photo_refusal,
    M.SESSION_CHOICE: Assembler._take_session_choice,
    M.SESSION_OPTION: Assembler._take_session_option,
    M.QUESTION: Assembler._take_question,
}
