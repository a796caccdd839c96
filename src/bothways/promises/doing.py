"""Reported, accepted or found incomplete, and handed to somebody else of the same side."""

from datetime import datetime
from uuid import UUID

from bothways.journal.entry import Accepted, Draft, Stream
from bothways.promises import refusals as no
from bothways.promises.agreeing import said
from bothways.promises.kinds import (
    PromiseAccepted,
    PromiseHandedOver,
    PromiseReminded,
    PromiseReportDeclined,
    PromiseReportedDone,
)
from bothways.promises.permission import Act, refusal
from bothways.promises.promise import Promise
from bothways.units.refusal import Refused
from bothways.units.side import Side


def report_done(
    promise: Promise,
    side: Side,
    now: datetime,
    words: str | None = None,
    done_at: datetime | None = None,
) -> Accepted | Refused:
    """The debtor says it is done; ``done_at`` if that was earlier. A later instant counts as now."""
    refused = refusal(promise, Act.REPORT_DONE, side, now)
    if refused:
        return refused
    earlier = done_at if done_at is not None and done_at < now else None
    return said(promise, side, PromiseReportedDone(promise=promise.id, words=words, done_at=earlier))


def accept(
    promise: Promise,
    side: Side,
    now: datetime,
    words: str | None = None,
    in_time: bool | None = None,
) -> Accepted | Refused:
    """The creditor says it was kept."""
    refused = refusal(promise, Act.ACCEPT, side, now)
    if refused:
        return refused
    return said(promise, side, PromiseAccepted(promise=promise.id, words=words, in_time=in_time))


def decline_report(promise: Promise, side: Side, now: datetime, missing: str) -> Accepted | Refused:
    """The creditor says what is missing; the promise stays open."""
    refused = refusal(promise, Act.DECLINE_REPORT, side, now)
    if refused:
        return refused
    return said(promise, side, PromiseReportDeclined(promise=promise.id, missing=missing))


def remind(promise: Promise, side: Side, now: datetime, words: str | None = None) -> Accepted | Refused:
    """The creditor reminds the debtor, or asks after what should be there; once a day at most."""
    refused = refusal(promise, Act.REMIND, side, now)
    if refused:
        return refused
    return said(promise, side, PromiseReminded(promise=promise.id, words=words))


def hand_over(
    promise: Promise, side: Side, now: datetime, owner: UUID, note: str | None = None
) -> Accepted | Refused:
    """Another member of the debtor's side sees to it.

    The merchant's hand-over is internal. Customers have no internal stream, so theirs is shared.
    """
    refused = refusal(promise, Act.HAND_OVER, side, now)
    if refused:
        return refused
    if owner == promise.owner:
        return no.OWNER_IS_THE_SAME
    stream = Stream.INTERNAL if side is Side.MERCHANT else Stream.SHARED
    body = PromiseHandedOver(promise=promise.id, owner=owner, note=note)
    return Accepted((Draft(body, side, stream, subject=promise.id),))
