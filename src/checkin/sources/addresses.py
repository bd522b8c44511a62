"""Addresses of servers: what is one, what belongs together, whose certificate is trusted, how long to wait."""

from __future__ import annotations

import email.utils
import ipaddress
import math
import ssl
import time
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import truststore

from checkin.domain.errors import QT_TRANSLATE_NOOP, WrongUseError

MAX_PAUSE = 300.0


@dataclass(frozen=True, slots=True)
class Origin:
    """A server's address: scheme, host and port. Two addresses are of one origin only if all three agree."""

    scheme: str
    host: str
    port: int

    @classmethod
    def of(cls, url: str) -> Origin:
        """Read the origin of an absolute http(s) address; raises ValueError for anything else."""
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise ValueError("not an absolute http(s) address")
        return cls(parts.scheme, parts.hostname.lower(), parts.port or (443 if parts.scheme == "https" else 80))

    @property
    def loopback(self) -> bool:
        """Whether the address is this machine itself."""
        if self.host == "localhost":
            return True
        try:
            return ipaddress.ip_address(self.host).is_loopback
        except ValueError:
            return False


def checked_base(url: str) -> str:
    """Return a server's address in normal form, without a slash at its end.

    Raises WrongUseError for what is no web address, for plain http to another machine, and for one with a password.
    """
    url = url.strip()
    if "://" not in url:
        url = f"https://{url}"
    try:
        origin = Origin.of(url)
    except ValueError as error:
        raise WrongUseError(
            QT_TRANSLATE_NOOP(
                "errors", "This is not the address of a server. It looks like https://pretix.example.org."
            )
        ) from error
    parts = urlsplit(url)
    if parts.username or parts.password or parts.query or parts.fragment:
        raise WrongUseError(
            QT_TRANSLATE_NOOP("errors", "The server's address must not hold a password, a question mark or a #.")
        )
    if origin.scheme == "http" and not origin.loopback:
        raise WrongUseError(
            QT_TRANSLATE_NOOP("errors", "{host} would be spoken to without encryption. Give its https address."),
            host=origin.host,
        )
    return f"{origin.scheme}://{parts.netloc.lower()}{parts.path.rstrip('/')}"


def tls_context(ca_file: Path | None = None) -> ssl.SSLContext:
    """Return a context that trusts the system's certificates and, where given, those in `ca_file` (PEM).

    Raises WrongUseError where the file holds no certificate.
    """
    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    if ca_file is not None:
        try:
            context.load_verify_locations(cafile=str(ca_file))
        except OSError as error:  # ssl.SSLError is one
            raise WrongUseError(
                QT_TRANSLATE_NOOP("errors", "{file} holds no certificate that can be read (PEM is needed)."),
                file=ca_file.name,
            ) from error
    return context


def retry_after(header: str | None) -> float | None:
    """Return the seconds that a Retry-After header asks for (number or HTTP date), between 0.1 and 300."""
    if not header:
        return None
    try:
        seconds = float(header)
    except ValueError:
        try:
            seconds = email.utils.parsedate_to_datetime(header).timestamp() - time.time()
        except (TypeError, ValueError, OverflowError):
            return None
    return min(max(seconds, 0.1), MAX_PAUSE) if math.isfinite(seconds) else None
