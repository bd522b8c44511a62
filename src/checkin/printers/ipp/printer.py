"""A printer reached by IPP: a queue of the system's spooler, or a network printer itself."""

from __future__ import annotations

import time
from collections.abc import Callable

from checkin.printers.ipp import media, states
from checkin.printers.ipp.client import IppClient, IppError, Status, text, texts, values
from checkin.printers.ipp.connection import IppConnectionError
from checkin.printers.ipp.wire import Attribute, Attributes, Tag
from checkin.printers.pages import prepared
from checkin.printers.ports import (
    Control,
    JobState,
    PrinterDescription,
    PrinterError,
    PrinterKind,
    PrinterState,
    PrintRequest,
    Progress,
    Wanted,
)  # fmt: skip
from checkin.printers.reasons import Reason

PDF = "application/pdf"
#: What is asked of a printer, for lists and before each job.
WANTED = (
    "printer-name", "printer-state", "printer-state-reasons", "printer-state-message",
    "printer-is-accepting-jobs", "printer-make-and-model",
    "printer-uri-supported", "document-format-supported", "job-creation-attributes-supported", *media.ATTRIBUTES,
)  # fmt: skip
_JOB = ("job-id", "job-state", "job-state-reasons", "number-of-documents")
_PRINTER = ("printer-state", "printer-state-reasons", "printer-state-message")
#: Spoolers say "connecting" for a moment with every job, and keep what they said of the job before until the device
#: answers: both count only when they last, in seconds.
_GRACE = 3.0
_QUICK, _CALM = 0.1, 0.5


class IppPrinter:
    """One printer by its URI. `away` is what it means when its server does not answer."""

    def __init__(
        self,
        name: str,
        uri: str,
        client: IppClient,
        kind: PrinterKind = PrinterKind.SPOOLER,
        *,
        default: bool = False,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.name = name
        self.kind = kind
        self._uri = uri
        self._client = client
        self._default = default
        self._clock = clock
        self._away = Reason.SPOOLER_DOWN if kind is PrinterKind.SPOOLER else Reason.OFFLINE

    def describe(self) -> PrinterDescription:
        """Ask the spooler or printer how it is."""
        try:
            attributes = self._attributes()
        except PrinterError as error:
            return PrinterDescription(
                self.name, self.kind, PrinterState.OFFLINE, (error.reason,), default=self._default
            )
        state, reason = states.printer_state(attributes)
        return PrinterDescription(
            self.name,
            self.kind,
            state,
            (reason,) if reason else (),
            media.shown(texts(attributes, "media-ready") or texts(attributes, "media-supported")),
            tuple(texts(attributes, "media-source-supported")),
            default=self._default,
            model=text(attributes, "printer-make-and-model"),
        )

    def run(self, job_id: str, request: PrintRequest, control: Control) -> Progress:
        """Hand the job over and follow it to its end. Raises PrinterError as `Printer.run` does."""
        content = request.content()
        printer = self._ready()
        paper = media.paper_for(request.page, printer)
        document = prepared(content, request.copies, turned=paper.turned)
        head, job = self._ticket(job_id, request, paper, printer)
        number_there = self._create(head, job)
        remote = str(number_there)
        # on disk before the document leaves: after a crash in between, the job is found by this number
        control.report(Progress(JobState.SENDING, remote=remote))
        try:
            self._client.send_document(self._uri, number_there, PDF, document)
        except IppError as error:
            self._forget(number_there)
            raise states.refusal(error) from None
        except IppConnectionError:
            return self._after_cut(job_id, remote, control)
        control.report(Progress(JobState.PRINTING, remote=remote, sent=True))
        return self._follow(remote, control, states.printer_state(printer)[1])

    def resume(self, job_id: str, remote: str, control: Control) -> Progress | None:  # noqa: ARG002 (the protocol's)
        """Follow a job of an earlier run of the program; None where its document never arrived."""
        if not remote:
            return None  # its number is written down before the document is sent
        try:
            job = self._client.job(self._uri, int(remote), _JOB)
        except IppConnectionError:
            raise PrinterError(self._away) from None
        except IppError as error:
            if error.status in (Status.NOT_FOUND, Status.GONE):
                return Progress(JobState.UNCERTAIN, Reason.CONTACT_LOST, remote, sent=True)
            raise states.refusal(error) from None
        if states.is_incoming(job):
            self._forget(int(remote))
            return None
        return self._follow(remote, control)

    # -- handing over

    def _attributes(self) -> Attributes:
        try:
            return self._client.printer(self._uri, WANTED)
        except IppConnectionError:
            raise PrinterError(self._away) from None
        except IppError as error:
            raise states.refusal(error) from None

    def _ready(self) -> Attributes:
        """Return the printer's attributes. Raises PrinterError while it cannot print: nothing is sent then."""
        printer = self._attributes()
        state, reason = states.printer_state(printer)
        if state is PrinterState.STOPPED and reason is not None:
            raise PrinterError(reason)
        if values(printer, "printer-is-accepting-jobs") == [False]:
            raise PrinterError(Reason.PAUSED)
        formats = texts(printer, "document-format-supported")
        if formats and PDF not in formats:
            raise PrinterError(Reason.REJECTED)
        return printer

    def _ticket(
        self, job_id: str, request: PrintRequest, paper: media.Paper, printer: Attributes
    ) -> tuple[list[Attribute], list[Attribute]]:
        """Return the operation's and the job's attributes: exactly this paper, nothing scaled, turned or doubled."""
        head = [
            Attribute.of("job-name", Tag.NAME, f"{request.title} {job_id}"),
            Attribute.of("ipp-attribute-fidelity", Tag.BOOLEAN, True),
        ]
        known = texts(printer, "job-creation-attributes-supported")
        wishes = [
            Attribute.of("print-scaling", Tag.KEYWORD, "none"),
            Attribute.of("orientation-requested", Tag.ENUM, 3),
            Attribute.of("sides", Tag.KEYWORD, "one-sided"),
        ]
        return head, [paper.media_col(request.tray), *(wish for wish in wishes if wish.name in known)]

    def _create(self, head: list[Attribute], job: list[Attribute]) -> int:
        try:
            self._client.validate(self._uri, [*head, Attribute.of("document-format", Tag.MIME, PDF)], job)
            return self._client.create_job(self._uri, head, job)
        except IppConnectionError:
            raise PrinterError(self._away) from None  # a job without a document prints nothing
        except IppError as error:
            raise states.refusal(error) from None

    def _after_cut(self, job_id: str, remote: str, control: Control) -> Progress:
        """The connection broke while the document was on its way: ask what became of it."""
        control.report(Progress(JobState.HELD, self._away, remote, sent=True))
        while (wanted := control.wait(_CALM)) is Wanted.GO_ON:
            try:
                found = self.resume(job_id, remote, control)
            except PrinterError:
                continue
            if found is None:
                raise PrinterError(self._away)
            return found
        if wanted is Wanted.CANCEL:
            return self._cancel(remote)
        return Progress(JobState.HELD, self._away, remote, sent=True)

    def _forget(self, number_there: int) -> None:
        try:
            self._client.cancel(self._uri, number_there)
        except (IppError, IppConnectionError):
            return  # a job without a document: the server drops it by itself

    # -- following

    def _follow(self, remote: str, control: Control, before: Reason | None = None) -> Progress:
        """Look until the job ends. `before`: what the printer complained of when the job was handed over."""
        last = Progress(JobState.PRINTING, remote=remote, sent=True)
        started = since = self._clock()
        while True:
            now = self._clock()
            found = self._look(remote)
            if found.reason not in (Reason.OFFLINE, before):
                since = now
            elif now - since < _GRACE and found.state is JobState.HELD:
                found = Progress(JobState.PRINTING, None, remote, sent=True)
            if found.state.final:
                return found
            if found != last:
                control.report(found)
                last = found
            wanted = control.wait(_QUICK if now - started < 2 else _CALM)
            if wanted is Wanted.CANCEL:
                return self._cancel(remote)
            if wanted is Wanted.LET_GO:
                return last

    def _look(self, remote: str) -> Progress:
        try:
            job = self._client.job(self._uri, int(remote), _JOB)
            found = states.job_progress(job, remote, None)
            if found.state.final:
                return found
            printer = self._client.printer(self._uri, _PRINTER)
        except IppConnectionError:
            return Progress(JobState.HELD, self._away, remote, sent=True)
        except IppError:
            return Progress(JobState.UNCERTAIN, Reason.CONTACT_LOST, remote, sent=True)
        return states.job_progress(job, remote, states.printer_state(printer)[1])

    def _cancel(self, remote: str) -> Progress:
        """Cancel there and say what became of the job: it may have been printed just before."""
        try:
            self._client.cancel(self._uri, int(remote))
        except IppConnectionError:
            return Progress(JobState.UNCERTAIN, Reason.CONTACT_LOST, remote, sent=True)
        except IppError as error:
            if error.status != Status.NOT_POSSIBLE:
                return Progress(JobState.UNCERTAIN, Reason.CONTACT_LOST, remote, sent=True)
        found = self._look(remote)
        if found.state in (JobState.COMPLETED, JobState.UNCERTAIN):
            return found
        return Progress(JobState.CANCELLED, None, remote, sent=True)
