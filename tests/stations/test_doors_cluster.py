"""Doors at an existing NATS server, with credentials files (JWT) from its operator and the rights of docs/scale.md."""

from __future__ import annotations

import base64
import hashlib
import json
import subprocess
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import nkeys
import pytest
from doors_stage import free_port, until
from one_process_stage import Stage, Station

from checkin.domain.errors import SurroundingsError
from checkin.domain.scanning import OutcomeCode
from checkin.services.doors.facade import join_event
from checkin.services.doors.model import DoorsState
from checkin.stations.hub import server_binary
from checkin.stations.subjects import Names

NAMES = Names.of("e1")
STREAMS = (NAMES.log_stream, NAMES.claim_stream, NAMES.lease_stream)
#: Rights as the table of docs/scale.md gives them; the operator knows no station's id before it has joined.
HOST = {"pub": [f"{NAMES.root}.>", "$JS.API.>", "$JS.FC.>", "_INBOX.>"], "sub": [f"{NAMES.root}.>", "_INBOX.>"]}
STATION = {
    "pub": [
        *(f"{NAMES.root}.{what}" for what in ("log.*", "claim.*", "lease.*", "state.*", "join", "ask.*")),
        *(f"$JS.API.STREAM.INFO.{stream}" for stream in STREAMS),
        *(f"$JS.API.STREAM.MSG.GET.{stream}" for stream in STREAMS[1:]),
        *(f"$JS.API.CONSUMER.{act}.{NAMES.log_stream}.>" for act in ("CREATE", "DELETE")),
        "$JS.FC.>",
    ],
    "sub": [f"{NAMES.root}.state.*", f"{NAMES.root}.tell.*", "_INBOX.>"],
}


class Key:
    """An NKey of an operator, account or user, who signs what it gives out."""

    def __init__(self, kind: int, name: str) -> None:
        self.name = name
        seed = nkeys.encode_seed(hashlib.sha256(name.encode()).digest(), kind)
        self.seed = seed.decode()
        self._pair = nkeys.from_seed(bytearray(seed))
        self.public = self._pair.public_key.decode()

    def says(self, about: Key, **nats: Any) -> str:
        """Return a JWT (alg ed25519-nkey, claims of version 2) about another key."""
        claims = {
            "jti": about.name, "iat": int(time.time()), "iss": self.public, "name": about.name, "sub": about.public,
            "nats": {**nats, "version": 2},
        }  # fmt: skip
        parts = [_plain(json.dumps(part).encode()) for part in ({"typ": "JWT", "alg": "ed25519-nkey"}, claims)]
        return ".".join([*parts, _plain(self._pair.sign(".".join(parts).encode()))])


def _plain(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


class Operator:
    """A server that only lets in whom its operator's account gave credentials."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.port = free_port()
        operator = Key(nkeys.PREFIX_BYTE_OPERATOR, "operator")
        self._account = Key(nkeys.PREFIX_BYTE_ACCOUNT, "conference")
        everything = dict.fromkeys(("subs", "data", "payload", "imports", "exports", "conn", "leaf"), -1)
        limits = {**everything, "wildcards": True, "mem_storage": -1, "disk_storage": -1, "streams": -1, "consumer": -1}
        system = Key(nkeys.PREFIX_BYTE_ACCOUNT, "system")
        accounts = {
            self._account.public: operator.says(self._account, type="account", limits=limits),
            system.public: operator.says(system, type="account", limits=everything),
        }
        config = {
            "host": "127.0.0.1", "port": self.port, "jetstream": {"store_dir": str(folder / "js")},
            "max_payload": 1 << 20, "operator": operator.says(operator, type="operator"), "resolver": "MEMORY",
            "resolver_preload": accounts, "system_account": system.public,
        }  # fmt: skip
        (folder / "nats.conf").write_text(json.dumps(config), encoding="ascii")
        self.log = folder / "nats.log"
        self.process = subprocess.Popen([server_binary(), "-c", folder / "nats.conf", "-l", self.log])

    def credentials(self, name: str, rights: dict[str, Sequence[str]]) -> Path:
        """Give somebody a credentials file."""
        user = Key(nkeys.PREFIX_BYTE_USER, name)
        allowed = {way: {"allow": list(subjects)} for way, subjects in rights.items()}
        jwt = self._account.says(user, type="user", subs=-1, data=-1, payload=-1, **allowed)
        path = self._folder / f"{name}.creds"
        path.write_text(
            f"-----BEGIN NATS USER JWT-----\n{jwt}\n------END NATS USER JWT------\n\n"
            f"-----BEGIN USER NKEY SEED-----\n{user.seed}\n------END USER NKEY SEED------\n",
            encoding="ascii",
        )
        return path

    def close(self) -> None:
        self.process.terminate()
        self.process.wait(10)


@pytest.fixture
def operator(tmp_path: Path, stage: Stage) -> Iterator[Operator]:
    made = Operator(tmp_path)
    try:
        until(lambda: "Server is ready" in (made.log.read_text() if made.log.exists() else ""), "the server")
        yield made
        for station in reversed(stage.all):
            station.close()
        stage.all.clear()
    finally:
        made.close()


def test_with_credentials_files_and_the_rights_of_the_manual_doors_share_an_event(
    stage: Stage, operator: Operator
) -> None:
    host = stage.host()
    server = f"127.0.0.1:{operator.port}"
    link = host.doors.host_at(server, operator.credentials("host", HOST)).result(30).link
    doors = []
    for name in ("one", "two"):
        path = stage.folder / name / "event.checkin"
        path.parent.mkdir()
        join_event(link, path, machine=name, credentials=operator.credentials(name, STATION)).result(60)
        door = stage._kept(Station(path))
        doors.append(door)
        assert door.doors.resume().result(20)
        assert door.doors.settle(20).result(25)
    one, two = doors
    assert one.scan(stage.codes[0]).code is OutcomeCode.ADMITTED
    for station in (host, two):
        until(lambda station=station: station.inside() == 1, "the check-in everywhere")  # type: ignore[misc]
    assert two.scan(stage.codes[0]).code is OutcomeCode.ALREADY_CHECKED_IN
    until(one.doors.source_lease, "who speaks to the source")
    assert not two.doors.source_lease()
    operator.close()
    until(lambda: one.doors.view().state is DoorsState.APART, "the door to be apart")
    assert one.scan(stage.codes[1]).code is OutcomeCode.ADMITTED


def test_without_the_operators_credentials_nobody_comes_in(stage: Stage, operator: Operator) -> None:
    host = stage.host()
    link = host.doors.host_at(f"127.0.0.1:{operator.port}", operator.credentials("host", HOST)).result(30).link
    stranger = stage.folder / "stranger"
    stranger.write_text(Key(nkeys.PREFIX_BYTE_USER, "stranger").seed, encoding="ascii")
    with pytest.raises(SurroundingsError):
        join_event(link, stage.folder / "x.checkin", machine="x", credentials=stranger).result(60)
    assert not (stage.folder / "x.checkin").exists()
