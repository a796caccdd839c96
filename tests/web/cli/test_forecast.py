"""Forecasts of any table of orders, from the terminal; no book is there and none is needed."""

import csv
import io
import json
from pathlib import Path

from tests.builders.purchases import Nature, purchases
from tests.web.cli.conftest import Terminal

REGULAR = Nature(r=4.0, alpha=120.0, a=0.6, b=20.0, regularity=8)


def written(path: Path, text: str, encoding: str = "utf-8") -> str:
    path.write_text(text, encoding=encoding)
    return str(path)


def orders(path: Path, customers: int = 60, form: str = "%Y-%m-%d") -> str:
    bought = purchases(customers, 720, REGULAR, 5)
    lines = [
        f"K{who:03},{day.strftime(form)},{20 + who}.50" for who, days in enumerate(bought) for day in days
    ]
    return written(path, "\n".join(["customer,date,amount", *lines]))


def test_a_table_of_orders_is_forecast_and_tested(empty_terminal: Terminal, tmp_path: Path) -> None:
    said = empty_terminal.run("forecast", orders(tmp_path / "orders.csv"), "--rows", "5").ok()
    assert "orders of 60 customers" in said
    assert "for 90 days" in said
    assert "The 5 likeliest are shown" in said
    assert "last order plus mean gap" in said
    assert "everyone the mean" in said


def test_programs_get_json_and_csv(empty_terminal: Terminal, tmp_path: Path) -> None:
    file = orders(tmp_path / "orders.csv")
    made = json.loads(empty_terminal.run("forecast", file, "--json", "--horizon", "60").ok())
    assert (made["horizon"], len(made["customers"]), made["left_out"]) == (60, 60, [])
    ours, chance, last, mean = made["test"]["orders"]
    assert ours["crps"] < min(chance["crps"], last["crps"], mean["crps"])
    rows = list(csv.DictReader(io.StringIO(empty_terminal.run("forecast", file, "--csv").ok())))
    assert len(rows) == 60
    again = next(row for row in rows if int(row["orders_so_far"]) > 5)
    assert again["next_from"] <= again["next_likely"] <= again["next_to"]
    assert float(again["value"]) > 0
    assert "not both" in empty_terminal.run("forecast", file, "--csv", "--json").refused(2)


def test_rows_that_are_no_orders_are_told(empty_terminal: Terminal, tmp_path: Path) -> None:
    file = written(tmp_path / "a.csv", "customer,date\nAnn,2026-01-05\n,2026-01-06\nAnn,soon\n")
    said = empty_terminal.run("forecast", file).ok()
    assert "1 row left out, no customer: line 3" in said
    assert "'soon' is not a date" in said
    assert "too early to say" in said
    assert "too short to test" in said
    alone = written(tmp_path / "b.csv", "customer,date\nAnn,soon\n")
    assert "No row of b.csv is an order" in empty_terminal.run("forecast", alone).refused(2)


def test_the_day_and_the_horizon_can_be_named(empty_terminal: Terminal, tmp_path: Path) -> None:
    file = orders(tmp_path / "orders.csv")
    words = ("forecast", file, "--until", "2025-06-30", "--horizon", "30", "--no-test", "--json")
    made = json.loads(empty_terminal.run(*words).ok())
    assert (made["until"], made["test"]) == ("2025-06-30", None)
    assert max(row["last_order"] for row in made["customers"]) <= "2025-06-30"
    assert "Nobody had bought" in empty_terminal.run("forecast", file, "--until", "2020-01-01").refused(2)
