"""Pieces in portions, so that several processes can listen to them."""

from collections.abc import Iterable, Iterator
from itertools import islice

from bothways.language.tongues import tongue_of
from bothways_web.cli.listening.heard_in import Piece
from bothways_web.cli.listening.heard_out import line_of
from bothways_web.foundation.hands import Hands

_PORTION = 50
_Portion = tuple[list[Piece], str | None, float]


def lines(pieces: Iterable[Piece], language: str | None, least: float, jobs: int) -> Iterator[str]:
    """One line for each piece, in order; with one process each as soon as it was heard."""
    with Hands(jobs) as hands:
        for _, told in hands.each(_told, _portions(pieces, language, least, _PORTION if jobs > 1 else 1)):
            yield from told


def _portions(
    pieces: Iterable[Piece], language: str | None, least: float, size: int
) -> Iterator[tuple[None, _Portion]]:
    left = iter(pieces)
    while some := list(islice(left, size)):
        yield None, (some, language, least)


def _told(portion: _Portion) -> list[str]:
    pieces, language, least = portion
    return [line_of(piece, tongue_of(piece.text, language), least) for piece in pieces]
