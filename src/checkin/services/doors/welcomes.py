"""With which keys a station may be welcomed: whole ones, of nobody else, and never other ones than it has."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable, Mapping

from checkin.domain.changes import Payload
from checkin.stations.hub_config import is_station_name, is_user_key
from checkin.stations.keys import PublicKeys
from checkin.stations.trust import is_certificate
from checkin.store.station_queries import KnownStation

_CHAIN_KEY = re.compile(r"[0-9a-f]{64}")


def keys_in(payload: Payload) -> PublicKeys:
    """Return the keys that a `station_joined` tells; what is no text counts as none."""
    chain_key, user_key, certificate = (_text(payload, name) for name in ("chain_key", "user_key", "certificate"))
    return PublicKeys(chain_key, user_key, certificate)


def _text(payload: Payload, name: str) -> str:
    found = payload.get(name)
    return found if isinstance(found, str) else ""


def keys_of(known: Iterable[KnownStation]) -> dict[str, PublicKeys]:
    """Return the keys of those stations that have some."""
    return {one.station_id: PublicKeys(one.chain_key, one.user_key, one.certificate) for one in known if one.chain_key}


def is_sound(station: object, keys: PublicKeys) -> bool:
    """Tell whether a server can take these up: one that it cannot read would shut out everybody."""
    return (
        isinstance(station, str)
        and is_station_name(station)
        and _CHAIN_KEY.fullmatch(keys.chain_key) is not None
        and is_user_key(keys.user_key)
        and is_certificate(_der(keys.certificate))
    )


def _der(certificate: str) -> bytes:
    try:
        return base64.b64decode(certificate, validate=True)
    except ValueError:
        return b""


def belongs_to_another(station: str, keys: PublicKeys, known: Mapping[str, PublicKeys]) -> bool:
    """Tell whether the station is known by other keys, or another one by one of these: nobody becomes somebody else."""
    own = known.get(station)
    if own is not None:
        return own != keys
    return any(
        keys.chain_key == other.chain_key or keys.user_key == other.user_key or keys.certificate == other.certificate
        for other in known.values()
    )
