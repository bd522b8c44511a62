"""Badge layouts of pretix, taken over: a JSON list of elements with lengths in millimetres from the bottom left.

The format is described in docs/badges.md; what each element means was read from pretix' own behaviour (2026.8).
"""

from __future__ import annotations

import io
import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pypdfium2

from checkin.badges import variables
from checkin.badges.layout import (
    Align,
    BadgeLayout,
    Box,
    Element,
    ImageElement,
    QrElement,
    TextElement,
    TextItem,
    VerticalAlign,
)
from checkin.badges.preview import page_size, render_page
from checkin.domain.errors import QT_TRANSLATE_NOOP, BadInputError

_BACKGROUND = "background.png"
_BACKGROUND_DPI = 300
#: pretix' usual badge: A6 across.
_USUAL = (148.0, 105.0)
#: A symbol that pretix draws without its white border still needs one here: four modules on each side of some 29.
_WITH_BORDER = 37 / 29
#: What pretix' line height means in terms of the font size.
_LINE_HEIGHT = 1.15
_VARIABLES = {
    "attendee_name": "name", "attendee_name_for_salutation": "name", "attendee_name_given_name": "given_name",
    "attendee_name_family_name": "family_name", "attendee_name_title": "title",
    "attendee_name_salutation": "salutation", "attendee_name_degree": "title", "attendee_name_full_name": "name",
    "attendee_name_calling_name": "given_name", "attendee_company": "organisation", "attendee_job_title": "role",
    "attendee_email": "email", "secret": "ticket_code", "item": "category", "item_category": "category",
    "itemvar": "category", "variation": "category", "order": "order_code", "event_name": "event",
    "event_begin": "event_date", "event_begin_date": "event_date", "event_date_range": "event_date",
    "event_location": "venue", "addons": "sessions", "phone": "phone", "email": "email",
}  # fmt: skip
_PLACEHOLDER = re.compile(r"\{([A-Za-z0-9:_]+)\}")


@dataclass(frozen=True, slots=True)
class ImportedLayout:
    """A layout taken over. `left_out` names kinds of elements and variables that have no counterpart here."""

    layout: BadgeLayout
    left_out: tuple[str, ...] = ()


@dataclass
class _Import:
    height: float
    questions: Mapping[str, str]
    left_out: dict[str, None] = field(default_factory=dict)


def import_pretix_layout(
    elements: object,
    *,
    name: str,
    size: tuple[float, float] | None = None,
    background: bytes | None = None,
    questions: Mapping[str, str] | None = None,
) -> ImportedLayout:
    """Return a pretix badge layout (the list under `layout`) as one of ours.

    `background` is the PDF that pretix prints under it: it gives size and picture. Without it `size` (width, height
    in mm) counts, else pretix' usual A6 or whatever the elements need. `questions` maps pretix' question ids to
    identifiers.
    Raises BadInputError for what is no such list or PDF.
    """
    known = _elements(elements, name)
    images: dict[str, bytes] = {}
    front: list[Element] = []
    if background is not None:
        size = _background_size(background, name)
        images[_BACKGROUND] = _picture(background)
        front.append(ImageElement(Box(0, 0, *size), _BACKGROUND))
    width, height = size or _needed(known)
    run = _Import(height, questions or {})
    for element in known:
        try:
            front.extend(_element(element, run))
        except (TypeError, ValueError, OverflowError) as trouble:
            raise BadInputError(
                QT_TRANSLATE_NOOP("errors", "{name}: an element of the kind “{kind}” cannot be understood."),
                name=name[:60],
                kind=str(element.get("type"))[:40],
            ) from trouble
    identifier = re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-") or "pretix"
    return ImportedLayout(
        BadgeLayout(identifier, name, width, height, tuple(front), images=images), tuple(run.left_out)
    )


def _elements(elements: object, name: str) -> list[dict[str, Any]]:
    if not isinstance(elements, list) or not all(isinstance(element, (dict, str)) for element in elements):
        raise BadInputError(
            QT_TRANSLATE_NOOP("errors", "{name} is not a badge layout of pretix: a list of elements was expected."),
            name=name[:60],
        )
    return [element for element in elements if isinstance(element, dict)]


def _element(element: Mapping[str, Any], run: _Import) -> Sequence[Element]:
    kind = str(element.get("type"))
    if str(element.get("page", 1)) != "1":
        run.left_out["page 2"] = None
    elif kind in ("textcontainer", "textarea"):
        return _text(element, run)
    elif kind == "barcodearea":
        return (_symbol(element, run),)
    elif kind == "imagearea":
        width, height = _mm(element, "width"), _mm(element, "height")
        return (ImageElement(Box(_mm(element, "left"), run.height - _mm(element, "bottom") - height, width, height)),)
    elif kind != "poweredby":
        run.left_out[kind[:40]] = None
    return ()


def _text(element: Mapping[str, Any], run: _Import) -> Sequence[Element]:
    size = float(element.get("fontsize", 12))
    resized = element.get("type") == "textcontainer" and bool(element.get("autoresize", False))
    template = _template(element, run)
    if not template.strip():
        return ()
    item = TextItem(
        text=template,
        bold=bool(element.get("bold", False)),
        largest=size,
        smallest=min(size, 4.5) if resized else size,
        lines=30,
        leading=max(0.8, float(element.get("lineheight", 1)) * _LINE_HEIGHT),
        color=_color(element.get("color")),
    )
    align = {"center": Align.CENTER, "right": Align.RIGHT}.get(str(element.get("align")), Align.START)
    box, valign = _text_box(element, run, size)
    return (TextElement(box, (item,), align, valign),)


def _text_box(element: Mapping[str, Any], run: _Import, size: float) -> tuple[Box, VerticalAlign]:
    left, width = _mm(element, "left"), _mm(element, "width")
    rotation = float(element.get("rotation", 0) or 0)
    top = run.height - _mm(element, "bottom")
    if element.get("type") == "textcontainer":
        height = _mm(element, "height")
        aligns = {"middle": VerticalAlign.MIDDLE, "bottom": VerticalAlign.BOTTOM}
        valign = aligns.get(str(element.get("verticalalign")), VerticalAlign.TOP)
        return _turned(Box(left, top - height, width, height, rotation)), valign
    # the older kind has no height: it grows down from its place, or up from it
    line = size * 25.4 / 72 * _LINE_HEIGHT
    if element.get("downward", False):
        return _turned(Box(left, top, width, max(line, run.height - top), rotation)), VerticalAlign.TOP
    return _turned(Box(left, max(0.0, top - 6 * line), width, min(top, 6 * line), rotation)), VerticalAlign.BOTTOM


def _turned(box: Box) -> Box:
    """pretix turns a text about its top left corner, we about the middle."""
    if not box.rotation:
        return box
    angle = math.radians(box.rotation)
    dx, dy = box.width / 2, box.height / 2
    x = box.x + dx * math.cos(angle) - dy * math.sin(angle) - dx
    y = box.y + dx * math.sin(angle) + dy * math.cos(angle) - dy
    return Box(x, y, box.width, box.height, box.rotation)


def _symbol(element: Mapping[str, Any], run: _Import) -> QrElement:
    size = _mm(element, "size")
    left, top = _mm(element, "left"), run.height - _mm(element, "bottom") - size
    if element.get("nowhitespace", False):
        border = size * (_WITH_BORDER - 1) / 2
        left, top, size = left - border, top - border, size + 2 * border
    return QrElement(Box(left, top, size, size), text=_template(element, run, "secret"))


def _template(element: Mapping[str, Any], run: _Import, usual: str = "") -> str:
    content = str(element.get("content") or usual)
    if content == "other":
        return _interpolated(str(element.get("text", "")), run)
    if content == "other_i18n":
        texts = element.get("text_i18n") or {}
        text = next((texts[key] for key in ("de", "en", *texts) if key in texts), "") if isinstance(texts, dict) else ""
        return _interpolated(str(text), run)
    return _variable(content, run)


def _interpolated(text: str, run: _Import) -> str:
    return _PLACEHOLDER.sub(lambda match: _variable(match[1], run), text)


def _variable(name: str, run: _Import) -> str:
    if name in _VARIABLES:
        return f"{{{_VARIABLES[name]}}}"
    if name.startswith("question_"):
        number = name.removeprefix("question_")
        return f"{{answers.{run.questions.get(number, number)}}}"
    if name.startswith(("meta:", "itemmeta:")):
        return f"{{extra.{name}}}"
    if variables.is_known(name):
        return f"{{{name}}}"
    run.left_out[name[:60]] = None
    return ""


def _color(value: object) -> str:
    parts = [part for part in value if isinstance(part, (int, float))] if isinstance(value, list) else []
    if len(parts) < 3:
        return "#000000"
    return "#" + "".join(f"{min(255, max(0, int(part))):02x}" for part in parts[:3])


def _mm(element: Mapping[str, Any], key: str) -> float:
    value = float(element[key]) if key in element else 0.0
    if not -2000 <= value <= 2000:
        raise ValueError(key)
    return value


def _needed(elements: Sequence[Mapping[str, Any]]) -> tuple[float, float]:
    """Return pretix' usual size, or a larger one where the elements reach beyond."""
    right, top = _USUAL
    for element in elements:
        try:
            size = _mm(element, "size")
            right = max(right, _mm(element, "left") + (size or _mm(element, "width")))
            top = max(top, _mm(element, "bottom") + (size or _mm(element, "height")))
        except (TypeError, ValueError):
            continue
    return right, top


def _background_size(background: bytes, name: str) -> tuple[float, float]:
    try:
        return page_size(background)
    except (ValueError, pypdfium2.PdfiumError) as trouble:
        raise BadInputError(
            QT_TRANSLATE_NOOP("errors", "{name}: its background is not a PDF that can be read."), name=name[:60]
        ) from trouble


def _picture(background: bytes) -> bytes:
    buffer = io.BytesIO()
    render_page(background, 1, _BACKGROUND_DPI).save(buffer, "PNG")
    return buffer.getvalue()
