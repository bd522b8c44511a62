"""Pictures of QR codes."""

from __future__ import annotations

import qrcode
from PySide6.QtGui import QImage, QPainter


def symbol(text: str, *, light: int = 255, dark: int = 0, size: int = 480) -> QImage:
    """A picture of a QR code in the middle of a grey room."""
    code = qrcode.QRCode(border=4)
    code.add_data(text)
    matrix = code.get_matrix()
    step = size // (len(matrix) + 4)
    image = QImage(size + size // 3, size, QImage.Format.Format_RGB32)
    image.fill(0xFF808080)
    painter = QPainter(image)
    for y, row in enumerate(matrix):
        for x, is_dark in enumerate(row):
            shade = dark if is_dark else light
            painter.fillRect(60 + x * step, 20 + y * step, step, step, 0xFF000000 | shade * 0x10101)
    painter.end()
    return image
