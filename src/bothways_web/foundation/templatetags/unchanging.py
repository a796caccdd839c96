"""Parts of a page that are the same for everybody are drawn once."""

from typing import Any

from django import template
from django.template.base import FilterExpression, NodeList, Parser, Token, token_kwargs
from django.template.context import Context
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from bothways_web.foundation.empty_form import EmptyForm

register = template.Library()

_MARK = "\x00"  # stands in no page


class Unchanging(template.Node):
    """The fields of an empty form: nothing in them is about a customer, but for ``written`` values."""

    def __init__(
        self,
        form: FilterExpression,
        told: list[FilterExpression],
        written: dict[str, FilterExpression],
        nodelist: NodeList,
    ) -> None:
        self.form, self.told, self.written, self.nodelist = form, told, written, nodelist
        self._drawn: dict[tuple[Any, ...], list[str]] = {}

    def render(self, context: Context) -> str:
        """As it was drawn before for the same sort of form and the same ``told`` values."""
        form = self.form.resolve(context)
        if type(form) is not EmptyForm:
            return self.nodelist.render(context)
        key = (form.kind, get_language(), *[value.resolve(context) for value in self.told])
        drawn = self._drawn.get(key)
        if drawn is None:
            drawn = self._drawn[key] = self._draw(context)
        written = list(drawn)
        written[1::2] = [conditional_escape(self.written[name].resolve(context)) for name in drawn[1::2]]
        return SafeString("".join(written))

    def _draw(self, context: Context) -> list[str]:
        """Text and, between texts, the names of values that are written there."""
        with context.push(**{name: SafeString(f"{_MARK}{name}{_MARK}") for name in self.written}):
            return self.nodelist.render(context).split(_MARK)


@register.tag
def unchanging(parser: Parser, token: Token) -> Unchanging:
    """``{% unchanging form value … with name=value … %}``: an `EmptyForm` is drawn once.

    What stands inside may depend on the sort of the form and on the values before ``with``, of which there
    must be few. Values behind it may be anything, but are only written: no condition and no filter asks for
    them.
    """
    _, form, *bits = token.split_contents()
    cut = bits.index("with") if "with" in bits else len(bits)
    told, named = bits[:cut], bits[cut + 1 :]
    nodelist = parser.parse(("endunchanging",))
    parser.delete_first_token()
    return Unchanging(
        parser.compile_filter(form),
        [parser.compile_filter(each) for each in told],
        token_kwargs(named, parser),
        nodelist,
    )
