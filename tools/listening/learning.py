"""Learning the weights of an ear from labelled sentences."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
from scipy.sparse import csr_array

from bothways.language.cues import Act
from bothways.language.hearing import Ear, cue_features
from bothways.language.shapes import share
from bothways.language.weights import ACTS
from tools.listening.fitting import fitted
from tools.listening.sentences import Labelled

#: How strongly the weights of the build and of cues are drawn to nothing, what the cues' own weights count
#: beside them, and in how many sentences a feature must occur.
PULL, PULL_OF_CUES = 3.0, 0.5
CUES = 1.3
LEAST = 3


#: A weight for each feature and act, and what stands for each act without any feature.
Learnt: TypeAlias = tuple[dict[str, list[float]], list[float]]


@dataclass(frozen=True, slots=True)
class Seen:
    """A sentence as the ear sees it: the names of its cues, its build, and what the cues say."""

    named: frozenset[str]
    build: frozenset[str]
    cues: Mapping[Act, float]
    sentence: Labelled


def seen(ear: Ear, sentences: Sequence[Labelled]) -> list[Seen]:
    """All sentences, read once."""
    found = []
    for sentence in sentences:
        read = ear.read(sentence.text)
        heard = ear.cued(read, sentence.register)
        named = frozenset(cue_features(heard.values(), sentence.register))
        scores = {act: each.score for act, each in heard.items()}
        build = frozenset(map(ear.grammar.shapes.name, read.build))
        found.append(Seen(named, build, scores, sentence))
    return found


def learnt(examples: Sequence[Seen]) -> Learnt:
    """Weights of whatever occurs often enough."""
    counts = Counter(name for each in examples for name in (*each.named, *each.build))
    known = sorted(name for name, count in counts.items() if count >= LEAST)
    cued = {name for each in examples for name in each.named}
    table, bias = fitted(
        _sheet(examples, {name: number for number, name in enumerate(known)}),
        CUES * np.array([[each.cues.get(act, 0.0) for act in ACTS] for each in examples]),
        np.array([[float(act in each.sentence.acts) for act in ACTS] for each in examples]),
        np.array([each.sentence.weight for each in examples]),
        np.array([PULL_OF_CUES if name in cued else PULL for name in known]),
    )
    return dict(zip(known, table.tolist(), strict=True)), bias.tolist()


def _sheet(examples: Sequence[Seen], place: Mapping[str, int]) -> Any:
    """A row for each example: one for each of its cues, and its share for each feature of its build."""
    found = [
        (row, place[name], part)
        for row, each in enumerate(examples)
        for names, part in ((each.named, 1.0), (each.build, share(len(each.build))))
        for name in names
        if name in place
    ]
    rows, columns, parts = zip(*found, strict=True)
    return csr_array((parts, (rows, columns)), shape=(len(examples), len(place)))


def score(table: Mapping[str, Sequence[float]], bias: Sequence[float], each: Seen) -> dict[Act, float]:
    """What the weights say of a sentence, in log-odds for each act."""
    sums = list(bias)
    for names, counted in ((each.named, 1.0), (each.build, share(len(each.build)))):
        for name in names:
            weights = table.get(name)
            if weights is not None:
                sums = [total + counted * weight for total, weight in zip(sums, weights, strict=True)]
    return {act: CUES * each.cues.get(act, 0.0) + total for act, total in zip(ACTS, sums, strict=True)}
