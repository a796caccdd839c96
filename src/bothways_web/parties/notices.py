"""Mails to the merchant's own team: what concerns who may open the book. No customer gets any of them."""

from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import gettext as _

from bothways_web.foundation import clock
from bothways_web.journal.models import Outbox
from bothways_web.parties.models import Invitation, Membership, Role


def invite(invitation: Invitation, by: str) -> None:
    """Somebody is asked into the team. The link is made when the mail is written."""
    merchant = invitation.merchant
    names = {"by": by, "merchant": merchant.name}
    Outbox.objects.create(
        merchant_id=merchant.id,
        effect="mail",
        key=f"invitation:{invitation.id}",
        payload={
            "to": invitation.email,
            "subject": _("%(by)s asks you into the team of %(merchant)s") % names,
            "template": "parties/mail/invitation.txt",
            "context": {**names, "name": invitation.name.partition(" ")[0]},
            "invitation": str(invitation.id),
            "inside": True,
        },
    )


def joined(member: Membership) -> None:
    """The owners read that somebody is in the team."""
    about = {"who": member.name, "email": member.user.email, "role": Role(member.role).label}
    subject = _("%(who)s is in the team now") % about
    key = f"joined:{member.id}:{clock.now():%Y%m%dT%H%M%S}"
    others = [owner for owner in owners(member) if owner.id != member.id]
    tell(others, key, subject, "parties/mail/joined.txt", about, "desk:team")


def owners(member: Membership) -> list[Membership]:
    """Those who own the book that somebody is a member of."""
    found = Membership.objects.select_related("user", "merchant").filter(
        merchant_id=member.merchant_id, role=Role.OWNER, active=True, user__is_active=True
    )
    return list(found.order_by("id"))


def tell(
    members: Iterable[Membership], key: str, subject: str, template: str, about: dict[str, str], page: str
) -> None:
    """One mail for each of some members; ``key`` makes sure that it goes once, ``page`` is what it opens."""
    Outbox.objects.bulk_create(
        [
            Outbox(
                merchant_id=member.merchant_id,
                effect="mail",
                key=f"{key}:{member.id}",
                payload={
                    "to": member.user.email,
                    "subject": subject,
                    "template": template,
                    "context": {**about, "name": member.name.partition(" ")[0]},
                    "path": reverse(page, args=[member.merchant.slug]),
                    "inside": True,
                },
            )
            for member in members
        ],
        ignore_conflicts=True,
    )
