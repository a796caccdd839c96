"""What English may sound like to whoever reads it."""

from bothways.language.en import (
    tone_behind,
    tone_blame,
    tone_jargon,
    tone_others,
    tone_pressure,
    tone_respect,
    tone_scarcity,
    tone_threat,
)
from bothways.language.en.small_print import ENGLISH_PRINT
from bothways.language.tone import ToneBook

ENGLISH_TONE = ToneBook(
    rules=(
        *tone_respect.RULES,
        *tone_scarcity.RULES,
        *tone_pressure.RULES,
        *tone_others.RULES,
        *tone_blame.RULES,
        *tone_behind.RULES,
        *tone_threat.RULES,
        *tone_jargon.RULES,
    ),
    hidden=ENGLISH_PRINT,
    denied=r"(?:(?:don't|do not|doesn't|does not|needn't|need not|won't|never|no need|without|rather than|instead of|nobody|not)(?: (?:have|need|want|wish|has|needs))?(?: (?:to|you))*)",
)
