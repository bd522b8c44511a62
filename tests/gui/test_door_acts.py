"""What a door does besides judging one scan: several lists, the permitted number, problems by keys, groups, notes."""

from __future__ import annotations

import pytest
from gui_stage import Door, ask
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from checkin.domain.event import CapacityRule, CheckInList, Question, QuestionKind
from checkin.gui.devices.wedge_logic import Scan
from checkin.gui.door.capacity import fullness
from checkin.gui.theme import Tone
from checkin.services import drafts

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def write(door: Door, *made) -> None:
    def append():
        with door.event.workspace.file.writing() as transaction:
            transaction.append(list(made))

    door.event.do(append)


def key(door: Door, which: Qt.Key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or door.window, which, modifiers)


class TestSeveralLists:
    def test_one_scan_counts_for_both_and_the_verdict_shows_both(self, door):
        door.event.do(door.event.desk.edit, door.event.ids["Ott"], {"sessions": ["forum-1"]})
        key(door, Qt.Key.Key_2, CTRL | SHIFT)
        view = door.scan(door.event.codes["Ott"])
        assert (view.tone, view.lines) == (Tone.GOOD, ("Forum 1: checked in too",))
        row = door.window.people.recent._rows[0]
        assert row._word.text().endswith("Einlass + Forum 1")

    def test_undoing_takes_back_both(self, door):
        key(door, Qt.Key.Key_4, CTRL | SHIFT)
        door.scan(door.event.codes["Ott"])
        key(door, Qt.Key.Key_Z, CTRL)
        door.wait(lambda: door.window.controller.recents[0].undone)
        card = door.event.workspace.card(door.event.ids["Ott"]).result()
        assert [each.check_in.annulled for each in card.passages] == [True, True]

    def test_a_full_list_beside_makes_the_verdict_one_to_be_read(self, door):
        write(door, drafts.list_set(CheckInList("lunch", "Mittagessen", capacity=0, capacity_rule=CapacityRule.STOP)))
        door.window.controller.toggle_beside(3)
        view = door.scan(door.event.codes["Ott"])
        assert view.word == "Welcome"
        assert view.tone is Tone.ATTENTION
        assert view.lines[0] == "Mittagessen: Full"

    def test_the_lists_are_chosen_by_mouse_as_well_and_marked_in_the_header(self, door):
        door.window.header.place.emit()
        page = door.window.people.place
        page.besides["lunch"].click()
        assert door.window.controller.beside == ("lunch",)
        assert [button.text() for button in door.window.header._list_buttons][3] == "+ Mittagessen"
        page.radios["lunch"].click()
        assert door.window.controller.check_in_list.list_id == "lunch"
        assert door.window.controller.beside == ()
        assert not page.besides["lunch"].isEnabled()


class TestPermittedNumber:
    @pytest.mark.parametrize(
        ("inside", "capacity", "tone"),
        [(5, None, Tone.GOOD), (89, 100, Tone.GOOD), (90, 100, Tone.ATTENTION), (99, 100, Tone.ATTENTION),
         (100, 100, Tone.BAD), (0, 0, Tone.BAD)],
    )  # fmt: skip
    def test_a_warning_ahead_and_an_alarm_at_it(self, inside, capacity, tone):
        assert fullness(inside, capacity) is tone

    def test_the_strip_stays_until_somebody_left_and_sounds_once(self, door, monkeypatch):
        played = []
        monkeypatch.setattr(door.window.sounds, "play", played.append)
        strip = door.window.verdicts.capacity
        for family in ("Ott", "Müller", "Коваленко"):
            door.scan(door.event.codes[family])
        door.window.controller.read_state()
        door.settle()
        assert strip.text() == ""
        played.clear()
        door.scan(door.event.codes["الحسن"])
        door.wait(lambda: "Nobody may enter" in strip.text())
        door.window.controller.read_state()
        door.settle()
        assert played == [Tone.GOOD, Tone.BAD]
        key(door, Qt.Key.Key_Z, CTRL)
        door.wait(lambda: strip.text() == "")

    def test_at_a_list_that_stops_a_walk_in_is_refused_in_a_sentence_and_nobody_is_added(self, door):
        write(door, drafts.list_set(CheckInList(door.event.main, "Einlass", main=True, capacity=0,
                                                capacity_rule=CapacityRule.STOP)))  # fmt: skip
        door.window.people.begin_walk_in()
        door.window.people.walk_in.fields["family_name"].setText("Neu")
        door.window.people.walk_in.send()
        door.wait(lambda: "is full" in door.window.verdicts.message.text())
        assert door.outcomes == []
        door.troubles.clear()


class TestInside:
    def test_two_keys_make_the_list_for_an_evacuation(self, door, tmp_path):
        written = []
        door.window.people.list_written.disconnect()
        door.window.people.list_written.connect(written.append)
        door.scan(door.event.codes["Ott"])
        key(door, Qt.Key.Key_E, CTRL)
        page = door.window.people.inside
        door.wait(lambda: page.inside is not None)
        assert page.count.text() == "1 of 4"
        assert [person.name for person, _ in page.inside.newest] == ["Eva Ott"]
        key(door, Qt.Key.Key_Return)
        door.wait(lambda: bool(written))
        assert written[0].read_bytes().startswith(b"%PDF")
        assert written[0].is_relative_to(tmp_path)

    def test_a_scan_leaves_the_page_open_and_the_count_follows(self, door):
        door.window.people.show_inside()
        door.scan(door.event.codes["Ott"])
        page = door.window.people.inside
        door.wait(lambda: page.count.text() == "1 of 4")
        assert door.window.people.is_shown("inside")


class TestProblems:
    def refuse(self, door: Door) -> None:
        door.window.controller.choose_list(1)
        for family in ("Ott", "Müller"):
            door.scan(door.event.codes[family])
        door.window.people.show_concerns()
        door.wait(lambda: len(door.window.people.concerns.rows) == 2)

    def test_the_desk_works_by_keys_alone(self, door):
        self.refuse(door)
        key(door, Qt.Key.Key_F8)
        page = door.window.people.concerns  # its rows are made anew whenever something changes
        door.wait(lambda: len(page.rows) == 2 and page.rows[0].hasFocus())
        key(door, Qt.Key.Key_Down)
        door.wait(page.rows[1].hasFocus)
        assert "Eva Ott" in page.rows[1].accessibleName()
        key(door, Qt.Key.Key_Delete)
        door.wait(lambda: len(door.window.people.concerns.rows) == 1)
        door.wait(door.window.people.concerns.rows[0].hasFocus)
        key(door, Qt.Key.Key_Return)
        door.wait(lambda: door.window.people.is_shown("card"))
        assert door.window.people.card.attendee_id == door.event.ids["Müller"]

    def test_a_scan_at_the_problems_desk_leaves_the_list_open(self, door):
        self.refuse(door)
        door.window.controller.choose_list(0)
        door.scan(door.event.codes["Sevinçim"])
        assert door.window.people.is_shown("concerns")


class TestQueues:
    def test_letters_are_shared_out_to_the_desks(self, door):
        door.window.people.show_place()
        page = door.window.people.place
        page.desks.setValue(3)
        door.wait(lambda: len(page.queues) == 3)
        assert (page.queues[0].first, page.queues[-1].last) == ("A", "Z")
        assert sum(each.people for each in page.queues) == 5


class TestGroups:
    @pytest.fixture
    def order(self, door):
        ids = [door.event.ids[family] for family in ("Ott", "Müller", "Sevinçim")]
        for attendee_id in ids:
            door.event.do(door.event.desk.edit, attendee_id, {"order_code": "ABC12"})
        return ids

    def test_after_one_of_them_one_key_lets_in_all_of_the_order(self, door, order):
        door.scan(door.event.codes["Ott"])
        door.wait(door.window.verdicts.order_button.isVisible)
        assert door.window.verdicts.order_button.text() == "Check in all 3"
        key(door, Qt.Key.Key_A, CTRL)
        door.wait(lambda: "3 of 3 are in" in door.window.verdicts.message.text())

    def test_who_could_not_be_let_in_is_named(self, door, order):
        door.event.do(door.event.desk.block, order[1])
        door.window.people.open_card(order[0])
        door.wait(lambda: door.window.people.is_shown("card"))
        door.window.people._acts.admit_all(order)
        door.wait(lambda: "Not yet: Hans Müller (Blocked)" in door.window.verdicts.message.text())
        assert "2 of 3" in door.window.verdicts.message.text()


class TestOneKey:
    def test_undo_works_from_an_empty_search_field_and_leaves_what_is_typed_to_the_field(self, door):
        door.scan(door.event.codes["Ott"])
        door.window.people.take_search()
        QTest.keyClicks(door.window.people.search, "mu")
        key(door, Qt.Key.Key_Z, CTRL)
        assert not door.window.controller.recents[0].undone
        door.window.people.search.clear()
        key(door, Qt.Key.Key_Z, CTRL)
        door.wait(lambda: door.window.controller.recents[0].undone)

    def test_correct_the_name_of_whoever_was_scanned_last(self, door):
        door.scan(door.event.codes["Ott"])
        key(door, Qt.Key.Key_F2)
        door.wait(lambda: door.window.people.is_shown("card") and door.window.people.card.is_editing)
        door.window.people.card._names["family_name"].setText("Otte")
        QTest.keyClick(door.window.people.card._names["family_name"], Qt.Key.Key_Return)
        door.wait(
            lambda: door.event.workspace.card(door.event.ids["Ott"]).result().person.attendee.family_name == "Otte"
        )
        door.window.controller.stutter.forget()
        assert door.scan(door.event.codes["Ott"]).name == "Eva Otte"

    def test_a_note_and_a_block_by_their_keys_on_the_card(self, door):
        door.scan(door.event.codes["Ott"])
        key(door, Qt.Key.Key_F5)
        door.wait(lambda: door.window.people.is_shown("card"))
        key(door, Qt.Key.Key_N, CTRL)
        assert door.window.people.card.note_field.hasFocus()
        key(door, Qt.Key.Key_B, CTRL)
        door.wait(door.window.verdicts.reasons.isVisible)

    def test_who_is_at_the_door_is_kept_with_what_they_do(self, door):
        door.window.people.show_place()
        operator = door.window.people.place.operator
        operator.setText("  Eva  K. ")
        operator.editingFinished.emit()
        door.scan(door.event.codes["Ott"])
        key(door, Qt.Key.Key_Z, CTRL)
        door.wait(lambda: door.window.controller.recents[0].undone)
        (passage,) = door.event.workspace.card(door.event.ids["Ott"]).result().passages
        assert (passage.check_in.operator, passage.undone.operator) == ("Eva K.", "Eva K.")
        door.settle()
        assert "by Eva K." in door.window.people.recent._rows[0]._word.text()

    def test_what_another_door_undid_is_undone_here(self, door):
        door.scan(door.event.codes["Ott"])
        check_in_id = door.outcomes[0].check_in_id
        door.event.do(door.event.desk.undo, check_in_id, door="Tür 9", operator="Karl")
        door.wait(lambda: door.window.controller.recents[0].undone)
        assert door.window.controller.recents[0].undone_by == "Karl, Tür 9"


class TestQuestions:
    def test_a_date_nobody_touched_is_no_answer(self, door):
        ask(door.event.workspace, Question("seit", "Seit wann?", QuestionKind.DATE, ask_at_check_in=True))
        door.window.controller.read_state()
        door.settle()
        door.scan(door.event.codes["Ott"])
        assert door.window.verdicts.questions._fields[0].answer() == ""

    def test_what_need_not_be_answered_is_skipped_by_one_button(self, door):
        ask(door.event.workspace, Question("seit", "Seit wann?", QuestionKind.DATE, ask_at_check_in=True))
        door.window.controller.read_state()
        door.settle()
        door.scan(door.event.codes["Ott"])
        assert door.code == "ADMITTED"
        strip = door.window.verdicts.questions
        door.wait(strip._skip.isVisible)
        strip._skip.click()
        assert not strip.isVisible()

    def test_what_must_be_answered_cannot_be_skipped(self, door):
        ask(door.event.workspace, Question("essen", "Essen?", QuestionKind.TEXT, (), True, True))
        door.window.controller.read_state()
        door.settle()
        door.scan(door.event.codes["Ott"])
        assert door.code == "QUESTIONS_REQUIRED"
        assert not door.window.verdicts.questions._skip.isVisible()


def test_a_note_not_yet_seen_outlasts_the_next_scans(door):
    door.event.do(door.event.desk.add_note, door.event.ids["Ott"], "Zum Landrat")
    door.scan(door.event.codes["Ott"])
    for family in ("Müller", "Sevinçim"):
        door.scan(door.event.codes[family])
    assert [note[2] for note in door.window.verdicts.notes.notes()] == ["Zum Landrat"]
    assert door.window.verdicts.banner.view.name == "Sevim Sevinçim"


class TestLayout:
    def test_shifted_scans_offer_the_cure_and_are_read_all_the_same(self, door):
        code = door.event.codes["Ott"]
        shifted = "ÄÖ" + code[2:]
        door.window.scanned(Scan(shifted, (code,)))
        door.wait(lambda: bool(door.outcomes))
        assert door.code == "ADMITTED"
        door.wait(door.window.header.scanner.isVisible)
        door.window.header.scanner.click()
        assert door.window.people.is_shown("devices")
        assert door.window.people.devices.cure.isVisible()

    def test_a_scanner_set_well_is_left_alone(self, door):
        door.scan(door.event.codes["Ott"])
        assert not door.window.header.scanner.isVisible()


class TestGuestsScreen:
    def test_it_is_opened_from_the_header_and_follows_the_verdicts(self, door):
        door.window.header.guest_screen.emit()
        shown = door.window.guest.window
        assert shown.isVisible()
        assert shown.texts()[0] == "Testkonferenz"
        door.scan(door.event.codes["Ott"])
        door.wait(lambda: "Eva Ott" in shown.texts())
        door.window.header.guest_screen.emit()
        assert not shown.isVisible()
