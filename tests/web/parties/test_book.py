"""The owner says how the book works; it holds at once, and who changed what stays to be read."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.test import Client

from bothways.units.refusal import Refused
from bothways_web.foundation.clock import at
from bothways_web.parties import book
from bothways_web.parties.access import MerchantAccess, merchant_of
from bothways_web.parties.book_form import typed
from bothways_web.parties.calendar import answer_due
from bothways_web.parties.models import BookChange, Merchant
from tests.cast import Cast
from tests.web.browsing import text
from tests.web.parties.test_sides import signed_in

pytestmark = pytest.mark.django_db
PAGE = "/desk/linden-labels/settings/book/"
ZONE = "/desk/linden-labels/settings/zone/"
FRIDAY = datetime(2026, 5, 22, 9, tzinfo=UTC)


def sent(cast: Cast, **more: Any) -> dict[str, Any]:
    """What the form sends when only these were changed."""
    return {**typed(book.details(cast.merchant)), **more}


def fresh(cast: Cast) -> MerchantAccess:
    """The owner's access as the next request has it."""
    return merchant_of(cast.jan, "linden-labels")


def test_the_owner_changes_it_and_it_holds_at_once(cast: Cast) -> None:
    jan: Client = signed_in(cast.jan)
    assert answer_due(fresh(cast).merchant, FRIDAY).on == date(2026, 5, 26), "Monday is a bank holiday"
    said = sent(
        cast, name="Linden & Sons", currency="eur", weekdays=["0", "1", "3"], closed="2026-05-26\n2026-05-28"
    )
    assert jan.post(PAGE, said).status_code == 303
    merchant = fresh(cast).merchant
    assert (merchant.name, merchant.currency) == ("Linden & Sons", "EUR")
    assert answer_due(merchant, FRIDAY).on == date(2026, 6, 1)
    shown = text(jan.get(PAGE))
    assert "Jan Linden: Currency, from GBP to EUR" in shown
    assert "2026-05-26, 2026-05-28" in shown
    assert BookChange.objects.count() == 4


def test_the_owner_of_a_new_book_is_asked_for_its_zone_on_the_first_page_and_once(cast: Cast) -> None:
    today, question = "/desk/linden-labels/", "By which clock do your days begin and end?"
    jan, ines = signed_in(cast.jan), signed_in(cast.ines)
    assert question not in text(jan.get(today)), "said by somebody"
    Merchant.objects.filter(id=cast.merchant.id).update(zone="UTC", zone_guessed=True)
    assert question in text(jan.get(today))
    assert question not in text(ines.get(today)), "not hers to say"
    with at(datetime(2026, 5, 22, 23, tzinfo=UTC)):
        assert "Friday, 22 May" in text(jan.get(today))
        assert ines.post(ZONE, {"zone": "Asia/Tokyo"}).status_code == 409
        assert jan.post(ZONE, {"zone": "Mars/Base"}).status_code == 409
        assert question in text(jan.get(today))
        assert jan.post(ZONE, {"zone": "Asia/Tokyo"}).status_code == 303
        assert "Saturday, 23 May" in text(jan.get(today))
    assert question not in text(jan.get(today))
    assert BookChange.objects.get().after == "Asia/Tokyo"


def test_the_zone_that_was_guessed_may_be_right(cast: Cast) -> None:
    Merchant.objects.filter(id=cast.merchant.id).update(zone_guessed=True)
    assert signed_in(cast.jan).post(ZONE, {"zone": fresh(cast).merchant.zone}).status_code == 303
    assert not fresh(cast).merchant.zone_guessed
    assert not BookChange.objects.exists()


def test_what_stays_the_same_is_no_change(cast: Cast) -> None:
    assert signed_in(cast.jan).post(PAGE, sent(cast)).status_code == 303
    assert not BookChange.objects.exists()


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"name": " "}, "This field is required."),
        ({"zone": "Mars/Base"}, "Select a valid choice"),
        ({"currency": "E1"}, "three capital letters"),
        ({"country": "XX"}, "No public holidays are known"),
        ({"country": "", "subdivision": "ENG"}, "No public holidays are known"),
        ({"country": "GB", "subdivision": "HE"}, "No public holidays are known"),
        ({"weekdays": []}, "Tick at least one day"),
        ({"closed": "Christmas"}, "Write each day as"),
        ({"answer_days": "0"}, "greater than or equal to 1"),
        ({"mail_from": "jan at linden"}, "Enter a valid email address"),
    ],
)
def test_each_mistake_has_its_sentence(cast: Cast, changed: dict[str, Any], sentence: str) -> None:
    said = signed_in(cast.jan).post(PAGE, sent(cast, **changed))
    assert said.status_code == 422
    assert sentence in text(said)
    assert not BookChange.objects.exists()


@pytest.mark.parametrize(
    ("changed", "refused"),
    [
        ({"name": "  "}, book.NAME_IS_MISSING),
        ({"zone": "Mars/Base"}, book.ZONE_IS_UNKNOWN),
        ({"currency": "eur"}, book.CURRENCY_DOES_NOT_FIT),
        ({"weekdays": frozenset({7})}, book.NO_WORKING_DAY),
        ({"country": "DEU"}, book.HOLIDAYS_ARE_UNKNOWN),
        ({"closed": tuple(date.fromordinal(740000 + n) for n in range(367))}, book.TOO_MANY_CLOSED),
        ({"answer_days": 61}, book.ANSWER_DAYS_DO_NOT_FIT),
        ({"mail_from": "jan at linden"}, book.SENDER_IS_NO_ADDRESS),
    ],
)
def test_each_rule_holds_for_programs_too(cast: Cast, changed: dict[str, Any], refused: Refused) -> None:
    assert book.change(cast.owner, replace(book.details(cast.merchant), **changed)) is refused


def test_the_team_reads_and_only_the_owner_changes(cast: Cast) -> None:
    for user in (cast.ines, cast.rita):
        shown = signed_in(user).get(PAGE)
        assert "Only the owner changes it." in text(shown)
        assert 'name="currency"' not in shown.content.decode()
    assert signed_in(cast.ines).post(PAGE, sent(cast, name="Mine")).status_code == 409
    assert book.change(cast.staff, book.details(cast.merchant)) is book.BOOK_IS_THE_OWNERS
    assert Merchant.objects.get(id=cast.merchant.id).name == "Linden Labels"
