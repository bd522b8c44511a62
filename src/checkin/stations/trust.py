"""TLS to a host whose certificate is known: by fingerprint from a link, or from the event's list of stations."""

from __future__ import annotations

import asyncio
import base64
import contextlib
import ssl
from collections.abc import Iterable

from cryptography import x509

from checkin.stations.link import Address, fingerprint_of


class UnknownCertificateError(Exception):
    """The host shows another certificate than the one it must have."""


def context_for(certificates: Iterable[bytes]) -> ssl.SSLContext:
    """Return a client's context that trusts exactly these certificates (DER), under whatever address."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    # whoever holds the private key is the station; where its laptop stands on the network proves nothing
    context.check_hostname = False
    for certificate in certificates:
        # one that is none must not hide all others
        with contextlib.suppress(ssl.SSLError, ValueError):
            context.load_verify_locations(cadata=certificate)
    return context


def is_certificate(shown: bytes) -> bool:
    """Tell whether these bytes (DER) can be trusted as one certificate."""
    try:
        x509.load_der_x509_certificate(shown)
        ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT).load_verify_locations(cadata=shown)
    except (ssl.SSLError, ValueError):
        return False
    return True


def der(certificate: str) -> bytes:
    """Return a certificate as the log holds it (base64) as DER; b"" where it is none."""
    try:
        return base64.b64decode(certificate, validate=True)
    except ValueError:
        return b""


async def certificate_at(address: Address, timeout: float) -> bytes:
    """Return the certificate (DER) that whoever listens there shows; raises OSError where nobody does."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    # only looked at: nothing is said before the certificate has been compared
    context.verify_mode = ssl.CERT_NONE
    opening = asyncio.open_connection(*address, ssl=context)
    _, writer = await asyncio.wait_for(opening, timeout)
    try:
        shown = writer.get_extra_info("ssl_object").getpeercert(binary_form=True)
    finally:
        writer.transport.abort()
    return bytes(shown or b"")


async def pinned(address: Address, fingerprint: str, timeout: float) -> bytes:
    """Return the certificate shown there if it has that fingerprint; raises UnknownCertificateError else."""
    shown = await certificate_at(address, timeout)
    if fingerprint_of(shown) != fingerprint:
        raise UnknownCertificateError
    return shown
