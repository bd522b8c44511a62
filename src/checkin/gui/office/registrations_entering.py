"""A registration source as it was typed into the window: checked, a device paired. No Qt; pairing asks a server."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from checkin import __version__
from checkin.domain.errors import QT_TRANSLATE_NOOP, BadInputError, WrongUseError
from checkin.services.source_registry import NewSource
from checkin.sources.addresses import Origin, checked_base, tls_context
from checkin.sources.table_file import Mapping as ColumnMapping

#: What was typed, by the name of the field.
Typed = Mapping[str, str]


def new_file(path: Path, mapping: ColumnMapping | None) -> NewSource:
    """Return a list in a file, read again whenever it changes; who is missing from it is kept."""
    config: dict[str, Any] = {"path": str(path.absolute()), "place": path.name, "keep_missing": True}
    if mapping is not None:
        config["mapping"] = json.loads(mapping.to_json())
    return NewSource("file", (str(path.absolute()),), config)


def new_source(kind: str, typed: Typed) -> NewSource:
    """Return a source of a kind. Raises BadInputError, WrongUseError, and SourceError where a server does not pair."""
    return {"pretix": _pretix, "indico": _indico, "sql": _sql}[kind](typed)


def _pretix(typed: Typed) -> NewSource:
    config: dict[str, Any] = {"event": _needed(typed, "event"), **_authority(typed)}
    if typed.get("pairing"):
        secret = _paired(typed["pairing"], config)
    else:
        config |= {"url": checked_base(_needed(typed, "url")), "organizer": _needed(typed, "organizer")}
        secret = _needed(typed, "token")
    host = Origin.of(config["url"]).host
    config["place"] = f"{host}/{config['organizer']}/{config['event']}"
    return NewSource("pretix", (host, config["organizer"], config["event"]), config, secret)


def _paired(code: str, config: dict[str, Any]) -> str:
    from checkin.sources.pretix import DeviceIdentity, PairingCode, pair  # noqa: PLC0415 (httpx loads slowly)

    authority = Path(config["ca_file"]) if "ca_file" in config else None
    paired = pair(PairingCode.parse(code), DeviceIdentity(__version__), ca_file=authority)
    config |= {"url": paired.url, "organizer": paired.organizer, "device_id": paired.device_id}
    config |= {"profile": paired.profile, "gate": paired.gate, "serial": paired.serial, "device": paired.name}
    return paired.token


def _indico(typed: Typed) -> NewSource:
    url = checked_base(_needed(typed, "url"))
    event, form = _number(typed, "event"), _number(typed, "form")
    host = Origin.of(url).host
    config = {"url": url, "event_id": event, "form_id": form, "place": f"{host}: {event}/{form}", **_authority(typed)}
    return NewSource("indico", (host, str(event), str(form)), config, _needed(typed, "token"))


def _sql(typed: Typed) -> NewSource:
    from checkin.sources.sql import SqlSource  # noqa: PLC0415 (see _paired)

    url, query = _needed(typed, "url"), _needed(typed, "query")
    made = SqlSource(url, query)
    place = made.describe()
    made.close()
    # the address may hold a password: all of it is kept as the secret
    return NewSource("sql", (place, query), {"query": query, "place": place, "keep_missing": True}, url)


def _authority(typed: Typed) -> dict[str, str]:
    """Return where a private authority's certificate lies, where one was named; it is read here, not at the first look.

    Raises WrongUseError where there is none.
    """
    name = typed.get("ca", "").strip()
    if not name:
        return {}
    path = Path(name).expanduser().absolute()
    tls_context(path)
    return {"ca_file": str(path)}


def _needed(typed: Typed, name: str) -> str:
    text = typed.get(name, "").strip()
    if not text:
        raise WrongUseError(QT_TRANSLATE_NOOP("errors", "A field is still empty. Please fill in all of them."))
    return text


def _number(typed: Typed, name: str) -> int:
    text = _needed(typed, name)
    if not text.isdecimal() or len(text) > 9:
        raise BadInputError(QT_TRANSLATE_NOOP("errors", "“{text}” is not a number."), text=text[:40])
    return int(text)
