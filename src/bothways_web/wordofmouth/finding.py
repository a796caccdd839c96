"""The one customer whom somebody means by a name or a number."""

from uuid import UUID

from bothways.units.refusal import Refused
from bothways_web.parties.access import MerchantAccess
from bothways_web.parties.folding import sort_key
from bothways_web.parties.search import Page, customers

CUSTOMER_IS_NOT_FOUND = Refused(
    "customer_is_not_found",
    "No customer is called so. Write them down first, or look for another name.",
    "customer",
)
CUSTOMER_IS_NOT_CLEAR = Refused(
    "customer_is_not_clear", "Several customers fit. Write the whole name or the customer number.", "customer"
)


def find_customer(access: MerchantAccess, typed: str) -> UUID | Refused:
    """The only customer who fits, or the only one who is called exactly so."""
    found = customers(access, typed, Page(10)).rows
    if not found:
        return CUSTOMER_IS_NOT_FOUND
    exact = [row for row in found if bytes(row.sort_key) == sort_key(typed) or row.number == typed.strip()]
    for rows in (found, exact):
        if len(rows) == 1:
            return rows[0].id
    return CUSTOMER_IS_NOT_CLEAR
