"""How long one customer waited, for either side; and what they take and bring, for the merchant alone."""

import csv
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from io import StringIO

import pytest

from bothways.conversations.kinds import ConversationLogged, Medium
from bothways.gestures.giving import Cost
from bothways.gestures.kinds import GestureMade, Landing
from bothways.trade.kinds import (
    DeliveryRecorded,
    InvoiceIssued,
    Item,
    OrderLine,
    OrderPlaced,
    PaymentRecorded,
    Reason,
    ReturnRecorded,
)
from bothways.units.due import on_day
from bothways.units.money import Money
from bothways.units.side import Side
from bothways.wordofmouth.kinds import ReferralNamed
from bothways_web.conversations import actions as talks
from bothways_web.foundation import clock
from bothways_web.gestures import actions as giving
from bothways_web.gestures.models import Gesture
from bothways_web.insights.models import Rates, Week
from bothways_web.insights.summing import sum_book
from bothways_web.insights.upkeep_pages import upkeep_page
from bothways_web.parties.models import Claim
from bothways_web.trade import actions as trade
from bothways_web.trade.models import Order
from bothways_web.wordofmouth import actions_referral as referring
from bothways_web.wordofmouth.crediting import credit_due
from tests.builders.acts import done
from tests.builders.owing import question
from tests.cast import Cast, gather
from tests.web.api.conftest import membership_of, program
from tests.web.pages import browser, page, queries, status, text
from tests.web.rooms import answers, book, desk, expected, post

pytestmark = pytest.mark.django_db
START = datetime(2026, 5, 4, 9, tzinfo=UTC)
DAY = timedelta(days=1)
NOW = START + 20 * DAY
RATES = "/desk/linden-labels/insights/rates/"
CSV = "/desk/linden-labels/insights/customers.csv"


@pytest.fixture
def cast(db: None) -> Cast:
    with clock.at(START - DAY):
        return gather()


@pytest.fixture
def served(cast: Cast) -> Cast:
    """Roy ordered twenty rolls, which came a day late; two went back; they paid; one call, one gesture."""
    ours = cast.roy.merchants
    line = OrderLine(article="R-1", text="Rolls", quantity=Decimal(20), price=Money(700, "GBP"))
    with clock.at(START):
        due = on_day(date(2026, 5, 8), "Europe/London")
        order = done(
            trade.place(ours, OrderPlaced(number="1", lines=(line,), total=Money(14_000, "GBP")), due)
        )
        first = question(cast.roy.own, "When do the rolls come?", 1)
    with clock.at(START + timedelta(hours=3)):
        done(talks.answer(ours, first, "On Friday."))
        done(talks.log(ours, ConversationLogged(medium=Medium.CALL, minutes=30, summary="On the rolls.")))
        done(talks.log(ours, ConversationLogged(medium=Medium.VISIT, summary="Looked at the oven room.")))
    with clock.at(START + 5 * DAY):
        done(trade.deliver(ours, DeliveryRecorded(order=order, complete=True)))
        back = Item(article="R-1", text="Rolls", quantity=Decimal(2))
        done(trade.give_back(ours, ReturnRecorded(order=order, items=(back,), reason=Reason.DAMAGED)))
        invoice = done(trade.issue(ours, InvoiceIssued(number="1", total=Money(14_000, "GBP"), order=order)))
        done(trade.pay(ours, PaymentRecorded(invoice=invoice, amount=Money(12_000, "GBP"))))
        done(
            giving.give(
                ours,
                GestureMade(giver=Side.MERCHANT, what="Brought the sheets by hand"),
                Cost(Money(150, "GBP"), 20),
            )
        )
    return cast


def say_hour(cast: Cast, hour: str = "60.00") -> None:
    post(browser(cast.jan), RATES, {"hour": hour, "mail_minutes": "5"})


def test_both_sides_read_how_long_the_customer_waited(served: Cast) -> None:
    with clock.at(NOW):
        ours = text(page(browser(served.jan), desk(served.roy.id, "")))
        theirs = text(page(browser(served.claire), book(served.roy.id, "record/")))
    assert "We answered 1 question, within 3 hours. By the promised time: 1 of 1." in ours
    assert "We delivered 1 order, within 5 days. By the promised time: 0 of 1." in ours
    assert "They delivered 1 order, within 5 days. By the promised time: 0 of 1." in theirs
    assert "How long you waited" in theirs


def test_what_went_with_ordering_again_is_told_with_its_caveat(served: Cast) -> None:
    with clock.at(NOW + 60 * DAY):
        ours = text(page(browser(served.jan), desk(served.roy.id, "")))
    assert (
        "After late ones 0 of 1 times. Too few to say whether that goes together: it takes five of each."
        in ours
    )


def test_before_anything_came_the_panel_says_so(cast: Cast) -> None:
    assert "How long answers and deliveries took" in text(page(browser(cast.jan), desk(cast.brook.id, "")))


def test_what_they_take_and_bring(served: Cast) -> None:
    say_hour(served)
    with clock.at(NOW):
        said = text(page(browser(served.jan), desk(served.roy.id, "insights/upkeep/")))
    assert (
        "Paid Orders: 1 £\xa0120.00 £\xa0120.00" in said.replace("&nbsp;", "\xa0") or "Paid Orders: 1" in said
    )
    assert "Talks and visits 2, 30 min" in said
    assert "Together" in said
    assert "1 talk was written down without its minutes." in said
    assert "Nobody is known to have come through them yet." in said


def test_the_sums_to_the_penny(served: Cast) -> None:
    say_hour(served)
    found = program(membership_of(served.owner)).get(f"/relationships/{served.roy.id}/upkeep").ok()
    assert (found["currency"], found["orders"], found["paid"], found["unpaid"]) == ("GBP", 1, 12_000, 2_000)
    lines = {line["what"]: (line["count"], line["minutes"], line["minor"]) for line in found["lines"]}
    assert lines == {
        "talks": (2, 30, 3000),
        "mails": (0, 0, 0),
        "returns": (1, 0, 1400),
        "gestures": (1, 20, 2150),
    }
    assert found["took"] == 6550
    assert found["missing"] == ["untimed"]


def test_a_year_back_is_told_apart(served: Cast) -> None:
    say_hour(served)
    with clock.at(NOW + 400 * DAY):
        found = upkeep_page(served.roy.merchants)
    returns = found.takes[2]
    assert (returns.year, returns.ever) == ("£\xa00.00", "£\xa014.00")


def test_whom_they_bring_along_is_in_no_sum_of_theirs(served: Cast) -> None:
    with clock.at(NOW):
        done(referring.name(served.brook.own, ReferralNamed(name="Claire Roy")))
        done(referring.confirm(served.owner.relationship(served.brook.id), served.roy.id))
        assert credit_due(clock.now()) == 1
        brook = served.owner.relationship(served.brook.id)
        invoice = done(trade.issue(brook, InvoiceIssued(number="2", total=Money(9_900, "GBP"))))
        done(trade.pay(brook, PaymentRecorded(invoice=invoice, amount=Money(9_900, "GBP"))))
        found = program(membership_of(served.owner)).get(f"/relationships/{served.roy.id}/upkeep").ok()
        said = text(page(browser(served.jan), desk(served.roy.id, "insights/upkeep/")))
    assert (found["came"], found["came_paid"], found["paid"]) == (1, 9_900, 12_000)
    assert "One customer came through them and has paid" in said


def test_it_is_nothing_of_the_customers(served: Cast) -> None:
    path = "insights/upkeep/"
    theirs = {"the_customer": 404}
    assert answers(served, path) == expected(served, path, **theirs)
    customer = program(membership_of(served.owner))
    assert customer.get(f"/relationships/{served.roy.id}/times").ok()["goods"]["in_time"] == 0
    record = page(browser(served.claire), book(served.roy.id, "record/"))
    seen = page(browser(served.jan), desk(served.roy.id, "seen/record/"))
    for html in (record, seen):
        assert "upkeep" not in html
        assert "take and bring" not in html


def test_a_program_of_the_customer_gets_the_times_alone(served: Cast) -> None:
    theirs = program(Claim.objects.get(relationship_id=served.roy.id))
    assert theirs.get(f"/relationships/{served.roy.id}/times").ok()["answers"]["in_time"] == 1
    theirs.get(f"/relationships/{served.roy.id}/upkeep").problem(403)


def test_the_owner_says_what_an_hour_costs(served: Cast) -> None:
    jan = browser(served.jan)
    assert "Time has no price yet" in text(page(jan, desk(served.roy.id, "insights/upkeep/")))
    assert "Write an amount such as 48.00." in post(jan, RATES, {"hour": "much", "mail_minutes": "5"}, 422)
    assert "Say how many minutes" in post(jan, RATES, {"hour": "48", "mail_minutes": ""}, 422)
    say_hour(served, "48.00")
    assert (Rates.objects.get().hour, Rates.objects.get().currency) == (4800, "GBP")
    assert 'value="48.00"' in page(jan, RATES)
    assert "Time has no price yet" not in text(page(jan, desk(served.roy.id, "insights/upkeep/")))
    assert status(browser(served.ines), RATES, "post", {"hour": "1", "mail_minutes": "5"}) == 409
    assert "The owner of the book says so." in text(page(browser(served.ines), RATES))
    owner = program(membership_of(served.owner))
    assert owner.put("/rates", {"hour": 5100, "mail_minutes": 3}).ok() == {"hour": 5100, "mail_minutes": 3}
    refused = program(membership_of(served.staff)).put("/rates", {"hour": 1, "mail_minutes": 3}).problem(409)
    assert refused["reason"] == "rates_are_the_owners"


def test_all_customers_as_a_table_by_name(served: Cast) -> None:
    say_hour(served)
    with clock.at(NOW):
        rows = list(csv.DictReader(StringIO(browser(served.jan).get(CSV).content.decode())))
    assert [row["customer"] for row in rows] == ["Brook Bakery", "Roy Cosmetics"], "by name, not by worth"
    roy = rows[1]
    assert (roy["deliveries"], roy["deliveries_in_time"], roy["delivery_days_half"]) == ("1", "0", "5.0")
    assert (roy["paid"], roy["took"], rows[0]["took"]) == ("12000", "6550", "0")
    own = list(csv.DictReader(StringIO(browser(served.ines).get(CSV).content.decode())))
    assert [row["customer"] for row in own] == ["Brook Bakery"]
    assert status(browser(served.claire), CSV) == 404


def test_a_name_like_a_formula_is_text(served: Cast) -> None:
    from bothways_web.insights.export import safe

    assert safe("=1+1") == "'=1+1"
    assert safe("Roy") == "Roy"


def test_the_page_asks_as_many_queries_after_many_talks(served: Cast) -> None:
    jan, where = browser(served.jan), desk(served.roy.id, "insights/upkeep/")
    with clock.at(NOW):
        page(jan, where)
        before = queries(jan, where)
        for count in range(10):
            said = ConversationLogged(medium=Medium.CALL, minutes=5, summary=f"Call {count}.")
            done(talks.log(served.roy.merchants, said))
        order = Order.objects.get()
        back = Item(article="unheard of", text="Something else", quantity=Decimal(1))
        done(
            trade.give_back(
                served.roy.merchants, ReturnRecorded(order=order.id, items=(back,), reason=Reason.WRONG)
            )
        )
        assert queries(jan, where) == before
        assert "1 return has no price." in text(page(jan, where))


def test_what_gestures_did_is_drawn(served: Cast) -> None:
    with clock.at(NOW):
        done(giving.land(served.roy.own, Gesture.objects.get().id, Landing.WELL))
        sum_book(served.merchant, NOW)
        said = text(page(browser(served.jan), "/desk/linden-labels/insights/"))
        behind = text(page(browser(served.jan), "/desk/linden-labels/insights/gestures/2026-05-04/"))
    week = Week.objects.get(merchant=served.merchant, begins=date(2026, 5, 4))
    assert (week.gestures, week.landed_well, week.landed_otherwise) == (1, 1, 0)
    assert "In half a year it was one gesture; 1 landed well" in said
    assert "Brought the sheets by hand Roy Cosmetics · landed well" in behind
