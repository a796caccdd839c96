"""Mails to the team: invitations, who joined, new tokens; never held by the gate for customers."""

import re

import pytest
from django.core import mail as django_mail
from django.test import Client

from bothways_web.api.actions import make_token
from bothways_web.api.models import Scope
from bothways_web.channels.outbox import send_due
from bothways_web.foundation import clock
from bothways_web.journal.models import Outbox
from bothways_web.parties import members
from bothways_web.parties.models import Claim, Invitation, Membership, Role, Sees
from tests.cast import PASSWORD, Cast
from tests.web.browsing import submit

pytestmark = pytest.mark.django_db
NEW = ("nils@new.example", "Nils New", Role.STAFF, Sees.ALL)


def sent() -> dict[str, str]:
    """What left by now, by whom it went to."""
    send_due(clock.now())
    return {one.to[0]: f"{one.subject}\n{one.body}" for one in django_mail.outbox}


def test_an_invitation_is_mailed_with_a_link_of_its_own(cast: Cast) -> None:
    shown = members.invite(cast.owner, *NEW)
    mailed = sent()["nils@new.example"]
    assert "Jan Linden asks you into the team of Linden Labels" in mailed
    path = re.search(r"/invited/[\w-]+/", mailed)
    assert path
    assert str(shown) not in mailed
    joined = submit(Client(), path.group(), {"name": "Nils New", "password": PASSWORD})
    assert joined["Location"] == "/desk/linden-labels/"


def test_no_link_and_no_secret_waits_in_the_outbox(cast: Cast) -> None:
    members.invite(cast.owner, *NEW)
    _, secret = make_token(Membership.objects.get(id=cast.owner.member), "shop")
    waiting = str(list(Outbox.objects.values_list("payload", flat=True)))
    assert "/invited/" not in waiting
    assert secret not in waiting


def test_an_invitation_that_was_taken_back_is_not_mailed(cast: Cast) -> None:
    members.invite(cast.owner, *NEW)
    members.take_back(cast.owner, Invitation.objects.get().id)
    assert sent() == {}
    assert "taken back" in Outbox.objects.get().error


def test_the_owner_reads_who_joined(cast: Cast) -> None:
    members.invite(cast.owner, *NEW)
    members.join_anew(Invitation.objects.get(), "Nils New", PASSWORD)
    mailed = sent()
    assert set(mailed) == {"jan@linden.example"}, "the invitation was answered before its mail went"
    assert "Nils New (nils@new.example) has joined the team as: Staff." in mailed["jan@linden.example"]
    assert "/desk/linden-labels/settings/" in mailed["jan@linden.example"]


def test_a_new_token_is_told_to_whom_it_acts_for_and_to_the_owner(cast: Cast) -> None:
    token, secret = make_token(Membership.objects.get(id=cast.staff.member), "Web shop", Scope.WRITE)
    mailed = sent()
    assert set(mailed) == {"jan@linden.example", "ines@linden.example"}
    for text in mailed.values():
        assert "“Web shop”" in text
        assert token.hint in text
        assert secret not in text
    make_token(Claim.objects.get(user=cast.claire), "theirs")
    assert len(sent()) == 2, "no mail goes to a customer"
