"""Pairing this program with a pretix server as one of its devices: the code it shows once, the key it hands out."""

from __future__ import annotations

import json
import platform
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from checkin.domain.errors import QT_TRANSLATE_NOOP, BadInputError
from checkin.sources.addresses import checked_base
from checkin.sources.ports import SourceError, Trouble
from checkin.sources.pretix.model import Access
from checkin.sources.values import mapping, text
from checkin.sources.web import Limits, WebClient

HANDSHAKE_VERSION = 1


@dataclass(frozen=True, slots=True)
class PairingCode:
    """What pretix shows as a QR code when a device is added. The token works once."""

    url: str
    token: str = field(repr=False)

    @classmethod
    def parse(cls, payload: str) -> PairingCode:
        """Read the code's JSON text. Raises BadInputError for anything else and for a newer kind of handshake."""
        try:
            found = mapping(json.loads(payload))
        except (ValueError, RecursionError):
            found = {}
        version, url, token = found.get("handshake_version"), text(found.get("url")), text(found.get("token"))
        if not isinstance(version, int) or isinstance(version, bool) or not url or not token:
            raise BadInputError(
                QT_TRANSLATE_NOOP(
                    "errors", "This is not a pairing code of pretix. Add a device there and scan its code."
                )
            )
        if version > HANDSHAKE_VERSION:
            raise BadInputError(
                QT_TRANSLATE_NOOP("errors", "This pairing code is of a newer kind. Please update this program.")
            )
        return cls(checked_base(url), token)


@dataclass(frozen=True, slots=True)
class DeviceIdentity:
    """What the server's list of devices shows of us. No name of the machine or its user goes there."""

    software_version: str
    software_brand: str = "Checkin"
    hardware_brand: str = "Computer"
    hardware_model: str = field(default_factory=lambda: platform.machine() or "unknown")
    os_name: str = field(default_factory=lambda: platform.system() or "unknown")
    os_version: str = field(default_factory=lambda: platform.release() or "unknown")

    def body(self) -> dict[str, str]:
        """Return it as the server's fields (at most 190 characters each)."""
        return {
            "hardware_brand": self.hardware_brand[:190],
            "hardware_model": self.hardware_model[:190],
            "os_name": self.os_name[:190],
            "os_version": self.os_version[:190],
            "software_brand": self.software_brand[:190],
            "software_version": self.software_version[:190],
        }


@dataclass(frozen=True, slots=True)
class Pairing:
    """This device as the server knows it. `profile` is its security profile, `gate` the id of its gate ("" = none)."""

    url: str
    organizer: str
    device_id: int
    serial: str
    token: str = field(repr=False)
    name: str = ""
    profile: str = ""
    gate: str = ""
    gate_name: str = ""

    def access(self, event: str) -> Access:
        """Return how to reach one of the organizer's events."""
        return Access(self.url, self.organizer, event, self.token, self.device_id, self.profile, self.gate)


def pair(
    code: PairingCode, identity: DeviceIdentity, *, ca_file: Path | None = None, limits: Limits | None = None
) -> Pairing:
    """Redeem a pairing code. Raises SourceError, REJECTED where the code is unknown or was used before."""
    with WebClient(code.url, ca_file=ca_file, limits=limits) as web:
        try:
            answer = web.send("POST", "api/v1/device/initialize", {"token": code.token, **identity.body()})
        except SourceError as error:
            if error.trouble is not Trouble.REJECTED:
                raise
            raise SourceError(
                Trouble.REJECTED,
                QT_TRANSLATE_NOOP(
                    "errors", "{host} does not know this pairing code, or it was used before. Make a new one there."
                ),
                host=web.origin.host,
                status=error.status,
            ) from None
        return _pairing(web, answer.body)


def update(pairing: Pairing, identity: DeviceIdentity, *, ca_file: Path | None = None) -> Pairing:
    """Tell the server our new version and return what it knows now. Raises SourceError."""
    return _post(pairing, "api/v1/device/update", identity.body(), ca_file)


def roll(pairing: Pairing, *, ca_file: Path | None = None) -> Pairing:
    """Exchange the key for a new one; the old one is dead from then on. Raises SourceError."""
    return _post(pairing, "api/v1/device/roll", {}, ca_file)


def revoke(pairing: Pairing, *, ca_file: Path | None = None) -> None:
    """Give the access up. Raises SourceError."""
    _post(pairing, "api/v1/device/revoke", {}, ca_file)


def _post(pairing: Pairing, path: str, body: Mapping[str, str], ca_file: Path | None) -> Pairing:
    with WebClient(pairing.url, f"Device {pairing.token}", ca_file=ca_file) as web:
        return _pairing(web, web.send("POST", path, dict(body)).body)


def _pairing(web: WebClient, body: Any) -> Pairing:
    found = mapping(body)
    gate = mapping(found.get("gate"))
    device_id, token, organizer = found.get("device_id"), text(found.get("api_token")), text(found.get("organizer"))
    if not isinstance(device_id, int) or not token or not organizer:
        raise SourceError(
            Trouble.UNEXPECTED,
            QT_TRANSLATE_NOOP("errors", "{host} answers, but not as pretix does. Is the address right?"),
            host=web.origin.host,
        )
    return Pairing(
        web.base_url,
        organizer,
        device_id,
        text(found.get("unique_serial")),
        token,
        text(found.get("name")),
        text(found.get("security_profile")),
        text(gate.get("id")),
        text(gate.get("name")),
    )
