"""Pictures in a document: each once, however many badges show it."""

from __future__ import annotations

import hashlib
import io
import zlib

from PIL import Image
from reportlab.pdfbase import pdfdoc

from checkin.badges.images import open_image
from checkin.badges.layout import Box
from checkin.typeset import Document, mm

#: More dots than this on paper no printer shows.
_DOTS_PER_INCH = 400
_JPEG_START = b"\xff\xd8\xff"


class Pictures:
    """The pictures of one document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._known: dict[tuple[bytes, int], tuple[str, int, int]] = {}

    def operators(self, content: bytes, box: Box, *, cover: bool, name: str) -> str:
        """Return the operators that draw a picture into a box: whole and centred, or filling it (`cover`), cropped."""
        resource, width, height = self._embedded(content, box, name)
        self._document.use_image(resource)
        x, y, box_width, box_height = mm(box.x), -mm(box.y + box.height), mm(box.width), mm(box.height)
        scales = (box_width / width, box_height / height)
        scale = max(scales) if cover else min(scales)
        w, h = width * scale, height * scale
        clip = f"{x:.3f} {y:.3f} {box_width:.3f} {box_height:.3f} re W n " if cover else ""
        left, bottom = x + (box_width - w) / 2, y + (box_height - h) / 2
        return f"q {clip}{w:.3f} 0 0 {h:.3f} {left:.3f} {bottom:.3f} cm /{self._document.image_name(resource)} Do Q"

    def _embedded(self, content: bytes, box: Box, name: str) -> tuple[str, int, int]:
        most = round(max(box.width, box.height) / 25.4 * _DOTS_PER_INCH)
        digest = hashlib.sha256(content).digest()
        found = self._known.get((digest, most))
        if found is None:
            image = open_image(content, name=name)
            image.thumbnail((2 * most, 2 * most), Image.Resampling.LANCZOS)
            resource = f"CKI{len(self._known) + 1}"
            self._document.add_image(resource, _packed(image, photo=content.startswith(_JPEG_START)))
            found = self._known[digest, most] = (resource, image.width, image.height)
        return found


def _packed(image: Image.Image, *, photo: bool) -> pdfdoc.PDFStream:
    if photo:
        buffer = io.BytesIO()
        image.save(buffer, "JPEG", quality=90)
        data, packing = buffer.getvalue(), "DCTDecode"
    else:
        data, packing = zlib.compress(image.tobytes(), 9), "FlateDecode"
    result = pdfdoc.PDFStream(content=data)
    entries = {
        "Type": pdfdoc.PDFName("XObject"), "Subtype": pdfdoc.PDFName("Image"), "Width": image.width,
        "Height": image.height,
        "ColorSpace": pdfdoc.PDFName("DeviceRGB"), "BitsPerComponent": 8, "Filter": pdfdoc.PDFName(packing),
    }  # fmt: skip
    for key, value in entries.items():
        result.dictionary[key] = value
    return result
