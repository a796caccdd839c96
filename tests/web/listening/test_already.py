"""What was read and is recorded by hand, or was read by two people, is offered once."""

import re
from typing import Any

import pytest
from django.test import Client

from bothways.listening.proposal import Deed, Sort
from bothways.units.side import Side
from bothways_web.channels import actions_mail, mailboxes
from bothways_web.channels.keeping import keep
from bothways_web.channels.models import KeptMail, Mailbox
from bothways_web.foundation import clock
from bothways_web.listening import actions, mails, queries, worker
from bothways_web.listening.heard import hear_all
from bothways_web.listening.models import Candidate, State
from bothways_web.parties.access import MerchantAccess
from bothways_web.promises.models import Promise
from tests.builders.acts import done
from tests.builders.mails import a_mail, a_mailbox
from tests.builders.owing import promised, question
from tests.cast import Cast
from tests.web.listening.reading import desk, logged, offered
from tests.web.listening.texts import read, text
from tests.web.pages import browser, page
from tests.web.pages import text as words_of
from tests.web.rooms import post

CLAIRE, OURS = "claire@roy.example", "jan@linden.example"
TEXT = "I'll send you the new proof in three days."
THEIRS: dict[str, Any] = {"writer": Side.CUSTOMER, "sort": Sort.MESSAGE}


@pytest.fixture
def jan(cast: Cast) -> Client:
    return browser(cast.jan)


def heard(cast: Cast, words: str = TEXT, **more: Any) -> Candidate:
    said = text(cast.roy.id, words, **more)
    return next(row for row in read(cast.roy.merchants, said) if row.source_id == said.id)


def state(row: Candidate) -> str:
    return Candidate.objects.get(id=row.id).state


class TestRecordedByHand:
    """The same debtor, the same day, alike in words."""

    def test_by_the_page(self, cast: Cast, jan: Client) -> None:
        row = heard(cast)
        post(
            jan,
            desk(cast, "promises/new/"),
            {"how": "promise", "what": "Send the new proof", "due": "in 3 days"},
        )
        promise = Promise.objects.get()
        row.refresh_from_db()
        assert (row.state, row.answers, row.about) == (State.ALREADY, promise.id, "Send the new proof")
        assert not offered(page(jan, desk(cast)))
        shown = page(jan, "/desk/linden-labels/read/?state=already")
        assert "It stands in the book already: Send the new proof" in words_of(shown)
        assert desk(cast, f"promises/{promise.id}/") in shown

    @pytest.mark.parametrize(
        ("what", "days", "left"),
        [
            ("Send the new proof", 3, State.ALREADY),
            ("Send the proof", 3, State.ALREADY),
            ("Send the new proof", 4, State.OPEN),
            ("Call the printer", 3, State.OPEN),
        ],
    )
    def test_by_an_act(self, cast: Cast, what: str, days: int, left: State) -> None:
        row = heard(cast)
        promised(cast.roy.merchants, what, days)
        assert state(row) == left

    def test_of_the_other_side_it_is_another(self, cast: Cast) -> None:
        row = heard(cast)
        promised(cast.roy.own, "Send the new proof", 3)
        assert state(row) == State.OPEN

    def test_with_another_customer_it_is_another(self, cast: Cast) -> None:
        row = heard(cast)
        promised(cast.brook.merchants, "Send the new proof", 3)
        assert state(row) == State.OPEN

    def test_in_a_talk_that_is_logged(self, cast: Cast, jan: Client) -> None:
        row = heard(cast)
        logged(
            cast,
            jan,
            "About it.",
            merchant="on",
            merchant_what="Send the new proof",
            merchant_due="in 3 days",
        )
        assert Promise.objects.count() == 1
        assert state(row) == State.ALREADY

    def test_a_question_asked_by_hand(self, cast: Cast) -> None:
        row = heard(cast, "Do you also print on kraft paper?", **THEIRS)
        assert row.deed == Deed.QUESTION
        question(cast.roy.own, "Do you print on kraft paper?")
        assert state(row) == State.ALREADY

    def test_saying_yes_to_one_sets_the_others_aside_and_not_itself(self, cast: Cast, jan: Client) -> None:
        row = heard(cast, member=cast.owner.member, private=True)
        other = heard(cast, member=cast.reader.member, private=True)
        (one,) = offered(page(jan, desk(cast)))
        post(jan, one.yes, one.fields)
        assert (state(row), state(other)) == (State.CONFIRMED, State.ALREADY)

    def test_who_says_it_is_something_else_is_not_told_again(self, cast: Cast, jan: Client) -> None:
        row = heard(cast)
        promised(cast.roy.merchants, "Send the new proof", 3)
        refused = actions.confirm(cast.roy.merchants, row.id, said=None)  # type: ignore[arg-type]
        assert refused.reason == "candidate_is_set_aside"  # type: ignore[union-attr]
        shown = page(jan, "/desk/linden-labels/read/?state=already")
        post(jan, re.findall(r'action="([^"]+/back/)"', shown)[0])
        row.refresh_from_db()
        assert (row.state, row.answers, row.entry_id) == (State.OPEN, None, None)
        promised(cast.roy.merchants, "Send the new proof", 3)
        assert state(row) == State.OPEN
        actions.reject(cast.roy.merchants, row.id)
        actions.restore(cast.roy.merchants, row.id)
        assert state(row) == State.OPEN


class TestSharing:
    """What was read in a mail is seen by those who see the mail."""

    def taken_in(self, access: MerchantAccess, words: str = TEXT, key: str = "one") -> Mailbox:
        box = a_mailbox(access)
        keep(box, [a_mail(OURS, CLAIRE, words, key=key)])
        worker.read_mail(clock.now())
        return box

    def seen_by(self, access: MerchantAccess) -> int:
        return len(queries.unasked_anywhere(access, 9))

    def test_it_comes_with_the_mailbox_and_goes_with_it(self, cast: Cast) -> None:
        box = self.taken_in(cast.owner)
        assert (self.seen_by(cast.owner), self.seen_by(cast.reader)) == (1, 0)
        mailboxes.share(box)
        assert (self.seen_by(cast.owner), self.seen_by(cast.reader)) == (1, 1)
        mailboxes.unshare(box)
        assert (self.seen_by(cast.owner), self.seen_by(cast.reader)) == (1, 0)

    def test_of_a_mail_that_stands_in_the_book_it_stays(self, cast: Cast) -> None:
        box = self.taken_in(cast.owner)
        done(actions_mail.tell(cast.roy.merchants, KeptMail.objects.get().id))
        assert self.seen_by(cast.reader) == 1
        mailboxes.share(box)
        mailboxes.unshare(box)
        assert self.seen_by(cast.reader) == 1

    def test_the_customer_is_asked_about_their_own_words_once_they_stand_there(self, cast: Cast) -> None:
        box = a_mailbox(cast.owner)
        keep(box, [a_mail(CLAIRE, OURS, "I'll pay the invoice on Friday.")])
        worker.read_mail(clock.now())
        assert not queries.unasked(cast.roy.own, 9)
        mailboxes.share(box)
        assert len(queries.unasked(cast.roy.own, 9)) == 1
        mailboxes.unshare(box)
        assert not queries.unasked(cast.roy.own, 9)

    def test_nobody_is_asked_twice_about_what_lies_in_two_mailboxes(self, cast: Cast) -> None:
        first, second = self.taken_in(cast.owner), self.taken_in(cast.reader)
        mailboxes.share(first)
        assert (self.seen_by(cast.owner), self.seen_by(cast.reader)) == (1, 1)
        mailboxes.share(second)
        assert (self.seen_by(cast.owner), self.seen_by(cast.staff), self.seen_by(cast.reader)) == (1, 0, 1)
        assert Candidate.objects.filter(state=State.ALREADY).count() == 1
        mailboxes.unshare(first)
        assert (self.seen_by(cast.owner), self.seen_by(cast.reader)) == (1, 1)
        mailboxes.unshare(second)
        assert not Candidate.objects.filter(state=State.ALREADY).exists()

    def test_what_somebody_set_aside_does_not_come_back_with_another_mailbox(self, cast: Cast) -> None:
        box = self.taken_in(cast.owner)
        row = heard(cast)
        assert state(row) == State.OPEN
        actions.reject(cast.roy.merchants, row.id)
        mailboxes.share(box)
        assert self.seen_by(cast.owner) == 0

    def test_a_mail_read_while_its_mailbox_is_shared_is_everybodys(
        self, cast: Cast, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        box = a_mailbox(cast.owner)

        def and_share(*given: Any) -> Any:
            mailboxes.share(box)
            return hear_all(*given)

        keep(box, [a_mail(OURS, CLAIRE, TEXT)])
        monkeypatch.setattr(mails, "hear_all", and_share)
        worker.read_mail(clock.now())
        assert self.seen_by(cast.reader) == 1
