"""What one side did for the other beyond what was owed: told by either, taken by the other."""

import pytest
from django.test import Client

from bothways.gestures.giving import Cost
from bothways.gestures.kinds import GestureMade, Landing
from bothways.units.money import Money
from bothways.units.side import Side
from bothways_web.gestures import actions
from bothways_web.gestures.models import Gesture
from tests.builders.acts import assert_replay_changes_nothing, done, said
from tests.cast import Cast
from tests.web.pages import page, queries, text
from tests.web.rooms import answers, book, desk, expected, kinds, post

pytestmark = pytest.mark.django_db
NEW = "gestures/new/"
OURS = GestureMade(giver=Side.MERCHANT, what="Brought the boxes up", why="Your back")
COST = Cost(Money(1200, "GBP"), 25, "spare_them_time")


def test_the_merchant_tells_of_it_and_the_customer_thanks(cast: Cast, jan: Client, claire: Client) -> None:
    given = {"giver": "merchant", "what": "Brought the boxes up", "why": "Your back", "minutes": "25"}
    post(jan, desk(cast.roy.id, NEW), given | {"money": "12", "idea": "spare_them_time"})
    row = Gesture.objects.get()
    assert (row.minor, row.currency, row.minutes, row.idea) == (1200, "GBP", 25, "spare_them_time")
    assert "it cost £ 12.00 and 25 minutes" in text(page(jan, desk(cast.roy.id, "")))
    home = page(claire, book(cast.roy.id, ""))
    assert "Done for you Brought the boxes up Your back" in text(home)
    assert "12" not in text(home).split("Done for you")[1].split("Say how")[0]
    post(claire, book(cast.roy.id, f"gestures/{row.id}/thank/"))
    assert "it was welcome" in text(page(jan, desk(cast.roy.id, "")))
    assert "Done for you" not in text(page(claire, book(cast.roy.id, "")))
    assert_replay_changes_nothing(cast.roy.id)


def test_the_cost_is_nowhere_on_the_customers_side(cast: Cast, claire: Client) -> None:
    done(actions.give(cast.roy.merchants, OURS, Cost(Money(987654, "GBP"), 4321, "spare_them_time")))
    for path in ("", "record/", f"gestures/{Gesture.objects.get().id}/landed/"):
        shown = page(claire, book(cast.roy.id, path))
        assert "Brought the boxes up" in shown
        assert not [word for word in ("9,876", "4321", "spare_them_time") if word in shown]


def test_the_customer_says_how_it_was_in_their_words(cast: Cast, jan: Client, claire: Client) -> None:
    gesture = done(actions.give(cast.roy.merchants, OURS))
    landed = f"gestures/{gesture}/landed/"
    assert "An honest word helps" in page(claire, book(cast.roy.id, landed))
    heard = "I think she was glad"
    post(jan, desk(cast.roy.id, landed), {"landing": "well", "words": heard})
    assert "it seems to have been welcome" in text(page(jan, desk(cast.roy.id, "")))
    post(claire, book(cast.roy.id, landed), {"landing": "badly", "words": "I had asked for no visits"})
    shown = text(page(jan, desk(cast.roy.id, "")))
    assert "it was not welcome I had asked for no visits" in shown
    assert heard not in text(page(claire, book(cast.roy.id, ""))).split("What happened")[0]
    assert "gesture_has_landed" in post(jan, desk(cast.roy.id, landed), {"landing": "well"}, status=409)
    assert_replay_changes_nothing(cast.roy.id)


def test_what_the_customer_did_stands_there_too(cast: Cast, jan: Client, claire: Client) -> None:
    assert "What it cost" not in page(claire, book(cast.roy.id, NEW))
    post(claire, book(cast.roy.id, NEW), {"giver": "customer", "what": "Lent you our van"})
    row = Gesture.objects.get()
    assert (row.giver, row.written_by) == ("customer", "customer")
    post(jan, desk(cast.roy.id, f"gestures/{row.id}/thank/"))
    assert "Lent you our van you, " in text(page(claire, book(cast.roy.id, "record/")))
    assert "it was welcome" in text(page(claire, book(cast.roy.id, "record/")))
    assert next(kinds(cast.roy.id)) == "gesture_landed"


def test_nobody_thanks_themselves(cast: Cast, jan: Client) -> None:
    gesture = done(actions.give(cast.roy.merchants, OURS))
    assert jan.post(desk(cast.roy.id, f"gestures/{gesture}/thank/")).status_code == 404


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"giver": "merchant", "what": " "}, "Say what was done."),
        ({"what": "Brought the boxes up"}, "Say who did it."),
        ({"giver": "merchant", "what": "x", "minutes": "soon"}, "Write a number of minutes, such as 15."),
        ({"giver": "merchant", "what": "x", "money": "much"}, "Write an amount such as 12.50."),
        ({"giver": "customer", "what": "x", "minutes": "5"}, "What they did cost us nothing."),
    ],
)
def test_bad_input_gets_a_sentence(cast: Cast, jan: Client, given: dict[str, str], sentence: str) -> None:
    assert sentence in post(jan, desk(cast.roy.id, NEW), given, status=422)
    assert not Gesture.objects.exists()


def test_how_it_was_must_be_said(cast: Cast, claire: Client) -> None:
    gesture = done(actions.give(cast.roy.merchants, OURS))
    where = book(cast.roy.id, f"gestures/{gesture}/landed/")
    assert "Say how it was." in post(claire, where, {"words": "Nice"}, status=422)


def test_who_is_let_in(cast: Cast) -> None:
    gesture = done(actions.give(cast.roy.merchants, OURS))
    assert answers(cast, NEW) == expected(cast, NEW)
    landed = f"gestures/{gesture}/landed/"
    assert answers(cast, landed) == expected(cast, landed)
    thank = f"gestures/{gesture}/thank/"
    assert set(answers(cast, thank).values()) <= {405, 404, 302}


def test_as_many_queries_with_many(cast: Cast, jan: Client) -> None:
    done(actions.give(cast.roy.merchants, OURS))
    once = queries(jan, desk(cast.roy.id, ""))
    for _ in range(8):
        done(actions.give(cast.roy.merchants, OURS, COST))
    assert queries(jan, desk(cast.roy.id, "")) == once


def test_what_it_cost_is_noted_later(cast: Cast) -> None:
    gesture = done(actions.give(cast.roy.merchants, OURS))
    assert said(actions.cost(cast.roy.merchants, gesture, COST)) == "gesture_costed"
    assert said(actions.cost(cast.roy.own, gesture, COST)) == "cost_is_the_merchants"
    assert said(actions.land(cast.brook.merchants, gesture, Landing.WELL)) == "gesture_is_unknown"
    assert Gesture.objects.get().minutes == 25
