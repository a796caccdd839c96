"""The story of a relation (R47): how it began, what both did for each other, and why, in their own words.

Either side tells it to the other: ``speaker`` says "we", the other is "you". What went wrong is part of it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from bothways.programme.years import anniversary, years_over
from bothways.statements.document import Document, Figure, Section, count, day, listed, month, sentence
from bothways.units.side import Side

#: Of gestures, wishes and words the last few are told.
MOST = 4


@dataclass(frozen=True, slots=True)
class Word:
    """How promises of one side went: kept, of these in time or late; made good; broken still."""

    kept: int = 0
    in_time: int = 0
    late: int = 0
    made_good: int = 0
    broken: int = 0


@dataclass(frozen=True, slots=True)
class Kindness:
    """What a side did beyond what it owed, and how the other took it, in their words."""

    giver: Side
    what: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Past:
    """What stands in the book of one relation. ``names`` are what the two sides are called."""

    names: dict[Side, str]
    since: date
    today: date
    first_order: date | None = None
    orders: int = 0
    words: dict[Side, Word] = field(default_factory=dict)
    kindnesses: tuple[Kindness, ...] = ()
    found: tuple[str, ...] = ()
    sent: tuple[str, ...] = ()
    sent_unnamed: int = 0
    came_through: str = ""
    interests: dict[Side, str] = field(default_factory=dict)
    quotes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the story; ``key`` names it, so that it can be left out."""

    key: str
    text: str


def story(past: Past, speaker: Side) -> tuple[Line, ...]:
    """The lines, in the order in which they are told."""
    told = _Telling(past, speaker)
    return (
        *told.beginning(),
        *told.orders(),
        *told.promises(),
        *told.short(),
        *told.kindnesses(),
        *told.others(),
        *told.why(),
    )


def as_document(past: Past, speaker: Side, lines: tuple[Line, ...]) -> Document:
    """The same as a statement, for print."""
    other = past.names[speaker.other]
    did = f"What {past.names[speaker]} and {other} did for each other"
    section = Section("story", did, tuple(Figure(line.text) for line in lines))
    return Document(
        title(past, speaker),
        f"For {other}, {day(past.today)}",
        (section,) if lines else (),
    )


def title(past: Past, speaker: Side) -> str:
    """``Two years with Roy Cosmetics``, or since when."""
    began, other = past.first_order or past.since, past.names[speaker.other]
    years = years_over(began, past.today)
    return f"{sentence(count(years, 'year'))} with {other}" if years else f"With {other} since {month(began)}"


def letter(past: Past, speaker: Side, lines: tuple[Line, ...], to: str, by: str) -> str:
    """The story as a mail, to be gone over before it goes."""
    return "\n\n".join((f"Dear {to},", *(line.text for line in lines), f"With kind regards,\n{by}"))


@dataclass(frozen=True, slots=True)
class _Telling:
    past: Past
    speaker: Side

    def _who(self, side: Side) -> str:
        return "We" if side is self.speaker else "You"

    def _whom(self, side: Side) -> str:
        return "us" if side is self.speaker else "you"

    def beginning(self) -> Iterator[Line]:
        """When it began, and how long ago that is."""
        first, seller = self.past.first_order, self._whom(Side.MERCHANT)
        if first is None:
            yield Line("beginning", f"We have known each other since {day(self.past.since)}.")
            return
        buyer = self._who(Side.CUSTOMER)
        ordered = f"{buyer} ordered from {seller} for the first time on {day(first)}"
        yield Line("beginning", f"{ordered}{self._ago(first)}.")
        if self.past.came_through:
            yield Line("through", f"{buyer} came to {seller} through {self.past.came_through}.")

    def _ago(self, first: date) -> str:
        years = years_over(first, self.past.today)
        if not years:
            return ""
        if anniversary(first, years) == self.past.today:
            return f"; that is {count(years, 'year')} ago, to the day"
        return f"; that is more than {count(years, 'year')} ago"

    def orders(self) -> Iterator[Line]:
        """How often they ordered since."""
        if self.past.orders > 1:
            buyer = self._who(Side.CUSTOMER)
            yield Line("orders", f"{buyer} have ordered {count(self.past.orders, 'time')} by now.")

    def promises(self) -> Iterator[Line]:
        """What each side kept."""
        for side in (self.speaker, self.speaker.other):
            word = self.past.words.get(side, Word())
            if word.kept:
                promises = count(word.kept, "promise")
                kept = f"{self._who(side)} kept {promises} to {self._whom(side.other)}"
                yield Line(f"kept-{side.value}", f"{kept}{_in_time(word)}.")

    def short(self) -> Iterator[Line]:
        """Where the speaker's own word went wrong. What the other missed is for them to say."""
        parts = _short(self.past.words.get(self.speaker, Word()))
        if parts:
            yield Line("short", f"Not all went well on our side: {listed(parts)}.")

    def kindnesses(self) -> Iterator[Line]:
        """What was done beyond what was owed, and what was found."""
        for number, one in enumerate(self.past.kindnesses[:MOST]):
            giver, taker = self._whom(one.giver), self._who(one.giver.other)
            said = f" {taker} said: “{one.words}”" if one.words else ""
            done = f"Beyond what was owed, from {giver} to {taker.lower() if taker == 'You' else 'us'}"
            yield Line(f"gesture-{number}", f"{done}: {one.what.rstrip('.')}.{said}")
        buyer = self._who(Side.CUSTOMER)
        for number, words in enumerate(self.past.found[:MOST]):
            yield Line(f"found-{number}", f"{buyer} looked for “{words.rstrip('.')}”, and it was found.")

    def others(self) -> Iterator[Line]:
        """Whom the customer brought along."""
        named = list(self.past.sent)
        if self.past.sent_unnamed:
            named.append(count(self.past.sent_unnamed, "other" if named else "customer"))
        if named:
            thanks = " Thank you." if self.speaker is Side.MERCHANT else ""
            sent = f"{self._who(Side.CUSTOMER)} sent {listed(named)} to {self._whom(Side.MERCHANT)}."
            yield Line("sent", sent + thanks)

    def why(self) -> Iterator[Line]:
        """Why the one and why the other, in their own words."""
        for side in (self.speaker.other, self.speaker):
            words = self.past.interests.get(side, "")
            if words:
                whose = "our" if side is self.speaker else "your"
                yield Line(f"why-{side.value}", f"Why, in {whose} own words: “{words}”")
        for number, words in enumerate(self.past.quotes[:2]):
            yield Line(f"quote-{number}", f"{self._who(Side.CUSTOMER)} said: “{words}”")


def _in_time(word: Word) -> str:
    if not word.in_time:
        return ""
    return ", all of them in time" if word.in_time == word.kept else f", {word.in_time} of them in time"


def _short(word: Word) -> list[str]:
    ways = (
        (word.late, "kept late"),
        (word.made_good, "not kept, and made good"),
        (word.broken, "not kept, and not made good yet"),
    )
    return [f"{count(number, 'promise')} {how}" for number, how in ways if number]
