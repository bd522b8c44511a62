"""Words of the registration list's pages: what columns mean and why, and what was odd about rows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checkin.domain.people import RegistrationState
from checkin.domain.registration_list import ProblemKind, Severity
from checkin.gui.theme import Tone
from checkin.gui.words import translate
from checkin.gui.words.people import field_word, state_word
from checkin.sources.table_file import Column, ColumnMeaning, Reason


def meaning_words() -> dict[ColumnMeaning, str]:
    """Return what each meaning is called, in the order in which a drop-down offers them."""
    meaning = ColumnMeaning
    return {
        meaning.GIVEN_NAME: translate("Office", "Given name"),
        meaning.FAMILY_NAME: translate("Office", "Family name"),
        meaning.NAME: translate("Office", "Full name"),
        meaning.FAMILY_AND_GIVEN: translate("Office", "Family name, given name"),
        meaning.SALUTATION: translate("Office", "Salutation"),
        meaning.TITLE: translate("Office", "Title"),
        meaning.ORGANISATION: translate("Office", "Organisation"),
        meaning.ROLE: translate("Office", "Role"),
        meaning.EMAIL: translate("Office", "E-mail"),
        meaning.PHONE: translate("Office", "Phone"),
        meaning.CATEGORY: translate("Office", "Category"),
        meaning.LANGUAGE: translate("Office", "Language"),
        meaning.SESSION_CHOICE: translate("Office", "Chosen session"),
        meaning.SESSION_OPTION: translate("Office", "Takes part in this session"),
        meaning.PHOTO_CONSENT: translate("Office", "May be photographed"),
        meaning.PHOTO_REFUSAL: translate("Office", "Must not be photographed"),
        meaning.QUESTION: translate("Office", "Question and answer"),
        meaning.NOTE: translate("Office", "Note"),
        meaning.STATE: translate("Office", "State of the registration"),
        meaning.ORDER_CODE: translate("Office", "Order"),
        meaning.TICKET_CODE: translate("Office", "Ticket code"),
        meaning.KEY: translate("Office", "Id of the registration"),
        meaning.REGISTERED_AT: translate("Office", "Registered at"),
        meaning.SUBMITTED_AT: translate("Office", "Form sent at"),
        meaning.CHECKED_IN: translate("Office", "Has come (not brought in)"),
        meaning.CHECKED_IN_AT: translate("Office", "Came at (not brought in)"),
        meaning.ROW_NUMBER: translate("Office", "Row number"),
        meaning.IGNORE: translate("Office", "Leave out"),
    }


def reason_words(column: Column) -> str:
    """Return why a column has its meaning, in a few words."""
    texts = {
        Reason.CHOSEN: translate("Office", "chosen by you"),
        Reason.HEADER_KNOWN: translate("Office", "header says “{header}”"),
        Reason.HEADER_SIMILAR: translate("Office", "header contains “{evidence}”"),
        Reason.NEXT_TO_GIVEN_NAME: translate("Office", "stands beside the given name"),
        Reason.OPTION_OF_QUESTION: translate("Office", "option “{option}” of a question"),
        Reason.CONTENT_EMAILS: translate("Office", "looks like e-mail addresses"),
        Reason.CONTENT_YES_NO: translate("Office", "holds yes and no"),
        Reason.CONTENT_CHOICES: translate("Office", "the same few values again and again"),
        Reason.CONTENT_COMMA_NAMES: translate("Office", "names written with a comma"),
        Reason.TECHNICAL: translate("Office", "only the form tool needs it"),
        Reason.REPEATED: translate("Office", "another column says it better"),
        Reason.NOT_UNIQUE: translate("Office", "the same in many rows, so no id"),
        Reason.FREE: translate("Office", "a column of your own"),
    }
    return texts[column.reason].format(
        header=_short(column.header), evidence=_short(column.evidence), option=_short(column.option)
    )


def _short(text: str, most: int = 40) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"


def severity_words() -> dict[Severity, str]:
    """Return what each severity is called in a table."""
    return {
        Severity.ERROR: translate("Office", "Left out"),
        Severity.WARNING: translate("Office", "Look at it"),
        Severity.NOTE: translate("Office", "Note"),
    }


SEVERITY_TONES = {Severity.ERROR: Tone.BAD, Severity.WARNING: Tone.ATTENTION, Severity.NOTE: Tone.NEUTRAL}


def problem_words(kind: ProblemKind, *, of_consent: bool = False) -> str:
    """Return what was found in a row, in one sentence that says what to do; `of_consent` in a column of yes and no."""
    kinds = ProblemKind
    if of_consent and kind is kinds.UNKNOWN_STATE:
        return translate("Office", "This is neither yes nor no; it counts as not answered.")
    return {
        kinds.NO_NAME: translate("Office", "There is no name in this row."),
        kinds.DESTROYED_CHARACTERS: translate(
            "Office", "Letters were destroyed before the file came here; correct the name in your list."
        ),
        kinds.BAD_EMAIL: translate("Office", "This is not an e-mail address."),
        kinds.BAD_DATE: translate("Office", "This is not a date."),
        kinds.DUPLICATE_CODE: translate("Office", "Another row has the same ticket code."),
        kinds.DUPLICATE_KEY: translate("Office", "Another row has the same id."),
        kinds.POSSIBLE_DUPLICATE: translate("Office", "An earlier row has the same name and e-mail address."),
        kinds.POSSIBLE_GROUP: translate("Office", "This row seems to stand for several people."),
        kinds.ROW_TOO_LONG: translate("Office", "This row has more cells than the header; the surplus was left out."),
        kinds.VALUE_TOO_LONG: translate("Office", "This text is too long and was cut."),
        kinds.CONTROL_CHARACTERS: translate("Office", "Invisible characters were taken out."),
        kinds.NOT_SUBMITTED: translate("Office", "The form was begun but not sent."),
        kinds.SUM_ROW: translate("Office", "This is a row of sums, not a person."),
        kinds.HEADER_AGAIN: translate("Office", "The headings stand here once more."),
        kinds.UNKNOWN_STATE: translate("Office", "This state is not known; the registration counts as confirmed."),
        kinds.KEY_CONTRADICTS: translate(
            "Office", "This row's id belonged to somebody else before; name and e-mail were compared instead."
        ),
        kinds.BAD_QUOTING: translate("Office", "The quotation marks in this row do not close."),
    }[kind]


def change_name(name: str, questions: Mapping[str, str]) -> str:
    """Return what a changed field is called; `questions` maps identifiers to texts."""
    if name.startswith("answers."):
        identifier = name.removeprefix("answers.")
        return questions.get(identifier, identifier)
    own = {
        "photo_consent": translate("Office", "Photo consent"),
        "sessions": translate("Office", "Sessions"),
        "state": translate("Office", "State"),
        "source_key": translate("Office", "Id of the registration"),
    }
    return own.get(name) or field_word(name)


def value_words(name: str, value: Any, sessions: Mapping[str, str]) -> str:
    """Return a value as people read it; `sessions` maps ids to names."""
    if value is None or value in ("", []):
        return translate("Office", "(empty)")
    if isinstance(value, bool):
        return translate("Office", "yes") if value else translate("Office", "no")
    if name == "state":
        return state_word(RegistrationState(value))
    if name == "sessions":
        return ", ".join(sessions.get(one, "?") for one in value)
    return str(value)
