"""Word of mouth of the sample: what people say of it elsewhere, and who sent whom. All invented."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal

from bothways.journal.entry import Draft
from bothways.units.identity import derived
from bothways.units.side import Side
from bothways.wordofmouth.kinds import (
    Rating,
    RecommendationTold,
    ReferralConfirmed,
    ReferralCredited,
    ReferralNamed,
    ReferralThanked,
)
from bothways.wordofmouth.mention import Said
from bothways_web.foundation import clock
from bothways_web.intake.sample.steps import Story, clock_on, working_before
from bothways_web.parties.access import MerchantAccess
from bothways_web.wordofmouth import actions
from bothways_web.wordofmouth.coming import Incoming, keep
from bothways_web.wordofmouth.models import Way

BOARD, FAIR, FORUM = "Packers’ Board", "Label Fair guest book", "Small Producers Forum"


@dataclass(frozen=True, slots=True)
class Heard:
    """Something that was said so many hours ago. ``of`` is who said it, where that was found out already."""

    hours: int
    place: str
    author: str
    words: str
    stars: int = 0
    of: str = ""
    answer: str = ""


HEARD = (
    Heard(5, BOARD, "Claire R.", "The allergen labels came early, and you can read them. Luc is happy.", 5),
    Heard(
        27,
        FORUM,
        "Josef Huber",
        "I used to buy my plant labels there. The last ones faded by July, and nobody asked how I got on.",
        2,
    ),
    Heard(50, BOARD, "gardener_of_leeds", "Does anybody know whether their outdoor labels stand a winter?"),
    Heard(
        76,
        BOARD,
        "Noor P.",
        "Good paper, honest about what it cannot do. Dearer than the big ones.",
        4,
        of="tisane",
    ),
    Heard(
        290,
        FAIR,
        "Pietro Olmo",
        "They told me to wait with the new bottle label until the harvest was in. They were right.",
        of="olmo",
        answer="Thank you, Pietro. We look forward to the harvest with you.",
    ),
    Heard(1900, FORUM, "Dora F.", "Fair prices, and they say so when something will be late.", 4),
)


def speak(access: MerchantAccess, stories: Iterable[Story], now: datetime) -> None:
    """What people said elsewhere; some of it is tied, and one is answered."""
    by_key = {story.customer.key: story for story in stories}
    with clock.at(now):
        for number, heard in enumerate(HEARD, 1):
            rating = Rating(value=Decimal(heard.stars), best=Decimal(5)) if heard.stars else None
            at = now - timedelta(hours=heard.hours)
            link = f"https://board.example/linden-labels/{number}"
            said = Said(heard.place, heard.author, at, heard.words, rating, link)
            (row,) = keep(access.merchant, [Incoming(said, number=str(number))], Way.FILE)
            if heard.of:
                actions.tie(access.unchecked(by_key[heard.of].relationship), row.id)
            if heard.answer:
                actions.answer(access, row.id, heard.answer, heard.place)


def send(stories: Iterable[Story]) -> None:
    """Who sent whom: one is thanked for, one is to be, one is to be confirmed, two were told of us."""
    by_key = {story.customer.key: story for story in stories}
    _came(by_key["zimt"], by_key["roy"], 40, tell=True)
    _came(by_key["santos"], by_key["tisane"], 6, tell=False)
    bloom = by_key["bloom"]
    named = ReferralNamed(name="Inès Moreau", may_tell=True)
    bloom.theirs(_at(bloom, 2, 9), _called(bloom, named, Side.CUSTOMER))
    for key, name, days in (("kettle", "Nordlicht Kerzen", 9), ("fjord", "Havn Bakery", 20)):
        told = Draft(RecommendationTold(name=name), Side.CUSTOMER)
        by_key[key].theirs(_at(by_key[key], days, 10), told)


def _came(new: Story, through: Story, days: int, *, tell: bool) -> None:
    """One of ours said through whom they came; we confirmed it, and who sent them was told."""
    name = through.customer.people[0][0]
    referral = _called(new, ReferralNamed(name=name, may_tell=tell), Side.CUSTOMER)
    assert referral.id is not None
    new.theirs(_at(new, days, 9), referral)
    confirmed = ReferralConfirmed(referral=referral.id, through=through.relationship)
    new.ours(_at(new, days, 11), Draft(confirmed, Side.MERCHANT, subject=referral.id))
    came_on = _at(new, days, 11).date()
    called = new.customer.name if tell else None
    credit = _called(
        through, ReferralCredited(referral=referral.id, came_on=came_on, name=called), Side.MERCHANT
    )
    assert credit.id is not None
    through.ours(_at(through, days, 12), credit)
    if tell:
        first = name.split()[0]
        thanks = ReferralThanked(credit=credit.id, words=f"Thank you, {first}. That was kind of you.")
        through.ours(_at(through, days - 1, 9), Draft(thanks, Side.MERCHANT, subject=credit.id))


def _at(story: Story, days: int, hour: int) -> datetime:
    return clock_on(working_before(story.now.date(), days), hour)


def _called(story: Story, body: ReferralNamed | ReferralCredited, says: Side) -> Draft:
    name = derived(story.relationship, type(body).__name__)
    return Draft(body, says, subject=name, id=name)
