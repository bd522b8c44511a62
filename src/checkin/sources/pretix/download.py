"""Bringing an event here: everything at first, later what changed, resumed where it broke off.

Order of pages and what makes them safe to resume: docs/protocols.md, section 2, "Download".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any

from checkin.sources.ports import Progress, SourceError, Trouble
from checkin.sources.pretix.catalogue import Catalogue, trimmed
from checkin.sources.pretix.client import Page, PretixClient
from checkin.sources.pretix.model import PretixPage, PretixState
from checkin.sources.pretix.orders import LEFT_OUT, WANTED, convert
from checkin.sources.values import moment, text

#: A change that was being written while the first page was read may bear an earlier time.
_OVERLAP = timedelta(seconds=5)


def download(
    client: PretixClient,
    state: PretixState | None,
    *,
    prefix: str = "pretix",
    language: str = "de",
    progress: Progress | None = None,
) -> Iterator[PretixPage]:
    """Yield the event's lists, then its orders page by page, each to be applied whole with its `state`.

    `state` is that of the last page applied. `prefix` begins the ids of lists and sessions. Raises SourceError; what
    was yielded until then stays good, and the next call goes on from there.
    """
    run = _Run(client, state or PretixState(), prefix, language, progress)
    yield run.small_lists()
    yield from run.secrets()
    yield from run.orders()


@dataclass(slots=True)
class _Run:
    client: PretixClient
    state: PretixState
    prefix: str
    language: str
    progress: Progress | None
    catalogue: Catalogue = field(init=False)

    def small_lists(self) -> PretixPage:
        before = self._catalogue(self.state.catalogue)
        raw: dict[str, Any] = {"event": trimmed("event", self.client.event())}
        modified = dict(self.state.last_modified)
        for path in ("items/", "questions/", "checkinlists/"):
            known = self.state.catalogue.get(path)
            found = self.client.unless_unchanged(path, modified.get(path, "") if known is not None else "")
            if found is None:
                raw[path] = known
            else:
                raw[path], modified[path] = [trimmed(path, row) for row in found[0]], found[1]
        self.catalogue = self._catalogue(raw)
        self.state = replace(self.state, catalogue=raw, last_modified=modified)
        if before.raw and before.names() != self.catalogue.names():
            # registrations bear the names of products and sessions: all of them are read again
            self.state = replace(self.state, orders_since="", first_generated="", created_since="")
        return PretixPage(
            state=self.state,
            lists=self.catalogue.lists(),
            list_extras=self.catalogue.list_extras(),
            sessions=self.catalogue.sessions(),
            questions=self.catalogue.questions(),
            question_extras=self.catalogue.question_extras(),
            facts=self.catalogue.facts(),
        )

    def _catalogue(self, raw: Mapping[str, Any]) -> Catalogue:
        return Catalogue(raw, self.prefix, self.language, self.client.access.gate)

    # -- revoked and blocked codes

    def secrets(self) -> Iterator[PretixPage]:
        since = self.state.revoked_since
        for page in self._secret_pages("revokedsecrets/", "created", since):
            newest = _newest(page, "created", self.state.revoked_since)
            self.state = replace(self.state, revoked_since=newest)
            revoked = tuple(code for row in page.results if (code := text(row.get("secret"))))
            yield PretixPage(state=self.state, revoked=revoked)
        since = self.state.blocked_since
        for page in self._secret_pages("blockedsecrets/", "updated", since):
            newest = _newest(page, "updated", self.state.blocked_since)
            self.state = replace(self.state, blocked_since=newest)
            blocked = {code: row.get("blocked") is True for row in page.results if (code := text(row.get("secret")))}
            yield PretixPage(state=self.state, blocked=blocked)

    def _secret_pages(self, path: str, by: str, since: str) -> Iterator[Page]:
        # oldest first, so that a run that breaks off has everything up to its last row
        params = {"ordering": by} | ({f"{by}_since": since} if since else {})
        try:
            for page in self.client.pages(path, params):
                if page.results:
                    yield page
        except SourceError as error:
            if error.trouble is not Trouble.FORBIDDEN:  # some rights end here; random codes need neither list
                raise

    # -- orders

    def orders(self) -> Iterator[PretixPage]:
        first_run = not self.state.orders_since
        params: dict[str, str | tuple[str, ...]] = {"include_canceled_positions": "true"}
        params |= {"include": WANTED, "exclude": LEFT_OUT}
        if first_run:
            params |= {"ordering": "datetime"}
            if self.state.created_since:
                params["created_since"] = self.state.created_since
        else:
            params |= {"ordering": "-last_modified", "modified_since": _a_little_before(self.state.orders_since)}
        done, generated = 0, self.state.first_generated if first_run else ""
        previous: PretixPage | None = None
        for page in self.client.pages("orders/", params):
            if previous is not None:
                yield previous
                previous = None
            generated = generated or page.generated
            done += len(page.results)
            if self.progress:
                self.progress(done, max(done, page.count))
            applied = self._applied(page, generated if first_run else "")
            if page.more:
                yield applied
            else:
                previous = applied
        # the last page carries the end of the run: applied together or not at all
        self.state = replace(
            self.state,
            orders_since=generated or self.state.orders_since or self.state.created_since,
            first_generated="",
            created_since="",
        )
        yield replace(previous or PretixPage(state=self.state), state=self.state, complete=True)

    def _applied(self, page: Page, first_generated: str) -> PretixPage:
        if first_generated:
            newest = text(page.results[-1].get("datetime")) if page.results else ""
            self.state = replace(
                self.state, first_generated=first_generated, created_since=newest or self.state.created_since
            )
        found = convert(page.results, self.catalogue, self.client.access.device_id)
        return PretixPage(
            state=self.state,
            registrations=tuple(found.registrations),
            extras=found.extras,
            check_ins=tuple(found.check_ins),
        )


def _newest(page: Page, by: str, before: str) -> str:
    return (text(page.results[-1].get(by)) if page.results else "") or before


def _a_little_before(stamp: str) -> str:
    at = moment(stamp)
    return (at - _OVERLAP).isoformat() if at else stamp
