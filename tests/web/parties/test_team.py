"""The merchant's team: invited, changed, deactivated; never without an owner."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from bothways.units.refusal import Refused
from bothways_web.foundation import clock
from bothways_web.parties import members
from bothways_web.parties.access import MerchantAccess
from bothways_web.parties.models import Invitation, Membership, Role, Sees, Token
from bothways_web.users.models import User
from tests.cast import PASSWORD, Cast
from tests.web.browsing import submit, text
from tests.web.parties.test_sides import signed_in

PAGE = "/desk/linden-labels/settings/"
NEW = {"name": "Nils New", "email": "Nils@New.example", "role": "staff", "sees": "own"}


def invited(cast: Cast, **more: Any) -> str:
    """The path of a new invitation's link, as the page showed it."""
    shown = signed_in(cast.jan).post(f"{PAGE}invite/", {**NEW, **more})
    found = re.search(r"/invited/[\w-]+/", shown.content.decode())
    assert found
    return found.group()


def members_of(cast: Cast) -> dict[str, tuple[str, str, bool]]:
    rows = Membership.objects.filter(merchant=cast.merchant).select_related("user")
    return {row.user.email: (row.role, row.sees, row.active) for row in rows}


def change(cast: Cast, who: MerchantAccess, **said: str) -> Any:
    return signed_in(cast.jan).post(f"{PAGE}members/{who.member}/", {"role": "staff", "sees": "all", **said})


def test_an_invitation_makes_a_login_and_a_member(cast: Cast, phone: Client) -> None:
    joined = submit(phone, invited(cast), {"name": "Nils New", "password": PASSWORD})
    assert joined["Location"] == "/desk/linden-labels/"
    assert members_of(cast)["nils@new.example"] == ("staff", "own", True)
    assert phone.get("/desk/linden-labels/").status_code == 200


def test_opening_an_invitation_changes_nothing(cast: Cast, phone: Client) -> None:
    assert "Jan Linden asks you into the team of Linden Labels" in text(phone.get(invited(cast)))
    assert not User.objects.filter(email="nils@new.example").exists()
    assert "session" not in phone.cookies


def test_the_link_is_shown_once_and_kept_as_a_hash(cast: Cast) -> None:
    link = invited(cast)
    token = link.split("/")[2]
    assert token not in str(Token.objects.values_list())
    assert token not in signed_in(cast.jan).get(PAGE).content.decode()


def test_an_invitation_works_once(cast: Cast, phone: Client) -> None:
    link = invited(cast)
    submit(phone, link, {"name": "Nils New", "password": PASSWORD})
    assert Client().get(link).status_code == 404


def test_an_invitation_ends_after_two_weeks_or_when_taken_back(cast: Cast) -> None:
    link = invited(cast)
    with clock.at(clock.now() + timedelta(days=15)):
        assert Client().get(link).status_code == 404
    signed_in(cast.jan).post(f"{PAGE}invitations/{Invitation.objects.get().id}/take-back/")
    assert Client().get(link).status_code == 404


def test_a_weak_password_is_refused_with_a_sentence(cast: Cast, phone: Client) -> None:
    refused = submit(phone, invited(cast), {"name": "Nils New", "password": "password12"})
    assert refused.status_code == 409
    assert "too common" in text(refused)
    assert not User.objects.filter(email="nils@new.example").exists()


def test_somebody_with_a_login_signs_in_first_and_joins(cast: Cast, phone: Client) -> None:
    link = invited(cast, email="sam@stranger.example")
    assert "You have a login already" in text(phone.get(link))
    assert phone.get(link).content.decode().count('name="password"') == 0
    assert submit(signed_in(cast.sam), link).status_code == 303
    assert members_of(cast)["sam@stranger.example"] == ("staff", "own", True)


def test_an_invitation_that_was_passed_on_lets_nobody_else_in(cast: Cast) -> None:
    refused = submit(signed_in(cast.sam), invited(cast))
    assert refused.status_code == 409
    assert "sam@stranger.example" not in members_of(cast)


def test_only_the_owner_changes_the_team(cast: Cast) -> None:
    refused = members.invite(cast.staff, "x@new.example", "X", Role.OWNER, Sees.ALL)
    assert isinstance(refused, Refused)
    ines = signed_in(cast.ines)
    promoted = ines.post(
        f"{PAGE}members/{cast.staff.member}/", {"role": "owner", "sees": "all", "active": "on"}
    )
    assert promoted.status_code == 409
    assert members_of(cast)["ines@linden.example"] == ("staff", "own", True)
    assert "Invite somebody" not in text(ines.get(PAGE))


def test_a_deactivated_member_sees_nothing_from_that_moment_on(cast: Cast) -> None:
    ines = signed_in(cast.ines)
    assert ines.get("/desk/linden-labels/").status_code == 200
    assert change(cast, cast.staff).status_code == 303
    assert ines.get("/desk/linden-labels/").status_code == 404


@pytest.mark.parametrize("said", [{"role": "staff", "active": "on"}, {"role": "owner"}])
def test_a_book_always_has_an_owner(cast: Cast, said: dict[str, str]) -> None:
    refused = change(cast, cast.owner, **said)
    assert refused.status_code == 409
    assert members_of(cast)["jan@linden.example"] == ("owner", "all", True)


def test_another_books_member_cannot_be_changed(cast: Cast) -> None:
    assert change(cast, cast.supplier, active="on").status_code == 409
    assert Membership.objects.get(id=cast.supplier.member).role == "owner"


@pytest.mark.parametrize("who", ["jan", "ines", "rita"])
def test_everybody_wishes_their_own_morning_mail(cast: Cast, who: str) -> None:
    user = getattr(cast, who)
    assert signed_in(user).post(f"{PAGE}mornings/").status_code == 303
    wishes = Membership.objects.filter(merchant=cast.merchant)
    assert set(wishes.filter(morning_mail=False).values_list("user_id", flat=True)) == {user.id}
