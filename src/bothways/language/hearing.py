"""What a sentence does: which acts its wordings and its build speak for, where, and how surely."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from bothways.language.cues import Act, Against, Cue, Place, Register
from bothways.language.grammar import Grammar
from bothways.language.patterns import Pattern
from bothways.language.read import Read
from bothways.language.vocabulary import Words
from bothways.language.weights import ACTS, Learnt, Weights, log_odds

#: How many features a finding that rests on the build alone names.
_NAMED = 2


class Heard(NamedTuple):
    """An act in log-odds, the cue that decides (none where only the build speaks for it), what else counts
    there, and the cue's first and last word."""

    act: Act
    score: float
    cue: Cue | None
    because: tuple[str, ...]
    first: int
    last: int

    @property
    def confidence(self) -> float:
        """The probability that the act was done."""
        return 1 / (1 + math.exp(-max(min(self.score, 30), -30)))


class _Try(NamedTuple):
    """A cue with its pattern, and the most that it can come to where all speaks for it."""

    cue: Cue
    pattern: Pattern
    most: float


@dataclass(frozen=True)
class Ear:
    """What one language listens for. ``joints`` is a pattern of where a new clause begins.

    Without ``weights`` the cues' own weights count alone.
    """

    words: Words
    cues: Sequence[Cue]
    against: Sequence[Against]
    joints: str
    patterns: Sequence[str] = ()
    weights: Weights | None = None

    @cached_property
    def grammar(self) -> Grammar:
        """Its patterns, compiled when the first sentence is heard: that takes half a second."""
        others = (*(each.pattern for each in self.against), self.joints, *self.patterns)
        return Grammar(self.words, [*(cue.pattern for cue in self._strongest_first), *others])

    @cached_property
    def _learnt(self) -> Learnt:
        assert self.weights is not None
        return Learnt(self.weights, self.grammar.shapes)

    @cached_property
    def _strongest_first(self) -> Sequence[Cue]:
        return sorted(self.cues, key=lambda cue: -cue.weight)

    @cached_property
    def _for(self) -> Sequence[Sequence[_Try]]:
        by_bit: dict[int, list[_Try]] = {}
        for cue in self._strongest_first:
            pattern = self.grammar.compiled[cue.pattern]
            by_bit.setdefault(pattern.bit, []).append(_Try(cue, pattern, cue.weight + self._more[cue.act]))
        assert list(by_bit) == [1 << place for place in range(len(by_bit))], "cues' patterns come first"
        return tuple(by_bit.values())

    @cached_property
    def _bits(self) -> int:
        return (1 << len(self._for)) - 1

    @cached_property
    def _against(self) -> Mapping[Act, Sequence[tuple[Against, Pattern]]]:
        made = self.grammar.compiled
        return {act: [(each, made[each.pattern]) for each in self.against if each.act is act] for act in Act}

    @cached_property
    def _more(self) -> Mapping[Act, float]:
        return {act: sum(max(each.weight, 0) for each, _ in self._against[act]) for act in Act}

    def read(self, sentence: str) -> Read:
        """A sentence as the grammar sees it."""
        return self.grammar.read(sentence)

    def hear(self, read: Read, register: Register = Register.MAIL, least: float = 0.0) -> list[Heard]:
        """All acts that something speaks for, in the order of `Act`; ``least`` is how surely."""
        by_cue = self.cued(read, register)
        weights, bound = self.weights, log_odds(least)
        if weights is None:
            return [heard for heard in by_cue.values() if heard.score >= bound]
        learnt = self._learnt.sums(set(cue_features(by_cue.values(), register)), read.build)
        found = []
        for act, build, scale, shift in zip(ACTS, learnt, weights.scale, weights.shift, strict=True):
            heard = by_cue.get(act)
            score = scale * (build if heard is None else weights.cues * heard.score + build) + shift
            if score >= bound:
                found.append(heard._replace(score=score) if heard else Heard(act, score, None, (), 0, 0))
        return found

    def why(self, read: Read, heard: Heard) -> tuple[str, ...]:
        """What a finding rests on: its cues, or what its build is like."""
        if heard.cue is not None or self.weights is None:
            return heard.because
        features = self._learnt.strongest(read.build, heard.act, _NAMED)
        return tuple(f"built like “{self.grammar.shapes.name(feature)}”" for feature in features)

    def cued(self, read: Read, register: Register) -> dict[Act, Heard]:
        """The best wording for each act of which there is one, by the cues' own weights."""
        best: dict[Act, Heard] = {}
        clauses = _Clauses(read, self.grammar.compiled[self.joints])
        left = read.may & self._bits
        while left:
            lowest = left & -left
            left ^= lowest
            for cue, pattern, most in self._for[lowest.bit_length() - 1]:
                known = best.get(cue.act)
                if (known is None or most > known.score) and (cue.only is None or cue.only is register):
                    for match in pattern.regex.finditer(read.letters):
                        heard = self._weighed(cue, match.span(), read, clauses, register)
                        if known is None or heard.score > known.score:
                            known = best[cue.act] = heard
        return {act: best[act] for act in ACTS if act in best} if len(best) > 1 else best

    def _weighed(
        self, cue: Cue, span: tuple[int, int], read: Read, clauses: "_Clauses", register: Register
    ) -> Heard:
        score, because = cue.weight, [cue.name]
        places: dict[Place, str] = {}
        for each, pattern in self._against[cue.act]:
            if not read.may & pattern.bit or (each.only is not None and each.only is not register):
                continue
            where = places.get(each.place)
            if where is None:
                where = places[each.place] = clauses.words(each.place, *span)
            if pattern.regex.search(where):
                score += each.weight
                because.append(each.name)
        return Heard(cue.act, score, cue, tuple(because), span[0], max(span[0], span[1] - 1))


def cue_features(heard: Iterable[Heard], register: Register) -> Iterable[str]:
    """The cues as features, as they are called in the weights."""
    for each in heard:
        for name in each.because:
            yield f"{each.act}: {name}"
    if register is Register.SPEECH:
        yield "speech"


class _Clauses:
    """A sentence's letters, cut where it is asked for."""

    def __init__(self, read: Read, joints: Pattern) -> None:
        self._letters = read.letters
        self._joints = joints
        self._starts: list[int] | None = None

    def words(self, place: Place, first: int, end: int) -> str:
        """The letters of one place around a cue."""
        letters = self._letters
        if place is Place.SENTENCE:
            return letters
        if place is Place.BEFORE:
            return letters[:first]
        if place is Place.AFTER:
            return letters[end:]
        if self._starts is None:
            self._starts = [match.start() for match in self._joints.regex.finditer(letters)]
        begin = max((each for each in self._starts if each <= first), default=0)
        stop = min((each for each in self._starts if each >= end), default=len(letters))
        return letters[begin:stop]
