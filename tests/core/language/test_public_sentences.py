"""How well acts are heard in public data beside the repository; without them there is nothing to say."""

import json
import os
from pathlib import Path
from random import Random

import pytest

from bothways.language.cues import Act
from bothways.language.en.acts import ENGLISH_EAR
from bothways.language.findings import LEAST

DATA = Path(os.environ.get("BOTHWAYS_PUBLIC_DATA") or Path(__file__).parents[4] / "shared" / "data")
#: Folder, files, act, the data's name for it, and an F1 below which something has broken: a little less than
#: was measured last.
SETS = [
    ("parakweet", ("dev_labelled.jsonl",), Act.PROMISE, "commit", 0.86),
    ("parakweet", ("dev_labelled.jsonl",), Act.REQUEST, "request", 0.80),
    ("parakweet", ("dev_labelled.jsonl",), Act.QUESTION, "question", 0.78),
    ("bc3", ("dev.jsonl", "train.jsonl"), Act.PROMISE, "commit", 0.38),
]
ROUNDS = 1000


@pytest.mark.parametrize(("folder", "files", "act", "label", "floor"), SETS)
def test_it_hears_no_less_than_it_did(
    folder: str, files: tuple[str, ...], act: Act, label: str, floor: float
) -> None:
    paths = [DATA / folder / name for name in files]
    if not all(path.exists() for path in paths):
        pytest.skip(f"{folder} is not here")
    pairs = [
        (bool(row[label]), _hears(row["text"], act))
        for path in paths
        for row in map(json.loads, path.read_text().splitlines())
        if row[label] is not None and not row.get("quoted")
    ]
    chance = Random(1)
    again = sorted(_f1(chance.choices(pairs, k=len(pairs))) for _ in range(ROUNDS))
    low, high = again[ROUNDS // 40], again[-ROUNDS // 40]
    found = _f1(pairs)
    meant = sum(is_so for is_so, _ in pairs)
    print(f"\n{folder} {act}: F1 {found:.3f} ({low:.3f} to {high:.3f}), {meant} of {len(pairs)} sentences")
    assert found > floor


def _hears(sentence: str, act: Act) -> bool:
    heard = ENGLISH_EAR.hear(ENGLISH_EAR.read(sentence))
    return any(each.act is act and each.confidence >= LEAST for each in heard)


def _f1(pairs: list[tuple[bool, bool]]) -> float:
    right = sum(is_so and heard for is_so, heard in pairs)
    return 2 * right / max(sum(is_so for is_so, _ in pairs) + sum(heard for _, heard in pairs), 1)
