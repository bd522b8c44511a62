"""From badges to PDF: sizes, places, symbols, sheets, progress, and what happens when something is wrong."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from badge_samples import CODE, PEOPLE, badge, codes_of, everybody, ink_box, page_mm, text_of
from hypothesis import given, settings
from hypothesis import strategies as st

from checkin import badges
from checkin.badges import layout, layouts, qr_batch, render_badges, render_page, sheet, telling_examples
from checkin.domain.errors import SurroundingsError, WrongUseError
from checkin.typeset import NoticeKind, script_of

BUILT_IN = list(layouts())
#: For labels too small for a symbol that scans.
WITHOUT_SYMBOL = {"name-63x29"}


@pytest.mark.parametrize("name", [name for name in BUILT_IN if name not in WITHOUT_SYMBOL])
def test_each_layout_has_its_exact_size_and_a_symbol_that_scans(name: str) -> None:
    pdf = render_badges([badge(0), badge(19)], layout(name))
    assert page_mm(pdf.content) == pytest.approx(layout(name).page, abs=0.01)
    assert set(codes_of(pdf.content)) == {badge(0).ticket_code}
    assert set(codes_of(pdf.content, 1 + pdf.pages // 2)) == {badge(19).ticket_code}


@pytest.mark.parametrize("name", BUILT_IN)
def test_each_layout_shows_every_persons_name(name: str) -> None:
    pdf = render_badges(everybody(), layout(name))
    step = pdf.pages // len(PEOPLE)
    assert pdf.badges == len(PEOPLE)
    assert not [found for found in pdf.notices if found.notice and found.notice.kind is not NoticeKind.SMALL]
    for number, person in enumerate(PEOPLE):
        found = "".join(text_of(pdf.content, number * step + 1).split())
        words = unicodedata.normalize("NFC", person["given_name"]).split()
        assert all(word in found for word in words)


@pytest.mark.parametrize("name", BUILT_IN)
def test_the_symbol_is_at_least_18_mm_wide_with_a_quiet_zone(name: str) -> None:
    from checkin.badges.layout import QrElement

    for element in layout(name).front:
        if isinstance(element, QrElement):
            modules = 25
            symbol = element.box.width * modules / (modules + 8)
            assert symbol >= 18
            assert element.box.x >= 0
            assert element.box.x + element.box.width <= layout(name).width
            assert element.box.y + element.box.height <= layout(name).height


def test_a_sheet_places_each_label_to_a_tenth_of_a_millimetre() -> None:
    labels = sheet("L4785")
    pdf = render_badges([badge(n) for n in range(10)], layout("badge-80x50"), labels)
    assert page_mm(pdf.content) == pytest.approx((210, 297), abs=0.01)
    dpi = 508  # a dot is 0.05 mm
    picture = render_page(pdf.content, 1, dpi)
    for index in range(10):
        x, y = labels.place(index)
        bar = picture.crop(
            (
                round((x - 2) * dpi / 25.4), round((y + 41) * dpi / 25.4),
                round((x + 82) * dpi / 25.4), round((y + 51) * dpi / 25.4),
            )
        )  # fmt: skip
        left, top, right, bottom = ink_box(bar, dpi)
        assert (left, right) == pytest.approx((2, 82), abs=0.1)
        assert (top, bottom) == pytest.approx((1, 9), abs=0.1)


def test_all_symbols_of_a_sheet_scan() -> None:
    people = [badge(n) for n in range(10)]
    pdf = render_badges(people, layout("badge-80x50"), sheet("L4785"))
    assert codes_of(pdf.content) == sorted(person.ticket_code for person in people)


def test_a_begun_sheet_starts_at_its_first_free_label() -> None:
    pdf = render_badges([badge(n) for n in range(5)], layout("badge-80x50"), sheet("L4785"), start_at=8)
    assert pdf.pages == 2
    assert len(codes_of(pdf.content, 1)) == 3
    assert len(codes_of(pdf.content, 2)) == 2
    left, top, right, _ = ink_box(render_page(pdf.content, 1, 254), 254)
    assert (left, right) == pytest.approx((18, 18 + 95 + 80), abs=0.1)
    assert top > 13 + 3 * 55


@pytest.mark.parametrize("start_at", [0, 11, -1])
def test_a_label_that_the_sheet_lacks_is_refused(start_at: int) -> None:
    with pytest.raises(WrongUseError, match="1 to 10"):
        render_badges([badge()], layout("badge-80x50"), sheet("L4785"), start_at=start_at)


def test_a_layout_larger_than_the_labels_is_refused_with_both_sizes() -> None:
    with pytest.raises(WrongUseError, match=r"86 x 54 mm.*80 x 50 mm"):
        render_badges([badge()], layout("badge-86x54"), sheet("L4785"))


def test_a_shifted_sheet_moves_every_label() -> None:
    moved = sheet("L4785").moved(1.5, -2.0)
    pdf = render_badges([badge()], layout("badge-80x50"), moved)
    left, _, _, bottom = ink_box(render_page(pdf.content, 1, 508), 508)
    assert left == pytest.approx(18 + 1.5, abs=0.1)
    assert bottom == pytest.approx(13 - 2 + 50, abs=0.1)


def test_cutting_marks_stay_outside_the_badges() -> None:
    on, chosen = sheet("a4-86x54"), layout("badge-86x54")
    bare = render_badges([badge(n) for n in range(10)], chosen, on)
    marked = render_badges([badge(n) for n in range(10)], chosen, on, cut_marks=True)
    box = tuple(round(edge / 25.4 * 150) for edge in (19.2, 13.7, 190.8, 283.3))
    one, other = (render_page(pdf.content, 1, 150) for pdf in (bare, marked))
    assert one != other
    assert one.crop(box) == other.crop(box)  # type: ignore[arg-type]


def test_backs_are_mirrored_so_that_they_lie_behind_their_fronts() -> None:
    people = [badge(0, ticket_code=CODE), badge(1)]
    pdf = render_badges(people, layout("badge-86x54-two-sided"), sheet("a4-86x54"))
    assert pdf.pages == 2
    back = render_page(pdf.content, 2, 150)
    right_half = back.crop((back.width // 2, 0, back.width, back.height))
    import zxingcpp

    assert [found.text for found in zxingcpp.read_barcodes(right_half)] == [CODE]


def test_a_folded_badge_has_its_back_upside_down_above_the_front() -> None:
    pdf = render_badges([badge(0)], layout("badge-a6-fold"))
    assert pdf.pages == 1
    assert page_mm(pdf.content) == pytest.approx((105, 296), abs=0.01)
    assert len(codes_of(pdf.content)) == 2


def test_a_label_for_a_narrow_roll_is_turned() -> None:
    pdf = render_badges([badge(0)], layout("label-62x100"))
    assert page_mm(pdf.content) == pytest.approx((62, 100), abs=0.01)
    bar = ink_box(render_page(pdf.content, 1, 254), 254)
    assert bar[2] == pytest.approx(62, abs=0.1)


def test_the_same_badges_give_the_same_bytes() -> None:
    people = everybody()
    one, other = (render_badges(people, layout("badge-80x50"), sheet("L4785")) for _ in range(2))
    assert one.content == other.content


def test_badges_may_come_from_a_generator_and_progress_counts_them() -> None:
    seen: list[int] = []
    pdf = render_badges((badge(n) for n in range(12)), layout("badge-80x50"), sheet("L4785"), progress=seen.append)
    assert seen == list(range(1, 13))
    assert (pdf.badges, pdf.pages) == (12, 2)


def test_a_cancelled_print_writes_nothing(tmp_path: Path) -> None:
    answers = iter([False, True])
    target = tmp_path / "badges.pdf"
    pdf = render_badges(
        (badge(n) for n in range(40)),
        layout("badge-80x50"),
        sheet("L4785"),
        cancelled=lambda: next(answers),
        path=target,
    )
    assert pdf.cancelled
    assert list(tmp_path.iterdir()) == []


def test_a_file_is_written_whole(tmp_path: Path) -> None:
    target = tmp_path / "badges.pdf"
    target.write_bytes(b"older")
    pdf = render_badges([badge()], layout("badge-86x54"), path=target)
    assert pdf.content == b""
    assert target.read_bytes() == render_badges([badge()], layout("badge-86x54")).content
    assert [path.name for path in tmp_path.iterdir()] == ["badges.pdf"]


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(SurroundingsError, match=r"badges\.pdf cannot be written"):
        render_badges([badge()], layout("badge-86x54"), path=tmp_path / "missing" / "badges.pdf")


def test_a_badge_whose_code_fits_no_symbol_is_left_out_and_the_others_are_printed() -> None:
    people = [badge(0), badge(1, ticket_code="x" * 5000), badge(2)]
    pdf = render_badges(people, layout("badge-80x50"), sheet("L4785"))
    assert codes_of(pdf.content) == [people[0].ticket_code, people[2].ticket_code]
    assert [(notice.attendee_id, notice.trouble is not None) for notice in pdf.notices] == [("1", True)]


def test_a_name_of_2000_characters_is_cut_and_reported_and_the_others_are_untouched() -> None:
    people = [badge(0), badge(1, given_name="Xavier" * 333), badge(2)]
    pdf = render_badges(people, layout("badge-86x54"))
    assert pdf.badges == 3
    assert {notice.attendee_id for notice in pdf.notices} == {"1"}
    assert NoticeKind.CUT in {notice.notice.kind for notice in pdf.notices if notice.notice}
    assert codes_of(pdf.content, 2) == [people[1].ticket_code]


def test_control_characters_and_emoji_are_reported_and_never_printed() -> None:
    pdf = render_badges(
        [badge(0, given_name="Eva\x00\U0001f600", organisation="Verein\x1b[31m")], layout("badge-86x54")
    )
    text = text_of(pdf.content)
    assert "Eva" in text
    assert "?" not in text
    assert {n.notice.kind for n in pdf.notices if n.notice} == {NoticeKind.CONTROL_CHARACTERS, NoticeKind.EMOJI}


def test_no_badge_at_all_is_no_page() -> None:
    assert render_badges([], layout("badge-86x54")).pages == 0


def test_without_a_ticket_code_the_badge_comes_without_a_symbol() -> None:
    assert codes_of(render_badges([badge(0, ticket_code="")], layout("badge-86x54")).content) == []


def test_the_category_is_written_and_coloured() -> None:
    pdf = render_badges([badge(0, category="Presse")], layout("badge-86x54"))
    assert "Presse" in text_of(pdf.content)
    picture = render_page(pdf.content, 1, 100)
    assert picture.getpixel((5, picture.height - 5)) == (0x9A, 0x5B, 0x00)


def test_only_those_who_want_no_photos_get_the_crossed_camera() -> None:
    pictures = [
        render_page(render_badges([badge(0, photo_consent=consent)], layout("badge-86x54")).content)
        for consent in (True, None, False)
    ]
    assert pictures[0] == pictures[1]
    assert pictures[1] != pictures[2]


def test_after_warming_up_no_table_is_left_to_be_learnt() -> None:
    qr_batch._kind.cache_clear()
    badges.warm_up()
    before = qr_batch._kind.cache_info().misses
    render_badges([badge(0)], layout("badge-86x54"))
    assert qr_batch._kind.cache_info().misses == before


FIELDS = st.fixed_dictionaries(
    {
        name: st.text(max_size=80)
        for name in ("title", "given_name", "family_name", "name", "organisation", "role", "category", "language")
    }
)


@settings(max_examples=40, deadline=None)
@given(FIELDS, st.sampled_from(BUILT_IN))
def test_whatever_stands_in_the_list_a_badge_comes_out(fields: dict[str, str], name: str) -> None:
    pdf = render_badges([badge(0, **fields)], layout(name))
    assert pdf.badges == 1
    assert page_mm(pdf.content) == pytest.approx(layout(name).page, abs=0.01)
    if name not in WITHOUT_SYMBOL:
        assert set(codes_of(pdf.content)) == {badge(0).ticket_code}


def test_a_pasted_book_does_not_hold_up_the_others() -> None:
    pdf = render_badges([badge(0, organisation="Kapitel " * 50_000), badge(1)], layout("badge-86x54"))
    assert pdf.badges == 2
    assert NoticeKind.CUT in {found.notice.kind for found in pdf.notices if found.notice}


def test_the_most_telling_badges_are_the_longest_the_shortest_and_the_foreign() -> None:
    people = everybody()
    chosen = telling_examples(people, 7)
    assert chosen[0].attendee.given_name.startswith("Maria-Theresia")
    assert len(chosen) == len({data.attendee.attendee_id for data in chosen}) == 7
    scripts = {script_of(data.attendee.display_name[0]) for data in chosen}
    assert {"Syrc", "Hebr", "Arab"} <= scripts
    assert telling_examples([]) == []
    assert telling_examples(people[:1]) == people[:1]
