"""How the words and patterns of a language are written down: as tables of plain text.

Words stand under the name of their kind, each line ``value = word | word``; patterns are lines of a
meaning and a pattern. Both go on in the next line where it is indented.
"""

import ast
from collections.abc import Iterator, Mapping
from typing import Any


def words(text: str) -> dict[str, dict[str, Any]]:
    """Each kind with its words and what they stand for; a value that is no Python literal is a text."""
    made: dict[str, dict[str, Any]] = {}
    kind: dict[str, Any] = {}
    for line in _lines(text):
        value, sign, several = line.partition(" = ")
        if not sign:
            kind = made.setdefault(line.strip(), {})
            continue
        meaning = _meant(value.strip())
        kind.update({word.strip(): meaning for word in several.split(" | ")})
    return made


def patterns(text: str, macros: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Each meaning with its pattern; ``<name>`` in a pattern stands for that macro."""
    made = []
    for line in _lines(text):
        meaning, _, pattern = line.partition(" ")
        while "<" in pattern:
            before, _, rest = pattern.partition("<")
            name, _, after = rest.partition(">")
            pattern = before + macros[name] + after
        made.append((meaning, pattern.strip()))
    return tuple(made)


def _meant(value: str) -> Any:
    try:
        return ast.literal_eval(value)
    except (SyntaxError, ValueError):
        return value


def _lines(text: str) -> Iterator[str]:
    """The lines that are not empty, each with its indented continuation."""
    waiting = ""
    for line in text.splitlines():
        if line.startswith(" ") and line.strip():
            waiting += " " + line.strip()
            continue
        if waiting.strip():
            yield waiting
        waiting = line
    if waiting.strip():
        yield waiting


def compounds(tens: Mapping[str, int], ones: Mapping[str, Any], *forms: str) -> dict[str, float]:
    """Numbers of two words, such as "twenty-one"; each form says how "{ten}" and "{one}" are put together."""
    single = {word: number for word, number in ones.items() if number in range(1, 10) and word.isalpha()}
    return {
        form.format(ten=ten, one=one): float(many + few)
        for ten, many in tens.items()
        for one, few in single.items()
        for form in forms
    }
