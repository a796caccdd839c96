"""The panels beside promises: what comes round, when one meets, what a promise waits for inside."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from bothways.promises.appointments import Appointment, AppointmentState
from bothways.promises.needs import Need, NeedState
from bothways.promises.series import Series, SeriesState
from bothways.units.side import Side
from bothways_web.foundation import clock, wording
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.names import Names
from bothways_web.promises import queries_beside, words
from bothways_web.promises.rows import due_words

#: How long an appointment stays on the page after its end, so that both can say how it was kept.
STAYS = timedelta(days=7)


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
class NeedRow:
    """What a promise waits for: from whom, by when, and what the reader can do."""

    need: Need
    by: str
    when: str
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
            meeting_row(access, one, now, today) for one in queries_beside.appointments(access, now - STAYS)
        ),
    )


def need_rows(access: RelationshipAccess, promise: UUID, called: Names, today: date) -> tuple[NeedRow, ...]:
    """What a promise waits for inside. At most one query."""
    return tuple(
        NeedRow(
            one,
            called.first(one.by),
            due_words(one.due, today) if one.due else "",
            _need_acts(access, one),
        )
        for one in queries_beside.needs_of(access, promise)
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


def _need_acts(access: RelationshipAccess, need: Need) -> tuple[str, ...]:
    if not access.can_write or access.side is not Side.MERCHANT or not need.is_open:
        return ()
    if access.member != need.by:
        return ("drop",)
    return ("meet", "drop") if need.state is NeedState.PROMISED else ("promise", "meet", "drop")
