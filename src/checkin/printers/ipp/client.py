"""The operations of IPP that printing a badge needs (RFC 8011, section 4; CUPS' two own ones)."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from enum import IntEnum

from checkin.printers.ipp.connection import Endpoint, IppConnectionError
from checkin.printers.ipp.wire import Attribute, Attributes, IppFormatError, Message, Tag, Value, decode, encode


class Operation(IntEnum):
    """Operation ids."""

    VALIDATE_JOB = 0x0004
    CREATE_JOB = 0x0005
    SEND_DOCUMENT = 0x0006
    CANCEL_JOB = 0x0008
    GET_JOB_ATTRIBUTES = 0x0009
    GET_JOBS = 0x000A
    GET_PRINTER_ATTRIBUTES = 0x000B
    CUPS_GET_DEFAULT = 0x4001
    CUPS_GET_PRINTERS = 0x4002


class Status(IntEnum):
    """Status codes that are told apart."""

    NOT_AUTHENTICATED = 0x0402
    NOT_AUTHORIZED = 0x0403
    NOT_POSSIBLE = 0x0404
    NOT_FOUND = 0x0406
    GONE = 0x0407
    FORMAT_NOT_SUPPORTED = 0x040A
    NOT_SUPPORTED = 0x040B
    NOT_ACCEPTING = 0x0506
    BUSY = 0x0507


class IppError(Exception):
    """The server answered with an error. `unsupported` are the names of the attributes it cannot follow."""

    def __init__(self, status: int, unsupported: Sequence[str] = ()) -> None:
        super().__init__(f"IPP status 0x{status:04x}")
        self.status = status
        self.unsupported = tuple(unsupported)


class IppClient:
    """Speaks to one server. Safe to use from several threads: each request has its own connection."""

    def __init__(self, endpoint: Endpoint, user: str) -> None:
        self._endpoint = endpoint
        self._user = user
        self._ids = itertools.count(1)

    def printers(self, wanted: Sequence[str]) -> list[Attributes]:
        """Return the print server's queues (CUPS)."""
        answer = self._server(
            Operation.CUPS_GET_PRINTERS, [Attribute("requested-attributes", Tag.KEYWORD, tuple(wanted))]
        )
        return answer.all(Tag.PRINTER)

    def default_name(self) -> str:
        """Return the name of the print server's default queue, "" where there is none (CUPS)."""
        try:
            answer = self._server(
                Operation.CUPS_GET_DEFAULT, [Attribute.of("requested-attributes", Tag.KEYWORD, "printer-name")]
            )
        except IppError:
            return ""
        return text(answer.group(Tag.PRINTER), "printer-name")

    def printer(self, uri: str, wanted: Sequence[str]) -> Attributes:
        """Return these attributes of a printer."""
        extra = [Attribute("requested-attributes", Tag.KEYWORD, tuple(wanted))]
        return self._about(Operation.GET_PRINTER_ATTRIBUTES, uri, extra).group(Tag.PRINTER)

    def validate(self, uri: str, operation: Sequence[Attribute], job: Sequence[Attribute]) -> None:
        """Ask whether a job would be taken. Raises IppError where not."""
        self._about(Operation.VALIDATE_JOB, uri, operation, job)

    def create_job(self, uri: str, operation: Sequence[Attribute], job: Sequence[Attribute]) -> int:
        """Make a job that still lacks its document; return its id."""
        return number(self._about(Operation.CREATE_JOB, uri, operation, job).group(Tag.JOB), "job-id", -1)

    def send_document(self, uri: str, job_id: int, mime: str, document: bytes) -> None:
        """Give a job its only document."""
        extra = [
            Attribute.of("job-id", Tag.INTEGER, job_id),
            self._who(),
            Attribute.of("document-format", Tag.MIME, mime),
            Attribute.of("last-document", Tag.BOOLEAN, True),
        ]
        self._call(Operation.SEND_DOCUMENT, uri, extra, (), document)

    def job(self, uri: str, job_id: int, wanted: Sequence[str]) -> Attributes:
        """Return these attributes of a job."""
        extra = [
            Attribute.of("job-id", Tag.INTEGER, job_id),
            self._who(),
            Attribute("requested-attributes", Tag.KEYWORD, tuple(wanted)),
        ]
        return self._call(Operation.GET_JOB_ATTRIBUTES, uri, extra).group(Tag.JOB)

    def jobs(self, uri: str, which: str, wanted: Sequence[str]) -> list[Attributes]:
        """Return this user's jobs; `which` is "completed" (ended in any way) or "not-completed"."""
        extra = [
            self._who(),
            Attribute.of("which-jobs", Tag.KEYWORD, which),
            Attribute.of("my-jobs", Tag.BOOLEAN, True),
            Attribute("requested-attributes", Tag.KEYWORD, tuple(wanted)),
        ]
        return self._call(Operation.GET_JOBS, uri, extra).all(Tag.JOB)

    def cancel(self, uri: str, job_id: int) -> None:
        """Cancel a job. Raises IppError where it has ended already."""
        self._call(Operation.CANCEL_JOB, uri, [Attribute.of("job-id", Tag.INTEGER, job_id), self._who()])

    def _who(self) -> Attribute:
        return Attribute.of("requesting-user-name", Tag.NAME, self._user)

    def _server(self, operation: Operation, extra: Sequence[Attribute]) -> Message:
        return self._exchange(operation, "/", [self._who(), *extra])

    def _about(
        self, operation: Operation, uri: str, extra: Sequence[Attribute], job: Sequence[Attribute] = ()
    ) -> Message:
        return self._call(operation, uri, [self._who(), *extra], job)

    def _call(
        self,
        operation: Operation,
        uri: str,
        extra: Sequence[Attribute],
        job: Sequence[Attribute] = (),
        document: bytes = b"",
    ) -> Message:
        path = "/" + uri.partition("://")[2].partition("/")[2]
        return self._exchange(operation, path, [Attribute.of("printer-uri", Tag.URI, uri), *extra], job, document)

    def _exchange(
        self,
        operation: Operation,
        path: str,
        attributes: Sequence[Attribute],
        job: Sequence[Attribute] = (),
        document: bytes = b"",
    ) -> Message:
        head = [
            Attribute.of("attributes-charset", Tag.CHARSET, "utf-8"),
            Attribute.of("attributes-natural-language", Tag.LANGUAGE, "en"),
        ]
        groups: list[tuple[Tag, Sequence[Attribute]]] = [(Tag.OPERATION, [*head, *attributes])]
        if job:
            groups.append((Tag.JOB, job))
        body = encode(operation, next(self._ids), groups) + document
        try:
            answer = decode(self._endpoint.post(path, body))
        except IppFormatError as error:
            raise IppConnectionError(sent=True) from error
        if answer.code >= 0x0400:
            raise IppError(answer.code, list(answer.group(Tag.UNSUPPORTED)))
        return answer


def values(attributes: Attributes, name: str) -> list[Value]:
    """Return an attribute's values, none where it is missing."""
    return [value for value in attributes.get(name, []) if value is not None]


def texts(attributes: Attributes, name: str) -> list[str]:
    """Return an attribute's values that are text."""
    return [value for value in values(attributes, name) if isinstance(value, str)]


def text(attributes: Attributes, name: str) -> str:
    """Return an attribute's first text, "" where it is missing."""
    return next(iter(texts(attributes, name)), "")


def number(attributes: Attributes, name: str, default: int = 0) -> int:
    """Return an attribute's first number."""
    found = (value for value in values(attributes, name) if isinstance(value, int))
    return next(found, default)
