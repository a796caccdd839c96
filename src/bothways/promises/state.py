"""Where a promise stands, on whose word, and how it ended."""

from enum import StrEnum


class State(StrEnum):
    """Where a promise stands. The closed ones are final; *breached* is not: it is still owed."""

    UNDERSTOOD = "understood"
    ASKED = "asked"
    OFFERED = "offered"
    COUNTERED = "countered"
    AGREED = "agreed"
    RENEGOTIATING = "renegotiating"
    REPORTED = "reported"
    DECLINED = "declined"
    UNKNOWN = "unknown"
    BREACHED = "breached"
    AMENDING = "amending"
    ACCEPTED = "accepted"
    LAPSED = "lapsed"
    MADE_GOOD = "made_good"
    RELEASED = "released"
    WITHDRAWN = "withdrawn"
    TURNED_DOWN = "turned_down"
    DENIED = "denied"

    @property
    def is_closed(self) -> bool:
        """Whether nothing is owed any more and nothing more can be done about it."""
        return self in CLOSED

    @property
    def binds(self) -> bool:
        """Whether the debtor has given their word and it is still owed."""
        return self in BINDING


#: Words are still being exchanged; nobody has given theirs.
NEGOTIATING = frozenset({State.ASKED, State.OFFERED, State.COUNTERED})
#: The debtor's word was given, or documented, and is still owed.
BINDING = frozenset(
    {
        State.AGREED,
        State.RENEGOTIATING,
        State.REPORTED,
        State.DECLINED,
        State.UNKNOWN,
        State.BREACHED,
        State.AMENDING,
    }
)
OPEN = NEGOTIATING | BINDING | {State.UNDERSTOOD}
CLOSED = frozenset(State) - OPEN
#: The creditor, or silence both agreed to, said that it was kept.
KEPT = frozenset({State.ACCEPTED, State.LAPSED})


class Word(StrEnum):
    """On whose word a promise stands."""

    OWN = "own"
    CONFIRMED = "confirmed"
    DOCUMENTED = "documented"
    UNDERSTOOD = "understood"


class Judged(StrEnum):
    """Whose word ended it: the creditor's own, silence, or a document such as an imported payment."""

    SAID = "said"
    TACIT = "tacit"
    DOCUMENTED = "documented"


class Kept(StrEnum):
    """How a promise was kept: in time, in time after the date was moved, late, or without any date."""

    IN_TIME = "in_time"
    AS_MOVED = "as_moved"
    LATE = "late"
    UNDATED = "undated"


class Matters(StrEnum):
    """What the creditor said it matters to them."""

    LITTLE = "little"
    MUCH = "much"
    MOST = "most"
