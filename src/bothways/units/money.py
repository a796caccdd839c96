"""Money as whole minor units of an ISO 4217 currency; no floats anywhere."""

from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal

#: ISO 4217 currencies whose minor unit is not one hundredth.
_EXPONENTS = {
    "BHD": 3, "CLP": 0, "IQD": 3, "ISK": 0, "JOD": 3, "JPY": 0, "KRW": 0, "KWD": 3, "LYD": 3, "OMR": 3,
    "PYG": 0, "TND": 3, "UGX": 0, "VND": 0, "VUV": 0, "XAF": 0, "XOF": 0, "XPF": 0,
}  # fmt: skip


class CurrencyMismatch(ValueError):
    """Two amounts of different currencies were put together."""


def exponent(currency: str) -> int:
    """How many decimal digits the currency's minor unit has."""
    return _EXPONENTS.get(currency, 2)


@dataclass(frozen=True, slots=True, order=False)
class Money:
    """An amount: ``minor`` units (cents) of ``currency`` (three capital letters)."""

    minor: int
    currency: str

    def __post_init__(self) -> None:
        if len(self.currency) != 3 or not self.currency.isascii() or not self.currency.isupper():
            raise ValueError(f"{self.currency!r} is not an ISO 4217 code such as EUR")

    @classmethod
    def of(cls, amount: Decimal | str, currency: str) -> "Money":
        """From a decimal amount, rounded half to even (banker's rounding) to the minor unit.

        Raises ``ValueError`` when the text is not a finite number of at most 28 digits.
        """
        try:
            value = Decimal(amount).scaleb(exponent(currency))
            minor = int(value.quantize(Decimal(1), rounding=ROUND_HALF_EVEN))
        except (ArithmeticError, ValueError):  # not a number, not finite, or too long
            raise ValueError(f"{amount!r} is not an amount") from None
        return cls(minor, currency)

    @property
    def amount(self) -> Decimal:
        """The decimal amount in major units."""
        return Decimal(self.minor).scaleb(-exponent(self.currency))

    def __add__(self, other: "Money") -> "Money":
        self._same(other)
        return Money(self.minor + other.minor, self.currency)

    def __sub__(self, other: "Money") -> "Money":
        self._same(other)
        return Money(self.minor - other.minor, self.currency)

    def __lt__(self, other: "Money") -> bool:
        self._same(other)
        return self.minor < other.minor

    def times(self, factor: Decimal | int) -> "Money":
        """Multiplied, rounded half to even to the minor unit."""
        product = (Decimal(self.minor) * Decimal(factor)).quantize(Decimal(1), rounding=ROUND_HALF_EVEN)
        return Money(int(product), self.currency)

    def __str__(self) -> str:
        return f"{self.currency} {self.amount:,.{exponent(self.currency)}f}"

    def _same(self, other: "Money") -> None:
        if self.currency != other.currency:
            raise CurrencyMismatch(f"{self.currency} and {other.currency} cannot be put together")
