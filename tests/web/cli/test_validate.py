"""Estimates held to a table of one's own, from the terminal; no book is there and none is needed."""

import json
from pathlib import Path

import numpy as np

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
