"""The plain rules that standing is held against, and what every forecaster of promises can do."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Protocol

#: A rule that would say never or always says this instead: one miss would else outweigh everything.
SUREST = 0.01


@dataclass(frozen=True, slots=True)
class Pair:
    """Who promised and to whom."""

    debtor: str
    creditor: str


class Forecaster(Protocol):
    """Says how likely a promise is to be kept in time, and learns how each went; ``day`` is a day number."""

    def chance(self, pair: Pair, day: float) -> float:
        """Between 0 and 1, from what was learnt before."""

    def learn(self, pair: Pair, day: float, *, kept: bool) -> None:
        """One promise went so."""


@dataclass
class BookMean:
    """Everybody like the whole book so far."""

    good: float = 1.0
    bad: float = 1.0

    def chance(self, pair: Pair, day: float) -> float:
        """The book's share, with one of each kind before the first."""
        return self.good / (self.good + self.bad)

    def learn(self, pair: Pair, day: float, *, kept: bool) -> None:
        """One more."""
        self.good, self.bad = self.good + kept, self.bad + (not kept)


@dataclass
class LastOutcome:
    """As it went the last time; how often that is right is counted on the way."""

    last: dict[str, bool] = field(default_factory=dict)
    after: dict[bool | None, BookMean] = field(default_factory=lambda: defaultdict(BookMean))

    def chance(self, pair: Pair, day: float) -> float:
        """How often such a one was kept after a last one like theirs."""
        return self.after[self.last.get(pair.debtor)].chance(pair, day)

    def learn(self, pair: Pair, day: float, *, kept: bool) -> None:
        """The last outcome is now this one."""
        self.after[self.last.get(pair.debtor)].learn(pair, day, kept=kept)
        self.last[pair.debtor] = kept


@dataclass
class PlainShare:
    """The debtor's own share so far; the book's while there is none."""

    book: BookMean = field(default_factory=BookMean)
    own: dict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0]))

    def chance(self, pair: Pair, day: float) -> float:
        """Kept of all, never quite 0 or 1."""
        kept, all_of_them = self.own[pair.debtor]
        share = kept / all_of_them if all_of_them else self.book.chance(pair, day)
        return min(max(share, SUREST), 1.0 - SUREST)

    def learn(self, pair: Pair, day: float, *, kept: bool) -> None:
        """One more of theirs."""
        self.book.learn(pair, day, kept=kept)
        of = self.own[pair.debtor]
        of[0], of[1] = of[0] + kept, of[1] + 1
