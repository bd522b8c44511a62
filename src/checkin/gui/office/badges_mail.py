"""Sending tickets by e-mail: the server, the text, what a message looks like, and a clear yes before anything goes."""

from __future__ import annotations

import json
import threading
from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QLineEdit, QPlainTextEdit, QSpinBox, QVBoxLayout, QWidget

from checkin.badges import BadgeData
from checkin.domain.errors import CheckinError
from checkin.gui import theme
from checkin.gui.office import widgets
from checkin.gui.office.badges_work import Going, WorkBar
from checkin.gui.office.context import Office
from checkin.gui.office.lists_fields import Choice, side_by_side, under_label, without_frame
from checkin.gui.theme import Space, Tone
from checkin.gui.words import translate
from checkin.gui.words.times import number
from checkin.services.mail_messages import MailText, address_of, message_for, usual_text
from checkin.services.mail_server import MailServer, Security
from checkin.services.mailing import Mailing, MailJob, MailOutcome, MailResult, MailState
from checkin.services.setting_values import local_json
from checkin.services.source_secrets import SourceSecrets
from checkin.services.worker import Priority
from checkin.services.workspace import beside
from checkin.store.event_file import EventFile

_KEPT = "mail_settings"
_SECRET = "mail"  # noqa: S105 (a name, no password)


@dataclass(frozen=True, slots=True)
class _Known:
    """What was set last time, and whether there is a password."""

    kept: dict[str, object]
    password: str
    language: str


class MailPane(QWidget):
    """Three steps below each other: server, message, sending. Nothing goes out before the box is ticked."""

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._office = office
        self._data: Sequence[BadgeData] = ()
        self._plan: list[MailOutcome] = []
        self._read_once = False
        self.work = WorkBar(office)
        self.server = ServerFields()
        self.subject = QLineEdit()
        self.body = QPlainTextEdit()
        self.body.setTabChangesFocus(True)
        self.body.setFixedHeight(theme.current().px(270))
        self.form = Choice(
            {"a4": translate("Office", "A4, to be printed"), "phone": translate("Office", "For the phone")}
        )
        self.per_minute = QSpinBox()
        self.per_minute.setRange(1, 1000)
        self.per_minute.setValue(30)
        without_frame(self.per_minute)
        self.counts = widgets.label("", "")
        self.uncertain = QCheckBox(translate("Office", "Also those who may have got one before a break"))
        self.yes = QCheckBox("")
        self.send = widgets.button(translate("Office", "Send now"), self.send_now, "primary")
        self.send.setEnabled(False)
        self.shown = widgets.label("", "")
        self._arrange()
        self.yes.toggled.connect(lambda _on: self._show_send())
        self.uncertain.toggled.connect(lambda _on: self.refresh())
        self.work.busy.connect(lambda _busy: self._show_send())

    def _arrange(self) -> None:
        preview = widgets.button(translate("Office", "Show one message"), self.show_message)
        content = QWidget()
        column = widgets.page_column(content)
        self._note = QFrame()
        self._note.setProperty("kind", "note")
        self._note.setProperty("tone", Tone.NEUTRAL.value)
        inside = QVBoxLayout(self._note)
        inside.addWidget(self.shown)
        self._note.hide()
        hint = translate("Office", "Variables: {name}, {given_name}, {event}, {event_date}, {venue}, {organisation}")
        for card in (
            widgets.card(widgets.label(translate("Office", "1. From where"), "strong"), self.server),
            widgets.card(
                widgets.label(translate("Office", "2. What"), "strong"),
                under_label(translate("Office", "Subject"), self.subject, "", grows=True),
                under_label(translate("Office", "Message"), self.body, "", grows=True),
                widgets.label(hint, "small"),
                side_by_side(under_label(translate("Office", "Ticket"), self.form, "", 200)),
                widgets.row(preview, None),
                self._note,
            ),
            widgets.card(
                widgets.label(translate("Office", "3. To whom"), "strong"),
                self.counts,
                self.uncertain,
                side_by_side(under_label(translate("Office", "Messages a minute"), self.per_minute, "", 110)),
                self.yes,
                widgets.row(self.send, None),
            ),
        ):
            card.setMaximumWidth(theme.current().px(760))
            column.addWidget(card)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(theme.current().space(Space.MEDIUM))
        outer.addWidget(widgets.scrolling(content), 1)
        outer.addWidget(self.work)

    # -- what there is

    def refresh(self) -> None:
        """Read who would get a message."""
        workspace, again = self._office.workspace, self.uncertain.isChecked()

        def read() -> tuple[_Known, list[BadgeData], list[MailOutcome]]:
            from checkin.services.badge_desk import BadgeChoice, BadgeDesk  # noqa: PLC0415

            known = workspace.later(Priority.ACT, lambda: _known(workspace.file)).result()
            data = workspace.report(lambda file: BadgeDesk(file).data(BadgeChoice())).result()
            return known, data, Mailing(workspace, threading.Event().wait).plan(data, again_uncertain=again)

        self._office.wait(beside("mail", read), lambda found: self._show(*found))

    def _show(self, known: _Known, data: list[BadgeData], plan: list[MailOutcome]) -> None:
        self._data, self._plan = data, plan
        if not self._read_once:
            self._read_once = True
            usual = usual_text(known.language)
            self.server.take(known.kept, known.password)
            self.subject.setText(str(known.kept.get("subject") or usual.subject))
            self.body.setPlainText(str(known.kept.get("body") or usual.body))
        count = {state: sum(one.state is state for one in plan) for state in MailState}
        lines = [(state, words) for state, words in _state_words().items() if count[state]]
        self.counts.setText("\n".join(f"{number(count[state])}  {words}" for state, words in lines))
        pending = count[MailState.PENDING]
        one, many = translate("Office", "Yes, send 1 message"), translate("Office", "Yes, send {count} messages")
        self.yes.setText(one if pending == 1 else many.format(count=number(pending)))
        self.yes.setChecked(False)
        self.yes.setEnabled(count[MailState.PENDING] > 0)
        self.uncertain.setVisible(count[MailState.UNCERTAIN] > 0 or self.uncertain.isChecked())
        self._show_send()

    def _show_send(self) -> None:
        self.send.setEnabled(self.yes.isChecked() and not self.work.is_busy)

    def showEvent(self, event: object) -> None:
        """Show how things stand now."""
        super().showEvent(event)  # type: ignore[arg-type]
        self.refresh()

    # -- what the user says

    def text(self) -> MailText:
        """Return the message as it stands in the fields."""
        return MailText(self.subject.text(), self.body.toPlainText())

    def show_message(self) -> None:
        """Show the first message that would be sent, exactly as it would be."""
        pending = [
            one for one, outcome in zip(self._data, self._plan, strict=True) if outcome.state is MailState.PENDING
        ]
        if not pending:
            self._office.say(translate("Office", "There is nobody who would get a message."))
            return
        text, form, server = self.text(), self.form.currentData(), self.server.server()
        if address_of(server.sender) is None:
            # the preview needs none; sending does
            server = replace(server, sender="sender@example.org")

        attached = translate("Office", "Attached: {files}")

        def make() -> str:
            text.check()
            message = message_for(pending[0], server, text, form)
            body = message.get_body()
            files = ", ".join(str(part.get_filename()) for part in message.iter_attachments())
            shown = str(body.get_content()).strip() if body is not None else ""
            return f"{message['Subject']}\n{message['To']}\n\n{shown}\n\n{attached.format(files=files)}"

        self._office.wait(beside("mail", make), self._show_text)

    def _show_text(self, shown: str) -> None:
        self.shown.setText(shown)
        self._note.show()

    def send_now(self) -> None:
        """Send to whoever has no ticket yet."""
        if not self.yes.isChecked():
            return
        server, text = self.server.server(), self.text()
        if address_of(server.sender) is None or not server.host:
            self._office.say(
                translate("Office", "Enter the mail server and the sender's address first."), Tone.ATTENTION
            )
            return
        try:
            server.check()
            text.check()
        except CheckinError as error:
            self._office.bridge.tell(error)
            return
        job = MailJob(server, text, self.form.currentData(), self.per_minute.value(), self.uncertain.isChecked())
        self._keep(job)
        password, data, workspace = self.server.password.text(), self._data, self._office.workspace
        total = sum(outcome.state is MailState.PENDING for outcome in self._plan)

        def work(going: Going) -> MailResult:
            sent = 0

            def told(outcome: MailOutcome) -> None:
                nonlocal sent
                sent += outcome.state in (MailState.SENT, MailState.REFUSED)
                going.progress(sent)

            return Mailing(workspace, going.wait).send(data, job, password, told)

        self.yes.setChecked(False)
        self.work.run(translate("Office", "Sending tickets …"), total, work, self._sent)

    def _sent(self, result: MailResult) -> None:
        sent, refused = result.count(MailState.SENT), result.count(MailState.REFUSED)
        if result.cancelled:
            told = translate("Office", "Stopped: sent so far: {count}. “Send now” goes on with the others.")
        elif refused:
            told = translate("Office", "Sent: {count}. Refused by the server: {refused}.")
        elif sent == 1:
            told = translate("Office", "1 message is sent.")
        else:
            told = translate("Office", "{count} messages are sent.")
        tone = Tone.ATTENTION if refused or result.cancelled else Tone.GOOD
        self._office.say(told.format(count=number(sent), refused=number(refused)), tone)
        self.refresh()

    def _keep(self, job: MailJob) -> None:
        kept = {**self.server.kept(), "subject": job.text.subject, "body": job.text.body}
        workspace, password = self._office.workspace, self.server.password.text()
        remember = self.server.remember.isChecked()

        def write() -> None:
            with workspace.file.writing() as transaction:
                transaction.set_local(_KEPT, json.dumps(kept))
            if remember and password:
                SourceSecrets(workspace.file).put(_SECRET, password)

        self._office.wait(workspace.later(Priority.ACT, write), lambda _nothing: None)


class ServerFields(QWidget):
    """Which server, who signs in, and whose name the messages bear. Signal `changed`."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.host = QLineEdit()
        self.host.setPlaceholderText("mail.example.org")
        self.port = QSpinBox()
        self.port.setRange(0, 65535)
        self.port.setSpecialValueText(translate("Office", "usual"))
        without_frame(self.port)
        self.security = Choice(
            {
                Security.STARTTLS.value: "STARTTLS",
                Security.TLS.value: "TLS",
                Security.NONE.value: translate("Office", "none (this machine only)"),
            }
        )
        self.user = QLineEdit()
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.remember = QCheckBox(
            translate("Office", "Remember the password (in the system's keyring, or in this event file)")
        )
        self.from_address = QLineEdit()
        self.sender_name = QLineEdit()
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().space(Space.SMALL))
        for parts in (
            (
                under_label(translate("Office", "Mail server"), self.host, "", 220, grows=True),
                under_label(translate("Office", "Port"), self.port, "", 90),
                under_label(translate("Office", "Encryption"), self.security, "", 130),
            ),
            (
                under_label(translate("Office", "User"), self.user, "", 200, grows=True),
                under_label(translate("Office", "Password"), self.password, "", 200, grows=True),
            ),
            (
                under_label(translate("Office", "Sender's address"), self.from_address, "", 200, grows=True),
                under_label(translate("Office", "Sender's name"), self.sender_name, "", 200, grows=True),
            ),
        ):
            column.addWidget(side_by_side(*parts))
        column.addWidget(self.remember)

    def server(self) -> MailServer:
        """Return the server as it stands in the fields."""
        return MailServer(
            self.host.text().strip(),
            self.from_address.text().strip(),
            self.port.value(),
            Security(self.security.currentData()),
            self.user.text().strip(),
            self.sender_name.text().strip(),
        )

    def kept(self) -> dict[str, object]:
        """Return what is remembered: everything but the password."""
        return {
            "host": self.host.text().strip(), "port": self.port.value(), "security": self.security.currentData(),
            "user": self.user.text().strip(), "sender": self.from_address.text().strip(),
            "sender_name": self.sender_name.text().strip(),
        }  # fmt: skip

    def take(self, kept: dict[str, object], password: str) -> None:
        """Show what was set last time."""
        for name, field in (
            ("host", self.host), ("user", self.user), ("sender", self.from_address), ("sender_name", self.sender_name),
        ):  # fmt: skip
            field.setText(str(kept.get(name, "")))
        port = kept.get("port", 0)
        self.port.setValue(port if isinstance(port, int) else 0)
        self.security.show_value(str(kept.get("security", "")))
        self.password.setText(password)
        self.remember.setChecked(bool(password))


def _known(file: EventFile) -> _Known:
    with file.reading() as transaction:
        kept = local_json(transaction, _KEPT, {})
        language = transaction.queries.event().language
    return _Known(kept, SourceSecrets(file).get(_SECRET) or "", language)


def _state_words() -> dict[MailState, str]:
    return {
        MailState.PENDING: translate("Office", "have no message yet"),
        MailState.ALREADY_SENT: translate("Office", "got theirs already"),
        MailState.UNCERTAIN: translate("Office", "may have got theirs before a break; left out"),
        MailState.NO_ADDRESS: translate("Office", "have no e-mail address"),
        MailState.NO_TICKET: translate("Office", "have no ticket that is good"),
    }
