"""The sentences for hearing speech acts are well formed, and none stands there twice."""

import json
from pathlib import Path

CORPUS = Path(__file__).parents[2] / "tools/listening/corpus"
ACTS = ["promise", "request", "question", "wish", "complaint", "thanks", "decline"]
OWING = {"promise", "request"}
WAYS = {"first", "passive", "third", "conditional", "negated", "formula", "none"}
ALWAYS = {"id", "register", "trade", "text", "acts", "how", "borderline"}

Sentence = dict[str, object]


def sentences() -> list[Sentence]:
    """Every sentence of every register, in the order of the files."""
    return [
        json.loads(line)
        for file in sorted(CORPUS.glob("*.jsonl"))
        for line in file.read_text(encoding="utf-8").splitlines()
    ]


def fault(sentence: Sentence) -> str:
    """What is wrong with a sentence's fields, or nothing."""
    acts = sentence["acts"]
    assert isinstance(acts, list)
    if set(sentence) - {"owes", "group"} != ALWAYS:
        return "fields"
    if acts != [act for act in ACTS if act in acts]:
        return "acts"
    if bool(OWING & set(acts)) != (sentence.get("owes") in {"speaker", "listener", "third"}):
        return "owes"
    if sentence["how"] not in WAYS or ("promise" in acts and sentence["how"] in {"negated", "none"}):
        return "how"
    return ""


def test_every_sentence_is_well_formed() -> None:
    faults = {str(sentence["id"]): fault(sentence) for sentence in sentences()}
    assert not {name: what for name, what in faults.items() if what}


def test_names_and_sentences_are_unique() -> None:
    every = sentences()
    for field in ("id", "text"):
        assert len({str(sentence[field]).lower() for sentence in every}) == len(every)


def test_there_is_enough_of_every_act_and_of_many_trades() -> None:
    every = sentences()
    assert len({sentence["trade"] for sentence in every}) >= 40
    for act in ACTS:
        assert sum(act in str(sentence["acts"]) for sentence in every) >= 80
