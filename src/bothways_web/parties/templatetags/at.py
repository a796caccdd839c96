"""Addresses in templates that serve both sides: ``{% at access "promises:report" promise.id %}``."""

from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from bothways_web.foundation import clock
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.doors import address_of, home_of
from bothways_web.parties.once import FIELD

register = template.Library()


@register.simple_tag
def at(access: RelationshipAccess, name: str, *args: Any) -> str:
    """The address of a room's view on the side that ``access`` looks from."""
    return address_of(access, name, *args)


@register.simple_tag
def home(access: RelationshipAccess) -> str:
    """Where this side sees the whole relationship."""
    return home_of(access)


@register.simple_tag
def once() -> SafeString:
    """The mark by which a form that is sent twice is carried out once; stands beside ``csrf_token``."""
    return format_html('<input type="hidden" name="{}" value="{}">', FIELD, clock.new_id())


@register.filter
def whose(side: str) -> str:
    """The class of what is a side's: ``ours`` the merchant's, ``theirs`` the customer's, whoever looks."""
    return {"merchant": "ours", "customer": "theirs"}.get(str(side), "both")
