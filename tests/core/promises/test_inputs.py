"""What is refused because of what was put in, each with the promise it would have changed."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from bothways.journal.entry import Accepted, Stream
from bothways.promises import agreeing, breaking, doing, moving, opening, refusals
from bothways.promises.kinds import PromiseCounterOffered
from bothways.promises.permission import Act, possible, refusal
from bothways.units.refusal import Refused
from tests.builders.promises import Book, C, M, day, number, owed
from tests.core.promises import situations

PAST = day(-2)
ROWS: list[tuple[str, Callable[[Book], Accepted | Refused], Callable[[], Book]]] = [
    ("new_date_is_past", lambda b: opening.ask(owed(M, PAST), C, b.now), Book),
    ("new_date_is_past", lambda b: opening.offer(owed(M, PAST), M, b.now), Book),
    ("new_date_is_past", lambda b: opening.promise(owed(M, PAST), M, b.now), Book),
    ("only_the_creditor_judges", lambda b: opening.ask(owed(M), M, b.now), Book),
    ("only_the_debtor_can_say_so", lambda b: opening.offer(owed(M), C, b.now), Book),
    (
        "new_date_is_past",
        lambda b: agreeing.counter_offer(b[1], M, b.now, PromiseCounterOffered(promise=number(1), due=PAST)),
        situations.asked,
    ),
    (
        "nothing_is_different",
        lambda b: agreeing.counter_offer(b[1], M, b.now, PromiseCounterOffered(promise=number(1))),
        situations.asked,
    ),
    (
        "nothing_is_different",
        lambda b: agreeing.counter_offer(
            b[1], M, b.now, PromiseCounterOffered(promise=number(1), due=situations.DUE, what=b[1].what)
        ),
        situations.asked,
    ),
    ("new_date_is_past", lambda b: moving.ask_new_date(b[1], M, b.now, PAST, "-"), situations.agreed),
    (
        "new_date_is_the_old_one",
        lambda b: moving.ask_new_date(b[1], M, b.now, situations.DUE, "-"),
        situations.agreed,
    ),
    (
        "new_date_is_past",
        lambda b: moving.agree_new_date(b[1], C, b.now + timedelta(days=20)),
        situations.new_date_asked_by_debtor,
    ),
    (
        "new_date_is_past",
        lambda b: breaking.offer_amends(b[1], M, b.now, owed(M, PAST), "-"),
        situations.breached,
    ),
    ("new_date_is_past", lambda b: breaking.ask_amends(b[1], C, b.now, owed(M, PAST)), situations.breached),
    (
        "only_the_debtor_makes_amends",
        lambda b: breaking.ask_amends(b[1], C, b.now, owed(C)),
        situations.breached,
    ),
    (
        "only_the_debtor_makes_amends",
        lambda b: breaking.offer_amends(b[1], M, b.now, owed(C), "-"),
        situations.breached,
    ),
]


@pytest.mark.parametrize(("reason", "act", "situation"), ROWS)
def test_what_does_not_fit_is_refused(
    reason: str, act: Callable[[Book], Accepted | Refused], situation: Callable[[], Book]
) -> None:
    outcome = act(situation())
    assert isinstance(outcome, Refused)
    assert outcome.reason == reason


def test_handing_over_to_who_has_it_is_refused() -> None:
    book = situations.agreed()
    book.enter(doing.hand_over(book[1], M, book.now, number(5)), M)
    again = doing.hand_over(book[1], M, book.now, number(5))
    assert isinstance(again, Refused)
    assert again.reason == "owner_is_the_same"


def test_a_merchants_hand_over_is_internal_and_a_customers_is_shared() -> None:
    book = situations.agreed()
    (internal,) = book.enter(doing.hand_over(book[1], M, book.now, number(5)), M)
    book.enter(opening.promise(owed(C, id=number(4)), C, book.now), C)
    (shared,) = book.enter(doing.hand_over(book[4], C, book.now, number(6)), C)
    assert (internal.envelope.stream, shared.envelope.stream) == (Stream.INTERNAL, Stream.SHARED)


def test_they_are_reminded_once_a_day() -> None:
    book = situations.agreed()
    book.enter(doing.remind(book[1], C, book.now, "Not here yet."), C)
    book.wait(hours=23)
    assert doing.remind(book[1], C, book.now) == refusals.WAS_REMINDED_LATELY
    book.wait(hours=1)
    book.enter(doing.remind(book[1], C, book.now), C)
    assert book[1].reminded_at == book.now


def test_what_is_possible_is_what_is_not_refused() -> None:
    book = situations.reported()
    assert possible(book[1], C, book.now) == (
        Act.ACCEPT,
        Act.DECLINE_REPORT,
        Act.RELEASE,
        Act.SAY_IT_MATTERS,
    )
    assert possible(book[1], M, book.now) == (Act.HAND_OVER,)
    assert refusal(book[1], Act.ACCEPT, C, book.now) is None
