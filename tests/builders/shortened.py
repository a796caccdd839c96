"""A module without one of its statements: what must not go unnoticed."""

import ast
import inspect
from collections.abc import Iterator
from types import ModuleType
from typing import Any


def without_each_statement(module: ModuleType) -> Iterator[tuple[str, dict[str, Any]]]:
    """For each statement inside a function of the module: what was left out, and the module without it."""
    source = inspect.getsource(module)
    count = len(list(_statements(ast.parse(source))))
    for number in range(count):
        tree = ast.parse(source)
        block, place = list(_statements(tree))[number]
        left_out = block[place]
        block[place] = ast.copy_location(ast.Pass(), left_out)
        names: dict[str, Any] = {"__name__": module.__name__}
        exec(compile(tree, module.__file__ or "", "exec"), names)
        yield f"line {left_out.lineno}: {ast.unparse(left_out).splitlines()[0]}", names


def _statements(tree: ast.Module) -> Iterator[tuple[list[ast.stmt], int]]:
    """Where each statement stands that does something: its block, and its place in it."""
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef):
            for node in ast.walk(function):
                for name in ("body", "orelse"):
                    block = getattr(node, name, None)
                    if isinstance(block, list):
                        yield from ((block, at) for at, each in enumerate(block) if not _is_words(each))


def _is_words(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
