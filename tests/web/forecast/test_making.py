"""Forecasts are made when they are due, kept with their day, and held to what came of them."""

from datetime import datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bothways.journal.relationship import Form
from bothways.trade.kinds import OrderChanged, OrderPlaced
from bothways.units.money import Money
from bothways.units.side import Side
from bothways_web.forecast import actions, fitting, issuing, pruning, queries, records
from bothways_web.forecast.models import BookState, BookWeeks, FittedBook, Forecast, Purchase
from bothways_web.foundation import clock
from bothways_web.journal.actions import withdraw
from bothways_web.journal.models import Batch
from bothways_web.trade import actions as trade
from tests.builders.acts import done
from tests.builders.ordering import MONTHLY, NOW, OVERDUE, a_book, order, tell
from tests.cast import Cast

pytestmark = pytest.mark.django_db


#: The worker's next tick; what was written took some microseconds.
TICK = NOW + timedelta(seconds=10)


def work(now: datetime = TICK) -> tuple[int, int, int]:
    """What the worker does about forecasts in one tick."""
    with clock.at(now):
        return fitting.fit_books(now), issuing.issue(now), records.score(now)


@pytest.fixture
def book(cast: Cast) -> Cast:
    """Twelve customers who order, and Roy, who orders about once a month."""
    a_book(cast)
    order(cast, cast.roy.id, *MONTHLY)
    return cast


def test_a_book_with_few_customers_is_not_learnt_from(cast: Cast) -> None:
    a_book(cast, fitting.FEWEST - 1)
    assert work() == (0, 0, 0)
    order(cast, cast.roy.id, 5)
    assert work() == (1, fitting.FEWEST, 0)


def test_each_customer_gets_one_and_nothing_is_done_twice(book: Cast) -> None:
    assert work() == (1, 13, 0)
    assert work(NOW + timedelta(minutes=1)) == (0, 0, 0)
    assert work(NOW + timedelta(hours=3)) == (0, 0, 0)
    made = queries.forecast(book.roy.own)
    assert made is not None
    assert (made.days, made.made_on, made.current) == (8, NOW.date(), True)
    assert made.next_from is not None
    assert made.next_likely is not None
    assert made.next_to is not None
    assert NOW.date() < made.next_from <= made.next_likely <= made.next_to
    assert 0.5 < made.active <= 1
    assert made.orders_from <= made.orders_to
    assert 0 < made.orders < 4


def test_an_order_makes_it_anew_and_the_old_one_stays_to_be_scored(book: Cast) -> None:
    work()
    later = NOW + timedelta(days=3)
    with clock.at(later):
        done(trade.place(book.roy.merchants, OrderPlaced(number="7", total=Money(900, "GBP"))))
    assert work(later)[1] >= 1
    rows = Forecast.objects.filter(relationship_id=book.roy.id).order_by("made_on")
    assert [(row.days, row.current) for row in rows] == [(8, False), (9, True)]


def test_on_one_day_one_is_kept(book: Cast) -> None:
    work()
    with clock.at(NOW + timedelta(hours=1)):
        entry = done(trade.place(book.roy.merchants, OrderPlaced(number="7", total=Money(900, "GBP"))))
    work(NOW + timedelta(hours=1))
    with clock.at(NOW + timedelta(hours=2)):
        done(withdraw(book.roy.merchants.writer, Side.MERCHANT, entry))
    assert work(NOW + timedelta(hours=2))[1] == 1
    assert Forecast.objects.get(relationship_id=book.roy.id).days == 8


def test_it_is_made_anew_when_it_has_grown_old(book: Cast) -> None:
    work()
    old = Forecast.objects.get(relationship_id=book.roy.id)
    assert work(NOW + (old.good_until - old.made_on))[1] < 13
    assert Forecast.objects.filter(relationship_id=book.roy.id, current=True).get().made_on == old.made_on
    work(NOW + timedelta(days=issuing._LONGEST + 1))
    again = Forecast.objects.filter(relationship_id=book.roy.id, current=True).get()
    assert again.made_on > old.made_on


def test_a_book_is_learnt_anew_at_night_and_after_an_import_when_something_changed(book: Cast) -> None:
    work()
    tomorrow = NOW + timedelta(days=1)
    assert work(tomorrow)[0] == 0
    order(book, book.brook.id, 4, now=tomorrow)
    assert work(tomorrow)[0] == 1
    order(book, book.brook.id, 9, now=tomorrow + timedelta(minutes=1))
    assert work(tomorrow + timedelta(minutes=2))[0] == 0
    Batch.objects.create(
        id=clock.new_id(),
        merchant_id=book.merchant.id,
        what="orders",
        file="orders.csv",
        finished_at=tomorrow + timedelta(minutes=2),
    )
    assert work(tomorrow + timedelta(minutes=3))[0] == 1
    assert FittedBook.objects.count() == 3


def test_what_a_side_stops_is_forgotten_and_used_in_no_computation(book: Cast) -> None:
    work()
    everybody = FittedBook.objects.get().model["customers"]
    with clock.at(NOW + timedelta(minutes=1)):
        done(actions.stop(book.roy.own))
    assert not Forecast.objects.filter(relationship_id=book.roy.id).exists()
    order(book, book.roy.id, 2, now=NOW + timedelta(days=1))
    work(NOW + timedelta(days=1))
    assert not Forecast.objects.filter(relationship_id=book.roy.id).exists()
    assert FittedBook.objects.latest("fitted_at").model["customers"] == everybody - 1
    with clock.at(NOW + timedelta(days=1, minutes=5)):
        done(actions.allow(book.roy.own))
    work(NOW + timedelta(days=1, minutes=6))
    assert Forecast.objects.filter(relationship_id=book.roy.id, current=True).exists()


def test_one_made_while_somebody_stopped_it_goes_with_the_next_tick(book: Cast) -> None:
    work()
    kept = Forecast.objects.get(relationship_id=book.roy.id)
    with clock.at(NOW + timedelta(minutes=1)):
        done(actions.stop(book.roy.own))
    kept.save(force_insert=True)
    assert queries.late(book.owner, 50) == []
    assert book.roy.id not in {row.relationship_id for row in queries.holding([kept], told=True)}
    work(NOW + timedelta(minutes=2))
    assert not Forecast.objects.filter(relationship_id=book.roy.id).exists()


def test_private_persons_are_predicted_once_the_owner_has_told_them(cast: Cast) -> None:
    a_book(cast)
    private = a_book(cast, 3, Form.PERSON)
    work()
    assert FittedBook.objects.get().model["customers"] == 12
    assert not Forecast.objects.filter(relationship_id__in=private).exists()
    assert actions.say_told(cast.staff, told=True) == actions.OWNER_TELLS
    assert actions.say_told(cast.owner, told=True) is None
    work(NOW + timedelta(minutes=1))
    assert Forecast.objects.filter(relationship_id__in=private).count() == 3
    assert actions.say_told(cast.owner, told=False) is None
    assert not Forecast.objects.filter(relationship_id__in=private).exists()


def test_forecasts_are_scored_once_their_time_is_over(book: Cast) -> None:
    work()
    order(book, book.roy.id, *(28 - ahead for ahead in (10, 20, 20)), now=NOW + timedelta(days=28))
    assert work(NOW + timedelta(days=fitting.HORIZON + 2))[2] == 0
    over = NOW + timedelta(days=fitting.HORIZON + 3)
    assert work(over)[2] == 13
    row = Forecast.objects.get(relationship_id=book.roy.id, made_on=NOW.date())
    assert row.came == 2
    assert row.crps is not None
    assert row.crps > 0
    assert 0 <= (row.rank if row.rank is not None else -1) <= 1
    record = records.record_of(book.merchant.id)
    assert record is not None
    assert record.forecasts == 13
    assert sum(claim.customers for claim in record.calibration) == 13
    weeks = BookWeeks.objects.get(made_on=NOW.date())
    assert weeks.came == [0, 1, 1, 0, 2]
    assert records.width(book.merchant.id) == pytest.approx(record.width)


def test_who_is_late_is_said_the_most_surprising_first(book: Cast) -> None:
    order(book, book.brook.id, *OVERDUE)
    work()
    late = queries.late(book.owner, 10)
    assert [row.surprise for row in late] == sorted(row.surprise for row in late)
    brook = queries.forecast(book.brook.own)
    assert brook is not None
    assert brook.surprise < 0.2


def test_what_rests_on_orders_that_were_taken_back_is_not_given_out(book: Cast) -> None:
    work()
    last = Purchase.objects.filter(relationship_id=book.roy.id).latest("day")
    with clock.at(NOW + timedelta(minutes=1)):
        done(withdraw(book.roy.merchants.writer, Side.MERCHANT, last.id))
    rows = list(Forecast.objects.filter(current=True))
    assert len(rows) == 13
    assert len(queries.holding(rows, told=False)) == 12
    assert work(NOW + timedelta(minutes=2))[1] == 1


def test_nothing_changed_costs_the_same_few_queries_however_large_the_book(book: Cast) -> None:
    work()
    later = NOW + timedelta(hours=5)
    with CaptureQueriesContext(connection) as few:
        work(later)
    a_book(book, 30, now=NOW - timedelta(days=1))
    work(later)
    with CaptureQueriesContext(connection) as many:
        work(later + timedelta(hours=5))
    assert len(many) == len(few)
    assert BookState.objects.count() == 1


def test_a_person_who_was_told_alone_is_predicted_alone(cast: Cast) -> None:
    a_book(cast)
    one, another = a_book(cast, 2, Form.PERSON)
    work()
    later = NOW + timedelta(minutes=1)
    tell(cast, one, later)
    work(later + timedelta(seconds=10))
    assert [row.relationship_id for row in Forecast.objects.filter(relationship_id__in=[one, another])] == [
        one
    ]
    with clock.at(later + timedelta(minutes=1)):
        assert actions.say_told(cast.owner, told=True) is None
        assert actions.say_told(cast.owner, told=False) is None
    work(later + timedelta(minutes=2))
    assert Forecast.objects.filter(relationship_id=one, current=True).exists()
    assert not Forecast.objects.filter(relationship_id=another).exists()


def test_what_no_record_reads_is_forgotten(book: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pruning, "KEPT", 13)
    monkeypatch.setattr(records, "KEPT", 13)
    work()
    for month in (1, 2, 3):
        later = NOW + timedelta(days=35 * month)
        order(book, book.roy.id, 1, now=later)
        work(later)
        work(later + timedelta(minutes=1))
    over = Forecast.objects.filter(came__isnull=False)
    first = over.earliest("made_on").made_on
    assert first > NOW.date()
    assert 13 <= over.count() <= 27
    assert Forecast.objects.filter(current=True).count() == 13
    assert FittedBook.objects.count() == Forecast.objects.values("fitted").distinct().count()
    state = BookState.objects.get()
    assert state.record is not None
    assert state.record["forecasts"] == 13


def test_an_order_is_worth_what_theirs_are_drawn_towards_the_book(book: Cast) -> None:
    for number in (2, 1):
        with clock.at(NOW - timedelta(days=number)):
            dear = OrderPlaced(number=f"dear-{number}", total=Money(90_000, "GBP"))
            done(trade.place(book.brook.merchants, dear))
    work()
    fitted = FittedBook.objects.get()
    assert fitted.currency == "GBP"
    assert fitted.worth is not None
    assert 900 < fitted.worth[0] < 5000
    current = Forecast.objects.filter(current=True, value__isnull=False)
    values = {row.relationship_id: row.value or 0 for row in current}
    assert 900 <= values[book.roy.id] < 1500
    assert 30_000 < values[book.brook.id] <= 90_000


def test_orders_in_another_currency_say_nothing_of_what_one_is_worth(book: Cast) -> None:
    with clock.at(NOW - timedelta(days=1)):
        done(trade.place(book.brook.merchants, OrderPlaced(number="euro", total=Money(90_000, "EUR"))))
    work()
    made = Forecast.objects.get(relationship_id=book.brook.id, current=True)
    assert (made.value, made.currency) == (900, "GBP")


def test_a_changed_order_is_worth_what_it_is_now(book: Cast) -> None:
    with clock.at(NOW - timedelta(hours=1)):
        entry = done(trade.place(book.roy.merchants, OrderPlaced(number="x", total=Money(900, "GBP"))))
        done(trade.change(book.roy.merchants, OrderChanged(order=entry, total=Money(80, "GBP"))))
    assert Purchase.objects.get(id=entry).minor == 80
