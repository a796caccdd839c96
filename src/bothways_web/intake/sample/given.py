"""What the sample and its customers did for each other beyond what was owed. All invented."""

from collections.abc import Iterable
from dataclasses import dataclass

from bothways.gestures.kinds import GestureCosted, GestureLanded, GestureMade, Landing
from bothways.journal.entry import Draft, Stream
from bothways.units.identity import derived
from bothways.units.money import Money
from bothways.units.side import Side
from bothways_web.intake.sample.steps import Story, clock_on, working_before


@dataclass(frozen=True, slots=True)
class Given:
    """Something that ``giver`` did so many working days ago; ``landing`` is None where nobody said a word."""

    customer: str
    days: int
    giver: Side
    what: str
    why: str = ""
    minutes: int = 0
    euros: int = 0
    landing: Landing | None = None
    words: str = ""


M, C = Side.MERCHANT, Side.CUSTOMER
GIVEN = (
    Given(
        "roy",
        18,
        M,
        "Drove the allergen labels over ourselves",
        "So that Luc has them before the market",
        minutes=50,
        euros=12,
        landing=Landing.WELL,
        words="You saved our Saturday.",
    ),
    Given("roy", 3, C, "Lent you our van for the fair"),
    Given("tisane", 30, M, "Looked up which glue is allowed on tea bags", minutes=35, landing=Landing.WELL),
    Given(
        "olmo",
        44,
        M,
        "Rang on a Sunday to ask how the harvest goes",
        minutes=10,
        landing=Landing.BADLY,
        words="Sundays are for the family.",
    ),
    Given(
        "zimt",
        12,
        C,
        "Showed your apprentice how we pack",
        landing=Landing.WELL,
        words="He still talks of it.",
    ),
    Given("kettle", 5, M, "Sent ten rolls of the new matt paper to try", euros=28),
    Given("fjord", 9, C, "Told you of a typing error on your price list"),
)


def give(stories: Iterable[Story]) -> None:
    """Gestures of either side, most of them taken well, one not, and some that nobody has said a word of."""
    by_key = {story.customer.key: story for story in stories}
    for number, one in enumerate(GIVEN):
        _give(by_key[one.customer], one, number)


def _give(story: Story, one: Given, number: int) -> None:
    name = derived(story.relationship, "gesture", number)
    made = GestureMade(giver=one.giver, what=one.what, why=one.why or None)
    giver, taker = (story.ours, story.theirs) if one.giver is M else (story.theirs, story.ours)
    at = clock_on(working_before(story.now.date(), one.days), 11)
    giver(at, Draft(made, one.giver, subject=name, id=name))
    if one.minutes or one.euros:
        money = Money(one.euros * 100, "EUR") if one.euros else None
        costed = GestureCosted(gesture=name, money=money, minutes=one.minutes or None)
        story.ours(at, Draft(costed, M, Stream.INTERNAL, subject=name))
    if one.landing is not None:
        landed = GestureLanded(gesture=name, landing=one.landing, words=one.words or None)
        later = clock_on(working_before(story.now.date(), one.days - 1), 9)
        taker(later, Draft(landed, one.giver.other, subject=name))
