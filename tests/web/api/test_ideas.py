"""Ideas to go the extra mile through the API."""

import pytest

from bothways.gestures.kinds import GestureMade
from bothways.units.side import Side
from bothways_web.gestures import actions
from tests.builders.acts import done
from tests.cast import Cast
from tests.web.api.conftest import Program

pytestmark = pytest.mark.django_db


def test_asked_for_taken_and_left(cast: Cast, merchant: Program, customer: Program) -> None:
    done(actions.give(cast.roy.own, GestureMade(giver=Side.CUSTOMER, what="Lent us their van")))
    where = f"/relationships/{cast.roy.id}/ideas"
    assert merchant.get(where).ok()["ideas"] == []
    (idea,) = merchant.post(where).ok()["ideas"]
    assert (idea["idea"], idea["key"], idea["minutes"]) == ("thank_for_a_gesture", "thank_gesture", 2)
    assert merchant.get(where).ok()["ideas"] == [idea]
    taken = merchant.post(where + "/thank_for_a_gesture/take").ok()
    assert taken["opens"].endswith(f"/gestures/{idea['about']}/landed/")
    assert merchant.post(where + "/thank_for_a_gesture/leave").problem(404)["reason"] == "idea_is_unknown"
    customer.get(where).problem(403)
    customer.post(where).problem(403)
