"""The message that brings a ticket: text with variables, the ticket as PDF, the calendar entries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from email.errors import HeaderParseError
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid
from typing import TYPE_CHECKING

from checkin.domain.errors import QT_TRANSLATE_NOOP, BadInputError
from checkin.services.mail_server import MailServer

if TYPE_CHECKING:
    from checkin.badges import BadgeData


@dataclass(frozen=True, slots=True)
class MailText:
    """Subject and body, with the variables of badge layouts (`{name}`, `{event}`, `{event_date}`, `{venue}`)."""

    subject: str
    body: str

    def check(self) -> None:
        """Raise BadInputError where a variable is not known."""
        from checkin.badges import variables  # noqa: PLC0415 (reportlab takes its time to load)

        for text in (self.subject, self.body):
            for name in variables.placeholders(text):
                if not variables.is_known(name):
                    raise BadInputError(
                        QT_TRANSLATE_NOOP("errors", "The message uses the unknown variable “{name}”."), name=name[:40]
                    )


GERMAN = MailText(
    "Ihr Ticket: {event}",
    """Guten Tag {name},

anbei erhalten Sie Ihr Ticket für „{event}“.

Datum: {event_date}
Ort: {venue}

Bitte bringen Sie den QR-Code ausgedruckt oder auf dem Telefon mit. Am Eingang bekommen Sie Ihr Namensschild.

Wir freuen uns auf Sie.
""",
)
ENGLISH = MailText(
    "Your ticket: {event}",
    """Hello {name},

here is your ticket for “{event}”.

Date: {event_date}
Venue: {venue}

Please bring the QR code on paper or on your phone. You will get your badge at the entrance.

We look forward to seeing you.
""",
)


def usual_text(language: str) -> MailText:
    """Return the text to begin with, in the event's language."""
    return GERMAN if language.startswith("de") else ENGLISH


def address_of(text: str) -> Address | None:
    """Return an e-mail address that can be written to, None for anything else."""
    text = text.strip()
    if not text.isprintable() or text.count("@") != 1:
        return None
    try:
        found = Address(addr_spec=text)
    except (HeaderParseError, ValueError, IndexError):
        return None
    return found if found.username and "." in found.domain else None


def message_for(person: BadgeData, server: MailServer, text: MailText, form: str = "a4") -> EmailMessage:
    """Return one person's message, as it is shown before and sent after. The person has an address."""
    from checkin.badges import TicketForm, calendar, render_tickets, variables  # noqa: PLC0415

    attendee = person.attendee
    recipient = address_of(attendee.email)
    sender = address_of(server.sender)
    if recipient is None or sender is None:
        raise BadInputError(QT_TRANSLATE_NOOP("errors", "The sender's e-mail address is not one that can be used."))
    message = EmailMessage()
    message["From"] = Address(_line(server.sender_name), addr_spec=sender.addr_spec)
    message["To"] = Address(_line(attendee.display_name), addr_spec=recipient.addr_spec)
    if reply_to := address_of(server.reply_to):
        message["Reply-To"] = reply_to
    message["Subject"] = _line(variables.fill(text.subject, person))
    message["Date"] = format_datetime(datetime.now(UTC))
    message["Message-ID"] = make_msgid(domain=sender.domain.encode("idna").decode())
    # out-of-office answers are not wanted
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(_filled(text.body, person))
    pdf = render_tickets([person], TicketForm(f"ticket-{form}")).content
    message.add_attachment(pdf, maintype="application", subtype="pdf", filename="Ticket.pdf")
    entry = calendar(person, stamp=datetime.now(UTC))
    name = "Termin.ics" if person.event.language.startswith("de") else "Calendar.ics"
    message.add_attachment(entry, maintype="text", subtype="calendar", filename=name)
    return message


def _filled(body: str, person: BadgeData) -> str:
    """Fill in variables; a line whose variables are all empty is left out, as on badges."""
    from checkin.badges import variables  # noqa: PLC0415

    lines = []
    for line in body.splitlines():
        names = variables.placeholders(line)
        if names and not any(variables.value(name, person).strip() for name in names):
            continue
        lines.append(variables.fill(line, person))
    return "\n".join(lines) + "\n"


def _line(text: str) -> str:
    """Return a text for a header: in one line, whatever a list brought along."""
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())[:200]
