"""Estimates held to a table of one's own, from the terminal; no book is there and none is needed."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.web.cli.conftest import Terminal
from tools.promise_books import book

HEAD = "debtor,creditor,made,due,kept_at\n"


def table(folder: Path, text: str) -> str:
    file = folder / "promises.csv"
    file.write_text(text, encoding="utf-8")
    return str(file)


def simulated(debtors: int = 60) -> str:
    def day(number: float) -> str:
        return str(np.datetime64("2024-01-01T00:00:00") + np.timedelta64(int(number * 86400), "s"))

    rows = [
        f"{each.pair.debtor},{each.pair.creditor},{day(each.made)},{day(each.known + each.kept)},"
        f"{day(each.known) if each.kept else ''}"
        for each in book(np.random.default_rng(2), debtors)
    ]
    return HEAD + "\n".join(rows) + "\n"


def test_a_table_is_foretold_and_the_scores_stand_beside_plain_rules(
    empty_terminal: Terminal, tmp_path: Path
) -> None:
    said = empty_terminal.run("validate", "standing", table(tmp_path, simulated())).ok()
    for words in (
        "foretold by",
        "standing",
        "the book's mean",
        "last outcome",
        "plain share",
        "80 % interval",
    ):
        assert words in said
    made = json.loads(empty_terminal.run("validate", "standing", table(tmp_path, simulated()), "--json").ok())
    scores = {each["name"]: each["log"] for each in made["scores"]}
    assert min(scores, key=scores.__getitem__) == "standing"
    assert made["foretold"] > 800
    assert made["skipped"] == []
    assert sum(each["count"] for each in made["calibration"]) == made["foretold"]


def test_every_row_is_accounted_for(empty_terminal: Terminal, tmp_path: Path) -> None:
    text = HEAD + (
        "ann,bob,2024-01-01,2024-01-05,2024-01-05\n"  # kept on the day it was due
        "ann,bob,2024-01-01,2024-01-05,2024-01-06\n"  # late
        "ann,bob,2024-01-01,2024-01-05,never\n"
        "ann,bob,2024-01-01,2024-02-01,\n"  # open when the table ends
        ",bob,2024-01-01,2024-02-01,\n"
        "ann,bob,2024-01-01,soon,\n"
        "ann,bob,2024-01-01,,\n"
    )
    made = json.loads(empty_terminal.run("validate", "standing", table(tmp_path, text), "--json").ok())
    assert (made["promises"], made["kept"], made["open"]) == (3, 1, 1)
    assert made["skipped"] == [[6, "nobody promised"], [7, "'soon' is not a date"], [8, "no due date"]]
    said = empty_terminal.run("validate", "standing", table(tmp_path, text)).ok()
    assert "Line 7 was left out: 'soon' is not a date." in said
    assert "too few" in said


def test_columns_are_known_by_other_names(empty_terminal: Terminal, tmp_path: Path) -> None:
    text = "seller;customer;ordered at;due date;delivered\nann;bob;01.03.2024;05.03.2024;04.03.2024\n"
    made = json.loads(empty_terminal.run("validate", "standing", table(tmp_path, text), "--json").ok())
    assert (made["promises"], made["kept"]) == (1, 1)


def test_a_file_that_cannot_be_used_is_refused_in_a_sentence(
    empty_terminal: Terminal, tmp_path: Path
) -> None:
    lacking = empty_terminal.run("validate", "standing", table(tmp_path, "debtor,due\nann,2024-01-01\n"))
    assert lacking.code == 2
    assert "No column looks like when it was kept" in lacking.err
    missing = empty_terminal.run("validate", "standing", str(tmp_path / "none.csv"))
    assert missing.code == 2
    assert "cannot be read" in missing.err


def outcomes(terminal: Terminal, folder: Path, text: str) -> dict[str, Any]:
    """What the command says of a table, as JSON."""
    found: dict[str, Any] = json.loads(
        terminal.run("validate", "standing", table(folder, text), "--json").ok()
    )
    return found


def test_columns_come_in_any_order_with_others_between(empty_terminal: Terminal, tmp_path: Path) -> None:
    text = (
        "note;kept_at;due;creditor;made;debtor\n"
        "a;2024-03-04;2024-03-05;bob;2024-03-01;ann\n"
        "b;2024-03-06;2024-03-05;bob;2024-03-01;ann\n"
    )
    made = outcomes(empty_terminal, tmp_path, text)
    assert (made["promises"], made["kept"], made["skipped"]) == (2, 1, [])


@pytest.mark.parametrize(
    ("due", "kept_at", "kept"),
    [
        ("2024-03-05T12:00:00Z", "2024-03-05T13:30:00+02:00", 1),
        ("2024-03-05T12:00:00Z", "2024-03-05T13:30:00+01:00", 0),
        ("2024-03-05 12:00:00 UTC", "2024-03-05 13:30:00 +0200", 1),
        ("2024-03-05 12:00:00 +0000", "2024-03-05 13:30:00 +0100", 0),
        ("2024-03-05 12:00", "2024-03-05 12:00", 1),
        ("05/03/2024", "05/03/2024 23:59", 1),
        ("05.03.2024", "06.03.2024 00:01", 0),
    ],
)
def test_dates_have_times_and_zones(
    empty_terminal: Terminal, tmp_path: Path, due: str, kept_at: str, kept: int
) -> None:
    made = outcomes(empty_terminal, tmp_path, f"{HEAD}ann,bob,2024-03-01,{due},{kept_at}\n")
    assert (made["promises"], made["kept"], made["skipped"]) == (1, kept, [])


def test_rows_that_cannot_be_are_named_and_left_out(empty_terminal: Terminal, tmp_path: Path) -> None:
    text = HEAD + (
        "ann,bob,2024-03-05,2024-03-01,2024-03-06\n"
        "ann,bob,2024-03-05,2024-03-09,2024-03-01\n"
        "ann,bob,2024-03-05,9999-12-31,\n"
        "ann,bob,2024-13-45,2024-03-09,\n"
        "ann\n"
        "ann,bob,2024-03-05T09:00,2024-03-09,2024-03-05\n"  # kept on the day it was made
    )
    made = outcomes(empty_terminal, tmp_path, text)
    assert made["promises"] == 1
    assert made["skipped"] == [
        [2, "it was due before it was promised"],
        [3, "it was kept before it was promised"],
        [4, "'9999-12-31' is no date of our time"],
        [5, "'2024-13-45' is not a date"],
        [6, "no due date"],
    ]


@pytest.mark.parametrize("kept", [True, False])
def test_tables_where_all_go_the_same_way_are_told(
    empty_terminal: Terminal, tmp_path: Path, kept: bool
) -> None:
    rows = [
        f"ann,bob,2024-01-{day:02d},2024-01-{day + 1:02d},{f'2024-01-{day:02d}' if kept else ''}\n"
        for day in range(1, 29)
    ]
    rows += [row.replace("2024-01", "2024-02").replace("ann", "cis") for row in rows]
    made = outcomes(empty_terminal, tmp_path, HEAD + "".join(rows))
    assert made["foretold"] > 0
    assert all(each["log"] < 0.2 for each in made["scores"])


def test_an_empty_table_says_that_it_is_too_little(empty_terminal: Terminal, tmp_path: Path) -> None:
    assert "too few" in empty_terminal.run("validate", "standing", table(tmp_path, HEAD)).ok()
