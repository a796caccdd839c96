"""Cues: wordings that speak for or against a speech act, as each language lists them.

A cue is a regular expression with a weight in log-odds. The strongest cue for an act decides, what speaks
against it is taken off, and the sum becomes a probability. Each finding can thus name the wording that it
rests on.
"""

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum


class Act(StrEnum):
    """What somebody does by saying something (Austin 1962, Searle 1976)."""

    PROMISE = "promise"
    REQUEST = "request"
    QUESTION = "question"
    WISH = "wish"
    COMPLAINT = "complaint"
    THANKS = "thanks"
    DECLINE = "decline"


class Who(StrEnum):
    """Who owes what was promised or asked: the one who speaks, or the one who is spoken to."""

    SPEAKER = "speaker"
    LISTENER = "listener"


@dataclass(frozen=True)
class Cue:
    """A wording that speaks for an act, or against it where its weight is negative.

    ``through``: somebody else will do it for the speaker. ``spoken`` is the weight in speech, where it
    differs: a transcript has no question marks to go by. ``noted`` counts in one side's account of a talk
    alone, where "they will pay" is what the other side promised.
    """

    act: Act
    name: str
    pattern: str
    weight: float
    through: bool = False
    spoken: float | None = None
    noted: bool = False
    against: bool = field(init=False, default=False)
    regex: "re.Pattern[str]" = field(init=False, repr=False, compare=False, default=re.compile(""))


@dataclass(frozen=True)
class CueBook:
    """All cues of one language. ``words`` are filled into patterns at their name in braces.

    ``conditional`` words make something depend on something else; ``subject`` is what stands before the thing
    that is promised or asked ("I will", "could you please"); ``other`` begins what a third person does.
    """

    words: Mapping[str, str]
    cues: Sequence[Cue]
    conditional: str
    subject: str
    other: str
    by_act: Mapping[Act, tuple[Cue, ...]] = field(init=False, default_factory=dict)
    conditionals: "re.Pattern[str]" = field(init=False, default=re.compile(""))
    subjects: "re.Pattern[str]" = field(init=False, default=re.compile(""))
    others: "re.Pattern[str]" = field(init=False, default=re.compile(""))

    def __post_init__(self) -> None:
        made: dict[Act, list[Cue]] = {}
        for cue in self.cues:
            object.__setattr__(cue, "against", cue.name.startswith("not "))
            object.__setattr__(cue, "regex", re.compile(filled(cue.pattern, self.words), re.IGNORECASE))
            made.setdefault(cue.act, []).append(cue)
        for name, pattern in (
            ("conditionals", self.conditional),
            ("subjects", self.subject),
            ("others", self.other),
        ):
            object.__setattr__(self, name, re.compile(filled(pattern, self.words), re.IGNORECASE))
        object.__setattr__(self, "by_act", {act: tuple(cues) for act, cues in made.items()})


def filled(pattern: str, words: Mapping[str, str]) -> str:
    """A pattern with its words; a space stands for any white space."""
    for _ in range(3):  # words may be made of words
        for name, written in words.items():
            pattern = pattern.replace("{" + name + "}", written)
    return pattern.replace(" ", r"\s+")


@dataclass(frozen=True, slots=True)
class Heard:
    """An act with its probability, the names of the cues that it rests on, and the place of the wording."""

    act: Act
    confidence: float
    because: tuple[str, ...]
    span: tuple[int, int]
    through: bool


def weigh(
    sentence: str, act: Act, book: CueBook, *, spoken: bool = False, noted: bool = False
) -> Heard | None:
    """How likely a sentence does this act; None without any cue for it."""
    best: tuple[float, Cue, tuple[int, int]] | None = None
    against, names = 0.0, []
    for cue in book.by_act.get(act, ()):
        if cue.noted and not noted:
            continue
        match = cue.regex.search(sentence)
        if match is None:
            continue
        weight = cue.spoken if spoken and cue.spoken is not None else cue.weight
        if cue.against:
            against += weight
            names.append(cue.name)
        elif best is None or weight > best[0]:
            best = (weight, cue, match.span())
    if best is None:
        return None
    weight, cue, span = best
    confidence = 1 / (1 + math.exp(-(weight + against)))
    return Heard(act, confidence, (cue.name, *names), span, cue.through)
