"""What is typed about orders, invoices and payments, as values of the core."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any, TypeVar

from django import forms
from django.utils.translation import gettext_lazy as _

from bothways.trade.items import total_of
from bothways.trade.kinds import Item, OrderLine, Reason
from bothways.units.money import Money
from bothways.units.side import Side
from bothways_web.parties.fields import DueField, PastForm, RelationshipForm, words_field
from bothways_web.trade import typed
from bothways_web.trade.typed import NotRead

_LONGEST = 20_000
Read = TypeVar("Read")


def _lines_field(label: Any, hint: Any) -> forms.CharField:
    return forms.CharField(
        label=label,
        max_length=_LONGEST,
        help_text=hint,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Write at least one line, such as “24 x rolls, lavender”.")},
    )


def _amount(label: Any, required: Any = "") -> forms.DecimalField:
    return forms.DecimalField(
        label=label,
        required=bool(required),
        max_digits=14,
        min_value=Decimal(0),
        error_messages={"required": required, "invalid": _("Write an amount such as 186.00.")},
        widget=forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"}),
    )


def _number(label: Any) -> forms.CharField:
    return forms.CharField(
        label=label,
        max_length=60,
        error_messages={"required": _("Write the number that stands on it.")},
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )


def _day(label: Any) -> forms.DateField:
    return forms.DateField(
        label=label,
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
        error_messages={"invalid": _("Write the day as 2026-03-13.")},
    )


class TradeForm(PastForm):
    """A form about something that happened on a day, with amounts in the merchant's currency."""

    def money(self, field: str) -> Money | None:
        """An amount in the merchant's currency."""
        amount = self.cleaned_data.get(field)
        return None if amount is None else Money.of(amount, self.access.merchant.currency)


class WantedForm(RelationshipForm):
    """What the customer would like to order."""

    items = _lines_field(_("What"), _("One thing a line, such as “24 x rolls, lavender”."))
    note = words_field(_("What else, if you like"), rows=2)

    def clean_items(self) -> tuple[Item, ...]:
        """The items wanted."""
        return _read(typed.items, self.cleaned_data["items"])


class OrderForm(TradeForm):
    """An order as the merchant takes it."""

    number = _number(_("Order number"))
    lines = _lines_field(
        _("What was ordered"), _("One thing a line, with the price of one: “24 x rolls, lavender @ 7.75”.")
    )
    total = _amount(_("Sum, if it is not that of the lines"))
    due = DueField(label=_("Promised delivery"))
    on = _day(_("Ordered on, if not today"))

    def clean_lines(self) -> tuple[OrderLine, ...]:
        """The lines of the order."""
        currency = self.access.merchant.currency
        return _read(lambda text: typed.order_lines(text, currency), self.cleaned_data["lines"])

    @property
    def sum(self) -> Money:
        """The sum that was given, or that of the lines."""
        return self.money("total") or total_of(self.cleaned_data["lines"], self.access.merchant.currency)


class ConfirmForm(RelationshipForm):
    """The merchant confirms an order, with a delivery date if none is promised."""

    due = DueField(label=_("Promised delivery"))


class ChangeForm(TradeForm):
    """Another date or another sum."""

    due = DueField(label=_("New delivery date"))
    total = _amount(_("New sum"))
    why = words_field(_("Why"), rows=2)


class WhyForm(RelationshipForm):
    """Why something ends."""

    why = words_field(_("Why, if you like"), rows=2)


class DeclineForm(RelationshipForm):
    """Why an order cannot be taken."""

    why = words_field(_("Why"), _("Say why, and what would be possible instead."), rows=3)


class DeliveryForm(TradeForm):
    """Goods that went out or arrived."""

    part = forms.BooleanField(label=_("Only a part of it"), required=False)
    on = _day(_("On which day, if not today"))
    note = words_field(_("A word with it, if you like"), rows=2)


class ReturnForm(TradeForm):
    """Goods that come back."""

    items = _lines_field(_("What comes back"), _("One thing a line, such as “2 x rolls, lavender”."))
    reason = forms.ChoiceField(
        label=_("Why"),
        choices=[
            (Reason.DAMAGED.value, _("Damaged")),
            (Reason.WRONG.value, _("Not what was ordered")),
            (Reason.QUALITY.value, _("Not good enough")),
            (Reason.TOO_MUCH.value, _("Too many")),
            (Reason.UNWANTED.value, _("Not wanted any more")),
            (Reason.OTHER.value, _("Something else")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": _("Say why it comes back.")},
    )
    words = words_field(_("What was the matter, in your words"), rows=2)

    def clean_items(self) -> tuple[Item, ...]:
        """The items that come back."""
        return _read(typed.items, self.cleaned_data["items"])


class InvoiceForm(TradeForm):
    """An invoice."""

    number = _number(_("Invoice number"))
    total = _amount(_("Sum"), _("Write the sum, such as 186.00."))
    due = DueField(label=_("To be paid by"))
    on = _day(_("Of which day, if not today"))


class PaymentForm(TradeForm):
    """Money that arrived, or was sent."""

    amount = _amount(_("How much"), _("Write how much, such as 186.00."))
    on = _day(_("On which day, if not today"))
    note = words_field(_("A word with it, if you like"), rows=2)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.access.side is Side.CUSTOMER:
            self.fields["amount"].label = _("How much you sent")


def _read(read: Callable[[str], Read], text: str) -> Read:
    try:
        return read(text)
    except NotRead as problem:
        raise forms.ValidationError(str(problem)) from None
