"""The join link: where the host is, how to know it, and a secret that lets one in for ten minutes.

`checkin:1/EVENT/HOST:PORT,HOST:PORT/FINGERPRINT/SECRET`, none of which a shell would read as something else. EVENT is
the event's digest (subjects.Names), FINGERPRINT the SHA-256 of the host's certificate, SECRET 12 random bytes; both in
base32.
The secret alone can be told as six words, where the host is found on the network.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import os
import re
from dataclasses import dataclass

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from checkin.domain.errors import QT_TRANSLATE_NOOP, BadInputError
from checkin.stations.keys import user_seed

PREFIX = "checkin:"
_VERSION = "1"
_SECRET_BYTES = 12
_CONSONANTS, _VOWELS = "bdfghjklmnprstvz", "aiou"
_LINK = re.compile(r"checkin:1/([0-9a-f]{16})/([^/\s]{3,400})/([A-Z2-7]{52})/([A-Z2-7]{20})")
_HOST = re.compile(r"(\[[0-9a-fA-F:.%a-z]+\]|[0-9A-Za-z.-]+):([0-9]{1,5})")

Address = tuple[str, int]


@dataclass(frozen=True, slots=True)
class JoinLink:
    """What a newcomer needs to know. The secret is one: it goes into no log."""

    event: str
    addresses: tuple[Address, ...]
    fingerprint: str
    secret: bytes

    def text(self) -> str:
        """Return the link."""
        hosts = ",".join(f"{host}:{port}" for host, port in self.addresses)
        return f"{PREFIX}{_VERSION}/{self.event}/{hosts}/{self.fingerprint}/{_base32(self.secret)}"

    @classmethod
    def parse(cls, text: str) -> JoinLink:
        """Read a link; raises BadInputError for anything else."""
        text = text.strip()
        found = _LINK.fullmatch(text)
        if found is None:
            raise _newer() if re.match(r"checkin:[0-9]+/", text) and not text.startswith("checkin:1/") else _no_link()
        addresses = []
        for host in found[2].split(","):
            one = _HOST.fullmatch(host)
            if one is None or not 0 < int(one[2]) < 65536:
                raise _no_link()
            addresses.append((one[1].strip("[]"), int(one[2])))
        return cls(found[1], tuple(addresses), found[3], base64.b32decode(found[4] + "===="))

    @property
    def words(self) -> str:
        """The secret as six words to be said aloud."""
        return words_of(self.secret)

    @property
    def user_seed(self) -> str:
        """The NKey seed with which the bearer connects."""
        return newcomer_seed(self.event, self.secret)


def newcomer_seed(event: str, secret: bytes) -> str:
    """Return the NKey seed with which whoever has a link's secret connects."""
    return user_seed(HKDF(hashes.SHA256(), 32, b"checkin join 1", event.encode()).derive(secret))


def new_secret() -> bytes:
    """Return a new secret for a link."""
    return os.urandom(_SECRET_BYTES)


def fingerprint_of(certificate: bytes) -> str:
    """Return the fingerprint of a certificate (DER), as it stands in links."""
    return _base32(hashlib.sha256(certificate).digest())


def words_proof(secret: bytes, event: str, fingerprint: str) -> str:
    """Return what shows the bearer of six words that the host it found has the same secret and that certificate."""
    return _base32(hmac.digest(secret, f"checkin words 1\n{event}\n{fingerprint}".encode(), "sha256")[:20])


def words_of(secret: bytes) -> str:
    """Return 12 bytes as six words of two syllables (16 bits each: consonant, vowel, consonant, vowel, consonant)."""
    return " ".join(_word(secret[place] << 8 | secret[place + 1]) for place in range(0, len(secret), 2))


def _word(bits: int) -> str:
    letters = (
        _CONSONANTS[bits >> 12],
        _VOWELS[bits >> 10 & 3],
        _CONSONANTS[bits >> 6 & 15],
        _VOWELS[bits >> 4 & 3],
        _CONSONANTS[bits & 15],
    )
    return "".join(letters)


def secret_of(words: str) -> bytes:
    """Read six words; raises BadInputError for anything else."""
    found = re.findall(r"[a-z]+", words.lower())
    if len(found) * 2 != _SECRET_BYTES or any(len(word) != 5 for word in found):
        raise _no_link()
    try:
        return b"".join(_bits(word).to_bytes(2, "big") for word in found)
    except ValueError:
        raise _no_link() from None


def _bits(word: str) -> int:
    c, v = _CONSONANTS.index, _VOWELS.index
    return c(word[0]) << 12 | v(word[1]) << 10 | c(word[2]) << 6 | v(word[3]) << 4 | c(word[4])


def _base32(raw: bytes) -> str:
    return base64.b32encode(raw).decode().rstrip("=")


def _no_link() -> BadInputError:
    return BadInputError(
        QT_TRANSLATE_NOOP(
            "errors", "This is not a link to join. Copy the whole link that the host shows (it begins with checkin:)."
        )
    )


def _newer() -> BadInputError:
    return BadInputError(
        QT_TRANSLATE_NOOP(
            "errors", "This link was made by another version of Checkin. Update the program here or there."
        )
    )
