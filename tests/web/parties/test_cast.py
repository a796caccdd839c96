"""The cast is as its description says."""

import pytest
from django.http import Http404

from bothways_web.parties.access import customer_of, merchant_of
from bothways_web.parties.models import Address, Relationship
from tests.cast import Cast


def test_ines_sees_only_the_customer_she_looks_after(cast: Cast) -> None:
    assert cast.staff.relationship(cast.brook.id).can_write
    with pytest.raises(Http404):
        cast.staff.relationship(cast.roy.id)


def test_jan_is_both_owner_here_and_customer_there(cast: Cast) -> None:
    assert merchant_of(cast.jan, "linden-labels").is_owner
    assert customer_of(cast.jan, cast.linden_at_mill.id).merchant.slug == "mill-paper"
    with pytest.raises(Http404):
        merchant_of(cast.jan, "mill-paper")


def test_sam_knows_nobody(cast: Cast) -> None:
    with pytest.raises(Http404):
        merchant_of(cast.sam, "linden-labels")
    with pytest.raises(Http404):
        customer_of(cast.sam, cast.roy.id)


def test_everybody_has_a_mail_address(cast: Cast) -> None:
    assert Relationship.objects.count() == 3
    assert set(Address.objects.values_list("value", flat=True)) == {
        "claire@roy.example",
        "paul@roy.example",
        "bea@brook.example",
        "jan@linden.example",
    }
