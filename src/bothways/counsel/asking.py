"""Which questions to ask, and why: rules as a table, the most useful first."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from bothways.counsel.record import Record
from bothways.counsel.wording import day, quoted

MOST = 5


@dataclass(frozen=True, slots=True)
class Ask:
    """A question to ask; ``why`` is the reason, ``hangs_on`` the decision that hangs on the answer."""

    question: str
    why: str
    hangs_on: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """When it asks and what. ``name`` says the reason in a word for tests and for whoever reads the table."""

    name: str
    asks: Callable[[Record], Iterable[Ask]]


def _missed(record: Record) -> Iterable[Ask]:
    for each in record.missed[:1]:
        yield Ask(
            f"What would put it right for you that we did not keep this: {each.what}?",
            "It was not made good yet, and only they know what would.",
            "which amends to offer",
        )


def _late_of_theirs(record: Record) -> Iterable[Ask]:
    for each in record.theirs:
        if each.late:
            yield Ask(
                f"Is there anything in the way of this: {each.what}?",
                "It is late, and asking is kinder than reminding.",
                "whether another day suits both",
            )
            return


def _faded(record: Record) -> Iterable[Ask]:
    for each in sorted(record.assumed, key=lambda one: (not one.faded, not one.decision)):
        state = "We only assume it, and it has faded." if each.faded else "We only assume it."
        yield Ask(f"Is it still so: “{each.text.rstrip('.?! ')}”?", state, each.decision)


def _wishes(record: Record) -> Iterable[Ask]:
    for each in record.wishes[:2]:
        yield Ask(
            f"You were looking for {quoted(each.words)}. Have you found it?",
            f"They said so {day(each.since, record.today)}, and nothing came of it yet.",
            "what to look for on their behalf",
        )


def _motive(record: Record) -> Iterable[Ask]:
    if record.wants_new:
        yield Ask(
            f"About “{record.wants_new}”: is it for yourselves or for somebody else, and is there a budget?",
            "What moves a purchase decides what to advise.",
            "a better one, something that goes with it, or to wait",
        )


def _no_wish(record: Record) -> Iterable[Ask]:
    if not record.wishes and not record.is_new:
        yield Ask(
            "What are you looking for that you have not found anywhere yet?",
            "We know no wish of theirs.",
            "what we could be the first to find for them",
        )


def _no_interest(record: Record) -> Iterable[Ask]:
    if not record.interest:
        yield Ask(
            "What should be different for you in a year, if this goes well?",
            "What they want from this is not written down.",
            "what we both work towards",
        )


def _no_preference(record: Record) -> Iterable[Ask]:
    if not record.dealing:
        yield Ask(
            "How and how often would you like to hear from us?",
            "They never said, so we guess.",
            "when and by what way we write",
        )


#: In the order in which they are asked. Those for a first talk are in ``FIRST_TALK``.
RULES = (
    Rule("a broken promise", _missed),
    Rule("what they owe and is late", _late_of_theirs),
    Rule("an assumption", _faded),
    Rule("a wish", _wishes),
    Rule("a motive", _motive),
    Rule("no wish known", _no_wish),
    Rule("no common interest", _no_interest),
    Rule("no preference", _no_preference),
)

#: Ten questions for somebody of whom nothing is known; each listens for something.
FIRST_TALK = (
    Ask("What made you look for somebody like us just now?", "The occasion says what is urgent."),
    Ask("How do you do it today, and what do you like about that?", "What is good must not get lost."),
    Ask("What is the most tiresome part of it?", "That is where help is worth most."),
    Ask("What have you tried, and how did it go?", "They need not hear it from us again."),
    Ask("Who else is touched by this, and what matters to them?", "Somebody else may decide or suffer."),
    Ask("By when do you need it, and what happens if it comes later?", "A date without a reason is a guess."),
    Ask("How will you know that it was done well?", "That is what “done” means, in their words."),
    Ask("What must not go wrong?", "It tells which promise to make first."),
    Ask("Is there a budget, or shall we wait until there is?", "Waiting can be the best advice."),
    Ask("How would you like to hear from us, and how often?", "Asking shows respect and saves guessing."),
)


def first_talk(own: Sequence[Ask] = ()) -> tuple[Ask, ...]:
    """Ten questions for a first talk: those of the merchant's trade first, the others fill up."""
    asked = {each.question for each in own}
    return (*own, *(each for each in FIRST_TALK if each.question not in asked))[: len(FIRST_TALK)]


def questions(record: Record, own: Sequence[Ask] = ()) -> tuple[Ask, ...]:
    """The questions for the next talk: ten for a first one, else the first five that rules give."""
    if record.is_new:
        return first_talk(own)
    made: list[Ask] = []
    for rule in RULES:
        made += [each for each in rule.asks(record) if each not in made]
    return tuple(made[:MOST])
