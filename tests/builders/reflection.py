"""Entries in which people say how they see it."""

from bothways.journal.entry import Actor, ActorRole, Entry
from bothways.reflection.kinds import Answer, ViewsSaid
from bothways.units.side import Side
from tests.builders.memory import Told

M, C = Side.MERCHANT, Side.CUSTOMER


def said(*steps: int, question: str = "trust-them") -> ViewsSaid:
    """The same question answered so many times, with a word for odd steps."""
    return ViewsSaid(
        answers=tuple(
            Answer(question=question, step=step, words="So it is" if step % 2 else None) for step in steps
        )
    )


def corpus() -> list[Entry]:
    """Members and a customer answer, once and again, and one of them far too often."""
    told = Told()
    told.by(M, said(4))
    told.by(M, said(5, 2))
    told.by(C, said(3, question="credible"))
    told.by(M, said(1), says=C)
    told.by(C, said(2), actor=Actor(ActorRole.CLOCK))
    for step in (1, 2, 3, 4, 5) * 3:
        told.by(M, said(step, question="honest"))
    return told.entries
