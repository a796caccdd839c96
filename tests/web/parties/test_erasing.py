"""The owner erases what identifies somebody, after having seen it; the customer asks for it."""

from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from pytest_django import Settings

from bothways.conversations.kinds import Topic
from bothways.journal.entry import Recorded
from bothways.trade.kinds import OrderLine, OrderPlaced
from bothways.units.money import Money
from bothways.units.side import Side
from bothways_web.conversations import actions as talks
from bothways_web.conversations.models import Attachment, Question
from bothways_web.conversations.new_question import NewQuestion
from bothways_web.journal.checking import faults
from bothways_web.journal.erasure import NOTHING_TO_ERASE
from bothways_web.journal.models import JournalEntry
from bothways_web.journal.rebuild import rebuild
from bothways_web.parties import erasing
from bothways_web.parties.actions import rename, state_interest
from bothways_web.parties.erasing import Preview, Whom
from bothways_web.parties.links import in_force, page_link
from bothways_web.parties.models import Address, Claim, Person, Relationship
from bothways_web.trade import actions as trade
from bothways_web.trade.models import Order
from tests.builders.acts import done
from tests.builders.leftovers import leftovers
from tests.builders.rows import differences, everything_projected
from tests.cast import Cast
from tests.web.browsing import text
from tests.web.parties.test_sides import signed_in

PICTURE = b"\xff\xd8\xff\xe0" + b"Claire's shelf" * 40
WHY = "They asked us to."


@pytest.fixture(autouse=True)
def _data_of_its_own(settings: Settings, tmp_path: Path) -> None:
    settings.DATA, settings.ERASURES = tmp_path, tmp_path / "erased.jsonl"


@pytest.fixture
def full(cast: Cast) -> Cast:
    """Claire asked with a photo, said what she wants and was written about; an order names nobody."""
    torn = NewQuestion("Two rolls came torn.", Side.CUSTOMER, Topic.WRONG)
    done(talks.ask_with_photo(cast.roy.own, torn, BytesIO(PICTURE), len(PICTURE)))
    assert isinstance(state_interest(cast.roy.own, "Steady supply"), Recorded)
    done(talks.write_note(cast.roy.merchants, "Ask Claire Roy about frost."))
    line = OrderLine(text="rolls", quantity=Decimal(1), price=Money(775, "GBP"))
    done(trade.place(cast.roy.merchants, OrderPlaced(number="1", lines=(line,), total=Money(775, "GBP"))))
    return cast


def page(cast: Cast) -> str:
    return f"/desk/linden-labels/customers/{cast.roy.id}/parties/erase/"


def decided(cast: Cast, **more: Any) -> dict[str, Any]:
    """What the form sends once the owner has read the page."""
    whom = Whom(cast.roy.people["claire"])
    shown = erasing.preview(cast.roy.merchants, whom)
    assert isinstance(shown, Preview)
    sent = {
        "person": str(whom.person),
        "also": "",
        "words": "on",
        "seen": shown.seen,
        "why": WHY,
        "sure": "on",
    }
    return {name: value for name, value in {**sent, **more}.items() if value is not None}


def files(folder: Path) -> list[bytes]:
    return [path.read_bytes() for path in folder.rglob("*") if path.is_file()]


def test_the_page_says_what_goes_and_what_stays_and_changes_nothing(full: Cast) -> None:
    before = JournalEntry.objects.count()
    shown = text(signed_in(full.jan).get(page(full), {"person": str(full.roy.people["claire"])}))
    for goes in (
        "Two rolls came torn.",
        "Steady supply",
        "Ask Claire Roy about frost.",
        "claire@roy.example",
    ):
        assert goes in shown
    assert "paul@roy.example" not in shown
    assert "entries that do not name them keep what they say" in shown
    assert JournalEntry.objects.count() == before
    assert JournalEntry.objects.filter(content=None).count() == 0


def test_what_they_wrote_can_be_left(full: Cast) -> None:
    sent = {"person": str(full.roy.people["claire"]), "also": "torn"}
    shown = text(signed_in(full.jan).get(page(full), sent))
    assert "Two rolls came torn." in shown, "it holds a word that was asked for"
    assert "Steady supply" not in shown


@pytest.mark.django_db(transaction=True)
def test_one_press_erases_and_the_record_still_verifies(full: Cast, tmp_path: Path) -> None:
    claire, link = full.roy.addresses["claire"], page_link(Address.objects.get(value="claire@roy.example"))
    assert PICTURE in files(tmp_path)
    said = signed_in(full.jan).post(page(full), decided(full), follow=True)
    assert "Erased: what stood in" in text(said)
    assert list(Person.objects.filter(relationship_id=full.roy.id).values_list("name", flat=True)) == [
        "Paul Roy"
    ]
    assert not Address.objects.filter(id=claire).exists()
    assert Order.objects.filter(relationship_id=full.roy.id).count() == 1, "figures stay"
    assert not Question.objects.exists()
    assert PICTURE not in files(tmp_path)
    assert Attachment.objects.get().sha256 == ""
    assert not in_force().filter(id=link.id).exists()
    assert Claim.objects.get(user=full.claire).revoked_at is not None
    assert list(faults()) == []
    live = everything_projected()
    rebuild()
    assert differences(everything_projected(), live) == {}


@pytest.mark.django_db(transaction=True)
def test_no_byte_of_it_is_left_anywhere(full: Cast, tmp_path: Path) -> None:
    """In no table, index, log or file: what they wrote, what was written about them, and their photo."""
    marks = ("rolls came torn", "Steady supply", "Roy about frost", "claire@roy.example")
    full.claire.delete()  # her own login, which is hers alone and not the book's
    assert set(leftovers(marks)) == set(marks)
    signed_in(full.jan).post(page(full), decided(full))
    assert leftovers(marks) == {}
    assert not [content for content in files(tmp_path) if b"shelf" in content]


def test_nothing_is_erased_without_reading(full: Cast) -> None:
    jan = signed_in(full.jan)
    for missing in ({"sure": None}, {"why": ""}, {"why": "Claire Roy asked us to."}):
        answered = jan.post(page(full), decided(full, **missing))
        assert answered.status_code == 422
        assert "What goes" in text(answered)
    seen = decided(full)
    assert isinstance(rename(full.roy.own, "Claire Roy & Daughters"), Recorded)
    late = jan.post(page(full), seen)
    assert late.status_code == 422
    assert "Something was written since you looked" in text(late)
    assert JournalEntry.objects.filter(content=None).count() == 0


def test_a_private_customer_keeps_a_line_without_a_name(full: Cast) -> None:
    sent = decided(full, person="")
    shown = erasing.preview(full.roy.merchants, Whom())
    assert isinstance(shown, Preview)
    signed_in(full.jan).post(page(full), {**sent, "seen": shown.seen})
    assert Relationship.objects.get(id=full.roy.id).name == "Name erased"
    assert not Address.objects.filter(relationship_id=full.roy.id).exists()
    desk = text(signed_in(full.jan).get(f"/desk/linden-labels/customers/{full.roy.id}/"))
    assert "Roy" not in desk
    assert "erased what stood in" in desk
    assert Order.objects.filter(relationship_id=full.roy.id).exists()


def test_everything_goes_when_that_is_chosen(full: Cast) -> None:
    whom = Whom(everything=True)
    shown = erasing.preview(full.roy.merchants, whom)
    assert isinstance(shown, Preview)
    assert shown.stays == 0
    assert isinstance(erasing.erase(full.roy.merchants, whom, WHY, shown.seen), Recorded)
    assert not Order.objects.filter(relationship_id=full.roy.id).exists()
    assert erasing.erase(full.roy.merchants, whom, WHY) is NOTHING_TO_ERASE
    both = signed_in(full.jan).post(page(full), decided(full, everything="on"))
    assert both.status_code == 422


def test_only_the_owner_erases(full: Cast) -> None:
    rita = signed_in(full.rita)
    assert rita.get(page(full)).status_code == 409
    assert rita.post(page(full), decided(full)).status_code == 403
    who = f"/desk/linden-labels/customers/{full.roy.id}/parties/who/"
    assert "parties/erase/" not in rita.get(who).content.decode()
    assert "parties/erase/?person=" in signed_in(full.jan).get(who).content.decode()
    assert erasing.erase(full.roy.own, Whom(), WHY) is erasing.ERASING_IS_THE_OWNERS


def test_the_customer_asks_and_the_merchant_owes_an_answer(cast: Cast) -> None:
    claire: Client = signed_in(cast.claire)
    book = f"/book/{cast.roy.id}/"
    assert f"{book}conversations/erase/" in claire.get(f"{book}record/").content.decode()
    form = claire.get(f"{book}conversations/erase/")
    assert "Please erase what identifies me." in text(form)
    claire.post(f"{book}conversations/erase/", {"text": "Please erase my phone number."})
    asked = Question.objects.get()
    assert (asked.topic, asked.asker, asked.due_on is not None) == ("erase", "customer", True)
    desk = f"/desk/linden-labels/customers/{cast.roy.id}/conversations/questions/{asked.id}/"
    assert "parties/erase/" in signed_in(cast.jan).get(desk).content.decode()
    assert "to be erased" in text(signed_in(cast.jan).get("/desk/linden-labels/"))
