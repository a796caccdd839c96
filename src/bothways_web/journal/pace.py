"""How much of a long piece of work goes into one transaction, so that others who write hardly wait."""

from dataclasses import dataclass

#: How long one transaction should take, in seconds.
AIM = 0.1


@dataclass
class Pace:
    """``size`` is how many things the next transaction should hold; it follows how fast the last one went."""

    size: int
    fewest: int
    most: int

    def after(self, count: int, seconds: float) -> None:
        """The last transaction held ``count`` things and took so long."""
        fitting = int(count * AIM / max(seconds, 0.001))
        self.size = max(self.fewest, min(fitting, 2 * count, self.most))
