"""The ideas to go the extra mile, as a table: what in a record gives one, and why it is one at all.

The first ones weigh most. They are taken from what stands between the two, never from what others bought.
"""

from collections.abc import Iterable
from datetime import date, timedelta

from bothways.counsel.mile import Found, Key, Rule
from bothways.counsel.record import Record
from bothways.counsel.wording import by, day, lateness, quoted, since

#: An answer comes before its question while the day is this near.
NEAR = timedelta(days=3)
#: How long before its day an anniversary is worth a word.
AHEAD = timedelta(days=7)
#: A wish is looked for again when it is this old.
OLD = timedelta(days=14)
#: What was done this long ago is asked about.
TURNED_OUT = (timedelta(days=7), timedelta(days=60))
#: An order this old may be due again.
ORDERED = timedelta(days=21)


def _more_than_amends(record: Record) -> Iterable[Found]:
    for each in record.missed[:1]:
        what = quoted(each.what)
        yield Found(
            "Put something of your own on top of the amends.",
            f"{what} was not kept, {day(each.on, record.today)}, and is not made good yet.",
            each.id,
            words=f"Something more to make good: {each.what}",
            done=f"Something on top of the amends for {what}",
        )


def _answer_before(record: Record) -> Iterable[Found]:
    for each in record.ours:
        if each.due is None or each.reported or each.due - record.today > NEAR:
            continue
        how = lateness(each.due, record.today) if each.late else f"due {day(each.due, record.today)}"
        what = quoted(each.what)
        yield Found(
            f"Tell {record.first} how it stands, before they ask.",
            f"{what} is {how}, and whoever waits wonders.",
            each.id,
            each.what,
            f"A word before you have to ask. {what} is {how}.",
            f"Said before they asked how it stands: {what}",
        )


def _thank_for_a_gesture(record: Record) -> Iterable[Found]:
    for each in record.gestures:
        if not each.ours and each.landing is None:
            yield Found(
                f"Thank {record.first}.",
                f"{quoted(each.what)}, {day(each.on, record.today)}: nobody has said a word yet.",
                each.id,
            )


def _thank_for_a_referral(record: Record) -> Iterable[Found]:
    for each in record.sent:
        yield Found(
            f"Thank {record.first} for it.",
            f"They sent you {each.what}, who came {day(each.on, record.today)}; nobody gave thanks.",
            each.id,
        )


def _thank_for_praise(record: Record) -> Iterable[Found]:
    for each in record.praise:
        yield Found(
            "Answer the kind word.",
            f"They said {day(each.on, record.today)}: {quoted(each.what)}. Nobody answered.",
            each.id,
        )


def _anniversary(record: Record) -> Iterable[Found]:
    first = record.first_order_on
    if first is None:
        return
    when = _next(first, record.today)
    years = when.year - first.year
    if years < 1 or when - record.today > AHEAD:
        return
    count = "a year" if years == 1 else f"{years} years"
    yield Found(
        f"Say thank you for {count}.",
        f"It will be {count} {day(when, record.today)} since their first order."
        if when > record.today
        else f"It is {count} today since their first order.",
        subject=f"Thank you for {count}",
        words=f"It is {count} since your first order. Thank you for coming back to us.",
        done=f"Gave thanks for {count}",
    )


def _sooner(record: Record) -> Iterable[Found]:
    open_ = [each for each in record.ours if each.due is not None and not each.reported and not each.late]
    for each in sorted(open_, key=lambda one: one.due or record.today):
        if each.due is not None and each.due - record.today > NEAR:
            due = day(each.due, record.today).removeprefix("on ")
            yield Found(
                "Do it sooner than you said.",
                f"{quoted(each.what)} is not due before {due}; sooner is a gift.",
                each.id,
                done=f"Did it sooner than promised: {quoted(each.what)}",
            )


def _a_wish(record: Record) -> Iterable[Found]:
    for each in sorted(record.wishes, key=lambda one: one.since):
        if record.today - each.since >= OLD:
            yield Found(
                "Look once more, also where others sell it.",
                f"They have looked for this {since(each.since, record.today)}: {quoted(each.words)}.",
                each.id,
                done=f"Looked again for {quoted(each.words)}",
            )


def _off_their_hands(record: Record) -> Iterable[Found]:
    for each in record.theirs:
        if not (each.reported or each.paid):
            yield Found(
                "Take it off their hands.",
                f"{quoted(each.what)} is theirs to do{by(each.due, record.today)}, and may be quick for you.",
                each.id,
                words=f"Do it for them: {each.what}",
                done=f"Took it off their hands: {quoted(each.what)}",
            )


def _ask_instead_of_guessing(record: Record) -> Iterable[Found]:
    for each in sorted(record.assumed, key=lambda one: (not one.faded, not one.decision)):
        if each.faded or each.decision:
            hangs = f", and this hangs on it: {each.decision.rstrip('. ')}" if each.decision else ""
            yield Found(
                f"Ask {record.first} instead of guessing.",
                f"{quoted(each.text)} is only assumed{hangs}.",
                each.id,
                each.text,
                f"Is it still so: {each.text.rstrip('.?! ')}?",
                f"Asked instead of guessing: {quoted(each.text)}",
            )


def _how_it_turned_out(record: Record) -> Iterable[Found]:
    soonest, latest = TURNED_OUT
    for each in record.kept:
        if soonest <= record.today - each.on <= latest:
            what = quoted(each.what)
            yield Found(
                f"Ask {record.first} how it turned out.",
                f"{what} was done {day(each.on, record.today)}; to ask shows that it mattered.",
                each.id,
                each.what,
                f"{what} is behind us. How did it turn out for you?",
                f"Asked how it turned out: {what}",
            )


def _the_usual(record: Record) -> Iterable[Found]:
    ordered = record.last_order_on
    if record.orders > 1 and ordered is not None and record.today - ordered >= ORDERED:
        yield Found(
            "Put their usual order together, so that a yes is enough.",
            f"They ordered it {day(ordered, record.today)}: {record.last_order}. Looking it up takes time.",
            subject="The same again?",
            words=f"Shall it be the same again: {record.last_order}? A yes is enough, and no is fine too.",
            done=f"Put the usual order together: {record.last_order}",
        )


RULES = (
    Rule(
        "more_than_amends",
        "Making good restores what was owed; a little more says that it mattered.",
        Key.PROMISE,
        15,
        _more_than_amends,
    ),
    Rule(
        "answer_before",
        "Satisfaction falls when a promise is broken in silence; a word before costs little.",
        Key.WRITE,
        5,
        _answer_before,
        reaches=True,
        due=True,
    ),
    Rule(
        "thank_for_a_gesture",
        "What they gave without owing it must not go by unnoticed.",
        Key.THANK_GESTURE,
        2,
        _thank_for_a_gesture,
    ),
    Rule(
        "thank_for_a_referral",
        "Whoever sends somebody puts their own name at stake.",
        Key.THANK_REFERRAL,
        3,
        _thank_for_a_referral,
    ),
    Rule(
        "thank_for_praise",
        "A kind word in public is a gift; others read whether it is answered.",
        Key.THANK_MENTION,
        5,
        _thank_for_praise,
    ),
    Rule(
        "anniversary",
        "To remember a beginning says that it was one.",
        Key.WRITE,
        10,
        _anniversary,
        reaches=True,
    ),
    Rule("sooner", "Early is the cheapest way to give more than was promised.", Key.SEE, 30, _sooner),
    Rule(
        "a_wish",
        "Nobody forgets who found what they had given up on.",
        Key.GESTURE,
        20,
        _a_wish,
    ),
    Rule(
        "off_their_hands",
        "Time is what they have least of; what is tiresome for them may be routine here.",
        Key.PROMISE,
        20,
        _off_their_hands,
    ),
    Rule(
        "ask_instead_of_guessing",
        "To be asked is respect; to be guessed at is not.",
        Key.ASK,
        5,
        _ask_instead_of_guessing,
        reaches=True,
    ),
    Rule(
        "how_it_turned_out",
        "Interest after the sale is interest in them.",
        Key.WRITE,
        5,
        _how_it_turned_out,
        reaches=True,
    ),
    Rule(
        "the_usual",
        "A simple purchase with one word spares them the search.",
        Key.WRITE,
        10,
        _the_usual,
        reaches=True,
    ),
)


def _next(first: date, today: date) -> date:
    """The next return of a day, today included; the 29 of February comes on the 28th in other years."""
    here = _in(first, today.year)
    return here if here >= today else _in(first, today.year + 1)


def _in(first: date, year: int) -> date:
    try:
        return first.replace(year=year)
    except ValueError:
        return first.replace(year=year, day=28)
