"""Learning the weights of an ear from labelled sentences."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bothways.language.cues import Act
from bothways.language.hearing import Ear, cue_features
from bothways.language.shapes import features, share
from bothways.language.weights import ACTS
from tools.listening.lbfgs import Example, fitted
from tools.listening.sentences import Labelled

#: How strongly weights are drawn to nothing, what the cues' own weights count beside them, and in how many
#: sentences a feature must occur.
PULL = 3.0
CUES = 1.0
LEAST = 3


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
        found.append(Seen(named, frozenset(features(read.shapes)), scores, sentence))
    return found


def learnt(examples: Sequence[Seen]) -> tuple[dict[str, list[float]], list[float]]:
    """A weight for each feature and act, and what stands for each act without any feature."""
    counts = Counter(name for each in examples for name in (*each.named, *each.build))
    known = sorted(name for name, count in counts.items() if count >= LEAST)
    place = {name: number for number, name in enumerate(known)}
    named = [[place[name] for name in each.named if name in place] for each in examples]
    build = [[place[name] for name in each.build if name in place] for each in examples]
    columns = []
    for act in ACTS:
        of_act = [
            Example(
                cues,
                shapes,
                share(len(each.build)),
                CUES * each.cues.get(act, 0.0),
                act in each.sentence.acts,
                each.sentence.weight,
            )
            for cues, shapes, each in zip(named, build, examples, strict=True)
        ]
        columns.append(fitted(of_act, len(known), PULL))
    table = {name: [column[number] for column in columns] for name, number in place.items()}
    return table, [column[len(known)] for column in columns]


def score(table: Mapping[str, Sequence[float]], bias: Sequence[float], each: Seen) -> dict[Act, float]:
    """What the weights say of a sentence, in log-odds for each act."""
    sums = list(bias)
    for names, counted in ((each.named, 1.0), (each.build, share(len(each.build)))):
        for name in names:
            weights = table.get(name)
            if weights is not None:
                sums = [total + counted * weight for total, weight in zip(sums, weights, strict=True)]
    return {act: CUES * each.cues.get(act, 0.0) + total for act, total in zip(ACTS, sums, strict=True)}
