"""Calls, questions, facts, wishes and complaints of the sample book."""

from datetime import date

from bothways.conversations import question
from bothways.conversations.kinds import ConversationLogged, Medium, Outcome, Quote, Topic
from bothways.journal.entry import Draft
from bothways.knowledge.kinds import FactStated, How, HowOften, PreferenceSet, Way, WishStated
from bothways.promises.kinds import PromiseAccepted, PromiseReportedDone
from bothways.units.side import Side
from bothways_web.intake.sample import words
from bothways_web.intake.sample.steps import CALENDAR, Story, accepted, clock_on, days, due_on, owed, working


def get_to_know(story: Story, first: date) -> None:
    """What they told us, what they wish for, how they like to be reached, and what we only assume."""
    chance, customer = story.chance, story.customer
    told = words.TOLD[customer.article]
    for place, text in enumerate(chance.sample(told, min(2, len(told)))):
        at = clock_on(working(first + days(20 + 90 * place)), 14)
        fact = FactStated(text=text, how=How.TOLD, quote=True)
        story.theirs(at, story.named(fact, Side.CUSTOMER))
    if chance.random() < 0.4:
        wish = WishStated(words=words.WISHES[customer.article])
        story.theirs(clock_on(working(first + days(45)), 10), story.named(wish, Side.CUSTOMER))
    if chance.random() < 0.5:
        text, decision = chance.choice(words.ASSUMED)
        fact = FactStated(text=text, how=How.ASSUMED, decision=decision)
        at = story.now - days(chance.randrange(10, 120))
        story.ours(at, story.named(fact, Side.MERCHANT))
    wish_to_hear = PreferenceSet(
        rather=chance.choice((Way.MAIL, Way.CALL)),
        often=chance.choice((HowOften.MONTHLY, HowOften.WHEN_NEEDED)),
        note=chance.choice(words.LIKES),
    )
    story.theirs(clock_on(working(first + days(8)), 11), Draft(wish_to_hear, Side.CUSTOMER))


def talk(story: Story, day: date) -> None:
    """A call in which one side promised something, and what became of it."""
    ours = story.chance.random() < 0.65
    pool = words.WE_SAID if ours else words.THEY_SAID
    summary, what, count, done_means = story.chance.choice(pool)
    debtor = Side.MERCHANT if ours else Side.CUSTOMER
    at = clock_on(working(day), 10 + story.chance.randrange(6), story.chance.randrange(60))
    due = CALENDAR.after(at.date(), count)
    promise = owed(story, debtor, what, due, done_means)
    medium = story.chance.choice((Medium.CALL, Medium.CALL, Medium.MAIL, Medium.VISIT))
    minutes = story.chance.randrange(4, 25)
    call = ConversationLogged(
        medium=medium,
        summary=summary,
        minutes=None if medium is Medium.MAIL else minutes,  # a mail takes no time that both know
        began=story.chance.choice(tuple(Side)),
        members=(story.keeper,),
        people=(story.person,),
        opens=(promise,),
    )
    # The debtor's own word: they wrote it down themselves.
    story.by(debtor, at, Draft(call, debtor))
    done = clock_on(working(due - days(story.chance.choice((0, 1, 1, 2)))), 15)
    if story.chance.random() < 0.12:
        done = clock_on(CALENDAR.after(due, 2), 9)
    story.by(debtor, done, Draft(PromiseReportedDone(promise=promise.id), debtor, subject=promise.id))
    judge, judged = debtor.other, done + days(story.chance.choice((0.1, 0.5, 1.2)))
    if story.answers(0.85):
        story.by(judge, judged, Draft(PromiseAccepted(promise=promise.id), judge, subject=promise.id))
    else:
        story.silent(promise.id, done)


def ask(story: Story, day: date) -> None:
    """A question of either side, answered mostly in time."""
    theirs = story.chance.random() < 0.7
    asker = Side.CUSTOMER if theirs else Side.MERCHANT
    text, answer = story.chance.choice(words.ASKED_US if theirs else words.ASKED_THEM)
    at = clock_on(working(day), 9 + story.chance.randrange(7), story.chance.randrange(60))
    due = due_on(CALENDAR.after(at.date(), 1 if theirs else 5))
    asked = question.Asking(
        story.new_id("question"), asker, text, due, owner=story.keeper if theirs else None
    )
    story.by(asker, at, question.asked(asked, at))
    snapshot = question.Question(asked.id, asker, question.State.OPEN)
    answered = at + days(story.chance.choice((0.1, 0.2, 0.8, 0.9, 3.0)))
    story.by(asker.other, answered, *accepted(question.answer(snapshot, asker.other, answer)))
    done = question.Question(asked.id, asker, question.State.ANSWERED)
    if story.answers(0.96):
        closed = answered + days(0.3)
        story.by(asker, closed, *accepted(question.close(done, asker, Outcome.SETTLED)))
    else:
        story.silent(question.obligation_of(asked.id), answered)


def complain(story: Story, day: date) -> None:
    """Something was wrong; we answered with a promise and kept it."""
    text, remedy, count = story.chance.choice(words.WRONG)
    at = clock_on(working(day), 11)
    asked = question.Asking(
        story.new_id("question"),
        Side.CUSTOMER,
        text,
        due_on(CALENDAR.after(at.date(), 1)),
        topic=Topic.WRONG,
        owner=story.keeper,
    )
    story.theirs(at, question.asked(asked, at))
    promise = owed(story, Side.MERCHANT, remedy, CALENDAR.after(at.date(), count), None)
    call = ConversationLogged(
        medium=Medium.CALL,
        summary="We said sorry and what we do about it.",
        minutes=7,
        began=Side.MERCHANT,
        members=(story.keeper,),
        people=(story.person,),
        quotes=(Quote(side=Side.CUSTOMER, words=text),),
        opens=(promise,),
    )
    soon = at + days(0.15)
    snapshot = question.Question(asked.id, Side.CUSTOMER, question.State.OPEN)
    story.ours(soon, Draft(call, Side.MERCHANT))
    story.ours(soon, *accepted(question.answer(snapshot, Side.MERCHANT, f"You are right. {remedy}.")))
    done = clock_on(CALENDAR.after(at.date(), count), 9)
    story.ours(done, Draft(PromiseReportedDone(promise=promise.id), Side.MERCHANT, subject=promise.id))
    thanks = PromiseAccepted(promise=promise.id, words="Handled well.")
    story.theirs(done + days(0.2), Draft(thanks, Side.CUSTOMER, subject=promise.id))
    settled = question.Question(asked.id, Side.CUSTOMER, question.State.ANSWERED)
    story.theirs(done + days(0.25), *accepted(question.close(settled, Side.CUSTOMER, Outcome.SETTLED)))
