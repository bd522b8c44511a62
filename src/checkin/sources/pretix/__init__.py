"""pretix: its device and REST API, `/api/v1` (docs/protocols.md, section 2)."""

from checkin.sources.pretix.client import PretixClient
from checkin.sources.pretix.corrections import correct_name, create_order
from checkin.sources.pretix.door import redeem
from checkin.sources.pretix.download import download
from checkin.sources.pretix.model import Access, PretixPage, PretixState
from checkin.sources.pretix.pairing import DeviceIdentity, Pairing, PairingCode, pair, revoke, roll, update
from checkin.sources.pretix.source import PretixSource
from checkin.sources.pretix.upload import Uploader

__all__ = [
    "Access",
    "DeviceIdentity",
    "Pairing",
    "PairingCode",
    "PretixClient",
    "PretixPage",
    "PretixSource",
    "PretixState",
    "Uploader",
    "correct_name",
    "create_order",
    "download",
    "pair",
    "redeem",
    "revoke",
    "roll",
    "update",
]
