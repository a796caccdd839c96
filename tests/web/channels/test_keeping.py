"""Which mails are kept, who sees them, and how they are forgotten."""

from collections import Counter
from datetime import timedelta

import pytest
from django.conf import LazySettings
from pytest_django import DjangoAssertNumQueries

from bothways.journal.entry import Recorded
from bothways.units.side import Side
from bothways_web.channels import actions_mail as actions
from bothways_web.channels import queries_mail as queries
from bothways_web.channels.keeping import Became, keep
from bothways_web.channels.models import KeptMail
from bothways_web.foundation import clock
from bothways_web.foundation.sealing import CannotBeOpened, seal, unseal
from bothways_web.journal.erasure import erase_person, erase_relationship
from bothways_web.journal.models import JournalEntry
from bothways_web.parties.models import Merchant
from tests.builders.mails import a_mail, a_mailbox
from tests.cast import Cast

pytestmark = pytest.mark.django_db

CLAIRE, BEA = "claire@roy.example", "bea@brook.example"
OURS = "hello@linden.example"


def test_a_customers_mail_is_kept_with_what_they_wrote(cast: Cast) -> None:
    box = a_mailbox(cast.owner)
    text = "Hi Jan,\n\nwhere are they?\n\nBest\nClaire\n\nOn 3 March 2026 10:15, Jan wrote:\n> On Friday."
    assert keep(box, [a_mail(CLAIRE, OURS, text)]) == Counter({Became.KEPT: 1})
    (mail,) = queries.mails(cast.roy.merchants)
    assert [mail.text[span.start : span.end] for span in mail.own] == ["where are they?"]
    assert (mail.author, mail.person) == (Side.CUSTOMER, cast.roy.people["claire"])
    assert (mail.member, mail.private, mail.entry) == (cast.owner.member, True, None)


def test_ours_is_kept_for_each_customer_it_goes_to_and_names_no_other(cast: Cast) -> None:
    box = a_mailbox(cast.owner)
    keep(box, [a_mail("Jan <Jan@Linden.example>", f"{CLAIRE}, {BEA}, stranger@other.example")])
    (roy,), (brook,) = (
        queries.mails(cast.roy.merchants),
        queries.mails(cast.owner.relationship(cast.brook.id)),
    )
    assert (roy.author, brook.author) == (Side.MERCHANT, Side.MERCHANT)
    assert {row.addresses[0] for row in KeptMail.objects.all()} == {CLAIRE, BEA}


@pytest.mark.parametrize(
    ("sender", "to"),
    [
        ("stranger@other.example", OURS),
        (OURS, "stranger@other.example"),
        ("stranger@other.example", CLAIRE),
        (OURS, OURS),
    ],
)
def test_mails_outside_any_relationship_leave_no_trace(cast: Cast, sender: str, to: str) -> None:
    assert keep(a_mailbox(cast.owner), [a_mail(sender, to)]) == Counter({Became.OUTSIDE: 1})
    assert not KeptMail.objects.exists()


def test_customers_of_another_book_are_strangers(cast: Cast) -> None:
    assert keep(a_mailbox(cast.supplier), [a_mail(CLAIRE, "mia@mill.example")]) == Counter(
        {Became.OUTSIDE: 1}
    )


def test_the_same_mail_is_kept_once(cast: Cast) -> None:
    box = a_mailbox(cast.owner)
    mail = a_mail(CLAIRE, OURS)
    assert keep(box, [mail, mail]) == Counter({Became.KEPT: 1, Became.THERE: 1})
    assert keep(box, [mail]) == Counter({Became.THERE: 1})
    assert KeptMail.objects.count() == 1


def test_two_members_keep_the_same_mail_each_for_themselves(cast: Cast) -> None:
    mail = a_mail(BEA, "ines@linden.example")
    keep(a_mailbox(cast.owner), [mail])
    keep(a_mailbox(cast.staff), [mail])
    brook = cast.staff.relationship(cast.brook.id)
    assert [mail.member for mail in queries.mails(brook)] == [cast.staff.member]


def test_a_mail_without_sender_or_date_is_accounted_for(cast: Cast) -> None:
    assert keep(a_mailbox(cast.owner), [a_mail("nobody", OURS)]) == Counter({Became.UNREADABLE: 1})


@pytest.mark.parametrize("seed", range(8))
def test_in_whatever_batches_they_come_the_same_mails_are_kept(cast: Cast, seed: int) -> None:
    chance, box, account = clock.seeded(seed), a_mailbox(cast.owner), Counter[Became]()
    mails = [
        a_mail(CLAIRE if number % 2 else "x@other.example", OURS, key=f"{number}") for number in range(6)
    ]
    order = chance.sample(mails, 6) + chance.choices(mails, k=4)
    while order:
        size = chance.randint(1, 4)
        account += keep(box, order[:size])
        del order[:size]
    assert account[Became.KEPT] == 3 == KeptMail.objects.count()
    assert account.total() == 10


def test_queries_do_not_grow_with_the_batch(
    cast: Cast, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    box = a_mailbox(cast.owner)
    with django_assert_max_num_queries(9):
        keep(box, [a_mail(CLAIRE, OURS, key=f"{number}") for number in range(60)])


def test_a_mailbox_is_its_members_alone_until_it_is_shared(cast: Cast) -> None:
    box = a_mailbox(cast.owner)
    keep(box, [a_mail(BEA, "jan@linden.example")])
    (kept,) = queries.mails(cast.owner.relationship(cast.brook.id))
    ines, rita = cast.staff.relationship(cast.brook.id), cast.reader.relationship(cast.brook.id)
    for other in (ines, rita, cast.brook.own, cast.brook.own.reading()):
        assert queries.mails(other) == []
        assert queries.mail(other, kept.id) is None
    assert queries.mailboxes(cast.staff) == []
    assert actions.tell(ines, kept.id) is actions.MAIL_IS_UNKNOWN
    box.shared = True
    box.save()
    assert [mail.private for mail in queries.mails(ines)] == [False]
    assert queries.mail(rita, kept.id) is not None
    assert queries.mails(cast.brook.own) == []
    assert [one.id for one in queries.mailboxes(cast.staff)] == [box.id]
    assert queries.mailbox(cast.staff, box.id) is None


def test_a_mail_is_put_into_the_book_once_and_both_sides_read_it(cast: Cast) -> None:
    keep(a_mailbox(cast.owner), [a_mail(CLAIRE, OURS, "Where are the labels?", key="where")])
    (kept,) = queries.mails(cast.roy.merchants)
    first, again = actions.tell(cast.roy.merchants, kept.id), actions.tell(cast.roy.merchants, kept.id)
    assert isinstance(first, Recorded)
    assert isinstance(again, Recorded)
    assert (again.repeated, again.entries[0].id) == (True, first.entries[0].id)
    entry = first.entries[0]
    assert entry.source is not None
    assert (entry.source.mail, entry.envelope.says) == ("where@mails.example", Side.CUSTOMER)
    assert entry.envelope.happened_at == kept.sent_at
    assert getattr(entry.body, "text", "") == "Where are the labels?"
    (told,) = queries.mails(cast.roy.merchants)
    assert told.entry == entry.id


def test_a_shared_mailbox_puts_its_mails_into_the_book(cast: Cast) -> None:
    box = a_mailbox(cast.owner, shared=True)
    automatic = a_mail(CLAIRE, OURS, "I am away.", key="away")
    keep(box, [a_mail(CLAIRE, OURS), a_mail("jan@linden.example", CLAIRE, key="two")])
    keep(box, [automatic])
    KeptMail.objects.filter(message_id="away@mails.example").update(automatic=True)
    assert (actions.tell_shared(box, 100), actions.tell_shared(box, 100)) == (2, 0)
    kinds = JournalEntry.objects.filter(relationship_id=cast.roy.id, kind__startswith="message_")
    assert sorted(kinds.values_list("kind", flat=True)) == ["message_received", "message_sent"]


def test_mails_are_heard_once(cast: Cast) -> None:
    box = a_mailbox(cast.owner)
    keep(box, [a_mail(CLAIRE, OURS, key=f"{number}") for number in range(3)])
    KeptMail.objects.filter(message_id="2@mails.example").update(automatic=True)
    assert queries.merchants_with_unread_mails() == [cast.merchant.id]
    unread = queries.unread_mails(cast.merchant.id)
    assert [mail.message_id for mail in unread] == ["0@mails.example", "1@mails.example"]
    actions.have_heard([unread[0].id])
    assert [mail.id for mail in queries.unread_mails(cast.merchant.id)] == [unread[1].id]
    assert queries.unread_mails(cast.supplier.merchant.id) == []


def test_mails_are_forgotten_when_their_time_is_over(cast: Cast) -> None:
    box = a_mailbox(cast.owner, keep_days=30)
    old, older = clock.now() - timedelta(days=29), clock.now() - timedelta(days=31)
    account = keep(box, [a_mail(CLAIRE, OURS, at=old), a_mail(CLAIRE, OURS, key="two", at=older)])
    assert account == Counter({Became.KEPT: 1, Became.OLD: 1})
    assert actions.forget_old(clock.now()) == 0
    assert actions.forget_old(clock.now() + timedelta(days=2)) == 1
    assert not KeptMail.objects.exists()


def test_a_customer_who_objects_is_left_alone(cast: Cast) -> None:
    box = a_mailbox(cast.owner)
    keep(box, [a_mail(CLAIRE, OURS), a_mail(BEA, OURS, key="two")])
    actions.object_to(cast.roy.own)
    assert [row.relationship_id for row in KeptMail.objects.all()] == [cast.brook.id]
    assert keep(box, [a_mail(CLAIRE, OURS, key="three")]) == Counter({Became.OBJECTED: 1})
    actions.allow(cast.roy.own)
    assert keep(box, [a_mail(CLAIRE, OURS, key="three")]) == Counter({Became.KEPT: 1})


@pytest.mark.parametrize("whole", [True, False])
def test_an_erasure_takes_the_mails_and_they_do_not_come_back(cast: Cast, *, whole: bool) -> None:
    box = a_mailbox(cast.owner)
    before = a_mail(CLAIRE, OURS, at=clock.now() - timedelta(days=1))
    keep(box, [before, a_mail(BEA, OURS, key="two")])
    writer = cast.roy.merchants.writer
    if whole:
        erase_relationship(writer, "They asked for it.")
    else:
        erase_person(writer, cast.roy.people["paul"], "He asked for it.")
    assert [row.relationship_id for row in KeptMail.objects.all()] == [cast.brook.id]
    assert keep(box, [before])[Became.KEPT] == 0
    if not whole:
        later = a_mail(CLAIRE, OURS, key="later", at=clock.now() + timedelta(days=1))
        assert keep(box, [later]) == Counter({Became.KEPT: 1})


def test_the_books_own_sender_is_ours(cast: Cast) -> None:
    Merchant.objects.filter(id=cast.merchant.id).update(mail_from="Labels <post@labels.example>")
    cast.merchant.refresh_from_db()
    keep(a_mailbox(cast.owner), [a_mail("post@labels.example", CLAIRE)])
    assert queries.mails(cast.roy.merchants)[0].author is Side.MERCHANT


def test_secrets_are_sealed_with_the_installations_key(settings: LazySettings) -> None:
    sealed = seal({"password": "linden"})
    assert b"linden" not in sealed
    assert unseal(sealed) == {"password": "linden"}
    settings.SECRET_KEY = "another"
    with pytest.raises(CannotBeOpened):
        unseal(sealed)
