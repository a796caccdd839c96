"""What counsel is taken from: one relationship as it stands on a day, in plain values."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from bothways.gestures.kinds import Landing


@dataclass(frozen=True, slots=True)
class Owed:
    """One open promise. ``due`` is its day where it has one; ``broken`` that it was not kept.

    ``reported`` is what its debtor says is done, while the other side has not said so; ``paid`` that money
    is owed.
    """

    what: str
    due: date | None = None
    late: bool = False
    broken: bool = False
    reported: bool = False
    id: UUID | None = None
    paid: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """One open question, and since when it waits."""

    text: str
    since: date
    late: bool = False


@dataclass(frozen=True, slots=True)
class Assumed:
    """Something that nobody was asked about. ``decision`` is what hangs on it."""

    text: str
    faded: bool
    decision: str = ""
    id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Wished:
    """A wish in their own words, and since when it is open."""

    words: str
    since: date
    id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Ended:
    """A promise that came to its end: kept (``early`` or in time) or not, and whether amends were made."""

    what: str
    on: date
    kept: bool
    early: bool = False
    made_good: bool = False
    id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Talked:
    """One talk: its day, a few words, and the share of it that we spoke, 0 to 1, where it was measured."""

    on: date
    summary: str
    our_share: float | None = None


@dataclass(frozen=True, slots=True)
class Did:
    """A gesture: what one side did beyond what was owed, and how it was taken where that is known.

    ``idea`` is the idea it came from, empty where it was somebody's own.
    """

    what: str
    on: date
    ours: bool
    landing: Landing | None = None
    words: str = ""
    idea: str = ""
    id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Thanks:
    """Something that nobody gave thanks for yet: a referral, a kind word said elsewhere."""

    what: str
    on: date
    id: UUID


@dataclass(frozen=True, slots=True)
class Met:
    """Something they said was wrong, and how it was answered then."""

    words: str
    answer: str
    on: date


@dataclass(frozen=True, slots=True)
class Reach:
    """Whether one may turn to them today, by what they asked for.

    ``mail`` and ``call`` are None where today does not fit, else from when on: ``""`` for now, or
    ``"14:00"``. ``unasked`` is whether something that they did not ask for may come so soon.
    """

    mail: str | None = ""
    call: str | None = ""
    unasked: bool = True


@dataclass(frozen=True, slots=True)
class Weak:
    """One of the six in which we fell short: its name, what says so in words, how we stand, of 100."""

    dimension: str
    facts: str
    stands: int


@dataclass(frozen=True, slots=True)
class Moved:
    """What they think of buying, what moves it in words, and what to advise, each with its reason."""

    what: str
    by: str
    note: str
    advice: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Record:
    """One relationship, seen by the merchant. Lists come with what matters most first.

    ``ours`` and ``theirs`` are open promises; ``their_questions`` wait for us, ``our_questions`` for them.
    ``ended`` are our promises that came to an end, latest first. ``wrong`` is what
    they said is wrong and nobody answered, ``contested`` why an entry is contested, in its words.
    ``dealing`` says in words how they wish to be dealt with. ``weak`` is in what of the six we fell short,
    the weakest first; ``pattern`` how they buy, in a sentence; both empty where nothing may be estimated.
    ``sent`` are people whom they sent us, ``praise`` kind words of theirs, that nobody gave thanks for.
    ``met`` is what they said was wrong and somebody answered.
    """

    name: str
    first: str
    today: date
    ours: tuple[Owed, ...] = ()
    theirs: tuple[Owed, ...] = ()
    their_questions: tuple[Asked, ...] = ()
    our_questions: tuple[Asked, ...] = ()
    quotes: tuple[str, ...] = ()
    wishes: tuple[Wished, ...] = ()
    assumed: tuple[Assumed, ...] = ()
    known: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()
    contested: tuple[str, ...] = ()
    ended: tuple[Ended, ...] = ()
    talks: tuple[Talked, ...] = ()
    dealing: tuple[str, ...] = ()
    interest: str = ""
    orders: int = 0
    last_order: str = ""
    last_order_on: date | None = None
    wants_new: str = ""
    standards: tuple[str, ...] = ()
    first_order_on: date | None = None
    pattern: str = ""
    weak: tuple[Weak, ...] = ()
    gestures: tuple[Did, ...] = ()
    sent: tuple[Thanks, ...] = ()
    praise: tuple[Thanks, ...] = ()
    met: tuple[Met, ...] = ()
    moved: tuple[Moved, ...] = ()
    reach: Reach = Reach()

    @property
    def is_new(self) -> bool:
        """Whether nothing has passed between the two yet."""
        return not (self.orders or self.talks or self.ours or self.theirs or self.ended)

    @property
    def missed(self) -> tuple[Ended, ...]:
        """Our promises that were not kept and not made good."""
        return tuple(each for each in self.ended if not each.kept and not each.made_good)

    @property
    def kept(self) -> tuple[Ended, ...]:
        """Our promises that were kept."""
        return tuple(each for each in self.ended if each.kept)
