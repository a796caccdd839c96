"""How assumptions fade: half their weight is gone after a half-life, and then they are a question."""

from dataclasses import dataclass
from datetime import datetime, timedelta

#: Days after which an assumption counts half, unless another half-life was stated with it.
HALF_LIFE = 90


@dataclass(frozen=True, slots=True)
class Freshness:
    """``weight`` is 1 when just stated and halves every half-life; ``days_left`` until it counts half."""

    weight: float
    days_left: int
    half_life: int

    @property
    def faded(self) -> bool:
        """Whether it is to be asked rather than used."""
        return self.days_left == 0


def freshness(stated_at: datetime, now: datetime, half_life: int = HALF_LIFE) -> Freshness:
    """How fresh an assumption of ``stated_at`` is; ``half_life`` in days. The future counts as now."""
    age = max(now - stated_at, timedelta(0))
    days = age / timedelta(days=1)
    left = max(0, -(-(timedelta(days=half_life) - age) // timedelta(days=1)))
    return Freshness(0.5 ** (days / half_life), left, half_life)


def fades_at(stated_at: datetime, half_life: int = HALF_LIFE) -> datetime:
    """The instant from which an assumption is to be asked."""
    return stated_at + timedelta(days=half_life)
