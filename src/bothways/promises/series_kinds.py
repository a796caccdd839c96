"""What is said about promises that come round: the bodies of their entries."""

from datetime import date
from uuid import UUID

from pydantic import Field

from bothways.journal.body import Body
from bothways.journal.kind import Kind
from bothways.journal.obligation import Phrase
from bothways.promises.kinds import Opening
from bothways.promises.rhythm import Rhythm
from bothways.units.side import Side


class SeriesBegun(Body):
    """The debtor promises it again and again; noted by the other it waits for their confirmation.

    ``first`` is the day of the first time, ``until`` the last day on which one may fall, both in ``zone``.
    """

    series: UUID
    debtor: Side
    what: Phrase
    done_means: Phrase | None = None
    owner: UUID | None = None
    rhythm: Rhythm
    first: date
    until: date | None = None
    zone: str


class SeriesEnded(Body):
    """No further ones. What is open of it stays owed."""

    series: UUID
    why: Phrase | None = None


class PromiseRecurred(Opening):
    """The next of a series; ``occurrence`` counts from 0.

    ``relied_on`` says that the creditor had confirmed, or noted, that it comes round.
    """

    series: UUID
    occurrence: int = Field(ge=0)
    relied_on: bool = False


KINDS = (
    Kind("promise_series_begun", SeriesBegun, "promised it again and again"),
    Kind("promise_series_ended", SeriesEnded, "ended what came round"),
    Kind("promise_recurred", PromiseRecurred, "came round"),
)
