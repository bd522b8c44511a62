"""Text as printed: any script, the right shapes and direction, as large as it fits; and the PDF it goes into."""

from checkin.typeset.breaking import Manner, Words
from checkin.typeset.cleaning import clean
from checkin.typeset.document import Document, mm
from checkin.typeset.faces import Face, FontBook, Weight, fonts
from checkin.typeset.fitting import Block, Paragraph, PlacedLine, fit, fit_words, measure
from checkin.typeset.painting import TextPainter, painter
from checkin.typeset.runs import script_of
from checkin.typeset.shaping import GlyphRun, ShapedLine, shape
from checkin.typeset.warning import Notice, NoticeKind

__all__ = [
    "Block", "Document", "Face", "FontBook", "GlyphRun", "Manner", "Notice", "NoticeKind", "Paragraph",
    "PlacedLine", "ShapedLine", "TextPainter", "Weight", "Words", "clean", "fit", "fit_words", "fonts", "measure",
    "mm", "painter", "script_of", "shape",
]  # fmt: skip
