"""How somebody sees the two sides: who reads it, that it is evidence of nothing, and how it changes."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bothways.journal.entry import Stream
from bothways.reflection.kinds import Answer
from bothways.reflection.questions import ALL
from bothways.units.side import Side
from bothways_web.foundation import clock
from bothways_web.journal import erasure
from bothways_web.journal.models import JournalEntry
from bothways_web.parties.access import RelationshipAccess
from bothways_web.promises import actions as promising
from bothways_web.reflection import actions, queries
from bothways_web.reflection.models import Unsaid, View
from bothways_web.standing.models import Item
from tests.builders.acts import assert_replay_changes_nothing, done, said
from tests.builders.owing import promised
from tests.cast import Cast
from tests.web.pages import browser
from tests.web.rooms import answers, book, desk, expected, post

pytestmark = pytest.mark.django_db
SEEN = "They always come back to us."


def think(access: RelationshipAccess, step: int = 5, question: str = "trust-them", words: str = SEEN) -> None:
    """Somebody answers and tells it."""
    done(actions.say(access, [Answer(question=question, step=step, words=words)]))


def page(cast: Cast, side: Side, path: str = "reflection/") -> str:
    """The page as a side reads it."""
    user, at = (cast.jan, desk) if side is Side.MERCHANT else (cast.claire, book)
    response = browser(user).get(at(cast.roy.id, path))
    assert response.status_code == 200
    return str(response.content.decode())


@pytest.mark.parametrize("path", ["reflection/", "reflection/trust-them/", "reflection/honest/"])
def test_who_reads_it(cast: Cast, path: str) -> None:
    think(cast.roy.merchants)
    assert answers(cast, path) == expected(cast, path)


def test_there_is_no_other_question(cast: Cast) -> None:
    assert browser(cast.jan).get(desk(cast.roy.id, "reflection/total/")).status_code == 404


def test_what_a_member_thinks_is_for_their_team_alone(cast: Cast) -> None:
    think(cast.roy.merchants)
    assert SEEN in page(cast, Side.MERCHANT)
    assert SEEN in browser(cast.rita).get(desk(cast.roy.id, "reflection/")).content.decode()
    for path in ("reflection/", "reflection/trust-them/", "record/", "", "standing/"):
        assert SEEN not in page(cast, Side.CUSTOMER, path)
    assert SEEN not in browser(cast.jan).get(desk(cast.roy.id, "seen/record/")).content.decode()
    assert JournalEntry.objects.get(kind="views_said").stream == Stream.INTERNAL.value


def test_what_a_customer_thinks_is_theirs_until_they_tell_it(cast: Cast) -> None:
    client = browser(cast.claire)
    there = book(cast.roy.id, "reflection/trust-them/")
    post(client, there, {"step": "4", "words": "They said so and it was so"})
    for path in ("reflection/", "", "standing/", "seen/record/", "seen/"):
        assert "They said so" not in page(cast, Side.MERCHANT, path)
    assert "They said so" in page(cast, Side.CUSTOMER)
    assert not JournalEntry.objects.filter(kind="views_said").exists()
    post(client, book(cast.roy.id, "reflection/tell/"))
    assert "They said so" in page(cast, Side.MERCHANT)
    assert not Unsaid.objects.exists()
    assert said(actions.tell(cast.roy.own)) == "nothing_was_answered"


def test_the_other_people_of_a_customer_do_not_read_what_one_keeps(cast: Cast) -> None:
    actions.answer(cast.roy.own, [Answer(question="honest", step=2)])
    assert [each.mine for each in queries.views(cast.roy.own)] == [True]
    assert queries.views(cast.roy.own.as_customer_sees_it()) == []
    assert queries.views(cast.roy.merchants) == []


def test_what_was_not_told_can_be_forgotten(cast: Cast) -> None:
    think(cast.roy.own, 3)
    actions.answer(cast.roy.own, [Answer(question="trust-them", step=1)])
    assert [each.step for each in queries.views(cast.roy.own)] == [1]
    post(browser(cast.claire), book(cast.roy.id, "reflection/forget/"))
    assert [each.step for each in queries.views(cast.roy.own)] == [3]


def test_one_question_leads_to_the_next_and_the_end_of_a_dimension_tells_the_team(cast: Cast) -> None:
    client, first = browser(cast.jan), ALL[0]
    at = desk(cast.roy.id, f"reflection/{first.key}/")
    trust = [question for question in ALL if question.dimension is first.dimension]
    for number, _ in enumerate(trust, 1):
        at = post(client, at, {"step": "4", "words": ""})
        assert View.objects.count() == (len(trust) if number == len(trust) else 0)
    assert at == desk(cast.roy.id, f"reflection/{ALL[len(trust)].key}/")
    assert JournalEntry.objects.filter(kind="views_said").count() == 1
    assert post(client, desk(cast.roy.id, f"reflection/{ALL[-1].key}/"), {"step": "1"}) == desk(
        cast.roy.id, "reflection/"
    )


@pytest.mark.parametrize("step", ["", "0", "6", "much"])
def test_an_answer_is_one_of_five(cast: Cast, step: str) -> None:
    html = post(browser(cast.jan), desk(cast.roy.id, "reflection/honest/"), {"step": step}, status=422)
    assert "Choose one of the five answers." in html
    assert not Unsaid.objects.exists()


def test_it_is_evidence_of_nothing(cast: Cast) -> None:
    for access in (cast.roy.merchants, cast.roy.own):
        for question in ALL:
            think(access, 1, question.key)
    assert not Item.objects.exists()


def test_it_stands_beside_what_the_record_says(cast: Cast) -> None:
    broken = [promised(cast.roy.own, f"Files {number}", 3) for number in range(8)]
    for number in range(8):
        done(promising.accept(cast.roy.own, promised(cast.roy.merchants, f"Samples {number}", 3)))
    with clock.at(clock.now() + timedelta(days=9)):
        for promise in broken:
            done(promising.say_breached(cast.roy.merchants, promise, "Nothing came"))
    think(cast.roy.merchants, 5)
    think(cast.roy.merchants, 1, "credible")
    html = page(cast, Side.MERCHANT)
    assert "You trust Roy Cosmetics more than the record says." in html
    assert "You think less of your own side here than the record says." in html
    think(cast.roy.own, 1)
    assert "You trust Linden Labels less than the record says." in page(cast, Side.CUSTOMER)


def test_a_change_keeps_what_was_before(cast: Cast) -> None:
    with clock.at(clock.now() - timedelta(days=40)):
        think(cast.roy.merchants, 2)
    think(cast.roy.merchants, 4)
    html = page(cast, Side.MERCHANT)
    assert "before that" in html
    assert "hardly on" in html
    assert "You said" in page(cast, Side.MERCHANT, "reflection/trust-them/")
    assert_replay_changes_nothing(cast.roy.id)


def test_the_number_of_queries_is_the_same_however_much_was_answered(cast: Cast) -> None:
    def count() -> int:
        with CaptureQueriesContext(connection) as captured:
            page(cast, Side.MERCHANT)
        return len(captured)

    think(cast.roy.merchants)
    count()
    few = count()
    for question in ALL:
        think(cast.roy.merchants, 3, question.key)
        think(cast.roy.own, 3, question.key)
    assert count() == few


def test_erasing_everything_takes_what_was_not_told_too(cast: Cast) -> None:
    think(cast.roy.own)
    actions.answer(cast.roy.own, [Answer(question="honest", step=2)])
    done(erasure.erase_relationship(cast.roy.merchants.writer, "They asked for it"))
    assert not Unsaid.objects.exists()
    assert not View.objects.exists()
