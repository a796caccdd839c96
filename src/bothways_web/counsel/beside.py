"""What stands beside the open things: how we stand, gestures, and what nobody gave thanks for."""

from decimal import Decimal

from bothways.counsel.record import Did, Thanks, Weak
from bothways.gestures.kinds import Landing
from bothways.units.side import Side
from bothways_web.gestures.queries import gestures as made
from bothways_web.parties.scene import Scene
from bothways_web.standing.pages import panel
from bothways_web.wordofmouth import queries as wordofmouth
from bothways_web.wordofmouth.models import TiedMention

GESTURES = 8
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


def _is_kind(row: TiedMention) -> bool:
    return row.rating is not None and row.best is not None and row.rating >= KIND * row.best
