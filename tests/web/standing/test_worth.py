"""Whether both find it fair; and what is read in messages that were sent."""

import hashlib
import re

import pytest

from bothways.language.en.tone import ENGLISH_TONE
from bothways.standing.dimension import Dimension
from bothways.units.side import Side
from bothways_web.journal import actions as recording
from bothways_web.journal.models import JournalEntry
from bothways_web.standing import actions, queries
from bothways_web.standing.models import Item
from bothways_web.standing.projections import projector
from bothways_web.standing.queries import Key
from tests.builders.acts import assert_replay_changes_nothing, done
from tests.cast import Cast
from tests.web.pages import browser
from tests.web.rooms import book, desk, post

VALUE = {side: Key(side, Dimension.VALUE) for side in Side}
#: Rows follow from the wordings of the tone check. Where those change the projector needs a new version, so
#: that a book is rebuilt: raise it, and write here what the wordings are now.
EDITION = ("8109e271e058f463", 2)


@pytest.mark.django_db
def test_each_side_says_it_and_both_read_it(cast: Cast) -> None:
    post(browser(cast.claire), book(cast.roy.id, "standing/worth/"), {"step": "2"})
    post(browser(cast.claire), book(cast.roy.id, "standing/worth/"), {"step": "4"})
    post(browser(cast.jan), desk(cast.roy.id, "standing/worth/"), {"step": "5"})
    ours = browser(cast.jan).get(desk(cast.roy.id, "standing/")).content.decode()
    theirs = browser(cast.claire).get(book(cast.roy.id, "standing/")).content.decode()
    assert re.search(r"You said\s+fully", ours)
    assert re.search(r"Roy Cosmetics\s+said largely", ours)
    assert re.search(r"You said\s+largely", theirs)
    sums = queries.sums(cast.roy.own)
    assert {side: sums[VALUE[side]].items for side in Side} == {Side.MERCHANT: 1, Side.CUSTOMER: 1}
    assert_replay_changes_nothing(cast.roy.id)


@pytest.mark.django_db
@pytest.mark.parametrize("step", ["", "0", "6", "much", "-1"])
def test_it_is_one_of_five(cast: Cast, step: str) -> None:
    html = post(browser(cast.claire), book(cast.roy.id, "standing/worth/"), {"step": step}, status=409)
    assert "Choose one of the five" in html


@pytest.mark.django_db
def test_where_value_is_switched_off_what_the_merchant_said_of_the_customer_is_not_shown(cast: Cast) -> None:
    done(actions.say_worth(cast.roy.merchants, 1))
    done(actions.stop(cast.roy.own, Dimension.VALUE))
    assert queries.worth(cast.roy.merchants, queries.estimating(cast.roy.own).off) == {}


@pytest.mark.django_db
def test_an_answer_can_be_contested_and_then_counts_for_nothing(cast: Cast) -> None:
    done(actions.say_worth(cast.roy.own, 1))
    entry = JournalEntry.objects.get(kind="worth_said").id
    done(recording.contest(cast.roy.merchants.writer, Side.MERCHANT, entry, "We agreed on this"))
    assert Item.objects.get(entry_id=entry).weight == 0


def test_other_wordings_ask_for_another_version() -> None:
    text = repr((ENGLISH_TONE.rules, ENGLISH_TONE.hidden, ENGLISH_TONE.denied))
    assert (hashlib.sha256(text.encode()).hexdigest()[:16], projector.version) == EDITION
