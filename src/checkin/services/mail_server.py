"""The server that takes messages: reached safely, tried again after a break, its refusals told apart."""

from __future__ import annotations

import ipaddress
import smtplib
import ssl
from collections.abc import Callable
from dataclasses import dataclass
from email.message import EmailMessage
from enum import StrEnum
from types import TracebackType

import truststore

from checkin.domain.errors import QT_TRANSLATE_NOOP, SurroundingsError, WrongUseError

_TIMEOUT_S = 30.0
#: Pauses before a server that went away, or is busy, is tried again, in s.
_PAUSES = (2.0, 10.0, 30.0)
_BUSY = range(400, 500)


class Security(StrEnum):
    """How the way to the server is kept safe. NONE is for this machine alone."""

    STARTTLS = "starttls"
    TLS = "tls"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class MailServer:
    """Where messages go, and whose name they bear. `port` 0 = the usual one; `user` "" = without signing in."""

    host: str
    sender: str
    port: int = 0
    security: Security = Security.STARTTLS
    user: str = ""
    sender_name: str = ""
    reply_to: str = ""

    @property
    def used_port(self) -> int:
        """The port, or the usual one for this security."""
        return self.port or {Security.STARTTLS: 587, Security.TLS: 465, Security.NONE: 25}[self.security]

    def check(self) -> None:
        """Raise WrongUseError for plain text over a network: tickets are secrets."""
        if self.security is Security.NONE and not _is_here(self.host):
            raise WrongUseError(
                QT_TRANSLATE_NOOP(
                    "errors", "Tickets are not sent to {host} without encryption; choose STARTTLS or TLS."
                ),
                host=self.host,
            )


class MessageRefusedError(Exception):
    """The server does not take this message (5xx): the person is skipped. `answer` names nobody."""

    def __init__(self, answer: str) -> None:
        super().__init__(answer)
        self.answer = answer


class DeliveryError(SurroundingsError):
    """Nothing more can be sent now. `may_have_arrived`: the message under way may be with the server nonetheless."""

    may_have_arrived = False


class Delivery:
    """One connection, made when it is needed and made anew where it broke."""

    def __init__(self, server: MailServer, password: str, wait: Callable[[float], bool]) -> None:
        server.check()
        self._server, self._password, self._wait = server, password, wait
        self._connection: smtplib.SMTP | None = None

    def __enter__(self) -> Delivery:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self._drop()

    def connect(self) -> None:
        """See to it that there is a connection that answers. Raises DeliveryError where there is none to be had."""
        if self._connection is not None and self._answers(self._connection):
            return
        self._drop()
        for pause in (*_PAUSES, None):
            try:
                self._connection = self._connected()
            except smtplib.SMTPAuthenticationError as error:
                raise self._trouble(_NOT_SIGNED_IN) from error
            except ssl.SSLCertVerificationError as error:
                raise self._trouble(_CERTIFICATE) from error
            except (OSError, smtplib.SMTPException) as error:
                if pause is None or self._wait(pause):
                    raise self._trouble(_OUT_OF_REACH) from error
            else:
                return

    def send(self, message: EmailMessage) -> None:
        """Hand a message over; it is the server's when this returns.

        Raises MessageRefusedError, or DeliveryError where nothing more can be sent.
        """
        for pause in (*_PAUSES, None):
            self.connect()
            assert self._connection is not None
            try:
                self._connection.send_message(message)
            except smtplib.SMTPSenderRefused as error:
                if error.smtp_code not in _BUSY:
                    # not one person's matter: everybody's message would be refused
                    raise self._trouble(_SENDER) from error
                self._after_answer(error.smtp_code, pause, error)
            except smtplib.SMTPResponseException as error:
                self._after_answer(error.smtp_code, pause, error)
            except smtplib.SMTPRecipientsRefused as error:
                code = next(iter(error.recipients.values()))[0]
                self._after_answer(code, pause, error)
            except smtplib.SMTPNotSupportedError as error:
                raise MessageRefusedError("SMTPUTF8") from error
            except (OSError, smtplib.SMTPException) as error:
                # cut off somewhere between the message's beginning and the server's answer: it may have it
                self._drop()
                trouble = self._trouble(_CUT_OFF)
                trouble.may_have_arrived = True
                raise trouble from error
            else:
                return

    def _after_answer(self, code: int, pause: float | None, error: Exception) -> None:
        """A server that is busy (4xx) is tried again; what it refuses for good (5xx) is that person's matter."""
        if code not in _BUSY:
            raise MessageRefusedError(str(code)) from error
        if pause is None or self._wait(pause):
            raise self._trouble(_BUSY_SERVER) from error

    def _connected(self) -> smtplib.SMTP:
        server = self._server
        context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)  # whom the system trusts, on Windows and macOS too
        if server.security is Security.TLS:
            made: smtplib.SMTP = smtplib.SMTP_SSL(server.host, server.used_port, timeout=_TIMEOUT_S, context=context)
        else:
            made = smtplib.SMTP(server.host, server.used_port, timeout=_TIMEOUT_S)
        try:
            if server.security is Security.STARTTLS:
                made.starttls(context=context)
            if server.user:
                made.login(server.user, self._password)
        except BaseException:
            made.close()
            raise
        return made

    def _answers(self, connection: smtplib.SMTP) -> bool:
        try:
            return connection.noop()[0] == 250
        except (OSError, smtplib.SMTPException):
            return False

    def _drop(self) -> None:
        if self._connection is not None:
            try:
                self._connection.quit()
            except (OSError, smtplib.SMTPException):
                self._connection.close()
            self._connection = None

    def _trouble(self, template: str) -> DeliveryError:
        return DeliveryError(template, host=self._server.host, port=self._server.used_port)


_NOT_SIGNED_IN = QT_TRANSLATE_NOOP("errors", "{host} did not accept user and password; nothing more was sent.")
_SENDER = QT_TRANSLATE_NOOP("errors", "{host} does not take messages from this sender's address; choose another one.")
_CERTIFICATE = QT_TRANSLATE_NOOP("errors", "{host} shows a certificate that cannot be trusted; nothing was sent.")
_OUT_OF_REACH = QT_TRANSLATE_NOOP(
    "errors", "The mail server {host} does not answer on port {port}; whoever has no ticket yet gets it next time."
)
_CUT_OFF = QT_TRANSLATE_NOOP(
    "errors", "The mail server {host} went away in the middle of a message; it is not sent again unless you say so."
)
_BUSY_SERVER = QT_TRANSLATE_NOOP(
    "errors", "The mail server {host} takes no more messages now; go on later, nobody gets a ticket twice."
)


def _is_here(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
