"""Mails with one customer: read at the desk, put into the book, objected to on either side."""

import pytest
from django.test import Client

from bothways_web.channels.keeping import keep
from bothways_web.channels.models import KeptMail, MailLimit
from bothways_web.journal.models import JournalEntry
from bothways_web.wordofmouth.models import Mention
from tests.builders.mails import PURPOSE, a_mail, a_mailbox
from tests.cast import Cast

pytestmark = pytest.mark.django_db

CLAIRE, OURS = "claire@roy.example", "hello@linden.example"
TEXT = "Hi Jan,\n\nwhere are the labels?\n\nBest\nClaire\n\nOn 3 March 2026 10:15, Jan wrote:\n> On Friday."


def at(cast: Cast, *, book: bool = False, act: str = "") -> str:
    home = f"/book/{cast.roy.id}" if book else f"/desk/linden-labels/customers/{cast.roy.id}"
    return f"{home}/channels/{act}"


def signed_in(user: object) -> Client:
    client = Client()
    client.force_login(user)  # type: ignore[arg-type]
    return client


def test_a_member_reads_what_was_said_and_puts_it_into_the_book(cast: Cast) -> None:
    keep(a_mailbox(cast.owner), [a_mail(CLAIRE, OURS, TEXT)])
    jan, claire = signed_in(cast.jan), signed_in(cast.claire)
    page = jan.get(at(cast)).content.decode()
    assert "<p>where are the labels?</p>" in page
    assert "Yours alone." in page
    assert "where are the labels?" not in claire.get(f"/book/{cast.roy.id}/record/").content.decode()
    mail = KeptMail.objects.get()
    assert jan.post(at(cast, act=f"{mail.id}/tell/")).status_code == 303
    assert "It stands in the book." in jan.get(at(cast)).content.decode()
    assert "where are the labels?" in claire.get(f"/book/{cast.roy.id}/record/").content.decode()
    assert jan.post(at(cast, act=f"{mail.id}/tell/")).status_code == 303
    assert JournalEntry.objects.filter(kind="message_received").count() == 1


def test_a_mail_is_taken_as_a_mention_once(cast: Cast) -> None:
    keep(a_mailbox(cast.owner), [a_mail(CLAIRE, OURS, TEXT)])
    jan, rita = signed_in(cast.jan), signed_in(cast.rita)
    assert "It is a mention of us" in jan.get(at(cast)).content.decode()
    mail = KeptMail.objects.get()
    assert rita.post(at(cast, act=f"{mail.id}/mentioned/")).status_code == 403
    for _ in range(2):
        where = jan.post(at(cast, act=f"{mail.id}/mentioned/")).headers["Location"]
    mention = Mention.objects.get()
    assert where == f"/desk/linden-labels/mentions/{mention.id}/change/"
    assert (mention.words, mention.address, mention.way) == ("where are the labels?", CLAIRE, "mail")
    assert mention.said_at == mail.sent_at
    shown = jan.get(f"/desk/linden-labels/mentions/{mention.id}/").content.decode()
    assert "It was Roy Cosmetics" in shown
    ines = signed_in(cast.ines)
    assert ines.post(at(cast, act=f"{mail.id}/mentioned/")).status_code == 404


def test_nobody_else_reads_a_mailbox_that_is_not_shared(cast: Cast) -> None:
    box = a_mailbox(cast.owner)
    keep(box, [a_mail(CLAIRE, OURS, TEXT)])
    rita = signed_in(cast.rita)
    assert "where are the labels?" not in rita.get(at(cast)).content.decode()
    box.shared = True
    box.save()
    assert "where are the labels?" in rita.get(at(cast)).content.decode()


def test_the_customer_reads_what_is_done_with_their_mails_and_objects(cast: Cast) -> None:
    claire, jan = signed_in(cast.claire), signed_in(cast.jan)
    assert "Linden Labels keeps no mails here." in claire.get(at(cast, book=True)).content.decode()
    keep(a_mailbox(cast.owner), [a_mail(CLAIRE, OURS, TEXT)])
    page = claire.get(at(cast, book=True)).content.decode()
    assert PURPOSE in page
    assert "Kept for 730 days after a mail was sent." in page
    assert "where are the labels?" not in page
    assert claire.post(at(cast, book=True, act="object/")).status_code == 303
    assert not KeptMail.objects.exists()
    assert "You objected on" in claire.get(at(cast, book=True)).content.decode()
    assert "They objected on" in jan.get(at(cast)).content.decode()
    assert jan.post(at(cast, act="allow/")).status_code == 409
    assert claire.post(at(cast, book=True, act="allow/")).status_code == 303
    assert MailLimit.objects.get().objected_at is None


def test_a_member_notes_that_the_customer_objected(cast: Cast) -> None:
    keep(a_mailbox(cast.owner), [a_mail(CLAIRE, OURS, TEXT)])
    jan = signed_in(cast.jan)
    assert jan.post(at(cast, act="object/")).status_code == 303
    assert not KeptMail.objects.exists()
    assert "They allow it again" in jan.get(at(cast)).content.decode()
    assert jan.post(at(cast, act="allow/")).status_code == 303
    assert "No mail is here" in jan.get(at(cast)).content.decode()


def test_the_pages_lead_here(cast: Cast) -> None:
    assert (
        at(cast) in signed_in(cast.jan).get(f"/desk/linden-labels/customers/{cast.roy.id}/").content.decode()
    )
    assert at(cast, book=True) in signed_in(cast.claire).get(f"/book/{cast.roy.id}/record/").content.decode()
