"""The template loader: Django reads a template, and what its nodes do becomes Python code."""

from collections.abc import Callable, Sequence
from typing import Any, cast

from django.template import Engine
from django.template.base import Node, NodeList, Template
from django.template.context import Context
from django.template.loader_tags import BlockNode, ExtendsNode
from django.template.loaders import cached
from django.utils.safestring import SafeString

from bothways_web.foundation.quick_templates.code import Code
from bothways_web.foundation.quick_templates.nodes import SHELLS, write
from bothways_web.foundation.quick_templates.running import Add, Values


class Written(Node):
    """A list of nodes as one function. The nodes are kept: what extends a template looks for its blocks."""

    child_nodelists = ("nodes",)

    def __init__(self, nodes: NodeList, name: str) -> None:
        self.nodes = NodeList(nodes)
        code = Code(name)
        write(code, nodes)
        self.leans = code.leans
        self.write: Callable[[Values, Context, Add], None] = code.function()
        self._blocks: list[Node] | None = None

    def render(self, context: Context) -> SafeString:
        """The text."""
        out: list[str] = []
        self.write(cast(Values, context.flatten()), context, out.append)
        return SafeString("".join(out))

    def get_nodes_by_type(self, nodetype: type[Node]) -> list[Any]:
        """The nodes of a class; Django asks for the blocks each time that a page is written."""
        if nodetype is not BlockNode:
            return super().get_nodes_by_type(nodetype)
        if self._blocks is None:
            self._blocks = super().get_nodes_by_type(nodetype)
        return self._blocks


def written(nodes: NodeList, name: str) -> None:
    """Put one function in the place of these nodes, and of those that they enclose."""
    for node in nodes:
        _enclosed(node, name)
    if nodes and not any(isinstance(node, ExtendsNode) for node in nodes):
        nodes[:] = [Written(nodes, name)]


def _enclosed(node: Node, name: str) -> None:
    for attribute in node.child_nodelists:
        inside = getattr(node, attribute, None)
        if isinstance(node, SHELLS) and isinstance(inside, NodeList):
            written(inside, name)
        else:
            for each in inside or ():
                _enclosed(each, name)


class Quick(Template):
    """A template that is code. ``write`` is its function, where it may be called from another template's."""

    write: Callable[[Values, Context, Add], None] | None = None

    def compile_nodelist(self) -> NodeList:
        """Parse the source and write the code."""
        nodelist = super().compile_nodelist()
        written(nodelist, str(self.name))
        only = nodelist[0] if len(nodelist) == 1 else None
        if isinstance(only, Written) and not only.leans:
            self.write = only.write
        return nodelist


class Loader(cached.Loader):
    """Keeps templates as Django's cached loader does, and beside each the quick one made from it."""

    def __init__(self, engine: Engine, loaders: Sequence[Any]) -> None:
        super().__init__(engine, loaders)
        self._quick: dict[str, Template] = {}

    def get_template(self, template_name: str, skip: Any = None) -> Template:
        """The template of a name; raises ``TemplateDoesNotExist``."""
        plain = super().get_template(template_name, skip)
        if self.engine.debug or self.engine.string_if_invalid:
            return plain
        quick = self._quick.get(plain.origin.name)
        if quick is None:
            quick = self._quick[plain.origin.name] = Quick(
                plain.source, plain.origin, plain.name, self.engine
            )
        return quick

    def reset(self) -> None:
        """Read every template anew."""
        super().reset()
        self._quick.clear()
