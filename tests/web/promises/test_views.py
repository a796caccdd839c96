"""Pages and acts of promises, from both sides and for those who have no business there."""

import re
from datetime import timedelta
from uuid import UUID

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from bothways.journal.entry import Recorded
from bothways.promises.permission import Act
from bothways.promises.state import State
from bothways_web.foundation import clock
from bothways_web.promises import actions, labels, queries
from bothways_web.promises.forms.acts import FORMS
from tests.builders.promises import BEGINNING, C, M, day, number, owed
from tests.cast import Cast

DESK = "/desk/linden-labels/customers/{}/promises/"
BOOK = "/book/{}/promises/"
HTMX = {"HX-Request": "true"}


@pytest.fixture(autouse=True)
def _at_the_beginning() -> object:
    with clock.at(BEGINNING) as now:
        yield now


@pytest.fixture
def jan(cast: Cast) -> Client:
    """The owner's browser."""
    return signed_in(cast.jan)


@pytest.fixture
def claire(cast: Cast) -> Client:
    """The customer's browser."""
    return signed_in(cast.claire)


def signed_in(user: object) -> Client:
    client = Client()
    client.force_login(user)  # type: ignore[arg-type]
    return client


def stands(cast: Cast, n: int = 1) -> State:
    """How a promise with Roy stands."""
    promise = queries.promise(cast.roy.own, number(n))
    assert promise is not None
    return promise.state


def promised(cast: Cast, debtor_is_merchant: bool = True, n: int = 1) -> UUID:
    """A promise that the other side relies on."""
    debtor, creditor = cast.roy.merchants, cast.roy.own
    if not debtor_is_merchant:
        debtor, creditor = creditor, debtor
    assert isinstance(actions.ask(creditor, owed(debtor.side, day(4), id=number(n))), Recorded)
    assert isinstance(actions.agree(debtor, number(n)), Recorded)
    return number(n)


@pytest.mark.parametrize(("address", "name"), [(DESK, "jan"), (BOOK, "claire")])
def test_both_sides_see_the_same_promises_in_the_same_places(
    cast: Cast, request: pytest.FixtureRequest, address: str, name: str
) -> None:
    promised(cast)
    actions.promise(cast.roy.own, owed(C, day(2), id=number(2), what="Final artwork"))
    page = request.getfixturevalue(name).get(address.format(cast.roy.id)).content.decode()
    ours, theirs = page.split('class="side theirs"')
    assert "Quote for 24,000 allergen labels" in ours
    assert "Final artwork" in theirs
    assert 'class="side ours"' in ours


def test_a_fragment_is_its_part_of_the_page(cast: Cast, jan: Client) -> None:
    promised(cast)
    address = DESK.format(cast.roy.id)
    whole = squeezed(jan.get(address).content.decode())
    part = squeezed(jan.get(address, headers=HTMX).content.decode())
    assert part in whole
    assert "<html" not in part


def squeezed(text: str) -> str:
    """Without the token that differs from answer to answer, and without space between words."""
    return re.sub(r"\s+", " ", re.sub(r'value="\w{64}"', "", text)).strip()


@pytest.mark.parametrize("path", ["", "new/", f"{number(1)}/", f"{number(1)}/ask_new_date/"])
def test_strangers_find_nothing_and_those_unknown_are_asked_who_they_are(cast: Cast, path: str) -> None:
    promised(cast)
    for user in (cast.sam, cast.bea, cast.mia):
        assert signed_in(user).get(DESK.format(cast.roy.id) + path).status_code == 404
        assert signed_in(user).get(BOOK.format(cast.roy.id) + path).status_code == 404
    assert signed_in(cast.ines).get(DESK.format(cast.roy.id) + path).status_code == 404
    assert Client().get(DESK.format(cast.roy.id) + path).status_code == 302


def test_who_may_only_read_sees_and_does_nothing(cast: Cast) -> None:
    promised(cast)
    rita = signed_in(cast.rita)
    page = rita.get(DESK.format(cast.roy.id) + f"{number(1)}/")
    assert page.status_code == 200
    assert "What you can do" not in page.content.decode()
    assert rita.post(DESK.format(cast.roy.id) + f"{number(1)}/report_done/").status_code == 403
    assert stands(cast) is State.AGREED


def test_a_promise_of_another_customer_is_not_found_here(cast: Cast, jan: Client) -> None:
    promised(cast)
    address = DESK.format(cast.brook.id) + f"{number(1)}/"
    assert jan.get(address).status_code == 404
    assert jan.post(address + "release/").status_code == 404


def test_wrong_methods_and_unknown_acts(cast: Cast, jan: Client) -> None:
    promised(cast)
    address = DESK.format(cast.roy.id)
    assert jan.post(address).status_code == 405
    assert jan.post(address + f"{number(1)}/").status_code == 405
    assert jan.put(address + f"{number(1)}/report_done/").status_code == 405
    assert jan.get(address + f"{number(1)}/juggle/").status_code == 404


def test_one_press_and_the_other_sides_word(cast: Cast, jan: Client, claire: Client) -> None:
    promised(cast)
    done = jan.post(DESK.format(cast.roy.id) + f"{number(1)}/report_done/")
    assert (done.status_code, stands(cast)) == (303, State.REPORTED)
    page = claire.get(BOOK.format(cast.roy.id)).content.decode()
    assert "Yes, I have it" in page
    claire.post(BOOK.format(cast.roy.id) + f"{number(1)}/accept/")
    assert stands(cast) is State.ACCEPTED
    assert "1 kept of 1" in claire.get(BOOK.format(cast.roy.id)).content.decode()


def test_a_press_in_a_row_answers_with_the_row(cast: Cast, jan: Client) -> None:
    promised(cast)
    target = {**HTMX, "HX-Target": f"promise-{number(1)}"}
    row = jan.post(DESK.format(cast.roy.id) + f"{number(1)}/report_done/", headers=target)
    assert row.status_code == 200
    assert row.content.decode().strip().startswith("<li")
    assert "you said it is done; their word is next" in row.content.decode()


def test_a_row_of_a_list_over_several_keeps_its_customer_and_its_way_back(cast: Cast, jan: Client) -> None:
    promised(cast)
    target = {**HTMX, "HX-Target": f"promise-{number(1)}"}
    sent = {"named": "yes", "next": "/desk/linden-labels/"}
    row = jan.post(DESK.format(cast.roy.id) + f"{number(1)}/report_done/", sent, headers=target)
    assert "Roy Cosmetics" in row.content.decode()
    assert "report_done/?next=" not in row.content.decode()


def test_the_book_opens_further_where_the_form_came_from(cast: Cast, jan: Client) -> None:
    promised(cast)
    address = DESK.format(cast.roy.id)
    done = jan.post(address + f"{number(1)}/report_done/", {"next": address})
    assert done["Location"] == address
    done = jan.post(address + f"{number(1)}/hand_over/", {"next": "https://elsewhere.example/"})
    assert done.status_code == 422


def test_what_stands_against_it_is_said_with_409(cast: Cast, claire: Client) -> None:
    promised(cast)
    address = BOOK.format(cast.roy.id) + f"{number(1)}/"
    for answer in (
        claire.post(address + "say_breached/", {"words": "It never came."}),
        claire.get(address + "say_breached/"),
        claire.post(address + "report_done/"),
    ):
        assert answer.status_code == 409
    assert 'data-reason="only_the_debtor_can_say_so"' in answer.content.decode()
    assert stands(cast) is State.AGREED


@pytest.mark.parametrize("act", [act.value for act in FORMS if act is not Act.HAND_OVER])
def test_a_form_without_its_words_says_what_is_missing(cast: Cast, act: str) -> None:
    """Acts that need words or a date refuse an empty form; the others do what was pressed."""
    promised(cast)
    outcomes = {
        client.post(address.format(cast.roy.id) + f"{number(1)}/{act}/", {"due": "whenever"}).status_code
        for client, address in ((signed_in(cast.jan), DESK), (signed_in(cast.claire), BOOK))
    }
    needs = {"counter_offer", "decline_report", "ask_new_date", "say_breached", "own_up", "offer_amends"}
    assert outcomes == {422} if act in needs | {"ask_amends", "say_it_matters"} else outcomes <= {303, 409}


def test_a_new_date_in_plain_words(cast: Cast, jan: Client, claire: Client) -> None:
    promised(cast)
    address = DESK.format(cast.roy.id) + f"{number(1)}/ask_new_date/"
    assert "Roy Cosmetics reads this" in jan.get(address).content.decode()
    asked = jan.post(address, {"due": "in two weeks", "words": "The paper comes late."})
    assert (asked.status_code, stands(cast)) == (303, State.RENEGOTIATING)
    page = claire.get(BOOK.format(cast.roy.id)).content.decode()
    assert "That is fine" in page
    claire.post(BOOK.format(cast.roy.id) + f"{number(1)}/agree_new_date/")
    promise = queries.promise(cast.roy.own, number(1))
    assert promise is not None
    assert promise.due is not None
    assert (promise.due.on, promise.due.said) == ((BEGINNING + timedelta(days=14)).date(), "in two weeks")


def test_handing_over_offers_ones_own_people_only(cast: Cast, jan: Client) -> None:
    promised(cast)
    address = DESK.format(cast.roy.id) + f"{number(1)}/hand_over/"
    form = jan.get(address).content.decode()
    assert "Ines Linden" in form
    assert "Claire" not in form.split("<select")[1].split("</select")[0]
    assert "Internal: only your team" in form
    jan.post(address, {"owner": str(cast.staff.member), "words": "You know the paper."})
    promise = queries.promise(cast.roy.own, number(1))
    assert promise is not None
    assert promise.owner == cast.staff.member


@pytest.mark.parametrize(
    ("how", "debtor", "state"),
    [
        ("promise", M, State.AGREED),
        ("offer", M, State.OFFERED),
        ("ask", C, State.ASKED),
        ("note", C, State.UNDERSTOOD),
    ],
)
def test_four_ways_to_begin(cast: Cast, jan: Client, how: str, debtor: object, state: State) -> None:
    given = {"how": how, "what": "Samples of ribbon", "due": "Friday", "why": "The fair"}
    made = jan.post(DESK.format(cast.roy.id) + "new/", given)
    assert made.status_code == 303
    (promise,) = queries.open_promises(cast.roy.own)
    assert (promise.debtor, promise.state, promise.what) == (debtor, state, "Samples of ribbon")


def test_a_time_of_day_makes_it_an_instant(cast: Cast, jan: Client) -> None:
    given = {"how": "promise", "what": "Call", "due": "Friday", "at": "15:30"}
    jan.post(DESK.format(cast.roy.id) + "new/", given)
    (promise,) = queries.open_promises(cast.roy.own)
    assert promise.due is not None
    assert promise.due.at.isoformat() == "2026-03-06T15:30:00+00:00"
    assert jan.post(DESK.format(cast.roy.id) + "new/", {**given, "due": ""}).status_code == 422


@pytest.mark.parametrize("situation", ["open", "reported", "broken", "kept"])
def test_the_page_of_a_promise_says_where_it_stands_to_both(
    cast: Cast, jan: Client, claire: Client, situation: str
) -> None:
    promised(cast)
    if situation != "open":
        actions.report_done(cast.roy.merchants, number(1))
    if situation == "kept":
        actions.accept(cast.roy.own, number(1), "Thank you")
    if situation == "broken":
        actions.decline_report(cast.roy.own, number(1), "The delivery date is not in it.")
    for client, address in ((jan, DESK), (claire, BOOK)):
        page = client.get(address.format(cast.roy.id) + f"{number(1)}/").content.decode()
        assert page.count('aria-current="step"') == 1
        assert "How it came about" in page


def test_a_page_costs_the_same_however_long_its_story(cast: Cast, jan: Client) -> None:
    promised(cast)
    address = DESK.format(cast.roy.id) + f"{number(1)}/"
    jan.get(address)
    with CaptureQueriesContext(connection) as short:
        jan.get(address)
    for _ in range(4):
        actions.report_done(cast.roy.merchants, number(1))
        actions.decline_report(cast.roy.own, number(1), "The price")
    with CaptureQueriesContext(connection) as long:
        jan.get(address)
    assert len(long) == len(short)


def test_the_panel_costs_the_same_however_much_is_open(cast: Cast, jan: Client) -> None:
    promised(cast)
    address = DESK.format(cast.roy.id)
    jan.get(address)
    with CaptureQueriesContext(connection) as one:
        jan.get(address)
    for n in range(10, 30):
        actions.promise(cast.roy.merchants, owed(M, day(n), id=number(n)))
    with CaptureQueriesContext(connection) as many:
        jan.get(address)
    assert len(many) == len(one)


def test_every_act_has_its_words() -> None:
    assert set(labels.PRESSED) | set(FORMS) == set(Act)
