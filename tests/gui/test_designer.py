"""The designer: layouts made by pointer, keys and fields; every act undone; bad files lose nothing."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from checkin import badges
from checkin.badges import read_bundle, write_layout
from checkin.badges.layout import ImageElement, QrElement, ShapeElement, TextElement
from checkin.gui.designer.conditions import answers_of
from checkin.gui.designer.document import BACK, DesignDocument
from checkin.gui.designer.fields import Line
from checkin.gui.designer.pane import DesignerPane
from checkin.gui.office.badges import BadgesPage
from checkin.gui.office.lists_fields import Choice
from checkin.gui.office.window import OfficeWindow
from checkin.services.own_layouts import OwnLayouts
from checkin.settings import Settings


@pytest.fixture
def pane(event, qtbot: QtBot, look) -> Iterator[DesignerPane]:
    window = OfficeWindow(event.workspace, Settings(), "badges")
    window.resize(1280, 860)
    qtbot.addWidget(window)
    window.show()
    page = window.page("badges")
    assert isinstance(page, BadgesPage)
    page.findChild(QPushButton, "pane-designer").click()
    qtbot.waitUntil(lambda: bool(page.designer._examples), timeout=20_000)
    page.designer.heard = []
    window.office.said.connect(lambda text, tone: page.designer.heard.append((text, tone)))
    yield page.designer
    window.close()


def scene_to_view(pane: DesignerPane, x: float, y: float) -> QPoint:
    return pane.canvas.mapFromScene(QPointF(x, y))


def drag(pane: DesignerPane, qtbot: QtBot, start: tuple[float, float], end: tuple[float, float]) -> None:
    view = pane.canvas.viewport()
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=scene_to_view(pane, *start))
    middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
    qtbot.mouseMove(view, scene_to_view(pane, *middle))
    qtbot.mouseMove(view, scene_to_view(pane, *end))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=scene_to_view(pane, *end))


def qr_place(pane: DesignerPane) -> int:
    return next(n for n, one in enumerate(pane.document.elements) if isinstance(one, QrElement))


def test_an_element_is_dragged_as_one_step_that_can_be_undone(pane: DesignerPane, qtbot: QtBot) -> None:
    place = qr_place(pane)
    before = pane.document.elements[place].box
    middle = (before.x + before.width / 2, before.y + before.height / 2)
    drag(pane, qtbot, middle, (middle[0] - 9, middle[1] - 6))
    after = pane.document.elements[place].box
    assert after.x < before.x - 5
    assert (after.width, after.height) == (before.width, before.height)
    assert pane.document.undo_stack.count() == 1
    pane.document.undo_stack.undo()
    assert pane.document.elements[place].box == before


def test_a_dragged_element_snaps_to_the_badges_middle(pane: DesignerPane, qtbot: QtBot) -> None:
    pane.document.open(replace(pane.document.layout, front=()))
    pane.tools.add_shape()
    box = pane.document.single().box
    middle = (box.x + box.width / 2, box.y + box.height / 2)
    drag(pane, qtbot, middle, (middle[0] + 0.7, middle[1] + 12))
    moved = pane.document.single().box
    assert moved.x + moved.width / 2 == pytest.approx(43)


def test_a_symbol_pulled_at_its_corner_stays_square(pane: DesignerPane, qtbot: QtBot) -> None:
    place = qr_place(pane)
    pane.document.choose([place])
    box = pane.document.elements[place].box
    drag(pane, qtbot, (box.x, box.y + box.height), (box.x - 6, box.y + box.height - 2))
    pulled = pane.document.elements[place].box
    assert pulled.width == pulled.height
    assert pulled.width > box.width


def test_arrow_keys_move_by_half_a_millimetre_and_with_shift_by_five(pane: DesignerPane, qtbot: QtBot) -> None:
    pane.canvas.setFocus()
    qtbot.keyClick(pane.canvas, Qt.Key.Key_Tab)
    box = pane.document.single().box
    qtbot.keyClick(pane.canvas, Qt.Key.Key_Right)
    qtbot.keyClick(pane.canvas, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    moved = pane.document.single().box
    assert (moved.x - box.x, moved.y - box.y) == (pytest.approx(0.5), pytest.approx(5.0))
    assert pane.document.undo_stack.count() == 1


def test_tab_goes_through_all_elements_and_then_leaves_the_canvas(pane: DesignerPane, qtbot: QtBot) -> None:
    pane.canvas.setFocus()
    chosen = []
    for _ in pane.document.elements:
        qtbot.keyClick(pane.canvas, Qt.Key.Key_Tab)
        chosen.append(min(pane.document.chosen))
    assert chosen == list(range(len(pane.document.elements)))
    assert not pane.canvas._tabbed(_key_press(Qt.Key.Key_Tab))


def _key_press(key: Qt.Key):
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    return QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)


def test_every_button_and_field_has_a_name_for_screen_readers(pane: DesignerPane) -> None:
    pane.document.choose([qr_place(pane)])
    for button in pane.tools.buttons.values():
        assert button.accessibleName()
    panel = pane.properties
    fields = [*panel.position.fields.values(), *panel.findChildren(Choice), *panel.findChildren(Line)]
    assert len(fields) > 20
    assert [field for field in fields if not field.accessibleName()] == []
    assert pane.canvas.accessibleName()
    assert pane.elements.accessibleName()


def test_fields_set_place_text_and_condition(pane: DesignerPane, qtbot: QtBot) -> None:
    pane.tools.add_text()
    panel = pane.properties
    panel.position.fields["x"].setValue(7.25)
    lines = panel.kinds[0]
    lines.text.setText("{organisation}")
    lines.text.editingFinished.emit()
    panel.condition.category.setText("Presse, Team")
    panel.condition.category.editingFinished.emit()
    element = pane.document.single()
    assert isinstance(element, TextElement)
    assert element.box.x == 7.25
    assert element.items[0].text == "{organisation}"
    assert element.when.category == ("Presse", "Team")


def test_an_unknown_variable_is_refused_in_a_sentence_and_the_text_stays(pane: DesignerPane, qtbot: QtBot) -> None:
    pane.tools.add_text()
    lines = pane.properties.kinds[0]
    lines.text.setText("{nmae}")
    lines.text.editingFinished.emit()
    assert "nmae" in pane.heard[-1][0]
    assert pane.document.single().items[0].text == "{name}"


def test_the_badge_on_the_screen_is_the_printed_one(pane: DesignerPane, qtbot: QtBot) -> None:
    """What is drawn below the outlines is the PDF's page, and it follows every change."""
    qtbot.waitUntil(lambda: not pane.canvas._picture.pixmap().isNull(), timeout=20_000)
    before = pane.canvas._picture.pixmap().toImage()
    pane.document.choose([qr_place(pane)])
    pane.document.remove("x")
    qtbot.waitUntil(lambda: pane.canvas._picture.pixmap().toImage() != before, timeout=20_000)


def test_a_layout_that_came_with_the_program_becomes_an_own_one_and_stays_one(pane: DesignerPane, qtbot: QtBot) -> None:
    pane.tools.add_shape()
    pane.save_layout()
    qtbot.waitUntil(lambda: bool(pane.heard), timeout=20_000)
    (own,) = OwnLayouts().all()
    assert len(own.front) == len(badges.layout("badge-86x54").front) + 1
    assert pane.document.layout.layout_id == own.layout_id
    pane.save_layout()
    qtbot.waitUntil(lambda: len(pane.heard) == 2, timeout=20_000)
    assert len(OwnLayouts().all()) == 1


def test_a_deleted_layout_can_be_saved_again(pane: DesignerPane, qtbot: QtBot) -> None:
    pane.save_layout()
    qtbot.waitUntil(lambda: len(pane.heard) == 1, timeout=20_000)
    pane.delete_layout()
    qtbot.waitUntil(lambda: len(pane.heard) == 2, timeout=20_000)
    assert OwnLayouts().all() == []
    pane.save_layout()
    qtbot.waitUntil(lambda: len(pane.heard) == 3, timeout=20_000)
    assert len(OwnLayouts().all()) == 1


def test_a_layout_goes_out_with_its_picture_and_comes_back(pane: DesignerPane, qtbot: QtBot, tmp_path: Path) -> None:
    picture = tmp_path / "logo.png"
    Image.new("RGB", (300, 100), "navy").save(picture)
    pane.add_picture(picture)
    qtbot.waitUntil(lambda: isinstance(pane.document.single(), ImageElement), timeout=20_000)
    box = pane.document.single().box
    assert box.width / box.height == pytest.approx(3, rel=0.02)
    target = tmp_path / "shared.checkin-layout"
    pane.export_file(target)
    qtbot.waitUntil(target.exists, timeout=20_000)
    assert read_bundle(target.read_bytes()).images["logo.png"] == picture.read_bytes()
    sent = pane.document.layout
    pane.document.open(badges.layout("badge-a6"))
    pane.import_file(target)
    qtbot.waitUntil(lambda: pane.document.layout.front == sent.front, timeout=20_000)


@pytest.mark.parametrize(
    ("name", "content", "word"),
    [
        ("unknown.json", b'{"schema":1,"width":86,"height":54,"front":[{"type":"video","x":1,"y":1}]}', "video"),
        ("missing.json", b'{"schema":1,"width":86,"height":54,"front":[{"type":"image","file":"logo.png"}]}', "logo"),
        ("negative.json", b'{"schema":1,"width":-86,"height":54,"front":[]}', "width"),
        ("text.json", b"{not json", "layout"),
        ("broken.checkin-layout", b"PK\x03\x04 not a zip", "damaged"),
    ],
)  # fmt: skip
def test_a_bad_layout_is_one_sentence_and_the_work_stays(
    pane: DesignerPane, qtbot: QtBot, tmp_path: Path, name: str, content: bytes, word: str
) -> None:
    pane.tools.add_text()
    work = pane.document.layout
    (tmp_path / name).write_bytes(content)
    pane.import_file(tmp_path / name)
    qtbot.waitUntil(lambda: bool(pane.heard), timeout=20_000)
    assert word in pane.heard[-1][0]
    assert pane.heard[-1][1] == "bad"
    assert pane.document.layout is work


@pytest.mark.parametrize("kind", ["huge", "svg", "text", "missing"])
def test_a_bad_picture_is_one_sentence_and_the_work_stays(
    pane: DesignerPane, qtbot: QtBot, tmp_path: Path, kind: str
) -> None:
    path = tmp_path / f"{kind}.png"
    if kind == "huge":
        buffer = io.BytesIO()
        Image.new("1", (10_000, 10_000)).save(buffer, "PNG")
        path.write_bytes(buffer.getvalue())
    elif kind == "svg":
        path.write_bytes(b'<svg xmlns="http://www.w3.org/2000/svg"><use/></svg>')
    elif kind == "text":
        path.write_bytes(b"no picture at all")
    work = pane.document.layout
    pane.add_picture(path)
    qtbot.waitUntil(lambda: bool(pane.heard), timeout=20_000)
    assert path.name in pane.heard[-1][0]
    assert pane.document.layout is work


def test_a_pretix_layout_is_taken_over_and_says_what_is_left_out(
    pane: DesignerPane, qtbot: QtBot, tmp_path: Path
) -> None:
    elements = [
        {"type": "barcodearea", "left": "10", "bottom": "10", "size": "30", "content": "secret"},
        {"type": "textarea", "left": "50", "bottom": "40", "width": "80", "fontsize": "20", "color": [0, 0, 0, 1],
         "fontfamily": "Open Sans", "bold": True, "italic": False, "align": "left", "content": "attendee_name",
         "text": "", "rotation": 0},
        {"type": "poweredby", "left": "1", "bottom": "1", "size": "10", "content": "dark"},
    ]  # fmt: skip
    path = tmp_path / "pretix.json"
    path.write_text(json.dumps({"name": "Badge", "layout": elements}), encoding="utf-8")
    pane.import_file(path)
    qtbot.waitUntil(lambda: pane.document.layout.name == "pretix", timeout=20_000)
    kinds = {type(one) for one in pane.document.layout.front}
    assert kinds == {QrElement, TextElement}


def test_the_back_is_designed_by_itself(pane: DesignerPane, qtbot: QtBot) -> None:
    front = pane.document.layout.front
    pane.side[BACK].click()
    pane.tools.add_shape()
    assert pane.document.layout.front == front
    assert [type(one) for one in pane.document.layout.back] == [ShapeElement]


def test_steps_undone_one_by_one_lead_back_to_the_beginning(pane: DesignerPane) -> None:
    start = pane.document.layout
    document = pane.document
    pane.tools.add_text()
    document.double("x")
    document.lift("x", front=False)
    document.choose([0, 1, 2])
    pane.tools.buttons["align-left"].click()
    document.remove("x")
    states = document.undo_stack.count()
    assert states >= 4
    while document.undo_stack.canUndo():
        document.undo_stack.undo()
    assert document.layout == start
    assert read_back(document) == start.front


def read_back(document: DesignDocument):
    return badges.read_layout(write_layout(document.layout), document.layout.images).front


def test_the_buttons_undo_and_redo_know_what_they_can_do(pane: DesignerPane) -> None:
    undo, redo = pane.tools.buttons["undo"], pane.tools.buttons["redo"]
    assert not undo.isEnabled()
    pane.tools.add_text()
    undo.click()
    assert (undo.isEnabled(), redo.isEnabled()) == (False, True)
    redo.click()
    assert isinstance(pane.document.elements[-1], TextElement)


def test_questions_and_answers_are_read_from_lines() -> None:
    assert answers_of("food = vegan, halal\nnonsense\n = x\nsize=") == {"food": ("vegan", "halal")}


def test_guides_typed_in_are_snapped_to_kept_and_undone(pane: DesignerPane, qtbot: QtBot) -> None:
    pane.document.open(replace(pane.document.layout, front=()))
    pane.layout_fields.across.setText("20,5; 500; x")
    pane.layout_fields.across.editingFinished.emit()
    assert pane.document.layout.guides == ((20.5,), ())
    assert pane.layout_fields.across.text() == "20.5"
    pane.tools.add_shape()
    box = pane.document.single().box
    middle = (box.x + box.width / 2, box.y + box.height / 2)
    drag(pane, qtbot, middle, (middle[0] + 20.9 - box.x, middle[1]))
    assert pane.document.single().box.x == pytest.approx(20.5)
    while pane.document.undo_stack.canUndo():
        pane.document.undo_stack.undo()
    assert pane.document.layout.guides == ((), ())


def test_a_badge_is_designed_by_keys_alone(pane: DesignerPane, qtbot: QtBot) -> None:
    """From an empty badge to a name and a symbol: moved, grown, aligned, doubled, deleted, undone."""
    pane.document.open(replace(pane.document.layout, front=()))
    qtbot.keyClick(pane.tools.buttons["add-text"], Qt.Key.Key_Space)
    qtbot.keyClick(pane.tools.buttons["add-qr"], Qt.Key.Key_Space)
    pane.canvas.setFocus()
    qtbot.keyClick(pane.canvas, Qt.Key.Key_Escape)
    qtbot.keyClick(pane.canvas, Qt.Key.Key_Tab)
    assert pane.document.chosen == {0}
    qtbot.keyClick(pane.canvas, Qt.Key.Key_Tab)
    place = pane.document.single().box
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down):
        qtbot.keyClick(pane.canvas, key, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(pane.canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    moved = pane.document.single().box
    assert (moved.x - place.x, moved.y - place.y, moved.width - place.width) == (5, 5, 0.5)
    qtbot.keyClick(pane.tools.buttons["align-left"], Qt.Key.Key_Space)
    assert pane.document.single().box.x == 0
    qtbot.keyClick(pane.tools.buttons["copy"], Qt.Key.Key_Space)
    assert len(pane.document.elements) == 3
    qtbot.keyClick(pane.canvas, Qt.Key.Key_Delete)
    assert len(pane.document.elements) == 2
    qtbot.keyClick(pane.tools.buttons["undo"], Qt.Key.Key_Space)
    assert len(pane.document.elements) == 3
