"""From an act and its form to the action that does it."""

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias
from uuid import UUID

from bothways.journal.entry import Recorded
from bothways.journal.obligation import Obligation
from bothways.promises.kinds import PromiseCounterOffered
from bothways.promises.permission import Act
from bothways.promises.state import Matters
from bothways.units.refusal import Refused
from bothways_web.foundation import clock
from bothways_web.parties.access import RelationshipAccess
from bothways_web.promises import actions, reminders
from bothways_web.promises.forms.fields import ActForm

Doing: TypeAlias = Callable[[RelationshipAccess, UUID, Any], Recorded | Refused]


def _amends(access: RelationshipAccess, form: ActForm, debtor_is_you: bool) -> Obligation:
    return Obligation(
        id=clock.new_id(),
        debtor=access.side if debtor_is_you else access.side.other,
        what=form.cleaned_data["what"],
        due=form.cleaned_data["due"],
        owner=access.member if debtor_is_you else None,
    )


def _counter(access: RelationshipAccess, promise_id: UUID, form: ActForm) -> Recorded | Refused:
    body = PromiseCounterOffered(
        promise=promise_id, what=form.said("what"), due=form.cleaned_data["due"], why=form.said("why")
    )
    return actions.counter_offer(access, body)


DOING: Mapping[Act, Doing] = {
    Act.COUNTER_OFFER: _counter,
    Act.AGREE: lambda a, p, f: actions.agree(a, p, f.said("words")),
    Act.TURN_DOWN: lambda a, p, f: actions.turn_down(a, p, f.said("words")),
    Act.WITHDRAW: lambda a, p, f: actions.withdraw(a, p, f.said("words")),
    Act.REPORT_DONE: lambda a, p, f: actions.report_done(a, p, f.said("words")),
    Act.ACCEPT: lambda a, p, f: actions.accept(a, p, f.said("words")),
    Act.DECLINE_REPORT: lambda a, p, f: actions.decline_report(a, p, f.cleaned_data["words"]),
    Act.ASK_NEW_DATE: lambda a, p, f: actions.ask_new_date(
        a, p, f.cleaned_data["due"], f.cleaned_data["words"]
    ),
    Act.AGREE_NEW_DATE: lambda a, p, f: actions.agree_new_date(a, p, f.said("words")),
    Act.REFUSE_NEW_DATE: lambda a, p, f: actions.refuse_new_date(a, p, f.said("words")),
    Act.RELEASE: lambda a, p, f: actions.release(a, p, f.said("words")),
    Act.SAY_BREACHED: lambda a, p, f: actions.say_breached(a, p, f.cleaned_data["words"]),
    Act.OWN_UP: lambda a, p, f: actions.own_up(a, p, f.cleaned_data["words"]),
    Act.OFFER_AMENDS: lambda a, p, f: actions.offer_amends(
        a, p, _amends(a, f, debtor_is_you=True), f.said("words") or f.cleaned_data["what"]
    ),
    Act.ASK_AMENDS: lambda a, p, f: actions.ask_amends(a, p, _amends(a, f, debtor_is_you=False)),
    Act.SAY_IT_MATTERS: lambda a, p, f: actions.say_it_matters(
        a, p, Matters(f.cleaned_data["matters"]), f.said("words")
    ),
    Act.REMIND: lambda a, p, f: reminders.remind(a, p, f.said("words")),
    Act.HAND_OVER: lambda a, p, f: actions.hand_over(a, p, f.member, f.said("words")),
}
