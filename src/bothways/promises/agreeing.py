"""From words to a promise: counter-offers, yes and no."""

from datetime import datetime

from bothways.journal.entry import Accepted, Draft
from bothways.promises import refusals as no
from bothways.promises.kinds import (
    About,
    PromiseAgreed,
    PromiseCounterOffered,
    PromiseMattersSaid,
    PromiseReleased,
    PromiseTurnedDown,
    PromiseWithdrawn,
)
from bothways.promises.permission import Act, refusal
from bothways.promises.promise import Promise
from bothways.promises.state import Matters
from bothways.units.refusal import Refused
from bothways.units.side import Side


def counter_offer(
    promise: Promise, side: Side, now: datetime, body: PromiseCounterOffered
) -> Accepted | Refused:
    """Not like that, but like this."""
    refused = refusal(promise, Act.COUNTER_OFFER, side, now)
    if refused:
        return refused
    if body.due is not None and body.due.is_past(now):
        return no.NEW_DATE_IS_PAST
    proposed = (body.what, body.done_means, body.due, body.terms, body.otherwise)
    standing = (promise.what, promise.done_means, promise.due, promise.terms, promise.otherwise)
    if all(new in (None, old) for new, old in zip(proposed, standing, strict=True)):
        return no.NOTHING_IS_DIFFERENT
    return said(promise, side, body)


def agree(promise: Promise, side: Side, now: datetime, words: str | None = None) -> Accepted | Refused:
    """Yes to what was proposed; the debtor's yes to what was understood confirms it."""
    refused = refusal(promise, Act.AGREE, side, now)
    if refused:
        return refused
    return said(promise, side, PromiseAgreed(promise=promise.id, words=words))


def turn_down(promise: Promise, side: Side, now: datetime, why: str | None = None) -> Accepted | Refused:
    """No to what was proposed; the debtor's no to what was understood denies it."""
    refused = refusal(promise, Act.TURN_DOWN, side, now)
    if refused:
        return refused
    return said(promise, side, PromiseTurnedDown(promise=promise.id, why=why))


def withdraw(promise: Promise, side: Side, now: datetime, why: str | None = None) -> Accepted | Refused:
    """The debtor takes it back, as long as nobody relies on it."""
    refused = refusal(promise, Act.WITHDRAW, side, now)
    if refused:
        return refused
    return said(promise, side, PromiseWithdrawn(promise=promise.id, why=why))


def release(promise: Promise, side: Side, now: datetime, words: str | None = None) -> Accepted | Refused:
    """The creditor lets it go."""
    refused = refusal(promise, Act.RELEASE, side, now)
    if refused:
        return refused
    return said(promise, side, PromiseReleased(promise=promise.id, words=words))


def say_it_matters(
    promise: Promise, side: Side, now: datetime, matters: Matters, why: str | None = None
) -> Accepted | Refused:
    """The creditor says how much it matters; from then on they rely on it."""
    refused = refusal(promise, Act.SAY_IT_MATTERS, side, now)
    if refused:
        return refused
    return said(promise, side, PromiseMattersSaid(promise=promise.id, matters=matters, why=why))


def said(promise: Promise, side: Side, body: About) -> Accepted:
    """One side's own word about a promise."""
    return Accepted((Draft(body, side, subject=promise.id),))
