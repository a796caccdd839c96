"""What a sentence does: which acts its wordings and its build speak for, where, and how surely."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from bothways.language.cues import Act, Against, Cue, Place, Register
from bothways.language.grammar import Grammar, Pattern, Read, Words
from bothways.language.tokens import tokens
from bothways.language.weights import ACTS, Weights

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
    def _strongest_first(self) -> Sequence[Cue]:
        return sorted(self.cues, key=lambda cue: -cue.weight)

    @cached_property
    def _for(self) -> Mapping[int, Sequence[tuple[Cue, Pattern]]]:
        by_bit: dict[int, list[tuple[Cue, Pattern]]] = {}
        for cue in self._strongest_first:
            pattern = self.grammar.compiled[cue.pattern]
            by_bit.setdefault(pattern.bit, []).append((cue, pattern))
        return by_bit

    @cached_property
    def _bits(self) -> int:
        return sum(self._for)

    @cached_property
    def _against(self) -> Mapping[Act, Sequence[tuple[Against, Pattern]]]:
        made = self.grammar.compiled
        return {act: [(each, made[each.pattern]) for each in self.against if each.act is act] for act in Act}

    @cached_property
    def _more(self) -> Mapping[Act, float]:
        return {act: sum(max(each.weight, 0) for each, _ in self._against[act]) for act in Act}

    def read(self, sentence: str) -> Read:
        """A sentence as the grammar sees it."""
        return self.grammar.read(tokens(sentence, self.words.together))

    def hear(self, read: Read, register: Register = Register.MAIL) -> list[Heard]:
        """All acts that something speaks for, however unsurely, in the order of `Act`."""
        by_cue = self.cued(read, register)
        if self.weights is None:
            return list(by_cue.values())
        learnt = self.weights.learnt(set(cue_features(by_cue.values(), register)), read.build())
        return [self._both(act, place, by_cue.get(act), learnt[place]) for place, act in enumerate(ACTS)]

    def _both(self, act: Act, place: int, heard: Heard | None, learnt: float) -> Heard:
        assert self.weights is not None
        if heard is not None:
            score = self.weights.calibrated(place, self.weights.cues * heard.score + learnt)
            return heard._replace(score=score)
        return Heard(act, self.weights.calibrated(place, learnt), None, (), 0, 0)

    def why(self, read: Read, heard: Heard) -> tuple[str, ...]:
        """What a finding rests on: its cues, or what its build is like."""
        if heard.cue is not None or self.weights is None:
            return heard.because
        names = self.weights.strongest(read.build(), heard.act, _NAMED)
        return tuple(f"built like “{name}”" for name in names)

    def cued(self, read: Read, register: Register) -> dict[Act, Heard]:
        """The best wording for each act of which there is one, by the cues' own weights."""
        best: dict[Act, Heard] = {}
        clauses = _Clauses(read, self.grammar.compiled[self.joints])
        left = read.may & self._bits
        while left:
            lowest = left & -left
            left ^= lowest
            for cue, pattern in self._for[lowest]:
                if cue.only is None or cue.only is register:
                    self._look(cue, pattern, read, clauses, register, best)
        return {act: best[act] for act in Act if act in best}

    def _look(
        self,
        cue: Cue,
        pattern: Pattern,
        read: Read,
        clauses: "_Clauses",
        register: Register,
        best: dict[Act, Heard],
    ) -> None:
        """Keep the best of what this cue finds, unless a better one is known."""
        known = best.get(cue.act)
        if known is not None and cue.weight + self._more[cue.act] <= known.score:
            return
        for match in pattern.regex.finditer(read.letters):
            heard = self._weighed(cue, match.span(), read, clauses, register)
            if known is None or heard.score > known.score:
                known = best[cue.act] = heard

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
