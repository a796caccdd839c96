"""What can be done with an order: which form it takes, what it says, and for whom it is offered."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from bothways.journal.entry import Recorded
from bothways.trade.kinds import DeliveryRecorded, OrderChanged
from bothways.units.refusal import Refused
from bothways.units.side import Side
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.fields import RelationshipForm
from bothways_web.trade import actions
from bothways_web.trade.forms import ChangeForm, ConfirmForm, DeliveryForm, WhyForm
from bothways_web.trade.models import Order

Do: TypeAlias = Callable[[RelationshipAccess, UUID, Any], Recorded | Refused]


@dataclass(frozen=True, slots=True)
class Step:
    """One act on an order. ``labels`` are the words on its button for the merchant and for the customer."""

    form: type[RelationshipForm]
    do: Do
    labels: Mapping[Side, Any]
    done: Any
    offered: Callable[[Order, Side], bool]

    def label(self, side: Side) -> str:
        """The words on the button, for this side."""
        return str(self.labels.get(side, ""))


def _confirm(access: RelationshipAccess, order: UUID, form: ConfirmForm) -> Recorded | Refused:
    return actions.confirm(access, order, form.cleaned_data["due"])


def _change(access: RelationshipAccess, order: UUID, form: ChangeForm) -> Recorded | Refused:
    wanted = OrderChanged(order=order, total=form.money("total"), why=form.typed("why"))
    return actions.change(access, wanted, form.cleaned_data["due"])


def _cancel(access: RelationshipAccess, order: UUID, form: WhyForm) -> Recorded | Refused:
    return actions.cancel(access, order, form.typed("why"))


def _deliver(access: RelationshipAccess, order: UUID, form: DeliveryForm) -> Recorded | Refused:
    given = form.cleaned_data
    delivery = DeliveryRecorded(order=order, complete=not given["part"], note=form.typed("note"))
    return actions.deliver(access, delivery, given["on"])


def _stands(order: Order) -> bool:
    return order.cancelled_at is None and order.received_at is None and order.delivered_at is None


def _can_arrive(order: Order, side: Side) -> bool:
    sent = order.delivered_at is not None and side is Side.MERCHANT
    return order.cancelled_at is None and order.received_at is None and not sent


STEPS: Mapping[str, Step] = {
    "deliver": Step(
        DeliveryForm,
        _deliver,
        {Side.MERCHANT: _("It went out"), Side.CUSTOMER: _("It arrived")},
        _("Recorded. Both sides read it."),
        _can_arrive,
    ),
    "confirm": Step(
        ConfirmForm,
        _confirm,
        {Side.MERCHANT: _("Confirm it")},
        _("Confirmed."),
        lambda order, side: side is Side.MERCHANT and _stands(order) and order.due_on is None,
    ),
    "change": Step(
        ChangeForm,
        _change,
        {Side.MERCHANT: _("Change date or sum")},
        _("Changed. They are told, and say whether the new date suits."),
        lambda order, side: side is Side.MERCHANT and _stands(order) and order.due_on is not None,
    ),
    "cancel": Step(
        WhyForm,
        _cancel,
        {Side.MERCHANT: _("Cancel it"), Side.CUSTOMER: _("I do not need it any more")},
        _("Cancelled."),
        lambda order, side: _stands(order),
    ),
}


def possible(order: Order, access: RelationshipAccess) -> dict[str, str]:
    """The acts that this side can do with an order now: the words on their buttons, by name."""
    if not access.can_write:
        return {}
    side = access.side
    return {name: step.label(side) for name, step in STEPS.items() if step.offered(order, side)}
