"""What to tell staff for each reason: what is the matter, and what to do."""

from __future__ import annotations

from checkin.domain.errors import QT_TRANSLATE_NOOP
from checkin.printers.reasons import Reason

SENTENCES: dict[Reason, str] = {
    Reason.OUT_OF_LABELS: QT_TRANSLATE_NOOP(
        "errors", "{printer} is out of labels: put in a new roll, it goes on then."
    ),
    Reason.OUT_OF_PAPER: QT_TRANSLATE_NOOP("errors", "{printer} is out of paper: fill it, it goes on then."),
    Reason.OUT_OF_INK: QT_TRANSLATE_NOOP(
        "errors", "{printer} is out of ink, toner or ribbon: change it, it goes on then."
    ),
    Reason.COVER_OPEN: QT_TRANSLATE_NOOP("errors", "{printer} is open: close its cover, it goes on then."),
    Reason.WRONG_ROLL: QT_TRANSLATE_NOOP(
        "errors", "{printer} holds another roll than the badge needs: change the roll or the layout."
    ),
    Reason.MEDIA_NOT_LOADED: QT_TRANSLATE_NOOP(
        "errors", "{printer} has no paper of this size: load it, or choose another layout or printer."
    ),
    Reason.JAM: QT_TRANSLATE_NOOP("errors", "{printer} is jammed: open it and take the paper out."),
    Reason.TOO_HOT: QT_TRANSLATE_NOOP("errors", "{printer} is too hot: it goes on when it has cooled down."),
    Reason.PAUSED: QT_TRANSLATE_NOOP(
        "errors", "{printer} is paused: resume it at the printer or in the system's printer list."
    ),
    Reason.OFFLINE: QT_TRANSLATE_NOOP(
        "errors", "{printer} does not answer: switch it on and check its cable or network."
    ),
    Reason.SPOOLER_DOWN: QT_TRANSLATE_NOOP(
        "errors", "The system's print service does not run, so {printer} is out of reach: start it."
    ),
    Reason.UNKNOWN_PRINTER: QT_TRANSLATE_NOOP(
        "errors", "There is no printer {printer} here any more: choose another one."
    ),
    Reason.REJECTED: QT_TRANSLATE_NOOP(
        "errors", "{printer} refused the job: check its settings, or choose another printer."
    ),
    Reason.DEVICE_ERROR: QT_TRANSLATE_NOOP("errors", "{printer} reports an error: look at its display."),
    Reason.CONTACT_LOST: QT_TRANSLATE_NOOP(
        "errors", "Contact with {printer} was lost while it printed: look whether the badge came out."
    ),
    Reason.CONTENT_GONE: QT_TRANSLATE_NOOP(
        "errors", "The program was closed before {printer} got this job: print it again."
    ),
    Reason.UNREADABLE: QT_TRANSLATE_NOOP("errors", "The file for {printer} cannot be read as a PDF: make it again."),
}
