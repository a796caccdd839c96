"""What stands beside the open things: how we stand, gestures, and what nobody gave thanks for."""

from collections.abc import Iterable
from decimal import Decimal

from bothways.conversations.kinds import Topic
from bothways.counsel.record import Did, Met, Thanks, Weak
from bothways.gestures.kinds import Landing
from bothways.units.side import Side
from bothways_web.conversations.models import Question
from bothways_web.gestures.queries import gestures as made
from bothways_web.parties.scene import Scene
from bothways_web.standing.pages import panel
from bothways_web.wordofmouth import queries as wordofmouth
from bothways_web.wordofmouth.models import TiedMention

GESTURES, MET = 8, 3
#: A mention is kind from so much of its best rating on.
KIND = Decimal("0.8")


def weak(shown: Scene) -> tuple[Weak, ...]:
    """In what of the six we fell short, where that says enough to be shown, the weakest first."""
    short = [
        pair for pair in panel(shown).pairs if pair.ours.enough and pair.ours.short and not pair.ours.off
    ]
    return tuple(
        Weak(pair.dimension.value, pair.ours.facts, pair.ours.mean)
        for pair in sorted(short, key=lambda pair: pair.ours.mean)
    )


def gestures(shown: Scene) -> tuple[Did, ...]:
    """What the two did for each other beyond what was owed, the latest first. One query."""
    return tuple(
        Did(
            row.what,
            shown.day(row.made_at),
            row.giver == Side.MERCHANT.value,
            Landing(row.landing) if row.landing else None,
            row.words,
            row.idea,
            row.id,
        )
        for row in made(shown.access, GESTURES)
    )


def sent(shown: Scene) -> tuple[Thanks, ...]:
    """People whom they sent us, and nobody gave thanks for. One query."""
    return tuple(
        Thanks(row.name or "somebody", row.came_on, row.id)
        for row in wordofmouth.credits(shown.access)
        if row.thanked_at is None
    )


def praise(shown: Scene) -> tuple[Thanks, ...]:
    """Kind words of theirs elsewhere, that nobody answered. One query."""
    return tuple(
        Thanks(row.words, shown.day(row.said_at), row.mention_id)
        for row in wordofmouth.said(shown.access)
        if row.answered_at is None and not row.contested and row.words and _is_kind(row)
    )


def met(shown: Scene, questions: Iterable[Question]) -> tuple[Met, ...]:
    """What they said was wrong, and how it was answered. No query."""
    found = (
        Met(row.text, row.answer, shown.day(row.answered_at))
        for row in questions
        if row.topic == Topic.WRONG.value
        and row.asker == Side.CUSTOMER.value
        and row.answer
        and row.answered_at is not None
    )
    return tuple(found)[:MET]


def _is_kind(row: TiedMention) -> bool:
    return row.rating is not None and row.best is not None and row.rating >= KIND * row.best
