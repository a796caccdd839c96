"""What either side may do on a simulated day. Many of these are refused; that is part of life."""

from datetime import timedelta
from decimal import Decimal

from bothways.advice.kinds import Ending, MotiveNoted, Purse
from bothways.conversations.kinds import ConversationLogged, Medium, Outcome, Topic
from bothways.gestures.giving import Cost
from bothways.gestures.kinds import GestureMade, Landing
from bothways.journal.entry import Recorded
from bothways.journal.obligation import Obligation
from bothways.knowledge.kinds import FactStated, How, WishStated
from bothways.programme.kinds import Step
from bothways.promises.standard_kinds import Case, StandardProposed
from bothways.reflection.kinds import Answer
from bothways.reflection.questions import ALL as QUESTIONS
from bothways.standing.dimension import Dimension
from bothways.trade.kinds import DeliveryRecorded, InvoiceIssued, OrderLine, OrderPlaced, PaymentRecorded
from bothways.units.due import Due, on_day
from bothways.units.money import Money
from bothways.units.refusal import Refused
from bothways.units.side import Side
from bothways.wordofmouth.kinds import ReferralNamed
from bothways_web.advice import actions as advising
from bothways_web.conversations import actions as talking
from bothways_web.conversations import transcripts
from bothways_web.conversations.new_question import NewQuestion
from bothways_web.forecast import actions as predicting
from bothways_web.foundation import clock
from bothways_web.gestures import actions as giving
from bothways_web.journal import actions as recording
from bothways_web.knowledge import actions as knowing
from bothways_web.programme import actions as planning
from bothways_web.promises import actions as promising
from bothways_web.promises import standard as standing
from bothways_web.reflection import actions as reflecting
from bothways_web.standing import actions as estimating
from bothways_web.trade import actions as trading
from bothways_web.wordofmouth import actions as mentioning
from bothways_web.wordofmouth import actions_referral as referring
from tests.builders.mentions import a_mention
from tests.simulation.life import Act, Hand

Done = Recorded | Refused
PRICE = Money(2500, "GBP")


def due(hand: Hand) -> Due:
    """Some day from today on."""
    return on_day(hand.now.date() + timedelta(days=hand.chance.randint(0, 5)), "Europe/London")


def obligation(hand: Hand, debtor: Side) -> Obligation:
    """Something small that ``debtor`` owes."""
    what = hand.chance.choice(["Send the proofs", "Call back", "Pay the rest"])
    return Obligation(id=clock.new_id(), debtor=debtor, what=what, due=due(hand))


def promise(hand: Hand) -> Done:
    debtor = hand.chance.choice(list(Side))
    return hand.began("promise", promising.promise(hand.access, obligation(hand, debtor)))


def ask_promise(hand: Hand) -> Done:
    wanted = obligation(hand, hand.access.side.other)
    return hand.began("promise", promising.ask(hand.access, wanted, "The fair is on Friday"))


def offer_promise(hand: Hand) -> Done:
    return hand.began("promise", promising.offer(hand.access, obligation(hand, hand.access.side)))


def ask(hand: Hand) -> Done:
    new = NewQuestion(
        text="Does the glue hold?", asker=hand.access.side, topic=hand.chance.choice(list(Topic))
    )
    return hand.began("question", talking.ask(hand.access, new))


def call(hand: Hand) -> Done:
    owed = (obligation(hand, hand.access.side),)
    talk = ConversationLogged(medium=Medium.CALL, summary="About labels", minutes=9, opens=owed)
    outcome = talking.log(hand.access, talk)
    if isinstance(outcome, Recorded):
        hand.things.setdefault("promise", []).append(owed[0].id)
    return outcome


def transcript(hand: Hand) -> Done:
    row = transcripts.keep(hand.access, "Jan: Are they ready?\nClaire: Nearly. I'll ring you on Friday.")
    sides = {"Jan": Side.MERCHANT, "Claire": hand.chance.choice([Side.CUSTOMER, None])}
    talk = ConversationLogged(medium=Medium.MEETING, summary="About labels")
    return talking.log_transcript(hand.access, row, talk, None, sides, 30)


def order(hand: Hand) -> Done:
    line = OrderLine(text="Rolls", quantity=Decimal(hand.chance.randint(1, 9)), price=PRICE)
    placed = OrderPlaced(number=str(hand.chance.randint(1, 999)), lines=(line,), total=PRICE)
    return hand.began("order", trading.place(hand.access, placed, due(hand)))


def invoice(hand: Hand) -> Done:
    issued = InvoiceIssued(number=str(hand.chance.randint(1, 999)), total=PRICE, order=hand.some("order"))
    return hand.began("invoice", trading.issue(hand.access, issued, due(hand)))


def state(hand: Hand) -> Done:
    fact = FactStated(text="They bake at night", how=hand.chance.choice(list(How)))
    return hand.began("fact", knowing.state(hand.access, fact))


def wish(hand: Hand) -> Done:
    return hand.began("wish", knowing.wish(hand.access, Side.CUSTOMER, WishStated(words="Smaller boxes")))


def motive(hand: Hand) -> Done:
    how = hand.chance.choice(list(How))
    noted = MotiveNoted(what="A big oven", purse=hand.chance.choice(list(Purse)), how=how)
    return hand.began("motive", advising.note(hand.access, noted))


def mention(hand: Hand) -> Done:
    """Something said elsewhere, tied to this customer; only the merchant ties."""
    return hand.began("mention", mentioning.tie(hand.access, a_mention(hand.access.merchant).id))


def came(hand: Hand) -> Done:
    named = ReferralNamed(name="Bea Brook", through=hand.chance.choice([None, hand.access.relationship_id]))
    return referring.name(hand.access, named)


def gesture(hand: Hand) -> Done:
    made = GestureMade(giver=hand.chance.choice(list(Side)), what="Brought the boxes up", why="Her back")
    cost = hand.chance.choice([None, Cost(PRICE, 20, "spare_them_time")])
    return hand.began("gesture", giving.give(hand.access, made, cost))


def view(hand: Hand) -> Answer:
    question = hand.chance.choice(QUESTIONS).key
    return Answer(question=question, step=hand.chance.randint(1, 5), words=hand.chance.choice([None, "So"]))


def step(hand: Hand) -> Done:
    planned = Step(id=clock.new_id(), what="Call them", on=due(hand).on)
    hand.began("step", planning.add(hand.access, planned, shared=hand.chance.random() < 0.7))
    return planning.make(hand.access)


def consent(hand: Hand) -> Done:
    """The customer says anew whether their name may be told."""
    return referring.change_consent(hand.access, hand.chance.choice([True, False]))


def silence(hand: Hand) -> Done:
    days = hand.chance.choice([None, 1, 2])
    return recording.let_silence_count(hand.access.writer, hand.access.side, days)


def standard(hand: Hand) -> Done:
    case, follows = hand.chance.choice(list(Case)), hand.chance.choice(["5 % off", "A free delivery"])
    body = StandardProposed(standard=clock.new_id(), case=case, follows=follows)
    return hand.began("standard", standing.propose(hand.access, body))


ACTS: tuple[Act, ...] = (
    promise, ask_promise, offer_promise, standard, silence, ask, call, order, invoice, state, wish,
    transcript, mention, came, consent, gesture, step, motive,
    lambda hand: promising.agree(hand.access, hand.some("promise")),
    lambda hand: promising.turn_down(hand.access, hand.some("promise"), "Not this week"),
    lambda hand: promising.withdraw(hand.access, hand.some("promise")),
    lambda hand: promising.release(hand.access, hand.some("promise")),
    lambda hand: promising.report_done(hand.access, hand.some("promise")),
    lambda hand: promising.report_done(hand.access, hand.some("promise"), "It is with you"),
    lambda hand: promising.accept(hand.access, hand.some("promise")),
    lambda hand: promising.decline_report(hand.access, hand.some("promise"), "The second roll"),
    lambda hand: promising.ask_new_date(hand.access, hand.some("promise"), due(hand), "It is late"),
    lambda hand: promising.agree_new_date(hand.access, hand.some("promise")),
    lambda hand: promising.refuse_new_date(hand.access, hand.some("promise")),
    lambda hand: promising.say_breached(hand.access, hand.some("promise"), "It never came"),
    lambda hand: promising.own_up(hand.access, hand.some("promise"), "We forgot"),
    lambda hand: standing.agree(hand.access, hand.some("standard")),
    lambda hand: standing.decline(hand.access, hand.some("standard"), "It is too much"),
    lambda hand: standing.withdraw(hand.access, hand.some("standard")),
    lambda hand: standing.end(hand.access, hand.some("standard"), "Let us see how it goes"),
    lambda hand: talking.answer(hand.access, hand.some("question"), "Up to 60 degrees"),
    lambda hand: talking.close(hand.access, hand.some("question"), hand.chance.choice(list(Outcome))),
    lambda hand: talking.write_note(hand.access, "Mention the cream paper"),
    lambda hand: trading.confirm(hand.access, hand.some("order"), due(hand)),
    lambda hand: trading.deliver(hand.access, DeliveryRecorded(order=hand.some("order"))),
    lambda hand: trading.cancel(hand.access, hand.some("order")),
    lambda hand: trading.pay(hand.access, PaymentRecorded(invoice=hand.some("invoice"), amount=PRICE)),
    lambda hand: knowing.confirm(hand.access, hand.some("fact"), How.OBSERVED),
    lambda hand: knowing.drop(hand.access, hand.some("fact")),
    lambda hand: knowing.meet_wish(hand.access, hand.some("wish"), "The new box"),
    lambda hand: advising.advise_wait(hand.access, hand.some("motive"), due(hand).on, "It gets cheaper"),
    lambda hand: advising.end(hand.access, hand.some("motive"), hand.chance.choice(list(Ending))),
    lambda hand: predicting.stop(hand.access, hand.chance.choice([None, "It feels watched"])),
    lambda hand: predicting.allow(hand.access),
    lambda hand: estimating.stop(hand.access, hand.chance.choice([None, *Dimension])),
    lambda hand: estimating.allow(hand.access, hand.chance.choice([None, *Dimension])),
    lambda hand: estimating.tell(hand.access),
    lambda hand: estimating.say_worth(hand.access, hand.chance.randint(1, 5)),
    lambda hand: reflecting.say(hand.access, [view(hand)]),
    lambda hand: mentioning.answer_tied(hand.access, hand.some("mention"), "Thank you", "There"),
    lambda hand: mentioning.untie(hand.access, hand.some("mention"), "It was my sister"),
    lambda hand: referring.recommend(hand.access, hand.chance.choice(["Elm Crafts", "Ash Books"])),
    lambda hand: referring.confirm(hand.access, hand.some("entry"), may_tell=True),
    lambda hand: referring.deny(hand.access, "By the fair"),
    lambda hand: giving.land(hand.access, hand.some("gesture"), hand.chance.choice(list(Landing)), "Nice"),
    lambda hand: giving.cost(hand.access, hand.some("gesture"), Cost(minutes=9)),
    lambda hand: planning.move(hand.access, hand.some("step"), due(hand).on, "Away"),
    lambda hand: planning.done(hand.access, hand.some("step"), "All is well"),
    lambda hand: planning.drop(hand.access, hand.some("step")),
    lambda hand: planning.wish(hand.access, less=hand.chance.random() < 0.5),
    lambda hand: planning.at_loss(hand.access, PRICE),
    lambda hand: recording.confirm(hand.access.writer, hand.access.side, hand.some("entry")),
    lambda hand: recording.contest(hand.access.writer, hand.access.side, hand.some("entry"), "No"),
    lambda hand: recording.withdraw(hand.access.writer, hand.access.side, hand.some("entry"), "A slip"),
)  # fmt: skip
