"""What a promise says of its debtor: from the promise as it stands, in every dimension it speaks to.

What the other side merely understood says nothing, nor what is only imported and nobody judged. The
creditor judges; but a verdict that speaks against the debtor counts half until the debtor owned up to it or
confirmed it, and nothing while somebody contests an entry the promise rests on.
"""

from collections.abc import Iterator

from bothways.journal.obligation import Basis
from bothways.promises.promise import Promise
from bothways.promises.state import Judged, Kept, State, Word
from bothways.standing import rules
from bothways.standing.evidence import Finding, Known
from bothways.standing.rules import MATTERING, Rule

_KEPT_RULE = {
    Kept.IN_TIME: rules.KEPT_IN_TIME,
    Kept.AS_MOVED: rules.KEPT_AS_MOVED,
    Kept.LATE: rules.KEPT_LATE,
    Kept.UNDATED: rules.KEPT_UNDATED,
}
_BROKEN_NOW = frozenset({State.BREACHED, State.AMENDING})
_ENDED = frozenset({State.ACCEPTED, State.LAPSED})
_DOCUMENT = frozenset({Basis.ORDER, Basis.INVOICE})


def of_promise(promise: Promise, amends_began: bool = False) -> tuple[Finding, ...]:
    """The findings about the debtor; ``amends_began`` when amends were offered by or agreed with them."""
    if promise.word in (None, Word.UNDERSTOOD):
        return ()
    known = _known(promise)
    weight = MATTERING[promise.matters]
    return tuple(
        Finding(rule, promise.debtor, known, rule.matters * weight // 1000)
        for rule in _rules(promise, amends_began)
    )


def _rules(promise: Promise, amends_began: bool) -> Iterator[Rule]:
    kept = kept_so_far(promise)
    if promise.basis is Basis.QUESTION:
        yield from _answering(promise, kept)
        return
    if kept is not None and promise.breached_at is None:
        yield _KEPT_RULE[kept]
    elif promise.state is State.MADE_GOOD:
        yield rules.MADE_GOOD
    elif promise.state in _ENDED:
        yield rules.KEPT_LATE
    elif promise.state in _BROKEN_NOW:
        yield rules.BROKEN
    yield from _telling(promise)
    yield from _settling(promise)
    yield from _making_good(promise, amends_began)
    if promise.basis in _DOCUMENT:
        yield from _goods(promise, kept)


def kept_so_far(promise: Promise) -> Kept | None:
    """How it was kept: by the creditor's word, or as far as the debtor's own report says."""
    if promise.state in _ENDED:
        return promise.kept or Kept.UNDATED
    if promise.state is not State.REPORTED or promise.done_at is None:
        return None
    if promise.due is None:
        return Kept.UNDATED
    if promise.done_at > promise.due.at:
        return Kept.LATE
    return Kept.AS_MOVED if promise.has_moved else Kept.IN_TIME


def _answering(promise: Promise, kept: Kept | None) -> Iterator[Rule]:
    if kept is not None:
        yield rules.ANSWERED_LATE if kept is Kept.LATE else rules.ANSWERED_IN_TIME
    elif (promise.state is State.UNKNOWN and not promise.history) or promise.state in _BROKEN_NOW:
        yield rules.NOT_ANSWERED


def _telling(promise: Promise) -> Iterator[Rule]:
    if promise.announced_at is not None:
        yield rules.TOLD_BEFORE
    elif promise.late_moves or promise.asked_late or promise.owned_up_at is not None:
        yield rules.TOLD_AFTER
    elif promise.breached_at is not None:
        yield rules.SAID_NOTHING


def _settling(promise: Promise) -> Iterator[Rule]:
    if promise.declines and promise.state in _ENDED:
        yield rules.SETTLED
    elif promise.declines and promise.state in _BROKEN_NOW:
        yield rules.LEFT_OPEN


def _making_good(promise: Promise, amends_began: bool) -> Iterator[Rule]:
    if promise.breached_at is None:
        return
    if promise.state is State.MADE_GOOD:
        yield rules.AMENDS_KEPT
    elif promise.state in _ENDED:
        yield rules.DONE_AFTER_ALL
    elif promise.state is State.AMENDING and amends_began:
        yield rules.AMENDS_PROMISED
    elif promise.state in _BROKEN_NOW:
        yield rules.OWNED_UP if promise.owned_up_at is not None else rules.NO_AMENDS


def _goods(promise: Promise, kept: Kept | None) -> Iterator[Rule]:
    paying = promise.basis is Basis.INVOICE
    if kept is not None:
        yield rules.PAID if paying else rules.DELIVERED
        if promise.breached_at is None and kept is not Kept.UNDATED:
            yield rules.TOO_LATE if kept is Kept.LATE else rules.ON_TIME
    elif promise.state in _BROKEN_NOW:
        yield rules.NOT_PAID if paying else rules.NOT_DELIVERED


def _known(promise: Promise) -> Known:
    if promise.contested:
        return Known.CONTESTED
    if promise.judged is Judged.TACIT:
        return Known.TACIT
    agreed = promise.judged is Judged.SAID or promise.owned_up_at is not None
    return Known.CONFIRMED if agreed else Known.CLAIMED
