"""What it takes to serve and to keep one customer, beside what they bring and whom they bring along.

Sums of the record, in the merchant's currency, for the merchant alone: no score, no order of customers, and
whatever is not in the record is said to be missing.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from bothways.units.money import Money

#: A mail or message takes this long to read and write, unless the merchant says otherwise.
MAIL_MINUTES = 5
MOST_MAIL_MINUTES = 240


@dataclass(frozen=True, slots=True)
class Rates:
    """What an hour of the merchant's costs, and how many minutes a mail takes; no price until they said."""

    hour: Money | None = None
    mail_minutes: int = MAIL_MINUTES

    def price(self, minutes: int) -> int | None:
        """What so many minutes cost, in minor units."""
        return None if self.hour is None else round(minutes * self.hour.minor / 60)


@dataclass(frozen=True, slots=True)
class Recorded:
    """What the record holds of one customer in a time; sums are minor units of the merchant's currency.

    ``untimed`` are talks without their minutes, ``unpriced`` returns of goods without a price, ``amends``
    what was made good. ``came`` are customers who came through this one and ``came_paid`` what those paid.
    ``abroad`` are invoices in another currency.
    """

    orders: int = 0
    paid: int = 0
    unpaid: int = 0
    talks: int = 0
    talk_minutes: int = 0
    untimed: int = 0
    mails: int = 0
    returns: int = 0
    returned: int = 0
    unpriced: int = 0
    gestures: int = 0
    gesture_minutes: int = 0
    gesture_cost: int = 0
    amends: int = 0
    came: int = 0
    came_paid: int = 0
    abroad: int = 0


class Effort(StrEnum):
    """One line of it."""

    PAID = "paid"
    TALKS = "talks"
    MAILS = "mails"
    RETURNS = "returns"
    GESTURES = "gestures"


class Uncounted(StrEnum):
    """What is in no sum, and why."""

    RATE = "rate"
    UNTIMED = "untimed"
    UNPRICED = "unpriced"
    AMENDS = "amends"
    ABROAD = "abroad"


@dataclass(frozen=True, slots=True)
class Line:
    """So many of something, how many minutes they took, and what that comes to; None where nobody can say."""

    what: Effort
    count: int
    minutes: int
    minor: int | None


@dataclass(frozen=True, slots=True)
class Upkeep:
    """What came in, line by line what it took, and what is in no sum. ``took`` is None while an hour has no
    price; what those brought along paid stands beside it and is in no sum of this customer's.
    """

    brought: int
    lines: tuple[Line, ...]
    missing: tuple[Uncounted, ...]

    @property
    def took(self) -> int | None:
        priced = [line.minor for line in self.lines]
        return None if any(one is None for one in priced) else sum(one or 0 for one in priced)


def upkeep(found: Recorded, rates: Rates) -> Upkeep:
    """The lines, what they come to, and what is missing."""
    mails = found.mails * rates.mail_minutes
    gestures = rates.price(found.gesture_minutes) if found.gesture_minutes else 0
    lines = (
        Line(Effort.TALKS, found.talks, found.talk_minutes, _price(rates, found.talk_minutes)),
        Line(Effort.MAILS, found.mails, mails, _price(rates, mails)),
        Line(Effort.RETURNS, found.returns, 0, found.returned),
        Line(
            Effort.GESTURES,
            found.gestures,
            found.gesture_minutes,
            None if gestures is None else gestures + found.gesture_cost,
        ),
    )
    return Upkeep(found.paid, lines, tuple(_missing(found, rates)))


def _price(rates: Rates, minutes: int) -> int | None:
    return rates.price(minutes) if minutes else 0


def _missing(found: Recorded, rates: Rates) -> Iterator[Uncounted]:
    given = {
        Uncounted.RATE: rates.hour is None,
        Uncounted.UNTIMED: found.untimed,
        Uncounted.UNPRICED: found.unpriced,
        Uncounted.AMENDS: found.amends,
        Uncounted.ABROAD: found.abroad,
    }
    return (what for what, is_so in given.items() if is_so)
