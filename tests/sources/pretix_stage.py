"""A pretix made of recorded answers: one event with as many orders as a test needs, in the recorded ones' image."""

from __future__ import annotations

import copy
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import unquote

from replay_server import ReplayServer, Reply, Seen, answer, page_of, recorded, replay

from checkin.sources.pretix import Access, PretixClient
from checkin.sources.web import Limits

ORGANIZER, EVENT, TOKEN = "kreis-heinsberg", "integrationskonferenz", "s3cr3t-t0ken-that-must-not-leak"
ORGANIZER_PATH = f"/api/v1/organizers/{ORGANIZER}/"
EVENT_PATH = f"{ORGANIZER_PATH}events/{EVENT}/"
REDEEM = f"{ORGANIZER_PATH}checkinrpc/redeem/"
GENERATED = "2026-11-22T05:20:08.326756+01:00"
PATIENT = Limits(connect=10, silence=20, total=40, size=2_000_000, patience=5)
#: Only for servers that hang on purpose: a busy machine may take this long for an honest answer.
IMPATIENT = Limits(connect=10, silence=0.3, total=0.6, size=2_000_000, patience=5)
FIRST_DAY = datetime.fromisoformat("2026-09-01T10:00:00+02:00")


def orders(count: int) -> list[dict[str, Any]]:
    """Return `count` orders in the image of a recorded one, an hour apart, with ids and secrets of their own."""
    image = answer("050")["results"][1]
    made = []
    for number in range(count):
        order = copy.deepcopy(image)
        at = (FIRST_DAY + timedelta(hours=number)).isoformat()
        order |= {"code": f"ORD{number:04d}", "datetime": at, "last_modified": at}
        main, addon = order["positions"][0], order["positions"][1]
        main |= {"id": 10_000 + number, "secret": f"secret{number:06d}", "order": order["code"]}
        addon |= {"id": 50_000 + number, "secret": f"addon{number:06d}", "addon_to": main["id"], "item": 6}
        order["positions"] = [main, addon]
        made.append(order)
    return made


class Stage:
    """The event on a replaying server."""

    def __init__(self, server: ReplayServer, count: int = 0, size: int = 50) -> None:
        self.server = server
        self.orders = orders(count)
        self.size = size
        server.on("GET", EVENT_PATH, replay("031"))
        for path, name in (("items/", "033"), ("questions/", "036"), ("checkinlists/", "038")):
            server.on("GET", EVENT_PATH + path, replay(name))
        server.on("GET", f"{EVENT_PATH}items/", self._items)
        server.on("GET", f"{EVENT_PATH}checkinlists/", replay("038"))
        for path, name in (("revokedsecrets/", "043"), ("blockedsecrets/", "044")):
            server.on("GET", EVENT_PATH + path, replay(name))
        server.on("GET", f"{EVENT_PATH}orders/", self._orders)

    def client(self, device_id: int | None = 1, *, limits: Limits = PATIENT, pages_at_once: int = 4) -> PretixClient:
        access = Access(self.server.url, ORGANIZER, EVENT, TOKEN, device_id, "pretixscan" if device_id else "")
        return PretixClient(access, limits=limits, pages_at_once=pages_at_once)

    def order_requests(self) -> list[Seen]:
        return [seen for seen in self.server.seen if seen.path == f"{EVENT_PATH}orders/"]

    def _items(self, seen: Seen) -> Reply:
        if "if-modified-since" in seen.headers:
            return replay("034")
        reply = replay("033")
        reply.body = copy.deepcopy(reply.body)
        reply.body["results"].append(forum())
        return reply

    def _orders(self, seen: Seen) -> Reply:
        rows = self.orders
        if since := seen.query.get("created_since"):
            rows = [row for row in rows if at(row["datetime"]) >= at(since)]
        if since := seen.query.get("modified_since"):
            rows = [row for row in rows if at(row["last_modified"]) >= at(since)]
        ordering = seen.query.get("ordering", "")
        rows = sorted(rows, key=lambda row: at(row[ordering.lstrip("-") or "datetime"]), reverse=ordering[:1] == "-")
        number = int(seen.query.get("page", "1"))
        return page_of(rows, number, self.size, f"{self.server.url}{EVENT_PATH}orders/", X_Page_Generated=GENERATED)


def forum() -> dict[str, Any]:
    """Return the add-on product that the recording left out: three forums."""
    item = copy.deepcopy(answer("033")["results"][0])
    names = {"4": "Forum 1: Sprache & Bildung", "5": "Forum 2: Arbeit", "6": "Forum 3: Zusammenleben"}
    variations = [{"id": int(key), "value": {"de": name}} for key, name in names.items()]
    return item | {"id": 6, "name": {"de": "Fachforum"}, "category": 4, "addons": [], "variations": variations}


def at(text: str) -> datetime:
    return datetime.fromisoformat(unquote(text))


def redeemed(**position: Any) -> dict[str, Any]:
    """Return the recorded answer to a good scan, with some of the position's fields changed."""
    body: dict[str, Any] = copy.deepcopy(recorded("100")["response"]["body"])
    body["position"] |= position
    return body
