"""The hub: a nats-server of our own, with JetStream, that one station starts and stops."""

from __future__ import annotations

import asyncio
import contextlib
import ctypes
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from checkin.domain.errors import QT_TRANSLATE_NOOP, SurroundingsError
from checkin.stations import hub_config
from checkin.stations.addresses import reachable_at
from checkin.stations.connection import Wire, connect
from checkin.stations.hub_config import Users
from checkin.stations.keys import StationKeys, public_user_key
from checkin.stations.link import Address, JoinLink, fingerprint_of
from checkin.stations.subjects import Names, inbox
from checkin.stations.trust import context_for, der

_START_S = 10.0
_STOP_S = 5.0
#: Where we listen unless told otherwise: in no registry of well-known ports, and not NATS's own.
DEFAULT_PORT = 42420


def server_binary() -> Path:
    """Return the nats-server that came with the program; raises SurroundingsError where it is missing."""
    name = "nats-server.exe" if sys.platform == "win32" else "nats-server"
    frozen = getattr(sys, "_MEIPASS", None)
    places = [Path(frozen)] if frozen else []
    places += [Path(sys.executable).parent, Path(sys.prefix) / ("Scripts" if sys.platform == "win32" else "bin")]
    for place in places:
        if (place / name).is_file():
            return place / name
    if found := shutil.which(name):
        return Path(found)
    raise SurroundingsError(
        QT_TRANSLATE_NOOP("errors", "The server {name} is missing from this installation. Install the program again."),
        name=name,
    )


class Hub:
    """One nats-server in `folder`. Its files are encrypted with `store_key`, which only the event file holds."""

    keeps_streams = False

    def __init__(self, folder: Path, names: Names, keys: StationKeys, store_key: str, bind: str, port: int) -> None:
        self.folder = folder
        self.names = names
        self.bind = bind
        self.port = port
        self._keys = keys
        self._store_key = store_key
        self._process: subprocess.Popen[bytes] | None = None
        self._system: Wire | None = None

    @property
    def address(self) -> Address:
        """Where the host itself reaches it."""
        return ("127.0.0.1" if self.bind in ("0.0.0.0", "::", "") else self.bind, self.port)  # noqa: S104

    @property
    def addresses(self) -> tuple[Address, ...]:
        """Where others reach it."""
        return reachable_at(self.bind, self.port)

    def link(self, secret: bytes) -> JoinLink:
        """Return the link that lets newcomers in who connect with what that secret gives."""
        certificate = der(self._keys.public.certificate)
        return JoinLink(self.names.event, self.addresses, fingerprint_of(certificate), secret)

    async def connect(self) -> Wire:
        """Connect to it as the host that is a station too; raises OSError."""
        context = context_for([der(self._keys.public.certificate)])
        station = self._keys.station
        return await connect(self.address, context, self._keys.hub_seed, inbox(station), timeout=2.0, name=station)

    def host_only(self) -> Users:
        """Return the users while the hub is not yet open to others."""
        return Users(public_user_key(self._keys.system_seed), public_user_key(self._keys.hub_seed))

    async def start(self) -> None:
        """Start the server, for the host alone; raises SurroundingsError where it does not come up."""
        binary = server_binary()
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        _end_left_over(self.folder / hub_config.PID)
        if not _is_free(self.bind, self.port):
            raise _port_taken(self.port)
        certificate, private = self._keys.hosting_files()
        _write(self.folder / hub_config.CERTIFICATE, certificate)
        _write(self.folder / hub_config.PRIVATE_KEY, private)
        self._write_config(self.host_only())
        command = [str(binary), "-c", hub_config.CONFIG, "-l", "hub.log"]
        environment = {**os.environ, hub_config.KEY_VARIABLE: self._store_key}
        (self.folder / "hub.log").unlink(missing_ok=True)
        self._process = subprocess.Popen(  # noqa: S603 (our own binary with fixed words)
            command, cwd=self.folder, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, **_detached(),
        )  # fmt: skip
        await self._wait_until_up()

    async def _wait_until_up(self) -> None:
        assert self._process is not None
        context = context_for([der(self._keys.public.certificate)])
        end = asyncio.get_running_loop().time() + _START_S
        while True:
            if self._process.poll() is not None:
                raise _not_started()
            try:
                self._system = await connect(self.address, context, self._keys.system_seed, "_INBOX", timeout=1.0)
            except OSError:
                if asyncio.get_running_loop().time() > end:
                    await self.stop()
                    raise _not_started() from None
                await asyncio.sleep(0.02)
            else:
                return

    async def set_users(self, users: Users) -> None:
        """Let these connect and nobody else, from now on: whoever is connected and no longer named is thrown out."""
        self._write_config(users)
        assert self._system is not None
        found = json.loads(await self._system.request("$SYS.REQ.SERVER.PING", b"", timeout=3.0))
        answer = await self._system.request(f"$SYS.REQ.SERVER.{found['server']['id']}.RELOAD", b"", timeout=3.0)
        if "error" in json.loads(answer):
            raise RuntimeError("the server did not take its new configuration")

    @property
    def running(self) -> bool:
        """Whether the server still runs."""
        return self._process is not None and self._process.poll() is None

    async def stop(self) -> None:
        """Stop the server; what its files hold is kept."""
        if self._system is not None:
            await self._system.close()
            self._system = None
        process, self._process = self._process, None
        if process is None:
            return
        process.terminate()
        try:
            await asyncio.get_running_loop().run_in_executor(None, lambda: process.wait(_STOP_S))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        (self.folder / hub_config.PID).unlink(missing_ok=True)

    def forget(self) -> None:
        """Remove the stopped server's files. They were encrypted, and their key is with the event file alone."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def _write_config(self, users: Users) -> None:
        text = hub_config.config(self.names, self.bind, self.port, users)
        _write(self.folder / hub_config.CONFIG, text.encode())


def _write(path: Path, content: bytes) -> None:
    draft = path.with_suffix(".new")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
    draft.replace(path)


def free_port(bind: str, wanted: int) -> int:
    """Return the wanted port, or another free one where that is taken."""
    if _is_free(bind, wanted):
        return wanted
    with socket.socket() as probe:
        probe.bind((bind, 0))
        return int(probe.getsockname()[1])


def _is_free(bind: str, port: int) -> bool:
    with socket.socket() as probe:
        if sys.platform != "win32":
            # connections of a host that just ended may linger; only a listener is in the way
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((bind, port))
        except OSError:
            return False
    return True


def _end_left_over(pid_file: Path) -> None:
    """End the server of a host that died, so that two never write the same files."""
    with contextlib.suppress(OSError, ValueError):
        pid = int(pid_file.read_text())
        if _is_server(pid):
            os.kill(pid, signal.SIGTERM)
            for _ in range(100):
                if not _is_server(pid):
                    break
                time.sleep(0.05)
        pid_file.unlink()


def _is_server(pid: int) -> bool:
    if (stat := Path(f"/proc/{pid}/stat")).exists():
        with contextlib.suppress(OSError):
            state = stat.read_text()
            return "nats-server" in state and ") Z" not in state
        return False
    try:
        listed = subprocess.run(_listing(pid), capture_output=True, text=True, check=False, timeout=5)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return False
    return "nats-server" in listed.stdout


def _listing(pid: int) -> list[str]:
    if sys.platform == "win32":
        return ["tasklist", "/FI", f"PID eq {pid}", "/NH"]
    return ["ps", "-p", str(pid), "-o", "comm="]


def _detached() -> dict[str, Any]:
    """Let Ctrl+C in a terminal reach us first, and let Linux end the server should we be killed."""
    if sys.platform == "win32":
        return {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW}
    return {"start_new_session": True, "preexec_fn": _ends_with_parent()}


def _ends_with_parent() -> Callable[[], None] | None:
    if sys.platform != "linux":
        return None
    try:
        prctl = ctypes.CDLL(None).prctl
    except (OSError, AttributeError):
        return None
    # PR_SET_PDEATHSIG: it counts from the thread that started the server, which is the doors' own and lives as long
    return lambda: prctl(1, signal.SIGTERM)


def _port_taken(port: int) -> SurroundingsError:
    return SurroundingsError(
        QT_TRANSLATE_NOOP("errors", "Port {port} is taken by another program. Choose another one with --port."),
        port=port,
    )


def _not_started() -> SurroundingsError:
    return SurroundingsError(
        QT_TRANSLATE_NOOP(
            "errors",
            "The server for the doors did not start. Is the port free, and may programs listen on this machine?",
        )
    )
