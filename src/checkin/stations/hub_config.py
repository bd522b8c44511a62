"""What the hub's server is told: where to listen, who may connect and do what. Written anew whenever that changes."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import nkeys

from checkin.stations.messages import MOST_BYTES
from checkin.stations.subjects import Names

#: Under which name the key that encrypts the hub's files is handed to the server; it is written nowhere.
KEY_VARIABLE = "CHECKIN_HUB_KEY"
_NAME = re.compile(r"[A-Za-z0-9_-]{1,40}")
_USER_KEY = re.compile(r"U[A-Z2-7]{55}")
CERTIFICATE, PRIVATE_KEY, STORE, CONFIG, PID = "certificate.pem", "private.pem", "store", "hub.conf", "hub.pid"


@dataclass(frozen=True, slots=True)
class Users:
    """Who may connect: NKeys ("U...") of the host, the stations and the removed ones by id, and of the current link."""

    system: str
    host: str
    stations: Mapping[str, str] = field(default_factory=dict)
    removed: Mapping[str, str] = field(default_factory=dict)
    newcomer: str = ""


def config(names: Names, bind: str, port: int, users: Users) -> str:
    """Return the server's configuration; paths are relative to its working directory."""
    settings: dict[str, Any] = {
        "host": bind,
        "port": port,
        "server_name": f"checkin-{names.event}",
        "pid_file": PID,
        "tls": {"cert_file": CERTIFICATE, "key_file": PRIVATE_KEY, "min_version": "1.3", "handshake_first": True},
        "max_payload": MOST_BYTES + 64 * 1024,
        "max_connections": 1000,
        "max_control_line": 4096,
        "max_pending": 64 * 1024 * 1024,
        # a link that is cut shows within seconds, and its place is free for the station's next attempt
        "ping_interval": "2s",
        "ping_max": 3,
        "write_deadline": "5s",
        "system_account": "SYSTEM",
        "accounts": {
            "SYSTEM": {"users": [{"nkey": users.system}]},
            "EVENT": {"jetstream": "enabled", "users": list(_event_users(names, users))},
        },
    }
    # JSON is a valid configuration, but for the variable, which must stand bare
    store = f'"jetstream": {{"store_dir": "{STORE}", "key": ${KEY_VARIABLE}, "cipher": "chachapoly"'
    store += ', "max_memory_store": 268435456, "max_file_store": 17179869184}'
    return f"{json.dumps(settings, indent=1)[:-2]},\n {store}\n}}\n"


def _event_users(names: Names, users: Users) -> Iterable[dict[str, Any]]:
    yield {"nkey": users.host, "permissions": names.host_rights()}
    if users.newcomer:
        yield {"nkey": users.newcomer, "permissions": names.newcomer_rights()}
    # the server refuses all of its configuration for one key that is none, or that is there twice
    taken = {users.system, users.host, users.newcomer}
    for some, may in ((users.stations, names.station_rights), (users.removed, names.removed_rights)):
        for station, key in some.items():
            if is_station_name(station) and is_user_key(key) and key not in taken:
                taken.add(key)
                yield {"nkey": key, "permissions": may(station)}


def is_station_name(text: str) -> bool:
    """Tell whether this can be one token of a subject: a wildcard would be a right to everybody's."""
    return _NAME.fullmatch(text) is not None


def is_user_key(text: str) -> bool:
    """Tell whether this is the public NKey of a user ("U..."), checksum and all."""
    if _USER_KEY.fullmatch(text) is None:
        return False
    raw = base64.b32decode(text)
    checksum = int(nkeys.crc16(raw[:-2]))
    return raw[0] == int(nkeys.PREFIX_BYTE_USER) and checksum == int.from_bytes(raw[-2:], "little")
