"""A mail from a real mailbox is answered through a real mail server, and the answer stays in the thread."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from bothways_web.channels import outbox
from bothways_web.channels.keeping import Became
from bothways_web.channels.models import KeptMail
from bothways_web.channels.reading_mailbox import read
from bothways_web.channels.threads import thread_of
from bothways_web.foundation import clock
from tests.builders.imap import PASSWORD, USER, arrive, connected, fresh
from tests.builders.mails import message
from tests.builders.smtp import Post
from tests.cast import Cast
from tests.web.channels.conftest import let_go
from tests.web.channels.test_written import begin, send
from tests.web.pages import browser
from tools.dovecot import Dovecot

pytestmark = pytest.mark.django_db
CLAIRE = "claire@roy.example"


@pytest.fixture
def server() -> Iterator[Dovecot]:
    with Dovecot() as running:
        running.password(USER, PASSWORD)
        yield running


def test_an_answer_goes_on_in_the_thread(cast: Cast, server: Dovecot, post: Post) -> None:
    let_go(cast)
    box, jan = connected(cast.owner, server), browser(cast.jan)
    asked = message(CLAIRE, USER, "When do the labels come?", key="asked")
    before = ["<first@mails.example>", "<second@mails.example>"]
    asked["References"], asked["In-Reply-To"] = " ".join(before), before[-1]
    arrive(server, asked)
    assert read(box)[Became.KEPT] == 1
    mail = begin(cast, jan, "They come on Friday.", "Re: The labels")
    assert send(cast, jan, mail) == 303
    assert outbox.send_due(clock.now()) == 1
    (went,) = post.mails
    thread = [*before, "<asked@mails.example>"]
    assert (went["In-Reply-To"], went["References"].split()) == (thread[-1], thread)

    # The mail server of the merchant keeps a copy; then the customer answers.
    arrive(server, went, folder="Sent")
    again = message(CLAIRE, USER, "Thank you.", key="again", at=clock.now() + timedelta(minutes=5))
    del again["Subject"]
    again["Subject"], again["In-Reply-To"] = "AW: Re: The labels", went["Message-ID"]
    again["References"] = " ".join([*thread, went["Message-ID"]])
    arrive(server, again)
    assert read(fresh(box))[Became.KEPT] == 2
    kept = {row.message_id: row for row in KeptMail.objects.all()}
    ours, last = kept[went["Message-ID"].strip("<>")], kept["again@mails.example"]
    assert (ours.author, ours.in_reply_to, len(ours.references)) == ("merchant", "asked@mails.example", 3)
    assert (last.author, last.in_reply_to) == ("customer", ours.message_id)
    known = thread_of(cast.roy.merchants, "Re: The labels")
    assert (known.in_reply_to, len(known.references)) == ("again@mails.example", 5)


def test_another_subject_begins_another_thread(cast: Cast, server: Dovecot, post: Post) -> None:
    let_go(cast)
    box = connected(cast.owner, server)
    arrive(server, message(CLAIRE, USER, "When do the labels come?", key="asked"))
    read(box)
    mail = begin(cast, browser(cast.jan), "They come on Friday.", "The labels")
    send(cast, browser(cast.jan), mail)
    outbox.send_due(clock.now())
    assert (post.mails[0]["In-Reply-To"], post.mails[0]["References"]) == (None, None)
