"""The labelled sentences that listening is measured by are whole, as many and as mixed as their page says."""

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

CORPUS = Path(__file__).parent / "corpus"
ACTS = {"promise", "request", "question", "wish", "complaint", "thanks", "decline"}
HOW_PROMISED = {"first", "passive", "third", "conditional", "formula"}
HOW_NOT = {"none", "negated", "formula"}
#: Register, fewest groups, fewest sentences, least and greatest share of promises.
REGISTERS = [
    ("mail", 60, 330, 0.14, 0.20),
    ("asks", 10, 120, 0.30, 0.40),
    ("list", 15, 120, 0.06, 0.10),
    ("speech", 25, 350, 0.12, 0.15),
]
EVERY = [register for register, *_ in REGISTERS]
#: The folders of the other writers, and how many sentences each has at least.
WRITERS = [("second", 900), ("third", 280)]
FILES = [path.relative_to(CORPUS).with_suffix("").as_posix() for path in sorted(CORPUS.glob("**/*.jsonl"))]


def lines(*files: str) -> list[dict[str, Any]]:
    return [
        json.loads(line)
        for file in files
        for line in (CORPUS / f"{file}.jsonl").read_text(encoding="utf-8").splitlines()
    ]


@pytest.mark.parametrize(("register", "groups", "sentences", "low", "high"), REGISTERS)
def test_a_register_is_as_large_and_as_mixed_as_its_page_says(
    register: str, groups: int, sentences: int, low: float, high: float
) -> None:
    found = lines(register)
    scored = [line for line in found if not line["borderline"]]
    assert len({line["group"] for line in found}) >= groups
    assert len(found) >= sentences
    assert low <= sum("promise" in line["acts"] for line in scored) / len(scored) <= high
    assert 0.05 <= 1 - len(scored) / len(found) <= 0.09


@pytest.mark.parametrize("file", FILES)
def test_every_line_is_well_formed(file: str) -> None:
    register = file.rpartition("/")[2]
    assert {line["id"]: faults for line in lines(file) if (faults := _faults(line, register))} == {}


@pytest.mark.parametrize(("writer", "least"), WRITERS)
def test_another_writer_has_every_register_and_as_many_sentences_as_the_page_says(
    writer: str, least: int
) -> None:
    files = [f"{writer}/{register}" for register in EVERY]
    assert set(files) <= set(FILES)
    assert len(lines(*files)) >= least


def test_no_id_and_no_sentence_stands_twice() -> None:
    ids = Counter(line["id"] for line in lines(*FILES))
    texts = Counter(" ".join(re.findall(r"\w+", line["text"].casefold())) for line in lines(*FILES))
    assert [name for counted in (ids, texts) for name, times in counted.items() if times > 1] == []


def test_most_promises_do_without_will() -> None:
    promised = [line["text"] for line in lines(*EVERY) if "promise" in line["acts"]]
    plain = [text for text in promised if not re.search(r"\b(will|shall)\b|['’]ll\b", text, re.IGNORECASE)]
    assert len(plain) / len(promised) >= 2 / 3


def _faults(line: dict[str, Any], register: str) -> list[str]:
    """The names of the fields that are missing, of the wrong kind, or at odds with the acts."""
    said = line["acts"]
    promised, requested = "promise" in said, "request" in said
    owing = {"speaker", "third"} if promised else {"listener"} if requested else {None}
    right = {
        "id": re.fullmatch(rf"{line['group']}-\d\d", line["id"]),
        "group": re.fullmatch(rf"(?:held-|third-)?{register}-\d\d", line["group"]),
        "register": line["register"] == register,
        "trade": line["trade"],
        "speaker": line.get("speaker") or register not in {"mail", "speech"},
        "text": line["text"] and line["text"] == line["text"].strip(),
        "acts": set(said) <= ACTS and len(set(said)) == len(said),
        "owes": line.get("owes") in owing,
        "how": line["how"] in (HOW_PROMISED if promised else HOW_NOT),
        "borderline": isinstance(line["borderline"], bool),
    }
    return [field for field, holds in right.items() if not holds]
