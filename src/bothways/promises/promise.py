"""A promise as it stands: a frozen snapshot that rules read and entries change."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from bothways.journal.obligation import Basis
from bothways.promises.state import Judged, Kept, Matters, State, Word
from bothways.units.due import Due
from bothways.units.side import Side


@dataclass(frozen=True, slots=True)
class Promise:
    """What ``debtor`` owes the other side, and all that was said about it so far.

    ``waits_for`` is the side whose word comes next. ``word`` is on whose word it stands, None while nobody
    has given theirs. ``contests`` are the entries it rests on that somebody contests. ``made_at`` is when it
    became binding, ``first_due`` the date it had then. ``wanted`` is the date somebody asked for,
    ``asked_late`` whether after it was due. ``announced_at`` is when the debtor said before the date that it
    would not be kept then. ``history`` marks what an import brought in after its time: it is never breached,
    reminded of or made up for. All times are UTC.
    """

    id: UUID
    debtor: Side
    what: str
    opened_by: UUID
    opened_at: datetime
    state: State
    word: Word | None
    waits_for: Side | None
    done_means: str | None = None
    due: Due | None = None
    terms: str | None = None
    otherwise: str | None = None
    basis: Basis = Basis.SAID
    owner: UUID | None = None
    imported: bool = False
    history: bool = False
    contests: tuple[UUID, ...] = ()
    relied_on: bool = False
    matters: Matters | None = None
    matters_why: str | None = None
    made_at: datetime | None = None
    first_due: datetime | None = None
    due_moves: int = 0
    late_moves: int = 0
    wanted: Due | None = None
    asked_late: bool = False
    announced_at: datetime | None = None
    reported_at: datetime | None = None
    done_at: datetime | None = None
    missing: str | None = None
    declines: int = 0
    reminded_at: datetime | None = None
    unknown_at: datetime | None = None
    breached_at: datetime | None = None
    breach_why: str | None = None
    owned_up_at: datetime | None = None
    judged_at: datetime | None = None
    judged: Judged | None = None
    kept: Kept | None = None
    closed_at: datetime | None = None
    amends_for: UUID | None = None
    amends: UUID | None = None
    series: UUID | None = None
    occurrence: int | None = None

    @property
    def creditor(self) -> Side:
        """The one to whom it was promised, and its only judge."""
        return self.debtor.other

    @property
    def is_closed(self) -> bool:
        """Whether nothing more can be done about it."""
        return self.state.is_closed

    @property
    def contested(self) -> bool:
        """Whether a side contests an entry it rests on."""
        return bool(self.contests)

    @property
    def counts(self) -> bool:
        """Whether it says anything about the debtor: not what was merely understood, nor contested."""
        return self.word not in (None, Word.UNDERSTOOD) and not self.contested

    @property
    def has_moved(self) -> bool:
        """Whether its date is not the one first agreed."""
        return self.due_moves > 0

    def is_past(self, now: datetime) -> bool:
        """Whether its date has gone by; without a date it never has."""
        return self.due is not None and self.due.is_past(now)

    def role_of(self, side: Side) -> str:
        """``debtor`` or ``creditor``."""
        return "debtor" if side is self.debtor else "creditor"
