"""Whether a book's record lets its forecasts be shown as they are (R05).

Forecasts of a book are held to what came of them. While few are over, that is said; where they were off,
the page says so instead of a date.
"""

from collections.abc import Sequence
from enum import StrEnum

from bothways.forecast.scoring import Claim, Record

#: As many forecasts must be over before their record says something.
ENOUGH = 30
#: Of ten honest 80 % bands about eight hold. Fewer or more than this is off.
_BAND = (0.65, 0.95)
#: What was said and what came may differ by so much, on average over all forecasts.
_APART = 0.1


class Verdict(StrEnum):
    """What a record says of a book's forecasts."""

    UNTRIED = "untried"
    HOLDS = "holds"
    OFF = "off"


def verdict(record: Record | None) -> Verdict:
    """Judge a record."""
    if record is None or record.forecasts < ENOUGH:
        return Verdict.UNTRIED
    held = _BAND[0] <= record.in_band <= _BAND[1]
    return Verdict.HOLDS if held and apart(record.calibration) <= _APART else Verdict.OFF


def apart(claims: Sequence[Claim]) -> float:
    """By how much what was said and what came differ, on average; 0 without any claim."""
    customers = sum(claim.customers for claim in claims)
    return sum(abs(claim.said - claim.came) * claim.customers for claim in claims) / max(customers, 1)


def nearest(claims: Sequence[Claim], said: float) -> Claim | None:
    """The claim that is nearest to a probability, to be shown beside it; None without any."""
    return min(claims, key=lambda claim: abs(claim.said - said), default=None)
