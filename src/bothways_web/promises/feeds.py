"""Calendar feeds (RFC 5545): what is due and when one meets, for a member or for a customer.

A promise is an event on its day, or at its time where one was named. The next times of what comes round are
tentative; each keeps its identity when it becomes a promise, so that a calendar updates it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from bothways.promises.appointments import Appointment, AppointmentState
from bothways.promises.promise import Promise
from bothways.promises.series import Series, SeriesState
from bothways.promises.state import State
from bothways.units.due import DueKind
from bothways.units.side import Side
from bothways_web.parties.access import MerchantAccess, RelationshipAccess
from bothways_web.promises import queries, queries_beside

AHEAD = timedelta(days=366)
BACK = timedelta(days=31)
MOST = 500
#: How many times of a series are shown before they stand in the book.
TIMES = 6


@dataclass(frozen=True, slots=True)
class Listed:
    """Something for the calendar, with whom it is."""

    name: str
    thing: Promise | Appointment | Series


def of_member(access: MerchantAccess, now: datetime) -> bytes:
    """Everything of the customers that a member sees."""
    owed = [
        Listed(row.customer, row.promise)
        for side in Side
        for row in queries.due(access, side, now + AHEAD, limit=MOST)
    ]
    met = [
        Listed(row.customer, row.appointment)
        for row in queries_beside.appointments_between(access, now - BACK, now + AHEAD)
    ]
    series = queries_beside.running_series(access)
    names = queries_beside.names_of(access, {relationship for relationship, _series in series})
    round_ = [Listed(names.get(relationship, ""), one) for relationship, one in series]
    return _calendar(access.merchant.name, Side.MERCHANT, [*owed, *met, *round_], now)


def of_customer(access: RelationshipAccess, now: datetime) -> bytes:
    """Everything between one customer and the merchant."""
    name = access.merchant.name
    things: list[Promise | Appointment | Series] = [
        *queries.open_promises(access, MOST),
        *queries_beside.appointments(access, now - BACK),
        *queries_beside.all_series(access),
    ]
    return _calendar(name, Side.CUSTOMER, [Listed(name, thing) for thing in things], now)


def _calendar(title: str, you: Side, listed: Iterable[Listed], now: datetime) -> bytes:
    calendar = Calendar()
    calendar.add("prodid", "-//Bothways//Promises//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", _("Promises: %(title)s") % {"title": title})
    calendar.add("refresh-interval;value=duration", "PT1H")
    for one in listed:
        for event in _events(one, you, now):
            calendar.add_component(event)
    return bytes(calendar.to_ical())


def _events(listed: Listed, you: Side, now: datetime) -> Iterator[Event]:
    thing = listed.thing
    if isinstance(thing, Promise):
        if thing.due is not None and thing.state is not State.UNDERSTOOD:
            yield _of_promise(thing, listed.name, you, now)
    elif isinstance(thing, Appointment):
        if thing.state is not AppointmentState.CANCELLED:
            yield _of_appointment(thing, listed.name, you, now)
    elif thing.state is SeriesState.RUNNING:
        yield from _of_series(thing, listed.name, you, now)


def _of_promise(promise: Promise, name: str, you: Side, now: datetime) -> Event:
    assert promise.due is not None
    summary = _summary(promise.debtor, promise.what, name, you)
    event = _event(promise.id, summary, promise.state in (State.ASKED, State.OFFERED, State.COUNTERED), now)
    event.add("sequence", promise.due_moves)
    if promise.done_means:
        event.add("description", _("Done means: %(what)s") % {"what": promise.done_means})
    if promise.due.kind is DueKind.INSTANT:
        event.add("dtstart", promise.due.at)
        event.add("dtend", promise.due.at)
    else:
        _on_day(event, promise.due.on)
    return event


def _of_appointment(appointment: Appointment, name: str, you: Side, now: datetime) -> Event:
    tentative = appointment.state is not AppointmentState.AGREED
    who = _("%(about)s, with %(name)s") % {"about": appointment.about, "name": name}
    event = _event(appointment.id, who, tentative, now)
    event.add("sequence", appointment.moves)
    event.add("dtstart", appointment.start)
    event.add("dtend", appointment.end)
    event["TRANSP"] = "OPAQUE"
    if appointment.place:
        event.add("location", appointment.place)
    return event


def _of_series(series: Series, name: str, you: Side, now: datetime) -> Iterator[Event]:
    for occurrence in range(series.next, series.next + TIMES):
        day = series.due(occurrence).on
        if series.until is not None and day > series.until:
            return
        summary = _summary(series.debtor, series.what, name, you)
        event = _event(series.promise(occurrence), summary, True, now)
        _on_day(event, day)
        yield event


def _event(identity: UUID, summary: str, tentative: bool, now: datetime) -> Event:
    event = Event()
    event.add("uid", f"{identity}@bothways")
    event.add("dtstamp", now)
    event.add("summary", summary)
    event.add("status", "TENTATIVE" if tentative else "CONFIRMED")
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    return event


def _on_day(event: Event, day: date) -> None:
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))


def _summary(debtor: Side, what: str, name: str, you: Side) -> str:
    words = {"what": what, "name": name}
    if debtor is you:
        return _("%(what)s (to %(name)s)") % words
    return _("%(what)s (from %(name)s)") % words
