"""Promises that come round: exactly the next one stands in the book, and follows when its day has gone by.

To skip one is to release it, to move one is to ask a new date for it: each is a promise like any other.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from bothways.journal.body import Body
from bothways.journal.entry import Accepted, Draft, Entry
from bothways.journal.obligation import Obligation
from bothways.promises import refusals as no
from bothways.promises.rhythm import Rhythm
from bothways.promises.series_kinds import PromiseRecurred, SeriesBegun, SeriesEnded
from bothways.promises.state import Word
from bothways.units.due import Due, known_zone, on_day, zone_named
from bothways.units.identity import derived
from bothways.units.refusal import Refused
from bothways.units.side import Side


class SeriesState(StrEnum):
    """Whether it goes on."""

    UNDERSTOOD = "understood"
    RUNNING = "running"
    ENDED = "ended"
    DENIED = "denied"


@dataclass(frozen=True, slots=True)
class Series:
    """Something that ``debtor`` promised again and again; ``next`` is the occurrence that comes next."""

    id: UUID
    debtor: Side
    what: str
    rhythm: Rhythm
    first: date
    zone: str
    begun_by: UUID
    state: SeriesState
    word: Word
    done_means: str | None = None
    owner: UUID | None = None
    until: date | None = None
    next: int = 0
    relied_on: bool = False

    def due(self, occurrence: int) -> Due:
        """The due date of one time."""
        return on_day(self.rhythm.day(self.first, occurrence), self.zone)

    @property
    def is_over(self) -> bool:
        """Whether the next time would fall after the last day."""
        return self.until is not None and self.rhythm.day(self.first, self.next) > self.until

    def promise(self, occurrence: int) -> UUID:
        """The promise of one time, named after the series so that it comes once."""
        return derived(self.id, "occurrence", occurrence)


def begin(body: SeriesBegun, side: Side, now: datetime) -> Accepted | Refused:
    """Begin a series; the debtor's own word brings its first promise with it."""
    today = now.astimezone(zone_named(body.zone)).date()
    first = body.rhythm.first_from(body.first)
    if first < today:
        return no.NEW_DATE_IS_PAST.about("first")
    if body.until is not None and body.until < first:
        return no.SERIES_ENDS_BEFORE_IT_BEGINS
    body = body.model_copy(update={"first": first})
    begun = Draft(body, body.debtor, subject=body.series)
    if side is not body.debtor:
        return Accepted((begun,))
    series = _series(body, body.series, SeriesState.RUNNING, Word.OWN)
    return Accepted((begun, _occurrence(series, 0, body.debtor)))


def end(series: Series, side: Side, why: str | None = None) -> Accepted | Refused:
    """Either side ends it: the creditor lets the rest go, the debtor promises no more of it."""
    if series.state in (SeriesState.ENDED, SeriesState.DENIED):
        return no.SERIES_HAS_ENDED
    if series.state is SeriesState.UNDERSTOOD and side is series.debtor:
        return no.PROMISE_IS_ONLY_UNDERSTOOD
    return Accepted((Draft(SeriesEnded(series=series.id, why=why), side, subject=series.id),))


def recur(series: Series, now: datetime) -> Accepted | Refused:
    """The clock: the day of the one before has gone by, so the next one stands in the book."""
    if series.state is not SeriesState.RUNNING or series.is_over:
        return no.SERIES_HAS_ENDED
    if series.next > 0 and not series.due(series.next - 1).is_past(now):
        return no.DUE_DATE_HAS_NOT_PASSED
    return Accepted((_occurrence(series, series.next, None),))


def begun(entry: Entry, body: SeriesBegun) -> Series:
    """The series that an entry begins; the debtor's own word makes it run."""
    own = entry.is_own_word
    state = SeriesState.RUNNING if own else SeriesState.UNDERSTOOD
    return _series(body, entry.id, state, Word.OWN if own else Word.UNDERSTOOD)


def after(series: Series, entry: Entry, body: Body) -> Series:
    """The series after an entry about it."""
    if isinstance(body, PromiseRecurred):
        return replace(series, next=max(series.next, body.occurrence + 1))
    if isinstance(body, SeriesEnded) and entry.is_own_word and series.state is not SeriesState.DENIED:
        return replace(series, state=SeriesState.ENDED)
    return series


def answered(series: Series, entry: Entry, confirmed: bool) -> Series:
    """The series after a side confirmed or contested the entry that began it."""
    if not entry.is_own_word:
        return series
    if entry.envelope.actor.side is not series.debtor:
        return replace(series, relied_on=True) if confirmed else series
    if series.state is not SeriesState.UNDERSTOOD:
        return series
    if confirmed:
        return replace(series, state=SeriesState.RUNNING, word=Word.CONFIRMED, relied_on=True)
    return replace(series, state=SeriesState.DENIED)


def _series(body: SeriesBegun, begun_by: UUID, state: SeriesState, word: Word) -> Series:
    return Series(
        id=body.series,
        debtor=body.debtor,
        what=body.what,
        rhythm=body.rhythm,
        first=body.first,
        zone=known_zone(body.zone),
        begun_by=begun_by,
        state=state,
        word=word,
        done_means=body.done_means,
        owner=body.owner,
        until=body.until,
    )


def _occurrence(series: Series, occurrence: int, says: Side | None) -> Draft:
    owed = Obligation(
        id=series.promise(occurrence),
        debtor=series.debtor,
        what=series.what,
        done_means=series.done_means,
        due=series.due(occurrence),
        owner=series.owner,
    )
    body = PromiseRecurred(
        obligation=owed, series=series.id, occurrence=occurrence, relied_on=series.relied_on
    )
    return Draft(body, says, subject=owed.id)
