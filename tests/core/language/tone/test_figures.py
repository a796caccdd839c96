"""How often a mark is right and how often one is missed; ``-s`` prints the figures."""

import csv
from collections import Counter
from pathlib import Path

import pytest

from bothways.language.tone import Tone
from tests.core.language.tone.labelled import kinds, labelled
from tests.core.language.tone.measure import told

SHOPS = Path(__file__).parents[5] / "shared" / "data" / "ec_darkpattern" / "dataset.tsv"
#: What the data of shops call it, and the least share of it that is marked as pressure.
PRESSES = {"Scarcity": 0.9, "Urgency": 0.75, "Social Proof": 0.65, "Misdirection": 0.5}


def test_held_out_texts() -> None:
    right, false, missed = Counter[Tone](), Counter[Tone](), Counter[Tone]()
    for one in labelled("held"):
        found = kinds(one.text)
        right.update(found & one.kinds)
        false.update(found - one.kinds)
        missed.update(one.kinds - found)
    for kind in Tone:
        marked, meant = right[kind] + false[kind], right[kind] + missed[kind]
        print(
            f"\n{kind}: {told('precision', right[kind], marked)}; {told('recall', right[kind], meant)}",
            end="",
        )
    every = right.total()
    assert every / (every + false.total()) >= 0.9
    assert every / (every + missed.total()) >= 0.85


def test_clean_texts_are_left_alone() -> None:
    clean = [one.text for name in ("dev", "held") for one in labelled(name) if not one.kinds]
    assert [text for text in clean if kinds(text)] == []


def test_texts_of_shops() -> None:
    if not SHOPS.exists():
        pytest.skip("the texts of shops are not here")
    with SHOPS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    meant, found = Counter[str](), Counter[str]()
    for row in rows:
        meant[row["Pattern Category"]] += 1
        found[row["Pattern Category"]] += Tone.PRESSURE in kinds(row["text"])
    for category, count in meant.items():
        print(f"\n{category}: {told('marked as pressure', found[category], count)}", end="")
    for category, least in PRESSES.items():
        assert found[category] / meant[category] >= least
    pressed = sum(found[category] for category in PRESSES)
    assert pressed / (pressed + found["Not Dark Pattern"]) >= 0.98
