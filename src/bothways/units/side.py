"""The two keepers of a relationship."""

from enum import StrEnum


class Side(StrEnum):
    """Who is meant: the merchant or the customer of one relationship."""

    MERCHANT = "merchant"
    CUSTOMER = "customer"

    @property
    def other(self) -> "Side":
        """The one who faces this side."""
        return Side.CUSTOMER if self is Side.MERCHANT else Side.MERCHANT
