"""How a talk was shared out between two sides: who spoke how long, who asked, who told, who cut in (R33).

Figures of who spoke, from the turns of a transcript. They do not say how well somebody listened, and nobody
is judged by them here.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from bothways.units.side import Side

#: Seconds that two people may speak at once before one cuts in: handing over overlaps by about this much
#: (Heldner and Edlund, Pauses, gaps and overlaps in conversations, Journal of Phonetics 38, 2010).
AT_ONCE = 0.5
#: A turn of at most this many words, such as "mm" or "I see", goes with listening: it neither cuts in nor
#: ends what the other side is telling (Yngve, On getting a word in edgewise, 1970: back-channels).
BACK_CHANNEL = 3


@dataclass(frozen=True, slots=True)
class Said:
    """One turn: ``side`` is None for a speaker of neither side; ``begins`` and ``ends`` are seconds or None.

    ``questions`` of its ``sentences`` ask something.
    """

    side: Side | None
    words: int
    sentences: int
    questions: int
    begins: float | None = None
    ends: float | None = None


@dataclass(frozen=True, slots=True)
class Share:
    """One side's part. Seconds and interruptions are None where the transcript has no times.

    ``longest_words`` and ``longest_seconds`` are those of the longest stretch in which the other side gave
    back-channels at most. ``statements`` are sentences of more than a back-channel that ask nothing.
    """

    words: int
    turns: int
    questions: int
    statements: int
    longest_words: int
    seconds: float | None = None
    longest_seconds: float | None = None
    interruptions: int | None = None


@dataclass(frozen=True, slots=True)
class Balance:
    """Both sides of a talk; ``unplaced`` counts the words of speakers who belong to neither."""

    merchant: Share
    customer: Share
    unplaced: int

    def of(self, side: Side) -> Share:
        """One side's part."""
        return self.merchant if side is Side.MERCHANT else self.customer

    def share(self, side: Side) -> float | None:
        """The side's part of the time both spoke, else of the words; None when neither side spoke."""
        ours, theirs = self.of(side), self.of(side.other)
        if ours.seconds is not None and theirs.seconds is not None:
            own, other = ours.seconds, theirs.seconds
        else:
            own, other = ours.words, theirs.words
        return own / (own + other) if own + other else None


def balance(said: Sequence[Said]) -> Balance:
    """The figures of a talk whose turns stand in order. Times count where every turn of a side has them."""
    timed = all(each.begins is not None and each.ends is not None for each in said if each.side is not None)
    return Balance(
        _share(said, Side.MERCHANT, timed),
        _share(said, Side.CUSTOMER, timed),
        sum(each.words for each in said if each.side is None),
    )


def _share(said: Sequence[Said], side: Side, timed: bool) -> Share:
    own = [each for each in said if each.side is side]
    stretches = _stretches(said, side)
    return Share(
        words=sum(each.words for each in own),
        turns=len(own),
        questions=sum(each.questions for each in own),
        statements=sum(each.sentences - each.questions for each in own if each.words > BACK_CHANNEL),
        longest_words=max((sum(each.words for each in stretch) for stretch in stretches), default=0),
        seconds=sum(map(_seconds, own)) if timed else None,
        longest_seconds=max((sum(map(_seconds, stretch)) for stretch in stretches), default=0.0)
        if timed
        else None,
        interruptions=_interruptions(said, side) if timed else None,
    )


def _stretches(said: Sequence[Said], side: Side) -> list[list[Said]]:
    """The side's turns, joined over the back-channels of others."""
    made: list[list[Said]] = []
    goes_on = False
    for each in said:
        if each.side is side:
            if goes_on:
                made[-1].append(each)
            else:
                made.append([each])
            goes_on = True
        elif each.words > BACK_CHANNEL:
            goes_on = False
    return made


def _interruptions(said: Sequence[Said], side: Side) -> int:
    """How often the side began more than a back-channel while the other side was still speaking."""
    count, until = 0, float("-inf")
    for each in said:
        if each.begins is None or each.ends is None or each.side is None:
            continue
        if each.side is side:
            count += each.words > BACK_CHANNEL and each.begins < until - AT_ONCE
        else:
            until = max(until, each.ends)
    return count


def _seconds(each: Said) -> float:
    return each.ends - each.begins if each.begins is not None and each.ends is not None else 0.0
