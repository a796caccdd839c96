"""What moves a purchase: said, put right, advised on, waited for, and back on the day."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.test import Client

from bothways.advice.kinds import MotiveNoted, Purse
from bothways.knowledge.kinds import How, WishStated
from bothways.units.side import Side
from bothways_web.advice import actions
from bothways_web.advice.models import Motive
from bothways_web.counsel.pages import brief_of
from bothways_web.counsel.sections import sections
from bothways_web.foundation import clock
from bothways_web.journal.models import JournalEntry
from bothways_web.knowledge import actions as knowledge
from bothways_web.parties.models import Claim
from tests.builders.acts import assert_replay_changes_nothing, done
from tests.cast import Cast, gather
from tests.web.api.conftest import membership_of, program
from tests.web.pages import browser, page, queries, status, text
from tests.web.rooms import answers, book, desk, expected, kinds, post

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 5, 4, 9, tzinfo=UTC)
DAY = timedelta(days=1)
TODAY = "/desk/linden-labels/"


@pytest.fixture
def cast(db: None) -> Cast:
    with clock.at(NOW):
        return gather()


def at(client: Client, address: str, now: datetime = NOW) -> str:
    with clock.at(now):
        return text(page(client, address))


def assumed(cast: Cast) -> Motive:
    """The merchant assumes that money is short."""
    noted = MotiveNoted(what="A second printer", purse=Purse.SHORT, how=How.ASSUMED)
    with clock.at(NOW):
        return Motive.objects.get(id=done(actions.note(cast.roy.merchants, noted)))


def test_the_customer_says_what_moves_them(cast: Cast) -> None:
    claire, where = browser(cast.claire), book(cast.roy.id, "advice/motives/")
    with clock.at(NOW):
        assert "So that the advice fits." in text(page(claire, where))
        typed = {"what": "A second printer", "for_whom": "self", "purse": "short", "budget_on": "2026-09-01"}
        post(claire, where, {**typed, "words": "After the summer fairs."})
    row = Motive.objects.get()
    assert (row.how, row.own_word, row.budget_on) == ("told", True, date(2026, 9, 1))
    assert "A second printer: for oneself, money is short" in at(claire, book(cast.roy.id, "record/"))
    ours = at(browser(cast.jan), desk(cast.roy.id, ""))
    assert "they said so, 4 May" in ours
    assert "Advise to wait until the money is there. They said when it will be." in ours
    assert "Advise to wait until" not in at(claire, book(cast.roy.id, "record/"))
    assert "They said this themselves" in post(
        browser(cast.jan), desk(cast.roy.id, f"advice/motives/{row.id}/"), {**typed, "how": "told"}, 409
    )


def test_what_is_assumed_can_be_put_right(cast: Cast) -> None:
    row = assumed(cast)
    claire = browser(cast.claire)
    assert "they assume it, 4 May" in at(claire, book(cast.roy.id, "record/"))
    assert "Ask whether that is so, before you act on it." in at(browser(cast.jan), desk(cast.roy.id, ""))
    with clock.at(NOW + DAY):
        post(
            claire,
            book(cast.roy.id, f"advice/motives/{row.id}/"),
            {"what": "A second printer", "purse": "spare"},
        )
    now = Motive.objects.get()
    assert (now.purse, now.own_word) == ("spare", True)
    assert "Name one thing that goes with it, once." in at(
        browser(cast.jan), desk(cast.roy.id, ""), NOW + DAY
    )
    assert_replay_changes_nothing(cast.roy.id)


def test_to_wait_is_a_kindness_and_comes_back_on_the_day(cast: Cast) -> None:
    row = assumed(cast)
    jan, claire = browser(cast.jan), browser(cast.claire)
    with clock.at(NOW):
        where = desk(cast.roy.id, f"advice/motives/{row.id}/wait/")
        assert "Say until when." in post(jan, where, {"until": "", "why": "Later"}, 422)
        assert "Say why it is better to wait." in post(jan, where, {"until": "2026-06-01", "why": ""}, 422)
        assert "Name a day after today" in post(jan, where, {"until": "2026-05-04", "why": "Later"}, 422)
        post(jan, where, {"until": "2026-06-01", "why": "The new model comes in June, and costs less."})
    said = "advised you to wait until 1 June: The new model comes in June, and costs less."
    assert said in at(claire, book(cast.roy.id, "record/"))
    assert "wait_advised" in kinds(cast.roy.id)
    entry = JournalEntry.objects.get(kind="wait_advised")
    assert entry.stream == "shared", "the customer reads the kindness in the journal too"
    day = NOW + 28 * DAY
    assert "They waited on your word" not in at(jan, TODAY, day - DAY)
    shown = at(browser(cast.jan), TODAY, day)
    assert "They waited on your word Roy Cosmetics : A second printer" in shown
    assert "You advised to wait on 4 May; the day is there." in shown
    assert "They waited" not in at(browser(cast.ines), TODAY, day), "it is not Ines who looks after them"
    with clock.at(day):
        post(browser(cast.claire), book(cast.roy.id, f"advice/motives/{row.id}/budget_there/"))
    assert "They waited on your word" not in at(browser(cast.jan), TODAY, day)
    assert Motive.objects.get().ending == "budget_there"
    assert_replay_changes_nothing(cast.roy.id)


def test_it_is_tied_to_a_wish(cast: Cast) -> None:
    with clock.at(NOW):
        wish = done(
            knowledge.wish(cast.roy.own, Side.CUSTOMER, WishStated(words="A glue that does not smell"))
        )
        where = desk(cast.roy.id, "advice/motives/")
        assert f"{where}?wish={wish}" in page(browser(cast.jan), desk(cast.roy.id, ""))
        html = page(browser(cast.jan), where, query={"wish": str(wish)})
        assert 'value="A glue that does not smell"' in html
        typed = {"what": "A glue", "for_whom": "other", "purse": "", "how": "told", "wish": str(wish)}
        post(browser(cast.jan), where, typed)
    row = Motive.objects.get()
    assert (row.wish, row.for_whom, row.own_word) == (wish, "other", False)


def test_nothing_said_is_nothing_kept(cast: Cast) -> None:
    where = desk(cast.roy.id, "advice/motives/")
    jan = browser(cast.jan)
    assert "Say for whom it is" in post(jan, where, {"what": "A printer", "how": "told"}, 422)
    assert "Say what they think of buying" in post(
        jan, where, {"what": "", "purse": "short", "how": "told"}, 422
    )
    assert not Motive.objects.exists()


def test_who_may_look_and_advise(cast: Cast) -> None:
    row = assumed(cast)
    path = f"advice/motives/{row.id}/"
    assert answers(cast, path) == expected(cast, path)
    assert answers(cast, f"{path}wait/") == expected(cast, f"{path}wait/", the_customer=404)
    unheard = book(cast.roy.id, f"{path}unheard-of/")
    assert status(browser(cast.claire), unheard, "post") == 404
    assert status(browser(cast.claire), book(cast.roy.id, f"{path}not_wanted/")) == 405


def test_the_brief_says_what_to_advise(cast: Cast) -> None:
    assumed(cast)
    with clock.at(NOW):
        found = {one.key: one for one in sections(brief_of(cast.roy.merchants))}
    point = found["moves"].points[0]
    assert point.text == "A second printer: money is short"
    assert point.then[0].startswith("Ask whether that is so")


def test_pages_ask_as_many_queries_for_many(cast: Cast) -> None:
    row = assumed(cast)
    jan = browser(cast.jan)
    with clock.at(NOW):
        done(actions.advise_wait(cast.roy.merchants, row.id, date(2026, 5, 5), "Soon"))
    with clock.at(NOW + DAY):
        page(jan, TODAY)
        page(jan, desk(cast.roy.id, ""))
        before = queries(jan, TODAY), queries(jan, desk(cast.roy.id, ""))
    for _ in range(4):
        again = assumed(cast)
        with clock.at(NOW):
            done(actions.advise_wait(cast.roy.merchants, again.id, date(2026, 5, 5), "Soon"))
    with clock.at(NOW + DAY):
        assert (queries(jan, TODAY), queries(jan, desk(cast.roy.id, ""))) == before


def test_programs_of_both_sides(cast: Cast) -> None:
    merchant = program(membership_of(cast.owner))
    customer = program(Claim.objects.get(relationship_id=cast.roy.id))
    where = f"/relationships/{cast.roy.id}/motives"
    customer.post(where, {"what": "A printer", "purse": "short"}).ok(201)
    found = merchant.get(where).ok()["items"]
    assert [one["advice"] for one in found[0]["advice"]] == ["better_for_less", "wait"]
    assert customer.get(where).ok()["items"][0]["advice"] == []
    motive = f"{where}/{found[0]['id']}"
    until = (clock.now() + 30 * DAY).date().isoformat()
    refused = customer.post(f"{motive}/wait", {"until": until, "why": "Later"}).problem(409)
    assert refused["reason"] == "wait_is_the_merchants"
    merchant.post(f"{motive}/wait", {"until": until, "why": "It gets cheaper."}).ok(201)
    assert customer.get(where).ok()["items"][0]["wait_why"] == "It gets cheaper."
    customer.post(f"{motive}/end", {"ending": "not_wanted"}).ok(201)
    assert merchant.get(where).ok() == {"items": []}
    assert merchant.post(where, {"what": "A printer"}).problem(422)["reason"] == "motive_is_empty"


def test_a_member_without_the_customer_sees_nothing(cast: Cast) -> None:
    program(membership_of(cast.staff)).get(f"/relationships/{cast.roy.id}/motives").problem(404)
