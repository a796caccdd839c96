"""What a sentence is built like: its shapes one by one, in twos and threes, and without what its nouns are.

These are the features beside the grammar's cues. They are few words and many kinds of words, so that what was
learnt in one trade holds in another.
"""

from collections.abc import Iterator, Sequence

#: Runs of these are one thing: "two more litre pots" is "o".
_THINGS = frozenset(("o", "N", "#"))


#: A sentence of this many features counts each of them fully.
_FULL = 40


def share(count: int) -> float:
    """What one of so many features counts: a long sentence is not surer than a short one."""
    return min(1.0, _FULL / max(count, 1))


def features(shapes: Sequence[str]) -> Iterator[str]:
    """The build of a sentence, as names; each may come more than once."""
    whole = ["^", *shapes, "$"]
    count = len(whole)
    for place in range(count):
        first = whole[place]
        yield first
        if place + 1 < count:
            two = f"{first} {whole[place + 1]}"
            yield two
            if place + 2 < count:
                yield f"{two} {whole[place + 2]}"
    yield from _merged(whole)


def _merged(whole: Sequence[str]) -> Iterator[str]:
    merged: list[str] = []
    for shape in whole:
        if shape in _THINGS:
            if not merged or merged[-1] != "o":
                merged.append("o")
        elif shape != "ly":
            merged.append(shape)
    for place in range(len(merged) - 2):
        three = f"{merged[place]} {merged[place + 1]} {merged[place + 2]}"
        yield f"~{three}"
        if place + 3 < len(merged):
            yield f"~{three} {merged[place + 3]}"
