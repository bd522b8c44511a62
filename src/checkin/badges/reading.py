"""Layout documents: from JSON to a BadgeLayout, with one clear sentence about whatever is wrong."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from typing import Any, TypeVar

from checkin.badges import variables
from checkin.badges.colours import rgb
from checkin.badges.images import check_image
from checkin.badges.layout import (
    ALWAYS,
    CATEGORY,
    ON_CATEGORY,
    SCHEMA,
    Align,
    BadgeLayout,
    Box,
    Condition,
    Consent,
    Element,
    Figure,
    Fold,
    ImageElement,
    QrElement,
    ShapeElement,
    TextElement,
    TextItem,
    VerticalAlign,
)
from checkin.domain.errors import QT_TRANSLATE_NOOP, BadInputError

#: A0; a badge is smaller, a sign may come near.
LARGEST_MM = 1189.0
SMALLEST_MM = 10.0
_MOST_ELEMENTS = 200
_LARGEST_DOCUMENT = 2_000_000
_Kind = TypeVar("_Kind", bound=StrEnum)


def read_layout(text: str | bytes, images: Mapping[str, bytes] | None = None, *, file: str = "layout") -> BadgeLayout:
    """Return the layout that a JSON document describes, with the pictures it names.

    `file` is the name to put into errors. Raises BadInputError: not JSON, a newer schema, an unknown element or key, a
    size that cannot be, a picture that is missing, too large or of a kind that is not read.
    """
    if len(text) > _LARGEST_DOCUMENT:
        raise _error(QT_TRANSLATE_NOOP("errors", "{file} is too large for a badge layout."), file)
    try:
        document = json.loads(text)
    except (ValueError, RecursionError) as trouble:
        raise _error(
            QT_TRANSLATE_NOOP("errors", "{file} is not a badge layout: it is no JSON document."), file
        ) from trouble
    return layout_of(document, images or {}, file=file)


def layout_of(document: object, images: Mapping[str, bytes], *, file: str = "layout") -> BadgeLayout:
    """Return the layout that a parsed JSON document describes. See `read_layout`."""
    root = _Node(document, file, "")
    schema = root.get("schema", int)
    if schema > SCHEMA or schema < 1:
        raise BadInputError(
            QT_TRANSLATE_NOOP(
                "errors",
                "{file} was made by a newer version of this program (layout version {version}); update this one.",
            ),
            file=file,
            version=schema,
        )
    width = root.number("width", SMALLEST_MM, LARGEST_MM)
    height = root.number("height", SMALLEST_MM, LARGEST_MM)
    front = _elements(root, "front", images)
    layout = BadgeLayout(
        layout_id=root.get("id", str, "layout"),
        name=root.get("name", str, "") or root.get("id", str, file),
        width=width,
        height=height,
        front=front,
        back=_elements(root, "back", images),
        fold=root.choice("fold", Fold, Fold.NONE),
        turned=root.get("turned", bool, False),
        images={name: images[name] for name in sorted(_named_images(root))},
        guides=_guides(root),
    )
    root.done("note")
    return layout


def _guides(root: _Node) -> tuple[tuple[float, ...], tuple[float, ...]]:
    if "guides" not in root.value:
        return (), ()
    node = root.child("guides")
    across, down = node.numbers("across", LARGEST_MM), node.numbers("down", LARGEST_MM)
    node.done()
    return across, down


def _named_images(root: _Node) -> set[str]:
    names = set()
    for side in ("front", "back"):
        for node in root.nodes(side):
            if node.value.get("type") == "image" and node.value.get("file"):
                names.add(str(node.value["file"]))
    return names


def _elements(root: _Node, side: str, images: Mapping[str, bytes]) -> tuple[Element, ...]:
    nodes = root.nodes(side)
    if len(nodes) > _MOST_ELEMENTS:
        raise _error(
            QT_TRANSLATE_NOOP("errors", "{file} has more than {most} elements on one side."),
            root.file,
            most=_MOST_ELEMENTS,
        )
    return tuple(_element(node, images) for node in nodes)


def _element(node: _Node, images: Mapping[str, bytes]) -> Element:
    kind = node.get("type", str)
    makers: dict[str, Callable[[_Node, Mapping[str, bytes]], Element]] = {
        "text": _text, "qr": _qr, "image": _image, "shape": _shape,
    }  # fmt: skip
    if kind not in makers:
        raise BadInputError(
            QT_TRANSLATE_NOOP(
                "errors",
                "{file}: {place} is of the unknown kind “{kind}”; known are text, qr, image and shape.",
            ),
            file=node.file,
            place=node.place,
            kind=kind[:40],
        )
    element = makers[kind](node, images)
    node.done("id", "name", "locked")
    return element


def _box(node: _Node) -> Box:
    size = node.number("size", 0.0, LARGEST_MM, 0.0)
    return Box(
        x=node.number("x", -LARGEST_MM, LARGEST_MM),
        y=node.number("y", -LARGEST_MM, LARGEST_MM),
        width=size or node.number("width", 0.0, LARGEST_MM),
        height=size or node.number("height", 0.0, LARGEST_MM),
        rotation=node.number("rotation", -360.0, 360.0, 0.0),
    )


def _text(node: _Node, images: Mapping[str, bytes]) -> TextElement:  # noqa: ARG001
    items = tuple(_item(item) for item in node.nodes("items"))
    if not items:
        raise _error(QT_TRANSLATE_NOOP("errors", "{file}: {place} has no text (“items”)."), node.file, place=node.place)
    box = _box(node)
    if not box.width or not box.height:
        raise _error(QT_TRANSLATE_NOOP("errors", "{file}: {place} has no size."), node.file, place=node.place)
    return TextElement(
        box=box,
        items=items,
        align=node.choice("align", Align, Align.START),
        valign=node.choice("valign", VerticalAlign, VerticalAlign.TOP),
        when=_condition(node),
    )


def _item(node: _Node) -> TextItem:
    largest = node.number("largest", 1.0, 2000.0, 12.0)
    item = TextItem(
        text=node.template("text"),
        bold=node.get("bold", bool, False),
        largest=largest,
        smallest=min(largest, node.number("smallest", 1.0, 2000.0, 6.0)),
        lines=int(node.number("lines", 1, 30, 1)),
        gap=node.number("gap", 0.0, 10.0, 0.0),
        leading=node.number("leading", 0.8, 3.0, 1.18),
        color=node.color("color", "#000000"),
        when=_condition(node),
    )
    node.done()
    return item


def _qr(node: _Node, images: Mapping[str, bytes]) -> QrElement:  # noqa: ARG001
    box = _box(node)
    if box.width < 8 or box.height < 8:
        raise _error(
            QT_TRANSLATE_NOOP("errors", "{file}: {place} is too small for a QR symbol; give it at least 8 mm."),
            node.file,
            place=node.place,
        )
    error = node.get("error", str, "M")
    if error not in ("L", "M", "Q", "H"):
        raise _error(
            QT_TRANSLATE_NOOP("errors", "{file}: {place}: “error” must be L, M, Q or H."), node.file, place=node.place
        )
    text = node.template("text", "{ticket_code}")
    return QrElement(box=box, text=text, error=error, color=node.color("color", "#000000"), when=_condition(node))


def _image(node: _Node, images: Mapping[str, bytes]) -> ImageElement:
    file = node.get("file", str, "")
    if file:
        if file not in images:
            raise BadInputError(
                QT_TRANSLATE_NOOP("errors", "{file}: the picture {image} is missing; put it beside the layout."),
                file=node.file,
                image=file[:80],
            )
        check_image(images[file], name=file[:80])
    return ImageElement(box=_box(node), file=file, cover=node.get("cover", bool, False), when=_condition(node))


def _shape(node: _Node, images: Mapping[str, bytes]) -> ShapeElement:  # noqa: ARG001
    return ShapeElement(
        box=_box(node),
        figure=node.choice("figure", Figure, Figure.RECTANGLE),
        fill=node.color("fill", ""),
        stroke=node.color("stroke", ""),
        stroke_width=node.number("stroke_width", 0.0, 50.0, 0.3),
        radius=node.number("radius", 0.0, 500.0, 0.0),
        when=_condition(node),
    )


def _condition(node: _Node) -> Condition:
    if "when" not in node.value:
        return ALWAYS
    when = node.child("when")
    answers = when.child("answers").value if "answers" in when.value else {}
    condition = Condition(
        category=when.texts("category"),
        not_category=when.texts("not_category"),
        answers={str(key): _texts_of(value) for key, value in answers.items()},
        photo_consent=tuple(when.pick(text, Consent, "photo_consent") for text in when.texts("photo_consent")),
        has=when.texts("has"),
        lacks=when.texts("lacks"),
    )
    for name in (*condition.has, *condition.lacks):
        when.known_variable(name)
    when.done("answers")
    return condition


def _texts_of(value: object) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, list) else (str(value),)


class _Node:
    """One JSON object, with where it stands, for errors; remembers which keys were read."""

    def __init__(self, value: object, file: str, place: str) -> None:
        self.file, self.place = file, place or "the document"
        if not isinstance(value, dict):
            raise _error(
                QT_TRANSLATE_NOOP("errors", "{file} is not a badge layout: {place} is not an object."),
                file,
                place=self.place,
            )
        self.value: dict[str, Any] = value
        self._read: set[str] = set()

    def get(self, key: str, kind: type[Any], default: Any = None) -> Any:
        """Return a value of a kind."""
        self._read.add(key)
        value = self.value.get(key, default)
        if value is None or not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            raise _error(
                QT_TRANSLATE_NOOP("errors", "{file}: “{key}” is missing or wrong in {place}."),
                self.file,
                key=key,
                place=self.place,
            )
        return value

    def number(self, key: str, least: float, most: float, default: float | None = None) -> float:
        """Return a number within bounds."""
        value = self.get(key, (int, float), default)  # type: ignore[arg-type]
        if isinstance(value, bool) or not least <= value <= most:
            raise BadInputError(
                QT_TRANSLATE_NOOP("errors", "{file}: “{key}” of {place} must be between {least} and {most}."),
                file=self.file, key=key, place=self.place, least=f"{least:g}", most=f"{most:g}",
            )  # fmt: skip
        return float(value)

    def choice(self, key: str, kind: type[_Kind], default: _Kind) -> _Kind:
        """Return one of an enumeration's values."""
        return self.pick(self.get(key, str, default.value), kind, key)

    def pick(self, text: str, kind: type[_Kind], key: str) -> _Kind:
        """Return the enumeration's value with this text."""
        try:
            return kind(text)
        except ValueError as trouble:
            known = ", ".join(kind)
            raise _error(
                QT_TRANSLATE_NOOP("errors", "{file}: “{key}” of {place} must be one of: {known}."),
                self.file,
                key=key,
                place=self.place,
                known=known,
            ) from trouble

    def color(self, key: str, default: str) -> str:
        """Return a colour."""
        value: str = self.get(key, str, default)
        if value not in ("", CATEGORY, ON_CATEGORY):
            try:
                rgb(value)
            except ValueError as trouble:
                raise _error(
                    QT_TRANSLATE_NOOP(
                        "errors",
                        "{file}: “{key}” of {place} must be a colour like #1f5fa8, “category” or “on-category”.",
                    ),
                    self.file, key=key, place=self.place,
                ) from trouble  # fmt: skip
        return value.lower()

    def template(self, key: str, default: str | None = None) -> str:
        """Return a text whose placeholders are all known."""
        text: str = self.get(key, str, default)
        for name in variables.placeholders(text):
            self.known_variable(name)
        return text

    def known_variable(self, name: str) -> None:
        """Raise BadInputError unless a variable of this name exists."""
        if not variables.is_known(name):
            raise _error(
                QT_TRANSLATE_NOOP("errors", "{file}: {place} uses the unknown variable “{name}”."),
                self.file,
                place=self.place,
                name=name[:40],
            )

    def texts(self, key: str) -> tuple[str, ...]:
        """Return one or several texts."""
        self._read.add(key)
        return _texts_of(self.value[key]) if key in self.value else ()

    def numbers(self, key: str, most: float) -> tuple[float, ...]:
        """Return numbers from 0 to `most`, in order; none where there is no such key."""
        found = self.get(key, list, [])
        if len(found) > _MOST_ELEMENTS or not all(
            isinstance(one, int | float) and not isinstance(one, bool) and 0 <= one <= most for one in found
        ):
            raise _error(
                QT_TRANSLATE_NOOP("errors", "{file}: “{key}” is missing or wrong in {place}."),
                self.file, key=key, place=self.place,
            )  # fmt: skip
        return tuple(sorted({float(one) for one in found}))

    def child(self, key: str) -> _Node:
        """Return an object within this one."""
        self._read.add(key)
        return _Node(self.value.get(key), self.file, f"{self.place}, {key}")

    def nodes(self, key: str) -> list[_Node]:
        """Return the objects of a list."""
        self._read.add(key)
        found: Sequence[object] = self.value.get(key, [])
        if not isinstance(found, list):
            raise _error(
                QT_TRANSLATE_NOOP("errors", "{file}: “{key}” is missing or wrong in {place}."),
                self.file,
                key=key,
                place=self.place,
            )
        prefix = f"{self.place}, " if self.place != "the document" else ""
        return [_Node(value, self.file, f"{prefix}{key} {number}") for number, value in enumerate(found, 1)]

    def done(self, *ignored: str) -> None:
        """Raise BadInputError if there are keys that nobody asked for: a slip must not go unnoticed."""
        unknown = sorted(set(self.value) - self._read - set(ignored))
        if unknown:
            raise _error(
                QT_TRANSLATE_NOOP("errors", "{file}: {place} has the unknown key “{key}”."),
                self.file,
                place=self.place,
                key=str(unknown[0])[:40],
            )


def _error(template: str, file: str, **params: Any) -> BadInputError:
    return BadInputError(template, file=file, **params)
