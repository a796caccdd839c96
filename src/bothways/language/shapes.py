"""What a sentence is built like: its shapes one by one, in twos and threes, and without what its nouns are.

These are the features beside the grammar's cues. They are few words and many kinds of words, so that what was
learnt in one trade holds in another; of the words themselves only each alone counts.
"""

from collections.abc import Sequence
from itertools import pairwise

#: Runs of these are one thing: "two more litre pots" is "o".
_THINGS = frozenset(("o", "N", "#"))
#: Shapes whose words count too, each alone. Names and numbers do not.
_WORDED = frozenset(("V", "D", "S", "G", "Z", "P", "o", "ly", "I", "me", "my", "will", "be", "DAY", "TIME"))
#: A sentence of this many features counts each of them fully.
_FULL = 60


def share(count: int) -> float:
    """What one of so many features counts: a long sentence is not surer than a short one."""
    return min(1.0, _FULL / max(count, 1))


def features(shapes: Sequence[str], words: Sequence[str]) -> set[str]:
    """The build of a sentence, as names; ``words`` are what the shapes were made of."""
    whole = ["^", *shapes, "$"]
    twos = [f"{one} {other}" for one, other in pairwise(whole)]
    found = {f"{two} {other}" for two, other in zip(twos, whole[2:], strict=False)}
    found.update(whole, twos)
    found.update([f"={word}" for shape, word in zip(shapes, words, strict=True) if shape in _WORDED])
    merged = _merged(whole)
    threes = [
        f"~{one} {two} {three}" for one, two, three in zip(merged, merged[1:], merged[2:], strict=False)
    ]
    found.update(threes)
    found.update([f"{three} {other}" for three, other in zip(threes, merged[3:], strict=False)])
    return found


def _merged(whole: Sequence[str]) -> list[str]:
    merged: list[str] = []
    for shape in whole:
        if shape in _THINGS:
            if not merged or merged[-1] != "o":
                merged.append("o")
        elif shape != "ly":
            merged.append(shape)
    return merged
