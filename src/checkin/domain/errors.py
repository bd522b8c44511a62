"""What can go wrong in a way the user can mend, told apart from our own bugs (which stay ordinary exceptions).

Each error carries one English sentence as a template and its parameters: the command line prints it, the window
translates the template first. The exit status is the command line's contract (docs/architecture.md, section 7).
"""

from __future__ import annotations

from typing import ClassVar


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001, N802 (the name that translators' tools look for)
    """Mark a sentence for the translation catalogue without importing Qt."""
    return text


class CheckinError(Exception):
    """Something the user can be told in one sentence: what, where, what to do.

    `template` is the sentence with `{placeholders}`, `params` fills them. No names of guests, codes or tokens go in.
    """

    exit_status: ClassVar[int] = 3

    def __init__(self, template: str, **params: object) -> None:
        super().__init__(template)
        self.template = template
        self.params = params

    def __str__(self) -> str:
        return self.template.format(**self.params)


class WrongUseError(CheckinError):
    """A command or setting that makes no sense as given (exit status 2)."""

    exit_status = 2


class RefusedError(CheckinError):
    """An act that the event's rules refuse (exit status 1)."""

    exit_status = 1


class BadInputError(CheckinError):
    """A file, row or value that cannot be used (exit status 3). `row` and `column` are 1-based where they are known."""

    exit_status = 3

    def __init__(self, template: str, *, row: int | None = None, column: str | None = None, **params: object) -> None:
        super().__init__(template, row=row, column=column, **params)
        self.row = row
        self.column = column


class SurroundingsError(CheckinError):
    """The machine or another machine is in the way: file locked, disk full, server or printer away (exit status 4)."""

    exit_status = 4
