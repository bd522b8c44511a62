"""A label printer on the cable or in the network: asks how it is, sends, and follows what it says."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import closing

from checkin.printers.direct.language import Language, Tracker
from checkin.printers.direct.links import Link, Transport
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

_CHUNK = 1 << 15
_TICK = 0.1
#: A device that had answered and then says nothing for so many seconds while nothing is the matter has lost contact.
_SILENCE = 20.0
#: When the program ends, a label that is just coming out is waited for so long.
_FAREWELL = 3.0
_DIRECT = "direct"


class DirectPrinter:
    """One label printer: `language` over `transport`."""

    def __init__(
        self, name: str, language: Language, transport: Transport, *, silence: float = _SILENCE,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:  # fmt: skip
        self.name = name
        self._language = language
        self._transport = transport
        self._silence = silence
        self._clock = clock

    @property
    def kind(self) -> PrinterKind:
        """The language decides."""
        return self._language.kind

    def describe(self) -> PrinterDescription:
        """Ask the device how it is and which roll it holds."""
        try:
            with closing(self._transport.open()) as link:
                status = self._language.status(link)
        except (PrinterError, OSError):
            return PrinterDescription(self.name, self.kind, PrinterState.OFFLINE, (Reason.OFFLINE,))
        if status is None:
            return PrinterDescription(self.name, self.kind)
        state = PrinterState.STOPPED if status.reason else PrinterState.BUSY if status.busy else PrinterState.READY
        reasons = (status.reason,) if status.reason else ()
        return PrinterDescription(self.name, self.kind, state, reasons, (status.media,) if status.media else ())

    def run(self, job_id: str, request: PrintRequest, control: Control) -> Progress:  # noqa: ARG002 (the protocol's)
        """Print and follow. Raises PrinterError while nothing was sent: away, open, out of labels, another roll."""
        content = request.content()
        with closing(self._transport.open()) as link:
            try:
                status = self._language.status(link)
            except OSError:
                raise PrinterError(Reason.OFFLINE) from None
            if status is not None and status.reason is not None:
                raise PrinterError(status.reason)
            job = self._language.encode(request, content)
            control.report(Progress(JobState.SENDING, remote=_DIRECT, sent=True))
            try:
                stopped = self._send(link, job.data, control)
                tracker = self._language.tracker(job.labels)
                if stopped is not None:
                    return self._stop(link, stopped, tracker)
                if tracker is None:
                    return Progress(JobState.SENT, remote=_DIRECT, sent=True)
                return self._follow(link, tracker, control)
            except OSError:
                return Progress(JobState.UNCERTAIN, Reason.CONTACT_LOST, _DIRECT, sent=True)

    def resume(self, job_id: str, remote: str, control: Control) -> Progress | None:  # noqa: ARG002 (the protocol's)
        """A label printer keeps no list of jobs: what was sent before a restart may or may not have been printed."""
        return Progress(JobState.UNCERTAIN, Reason.CONTACT_LOST, remote, sent=True) if remote else None

    def _send(self, link: Link, data: bytes, control: Control) -> Wanted | None:
        """Send all; return what stopped it half way. A full device takes nothing until it has printed or is mended."""
        rest = memoryview(data)
        since, told = self._clock(), False
        while rest:
            if count := link.write_some(rest[:_CHUNK], _TICK):
                rest = rest[count:]
                since = self._clock()
                continue
            if not told and self._clock() - since > self._silence / 4:
                control.report(Progress(JobState.HELD, Reason.DEVICE_ERROR, _DIRECT, sent=True))
                told = True
            if (wanted := control.wait(0)) is not Wanted.GO_ON:
                return wanted
        return None

    def _follow(self, link: Link, tracker: Tracker, control: Control) -> Progress:
        last = Progress(JobState.PRINTING, remote=_DIRECT, sent=True)
        control.report(last)
        heard, leave_at = self._clock(), 0.0
        while not tracker.done:
            if tracker.poll(link, _TICK):
                heard = self._clock()
            elif tracker.reason is None and self._clock() - heard > self._silence:
                return Progress(JobState.UNCERTAIN, Reason.CONTACT_LOST, _DIRECT, tracker.printed, sent=True)
            state = JobState.HELD if tracker.reason else JobState.PRINTING
            found = Progress(state, tracker.reason, _DIRECT, tracker.printed, sent=True)
            if found != last:
                control.report(found)
                last = found
            wanted = control.wait(0)
            if wanted is Wanted.CANCEL:
                return self._stop(link, wanted, tracker)
            if wanted is Wanted.LET_GO:
                leave_at = leave_at or self._clock() + _FAREWELL
                if self._clock() > leave_at:
                    return last
        return Progress(JobState.COMPLETED, None, _DIRECT, tracker.printed, sent=True)

    def _stop(self, link: Link, wanted: Wanted, tracker: Tracker | None) -> Progress:
        printed = tracker.printed if tracker else 0
        if wanted is Wanted.LET_GO:
            return Progress(JobState.UNCERTAIN, Reason.CONTACT_LOST, _DIRECT, printed, sent=True)
        rest = memoryview(self._language.cancel())
        end = self._clock() + 2
        while rest and self._clock() < end:
            rest = rest[link.write_some(rest, _TICK) :]
        return Progress(JobState.CANCELLED, None, _DIRECT, printed, sent=True)
