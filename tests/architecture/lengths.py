"""How long files and functions are, and the ratchet: what is too long today may only get shorter."""

import ast
import json
from collections.abc import Iterator, Mapping

from tests.architecture.sources import ROOT, Source, files, python_files

LONGEST_FILE = 300  # lines
LONGEST_FUNCTION = 50  # lines, its decorators and docstring included
FOLDERS = ("src", "tests", "tools", "bench")
OTHER_KINDS = (".html", ".css", ".js")
RATCHET = ROOT / "tests" / "architecture" / "ratchet.json"


def measure() -> dict[str, int]:
    """The length in lines of every file and function that is longer than its limit."""
    return {name: length for name, length in _all_lengths() if length > limit(name)}


def limit(name: str) -> int:
    """The longest that something may be; functions are named ``path::function``."""
    return LONGEST_FUNCTION if "::" in name else LONGEST_FILE


def functions(source: Source) -> Iterator[tuple[str, int]]:
    """Each function of a file, named by its path and its own name, with its length."""
    for node in source.nodes:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            first = min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)])
            yield f"{source.path}::{node.name}", (node.end_lineno or first) - first + 1


def allowed() -> dict[str, int]:
    """What the ratchet allows: the name of each thing that is too long, and how long it may be."""
    read: dict[str, int] = json.loads(RATCHET.read_text(encoding="utf-8"))
    return read


def complaints(measured: Mapping[str, int], allowances: Mapping[str, int]) -> list[str]:
    """What is longer than it may be, and each allowance that is wider than it need be."""
    too_long = [
        f"{name} has {length} lines; {allowances.get(name, limit(name))} are allowed. Divide it."
        for name, length in measured.items()
        if length > allowances.get(name, limit(name))
    ]
    too_wide = [
        f"{name} has become shorter. Lower its allowance in ratchet.json to {measured[name]}."
        if name in measured
        else f"{name} is no longer too long. Remove it from ratchet.json."
        for name, allowance in allowances.items()
        if measured.get(name, 0) < allowance
    ]
    return too_long + too_wide


def _all_lengths() -> Iterator[tuple[str, int]]:
    for source in python_files(*FOLDERS):
        yield str(source.path), len(source.text.splitlines())
        yield from functions(source)
    for suffix in OTHER_KINDS:
        for path in files("src", suffix=suffix):
            yield str(path), len((ROOT / path).read_text(encoding="utf-8").splitlines())
