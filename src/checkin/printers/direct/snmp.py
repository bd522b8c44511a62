"""One SNMP v1 question (RFC 1157): network label printers of Brother tell their status this way only.

Their raw port takes jobs and says nothing; the object below holds the same 32 bytes that the cable gives
(Brother's developer FAQ, "How do I get the status via a network?").
"""

from __future__ import annotations

import os
import select
import socket

BROTHER_STATUS = (1, 3, 6, 1, 4, 1, 2435, 3, 3, 9, 1, 6, 1, 0)
SNMP_PORT = 161
_INTEGER, _STRING, _NULL, _OID, _SEQUENCE, _GET, _RESPONSE = 0x02, 0x04, 0x05, 0x06, 0x30, 0xA0, 0xA2


def get(host: str, oid: tuple[int, ...], *, port: int = SNMP_PORT, seconds: float = 1.0) -> bytes | None:
    """Return the object's octets, None where nobody answers in time or answers otherwise."""
    request_id = int.from_bytes(os.urandom(3), "big")
    try:
        family, kind, protocol, _name, address = socket.getaddrinfo(host, port, type=socket.SOCK_DGRAM)[0]
        with socket.socket(family, kind, protocol) as link:
            link.connect(address)
            link.send(request(oid, request_id))
            if not select.select([link], [], [], seconds)[0]:
                return None
            return answer(link.recv(4096), request_id)
    except OSError:
        return None


def request(oid: tuple[int, ...], request_id: int) -> bytes:
    """Return a GetRequest of the community "public"."""
    binding = _tlv(_SEQUENCE, _tlv(_OID, _oid(oid)) + _tlv(_NULL, b""))
    pdu = _integer(request_id) + _integer(0) + _integer(0) + _tlv(_SEQUENCE, binding)
    return _tlv(_SEQUENCE, _integer(0) + _tlv(_STRING, b"public") + _tlv(_GET, pdu))


def answer(data: bytes, request_id: int) -> bytes | None:
    """Return the octets in an answer to this question, None for anything else."""
    try:
        message = _children(_children(data)[0][1])
        number, error, _index, bindings = _children(message[2][1])
        if message[2][0] != _RESPONSE or int.from_bytes(number[1], "big") != request_id or any(error[1]):
            return None
        kind, value = _children(_children(bindings[1])[0][1])[1]
    except (IndexError, ValueError):
        return None
    return value if kind == _STRING else None


def _tlv(tag: int, value: bytes) -> bytes:
    if len(value) < 0x80:
        return bytes([tag, len(value)]) + value
    size = len(value).to_bytes(2, "big")
    return bytes([tag, 0x82]) + size + value


def _integer(number: int) -> bytes:
    return _tlv(_INTEGER, number.to_bytes(number.bit_length() // 8 + 1, "big", signed=True))


def _oid(parts: tuple[int, ...]) -> bytes:
    encoded = bytearray([parts[0] * 40 + parts[1]])
    for part in parts[2:]:
        groups = [part & 0x7F]
        while part := part >> 7:
            groups.append(part & 0x7F | 0x80)
        encoded.extend(reversed(groups))
    return bytes(encoded)


def _children(data: bytes) -> list[tuple[int, bytes]]:
    found = []
    at = 0
    while at < len(data):
        tag, length, at = data[at], data[at + 1], at + 2
        if length & 0x80:
            count = length & 0x7F
            length, at = int.from_bytes(data[at : at + count], "big"), at + count
        if at + length > len(data):
            raise ValueError("cut off")
        found.append((tag, data[at : at + length]))
        at += length
    return found
