"""Names corrected at the door and people who came without a registration, told to the server where it allows it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checkin.domain.people import display_name
from checkin.sources.ports import NewRegistration
from checkin.sources.pretix.client import PretixClient, number_of
from checkin.sources.values import mapping, rows, text

_GIVEN_FAMILY = "given_family"


def correct_name(client: PretixClient, key: str, fields: Mapping[str, str], scheme: str = "") -> None:
    """Write an attendee's own fields over the position's; what `fields` lacks stays. `scheme` is its scheme of names.

    Raises SourceError, FORBIDDEN where the key does not allow it.
    """
    body: dict[str, Any] = {}
    if {"given_name", "family_name", "name"} & fields.keys():
        body["attendee_name_parts"] = name_parts(fields, scheme)
    if "organisation" in fields:
        body["company"] = fields["organisation"] or None
    if "email" in fields:
        body["attendee_email"] = fields["email"] or None
    if body:
        client.web.send("PATCH", f"{client.event_path}orderpositions/{int(key)}/", body)


def name_parts(fields: Mapping[str, str], scheme: str = "") -> dict[str, str]:
    """Return a name as pretix's parts. Other schemes than given and family name are kept where the parts fit them."""
    given, family, full = (fields.get(name, "") for name in ("given_name", "family_name", "name"))
    if scheme.startswith("full") or not (given or family):
        return {"_scheme": scheme or "full", "full_name": display_name(given, family, full)}
    parts = {"_scheme": scheme or _GIVEN_FAMILY, "given_name": given, "family_name": family}
    if "title" in scheme and fields.get("title"):
        parts["title"] = fields["title"]
    if "salutation" in scheme and fields.get("salutation"):
        parts["salutation"] = fields["salutation"]
    return parts


def create_order(
    client: PretixClient,
    nonce: str,
    product: str,
    variation: str,
    fields: Mapping[str, str],
    answers: Mapping[str, str],
    *,
    channel: str = "web",
) -> NewRegistration:
    """Make a paid order of one free ticket for somebody who just came; `nonce` keeps a repetition from making two.

    `product` and `variation` are the server's ids, `answers` go by its question ids. No mail is sent.
    Raises SourceError.
    """
    position: dict[str, Any] = {
        "positionid": 1,
        "item": int(product),
        "variation": int(variation) if variation else None,
        "price": "0.00",
        "attendee_name_parts": name_parts(fields),
        "attendee_email": fields.get("email") or None,
        "company": fields.get("organisation") or None,
        "answers": [{"question": int(key), "answer": said, "options": []} for key, said in answers.items()],
    }
    body = {
        "email": fields.get("email") or None,
        "locale": fields.get("language") or "de",
        "sales_channel": channel,
        "status": "p",
        "payment_provider": "manual",
        "send_email": False,
        "positions": [position],
    }
    path = f"{client.event_path}orders/"
    order = mapping(client.web.send("POST", path, body, {"X-Idempotency-Key": nonce}).body)
    made = rows(order.get("positions"))
    if not made or not number_of(made[0]):
        raise client.unexpected()
    return NewRegistration(number_of(made[0]), text(made[0].get("secret")), text(order.get("code")))
