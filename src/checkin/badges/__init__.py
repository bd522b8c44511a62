"""Badges, tickets and signs: layouts in millimetres, sheets of labels, and the PDF they become."""

from checkin.badges.builtin import DEFAULT_LAYOUT, layout, layout_for, layouts
from checkin.badges.colours import category_colour, text_on
from checkin.badges.data import BadgeData
from checkin.badges.layout import SCHEMA, BadgeLayout
from checkin.badges.preview import page_count, render_page, render_page_png
from checkin.badges.printing import BadgeNotice, RenderedPdf, render_badges
from checkin.badges.reading import read_layout
from checkin.badges.sheets import Sheet, sheet, sheets
from checkin.badges.ticket_words import TicketWords, words_for
from checkin.badges.tickets import TicketForm, render_tickets
from checkin.badges.warming import warm_up

__all__ = [
    "DEFAULT_LAYOUT", "SCHEMA", "BadgeData", "BadgeLayout", "BadgeNotice", "RenderedPdf", "Sheet", "TicketForm",
    "TicketWords", "category_colour", "layout", "layout_for", "layouts", "page_count", "read_layout",
    "render_badges", "render_page", "render_page_png", "render_tickets", "sheet", "sheets", "text_on", "warm_up", "words_for",
]  # fmt: skip
