"""Setting up Django for a command, and finding the merchant it is about."""

import os
from typing import TYPE_CHECKING

from bothways_web.cli.plain import Failure

if TYPE_CHECKING:
    from bothways_web.parties.models import Merchant

SETTINGS = "bothways_web.config.settings"


def set_up() -> None:
    """Read the settings and set up Django; failing settings end the command with their sentence."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
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
    if not found:
        hint = f"There is no merchant “{slug}” here." if slug else "There is no merchant here yet."
        raise Failure(f"{hint} Make one with `bothways user add --merchant NAME`.")
    names = ", ".join(merchant.slug for merchant in found)
    raise Failure(f"Say which merchant you mean with --merchant: {names}.", 2)
