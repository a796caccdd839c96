"""Standard amends through the pages of both sides: agreed with each other, and what amends begin with."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.test import Client

from bothways.journal.entry import Recorded
from bothways.journal.obligation import Basis
from bothways.promises.standard_kinds import Case, StandardProposed
from bothways.promises.standards import StandardState
from bothways_web.foundation import clock
from bothways_web.parties.access import RelationshipAccess
from bothways_web.promises import actions, queries_standard, standard
from bothways_web.promises.models import Standard
from tests.builders.promises import BEGINNING, day, number, owed
from tests.cast import Cast
from tests.web.pages import browser, page, queries, status, text

FORM = {"case": "late_delivery", "follows": "5 % off the next order"}
SOURCE = "You both agreed on this for late delivery"


@pytest.fixture(autouse=True)
def _at_the_beginning() -> Iterator[datetime]:
    with clock.at(BEGINNING) as now:
        yield now


def desk(cast: Cast, path: str = "") -> str:
    return f"/desk/linden-labels/customers/{cast.roy.id}/promises/{path}"


def book(cast: Cast, path: str = "") -> str:
    return f"/book/{cast.roy.id}/promises/{path}"


def only(cast: Cast) -> Any:
    (found,) = queries_standard.standards(cast.roy.own)
    return found


def agreed(
    by: RelationshipAccess, other: RelationshipAccess, n: int = 51, case: Case = Case.LATE_DELIVERY
) -> UUID:
    """What both agreed follows."""
    body = StandardProposed(standard=number(n), case=case, follows="5 % off the next order")
    assert isinstance(standard.propose(by, body), Recorded)
    assert isinstance(standard.agree(other, number(n)), Recorded)
    return number(n)


@pytest.fixture(params=["merchant proposes", "customer proposes"])
def sides(request: pytest.FixtureRequest, cast: Cast) -> tuple[Client, str, Client, str]:
    """Who proposes and where, who answers and where: both ways round."""
    ours, theirs = (browser(cast.jan), desk(cast)), (browser(cast.claire), book(cast))
    first, second = (ours, theirs) if request.param == "merchant proposes" else (theirs, ours)
    return (*first, *second)


def test_one_side_proposes_and_the_other_agrees(cast: Cast, sides: tuple[Client, str, Client, str]) -> None:
    proposer, here, answerer, there = sides
    assert status(proposer, f"{here}standards/new/", "post", FORM) == 303
    mine, theirs = (text(page(who, f"{at}standards/")) for who, at in ((proposer, here), (answerer, there)))
    assert "is to answer" in mine
    assert "Take it back" in mine
    assert "proposes it" in theirs
    assert "Say no" in theirs
    assert only(cast).state is StandardState.PROPOSED
    assert status(answerer, f"{there}standards/{only(cast).id}/agree/", "post") == 303
    for who, at in ((proposer, here), (answerer, there)):
        shown = text(page(who, f"{at}standards/"))
        assert "Late delivery" in shown
        assert "5 % off the next order" in shown
        assert "agreed on 2 March" in shown
    assert (
        status(proposer, f"{here}standards/{only(cast).id}/end/", "post", {"words": "It was a test."}) == 303
    )
    assert only(cast).state is StandardState.ENDED
    assert "Nothing is agreed yet" in text(page(answerer, f"{there}standards/"))


@pytest.mark.parametrize(("act", "state"), [("decline", "declined"), ("withdraw", "withdrawn")])
def test_no_and_taking_back(cast: Cast, sides: tuple[Client, str, Client, str], act: str, state: str) -> None:
    proposer, here, answerer, there = sides
    proposer.post(f"{here}standards/new/", FORM)
    who, at = (answerer, there) if act == "decline" else (proposer, here)
    assert "Why" in page(who, f"{at}standards/{only(cast).id}/{act}/")
    assert status(who, f"{at}standards/{only(cast).id}/{act}/", "post", {"words": "Not now"}) == 303
    assert only(cast).state.value == state


def test_it_stands_where_both_look(cast: Cast) -> None:
    body = StandardProposed(standard=number(51), case=Case.POOR_QUALITY, follows="Replaced in two days")
    assert isinstance(standard.propose(cast.roy.merchants, body), Recorded)
    jan, claire = browser(cast.jan), browser(cast.claire)
    for client, address in (
        (jan, f"/desk/linden-labels/customers/{cast.roy.id}/"),
        (claire, f"/book/{cast.roy.id}/"),
        (claire, f"/book/{cast.roy.id}/record/"),
    ):
        shown = page(client, address)
        assert "Replaced in two days" in shown
        assert ("/standards/" in shown) is True
    seen = page(jan, f"/desk/linden-labels/customers/{cast.roy.id}/seen/")
    assert "Replaced in two days" in seen
    assert f"standards/{number(51)}/agree" not in seen, "who looks through their eyes cannot press"
    assert isinstance(standard.agree(cast.roy.own, number(51)), Recorded)
    assert "Replaced in two days" not in page(claire, f"/book/{cast.roy.id}/"), (
        "nothing waits for her any more"
    )
    happened = text(page(claire, f"/book/{cast.roy.id}/record/"))
    assert "proposed what follows on poor quality" in happened
    assert "agreed to it for both sides alike" in happened


def test_what_a_customer_proposes_stands_on_today(cast: Cast) -> None:
    today = "/desk/linden-labels/"
    proposed = StandardProposed(standard=number(51), case=Case.LATE_PAYMENT, follows="Two percent interest")
    assert isinstance(standard.propose(cast.roy.own, proposed), Recorded)
    shown = text(page(browser(cast.jan), today))
    assert "They propose what follows if something is not kept" in shown
    assert "Two percent interest" in shown
    assert "Two percent interest" not in text(page(browser(cast.ines), today)), "Roy is not hers"
    assert isinstance(standard.agree(cast.roy.merchants, number(51)), Recorded)
    assert "Two percent interest" not in text(page(browser(cast.jan), today))


def test_a_mistyped_form_loses_nothing(cast: Cast) -> None:
    for client, address in ((browser(cast.jan), desk(cast)), (browser(cast.claire), book(cast))):
        answered = client.post(f"{address}standards/new/", {"case": "", "follows": "5 % off"})
        shown = answered.content.decode()
        assert answered.status_code == 422
        assert "Choose the case it is for." in shown
        assert 'value="5 % off"' in shown
        assert (
            "Say what follows." in client.post(f"{address}standards/new/", {"case": "rain"}).content.decode()
        )
    assert queries_standard.standards(cast.roy.own) == []


def test_who_may_not(cast: Cast) -> None:
    one = agreed(cast.roy.merchants, cast.roy.own)
    for user, answered in ((None, 302), (cast.sam, 404), (cast.ines, 404), (cast.rita, 403)):
        for path in ("standards/new/", f"standards/{one}/end/"):
            assert status(browser(user), desk(cast, path), "post", FORM) == answered
    assert status(browser(cast.jan), desk(cast, f"standards/{one}/sell/")) == 404
    assert status(browser(cast.jan), desk(cast, f"standards/{number(77)}/end/")) == 404
    assert status(browser(cast.jan), desk(cast, "standards/"), "post") == 405
    elsewhere = f"/desk/linden-labels/customers/{cast.brook.id}/promises/standards/{one}/end/"
    assert status(browser(cast.jan), elsewhere, "post") == 404
    assert "Propose what follows" not in page(browser(cast.rita), desk(cast, "standards/"))
    refused = browser(cast.claire).post(book(cast, f"standards/{one}/agree/"))
    assert refused.status_code == 409
    assert "Both sides have agreed to this already" in refused.content.decode()
    assert only(cast).state is StandardState.AGREED


@pytest.mark.parametrize("merchant_owes", [True, False], ids=["merchant owes", "customer owes"])
def test_amends_begin_with_what_both_agreed(cast: Cast, merchant_owes: bool) -> None:
    agreed(cast.roy.own, cast.roy.merchants)
    debtor = cast.roy.merchants if merchant_owes else cast.roy.own
    promised = owed(debtor.side, day(1), basis=Basis.ORDER, what="Deliver order 4390")
    assert isinstance(actions.promise(debtor, promised), Recorded)
    pages = {
        "offer_amends": (browser(cast.jan), desk(cast)),
        "ask_amends": (browser(cast.claire), book(cast)),
    }
    if not merchant_owes:
        pages = dict(zip(pages, reversed(pages.values()), strict=True))
    assert isinstance(actions.own_up(debtor, number(1), "The paper came late."), Recorded)
    assert isinstance(standard.end(cast.roy.own, number(51)), Recorded)
    for act, (client, at) in pages.items():
        shown = page(client, f"{at}{number(1)}/{act}/")
        assert 'value="5 % off the next order"' in shown
        assert SOURCE in shown
        assert SOURCE in text(page(client, f"{at}{number(1)}/"))


def test_the_promises_own_terms_win(cast: Cast) -> None:
    agreed(cast.roy.merchants, cast.roy.own)
    own = owed(cast.roy.merchants.side, day(1), basis=Basis.ORDER)
    own = own.model_copy(update={"otherwise": "The delivery is free"})
    assert isinstance(actions.promise(cast.roy.merchants, own), Recorded)
    shown = page(browser(cast.jan), desk(cast, f"{number(1)}/offer_amends/"))
    assert 'value="The delivery is free"' in shown
    assert "5 %" not in shown
    assert "5 %" not in page(browser(cast.jan), desk(cast, f"{number(1)}/"))


def test_a_person_chooses_where_the_record_does_not_tell(cast: Cast) -> None:
    one = agreed(cast.roy.merchants, cast.roy.own)
    assert isinstance(actions.promise(cast.roy.merchants, owed(cast.roy.merchants.side, day(1))), Recorded)
    jan, address = browser(cast.jan), desk(cast, f"{number(1)}/offer_amends/")
    with clock.at(BEGINNING + timedelta(minutes=1)):
        open_choice = page(jan, address)
        chosen = page(jan, address, query={"standard": str(one)})
        nonsense = [page(jan, address, query={"standard": said}) for said in ("rank", str(number(77)))]
    assert f"?standard={one}" in open_choice
    assert 'value="5 % off the next order"' in chosen
    assert SOURCE in chosen
    for shown in (open_choice, *nonsense):
        assert 'value="5 %' not in shown


def test_as_many_queries_for_many_as_for_few(cast: Cast) -> None:
    promised = owed(cast.roy.merchants.side, day(1), basis=Basis.ORDER)
    assert isinstance(actions.promise(cast.roy.merchants, promised), Recorded)
    jan = browser(cast.jan)
    addresses = [
        "/desk/linden-labels/",
        f"/desk/linden-labels/customers/{cast.roy.id}/",
        desk(cast, "standards/"),
        desk(cast, f"{number(1)}/"),
        desk(cast, f"{number(1)}/offer_amends/"),
    ]

    def proposed(n: int, case: Case) -> None:
        body = StandardProposed(standard=number(n), case=case, follows="Two percent")
        assert isinstance(standard.propose(cast.roy.own, body), Recorded)

    agreed(cast.roy.merchants, cast.roy.own)
    proposed(61, Case.LATE_PAYMENT)
    few = [queries(jan, address) for address in addresses]
    for n, case in enumerate((Case.LATE_DELIVERY, Case.POOR_QUALITY), 62):
        proposed(n, case)
    with clock.at(BEGINNING + timedelta(minutes=1)):
        for n in range(70, 76):
            agreed(cast.brook.merchants, cast.brook.own, n)
            assert isinstance(standard.end(cast.brook.own, number(n)), Recorded)
    assert [queries(jan, address) for address in addresses] == few


def test_however_often_one_proposes_what_was_agreed_stays_in_sight(cast: Cast) -> None:
    one = agreed(cast.roy.merchants, cast.roy.own)
    for n in range(1000, 1000 + queries_standard.MOST + 1):
        Standard(
            id=number(n),
            merchant_id=cast.merchant.id,
            relationship_id=cast.roy.id,
            case=Case.LATE_DELIVERY.value,
            follows="Nothing",
            proposed_by="customer",
            state=StandardState.WITHDRAWN.value,
        ).save(force_insert=True)
    found = queries_standard.standards(cast.roy.own)
    assert len(found) == queries_standard.MOST
    assert one in {standing.id for standing in found}
    assert found[0].id > found[-1].id


def test_where_the_only_one_is_chosen_there_is_nothing_to_choose(cast: Cast) -> None:
    one = agreed(cast.roy.merchants, cast.roy.own)
    promised = owed(cast.roy.merchants.side, day(1), basis=Basis.ORDER)
    assert isinstance(actions.promise(cast.roy.merchants, promised), Recorded)
    with clock.at(BEGINNING + timedelta(minutes=1)):
        assert "?standard=" not in page(browser(cast.jan), desk(cast, f"{number(1)}/offer_amends/"))
        other = agreed(cast.roy.merchants, cast.roy.own, 52, Case.POOR_QUALITY)
    with clock.at(BEGINNING + timedelta(minutes=2)):
        shown = page(browser(cast.jan), desk(cast, f"{number(1)}/offer_amends/"))
    assert f"?standard={one}" in shown
    assert f"?standard={other}" in shown
