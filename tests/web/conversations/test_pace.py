"""How many questions will probably wait: on Today, through the API, and for those one sees alone."""

from datetime import UTC, datetime, timedelta

import pytest

from bothways_web.conversations import actions
from bothways_web.conversations.models import Question
from bothways_web.foundation import clock
from tests.builders.acts import done
from tests.builders.owing import question
from tests.cast import Cast, gather
from tests.web.api.conftest import membership_of, program
from tests.web.pages import browser, page, text

pytestmark = pytest.mark.django_db
MONDAY = datetime(2026, 4, 13, 9, tzinfo=UTC)
NOW = MONDAY + timedelta(days=25, hours=3)
TODAY = "/desk/linden-labels/"


@pytest.fixture
def cast(db: None) -> Cast:
    """Everybody, as of an hour before the month begins."""
    with clock.at(MONDAY - timedelta(hours=1)):
        return gather()


def a_month(cast: Cast) -> None:
    """Two questions a working day, one of which is answered in the afternoon."""
    for count in range(25):
        day = MONDAY + timedelta(days=count)
        if day.weekday() < 5:
            with clock.at(day):
                first = question(cast.roy.own, f"How wide is number {count}?", 1)
                question(cast.roy.own, f"How long is number {count}?", 1)
            with clock.at(day + timedelta(hours=6)):
                done(actions.answer(cast.roy.merchants, first, "As wide as a thumb."))


def test_the_pace_is_carried_on(cast: Cast) -> None:
    a_month(cast)
    waiting = Question.objects.filter(state="open").count()
    with clock.at(NOW):
        seen = text(page(browser(cast.jan), TODAY).split('id="waiting"')[1])
        told = program(membership_of(cast.owner)).get("/questions/load").ok()
    assert told["waiting"] == waiting
    assert told["forecast"]["next_day"] == "2026-05-11"
    assert told["forecast"]["tonight"]["middle"] == waiting - 1
    assert "At the pace of the last" in seen
    assert f"about {told['forecast']['tonight']['middle']} this evening and about" in seen


def test_not_enough_yet_is_said(cast: Cast) -> None:
    with clock.at(MONDAY):
        question(cast.roy.own, "How wide?", 1)
    assert "Not enough yet to say how many will wait" in text(page(browser(cast.jan), TODAY))
    assert program(membership_of(cast.owner)).get("/questions/load").ok() == {"waiting": 1, "forecast": None}


def test_a_member_sees_the_pace_of_their_own_customers(cast: Cast) -> None:
    a_month(cast)
    with clock.at(NOW):
        assert "Not enough yet" in text(page(browser(cast.ines), TODAY))
