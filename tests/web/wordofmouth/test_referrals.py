"""Who sent whom: told by either side, confirmed by the other, credited in another book, thanked for."""

import pytest
from django.test import Client

from bothways.units.refusal import Refused
from bothways.wordofmouth.kinds import ReferralNamed
from bothways_web.foundation import clock
from bothways_web.journal.models import JournalEntry
from bothways_web.wordofmouth import actions_referral as actions
from bothways_web.wordofmouth.crediting import credit_due
from bothways_web.wordofmouth.models import Credit, Recommendation, Referral
from tests.builders.acts import done, entries
from tests.cast import Cast
from tests.web.pages import browser, page, text
from tests.web.rooms import book, desk, post

PAGE = "/desk/linden-labels/mentions/referrals/"


@pytest.fixture
def bea(cast: Cast) -> Client:
    return browser(cast.bea)


def named(cast: Cast, may_tell: bool = False) -> None:
    """Brook Bakery says that Roy sent them."""
    done(actions.name(cast.brook.own, ReferralNamed(name="Claire Roy", may_tell=may_tell)))


def test_the_new_customer_says_it_and_the_merchant_confirms(cast: Cast, jan: Client, bea: Client) -> None:
    assert "Who sent me" in page(bea, book(cast.brook.id, "record/"))
    where = book(cast.brook.id, "wordofmouth/came/")
    assert "They may learn that I am a customer now" in page(bea, where)
    post(bea, where, {"name": "Claire Roy", "may_tell": "on"})
    assert "1 were" not in page(jan, "/desk/linden-labels/")
    assert "Somebody was sent to you" in page(jan, "/desk/linden-labels/")
    shown = text(page(jan, PAGE))
    assert "Brook Bakery came through Claire Roy" in shown
    assert "It was Roy Cosmetics" in shown
    confirm = desk(cast.brook.id, "wordofmouth/came/confirm/")
    post(jan, confirm, {"relationship": str(cast.roy.id)})
    row = Referral.objects.get()
    assert (row.state, row.through, row.may_tell) == ("confirmed", cast.roy.id, True)


def test_who_sent_them_is_told_once_and_thanked(cast: Cast, jan: Client, claire: Client) -> None:
    named(cast, may_tell=True)
    done(actions.confirm(cast.owner.relationship(cast.brook.id), cast.roy.id))
    now = clock.now()
    assert (credit_due(now), credit_due(now)) == (1, 0)
    credit = Credit.objects.get()
    assert (credit.relationship_id, credit.name) == (cast.roy.id, "Brook Bakery")
    assert "Brook Bakery became a customer because of you" in text(page(claire, book(cast.roy.id, "record/")))
    assert "Roy Cosmetics sent us Brook Bakery" in text(page(jan, PAGE))
    where = desk(cast.roy.id, f"wordofmouth/thank/{credit.id}/")
    assert "Thank you for sending us Brook Bakery." in text(page(jan, where))
    post(jan, where, {"words": "Thank you, Claire."})
    assert "Thank you, Claire." in page(claire, book(cast.roy.id, "record/"))
    assert "credit_is_thanked" in post(jan, where, {"words": "Again"}, status=409)
    assert "Everybody who sent somebody was thanked." in page(jan, PAGE)


def test_without_consent_nothing_of_the_new_customer_is_told(cast: Cast, jan: Client, claire: Client) -> None:
    done(actions.recommend(cast.roy.own, "Brook Bakery"))
    named(cast)
    done(actions.confirm(cast.owner.relationship(cast.brook.id), cast.roy.id))
    assert credit_due(clock.now()) == 1
    credit = Credit.objects.get()
    assert (credit.name, credit.recommendation) == ("", None)
    shown = text(page(claire, book(cast.roy.id, "record/")))
    assert "Somebody became a customer because of you" in shown
    bodies = JournalEntry.objects.filter(relationship_id=cast.roy.id, kind="referral_credited")
    assert b"Brook" not in bytes(bodies.get().content or b"")
    where = desk(cast.roy.id, f"wordofmouth/thank/{credit.id}/")
    assert "Brook" not in text(page(jan, where))


def test_the_recommendation_is_joined_where_the_name_may_be_told(cast: Cast) -> None:
    told = done(actions.recommend(cast.roy.own, "brook bakery"))
    named(cast, may_tell=True)
    done(actions.confirm(cast.owner.relationship(cast.brook.id), cast.roy.id))
    credit_due(clock.now())
    assert Credit.objects.get().recommendation == told


def test_who_recommended_says_it_and_the_new_customer_is_asked(
    cast: Cast, jan: Client, claire: Client, bea: Client
) -> None:
    where = book(cast.roy.id, "wordofmouth/recommend/")
    assert "they are asked whether you sent them, with your name" in text(page(claire, where))
    post(claire, where, {"name": "Brook Bakery"})
    assert "Brook Bakery is a customer now" in text(page(jan, PAGE))
    told = Recommendation.objects.get()
    post(jan, desk(cast.brook.id, f"wordofmouth/came/ask/{told.id}/"))
    assert "Brook Bakery is a customer now" not in text(page(jan, PAGE))
    home = text(page(bea, book(cast.brook.id, "")))
    assert "You came through Roy Cosmetics" in home
    assert "is it so?" in home
    assert credit_due(clock.now()) == 0  # nobody is told before they said so
    confirm = book(cast.brook.id, "wordofmouth/came/confirm/")
    assert "Yes, without my name" in page(bea, confirm)
    post(bea, confirm, {"tell": ""})
    assert Referral.objects.get().may_tell
    assert credit_due(clock.now()) == 1
    assert Credit.objects.get().recommendation == told.id


def test_the_merchant_notes_it_and_the_customer_says_otherwise(cast: Cast, jan: Client, bea: Client) -> None:
    post(jan, desk(cast.brook.id, "wordofmouth/came/"), {"name": "Roy Cosmetics"})
    row = Referral.objects.get()
    assert (row.through, row.named_by, row.state) == (cast.roy.id, "merchant", "named")
    assert "referral_is_ones_own" in post(
        jan, desk(cast.brook.id, "wordofmouth/came/confirm/"), {"relationship": str(cast.roy.id)}, status=409
    )
    post(bea, book(cast.brook.id, "wordofmouth/came/otherwise/"), {"why": "By the fair"})
    row.refresh_from_db()
    assert row.state == "denied"
    assert credit_due(clock.now()) == 0
    assert "they say it was otherwise" in text(page(jan, desk(cast.brook.id, "")))
    post(bea, book(cast.brook.id, "wordofmouth/came/"), {"name": "The fair"})
    assert Referral.objects.filter(state="named", named_by="customer").exists()


def test_who_is_no_customer_is_named_without_a_credit(cast: Cast, jan: Client, bea: Client) -> None:
    post(jan, desk(cast.brook.id, "wordofmouth/came/"), {"name": "The man from the fair"})
    post(bea, book(cast.brook.id, "wordofmouth/came/confirm/"))
    assert (Referral.objects.get().state, credit_due(clock.now())) == ("confirmed", 0)


def test_nobody_comes_through_themselves_or_through_another_book(cast: Cast) -> None:
    named(cast)
    owner = cast.owner.relationship(cast.brook.id)
    before = entries(cast.brook.id)
    for through, expected in (
        (cast.brook.id, "referrer_is_oneself"),
        (cast.linden_at_mill.id, "referrer_is_not_chosen"),
        (None, "referrer_is_not_chosen"),
    ):
        outcome = actions.confirm(owner, through)
        assert isinstance(outcome, Refused)
        assert outcome.reason == expected
    assert entries(cast.brook.id) == before


def test_a_recommendation_is_told_once(cast: Cast, claire: Client) -> None:
    where = book(cast.roy.id, "wordofmouth/recommend/")
    post(claire, where, {"name": "Elm Crafts"})
    assert "This recommendation stands here already" in post(
        claire, where, {"name": "elm crafts"}, status=422
    )
    assert "Write their name" in text(post(claire, where, {"name": ""}, status=422))
    assert Recommendation.objects.count() == 1


def test_each_sees_what_is_its_to_see(cast: Cast) -> None:
    named(cast)
    ines = browser(cast.ines)
    shown = text(page(ines, PAGE))
    assert "Brook Bakery came through Claire Roy" in shown
    assert "It was Roy Cosmetics" not in shown  # they do not see Roy
    done(actions.recommend(cast.roy.own, "Elm Crafts"))
    assert "Elm Crafts" not in text(page(ines, PAGE))


def test_the_customer_changes_whether_their_name_is_told_as_often_as_they_like(
    cast: Cast, jan: Client, claire: Client, bea: Client
) -> None:
    told = done(actions.recommend(cast.roy.own, "Brook Bakery"))
    named(cast)
    done(actions.confirm(cast.owner.relationship(cast.brook.id), cast.roy.id))
    credit_due(clock.now())
    where, record = book(cast.brook.id, "wordofmouth/came/name/"), book(cast.brook.id, "record/")
    assert "They may know my name" in page(bea, record)
    post(bea, where, {"tell": ""})
    assert (credit_due(clock.now()), credit_due(clock.now())) == (1, 0)
    assert (Credit.objects.get().name, Credit.objects.get().recommendation) == ("Brook Bakery", told)
    assert "Brook Bakery became a customer because of you" in text(page(claire, book(cast.roy.id, "record/")))
    assert "Do not tell them my name any more" in page(bea, record)
    post(bea, where)
    assert (credit_due(clock.now()), credit_due(clock.now())) == (1, 0)
    assert (Credit.objects.get().name, Credit.objects.get().recommendation) == ("", None)
    shown = text(page(claire, book(cast.roy.id, "record/")))
    assert "Somebody became a customer because of you" in shown
    assert "Brook Bakery became" not in shown
    assert "Brook Bakery came" not in text(page(claire, book(cast.roy.id, "")))
    post(bea, where, {"tell": ""})
    assert credit_due(clock.now()) == 1
    assert Credit.objects.get().name == "Brook Bakery"
    assert "agreed that who sent them may learn their name" in text(page(jan, desk(cast.brook.id, "")))


def test_changed_before_anybody_was_told_it_is_told_once(cast: Cast, bea: Client) -> None:
    named(cast)
    post(bea, book(cast.brook.id, "wordofmouth/came/name/"), {"tell": ""})
    done(actions.confirm(cast.owner.relationship(cast.brook.id), cast.roy.id))
    assert (credit_due(clock.now()), credit_due(clock.now())) == (1, 0)
    assert Credit.objects.get().name == "Brook Bakery"


def test_the_merchant_does_not_agree_for_the_customer(cast: Cast, jan: Client, bea: Client) -> None:
    post(jan, desk(cast.brook.id, "wordofmouth/came/"), {"name": "Roy Cosmetics"})
    assert jan.post(desk(cast.brook.id, "wordofmouth/came/name/"), {"tell": ""}).status_code == 404
    assert "They may know my name" not in page(bea, book(cast.brook.id, "record/")), "is it so at all?"
    refused = post(bea, book(cast.brook.id, "wordofmouth/came/name/"), {"tell": ""}, status=409)
    assert "referral_is_not_answered" in refused
