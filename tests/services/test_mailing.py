"""Tickets by e-mail, against a real SMTP server on this machine: nobody twice, whatever breaks."""

from __future__ import annotations

import email
import email.policy
import io
import ipaddress
import json
import socket
import ssl
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pypdfium2
import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from checkin.domain.errors import BadInputError, SurroundingsError, WrongUseError
from checkin.scanners import pictures
from checkin.services import drafts
from checkin.services.badge_desk import BadgeChoice
from checkin.services.desk import Desk
from checkin.services.mail_messages import ENGLISH, GERMAN, MailText, address_of, message_for
from checkin.services.mail_server import DeliveryError, MailServer, Security
from checkin.services.mailing import Mailing, MailJob, MailState
from checkin.services.setting_up import create_event_file, new_event
from checkin.services.worker import Priority
from checkin.services.workspace import Workspace

PEOPLE = (
    ("Eva", "Ott", "eva@example.org"),
    ("محمد", "الحسن", "m.alhasan@example.org"),
    ("Jörg", "Müller", "joerg@example.org"),
    ("Ohne", "Adresse", ""),
    ("Kaputte", "Adresse", "kaputt@"),
)


class Handler:
    """Keeps what came; `answers` are given instead of taking a message, in order."""

    def __init__(self) -> None:
        self.messages: list[email.message.EmailMessage] = []
        self.refused: set[str] = set()
        self.answers: list[str] = []
        self.broken = False

    async def handle_RCPT(self, _server, _session, envelope, address, _options):  # noqa: N802
        if address in self.refused:
            return "550 no such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, _session, envelope):  # noqa: N802
        if self.answers:
            return self.answers.pop(0)
        self.messages.append(email.message_from_bytes(envelope.content, policy=email.policy.default))
        if self.broken:
            server.transport.abort()
        return "250 taken"


@pytest.fixture
def post() -> Iterator[tuple[Handler, int]]:
    handler = Handler()
    controller = Controller(handler, hostname="127.0.0.1", port=free_port(), enable_SMTPUTF8=True)
    controller.start()
    yield handler, controller.port
    controller.stop()


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch) -> Iterator[Workspace]:
    monkeypatch.setenv("CHECKIN_KEYRING", "file")
    event = new_event("Konferenz", day=date(2026, 9, 25), venue="Festhalle")
    file = create_event_file(tmp_path / "event.checkin", event, machine="m")
    desk = Desk(file)
    for given, family, address in PEOPLE:
        desk.add_walk_in({"given_name": given, "family_name": family, "email": address})
    made = Workspace(file)
    yield made
    made.close()


def people(workspace: Workspace):
    return workspace.later(Priority.ACT, lambda: workspace.badges.data(BadgeChoice())).result()


def job(port: int, **changes) -> MailJob:
    server = MailServer("127.0.0.1", "buero@example.org", port, Security.NONE, sender_name="Büro")
    return MailJob(server, GERMAN, **{"per_minute": 60_000, **changes})


def mailing(workspace: Workspace, waits: list[float] | None = None, stop_after: int | None = None) -> Mailing:
    waited = waits if waits is not None else []

    def wait(seconds: float) -> bool:
        if seconds:
            waited.append(seconds)
        return stop_after is not None and len(waited) >= stop_after

    return Mailing(workspace, wait)


def test_everybody_with_an_address_gets_their_own_ticket_once(workspace, post, tmp_path) -> None:
    handler, port = post
    data = people(workspace)
    first = mailing(workspace).send(data, job(port))
    assert (first.count(MailState.SENT), first.count(MailState.NO_ADDRESS)) == (3, 2)
    again = mailing(workspace).send(data, job(port))
    assert (again.count(MailState.SENT), again.count(MailState.ALREADY_SENT)) == (0, 3)
    assert len(handler.messages) == 3
    by_address = {one.attendee.email: one.ticket_code for one in data}
    for message in handler.messages:
        pdf = next(part for part in message.iter_attachments() if part.get_content_type() == "application/pdf")
        page = pypdfium2.PdfDocument(io.BytesIO(pdf.get_content()))[0]
        page.render(scale=2).to_pil().save(tmp_path / "ticket.png")
        assert pictures.read_picture(tmp_path / "ticket.png") == [by_address[message["To"].addresses[0].addr_spec]]


def test_names_in_any_script_arrive_whole(workspace, post) -> None:
    handler, port = post
    mailing(workspace).send(people(workspace), job(port))
    names = {message["To"].addresses[0].display_name for message in handler.messages}
    assert "محمد الحسن" in names
    body = next(one for one in handler.messages if "joerg" in str(one["To"])).get_body().get_content()
    assert body.startswith("Guten Tag Jörg Müller,")


def test_a_message_shown_before_is_the_one_that_is_sent(workspace, post) -> None:
    handler, port = post
    data = [one for one in people(workspace) if one.attendee.email == "eva@example.org"]
    shown = message_for(data[0], job(port).server, GERMAN)
    mailing(workspace).send(data, job(port))
    (sent,) = handler.messages
    assert (sent["Subject"], sent["From"], sent["To"]) == (shown["Subject"], shown["From"], shown["To"])
    assert sent.get_body().get_content().split() == shown.get_body().get_content().split()


def test_a_mailbox_that_does_not_exist_stops_nobody_else_and_may_be_tried_again(workspace, post) -> None:
    handler, port = post
    handler.refused = {"m.alhasan@example.org"}
    data = people(workspace)
    result = mailing(workspace).send(data, job(port))
    assert (result.count(MailState.SENT), result.count(MailState.REFUSED)) == (2, 1)
    handler.refused = set()
    assert mailing(workspace).send(data, job(port)).count(MailState.SENT) == 1


def test_a_server_that_is_busy_is_waited_for(workspace, post) -> None:
    handler, port = post
    handler.answers = ["451 try later"]
    waits: list[float] = []
    result = mailing(workspace, waits).send(people(workspace), job(port))
    assert result.count(MailState.SENT) == 3
    assert max(waits) >= 2


def test_messages_are_sent_no_faster_than_allowed(workspace, post) -> None:
    waits: list[float] = []
    mailing(workspace, waits).send(people(workspace), job(post[1], per_minute=20))
    assert waits == [3.0, 3.0]


def test_after_a_break_the_rest_is_sent_and_nobody_twice(workspace, post) -> None:
    handler, port = post
    data = people(workspace)
    stopped = mailing(workspace, stop_after=2).send(data, job(port, per_minute=20))
    assert stopped.cancelled
    first = len(handler.messages)
    assert 0 < first < 3
    assert mailing(workspace).send(data, job(port)).count(MailState.SENT) == 3 - first
    addresses = [str(message["To"].addresses[0].addr_spec) for message in handler.messages]
    assert len(addresses) == len(set(addresses)) == 3


def test_whoever_was_under_way_when_the_line_broke_is_not_written_to_again_unasked(workspace, post) -> None:
    handler, port = post
    handler.broken = True
    data = people(workspace)
    with pytest.raises(DeliveryError):
        mailing(workspace).send(data, job(port))
    assert len(handler.messages) == 1
    handler.broken = False
    result = mailing(workspace).send(data, job(port))
    assert (result.count(MailState.UNCERTAIN), result.count(MailState.SENT)) == (1, 2)
    assert mailing(workspace).send(data, job(port, again_uncertain=True)).count(MailState.SENT) == 1


def test_a_server_out_of_reach_leaves_nobody_uncertain(workspace) -> None:
    data = people(workspace)
    with pytest.raises(SurroundingsError) as trouble:
        mailing(workspace).send(data, job(free_port()))
    assert "127.0.0.1" in str(trouble.value)
    assert {one.state for one in mailing(workspace).plan(data)} == {MailState.PENDING, MailState.NO_ADDRESS}


def test_a_new_ticket_is_sent_even_if_the_old_one_was(workspace, post) -> None:
    _, port = post
    data = people(workspace)
    mailing(workspace).send(data, job(port))
    person = next(one for one in data if one.attendee.email == "eva@example.org")

    def issue() -> None:
        with workspace.file.writing() as transaction:
            registration = transaction.queries.candidate(person.attendee.attendee_id).registration.registration_id
            draft = drafts.ticket_issued(
                person.attendee.attendee_id, registration, "NEWCODE12345678ABCDEFGH", person.ticket_code
            )
            transaction.append([draft])

    workspace.later(Priority.ACT, issue).result()
    assert mailing(workspace).send(people(workspace), job(port)).count(MailState.SENT) == 1


def test_a_wrong_password_sends_nothing_and_says_so(workspace) -> None:
    def check(_server, _session, _envelope, _mechanism, data) -> AuthResult:
        good = isinstance(data, LoginPassword) and data.password == b"right"
        return AuthResult(success=good, handled=good)

    handler = Handler()
    controller = Controller(
        handler, hostname="127.0.0.1", port=free_port(), authenticator=check, auth_require_tls=False
    )
    controller.start()
    try:
        server = MailServer("127.0.0.1", "buero@example.org", controller.port, Security.NONE, user="buero")
        wanted = MailJob(server, ENGLISH, per_minute=60_000)
        with pytest.raises(DeliveryError, match="password"):
            mailing(workspace).send(people(workspace), wanted, "wrong")
        assert handler.messages == []
        assert mailing(workspace).send(people(workspace), wanted, "right").count(MailState.SENT) == 3
    finally:
        controller.stop()


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    """A certificate for 127.0.0.1, with its key, that nobody knows."""
    key = rsa.generate_private_key(65537, 2048)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    begins = datetime.now(UTC) - timedelta(days=1)
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(begins)
        .not_valid_after(begins + timedelta(days=10))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), critical=False)
        .sign(key, hashes.SHA256())
    )
    pem = tmp_path / "server.pem"
    secret = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    pem.write_bytes(secret + made.public_bytes(Encoding.PEM))
    return pem


@pytest.fixture
def encrypted(certificate: Path) -> Iterator[tuple[Handler, int]]:
    """A mail server that takes nothing before STARTTLS."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    handler = Handler()
    controller = Controller(handler, hostname="127.0.0.1", port=free_port(), tls_context=context, require_starttls=True)
    controller.start()
    yield handler, controller.port
    controller.stop()


def test_a_server_with_a_certificate_of_its_own_making_gets_no_ticket(workspace, encrypted) -> None:
    handler, port = encrypted
    with pytest.raises(DeliveryError, match="certificate"):
        mailing(workspace).send(people(workspace), MailJob(MailServer("127.0.0.1", "buero@example.org", port), GERMAN))
    assert handler.messages == []


def test_tickets_go_through_an_encrypted_line_to_a_server_that_the_system_trusts(
    workspace, encrypted, certificate, monkeypatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    handler, port = encrypted
    server = MailServer("127.0.0.1", "buero@example.org", port)
    assert server.security is Security.STARTTLS
    report = mailing(workspace).send(people(workspace), MailJob(server, GERMAN, per_minute=60_000))
    assert report.count(MailState.SENT) == 3
    assert len(handler.messages) == 3


def test_tickets_never_cross_a_network_in_plain_text(workspace) -> None:
    server = MailServer("mail.example.org", "buero@example.org", 25, Security.NONE)
    with pytest.raises(WrongUseError):
        mailing(workspace).send(people(workspace), MailJob(server, GERMAN))


@pytest.mark.parametrize(
    "text", ["", "eva", "eva@", "@example.org", "a b@example.org", "a@b@c.de", "eva@x.org\r\nBcc: y@z.de"]
)
def test_what_is_no_address_is_not_written_to(text: str) -> None:
    assert address_of(text) is None


def test_a_name_cannot_add_a_header(workspace, post) -> None:
    handler, port = post
    fields = {"given_name": "Eva\r\nBcc: all@example.org", "family_name": "X", "email": "x@example.org"}
    workspace.later(Priority.ACT, lambda: workspace.desk.add_walk_in(fields)).result()
    mailing(workspace).send(people(workspace), job(port))
    assert all(message["Bcc"] is None for message in handler.messages)
    assert len(handler.messages) == 4


def test_an_unknown_variable_is_found_before_anything_is_sent() -> None:
    with pytest.raises(BadInputError, match="nmae"):
        MailText("Hello {nmae}", "x").check()


def test_the_command_sends_only_after_yes_and_tells_each_person(workspace, post, tmp_path) -> None:
    handler, port = post
    path = workspace.path
    base = [sys.executable, "-m", "checkin", "mail", str(path), "--server", f"127.0.0.1:{port}"]
    base += ["--from", "buero@example.org", "--security", "none", "--per-minute", "60000", "--json"]
    refused = subprocess.run(base, capture_output=True, text=True, check=False)
    assert refused.returncode == 2
    dry = subprocess.run([*base, "--dry-run"], capture_output=True, text=True, check=False)
    assert dry.returncode == 0, dry.stderr
    assert sorted(json.loads(line)["state"] for line in dry.stdout.splitlines()) == ["no_address"] * 2 + ["pending"] * 3
    assert handler.messages == []
    sent = subprocess.run([*base, "--yes"], capture_output=True, text=True, check=False)
    assert sent.returncode == 0, sent.stderr
    assert sum(json.loads(line)["state"] == "sent" for line in sent.stdout.splitlines()) == 3
    assert len(handler.messages) == 3
