"""QR codes in a picture file: a photo of a ticket, a screenshot sent by mail."""

from __future__ import annotations

from pathlib import Path

from checkin.domain.errors import QT_TRANSLATE_NOOP, BadInputError

#: A phone's photo has 12 to 50 million pixels; more is no ticket but an attack on the memory.
_MAX_PIXELS = 120_000_000
_SMALLER = 2000


def read_picture(path: Path) -> list[str]:
    """Return the texts of the QR codes in a picture, from left to right and top to bottom as they are found.

    Raises BadInputError where the file is no picture, or shows no QR code.
    """
    # imported here: only those who read pictures pay for loading the libraries
    import zxingcpp  # noqa: PLC0415
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415

    try:
        with Image.open(path) as picture:
            if picture.width * picture.height > _MAX_PIXELS:
                raise BadInputError(
                    QT_TRANSLATE_NOOP("errors", "The picture {file} is too large. Take a smaller one."), file=str(path)
                )
            grey = picture.convert("L")
    except FileNotFoundError:
        raise BadInputError(
            QT_TRANSLATE_NOOP("errors", "There is no file {file}. Check the name and the folder."), file=str(path)
        ) from None
    except (UnidentifiedImageError, OSError, Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise BadInputError(
            QT_TRANSLATE_NOOP("errors", "{file} is not a picture that can be read. Use a PNG or JPEG file."),
            file=str(path),
        ) from None
    found = zxingcpp.read_barcodes(grey, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode))
    if not found and max(grey.size) > _SMALLER:
        # fine noise of a large photo hides the symbol's edges
        grey.thumbnail((_SMALLER, _SMALLER))
        found = zxingcpp.read_barcodes(grey, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode))
    texts = [result.text for result in found if result.valid]
    if not texts:
        raise BadInputError(
            QT_TRANSLATE_NOOP("errors", "No QR code was found in {file}. Take the picture closer and straight on."),
            file=str(path),
        )
    return texts
