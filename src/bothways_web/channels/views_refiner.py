"""The owner lets an endpoint look at what was read: where it is, what exactly is sent, and what was."""

import json

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from bothways.units.refusal import Refused
from bothways_web.channels import refiner
from bothways_web.channels.refiner_example import example_of
from bothways_web.foundation.web import answer, onward, refuse
from bothways_web.parties.access import MerchantAccess
from bothways_web.parties.doors import context_of, merchant_view


class RefinerForm(forms.Form):
    """Where it is, and which model answers."""

    address = forms.CharField(
        label=gettext_lazy("Address"),
        max_length=500,
        help_text=gettext_lazy(
            "Such as http://127.0.0.1:11434/v1 on this computer, or https://models.company.example/v1. "
            "/chat/completions is added."
        ),
    )
    model = forms.CharField(
        label=gettext_lazy("Model"), max_length=100, help_text=gettext_lazy("Its name, as it is known there.")
    )
    key = forms.CharField(
        label=gettext_lazy("Key"),
        max_length=500,
        required=False,
        strip=True,
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
        help_text=gettext_lazy(
            "Where it wants one. Kept encrypted and never shown; empty leaves it as it is."
        ),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@merchant_view
def refining(request: HttpRequest, access: MerchantAccess) -> HttpResponse:
    """The page, and the switch."""
    if request.method != "POST":
        return _page(request, access)
    act = request.POST.get("act", "")
    if act == "off":
        return _done(request, access, refiner.switch_off(access), _("It is off. Nothing is sent any more."))
    if act == "on":
        row = refiner.of_merchant(access.merchant_id)
        if row is None:
            return refuse(request, refiner.NOT_NAMED_YET, context_of(access))
        refused = refiner.switch_on(access, request.POST.get("seen", ""), example_of(row))
        return _done(request, access, refused, _("It is on. What is read from now on is sent there."))
    form = RefinerForm(request.POST)
    if not form.is_valid():
        return _page(request, access, form)
    said = form.cleaned_data
    refused = refiner.keep(access, said["address"], said["model"], said["key"] or None)
    if refused and refused.field:
        form.add_error(refused.field, refused.sentence)
        return _page(request, access, form)
    return _done(request, access, refused, _("Kept. Look at what would be sent, then switch it on."))


def _done(request: HttpRequest, access: MerchantAccess, refused: Refused | None, said: str) -> HttpResponse:
    if refused:
        return refuse(request, refused, context_of(access))
    return onward(request, reverse("desk:refining", args=[access.merchant.slug]), said)


def _page(request: HttpRequest, access: MerchantAccess, form: RefinerForm | None = None) -> HttpResponse:
    row = refiner.of_merchant(access.merchant_id)
    begins = {"address": row.address, "model": row.model} if row else {}
    example = example_of(row) if row else None
    context = {
        **context_of(access),
        "here": "settings",
        "refiner": row,
        "local": refiner.is_local(row.address) if row else False,
        "form": form or RefinerForm(initial=begins),
        "example": example,
        "body": _readable(example.body) if example else "",
        "sent": [(one, _readable(one.sent)) for one in refiner.latest(access)],
    }
    return answer(request, "channels/refining.html", context, status=422 if form else 200)


def _readable(body: object) -> str:
    return json.dumps(body, ensure_ascii=False, indent=2)
