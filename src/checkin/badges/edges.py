"""What a printer that does not print to the edge of the paper would cut off."""

from __future__ import annotations

from checkin.badges.layout import BadgeLayout, Fold
from checkin.badges.sheets import Sheet

#: What office printers leave white at each edge, in mm.
USUAL_MM = 4.2


def cut_off(layout: BadgeLayout, sheet: Sheet, margin: float = USUAL_MM) -> int:
    """Return on how many labels of a sheet something of the layout lies within `margin` mm of the paper's edge."""
    if layout.turned or layout.fold is not Fold.NONE:
        extent = (0.0, 0.0, *layout.page)
    else:
        boxes = [element.box.bounds for element in layout.front]
        if not boxes:
            return 0
        extent = (
            max(0.0, min(box[0] for box in boxes)), max(0.0, min(box[1] for box in boxes)),
            min(layout.width, max(box[2] for box in boxes)), min(layout.height, max(box[3] for box in boxes)),
        )  # fmt: skip
    width, height = sheet.page
    inset = ((sheet.label[0] - layout.page[0]) / 2, (sheet.label[1] - layout.page[1]) / 2)
    count = 0
    for index in range(sheet.count):
        x, y = sheet.place(index)
        x, y = x + inset[0], y + inset[1]
        gaps = (x + extent[0], y + extent[1], width - x - extent[2], height - y - extent[3])
        count += min(gaps) < margin - 0.01
    return count
