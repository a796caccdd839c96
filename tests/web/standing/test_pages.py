"""How the two sides stand, as either of them reads it, and what of it is switched off."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bothways.journal.relationship import Form
from bothways.standing.dimension import Dimension
from bothways.standing.sums import Sums
from bothways.units.side import Side
from bothways_web.foundation import clock
from bothways_web.journal.models import JournalEntry
from bothways_web.parties.actions import open_relationship
from bothways_web.promises import actions as promising
from bothways_web.standing import actions, fitting, queries
from bothways_web.standing.models import Item, Sum, Usual
from bothways_web.standing.queries import Key
from bothways_web.standing.stored import evidence_of
from tests.builders.acts import done, said
from tests.builders.owing import promised
from tests.cast import Cast
from tests.web.pages import browser
from tests.web.rooms import answers, book, desk, expected, post

pytestmark = pytest.mark.django_db


def kept(cast: Cast, count: int = 6) -> None:
    """Each side kept so many promises to the other."""
    for number in range(count):
        for ours, theirs in ((cast.roy.merchants, cast.roy.own), (cast.roy.own, cast.roy.merchants)):
            done(promising.accept(theirs, promised(ours, f"Samples {number}", 3)))


def text_of(html: str) -> str:
    """What stands on a page, without its marks."""
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def page(cast: Cast, side: Side, path: str = "standing/") -> str:
    """The page as a side reads it."""
    user, address = (
        (cast.jan, desk(cast.roy.id, path))
        if side is Side.MERCHANT
        else (cast.claire, book(cast.roy.id, path))
    )
    response = browser(user).get(address)
    assert response.status_code == 200
    return str(response.content.decode())


@pytest.mark.parametrize("path", ["standing/", "standing/trust/", "standing/open-talk/"])
def test_who_reads_it(cast: Cast, path: str) -> None:
    kept(cast, 1)
    assert answers(cast, path) == expected(cast, path)


def test_there_is_no_seventh(cast: Cast) -> None:
    assert browser(cast.jan).get(desk(cast.roy.id, "standing/total/")).status_code == 404
    assert (
        browser(cast.jan).post(desk(cast.roy.id, "standing/stop/"), {"dimension": "total"}).status_code == 404
    )


def test_the_merchant_reads_two_intervals_the_customer_one_and_of_themselves_words(cast: Cast) -> None:
    kept(cast)
    ours, theirs = page(cast, Side.MERCHANT), page(cast, Side.CUSTOMER)
    assert ours.count('class="band"') == 2
    assert theirs.count('class="band"') == 1
    assert "word kept 6 of 6 times" in text_of(theirs)
    assert "Linden Labels reads that as" in text_of(theirs)


def test_too_little_looks_like_that(cast: Cast) -> None:
    kept(cast, 1)
    html = page(cast, Side.MERCHANT)
    assert 'class="band"' not in html
    assert html.count('class="none"') == 12
    assert "not enough yet" in html
    assert "That is no virtue by itself" in html


def test_what_moved_it_with_how_much_and_a_right_of_reply(cast: Cast) -> None:
    kept(cast)
    html = page(cast, Side.MERCHANT, "standing/trust/")
    assert html.count("A promise kept in time") == 12
    assert "+" in text_of(html)
    acceptance = JournalEntry.objects.filter(kind="promise_accepted", actor_role="customer").first()
    assert acceptance is not None
    assert f"{acceptance.id}/contest/" in html


def test_a_long_record_is_paged_without_a_gap(cast: Cast) -> None:
    kept(cast, 13)
    first = page(cast, Side.MERCHANT, "standing/trust/")
    after = re.search(r'href="(\?before=[^"#]+)', first)
    assert after is not None
    second = page(cast, Side.MERCHANT, "standing/trust/" + after[1].replace("&amp;", "&"))
    assert (first.count("A promise kept in time"), second.count("A promise kept in time")) == (20, 6)


@pytest.mark.parametrize("path", ["standing/", "standing/trust/", ""])
def test_the_number_of_queries_is_the_same_however_long_the_record_is(cast: Cast, path: str) -> None:
    def count() -> int:
        with CaptureQueriesContext(connection) as captured:
            page(cast, Side.MERCHANT, path)
        return len(captured)

    kept(cast, 2)
    count()
    few = count()
    kept(cast, 8)
    assert count() == few


def test_the_customer_switches_one_off_and_nobody_reads_it_any_more(cast: Cast) -> None:
    kept(cast)
    post(browser(cast.claire), book(cast.roy.id, "standing/stop/"), {"dimension": "trust"})
    ours = page(cast, Side.MERCHANT)
    assert ours.count('class="band"') == 1
    assert "switched off" in ours
    assert page(cast, Side.MERCHANT, "standing/trust/").count("A promise kept in time") == 6
    post(browser(cast.jan), desk(cast.roy.id, "standing/allow/"), {"dimension": "trust"}, status=409)
    post(browser(cast.claire), book(cast.roy.id, "standing/allow/"), {"dimension": "trust"})
    assert page(cast, Side.MERCHANT).count('class="band"') == 2


def test_a_private_person_is_told_first(cast: Cast) -> None:
    handle, _ = open_relationship(cast.owner, "Ann Private", Form.PERSON, [])
    for number in range(4):
        noted = promised(handle, f"Samples {number}", 3)
        done(promising.report_done(handle, noted))
    client = browser(cast.jan)
    address = desk(handle.relationship_id, "standing/")
    assert (
        "Of a private person nothing is estimated"
        in client.get(desk(handle.relationship_id, "")).content.decode()
    )
    assert "I told them" in client.get(address).content.decode()
    post(client, desk(handle.relationship_id, "standing/told/"))
    assert "I told them" not in client.get(address).content.decode()
    assert said(actions.tell(handle)) == "they_need_not_be_told"


def test_what_is_usual_is_fitted_once_a_week_and_leaves_out_what_is_switched_off(cast: Cast) -> None:
    kept(cast)
    done(actions.stop(cast.roy.own, Dimension.TRUST))
    now = clock.now()
    assert [fitting.fit_due(now) for _ in range(3)] == [12, 12, 0]
    rows = {(row.side, row.dimension): row for row in Usual.objects.filter(merchant_id=cast.merchant.id)}
    assert rows[("merchant", "trust")].relationships == 1
    assert rows[("customer", "trust")].relationships == 0
    usual = queries.usual(cast.merchant.id)
    assert usual[Key(Side.MERCHANT, Dimension.TRUST)].mean > 0.5
    assert fitting.fit_due(now + timedelta(days=7)) == 12


def test_no_list_is_sorted_by_standing() -> None:
    """There is no index and no query by which customers could be ranked."""
    for index in Item._meta.indexes:
        assert not {"outcome", "weight"} & set(index.fields)


def test_a_book_whose_members_change_is_believed_less(cast: Cast) -> None:
    """Those who kept everything keep nothing now, and the other way round."""
    now = clock.now()
    rows: list[Item | Sum] = []
    for number in range(40):
        relationship, well = clock.new_id(), number % 2
        sums = Sums()
        for days, outcome in [(200, 1000 * well)] * 8 + [(20, 1000 - 1000 * well)] * 8:
            item = Item(
                id=clock.new_id(),
                merchant_id=cast.merchant.id,
                relationship_id=relationship,
                about=relationship,
                entry_id=relationship,
                side="merchant",
                dimension="trust",
                rule="kept_in_time",
                known="CONFIRMED",
                outcome=outcome,
                matters=1000,
                weight=1000,
                at=now - timedelta(days=days),
            )
            sums = sums.with_item(evidence_of(item))
            rows.append(item)
        rows.append(
            Sum(
                id=clock.new_id(),
                merchant_id=cast.merchant.id,
                relationship_id=relationship,
                side="merchant",
                dimension="trust",
                good=sums.good,
                bad=sums.bad,
                items=16,
                well=8,
            )
        )
    for row in rows:
        row.save(force_insert=True)
    while not Usual.objects.filter(merchant_id=cast.merchant.id).exists():
        fitting.fit_due(now)
    parts = {key: usual.part for key, usual in queries.usual(cast.merchant.id).items()}
    assert parts.pop(Key(Side.MERCHANT, Dimension.TRUST)) < 0.5
    assert set(parts.values()) == {1.0}
