"""Python code as it is being written: lines, the objects they name, and the text between them."""

import linecache
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from typing import Any

from bothways_web.foundation.quick_templates import running

_numbers = count(1)


class Code:
    """The body of one function ``write(values, context, add)``."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._lines: list[str] = []
        self._text: list[str] = []
        self._depth = 1
        self._count = count(1)
        self._named: dict[str, Any] = {**vars(running)}
        self.values = "values"
        #: Whether some node has to know which template is being written.
        self.leans = False

    def line(self, text: str) -> None:
        """One more line, after the text so far."""
        self._flush()
        self._lines.append(f"{'    ' * self._depth}{text}")

    def text(self, text: str) -> None:
        """Text that stands on the page as it is."""
        self._text.append(text)

    @contextmanager
    def block(self, head: str) -> Iterator[None]:
        """Lines that belong to a line which ends with a colon."""
        self.line(head)
        self._depth += 1
        before = len(self._lines)
        yield
        self._flush()
        if len(self._lines) == before:
            self.line("pass")
        self._depth -= 1

    @contextmanager
    def scope(self, values: str) -> Iterator[None]:
        """Lines that read the values of this name."""
        outer, self.values = self.values, values
        yield
        self.values = outer

    def new(self, prefix: str) -> str:
        """A name that is not used yet."""
        return f"{prefix}{next(self._count)}"

    def constant(self, thing: Any) -> str:
        """How the code names an object."""
        if thing is None or type(thing) in (str, int, bool):
            return repr(thing)
        name = self.new("k")
        self._named[name] = thing
        return name

    def function(self) -> Callable[..., None]:
        """The function itself. Its lines are shown where something goes wrong in it."""
        self._flush()
        source = "\n".join(["def write(values, context, add):", *self._lines, "    return None", ""])
        file = f"<code {next(_numbers)} of {self._name}>"
        linecache.cache[file] = (len(source), None, source.splitlines(keepends=True), file)
        exec(compile(source, file, "exec"), self._named)  # noqa: S102  made of our own templates alone
        made: Callable[..., None] = self._named["write"]
        return made

    def _flush(self) -> None:
        text, self._text = "".join(self._text), []
        if text:
            self._lines.append(f"{'    ' * self._depth}add({text!r})")
