"""The door window: scans, verdicts, and everything that can be done with one key."""

from __future__ import annotations

import pytest
from gui_stage import ask, every_kind
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from checkin.domain.event import Question, QuestionKind
from checkin.gui.devices.wedge_logic import Scan
from checkin.gui.door.controller import Mode
from checkin.gui.theme import Tone
from checkin.services.setting_up import create_event_file, new_event
from checkin.services.worker import Priority
from checkin.services.workspace import Workspace


def test_a_scan_lets_in_and_shows_the_name(door):
    view = door.scan(door.event.codes["Ott"])
    assert (view.tone, view.name, view.under) == (Tone.GOOD, "Eva Ott", "Kreis Rurtal  ·  Gast")
    assert door.window.verdicts.banner.accessibleDescription().startswith("Welcome. Eva Ott")


def test_the_same_ticket_at_once_is_the_scanners_stutter(door):
    code = door.event.codes["Ott"]
    door.scan(code)
    door.window.scanned(Scan(code))
    door.settle()
    assert [outcome.code.value for outcome in door.outcomes] == ["ADMITTED"]


def test_a_different_ticket_in_between_makes_it_a_visit_of_its_own(door):
    codes = door.event.codes
    for family in ("Ott", "Müller", "Ott"):
        door.scan(codes[family])
    assert [outcome.code.value for outcome in door.outcomes] == ["ADMITTED", "ADMITTED", "ALREADY_CHECKED_IN"]


def test_the_same_ticket_twice_in_one_burst_is_judged_once(door):
    code = door.event.codes["Ott"]
    for _ in range(3):
        door.window.scanned(Scan(code))
    door.wait(lambda: bool(door.outcomes))
    door.settle()
    assert [outcome.code.value for outcome in door.outcomes] == ["ADMITTED"]


def test_the_same_ticket_at_another_list_is_no_stutter(door):
    code = door.event.codes["Ott"]
    door.scan(code)
    door.window.controller.choose_list(3)
    door.scan(code)
    assert [(outcome.code.value, outcome.list_name) for outcome in door.outcomes][1] == ("ADMITTED", "Mittagessen")


def test_already_in_says_when_and_where(door):
    code = door.event.codes["Ott"]
    door.scan(code)
    door.window.controller.stutter.forget()
    view = door.scan(code)
    assert view.tone is Tone.ATTENTION
    assert "Tür 1" in view.lines[0]
    assert view.lines[0].startswith("Came in at ")


@pytest.mark.parametrize(
    ("text", "code", "tone"),
    [
        ("https://example.org/x", "NOT_A_TICKET", Tone.NEUTRAL),
        ("BEGIN:VCARD\nVERSION:3.0\nFN:A B\nEND:VCARD", "NOT_A_TICKET", Tone.NEUTRAL),
        ("WIFI:S:Saal;T:WPA;P:geheim;;", "NOT_A_TICKET", Tone.NEUTRAL),
        ("x" * 10_000, "NOT_A_TICKET", Tone.NEUTRAL),
        ("", "NOT_A_TICKET", Tone.NEUTRAL),
        ("\x01\x02\x7f", "UNKNOWN_TICKET", Tone.BAD),
        ("zzzz-9999-unknown", "UNKNOWN_TICKET", Tone.BAD),
    ],
)
def test_what_is_no_ticket_says_so_and_disturbs_nothing(door, text, code, tone):
    view = door.scan(text)
    assert (door.code, view.tone) == (code, tone)
    door.scan(door.event.codes["Ott"])
    assert door.code == "ADMITTED"


def test_ctrl_z_takes_back_the_last_check_in(door):
    door.scan(door.event.codes["Ott"])
    QTest.keyClick(door.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    door.wait(lambda: door.window.controller.recents[0].undone)
    door.scan(door.event.codes["Ott"])
    assert door.code == "ADMITTED"


def test_each_of_the_last_scans_can_be_undone(door):
    for family in ("Ott", "Müller"):
        door.scan(door.event.codes[family])
    row = door.window.people.recent._rows[1]
    door.wait(row._undo.isVisible)
    row._undo.click()
    door.wait(lambda: door.window.controller.recents[1].undone)
    assert not door.window.controller.recents[0].undone


def test_typing_anywhere_searches_from_the_first_letter(door):
    door.window.setFocus()
    QTest.keyClicks(door.window, "o")
    door.wait(lambda: door.window.people.found.results.people.rowCount() > 0)
    assert door.window.people.search.text() == "o"
    assert door.window.people.found.results.chosen().attendee.name == "Eva Ott"


def test_enter_opens_the_card_and_checks_nobody_in(door):
    door.window.people.search.setFocus()
    QTest.keyClicks(door.window.people.search, "ott")
    door.wait(lambda: door.window.people.found.results.people.rowCount() > 0)
    QTest.keyClick(door.window.people.search, Qt.Key.Key_Return)
    door.wait(lambda: door.window.people.pages.currentWidget() is door.window.people.card)
    assert door.outcomes == []
    assert door.window.people.card.card.person.attendee.family_name == "Ott"


def test_ctrl_enter_checks_in_whom_the_search_found(door):
    door.window.people.search.setFocus()
    QTest.keyClicks(door.window.people.search, "Sevindim")
    door.wait(lambda: door.window.people.found.results.people.rowCount() > 0)
    QTest.keyClick(door.window.people.search, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    door.wait(lambda: len(door.outcomes) > 0)
    assert (door.code, door.outcomes[0].attendee.name) == ("ADMITTED", "Sevim Sevinçim")


def test_arrows_choose_among_those_found(door):
    door.window.people.search.setFocus()
    QTest.keyClicks(door.window.people.search, "e")
    door.wait(lambda: door.window.people.found.results.people.rowCount() > 1)
    first = door.window.people.found.results.chosen()
    QTest.keyClick(door.window.people.search, Qt.Key.Key_Down)
    assert door.window.people.found.results.chosen() != first


def test_a_scan_while_a_name_is_typed_keeps_the_name(door):
    door.window.people.search.setFocus()
    QTest.keyClicks(door.window.people.search, "Mul")
    view = door.scan(door.event.codes["Ott"])
    assert view.name == "Eva Ott"
    assert door.window.people.search.text() == "Mul"
    assert door.window.people.pages.currentWidget() is door.window.people.found


def test_nobody_found_offers_a_walk_in_with_what_was_typed(door):
    door.window.people.search.setFocus()
    QTest.keyClicks(door.window.people.search, "xaver qqq")
    door.wait(door.window.people.found.nobody.isVisible)
    door.window.people.found.add.click()
    form = door.window.people.walk_in
    assert (form.fields["given_name"].text(), form.fields["family_name"].text()) == ("Xaver", "Qqq")


def test_a_walk_in_is_added_let_in_and_found_again(door):
    door.window.people.begin_walk_in()
    door.wait(lambda: door.window.people.walk_in.category.count() > 0)
    form = door.window.people.walk_in
    form.badge.setChecked(False)
    form.fields["given_name"].setText("İrem")
    form.fields["family_name"].setText("Żółć")
    form.send()
    door.wait(lambda: len(door.outcomes) > 0)
    assert (door.code, door.outcomes[0].attendee.name) == ("ADMITTED", "İrem Żółć")
    assert door.outcomes[0].attendee.category == "Gast"


def test_correcting_the_name_keeps_the_ticket(door):
    door.window.people.open_card(door.event.ids["Ott"])
    door.wait(lambda: door.window.people.card.card is not None)
    door.window.people.card.edit_name()
    door.window.people.card._names["family_name"].setText("Otto")
    QTest.keyClick(door.window.people.card._names["family_name"], Qt.Key.Key_Return)
    door.wait(lambda: door.window.people.card.card.person.attendee.family_name == "Otto")
    assert door.scan(door.event.codes["Ott"]).name == "Eva Otto"


def test_blocking_asks_why_and_stops_the_ticket(door):
    door.window.people.open_card(door.event.ids["Ott"])
    door.wait(lambda: door.window.people.card.card is not None)
    door.window.people.card._actions["block"].click()
    assert door.window.verdicts.reasons.isVisible()
    door.window.verdicts.reasons._choose("Verloren")
    door.wait(lambda: door.window.people.card.card.blocked)
    door.scan(door.event.codes["Ott"])
    assert door.code == "BLOCKED"


def test_a_note_stays_until_it_is_seen(door):
    door.event.do(door.event.desk.add_note, door.event.ids["Ott"], "Bitte zum Landrat führen")
    door.scan(door.event.codes["Ott"])
    door.wait(door.window.verdicts.notes.isVisible)
    door.scan(door.event.codes["Müller"])
    assert [note[2] for note in door.window.verdicts.notes.notes()] == ["Bitte zum Landrat führen"]
    QTest.keyClick(door.window, Qt.Key.Key_F4)
    assert door.window.verdicts.notes.notes() == []
    assert not door.window.verdicts.notes.isVisible()


def test_wrong_list_names_what_was_booked_and_one_key_lets_in(door):
    door.event.do(door.event.desk.edit, door.event.ids["Ott"], {"sessions": ["forum-2"]})
    door.window.controller.choose_list(1)
    view = door.scan(door.event.codes["Ott"])
    assert door.code == "WRONG_LIST"
    assert view.lines == ("Booked: Forum 2",)
    QTest.keyClick(door.window, Qt.Key.Key_F10)
    door.wait(lambda: door.code == "ADMITTED")


def test_letting_in_again_asks_for_a_reason(door):
    door.scan(door.event.codes["Ott"])
    door.window.controller.stutter.forget()
    door.scan(door.event.codes["Ott"])
    door.wait(door.window.verdicts.force_button.isVisible)
    QTest.keyClick(door.window, Qt.Key.Key_F10)
    assert door.window.verdicts.reasons.isVisible()
    assert len(door.outcomes) == 2
    QTest.keyClick(door.window, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    door.wait(lambda: door.code == "ADMITTED")
    card = door.event.workspace.card(door.event.ids["Ott"]).result()
    assert (card.passages[-1].check_in.forced, card.passages[-1].check_in.reason) == (True, "Went out for a moment")


def test_questions_of_every_kind_are_asked_on_the_same_screen(door):
    ask(door.event.workspace, *every_kind())
    door.window.controller.read_state()
    door.wait(lambda: len(door.window.controller.questions) == len(QuestionKind))
    door.scan(door.event.codes["Ott"])
    assert door.code == "ADMITTED"
    assert door.window.verdicts.questions.isVisible()
    assert len(door.window.verdicts.questions._fields) == len(QuestionKind)


def test_a_required_question_keeps_the_door_closed_until_it_is_answered(door):
    ask(
        door.event.workspace,
        Question("essen", "Vegetarisch?", QuestionKind.BOOLEAN, ask_at_check_in=True, required=True),
    )
    door.window.controller.read_state()
    door.wait(lambda: bool(door.window.controller.questions))
    door.scan(door.event.codes["Ott"])
    assert door.code == "QUESTIONS_REQUIRED"
    door.window.verdicts.questions.send()
    assert door.window.verdicts.questions._missing.isVisible()
    door.window.verdicts.questions._fields[0]._first.click()
    door.window.verdicts.questions.send()
    door.wait(lambda: door.code == "ADMITTED")
    card = door.event.workspace.card(door.event.ids["Ott"]).result()
    assert card.person.attendee.answers["essen"] == "true"


def test_a_new_scan_takes_over_from_a_question(door):
    ask(
        door.event.workspace,
        Question("essen", "Vegetarisch?", QuestionKind.BOOLEAN, ask_at_check_in=True, required=True),
    )
    door.window.controller.read_state()
    door.wait(lambda: bool(door.window.controller.questions))
    door.scan(door.event.codes["Ott"])
    view = door.scan("zzzz-9999-unknown")
    assert view.tone is Tone.BAD
    assert not door.window.verdicts.questions.isVisible()


def test_exit_counts_out(door):
    door.scan(door.event.codes["Ott"])
    door.window.controller.set_mode(Mode.EXIT)
    door.window.controller.stutter.forget()
    view = door.scan(door.event.codes["Ott"])
    assert view.tone is Tone.OUT
    door.wait(lambda: door.window.header.bar._inside == 0)


def test_looking_up_checks_nobody_in(door):
    QTest.keyClick(door.window, Qt.Key.Key_F6)
    QTest.keyClick(door.window, Qt.Key.Key_F6)
    assert door.window.controller.mode is Mode.LOOK
    door.window.scanned(Scan(door.event.codes["Ott"]))
    door.wait(lambda: door.window.people.pages.currentWidget() is door.window.people.card)
    assert door.event.workspace.card(door.event.ids["Ott"]).result().passages == ()


def test_lists_are_switched_by_one_key(door):
    QTest.keyClick(door.window, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    assert door.window.controller.check_in_list.name == "Mittagessen"


def test_the_bar_warns_ahead_and_alarms_at_the_permitted_number(door):
    bar = door.window.header.bar
    tones = []
    for inside in (3, 4):
        bar.show_count(inside, inside, 4)
        tones.append(bar.tone())
    bar.show_count(37, 37, 40)
    assert [*tones, bar.tone()] == [Tone.GOOD, Tone.BAD, Tone.ATTENTION]


def test_refused_scans_wait_in_the_list_of_problems_until_solved(door):
    door.event.do(door.event.desk.block, door.event.ids["Ott"])
    door.scan(door.event.codes["Ott"])
    QTest.keyClick(door.window, Qt.Key.Key_F8)
    door.wait(lambda: "1" in door.window.verdicts.concerns_button.text())
    door.event.do(door.event.desk.block, door.event.ids["Ott"], blocked=False)
    door.scan(door.event.codes["Ott"])
    door.wait(lambda: "1" not in door.window.verdicts.concerns_button.text())


def test_the_panel_calms_down_and_keeps_the_last_name(door):
    door.scan(door.event.codes["Ott"])
    door.window.verdicts._calm.timeout.emit()
    assert door.window.verdicts.banner.view is None
    assert "Eva Ott" in door.window.verdicts.banner._last


def test_scans_before_the_event_is_open_are_judged_when_it_is(event, qtbot, look):
    from checkin import settings
    from checkin.gui.door.window import DoorWindow

    window = DoorWindow(settings.Settings(sound=False))
    qtbot.addWidget(window)
    seen = []
    window.controller.judged.connect(seen.append)
    window.show()
    window.scanned(Scan(event.codes["Ott"]))
    window.open(event.workspace)
    qtbot.waitUntil(lambda: bool(seen), timeout=10_000)
    assert seen[0].code.value == "ADMITTED"
    window.close()


def test_a_badge_without_printer_is_shown_and_kept_as_pdf(door, tmp_path):
    door.scan(door.event.codes["الحسن"])
    door.window.verdicts.print_button.click()
    door.wait(lambda: door.window.people.pages.currentWidget() is door.window.people.badge)
    door.window.badges.keep()
    door.wait(lambda: door.event.workspace.card(door.event.ids["الحسن"]).result().prints != ())
    kept = list((tmp_path / "data" / "badges").glob("*.pdf"))
    assert len(kept) == 1
    assert kept[0].read_bytes().startswith(b"%PDF")


def test_a_users_error_is_a_quiet_sentence(door):
    door.window.controller.act(lambda: door.event.desk.undo("no such id"))
    door.wait(door.window.verdicts.message.isVisible)
    assert "no such id" in door.window.verdicts.message.text()
    assert QApplication.activeModalWidget() is None
    door.troubles.clear()


def test_a_new_event_says_that_its_list_is_to_be_brought_in(tmp_path, qtbot, look):
    from checkin import settings
    from checkin.gui.door.window import DoorWindow

    workspace = Workspace(create_event_file(tmp_path / "new.checkin", new_event("Konferenz"), machine="m"))
    window = DoorWindow(settings.Settings(sound=False))
    qtbot.addWidget(window)
    window.show()
    window.open(workspace)
    banner = window.verdicts.banner
    qtbot.waitUntil(lambda: banner.spoken() == "Nobody is on the list yet", timeout=10_000)
    fields = {"given_name": "Eva", "family_name": "Ott"}
    workspace.later(Priority.ACT, lambda: workspace.desk.add_walk_in(fields)).result()
    qtbot.waitUntil(lambda: banner.spoken() == "Ready to scan", timeout=10_000)
    window.close()
    workspace.close()
