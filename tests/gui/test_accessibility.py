"""Everything by key, everything named, no dialog in the way (EN 301 549, chapter 11)."""

from __future__ import annotations

import pytest
from gui_stage import ask, every_kind
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QScrollBar, QWidget

from checkin import settings
from checkin.gui import theme
from checkin.gui.start_page import StartPage


def controls(root: QWidget) -> list[QWidget]:
    """What a person can act on: everything visible and enabled that takes the focus by Tab."""
    found = []
    for widget in root.findChildren(QWidget):
        inside = isinstance(widget.parent(), QComboBox) or widget.objectName().startswith("qt_")
        takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if widget.isVisible() and widget.isEnabled() and takes and not inside and not isinstance(widget, QScrollBar):
            found.append(widget)
    return found


def unnamed(root: QWidget) -> list[str]:
    return [repr(widget) for widget in controls(root) if not (widget.accessibleName() or _text(widget))]


def _text(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QAbstractButton) else ""


def reached_by_tab(root: QWidget) -> set[QWidget]:
    """Press Tab until the focus comes back to where it began. In a date it goes through day, month and year first."""
    root.activateWindow()
    QTest.qWaitForWindowActive(root)
    root.setFocus()
    seen: set[QWidget] = set()
    last: QWidget | None = None
    for _ in range(300):
        QTest.keyClick(QApplication.focusWidget() or root, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        if focus is None or (focus in seen and focus is not last):
            break
        seen.add(focus)
        last = focus
    return seen


PAGES = ["recent", "found", "card", "walk_in", "concerns", "devices"]


def bring_up(door, page: str) -> None:
    people = door.window.people
    match page:
        case "found":
            people.type("e")
            door.wait(lambda: people.found.results.people.rowCount() > 0)
        case "card":
            people.open_card(door.event.ids["Ott"])
            door.wait(lambda: people.pages.currentWidget() is people.card)
        case "walk_in":
            people.begin_walk_in()
        case "concerns":
            door.scan("no-such-ticket-9")
            people.show_concerns()
            door.wait(lambda: door.window.controller.concerns is not None)
        case "devices":
            people.show_devices()


@pytest.mark.parametrize("page", PAGES)
def test_every_control_has_a_name(door, page):
    bring_up(door, page)
    assert unnamed(door.window) == []


@pytest.mark.parametrize("page", PAGES)
def test_every_control_is_reached_by_tab(door, page):
    bring_up(door, page)
    reached = reached_by_tab(door.window)
    missed = [repr(widget) for widget in controls(door.window) if widget not in reached]
    assert missed == []


def test_questions_and_reasons_are_named(door):
    ask(door.event.workspace, *every_kind())
    door.window.controller.read_state()
    door.wait(lambda: len(door.window.controller.questions) > 0)
    door.scan(door.event.codes["Ott"])
    assert door.window.verdicts.questions.isVisible()
    assert unnamed(door.window) == []


def test_nothing_on_the_door_is_modal(door):
    door.event.do(door.event.desk.block, door.event.ids["Ott"])
    for page in PAGES:
        bring_up(door, page)
        door.window.verdicts.force()
        assert QApplication.activeModalWidget() is None
        assert QApplication.activePopupWidget() is None


def test_the_verdict_is_spoken(door):
    door.scan(door.event.codes["Ott"])
    spoken = door.window.verdicts.banner.accessibleDescription()
    assert "Welcome" in spoken
    assert "Eva Ott" in spoken


def test_the_focus_is_seen(door):
    """A focused button looks otherwise than one that is not."""
    button = door.window.verdicts.walk_in_button
    door.window.setFocus()
    before = button.grab().toImage()
    button.setFocus()
    assert button.grab().toImage() != before


def test_the_start_page_is_named_and_reached(qtbot, look, tmp_path):
    (tmp_path / "one.checkin").touch()
    page = StartPage([str(tmp_path / "one.checkin")])
    qtbot.addWidget(page)
    page.show()
    assert unnamed(page) == []
    reached = reached_by_tab(page)
    assert [repr(each) for each in controls(page) if each not in reached] == []
    page.begin_new()
    assert unnamed(page) == []


def test_the_start_page_hands_on_what_was_chosen(qtbot, look, tmp_path):
    (tmp_path / "one.checkin").touch()
    page = StartPage([str(tmp_path / "one.checkin"), str(tmp_path / "gone.checkin")])
    qtbot.addWidget(page)
    page.show()
    with qtbot.waitSignal(page.opened) as opened:
        page.findChild(QAbstractButton, "recent-0").click()
    assert opened.args == [tmp_path / "one.checkin"]
    assert page.findChild(QAbstractButton, "recent-1") is None
    page.new_button.click()
    page.new_form.send()
    assert page.new_form._hint.isVisible()
    page.new_form.name.setText(" Sommerfest ")
    with qtbot.waitSignal(page.new_wanted) as wanted:
        QTest.keyClick(page.new_form.name, Qt.Key.Key_Return)
    assert wanted.args[0].name == "Sommerfest"
    with qtbot.waitSignal(page.demo_wanted):
        page.demo_button.click()


@pytest.mark.parametrize(("width", "height", "scale"), [(1280, 720, 1.0), (1280, 720, 2.0), (1366, 768, 1.5)])
def test_the_door_fits_its_window(event, qtbot, width, height, scale, qapp):
    from checkin.gui.door.window import DoorWindow

    chosen = theme.Look(theme.LIGHT, scale)
    theme.set_current(chosen)
    qapp.setStyleSheet(theme.style_sheet(chosen))
    window = DoorWindow(settings.Settings(sound=False, text_scale=scale))
    qtbot.addWidget(window)
    window.resize(width, height)
    window.show()
    window.open(event.workspace)
    qtbot.waitUntil(lambda: window.controller.state is not None)
    qtbot.wait(0)
    assert (window.width(), window.height()) == (width, height)
    for widget in controls(window):
        box = widget.rect().translated(widget.mapTo(window, widget.rect().topLeft()))
        assert window.rect().contains(box), (widget, box)
        if isinstance(widget, QAbstractButton) and not isinstance(widget, QLineEdit):
            assert widget.width() >= widget.minimumSizeHint().width(), widget.text()
    window.close()
    theme.set_current(theme.Look(theme.LIGHT))
    qapp.setStyleSheet(theme.style_sheet(theme.current()))
