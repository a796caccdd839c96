"""Parts of a page that are the same for everybody are drawn once."""

from typing import Any

from django import template
from django.forms import BaseForm
from django.template.base import FilterExpression, NodeList, Parser, Token
from django.template.context import Context
from django.utils.translation import get_language

register = template.Library()


class Unchanging(template.Node):
    """The fields of an empty form: nothing in them is about a customer."""

    def __init__(self, form: FilterExpression, told: list[FilterExpression], nodelist: NodeList) -> None:
        self.form, self.told, self.nodelist = form, told, nodelist
        self._drawn: dict[tuple[Any, ...], str] = {}

    def render(self, context: Context) -> str:
        """As it was drawn before for the same sort of form and the same ``told`` values."""
        form = self.form.resolve(context)
        if not isinstance(form, BaseForm) or form.is_bound or form.initial:
            return self.nodelist.render(context)
        told = tuple(value.resolve(context) for value in self.told)
        key = (type(form), form.prefix, get_language(), *told)
        drawn = self._drawn.get(key)
        if drawn is None:
            drawn = self._drawn[key] = self.nodelist.render(context)
        return drawn


@register.tag
def unchanging(parser: Parser, token: Token) -> Unchanging:
    """``{% unchanging form value … %} … {% endunchanging %}``: drawn once while the form is empty.

    What stands inside may depend on the sort of the form and on the values named, of which there must be few,
    and on nothing else: above all on no customer.
    """
    _, form, *told = token.split_contents()
    nodelist = parser.parse(("endunchanging",))
    parser.delete_first_token()
    return Unchanging(parser.compile_filter(form), [parser.compile_filter(each) for each in told], nodelist)
