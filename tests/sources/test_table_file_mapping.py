"""A mapping made once is remembered for that kind of file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.errors import BadInputError
from checkin.sources.table_file import ColumnMeaning as M
from checkin.sources.table_file import MappedColumn, Mapping, fingerprint, fingerprint_of, load, read_grid, recognise

LISTS = Path(__file__).parent.parent / "data" / "csv"


@pytest.fixture
def odd_list(tmp_path: Path) -> Path:
    path = tmp_path / "odd.csv"
    path.write_text("Wer;Woher;Wunsch\nEva Ott;Kreis Heinsberg;Forum 1\n", encoding="utf-8")
    return path


MADE = Mapping((MappedColumn("Wer", M.NAME), MappedColumn("Woher", M.ORGANISATION)))


def test_list_that_is_not_recognised_loads_with_a_mapping(odd_list: Path) -> None:
    (eva,) = load(odd_list, MADE).registrations
    assert eva.fields == {"name": "Eva Ott", "organisation": "Kreis Heinsberg"}


def test_column_that_the_mapping_does_not_name_becomes_a_question(odd_list: Path) -> None:
    assert load(odd_list, MADE).registrations[0].answers == {"wunsch": "Forum 1"}


def test_mapping_fits_the_columns_in_any_order(tmp_path: Path) -> None:
    path = tmp_path / "odd.csv"
    path.write_text("Liste;;\n;;\nWunsch;Woher;Wer\nx;Kreis;Eva\n", encoding="utf-8")
    assert load(path, MADE).registrations[0].fields == {"name": "Eva", "organisation": "Kreis"}


def test_list_without_a_header_loads_with_the_row_told(tmp_path: Path) -> None:
    path = tmp_path / "odd.csv"
    path.write_text("a;b\nEva;Kreis\nIda;Stadt\n", encoding="utf-8")
    mapping = Mapping((MappedColumn("a", M.NAME),), header_row=1)
    assert [one.fields["name"] for one in load(path, mapping).registrations] == ["Eva", "Ida"]


@pytest.mark.parametrize(
    "name", sorted(path.name for path in LISTS.iterdir() if path.suffix in (".csv", ".txt", ".xlsx"))
)
def test_recognised_mapping_gives_the_same_list_after_a_round_trip(name: str) -> None:
    grid = read_grid(LISTS / name)
    mapping = Mapping.from_json(Mapping.of(recognise(grid), grid).to_json())
    assert load(LISTS / name, mapping) == load(LISTS / name)


def test_same_kind_of_file_has_the_same_fingerprint() -> None:
    office = [
        read_grid(LISTS / name) for name in ("excel_de_titelzeilen_vor_kopf.csv", "excel_de_cp1252_semikolon.csv")
    ]
    assert fingerprint_of(office[0]) == fingerprint_of(office[1])
    assert fingerprint_of(office[0]) == Mapping.of(recognise(office[1]), office[1]).fingerprint
    assert fingerprint_of(office[0]) != fingerprint_of(read_grid(LISTS / "google_forms_de.csv"))
    assert fingerprint(["Name", "E-Mail"]) == fingerprint(["e-mail ", "NAME"])


texts = st.text(st.characters(codec="utf-8"), max_size=20)
free = st.sampled_from([M.QUESTION, M.IGNORE, M.SESSION_CHOICE, M.TICKET_CODE])


@given(
    st.dictionaries(texts.filter(lambda text: text != "n"), st.tuples(free, texts)), texts, texts, st.integers(0, 99)
)
def test_json_round_trip_keeps_everything(columns: dict[str, tuple[M, str]], print_: str, sheet: str, row: int) -> None:
    mapped = tuple(MappedColumn(header, meaning, option) for header, (meaning, option) in columns.items())
    mapping = Mapping((MappedColumn("n", M.NAME), *mapped), fingerprint=print_, sheet=sheet, header_row=row)
    assert Mapping.from_json(mapping.to_json()) == mapping


def test_newer_mapping_is_refused() -> None:
    document = json.loads(MADE.to_json()) | {"checkin_mapping": 2}
    with pytest.raises(BadInputError, match="newer version"):
        Mapping.from_json(json.dumps(document))


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", "null", '{"checkin_mapping": "1"}', '{"checkin_mapping": 1}',
     '{"checkin_mapping": true, "columns": []}',
     '{"checkin_mapping": 1, "columns": [1]}', '{"checkin_mapping": 1, "columns": [{"meaning": "name"}]}',
     "[" * 100_000],
)  # fmt: skip
def test_what_is_no_mapping_is_refused(text: str) -> None:
    with pytest.raises(BadInputError, match="no mapping"):
        Mapping.from_json(text)


def test_unknown_meaning_is_refused_with_the_known_ones() -> None:
    text = '{"checkin_mapping": 1, "columns": [{"header": "a", "meaning": "shoe_size"}]}'
    with pytest.raises(BadInputError, match=r"shoe_size.*family_name"):
        Mapping.from_json(text)


@pytest.mark.parametrize(
    ("columns", "word"),
    [
        ((MappedColumn("a", M.NAME), MappedColumn("b", M.NAME)), "two columns"),
        ((MappedColumn("a", M.NAME), MappedColumn("a", M.EMAIL)), "twice"),
        ((MappedColumn("a", M.EMAIL),), "no column for names"),
        ((), "no column for names"),
    ],
)
def test_contradictory_mapping_is_refused(columns: tuple[MappedColumn, ...], word: str) -> None:
    with pytest.raises(BadInputError, match=word):
        Mapping(columns)


def test_file_that_lacks_a_mapped_column_is_refused(odd_list: Path) -> None:
    with pytest.raises(BadInputError, match=r"odd\.csv lacks the mapping's column “Firma”") as caught:
        load(odd_list, Mapping((MappedColumn("Wer", M.NAME), MappedColumn("Firma", M.ORGANISATION))))
    assert caught.value.column == "Firma"


def test_header_row_beyond_the_end_is_refused(odd_list: Path) -> None:
    with pytest.raises(BadInputError, match="row 9"):
        load(odd_list, Mapping((MappedColumn("Wer", M.NAME),), header_row=9))
