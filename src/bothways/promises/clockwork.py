"""What time alone does to promises: very little, and never a breach."""

from datetime import datetime, timedelta

from bothways.journal.entry import Accepted, Draft
from bothways.promises import refusals as no
from bothways.promises.kinds import PromiseBecameUnknown, PromiseLapsed
from bothways.promises.promise import Promise
from bothways.promises.state import NEGOTIATING, State
from bothways.units.refusal import Refused


def become_unknown(promise: Promise, now: datetime) -> Accepted | Refused:
    """Agreed, due, and nobody said anything: nobody knows, and the debtor is asked privately."""
    if promise.is_closed:
        return no.PROMISE_IS_CLOSED
    if promise.contested:
        return no.PROMISE_IS_CONTESTED
    if promise.state is State.UNDERSTOOD:
        return no.PROMISE_IS_ONLY_UNDERSTOOD
    if promise.state in NEGOTIATING:
        return no.PROMISE_IS_NOT_AGREED_YET
    if promise.state is not State.AGREED:
        return no.NOTHING_NEW_TO_NOTICE
    if promise.due is None:
        return no.PROMISE_HAS_NO_DUE_DATE
    if not promise.is_past(now):
        return no.DUE_DATE_HAS_NOT_PASSED
    body = PromiseBecameUnknown(promise=promise.id, due_at=promise.due.at)
    return Accepted((Draft(body, None, subject=promise.id),))


def lapse(
    promise: Promise, now: datetime, merchant_days: int | None, customer_days: int | None
) -> Accepted | Refused:
    """Reported done, and the creditor silent for the days both sides agreed: taken as accepted.

    Where the two named different numbers of days, the longer counts.
    """
    if promise.is_closed:
        return no.PROMISE_IS_CLOSED
    if promise.history:
        return no.PROMISE_IS_HISTORY
    if promise.contested:
        return no.PROMISE_IS_CONTESTED
    if promise.state is not State.REPORTED or promise.reported_at is None:
        return no.NOTHING_IS_REPORTED
    if merchant_days is None or customer_days is None:
        return no.SILENCE_DOES_NOT_COUNT
    days = max(merchant_days, customer_days)
    if now <= promise.reported_at + timedelta(days=days):
        return no.SILENCE_IS_TOO_SHORT
    return Accepted((Draft(PromiseLapsed(promise=promise.id, days=days), None, subject=promise.id),))
