"""Plans begin by themselves: with the first order, with each anniversary; for nobody else."""

from datetime import timedelta

import pytest

from bothways.programme.template import DEFAULT
from bothways_web.foundation import clock
from bothways_web.programme import actions, queries
from bothways_web.programme.models import Course, Step
from bothways_web.programme.planning import plan_due
from bothways_web.trade import actions as trade
from bothways_web.trade.models import Order
from tests.builders.acts import assert_replay_changes_nothing, done, entries
from tests.builders.ordering import NOW, order
from tests.cast import Cast

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def on(cast: Cast) -> None:
    """Linden Labels lets plans begin by themselves."""
    assert actions.keep_usual(cast.owner, DEFAULT, on=True) is None


def test_with_the_first_order_and_once(cast: Cast) -> None:
    order(cast, cast.roy.id, 0)
    assert (plan_due(NOW), plan_due(NOW)) == (1, 0)
    steps = Step.objects.filter(relationship_id=cast.roy.id)
    assert steps.count() == len(DEFAULT.first_year)
    assert {step.shared for step in steps} == {True, False}
    assert_replay_changes_nothing(cast.roy.id)


def test_not_where_nobody_switched_it_on(cast: Cast) -> None:
    assert actions.keep_usual(cast.owner, DEFAULT, on=False) is None
    order(cast, cast.roy.id, 0)
    assert plan_due(NOW) == 0


def test_a_history_of_years_brings_nothing_that_is_late(cast: Cast) -> None:
    order(cast, cast.roy.id, 1200, 900, 700, 300, 40)
    order(cast, cast.brook.id, 1300, 1100)
    assert plan_due(NOW) == 1
    steps = list(Step.objects.all())
    assert {step.relationship_id for step in steps} == {cast.roy.id}
    assert all(step.on >= NOW.date() for step in steps)
    assert Course.objects.get(id=cast.roy.id).planned == 4


def test_a_year_later_the_yearly_programme_begins(cast: Cast) -> None:
    order(cast, cast.roy.id, 0)
    plan_due(NOW)
    anniversary = NOW + timedelta(days=365)
    with clock.at(anniversary - timedelta(days=2)):
        assert plan_due(anniversary - timedelta(days=2)) == 0
    with clock.at(anniversary):
        assert (plan_due(anniversary), plan_due(anniversary)) == (1, 0)
    assert Step.objects.count() == len(DEFAULT.first_year) + len(DEFAULT.yearly)


def test_who_has_not_ordered_for_a_year_gets_no_other_plan_until_they_do(cast: Cast) -> None:
    order(cast, cast.roy.id, 0)
    plan_due(NOW)
    for days in (366 + 366, 366 * 3):
        with clock.at(NOW + timedelta(days=days)):
            plan_due(NOW + timedelta(days=days))
    made = entries(cast.roy.id).count("plan_made")
    later = NOW + timedelta(days=366 * 4)
    order(cast, cast.roy.id, 0, now=later)
    with clock.at(later):
        assert plan_due(later) == 1
    assert entries(cast.roy.id).count("plan_made") > made
    assert Course.objects.get(id=cast.roy.id).planned == 5


def test_the_first_order_is_cancelled(cast: Cast) -> None:
    order(cast, cast.roy.id, 9, 2)
    first = Order.objects.order_by("ordered_at").values_list("id", flat=True)[0]
    with clock.at(NOW):
        done(trade.cancel(cast.roy.merchants, first))
    course = queries.course(cast.roy.merchants)
    assert course is not None
    assert course.first_at == NOW - timedelta(days=2)
    assert_replay_changes_nothing(cast.roy.id)
