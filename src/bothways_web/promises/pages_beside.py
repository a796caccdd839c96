"""The panels beside promises: what comes round, and when one meets."""

from dataclasses import dataclass
from datetime import date, datetime

from bothways.promises.appointments import Appointment, AppointmentState
from bothways.promises.series import Series, SeriesState
from bothways_web.foundation import clock, wording
from bothways_web.parties.access import RelationshipAccess
from bothways_web.promises import queries_beside, words


@dataclass(frozen=True, slots=True)
class SeriesRow:
    """What comes round: ``to_confirm`` when the reader is to say whether they said so."""

    series: Series
    rhythm: str
    to_confirm: bool
    understood: bool


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """An appointment; ``acts`` are the names of what the reader can do, the likely one first."""

    appointment: Appointment
    when: str
    state: str
    you_were: str
    they_were: str
    acts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BesidePanel:
    """What stands beside the promises of one relationship."""

    series: tuple[SeriesRow, ...]
    meetings: tuple[MeetingRow, ...]


def beside_panel(access: RelationshipAccess) -> BesidePanel:
    """What comes round and when one meets. Two queries."""
    now = clock.now()
    today = wording.local_day(now, access.merchant.zone)
    return BesidePanel(
        tuple(_series(access, one) for one in queries_beside.all_series(access)),
        tuple(
            meeting_row(access, one, now, today)
            for one in queries_beside.appointments(access, now - queries_beside.STAYS)
        ),
    )


def meeting_row(access: RelationshipAccess, one: Appointment, now: datetime, today: date) -> MeetingRow:
    """An appointment as this side reads it."""
    you, they = one.came(access.side), one.came(access.side.other)
    return MeetingRow(
        one,
        words.meeting_time(one, today),
        words.meeting_state(one, now),
        words.came(you) if you else "",
        words.came(they) if they else "",
        _meeting_acts(access, one, now),
    )


def _series(access: RelationshipAccess, series: Series) -> SeriesRow:
    understood = series.state is SeriesState.UNDERSTOOD
    to_confirm = understood and series.debtor is access.side and access.can_write
    return SeriesRow(series, words.rhythm(series.rhythm), to_confirm, understood)


def _meeting_acts(access: RelationshipAccess, one: Appointment, now: datetime) -> tuple[str, ...]:
    if not access.can_write or one.state is AppointmentState.CANCELLED:
        return ()
    if one.start <= now:
        return ("kept",) if one.state is AppointmentState.AGREED else ()
    return ("agree", "move", "cancel") if one.waits_for is access.side else ("move", "cancel")
