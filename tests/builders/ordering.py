"""Customers who order again and again, each in a rhythm of their own, written through the bulk door."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from uuid import UUID

from bothways.journal.entry import Actor, Draft
from bothways.journal.relationship import Form, RelationshipOpened
from bothways.standing.kinds import EstimatesTold
from bothways.trade.kinds import OrderPlaced
from bothways.units.identity import derived
from bothways.units.money import Money
from bothways.units.side import Side
from bothways_web.foundation import clock
from bothways_web.journal.bulk import Group, Then, write_groups
from tests.cast import Cast

NOW = datetime(2026, 6, 17, 12, tzinfo=UTC)
#: Days ago, the last first: as regular as people are.
MONTHLY = (12, 41, 73, 101, 132, 160, 193, 222)
OVERDUE = (95, 124, 156, 184, 215, 243, 276, 305)


def orders(relationship: UUID, ago: Sequence[int], now: datetime = NOW) -> list[Draft]:
    """Orders placed so many days ago, the first first."""
    return [
        Draft(
            OrderPlaced(number=f"{relationship.hex[-6:]}-{days}", total=Money(900, "GBP")),
            Side.MERCHANT,
            happened_at=now - timedelta(days=days),
        )
        for days in sorted(ago, reverse=True)
    ]


def order(cast: Cast, relationship: UUID, *ago: int, now: datetime = NOW) -> None:
    """A customer of the cast has ordered so many days ago."""
    _write(cast, [(relationship, orders(relationship, ago, now))], now)


def a_book(
    cast: Cast, customers: int = 12, form: Form = Form.ORGANISATION, now: datetime = NOW
) -> list[UUID]:
    """Other customers of Linden Labels, in rhythms of 20 to 50 days; their relationships."""
    groups: list[Group] = []
    for number in range(customers):
        key = derived(cast.merchant.id, "orders", form.value, number)
        every = 20 + 30 * number // max(customers - 1, 1)
        ago = [3 + number % 7 + every * back + (back * number) % 5 for back in range(9)]
        opened = Draft(
            RelationshipOpened(party=derived(key, "party"), form=form, name=f"Customer {number:02}"),
            Side.MERCHANT,
            happened_at=now - timedelta(days=900),
        )
        groups.append((key, [opened, *orders(key, ago, now)]))
    _write(cast, groups, now)
    return [key for key, _ in groups]


def tell(cast: Cast, relationship: UUID, now: datetime) -> None:
    """A private person was told what is estimated of them."""
    _write(cast, [(relationship, [Draft(EstimatesTold(), Side.MERCHANT, happened_at=now)])], now)


def _write(cast: Cast, groups: list[Group], now: datetime) -> None:
    actor = Actor.of(Side.MERCHANT, cast.owner.member)
    with clock.at(now):
        write_groups(
            cast.merchant.id,
            actor,
            [
                (key, [Then(draft, actor, now) for draft in drafts if isinstance(draft, Draft)])
                for key, drafts in groups
            ],
        )
