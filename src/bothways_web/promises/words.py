"""How rhythms and meetings are said."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.utils import dateformat
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bothways.promises.appointment_kinds import Came
from bothways.promises.appointments import Appointment, AppointmentState
from bothways.promises.rhythm import Rhythm, Unit
from bothways_web.foundation import wording

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NTH = {1: "first", 2: "second", 3: "third", 4: "fourth", -1: "last"}


def rhythm(of: Rhythm) -> str:
    """``every three months``, ``every first Monday``."""
    number = {"n": wording.count(of.every)}
    if of.unit is Unit.DAY:
        return ngettext("every day", "every %(n)s days", of.every) % number
    if of.unit is Unit.WEEK:
        return ngettext("every week", "every %(n)s weeks", of.every) % number
    if of.unit is Unit.MONTH:
        return ngettext("every month", "every %(n)s months", of.every) % number
    named = {"nth": _(_NTH[of.nth or 1]), "weekday": _(_WEEKDAYS[of.weekday or 0]), **number}
    return (
        ngettext(
            "every %(nth)s %(weekday)s of the month",
            "every %(nth)s %(weekday)s, %(n)s months apart",
            of.every,
        )
        % named
    )


def meeting_time(appointment: Appointment, today: date) -> str:
    """``Friday, 15:30 to 16:30``."""
    start, end = (one.astimezone(ZoneInfo(appointment.zone)) for one in (appointment.start, appointment.end))
    times = {"start": dateformat.format(start, "H:i"), "end": dateformat.format(end, "H:i")}
    day = wording.day(start.date(), today)
    return f"{day}, {_('%(start)s to %(end)s') % times}"


def meeting_state(appointment: Appointment, now: datetime) -> str:
    """Where an appointment stands, in a few words."""
    if appointment.state is AppointmentState.CANCELLED:
        return _("called off")
    if appointment.state is AppointmentState.PROPOSED:
        return _("came to nothing") if appointment.start <= now else _("proposed")
    return _("agreed") if now < appointment.end else _("over")


def came(how: Came) -> str:
    """How somebody kept an appointment."""
    return {Came.ON_TIME: _("on time"), Came.LATE: _("late"), Came.MISSED: _("not there")}[how]
