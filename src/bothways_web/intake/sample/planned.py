"""Plans of the sample: what each customer's year holds, what was done and what came of it. All invented."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from uuid import UUID

from bothways.journal.entry import Draft, Stream
from bothways.programme import plan
from bothways.programme.kinds import FirstOrderAtLoss, PlanMade, Sort, Step
from bothways.programme.plan import Course, Standing
from bothways.programme.template import DEFAULT
from bothways.programme.years import anniversary, year_of
from bothways.statements.kinds import Rhythm
from bothways.statements.rhythm import Chosen, choose, issue, next_on
from bothways.trade.kinds import OrderPlaced
from bothways.units.identity import derived
from bothways.units.money import Money
from bothways.units.side import Side
from bothways_web.intake.sample.steps import Story, accepted, clock_on, working
from bothways_web.parties.access import MerchantAccess
from bothways_web.programme import actions

CAME_OF: Mapping[Sort, tuple[str, ...]] = {
    Sort.CHECK_IN: (
        "All is well. They will need more before the autumn.",
        "The rolls stick when it is damp. We send another glue to try.",
        "Nothing is missing. They were glad that somebody asked.",
    ),
    Sort.ASSURANCE: (
        "They read it, and asked about the one late delivery.",
        "They had not known how early we were.",
    ),
    Sort.CARE: ("They hold on glass, less well on tin. Noted.", "It did what they wanted it for."),
    Sort.LOOK_BACK: ("A good year, they said, and fewer proofs would do.",),
}
#: Steps of the last days that are still to be done, for every fourth customer.
OPEN = timedelta(days=12)
AT_LOSS = ("kettle", Money(4200, "EUR"), "A trial with a hand-cut stamp; the series pays for it.")


def begin(access: MerchantAccess) -> None:
    """What is usual here, and that it begins by itself."""
    actions.keep_usual(access, DEFAULT, on=True)


def plan_years(stories: Iterable[Story]) -> None:
    """The year that it is, for each customer who has ordered in it; planned when it began."""
    for place, story in enumerate(stories):
        orders = [step for step in story.steps if isinstance(step.draft.body, OrderPlaced)]
        if orders:
            first = min(orders, key=lambda step: step.at)
            _plan(story, place, first.at.date(), first.draft.id or derived(story.relationship, "first"))


def _plan(story: Story, place: int, first: date, order: UUID) -> None:
    today = story.now.date()
    begins = anniversary(first, year_of(first, today) - 1)
    made = accepted(plan.make(Course(first, order), DEFAULT, story.relationship, begins))
    at = clock_on(begins, 16)
    for draft in made:
        story.by_clock(at, draft)
        assert isinstance(draft.body, PlanMade)
        for step in draft.body.steps:
            _do(story, place, step, shared=draft.stream is Stream.SHARED)
    if story.customer.key == AT_LOSS[0]:
        loss = FirstOrderAtLoss(order=order, loss=AT_LOSS[1], why=AT_LOSS[2])
        story.ours(clock_on(working(first), 17), Draft(loss, Side.MERCHANT, Stream.INTERNAL, subject=order))


def _do(story: Story, place: int, step: Step, *, shared: bool) -> None:
    """What is past was done, but for a few of the last days."""
    today = story.now.date()
    if step.on >= today or (place % 4 == 0 and step.on > today - OPEN):
        return
    words = CAME_OF.get(step.sort, ())
    came_of = words[(place + step.on.day) % len(words)] if words else None
    done = accepted(plan.done(Standing(step.id, shared), Side.MERCHANT, came_of))
    story.ours(clock_on(working(step.on), 17), *done)


def choose_rhythm(stories: Iterable[Story]) -> None:
    """Two customers want to be assured by mail; to one of them a statement went out already."""
    by_key = {story.customer.key: story for story in stories}
    for key, rhythm, days in (("roy", Rhythm.QUARTERLY, 120), ("fjord", Rhythm.YEARLY, 40)):
        story = by_key[key]
        at = clock_on(working(story.now.date() - timedelta(days=days)), 20)
        story.theirs(at, *accepted(choose(Side.CUSTOMER, rhythm, Rhythm.NEVER)))
        due = next_on(rhythm, at.date())
        if due is not None and due < story.now.date():
            chosen = Chosen(rhythm, at.date(), due)
            story.by_clock(clock_on(due, 8), *accepted(issue(chosen, due, mailed=True)))
