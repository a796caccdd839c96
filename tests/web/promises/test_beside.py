"""What comes round, meeting, what is needed inside, and calendars: through the pages of both sides."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from django.test import Client
from icalendar import Calendar, Component

from bothways.journal.entry import Recorded
from bothways.promises.appointment_kinds import Came
from bothways.promises.appointments import Appointment, AppointmentState
from bothways.promises.needs import NeedState
from bothways.promises.series import SeriesState
from bothways_web.channels import worker
from bothways_web.foundation import clock
from bothways_web.journal.models import JournalEntry
from bothways_web.journal.reading import history
from bothways_web.journal.rows import Rows
from bothways_web.parties.models import Claim, Membership
from bothways_web.promises import actions, queries, queries_beside, queries_inside
from bothways_web.promises import models as tables
from bothways_web.promises.projections import projector
from tests.builders.promises import BEGINNING, M, day, number, owed
from tests.cast import Cast
from tests.web.pages import browser

SERIES = {"who": "you", "what": "Printer serviced", "every": "3", "unit": "month", "due": "2026-03-06"}
MEETING = {"about": "The floor plan", "due": "2026-03-04", "at": "10:00", "minutes": "60", "place": "Kiel"}


@pytest.fixture(autouse=True)
def _at_the_beginning() -> Iterator[datetime]:
    with clock.at(BEGINNING) as now:
        yield now


@pytest.fixture
def jan(cast: Cast) -> Client:
    return browser(cast.jan)


@pytest.fixture
def claire(cast: Cast) -> Client:
    return browser(cast.claire)


def desk(cast: Cast, path: str = "") -> str:
    return f"/desk/linden-labels/customers/{cast.roy.id}/promises/{path}"


def book(cast: Cast, path: str = "") -> str:
    return f"/book/{cast.roy.id}/promises/{path}"


def meeting(cast: Cast) -> Appointment:
    (found,) = queries_beside.appointments(cast.roy.own, BEGINNING - timedelta(days=9))
    return found


def test_what_comes_round_is_promised_and_the_next_one_follows(cast: Cast, jan: Client) -> None:
    assert jan.post(desk(cast, "series/new/"), SERIES).status_code == 303
    (series,) = queries_beside.all_series(cast.roy.own)
    assert "every three months" in jan.get(desk(cast)).content.decode()
    later = BEGINNING + timedelta(days=6)
    with clock.at(later):
        for _ in range(3):
            worker.tick(later)
    promises = queries.promises(cast.roy.own, [series.promise(n) for n in range(3)])
    assert set(promises) == {series.promise(0), series.promise(1)}
    assert JournalEntry.objects.filter(kind="promise_recurred").count() == 2


def test_what_one_noted_of_the_other_comes_round_once_they_confirm(
    cast: Cast, jan: Client, claire: Client
) -> None:
    jan.post(desk(cast, "series/new/"), {**SERIES, "who": "they"})
    (series,) = queries_beside.all_series(cast.roy.own)
    assert series.state is SeriesState.UNDERSTOOD
    worker.tick(BEGINNING)
    assert queries.open_promises(cast.roy.own) == []
    assert claire.post(f"/book/{cast.roy.id}/parties/entries/{series.begun_by}/confirm/").status_code == 303
    worker.tick(BEGINNING)
    (promise,) = queries.open_promises(cast.roy.own)
    assert (promise.series, promise.relied_on) == (series.id, True)


def test_the_same_weekday_of_the_month(cast: Cast, jan: Client) -> None:
    jan.post(desk(cast, "series/new/"), {**SERIES, "unit": "weekday_of_month", "every": "1"})
    (series,) = queries_beside.all_series(cast.roy.own)
    assert (series.rhythm.nth, series.rhythm.weekday) == (1, 4)


def test_either_side_ends_what_comes_round(cast: Cast, jan: Client, claire: Client) -> None:
    jan.post(desk(cast, "series/new/"), SERIES)
    (series,) = queries_beside.all_series(cast.roy.own)
    assert claire.post(book(cast, f"series/{series.id}/end/"), {"words": "We sold it."}).status_code == 303
    assert queries_beside.all_series(cast.roy.own) == []
    assert jan.post(desk(cast, f"series/{series.id}/end/")).status_code == 409


def test_meeting_from_proposal_to_how_it_was_kept(cast: Cast, jan: Client, claire: Client) -> None:
    jan.post(desk(cast, "meetings/new/"), MEETING)
    assert "I will be there" in claire.get(book(cast)).content.decode()
    claire.post(book(cast, f"meetings/{meeting(cast).id}/agree/"))
    assert meeting(cast).state is AppointmentState.AGREED
    with clock.at(BEGINNING + timedelta(days=2, hours=4)):
        address = f"meetings/{meeting(cast).id}/kept/"
        claire.post(book(cast, address), {"came": "late", "words": "Ten minutes"})
        jan.post(desk(cast, address), {"came": "on_time"})
        assert "they were late" in claire.get(book(cast)).content.decode()
    assert (meeting(cast).merchant_came, meeting(cast).customer_came) == (Came.LATE, Came.ON_TIME)


@pytest.mark.parametrize("given", [{"minutes": "0"}, {"at": "ten"}, {"due": "soon"}, {"about": ""}])
def test_a_time_that_cannot_be_read_is_said(cast: Cast, jan: Client, given: dict[str, str]) -> None:
    assert jan.post(desk(cast, "meetings/new/"), {**MEETING, **given}).status_code == 422
    assert not tables.Appointment.objects.exists()


def test_another_time_and_calling_it_off(cast: Cast, jan: Client, claire: Client) -> None:
    jan.post(desk(cast, "meetings/new/"), MEETING)
    claire.post(book(cast, f"meetings/{meeting(cast).id}/move/"), {**MEETING, "at": "11:00"})
    assert jan.post(desk(cast, f"meetings/{meeting(cast).id}/agree/")).status_code == 303
    assert claire.post(book(cast, f"meetings/{meeting(cast).id}/cancel/")).status_code == 303
    assert meeting(cast).state is AppointmentState.CANCELLED
    assert jan.post(desk(cast, f"meetings/{meeting(cast).id}/agree/")).status_code == 409


def test_what_a_promise_waits_for_stays_inside(cast: Cast, jan: Client, claire: Client) -> None:
    assert isinstance(actions.promise(cast.roy.merchants, owed(M, day(4))), Recorded)
    given = {"what": "Price of cream paper", "by": str(cast.owner.member), "due": "2026-03-04"}
    assert jan.post(desk(cast, f"{number(1)}/needs/"), given).status_code == 303
    assert "Price of cream paper" in jan.get(desk(cast, f"{number(1)}/")).content.decode()
    assert "cream paper" not in claire.get(book(cast, f"{number(1)}/")).content.decode()
    assert claire.get(book(cast, f"{number(1)}/needs/")).status_code == 404
    (need,) = queries_inside.needs_of(cast.roy.merchants, number(1))
    address = f"/desk/linden-labels/needs/{need.id}/"
    assert claire.post(f"{address}meet/").status_code == 404
    assert queries_inside.needs_of(cast.roy.own, number(1)) == []
    assert [one.need.id for one in queries_inside.needed_from(cast.owner)] == [need.id]
    jan.post(f"{address}promise/")
    jan.post(f"{address}meet/")
    (need,) = queries_inside.needs_of(cast.roy.merchants, number(1))
    assert need.state is NeedState.MET


def test_strangers_find_nothing(cast: Cast, jan: Client) -> None:
    jan.post(desk(cast, "meetings/new/"), MEETING)
    for path in ("series/new/", "meetings/new/", f"meetings/{meeting(cast).id}/agree/", "feed/"):
        for user in (cast.sam, cast.bea):
            assert browser(user).get(book(cast, path)).status_code == 404
    assert (
        browser(cast.bea)
        .post(f"/book/{cast.brook.id}/promises/meetings/{meeting(cast).id}/agree/")
        .status_code
        == 404
    )


def secret(client: Client, address: str) -> str:
    """The path of a new calendar, as the page shows it once."""
    found = re.search(r"/calendar/[\w-]+\.ics", client.post(address).content.decode())
    assert found is not None
    return found[0]


def summaries(path: str) -> list[str]:
    """What a calendar program reads, without signing in."""
    answer = Client().get(path)
    assert answer["Content-Type"].startswith("text/calendar")
    return sorted(str(event["SUMMARY"]) for event in Calendar.from_ical(answer.content).walk("VEVENT"))


def test_each_side_has_a_calendar_of_what_concerns_them(cast: Cast, jan: Client, claire: Client) -> None:
    actions.promise(cast.roy.merchants, owed(M, day(4), what="Quote"))
    actions.promise(cast.brook.merchants, owed(M, day(4), id=number(2), what="Bread bags"))
    jan.post(desk(cast, "meetings/new/"), MEETING)
    ours = summaries(secret(jan, "/desk/linden-labels/calendar/"))
    theirs = summaries(secret(claire, book(cast, "feed/")))
    assert ours == [
        "Bread bags (to Brook Bakery)",
        "Quote (to Roy Cosmetics)",
        "The floor plan, with Roy Cosmetics",
    ]
    assert theirs == ["Quote (from Linden Labels)", "The floor plan, with Linden Labels"]


def test_a_promise_keeps_its_place_in_the_calendar_when_it_comes_round(cast: Cast, jan: Client) -> None:
    jan.post(desk(cast, "series/new/"), SERIES)
    path = secret(jan, "/desk/linden-labels/calendar/")
    before = {str(event["UID"]) for event in events(path)}
    later = BEGINNING + timedelta(days=6)
    with clock.at(later):
        worker.tick(later)
        (series,) = queries_beside.all_series(cast.roy.own)
        assert f"{series.promise(1)}@bothways" in before & {str(event["UID"]) for event in events(path)}


def events(path: str) -> list[Component]:
    return list(Calendar.from_ical(Client().get(path).content).walk("VEVENT"))


def test_a_calendar_ends_when_it_is_revoked_or_its_owner_may_no_longer_look(
    cast: Cast, jan: Client, claire: Client
) -> None:
    first = secret(jan, "/desk/linden-labels/calendar/")
    second = secret(jan, "/desk/linden-labels/calendar/")
    theirs = secret(claire, book(cast, "feed/"))
    assert [Client().get(path).status_code for path in (first, second, theirs)] == [404, 200, 200]
    Membership.objects.filter(id=cast.owner.member).update(active=False)
    Claim.objects.filter(relationship_id=cast.roy.id).update(revoked_at=BEGINNING)
    assert [Client().get(path).status_code for path in (second, theirs)] == [404, 404]
    assert Client().get("/calendar/guessed.ics").status_code == 404


def test_the_owner_of_a_calendar_ends_it(cast: Cast, jan: Client) -> None:
    path = secret(jan, "/desk/linden-labels/calendar/")
    jan.post("/desk/linden-labels/calendar/", {"end": "yes"})
    assert Client().get(path).status_code == 404


def test_staff_who_see_some_customers_have_a_calendar_of_those(cast: Cast) -> None:
    actions.promise(cast.roy.merchants, owed(M, day(4), what="Quote"))
    actions.promise(cast.brook.merchants, owed(M, day(4), id=number(2), what="Bread bags"))
    path = secret(browser(cast.ines), "/desk/linden-labels/calendar/")
    assert summaries(path) == ["Bread bags (to Brook Bakery)"]


def test_replaying_gives_the_same_rows(cast: Cast, jan: Client, claire: Client) -> None:
    jan.post(desk(cast, "series/new/"), SERIES)
    jan.post(desk(cast, "meetings/new/"), MEETING)
    claire.post(book(cast, f"meetings/{meeting(cast).id}/agree/"))
    (promise,) = queries.open_promises(cast.roy.own)
    asked = {"what": "Spare parts", "by": str(cast.owner.member), "due": ""}
    jan.post(desk(cast, f"{promise.id}/needs/"), asked)
    beside = (tables.Series, tables.Appointment, tables.Need)
    before = [list(table.objects.order_by("id").values()) for table in beside]
    for table in projector.tables:
        table._default_manager.all().delete()
    rows = Rows(fresh=[cast.roy.id])
    for entry in history(cast.roy.id):
        projector.apply(entry, rows)
    rows.flush()
    assert [list(table.objects.order_by("id").values()) for table in beside] == before
    assert [len(table) for table in before] == [1, 1, 1]
