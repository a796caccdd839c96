"""Files as people have them: encodings, delimiters, headers, and what is wrong with them."""

import gzip
from pathlib import Path

import pytest

from bothways_web.intake.columns import detect
from bothways_web.intake.fields import CONTACT_FIELDS, ORDER_FIELDS
from bothways_web.intake.refusals import FileDoesNotFit
from bothways_web.intake.table import open_table
from bothways_web.intake.values import CellDoesNotFit, amount, moment, month_comes_first

TEXT = "Name;E-Mail\nZoë Müller;zoe@example.com\nÉmile;emile@example.com\n"


def saved(folder: Path, content: bytes, name: str = "file.csv") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings_are_found_out(tmp_path: Path, encoding: str) -> None:
    table = open_table(saved(tmp_path, TEXT.encode(encoding)))
    assert [row.cells[0] for row in table.rows()] == ["Zoë Müller", "Émile"]
    assert table.header == ("Name", "E-Mail")


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_delimiters_are_found_out(tmp_path: Path, mark: str) -> None:
    table = open_table(saved(tmp_path, TEXT.replace(";", mark).encode()))
    assert table.delimiter == mark
    assert [len(row.cells) for row in table.rows()] == [2, 2]


def test_lines_are_those_of_the_file(tmp_path: Path) -> None:
    text = 'Name,Note\r\n\r\n"Ann","two\r\nlines"\r\n,\r\nBob,x\r\n'
    rows = list(open_table(saved(tmp_path, text.encode())).rows())
    assert [(row.line, row.cells[0]) for row in rows] == [(3, "Ann"), (6, "Bob")]


def test_a_compressed_file_reads_the_same(tmp_path: Path) -> None:
    table = open_table(saved(tmp_path, gzip.compress(TEXT.encode()), "file.csv.gz"))
    assert len(list(table.rows())) == 2


def test_a_file_without_a_header_is_read_by_what_stands_in_it(tmp_path: Path) -> None:
    table = open_table(saved(tmp_path, b"ann@example.com,+44 1632 960001\nbob@example.com,+44 1632 960002\n"))
    assert table.header == ()
    assert detect(table, CONTACT_FIELDS).places == {"email": 0, "phone": 1}
    assert len(list(table.rows())) == 2


@pytest.mark.parametrize("content", [b"", b"   \n\n"])
def test_an_empty_file_says_so(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(FileDoesNotFit) as refusal:
        open_table(saved(tmp_path, content))
    assert refusal.value.refused.reason == "file_is_empty"


def test_a_zero_byte_is_no_text(tmp_path: Path) -> None:
    with pytest.raises(FileDoesNotFit, match="Line 3 cannot be read as text"):
        list(open_table(saved(tmp_path, b"Name,Mail\nAnn,ann@one.example\nB\0b,\n")).rows())
    with pytest.raises(FileDoesNotFit, match="Line 1 cannot be read as text"):
        open_table(saved(tmp_path, b"\0"))


def test_bytes_that_are_no_text_name_their_line(tmp_path: Path) -> None:
    content = b"Name\n" + b"Ann\n" * 100_000 + b"\xff\xfe\xfd\n"
    with pytest.raises(FileDoesNotFit, match="cannot be read as text"):
        list(open_table(saved(tmp_path, content)).rows())


@pytest.mark.parametrize(
    ("header", "places"),
    [
        ("Vorname,Nachname,Firma,Telefon", {"first_name": 0, "last_name": 1, "company": 2, "phone": 3}),
        ("Full Name,Email Address,Job Title", {"name": 0, "email": 1, "role": 2}),
        ("Prénom;Nom;Courriel", {"first_name": 0, "last_name": 1, "email": 2}),
    ],
)
def test_columns_are_known_by_their_names(tmp_path: Path, header: str, places: dict[str, int]) -> None:
    assert detect(open_table(saved(tmp_path, f"{header}\n".encode())), CONTACT_FIELDS).places == places


def test_columns_can_be_named(tmp_path: Path) -> None:
    table = open_table(saved(tmp_path, b"a,b,c\n1,2,3\n"))
    assert detect(table, ORDER_FIELDS, {"number": "b", "date": "3"}).places == {"number": 1, "date": 2}
    for given, reason in (({"number": "d"}, "column_is_unknown"), ({"size": "a"}, "field_is_unknown")):
        with pytest.raises(FileDoesNotFit) as refusal:
            detect(table, ORDER_FIELDS, given)
        assert refusal.value.refused.reason == reason


@pytest.mark.parametrize(
    ("cell", "value"),
    [("1,234.50", "1234.50"), ("1.234,50", "1234.50"), ("€ 7,5", "7.5"), ("-3", "-3"), ("1,000", "1000")],
)
def test_amounts_as_people_write_them(cell: str, value: str) -> None:
    assert str(amount(cell)) == value


def test_what_is_no_amount_or_date_says_so() -> None:
    with pytest.raises(CellDoesNotFit, match="'some' is not a number"):
        amount("some")
    with pytest.raises(CellDoesNotFit, match="'soon' is not a date"):
        moment("soon")


def test_dates_with_slashes_have_the_month_first_only_where_they_must() -> None:
    assert month_comes_first(["03/04/2026", "03/14/2026"])
    assert not month_comes_first(["03/04/2026", "14/03/2026"])
    assert moment("03/04/2026").day == 3
    assert moment("03/04/2026", month_first=True).day == 4
    assert moment("31.12.2025 08:30").hour == 8
