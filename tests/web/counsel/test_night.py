"""The night looks through a book once; the morning shows a few customers, the evening looks back."""

from datetime import datetime, timedelta
from decimal import Decimal

import pytest

from bothways.gestures.kinds import GestureMade, Landing
from bothways.trade.kinds import OrderLine, OrderPlaced
from bothways.units.money import Money
from bothways.units.side import Side
from bothways_web.counsel import night
from bothways_web.counsel import queries as counsel
from bothways_web.counsel.models import Night, Worth
from bothways_web.foundation import clock
from bothways_web.gestures import actions as gestures
from bothways_web.journal.erasure import erase_entries
from bothways_web.trade import actions as trade
from tests.builders.acts import done
from tests.builders.owing import promised
from tests.cast import Cast
from tests.web.pages import browser, page, queries, text

pytestmark = pytest.mark.django_db
TODAY = "/desk/linden-labels/"
VAN = GestureMade(giver=Side.CUSTOMER, what="Lent us their van")


def in_the_morning() -> datetime:
    """Six o'clock in London, of a day on which everything of the test is there."""
    return (clock.now() + timedelta(days=1)).replace(hour=6, minute=0)


def nights() -> int:
    """All books, each in a tick; how many customers were found."""
    now = in_the_morning()
    with clock.at(now):
        return sum(night.prepare(now) for _ in range(3))


def test_a_book_is_looked_through_once_a_day(cast: Cast) -> None:
    done(gestures.give(cast.roy.own, VAN))
    assert nights() == 1
    assert nights() == 0
    row = Worth.objects.get()
    assert (row.relationship_id, row.idea) == (cast.roy.id, "thank_for_a_gesture")
    assert row.on == in_the_morning().date()
    assert Night.objects.count() == 2
    early = in_the_morning().replace(hour=2) + timedelta(days=1)
    assert night.prepare(early) == 0


def test_what_the_night_looks_for(cast: Cast) -> None:
    promised(cast.brook.merchants, "Send the proof", 2)
    total = Money(100, "GBP")
    placed = OrderPlaced(number="1", lines=(OrderLine(text="Rolls", quantity=Decimal(1)),), total=total)
    done(trade.place(cast.roy.merchants, placed))
    assert nights() == 1  # the order is of today: nothing has its day yet
    with clock.at(clock.now() + timedelta(days=362)):
        Night.objects.all().delete()
        now = clock.now().replace(hour=6)
        assert sum(night.prepare(now) for _ in range(3)) >= 1
        assert "anniversary" in set(Worth.objects.values_list("idea", flat=True))


def test_a_member_sees_their_own_customers_alone(cast: Cast) -> None:
    done(gestures.give(cast.roy.own, VAN))
    done(gestures.give(cast.brook.own, VAN))
    assert nights() == 2
    day = in_the_morning().date()
    assert [name for _, name in counsel.worth(cast.owner, day, 9)] != []
    assert [name for _, name in counsel.worth(cast.staff, day, 9)] == ["Brook Bakery"]


def test_the_morning_reads_what_the_night_found(cast: Cast) -> None:
    done(gestures.give(cast.roy.own, VAN))
    jan = browser(cast.jan)
    assert "Worth a gesture today" not in page(jan, TODAY)
    now = clock.now()
    Worth.objects.all().delete()
    with clock.at(now.replace(hour=6)):
        nights_now = sum(night.prepare(clock.now()) for _ in range(3))
    assert nights_now == 1
    shown = text(page(jan, TODAY))
    assert (
        "Worth a gesture today Roy Cosmetics “Lent us their van”, today: nobody has said a word yet." in shown
    )
    once = queries(jan, TODAY)
    done(gestures.give(cast.brook.own, VAN))
    Night.objects.all().delete()
    with clock.at(now.replace(hour=6)):
        assert sum(night.prepare(clock.now()) for _ in range(3)) == 2
    assert queries(jan, TODAY) == once


def test_the_evening_looks_back(cast: Cast) -> None:
    jan, evening = browser(cast.jan), TODAY + "evening/"
    assert "Nothing yet today that nobody had promised." in page(jan, evening)
    gesture = done(gestures.give(cast.roy.merchants, GestureMade(giver=Side.MERCHANT, what="Brought cake")))
    done(gestures.land(cast.roy.own, gesture, Landing.WELL, "What a day"))
    done(gestures.give(cast.brook.own, VAN))
    with clock.at(clock.now().replace(hour=6)):
        assert sum(night.prepare(clock.now()) for _ in range(3)) == 1
    shown = text(page(jan, evening))
    assert "Brought cake for Roy Cosmetics" in shown
    assert "Welcome: Brought cake What a day" in shown
    assert "For tomorrow: Brook Bakery . “Lent us their van”" in shown


def test_what_is_erased_stands_in_no_morning(cast: Cast) -> None:
    entry = done(gestures.give(cast.roy.own, VAN))
    assert nights() == 1
    erase_entries(cast.roy.merchants.writer, [entry], "They asked for it")
    assert not Worth.objects.exists()
