"""What a sentence does: which acts its wordings and its build speak for, where, and how surely."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from bothways.language.cues import Act, Against, Cue, Place, Register
from bothways.language.grammar import Grammar, Pattern, Read, Words
from bothways.language.shapes import features
from bothways.language.tokens import tokens
from bothways.language.weights import ACTS, Weights

#: How many features a finding that rests on the build alone names.
_NAMED = 2
#: Log-odds below which nobody will ask why.
_WORTH_A_WORD = -2.0


@dataclass(frozen=True, slots=True)
class Heard:
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
    grammar: Grammar = field(init=False, repr=False)
    _for: Sequence[tuple[Cue, Pattern]] = field(init=False, repr=False)
    _against: Mapping[Act, Sequence[tuple[Against, Pattern]]] = field(init=False, repr=False)
    _more: Mapping[Act, float] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        patterns = {each.pattern for each in (*self.cues, *self.against)} | {self.joints, *self.patterns}
        grammar = Grammar(self.words, sorted(patterns))
        made = grammar.compiled
        object.__setattr__(self, "grammar", grammar)
        strongest_first = sorted(self.cues, key=lambda cue: -cue.weight)
        object.__setattr__(self, "_for", [(cue, made[cue.pattern]) for cue in strongest_first])
        against = {
            act: [(each, made[each.pattern]) for each in self.against if each.act is act] for act in Act
        }
        object.__setattr__(self, "_against", against)
        more = {act: sum(max(each.weight, 0) for each, _ in against[act]) for act in Act}
        object.__setattr__(self, "_more", more)

    def read(self, sentence: str) -> Read:
        """A sentence as the grammar sees it."""
        return self.grammar.read(tokens(sentence, self.words.together))

    def hear(self, read: Read, register: Register = Register.MAIL) -> list[Heard]:
        """All acts that something speaks for, however unsurely, in the order of `Act`."""
        by_cue = self.cued(read, register)
        if self.weights is None:
            return list(by_cue.values())
        build = list(features(read.shapes))
        learnt = self.weights.learnt(set(cue_features(by_cue.values(), register)), build)
        return [
            self._both(act, place, by_cue.get(act), learnt[place], build) for place, act in enumerate(ACTS)
        ]

    def _both(self, act: Act, place: int, heard: Heard | None, learnt: float, build: Sequence[str]) -> Heard:
        assert self.weights is not None
        if heard is not None:
            score = self.weights.calibrated(place, self.weights.cues * heard.score + learnt)
            return replace(heard, score=score)
        score = self.weights.calibrated(place, learnt)
        names = self.weights.strongest(build, act, _NAMED) if score > _WORTH_A_WORD else ()
        return Heard(act, score, None, tuple(f"built like “{name}”" for name in names), 0, 0)

    def cued(self, read: Read, register: Register) -> dict[Act, Heard]:
        """The best wording for each act of which there is one, by the cues' own weights."""
        best: dict[Act, Heard] = {}
        clauses = _Clauses(read, self.grammar.compiled[self.joints])
        for cue, pattern in self._for:
            if not pattern.may_match(read.kinds) or (cue.only is not None and cue.only is not register):
                continue
            known = best.get(cue.act)
            if known is not None and cue.weight + self._more[cue.act] <= known.score:
                continue
            for match in pattern.regex.finditer(read.letters):
                heard = self._weighed(cue, match.span(), read, clauses, register)
                if known is None or heard.score > known.score:
                    known = best[cue.act] = heard
        return {act: best[act] for act in Act if act in best}

    def _weighed(
        self, cue: Cue, span: tuple[int, int], read: Read, clauses: "_Clauses", register: Register
    ) -> Heard:
        score, because = cue.weight, [cue.name]
        places: dict[Place, str] = {}
        for each, pattern in self._against[cue.act]:
            if not pattern.may_match(read.kinds) or (each.only is not None and each.only is not register):
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
