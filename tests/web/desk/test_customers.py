"""The list of customers, and the search field of every page of the desk."""

import re
from collections.abc import Iterator

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from bothways.conversations.kinds import ConversationLogged
from bothways.conversations.kinds import Medium as Talk
from bothways.journal.relationship import Medium
from bothways_web.conversations.actions import log
from bothways_web.parties.access import MerchantAccess
from bothways_web.parties.actions import add_address, open_relationship
from bothways_web.parties.models import Address, Person, Relationship
from tests.builders.owing import promised
from tests.cast import Cast
from tests.web.pages import text

LIST = "/desk/linden-labels/customers/"
FIND = "/desk/linden-labels/customers/find/"


@pytest.fixture
def jan(cast: Cast, client: Client) -> Client:
    """The owner's browser."""
    client.force_login(cast.jan)
    return client


def names(page: str) -> list[str]:
    """The customers of a page, in order."""
    return re.findall(r"data-open>\s*([^<]+?)\s*</a", page)


def get(client: Client, address: str, fragment: bool = False, **query: str) -> str:
    """A page, or its part when htmx asks."""
    headers = {"HX-Request": "true"} if fragment else {}
    response = client.get(address, query, headers=headers)
    assert response.status_code == 200
    return response.content.decode()


def add(access: MerchantAccess, *customers: str) -> None:
    """Customers with these names and nothing else."""
    for name in customers:
        open_relationship(access, name)


def follow(client: Client, rel: str, page: str) -> Iterator[str]:
    """The pages that a link of this kind leads to, one after another."""
    while link := re.search(rf'href="([^"]+)"\s+rel="{rel}"', page):
        page = get(client, link.group(1).replace("&amp;", "&"))
        yield page


def test_customers_stand_in_the_order_of_their_names(cast: Cast, jan: Client) -> None:
    add(cast.owner, "Zebra", "élan", "Atelier")
    assert names(get(jan, LIST)) == ["Atelier", "Brook Bakery", "élan", "Roy Cosmetics", "Zebra"]


@pytest.mark.parametrize(
    "query",
    ["Roy", "cosm", "roy c", "CLAIRE", "claire@roy", "paul roy", "claire@roy.example", "claire@roy.e"],
)
def test_a_customer_is_found_by_name_person_and_mail(jan: Client, query: str) -> None:
    assert names(get(jan, LIST, q=query)) == ["Roy Cosmetics"]


@pytest.mark.parametrize("query", ["claire bea", "cosmetics brook", "oy", "???", "%", "_", "mill paper"])
def test_every_word_must_begin_a_word_of_theirs(jan: Client, query: str) -> None:
    page = get(jan, LIST, q=query)
    assert names(page) == []
    assert "Nobody found" in page


@pytest.mark.parametrize("query", ["+44 1632 960 017", "01632 960017", "960017", "01632960017"])
def test_a_telephone_number_is_found_however_it_is_written(cast: Cast, jan: Client, query: str) -> None:
    add_address(cast.brook.merchants, Medium.PHONE, "+441632960017")
    assert names(get(jan, LIST, q=query)) == ["Brook Bakery"]


def test_accents_need_not_be_typed(cast: Cast, jan: Client) -> None:
    add(cast.owner, "Ogrody Zieleń", "Bäckerei Größe")
    assert names(get(jan, LIST, q="zielen")) == ["Ogrody Zieleń"]
    assert names(get(jan, LIST, q="backerei grosse")) == ["Bäckerei Größe"]


def test_the_list_is_read_page_by_page_there_and_back(cast: Cast, jan: Client) -> None:
    add(cast.owner, *(f"Customer {number:03}" for number in range(60)))
    first = get(jan, LIST)
    there = [first, *follow(jan, "next", first)]
    everyone = [name for page in there for name in names(page)]
    assert len(there) == 3
    assert everyone == ["Brook Bakery", *(f"Customer {number:03}" for number in range(60)), "Roy Cosmetics"]
    back = [there[-1], *follow(jan, "prev", there[-1])]
    assert names(back[-1]) == names(first)
    assert 'rel="prev"' not in back[-1]


def test_customers_of_one_name_are_all_reached(cast: Cast, jan: Client) -> None:
    add(cast.owner, *["Twin"] * 55)
    first = get(jan, LIST, q="twin")
    assert sum(len(names(page)) for page in [first, *follow(jan, "next", first)]) == 55


def test_a_common_word_and_a_rare_one_find_the_rare_one(
    cast: Cast, jan: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bothways_web.parties.search.RARE", 5)
    add(cast.owner, *(f"Customer {number:03}" for number in range(30)), "Customer Rare")
    assert names(get(jan, LIST, q="customer rare")) == ["Customer Rare"]
    assert names(get(jan, LIST, q="custo"))[:2] == ["Customer 000", "Customer 001"]
    assert len(names(get(jan, LIST, q="custo 0"))) == 25


def test_many_who_share_a_word_are_each_reached_once(
    cast: Cast, jan: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bothways_web.parties.search.RARE", 5)
    everyone = [f"Custard Customer Custodian {number:03}" for number in range(60)]
    add(cast.owner, *everyone)
    for query in ("cust", "cust 0"):
        first = get(jan, LIST, q=query)
        there = [first, *follow(jan, "next", first)]
        assert sorted(name for page in there for name in names(page)) == everyone
        back = [there[-1], *follow(jan, "prev", there[-1])]
        assert names(back[-1]) == names(first)


def test_a_member_who_sees_their_own_finds_no_other(cast: Cast, client: Client) -> None:
    client.force_login(cast.ines)
    assert names(get(client, LIST)) == ["Brook Bakery"]
    assert names(get(client, LIST, q="roy")) == []
    assert "Roy" not in get(client, FIND, fragment=True, q="roy")


def test_the_same_number_of_queries_for_few_and_for_many(cast: Cast, jan: Client) -> None:
    def queries(q: str = "") -> int:
        with CaptureQueriesContext(
            connection,
        ) as captured:
            get(jan, LIST, q=q)
        return len(captured)

    few = queries(), queries(q="customer")
    add(cast.owner, *(f"Customer {number:03}" for number in range(30)))
    for access in (cast.roy.merchants, cast.roy.own, cast.brook.merchants, cast.brook.own):
        promised(access, "Something", 1)
    assert queries() == few[0]
    assert queries(q="customer") <= few[0] + 1


def test_what_is_due_next_on_both_sides(cast: Cast, jan: Client) -> None:
    promised(cast.roy.merchants, "Later", 9)
    promised(cast.roy.merchants, "Ribbon samples", 0)
    promised(cast.roy.own, "Final artwork", 1)
    row = text(get(jan, LIST, q="roy").split("<tbody>")[1].split("</tbody>")[0])
    assert "today Ribbon samples tomorrow Final artwork" in row
    assert "Later" not in row
    assert "Jan looks after them" in row
    assert "– nothing open – nothing open" in text(get(jan, LIST, q="brook"))


def test_when_one_last_talked(cast: Cast, jan: Client) -> None:
    talk = ConversationLogged(medium=Talk.CALL, summary="About the matt paper")
    log(cast.roy.merchants, talk)
    assert "today, a call" in text(get(jan, LIST, q="roy"))


def test_the_part_that_htmx_asks_for_is_part_of_the_page(jan: Client) -> None:
    whole, part = get(jan, LIST, q="roy"), get(jan, LIST, fragment=True, q="roy")
    assert part.strip() in whole
    assert part.strip().startswith('<div id="customers"')


def test_an_empty_book_says_how_it_begins(cast: Cast, client: Client) -> None:
    client.force_login(cast.mia)
    response = client.get("/desk/mill-paper/customers/", {"q": "nobody"})
    assert "Nobody found" in response.content.decode()


@pytest.mark.parametrize("address", [LIST, FIND])
def test_who_may_come_in(cast: Cast, client: Client, address: str) -> None:
    assert client.get(address).status_code == 302
    for stranger in (cast.sam, cast.claire, cast.mia):
        client.force_login(stranger)
        assert client.get(address).status_code == 404
    client.force_login(cast.rita)
    assert client.get(address).status_code == 200
    assert client.post(address).status_code == 405


@pytest.mark.parametrize("place", ["after", "before"])
@pytest.mark.parametrize("text", ["x", "zz.1", "00", "", "00.00000000000000000000000000000000"])
def test_a_place_that_nobody_gave_is_no_error(jan: Client, place: str, text: str) -> None:
    assert jan.get(LIST, {place: text}).status_code == 200


def test_finding_while_typing(jan: Client) -> None:
    assert "Roy Cosmetics" in get(jan, FIND, fragment=True, q="ro")
    assert "Nobody found" in get(jan, FIND, fragment=True, q="xyz")
    assert "<a" not in get(jan, FIND, fragment=True, q=" ")


class TestNewCustomer:
    """A book for somebody new, unless they have one."""

    ADDRESS = "/desk/linden-labels/customers/new/"

    def test_a_name_is_enough(self, cast: Cast, jan: Client) -> None:
        response = jan.post(self.ADDRESS, {"name": "Fresh Fish", "form": "organisation"}, follow=True)
        page = response.content.decode()
        assert "Fresh Fish has a book now." in page
        assert "Jan looks after them" in page

    def test_whom_one_talks_to_is_reached_at_the_address(self, cast: Cast, jan: Client) -> None:
        given = {"name": "Fresh Fish", "form": "organisation", "person": "Tove Lund", "role": "buyer"}
        given |= {"email": "Tove@Fish.example", "phone": "01632 960 020"}
        jan.post(self.ADDRESS, given)
        tove = Person.objects.get(name="Tove Lund")
        reached = Address.objects.filter(person_id=tove.id).values_list("value", flat=True)
        assert sorted(reached) == ["+441632960020", "tove@fish.example"]

    @pytest.mark.parametrize(
        "given",
        [{"name": "roy  COSMETICS"}, {"name": "Someone Else", "email": "claire@roy.example"}],
    )
    def test_somebody_who_may_be_there_already_is_asked_about(
        self, cast: Cast, jan: Client, given: dict[str, str]
    ) -> None:
        given = {"form": "organisation", **given}
        before = Relationship.objects.count()
        page = jan.post(self.ADDRESS, given).content.decode()
        assert "Is it one of these?" in page
        assert f"/customers/{cast.roy.id}/" in page
        assert Relationship.objects.count() == before
        assert jan.post(self.ADDRESS, {**given, "sure": "on"}).status_code == 303
        assert Relationship.objects.count() == before + 1

    def test_a_member_is_not_told_of_customers_they_do_not_see(self, cast: Cast, client: Client) -> None:
        client.force_login(cast.ines)
        given = {"name": "Roy Cosmetics", "form": "organisation"}
        assert client.post(self.ADDRESS, given).status_code == 303

    @pytest.mark.parametrize(
        ("field", "words", "said"),
        [
            ("name", " ", "Write the name"),
            ("email", "claire at roy", "A mail address looks like"),
            ("phone", "12", "phone number"),
            ("form", "ghost", "Select a valid choice"),
        ],
    )
    def test_a_mistake_gets_a_sentence(self, jan: Client, field: str, words: str, said: str) -> None:
        response = jan.post(self.ADDRESS, {"name": "Fresh Fish", "form": "organisation", field: words})
        assert response.status_code == 422
        assert said in response.content.decode()

    def test_who_may(self, cast: Cast, client: Client) -> None:
        assert client.post(self.ADDRESS, {"name": "x"}).status_code == 302
        for user, answered in ((cast.sam, 404), (cast.claire, 404), (cast.rita, 403)):
            client.force_login(user)
            assert client.post(self.ADDRESS, {"name": "x", "form": "person"}).status_code == answered
