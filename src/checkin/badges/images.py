"""Pictures for badges: looked at before they are opened, so that no small file unpacks into gigabytes."""

from __future__ import annotations

import io
import warnings

from PIL import Image, ImageOps

from checkin.domain.errors import QT_TRANSLATE_NOOP, BadInputError

#: 8,000 by 5,000 dots print a poster; more is a mistake or an attack.
LARGEST_PIXELS = 40_000_000
LARGEST_BYTES = 30_000_000
_FORMATS = ("PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP")


def check_image(data: bytes, *, name: str) -> tuple[int, int]:
    """Return a picture's width and height in dots.

    Raises BadInputError for what is no picture, of another kind (SVG), or too large; `name` is the file's name for
    the error.
    """
    if len(data) > LARGEST_BYTES:
        raise _too_large(name)
    head = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith((b"<svg", b"<?xml", b"<!doctype svg")) or b"<svg" in head:
        raise BadInputError(
            QT_TRANSLATE_NOOP(
                "errors",
                "{name} is an SVG drawing, which badges do not take; save it as PNG with at least 300 dots an inch.",
            ),
            name=name,
        )
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=_FORMATS) as image:
                width, height = image.size
    except Image.DecompressionBombError as trouble:
        raise _too_large(name) from trouble
    except (OSError, ValueError, SyntaxError) as trouble:
        raise BadInputError(
            QT_TRANSLATE_NOOP("errors", "{name} is not a picture that can be read; use PNG or JPEG."), name=name
        ) from trouble
    if width * height > LARGEST_PIXELS:
        raise _too_large(name)
    return width, height


def open_image(data: bytes, *, name: str) -> Image.Image:
    """Return a picture, checked and decoded, turned as its camera held it, in RGB with transparency on white."""
    check_image(data, name=name)
    try:
        with Image.open(io.BytesIO(data), formats=_FORMATS) as image:
            image.load()
            return flattened(image)
    except (OSError, ValueError, SyntaxError) as trouble:
        raise BadInputError(
            QT_TRANSLATE_NOOP("errors", "{name} is damaged; save the picture once more and try again."), name=name
        ) from trouble


def flattened(image: Image.Image) -> Image.Image:
    """Return the picture in RGB, what is transparent in white: printers and PDF/A are spared transparency."""
    turned = ImageOps.exif_transpose(image)
    if turned.mode in ("RGBA", "LA", "PA") or "transparency" in turned.info:
        rgba = turned.convert("RGBA")
        paper = Image.new("RGB", rgba.size, "white")
        paper.paste(rgba, mask=rgba.getchannel("A"))
        return paper
    return turned.convert("RGB")


def _too_large(name: str) -> BadInputError:
    return BadInputError(
        QT_TRANSLATE_NOOP(
            "errors",
            "{name} is too large for a badge (at most {megapixels} megapixels and {megabytes} MB); save it smaller.",
        ),
        name=name,
        megapixels=LARGEST_PIXELS // 1_000_000,
        megabytes=LARGEST_BYTES // 1_000_000,
    )
