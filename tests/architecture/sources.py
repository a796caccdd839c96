"""Source files as the house's checks see them: parsed, with every name resolved to where it comes from."""

import ast
import builtins
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path, PurePosixPath

HERE = "<here>"
ROOT = Path(__file__).resolve().parent.parent.parent


@dataclass(frozen=True)
class Source:
    """One Python file: its path from the repository's root, and its text."""

    path: PurePosixPath
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text, str(self.path))

    @cached_property
    def nodes(self) -> list[ast.AST]:
        """Every node of the tree."""
        return list(ast.walk(self.tree))

    @property
    def module(self) -> str:
        """The dotted name it is imported by, when it stands below ``src``."""
        return ".".join(self.path.with_suffix("").parts).removeprefix("src.")

    @cached_property
    def names(self) -> dict[str, str]:
        """What each imported name stands for: ``tz`` after ``import x.y as tz`` is ``x.y``."""
        names: dict[str, str] = {}
        for node in self.nodes:
            if isinstance(node, ast.Import):
                for alias in node.names:
                    first = alias.name.partition(".")[0]
                    names[alias.asname or first] = alias.name if alias.asname else first
            elif isinstance(node, ast.ImportFrom) and node.module:
                names |= {alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names}
        return names

    def dotted(self, node: ast.AST) -> str:
        """The full dotted name of an expression such as ``timezone.now``; empty when it is none.

        A name that was not imported is a builtin's, or begins with ``HERE``.
        """
        if isinstance(node, ast.Name):
            known = node.id if hasattr(builtins, node.id) else f"{HERE}.{node.id}"
            return self.names.get(node.id, known)
        if isinstance(node, ast.Attribute):
            before = self.dotted(node.value)
            return f"{before}.{node.attr}" if before else ""
        return ""

    def at(self, node: ast.AST, words: str) -> str:
        """A finding, with the place it was found at."""
        return f"{self.path}:{getattr(node, 'lineno', 1)}: {words}"


def snippet(path: str, text: str) -> Source:
    """A source that stands in no file; for showing that a check can fail."""
    return Source(PurePosixPath(path), text)


def python_files(*folders: str) -> Iterator[Source]:
    """The Python files under these folders of the repository, migrations left out."""
    return (_read(path) for path in files(*folders, suffix=".py"))


@cache
def _read(path: PurePosixPath) -> Source:
    return Source(path, (ROOT / path).read_text(encoding="utf-8"))


def files(*folders: str, suffix: str) -> Iterator[PurePosixPath]:
    """Paths of hand-written files under these folders: no migrations, nothing vendored."""
    for folder in folders:
        for path in sorted((ROOT / folder).rglob(f"*{suffix}")):
            inside = PurePosixPath(path.relative_to(ROOT).as_posix())
            if not {"migrations", "vendor", "__pycache__"} & set(inside.parts):
                yield inside
