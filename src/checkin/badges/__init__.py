"""Badges, tickets and signs: layouts in millimetres, sheets of labels, and the PDF they become."""

from checkin.badges.builtin import DEFAULT_LAYOUT, layout, layout_for, layouts
from checkin.badges.bundle import SUFFIX, read_bundle, write_bundle
from checkin.badges.calendar_file import calendar
from checkin.badges.colours import category_colour, text_on
from checkin.badges.data import BadgeData
from checkin.badges.examples import telling_examples
from checkin.badges.file_names import UniqueNames, safe_name
from checkin.badges.layout import SCHEMA, BadgeLayout
from checkin.badges.pretix_layouts import ImportedLayout, import_pretix_layout
from checkin.badges.preview import page_count, render_page, render_page_png
from checkin.badges.printing import BadgeNotice, RenderedPdf, render_badges
from checkin.badges.reading import read_layout
from checkin.badges.ruler_page import RulerPageWords, render_ruler_page
from checkin.badges.sheets import Sheet, sheet, sheets
from checkin.badges.signs import Booth, render_booth_signs, render_door_signs, render_name_tents
from checkin.badges.ticket_files import TicketFile, TicketFolder, TicketOptions, ticket_files, write_ticket_folder
from checkin.badges.ticket_words import TicketWords, words_for
from checkin.badges.tickets import TicketForm, render_tickets
from checkin.badges.warming import warm_up
from checkin.badges.writing import write_layout

__all__ = [
    "DEFAULT_LAYOUT", "SCHEMA", "SUFFIX", "BadgeData", "BadgeLayout", "BadgeNotice", "Booth", "ImportedLayout",
    "RenderedPdf", "RulerPageWords", "Sheet", "TicketFile", "TicketFolder", "TicketForm", "TicketOptions",
    "TicketWords", "UniqueNames", "calendar", "category_colour", "import_pretix_layout", "layout", "layout_for",
    "layouts", "page_count", "read_bundle", "read_layout", "render_badges", "render_booth_signs",
    "render_door_signs", "render_name_tents", "render_page", "render_page_png", "render_ruler_page",
    "render_tickets", "safe_name", "sheet", "sheets", "telling_examples", "text_on", "ticket_files", "warm_up",
    "words_for", "write_bundle", "write_layout", "write_ticket_folder",
]  # fmt: skip
