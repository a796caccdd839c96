"""Setting up Django for a command, and finding the merchant it is about."""

import os
from typing import TYPE_CHECKING

from bothways_web.cli.plain import Failure
from bothways_web.foundation.garbage import uncollected

if TYPE_CHECKING:
    from bothways_web.parties.access import MerchantAccess, RelationshipAccess
    from bothways_web.parties.models import Merchant

SETTINGS = "bothways_web.config.settings"
#: How the first book is opened, and the first login made.
FIRST_LOGIN = "bothways user add you@company.example --name YOU --new-merchant COMPANY"


def set_up() -> None:
    """Read the settings and set up Django; failing settings end the command with their sentence."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    with uncollected():  # what is loaded stays
        django.setup()


def open_book() -> None:
    """Set up, and make sure that the database can be used as it is."""
    set_up()
    from bothways_web.cli import readiness

    readiness.require()


def merchant_named(slug: str | None) -> "Merchant":
    """The merchant with this short name, or the only one there is."""
    from bothways_web.parties.models import Merchant

    found = list(Merchant.objects.filter(slug=slug)[:1] if slug else Merchant.objects.order_by("slug")[:20])
    if len(found) == 1:
        return found[0]
    there = found or list(Merchant.objects.order_by("slug")[:20])
    if not there:
        raise Failure(f"There is no merchant here yet. Open a book with `{FIRST_LOGIN}`.")
    ask = f"Say which merchant you mean with --merchant: {', '.join(merchant.slug for merchant in there)}."
    if not found:
        raise Failure(f"There is no merchant “{slug}” here. {ask}")
    raise Failure(ask, 2)


def access(slug: str | None) -> "MerchantAccess":
    """The book of a merchant with its owner's rights, for whoever may run commands on this machine."""
    open_book()
    from bothways_web.parties.access import access_of
    from bothways_web.parties.models import Membership, Role

    book = merchant_named(slug)
    owners = Membership.objects.select_related("merchant").filter(merchant=book, role=Role.OWNER, active=True)
    owner = owners.order_by("id").first()
    if owner is None:
        raise Failure(f"{book.name} has no owner. Make one with `bothways user add --merchant {book.slug}`.")
    return access_of(owner)


def customer(access: "MerchantAccess", words: str) -> "RelationshipAccess":
    """The one customer that these words find; fails with the names when they find several."""
    from bothways_web.parties.search import Page, customers

    found = customers(access, words, Page(6)).rows
    if not found:
        raise Failure(f"No customer is found by “{words}”.")
    same = [row for row in found if row.name.casefold() == words.strip().casefold()]
    if len(found) > 1 and len(same) != 1:
        names = ", ".join(row.name for row in found[:5])
        raise Failure(f"“{words}” could be {names}{' and others' if len(found) > 5 else ''}. Say more.", 2)
    return access.relationship((same or found)[0].id)
