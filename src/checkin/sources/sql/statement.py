"""What may be asked of somebody else's database: exactly one SELECT."""

from __future__ import annotations

import re

from checkin.domain.errors import QT_TRANSLATE_NOOP, WrongUseError

#: Texts, quoted names, comments and dollar-quoted texts (PostgreSQL) say nothing about what a statement does.
_SILENT = re.compile(
    r"""'(?:[^']|'')*'|"(?:[^"]|"")*"|`[^`]*`|\[[^\]]*\]|--[^\n]*|\#[^\n]*|/\*.*?\*/|\$(\w*)\$.*?\$\1\$""", re.DOTALL
)
_STRAY = re.compile(r"""['"`]|/\*|\$\w*\$""")
#: Words that change something, lock it, or reach outside of the database, wherever they stand.
_FORBIDDEN = re.compile(
    r"\b(insert|update|delete|merge|upsert|replace|truncate|drop|alter|create|rename|grant|revoke|call|exec|execute|do|"
    r"begin|commit|rollback|savepoint|set|reset|lock|unlock|attach|detach|pragma|vacuum|analyze|reindex|copy|load|"
    r"handler|into|outfile|dumpfile|for\s+(?:no\s+key\s+)?(?:update|share)|load_extension|pg_sleep|pg_read_file|"
    r"pg_terminate_backend|dblink|lo_import|lo_export|writefile|edit|xp_cmdshell|openrowset|nextval|setval)\b",
    re.IGNORECASE,
)
_BEGINS = re.compile(r"\s*\(*\s*(select|with)\b", re.IGNORECASE)
#: Functions by these names change nothing: `replace(name, 'a', 'b')`.
_HARMLESS_CALL = re.compile(r"\b(replace|insert)\s*\(", re.IGNORECASE)


def checked_select(statement: str) -> str:
    """Return the statement without its closing semicolon.

    Raises WrongUseError for anything but one SELECT (a WITH may precede it). This is a fence against mistakes; what
    really keeps the database unchanged is the read-only transaction, and rights that only allow reading.
    """
    statement = statement.strip("\ufeff \t\r\n").rstrip("; \t\r\n")
    spoken = _SILENT.sub(" '' ", statement)
    if not _BEGINS.match(spoken):
        raise WrongUseError(
            QT_TRANSLATE_NOOP("errors", "The query must be a SELECT. Nothing was asked of the database.")
        )
    if ";" in spoken or _STRAY.search(spoken.replace("''", "")):
        raise WrongUseError(
            QT_TRANSLATE_NOOP("errors", "The query must be one statement only. Nothing was asked of the database.")
        )
    found = _FORBIDDEN.search(_HARMLESS_CALL.sub("(", spoken))
    if found:
        raise WrongUseError(
            QT_TRANSLATE_NOOP("errors", "The query must only read, but it says “{word}”. Nothing was asked."),
            word=found.group(0).upper(),
        )
    return statement
