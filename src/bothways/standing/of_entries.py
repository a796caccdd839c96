"""What single entries say of a side: meetings, talks, contact, answers to proposals, goods that came back.

Each function looks at one entry and at what is known of the thing it is about. Whoever speaks of themselves
or does something in the record itself is taken at their word; who speaks against the other is half believed
until the other confirms it; who speaks for the other is believed.
"""

from bothways.conversations.kinds import TalkMeasured
from bothways.journal.body import Body
from bothways.journal.entry import ActorRole, Entry
from bothways.promises import kinds as promising
from bothways.promises.appointment_kinds import Came
from bothways.standing import rules
from bothways.standing.evidence import Finding, Known
from bothways.standing.rules import Rule
from bothways.trade.kinds import Reason
from bothways.units.side import Side

#: A side that has this share of the words speaks more than the other, or over them.
MORE, OVER = 0.6, 0.75
_FAULTS = frozenset({Reason.DAMAGED, Reason.WRONG, Reason.QUALITY})
_CAME = {Came.ON_TIME: rules.CAME_ON_TIME, Came.LATE: rules.CAME_LATE, Came.MISSED: rules.MISSED}


def of_coming(side: Side, came: Came) -> Finding:
    """``side`` was at a meeting as the other says."""
    return _told_by_the_other(_CAME[came], side)


def of_answer(side: Side, body: Body) -> Finding | None:
    """``side`` answers a proposal of the other about a promise."""
    match body:
        case promising.NewDateAgreed():
            return Finding(rules.ANSWERED_PROPOSAL, side, Known.CONFIRMED, rules.ANSWERED_PROPOSAL.matters)
        case promising.PromiseCounterOffered():
            rule = rules.PROPOSED_OTHERWISE
        case promising.NewDateRefused(why=why) | promising.PromiseTurnedDown(why=why):
            rule = rules.SAID_NO_WITH_REASON if why else rules.SAID_NO
        case _:
            return None
    return Finding(rule, side, Known.CONFIRMED, rule.matters)


def of_talk(body: TalkMeasured) -> tuple[Finding, ...]:
    """Both sides of a measured talk; nothing where only one of them spoke."""
    ours, theirs = body.merchant.words, body.customer.words
    if not ours or not theirs:
        return ()
    shares = ((Side.MERCHANT, ours / (ours + theirs)), (Side.CUSTOMER, theirs / (ours + theirs)))
    return tuple(Finding(rule, side, Known.CONFIRMED, rule.matters) for side, rule in map(_listening, shares))


def _listening(of: tuple[Side, float]) -> tuple[Side, Rule]:
    side, share = of
    return side, rules.SPOKE_OVER if share >= OVER else rules.SPOKE_MORE if share > MORE else rules.LISTENED


def of_beginning(beginner: Side, *, told_by: Side) -> Finding:
    """``beginner`` began a talk, as they or the other side say."""
    known = Known.CLAIMED if beginner is told_by else Known.CONFIRMED
    return Finding(rules.BEGAN, beginner, known, rules.BEGAN.matters)


def of_refusal(side: Side) -> Finding:
    """``side`` said no to a proposal; it weighs nothing, and says where both agree after all."""
    return Finding(rules.NOT_YET, side, Known.CLAIMED, rules.NOT_YET.matters)


def of_agreement_after() -> tuple[Finding, ...]:
    """After a no both agreed: each of them came a step."""
    return tuple(Finding(rules.TALKED_OUT, side, Known.CONFIRMED, rules.TALKED_OUT.matters) for side in Side)


def assumed(assumed_by: Side) -> Finding:
    """A side assumes something of the other; it weighs nothing until the other says whether it is so."""
    return Finding(rules.ASSUMED, assumed_by, Known.CLAIMED, rules.ASSUMED.matters)


def of_assumption(assumed_by: Side, *, is_so: bool) -> Finding:
    """Whom an assumption is about said themselves whether it is so."""
    rule = rules.ASKED_FIRST if is_so else rules.ASSUMED_WRONG
    known = Known.CONFIRMED if is_so else Known.CLAIMED
    return Finding(rule, assumed_by, known, rule.matters)


def of_return(entry: Entry, reason: Reason) -> Finding | None:
    """Goods came back to the merchant, for a fault of theirs or for none."""
    if reason not in _FAULTS:
        return None
    own = entry.envelope.actor.side is Side.MERCHANT and entry.envelope.actor.role is not ActorRole.IMPORT
    known = Known.CONFIRMED if own else Known.CLAIMED
    return Finding(rules.FAULTY, Side.MERCHANT, known, rules.FAULTY.matters)


def of_wish(entry: Entry, wisher: Side) -> Finding:
    """Something that fits a wish of ``wisher`` was found, by the word of one side."""
    known = Known.CONFIRMED if entry.is_own_word and entry.envelope.says is wisher else Known.CLAIMED
    return Finding(rules.WISH_MET, wisher.other, known, rules.WISH_MET.matters)


def contested(writer: Side) -> Finding:
    """The other side contests what ``writer`` wrote. It weighs nothing for anybody until it is settled."""
    return Finding(rules.CONTESTED, writer, Known.CONTESTED, rules.CONTESTED.matters)


def settled(writer: Side, *, taken_back: bool) -> tuple[Finding, ...]:
    """What was contested was taken back by its writer, or confirmed after all by who contested it."""
    ended = (rules.TAKEN_BACK, rules.OWN_CORRECTION) if taken_back else (rules.STOOD,)
    return tuple(Finding(rule, writer, Known.CONFIRMED, rule.matters) for rule in ended)


def _told_by_the_other(rule: Rule, side: Side) -> Finding:
    return Finding(rule, side, Known.CONFIRMED if rule.well else Known.CLAIMED, rule.matters)
