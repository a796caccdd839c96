"""Either side keeps who the customer is; a claimed address needs the customer's consent."""

import pytest
from django.test import Client

from bothways_web.journal.models import JournalEntry
from bothways_web.parties.actions import claim
from bothways_web.parties.links import page_link
from bothways_web.parties.models import Address, Claim, Person, Relationship
from tests.cast import Cast
from tests.web.browsing import text
from tests.web.parties.test_sides import signed_in


def desk(cast: Cast) -> str:
    return f"/desk/linden-labels/customers/{cast.roy.id}/parties/"


def book(cast: Cast) -> str:
    return f"/book/{cast.roy.id}/parties/"


@pytest.fixture(params=["merchant", "customer"])
def either(request: pytest.FixtureRequest, cast: Cast) -> tuple[Client, str]:
    """A browser of either side, and where it keeps who is who."""
    if request.param == "merchant":
        return signed_in(cast.jan), desk(cast)
    return signed_in(cast.claire), book(cast)


def values(cast: Cast, **equal: object) -> set[str]:
    found = Address.objects.filter(relationship_id=cast.roy.id, **equal)
    return set(found.values_list("value", flat=True))


def test_either_side_renames(cast: Cast, either: tuple[Client, str]) -> None:
    client, room = either
    assert client.post(f"{room}rename/", {"rename-name": "Roy & Sons"}).status_code == 303
    assert Relationship.objects.get(id=cast.roy.id).name == "Roy & Sons"


def test_either_side_adds_and_removes_a_person(cast: Cast, either: tuple[Client, str]) -> None:
    client, room = either
    client.post(f"{room}people/add/", {"person-name": "Zoe Roy", "person-role": "Stores"})
    zoe = Person.objects.get(relationship_id=cast.roy.id, name="Zoe Roy")
    assert zoe.role == "Stores"
    client.post(f"{room}people/{zoe.id}/remove/")
    assert not Person.objects.filter(id=zoe.id).exists()


def test_either_side_adds_a_phone_number_as_it_is_dialled(cast: Cast, either: tuple[Client, str]) -> None:
    client, room = either
    client.post(f"{room}addresses/add/", {"address-medium": "phone", "address-value": "01632 960118"})
    assert values(cast, medium="phone") == {"+441632960118"}


def test_a_number_that_is_none_is_answered_with_a_sentence(cast: Cast, either: tuple[Client, str]) -> None:
    client, room = either
    entries = JournalEntry.objects.count()
    said = client.post(f"{room}addresses/add/", {"address-medium": "phone", "address-value": "12"})
    assert said.status_code == 422
    assert "too few or too many digits" in text(said)
    said = client.post(f"{room}addresses/{cast.roy.addresses['paul']}/replace/", {"value": "paul at roy"})
    assert said.status_code == 422
    assert "A mail address looks like" in text(said)
    assert JournalEntry.objects.count() == entries


def test_the_customer_corrects_their_own_address_at_once(cast: Cast) -> None:
    paul = cast.roy.addresses["paul"]
    signed_in(cast.claire).post(f"{book(cast)}addresses/{paul}/replace/", {"value": "Paul@New.example"})
    assert values(cast, awaits_consent=False) == {"claire@roy.example", "paul@new.example"}


def test_the_merchants_change_of_a_claimed_address_waits_for_the_customer(cast: Cast) -> None:
    jan, claire = signed_in(cast.jan), signed_in(cast.claire)
    old = cast.roy.addresses["claire"]
    jan.post(f"{desk(cast)}addresses/{old}/replace/", {"value": "c.roy@roy.example"})
    assert values(cast, awaits_consent=True) == {"c.roy@roy.example"}
    assert "claire@roy.example" in values(cast, awaits_consent=False), "the old one stays in force"
    assert "waits for the customer" in text(jan.get(f"{desk(cast)}who/"))
    waiting = Address.objects.get(awaits_consent=True)
    assert jan.post(f"{desk(cast)}addresses/{waiting.id}/agree/", {"agrees": "yes"}).status_code == 409
    assert claire.post(f"{book(cast)}addresses/{waiting.id}/agree/", {"agrees": "yes"}).status_code == 303
    assert values(cast) == {"c.roy@roy.example", "paul@roy.example"}
    refused = jan.post(f"{desk(cast)}addresses/{waiting.id}/remove/")
    assert refused.status_code == 409, "the new one is as claimed as the old one was"


def test_the_customer_says_no_to_an_address(cast: Cast) -> None:
    jan, claire = signed_in(cast.jan), signed_in(cast.claire)
    jan.post(f"{desk(cast)}addresses/add/", {"address-medium": "email", "address-value": "x@other.example"})
    waiting = Address.objects.get(awaits_consent=True)
    claire.post(f"{book(cast)}addresses/{waiting.id}/agree/", {"agrees": "no"})
    assert values(cast) == {"claire@roy.example", "paul@roy.example"}


def test_the_merchant_cannot_remove_what_the_customer_opens_the_book_with(cast: Cast) -> None:
    jan = signed_in(cast.jan)
    for what in (f"addresses/{cast.roy.addresses['claire']}", f"people/{cast.roy.people['claire']}"):
        refused = jan.post(f"{desk(cast)}{what}/remove/")
        assert refused.status_code == 409
        assert "opens this book" in text(refused)


def test_the_merchant_chooses_who_looks_after_them(cast: Cast) -> None:
    jan = signed_in(cast.jan)
    jan.post(f"{desk(cast)}keeper/", {"member": str(cast.staff.member)})
    assert Relationship.objects.get(id=cast.roy.id).keeper == cast.staff.member
    assert signed_in(cast.ines).get(f"{desk(cast)}who/").status_code == 200
    assert jan.post(f"{desk(cast)}keeper/", {"member": str(cast.supplier.member)}).status_code == 409
    assert jan.post(f"{desk(cast)}keeper/", {"member": "nobody"}).status_code == 409
    assert signed_in(cast.claire).post(f"{book(cast)}keeper/").status_code == 409


def test_a_reader_reads_and_does_not_write(cast: Cast) -> None:
    rita = signed_in(cast.rita)
    page = rita.get(f"{desk(cast)}who/")
    assert "<form" not in page.content.decode().split("<main")[1].split("</main")[0]
    refused = rita.post(f"{desk(cast)}rename/", {"rename-name": "Mine"})
    assert refused.status_code == 403
    assert "You may read this page but not write on it." in text(refused)
    assert "Go to the first page" in text(refused)


def test_paul_keeps_the_page_with_a_login_he_has(cast: Cast) -> None:
    paul = page_link(Address.objects.get(id=cast.roy.addresses["paul"]))
    claim(paul, cast.sam)
    sam = signed_in(cast.sam)
    assert sam.get(f"{book(cast)}who/").status_code == 200
    made = Claim.objects.get(user=cast.sam)
    assert made.person_id == cast.roy.people["paul"]
    assert signed_in(cast.jan).post(f"{desk(cast)}claims/{made.id}/end/").status_code == 409
    assert signed_in(cast.claire).post(f"{book(cast)}claims/{made.id}/end/").status_code == 303
    assert sam.get(f"{book(cast)}who/").status_code == 404


def test_whoever_ends_their_own_way_in_is_led_out(cast: Cast) -> None:
    claire = signed_in(cast.claire)
    ended = claire.post(f"{book(cast)}claims/{Claim.objects.get(user=cast.claire).id}/end/", follow=True)
    assert ended.redirect_chain == [("/sides/", 303)]
    assert "A link in a mail of theirs opens the page again." in text(ended)
    assert claire.get(f"{book(cast)}who/").status_code == 404


def test_nobody_claims_a_page_that_the_browser_did_not_open(cast: Cast) -> None:
    assert signed_in(cast.claire).post(f"{book(cast)}claim/").status_code == 403
    assert signed_in(cast.sam).post(f"{book(cast)}claim/").status_code == 404
