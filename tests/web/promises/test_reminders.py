"""Asking after a promise from either side, and being reminded before its day: through the gate, and once."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import pytest

from bothways.promises.permission import Act
from bothways_web.channels import worker
from bothways_web.foundation import clock
from bothways_web.journal.models import JournalEntry, Outbox
from bothways_web.parties import book as book_of
from bothways_web.parties.book_form import typed
from bothways_web.parties.models import Merchant
from bothways_web.parties.names import Names
from bothways_web.promises import actions, coming, morning, queries, reminders, rows
from tests.builders.acts import assert_replay_changes_nothing, done, said
from tests.builders.promises import BEGINNING, C, M, day, number, owed
from tests.cast import Cast
from tests.web.pages import browser, page, status, text

#: The promises of these tests are made on a Monday and due on the Friday.
FRIDAY = 4
DUE = BEGINNING + timedelta(days=FRIDAY)


@pytest.fixture(autouse=True)
def _at_the_beginning() -> Iterator[datetime]:
    with clock.at(BEGINNING) as now:
        yield now


def theirs(cast: Cast, due: int = FRIDAY, n: int = 1) -> None:
    """Roy promises us something."""
    done(actions.promise(cast.roy.own, owed(C, day(due), id=number(n), what=f"Artwork {n}")))


def ours(cast: Cast, due: int = FRIDAY, n: int = 1) -> None:
    """We promise Roy something, and Jan sees to it."""
    done(actions.promise(cast.roy.merchants, owed(M, day(due), id=number(n), what=f"Quote {n}")))
    done(actions.hand_over(cast.roy.merchants, number(n), cast.owner.member))


def desk(cast: Cast, path: str = "") -> str:
    return f"/desk/linden-labels/customers/{cast.roy.id}/promises/{number(1)}/{path}"


def book(cast: Cast, path: str = "") -> str:
    return f"/book/{cast.roy.id}/promises/{number(1)}/{path}"


def let_go(customers: bool = False, days: int = 1) -> None:
    """The owner lets mail go."""
    Merchant.objects.update(sending_on=True, remind_customers=customers, remind_days=days)


def mails(beginning: str) -> list[Outbox]:
    return list(Outbox.objects.filter(key__startswith=beginning).order_by("id"))


def labelled(cast: Cast, at: datetime, from_customer: bool = False) -> str:
    """What stands on the other button of the row, if that is to ask."""
    access = cast.roy.own if from_customer else cast.roy.merchants
    promise = queries.promise(access, number(1))
    assert promise is not None
    with clock.at(at):
        other = rows.row(access, promise, Names({})).other
    return other.label if other and other.act is Act.REMIND else ""


class TestAskingThem:
    """The merchant reminds a customer before the day and asks after it from then on."""

    def test_what_the_button_says_follows_the_day(self, cast: Cast) -> None:
        theirs(cast, due=9)
        days = [labelled(cast, BEGINNING + timedelta(days=count)) for count in (0, 6, 9, 12)]
        assert days == ["", "Remind", "Ask them", "Ask them"]

    def test_where_sending_is_off_the_page_offers_the_words(self, cast: Cast) -> None:
        theirs(cast)
        jan = browser(cast.jan)
        seen = text(page(jan, desk(cast, "remind/")))
        assert "Sending is off, so no mail goes out. Copy these words" in seen
        assert "you promised Linden Labels: Artwork 1. It is due by Friday, 6 March 2026." in seen
        answered = jan.post(desk(cast, "remind/"), follow=True)
        assert "Nothing was sent: sending is off." in text(answered.content.decode())
        assert mails("reminder") == []
        let_go()
        worker.tick(BEGINNING + timedelta(minutes=1))
        assert mails("reminder") == [], "what was said by hand is not sent once more"

    def test_where_sending_is_on_it_goes_through_the_gate_and_once_a_day(self, cast: Cast) -> None:
        theirs(cast)
        let_go()
        jan = browser(cast.jan)
        assert "This mail goes out" in text(page(jan, desk(cast, "remind/")))
        assert status(jan, desk(cast, "remind/"), "post") == 303
        (mail,) = mails("reminder")
        assert mail.payload["button"] == {"act": "promise_report", "subject": str(number(1))}
        worker.tick(BEGINNING + timedelta(minutes=1))
        mail.refresh_from_db()
        assert mail.error == "It waits until the owner picks this recipient."
        assert status(jan, desk(cast, "remind/"), "post") == 409
        with clock.at(BEGINNING + timedelta(days=1, hours=1)):
            assert status(browser(cast.jan), desk(cast, "remind/"), "post") == 303
        assert len(mails("reminder")) == 2

    def test_the_row_says_when_they_were_asked(self, cast: Cast) -> None:
        theirs(cast, due=2)
        done(reminders.remind(cast.roy.merchants, number(1)))
        assert "you asked after it today" in text(page(browser(cast.jan), "/desk/linden-labels/"))
        assert "they asked after it today" in text(
            page(browser(cast.claire), f"/book/{cast.roy.id}/promises/")
        )
        assert_replay_changes_nothing(cast.roy.id)


class TestNotYet:
    """The customer says that it is not there, before anybody reported it."""

    def test_not_yet_stands_beside_yes_from_the_day_on(self, cast: Cast) -> None:
        ours(cast)
        assert labelled(cast, DUE - timedelta(days=1), from_customer=True) == ""
        assert labelled(cast, DUE, from_customer=True) == "Not yet"
        with clock.at(DUE):
            seen = text(page(browser(cast.claire), f"/book/{cast.roy.id}/"))
        assert "Not yet" in seen
        assert "Yes, I have it" in seen

    def test_whoever_sees_to_it_gets_the_words(self, cast: Cast) -> None:
        ours(cast)
        with clock.at(DUE):
            claire = browser(cast.claire)
            assert "Copy these words" not in page(claire, book(cast, "remind/"))
            assert status(claire, book(cast, "remind/"), "post", {"words": "The shelf is empty."}) == 303
            jan = text(page(browser(cast.jan), "/desk/linden-labels/"))
        assert "they asked after it today" in jan
        (mail,) = mails("asked_after")
        assert (mail.payload["to"], mail.payload["inside"]) == ("jan@linden.example", True)
        assert mail.payload["context"]["words"] == "The shelf is empty."

    def test_the_debtor_cannot_ask_after_their_own(self, cast: Cast) -> None:
        ours(cast)
        assert said(reminders.remind(cast.roy.merchants, number(1))) == "only_the_creditor_judges"
        assert status(browser(cast.bea), book(cast, "remind/")) == 404


class TestOurOwn:
    """The morning mail reminds of what is due some working days later."""

    def coming(self, cast: Cast, last_on: date | None, days: int) -> list[str]:
        on = (BEGINNING + timedelta(days=days)).date()
        return [one.promise.what for one in coming.ours(cast.owner, on, last_on)]

    def test_the_working_day_before(self, cast: Cast) -> None:
        ours(cast, due=7, n=1)  # the next Monday: the working day before is Friday
        ours(cast, due=2, n=2)
        assert [self.coming(cast, None, days) for days in (1, 3, 4, 5)] == [["Quote 2"], [], ["Quote 1"], []]

    def test_a_day_on_which_nobody_looked_is_made_up_for_and_none_comes_twice(self, cast: Cast) -> None:
        ours(cast, due=7)
        friday = (BEGINNING + timedelta(days=4)).date()
        assert self.coming(cast, friday - timedelta(days=1), 5) == ["Quote 1"]
        assert self.coming(cast, friday, 5) == []

    def test_it_stands_in_the_mail_of_whoever_sees_to_it(self, cast: Cast) -> None:
        ours(cast, due=7)
        for minutes in (0, 5):
            morning.write_morning_mails(BEGINNING + timedelta(days=4, minutes=minutes))
        (mail,) = mails("morning")
        (part,) = mail.payload["context"]["parts"]
        assert part["title"] == "Due soon, so you are reminded"
        assert part["lines"] == ["Roy Cosmetics: Quote 1 (Monday)"]

    def test_nobody_is_reminded_where_the_owner_decided_so(self, cast: Cast) -> None:
        ours(cast, due=7)
        cast.merchant.remind_days = 0
        assert self.coming(cast, None, 4) == []


class TestTheirs:
    """Customers are reminded where the owner decided so and mail may go."""

    def test_once_for_each_date(self, cast: Cast) -> None:
        theirs(cast)
        let_go(customers=True)
        thursday = BEGINNING + timedelta(days=3)
        for minutes in (0, 1, 300):
            coming.remind_customers(thursday + timedelta(minutes=minutes))
        (mail,) = mails("reminder")
        assert mail.payload["to"] == "claire@roy.example"
        with clock.at(thursday):
            done(actions.ask_new_date(cast.roy.own, number(1), day(9), "The paper comes late."))
            done(actions.agree_new_date(cast.roy.merchants, number(1)))
        assert coming.remind_customers(thursday + timedelta(days=5)) == 1
        assert coming.remind_customers(thursday + timedelta(days=5, hours=1)) == 0

    @pytest.mark.parametrize(
        ("customers", "sending", "days", "hours"),
        [
            (False, True, 3, 0),
            (True, False, 3, 0),
            (True, True, 2, 0),
            (True, True, 3, -3),
            (True, True, 5, 0),
        ],
        ids=["not decided", "sending is off", "too early", "at night", "on a Saturday, and late"],
    )
    def test_and_otherwise_not(
        self, cast: Cast, customers: bool, sending: bool, days: int, hours: int
    ) -> None:
        theirs(cast)
        let_go(customers)
        Merchant.objects.update(sending_on=sending)
        assert coming.remind_customers(BEGINNING + timedelta(days=days, hours=hours)) == 0
        assert mails("reminder") == []

    def test_not_of_what_was_promised_today_or_asked_after_just_now(self, cast: Cast) -> None:
        theirs(cast, due=1, n=1)
        theirs(cast, due=2, n=2)
        let_go(customers=True)
        assert coming.remind_customers(BEGINNING) == 0
        tuesday = BEGINNING + timedelta(days=1)
        with clock.at(tuesday):
            done(reminders.remind(cast.roy.merchants, number(2)))
        assert coming.remind_customers(tuesday + timedelta(hours=1)) == 0


def test_the_owner_decides_how_long_before(cast: Cast) -> None:
    jan, address = browser(cast.jan), "/desk/linden-labels/settings/book/"
    wanted = {**typed(book_of.details(cast.merchant)), "remind_days": "3", "remind_customers": "on"}
    assert status(jan, address, "post", wanted) == 303
    merchant = Merchant.objects.get(id=cast.merchant.id)
    assert (merchant.remind_days, merchant.remind_customers) == (3, True)
    assert "Remind customers of what they promised too, yes" in text(page(jan, address))
    assert status(jan, address, "post", {**wanted, "remind_days": "21"}) == 422
    assert "3 working days before something is due" in text(page(browser(cast.ines), address))


def test_a_reminder_is_an_entry_that_both_sides_read(cast: Cast) -> None:
    theirs(cast)
    done(reminders.remind(cast.roy.merchants, number(1)))
    assert JournalEntry.objects.filter(kind="promise_reminded", stream="shared").count() == 1
    assert "asked after it" in text(page(browser(cast.claire), book(cast)))
