"""What the badges page says of layouts, sheets and orders, and how it says numbers of things."""

from __future__ import annotations

from checkin.badges import BadgeLayout, Sheet
from checkin.gui.words import translate
from checkin.gui.words.times import number
from checkin.services.badge_desk import BadgeOrder


def layout_name(layout: BadgeLayout) -> str:
    """Return a layout's name: ours in the user's language, an own one as it was called."""
    names = {
        "badge-86x54": translate("Office", "Badge 86 × 54 mm"),
        "badge-80x50": translate("Office", "Badge 80 × 50 mm (L4785)"),
        "badge-90x55": translate("Office", "Badge 90 × 55 mm"),
        "badge-70x50": translate("Office", "Badge 70 × 50 mm"),
        "badge-a6": translate("Office", "Badge A6, upright"),
        "badge-95x134": translate("Office", "Badge 95 × 134 mm, four on A4 with margins"),
        "label-62x100": translate("Office", "Label 62 × 100 mm (Brother)"),
        "label-54x101": translate("Office", "Label 54 × 101 mm (DYMO)"),
        "label-57x102": translate("Office", "Label 57 × 102 mm (Zebra)"),
        "label-51x89": translate("Office", "Label 51 × 89 mm (DYMO)"),
        "badge-a6-fold": translate("Office", "Badge A6, folded, with the programme on the back"),
        "badge-86x54-two-sided": translate("Office", "Badge 86 × 54 mm, printed on both sides"),
        "name-63x29": translate("Office", "Name label 63 × 29 mm, without QR code"),
    }
    return names.get(layout.layout_id, layout.name)


def sheet_name(sheet: Sheet) -> str:
    """Return a sheet's name and what it holds: "Avery L4785 · 10 × 80 × 50 mm"."""
    names = {
        "a4-4up": translate("Office", "A4, four A6 badges"),
        "a4-4up-margin": translate("Office", "A4, four badges, for printers with margins"),
        "a4-86x54": translate("Office", "A4, ten badges, to be cut"),
        "a4-90x55": translate("Office", "A4, ten business cards, to be cut"),
    }
    width, height = (f"{length:.4g}" for length in sheet.label)
    return f"{names.get(sheet.sheet_id, sheet.name)} · {sheet.count} × {width} × {height} mm"


def order_names() -> dict[BadgeOrder, str]:
    """Return the orders to choose from."""
    return {
        BadgeOrder.FAMILY_NAME: translate("Office", "by family name"),
        BadgeOrder.GIVEN_NAME: translate("Office", "by given name"),
        BadgeOrder.ORGANISATION: translate("Office", "by organisation"),
        BadgeOrder.CATEGORY: translate("Office", "by category"),
    }


def badges_on(badges: int, pages: int, *, sheets: bool) -> str:
    """Say how many badges take how many pages or sheets."""
    if badges == 1:
        return translate("Office", "1 badge")
    if not sheets:
        return translate("Office", "{count} badges").format(count=number(badges))
    if pages == 1:
        return translate("Office", "{count} badges on one sheet").format(count=number(badges))
    return translate("Office", "{count} badges on {pages} sheets").format(count=number(badges), pages=number(pages))
