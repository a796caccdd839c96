"""Tables of purchases as people have them: their days, their columns, and rows that are no orders."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from bothways_web.cli import forecasts
from bothways_web.intake.purchase_rows import PurchaseTable, read_purchases
from bothways_web.intake.refusals import FileDoesNotFit

DAYS = [date(2026, 1, 13), date(2026, 3, 2), date(2026, 3, 25)]


def written(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_text(text, encoding=encoding)
    return path


def days(table: PurchaseTable) -> list[date]:
    return [date.fromordinal(day) for day in table.day]


@pytest.mark.parametrize(
    "form",
    ["%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y", "%m/%d/%Y", "%Y%m%d", "%d %b %Y", "%Y-%m-%d %H:%M:%S", "%B %d %Y"],
)
def test_days_are_read_as_people_write_them(tmp_path: Path, form: str) -> None:
    lines = "\n".join(f"Ann,{day.strftime(form)}" for day in DAYS)
    table = read_purchases(written(tmp_path / "a.csv", f"customer,date\n{lines}\n"))
    assert days(table) == DAYS
    assert table.left_out == []
    assert table.month_first == (form == "%m/%d/%Y")


def test_days_that_can_be_read_either_way_are_marked(tmp_path: Path) -> None:
    file = written(tmp_path / "a.csv", "customer,date\nAnn,03/04/2026\nAnn,05/06/2026\n")
    table = read_purchases(file)
    assert (table.either_way, days(table)) == (True, [date(2026, 4, 3), date(2026, 6, 5)])
    turned = read_purchases(file, month_first=True)
    assert (turned.either_way, days(turned)) == (False, [date(2026, 3, 4), date(2026, 5, 6)])


def test_columns_are_found_in_other_languages(tmp_path: Path) -> None:
    text = "Kundennummer;Bestelldatum;Betrag\n7;03/28/2026;12,50\n7;04/02/2026;1.012,50 €\n8;04/03/2026;5\n"
    table = read_purchases(written(tmp_path / "a.csv", text, "cp1252"))
    assert table.columns == {"date": "Bestelldatum", "customer": "Kundennummer", "amount": "Betrag"}
    assert table.names == ["7", "8"]
    assert list(table.amount) == [12.5, 1012.5, 5.0]


def test_columns_can_be_named(tmp_path: Path) -> None:
    file = written(tmp_path / "a.csv", "who,x,seen\nAnn,2026-01-01,2026-02-01\n")
    table = read_purchases(file, {"customer": "who", "date": "3"})
    assert days(table) == [date(2026, 2, 1)]


def test_a_table_without_a_header_is_read_from_its_first_row(tmp_path: Path) -> None:
    table = read_purchases(written(tmp_path / "a.csv", "Ann,2 Mar 2026\nBen,3 Mar 2026\nAnn,9 Mar 2026\n"))
    assert [table.names[who] for who in table.customer] == ["Ann", "Ben", "Ann"]
    with_amounts = read_purchases(written(tmp_path / "b.csv", "Ann,2026-03-02,10.5\nBen,2026-03-03,7\n"))
    assert list(with_amounts.amount) == [10.5, 7.0]


def test_rows_that_are_no_orders_are_accounted_for(tmp_path: Path) -> None:
    lines = [
        "customer,date,amount",
        "Ann,2026-01-05,10",
        ",2026-01-06,10",
        "Ann,31.02.2026,10",
        "Ann,,10",
        "Ann,2026-01-09,-10",
        "Ann,2026-01-10,ten",
        "Ann,2026-02-05,10",
        "Ann,2026-02-05,12",
        "Ann,1026-02-05,12",
    ]
    table = read_purchases(written(tmp_path / "a.csv", "\n".join(lines)))
    assert [(each.why, each.rows, each.first_line) for each in table.left_out] == [
        ("no customer", 1, 3),
        ("no date that can be read", 2, 4),
        ("no date", 1, 5),
        ("goods or money that came back", 1, 6),
        ("no amount that can be read", 1, 7),
    ]
    assert table.rows == len(table.day) + sum(each.rows for each in table.left_out)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "no rows"),
        ("colour,size\nred,12\n", "No column looks like the day of the order"),
        ("date,colour,a,b\n2026-01-01,red,1,2\n", "No column looks like the customer"),
    ],
)
def test_what_is_no_table_of_purchases_says_so(tmp_path: Path, text: str, sentence: str) -> None:
    with pytest.raises(FileDoesNotFit, match=sentence):
        read_purchases(written(tmp_path / "a.csv", text))


@pytest.mark.parametrize("gaps", [[], [0, 0], [1], [1] * 40, [4000]])
def test_odd_tables_are_forecast(tmp_path: Path, gaps: list[int]) -> None:
    bought = [date(2014, 1, 6)]
    for gap in gaps:
        bought.append(bought[-1] + timedelta(days=gap))
    lines = "\n".join(f"Ann,{day}" for day in bought)
    table = read_purchases(written(tmp_path / "a.csv", f"customer,date\n{lines}\n"))
    made = forecasts.made(table, bought[-1], forecasts.fitting(table, bought[-1]), test=True)
    assert made is not None
    assert made.forecasts.orders[0] >= 0
    assert made.value is None
