"""QR symbols made in bulk are those of the codes package, and scan."""

from __future__ import annotations

import string

import pytest
import zxingcpp
from badge_samples import badge, codes_of
from hypothesis import given, settings
from hypothesis import strategies as st

from checkin.badges import layout, qr_batch, qr_drawing, render_badges
from checkin.codes import qr

CODES = st.text(alphabet=string.ascii_letters + string.digits + " $%*+-./:_={}", min_size=1, max_size=130)


def flat(matrix: qr.Matrix) -> str:
    return "".join("1" if dark else "0" for row in matrix for dark in row)


@settings(max_examples=60, deadline=None)
@given(CODES, st.sampled_from("LMQH"))
def test_bulk_symbols_are_the_same_as_single_ones(text: str, error: str) -> None:
    matrix = qr.matrix(text, error=error, mask=qr.BATCH_MASK)  # type: ignore[arg-type]
    assert qr_drawing.modules(text, error) == (flat(matrix), len(matrix))


@pytest.mark.parametrize(
    "text", ["1" * 29, "Größe", "x" * 400, "A" * 25 + "x" * 5], ids=["digits", "umlauts", "long", "mixed"]
)
def test_what_is_not_made_in_bulk_comes_from_the_codes_package(text: str) -> None:
    assert qr_batch.symbol(text, "M") is None
    matrix = qr.matrix(text, error="M", mask=qr.BATCH_MASK)
    assert qr_drawing.modules(text, "M") == (flat(matrix), len(matrix))


@settings(max_examples=25, deadline=None)
@given(CODES)
def test_every_printed_symbol_is_read_back(text: str) -> None:
    code = text.strip()
    if code:
        content = render_badges([badge(0, ticket_code=code)], layout("badge-86x54")).content
        assert codes_of(content, dpi=300) == [code]


@pytest.mark.parametrize("level", "LMQH")
def test_the_level_asked_for_is_the_level_made(level: str) -> None:
    digits, side = qr_drawing.modules("C0123456789ABCDEFGHJKLMNPQRST", level)
    from PIL import Image

    picture = Image.new("L", ((side + 8) * 4, (side + 8) * 4), 255)
    for index, digit in enumerate(digits):
        if digit == "1":
            y, x = divmod(index, side)
            picture.paste(0, ((x + 4) * 4, (y + 4) * 4, (x + 5) * 4, (y + 5) * 4))
    found = zxingcpp.read_barcode(picture)
    assert found is not None
    assert found.ec_level == level


def test_the_drawn_path_covers_exactly_the_dark_modules() -> None:
    text = "C0123456789ABCDEFGHJKLMNPQRST"
    digits, side = qr_drawing.modules(text, "M")
    drawn = [[False] * side for _ in range(side)]
    for line in qr_drawing.operators(text, "M", (0, 0, 33), "0 0 0").splitlines():
        words = line.split(" cm ")[-1].split()
        if len(words) == 5 and words[4] == "re":
            x, y, width = int(words[0]), int(words[1]), float(words[2])
            for column in range(x, x + int(width)):
                drawn[side - 1 - y][column] = True
    assert "".join("1" if dark else "0" for row in drawn for dark in row) == digits
