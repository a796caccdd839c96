"""Nobody but a projector writes a projection: found in the source, without running it.

A table says what it is on its model (``foundation.tables``): a base class ``Projection`` or ``Register``,
or a line ``table = Table.JOURNAL``.
"""

import ast
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from tests.architecture.sources import HERE, Source

SORTS = ("journal", "projection", "register")
BASES = {
    "bothways_web.foundation.tables.Projection": "projection",
    "bothways_web.foundation.tables.Register": "register",
}
OF_PACKAGES = {"allauth.account.models.EmailAddress": "register"}
UNIT_OF_WORK = "bothways_web.journal.rows"
ALWAYS_A_WRITE = {"save", "delete", "bulk_create", "bulk_update", "get_or_create", "update_or_create"}
A_WRITE_ON_ROWS = {"create", "update", "raw"}
MANAGERS = {"objects", "_default_manager", "_base_manager"}
ACTING = {"actions", "views"}


def tables(sources: Iterable[Source]) -> dict[str, str]:
    """The sort of each model, by its full dotted name."""
    classes = {
        f"{source.module}.{node.name}": (source, node)
        for source in sources
        for node in source.nodes
        if isinstance(node, ast.ClassDef)
    }
    sorts = BASES | OF_PACKAGES
    while True:  # a class may stand before its base
        found = {name: sort for name, at in classes.items() if (sort := _sort(*at, sorts))}
        if found.items() <= sorts.items():
            return sorts
        sorts |= found


def writes(source: Source, sorts: Mapping[str, str]) -> Iterator[str]:
    """Every place outside a projector that writes a projection, or a row whose sort cannot be seen."""
    if may_write(source):
        return
    for node in source.nodes:
        if isinstance(node, ast.ImportFrom) and node.module == UNIT_OF_WORK:
            yield source.at(node, "only projectors put and drop rows; record an entry instead")
        elif isinstance(node, ast.Call):
            words = _objection(source, node, sorts)
            if words:
                yield source.at(node, words)


def may_write(source: Source) -> bool:
    """Whether this file is a projector's, or the journal's own machinery behind its actions."""
    acts = _acts(source)
    return source.path.name == "projections.py" or (not acts and source.path.parts[2] == "journal")


def _objection(source: Source, call: ast.Call, sorts: Mapping[str, str]) -> str:
    if sorts.get(_model(source, call.func)) == "projection":
        return "a projection's rows are made by its projector; record an entry instead"
    if not isinstance(call.func, ast.Attribute):
        return ""
    method = call.func.attr.removeprefix("a") if call.func.attr[1:] in ALWAYS_A_WRITE else call.func.attr
    sort = _sort_of_receiver(source, call.func.value, sorts)
    asks_rows = method in A_WRITE_ON_ROWS and (sort or _through_a_manager(call.func.value))
    if method not in ALWAYS_A_WRITE and not asks_rows:
        return ""
    if sort == "projection":
        return f".{method}() writes a projection; record an entry instead"
    if not sort and _acts(source):
        return f".{method}() on a row of unknown sort; name its model where it is made or given"
    return ""


def _acts(source: Source) -> bool:
    return bool(ACTING & {source.path.stem, *source.path.parts})


def _sort_of_receiver(source: Source, receiver: ast.expr, sorts: Mapping[str, str]) -> str:
    """The sort of the table behind ``Model.objects.filter(…)`` or a local name; empty if it is unseen."""
    for part in _chain(receiver):
        sort = sorts.get(_model(source, part))
        if sort:
            return sort
    root = _chain(receiver)[-1]
    if isinstance(root, ast.Name):
        models = {sorts[name] for name in _said_of(source, root.id) if name in sorts}
        return "projection" if "projection" in models else min(models, default="")
    return ""


def _said_of(source: Source, local: str) -> set[str]:
    """Full names in annotations of, and in values given to, a local name anywhere in the file."""
    return {_model(source, part) for said in _says(source).get(local, ()) for part in ast.walk(said)}


@cache
def _says(source: Source) -> dict[str, list[ast.expr]]:
    """What each local name of a file is annotated with, and the values it is given."""
    says: dict[str, list[ast.expr]] = defaultdict(list)
    for node in source.nodes:
        for local, said in _naming(node):
            if said is not None:
                says[local].append(said)
    return says


def _naming(node: ast.AST) -> Iterator[tuple[str, ast.expr | None]]:
    """The local names that a node introduces, each with the expression that says what it is."""
    if isinstance(node, ast.arg):
        yield node.arg, node.annotation
    elif isinstance(node, ast.Assign):
        yield from ((target.id, node.value) for target in node.targets if isinstance(target, ast.Name))
    elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
        yield node.target.id, node.annotation
    elif isinstance(node, ast.NamedExpr):
        yield node.target.id, node.value
    elif isinstance(node, ast.For) and isinstance(node.target, ast.Name):
        yield node.target.id, node.iter


def _through_a_manager(receiver: ast.expr) -> bool:
    parts = _chain(receiver)
    named = {part.attr for part in parts if isinstance(part, ast.Attribute)}
    return bool(named & MANAGERS) or any(name.endswith("_set") for name in named)


def _chain(node: ast.expr) -> list[ast.expr]:
    """``a.b(c).d`` from the outside in: the whole, then what stands before each dot or bracket."""
    chain = [node]
    while True:
        node = chain[-1]
        if isinstance(node, ast.Call):
            chain.append(node.func)
        elif isinstance(node, ast.Attribute | ast.Subscript):
            chain.append(node.value)
        else:
            return chain


def _sort(source: Source, model: ast.ClassDef, sorts: Mapping[str, str]) -> str:
    for line in model.body:
        if isinstance(line, ast.Assign | ast.AnnAssign) and line.value is not None:
            targets = line.targets if isinstance(line, ast.Assign) else [line.target]
            if any(_is(target, "table") for target in targets):
                said = ast.unparse(line.value).strip("'\"").rpartition(".")[2].lower()
                return said if said in SORTS else ""
    return next((sort for base in model.bases if (sort := sorts.get(_model(source, base), ""))), "")


def _model(source: Source, node: ast.AST) -> str:
    return source.dotted(node).replace(HERE, source.module)


def _is(node: ast.expr, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name
