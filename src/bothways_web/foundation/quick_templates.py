"""Django's templates, with the parts that every page uses a hundred times done the short way.

A page of a relationship looks up some eight hundred values and decides three hundred conditions. Django tries
``value["name"]`` before ``value.name``, which costs a raised exception for each of our own objects, and it
wraps each value in several calls. Here a template is parsed by Django's own parser into nodes of our own for
plain look-ups, conditions, includes and constant texts. What such a node does not know, Django does: a value
that is called, a filter, a missing name. The pages are the same to the letter; a test
renders all of them both ways.
"""

import re
from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.forms import BoundField
from django.template import Engine
from django.template.base import (
    FilterExpression,
    Lexer,
    Node,
    NodeList,
    Parser,
    Template,
    TextNode,
    Token,
    Variable,
    VariableNode,
    render_value_in_context,
)
from django.template.context import Context
from django.template.defaulttags import IfNode, TemplateLiteral
from django.template.loader_tags import IncludeNode, construct_relative_path
from django.template.loaders import cached
from django.templatetags.i18n import TranslateNode
from django.utils.html import escape
from django.utils.safestring import SafeString

_needs_escape = re.compile("[&<>\"']").search
#: Classes with keys, of which a name is none: they are read by positions alone.
_BY_POSITION = (str, tuple, list, BoundField)
#: Whether objects of a class are read by ``value["name"]`` before ``value.name``.
_by_key: dict[type, bool] = {}
_MISSING = object()


class Name(Variable):
    """A name with attributes, before filters."""

    def _resolve_lookup(self, context: Context) -> Any:
        value = _look_up(self.lookups or (), context)
        return super()._resolve_lookup(context) if value is _MISSING else value  # type: ignore[misc]


class Expression(FilterExpression):
    """A name with attributes, without filters, is looked up here; everything else by Django."""

    def __init__(self, token: str, parser: Parser) -> None:
        super().__init__(token, parser)
        self._path: tuple[str, ...] = ()
        if isinstance(self.var, Variable) and self.var.lookups and not self.var.translate:
            if self.filters:
                self.var = Name(self.var.var)
            else:
                self._path = tuple(self.var.lookups or ())

    def resolve(self, context: Context, ignore_failures: bool = False) -> Any:
        """The value, as Django would give it."""
        if self._path:
            value = _look_up(self._path, context)
            if value is not _MISSING:
                return value
        return super().resolve(context, ignore_failures)


def _look_up(path: tuple[str, ...], context: Context) -> Any:
    value: Any = _MISSING
    for scope in reversed(context.dicts):
        if path[0] in scope:
            value = scope[path[0]]
            break
    for name in path[1:]:
        kind = type(value)
        if kind is dict:
            value = value.get(name, _MISSING)
        elif _by_key.get(kind) is False:
            try:
                value = getattr(value, name)
            except Exception:  # noqa: BLE001  Django decides what a failing look-up means
                return _MISSING
        else:
            _by_key[kind] = hasattr(kind, "__getitem__") and not issubclass(kind, _BY_POSITION)
            return _MISSING
    return _MISSING if callable(value) else value


class Value(VariableNode):
    """``{{ value }}``"""

    def render_annotated(self, context: Context) -> str:
        """The text, escaped where it has to be."""
        value = self.filter_expression.resolve(context)
        if type(value) is SafeString:
            return value
        if type(value) is str and context.autoescape:
            return escape(value) if _needs_escape(value) else value
        return render_value_in_context(value, context)


class Choice(IfNode):
    """``{% if %}``; most conditions are a single name."""

    def __init__(self, conditions_nodelists: Any) -> None:
        super().__init__(conditions_nodelists)
        self._branches: list[tuple[Any, Any, NodeList]] = [
            (condition.value if type(condition) is TemplateLiteral else None, condition, nodelist)
            for condition, nodelist in conditions_nodelists
        ]

    def render_annotated(self, context: Context) -> str:
        """The first branch whose condition holds."""
        for name, condition, nodelist in self._branches:
            if name is not None:
                holds = name.resolve(context, True)
            else:
                holds = condition is None or condition.eval(context)
            if holds:
                return "".join([node.render_annotated(context) for node in nodelist])  # type: ignore[misc]
        return ""


class Part(IncludeNode):
    """``{% include "a name" %}``: the template is looked for once."""

    _found: Any = None

    def render_annotated(self, context: Context) -> str:
        """The other template, with the values that it was given."""
        if self._found is None:
            assert context.template is not None
            name = construct_relative_path(str(self.origin.template_name), self.template.var)
            self._found = context.template.engine.get_template(str(name))
        values = {name: value.resolve(context) for name, value in self.extra_context.items()}
        if self.isolated_context:
            return str(self._found.render(context.new(values)))
        with context.push(**values):
            return str(self._found.render(context))


class QuickParser(Parser):
    """Makes the nodes above where Django would make its own."""

    def compile_filter(self, token: str) -> FilterExpression:
        """An expression that looks up plain names itself."""
        return Expression(token, self)

    def extend_nodelist(self, nodelist: NodeList, node: Node, token: Token) -> None:
        """Add a node, or what stands for it; texts that follow each other are one."""
        quick = _instead_of(node)
        if type(quick) is TextNode and nodelist and type(nodelist[-1]) is TextNode:
            nodelist[-1].s += quick.s
        else:
            super().extend_nodelist(nodelist, quick, token)


def _instead_of(node: Node) -> Node:
    if type(node) is VariableNode:
        return Value(node.filter_expression)
    if type(node) is IfNode:
        return Choice(node.conditions_nodelists)
    if type(node) is IncludeNode and isinstance(node.template.var, str) and not node.template.filters:
        return Part(node.template, extra_context=node.extra_context, isolated_context=node.isolated_context)
    if type(node) is TranslateNode and not settings.USE_I18N and _is_constant(node):
        return TextNode(node.filter_expression.var.literal)
    return node


def _is_constant(node: TranslateNode) -> bool:
    expression = node.filter_expression
    plain = node.asvar is None and node.message_context is None and not expression.filters
    return plain and isinstance(expression.var, Variable) and isinstance(expression.var.literal, str)


class Quick(Template):
    """A template of the nodes above."""

    def compile_nodelist(self) -> NodeList:
        """Parse the source."""
        engine = self.engine
        parser = QuickParser(
            Lexer(self.source).tokenize(), engine.template_libraries, engine.template_builtins, self.origin
        )
        nodelist = parser.parse()
        self.extra_data = parser.extra_data
        return nodelist


class Loader(cached.Loader):
    """Keeps templates as Django's cached loader does, and beside each the quick one made from it."""

    def __init__(self, engine: Engine, loaders: Sequence[Any]) -> None:
        super().__init__(engine, loaders)
        self._quick: dict[str, Template] = {}

    def get_template(self, template_name: str, skip: Any = None) -> Template:
        """The template of a name; raises ``TemplateDoesNotExist``."""
        if self.engine.debug or skip:
            return super().get_template(template_name, skip)
        quick = self._quick.get(template_name)
        if quick is None:
            plain = super().get_template(template_name)
            quick = self._quick[template_name] = Quick(plain.source, plain.origin, plain.name, self.engine)
        return quick

    def reset(self) -> None:
        """Read every template anew."""
        super().reset()
        self._quick.clear()
