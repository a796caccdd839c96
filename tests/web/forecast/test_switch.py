"""Either side stops predictions; each lets go of its own word alone."""

import pytest

from bothways.journal.entry import Recorded
from bothways.units.refusal import Refused
from bothways.units.side import Side
from bothways_web.forecast import actions, queries
from tests.cast import Cast
from tests.web.rooms import kinds

pytestmark = pytest.mark.django_db


def test_the_customer_stops_it_and_the_merchant_cannot_undo_that(cast: Cast) -> None:
    assert isinstance(actions.stop(cast.roy.own, "It feels watched"), Recorded)
    assert queries.predicting(cast.roy.merchants).stopped_by == {Side.CUSTOMER}
    refused = actions.allow(cast.roy.merchants)
    assert isinstance(refused, Refused)
    assert refused.reason == "predicting_is_not_stopped"
    assert isinstance(actions.allow(cast.roy.own), Recorded)
    assert not queries.predicting(cast.roy.own).stopped
    assert list(kinds(cast.roy.id))[:2] == ["predicting_allowed", "predicting_stopped"]


def test_both_may_stop_it(cast: Cast) -> None:
    for access in (cast.roy.own, cast.roy.merchants):
        assert isinstance(actions.stop(access), Recorded)
    assert queries.predicting(cast.roy.own).stopped_by == set(Side)
