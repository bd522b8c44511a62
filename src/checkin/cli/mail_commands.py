"""`checkin mail`: tickets by e-mail. Nothing leaves without `--yes`."""

from __future__ import annotations

import argparse
import getpass
import sys
import threading
from pathlib import Path
from typing import Any

from checkin.cli.opening import OpenEvent, opened
from checkin.cli.output import Output
from checkin.domain.errors import QT_TRANSLATE_NOOP, BadInputError, SurroundingsError, WrongUseError
from checkin.services.badge_desk import BadgeChoice
from checkin.services.mail_messages import MailText, message_for, usual_text
from checkin.services.mail_server import MailServer, Security
from checkin.services.mailing import Mailing, MailJob, MailOutcome, MailState
from checkin.services.source_secrets import SourceSecrets

#: Under this name the password is kept.
SECRET = "mail"  # noqa: S105 (a name, no password)


def mail(arguments: argparse.Namespace, output: Output) -> int:
    """Send tickets, or tell what would be sent; exit status 4 where somebody's was refused or nothing more went out."""
    if not (arguments.yes or arguments.dry_run):
        raise WrongUseError(
            QT_TRANSLATE_NOOP("errors", "Nothing was sent: look at what would go out with --dry-run, then add --yes.")
        )
    server = _server(arguments)
    server.check()
    with opened(arguments) as event:
        text = _text(arguments, event.event.language)
        text.check()
        data = event.run(lambda: event.workspace.badges.data(BadgeChoice(attendee_ids=arguments.attendee or None)))
        mailing = Mailing(event.workspace, threading.Event().wait)
        if arguments.dry_run:
            plan = mailing.plan(data, again_uncertain=arguments.again_uncertain)
            for one, outcome in zip(data, plan, strict=True):
                shown = message_for(one, server, text, arguments.form) if outcome.state is MailState.PENDING else None
                _tell(outcome, output, subject=str(shown["Subject"]) if shown else "")
            return 0
        job = MailJob(server, text, arguments.form, arguments.per_minute, arguments.again_uncertain)
        password = _password(arguments, event) if server.user else ""
        result = mailing.send(data, job, password, lambda outcome: _tell(outcome, output))
    return SurroundingsError.exit_status if result.count(MailState.REFUSED) else 0


def _tell(outcome: MailOutcome, output: Output, subject: str = "") -> None:
    record = {"attendee_id": outcome.attendee_id, "state": outcome.state.value, "reason": outcome.reason or None}
    if subject:
        record["subject"] = subject
    output.answer(record, f"{outcome.attendee_id}: {outcome.state.value} {outcome.reason or subject}".rstrip())


def _server(arguments: argparse.Namespace) -> MailServer:
    host, _, port = arguments.server.partition(":")
    if port and not port.isdecimal():
        raise WrongUseError(QT_TRANSLATE_NOOP("errors", "“{server}” is no mail server; write HOST or HOST:PORT."),
                            server=arguments.server)  # fmt: skip
    return MailServer(
        host,
        arguments.sender,
        int(port or 0),
        Security(arguments.security),
        arguments.user,
        arguments.sender_name,
        arguments.reply_to,
    )


def _text(arguments: argparse.Namespace, language: str) -> MailText:
    usual = usual_text(language)
    body = _read(arguments.text_file) if arguments.text_file else usual.body
    return MailText(arguments.subject or usual.subject, body)


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadInputError(
            QT_TRANSLATE_NOOP("errors", "{file} is no text in UTF-8; save it as such."), file=path.name
        ) from error
    except OSError as error:
        raise SurroundingsError(
            QT_TRANSLATE_NOOP("errors", "{file} cannot be read: check that it is there and may be opened."),
            file=path.name,
        ) from error


def _password(arguments: argparse.Namespace, event: OpenEvent) -> str:
    """Return the password: from a file, from the keyring, or asked for."""
    if arguments.password_file:
        return _read(arguments.password_file).strip()
    if kept := event.run(lambda: SourceSecrets(event.workspace.file).get(SECRET)):
        return kept
    if not sys.stdin.isatty():
        raise WrongUseError(
            QT_TRANSLATE_NOOP("errors", "The mail server wants a password: give it with --password-file.")
        )
    return getpass.getpass(f"{arguments.user}@{arguments.server}: ")


def register(commands: Any) -> None:
    """Add this command to the parser."""
    parser = commands.add("mail", mail, "Send tickets by e-mail, nobody twice.", _EXAMPLES)
    parser.add_argument("--server", required=True, metavar="HOST[:PORT]")
    parser.add_argument("--from", dest="sender", required=True, metavar="ADDRESS")
    parser.add_argument("--from-name", dest="sender_name", default="", metavar="NAME")
    parser.add_argument("--reply-to", default="", metavar="ADDRESS")
    parser.add_argument("--security", choices=[one.value for one in Security], default="starttls")
    parser.add_argument("--user", default="", metavar="NAME", help="without one nobody signs in")
    parser.add_argument("--password-file", type=Path, metavar="F", help="default: the keyring, or it is asked for")
    parser.add_argument("--subject", default="", metavar="TEXT", help="may have {name}, {event} ...")
    parser.add_argument("--text-file", type=Path, metavar="F", help="the message, UTF-8; may have {name}, {event} ...")
    parser.add_argument("--form", choices=["a4", "phone"], default="a4", help="the ticket's size (default a4)")
    parser.add_argument("--per-minute", type=int, default=30, metavar="N", help="at most so many (default 30)")
    parser.add_argument("--attendee", action="append", metavar="ID", help="only this person; may be repeated")
    parser.add_argument("--again-uncertain", action="store_true", help="also whoever may have got one before a break")
    parser.add_argument("--dry-run", action="store_true", help="tell what would be sent; nothing is")
    parser.add_argument("--yes", action="store_true", help="really send")


_EXAMPLES = """checkin mail event.checkin --server mail.example.org --from office@example.org --dry-run
checkin mail event.checkin --server mail.example.org --user office --from office@example.org --yes"""
