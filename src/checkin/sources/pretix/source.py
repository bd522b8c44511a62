"""pretix as a registration source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import ClassVar

from checkin.domain.errors import QT_TRANSLATE_NOOP, BadInputError
from checkin.domain.registration_list import IncomingQuestion, RegistrationTable
from checkin.sources.ports import (
    Ability,
    Capabilities,
    NewRegistration,
    PendingUpload,
    Progress,
    Pull,
    RemoteVerdict,
    SourceError,
    Trouble,
    UploadResult,
)
from checkin.sources.pretix import door
from checkin.sources.pretix.catalogue import Catalogue
from checkin.sources.pretix.client import PAGES_AT_ONCE, PretixClient
from checkin.sources.pretix.corrections import correct_name, create_order
from checkin.sources.pretix.download import download
from checkin.sources.pretix.model import Access, PretixPage, PretixState
from checkin.sources.pretix.upload import Uploader
from checkin.sources.web import Limits

_WRITING_PROFILES = ("full",)


class PretixSource:
    """One event on one pretix server. `name` begins the ids of its lists and sessions ("pretix:5")."""

    kind: ClassVar[str] = "pretix"

    def __init__(
        self,
        access: Access,
        *,
        name: str = "pretix",
        language: str = "de",
        ca_file: Path | None = None,
        limits: Limits | None = None,
        pages_at_once: int = PAGES_AT_ONCE,
        state: bytes | None = None,
    ) -> None:
        """`state` is the last one kept: with it questions and products are known before the first pull."""
        self.access = access
        self.name = name
        self.language = language
        self.client = PretixClient(access, ca_file=ca_file, limits=limits, pages_at_once=pages_at_once)
        self._denied: set[str] = set()
        self._known = PretixState.unpack(state) or PretixState()

    def __repr__(self) -> str:
        return f"PretixSource({self.describe()!r})"

    def describe(self) -> str:
        """Return host, organizer and event."""
        return f"{self.client.web.origin.host}/{self.access.organizer}/{self.access.event}"

    def capabilities(self) -> Capabilities:
        """Return what the key allows: known for devices by their profile, for teams only once it was tried."""
        if self.access.device_id is None:
            writing = Ability.UNKNOWN
        else:
            writing = Ability.YES if self.access.profile in _WRITING_PROFILES else Ability.NO
        told = Ability.YES if self.access.device_id is not None else Ability.UNKNOWN
        return Capabilities(
            check_ins=told,
            exits=told,
            refusals=told,
            annulments=told,
            prints=told,
            corrections=Ability.NO if "corrections" in self._denied else writing,
            walk_ins=Ability.NO if "walk_ins" in self._denied else writing,
            online_verdicts=told,
        )

    def pull(self, state: bytes | None, progress: Progress | None = None) -> Iterator[Pull]:
        """Yield lists, codes and orders since `state`; an order that is not seen is as it was."""
        known = PretixState.unpack(state)
        for page in download(self.client, known, prefix=self.name, language=self.language, progress=progress):
            self._known = page.state
            yield _pull(page)

    def push(self, pending: Iterable[PendingUpload]) -> Iterator[UploadResult]:
        """Send check-ins, check-outs, refused scans, annulments and badge prints."""
        return Uploader(self.client, prefix=self.name).push(pending)

    def redeem(
        self, upload: PendingUpload, *, ignore_unpaid: bool = False, can_ask: bool = True, simulate: bool = False
    ) -> RemoteVerdict:
        """Ask the server first (`ports.OnlineJudge`)."""
        number = upload.list_id.removeprefix(f"{self.name}:")
        answers = self._catalogue().sent_answers(upload.answers)
        return door.redeem(
            self.client, upload, number, answers, ignore_unpaid=ignore_unpaid, can_ask=can_ask, simulate=simulate
        )

    def correct(self, key: str, fields: Mapping[str, str], *, scheme: str = "") -> None:
        """Send corrected fields (`ports.CorrectionTaker`); `scheme` is `RegistrationExtra.remote["name_scheme"]`."""
        try:
            correct_name(self.client, key, fields, scheme)
        except SourceError as error:
            self._remember_denial(error, "corrections")
            raise

    def add_walk_in(self, nonce: str, fields: Mapping[str, str], answers: Mapping[str, str]) -> NewRegistration:
        """Make an order for a walk-in; the category names the product (`ports.CorrectionTaker`)."""
        catalogue = self._catalogue()
        category = fields.get("category", "")
        product = next((key for key, label in catalogue.products.items() if label == category), "")
        if not product:
            raise BadInputError(
                QT_TRANSLATE_NOOP("errors", "{source} has no product for this category. Choose one of its categories."),
                source=self.describe(),
            )
        try:
            return create_order(self.client, nonce, product, "", fields, catalogue.sent_answers(answers))
        except SourceError as error:
            self._remember_denial(error, "walk_ins")
            raise

    def close(self) -> None:
        """Drop all connections."""
        self.client.close()

    def _catalogue(self) -> Catalogue:
        return Catalogue(self._known.catalogue, self.name, self.language, self.access.gate)

    def _remember_denial(self, error: SourceError, what: str) -> None:
        if error.trouble is Trouble.FORBIDDEN:
            self._denied.add(what)


def _pull(page: PretixPage) -> Pull:
    questions = tuple(IncomingQuestion(question.identifier, question.text) for question in page.questions or ())
    return Pull(
        table=RegistrationTable("pretix", page.registrations, questions, page.problems),
        lists=page.lists,
        list_extras=page.list_extras,
        sessions=page.sessions,
        questions=page.questions,
        question_extras=page.question_extras,
        facts=page.facts,
        extras=page.extras,
        check_ins=page.check_ins,
        revoked=page.revoked,
        blocked=page.blocked,
        complete=page.complete,
        state=page.state.pack(),
    )
