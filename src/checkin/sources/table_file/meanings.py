"""What a column of a sign-up list means, and why the reader thinks so."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ColumnMeaning(StrEnum):
    """The meanings a column can have; the assistant offers these."""

    GIVEN_NAME = "given_name"
    FAMILY_NAME = "family_name"
    NAME = "name"
    FAMILY_AND_GIVEN = "family_and_given"
    ORGANISATION = "organisation"
    EMAIL = "email"
    PHONE = "phone"
    CATEGORY = "category"
    SALUTATION = "salutation"
    TITLE = "title"
    ROLE = "role"
    LANGUAGE = "language"
    ORDER_CODE = "order_code"
    NOTE = "note"
    KEY = "key"
    ROW_NUMBER = "row_number"
    TICKET_CODE = "ticket_code"
    STATE = "state"
    CHECKED_IN = "checked_in"
    CHECKED_IN_AT = "checked_in_at"
    REGISTERED_AT = "registered_at"
    SUBMITTED_AT = "submitted_at"
    PHOTO_CONSENT = "photo_consent"
    PHOTO_REFUSAL = "photo_refusal"
    SESSION_CHOICE = "session_choice"
    SESSION_OPTION = "session_option"
    QUESTION = "question"
    IGNORE = "ignore"


class Reason(StrEnum):
    """Why a column was given its meaning."""

    CHOSEN = "chosen"
    HEADER_KNOWN = "header_known"
    HEADER_SIMILAR = "header_similar"
    NEXT_TO_GIVEN_NAME = "next_to_given_name"
    OPTION_OF_QUESTION = "option_of_question"
    CONTENT_EMAILS = "content_emails"
    CONTENT_YES_NO = "content_yes_no"
    CONTENT_CHOICES = "content_choices"
    CONTENT_COMMA_NAMES = "content_comma_names"
    TECHNICAL = "technical"
    REPEATED = "repeated"
    NOT_UNIQUE = "not_unique"
    FREE = "free"


#: Several columns may have these; every other meaning belongs to at most one column.
MANY = frozenset(
    {ColumnMeaning.SESSION_CHOICE, ColumnMeaning.SESSION_OPTION, ColumnMeaning.QUESTION, ColumnMeaning.IGNORE,
     ColumnMeaning.ROW_NUMBER, ColumnMeaning.TICKET_CODE}
)  # fmt: skip

#: A list needs at least one of these.
NAMES = frozenset(
    {ColumnMeaning.GIVEN_NAME, ColumnMeaning.FAMILY_NAME, ColumnMeaning.NAME, ColumnMeaning.FAMILY_AND_GIVEN}
)


@dataclass(frozen=True, slots=True)
class Column:
    """One column: `index` from 0, `header` as shown to people and unique within the list.

    `reason` says why it has its `meaning`, `evidence` what was matched (a word of the header, "Ja/Nein"). `option` is
    the session's name where the column stands for one option of a question.
    """

    index: int
    header: str
    meaning: ColumnMeaning
    reason: Reason
    evidence: str = ""
    option: str = ""
