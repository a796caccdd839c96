"""Who may do what with a promise, and where it must stand for that: one table and one reading of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from bothways.promises import refusals as no
from bothways.promises.promise import Promise
from bothways.promises.state import BINDING, NEGOTIATING, OPEN, State
from bothways.units.refusal import Refused
from bothways.units.side import Side

S = State


class Act(StrEnum):
    """What a side can do about a promise that exists."""

    COUNTER_OFFER = "counter_offer"
    AGREE = "agree"
    TURN_DOWN = "turn_down"
    WITHDRAW = "withdraw"
    REPORT_DONE = "report_done"
    ACCEPT = "accept"
    DECLINE_REPORT = "decline_report"
    ASK_NEW_DATE = "ask_new_date"
    AGREE_NEW_DATE = "agree_new_date"
    REFUSE_NEW_DATE = "refuse_new_date"
    RELEASE = "release"
    SAY_BREACHED = "say_breached"
    OWN_UP = "own_up"
    OFFER_AMENDS = "offer_amends"
    ASK_AMENDS = "ask_amends"
    SAY_IT_MATTERS = "say_it_matters"
    HAND_OVER = "hand_over"
    REMIND = "remind"


class Who(StrEnum):
    """Which side may do it."""

    DEBTOR = "debtor"
    CREDITOR = "creditor"
    WHOSE_TURN = "whose_turn"


@dataclass(frozen=True, slots=True)
class Rule:
    """``who`` may, in these ``states``; in others ``why`` names the refusal, else ``otherwise``."""

    who: Who
    states: frozenset[State]
    otherwise: Refused = no.PROMISE_IS_NOT_AGREED_YET
    why: Mapping[State, Refused] = field(default_factory=dict)
    not_for_history: bool = False


_NOT_YET = dict.fromkeys(NEGOTIATING, no.PROMISE_IS_NOT_AGREED_YET)
_UNSURE = {S.UNDERSTOOD: no.PROMISE_IS_ONLY_UNDERSTOOD, **_NOT_YET}
_BROKEN = {S.BREACHED: no.PROMISE_IS_BREACHED, S.AMENDING: no.PROMISE_IS_BREACHED}
_STANDING = {**_UNSURE, S.REPORTED: no.DONE_IS_REPORTED, **_BROKEN}
_DOING = (BINDING - {S.REPORTED}) | {S.UNDERSTOOD, S.ASKED}
_TALKING = NEGOTIATING | {S.UNDERSTOOD}

RULES: Mapping[Act, Rule] = {
    Act.COUNTER_OFFER: Rule(Who.WHOSE_TURN, _TALKING, no.PROMISE_IS_AGREED_ALREADY),
    Act.AGREE: Rule(Who.WHOSE_TURN, _TALKING, no.PROMISE_IS_AGREED_ALREADY),
    Act.TURN_DOWN: Rule(Who.WHOSE_TURN, _TALKING, no.PROMISE_IS_AGREED_ALREADY),
    Act.WITHDRAW: Rule(
        Who.DEBTOR,
        frozenset({S.OFFERED, S.COUNTERED, S.AGREED}),
        why={
            **_STANDING,
            S.RENEGOTIATING: no.NEW_DATE_IS_ASKED,
            S.DECLINED: no.PROMISE_IS_RELIED_ON,
            S.UNKNOWN: no.DUE_DATE_HAS_PASSED,
        },
    ),
    Act.REPORT_DONE: Rule(Who.DEBTOR, _DOING, why={S.REPORTED: no.DONE_IS_REPORTED}),
    Act.ACCEPT: Rule(Who.CREDITOR, _DOING | {S.REPORTED}),
    Act.DECLINE_REPORT: Rule(Who.CREDITOR, frozenset({S.REPORTED}), no.NOTHING_IS_REPORTED),
    Act.ASK_NEW_DATE: Rule(
        Who.WHOSE_TURN, frozenset({S.AGREED, S.DECLINED, S.UNKNOWN, S.RENEGOTIATING}), why=_STANDING
    ),
    Act.AGREE_NEW_DATE: Rule(Who.WHOSE_TURN, frozenset({S.RENEGOTIATING}), no.NO_NEW_DATE_IS_ASKED),
    Act.REFUSE_NEW_DATE: Rule(Who.WHOSE_TURN, frozenset({S.RENEGOTIATING}), no.NO_NEW_DATE_IS_ASKED),
    Act.RELEASE: Rule(Who.CREDITOR, OPEN),
    Act.SAY_BREACHED: Rule(
        Who.CREDITOR,
        frozenset({S.AGREED, S.DECLINED, S.UNKNOWN}),
        why={**_STANDING, S.RENEGOTIATING: no.NEW_DATE_IS_ASKED},
        not_for_history=True,
    ),
    Act.OWN_UP: Rule(
        Who.DEBTOR,
        frozenset({S.AGREED, S.DECLINED, S.UNKNOWN, S.RENEGOTIATING}),
        why=_STANDING,
        not_for_history=True,
    ),
    Act.OFFER_AMENDS: Rule(
        Who.DEBTOR,
        frozenset({S.AGREED, S.DECLINED, S.UNKNOWN, S.RENEGOTIATING, S.BREACHED}),
        why={**_STANDING, S.AMENDING: no.AMENDS_ARE_UNDER_WAY},
        not_for_history=True,
    ),
    Act.ASK_AMENDS: Rule(
        Who.CREDITOR,
        frozenset({S.BREACHED}),
        no.PROMISE_IS_NOT_BREACHED,
        {S.AMENDING: no.AMENDS_ARE_UNDER_WAY},
        not_for_history=True,
    ),
    Act.SAY_IT_MATTERS: Rule(Who.CREDITOR, OPEN),
    Act.HAND_OVER: Rule(Who.DEBTOR, OPEN),
    Act.REMIND: Rule(
        Who.CREDITOR,
        frozenset({S.AGREED, S.DECLINED, S.UNKNOWN}),
        why={**_STANDING, S.RENEGOTIATING: no.NEW_DATE_IS_ASKED},
        not_for_history=True,
    ),
}
#: Whoever was reminded has this long to answer before they are reminded again.
PATIENCE = timedelta(days=1)
#: Either side may ask for a new date while nobody has; then it is the turn of the one who was asked.
_FREE_TO_ASK = frozenset({S.AGREED, S.DECLINED, S.UNKNOWN})


def refusal(promise: Promise, act: Act, side: Side, now: datetime) -> Refused | None:
    """Why ``side`` cannot do this now, by the promise alone; None when they can.

    What else a rule asks about (the new date, the new owner) comes after this.
    """
    if promise.is_closed:
        return no.PROMISE_IS_CLOSED
    rule = RULES[act]
    return (
        _wrong_side(promise, rule, side)
        or _not_held_to_it(promise, act, rule)
        or _wrong_state(promise, rule)
        or _wrong_turn(promise, act, rule, side)
        or _wrong_time(promise, act, now)
    )


def possible(promise: Promise, side: Side, now: datetime) -> tuple[Act, ...]:
    """What ``side`` can do about this promise now, in the order of ``Act``."""
    return tuple(act for act in Act if refusal(promise, act, side, now) is None)


def _wrong_side(promise: Promise, rule: Rule, side: Side) -> Refused | None:
    if rule.who is Who.CREDITOR and side is not promise.creditor:
        return no.ONLY_THE_CREDITOR_JUDGES
    if rule.who is Who.DEBTOR and side is not promise.debtor:
        return no.ONLY_THE_DEBTOR_CAN_SAY_SO
    return None


def _not_held_to_it(promise: Promise, act: Act, rule: Rule) -> Refused | None:
    if promise.history and rule.not_for_history:
        return no.PROMISE_IS_HISTORY
    if promise.contested and act is Act.SAY_BREACHED:
        return no.PROMISE_IS_CONTESTED
    return None


def _wrong_state(promise: Promise, rule: Rule) -> Refused | None:
    if promise.state in rule.states:
        return None
    return rule.why.get(promise.state, rule.otherwise)


def _wrong_turn(promise: Promise, act: Act, rule: Rule, side: Side) -> Refused | None:
    if rule.who is not Who.WHOSE_TURN or promise.waits_for is side:
        return None
    if act is Act.ASK_NEW_DATE and promise.state in _FREE_TO_ASK:
        return None
    return no.NEW_DATE_IS_ASKED if act is Act.ASK_NEW_DATE else no.IT_IS_THE_OTHERS_TURN


def _wrong_time(promise: Promise, act: Act, now: datetime) -> Refused | None:
    past = promise.is_past(now)
    if act is Act.WITHDRAW and promise.state is State.AGREED:
        if past:
            return no.DUE_DATE_HAS_PASSED
        return no.PROMISE_IS_RELIED_ON if promise.relied_on else None
    if act is Act.AGREE and past and promise.state in NEGOTIATING:
        return no.DUE_DATE_HAS_PASSED
    if act is Act.SAY_BREACHED and not past:
        return no.PROMISE_HAS_NO_DUE_DATE if promise.due is None else no.DUE_DATE_HAS_NOT_PASSED
    if act is Act.REMIND and promise.reminded_at is not None and now < promise.reminded_at + PATIENCE:
        return no.WAS_REMINDED_LATELY
    return None
