"""Certificates: what they say, who gets one, and texts that cannot be filled."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from exports_data import HALL, check_in, pdf_pages, pdf_text, row, table
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from checkin.domain.errors import BadInputError, SurroundingsError
from checkin.domain.event import ProgrammeSession
from checkin.domain.people import Attendee, RegistrationState
from checkin.domain.presence import MissingCheckOut
from checkin.domain.scanning import Direction
from checkin.exports.attendance import Assessment, CertificateRule, assess
from checkin.exports.certificate_setting import CertificateSetting, fit_logo
from checkin.exports.certificate_text import PLACEHOLDERS, check, fill, values_of
from checkin.exports.certificates import (
    CertificateDesign,
    assessment_sheet,
    file_stems,
    write_certificate_files,
    write_certificates,
)
from checkin.exports.model import ExportTable

PLENUM = ProgrammeSession(
    "plenum", "Plenum", starts=datetime(2026, 11, 24, 8, tzinfo=UTC), ends=datetime(2026, 11, 24, 11, tzinfo=UTC)
)
#: Stayed all morning, left after an hour, stayed away, withdrew, and two more of the same name as the first.
ROWS = [
    row(Attendee("a", "", "Dr.", "Żółć", "Öztürk", organisation="Kreis"), check_in("a", "hall", 50)),
    row(Attendee("b", name="محمد"), check_in("b", "hall", 60), check_in("b", "hall", 120, Direction.EXIT)),
    row(Attendee("c", given_name="Eva", family_name="Ott")),
    row(Attendee("d", given_name="Hans", family_name="Ärmel"), state=RegistrationState.WITHDRAWN),
    row(Attendee("e", given_name="Żółć", family_name="Öztürk"), check_in("e", "hall", 60)),
    row(Attendee("f", given_name="ŻÓŁĆ", family_name="öztürk"), check_in("f", "hall", 60)),
]  # fmt: skip


def event(**more: object) -> ExportTable:
    return table(rows=ROWS, sessions=(PLENUM,), lists=(HALL,), **more)


def judged(of: ExportTable | None = None) -> list[Assessment]:
    return assess(of or event(), CertificateRule())


def test_each_who_qualifies_gets_a_page(tmp_path: Path) -> None:
    count = write_certificates(event(), judged(), CertificateDesign(), tmp_path / "all.pdf")
    pages = pdf_pages(tmp_path / "all.pdf")
    assert count == len(pages) == 3
    first = pages[0]
    for words in (
        "Teilnahmebestätigung", "Dr. Żółć Öztürk", "Kreis", "Zweite Integrationskonferenz",
        "24. November 2026 · Festhalle Oberbruch", "Anwesend: 3 Stunden von 3 Stunden (100", "Plenum",
    ):  # fmt: skip
        assert words in first


def test_signers_place_and_issuer_stand_on_it(tmp_path: Path) -> None:
    design = CertificateDesign(
        issuer="Kreis Rurtal", place="Oberbruch", signers=(("A. Bé", "Landrätin"), ("C. Đ", "Leiter"))
    )
    write_certificates(event(), judged(), design, tmp_path / "all.pdf")
    text = pdf_pages(tmp_path / "all.pdf")[0]
    for words in ("Kreis Rurtal", "Oberbruch, 24. November 2026", "A. Bé", "Landrätin", "C. Đ", "Leiter"):
        assert words in text


def test_own_words_with_placeholders(tmp_path: Path) -> None:
    design = CertificateDesign(heading="Danke, {given_name}!", body="{minutes} min, {share}, ab {first_in} {{so}}",
                               show_time=False, show_sessions=False)  # fmt: skip
    write_certificates(event(), judged(), design, tmp_path / "all.pdf")
    text = pdf_pages(tmp_path / "all.pdf")[0].replace("\xa0", " ")
    assert "Danke, Żółć!" in text
    assert "180 min, 100 %, ab 08:50 {so}" in text
    assert "Plenum" not in text


def test_english_certificates(tmp_path: Path) -> None:
    of = event(language="en")
    write_certificates(of, judged(of), CertificateDesign(), tmp_path / "all.pdf")
    text = pdf_pages(tmp_path / "all.pdf")[0]
    assert "Certificate of attendance" in text
    assert "Present for 3 hours of 3 hours (100%)." in text


@pytest.mark.parametrize("template", ["{nmae}", "{name.real}", "{name!r}", "{name:>99999999}", "{0}", "{}", "{ name}"])
def test_an_unknown_placeholder_is_named_with_those_that_exist(template: str, tmp_path: Path) -> None:
    target = tmp_path / "all.pdf"
    with pytest.raises(BadInputError, match=r"unknown placeholder \{.*\{name\}, \{salutation\}") as caught:
        write_certificates(event(), judged(), CertificateDesign(body=f"Text {template}"), target)
    assert template in str(caught.value)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("template", ["{name", "name}", "{", "}"])
def test_a_single_brace_is_told(template: str) -> None:
    with pytest.raises(BadInputError, match="single brace"):
        check(template)


@given(st.text(alphabet=st.characters(blacklist_characters="{}", blacklist_categories=("Cs",))))
def test_text_without_braces_stays_as_it_is(text: str) -> None:
    assert fill(text, {}) == text


def test_every_placeholder_has_a_value() -> None:
    found = judged()[0]
    assert set(values_of(event(), found)) == set(PLACEHOLDERS)
    bare = replace(event(), event=replace(event().event, day=None, venue=""), lists=(), sessions=())
    assert set(values_of(bare, judged(bare)[2])) == set(PLACEHOLDERS)


def test_an_event_without_day_and_venue_has_a_text_without_holes(tmp_path: Path) -> None:
    bare = replace(event(), event=replace(event().event, day=None, venue=""))
    write_certificates(bare, judged(bare), CertificateDesign(), tmp_path / "all.pdf")
    lines = pdf_pages(tmp_path / "all.pdf")[0].splitlines()
    assert lines[lines.index("Zweite Integrationskonferenz") + 1].startswith("Anwesend: 3 Stunden")


def test_a_file_for_each_under_a_name_that_every_system_takes(tmp_path: Path) -> None:
    folder = tmp_path / "certificates"
    written = write_certificate_files(event(), judged(), CertificateDesign(), folder)
    assert [path.name for path in written] == ["Öztürk_Żółć.pdf", "Öztürk_Żółć-2.pdf", "öztürk_ŻÓŁĆ-3.pdf"]
    assert sorted(folder.iterdir()) == sorted(written)
    assert len(pdf_pages(written[0])) == 1


@pytest.mark.parametrize(
    ("given_name", "family_name", "stem"),
    [
        ("a/b", "c:d", "c-d_a-b"),
        ("", "CON", "_CON"),
        ("..", "", "-"),
        ("A", "x" * 200, "x" * 80),
        ("", "a\x00b", "a-b"),
    ],
)
def test_names_that_no_file_may_have_are_changed(given_name: str, family_name: str, stem: str) -> None:
    found = replace(judged()[0], row=row(Attendee("x", given_name=given_name, family_name=family_name)))
    assert file_stems([found]) == [stem]


def test_a_folder_that_cannot_be_written_is_told_without_a_name_of_a_guest(tmp_path: Path) -> None:
    folder = tmp_path / "certificates"
    folder.mkdir()
    (folder / "Öztürk_Żółć.pdf").write_text("old")
    (folder / "Öztürk_Żółć.pdf").chmod(0o444)
    with pytest.raises(SurroundingsError, match="read-only") as caught:
        write_certificate_files(event(), judged(), CertificateDesign(), folder)
    assert "ztürk" not in str(caught.value)
    with pytest.raises(SurroundingsError, match="folder is not there"):
        write_certificate_files(event(), judged(), CertificateDesign(), tmp_path / "gone" / "certificates")


def test_a_logo_is_drawn_and_a_file_that_is_none_is_told(tmp_path: Path) -> None:
    picture = BytesIO()
    Image.new("RGBA", (300, 100), (200, 30, 30, 128)).save(picture, "PNG")
    target = tmp_path / "all.pdf"
    write_certificates(event(), judged(), CertificateDesign(logo=picture.getvalue()), target)
    assert b"/Subtype /Image" in target.read_bytes()
    with pytest.raises(BadInputError, match="not a picture"):
        write_certificates(event(), judged(), CertificateDesign(logo=b"%PDF-1.7"), target)
    assert target.read_bytes()[:5] == b"%PDF-"


def test_many_sessions_all_fit_above_the_signatures(tmp_path: Path) -> None:
    begin, step = datetime(2026, 11, 24, 8, tzinfo=UTC), timedelta(minutes=5)
    half = [
        replace(PLENUM, session_id=f"s{n}", name=f"Teil {n:02d}", starts=begin + n * step, ends=begin + (n + 1) * step)
        for n in range(30)
    ]
    of = replace(event(), sessions=tuple(half))
    write_certificates(of, judged(of), CertificateDesign(), tmp_path / "all.pdf")
    text = pdf_pages(tmp_path / "all.pdf")[0]
    assert all(f"Teil {n:02d}" in text for n in range(30))


def test_nobody_qualifying_is_a_page_that_says_so(tmp_path: Path) -> None:
    of = replace(event(), rows=ROWS[2:4])
    assert write_certificates(of, judged(of), CertificateDesign(), tmp_path / "all.pdf") == 0
    assert "Niemand auf dieser Liste." in pdf_text(tmp_path / "all.pdf")


def test_who_gets_none_and_why() -> None:
    sheet = assessment_sheet(event(), judged(), only_without=True)
    found = [(cells[0], cells[4], cells[5], cells[7]) for cells in sheet.rows()]
    assert found == [
        ("محمد", "zu kurz anwesend", 60, 33),
        ("Eva Ott", "nicht erschienen", 0, 0),
        ("Hans Ärmel", "abgemeldet", 0, 0),
    ]
    assert sheet.row_count == 3
    assert assessment_sheet(event(), judged()).row_count == 6


def test_progress_counts_the_certificates(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    write_certificates(event(), judged(), CertificateDesign(), tmp_path / "all.pdf", lambda d, t: seen.append((d, t)))
    assert seen[-1] == (3, 3)


def picture(size: tuple[int, int], form: str = "PNG") -> bytes:
    """Return a picture of chance, which compresses badly."""
    target = BytesIO()
    Image.frombytes("RGB", size, random.Random(1).randbytes(3 * size[0] * size[1])).save(target, form)
    return target.getvalue()


def test_a_setting_comes_back_as_it_was_kept() -> None:
    rule = CertificateRule(0.8, MissingCheckOut.FIXED, 90, ("plenum",))
    design = CertificateDesign("Danke", "{name}", "Kreis", "Heinsberg", (("A", "B"), ("C", "D")), b"\x89PNG", False)
    setting = CertificateSetting(rule, design, "en")
    assert CertificateSetting.from_json(setting.to_json()) == setting


def test_a_setting_of_a_newer_version_is_told() -> None:
    with pytest.raises(BadInputError, match="newer version"):
        CertificateSetting.from_json({"version": 2})


def test_certificates_speak_the_language_chosen_unless_another_was_asked_for() -> None:
    english = CertificateSetting(language="en")
    assert event(language="").tongue == "de"
    assert english.spoken(event(language="")).tongue == "en"
    assert english.spoken(event(language="de")).tongue == "de"


@pytest.mark.parametrize(
    "said", [{}, {"share": "half", "missing": "?", "sessions": 3, "signers": ["x"], "logo": "%%", "minutes": None}]
)
def test_a_damaged_setting_is_as_usual(said: dict[str, object]) -> None:
    assert CertificateSetting.from_json(said) == CertificateSetting()


def test_a_large_logo_is_kept_small_enough_for_every_station() -> None:
    kept = fit_logo(picture((800, 600)))
    with Image.open(BytesIO(kept)) as shown:
        assert shown.width <= 792
        assert shown.height <= 260
        assert shown.format == "JPEG"
    assert len(kept) < 150_000


def test_a_logo_keeps_what_shines_through() -> None:
    target = BytesIO()
    Image.new("RGBA", (100, 50), (200, 0, 0, 0)).save(target, "PNG")
    with Image.open(BytesIO(fit_logo(target.getvalue()))) as shown:
        assert shown.getpixel((5, 5))[3] == 0  # type: ignore[index]


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", picture((50, 50))[:60]])
def test_a_logo_that_is_no_picture_is_told(content: bytes) -> None:
    with pytest.raises(BadInputError, match="not a picture"):
        fit_logo(content)
