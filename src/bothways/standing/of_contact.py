"""Whether a side wrote to the other as the other had asked: the way, the hours, how often, and the words."""

from collections.abc import Collection, Mapping

from bothways.knowledge.kinds import Wish
from bothways.language.en.tone import ENGLISH_TONE
from bothways.language.tone import Tone, marks
from bothways.standing import rules
from bothways.standing.evidence import Finding, Known
from bothways.standing.rules import Rule
from bothways.units.side import Side

BROKEN: Mapping[Wish, Rule] = {
    Wish.WAY: rules.UNWANTED_WAY,
    Wish.HOURS: rules.UNWANTED_HOUR,
    Wish.OFTEN: rules.TOO_OFTEN,
}
#: Words of these sorts may hurt. Jargon and small print say something else than respect.
HARD = frozenset(Tone) - {Tone.JARGON, Tone.SMALL_PRINT}


def of_contact(side: Side, way: str, never: Collection[str], *, own_word: bool) -> Finding | None:
    """``side`` wrote to the other, who ruled out some ways; ``own_word`` when they said so themselves.

    Nothing where nothing was ruled out: then nobody can keep to it.
    """
    if not never or not own_word:
        return None
    rule = rules.UNWANTED_WAY if way in never else rules.WANTED_WAY
    return Finding(rule, side, Known.CONFIRMED, rule.matters)


def of_wish(side: Side, wish: Wish, *, kept: bool) -> Finding:
    """``side`` kept to the hours or the pauses the other had asked for, or wrote although it broke them."""
    rule = rules.KEPT_TO_WISH if kept else BROKEN[wish]
    return Finding(rule, side, Known.CONFIRMED, rule.matters)


def of_words(text: str) -> Finding:
    """What the merchant wrote, read for words that may hurt. A program read it, so it is half believed.

    Nobody reads the customer's words so.
    """
    hard = any(mark.kind in HARD for mark in marks(text, ENGLISH_TONE))
    rule = rules.HARD_WORDS if hard else rules.KIND_WORDS
    return Finding(rule, Side.MERCHANT, Known.CLAIMED, rule.matters)
