"""What this copy of the event file keeps of itself as a station: its keys, where hosts were, whether it was removed."""

from __future__ import annotations

import json
import secrets
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from checkin.services.setting_values import local_json
from checkin.stations.cluster import Cluster
from checkin.stations.keys import StationKeys
from checkin.stations.link import Address
from checkin.store.event_file import Transaction

_CLUSTER = "doors:cluster"
_LEFT = "doors:left"
_KEYS, _HOSTS, _STORE_KEY, _PORT, _REMOVED = (
    "doors:keys",
    "doors:hosts",
    "doors:store-key",
    "doors:port",
    "doors:removed",
)
_MOST_HOSTS, _TO_ERASE = 24, "erase"


def keys_of(transaction: Transaction, station: str) -> StationKeys | None:
    """Return this station's keys; None before it first takes part."""
    found = transaction.queries.local(_KEYS)
    if found is None:
        return None
    owner, _, secret = found.partition(":")
    # a copy of the file is another station and never goes on with the original's keys
    return StationKeys(bytes.fromhex(secret), station) if owner == station else None


def keep_keys(transaction: Transaction, keys: StationKeys) -> None:
    """Keep this station's keys in this copy of the file."""
    transaction.set_local(_KEYS, f"{keys.station}:{keys.secret.hex()}")


def hosts_of(transaction: Transaction) -> list[Address]:
    """Return where hosts were, the latest first."""
    found: Any = local_json(transaction, _HOSTS, [])
    return [(str(host), int(port)) for host, port in found] if isinstance(found, list) else []


def keep_hosts(transaction: Transaction, first: Sequence[Address]) -> list[Address]:
    """Remember where a host is; return all that are remembered, the latest first."""
    hosts = list(dict.fromkeys([*first, *hosts_of(transaction)]))[:_MOST_HOSTS]
    text = json.dumps(hosts)
    if transaction.queries.local(_HOSTS) != text:
        transaction.set_local(_HOSTS, text)
    return hosts


def store_key(transaction: Transaction) -> str:
    """Return the key that encrypts the hub's files; drawn at the first call."""
    found = transaction.queries.local(_STORE_KEY)
    if found is None:
        found = secrets.token_hex(24)
        transaction.set_local(_STORE_KEY, found)
    return found


def port_of(transaction: Transaction) -> int:
    """Return where this station hosted last; 0 where it never did."""
    found = transaction.queries.local(_PORT) or ""
    return int(found) if found.isdecimal() else 0


def keep_port(transaction: Transaction, port: int) -> None:
    """Remember where this station hosts, so that others find it there again."""
    transaction.set_local(_PORT, str(port))


def cluster_of(transaction: Transaction) -> Cluster | None:
    """Return the existing cluster that this station uses; None where it uses hosts' own hubs."""
    found: Any = local_json(transaction, _CLUSTER, None)
    if not isinstance(found, dict):
        return None
    servers = tuple((str(host), int(port)) for host, port in found["servers"])
    return Cluster(servers, Path(found["credentials"]))


def keep_cluster(transaction: Transaction, cluster: Cluster) -> None:
    """Remember the cluster, and where its credentials lie; these themselves stay in their file."""
    kept = {"servers": cluster.servers, "credentials": str(cluster.credentials.resolve())}
    transaction.set_local(_CLUSTER, json.dumps(kept))


def was_removed(transaction: Transaction, station: str) -> bool:
    """Tell whether this station was told that it is removed; a copy of its file is another one."""
    return (transaction.queries.local(_REMOVED) or "").split()[:1] == [station]


def owes_erasing(transaction: Transaction, station: str) -> bool:
    """Tell whether this station was told to wipe its copy, which is still there."""
    return transaction.queries.local(_REMOVED) == f"{station} {_TO_ERASE}"


def keep_removed(transaction: Transaction, station: str, *, erase: bool) -> None:
    """Remember that this station was removed, and whether its copy is to be wiped."""
    transaction.set_local(_REMOVED, f"{station} {_TO_ERASE}" if erase else station)


def has_left(transaction: Transaction) -> bool:
    """Tell whether somebody chose that this file takes part no more, since it last did."""
    return bool(transaction.queries.local(_LEFT))


def keep_left(transaction: Transaction, *, left: bool) -> None:
    """Remember whether this file takes part no more."""
    if left:
        transaction.set_local(_LEFT, "1")
    else:
        transaction.drop_local(_LEFT)
