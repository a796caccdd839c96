"""The owner lets mail go: sees the exact mail, picks who gets it, and switches sending on or off."""

from collections.abc import Collection
from uuid import UUID

from django.db import transaction

from bothways.units.refusal import Refused
from bothways_web.channels import queries
from bothways_web.channels.models import Recipient, SendingChange
from bothways_web.channels.outbox import release
from bothways_web.channels.preview import digest, letters
from bothways_web.parties.access import MerchantAccess
from bothways_web.parties.models import Merchant

OWNER_DECIDES = Refused("owner_decides", "Only the owner of the book lets mail go to customers. Ask them.")
MAIL_WAS_NOT_SEEN = Refused(
    "mail_was_not_seen", "The mail has changed since you looked at it. Look at it once more, then decide."
)
NOBODY_IS_PICKED = Refused(
    "nobody_is_picked", "Nobody is picked yet. Tick who may get mail, then switch sending on."
)


def let_go(
    access: MerchantAccess, *, shown: UUID, seen: str, listed: Collection[UUID], ticked: Collection[UUID]
) -> Refused | None:
    """Of the listed addresses, mail may go to the ticked ones and no other; and sending is on.

    ``shown`` is the address whose mails the owner looked at, ``seen`` their digest.
    """
    if not access.is_owner:
        return OWNER_DECIDES
    looked_at = queries.address(access, shown)
    if looked_at is None or digest(letters(access, looked_at)) != seen:
        return MAIL_WAS_NOT_SEEN
    with transaction.atomic():
        change = _pick(access, set(listed), set(ticked))
        if not queries.picked_count(access):
            transaction.set_rollback(True)
            return NOBODY_IS_PICKED
        change.seen = seen
        _switch(access, change)
    release(access.merchant)
    return None


def stop(access: MerchantAccess) -> Refused | None:
    """No mail goes to customers from here on; those who were picked stay picked."""
    if not access.is_owner:
        return OWNER_DECIDES
    with transaction.atomic():
        _switch(access, SendingChange(merchant=access.merchant, member_id=access.member, on=False))
    return None


def _pick(access: MerchantAccess, listed: set[UUID], ticked: set[UUID]) -> SendingChange:
    before = queries.picked(access, listed)
    chosen = {row.id: row for key in (ticked & listed) - before if (row := queries.address(access, key))}
    Recipient.objects.bulk_create(
        [
            Recipient(
                address_id=row.id,
                merchant=access.merchant,
                relationship_id=row.relationship_id,
                picked_by_id=access.member,
            )
            for row in chosen.values()
        ],
        ignore_conflicts=True,
    )
    gone = before - ticked
    Recipient.objects.filter(merchant_id=access.merchant_id, address_id__in=gone).delete()
    return SendingChange(
        merchant=access.merchant,
        member_id=access.member,
        on=True,
        picked=len(chosen),
        dropped=len(gone),
    )


def _switch(access: MerchantAccess, change: SendingChange) -> None:
    Merchant.objects.filter(id=access.merchant_id).update(sending_on=change.on)
    change.save()
