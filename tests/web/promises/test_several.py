"""One supplier's delay hits many customers: chosen, read, asked in one press, each for themselves."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from django.core import mail as mailbox
from django.test import Client

from bothways.journal.entry import Recorded
from bothways.promises.state import State
from bothways_web.channels.outbox import send_due
from bothways_web.foundation import clock
from bothways_web.journal.models import JournalEntry, Outbox
from bothways_web.parties.actions import open_relationship
from bothways_web.promises import actions, queries
from tests.builders.promises import BEGINNING, M, day, number, owed
from tests.cast import Cast

SEVERAL = "/desk/linden-labels/several/"
GIVEN = {"due": "in two weeks", "words": "The matte paper comes a week late to us.", "q": "matte"}
FOURTEEN = range(1, 15)


@pytest.fixture(autouse=True)
def _at_the_beginning() -> Iterator[datetime]:
    with clock.at(BEGINNING) as now:
        yield now


@pytest.fixture
def jan(cast: Cast) -> Client:
    """The owner's browser."""
    client = Client()
    client.force_login(cast.jan)
    return client


@pytest.fixture
def fourteen(cast: Cast) -> Cast:
    """Fourteen customers, each promised rolls of matte paper, Roy and Brook among them."""
    cast.merchant.sending_on = True
    cast.merchant.save()
    accesses = [cast.roy.merchants, cast.brook.merchants]
    accesses += [open_relationship(cast.owner, f"Customer {n}")[0] for n in range(12)]
    for n, access in zip(FOURTEEN, accesses, strict=True):
        made = actions.promise(access, owed(M, day(4), id=number(n), what=f"{n} rolls of matte paper"))
        assert isinstance(made, Recorded)
    return cast


def ticked(*numbers: int) -> dict[str, object]:
    """The form with these promises ticked."""
    return {**GIVEN, "promise": [str(number(n)) for n in numbers]}


def test_those_that_a_delay_hits_are_found_by_its_words(fourteen: Cast, jan: Client) -> None:
    actions.promise(fourteen.roy.merchants, owed(M, day(4), id=number(20), what="Glossy rolls"))
    page = jan.get(SEVERAL, {"q": "matte"}).content.decode()
    assert len(re.findall('name="promise"', page)) == 14
    assert "Glossy" not in page
    part = jan.get(SEVERAL, {"q": "glossy"}, headers={"HX-Request": "true"}).content.decode()
    assert "Glossy" in part
    assert "<html" not in part


def test_every_message_is_read_before_anything_happens(fourteen: Cast, jan: Client) -> None:
    page = jan.post(SEVERAL + "letters/", ticked(*FOURTEEN)).content.decode()
    assert page.count('class="letter"') == 14
    assert "each is a new date asked for, none a broken promise" in page
    assert "claire@roy.example" in page
    assert "The matte paper comes a week late to us." in page
    assert "Ask all" in page
    assert JournalEntry.objects.filter(kind="promise_new_date_asked").count() == 0
    assert Outbox.objects.count() == 0


def test_one_press_asks_them_all_and_breaks_nothing(fourteen: Cast, jan: Client) -> None:
    answer = jan.post(SEVERAL + "ask/", ticked(*FOURTEEN))
    assert answer.status_code == 303
    rows = {owed.promise.id.int: owed for owed in queries.many(fourteen.owner, [number(n) for n in FOURTEEN])}
    assert {row.promise.state for row in rows.values()} == {State.RENEGOTIATING}
    assert all(row.promise.announced_at for row in rows.values())
    assert (
        JournalEntry.objects.filter(kind="promise_new_date_asked")
        .values("relationship_id")
        .distinct()
        .count()
        == 14
    )
    assert sorted(mail.payload["to"] for mail in Outbox.objects.all()) == [
        "bea@brook.example",
        "claire@roy.example",
    ], "the others have no mail address"


def test_what_goes_out_is_what_was_shown(fourteen: Cast, jan: Client) -> None:
    shown = jan.post(SEVERAL + "letters/", ticked(1)).content.decode()
    jan.post(SEVERAL + "ask/", ticked(1))
    mail = Outbox.objects.get()
    assert mail.payload["subject"] in shown
    assert mail.payload["context"]["why"] in shown
    assert mail.payload["context"]["wanted"] == "Monday, 16 March 2026", "it may go out days later"
    assert mail.payload["button"] == {"act": "promise_new_date", "subject": str(number(1))}


def test_while_sending_is_off_it_says_so_and_the_mails_wait(fourteen: Cast, jan: Client) -> None:
    fourteen.merchant.sending_on = False
    fourteen.merchant.save()
    assert "Sending is off" in jan.post(SEVERAL + "letters/", ticked(1)).content.decode()
    jan.post(SEVERAL + "ask/", ticked(1))
    send_due(clock.now() + timedelta(minutes=1))
    assert Outbox.objects.get().error.startswith("It waits until")
    assert mailbox.outbox == []


def test_a_refusal_stops_neither_the_others_nor_the_same_customers_rest(fourteen: Cast, jan: Client) -> None:
    actions.promise(fourteen.roy.merchants, owed(M, day(4), id=number(21), what="More matte paper"))
    actions.report_done(fourteen.roy.merchants, number(1))
    page = jan.post(SEVERAL + "letters/", ticked(1, 2, 21)).content.decode()
    assert page.count('class="letter"') == 2
    assert "It is reported done." in page
    jan.post(SEVERAL + "ask/", ticked(1, 2, 21))
    states = [owed.promise.state for owed in queries.many(fourteen.owner, [number(n) for n in (1, 2, 21)])]
    assert sorted(states) == [State.RENEGOTIATING, State.RENEGOTIATING, State.REPORTED]


def test_asked_after_the_date_it_says_so(fourteen: Cast, jan: Client) -> None:
    with clock.at(BEGINNING + timedelta(days=6)):
        page = jan.post(SEVERAL + "letters/", ticked(1, 2)).content.decode()
        assert "2 were due already" in page
        jan.post(SEVERAL + "ask/", ticked(1, 2))
    promise = queries.promise(fourteen.roy.own, number(1))
    assert promise is not None
    assert (promise.asked_late, promise.announced_at) == (True, None)


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"promise": []}, "Tick at least one promise"),
        ({"promise": ["nonsense"]}, "Tick at least one promise"),
        ({"due": "whenever"}, "This is no day we can read"),
        ({"due": "2020-01-01"}, "This date has already gone by"),
        ({"words": ""}, "Say why"),
    ],
)
def test_a_form_that_does_not_fit_says_what_is_wrong(
    fourteen: Cast, jan: Client, given: dict[str, object], says: str
) -> None:
    for address in ("letters/", "ask/"):
        answer = jan.post(SEVERAL + address, {**ticked(1), **given})
        assert answer.status_code == 422
        assert says in answer.content.decode()
    assert JournalEntry.objects.filter(kind="promise_new_date_asked").count() == 0


def test_nobody_moves_what_they_do_not_see(fourteen: Cast, cast: Cast) -> None:
    ines, rita, mia = Client(), Client(), Client()
    ines.force_login(cast.ines)
    rita.force_login(cast.rita)
    mia.force_login(cast.mia)
    assert ines.get(SEVERAL, {"q": "matte"}).content.decode().count('name="promise"') == 1
    ines.post(SEVERAL + "ask/", ticked(1, 2))
    seen = rita.get(SEVERAL, {"q": "matte"}).content.decode()
    assert "14 rolls" in seen
    assert 'name="promise"' not in seen
    assert 'id="several"' not in seen
    assert rita.post(SEVERAL + "ask/", ticked(1)).status_code == 403
    assert mia.post(SEVERAL + "ask/", ticked(1)).status_code == 404
    assert JournalEntry.objects.filter(kind="promise_new_date_asked").count() == 1
