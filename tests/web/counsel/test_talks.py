"""How we talk: the library, the questions for a first talk, and the briefs of the next day by mail."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.test import Client

from bothways_web.channels.outbox import send_due
from bothways_web.counsel import craft, evening_mail
from bothways_web.counsel.models import Evening, FirstTalk, Technique
from bothways_web.counsel.pages import brief_of
from bothways_web.foundation import clock
from bothways_web.journal.models import Outbox
from bothways_web.promises import beside
from tests.builders.acts import done
from tests.builders.meeting import proposed
from tests.builders.smtp import Post, hang_up
from tests.cast import Cast
from tests.web.channels.conftest import post as post  # noqa: PLC0414  the fixture
from tests.web.pages import browser, page, queries, text
from tests.web.rooms import desk
from tests.web.rooms import post as send

pytestmark = pytest.mark.django_db
TALKS = "/desk/linden-labels/settings/talks/"
OURS = {
    "case": "somebody",
    "technique": "third person",
    "example": "“Ask Brook Bakery what it saves them.”",
    "reason": "They know it best.",
}


@pytest.fixture
def jan(cast: Cast) -> Client:
    return browser(cast.jan)


def test_the_library_stands_there_with_reasons_and_examples(jan: Client) -> None:
    shown = text(page(jan, TALKS))
    assert "“You are right, and it was ours. This is what I would like to do about it: …” Concede" in shown
    assert "A lower price for something in return is fair to both" in shown
    assert "What made you look for somebody like us just now?" in shown


def test_a_way_of_ours_is_added_and_used(cast: Cast, jan: Client) -> None:
    send(jan, TALKS + "new/", OURS)
    shown = text(page(jan, desk(cast.roy.id, "brief/")))
    assert "“We have somebody already.”" in shown
    assert "“Ask Brook Bakery what it saves them.”" in shown
    assert "They know it best." in shown


def test_a_built_in_way_is_reworded_retired_and_brought_back(cast: Cast, jan: Client) -> None:
    where = TALKS + "somebody_persuade/"
    assert "What would you miss if they were gone" in page(jan, where)
    send(jan, where, OURS | {"technique": "persuade", "example": "“Then keep them. What is missing?”"})
    assert "“Then keep them. What is missing?”" in text(page(jan, desk(cast.roy.id, "brief/")))
    assert Technique.objects.get().key == "somebody_persuade"
    send(jan, where + "retire/")
    shown = text(page(jan, desk(cast.roy.id, "brief/")))
    assert "Then keep them" not in shown
    assert "“Shall I put you in touch with somebody who has both, them and us?”" in shown
    send(jan, TALKS + "somebody_third/retire/")
    assert "We have somebody already" not in text(page(jan, desk(cast.roy.id, "brief/")))
    send(jan, where + "back/")
    assert "“Then keep them. What is missing?”" in text(page(jan, desk(cast.roy.id, "brief/")))
    assert {row.changed_by for row in Technique.objects.all()} == {cast.owner.member}


def test_one_merchants_library_is_no_others(cast: Cast, jan: Client) -> None:
    send(jan, TALKS + "new/", OURS)
    own = Technique.objects.get()
    mia = browser(cast.mia)
    assert mia.get(f"/desk/mill-paper/settings/talks/{own.id}/").status_code == 404
    assert mia.get(TALKS).status_code == 404
    assert "Ask Brook Bakery" not in page(mia, "/desk/mill-paper/settings/talks/")


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"example": " "}, "Write a sentence to begin with."),
        ({"reason": ""}, "Say why so; a way without a reason is a trick."),
        ({"case": ""}, "Choose what they say."),
    ],
)
def test_bad_input_gets_a_sentence(jan: Client, change: dict[str, str], sentence: str) -> None:
    assert sentence in send(jan, TALKS + "new/", OURS | change, status=422)


def test_questions_of_the_trade_come_first(cast: Cast, jan: Client) -> None:
    send(jan, TALKS + "first/", {"questions": "Which printer do you use? | It decides which ribbon fits.\n"})
    asked = brief_of(cast.roy.merchants).questions
    assert (asked[0].question, len(asked)) == ("Which printer do you use?", 10)
    assert "Which printer do you use? | It decides which ribbon fits." in page(jan, TALKS)
    assert FirstTalk.objects.get().changed_by == cast.owner.member
    wrong = send(jan, TALKS + "first/", {"questions": "Which printer?"}, status=422)
    assert "Say after a bar why it is asked" in text(wrong)
    many = "\n".join(f"Question {n}? | Why." for n in range(11))
    assert "Ten questions are enough" in send(jan, TALKS + "first/", {"questions": many}, status=422)


def test_the_page_needs_as_many_queries_with_many(jan: Client) -> None:
    once = queries(jan, TALKS)
    for _ in range(3):
        send(jan, TALKS + "new/", OURS)
    assert queries(jan, TALKS) == once


def tomorrow(cast: Cast, hour: int = 10) -> datetime:
    zone = ZoneInfo(cast.merchant.zone)
    day = clock.now().astimezone(zone).date() + timedelta(days=1)
    return datetime.combine(day, time(hour), zone).astimezone(UTC)


def evening_of(start: datetime, hour: int = 17) -> datetime:
    """An hour of the evening before, in London."""
    zone = ZoneInfo("Europe/London")
    return datetime.combine(start.astimezone(zone).date() - timedelta(days=1), time(hour), zone)


def test_the_brief_goes_the_evening_before_where_wished(cast: Cast, jan: Client, post: Post) -> None:
    start = tomorrow(cast)
    met = proposed(cast.roy.merchants, "The floor plan", start, cast.owner.member)
    done(beside.agree_to_meet(cast.roy.own, met))
    assert evening_mail.write_briefs(evening_of(start)) == 0
    send(jan, TALKS + "evenings/", {"wanted": "on"})
    assert Evening.objects.get().member_id == cast.owner.member
    assert evening_mail.write_briefs(evening_of(start, 16)) == 0, "not before the evening"
    assert evening_mail.write_briefs(evening_of(start)) == 1
    assert evening_mail.write_briefs(evening_of(start, 18)) == 0, "once"
    row = Outbox.objects.get(key__startswith="brief:")
    post.answers = [hang_up]
    now = clock.now() + timedelta(minutes=1)
    send_due(now)
    assert send_due(now + timedelta(minutes=2)) == 1
    (mail,) = post.mails
    assert mail["To"] == "jan@linden.example"
    assert mail["Message-ID"] == f"<{row.id}@book.example>"
    assert mail["Subject"] == "Tomorrow, 10:00: Roy Cosmetics"
    body = mail.get_body(("plain",))
    assert body is not None
    assert "The floor plan" in body.get_content()
    assert "WHAT TO ASK" in body.get_content()
    assert f"/customers/{cast.roy.id}/brief/" in body.get_content()
    again = evening_mail.write_briefs(evening_of(start, 19))
    assert again == 0, "nor after it left"


def test_only_to_whoever_goes_and_only_of_tomorrow(cast: Cast) -> None:
    start = tomorrow(cast)
    for access in (cast.owner, cast.staff):
        craft.wish_evening(access, wanted=True)
    proposed(cast.roy.merchants, "The floor plan", start, cast.owner.member)
    proposed(cast.brook.merchants, "Bread bags", start)
    proposed(cast.roy.merchants, "Later", start + timedelta(days=1))
    off = proposed(cast.roy.merchants, "Called off", start, cast.owner.member)
    done(beside.cancel_meeting(cast.roy.merchants, off, "Rain"))
    assert evening_mail.write_briefs(evening_of(start)) == 3
    to = sorted((row.payload["to"], row.payload["context"]["about"]) for row in Outbox.objects.all())
    assert to == [
        ("ines@linden.example", "Bread bags"),
        ("jan@linden.example", "Bread bags"),
        ("jan@linden.example", "The floor plan"),
    ]
    craft.wish_evening(cast.staff, wanted=False)
    assert Evening.objects.get().member_id == cast.owner.member


def test_a_quarter_of_an_hour_before_it_stands_on_today(cast: Cast, jan: Client) -> None:
    start = clock.now() + timedelta(minutes=14)
    proposed(cast.roy.merchants, "The floor plan", start, cast.owner.member)
    shown = text(page(jan, "/desk/linden-labels/"))
    assert "In 14 minutes: Roy Cosmetics The floor plan" in shown
    assert "Find out what they need before you say what you have." in shown
    assert "In 14 minutes" in text(page(jan, "/desk/linden-labels/soon/"))
    assert "floor plan" not in text(page(browser(cast.ines), "/desk/linden-labels/soon/"))


def test_an_hour_before_it_does_not(cast: Cast, jan: Client) -> None:
    proposed(cast.roy.merchants, "The floor plan", clock.now() + timedelta(minutes=60), cast.owner.member)
    assert "Before you talk" not in text(page(jan, "/desk/linden-labels/soon/"))
