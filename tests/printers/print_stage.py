"""A real CUPS and a real IPP printer on loopback, in folders of their own: the system's spooler is left alone.

ippeveprinter announces itself by Avahi, so a private D-Bus and an avahi-daemon that sees only the loopback come along.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path

PROGRAMS = ("cupsd", "ippeveprinter", "lpadmin", "avahi-daemon", "dbus-daemon")
DAEMONS = {**os.environ, "PATH": f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin"}

_BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:path={folder}/bus</listen><auth>EXTERNAL</auth>
<policy context="default"><allow user="*"/><allow own="*"/><allow send_destination="*" eavesdrop="true"/>
<allow receive_sender="*"/></policy></busconfig>
"""
_AVAHI = """[server]
host-name={name}
use-ipv4=yes
use-ipv6=no
allow-interfaces=lo
[publish]
publish-hinfo=no
publish-workstation=no
"""
_CUPS_FILES = """ServerRoot {folder}/etc
RequestRoot {folder}/spool
TempDir {folder}/tmp
CacheDir {folder}/cache
StateDir {folder}/run
AccessLog {folder}/access_log
ErrorLog {folder}/error_log
PageLog {folder}/page_log
SystemGroup root
User lp
Group lp
"""
_CUPSD = """LogLevel debug
Listen {folder}/cups.sock
Browsing Off
DefaultAuthType None
WebInterface No
JobRetryInterval 1
<Location />
Order allow,deny
Allow all
</Location>
<Policy default>
<Limit All>
Order allow,deny
Allow all
</Limit>
</Policy>
"""
#: What the printer does with a job: keep the document, and wait with a complaint for as long as there is one.
_COMMAND = """#!/bin/sh
cp "$1" {folder}/documents/$(date +%s%N).doc
if [ -s {folder}/complaint ]; then
  complaint=$(cat {folder}/complaint)
  echo "STATE: +$complaint" >&2
  while [ -s {folder}/complaint ]; do sleep 0.05; done
  echo "STATE: -$complaint" >&2
fi
"""


def missing() -> str:
    """Return why the stage cannot be set up here, "" where it can."""
    absent = [name for name in PROGRAMS if shutil.which(name, path=DAEMONS["PATH"]) is None]
    if absent:
        return f"not installed: {', '.join(absent)}"
    return "" if os.geteuid() == 0 else "cupsd starts its backends as root only"


def until(condition: Callable[[], object], seconds: float = 20.0) -> None:
    """Wait for a condition; fail when it does not come true in time."""
    end, pause = time.monotonic() + seconds, threading.Event()
    while not condition():
        assert time.monotonic() < end, "it did not happen in time"
        pause.wait(0.02)


def free_port() -> int:
    """Return a port of the loopback that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


class PrintStage:
    """CUPS with one queue "Badges" whose device is an ippeveprinter with 86 x 54 mm cards and 62 x 100 mm labels."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="ck", dir="/tmp"))  # short: a Unix socket's path has 108 bytes
        self.socket = self.folder / "cups.sock"
        self.port = free_port()
        self.name = self.folder.name.replace("_", "-")  # stages of several test runs meet on the loopback
        self._running: list[subprocess.Popen[bytes]] = []
        self._printer: subprocess.Popen[bytes] | None = None
        self._cups: subprocess.Popen[bytes] | None = None
        self._environment = {
            **DAEMONS,
            "DBUS_SYSTEM_BUS_ADDRESS": f"unix:path={self.folder}/bus",
            "CUPS_SERVER": str(self.socket),
        }

    @property
    def uri(self) -> str:
        """The printer itself."""
        return f"ipp://localhost:{self.port}/ipp/print"

    def start(self) -> None:
        for name in ("etc", "spool", "tmp", "cache", "run", "documents", "printer"):
            (self.folder / name).mkdir()
        texts = {"bus.conf": _BUS, "avahi.conf": _AVAHI, "etc/files.conf": _CUPS_FILES, "etc/cupsd.conf": _CUPSD}
        for name, text in {**texts, "command": _COMMAND, "printer.conf": printer_attributes()}.items():
            (self.folder / name).write_text(
                text.format(folder=self.folder, name=self.name) if name != "printer.conf" else text
            )
        (self.folder / "command").chmod(0o755)
        self._run("dbus-daemon", f"--config-file={self.folder}/bus.conf", "--nofork", "--nopidfile")
        until((self.folder / "bus").exists)
        self._run("avahi-daemon", "-f", f"{self.folder}/avahi.conf", "--no-drop-root", "--no-rlimits", "--no-chroot")
        self.switch_on()
        self.start_cups()
        subprocess.run(
            ["lpadmin", "-p", "Badges", "-E", "-v", self.uri, "-m", "everywhere"],
            env=self._environment, check=True, capture_output=True,
        )  # fmt: skip

    def _run(self, *command: str) -> subprocess.Popen[bytes]:
        log = (self.folder / f"{command[0]}.log").open("ab")
        with log:
            process = subprocess.Popen(command, env=self._environment, stdout=log, stderr=log, stdin=subprocess.DEVNULL)
        self._running.append(process)
        return process

    def start_cups(self) -> None:
        for path in self.folder.rglob("*"):
            shutil.chown(path, "lp", "lp")
        shutil.chown(self.folder, "lp", "lp")
        self._cups = self._run(
            "cupsd", "-f", "-c", f"{self.folder}/etc/cupsd.conf", "-s", f"{self.folder}/etc/files.conf"
        )
        until(lambda: self._answers(str(self.socket)))

    @staticmethod
    def _answers(path: str) -> bool:
        with socket.socket(socket.AF_UNIX) as probe:
            return probe.connect_ex(path) == 0

    def stop_cups(self) -> None:
        assert self._cups is not None
        self._end(self._cups)

    def switch_on(self) -> None:
        """Start the printer; tried again while Avahi is still waking up."""

        def up() -> bool:
            if self._printer is None or self._printer.poll() is not None:
                self._printer = self._run(
                    "ippeveprinter", "-p", str(self.port), "-n", "localhost", "-d", f"{self.folder}/printer",
                    "-a", f"{self.folder}/printer.conf", "-c", f"{self.folder}/command", self.name,
                )  # fmt: skip
            return listens(self.port)

        until(up)

    def switch_off(self) -> None:
        assert self._printer is not None
        self._end(self._printer)

    def complain(self, reason: str) -> None:
        """Let the printer report a state reason from the next job on, until `complain("")`."""
        (self.folder / "complaint").write_text(reason)

    def documents(self) -> list[bytes]:
        """Return what the printer was given to print since the last `forget`, oldest first."""
        return [path.read_bytes() for path in sorted((self.folder / "documents").iterdir())]

    def forget(self) -> None:
        for path in (self.folder / "documents").iterdir():
            path.unlink()

    def _end(self, process: subprocess.Popen[bytes]) -> None:
        process.terminate()
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        if process in self._running:
            self._running.remove(process)

    def stop(self) -> None:
        for process in reversed(self._running.copy()):
            self._end(process)
        shutil.rmtree(self.folder, ignore_errors=True)


def printer_attributes(sizes: Sequence[tuple[int, int]] = ((8600, 5400), (6200, 10000))) -> str:
    """Return an attributes file of ippeveprinter: sizes in hundredths of a millimetre, PDF taken."""

    def size(one: tuple[int, int]) -> str:
        return f"{{\nMEMBER integer x-dimension {one[0]}\nMEMBER integer y-dimension {one[1]}\n}}"

    def column(one: tuple[int, int]) -> str:
        margins = "".join(f"MEMBER integer media-{side}-margin 0\n" for side in ("bottom", "left", "right", "top"))
        return f"{{\nMEMBER collection media-size {size(one)}\n{margins}}}"

    names = [f"om_badge_{x / 100:g}x{y / 100:g}mm" for x, y in sizes]
    margins = "".join(f"ATTR integer media-{side}-margin-supported 0\n" for side in ("bottom", "left", "right", "top"))
    return (
        f"ATTR keyword media-supported {','.join(names)}\n"
        f"ATTR keyword media-default {names[0]}\nATTR keyword media-ready {names[0]}\n"
        f"ATTR collection media-size-supported {','.join(map(size, sizes))}\n"
        f"ATTR collection media-col-default {column(sizes[0])}\n"
        f"ATTR collection media-col-database {','.join(map(column, sizes))}\n{margins}"
        "ATTR mimeMediaType document-format-supported application/pdf,image/urf,image/pwg-raster\n"
        "ATTR keyword urf-supported CP1,IS1,MT1,RS300,SRGB24,V1.4,W8,DM1\n"
        "ATTR keyword pwg-raster-document-type-supported srgb_8,sgray_8\n"
        "ATTR resolution pwg-raster-document-resolution-supported 300dpi\n"
        "ATTR resolution printer-resolution-supported 300dpi\nATTR resolution printer-resolution-default 300dpi\n"
    )
