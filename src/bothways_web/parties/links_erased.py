"""Whoever is erased opens and answers nothing any more."""

from bothways_web.foundation import clock
from bothways_web.journal.registry import Erasing
from bothways_web.parties.models import Address, Button, Claim, PageLink


def erase(erasing: Erasing) -> None:
    """End the links, buttons and claims of addresses whose entries are being erased.

    A login is its owner's own, and stays; what it opened here is closed.
    """
    addresses = Address.objects.filter(relationship_id=erasing.relationship, entry_id__in=erasing.entries)
    gone = list(addresses.values_list("id", flat=True))
    for model in (PageLink, Button, Claim):
        rows = model._default_manager.filter(relationship_id=erasing.relationship, revoked_at=None)
        if not erasing.whole:
            rows = rows.filter(address_id__in=gone)
        rows.update(revoked_at=clock.now())
