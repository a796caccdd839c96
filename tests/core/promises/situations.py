"""Every situation a promise can be in, brought about by what people say and never by setting a field.

The merchant is the debtor. It is day 1; *past due* means day 6, the due date being the end of day 4.
"""

from collections.abc import Callable
from uuid import UUID

from bothways.journal.kinds import EntryContested
from bothways.promises import agreeing, breaking, clockwork, doing, moving, opening
from bothways.promises.kinds import PromiseCounterOffered, PromiseMade
from tests.builders.promises import IMPORT, Book, C, M, day, number, owed

DUE = day(4)
AMENDS = number(2)


def understood() -> Book:
    """The customer notes what the merchant is said to have promised."""
    book = Book()
    book.enter(opening.promise(owed(M, DUE), C, book.now), C)
    return book.wait(days=1)


def asked() -> Book:
    """The customer asks."""
    book = Book()
    book.enter(opening.ask(owed(M, DUE), C, book.now), C)
    return book.wait(days=1)


def offered() -> Book:
    """The merchant offers."""
    book = Book()
    book.enter(opening.offer(owed(M, DUE), M, book.now), M)
    return book.wait(days=1)


def countered_by_debtor() -> Book:
    """Asked for, and the merchant offers another day."""
    book = asked()
    book.enter(agreeing.counter_offer(book[1], M, book.now, _other_day(5)), M)
    return book


def countered_by_creditor() -> Book:
    """Offered, and the customer wants another day."""
    book = offered()
    book.enter(agreeing.counter_offer(book[1], C, book.now, _other_day(3)), C)
    return book


def agreed() -> Book:
    """The merchant says they will, and the customer has not answered."""
    book = Book()
    book.enter(opening.promise(owed(M, DUE), M, book.now), M)
    return book.wait(days=1)


def relied_on() -> Book:
    """The customer asked, the merchant agreed."""
    book = asked()
    book.enter(agreeing.agree(book[1], M, book.now), M)
    return book


def undated() -> Book:
    """Promised without a day."""
    book = Book()
    book.enter(opening.promise(owed(M), M, book.now), M)
    return book.wait(days=1)


def contested() -> Book:
    """The customer says of what the merchant promised that it was otherwise; its date has gone by."""
    book = agreed()
    book.write(EntryContested(entry=book[1].opened_by, why="It was to be two papers."), C)
    return book.wait(days=5)


def new_date_asked_by_debtor() -> Book:
    """The merchant asks for a later day, in time."""
    book = relied_on()
    book.enter(moving.ask_new_date(book[1], M, book.now, day(9), "The paper comes late."), M)
    return book


def new_date_asked_by_creditor() -> Book:
    """The customer asks for an earlier day."""
    book = relied_on()
    book.enter(moving.ask_new_date(book[1], C, book.now, day(3), "The fair begins earlier."), C)
    return book


def reported() -> Book:
    """The merchant says it is done."""
    book = relied_on()
    book.enter(doing.report_done(book[1], M, book.now), M)
    return book


def declined() -> Book:
    """The customer says what is missing."""
    book = reported()
    book.enter(doing.decline_report(book[1], C, book.now, "The delivery date is not in it."), C)
    return book


def unknown() -> Book:
    """The day has gone by and nobody said anything."""
    book = relied_on().wait(days=5)
    book.tick(clockwork.become_unknown(book[1], book.now))
    return book


def history() -> Book:
    """An import brought it in after its time."""
    book = Book().wait(days=6)
    book.write(PromiseMade(obligation=owed(M, DUE)), IMPORT)
    return book


def breached() -> Book:
    """The customer says it was not kept."""
    book = unknown()
    book.enter(breaking.say_breached(book[1], C, book.now, "It never came."), C)
    return book


def amending() -> Book:
    """The merchant offers to make up for it."""
    book = breached()
    amends = owed(M, day(9), id=AMENDS, what="Express delivery at our cost")
    book.enter(breaking.offer_amends(book[1], M, book.now, amends, "We forgot."), M)
    return book


def accepted() -> Book:
    """The customer says it was kept."""
    book = reported()
    book.enter(doing.accept(book[1], C, book.now), C)
    return book


def lapsed() -> Book:
    """The customer was silent where silence counts."""
    book = reported().wait(days=8)
    book.tick(clockwork.lapse(book[1], book.now, 7, 7))
    return book


def made_good() -> Book:
    """The amends were accepted."""
    book = amending()
    book.enter(agreeing.agree(book[2], C, book.now), C)
    book.enter(doing.accept(book[2], C, book.now), C)
    return book


def released() -> Book:
    """The customer let it go."""
    book = relied_on()
    book.enter(agreeing.release(book[1], C, book.now), C)
    return book


def withdrawn() -> Book:
    """The merchant took it back in time."""
    book = agreed()
    book.enter(agreeing.withdraw(book[1], M, book.now), M)
    return book


def turned_down() -> Book:
    """The merchant said no to what was asked."""
    book = asked()
    book.enter(agreeing.turn_down(book[1], M, book.now), M)
    return book


def denied() -> Book:
    """The merchant says they never promised that."""
    book = understood()
    book.enter(agreeing.turn_down(book[1], M, book.now), M)
    return book


def late(situation: Callable[[], Book]) -> Callable[[], Book]:
    """The same, five days later: its date has gone by."""

    def later() -> Book:
        return situation().wait(days=5)

    later.__doc__ = f"{situation.__doc__} Five days later its date has gone by."
    return later


def _other_day(n: int) -> PromiseCounterOffered:
    return PromiseCounterOffered(promise=UUID(int=1), due=day(n))


SITUATIONS: dict[str, Callable[[], Book]] = {
    "understood": understood,
    "understood, past due": late(understood),
    "asked": asked,
    "asked, past due": late(asked),
    "offered": offered,
    "offered, past due": late(offered),
    "countered by the debtor": countered_by_debtor,
    "countered by the creditor": countered_by_creditor,
    "agreed": agreed,
    "agreed, past due": late(agreed),
    "agreed and relied on": relied_on,
    "agreed without a date": undated,
    "agreed, contested, past due": contested,
    "new date asked by the debtor": new_date_asked_by_debtor,
    "new date asked by the debtor, old date past": late(new_date_asked_by_debtor),
    "new date asked by the creditor": new_date_asked_by_creditor,
    "reported": reported,
    "reported, past due": late(reported),
    "declined": declined,
    "declined, past due": late(declined),
    "unknown": unknown,
    "imported history": history,
    "breached": breached,
    "amending": amending,
    "accepted": accepted,
    "lapsed": lapsed,
    "made good": made_good,
    "released": released,
    "withdrawn": withdrawn,
    "turned down": turned_down,
    "denied": denied,
}
