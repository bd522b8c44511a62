"""A station's keys: one secret, and from it a key each for signing changes, opening connections, and hosting.

Three keys and not one, because a server chooses what a client signs when it connects; such a signature must be worth
nothing anywhere else.
"""

from __future__ import annotations

import base64
import os
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

import nkeys
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.x509.oid import NameOID
from nacl.bindings import crypto_sign_open
from nacl.exceptions import BadSignatureError

_SALT = b"checkin station keys 1"
_CHAIN = b"checkin chain 1\n"
_JOINING = b"checkin joining 1\n"
_REMOVING = b"checkin removing 1\n"
_SIGNATURE_BYTES = 64
_FIRST, _LAST = datetime(1990, 1, 1), datetime(2199, 12, 31)  # noqa: DTZ001 (certificates mean UTC; pinned, not dated)


@dataclass(frozen=True, slots=True)
class PublicKeys:
    """What others know of a station: hexadecimal Ed25519 key, NKey ("U..."), certificate (base64 of DER)."""

    chain_key: str
    user_key: str
    certificate: str


class StationKeys:
    """All keys of one station, derived from 32 secret bytes."""

    def __init__(self, secret: bytes, station: str) -> None:
        self.secret = secret
        self.station = station

    @classmethod
    def new(cls, station: str) -> StationKeys:
        """Return new random keys."""
        return cls(os.urandom(32), station)

    def _derived(self, use: bytes) -> bytes:
        return HKDF(hashes.SHA256(), 32, _SALT, use).derive(self.secret)

    @cached_property
    def _chain(self) -> Ed25519PrivateKey:
        return Ed25519PrivateKey.from_private_bytes(self._derived(b"chain"))

    @cached_property
    def _hosting(self) -> Ed25519PrivateKey:
        return Ed25519PrivateKey.from_private_bytes(self._derived(b"hosting"))

    @cached_property
    def user_seed(self) -> str:
        """The NKey seed ("SU...") with which the station connects."""
        return user_seed(self._derived(b"user"))

    @cached_property
    def hub_seed(self) -> str:
        """The NKey seed with which a host connects to its own server, and to no other: it may do more than a station.

        With `user_seed` a host also greets other hosts; what one of them lets it sign opens nothing at its own server.
        """
        return user_seed(self._derived(b"hub"))

    @cached_property
    def system_seed(self) -> str:
        """The NKey seed with which a host steers its own server."""
        return user_seed(self._derived(b"system"))

    def sign(self, chain: str) -> bytes:
        """Sign one link of this station's chain of changes."""
        return self._chain.sign(_CHAIN + chain.encode())

    def sign_joining(self, event: str) -> str:
        """Sign the wish to join an event (hexadecimal), which shows that these keys are one's own."""
        return self._chain.sign(_joining(event, self.station, self.public)).hex()

    def sign_removal(self, event: str, station: str, *, erase: bool) -> str:
        """Sign that a station is removed (hexadecimal): a server that passes the word on cannot make it up."""
        return self._chain.sign(_removing(event, station, erase=erase)).hex()

    @cached_property
    def certificate(self) -> x509.Certificate:
        """The certificate of this station as a host; always the same, so that others can know it beforehand."""
        name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, f"checkin {self.station}")])
        builder = (
            x509.CertificateBuilder()
            .subject_name(name)
            .issuer_name(name)
            .public_key(self._hosting.public_key())
            .serial_number(1)
            .not_valid_before(_FIRST)
            .not_valid_after(_LAST)
            .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        )
        return builder.sign(self._hosting, None)

    @cached_property
    def public(self) -> PublicKeys:
        """What others are told."""
        raw = self._chain.public_key().public_bytes(serialization.Encoding.Raw, serialization.PublicFormat.Raw)
        der = self.certificate.public_bytes(serialization.Encoding.DER)
        return PublicKeys(raw.hex(), public_user_key(self.user_seed), base64.b64encode(der).decode())

    def hosting_files(self) -> tuple[bytes, bytes]:
        """Return certificate and private key as PEM, for the server."""
        private = self._hosting.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        return self.certificate.public_bytes(serialization.Encoding.PEM), private


def user_seed(raw: bytes) -> str:
    """Return 32 secret bytes as an NKey seed of a user."""
    return str(nkeys.encode_seed(raw, nkeys.PREFIX_BYTE_USER).decode())


def public_user_key(seed: str) -> str:
    """Return the public key ("U...") of an NKey seed."""
    pair = nkeys.from_seed(bytearray(seed.encode()))
    return str(pair.public_key.decode())


def signed_by(chain_key: str, chain: str, signature: bytes) -> bool:
    """Tell whether `signature` over a link of a chain is by this key."""
    return _verify(chain_key, signature, _CHAIN + chain.encode())


def says_removed(chain_key: str, event: str, station: str, signature: str, *, erase: bool) -> bool:
    """Tell whether whoever has this key says that a station is removed, and to be erased or not."""
    return _verify(chain_key, _raw(signature), _removing(event, station, erase=erase))


def wants_to_join(event: str, station: str, public: PublicKeys, signature: str) -> bool:
    """Tell whether whoever asks to join has the key that it shows."""
    return _verify(public.chain_key, _raw(signature), _joining(event, station, public))


def _raw(signature: str) -> bytes:
    try:
        return bytes.fromhex(signature)
    except ValueError:
        return b""


def _removing(event: str, station: str, *, erase: bool) -> bytes:
    return _REMOVING + "\n".join((event, station, "erase" if erase else "keep")).encode()


def _joining(event: str, station: str, public: PublicKeys) -> bytes:
    told = "\n".join((event, station, public.chain_key, public.user_key, public.certificate))
    return _JOINING + told.encode()


def _verify(key: str, signature: bytes, content: bytes) -> bool:
    # libsodium takes half as long as OpenSSL, and gives the interpreter's lock away meanwhile: a door that comes back
    # from a long cut has thousands of signatures to look at
    try:
        return (
            len(signature) == _SIGNATURE_BYTES and crypto_sign_open(signature + content, bytes.fromhex(key)) == content
        )
    except (BadSignatureError, ValueError):
        return False
