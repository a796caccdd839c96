"""What a sentence is built like: its shapes one by one, in twos and threes, and without what its nouns are.

These are the features beside the grammar's cues. They are few words and many kinds of words, so that what was
learnt in one trade holds in another; of the words themselves only each alone counts.

Shapes are counted through and a feature is a number made of theirs, so that taking a sentence apart is a
little arithmetic; the features of words are names.
"""

import math
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import TypeAlias

#: Numbers of shapes, one after the other; below nothing without what its nouns are. Or "=" and a word.
Feature: TypeAlias = int | str

#: Runs of these are one thing: "two more litre pots" is "o".
_THINGS = frozenset(("o", "N", "#"))
#: Shapes whose words count too, each alone. Names and numbers do not.
_WORDED = frozenset(("V", "D", "S", "G", "Z", "P", "o", "ly", "I", "me", "my", "will", "be", "DAY", "TIME"))
_BEGIN, _END, _THING, _LEFT_OUT = "^", "$", "o", "ly"
_WORD, _BARE = "=", "~"
#: A sentence of this many features counts each of them fully.
_FULL = 60


def share(count: int) -> float:
    """What one of so many features counts: a long sentence is not surer than a short one."""
    return min(1.0, _FULL / max(count, 1))


def longer(count: int) -> float:
    """How many times a sentence of so many features is twice as long as one of about eleven words."""
    return math.log2(max(count, 1) / _FULL)


def worded(shape: str, word: str) -> tuple[Feature, ...]:
    """The feature of a word where words of its shape count."""
    return (_WORD + word,) if shape in _WORDED else ()


class Shapes:
    """The shapes of one language, and the features that are made of them."""

    def __init__(self, names: Iterable[str]) -> None:
        self.names = ("", *sorted({_BEGIN, _END, _THING, *names}))
        self.numbers = {name: number for number, name in enumerate(self.names)}
        self._base = len(self.names)
        self._begin, self._end = self.numbers[_BEGIN], self.numbers[_END]
        self._thing = self.numbers[_THING]
        self._bare = [
            self._thing if name in _THINGS else 0 if name == _LEFT_OUT else number
            for number, name in enumerate(self.names)
        ]

    def features(self, row: Sequence[int], words: Iterable[Feature]) -> set[Feature]:
        """The build of a sentence, from the numbers of its shapes; ``words`` are the features of words."""
        base = self._base
        whole = [self._begin, *row, self._end]
        twos = [one * base + other for one, other in pairwise(whole)]
        threes = [two * base + other for two, other in zip(twos, whole[2:], strict=False)]
        bare = self._without_nouns(whole)
        long = base * base
        bare_threes = [
            -one * long - two * base - three
            for one, two, three in zip(bare, bare[1:], bare[2:], strict=False)
        ]
        fours = [three * base - other for three, other in zip(bare_threes, bare[3:], strict=False)]
        return {*whole, *twos, *threes, *bare_threes, *fours, *words}

    def name(self, feature: Feature) -> str:
        """What a feature is called."""
        if isinstance(feature, str):
            return feature
        left, named = abs(feature), []
        while left:
            left, number = divmod(left, self._base)
            named.append(self.names[number])
        return (_BARE if feature < 0 else "") + " ".join(reversed(named))

    def feature(self, name: str) -> Feature | None:
        """The feature that is called so, if any is."""
        if name.startswith(_WORD):
            return name
        bare = name.startswith(_BARE)
        made = 0
        for shape in name.removeprefix(_BARE).split(" "):
            if shape not in self.numbers:
                return None
            made = made * self._base + self.numbers[shape]
        return -made if bare else made

    def _without_nouns(self, whole: Iterable[int]) -> list[int]:
        found, last = [], 0
        for shape in map(self._bare.__getitem__, whole):
            if shape and not (shape == last == self._thing):
                found.append(shape)
                last = shape
        return found
