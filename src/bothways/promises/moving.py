"""Another date: asked for by either side, answered by the other. Said before it was due it is no breach."""

from datetime import datetime

from bothways.journal.entry import Accepted
from bothways.promises import refusals as no
from bothways.promises.agreeing import said
from bothways.promises.kinds import NewDateAgreed, NewDateAsked, NewDateRefused
from bothways.promises.permission import Act, refusal
from bothways.promises.promise import Promise
from bothways.units.due import Due
from bothways.units.refusal import Refused
from bothways.units.side import Side


def ask_new_date(promise: Promise, side: Side, now: datetime, due: Due, why: str) -> Accepted | Refused:
    """Ask for another date; in answer to such a wish, propose a third one."""
    refused = refusal(promise, Act.ASK_NEW_DATE, side, now)
    if refused:
        return refused
    if due.is_past(now):
        return no.NEW_DATE_IS_PAST
    if promise.due is not None and due.at == promise.due.at:
        return no.NEW_DATE_IS_THE_OLD_ONE
    return said(promise, side, NewDateAsked(promise=promise.id, due=due, why=why))


def agree_new_date(
    promise: Promise, side: Side, now: datetime, words: str | None = None
) -> Accepted | Refused:
    """Yes to the date that was asked for, unless it has gone by meanwhile."""
    refused = refusal(promise, Act.AGREE_NEW_DATE, side, now)
    if refused:
        return refused
    if promise.wanted is not None and promise.wanted.is_past(now):
        return no.NEW_DATE_IS_PAST
    return said(promise, side, NewDateAgreed(promise=promise.id, words=words))


def refuse_new_date(
    promise: Promise, side: Side, now: datetime, why: str | None = None
) -> Accepted | Refused:
    """The date stays as it was."""
    refused = refusal(promise, Act.REFUSE_NEW_DATE, side, now)
    if refused:
        return refused
    return said(promise, side, NewDateRefused(promise=promise.id, why=why))
