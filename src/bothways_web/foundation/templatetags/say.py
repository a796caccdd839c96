"""How templates say days and counts, and what the frames' heads need."""

import json
from datetime import date
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from bothways_web.foundation import wording

register = template.Library()

#: No eval, no inline style, nothing kept in the browser. A refusal is said in the notice region and leaves
#: everything else as it was.
_HTMX = {
    "allowEval": False,
    "includeIndicatorStyles": False,
    "selfRequestsOnly": True,
    "historyCacheSize": 0,
    "refreshOnHistoryMiss": True,
    "scrollBehavior": "auto",
    "responseHandling": [
        {"code": "204", "swap": False},
        {"code": "[23]..", "swap": True},
        {
            "code": "[45]..",
            "swap": True,
            "error": True,
            "select": "[data-say]",
            "target": "#said",
            "swapOverride": "innerHTML",
        },
        {"code": "...", "swap": False, "error": True},
    ],
}
SCHEMES = ("light", "dark")


@register.simple_tag
def htmx_config() -> str:
    """The content of the ``htmx-config`` meta element."""
    return json.dumps(_HTMX, separators=(",", ":"))


@register.simple_tag(takes_context=True)
def scheme(context: dict[str, Any]) -> SafeString | str:
    """The attribute of ``<html>`` for somebody who chose light or dark themselves."""
    request = context.get("request")
    chosen = request.COOKIES.get("scheme") if request else None
    return format_html('data-scheme="{}"', chosen) if chosen in SCHEMES else ""


@register.filter
def day(on: date, today: date) -> str:
    """``{{ due.on|day:today }}``: tomorrow, Friday, 24 March."""
    return wording.day(on, today)


@register.filter
def full_day(on: date, today: date) -> str:
    """``{{ on|full_day:today }}``: 24 March."""
    return wording.full_day(on, today)


@register.filter
def month(first: date, today: date) -> str:
    """``{{ first|month:today }}``: March, December 2025."""
    return wording.month(first, today)


@register.filter
def late(on: date, today: date) -> str:
    """``{{ due.on|late:today }}``: 2 days late."""
    return wording.late(on, today)


@register.filter
def count(number: int) -> str:
    """``{{ 3|count }}``: three."""
    return wording.count(number)


@register.filter
def sentence(text: str) -> str:
    """``{{ text|sentence }}``: with a capital and a full stop."""
    return wording.sentence(str(text))
