"""The merchant's team: the owner invites, changes and deactivates members; everybody has their own wishes."""

from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from bothways.units.refusal import Ground, Refused
from bothways_web.foundation import clock
from bothways_web.parties import notices
from bothways_web.parties.access import MerchantAccess
from bothways_web.parties.models import Invitation, Membership, Purpose, Role, Sees
from bothways_web.parties.tokens import mint, subject_of
from bothways_web.users.actions import create_user
from bothways_web.users.models import User

GOOD_FOR = timedelta(days=14)

TEAM_IS_THE_OWNERS = Refused("team_is_the_owners", "Only the owner of the book changes the team. Ask them.")
MEMBER_IS_UNKNOWN = Refused(
    "member_is_unknown", "There is no such member in this book.", ground=Ground.ABSENCE
)
LAST_OWNER_STAYS = Refused(
    "last_owner_stays", "A book needs an owner who is active. Make somebody else an owner first."
)
IS_A_MEMBER_ALREADY = Refused(
    "is_a_member_already",
    "Somebody with this address is in the team already. Change what they may do.",
    "email",
)
INVITATION_HAS_ENDED = Refused(
    "invitation_has_ended",
    "This invitation was used, taken back, or is older than two weeks. Ask for a new one.",
)
INVITATION_IS_ANOTHERS = Refused(
    "invitation_is_anothers", "This invitation is for another address. Sign out, then sign in with that one."
)


def invite(access: MerchantAccess, email: str, name: str, role: Role, sees: Sees) -> str | Refused:
    """Ask somebody into the team; gives the token of their link, which is shown once."""
    if not access.is_owner:
        return TEAM_IS_THE_OWNERS
    email = email.strip().lower()
    if _members(access).filter(user__email=email, active=True).exists():
        return IS_A_MEMBER_ALREADY
    with transaction.atomic():
        Invitation.objects.filter(merchant_id=access.merchant_id, email=email, accepted_at=None).update(
            revoked_at=clock.now()
        )
        made = Invitation.objects.create(
            merchant=access.merchant, by_id=access.member, email=email, name=name, role=role, sees=sees
        )
        notices.invite(made, access.member_name)
        return mint(Purpose.INVITATION, made.id)


def take_back(access: MerchantAccess, invitation: UUID) -> Refused | None:
    """The link of an invitation opens nothing any more."""
    if not access.is_owner:
        return TEAM_IS_THE_OWNERS
    Invitation.objects.filter(merchant_id=access.merchant_id, id=invitation).update(revoked_at=clock.now())
    return None


def invitation_of(token: str) -> Invitation | None:
    """The invitation that a link belongs to, while it can be accepted."""
    subject = subject_of(Purpose.INVITATION, token)
    return waiting(subject) if subject is not None else None


def waiting(invitation: UUID) -> Invitation | None:
    """An invitation that can still be accepted."""
    live = Invitation.objects.filter(
        accepted_at=None, revoked_at=None, made_at__gt=clock.now() - GOOD_FOR, by__active=True
    )
    return live.select_related("merchant", "by").filter(id=invitation).first()


def invitation_token(invitation: UUID) -> str:
    """A token for one mail that leads to an invitation."""
    return mint(Purpose.INVITATION, invitation)


def has_login(invitation: Invitation) -> bool:
    """Whether somebody signs in with the invited address already."""
    return User.objects.filter(email=invitation.email).exists()


def join(invitation: Invitation, user: User) -> Membership | Refused:
    """Somebody who is signed in with the invited address joins the team."""
    if user.email != invitation.email:
        return INVITATION_IS_ANOTHERS
    with transaction.atomic():
        waiting = Invitation.objects.filter(id=invitation.id, accepted_at=None, revoked_at=None)
        if not waiting.update(accepted_at=clock.now()):
            return INVITATION_HAS_ENDED
        member, _ = Membership.objects.update_or_create(
            merchant_id=invitation.merchant_id,
            user=user,
            defaults={
                "name": user.name or invitation.name,
                "role": invitation.role,
                "sees": invitation.sees,
                "active": True,
            },
        )
        notices.joined(member)
        return member


def join_anew(invitation: Invitation, name: str, password: str) -> User | Refused:
    """Somebody without a login makes one and joins; the link came to their address."""
    with transaction.atomic():
        user = create_user(invitation.email, name, password)
        if isinstance(user, Refused):
            return user
        joined = join(invitation, user)
        if isinstance(joined, Refused):
            transaction.set_rollback(True)
            return joined
        return user


def change(access: MerchantAccess, member: UUID, role: Role, sees: Sees, *, active: bool) -> Refused | None:
    """What a member may do and see, and whether they still belong to the team."""
    if not access.is_owner:
        return TEAM_IS_THE_OWNERS
    with transaction.atomic():
        team = {row.id: row for row in _members(access).select_for_update()}
        found = team.get(member)
        if found is None:
            return MEMBER_IS_UNKNOWN
        found.role, found.sees, found.active = role, sees, active
        if not any(row.role == Role.OWNER and row.active for row in team.values()):
            return LAST_OWNER_STAYS
        found.save(update_fields=["role", "sees", "active"])
    return None


def wish_morning_mail(access: MerchantAccess, *, wanted: bool) -> None:
    """Whether this member gets the morning mail."""
    _members(access).filter(id=access.member).update(morning_mail=wanted)


def invitations(access: MerchantAccess) -> list[Invitation]:
    """Who is invited and has not answered."""
    open_ones = Invitation.objects.filter(
        merchant_id=access.merchant_id,
        accepted_at=None,
        revoked_at=None,
        made_at__gt=clock.now() - GOOD_FOR,
    )
    return list(open_ones.order_by("made_at"))


def team(access: MerchantAccess) -> list[Membership]:
    """All members, active ones first, by name."""
    return list(_members(access).select_related("user").order_by("-active", "name", "id"))


def _members(access: MerchantAccess) -> "QuerySet[Membership]":
    return Membership.objects.filter(merchant_id=access.merchant_id)
