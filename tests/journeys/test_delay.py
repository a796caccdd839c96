"""One supplier's delay hits fourteen customers: chosen, read, asked by one key, seen by each of them."""

import pytest
from playwright.sync_api import expect

from bothways.promises.state import State
from bothways_web.foundation import clock
from bothways_web.parties.actions import open_relationship
from bothways_web.promises import queries
from tests.builders.owing import promised
from tests.cast import Cast
from tests.journeys.mailbox import Mailbox
from tests.journeys.visitor import PHONE, Visitors

pytestmark = pytest.mark.browser
WHY = "The matte paper comes a week late to us."


@pytest.fixture
def fourteen(cast: Cast) -> Cast:
    """Fourteen customers, each promised rolls of matte paper; and Roy something that is not late."""
    accesses = [cast.roy.merchants, cast.brook.merchants]
    accesses += [open_relationship(cast.owner, f"Customer {n}")[0] for n in range(12)]
    for n, access in enumerate(accesses, start=1):
        promised(access, f"{n} rolls of matte paper", 4)
    promised(cast.roy.merchants, "Ribbon samples", 4)
    return cast


def test_fourteen_are_asked_by_one_key_and_each_reads_it(
    visitors: Visitors, fourteen: Cast, mailbox: Mailbox
) -> None:
    jan = visitors.come(fourteen.jan)
    jan.goto("/desk/linden-labels/several/")
    expect(jan.locator("#owed [data-row]")).to_have_count(15)
    jan.get_by_label("What is delayed").fill("matte")
    expect(jan.locator("#owed [data-row]")).to_have_count(14)
    jan.keyboard.press("Escape")
    for n in range(14):
        jan.keyboard.press("j")
        expect(jan.locator("#owed [data-row]").nth(n)).to_be_focused()
        jan.keyboard.press("x")
        expect(jan.locator("[data-count]")).to_have_text(f"{n + 1} chosen")
    jan.get_by_label("New date").fill("in two weeks")
    jan.get_by_label("What happened").fill(WHY)
    jan.keyboard.press("Escape")
    jan.keyboard.press("p")
    expect(jan.locator(".letter")).to_have_count(14)
    for n, letter in enumerate(jan.locator(".letter").all(), start=1):
        expect(letter).to_contain_text(f"{n} rolls of matte paper")
        expect(letter).to_contain_text(WHY)
    assert not any(one.promise.wanted for one in queries.ours_like(fourteen.owner, "matte")), "only shown"
    jan.keyboard.press("s")
    expect(jan.get_by_role("status")).to_contain_text("14 new dates are asked for.")
    moved = queries.ours_like(fourteen.owner, "matte")
    assert {one.promise.state for one in moved} == {State.RENEGOTIATING}
    assert all(one.promise.announced_at and not one.promise.asked_late for one in moved), "none is a breach"
    (other,) = queries.ours_like(fourteen.owner, "Ribbon")
    assert other.promise.state is State.AGREED

    assert WHY in mailbox.newest("claire@roy.example")
    for user, access, rolls in (
        (fourteen.claire, fourteen.roy.own, 1),
        (fourteen.bea, fourteen.brook.own, 2),
    ):
        customer = visitors.come(user, PHONE)
        customer.goto(f"/book/{access.relationship_id}/")
        row = customer.locator("[data-row]", has_text=f"{rolls} rolls of matte paper")
        row.get_by_role("button", name="That is fine").click()
        expect(row.get_by_role("button", name="That is fine")).to_have_count(0)
        moved_now = [one for one in queries.open_promises(access) if "matte" in one.what]
        assert [(one.state, one.due_moves) for one in moved_now] == [(State.AGREED, 1)]
        assert moved_now[0].due is not None
        assert moved_now[0].due.on > clock.now().date()
