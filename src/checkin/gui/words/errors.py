"""Errors as sentences in the user's language."""

from __future__ import annotations

from checkin.domain.errors import BadInputError, CheckinError
from checkin.gui.words import translate


def sentence(error: CheckinError) -> str:
    """Return what the user can mend, in one sentence, with the row and column where they are known."""
    # the templates are marked where they are raised (QT_TRANSLATE_NOOP), so the text is no literal here
    text = translate("errors", error.template)
    try:
        text = text.format(**error.params)
    except (KeyError, IndexError, ValueError):
        text = str(error)
    if isinstance(error, BadInputError) and error.row is not None:
        where = translate("errors", "Row {row}").format(row=error.row)
        if error.column:
            where += ", " + translate("errors", "column {column}").format(column=error.column)
        return f"{where}: {text}"
    return text


def bug_sentence(kind: str) -> str:
    """Return what to say where we are to blame; the kind helps whoever reports it and names nobody."""
    text = translate("errors", "That did not work, and it is our mistake ({kind}). Nothing was lost; please try again.")
    return text.format(kind=kind)


def told_of(error: BaseException) -> str:
    """Return any error as a sentence: what the user can mend, or an apology."""
    return sentence(error) if isinstance(error, CheckinError) else bug_sentence(type(error).__name__)
