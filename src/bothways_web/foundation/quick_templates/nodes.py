"""From Django's nodes to code: one short writer for each sort of node."""

import re
from collections.abc import Callable, Iterable
from typing import Any, cast

from django.conf import settings
from django.template.base import FilterExpression, Node, NodeList, TextNode, Variable, VariableNode
from django.template.defaulttags import (
    AutoEscapeControlNode,
    CommentNode,
    CsrfTokenNode,
    ForNode,
    IfNode,
    LoadNode,
    URLNode,
    WithNode,
)
from django.template.library import SimpleNode
from django.template.loader_tags import BlockNode, IncludeNode, construct_relative_path
from django.templatetags.i18n import BlockTranslateNode, GetCurrentLanguageNode, TranslateNode
from django.templatetags.static import StaticNode
from template_partials.templatetags.partials import DefinePartialNode

from bothways_web.foundation.addresses import address
from bothways_web.foundation.quick_templates import values
from bothways_web.foundation.quick_templates.code import Code
from bothways_web.foundation.quick_templates.running import Part
from bothways_web.foundation.templatetags.unchanging import Unchanging

#: Nodes that are left to Django, and what stands inside them is not.
SHELLS = (BlockNode, DefinePartialNode, AutoEscapeControlNode, Unchanging)
#: Nodes that Django can write without knowing which template is being written.
_ANYWHERE = (
    AutoEscapeControlNode,
    BlockTranslateNode,
    CsrfTokenNode,
    GetCurrentLanguageNode,
    SimpleNode,
    StaticNode,
    TranslateNode,
    URLNode,
    Unchanging,
)
_PLACE = re.compile(r"%\((.*?)\)s|%%")


def write(code: Code, nodes: Iterable[Node]) -> None:
    """Write the code of some nodes."""
    for node in nodes:
        writer = _WRITERS.get(type(node))
        if writer is None or writer(code, node) is False:
            if not isinstance(node, _ANYWHERE):
                code.leans = True
            code.line(f"add(written({code.constant(node)}, {code.values}, context))")


def _text(code: Code, node: TextNode) -> None:
    code.text(node.s)


def _nothing(_code: Code, _node: Node) -> None:
    return None


def _value(code: Code, node: VariableNode) -> None:
    values.shown(code, node.filter_expression)


def _if(code: Code, node: IfNode) -> None:
    _branches(code, list(node.conditions_nodelists))


def _branches(code: Code, branches: list[tuple[Any, Any]]) -> None:
    if not branches:
        return
    (asked, inside), *others = branches
    if asked is None:
        write(code, inside)
        return
    found = values.condition(code, asked)
    with code.block(f"if {found}:"):
        write(code, inside)
    if others:
        with code.block("else:"):
            _branches(code, others)


def _for(code: Code, node: ForNode) -> None:
    found = values.assigned(code, cast(FilterExpression, node.sequence), quiet=True)
    rows, inner, number, row = (code.new(prefix) for prefix in ("r", "v", "n", "x"))
    code.line(f"{rows} = rows({found})")
    code.line(f"{inner} = {{**{code.values}}}")
    with code.block(f"if len({rows}):"):
        code.line(f'{inner}["forloop"] = {{"parentloop": {code.values}.get("forloop", {{}})}}')
        through = f"reversed({rows})" if node.is_reversed else rows
        with code.block(f"for {number}, {row} in enumerate({through}):"), code.scope(inner):
            code.line(f'count({inner}["forloop"], {number}, len({rows}))')
            if len(node.loopvars) == 1:
                code.line(f"{inner}[{node.loopvars[0]!r}] = {row}")
            else:
                code.line(f"spread({inner}, {tuple(node.loopvars)!r}, {row})")
            write(code, cast(NodeList, node.nodelist_loop))
    if node.nodelist_empty:
        with code.block("else:"), code.scope(inner):
            write(code, cast(NodeList, node.nodelist_empty))


def _with(code: Code, node: WithNode) -> None:
    with code.scope(_more(code, node.extra_context)):
        write(code, node.nodelist)


def _include(code: Code, node: IncludeNode) -> bool | None:
    name = node.template.var
    if not isinstance(name, str) or node.template.filters or node.isolated_context:
        return False
    part = Part(str(construct_relative_path(str(node.origin.template_name), name)))
    code.line(f"{code.constant(part)}({_more(code, node.extra_context)}, context, add)")
    return None


def _more(code: Code, given: dict[str, FilterExpression]) -> str:
    """The values so far and some more, under a new name."""
    found = [f"{name!r}: {values.assigned(code, expression)}" for name, expression in given.items()]
    inner = code.new("v")
    code.line(f"{inner} = {{{', '.join([f'**{code.values}', *found])}}}")
    return inner


def _simple_tag(code: Code, node: SimpleNode) -> bool | None:
    if node.takes_context:
        return False
    given = [values.assigned(code, argument) for argument in node.args]
    given += [f"{name}={values.assigned(code, argument)}" for name, argument in node.kwargs.items()]
    call = f"{code.constant(node.func)}({', '.join(given)})"
    if node.target_var is not None:
        code.line(f"{code.values}[{node.target_var!r}] = {call}")
    else:
        code.line(f"add(of_tag({call}, context))")
    return None


def _url(code: Code, node: URLNode) -> bool | None:
    if node.asvar or node.kwargs:
        return False
    given = [values.assigned(code, argument) for argument in (node.view_name, *node.args)]
    code.line(f"add(of_tag({code.constant(address)}({', '.join(given)}), context))")
    return None


def _static(code: Code, node: StaticNode) -> bool | None:
    path = node.path.var
    if node.varname or not isinstance(path, str) or node.path.filters:
        return False
    code.line(f"add(static_address({str(path)!r}))")
    return None


def _csrf_token(code: Code, node: CsrfTokenNode) -> None:
    code.line(f"add(mark({code.constant(node)}, {code.values}, context))")


def _translate(code: Code, node: TranslateNode) -> bool | None:
    said = node.filter_expression
    plain = node.asvar is None and node.message_context is None and not said.filters
    if settings.USE_I18N or not plain or not isinstance(said.var, Variable):
        return False
    if not isinstance(said.var.literal, str):
        return False
    code.text(said.var.literal)
    return None


def _block_translate(code: Code, node: BlockTranslateNode) -> bool | None:
    if settings.USE_I18N or node.message_context or node.asvar:
        return False
    given = {name: values.assigned(code, each) for name, each in node.extra_context.items()}
    if not (node.plural and node.countervar and node.counter):
        _message(code, node.render_token_list(node.singular)[0], given)
        return None
    given[node.countervar] = number = values.assigned(code, node.counter)
    with code.block(f"if {number} == 1:"):
        _message(code, node.render_token_list(node.singular)[0], given)
    with code.block("else:"):
        _message(code, node.render_token_list(node.plural)[0], given)
    return None


def _message(code: Code, message: str, given: dict[str, str]) -> None:
    """A text with places for values, as Python formats it."""
    last = 0
    for found in _PLACE.finditer(message):
        code.text(message[last : found.start()])
        last, name = found.end(), found[1]
        if name is None:
            code.text("%")
        else:
            code.line(
                f"add(shown({given.get(name) or f'{code.values}.get({name!r}, {chr(34) * 2})'}, context))"
            )
    code.text(message[last:])


_WRITERS: dict[type[Node], Callable[[Code, Any], bool | None]] = {
    TextNode: _text,
    LoadNode: _nothing,
    CommentNode: _nothing,
    VariableNode: _value,
    IfNode: _if,
    ForNode: _for,
    WithNode: _with,
    IncludeNode: _include,
    SimpleNode: _simple_tag,
    URLNode: _url,
    StaticNode: _static,
    CsrfTokenNode: _csrf_token,
    TranslateNode: _translate,
    BlockTranslateNode: _block_translate,
}
