"""What each act of each side comes to in each situation, and the page of the documentation that says so.

``make docs`` writes the page; read the difference before keeping it.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from datetime import timedelta
from pathlib import Path
from typing import TypeAlias

from bothways.journal.entry import Accepted
from bothways.promises import agreeing, breaking, clockwork, doing, moving
from bothways.promises.kinds import PromiseCounterOffered
from bothways.promises.promise import Promise
from bothways.promises.state import Matters
from bothways.units.due import on_day
from bothways.units.refusal import Refused
from bothways.units.side import Side
from tests.builders.promises import ZONE, Book, number, owed
from tests.core.promises.situations import SITUATIONS

PAGE = Path(__file__).parents[3] / "docs" / "reference" / "promises.md"
FIRST = "### Understood"
Outcome: TypeAlias = Accepted | Refused


def _counter(book: Book, side: Side) -> Outcome:
    due = on_day((book.now + timedelta(days=7)).date(), ZONE)
    return agreeing.counter_offer(book[1], side, book.now, PromiseCounterOffered(promise=number(1), due=due))


def _ask_new_date(book: Book, side: Side) -> Outcome:
    due = on_day((book.now + timedelta(days=7)).date(), ZONE)
    return moving.ask_new_date(book[1], side, book.now, due, "The paper comes late.")


def _offer_amends(book: Book, side: Side) -> Outcome:
    return breaking.offer_amends(book[1], side, book.now, owed(side, id=number(3)), "We forgot.")


def _ask_amends(book: Book, side: Side) -> Outcome:
    return breaking.ask_amends(book[1], side, book.now, owed(side.other, id=number(3)))


ACTS: Mapping[str, Callable[[Book, Side], Outcome]] = {
    "counter-offer": _counter,
    "agree": lambda b, s: agreeing.agree(b[1], s, b.now),
    "turn down": lambda b, s: agreeing.turn_down(b[1], s, b.now),
    "withdraw": lambda b, s: agreeing.withdraw(b[1], s, b.now),
    "report done": lambda b, s: doing.report_done(b[1], s, b.now),
    "accept": lambda b, s: doing.accept(b[1], s, b.now),
    "say what is missing": lambda b, s: doing.decline_report(b[1], s, b.now, "The price."),
    "ask for a new date": _ask_new_date,
    "agree to the new date": lambda b, s: moving.agree_new_date(b[1], s, b.now),
    "keep to the date": lambda b, s: moving.refuse_new_date(b[1], s, b.now),
    "release": lambda b, s: agreeing.release(b[1], s, b.now),
    "say it was not kept": lambda b, s: breaking.say_breached(b[1], s, b.now, "It never came."),
    "own up": lambda b, s: breaking.own_up(b[1], s, b.now, "We forgot."),
    "offer amends": _offer_amends,
    "ask for amends": _ask_amends,
    "say it matters": lambda b, s: agreeing.say_it_matters(b[1], s, b.now, Matters.MUCH),
    "remind": lambda b, s: doing.remind(b[1], s, b.now),
    "hand over": lambda b, s: doing.hand_over(b[1], s, b.now, number(5)),
}
CLOCK_ACTS: Mapping[str, Callable[[Book], Outcome]] = {
    "becomes unknown": lambda b: clockwork.become_unknown(b[1], b.now),
    "lapses": lambda b: clockwork.lapse(b[1], b.now, 3, 3),
    "lapses where one side did not agree": lambda b: clockwork.lapse(b[1], b.now, 3, None),
}
#: The debtor of all situations is the merchant; a test swaps the sides and finds the same.
SIDES = (Side.MERCHANT, Side.CUSTOMER)


def told(situation: str, act: str, side: Side) -> str:
    """The new state and every field that changed, or the name of the refusal."""
    book = SITUATIONS[situation]()
    before = book[1]
    outcome = ACTS[act](book, side)
    if isinstance(outcome, Accepted):
        book.enter(outcome, side)
    return _cell(before, book[1], outcome)


def noticed(situation: str, act: str) -> str:
    """The same for what the clock notices."""
    book = SITUATIONS[situation]()
    before = book[1]
    outcome = CLOCK_ACTS[act](book)
    if isinstance(outcome, Accepted):
        book.tick(outcome)
    return _cell(before, book[1], outcome)


def _cell(before: Promise, after: Promise, outcome: Outcome) -> str:
    if isinstance(outcome, Refused):
        return f"`{outcome.reason}`"
    changed = [f.name for f in fields(Promise) if getattr(before, f.name) != getattr(after, f.name)]
    rest = ", ".join(name for name in changed if name != "state")
    return f"**{after.state.value.replace('_', ' ')}**" + (f" ({rest})" if rest else "")


def is_closed(situation: str) -> bool:
    """Whether the promise is closed in this situation."""
    return SITUATIONS[situation]()[1].is_closed


def rows(situation: str) -> Iterator[tuple[str, ...]]:
    """An open situation's rows: the act, and what it comes to for debtor and creditor, or for the clock."""
    for act in ACTS:
        yield (act, *(told(situation, act, side) for side in SIDES))
    for act in CLOCK_ACTS:
        yield (f"the clock: {act}", noticed(situation, act), "")


def closed_row(situation: str) -> tuple[str, ...]:
    """A closed situation's one row: everything that any act of anybody comes to."""
    cells = {told(situation, act, side) for act in ACTS for side in SIDES}
    cells |= {noticed(situation, act) for act in CLOCK_ACTS}
    return (situation, " ".join(sorted(cells)))


def page() -> str:
    """The page, its introduction as it stands."""
    lines = [PAGE.read_text(encoding="utf-8").split(f"\n{FIRST}", 1)[0].rstrip(), ""]
    for situation, build in SITUATIONS.items():
        if not is_closed(situation):
            doc = build.__doc__ or SITUATIONS[situation.split(",", maxsplit=1)[0]].__doc__ or ""
            lines += [f"### {situation.capitalize()}", "", doc, "", *_table(("act", "debtor", "creditor"))]
            lines += [_line(row) for row in rows(situation)] + [""]
    lines += ["### Closed", "", "Nothing can be done any more, by anybody.", ""]
    lines += _table(("closed", "every act, and the clock"))
    lines += [_line(closed_row(situation)) for situation in SITUATIONS if is_closed(situation)]
    return "\n".join(lines) + "\n"


def read_page() -> dict[tuple[str, str], tuple[str, ...]]:
    """The page's rows: (situation, act) to cells; closed situations stand under ``closed``."""
    found, heading = {}, ""
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        if line.startswith("### "):
            heading = line.removeprefix("### ").lower()
        elif heading and line.startswith("| ") and not line.startswith(("| act", "| closed", "| ---")):
            act, *cells = (cell.strip() for cell in line.strip("|").split("|"))
            found[heading, act] = tuple(cells)
    return found


def _table(names: tuple[str, ...]) -> list[str]:
    return [_line(names), _line(("---",) * len(names))]


def _line(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"
