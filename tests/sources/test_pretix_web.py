"""The JSON client against servers that hang, lie, stop half-way, point elsewhere or ask to slow down."""

from __future__ import annotations

import datetime as dt
import gzip
import ipaddress
import logging
import ssl
import threading
import time
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from replay_server import ReplayServer, Reply, Seen, replay, serving

from checkin.domain.errors import WrongUseError
from checkin.sources.addresses import Origin, checked_base, retry_after
from checkin.sources.ports import DeviceRevokedError, SourceError, Trouble
from checkin.sources.web import Limits, WebClient

TOKEN = "Device t0ken-that-must-not-leak"
PATIENT = Limits(connect=10, silence=20, total=40, size=100_000, patience=5)
IMPATIENT = Limits(connect=10, silence=0.3, total=0.6, size=100_000, patience=5)


@pytest.fixture
def server() -> Iterator[ReplayServer]:
    with serving() as running:
        yield running


@pytest.fixture
def web(server: ReplayServer) -> Iterator[WebClient]:
    with WebClient(server.url, TOKEN, limits=PATIENT) as client:
        yield client


def trouble(web: WebClient, path: str = "x") -> Trouble:
    with pytest.raises(SourceError) as caught:
        web.get(path)
    assert "leak" not in str(caught.value) + repr(caught.value)
    return caught.value.trouble


class TestAddress:
    @pytest.mark.parametrize(
        ("given", "kept"),
        [
            ("pretix.example.org", "https://pretix.example.org"),
            (" https://Pretix.Example.org/ ", "https://pretix.example.org"),
            ("https://example.org:8443/tickets/", "https://example.org:8443/tickets"),
            ("http://127.0.0.1:8345", "http://127.0.0.1:8345"),
            ("http://localhost", "http://localhost"),
            ("http://[::1]:80", "http://[::1]:80"),
        ],
    )
    def test_is_brought_into_one_form(self, given: str, kept: str) -> None:
        assert checked_base(given) == kept

    @pytest.mark.parametrize(
        "given",
        [
            "http://pretix.example.org",
            "http://127.0.0.1.example.org",
            "http://localhost.example.org",
            "http://0.0.0.0",
            "ftp://pretix.example.org",
            "https://user:word@pretix.example.org",
            "https://pretix.example.org?a=1",
            "https://pretix.example.org#x",
            "https://",
            "https://[::1",
            "",
        ],
    )
    def test_is_refused_where_it_is_unsafe_or_none(self, given: str) -> None:
        with pytest.raises(WrongUseError) as caught:
            checked_base(given)
        assert "word" not in str(caught.value).replace("password", "")

    def test_origins_differ_by_scheme_host_and_port(self) -> None:
        same = Origin.of("https://a.example/x")
        assert same == Origin.of("https://A.example:443/y?z")
        for other in ("http://a.example", "https://b.example", "https://a.example:444", "https://a.example.b"):
            assert Origin.of(other) != same


class TestTroubles:
    @pytest.mark.parametrize(
        ("reply", "expected"),
        [
            (Reply(raw=b"<html>Welcome to the Wi-Fi</html>", content_type="text/html"), Trouble.NOT_JSON),
            (Reply(raw=b'{"results": [', content_type="application/json"), Trouble.NOT_JSON),
            (Reply(raw=b"[" * 90_000, content_type="application/json"), Trouble.NOT_JSON),
            (Reply(raw=b"\xff\xfe\x00", content_type="application/json"), Trouble.NOT_JSON),
            (Reply(raw=b"no gzip", headers={"Content-Encoding": "gzip"}), Trouble.NOT_JSON),
            (Reply(500, raw=b"<h1>database is locked</h1>", content_type="text/html"), Trouble.SERVER_ERROR),
            (Reply(502), Trouble.SERVER_ERROR),
            (Reply(401, {"detail": "Invalid token."}), Trouble.UNAUTHORIZED),
            (Reply(403, {"detail": "x"}), Trouble.FORBIDDEN),
            (Reply(404, {"detail": "x"}), Trouble.NOT_FOUND),
            (Reply(418, {"detail": "x"}), Trouble.REJECTED),
            (Reply(302, headers={"Location": ""}), Trouble.NOT_JSON),
            (Reply(body={"a": "b" * 200}, cut_after=50), Trouble.CUT_OFF),
            (Reply(raw=gzip.compress(b'"aaaa"')[:-9], headers={"Content-Encoding": "gzip"}), Trouble.CUT_OFF),
            (Reply(hang=True), Trouble.TIMED_OUT),
            (Reply(body="a" * 500, drip=True), Trouble.TIMED_OUT),
            (Reply(body="a" * 100_001), Trouble.TOO_LARGE),
            (Reply(raw=gzip.compress(b"0" * 50_000_000), headers={"Content-Encoding": "gzip"}), Trouble.TOO_LARGE),
        ],
    )  # fmt: skip
    def test_each_is_a_state_of_its_own(self, server: ReplayServer, reply: Reply, expected: Trouble) -> None:
        server.on("GET", "/x", reply)
        limits = IMPATIENT if reply.hang or reply.drip else PATIENT
        with WebClient(server.url, TOKEN, limits=limits) as web:
            assert trouble(web) is expected

    def test_nobody_at_the_address(self, server: ReplayServer) -> None:
        server.close()
        with WebClient(server.url, limits=PATIENT) as web:
            assert trouble(web) is Trouble.UNREACHABLE

    def test_a_revoked_device_is_told_apart_from_a_wrong_key(self, server: ReplayServer, web: WebClient) -> None:
        server.on("GET", "/x", replay("024"))
        with pytest.raises(DeviceRevokedError):
            web.get("x")
        server.on("GET", "/x", replay("022"))
        assert trouble(web) is Trouble.UNAUTHORIZED

    def test_packed_answers_are_read(self, server: ReplayServer, web: WebClient) -> None:
        server.on("GET", "/x", Reply(raw=gzip.compress(b'{"a": 1}'), headers={"Content-Encoding": "gzip"}))
        assert web.get("x").body == {"a": 1}

    def test_a_small_packed_answer_does_not_fill_the_memory(self, server: ReplayServer, web: WebClient) -> None:
        bomb = gzip.compress(b"0" * 50_000_000)
        server.on("GET", "/x", Reply(raw=bomb, headers={"Content-Encoding": "gzip"}))
        tracemalloc.start()
        try:
            assert trouble(web) is Trouble.TOO_LARGE
            assert tracemalloc.get_traced_memory()[1] < 5_000_000
        finally:
            tracemalloc.stop()

    def test_closing_ends_a_request_that_hangs(self, server: ReplayServer) -> None:
        asked = threading.Event()

        def hang(_: Seen) -> Reply:
            asked.set()
            return Reply(hang=True)

        server.on("GET", "/x", hang)
        web = WebClient(server.url, limits=Limits(silence=15, total=15))
        ended: list[Trouble] = []

        def ask() -> None:
            try:
                web.get("x")
            except SourceError as error:
                ended.append(error.trouble)

        thread = threading.Thread(target=ask)
        thread.start()
        assert asked.wait(5)
        web.close()
        server.released.set()
        thread.join(5)
        assert ended == [Trouble.CANCELLED]


class TestElsewhere:
    def test_a_redirect_within_the_origin_is_followed(self, server: ReplayServer, web: WebClient) -> None:
        server.on("GET", "/x", Reply(301, headers={"Location": "/x/"}))
        server.on("GET", "/x/", Reply(body={"a": 1}))
        assert web.get("x").body == {"a": 1}

    def test_redirects_in_a_circle_end(self, server: ReplayServer, web: WebClient) -> None:
        server.on("GET", "/x", Reply(301, headers={"Location": "/x"}))
        assert trouble(web) is Trouble.NOT_JSON
        assert len(server.seen) <= 5

    @pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
    def test_a_redirect_to_another_server_is_refused_and_nothing_is_sent_there(
        self, server: ReplayServer, web: WebClient, status: int
    ) -> None:
        with serving() as other:
            server.on("GET", "/x", Reply(status, headers={"Location": f"{other.url}/x"}))
            assert trouble(web) is Trouble.OFF_ORIGIN
            assert other.seen == []

    def test_what_is_sent_follows_no_redirect_at_all(self, server: ReplayServer, web: WebClient) -> None:
        server.on("POST", "/x", Reply(307, headers={"Location": "/y"}))
        server.on("POST", "/y", Reply(body={}))
        with pytest.raises(SourceError, match="log-in page") as caught:
            web.send("POST", "x", {"a": 1})
        assert caught.value.trouble is Trouble.NOT_JSON
        assert server.paths("POST") == ["/x"]

    def test_an_absolute_address_of_another_server_is_refused(self, web: WebClient) -> None:
        assert trouble(web, "https://example.org/x") is Trouble.OFF_ORIGIN


class TestSlowingDown:
    def test_a_download_waits_as_long_as_asked_and_goes_on(self, server: ReplayServer, web: WebClient) -> None:
        replies = [Reply(429, headers={"Retry-After": "0.3"}), Reply(body={"a": 1})]
        server.on("GET", "/x", lambda _: replies.pop(0))
        began = time.monotonic()
        assert web.get("x").body == {"a": 1}
        assert time.monotonic() - began >= 0.3

    def test_one_who_is_told_to_wait_makes_the_others_wait(self, server: ReplayServer, web: WebClient) -> None:
        server.on("POST", "/x", Reply(429, headers={"Retry-After": "120"}))
        server.on("POST", "/y", Reply(body={}))
        for path in ("x", "y"):
            with pytest.raises(SourceError) as caught:
                web.send("POST", path, {})
            assert caught.value.trouble is Trouble.RATE_LIMITED
            assert 100 < (caught.value.retry_after or 0) <= 120
        assert server.paths("POST") == ["/x"]

    def test_patience_ends(self, server: ReplayServer) -> None:
        server.on("GET", "/x", Reply(429, headers={"Retry-After": "100"}))
        with WebClient(server.url, limits=Limits(patience=10)) as web:
            assert trouble(web) is Trouble.RATE_LIMITED
        assert len(server.seen) == 1

    @pytest.mark.parametrize(
        ("header", "expected"),
        [("7", 7), ("99999", 300), ("-5", 0.1), ("nan", None), ("soon", None), ("", None), (None, None)],
    )
    def test_seconds(self, header: str | None, expected: float | None) -> None:
        assert retry_after(header) == expected

    def test_a_date(self) -> None:
        at = dt.datetime.now(dt.UTC) + dt.timedelta(seconds=60)
        assert 50 < (retry_after(at.strftime("%a, %d %b %Y %H:%M:%S GMT")) or 0) <= 60


class TestSecrets:
    def test_no_token_in_repr_log_or_error(
        self, server: ReplayServer, web: WebClient, caplog: pytest.LogCaptureFixture
    ) -> None:
        caplog.set_level(logging.DEBUG)
        server.on("GET", "/x", Reply(500))
        server.on("GET", "/y", Reply(body={"api_token": "leak"}))
        trouble(web)
        answer = web.get("y")
        assert "leak" not in repr(answer) + repr(web) + str(vars(web)) + caplog.text
        assert server.seen[0].headers["authorization"] == TOKEN


def certificate(folder: Path, host: x509.GeneralName) -> tuple[Path, ssl.SSLContext]:
    """Make an authority and a server's certificate by it; return the authority's file and the server's side."""
    now = dt.datetime.now(dt.UTC)
    keys = [ec.generate_private_key(ec.SECP256R1()) for _ in range(2)]
    names = [x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)]) for name in ("Own authority", "server")]

    def build(subject: int, is_authority: bool) -> x509.Certificate:
        builder = x509.CertificateBuilder().subject_name(names[subject]).issuer_name(names[0])
        builder = builder.public_key(keys[subject].public_key()).serial_number(x509.random_serial_number())
        builder = builder.not_valid_before(now - dt.timedelta(days=1)).not_valid_after(now + dt.timedelta(days=9))
        builder = builder.add_extension(x509.BasicConstraints(ca=is_authority, path_length=None), critical=True)
        key_id = x509.SubjectKeyIdentifier.from_public_key(keys[0].public_key())
        if is_authority:
            builder = builder.add_extension(key_id, critical=False)
            builder = builder.add_extension(x509.KeyUsage(*[i in (5, 6) for i in range(9)]), critical=True)
        else:
            builder = builder.add_extension(x509.SubjectAlternativeName([host]), critical=False)
            builder = builder.add_extension(
                x509.AuthorityKeyIdentifier.from_issuer_subject_key_identifier(key_id), critical=False
            )
        return builder.sign(keys[0], hashes.SHA256())

    authority, server = folder / "authority.pem", folder / "server.pem"
    authority.write_bytes(build(0, True).public_bytes(serialization.Encoding.PEM))
    private = keys[1].private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    server.write_bytes(build(1, False).public_bytes(serialization.Encoding.PEM) + private)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(server)
    return authority, context


class TestCertificates:
    HERE = x509.IPAddress(ipaddress.ip_address("127.0.0.1"))

    def test_an_unknown_authority_is_refused_until_it_is_named(self, tmp_path: Path) -> None:
        authority, context = certificate(tmp_path, self.HERE)
        with serving(context) as server:
            server.on("GET", "/x", Reply(body={"a": 1}))
            with WebClient(server.url, TOKEN, limits=PATIENT) as web:
                assert trouble(web) is Trouble.BAD_CERTIFICATE
            assert server.seen == []
            with WebClient(server.url, TOKEN, limits=PATIENT, ca_file=authority) as web:
                assert web.get("x").body == {"a": 1}

    def test_a_certificate_for_another_name_is_refused(self, tmp_path: Path) -> None:
        authority, context = certificate(tmp_path, x509.DNSName("pretix.example.org"))
        with serving(context) as server, WebClient(server.url, TOKEN, limits=PATIENT, ca_file=authority) as web:
            assert trouble(web) is Trouble.BAD_CERTIFICATE
            assert server.seen == []

    @pytest.mark.parametrize("content", [None, b"no certificate"])
    def test_a_file_without_a_certificate_is_wrong_use(self, tmp_path: Path, content: bytes | None) -> None:
        file = tmp_path / "authority.pem"
        if content is not None:
            file.write_bytes(content)
        with pytest.raises(WrongUseError):
            WebClient("https://pretix.example.org", ca_file=file)
