"""Statements for both sides: pages, paper, mail as often as the customer chose, a mail to be gone over."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.test import Client

from bothways.gestures.kinds import GestureMade
from bothways.knowledge.kinds import PartOfDay, PreferenceSet, Way
from bothways.statements.kinds import Rhythm
from bothways.units.side import Side
from bothways_web.channels.models import WrittenMail
from bothways_web.foundation import clock
from bothways_web.gestures import actions as gestures
from bothways_web.journal.models import Outbox
from bothways_web.knowledge import actions as knowledge
from bothways_web.promises import actions as promising
from bothways_web.statements import actions, queries
from bothways_web.statements.issuing import issue_due
from bothways_web.statements.models import Chosen
from tests.builders.acts import assert_replay_changes_nothing, done, entries
from tests.builders.ordering import order
from tests.builders.owing import promised, question
from tests.cast import Cast
from tests.web import pages as looking
from tests.web.pages import browser, page, text
from tests.web.rooms import answers, book, desk, expected, post

ASSURANCE, STORY = "statements/assurance/", "statements/story/"


@pytest.fixture
def jan(cast: Cast) -> Client:
    return browser(cast.jan)


@pytest.fixture
def claire(cast: Cast) -> Client:
    return browser(cast.claire)


@pytest.fixture
def kept_and_broken(cast: Cast) -> Iterator[None]:
    """One promise kept, one broken and owned up to; a question answered."""
    done(promising.accept(cast.roy.own, promised(cast.roy.merchants, "Send the samples", 3)))
    broken = promised(cast.roy.merchants, "Send the proofs", 0)
    question(cast.roy.own, "Do you have lavender?")
    with clock.at(clock.now() + timedelta(days=4)):
        done(promising.own_up(cast.roy.merchants, broken, "We forgot"))
        yield


@pytest.mark.usefixtures("kept_and_broken")
def test_both_read_the_same_with_its_entries(cast: Cast, jan: Client, claire: Client) -> None:
    ours, theirs = (
        text(page(client, at(cast.roy.id, ASSURANCE))) for client, at in ((jan, desk), (claire, book))
    )
    for shown in (ours, theirs):
        assert "1 of 2 promises that came to an end was kept: 1 in time." in shown
        assert "Send the proofs" in shown
        assert "we owned up to it on" in shown
        assert "This rests on three promises and questions only." in shown
    assert f"/book/{cast.roy.id}/promises/" in page(claire, book(cast.roy.id, ASSURANCE))
    early = {"since": "2020-01-01", "until": "2020-12-31"}
    assert "nothing can be said of it" in page(jan, desk(cast.roy.id, ASSURANCE), query=early)


@pytest.mark.parametrize(
    ("since", "until", "said"),
    [
        ("2020-05-01", "2020-04-01", "The last day lies before the first."),
        ("2099-05-01", "2099-06-01", "This day is still to come."),
        ("soon", "2020-04-01", "Write the day as 2026-03-13."),
        ("2020-05-01", "", "Say the first and the last day."),
    ],
)
def test_a_time_that_cannot_be_read_is_told(
    cast: Cast, jan: Client, since: str, until: str, said: str
) -> None:
    response = jan.get(desk(cast.roy.id, ASSURANCE), {"since": since, "until": until})
    assert response.status_code == 422
    assert said in response.content.decode()


@pytest.mark.usefixtures("kept_and_broken")
def test_on_paper(cast: Cast, jan: Client, claire: Client) -> None:
    for client, at in ((jan, desk), (claire, book)):
        for path in ("statements/assurance.pdf", "statements/story.pdf", "statements/story.pdf?chosen=yes"):
            response = client.get(at(cast.roy.id, path))
            assert response.content.startswith(b"%PDF")


def test_the_customer_chooses_how_often(cast: Cast, claire: Client, jan: Client) -> None:
    where = book(cast.roy.id, "statements/assurance/rhythm/")
    post(claire, where, {"rhythm": "quarterly"})
    assert "They chose to get it by mail as well, every three months." in text(
        page(jan, desk(cast.roy.id, ASSURANCE))
    )
    assert "rhythm_stands" in post(claire, where, {"rhythm": "quarterly"}, status=409)
    ours = desk(cast.roy.id, "statements/assurance/rhythm/")
    assert "rhythm_is_the_customers" in post(jan, ours, {"rhythm": "never"}, status=409)
    assert Chosen.objects.get().rhythm == "quarterly"
    assert_replay_changes_nothing(cast.roy.id)


@pytest.mark.usefixtures("kept_and_broken")
def test_it_is_written_once_when_its_day_has_come(cast: Cast) -> None:
    done(actions.choose(cast.roy.own, Rhythm.QUARTERLY))
    now = clock.now()
    assert issue_due(now + timedelta(days=60)) == 0
    later = now + timedelta(days=100)
    with clock.at(later):
        assert (issue_due(later), issue_due(later)) == (1, 0)
    mail = Outbox.objects.get()
    assert mail.payload["template"] == "statements/mail/assurance.txt"
    assert "What Linden Labels promised and kept" in mail.payload["subject"]
    assert mail.payload["context"]["text"]
    assert entries(cast.roy.id).count("assurance_issued") == 1
    much_later = now + timedelta(days=200)
    with clock.at(much_later):
        assert issue_due(much_later) == 1
    assert Outbox.objects.count() == 2
    assert_replay_changes_nothing(cast.roy.id)


def test_who_wants_no_mail_gets_none_and_hours_are_kept(cast: Cast) -> None:
    done(actions.choose(cast.roy.own, Rhythm.QUARTERLY))
    done(knowledge.prefer(cast.roy.own, PreferenceSet(side=Side.CUSTOMER, times=(PartOfDay.AFTERNOON,))))
    later = clock.now().replace(hour=7) + timedelta(days=100)
    with clock.at(later):
        assert issue_due(later) == 1
    assert Outbox.objects.get().due_at > later
    done(knowledge.prefer(cast.roy.own, PreferenceSet(side=Side.CUSTOMER, never=(Way.MAIL,))))
    later += timedelta(days=100)
    with clock.at(later):
        assert issue_due(later) == 1
    assert Outbox.objects.count() == 1
    assert entries(cast.roy.id).count("assurance_issued") == 2


def test_the_story_is_told_from_either_side_and_written_as_a_mail(
    cast: Cast, jan: Client, claire: Client
) -> None:
    order(cast, cast.roy.id, 400, 10, now=clock.now())
    done(
        gestures.give(cast.roy.merchants, GestureMade(giver=Side.MERCHANT, what="Brought the boxes up"), None)
    )
    ours = text(page(jan, desk(cast.roy.id, STORY)))
    assert "You have ordered two times by now." in ours
    assert "from us to you: Brought the boxes up." in ours
    assert "We have ordered two times by now." in text(page(claire, book(cast.roy.id, STORY)))
    write = desk(cast.roy.id, "write/from/story/")
    post(jan, write, {"chosen": "yes", "keep": ["orders"]})
    mail = WrittenMail.objects.get()
    assert mail.text.startswith("Dear ")
    assert "You have ordered two times by now." in mail.text
    assert "Brought the boxes up" not in mail.text
    assert "ordered two times" in page(jan, desk(cast.roy.id, "write/"))
    post(jan, write, {"chosen": "yes", "keep": ["gesture-0"]})
    assert "Brought the boxes up" not in WrittenMail.objects.get().text, "what was begun stays"
    assert looking.status(jan, desk(cast.roy.id, "write/from/nothing/"), "post") == 404


def test_who_gets_in_and_how_much_it_costs(cast: Cast, jan: Client) -> None:
    for path in (ASSURANCE, STORY):
        assert answers(cast, path) == expected(cast, path)
        assert looking.status(jan, desk(cast.roy.id, path), "post") == 405
        few = looking.queries(jan, desk(cast.roy.id, path))
        for number in range(6):
            done(promising.accept(cast.roy.own, promised(cast.roy.merchants, f"Promise {number}", 3)))
            question(cast.roy.own, f"Question {number}?")
        order(cast, cast.roy.id, *range(1, 9), now=clock.now())
        assert looking.queries(jan, desk(cast.roy.id, path)) == few


def test_a_promise_stands_in_one_time_only(cast: Cast) -> None:
    done(promising.accept(cast.roy.own, promised(cast.roy.merchants, "Send the samples", 20)))
    today = clock.now().date()

    def found(since: int, until: int) -> int:
        begin, end = (today + timedelta(days=days) for days in (since, until))
        return len(queries.promised(cast.roy.merchants, *queries.bounds(cast.roy.merchants, begin, end)))

    assert (found(-9, 2), found(2, 30), found(-9, 30)) == (1, 0, 1)
    promised(cast.roy.merchants, "Send the proofs", 20)
    assert (found(-9, 2), found(2, 30), found(-9, 30)) == (1, 1, 2)
