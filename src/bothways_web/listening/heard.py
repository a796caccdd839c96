"""What texts do by themselves, in reading order: no table is asked, so that other processes can do it."""

from collections.abc import Sequence
from dataclasses import dataclass

from bothways.language.cues import Register
from bothways.language.dates.moment import Said
from bothways.language.findings import findings
from bothways.language.tongues import tongue_of
from bothways.listening.proposal import Proposal, Sort, proposals
from bothways_web.listening.source import Source, Turn

_REGISTERS = {Sort.TALK: Register.NOTE, Sort.TRANSCRIPT: Register.SPEECH}
#: Texts in which somebody may report or answer something, rather than ask it.
_REPORTING = frozenset({Sort.TALK, Sort.MAIL, Sort.MESSAGE, Sort.TRANSCRIPT})


@dataclass(frozen=True, slots=True)
class Heard:
    """What one text does: proposals by itself; reports and answers by what is open."""

    source: Source
    proposals: tuple[Proposal, ...]
    reports: bool


def hear_all(texts: Sequence[tuple[Source, Said]]) -> list[Heard]:
    """What texts do that were said then, of those that do something."""
    return [one for source, said in texts if (one := _heard(source, said)).proposals or one.reports]


def turns_of(source: Source) -> tuple[Turn, ...]:
    """Who says what in a text; a text without turns is all its writer's."""
    return source.turns or (Turn(source.writer, 0, len(source.text)),)


def _heard(source: Source, said: Said) -> Heard:
    register = _REGISTERS.get(source.sort, Register.MAIL)
    found: list[Proposal] = []
    for turn in turns_of(source):
        words = source.text[turn.start : turn.end]
        acts = findings(words, said, tongue_of(words), register)
        found += proposals(acts, turn.side, source.sort, turn.start)
    return Heard(source, tuple(found), source.sort in _REPORTING)
