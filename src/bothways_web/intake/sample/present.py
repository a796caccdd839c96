"""What stands open on the day the sample is made: a morning worth looking at."""

from collections.abc import Callable
from datetime import UTC, date

from bothways.conversations import question
from bothways.conversations.kinds import ConversationLogged, Medium, NoteWritten, Quote
from bothways.journal.entry import Draft, Stream
from bothways.journal.obligation import Obligation
from bothways.journal.relationship import InterestStated
from bothways.knowledge.kinds import FactStated, How, WishStated
from bothways.promises.appointment_kinds import AppointmentAgreed, AppointmentProposed
from bothways.promises.kinds import PromiseMade, PromiseReportedDone
from bothways.promises.need_kinds import NeedAsked
from bothways.units.due import zone_named
from bothways.units.side import Side
from bothways_web.intake.sample import written
from bothways_web.intake.sample.steps import CALENDAR, ZONE, Story, clock_on, due_on, owed, working_before
from bothways_web.intake.sample.trading import Trade, trade


def _call(story: Story, day: date, summary: str, said: str, *opens: Obligation, minutes: int = 14) -> None:
    call = ConversationLogged(
        medium=Medium.CALL,
        summary=summary,
        minutes=minutes,
        began=Side.CUSTOMER,
        members=(story.keeper,),
        people=(story.person,),
        quotes=(Quote(side=Side.CUSTOMER, words=said),),
        opens=opens,
    )
    story.ours(clock_on(day, 10, 20), Draft(call, Side.MERCHANT))


def _promise(story: Story, side: Side, day: date, obligation: Obligation) -> None:
    story.by(side, clock_on(day, 11), Draft(PromiseMade(obligation=obligation), side, subject=obligation.id))


def _question(story: Story, asker: Side, day: date, text: str, due: date) -> None:
    asked = question.Asking(
        story.new_id("question"),
        asker,
        text,
        due_on(due),
        owner=story.keeper if asker is Side.CUSTOMER else None,
    )
    at = clock_on(day, 16, 12)
    story.by(asker, at, question.asked(asked, at))


def _roy(story: Story, today: date) -> None:
    quote = owed(
        story, Side.MERCHANT, "Quote for 24,000 allergen labels", today, "price for two papers, delivery date"
    )
    _call(
        story,
        working_before(today, 3),
        "A new lavender line for the summer; they want the allergens larger.",
        "By Wednesday at the latest, the printer waits for it.",
        quote,
    )
    artwork = owed(
        story, Side.CUSTOMER, "Final artwork for the lavender line", today, "print-ready, with bleed"
    )
    _promise(story, Side.CUSTOMER, working_before(today, 2), artwork)
    wish = WishStated(words="The last glue smelled in the oven room. I want one that does not.")
    story.theirs(clock_on(working_before(today, 30), 9), story.named(wish, Side.CUSTOMER))
    assumed = FactStated(
        text="Opens a second shop in autumn",
        how=How.ASSUMED,
        decision="whether we keep more rolls in stock for them",
    )
    story.ours(clock_on(working_before(today, 20), 9), story.named(assumed, Side.MERCHANT))
    want = InterestStated(text="Labels that people can read, on time, without having to think about them.")
    story.theirs(clock_on(working_before(today, 60), 9), Draft(want, Side.CUSTOMER))
    ours = InterestStated(text="To be the one supplier of labels for a bakery that grows.")
    story.ours(clock_on(working_before(today, 60), 10), Draft(ours, Side.MERCHANT))


def _ogrody(story: Story, today: date) -> None:
    late = working_before(today, 2)
    samples = owed(
        story, Side.MERCHANT, "Ribbon samples, wax-resin 110 mm", late, "two rolls and a printed tag"
    )
    _promise(story, Side.MERCHANT, working_before(today, 8), samples)
    wish = WishStated(words="A matte ribbon that does not smear.")
    story.theirs(clock_on(working_before(today, 40), 9), story.named(wish, Side.CUSTOMER))


def _brandt(story: Story, today: date) -> None:
    _question(story, Side.CUSTOMER, working_before(today, 1), "Does the adhesive hold at -20 °C?", today)
    plan = owed(story, Side.CUSTOMER, "Send the floor plan of the new hall", CALENDAR.after(today, 4), None)
    _call(
        story,
        working_before(today, 2),
        "They build a second hall.",
        "I will send you the floor plan next week.",
        plan,
    )
    note = NoteWritten(text="Ask who decides about the second hall: Peter, or his sister.")
    story.ours(clock_on(working_before(today, 2), 11), Draft(note, Side.MERCHANT, Stream.INTERNAL))
    _meet(story, today, "Where the printers stand in the new hall", "at theirs, gate 2")


def _vert(story: Story, today: date) -> None:
    trade(story, Trade(working_before(today, 4), "4411", 60))
    by = working_before(today, 1)
    ready = owed(story, Side.MERCHANT, "Colour card for the autumn ribbons", by, "by post, with prices")
    _promise(story, Side.MERCHANT, working_before(today, 6), ready)
    done = PromiseReportedDone(promise=ready.id, words="It left with the morning post.")
    story.ours(clock_on(working_before(today, 1), 8), Draft(done, Side.MERCHANT, subject=ready.id))


def _tisane(story: Story, today: date) -> None:
    harvest = owed(
        story, Side.CUSTOMER, "Names of the new harvest", CALENDAR.after(today, 2), "with the spelling"
    )
    _promise(story, Side.CUSTOMER, working_before(today, 3), harvest)
    asked, due = working_before(today, 2), CALENDAR.after(today, 1)
    _question(story, Side.MERCHANT, asked, "Which tins do you pack first?", due)


def _astra(story: Story, today: date) -> None:
    asked = working_before(today, 1)
    _question(story, Side.CUSTOMER, asked, "Can the batch number be printed as a code?", today)
    visit = owed(
        story, Side.MERCHANT, "Show the autoclave film in the laboratory", CALENDAR.after(today, 3), None
    )
    _promise(story, Side.MERCHANT, working_before(today, 5), visit)
    film = NeedAsked(
        need=story.new_id("need"),
        promise=visit.id,
        what="Two metres of autoclave film, cut to size",
        by=story.members["jan"],
        due=due_on(CALENDAR.after(today, 1)),
    )
    inside = Draft(film, Side.MERCHANT, Stream.INTERNAL, subject=film.need)
    story.ours(clock_on(working_before(today, 1), 15), inside)


def _meet(story: Story, today: date, about: str, place: str) -> None:
    """They agreed to meet on the next working day at two."""
    day = CALENDAR.after(today, 1)
    meeting = AppointmentProposed(
        appointment=story.new_id("meeting"),
        about=about,
        start=clock_on(day, 14).astimezone(UTC),
        end=clock_on(day, 15).astimezone(UTC),
        zone=ZONE,
        place=place,
        owner=story.keeper,
    )
    agreed = AppointmentAgreed(appointment=meeting.appointment)
    asked, answered = clock_on(working_before(today, 3), 9), clock_on(working_before(today, 3), 12)
    story.ours(asked, Draft(meeting, Side.MERCHANT, subject=meeting.appointment))
    story.theirs(answered, Draft(agreed, Side.CUSTOMER, subject=meeting.appointment))


PRESENT: dict[str, Callable[[Story, date], None]] = {
    "roy": _roy,
    "ogrody": _ogrody,
    "brandt": _brandt,
    "vert": _vert,
    "tisane": _tisane,
    "astra": _astra,
}


def present(story: Story) -> None:
    """Write what stands open with this customer today, if the sample has something to say."""
    today = story.now.astimezone(zone_named(ZONE)).date()
    write = PRESENT.get(story.customer.key)
    if write is not None:
        write(story, today)
    written.write(story, today)
