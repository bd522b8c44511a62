"""A SELECT on any database that SQLAlchemy speaks to, its columns recognised by their names as in a file."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any, ClassVar

import sqlalchemy as sa
from sqlalchemy.engine import URL, Connection, Engine
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, SQLAlchemyError
from sqlalchemy.pool import NullPool

from checkin.domain.errors import QT_TRANSLATE_NOOP, BadInputError, WrongUseError
from checkin.domain.registration_list import RegistrationTable
from checkin.sources.ports import (
    Capabilities,
    PendingUpload,
    Progress,
    Pull,
    SourceError,
    Trouble,
    UploadResult,
    UploadState,
)
from checkin.sources.sql.statement import checked_select
from checkin.sources.table_file import FileFormat, Grid, Mapping, load_grid

MAX_ROWS = 500_000
_BATCH = 2_000
_PATIENCE = 20  # seconds to connect, and for the server to answer the query
#: Said before the query; the driver is asked to open the connection read only as well where it can.
_READ_ONLY = {
    "postgresql": ("SET TRANSACTION READ ONLY", f"SET LOCAL statement_timeout = {_PATIENCE * 1000}"),
    "mysql": ("SET TRANSACTION READ ONLY",),
    "mariadb": ("SET TRANSACTION READ ONLY",),
    "sqlite": ("PRAGMA query_only = ON",),
    "oracle": ("SET TRANSACTION READ ONLY",),
}
_CONNECT = {
    "pg8000": {"timeout": _PATIENCE + 5},  # for each word of the server: its own limit ends a long query first
    "psycopg": {"connect_timeout": _PATIENCE},
    "psycopg2": {"connect_timeout": _PATIENCE},
    "pymysql": {"connect_timeout": _PATIENCE, "read_timeout": _PATIENCE},
    "mysqldb": {"connect_timeout": _PATIENCE, "read_timeout": _PATIENCE},
    "pysqlite": {"timeout": _PATIENCE},
}
#: The drivers that come with the program, by the address's beginning.
_OURS = {
    "postgresql": "postgresql+pg8000",
    "postgres": "postgresql+pg8000",
    "mysql": "mysql+pymysql",
    "mariadb": "mariadb+pymysql",
}


class SqlSource:
    """One SELECT. The database is never written to."""

    kind: ClassVar[str] = "sql"

    def __init__(
        self, url: str, statement: str, mapping: Mapping | None = None, *, timezone: str = "Europe/Berlin"
    ) -> None:
        """Raises WrongUseError for a URL that SQLAlchemy cannot use and for anything but one SELECT."""
        self.mapping = mapping
        self.timezone = timezone
        self._statement = checked_select(statement)
        self._url = _checked_url(url)
        self._engine = _engine(self._url)

    def __repr__(self) -> str:
        return f"SqlSource({self.describe()!r})"

    def describe(self) -> str:
        """Return kind, host and name of the database, without user and password."""
        host = f"{self._url.host}/" if self._url.host else ""
        name = self._url.database or ""
        shown = Path(name).name if self._url.get_backend_name() == "sqlite" else name
        return f"{self._url.get_backend_name()}: {host}{shown}"

    def capabilities(self) -> Capabilities:
        """A query takes nothing back."""
        return Capabilities()

    def pull(self, state: bytes | None, progress: Progress | None = None) -> Iterator[Pull]:
        """Yield the whole list, or nothing where the answer is as it was at `state`.

        Raises SourceError where the database is out of reach, BadInputError where the query or its columns do not do.
        """
        rows = self._rows()
        digest = hashlib.sha256(repr((rows, self.timezone)).encode())
        digest.update((self.mapping.to_json() if self.mapping else "").encode())
        if digest.digest() == state:
            return
        grid = Grid(file=self.describe(), rows=rows, format=FileFormat.WORKBOOK)
        found = load_grid(grid, self.mapping, timezone=self.timezone, progress=progress)
        table = RegistrationTable("sql", found.registrations, found.questions, found.problems, found.skipped)
        yield Pull(table=table, whole=True, state=digest.digest())

    def push(self, pending: Iterable[PendingUpload]) -> Iterator[UploadResult]:
        """Refuse: the database is only read."""
        for upload in pending:
            yield UploadResult(upload.nonce, UploadState.FINAL_REFUSAL, Trouble.FORBIDDEN)

    def close(self) -> None:
        """Drop all connections."""
        self._engine.dispose()

    def _rows(self) -> list[list[str]]:
        name = self._url.database
        if self._url.get_backend_name() == "sqlite" and name and not Path(name).exists():
            raise SourceError(  # SQLite would make an empty one
                Trouble.UNREADABLE,
                QT_TRANSLATE_NOOP("errors", "{file} cannot be read. Is it still there, is a drive missing?"),
                file=Path(name).name,
            )
        try:
            with self._engine.connect() as connection:
                return _answer(connection, self._statement)
        except DBAPIError as error:
            raise self._trouble(error) from None  # the driver's text may quote user, host and rows
        except SQLAlchemyError:
            raise self._query_error() from None

    def _trouble(self, error: DBAPIError) -> Exception:
        if _took_too_long(error):
            return SourceError(
                Trouble.TIMED_OUT,
                QT_TRANSLATE_NOOP("errors", "{database} takes too long to answer the query. It is tried again."),
                database=self.describe(),
            )
        if error.statement is None or error.connection_invalidated:
            return SourceError(
                Trouble.UNREACHABLE,
                QT_TRANSLATE_NOOP("errors", "{database} is out of reach, or user and password do not fit."),
                database=self.describe(),
            )
        return self._query_error()

    def _query_error(self) -> BadInputError:
        return BadInputError(
            QT_TRANSLATE_NOOP("errors", "{database} does not understand the query. Try it there first."),
            database=self.describe(),
        )


def _took_too_long(error: DBAPIError) -> bool:
    """Tell whether the server ended the query (PostgreSQL's SQLSTATE 57014), or the driver gave it up."""
    said = str(error.orig)
    return isinstance(error.orig, TimeoutError) or any(word in said for word in ("57014", "timed out", "time out"))


def _checked_url(text: str) -> URL:
    try:
        url = sa.make_url(text.strip())
    except ArgumentError:
        raise WrongUseError(
            QT_TRANSLATE_NOOP("errors", "This is no database address. It looks like postgresql://user@host/name.")
        ) from None
    # an address without a driver means the one that comes with the program
    driver = _OURS.get(url.drivername)
    return url.set(drivername=driver) if driver else url


def _engine(url: URL) -> Engine:
    try:
        driver = url.get_driver_name()
        return sa.create_engine(
            url, poolclass=NullPool, hide_parameters=True, connect_args=dict(_CONNECT.get(driver, {}))
        )
    except (NoSuchModuleError, ModuleNotFoundError, ArgumentError):
        raise WrongUseError(
            QT_TRANSLATE_NOOP("errors", "There is no driver for {kind} here. Install the Python package for it."),
            kind=url.drivername,
        ) from None


def _answer(connection: Connection, statement: str) -> list[list[str]]:
    """Ask, and return header and rows as text. Whatever happens the transaction is rolled back."""
    with connection.begin() as transaction:
        try:
            for command in _READ_ONLY.get(connection.dialect.name, ()):
                connection.exec_driver_sql(command)
            # no parameters: a colon or a percent sign in the query means itself
            result = connection.execution_options(stream_results=True, no_parameters=True).exec_driver_sql(statement)
            rows = [list(map(str, result.keys()))]
            for part in result.partitions(_BATCH):
                rows.extend([_text(cell) for cell in row] for row in part)
                if len(rows) > MAX_ROWS:
                    raise BadInputError(
                        QT_TRANSLATE_NOOP("errors", "The query returns more than {most} rows. Narrow it down."),
                        most=MAX_ROWS,
                    )
        finally:
            transaction.rollback()
    return rows


def _text(cell: Any) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, datetime | date | time):
        return cell.isoformat(sep=" ") if isinstance(cell, datetime) else cell.isoformat()
    if isinstance(cell, float | Decimal) and math.isfinite(cell) and cell == int(cell):
        return str(int(cell))
    if isinstance(cell, bytes | bytearray | memoryview):
        return ""  # a picture or a packed value: nothing to read
    return str(cell)
