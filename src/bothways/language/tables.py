"""Cues as a language writes them down: one a line, ``weight flags :: name :: pattern``.

Flags of a cue: ``through`` (somebody else does it), ``theirs`` (in a note, the other side's) and
``only-speech``, ``only-mail`` or ``only-note``. Flags of what speaks against: where it is looked for
(``before``, ``after``, ``sentence``; else the clause), and ``only-…`` as well. ``grammar.py`` says how a
pattern is written.
"""

from collections.abc import Iterator

from bothways.language.cues import Act, Against, Cue, Place, Register

_ONLY = "only-"


def cues(act: Act, table: str) -> tuple[Cue, ...]:
    """What speaks for an act."""
    return tuple(
        Cue(act, name, pattern, weight, "through" in flags, "theirs" in flags, _only(flags))
        for weight, flags, name, pattern in _lines(table)
    )


def against(act: Act, table: str) -> tuple[Against, ...]:
    """What speaks against an act, or for it where the weight is above nothing."""
    return tuple(
        Against(act, name, pattern, weight, _place(flags), _only(flags))
        for weight, flags, name, pattern in _lines(table)
    )


def _lines(table: str) -> Iterator[tuple[float, list[str], str, str]]:
    for line in table.strip().splitlines():
        head, name, pattern = line.split(" :: ")
        weight, *flags = head.split()
        yield float(weight), flags, name, pattern


def _only(flags: list[str]) -> Register | None:
    return next((Register(flag.removeprefix(_ONLY)) for flag in flags if flag.startswith(_ONLY)), None)


def _place(flags: list[str]) -> Place:
    return next((Place(flag) for flag in flags if not flag.startswith(_ONLY)), Place.CLAUSE)
