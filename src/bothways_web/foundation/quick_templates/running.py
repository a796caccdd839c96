"""What the code made of templates calls while a page is written.

Values are looked up as Django does, bit by bit: ``value["name"]`` before ``value.name``; what can be called,
is. Most of our objects have no keys, so that the code may read their attributes at once: their classes are
learned here. Whatever fails is asked again of Django's own nodes, which know what a failure means.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any, TypeAlias
from uuid import UUID

from django.forms import BoundField
from django.template.base import FilterExpression, Node, VariableDoesNotExist, render_value_in_context
from django.template.context import Context
from django.templatetags.static import StaticNode
from django.utils.html import conditional_escape, escape
from django.utils.safestring import SafeData, SafeString, mark_safe

Values: TypeAlias = dict[str, Any]
Add: TypeAlias = Callable[[str], object]

#: Classes whose objects are read by attributes alone, and cannot be called.
plain: set[type] = set()
#: Classes whose objects cannot be called.
still: set[type] = {str, SafeString, int, bool, type(None), tuple, list, dict}
#: Classes with keys, of which a name is none: they are read by positions alone.
_BY_POSITION = (str, tuple, list, BoundField)
_needs_escape = re.compile("[&<>\"']").search
_UNCALLED = ("do_not_call_in_templates", "alters_data")
_MARK = "the hidden field against forged forms"


class LeftToDjango(Exception):
    """Something that this code does not do itself."""


def step(value: Any, name: str) -> Any:
    """``value.name`` in a template, for an object of any class."""
    if value is None:
        raise LeftToDjango
    kind = type(value)
    if hasattr(kind, "__getitem__") and not issubclass(kind, _BY_POSITION):
        try:
            found = value[name]
        except (TypeError, AttributeError, KeyError, ValueError, IndexError):
            found = getattr(value, name)
    else:
        if not callable(value):
            plain.add(kind)
        found = getattr(value, name)
    return called(found) if callable(found) else found


def quiet_step(value: Any, name: str) -> Any:
    """The same in a condition, where what is missing is as good as None."""
    return None if value is None else step(value, name)


def place(value: Any, number: int) -> Any:
    """``value.0`` in a template."""
    if type(value) is not tuple and type(value) is not list:
        raise LeftToDjango
    return settled(value[number])


def settled(value: Any) -> Any:
    """The value, called if it can be."""
    if callable(value):
        return called(value)
    still.add(type(value))
    return value


def called(value: Any) -> Any:
    """What a function without arguments gives."""
    if any(getattr(value, name, False) for name in _UNCALLED):
        raise LeftToDjango
    return value()


def resolved(expression: FilterExpression, values: Values, context: Context, quiet: bool) -> Any:
    """The value of an expression as Django finds it."""
    context.dicts.append(values)
    try:
        return expression.resolve(context, quiet)
    finally:
        context.dicts.pop()


def shown_by_django(expression: FilterExpression, values: Values, context: Context) -> str:
    """The text of an expression as Django writes it."""
    return render_value_in_context(resolved(expression, values, context, quiet=False), context)


def holds(condition: Any, values: Values, context: Context) -> Any:
    """Whether a condition holds as Django decides."""
    context.dicts.append(values)
    try:
        return condition.eval(context)
    except VariableDoesNotExist:
        return None
    finally:
        context.dicts.pop()


def written(node: Node, values: Values, context: Context) -> str:
    """A node as Django writes it; what it sets is set for the code as well."""
    context.dicts.append(values)
    try:
        return node.render_annotated(context)  # type: ignore[return-value]  # 5.2 says Node gives None
    finally:
        context.dicts.pop()


def shown(value: Any, context: Context) -> str:
    """The text of a value, escaped where it has to be."""
    kind = type(value)
    if kind is SafeString:
        return value  # type: ignore[no-any-return]
    if kind is str:
        return escape(value) if _needs_escape(value) and context.autoescape else value
    if kind is UUID:
        return str(value)
    if kind not in still and callable(value):
        return shown(called(value), context)
    return render_value_in_context(value, context)


def of_tag(value: Any, context: Context) -> str:
    """The text of what a tag gave, which is not localised."""
    if type(value) is SafeString:
        return value
    if type(value) is str and not _needs_escape(value):
        return value
    return conditional_escape(value) if context.autoescape else str(value)


def kept_safe(change: Callable[..., Any], value: Any, *arguments: Any, **named: Any) -> Any:
    """What a filter gives that leaves safe text safe."""
    changed = change(value, *arguments, **named)
    return mark_safe(changed) if isinstance(value, SafeData) else changed


def rows(values: Any) -> Any:
    """What a loop goes through: something with a length."""
    if values is None:
        return ()
    return values if hasattr(values, "__len__") else list(values)


def spread(values: Values, names: Sequence[str], row: Any) -> None:
    """Give each part of a row of a loop its name."""
    if not hasattr(row, "__len__") or len(row) != len(names):
        raise ValueError(f"Need {len(names)} values to unpack in for loop")
    values.update(zip(names, row, strict=True))


def count(loop: Values, number: int, length: int) -> None:
    """Where a loop is, as its body can ask."""
    loop.update(
        counter0=number,
        counter=number + 1,
        revcounter=length - number,
        revcounter0=length - number - 1,
        first=number == 0,
        last=number == length - 1,
    )


def mark(node: Node, values: Values, context: Context) -> str:
    """The hidden field against forged forms: the same in all forms of an answer."""
    token = values.get("csrf_token")
    once: Any = context.render_context.dicts[0]
    drawn = once.get(_MARK)
    if drawn is None or drawn[0] is not token:
        drawn = once[_MARK] = (token, written(node, values, context))
    return str(drawn[1])


@lru_cache(maxsize=256)
def static_address(path: str) -> str:
    """Where a file that never changes is found, escaped."""
    return conditional_escape(StaticNode.handle_simple(path))


class Part:
    """Another template that is written in its place, looked for once."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._write: Callable[[Values, Context, Add], None] | None = None

    def __call__(self, values: Values, context: Context, add: Add) -> None:
        """Write it with these values."""
        if self._write is None:
            assert context.template is not None
            template = context.template.engine.get_template(self._name)
            self._write = getattr(template, "write", None) or _by_django(template)
        self._write(values, context, add)


def _by_django(template: Any) -> Callable[[Values, Context, Add], None]:
    def write(values: Mapping[str, Any], context: Context, add: Add) -> None:
        context.dicts.append(values)
        try:
            add(template.render(context))
        finally:
            context.dicts.pop()

    return write
