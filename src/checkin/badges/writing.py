"""Layouts as documents: what reading.py reads, with everything that is as usual left out."""

from __future__ import annotations

import json
from typing import Any

from checkin.badges.layout import (
    ALWAYS,
    SCHEMA,
    BadgeLayout,
    Box,
    Condition,
    Element,
    Fold,
    ImageElement,
    QrElement,
    ShapeElement,
    TextElement,
    TextItem,
)


def document(layout: BadgeLayout) -> dict[str, Any]:
    """Return a layout as a JSON document (pictures go beside it, by name)."""
    found: dict[str, Any] = {
        "schema": SCHEMA,
        "id": layout.layout_id,
        "name": layout.name,
        "width": _number(layout.width),
        "height": _number(layout.height),
    }
    if layout.turned:
        found["turned"] = True
    if layout.fold is not Fold.NONE:
        found["fold"] = layout.fold.value
    found["front"] = [_element(element) for element in layout.front]
    if layout.back:
        found["back"] = [_element(element) for element in layout.back]
    if any(layout.guides):
        across, down = layout.guides
        found["guides"] = {"across": [_number(one) for one in across], "down": [_number(one) for one in down]}
    return found


def write_layout(layout: BadgeLayout) -> str:
    """Return a layout as JSON text."""
    return json.dumps(document(layout), ensure_ascii=False, indent=1) + "\n"


def _element(element: Element) -> dict[str, Any]:
    if isinstance(element, TextElement):
        usual = TextElement(element.box, element.items)
        rest = _changed(element, usual, "align", "valign")
        return {
            "type": "text",
            **_box(element.box),
            **rest,
            "items": [_item(i) for i in element.items],
            **_when(element),
        }
    if isinstance(element, QrElement):
        return {
            "type": "qr",
            **_box(element.box),
            **_changed(element, QrElement(element.box), "text", "error", "color"),
            **_when(element),
        }
    if isinstance(element, ImageElement):
        return {
            "type": "image",
            **_box(element.box),
            **_changed(element, ImageElement(element.box), "file", "cover"),
            **_when(element),
        }
    names = ("figure", "stroke", "stroke_width", "radius")
    rest = {"fill": element.fill, **_changed(element, ShapeElement(element.box), *names)}
    return {"type": "shape", **_box(element.box), **{k: v for k, v in rest.items() if v != ""}, **_when(element)}


def _item(item: TextItem) -> dict[str, Any]:
    names = ("bold", "largest", "smallest", "lines", "gap", "leading", "color")
    found = {"text": item.text, **_changed(item, TextItem(item.text), *names), **_when(item)}
    if item.largest < TextItem("").smallest:
        found.setdefault("smallest", _number(item.smallest))
    return found


def _changed(thing: object, usual: object, *names: str) -> dict[str, Any]:
    """Return the named fields in which a thing differs from the usual one."""
    values = {name: getattr(thing, name) for name in names if getattr(thing, name) != getattr(usual, name)}
    return {name: _number(value) if isinstance(value, float) else value for name, value in values.items()}


def _box(box: Box) -> dict[str, Any]:
    found = {"x": box.x, "y": box.y, "width": box.width, "height": box.height}
    if box.rotation:
        found["rotation"] = box.rotation
    return {name: _number(value) for name, value in found.items()}


def _when(thing: Element | TextItem) -> dict[str, Any]:
    if thing.when == ALWAYS:
        return {}
    when: Condition = thing.when
    found: dict[str, Any] = {
        "category": list(when.category),
        "not_category": list(when.not_category),
        "answers": {key: list(values) for key, values in when.answers.items()},
        "photo_consent": [consent.value for consent in when.photo_consent],
        "has": list(when.has),
        "lacks": list(when.lacks),
    }
    return {"when": {key: value for key, value in found.items() if value}}


def _number(value: float) -> float | int:
    rounded = round(value, 4)
    return int(rounded) if rounded == int(rounded) else rounded
