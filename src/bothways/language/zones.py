"""Zones of a mail: what its writer says, and what stands around it.

A mail's text is read line by line. Lines that another wrote come first: quoted with >, under an attribution,
under a header block or a mark. What is left is the writer's: greeting, body, closing, signature, disclaimer.
Answers between quotations are body. A line belongs to one zone.
"""

from typing import NamedTuple

from bothways.language.layout.ends import mark_ends
from bothways.language.layout.kinds import Kind
from bothways.language.layout.quotes import others


class Zone(NamedTuple):
    """A part of the text, ``text[start:end]``."""

    kind: Kind
    start: int
    end: int


class Span(NamedTuple):
    """A place in the text, ``text[start:end]``."""

    start: int
    end: int


def zones(text: str) -> tuple[Zone, ...]:
    """The zones in order. They tile the text; empty lines go with the zone above them."""
    raw = text.splitlines(keepends=True)
    lines = [line.strip() for line in raw]
    kinds = others(lines)
    mark_ends(text, lines, kinds)
    found: list[Zone] = []
    begin = place = 0
    current: Kind | None = None
    for line, kind in zip(raw, kinds, strict=True):
        if kind is not None and kind is not current:
            if current is not None:
                found.append(Zone(current, begin, place))
                begin = place
            current = kind
        place += len(line)
    if place:
        found.append(Zone(current or Kind.BODY, begin, place))
    return tuple(found)


def own_text(text: str) -> tuple[Span, ...]:
    """Where the body is, without white space around it; several where answers stand between quotations."""
    return tuple(
        Span(start + len(cut) - len(cut.lstrip()), start + len(cut.rstrip()))
        for kind, start, end in zones(text)
        if kind is Kind.BODY and (cut := text[start:end]) and not cut.isspace()
    )
