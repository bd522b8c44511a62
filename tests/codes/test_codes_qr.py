"""QR symbols, each read back by zxing-cpp, the reader of the door."""

from __future__ import annotations

import json
from itertools import product
from pathlib import Path

import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from checkin.codes import new_ticket_code
from checkin.codes.qr import BATCH_MASK, ErrorLevel, Matrix, matrix, runs
from checkin.domain.errors import BadInputError

DATA = Path(__file__).parent.parent / "data" / "qr"
PAYLOADS = [json.loads(line)["payload"] for line in (DATA / "qr_payloads.jsonl").read_text("utf-8").splitlines()]
SIGNED = [vector["qr"] for vector in json.loads((DATA / "sig1_vectors.json").read_text("utf-8"))["vectors"]]


def picture(symbol: Matrix, module: int = 4) -> Image.Image:
    side = len(symbol) + 8
    image = Image.new("L", (side, side), 255)
    for row, column, length in runs(symbol):
        image.paste(0, (column + 4, row + 4, column + 4 + length, row + 5))
    return image.resize((side * module, side * module), Image.Resampling.NEAREST)


def scanned(symbol: Matrix) -> str:
    (found,) = zxingcpp.read_barcodes(
        picture(symbol),
        formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode),
        text_mode=zxingcpp.TextMode.Plain,
    )
    return str(found.text)


@pytest.mark.parametrize("payload", [*filter(None, PAYLOADS), *SIGNED], ids=lambda payload: str(payload)[:16])
def test_every_systems_payload_is_read_back(payload: str) -> None:
    assert scanned(matrix(payload)) == payload


@pytest.mark.parametrize(("level", "mask"), list(product("LMQH", (None, *range(8)))))
def test_our_tickets_are_read_back_at_every_level_with_every_mask(level: ErrorLevel, mask: int | None) -> None:
    for _ in range(4):
        code = new_ticket_code("event")
        assert scanned(matrix(code, error=level, mask=mask)) == code


@given(st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=250), st.integers(0, 7))
def test_any_printable_ascii_is_read_back(payload: str, mask: int) -> None:
    assert scanned(matrix(payload, mask=mask)) == payload


@pytest.mark.parametrize("payload", ["Öffnung 5", "Żółć", "Олександр", "محمد-2026", "東京-A1"])
def test_codes_in_other_scripts_are_read_back(payload: str) -> None:
    assert scanned(matrix(payload)) == payload


def test_our_ticket_takes_the_small_symbol_that_alphanumeric_mode_allows() -> None:
    code = new_ticket_code("event")
    assert len(matrix(code)) == 25
    assert len(matrix(code.lower())) == 29


@pytest.mark.parametrize("length", [1, 20, 33])
def test_a_number_takes_numeric_mode(length: int) -> None:
    assert len(matrix("7" * length)) <= len(matrix("A" * length))
    assert len(matrix("7" * 34)) == 21


def test_runs_cover_the_dark_modules_and_no_other() -> None:
    symbol = matrix(new_ticket_code("event"), mask=BATCH_MASK)
    covered = {(row, column + k) for row, column, length in runs(symbol) for k in range(length)}
    assert covered == {(r, c) for r, row in enumerate(symbol) for c, dark in enumerate(row) if dark}


def test_the_symbol_starts_at_its_finder_pattern_without_a_quiet_zone() -> None:
    symbol = matrix("x")
    assert all(symbol[0][:7])
    assert all(len(row) == len(symbol) for row in symbol)


def test_a_payload_beyond_the_largest_symbol_is_refused_in_a_sentence_without_it() -> None:
    with pytest.raises(BadInputError, match="4000 characters") as refused:
        matrix("geheim!!" * 500)
    assert "geheim" not in str(refused.value)


def test_an_empty_payload_has_no_symbol() -> None:
    with pytest.raises(ValueError, match="empty"):
        matrix("")
