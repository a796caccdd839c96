"""What people say is tied by one key, answered, and read by whoever said it; who sent whom is thanked."""

import pytest
from playwright.sync_api import expect

from bothways.wordofmouth.kinds import ReferralNamed
from bothways_web.foundation import clock
from bothways_web.wordofmouth import actions, actions_referral
from bothways_web.wordofmouth.crediting import credit_due
from bothways_web.wordofmouth.models import Credit, Mention, TiedMention
from tests.builders.acts import done
from tests.builders.mentions import a_mention
from tests.cast import Cast
from tests.journeys.test_looks import wrong_with
from tests.journeys.visitor import PHONE, Visitors

pytestmark = pytest.mark.browser

LIST = "/desk/linden-labels/mentions/"


def test_tied_and_set_aside_by_keyboard(visitors: Visitors, cast: Cast) -> None:
    a_mention(cast.merchant, author="Somebody", words="They never called.")
    a_mention(cast.merchant, author="Claire R.", words="It holds in the freezer.")
    jan = visitors.come(cast.jan)
    jan.goto(LIST)
    jan.keyboard.press("j")
    with jan.expect_response(lambda answer: answer.request.method == "POST"):
        jan.keyboard.press("y")
    jan.reload()
    expect(jan.locator("#mentions [data-row]")).to_have_count(1)
    jan.keyboard.press("j")
    jan.keyboard.press("Backspace")
    expect(jan.locator("#mentions [data-row]").first).to_contain_text("Put it back")
    assert TiedMention.objects.get().relationship_id == cast.roy.id
    assert Mention.objects.filter(aside_at__isnull=False).count() == 1


def test_answered_and_read_by_whoever_said_it(visitors: Visitors, cast: Cast) -> None:
    mention = a_mention(cast.merchant, author="Claire R.", words="It holds in the freezer.")
    jan, claire = visitors.come(cast.jan), visitors.come(cast.claire, PHONE)
    jan.goto(f"{LIST}{mention.id}/")
    jan.get_by_role("button", name="It was Roy Cosmetics").click()
    jan.get_by_text("Tied. It stands in their book").wait_for()
    jan.get_by_label("Your answer").fill("You are wrong, as I already told you.")
    jan.locator(".sounds").get_by_text("may say that they are wrong").first.wait_for()
    jan.get_by_label("Your answer").fill("Thank you, Claire. We are glad that it holds.")
    jan.get_by_role("button", name="Keep it as answered").click()
    jan.get_by_text("Kept as answered.").wait_for()
    claire.goto(f"/book/{cast.roy.id}/")
    claire.get_by_text("We are glad that it holds.").wait_for()
    claire.get_by_role("button", name="Yes, that was me").click()
    claire.get_by_role("heading", name="Was it so?").wait_for(state="hidden")
    assert TiedMention.objects.get().own_word


def test_a_customer_sends_another_and_is_thanked(visitors: Visitors, cast: Cast) -> None:
    bea, jan = visitors.come(cast.bea, PHONE), visitors.come(cast.jan)
    bea.goto(f"/book/{cast.brook.id}/record/")
    bea.get_by_role("link", name="Who sent me").click()
    bea.get_by_label("Through whom?").fill("Claire Roy")
    bea.get_by_label("They may learn that I am a customer now").check()
    bea.get_by_role("button", name="Write it down").click()
    bea.get_by_text("The other side is asked").wait_for()
    jan.goto(f"{LIST}referrals/")
    jan.keyboard.press("j")
    jan.keyboard.press("y")
    jan.get_by_text("Who sent them is told by itself.").wait_for()
    assert credit_due(clock.now()) == 1
    jan.goto(f"{LIST}referrals/")
    jan.get_by_role("link", name="Thank them").click()
    jan.get_by_role("button", name="Thank them").click()
    jan.get_by_text("They read it on their page.").wait_for()
    claire = visitors.come(cast.claire, PHONE)
    claire.goto(f"/book/{cast.roy.id}/record/")
    claire.get_by_text("Brook Bakery became a customer because of you").wait_for()
    claire.get_by_text("Thank you for sending us Brook Bakery.").first.wait_for()
    assert Credit.objects.get().thanked_at is not None


def test_the_pages_look_right(visitors: Visitors, cast: Cast) -> None:
    row = done(actions.tie(cast.roy.merchants, a_mention(cast.merchant, link="https://board.example/7").id))
    done(actions.answer_tied(cast.roy.merchants, row, "Thank you.", "Label Fair Board"))
    open_ = a_mention(cast.merchant, author="Bea B.")
    done(actions_referral.recommend(cast.roy.own, "Brook Bakery"))
    done(actions_referral.name(cast.roy.merchants, ReferralNamed(name="Bea Brook", through=cast.brook.id)))
    jan, claire = visitors.come(cast.jan), visitors.come(cast.claire, PHONE)
    ours = (LIST, f"{LIST}{open_.id}/", f"{LIST}{TiedMention.objects.get().mention_id}/", f"{LIST}new/")
    found = [one for at in (*ours, f"{LIST}referrals/", f"{LIST}feeds/") for one in wrong_with(jan, at)]
    book = f"/book/{cast.roy.id}/"
    theirs = (book, f"{book}wordofmouth/{row}/somebody-else/", f"{book}wordofmouth/came/confirm/")
    found += [one for at in (*theirs, f"{book}wordofmouth/recommend/") for one in wrong_with(claire, at)]
    assert found == [], "\n".join(found)
