"""The PDF: text found as it was written, fonts embedded once, the same bytes again, the exact size."""

from __future__ import annotations

import json
import re
import unicodedata
import zlib
from pathlib import Path

import pypdfium2
import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib.tables.TupleVariation import TupleVariation

from checkin.typeset import Document, FontBook, Weight, mm, shape
from checkin.typeset.shaping import shape_with

PEOPLE = json.loads((Path(__file__).parent.parent / "data" / "badge_people.json").read_text("utf-8"))["people"]


def page(*texts: str, size: float = 12) -> bytes:
    document = Document("Prüfung – שלום", language="de", subject="Muster & Probe")
    document.begin_page(mm(210), mm(297))
    for number, text in enumerate(texts):
        document.draw_line(shape(text, Weight.BOLD), size, 40, 800 - 30 * number)
    document.end_page()
    return document.getvalue()


def extracted(content: bytes) -> list[str]:
    text = pypdfium2.PdfDocument(content)[0].get_textpage().get_text_range()
    return [line.strip() for line in text.splitlines()]


def streams(content: bytes) -> list[bytes]:
    found = []
    for match in re.finditer(rb"stream\n(.*?)endstream", content, re.DOTALL):
        try:
            found.append(zlib.decompress(match[1]))
        except zlib.error:
            found.append(match[1])
    return found


@pytest.mark.parametrize("person", PEOPLE, ids=range(len(PEOPLE)))
def test_a_name_is_found_in_the_pdf_as_it_was_written(person: dict[str, str]) -> None:
    name = shape(f"{person['given_name']} {person['family_name']}").text
    assert extracted(page(name)) == [name]


def test_ligatures_are_read_as_their_letters() -> None:
    assert extracted(page("Steffi Büroflügel")) == ["Steffi Büroflügel"]


def test_vocalised_arabic_and_pointed_hebrew_are_read_back() -> None:
    # readers put the marks of one letter into an order of their own
    found = [unicodedata.normalize("NFC", text) for text in extracted(page("مُحَمَّد", "שָׂרָה"))]
    assert found == [unicodedata.normalize("NFC", text) for text in ("مُحَمَّد", "שָׂרָה")]


def test_look_alikes_of_two_scripts_are_told_apart() -> None:
    assert extracted(page("Anna", "Анна")) == ["Anna", "Анна"]


def test_each_face_is_embedded_once_and_nothing_but_embedded_faces_is_used() -> None:
    content = page("Eva", "Анна", "Hans", "محمد", "علي")
    assert sorted(re.findall(rb"/FontName /[A-Z]{6}\+([\w-]+)", content)) == [b"NotoSans-Bold", b"NotoSansArabic-Bold"]
    assert content.count(b"/FontFile2") == 2
    assert b"Helvetica" not in content


def test_only_the_glyphs_used_are_embedded() -> None:
    assert len(page("Eva")) < 12_000


def test_the_same_text_gives_the_same_bytes() -> None:
    assert page("Eva", "محمد") == page("Eva", "محمد")


def test_title_language_and_metadata_are_there() -> None:
    content = page("Eva")
    document = pypdfium2.PdfDocument(content)
    assert document.get_metadata_value("Title") == "Prüfung – שלום"
    assert b"/Lang (de)" in content
    assert b"/DisplayDocTitle true" in content
    assert b"/OutputIntents" in content
    xmp = next(part for part in streams(content) if b"xmpmeta" in part).decode()
    assert "Prüfung – שלום" in xmp
    assert "Muster &amp; Probe" in xmp
    assert "<rdf:li>de</rdf:li>" in xmp


def test_no_date_of_today_is_in_the_file() -> None:
    assert re.findall(rb"D:(\d{4})", page("Eva")) == [b"2000", b"2000"]


def test_the_page_has_the_exact_size() -> None:
    width, height = pypdfium2.PdfDocument(page("Eva"))[0].get_size()
    assert (width / 72 * 25.4, height / 72 * 25.4) == pytest.approx((210, 297), abs=0.01)


def test_letters_stand_where_they_were_measured() -> None:
    line = shape("Żółć", Weight.BOLD)
    text = pypdfium2.PdfDocument(page("Żółć", size=20))[0].get_textpage()
    boxes = [text.get_charbox(index) for index in range(4)]
    assert min(box[0] for box in boxes) == pytest.approx(40 + line.left * 20, abs=0.6)
    assert max(box[2] for box in boxes) == pytest.approx(40 + line.right * 20, abs=0.6)
    assert max(box[3] for box in boxes) == pytest.approx(800 + line.top * 20, abs=0.6)


def cff_font(path: Path) -> None:
    """Write a small font with cubic outlines, as those for Chinese have."""
    builder = FontBuilder(1000, isTTF=False)
    names = [".notdef", "wang"]
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap({ord("王"): "wang"})
    strings = {}
    for name in names:
        pen = T2CharStringPen(1000, None)
        pen.moveTo((100, 0))
        pen.lineTo((900, 0))
        pen.curveTo((900, 400), (900, 700), (500, 700))
        pen.closePath()
        strings[name] = pen.getCharString()
    builder.setupCFF("Test", {}, strings, {})
    builder.setupHorizontalMetrics(dict.fromkeys(names, (1000, 100)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Test", "styleName": "Regular"})
    builder.setupOS2()
    builder.setupPost()
    builder.save(str(path))


def test_a_system_font_with_cubic_outlines_is_drawn_and_read_back(tmp_path: Path) -> None:
    cff_font(tmp_path / "NotoSansCJK-Regular.otf")
    line = shape_with(FontBook(system_folders=[tmp_path]), "王 Li", Weight.REGULAR)
    assert line.notices == ()
    document = Document("t")
    document.begin_page(200, 100)
    document.draw_line(line, 40, 20, 30)
    document.end_page()
    content = document.getvalue()
    assert extracted(content) == ["王 Li"]
    picture = pypdfium2.PdfDocument(content)[0].render(scale=1).to_pil().convert("L")
    assert picture.getpixel((40, 60)) < 50


def test_a_damaged_system_font_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "NotoSansCJK-Regular.otf").write_bytes(b"OTTO" + b"\x00" * 40)
    (tmp_path / "msyh.ttc").write_bytes(b"")
    line = shape_with(FontBook(system_folders=[tmp_path]), "王", Weight.REGULAR)
    assert [run.text for run in line.runs] == ["Wang"]


def test_more_glyphs_than_one_type_3_font_holds_go_into_a_second(tmp_path: Path) -> None:
    from checkin.typeset.embedding import Type3Font
    from checkin.typeset.faces import Face

    cff_font(tmp_path / "font.otf")
    font = Type3Font(Face("font", tmp_path / "font.otf"), "CK1")
    codes = [font.code(1, chr(0x4E00 + number)) for number in range(256)]
    assert codes[:255] == [f"{number:02x}" for number in range(1, 256)]
    assert codes[255] is None


def variable_font(path: Path) -> None:
    """Write a font whose weight varies: a bar that is 100 wide when thin, 800 when black."""
    builder = FontBuilder(1000, isTTF=True)
    names = [".notdef", "wang"]
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap({ord("王"): "wang"})
    glyphs = {}
    for name in names:
        pen = TTGlyphPen(None)
        for number, point in enumerate([(100, 0), (100, 700), (200, 700), (200, 0)]):
            (pen.lineTo if number else pen.moveTo)(point)
        pen.closePath()
        glyphs[name] = pen.glyph()
    builder.setupGlyf(glyphs)
    builder.setupHorizontalMetrics(dict.fromkeys(names, (1000, 100)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Test", "styleName": "Thin"})
    builder.setupFvar([("wght", 100, 100, 900, "Weight")], [])
    wider = TupleVariation({"wght": (0.0, 1.0, 1.0)}, [(0, 0), (0, 0), (700, 0), (700, 0), *[(0, 0)] * 4])
    builder.setupGvar({"wang": [wider], ".notdef": []})
    builder.setupOS2()
    builder.setupPost()
    builder.save(str(path))


def test_a_variable_system_font_is_drawn_in_the_weight_asked_for(tmp_path: Path) -> None:
    variable_font(tmp_path / "NotoSansSC-VF.ttf")
    widths = []
    for weight in Weight:
        line = shape_with(FontBook(system_folders=[tmp_path]), "王", weight)
        document = Document("t")
        document.begin_page(200, 100)
        document.draw_line(line, 100, 20, 10)
        document.end_page()
        content = document.getvalue()
        assert extracted(content) == ["王"]
        picture = pypdfium2.PdfDocument(content)[0].render(scale=1).to_pil().convert("L")
        widths.append(sum(picture.getpixel((x, 60)) < 128 for x in range(200)))
    # 10 pt at weight 100 and 70 pt more at 900
    assert widths == pytest.approx([10 + 70 * 3 / 8, 10 + 70 * 6 / 8], abs=2)
