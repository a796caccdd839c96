"""Amends through the pages: what was agreed to follow comes first."""

from collections.abc import Iterator
from datetime import datetime

import pytest

from bothways.journal.entry import Recorded
from bothways_web.foundation import clock
from bothways_web.promises import actions
from tests.builders.promises import BEGINNING, day, number, owed
from tests.cast import Cast
from tests.web.pages import browser

DESK = "/desk/linden-labels/customers/{}/promises/"
BOOK = "/book/{}/promises/"


@pytest.fixture(autouse=True)
def _at_the_beginning() -> Iterator[datetime]:
    with clock.at(BEGINNING) as now:
        yield now


@pytest.mark.parametrize("debtor_is_merchant", [True, False], ids=["merchant owes", "customer owes"])
def test_amends_begin_with_what_was_agreed_for_it(cast: Cast, debtor_is_merchant: bool) -> None:
    debtor, creditor = cast.roy.merchants, cast.roy.own
    if not debtor_is_merchant:
        debtor, creditor = creditor, debtor
    obligation = owed(debtor.side, day(1)).model_copy(update={"otherwise": "Ten percent off the next order"})
    assert isinstance(actions.promise(debtor, obligation), Recorded)
    assert isinstance(actions.own_up(debtor, number(1), "The paper came late."), Recorded)
    jan, claire = browser(cast.jan), browser(cast.claire)
    ours, theirs = DESK.format(cast.roy.id), BOOK.format(cast.roy.id)
    offers, asks = (jan, claire) if debtor_is_merchant else (claire, jan)
    pages = {jan: ours, claire: theirs}
    for client, act in ((offers, "offer_amends"), (asks, "ask_amends")):
        shown = client.get(f"{pages[client]}{number(1)}/{act}/").content.decode()
        assert 'value="Ten percent off the next order"' in shown
        assert "So it was agreed for when it is not kept." in shown
