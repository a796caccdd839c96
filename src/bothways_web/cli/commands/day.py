"""``bothways today``, ``log`` and ``promise``: the day, without leaving the terminal."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from bothways_web.cli import house
from bothways_web.cli.plain import Failure, out

if TYPE_CHECKING:
    from datetime import date

    from bothways.journal.entry import Recorded
    from bothways.journal.obligation import Obligation
    from bothways.units.refusal import Refused
    from bothways.units.side import Side
    from bothways_web.parties.access import MerchantAccess, RelationshipAccess
    from bothways_web.promises.queries import Owed

Slug = Annotated[
    str | None,
    typer.Option("--merchant", metavar="NAME", help="The merchant's short name, if there are several."),
]
Customer = Annotated[str, typer.Argument(metavar="CUSTOMER", help="Words that find the customer.")]
By = Annotated[str | None, typer.Option("--by", metavar="DAY", help="By when, such as Friday or 13 March.")]
MOST = 100
#: How many characters of a promise or a question, and of what was said, the book keeps.
PHRASE, TEXT = 500, 10_000


class Medium(StrEnum):
    """How two sides talked."""

    CALL = "call"
    MAIL = "mail"
    MEETING = "meeting"
    CHAT = "chat"
    VISIT = "visit"
    LETTER = "letter"


def today(merchant: Slug = None) -> None:
    """Say what is due today on both sides, whom you meet, which questions wait and what colleagues ask."""
    access = house.access(merchant)
    from bothways.units.due import on_day
    from bothways.units.side import Side
    from bothways_web.conversations import queries as conversations
    from bothways_web.foundation import clock, wording
    from bothways_web.parties.queries import names_of
    from bothways_web.promises import queries
    from bothways_web.promises.queries_inside import needed_from

    day = wording.local_day(clock.now(), access.merchant.zone)
    end = on_day(day, access.merchant.zone).at
    for side, title in ((Side.MERCHANT, "What we owe"), (Side.CUSTOMER, "What they owe us")):
        _say(title, queries.due(access, side, end, limit=MOST, answers=False), day)
    _say_meetings(access, day)
    waiting = conversations.waiting(access, MOST)
    names = names_of([row.relationship_id for row in waiting])
    out.print("\nQuestions that wait for us", style="bold")
    for row in waiting:
        out.print(f"  {names.get(row.relationship_id, '')}: {row.text}", markup=False)
    if not waiting:
        out.print("  None.")
    needed = needed_from(access)
    if needed:
        out.print("\nColleagues ask you", style="bold")
    for one in needed:
        out.print(f"  {one.customer}: {one.need.what}", markup=False)


def log(
    customer: Customer,
    summary: Annotated[str, typer.Argument(metavar="WORDS", help="What was said.")],
    medium: Annotated[Medium, typer.Option(help="How you talked.")] = Medium.CALL,
    we_promise: Annotated[str | None, typer.Option(metavar="WORDS", help="What we promised.")] = None,
    they_promise: Annotated[str | None, typer.Option(metavar="WORDS", help="What they promised.")] = None,
    by: By = None,
    they_ask: Annotated[str | None, typer.Option(metavar="WORDS", help="A question they asked.")] = None,
    merchant: Slug = None,
) -> None:
    """Log a talk with a customer, with what was promised in it. --by is the day of the promise."""
    access = house.customer(house.access(merchant), customer)
    from bothways.conversations.kinds import ConversationLogged
    from bothways.conversations.kinds import Medium as How
    from bothways.units.side import Side
    from bothways_web.conversations import actions
    from bothways_web.conversations.new_question import NewQuestion

    said = ((Side.MERCHANT, we_promise), (Side.CUSTOMER, they_promise))
    opens = tuple(_obligation(access, side, what, by) for side, what in said if what is not None)
    if by and not opens:
        raise Failure("--by says when something is due: add --we-promise or --they-promise.", 2)
    words = fitting(summary, "Say what was said.", TEXT)
    talk = ConversationLogged(medium=How(medium.value), summary=words, opens=opens)
    asked = None if they_ask is None else fitting(they_ask, "Say what they ask.", TEXT)
    questions = [NewQuestion(asked, Side.CUSTOMER)] if asked else []
    done(actions.log(access, talk, questions=questions), "Logged.")


def promise(
    customer: Customer,
    what: Annotated[str, typer.Argument(metavar="WORDS", help="What we promise.")],
    by: By = None,
    merchant: Slug = None,
) -> None:
    """Promise a customer something. It stands in the book that both sides read."""
    access = house.customer(house.access(merchant), customer)
    from bothways.units.side import Side
    from bothways_web.promises import actions

    done(actions.promise(access, _obligation(access, Side.MERCHANT, what, by)), "Promised.")


def _say(title: str, owed: "list[Owed]", day: "date") -> None:
    from bothways_web.foundation import wording

    out.print(f"\n{title}", style="bold")
    for one in owed:
        due = one.promise.due
        late = due is not None and due.on < day
        when = (wording.late(due.on, day) if late else wording.day(due.on, day)) if due else ""
        out.print(f"  {when:<14} {one.customer}: {one.promise.what}", markup=False)
    if not owed:
        out.print("  Nothing is due.")


def _say_meetings(access: "MerchantAccess", day: "date") -> None:
    """Today's appointments, and those that wait for our word; nothing when there are none."""
    from bothways_web.parties import names
    from bothways_web.promises.pages_meeting import meetings

    found = meetings(access, names.members(access), day)
    if found:
        out.print("\nAppointments", style="bold")
    for one in found:
        meeting = one.row.appointment
        out.print(f"  {one.row.when}  {one.customer}: {meeting.about} ({one.row.state})", markup=False)


def _obligation(access: "RelationshipAccess", debtor: "Side", what: str, by: str | None) -> "Obligation":
    from bothways.journal.obligation import Obligation
    from bothways.units.refusal import Refused
    from bothways_web.foundation import clock
    from bothways_web.parties.calendar import due_of

    due = due_of(access.merchant, by, clock.now()) if by else None
    if isinstance(due, Refused):
        raise Failure(due.sentence, 2)
    words = fitting(what, "Say what is promised.", PHRASE)
    return Obligation(id=clock.new_id(), debtor=debtor, what=words, due=due)


def fitting(typed: str, missing: str, most: int) -> str:
    """Words as the book keeps them; fails with a sentence where there are none, or more than it keeps."""
    words = typed.strip()
    if not words:
        raise Failure(missing, 2)
    if len(words) > most:
        raise Failure(f"Say it in {most:,} characters or fewer; there are {len(words):,}.", 2)
    if any(0xD800 <= ord(character) <= 0xDFFF for character in words):
        raise Failure("These words are not text in UTF-8. Type them anew.", 2)
    return words


def done(outcome: "Recorded | Refused", said: str) -> None:
    from bothways.units.refusal import Refused

    if isinstance(outcome, Refused):
        raise Failure(outcome.sentence)
    out.print(said)
