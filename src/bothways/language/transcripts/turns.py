"""A transcript as turns: who spoke, what was said, where it stands in the file, and when.

Places are character offsets in the transcript's text, times are seconds since its beginning.
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One caption or line as it was written: ``start`` is the place of its first character.

    ``begins`` and ``ends`` are seconds, or None where the transcript has no times.
    """

    speaker: str
    text: str
    start: int
    begins: float | None = None
    ends: float | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """What one person said until somebody else spoke.

    ``text`` joins the lines with spaces; ``lines`` are they, for places and times. ``speaker`` is empty where
    the transcript names nobody.
    """

    speaker: str
    text: str
    lines: tuple[Line, ...]
    _starts: tuple[int, ...]

    @property
    def begins(self) -> float | None:
        """When the turn began, in seconds."""
        return self.lines[0].begins

    @property
    def ends(self) -> float | None:
        """When the turn ended, in seconds."""
        return next((line.ends for line in reversed(self.lines) if line.ends is not None), None)

    @property
    def start(self) -> int:
        """Where the turn begins in the transcript's text."""
        return self.lines[0].start

    def place(self, offset: int) -> int:
        """Where the character at ``offset`` of ``text`` stands in the transcript's text."""
        at = bisect_right(self._starts, offset) - 1
        line = self.lines[at]
        return line.start + min(offset - self._starts[at], len(line.text))


@dataclass(frozen=True, slots=True)
class Skipped:
    """A line of the file that was left out, counted from 1, and why."""

    line: int
    why: str


@dataclass(frozen=True, slots=True)
class Transcript:
    """The turns of a talk in order, and what could not be read of it."""

    turns: tuple[Turn, ...]
    skipped: tuple[Skipped, ...] = ()

    @property
    def speakers(self) -> tuple[str, ...]:
        """Everybody who speaks, in the order of their first words."""
        return tuple(dict.fromkeys(turn.speaker for turn in self.turns if turn.speaker))


def turns(lines: Iterable[Line]) -> tuple[Turn, ...]:
    """Lines joined while the same person speaks; a line without a name goes on with the turn before it."""
    made: list[list[Line]] = []
    for line in lines:
        if not line.text:
            continue
        if made and line.speaker in ("", made[-1][0].speaker):
            made[-1].append(line)
        else:
            made.append([line])
    return tuple(_turn(tuple(each)) for each in made)


def _turn(lines: tuple[Line, ...]) -> Turn:
    starts, length = [], 0
    for line in lines:
        starts.append(length)
        length += len(line.text) + 1
    return Turn(lines[0].speaker, " ".join(line.text for line in lines), lines, tuple(starts))
