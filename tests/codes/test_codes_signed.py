"""pretix's signed tickets."""

from __future__ import annotations

import base64
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from hypothesis import given
from hypothesis import strategies as st

from checkin.codes import CodeKind, read
from checkin.codes.signed import SignedTicket, decode, verify

DATA = json.loads((Path(__file__).parent.parent / "data" / "qr" / "sig1_vectors.json").read_text("utf-8"))
VECTORS: list[dict[str, Any]] = DATA["vectors"]
KEYS: list[str] = DATA["valid_keys"]
PADDED, VALID = VECTORS[0]["qr"], VECTORS[1]["qr"]


def moment(unix: int | None) -> datetime | None:
    return datetime.fromtimestamp(unix, UTC) if unix else None


def decoded(payload: str) -> SignedTicket:
    ticket = decode(payload)
    assert ticket is not None
    return ticket


def public(key: Any) -> str:
    pem = key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    return base64.b64encode(pem).decode()


def spelled(raw: bytes) -> str:
    return base64.b64encode(raw).decode()[::-1]


def packed(message: bytes, signature: bytes = bytes(64)) -> str:
    return spelled(b"\x01" + len(message).to_bytes(2, "big") + len(signature).to_bytes(2, "big") + message + signature)


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: str(vector["id"]))
def test_vectors_decode_to_their_fields(vector: dict[str, Any]) -> None:
    ticket, expected = decoded(vector["qr"]), vector["payload"]
    assert (ticket.seed, ticket.item) == (expected["seed"], expected["item"])
    assert (ticket.variation, ticket.subevent) == (expected["variation"], expected["subevent"])
    assert ticket.valid_from == moment(expected["validFromUnixTime"])
    assert ticket.valid_until == moment(expected["validUntilUnixTime"])
    assert (len(ticket.signed), len(ticket.signature)) == (vector["payload_len"], vector["signature_len"])
    assert ticket.secret == vector["qr"]


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: str(vector["id"]))
def test_vectors_verify_with_the_key_that_signed_them_and_no_other(vector: dict[str, Any]) -> None:
    ticket, index = decoded(vector["qr"]), vector["verifies_with_key_index"]
    assert [verify(ticket, [key]) for key in KEYS] == [number == index for number in range(len(KEYS))]
    assert verify(ticket, KEYS) is (index is not None)


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: str(vector["id"]))
def test_vectors_are_recognised_as_signed(vector: dict[str, Any]) -> None:
    code = read(f"{vector['qr']}\r\n")
    assert (code.kind, code.candidates) == (CodeKind.PRETIX_SIGNED, (vector["qr"],))


def test_keys_that_cannot_be_read_are_passed_over() -> None:
    rsa = public(generate_private_key(public_exponent=65537, key_size=2048))
    assert verify(decoded(VALID), ["", "no base64!", base64.b64encode(b"no key").decode(), rsa, *KEYS])
    assert not verify(decoded(VALID), [])


def test_padding_lost_on_the_way_is_forgiven_and_the_secret_is_whole() -> None:
    assert PADDED.startswith("==")
    ticket = decoded(PADDED.lstrip("="))
    assert ticket.secret == PADDED
    assert verify(ticket, KEYS)
    assert read(PADDED.lstrip("=")).candidates == (PADDED, PADDED.lstrip("="))


def test_a_second_spelling_of_the_same_bytes_is_refused() -> None:
    """Or a revoked ticket would pass with another text than the one on the list of revoked secrets."""
    raw = base64.b64decode(VALID[::-1])
    assert decode(PADDED.replace("==Q", "==R")) is None  # the spare bits of the last letter
    assert decode(spelled(raw + b"\x00")) is None
    assert decode(f"={VALID}") is None
    assert decode(f" {VALID}") is None


@given(st.sampled_from([PADDED, VALID]), st.data())
def test_a_changed_payload_never_verifies(payload: str, data: st.DataObject) -> None:
    position = data.draw(st.integers(0, len(payload) - 1))
    replacement = data.draw(
        st.one_of(st.text(max_size=2), st.text("ABCDEFabcdef0123456789+/=", min_size=1, max_size=1))
    )
    changed = payload[:position] + replacement + payload[position + 1 :]
    ticket = decode(changed)
    assert ticket is None or ticket.secret == payload or not verify(ticket, KEYS)
    if ticket is not None and ticket.secret == payload:
        assert changed in (payload, payload.lstrip("="))


@given(st.one_of(st.text(max_size=200), st.binary(max_size=120).map(spelled), st.binary(max_size=60).map(packed)))
def test_any_text_decodes_or_does_not_but_never_fails(payload: str) -> None:
    ticket = decode(payload)
    assert ticket is None or not verify(ticket, KEYS)


@pytest.mark.parametrize(
    "message",
    [
        b"\x08",  # a field without its value
        b"\x0a\x05abc",  # a text longer than the message
        b"\x0a\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01",
        b"\x0a\x02\xff\xfe",  # no UTF-8
        b"\x0b\x0c",  # groups, long given up
        b"\x00\x01",  # field number 0
        b"\x10" + b"\xff" * 11,  # an endless number
        b"\x0d\x01",  # half a fixed32
    ],
)
def test_a_malformed_message_is_no_ticket(message: bytes) -> None:
    assert decode(packed(message)) is None


def test_unknown_fields_are_ignored_and_the_last_of_a_field_counts() -> None:
    message = b"\x0a\x01a" + b"\x10\x05\x10\x07" + b"\x3a\x03xyz" + b"\x45\0\0\0\0" + b"\x49" + bytes(8) + b"\x12\x01z"
    ticket = decoded(packed(message))
    assert (ticket.seed, ticket.item) == ("a", 7)


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (b"\xff\xff\xff\xff\xff\xff\xff\xff\x7f", datetime.max.replace(tzinfo=UTC)),
        (b"\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01", datetime(1969, 12, 31, 23, 59, 59, tzinfo=UTC)),
        (b"\x80\x80\x80\x80\x80\x80\x80\x80\x80\x01", datetime.min.replace(tzinfo=UTC)),
        (b"\x00", None),
    ],
)
def test_times_are_64_bit_and_the_farthest_stand_for_any_farther(number: bytes, expected: datetime | None) -> None:
    assert decoded(packed(b"\x30" + number)).valid_until == expected


@given(st.text(max_size=20), st.integers(0, 2**63 - 1), st.integers(1, 4_000_000_000))
def test_a_ticket_signed_here_verifies_with_its_key_only(seed: str, item: int, until: int) -> None:
    key, other = Ed25519PrivateKey.from_private_bytes(b"k" * 32), Ed25519PrivateKey.from_private_bytes(b"o" * 32)
    text = seed.encode()
    message = b"\x0a" + bytes([len(text)]) + text + b"\x10" + varint(item) + b"\x30" + varint(until)
    ticket = decoded(packed(message, key.sign(message)))
    assert (ticket.seed, ticket.item, ticket.valid_until) == (seed, item, moment(until))
    assert verify(ticket, [public(other), public(key)])
    assert not verify(ticket, [public(other)])


def varint(number: int) -> bytes:
    out = b""
    while number > 0x7F:
        out += bytes([number & 0x7F | 0x80])
        number >>= 7
    return out + bytes([number])
