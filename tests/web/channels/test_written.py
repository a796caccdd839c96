"""A member writes to a customer: looked over, sent with what it promises, held where it breaks a wish."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from django.test import Client

from bothways.knowledge.kinds import HowOften, PartOfDay, PreferenceSet, Way
from bothways_web.channels import actions_written, outbox, written
from bothways_web.channels.models import WrittenMail
from bothways_web.foundation import clock
from bothways_web.journal.models import JournalEntry, Outbox
from bothways_web.knowledge import actions as knowledge
from bothways_web.parties.models import Merchant
from bothways_web.promises.models import Promise
from bothways_web.standing.models import Item
from tests.builders.acts import assert_replay_changes_nothing, done, entries
from tests.builders.smtp import Post
from tests.cast import Cast
from tests.web.channels.conftest import let_go
from tests.web.channels.conftest import mail as automatic
from tests.web.pages import browser, page, queries, text
from tests.web.rooms import book, desk

WORDS = (
    "Hello Claire,\n\nyou forgot to tell us the size. I'll send the new proof by Friday.\n\nKind regards\nJan"
)


@pytest.fixture
def jan(cast: Cast) -> Client:
    return browser(cast.jan)


def wish(cast: Cast, **what: Any) -> None:
    done(knowledge.prefer(cast.roy.own, PreferenceSet(**what)))


def begin(
    cast: Cast, jan: Client, words: str = WORDS, subject: str = "The labels", **more: str
) -> WrittenMail:
    given = {"to": str(cast.roy.addresses["claire"]), "subject": subject, "text": words, **more}
    response = jan.post(desk(cast.roy.id, "write/"), given)
    assert response.status_code == 303, response.content.decode()
    return WrittenMail.objects.get()


def send(cast: Cast, jan: Client, mail: WrittenMail, **more: str) -> int:
    review = written.promised(cast.roy.merchants, mail.text, clock.now())
    given = {"seen": mail.digest, **more}
    for one in review:
        given.setdefault(f"promise-{one.start}-ticked", "on")
        given.setdefault(f"promise-{one.start}-what", one.what)
        given.setdefault(f"promise-{one.start}-due", "Friday")
    given = {name: value for name, value in given.items() if value}
    return int(jan.post(desk(cast.roy.id, "write/send/"), given).status_code)


def test_it_is_sent_with_what_it_promises(cast: Cast, jan: Client, post: Post) -> None:
    let_go(cast)
    mail = begin(cast, jan)
    assert send(cast, jan, mail) == 303
    assert entries(cast.roy.id)[-2:] == ["message_sent", "promise_made"]
    promise = Promise.objects.get(relationship_id=cast.roy.id)
    assert (promise.debtor, promise.what, promise.owner) == (
        "merchant",
        "Send the new proof",
        cast.owner.member,
    )
    assert promise.due
    assert not WrittenMail.objects.exists()
    assert_replay_changes_nothing(cast.roy.id)
    assert outbox.send_due(clock.now()) == 1
    (taken,) = post.mails
    body = taken.get_body(("plain",))
    assert body is not None
    assert WORDS in body.get_content().replace("\r\n", "\n")
    assert taken["Subject"] == "The labels"
    assert taken["Auto-Submitted"] is None
    assert taken["Message-ID"] == f"<{mail.id}@book.example>"
    assert taken["In-Reply-To"] is None
    recorded = JournalEntry.objects.get(relationship_id=cast.roy.id, kind="message_sent")
    assert f"{mail.id}@book.example".encode() in bytes(recorded.content or b"")
    assert "you forgot to tell us the size" in text(page(browser(cast.claire), book(cast.roy.id, "record/")))


def test_a_promise_whose_tick_is_taken_away_is_none(cast: Cast, jan: Client) -> None:
    let_go(cast)
    mail = begin(cast, jan)
    (one,) = written.promised(cast.roy.merchants, mail.text, clock.now())
    assert send(cast, jan, mail, **{f"promise-{one.start}-ticked": ""}) == 303
    assert entries(cast.roy.id)[-1] == "message_sent"
    assert not Promise.objects.exists()


def test_a_promise_is_mended_before_it_goes(cast: Cast, jan: Client) -> None:
    let_go(cast)
    mail = begin(cast, jan)
    (one,) = written.promised(cast.roy.merchants, mail.text, clock.now())
    assert send(cast, jan, mail, **{f"promise-{one.start}-due": "no such day"}) == 422
    assert WrittenMail.objects.exists()
    assert send(cast, jan, mail, **{f"promise-{one.start}-what": "Send the blue proof"}) == 303
    assert Promise.objects.get().what == "Send the blue proof"


def test_pressed_twice_it_goes_once(cast: Cast, jan: Client) -> None:
    let_go(cast)
    mail = begin(cast, jan)
    cast.roy.merchants.merchant.refresh_from_db()
    outcome = actions_written.send(cast.roy.merchants, mail, actions_written.Sending())
    done(outcome)
    assert (
        actions_written.send(cast.roy.merchants, mail, actions_written.Sending())
        == actions_written.ALREADY_SENT
    )
    assert Outbox.objects.filter(key__startswith="written:").count() == 1


def test_what_was_not_looked_over_does_not_go(cast: Cast, jan: Client) -> None:
    let_go(cast)
    mail = begin(cast, jan)
    begin(cast, jan, "Other words.")
    assert send(cast, jan, mail) == 303
    assert "message_sent" not in entries(cast.roy.id)
    assert WrittenMail.objects.get().text == "Other words."


def test_before_the_owner_lets_go_the_words_are_there_to_copy(cast: Cast, jan: Client) -> None:
    mail = begin(cast, jan)
    shown = text(page(jan, desk(cast.roy.id, "write/look/")))
    assert "It cannot go from here yet" in shown
    assert send(cast, jan, mail) == 409
    assert "message_sent" not in entries(cast.roy.id)
    assert send(cast, jan, mail, **{"by-hand": "yes"}) == 303
    assert entries(cast.roy.id)[-2:] == ["message_sent", "promise_made"]
    assert not Outbox.objects.filter(key__startswith="written:").exists()


@pytest.mark.parametrize(
    ("what", "said", "rule"),
    [
        ({"never": (Way.MAIL,)}, "never to be written by mail", "unwanted_way"),
        ({"often": HowOften.WHEN_NEEDED}, "only when something is due", "too_often"),
    ],
)
def test_a_mail_that_breaks_a_wish_is_held_until_somebody_says_why(
    cast: Cast, jan: Client, what: dict[str, Any], said: str, rule: str
) -> None:
    let_go(cast)
    wish(cast, **what)
    mail = begin(cast, jan)
    assert said in text(page(jan, desk(cast.roy.id, "write/look/")))
    assert send(cast, jan, mail) == 409
    assert send(cast, jan, mail, anyway="yes") == 422
    assert "message_sent" not in entries(cast.roy.id)
    assert send(cast, jan, mail, anyway="yes", despite="The recall is urgent.") == 303
    assert entries(cast.roy.id)[-4:] == ["message_sent", "wishes_broken", "promise_made", "note_written"]
    assert Item.objects.get(rule=rule).side == "merchant"
    assert "although you had asked" in text(page(browser(cast.claire), book(cast.roy.id, "record/")))
    assert_replay_changes_nothing(cast.roy.id)
    assert "The recall is urgent." in text(page(jan, desk(cast.roy.id, "")))
    assert "The recall is urgent." not in text(page(browser(cast.claire), book(cast.roy.id, "record/")))
    assert outbox.send_due(clock.now()) == 1


def other_part(now: datetime) -> PartOfDay:
    """A part of the day that it is not now."""
    return PartOfDay.EVENING if now.hour < 14 else PartOfDay.MORNING


def test_held_for_other_hours_it_goes_when_they_begin(
    cast: Cast, jan: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    let_go(cast)
    local = clock.now().astimezone(ZoneInfo(cast.merchant.zone))
    wish(cast, times=(other_part(local),))
    mail = begin(cast, jan)
    shown = written.held(cast.roy.merchants, _claire(cast), clock.now())
    assert shown is not None
    assert shown.fits is not None
    assert send(cast, jan, mail, at=shown.fits.isoformat()) == 303
    assert "message_sent" not in entries(cast.roy.id)
    assert "Goes later" in text(page(jan, desk(cast.roy.id, "write/")))
    assert actions_written.send_due(clock.now()) == 0
    later = shown.fits + timedelta(seconds=1)
    monkeypatch.setattr(clock, "now", lambda: later)
    monkeypatch.setattr("bothways_web.journal.door.this_instant", lambda: later)
    assert actions_written.send_due(later) == 1
    assert entries(cast.roy.id)[-2:] == ["message_sent", "promise_made"]
    assert actions_written.send_due(later) == 0


def test_what_may_not_go_at_its_time_is_a_draft_again(cast: Cast, jan: Client) -> None:
    let_go(cast)
    mail = begin(cast, jan)
    cast.roy.merchants.merchant.refresh_from_db()
    assert actions_written.later(cast.roy.merchants, mail, clock.now() + timedelta(hours=1), []) is None
    Merchant.objects.update(sending_on=False)
    assert actions_written.send_due(clock.now() + timedelta(hours=2)) == 0
    row = WrittenMail.objects.get()
    assert row.send_at is None
    assert row.error == actions_written.OWNER_HAS_TO_LET_GO.sentence
    assert row.error in text(page(jan, desk(cast.roy.id, "write/")))


def test_a_draft_is_its_writers_alone(cast: Cast, jan: Client) -> None:
    mail = begin(cast, jan, later="yes")
    assert "you forgot" in page(jan, desk(cast.roy.id, "write/"))
    rita = browser(cast.rita)
    assert "you forgot" not in page(rita, desk(cast.roy.id, "write/"))
    assert rita.get(desk(cast.roy.id, "write/look/")).status_code == 404
    assert browser(cast.claire).get(book(cast.roy.id, "write/")).status_code == 404
    assert jan.post(desk(cast.roy.id, f"write/{mail.id}/drop/")).status_code == 303
    assert not WrittenMail.objects.exists()


def test_it_is_told_how_it_may_sound(cast: Cast, jan: Client) -> None:
    begin(cast, jan)
    shown = page(jan, desk(cast.roy.id, "write/look/"))
    assert "could you still tell" in text(shown)
    assert "<mark>you forgot to tell us the" in shown


def test_automatic_mail_keeps_to_never_by_mail(cast: Cast) -> None:
    let_go(cast)
    wish(cast, never=(Way.MAIL,))
    row = automatic(cast)
    assert outbox.send_due(clock.now()) == 0
    row.refresh_from_db()
    assert row.error == "It was not sent: the customer asked never to be written by mail."


def test_the_pages_need_as_many_queries_with_many_promises(cast: Cast, jan: Client) -> None:
    let_go(cast)
    begin(cast, jan, "Thank you.")
    address = desk(cast.roy.id, "write/look/")
    few = queries(jan, address)
    begin(cast, jan, " ".join(f"I'll send part {n} by Friday." for n in range(9)))
    assert queries(jan, address) == few


def _claire(cast: Cast) -> Any:
    return written.address_of(cast.roy.merchants, UUID(str(cast.roy.addresses["claire"])))
