"""Going the extra mile for one customer: asked first, then three ideas out of the record."""

from datetime import timedelta

import pytest
from django.test import Client

from bothways.gestures.kinds import GestureMade
from bothways.knowledge.kinds import HowOften, PreferenceSet, Way, WishStated
from bothways.units.side import Side
from bothways_web.counsel import actions
from bothways_web.counsel.models import Idea
from bothways_web.foundation import clock
from bothways_web.gestures import actions as gestures
from bothways_web.gestures.models import Gesture
from bothways_web.journal.erasure import erase_relationship
from bothways_web.knowledge import actions as knowledge
from bothways_web.parties.scene import scene
from tests.builders.acts import done
from tests.builders.owing import promised
from tests.cast import Cast
from tests.web.pages import browser, page, queries, text
from tests.web.rooms import answers, desk, expected, post

pytestmark = pytest.mark.django_db
HERE = "extra-mile/"


@pytest.fixture
def jan(cast: Cast) -> Client:
    return browser(cast.jan)


def van(cast: Cast) -> None:
    """Roy did something that nobody thanked them for."""
    done(gestures.give(cast.roy.own, GestureMade(giver=Side.CUSTOMER, what="Lent us their van")))


def a_wish(cast: Cast) -> None:
    done(knowledge.wish(cast.roy.own, Side.CUSTOMER, WishStated(words="A glue that does not smell")))


def test_the_box_asks_before_it_suggests(cast: Cast, jan: Client) -> None:
    van(cast)
    shown = text(page(jan, desk(cast.roy.id, HERE)))
    assert "What could you do for Roy Cosmetics today?" in shown
    assert "van" not in shown
    assert not Idea.objects.exists()
    post(jan, desk(cast.roy.id, HERE))
    shown = text(page(jan, desk(cast.roy.id, HERE)))
    assert "Thank Roy Cosmetics." in shown
    assert "“Lent us their van”, today: nobody has said a word yet." in shown
    assert (Idea.objects.get().days, Idea.objects.get().idea) == (1, "thank_for_a_gesture")
    post(jan, desk(cast.roy.id, HERE))
    assert Idea.objects.get().days == 1


def test_one_key_records_the_gesture(cast: Cast) -> None:
    a_wish(cast)
    with clock.at(clock.now() + timedelta(days=20)):
        (found,) = actions.ask(scene(cast.roy.merchants))
        taken = actions.take(scene(cast.roy.merchants), "a_wish")
        assert taken == found
        row = Gesture.objects.get()
        assert (row.what, row.idea, row.minutes) == (
            "Looked again for “A glue that does not smell”",
            "a_wish",
            20,
        )
        idea = Idea.objects.get()
        assert (idea.taken_by, idea.taken_on) == (cast.owner.member, clock.now().date())
        assert actions.take(scene(cast.roy.merchants), "a_wish") == actions.IDEA_IS_UNKNOWN
        assert actions.ask(scene(cast.roy.merchants)) == ()


def test_one_key_opens_what_is_to_be_written(cast: Cast, jan: Client) -> None:
    promised(cast.roy.merchants, "Send the proof", 2)
    promised(cast.roy.own, "Send the logo", 5)
    post(jan, desk(cast.roy.id, HERE))
    to = post(jan, desk(cast.roy.id, HERE + "answer_before/take/"))
    assert "Hello Roy Cosmetics," in page(jan, to)
    assert "A word before you have to ask. “Send the proof” is due" in page(jan, to)
    to = post(jan, desk(cast.roy.id, HERE + "off_their_hands/take/"))
    assert "Do it for them: Send the logo" in page(jan, to)
    shown = page(jan, desk(cast.roy.id, HERE))
    assert "Done: keep it in the book" in shown
    keep = desk(cast.roy.id, "gestures/new/") + "?what=Told+them&idea=answer_before&minutes=5"
    assert "Told them" in page(jan, keep)


def test_ones_own_idea_goes_straight_into_the_book(cast: Cast, jan: Client) -> None:
    given = {"what": "Brought cake"}
    assert "Brought cake" in page(jan, desk(cast.roy.id, "gestures/new/"), query=given)
    assert "Brought cake" in page(jan, desk(cast.roy.id, "promises/new/"), query=given)


def test_what_nobody_wants_stays_away(cast: Cast, jan: Client) -> None:
    van(cast)
    post(jan, desk(cast.roy.id, HERE))
    post(jan, desk(cast.roy.id, HERE + "thank_for_a_gesture/leave/"))
    assert Idea.objects.get().refused_by == cast.owner.member
    assert "No idea from the record is left for today." in page(jan, desk(cast.roy.id, HERE))
    with clock.at(clock.now() + timedelta(days=89)):
        actions.ask(scene(cast.roy.merchants))
        assert Idea.objects.get().days == 1
    with clock.at(clock.now() + timedelta(days=91)):
        actions.ask(scene(cast.roy.merchants))
        assert Idea.objects.get().days == 2


def test_ignored_on_three_days_it_fades(cast: Cast, jan: Client) -> None:
    van(cast)
    for day in range(5):
        with clock.at(clock.now() + timedelta(days=day)):
            post(jan, desk(cast.roy.id, HERE))
    assert Idea.objects.get().days == 3


def test_no_idea_breaks_what_they_asked_for(cast: Cast, jan: Client) -> None:
    promised(cast.roy.merchants, "Send the proof", 2)
    done(knowledge.prefer(cast.roy.own, PreferenceSet(never=(Way.MAIL, Way.CALL), often=HowOften.MONTHLY)))
    post(jan, desk(cast.roy.id, HERE))
    assert not Idea.objects.exists()
    done(knowledge.prefer(cast.roy.own, PreferenceSet(never=(Way.MAIL,))))
    post(jan, desk(cast.roy.id, HERE))
    assert "by phone: no mail today, as they asked" in page(jan, desk(cast.roy.id, HERE))
    post(jan, desk(cast.roy.id, HERE + "answer_before/take/"))
    assert Gesture.objects.get().what == "Said before they asked how it stands: “Send the proof”"


def test_who_is_let_in(cast: Cast) -> None:
    own = dict.fromkeys(
        ("the customer", "another customer", "the owner in the book", "a stranger", "nobody"), 404
    )
    assert answers(cast, HERE) == expected(cast, HERE) | own
    assert answers(cast, HERE, "post")["a reader"] == 403
    assert set(answers(cast, HERE + "a_wish/take/").values()) <= {404, 405, 302}


def test_as_many_queries_with_many_ideas(cast: Cast, jan: Client) -> None:
    van(cast)
    post(jan, desk(cast.roy.id, HERE))
    once = queries(jan, desk(cast.roy.id, HERE))
    promised(cast.roy.merchants, "Send the proof", 2)
    promised(cast.roy.own, "Send the logo", 5)
    post(jan, desk(cast.roy.id, HERE))
    assert Idea.objects.count() == 3
    assert queries(jan, desk(cast.roy.id, HERE)) == once


def test_an_erased_customer_leaves_no_idea_behind(cast: Cast, jan: Client) -> None:
    van(cast)
    post(jan, desk(cast.roy.id, HERE))
    assert "van" in Idea.objects.get().because
    erase_relationship(cast.roy.merchants.writer, "They asked for it")
    assert not Idea.objects.exists()
