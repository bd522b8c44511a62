"""A page as dots: exact size, letters and symbols crisp, bars and photos as black and white can show them."""

from __future__ import annotations

import io

import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from printing_help import POINTS, badge_pdf
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen import canvas

from checkin.printers.pages import page_count, page_size, prepared
from checkin.printers.ports import PrinterError
from checkin.printers.raster import bitmaps, black_bits, screened
from checkin.printers.reasons import Reason


def page(draw: object, width: float = 60, height: float = 40) -> Image.Image:
    buffer = io.BytesIO()
    drawing = canvas.Canvas(buffer, pagesize=(width * POINTS, height * POINTS))
    draw(drawing)  # type: ignore[operator]
    drawing.save()
    return bitmaps(buffer.getvalue(), 300)[0]


def black_share(picture: Image.Image, box: tuple[int, int, int, int]) -> float:
    part = picture.crop(box).convert("L")
    return part.histogram()[0] / (part.width * part.height)


@pytest.mark.parametrize("dpi", [203, 300, 600])
@pytest.mark.parametrize("size", [(86, 54), (62, 100), (57, 101.6)])
def test_a_page_is_as_many_dots_as_its_millimetres(size: tuple[float, float], dpi: int) -> None:
    (picture,) = bitmaps(badge_pdf(*size), dpi)
    assert picture.size == tuple(round(side / 25.4 * dpi) for side in size)
    assert picture.mode == "1"
    assert zxingcpp.read_barcodes(picture.convert("L"))[0].text == "CHECKIN-4711"


def test_a_turned_page_lies_across() -> None:
    (picture,) = bitmaps(badge_pdf(86, 54), 300, turned=True)
    assert picture.size == (638, 1016)
    assert zxingcpp.read_barcodes(picture.convert("L"))[0].text == "CHECKIN-4711"


def test_grey_letters_become_black_and_whole() -> None:
    """Against the same letters in black: a screen would leave holes in their strokes."""

    def letters(grey: float) -> object:
        def draw(drawing: canvas.Canvas) -> None:
            drawing.setFillGray(grey)
            drawing.setFont("Helvetica", 8)
            drawing.drawString(10, 20, "Verein für Integration e. V.")

        return draw

    assert page(letters(0.4)).tobytes() == page(letters(0)).tobytes()


def test_white_letters_on_a_dark_bar_stand_on_solid_black() -> None:
    def draw(drawing: canvas.Canvas) -> None:
        drawing.setFillColorRGB(0.7, 0.1, 0.1)
        drawing.rect(0, 0, 60 * POINTS, 15 * POINTS, stroke=0, fill=1)

    assert black_share(page(draw), (0, 320, 700, 470)) == 1


def test_black_letters_on_a_light_bar_stay_apart_from_it() -> None:
    def draw(drawing: canvas.Canvas) -> None:
        drawing.setFillGray(0.8)
        drawing.rect(0, 0, 60 * POINTS, 15 * POINTS, stroke=0, fill=1)

    share = black_share(page(draw), (0, 320, 700, 470))
    assert share == pytest.approx(0.2, abs=0.07)


def test_black_letters_on_a_light_bar_are_not_smeared() -> None:
    def draw(drawing: canvas.Canvas) -> None:
        drawing.setFillGray(0.8)
        drawing.rect(0, 0, 60 * POINTS, 15 * POINTS, stroke=0, fill=1)
        drawing.setFillGray(0)
        drawing.setFont("Helvetica", 9)
        drawing.drawString(10, 15, "illumination million")

    assert black_share(page(draw), (50, 380, 330, 408)) < 0.5


def test_a_photo_keeps_its_tones() -> None:
    """A ramp from black to white gets lighter from band to band."""

    def draw(drawing: canvas.Canvas) -> None:
        ramp = ImageReader(Image.linear_gradient("L").rotate(90))
        drawing.drawImage(ramp, 0, 0, 60 * POINTS, 40 * POINTS)

    picture = page(draw)
    bands = [black_share(picture, (left, 0, left + 70, 470)) for left in range(0, 700, 70)]
    assert bands == sorted(bands) or bands == sorted(bands, reverse=True)
    assert max(bands) - min(bands) > 0.8


@given(st.integers(1, 40), st.integers(1, 40), st.data())
def test_pure_black_and_white_are_left_as_they_are(width: int, height: int, data: st.DataObject) -> None:
    dots = data.draw(st.lists(st.sampled_from([0, 255]), min_size=width * height, max_size=width * height))
    grey = Image.new("L", (width, height))
    grey.putdata(dots)
    assert list(screened(grey).convert("L").tobytes()) == dots


def test_a_set_bit_is_a_black_dot_and_rows_are_whole_bytes() -> None:
    picture = Image.new("1", (9, 2), 255)
    picture.putpixel((0, 0), 0)
    picture.putpixel((8, 1), 0)
    bits = black_bits(picture)
    assert (bits[0] & 0x80, bits[1] & 0x80, bits[2] & 0x80, bits[3] & 0x80) == (0x80, 0, 0, 0x80)


def test_copies_repeat_each_page_in_place() -> None:
    content = prepared(badge_pdf(62, 40, pages=2), 2)
    assert page_count(content) == 4
    texts = [zxingcpp.read_barcodes(one.convert("L"))[0].text for one in bitmaps(content, 300)]
    assert texts == ["CHECKIN-4711-1"] * 2 + ["CHECKIN-4711-2"] * 2


def test_a_page_is_measured_in_millimetres() -> None:
    assert page_size(badge_pdf(86, 54)) == pytest.approx((86, 54), abs=0.01)


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"\x89PNG"])
def test_what_is_no_pdf_is_told(content: bytes) -> None:
    with pytest.raises(PrinterError) as refused:
        bitmaps(content, 300)
    assert refused.value.reason is Reason.UNREADABLE
