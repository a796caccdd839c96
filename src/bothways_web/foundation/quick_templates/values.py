"""Expressions and conditions of templates as Python expressions.

An expression here is one that may raise anything; whoever writes it down asks Django instead when it does.
"""

from keyword import iskeyword
from typing import Any, cast

from django.conf import settings
from django.template.base import FilterExpression, Variable
from django.template.defaulttags import TemplateLiteral
from django.utils.safestring import mark_safe
from django.utils.timezone import template_localtime  # type: ignore[attr-defined]  # not in the stubs

from bothways_web.foundation.quick_templates.code import Code

_OPERATORS = ("or", "and", "in", "not in", "is", "is not", "==", "!=", ">", ">=", "<", "<=")


class NotWritten(Exception):
    """An expression that is left to Django."""


def assigned(code: Code, expression: FilterExpression, *, quiet: bool = False) -> str:
    """Write lines that find the value of an expression; the name it has then.

    ``quiet`` where what is missing is None instead of an empty text.
    """
    name = code.new("x")
    with code.block("try:"):
        code.line(f"{name} = {_settled(code, expression, quiet)}")
    with code.block("except Exception:"):
        code.line(f"{name} = {_by_django(code, expression, quiet)}")
    return name


def shown(code: Code, expression: FilterExpression) -> None:
    """Write lines that put the value of an expression on the page."""
    by_django = f"add(shown_by_django({code.constant(expression)}, {code.values}, context))"
    try:
        found = _expression(code, expression, quiet=False)
    except NotWritten:
        code.line(by_django)
        return
    with code.block("try:"):
        code.line(f"add(shown({found}, context))")
    with code.block("except Exception:"):
        code.line(by_django)


def condition(code: Code, asked: Any) -> str:
    """Write lines that decide a condition; the name of what was found."""
    name = code.new("c")
    with code.block("try:"):
        code.line(f"{name} = {_condition(code, asked)}")
    with code.block("except Exception:"):
        code.line(f"{name} = holds({code.constant(asked)}, {code.values}, context)")
    return name


def _by_django(code: Code, expression: FilterExpression, quiet: bool) -> str:
    return f"resolved({code.constant(expression)}, {code.values}, context, {quiet})"


def _condition(code: Code, asked: Any) -> str:
    if isinstance(asked, TemplateLiteral):
        return _settled(code, cast(FilterExpression, asked.value), quiet=True)
    if asked.id == "not":
        return f"(not {_condition(code, asked.first)})"
    if asked.id not in _OPERATORS:
        return f"holds({code.constant(asked)}, {code.values}, context)"
    return f"({_condition(code, asked.first)} {asked.id} {_condition(code, asked.second)})"


def _settled(code: Code, expression: FilterExpression, quiet: bool) -> str:
    """The value of an expression, called if it can be."""
    try:
        found = _expression(code, expression, quiet)
    except NotWritten:
        return _by_django(code, expression, quiet)
    if expression.filters or not _is_looked_up(expression.var):
        return found
    return f"(x if type(x := {found}) in still else settled(x))"


def _expression(code: Code, expression: FilterExpression, quiet: bool) -> str:
    written = _variable(code, expression.var, quiet)
    if expression.filters and _is_looked_up(expression.var):
        written = f"(x if type(x := {written}) in still else settled(x))"
    for change, arguments in expression.filters:
        written = _filter(code, change, arguments, written)
    return written


def _is_looked_up(variable: Any) -> bool:
    return isinstance(variable, Variable) and variable.lookups is not None


def _variable(code: Code, variable: Any, quiet: bool) -> str:
    if not isinstance(variable, Variable):
        return code.constant(variable)
    if variable.lookups is None:
        return code.constant(_literal(variable))
    first, *further = variable.lookups
    missing = ")" if quiet else ', "")'
    written = f"{code.values}.get({first!r}{missing}"
    for name in further:
        written = _bit(written, name, "quiet_step" if quiet else "step")
    return written


def _literal(variable: Variable) -> Any:
    value = variable.literal
    if not variable.translate:
        return value
    if settings.USE_I18N or variable.message_context or not isinstance(value, str) or "%" in value:
        raise NotWritten
    return mark_safe(value)


def _bit(before: str, name: str, step: str) -> str:
    if name.isdecimal():
        return f"place({before}, {int(name)})"
    if not name.isidentifier() or iskeyword(name):
        return f"{step}({before}, {name!r})"
    return f"(x.{name} if type(x := {before}) in plain else {step}(x, {name!r}))"


def _filter(code: Code, change: Any, arguments: Any, written: str) -> str:
    given = [_argument(code, *argument) for argument in arguments]
    if getattr(change, "expects_localtime", False):
        written = f"{code.constant(template_localtime)}({written}, context.use_tz)"
    if getattr(change, "needs_autoescape", False):
        given.append("autoescape=context.autoescape")
    name = code.constant(change)
    if getattr(change, "is_safe", False):
        return f"kept_safe({', '.join([name, written, *given])})"
    return f"{name}({', '.join([written, *given])})"


def _argument(code: Code, looked_up: bool, argument: Any) -> str:
    if not looked_up:
        if not isinstance(argument, str):
            raise NotWritten
        return code.constant(mark_safe(argument))
    if argument.lookups is None:
        return code.constant(_literal(argument))
    first, *further = argument.lookups
    written = f"{code.values}[{first!r}]"
    for name in further:
        written = _bit(written, name, "step")
    return f"(x if type(x := {written}) in still else settled(x))"
